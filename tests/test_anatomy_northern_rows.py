"""Where offices of the north end, and rows that a newsroom's page of the north sets around a text."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.whoswho import people
from masthead.anatomy.recognise import recognise
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "sv",
            "Anna Lind, VD för Kajen och Per Berg, chef på MVB kommer att ta ett spadtag.",
            {"Anna Lind": "VD för Kajen", "Per Berg": "chef på MVB"},
        ),
        ("sv", "Anna Lind, ordförande i Kajen inviger hamnen på lördag.", {"Anna Lind": "ordförande i Kajen"}),
        ("sv", "Anna Lind, chef för kultur och fritid i Vik, säger ja.", {"Anna Lind": "chef för kultur och fritid i Vik"}),
        ("no", "Anne Lund, leder for Kaien og Per Berg, sjef i Vik, vil åpne.", {"Anne Lund": "leder for Kaien", "Per Berg": "sjef i Vik"}),
        ("da", "Anne Lund, formand for Kajen og Havnen i Vig, siger ja.", {"Anne Lund": "formand for Kajen og Havnen i Vig"}),
    ],
)
def test_an_office_of_the_north_ends_before_somebody_else_and_what_will_be(language: str, text: str, found: dict[str, str]) -> None:
    assert {one.name: one.role for one in mentions(text, pack(language)) if one.role} == found


HELD = [
    ("sv", "På plats är HKV:s generaldirektör Per Lind, hamnnämndens ordförande Erik Sten (S) och fler.", {"Per Lind": "HKV:s generaldirektör", "Erik Sten": "hamnnämndens ordförande"}),
    ("da", "Desuden vil Hanne Krag (tidligere direktør i Havrådet og nu medarrangør af Havets dag (www.havet.example), der holdes i maj) give ord.", {"Hanne Krag": "tidligere direktør i Havrådet og nu medarrangør af Havets dag"}),
    ("de", "Dann spricht Anna Klein (Direktorin des Hafenrats (HR)) zum Hafen.", {"Anna Klein": "Direktorin des Hafenrats"}),
    ("sv", "I dag säger årets ordförande Erik Sten ja.", {"Erik Sten": "ordförande"}),
    ("da", "Det siger havneudvalgets formand Hanne Krag.", {"Hanne Krag": "havneudvalgets formand"}),
    ("no", "Det sier havneutvalgets leder Anne Lund.", {"Anne Lund": "havneutvalgets leder"}),
    ("fi", "Tilaisuudessa puhuu NSK:n toimitusjohtaja Matti Salo.", {"Matti Salo": "NSK:n toimitusjohtaja"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "found"), HELD)
def test_an_office_has_what_owns_it_and_ends_at_a_bracket_within_its_own(language: str, text: str, found: dict[str, str]) -> None:
    named = people([Run(text, ((0, 0, 0),))], pack(language))
    assert {one.name: one.role for one in named} == found


PAGE = """Gå direkt till innehåll

Ny skola invigs i Norrviken på onsdag

Norrvikens nya skola är färdig och verksamheten är igång. På onsdag firar elever och personal med musik och glass.

Media är välkommen att delta under invigningen som i övrigt bara är öppen för elever och anställda.

För mer information, kontakta rektor Lena Vall, telefon 0454-555 01 67.

Ämnen

Regioner
"""


def _read(text: str) -> Release:
    return recognise(TextReader().read(Source("release.txt", text.encode()), lambda _: None), lambda _: None)[0]


def test_rows_of_a_page_are_nobodys_house() -> None:
    release = _read(PAGE)
    assert [(one.name, one.role, one.organisation) for one in release.contacts] == [("Lena Vall", "rektor", "")]
    assert release.headline is not None and release.headline.text == "Ny skola invigs i Norrviken på onsdag"
