"""Days as programs keep them in records: seconds since 1970, MongoDB's and Firestore's objects, ASP.NET's and PHP's, lists of year, month and day."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from masthead.expressions import expression
from masthead.language.civil import of_calendar
from masthead.readers.cms.fieldnames import joined, role
from masthead.readers.cms.records import Record

_UNITS = ((1e17, 1e9), (1e14, 1e6), (1e11, 1e3))
"""From which number on nanoseconds, microseconds and milliseconds are counted, and how many of them a second has."""
_FIRST, _LAST = 631_152_000, 4_102_444_800
"""Seconds since 1970 at the beginning of 1990 and of 2100: what a record of news may be of."""
_ASP = expression(r"/Date\((-?\d{9,15})(?:[+-]\d{4})?\)/")
_DIGITS = expression(r"\d{10}|\d{13}")
_COMPACT = expression(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?([0-2]\d)([0-5]\d)([0-5]\d))?Z?")
_HELD = ("$date", "$numberLong", "_seconds", "seconds", "date", "iso", "timestamp", "epoch", "unix")
"""What objects call the moment that they are (MongoDB, Firestore, PHP, Parse)."""
_NAMED = {
    "publishon": 0, "postedon": 0, "regdate": 1, "regdt": 1, "frstregistpnttm": 1, "addedon": 2,
    "crdate": 2, "inputtime": 2, "ctime": 2, "tstamp": 3, "updatedon": 3, "mtime": 3,
}  # fmt: skip
"""What systems call moments whose names no language has for a day's (Squarespace, TYPO3, Korean boards), and their rank."""
_RELEASED_WORDS = """
    publish published publication publicacion publicacao publicado publicada pubblicazione parution veroffentlicht veroffentlichungsdatum erscheinungsdatum
    veroffentlichung release released issued issue pub post posted news press presse prensa announcement announced display go live yayin terbit publikacji
    publikace публикации опубликовано публікації gepubliceerd publicering udgivelse julkaistu
    """
_RELEASED = frozenset(_RELEASED_WORDS.split())
"""Words of the day on which a text comes out."""
_KEPT_BY_STORES_WORDS = "create created creation added add insert inserted upload uploaded entry import imported crawl crawled scraped fetched retrieved indexed sync"
_KEPT_BY_STORES = frozenset(_KEPT_BY_STORES_WORDS.split())
"""Words of the day on which a store took it in."""
_OF_OTHERS_WORDS = """
    modified modify updated update changed change edited last revised expire expires expiry expiration expired end ends ending start starts begin event
    deadline closing valid until archive archived unpublish deleted review embargo birth registration aktualisierung modification modificacion modifica
    """
_OF_OTHERS = frozenset(_OF_OTHERS_WORDS.split())
"""Words of days that are not those on which a text comes out."""


_STORED, _NEVER = 2, 3
"""Ranks of days on which a store took a text in, and of days of something else."""


def stamped(record: Record) -> dict[str, Any]:
    """The record with all moments that only programs read as ISO 8601 has them."""
    made = dict(record)
    for key, value in record.items():
        if value and (not isinstance(value, str) or value[:1] in "/12") and _is_day(key) and (said := _moment(value)):
            made[key] = said
    return made


def _is_day(name: str) -> bool:
    return role(name) == "date" or "".join(joined(name)) in _NAMED


def by_rank(names: Sequence[str]) -> list[str]:
    """Names of days in the order in which they are likely the day on which a text comes out; those of other days are not among them.

    >>> by_rank(["createdDate", "event_date", "modified_date", "date", "publishDate"])
    ['publishDate', 'date', 'createdDate']
    """
    ranked = [(_rank(name), at, name) for at, name in enumerate(names)]
    return [name for rank, _, name in sorted(ranked) if rank < _NEVER]


def _rank(name: str) -> int:
    words = joined(name)
    if (rank := _NAMED.get("".join(words))) is not None:
        return rank
    if not _OF_OTHERS.isdisjoint(words):
        return _NEVER
    return 0 if not _RELEASED.isdisjoint(words) else _STORED if not _KEPT_BY_STORES.isdisjoint(words) else 1


def _moment(value: Any, depth: int = 3) -> str:
    """A moment as ISO 8601 has it; empty where it is none, or is one already."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, int | float):
        return _counted(value)
    if isinstance(value, str):
        return _written(value.strip())
    if isinstance(value, Mapping) and depth:
        if all(isinstance(value.get(part), int) for part in ("year", "month", "day")):
            return _calendar(value["year"], value["month"], value["day"])
        for name in _HELD:
            if (held := value.get(name)) is not None:
                return held if isinstance(held, str) and not _written(held) else _moment(held, depth - 1)
    if isinstance(value, Sequence) and not isinstance(value, str) and 3 <= len(value) <= 7 and all(isinstance(part, int) for part in value):
        return _calendar(*value[:3])
    return ""


def _written(said: str) -> str:
    if asp := _ASP.fullmatch(said):
        return _counted(int(asp[1]))
    if _DIGITS.fullmatch(said) and (counted := _counted(int(said))):
        return counted
    if compact := _COMPACT.fullmatch(said):
        day = _calendar(int(compact[1]), int(compact[2]), int(compact[3]))
        return f"{day}T{compact[4]}:{compact[5]}:{compact[6]}" if day and compact[4] else day
    return ""


def _counted(number: float) -> str:
    """A moment counted from 1970 on, in whichever unit."""
    seconds = next((number / parts for least, parts in _UNITS if number >= least), number)
    if not _FIRST <= seconds < _LAST:
        return ""
    import datetime  # most records write their days

    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _calendar(year: int, month: int, day: int) -> str:
    said = f"{year:04}-{month:02}-{day:02}"
    return said if of_calendar(said) else ""


def days(record: Record, known: Collection[str] = ()) -> list[str]:
    """The names of the record's days that `known` has not, the likeliest first."""
    return by_rank([key for key, value in record.items() if key not in known and _is_day(key) and names_a_day(value)])


def names_a_day(value: Any) -> bool:
    """Whether a field has as many digits as a day with its year: an hour alone has fewer."""
    return isinstance(value, str) and sum(map(str.isdigit, value)) >= _DAY


_DAY = 5
"""Digits of a day: "3 May 2026"."""


def is_released(name: str) -> bool:
    """Whether a name says that its day is the one on which a text comes out, or says no more than that it is a day."""
    return _rank(name) < _STORED
