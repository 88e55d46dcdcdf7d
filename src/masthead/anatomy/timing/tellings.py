"""One moment told as clock times of several places ("08:00 London / 09:00 Paris time"): each hour with its own zone, and whether they agree."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from masthead.expressions import expression
from masthead.language import zones
from masthead.language.dates import Date
from masthead.language.hours import Hour, hours

_WORD = expression(r"[^\W\d_]+")
_LINKING = 4
"""Words between two hours of one moment, beside their zones and days, at most: "10:00 en Londres, es decir, las 11:00 en Madrid"; one, if both are
of one zone."""
_TOUCHING = 4
"""Characters between a zone that stands before its hour and the hour, at most."""
_DAY = 24 * 60


class Telling(Struct, frozen=True, gc=False):
    """A time of day, and the zone that belongs to it, if one does."""

    hour: Hour
    zone: zones.Named | None


def tellings(text: str, taken: Sequence[tuple[int, int]], language: str) -> list[Telling]:
    """The times of day that tell a stretch's moment, each with its zone; the first of them is the one that counts. `taken` are its dates.

    A zone belongs to the hour before it, up to the next one; where one stands right before the first hour, to the hour behind it. A later
    hour that many words part from the others is one of something else.
    """
    found = _once(text, hours(text, language, taken), language)
    if len(found) < 2:
        return [Telling(hour, zones.find(text, language)) for hour in found]
    opening = _within(text, 0, found[0].start, language)
    leads = opening is not None and found[0].start - opening.end <= _TOUCHING
    edges = [0, *(hour.end for hour in found[:-1])] if leads else [0, *(hour.start for hour in found[1:])]
    limits = [hour.start for hour in found] if leads else [*edges[1:], len(text)]
    told = [
        Telling(hour, _within(text, low, high, language) or (None if leads else _place(text, hour.end, high, language)))
        for hour, low, high in zip(found, edges, limits, strict=True)
    ]
    kept = told[:1]
    for before, one in pairwise(told):
        parted = [(part.start, part.end) for part in (before.zone, one.zone) if part]
        linking = _words(text, before.hour.end, one.hour.start, [*parted, *taken])
        again = before.zone is not None and one.zone is not None and before.zone.text == one.zone.text
        if linking > (1 if again else _LINKING):
            break
        kept.append(one)
    return kept


def differing(told: Sequence[Telling], moment: datetime, ahead: float, days: Sequence[Date], place: str, language: str) -> str:
    """The words of a telling that is another moment than the first, `moment` in a zone so many hours `ahead` of UTC; empty if there is none.

    Without a day of its own, an hour elsewhere may be one of the day before or after, if the day belongs to the first hour alone.
    """
    if len(told) < 2:
        return ""
    instant = moment - timedelta(hours=ahead)
    shared = not any(day.start < told[1].hour.start for day in days)
    for at, one in enumerate(told[1:], 1):
        if one.zone is None:
            continue
        end = told[at + 1].hour.start if at + 1 < len(told) else sys.maxsize
        own = None if shared else next((_day(day, moment) for day in days if one.hour.end <= day.start < end), None)
        local = (own or moment.replace(hour=0, minute=0)) + timedelta(minutes=one.hour.minutes)
        there = zones.hours(one.zone, local, place, language)
        apart = [
            round((local - timedelta(hours=one_of) - instant).total_seconds() / 60)
            for one_of in (zones.possible(one.zone) if there is None else (there,))
        ]
        if apart and all(minutes % _DAY or (minutes and (own or shared)) for minutes in apart):
            return f"{one.hour.text} {one.zone.text}"
    return ""


def _day(day: Date, moment: datetime) -> datetime | None:
    """Midnight of a day, in the year of a moment if it names none."""
    said = f"{moment.year:04}{day.date[1:]}" if day.date.startswith("--") else day.date
    return datetime.fromisoformat(said) if len(said) == 10 else None


def _once(text: str, found: Sequence[Hour], language: str) -> list[Hour]:
    """The hours without those that say the one before once more ("12:00 noon")."""
    kept: list[Hour] = []
    for hour in found:
        if not (kept and kept[-1].minutes % _DAY == hour.minutes % _DAY and _bare(text, kept[-1].end, hour.start, language)):
            kept.append(hour)
    return kept


def _bare(text: str, low: int, high: int, language: str) -> bool:
    """Whether no zone and no place stands in a stretch."""
    return _within(text, low, high, language) is None and _place(text, low, high, language) is None


def _within(text: str, low: int, high: int, language: str) -> zones.Named | None:
    found = zones.find(text[low:high], language)
    return replace(found, start=found.start + low, end=found.end + low) if found else None


def _place(text: str, low: int, high: int, language: str) -> zones.Named | None:
    found = zones.beside(text[low:high], language)
    return replace(found, start=found.start + low, end=found.end + low) if found else None


def _words(text: str, low: int, high: int, parted: Sequence[tuple[int, int]]) -> int:
    """How many words a stretch has beside zones and dates."""
    return sum(not any(start <= match.start() < end for start, end in parted) for match in _WORD.finditer(text, low, high))
