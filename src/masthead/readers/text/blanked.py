"""Pages that came out in one row, with blanks where their tags, the ends of their lines and often their marks were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from masthead.expressions import expression

_WIDE = expression(r"(?<=\S) {16,}(?=\S)")
"""What is left between the parts of a page: no typist leaves so much within a sentence."""
_GAP = expression(r"(?<=\S) {16,}(?=\S)|(?<=\S) {7,}(?=[A-Z][^\W\d_A-Z]|[A-Z] )")
"""That, or what is left between two paragraphs, of which each begins with a capital."""
_LONG, _PARTS = 500, 2
"""Characters of such a row, and wide gaps in it, at least."""
_STATUS = expression(r"(?<!\S)(?:FOR IMMEDIATE RELEASE|For Immediate Release)(?= )")
_DATED = expression(r"(?:[A-Z][a-z]{2,5}day +)?[A-Z][a-z]{2,8} +\d{1,2}(?:st|nd|rd|th)? +\d{4} +(?=[A-Z])")
"""A day behind it or at the beginning of a part, whose commas are lost."""
_PLACE = expression(r"(?:(?<=   )|^)(?:[A-Z]{4,}(?: {1,2}[A-Z]{1,4}){0,2}|Washington {1,2}D ?C) {3,}(?=[A-Z])")
"""The place of a dateline whose dash was lost, in capitals or as all write it."""
_DAY = expression(r"(?:^|(?<=  ))\d\d[ /]\d\d[ /](?:19|20)\d\d(?= *$|(?<=^\d\d[ /]\d\d[ /]\d{4}) )")
"""A day of which only the digits are left, at either end of a part."""
_HEADED = expression(
    r"(?P<title> *[A-Z][^ ]*(?: {1,2}[^ ]+){2,13}?)(?<! on)(?<! of)(?<! in)(?<! by)(?<! since)(?<! until)"
    r" {1,3}(?P<day>(?:[A-Z][a-z]{2,5}day +)?(?:January|February|March|April|May|June|July|August|September|October|November|December) +\d{1,2} +(?:19|20)\d\d) +(?=[A-Z])"
)
"""A headline and the day of its text in one row with that, which begins behind them: "Roe visits harbours  April 3  2031 Senator Roe …"."""
_TITLE = 5
"""Words of a title that the page repeats, at least."""
_HEAD = 12
"""Parts of a page among which its head is."""


def touches(row: str) -> bool:
    """Whether a row is a whole page whose parts stand one behind the other."""
    return len(row) > _LONG and sum(1 for _ in _WIDE.finditer(row)) >= _PARTS


def parted(row: str) -> Iterator[str]:
    """The parts of such a page: also its title where it stands again, the day, the status and the place of its text."""
    ends = [0, *(gap.end() for gap in _GAP.finditer(row)), len(row)]
    title = _repeated([row[start:end] for start, end in pairwise(ends)][:_HEAD])
    for number, (start, end) in enumerate(pairwise(ends)):
        part = row[start:end]
        cuts = {0, len(part)}
        if number < _HEAD:
            if not title and (headed := _HEADED.match(part)):
                cuts |= {headed.start("day"), headed.end()}
            for found in (*_occurrences(part, title), *_STATUS.finditer(part), *_PLACE.finditer(part), *_DAY.finditer(part)):
                cuts |= {found.start(), found.end()}
            cuts |= {day.end() for at in tuple(cuts) if (day := _DATED.match(part, len(part) - len(part[at:].lstrip())))}
            cuts |= {place.end() for at in tuple(cuts) if (place := _PLACE.match(part, at))}
        yield from (part[low:high] for low, high in pairwise(sorted(cuts)))


def _repeated(parts: list[str]) -> tuple[str, ...]:
    """The words with which a part of the head begins and that stand in one above it: those that most parts have, and as many as there are."""
    said = [f" {' '.join(part.split())} " for part in parts]
    found: dict[tuple[str, ...], int] = {}
    for at, part in enumerate(parts):
        words = tuple(part.split())
        many = _TITLE
        while many <= len(words) and any(_spaced(words[:many]) in above for above in said[:at]):
            many += 1
        if many > _TITLE:
            found[words[: many - 1]] = sum(_spaced(words[: many - 1]) in one for one in said)
    return max(found, key=lambda title: (found[title], len(title)), default=())


def _spaced(words: tuple[str, ...]) -> str:
    return f" {' '.join(words)} "


def _occurrences(part: str, title: tuple[str, ...]) -> Iterator[re.Match[str]]:
    return re.finditer(r"(?<!\S)" + r"\s+".join(map(re.escape, title)) + r"(?!\S)", part) if title else iter(())
