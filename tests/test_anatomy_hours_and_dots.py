"""Rows and openings that say where and when: with an hour, before dots, with the day first; and a day of change where a page has no other."""

from __future__ import annotations

import pytest
from wordfile import p, package
from wordfile import read as read_word

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.parts.placed import place_and_day
from masthead.language.dates import dates


def told(text: str, form: str = "") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form or None))[0]


@pytest.mark.parametrize(
    ("row", "language", "found"),
    [
        ("Gävle, 2026-02-12, kl. 07.30", "sv", ("Gävle", "2026-02-12")),
        ("Namur, le 27 septembre 2021 – 16h45", "fr", ("Namur", "2021-09-27")),
        ("Winterthur, 3. Mai 2024, 14.30 Uhr", "de", ("Winterthur", "2024-05-03")),
        ("Lelystad, 3 mei 2024, 16.45 uur", "nl", ("Lelystad", "2024-05-03")),
        ("3 мая 2024 года, 12:00 г. Тверь", "ru", ("Тверь", "2024-05-03")),
        ("الإسكندرية في 2 أبريل 2024", "ar", ("الإسكندرية", "2024-04-02")),
        ("صفاقس في 8 نوفمبر 2010", "ar", ("صفاقس", "2010-11-08")),
        # A label, a house and a row that goes on say no place.
        ("Uppdaterad 2026-02-12, kl. 07.30", "sv", None),
        ("Redaktionsschluss: 3. Mai 2024, 14.30 Uhr", "de", None),
        ("نُشر في 8 نوفمبر 2010", "ar", None),
        ("3 мая 2024 года, 12:00 Редакция", "ru", None),
    ],
)
def test_a_row_of_place_and_day_with_its_hour(row: str, language: str, found: tuple[str, str] | None) -> None:
    assert place_and_day(row, language) == found


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Popayán, febrero 24 de 2026", "es", "2026-02-24"),
        ("Mayo 3 del 2024", "es", "2024-05-03"),
        ("12 Mac 2015", "id", "2015-03-12"),
        ("31 Ogos 2015", "id", "2015-08-31"),
        ("3 Disember 2015", "id", "2015-12-03"),
        ("114-12-04", "zh", "2025-12-04"),
        ("113/1/9", "zh", "2024-01-09"),
    ],
)
def test_days_as_countries_write_them(text: str, language: str, day: str) -> None:
    assert [date.date for date in dates(text, language)] == [day]


def test_a_telephone_and_a_mark_are_no_years_of_the_republic() -> None:
    assert not dates("07-555-1234", "zh")
    assert not dates("114-12", "zh")
    assert not dates("標售案114-12-04之附件", "zh")


BODY = "The council will rebuild the old pier, which has stood closed since the storm of last winter, and open it to walkers again."


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Auckland, 26 January 2026… ", "Auckland"),
        ("Norhaven, 26 January 2026 ... ", "Norhaven"),
        ("Port Lenn, 26 January 2026…", "Port Lenn"),
        # Dots behind a house, or within a sentence.
        ("Harbour Council, 26 January 2026… ", None),
        ("It all began on 26 January 2026… ", None),
    ],
)
def test_a_dateline_before_dots(opening: str, place: str | None) -> None:
    line = told(f"MEDIA RELEASE\n\nCouncil rebuilds the old pier\n\n{opening}{BODY}\n\n{BODY}\n").dateline
    assert (line.place if line and line.place else None) == place


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ("June 18, 2024 – Stony Reach, Ontario – Department of Harbours", "Stony Reach, Ontario"),
        ("June 18, 2024 – Ottawa – Department of Harbours", "Ottawa"),
        ("June 18, 2024 - Lac Vert (Quebec) - Harbour Agency of Lenn", "Lac Vert (Quebec)"),
        ("June 18, 2024 – News – Department of Harbours", None),
        ("June 18, 2024 – Reading time – 3 minutes", None),
    ],
)
def test_day_place_and_house_in_a_row(row: str, place: str | None) -> None:
    line = told(f"News release\n\nCouncil rebuilds the old pier\n\n{row}\n\n{BODY}\n\n{BODY}\n").dateline
    assert (line.place if line and line.place else None) == place


SWEDISH = (
    "Kommunen bygger en ny brygga vid hamnen, som har varit stängd sedan stormen i vintras, och öppnar den igen för alla som vill gå där."
)


def test_a_day_of_change_is_that_of_issue_where_a_page_has_no_other() -> None:
    page = f"<html lang='sv'><title>Ny brygga</title><main><h1>Kommunen bygger ny brygga</h1>{{}}<p>{SWEDISH}</p><p>{SWEDISH}</p>{{}}</main></html>"
    changed = "<p>Senast uppdaterad: 2022-04-26</p>"
    alone = told(page.format("", changed), "html").issued
    assert alone and (alone.date, alone.evidence.rule) == ("2022-04-26", "date.changed")
    beside = told(page.format("<p>Publicerad 20 april 2022</p>", changed), "html").issued
    assert beside and beside.date == "2022-04-20"


@pytest.mark.parametrize(("day", "kept"), [("2013-12-23T23:15:00Z", ""), ("2013-12-23T23:16:00Z", "2013-12-23T23:16:00Z")])
def test_the_day_of_a_programs_template_is_none_of_the_texts(day: str, kept: str) -> None:
    core = f"<cp><created>{day}</created><modified>{day}</modified></cp>"
    document, _ = read_word(package(p("Text."), root={"core-properties": "docProps/core.xml"}, files={"docProps/core.xml": core}))
    assert document.metadata.modified == kept
    assert dict(document.metadata.extra).get("created", "") == kept
