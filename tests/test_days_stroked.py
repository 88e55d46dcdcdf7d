"""Days with strokes, Roman numerals and short years; days of decks, of stretches of time, of changes; rows of a carrier's place."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.language.dates import dates
from masthead.sources.source import Source


@pytest.mark.parametrize(
    ("said", "language", "day"),
    [
        ("20/Apr/2024", "en", "2024-04-20"), ("٢٠/أبريل/٢٠٢٠م", "ar", "2020-04-20"), ("١٥ / مارس / ٢٠٢٤", "ar", "2024-03-15"),
        ("20/abr/2024", "pt", "2024-04-20"), ("Apr-20-2024", "en", "2024-04-20"), ("2024-Apr-20", "en", "2024-04-20"), ("2024 April 20", "en", "2024-04-20"),
        ("2024, April 20", "en", "2024-04-20"), ("20 / 04 / 2024", "fr", "2024-04-20"), ("04.20.2024", "en", "2024-04-20"), ("20.IV.2024", "pl", "2024-04-20"),
        ("20 IV 2024", "pl", "2024-04-20"), ("5.XII.2023", "hu", "2023-12-05"), ("Norhaven, 15.2.22", "de", "2022-02-15"), ("Lenn, le 5/2/22", "fr", "2022-02-05"),
    ],
)  # fmt: skip
def test_days_between_strokes_and_in_roman_numerals(said: str, language: str, day: str) -> None:
    assert [date.date for date in dates(said, language)] == [day]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("14.13.2024", "de"), ("5 / 6 / 2024", "en"), ("12 Ships 2024", "en"), ("20 IIV 2024", "pl"), ("Version 1.2.22", "de"),
        ("see sections 15.2.22 and 16.1.3 of the rules of the harbour", "de"), ("20/Abc/2024", "en"), ("2023 ships 20", "en"), ("32.IV.2024", "pl"),
    ],
)  # fmt: skip
def test_other_numbers_are_no_such_days(said: str, language: str) -> None:
    assert [date.date for date in dates(said, language) if len(date.date) == 10] == []


def test_the_year_may_stand_with_the_first_day_of_a_stretch() -> None:
    found = dates("Open from 9 March 2026 to 29 May, and on 3 June.", "en")
    assert [(date.date, date.last) for date in found] == [("2026-03-09", "2026-05-29"), ("--06-03", "")]


def _read(text: str, name: str) -> Release:
    return recognise(registry.read(Source(name, text.encode()), lambda notice: None, {}), lambda notice: None)[0]


BODY = "Am Samstag stießen in der Hafenstraße zwei Boote zusammen. Niemand wurde verletzt, es entstand ein Schaden von 2.000 Euro. Die Polizei sucht Zeugen."


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ("Norhaven (ots)", "Norhaven"),
        ("Lenn i. A. (ots)", "Lenn i. A."),
        ("Orle a. d. Lenn (ots)", "Orle a. d. Lenn"),
        ("Norhaven--(BUSINESS WIRE)--", "Norhaven"),
    ],
)
@pytest.mark.parametrize("title", ["", "Boote stießen in der Hafenstraße zusammen\n\n"])
def test_a_carriers_row_is_the_dateline_above_a_headline_or_without_one(row: str, place: str, title: str) -> None:
    found = _read(f"08.07.2016 – 17:37\n\nPolizeipräsidium Norhaven\n\n{row}\n\n{title}{BODY}\n", "x.txt")
    assert found.dateline is not None
    assert found.dateline.place == place
    assert found.issued is not None
    assert found.issued.date == "2016-07-08"
    assert found.headline is None or "(" not in found.headline.text


@pytest.mark.parametrize(
    ("opening", "body"),
    [
        (
            "Du 30 avril au 3 mai 2026 — Salle du Casino",
            "Les peintres de la région exposent leurs œuvres dans la grande salle, et le public peut les rencontrer chaque jour.",
        ),
        ("Vom 3. bis 5. Mai 2026 – Kursaal", BODY),
        (
            "Dal 3 al 5 maggio 2026 – Teatro Nuovo",
            "I pittori della regione espongono le loro opere nella sala grande, e il pubblico li può incontrare ogni giorno.",
        ),
    ],
)
def test_a_stretch_of_time_is_no_dateline(opening: str, body: str) -> None:
    found = _read(f"# Salon Norhaven\n\n{opening}\n\n{body}\n", "x.md")
    assert found.dateline is None
    assert found.issued is None


def test_a_place_before_the_days_of_a_meeting_is_one() -> None:
    found = _read(f"# Rat tagt in Norhaven\n\nNorhaven, 3.–5. Mai 2026 – {BODY}\n", "x.md")
    assert found.dateline is not None
    assert found.dateline.place == "Norhaven"


@pytest.mark.parametrize(
    ("deck", "day"),
    [
        (
            "The council asks all schools of the town to take part in its contest, which runs from 9 March 2026 on in all of the districts.",
            "2026-02-18",
        ),
        ("Statement of 9 March 2026", "2026-03-09"),
    ],
)
def test_a_deck_that_is_a_sentence_tells_of_other_days(deck: str, day: str) -> None:
    text = "The harbour council opens a contest for young painters in all of its schools. Each class may send in three pictures of boats, quays or gulls."
    found = _read(
        f'{{"title": "Contest for young painters opens", "subtitle": "{deck}", "body": "{text}", "date": "2026-02-18"}}', "x.json"
    )
    assert found.issued is not None
    assert found.issued.date == day


@pytest.mark.parametrize(("head", "day"), [("lastmod: 2020-02-07", "2020-02-07"), ("lastmod: 2020-02-07\ndate: 2020-02-01", "2020-02-01")])
def test_the_day_of_the_last_change_is_better_than_none(head: str, day: str) -> None:
    found = _read(f"---\ntitle: Boote stießen zusammen\n{head}\n---\n\n{BODY}\n", "x.md")
    assert found.issued is not None
    assert found.issued.date == day


@pytest.mark.parametrize(
    "row", ["Por Redacción Puerto - 24/11/2015 14:00", "Von Max Moos – 24.11.2015", "By Harbour Staff | 24 November 2015"]
)
def test_the_row_of_who_wrote_it_is_no_dateline_and_has_the_day(row: str) -> None:
    deck = "Die Polizei sucht Zeugen für den Unfall am Samstag."
    page = (
        f"<article><h1>Boote stießen zusammen</h1><div itemprop='description'>{deck}</div><p>{row}</p><p>{BODY}</p><p>{BODY}</p></article>"
    )
    found = _read(page, "x.html")
    assert found.dateline is None
    assert found.issued is not None
    assert found.issued.date == "2015-11-24"
