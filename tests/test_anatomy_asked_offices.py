"""Offices of those whom the press may ask: behind a house or a place, before a house, under a house's row."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.asking import without_house
from masthead.anatomy.persons.contactlines import name_in


@pytest.mark.parametrize(
    ("language", "row", "told"),
    [
        ("en", "Harbour Hall – Anna Green, press officer", ("Anna Green", "press officer")),
        ("tr", "Liman İletişim – Elif Demir, Müşteri Direktörü", ("Elif Demir", "Müşteri Direktörü")),
        ("fr", "À Lyon (bureau régional), Anne Morel, porte-parole", ("Anne Morel", "porte-parole")),
        ("de", "Jan Weber (er/ihm) – Pressesprecher", ("Jan Weber", "Pressesprecher")),
        # An office of two parts is no other person's.
        ("en", "Anna Green, Director, Harbour Affairs", ("Anna Green", "Director, Harbour Affairs")),
        ("de", "Anna Weber, Leiterin Presse", ("Anna Weber", "Leiterin Presse")),
    ],
)
def test_who_is_named_behind_a_house_is_whom_to_ask(language: str, row: str, told: tuple[str, str]) -> None:
    assert name_in(row, pack(language)) == told


@pytest.mark.parametrize(
    ("language", "role", "office"),
    [
        ("en", "account director, Copper Bay PR", "account director"),
        ("en", "science writer, Harbour University", "science writer"),
        ("pl", "PR manager, agencja Dobra Fala", "PR manager"),
        ("de", "Beraterin – Agentur „Nordlicht“", "Beraterin"),
        ("en", "director, media relations", "director, media relations"),
        ("en", "manager, public affairs department", "manager, public affairs department"),
        ("de", "Sprecherin, Leiterin der Agentur", "Sprecherin, Leiterin der Agentur"),
    ],
)
def test_a_house_behind_an_office_is_no_part_of_it(language: str, role: str, office: str) -> None:
    assert without_house(role, pack(language)) == office


def test_a_house_over_a_name_with_an_office_is_whose_it_is() -> None:
    text = "El tribunal de Villalta ha dictado hoy una sentencia sobre las obras del puerto, según informó la oficina."
    rows = ("TSJ de la Ribera", "Ana Ruiz, jefa de prensa", "979 555 062", "prensa@tsj.example")
    (contact,) = one("El tribunal resuelve sobre el puerto", text, text, "Contacto de prensa:\n" + "\n".join(rows), language="es").contacts
    assert (contact.name, contact.role, contact.organisation) == ("Ana Ruiz", "jefa de prensa", "TSJ de la Ribera")
