"""Rows that say where and when something will be, which are no dateline; a bullet between place and day; offices behind "in the person of"."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import masthead
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def _dateline(text: str, lang: str) -> tuple[str, str]:
    found = masthead.recognise(replace(masthead.read(text.encode(), format="md"), language=lang))[0]
    return (found.dateline.place, found.dateline.date) if found.dateline else ("", "")


_MORE = {
    "it": "Il porto ha otto moli, e tutti sono pieni di barche da molti anni. Per questo il consiglio vuole parlare con chi le usa ogni giorno.",
    "en": "The harbour has eight quays, and all of them have been full of boats for many years. The council wants to talk with those who use them.",
    "es": "El puerto tiene ocho muelles, y todos están llenos de barcos desde hace años. Por eso el consejo quiere hablar con quienes los usan.",
}


@pytest.mark.parametrize(
    ("lang", "row", "lead"),
    [
        ("it", "Auditorium Marino, Norvilla • 21 gennaio 2025", "Il 21 gennaio 2025 l’Auditorium Marino di Norvilla sarà il cuore del dibattito sul porto."),
        ("en", "Harbour Hall, Norhaven • 21 January 2025", "On 21 January 2025 the Harbour Hall of Norhaven will be where all talk about the quays."),
        ("es", "Teatro Marino, Norvilla • 21 de enero de 2025", "El 21 de enero de 2025 el Teatro Marino de Norvilla será el lugar del debate sobre el puerto."),
    ],
)  # fmt: skip
def test_where_and_when_something_will_be_is_no_dateline(lang: str, row: str, lead: str) -> None:
    assert _dateline(f"# Harbour 2025\n\n{row}\n\n{lead}\n\n{_MORE[lang]}\n", lang) == ("", "")


@pytest.mark.parametrize(
    ("row", "place"), [("Norhaven, Maine • 21 January 2025", "Norhaven, Maine"), ("Norhaven · 21 January 2025", "Norhaven")]
)
def test_a_bullet_between_place_and_day_is_of_neither(row: str, place: str) -> None:
    lead = "The council has let the contract for the quay of the harbour, which will have room for eighty boats."
    assert _dateline(f"# The council lets the contract for a quay\n\n{row}\n\n{lead}\n\n{_MORE['en']}\n", "en") == (place, "2025-01-21")


def test_offices_in_whose_person_others_act_begin_behind_those() -> None:
    text = (
        "Договор подписан от руководителей портов в лице генерального директора объединения, заместителя председателя совета Луговой О.А."
    )
    assert [one.role for one in mentions(text, pack("ru"))] == ["генерального директора объединения, заместителя председателя совета"]
