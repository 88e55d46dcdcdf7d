"""Offices of houses that are called by a name with the shape of a person's, and what stands before a name and is no office of its bearer's."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def named(text: str, language: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack(language))]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("de", "erklärt die Sprecherin der Fraktion Freie Bürger, Eva Klein:", ("Eva Klein", "Sprecherin der Fraktion Freie Bürger")),
        ("nl", "zegt de voorzitter van de vereniging Groen Hart, Jan Jansen.", ("Jan Jansen", "voorzitter van de vereniging Groen Hart")),
        ("pt", "disse o presidente da associação Mar Limpo, João Silva.", ("João Silva", "presidente da associação Mar Limpo")),
        ("en", "said the president of the foundation Green Harbour, Jane Doe.", ("Jane Doe", "president of the foundation Green Harbour")),
    ],
)
def test_a_name_behind_the_kind_of_a_house_is_the_house_s(language: str, text: str, who: tuple[str, str]) -> None:
    assert named(text, language) == [who]


def test_somebody_with_a_given_name_holds_the_office_of_a_group() -> None:
    assert named("erklären die Vorsitzende der Fraktion Anna Klein, Max Brandt und andere", "de")[0] == (
        "Anna Klein",
        "Vorsitzende der Fraktion",
    )


def people(text: str) -> dict[str, str]:
    return {one.name: one.role for one in masthead.recognise(masthead.read(text.encode()))[0].people}


def test_brackets_behind_one_name_are_no_part_of_the_office_of_the_next() -> None:
    text = (
        "NOTA DE PRENSA\n\nCondenan a un exgerente\n\nEl tribunal condenó hoy a un exgerente a dos años de prisión por la venta de barcos ajenos.\n\n"
        "El tribunal estuvo integrado por la jueza Marcela Inés Oyarzún (presidenta) y los jueces Hugo Brandán y Tomás Iturria.\n"
    )
    assert people(text) == {"Marcela Inés Oyarzún": "jueza", "Hugo Brandán": "jueces", "Tomás Iturria": "jueces"}


@pytest.mark.parametrize(
    "text",
    [
        "ПРЕССЪОБЩЕНИЕ\n\nАвтобусите ще бъдат безплатни\n\nОт септември пенсионерите от общината ще пътуват безплатно с училищните автобуси.\n\n– Чаках това от осем години – заяви пред журналисти Пена Радева от село Дъбрава.\n",
        "NOTA DE PRENSA\n\nEl puerto abre un muelle\n\nEl puerto abrió hoy un muelle nuevo que costó tres millones de euros y dos años de obras.\n\n«Es un buen muelle para todos», dijo ante periodistas Ana Ruiz, vecina del puerto.\n",
    ],
)
def test_journalists_to_whom_something_is_said_are_no_office(text: str) -> None:
    assert not [role for role in people(text).values() if role.casefold() in ("журналисти", "periodistas")]


def test_journalists_who_are_named_hold_that_office() -> None:
    text = "NOTA DE PRENSA\n\nPremio para dos periodistas\n\nEl puerto premió hoy a la periodista Ana Ruiz por sus reportajes sobre el mar y la pesca.\n"
    assert people(text) == {"Ana Ruiz": "periodista"}
