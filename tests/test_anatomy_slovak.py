"""A release in Slovak: its pack lets every field be found."""

from __future__ import annotations

import masthead
from masthead.anatomy.wording.places import parse
from masthead.language.dates import dates

TEXT = """\
Mesto Novohrad nad Hronom

TLAČOVÁ SPRÁVA

Na okamžité zverejnenie

Novohrad nad Hronom otvoril nové múzeum lodiarstva na nábreží

Novohrad nad Hronom, 3. apríla 2024 – Mesto Novohrad nad Hronom dnes otvorilo nové Múzeum lodiarstva, ktoré stálo 2,4 milióna eur a má rozlohu 1 200 metrov štvorcových. Múzeum očakáva ročne 45 000 návštevníkov, o 15 percent viac ako doteraz.

„Toto múzeum vracia mestu rieku,“ povedala primátorka Zuzana Hrušková.

Podľa riaditeľa múzea Jána Kováčika zbierka obsahuje predmety zo štyroch storočí. „Pracovali sme na tom desať rokov,“ dodal Kováčik.

O múzeu lodiarstva

Múzeum lodiarstva je verejná inštitúcia založená v roku 1904, ktorá chráni dedičstvo lodiarov na Hrone.

Poznámka pre redakcie

Fotografie z podujatia sú na webe mesta.

Kontakt pre médiá:
Anna Vidová, hovorkyňa mesta
Tel.: 045 555 01 23
tlac@novohrad.example

KONIEC
"""


def test_a_slovak_release_has_its_fields() -> None:
    found = masthead.recognise(masthead.read(TEXT.encode()))[0]
    assert (found.kind, found.language) == ("press-release", "sk")
    assert found.genre is not None and found.genre.text == "TLAČOVÁ SPRÁVA"
    assert found.headline is not None and found.headline.text == "Novohrad nad Hronom otvoril nové múzeum lodiarstva na nábreží"
    assert found.issued is not None and found.issued.date == "2024-04-03"
    assert found.dateline is not None and found.dateline.place == "Novohrad nad Hronom"
    assert found.embargo.kind == "immediate"
    assert found.end_mark is not None and found.end_mark.text == "KONIEC"
    assert [passage.heading for passage in found.boilerplate] == ["O múzeu lodiarstva"]
    assert [passage.heading for passage in found.notes] == ["Poznámka pre redakcie"]
    assert [(one.name, one.role, one.phone) for one in found.contacts] == [("Anna Vidová", "hovorkyňa mesta", "045 555 01 23")]
    assert (found.quotes[0].speaker, found.quotes[0].role) == ("Zuzana Hrušková", "primátorka")
    assert [figure.text for figure in found.figures] == ["2,4 milióna eur", "1 200 metrov", "45 000", "15 percent"]


def test_slovak_dates_are_read_in_their_cases() -> None:
    assert [date.date for date in dates("v pondelok 1. augusta 2024; 11. januára 2025; v máji 2024", "sk")] == [
        "2024-08-01",
        "2025-01-11",
        "2024-05",
    ]


def test_small_words_stand_within_places() -> None:
    assert parse("Ústí nad Labem, 3. dubna 2024", "cs", tagged=False) == ("Ústí nad Labem", "2024-04-03")
