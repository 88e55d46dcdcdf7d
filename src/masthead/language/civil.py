"""Which days there are in the calendar that most of the world goes by."""

from __future__ import annotations

import re

from masthead.expressions import expression


def of_calendar(said: str) -> bool:
    """Whether what begins like an ISO date, as far as it goes (2024, 2024-06, 2024-06-07), is one that there is; a year with the words
    of a day behind it (2024年6月7日, 2024 June 7) is none."""
    match = _STATED.match(said)
    return match is not None and (match[2] is None or bool(valid(match[1], int(match[2]), match[3])))


_STATED = expression(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=\Z|[TZ+-]| \d)", re.ASCII)


def valid(year: str | None, month: int, day: str | None) -> str:
    """A day, or a month without one, as ISO 8601 has it, with "-" for a year that is not said; empty if there is none such, or its year is before 1600."""
    if not 1 <= month <= 12 or (year and int(year) < 1600):
        return ""
    if day is None:
        return f"{year}-{month:02}"
    last = 28 if month == 2 and year and not _is_leap(int(year)) else _LAST[month - 1]
    return f"{year or '-'}-{month:02}-{int(day):02}" if 1 <= int(day) <= last else ""


_LAST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days that the months have at most. Python's calendar takes a thousandth of a second to load, with what it knows of places."""


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
