"""Who speaks behind a dash in the north, where the verb comes last, where a party of one letter stands behind the name, right under a deck."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

PAGES = {
    "sv": ("Ny brygga öppnar i Älvsund", "Den 7 april öppnar kommunen en ny brygga i Älvsund med plats för nio båtar och två färjor."),
    "fi": ("Lintuja enemmän kuin koskaan", "Pihabongaukseen osallistui viikonloppuna tuhansia ihmisiä, ja havaintoja kirjattiin yli miljoona."),
    "no": ("Ny brygge åpner i Elvesund", "Den 7. april åpner kommunen en ny brygge i Elvesund med plass til ni båter og to ferger."),
}  # fmt: skip


def _release(language: str, *paragraphs: str) -> Release:
    head, text = PAGES[language]
    told = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return masthead.recognise(masthead.read(f'<html lang="{language}"><body><h1>{head}</h1>{told}<p>{text}</p></body></html>'.encode()))[0]


@pytest.mark.parametrize(
    ("language", "said", "speaker", "role"),
    [
        ("fi", "– Tiainen oli jälleen yleisin laji, suojelubiologi Hanna Koivula kertoo.", "Hanna Koivula", "suojelubiologi"),
        ("fi", "– Kanta runsastuu yhä. Se näkyy pihoilla, toiminnanjohtaja Olli Koivula sanoo.", "Olli Koivula", "toiminnanjohtaja"),
        (
            "sv",
            "– Det här har alla väntat på länge, säger Karin Alm (S), ordförande i hamnnämnden.",
            "Karin Alm",
            "ordförande i hamnnämnden",
        ),
        ("no", "– Dette har alle ventet på lenge, sier Kari Alm (H), leder i havneutvalget.", "Kari Alm", "leder i havneutvalget"),
    ],
)
def test_who_speaks(language: str, said: str, speaker: str, role: str) -> None:
    for before in ((), (PAGES[language][1],)):
        quotes = _release(language, *before, said).quotes
        assert [(quote.speaker, quote.role) for quote in quotes] == [(speaker, role)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "– Laituri avataan toukokuussa, ja lippuja myy Satamayhdistys Koivula."),
        ("sv", "– Bryggan öppnar i maj, färjan går därifrån varje timme."),
    ],
)
def test_what_nobody_says(language: str, text: str) -> None:
    assert not _release(language, PAGES[language][1], text).quotes


def test_points_under_a_headline_stay_points() -> None:
    found = _release("sv", "– Bryggan öppnar i maj, säger Karin Alm.", "– Färjan går varje timme, säger Anna Ek.", PAGES["sv"][1])
    assert found.body_paragraphs <= 4


def test_an_hour_is_no_end_of_a_dateline() -> None:
    found = _release("sv", "Publicerad: 2026-03-18 08:00", PAGES["sv"][1])
    assert found.dateline is None
    assert found.issued is not None
    assert found.issued.date == "2026-03-18"
