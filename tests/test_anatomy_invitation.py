"""Media advisories: who, what, when and where are the text, and the headline is a line above them or what they say under "what"."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.briefing.parts.head import head
from masthead.document.plain import plain
from masthead.notices import Notice
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source

# fmt: off
ADVISORIES = [
    ("MEDIA ADVISORY\n\nWHO: Governor Lena Marsh; Fire Chief Roberto Quiñones; climate scientist Dr. Amara Nwosu\nWHAT: Opening of the Redwater Fire Center\nWHEN: Monday, December 7, 2026, 10:30 a.m. PST\nWHERE: 1400 Ridge Road, Redwater, California\nWHY: The center will dispatch 1,150 firefighters from 27 counties.\n\nContact: Kelly Braun, (916) 555-0188, kelly@oes.example\n", "Opening of the Redwater Fire Center", True),
    ("MEDIA ADVISORY\n\nGovernor opens fire center in Redwater\n\nWHO: Governor Lena Marsh\nWHAT: Opening of the Center\nWHEN: Monday, December 7, 2026\nWHERE: 1400 Ridge Road, Redwater\n\nContact: Kelly Braun, (916) 555-0188, kelly@oes.example\n", "Governor opens fire center in Redwater", False),
    ("INVITATION PRESSE\n\nQUI : la ministre Anne Roux\nQUOI : Inauguration de la maternité de Valbrume\nQUAND : le lundi 7 décembre 2026 à 10 h\nOÙ : 12 rue des Lilas, Valbrume\n\nContact presse : Lucie Marchal – 06 12 34 56 78 – presse@x.example\n", "Inauguration de la maternité de Valbrume", True),
    ("CONVOCATORIA DE PRENSA\n\nQUÉ: Entrega de llaves a 214 familias\n\nQUIÉN: La consejera Nieves Perdomo\n\nCUÁNDO: 12 de diciembre de 2026, 10:00\n\nDÓNDE: Plaza Mayor, Santa Brígida\n\nContacto: Ana Ruiz, 822 000 111, prensa@x.example\n", "Entrega de llaves a 214 familias", True),
    ("PRESSEEINLADUNG\n\nWas: Eröffnung der Bibliothek im alten Rathaus\nWer: Bürgermeisterin Eva Klein\nWann: 7. Dezember 2026, 10 Uhr\nWo: Rathausplatz 1, Tannheim\n\nPressekontakt: Hanna Vogt, 07000 555 20, presse@x.example\n", "Eröffnung der Bibliothek im alten Rathaus", True),
]
# fmt: on


@pytest.mark.parametrize(("text", "headline", "derived"), ADVISORIES)
def test_the_rows_of_an_advisory_are_its_text(text: str, headline: str, derived: bool) -> None:
    notices: list[Notice] = []
    (release,) = recognise(TextReader().read(Source("advisory.txt", text.encode()), notices.append), notices.append)
    assert release.headline is not None
    assert (release.headline.text, release.headline.derived) == (headline, derived)
    assert [piece.role for piece in release.pieces].count("headline") == (0 if derived else 1)


def test_a_text_without_stops_is_no_standfirst() -> None:
    speech = "Senator Ann Hill today announced the weekly radio address to farmers of the north following is the text of it hello " + (
        "and it speaks of wells and roads and schools in the north " * 12
    )
    notices: list[Notice] = []
    document = TextReader().read(Source("speech.txt", f"{speech}\n".encode()), notices.append)
    (release,) = recognise(document, notices.append)
    top = head(release, notices.append, digest=True)
    assert release.headline is not None and release.headline.derived
    assert len(plain(top.standfirst)) <= 320


def test_the_rows_of_an_advisory_are_no_standfirst() -> None:
    (release,) = recognise(TextReader().read(Source("advisory.txt", ADVISORIES[0][0].encode()), lambda notice: None), lambda notice: None)
    assert head(release, lambda notice: None, digest=True).standfirst == ()


def test_a_photo_call_is_no_headline_and_its_day_no_day_of_issue() -> None:
    text = "*** PHOTO CALL ***  *** PHOTO CALL ***\n\nGiant knitted whale to swim down the River Clyde\n\nPhoto opportunity: Friday 26 September 2025, 11.15am prompt\nWhere: Plantation Quay, Glasgow\n\nA 19-metre whale, knitted by 640 volunteers, will be lowered onto the Clyde by crane and towed past the Science Centre.\n"
    (release,) = recognise(TextReader().read(Source("x.txt", text.encode()), lambda notice: None), lambda notice: None)
    assert release.headline is not None
    assert release.headline.text == "Giant knitted whale to swim down the River Clyde"
    assert release.genre is not None
    assert release.issued is None
