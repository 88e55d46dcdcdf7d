"""Offices that something parts from the name, or that words before them hide: titles, what was when it happened."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.persons.people import mentions
from masthead.language.pack import pack

CASES = [
    (
        "en",
        "It was opened yesterday by Minister of Parks & Rivers, Dr. the Hon. Peter Dale-Moss.",
        "Peter Dale-Moss",
        "Minister of Parks & Rivers",
    ),
    (
        "en",
        "The Commissioner for the Rights of Children, Norhaven Capital Territory, Barrister Sadia Rehman called on the board.",
        "Sadia Rehman",
        "Commissioner for the Rights of Children, Norhaven Capital Territory",
    ),
    (
        "en",
        "Emeritus Professor Anne Walsh, Chair of the Board of Norhaven College, said so.",
        "Anne Walsh",
        "Chair of the Board of Norhaven College",
    ),
    (
        "es",
        "Asistieron el alcalde; y Luz Ferrer Hoyos, para la época secretaria de Educación municipal.",
        "Luz Ferrer Hoyos",
        "secretaria de Educación municipal",
    ),
    (
        "ro",
        "Procurorii au trimis în judecată pe inculpata Elena Vrabie, la data faptelor primar al comunei Valea Lungă, pentru luare de mită.",
        "Elena Vrabie",
        "primar al comunei Valea Lungă",
    ),
    ("de", "Urs Bruder, stv. Leiter Kommunikation", "Urs Bruder", "stv. Leiter Kommunikation"),
    ("sv", "Ring mig i dag, säger länsrådet Lars Lindh-Berg.", "Lars Lindh-Berg", "länsrådet"),
    (
        "sl",
        "Koordinatorica za prostovoljce Tina Novak je pojasnila, da je hiša odprta.",
        "Tina Novak",
        "Koordinatorica za prostovoljce",
    ),
    (
        "ru",
        "Представитель фонда в Северной Республике Суман Дж. Тапур подчеркнул, что всё готово.",
        "Суман Дж. Тапур",
        "Представитель фонда в Северной Республике",
    ),
]


@pytest.mark.parametrize(("language", "text", "name", "role"), CASES)
def test_the_office_is_found_beside_what_parts_it_from_the_name(language: str, text: str, name: str, role: str) -> None:
    assert (name, role) in [(one.name, one.role) for one in mentions(text, pack(language))]


@pytest.mark.parametrize(
    "text",
    [
        "She is a member of the Committee on University Academic Programmes.",
        "The case was won by the Justice Collaborative, which closed last year.",
    ],
)
def test_programmes_and_collaboratives_are_nobody(text: str) -> None:
    assert [one.name for one in mentions(text, pack("en")) if one.role] == []


BELOW = (
    "Province helps fishers replace lost gear\n\nThe province will pay for lobster pots that were lost in the storm, and applications open in March.\n\n"
    '"There were pots in the trees, and none of them could be insured by anybody."\nHonourable Tobias Moss\nMinister of Fisheries and Forests\n\n'
    '"The coast has shown what it can do, and this is one piece of it."\nKrista Lind-Hann\nChair, Norhaven Harvesters Committee\n\n-30-\n'
)
ABOVE = (
    "Province helps fishers replace lost gear\n\nThe province will pay for lobster pots that were lost in the storm, and applications open in March.\n\n"
    'Honourable Tobias Moss\n\nMinister of Fisheries and Forests\n\n"There were pots in the trees, and none of them could be insured by anybody."\n\n'
    'Krista Lind-Hann\n\nChair, Norhaven Harvesters Committee\n\n"The coast has shown what it can do, and this is one piece of it."\n\n-30-\n'
)


@pytest.mark.parametrize("text", [BELOW, BELOW.replace("\n", "\n\n"), ABOVE], ids=["rows", "paragraphs", "above"])
def test_a_name_over_an_office_tells_whose_the_words_are(text: str) -> None:
    found = masthead.recognise(masthead.read(text.encode(), format="txt"))[0].quotes
    assert [(one.speaker, one.role) for one in found] == [
        ("Tobias Moss", "Minister of Fisheries and Forests"),
        ("Krista Lind-Hann", "Chair, Norhaven Harvesters Committee"),
    ]
