"""Days of issue beside "today", in front matter's second title, and in a row that says that a text was released."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import masthead
from masthead.anatomy.model import Release

_TEXT = "The new ferry carries 300 people and sails six times a week. It replaces two older boats that were built in the last century."


def _of(text: str, *, lang: str = "en", kind: str = "txt") -> Release:
    return masthead.recognise(replace(masthead.read(text.encode(), format=kind), language=lang))[0]


def _day(found: Release) -> str:
    return found.issued.date if found.issued else ""


@pytest.mark.parametrize(
    ("lang", "front", "rest"),
    [
        ("en", "Today, Monday, the 22nd of June, 2026", "the harbour opens its pier."),
        ("de", "Heute, am Montag, dem 22. Juni 2026", "eröffnet der Hafen den Kai."),
        ("fr", "Aujourd’hui, lundi 22 juin 2026", "le port ouvre son quai."),
        ("it", "Oggi, lunedì 22 giugno 2026", "il porto apre il molo."),
        ("pl", "Dziś, w poniedziałek 22 czerwca 2026", "port otwiera nabrzeże."),
        ("sv", "I dag, måndagen den 22 juni 2026", "öppnar hamnen kajen."),
        ("ru", "Сегодня, в понедельник, 22 июня 2026 года", "порт открывает причал."),
    ],
)
def test_a_weekday_may_stand_between_today_and_its_day(lang: str, front: str, rest: str) -> None:
    assert _day(_of(f"Lenn\n\n{front}, {rest} {rest}\n\n{rest}\n", lang=lang)) == "2026-06-22"


def test_other_words_part_today_from_a_day() -> None:
    assert not _day(_of(f"Lenn\n\nThe harbour said today that by 22 June 2026 it will have a pier. {_TEXT}\n\n{_TEXT}\n"))


@pytest.mark.parametrize(
    ("lang", "said", "wanted"),
    [
        ("en", "18 Apr 2026", "2026-04-18"),
        ("en", "Saturday, 18 April 2026", "2026-04-18"),
        ("de", "18. April 2026", "2026-04-18"),
        ("es", "18 de abril de 2026", "2026-04-18"),
        ("en", "Opens 18 April 2026", ""),
        ("en", "April 2026", ""),
    ],
)
def test_a_second_title_that_is_a_day_is_the_day_of_issue_and_no_deck(lang: str, said: str, wanted: str) -> None:
    found = _of(f"---\ntitle: Harbour opens a new pier\nsubtitle: {said}\n---\n{_TEXT}\n\n{_TEXT}\n", lang=lang, kind="md")
    assert _day(found) == wanted
    assert not (wanted and found.subheadline)


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Released: November 2026 | Author: Jane Doe on behalf of The Harbour Project", "2026-11"),
        ("Published: November 2026 – by Jane Doe for the Harbour Project", "2026-11"),
        ("Boats and guests of the harbour most since November 2026", ""),
    ],
)
def test_a_month_is_of_issue_in_a_longer_row_that_says_so(row: str, wanted: str) -> None:
    assert _day(_of(f"## Harbour of Lenn opens a new pier\n\n{row}\n\n{_TEXT}\n\n{_TEXT}\n", kind="md")) == wanted
