"""Two days as one stretch of time: "3–7 June 2024", as readers of the language write it."""

from __future__ import annotations

from masthead.expressions import expression
from masthead.language.dates import written
from masthead.language.tags import primary

_PIECES = expression(r"\d+|\D")
_DASH = "–"
_TO = {"zh": "至", "yue": "至", "ja": "～", "ko": "~"}
"""What stands between two days where no dash does (CLDR, interval formats)."""


def stretch(first: str, last: str, language: str) -> str:
    """From one ISO date to another; what both have in common at the end (month, year) is said once."""
    one, other = written(first, language), written(last, language)
    if one == other:
        return one
    to = _TO.get(primary(language), "")
    if " " not in one or to:
        return _joined(one, other, to or _DASH)
    before, after = one.split(" "), other.split(" ")
    month = len(first) == len(last) and first[:7] == last[:7]
    # Of two months they share the year alone, even if the days have one number: "7 June – 7 July 2024".
    year = after if month else written(_elsewhen(last), language).split(" ")
    same = 0
    while same < min(map(len, (before, after, year))) - 1 and before[-1 - same] == after[-1 - same] == year[-1 - same]:
        same += 1
    shared = after[len(after) - same :]
    start, end = before[: len(before) - same], after[: len(after) - same]
    if len(start) == len(end) == 1:
        return " ".join((f"{start[0]}{_DASH}{end[0]}", *shared))
    if month and len(start) == len(end) and start[:-1] == end[:-1]:  # "June 3, 2024": the month leads
        return " ".join((*start[:-1], f"{start[-1].rstrip(',')}{_DASH}{end[-1]}", *shared))
    if shared:  # "May 28 – June 7, 2024": no comma leads to a year that is not there
        start[-1] = start[-1].rstrip(",")
    return " ".join((*start, _DASH, *end, *shared))


def _elsewhen(day: str) -> str:
    """Another day in another month of the same year."""
    year, *parts = day.split("-")
    return "-".join((year, *(f"{int(part) % most + 1:02}" for part, most in zip(parts, (12, 28), strict=False))))


def _joined(one: str, other: str, to: str) -> str:
    """From the year to the day, as in Chinese: what both begin with is said once."""
    before, after = _PIECES.findall(one), _PIECES.findall(other)
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    # A number and the sign after it are one: 2024年 6月 3日.
    while same and before[same - 1].isdigit():
        same -= 1
    rest = "".join(after[same:]).strip()
    return f"{one} {to} {rest}" if " " in rest else f"{one}{to}{rest}"
