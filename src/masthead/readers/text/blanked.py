"""Pages that came out in one row, with blanks where their tags, the ends of their lines and often their marks were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise

from masthead.compiled import compiled
from masthead.expressions import expression

_WIDE = expression(r"(?<=\S) {16,}(?=\S)")
"""What is left between the parts of a page: no typist leaves so much within a sentence."""
_GAP = expression(r"(?<=\S) {16,}(?=\S)|(?<=\S) {7,}(?=[A-Z][^\W\d_A-Z]|[A-Z] )")
"""That, or what is left between two paragraphs, of which each begins with a capital."""
_LONG, _PARTS = 500, 2
"""Characters of such a row, and wide gaps in it, at least."""
_PLACE = expression(r"(?:(?<=   )|^)(?:[A-Z]{4,}(?: {1,2}[A-Z]{1,4}){0,2}|[A-Z][a-z]+(?: [A-Z][a-z]+)? {1,2}[A-Z] ?[A-Z]) {3,}(?=[A-Z])")
"""The place of a dateline whose dash was lost, in capitals or as a town and its state: "Hartford  C T"."""
_WORD = expression(r"\S+")
_DAY_WORDS = 6
"""Words of a day at most: "Friday 7 de junio de 2031"."""
_DAY = expression(r"(?:^|(?<=  ))\d\d[ /]\d\d[ /](?:19|20)\d\d(?= *$|(?<=^\d\d[ /]\d\d[ /]\d{4}) )")
"""A day of which only the digits are left, at either end of a part."""
_HEADLINE = range(3, 15)
"""Words of a headline in one row with its text."""
_TITLE = 5
"""Words of a title that the page repeats, at least …"""
_LONGEST = 40
"""… and at most: what is longer is text."""
_HEAD = 12
"""Parts of a page among which its head is."""


def touches(row: str) -> bool:
    """Whether a row is a whole page whose parts stand one behind the other."""
    return len(row) > _LONG and sum(1 for _ in _WIDE.finditer(row)) >= _PARTS


def parted(row: str) -> Iterator[str]:
    """The parts of such a page: also its title where it stands again, the day, the status and the place of its text."""
    from masthead.language.identify import identify  # few texts are such a page

    tongue = identify(row)[0]
    ends = [0, *(gap.end() for gap in _GAP.finditer(row)), len(row)]
    title = _repeated([row[start:end] for start, end in pairwise(ends)][:_HEAD])
    for number, (start, end) in enumerate(pairwise(ends)):
        part = row[start:end]
        cuts = {0, len(part)}
        if number < _HEAD:
            if not title:
                cuts |= _headed(part, tongue)
            for found in (*_occurrences(part, title), *_status(tongue).finditer(part), *_PLACE.finditer(part), *_DAY.finditer(part)):
                cuts |= {found.start(), found.end()}
            cuts |= {_past_day(part, at, tongue) for at in tuple(cuts)}
            cuts |= {place.end() for at in tuple(cuts) if (place := _PLACE.match(part, at))}
        yield from (part[low:high] for low, high in pairwise(sorted(cuts)))


@lru_cache(maxsize=4)
def _status(tongue: str) -> re.Pattern[str]:
    """What says that a text may be published at once, but in small letters: sentences say it so."""
    from masthead.language.pack import pack

    words = sorted(pack(tongue).immediate, key=len, reverse=True)
    return compiled(
        rf"(?<!\S)(?-i:(?![a-z]))(?:{'|'.join(' +'.join(map(re.escape, each.split())) for each in words)})(?= +(?-i:[^\Wa-z_])| *\Z)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4)
def _leading(tongue: str) -> frozenset[str]:
    """Words behind which a day is of the sentence: "on", "since"."""
    from masthead.language.pack import pack

    lexicon = pack(tongue)
    return frozenset((*lexicon.prepositions, *lexicon.governing, *lexicon.stamps))


def _past_day(part: str, at: int, tongue: str) -> int:
    """Where a part goes on with a capital behind the day, with that of the week or without, which begins there, and whose commas may be lost;
    `at` itself if none does."""
    from masthead.language.dates import dates
    from masthead.language.months import weekday

    words = list(islice(_WORD.finditer(part, at), _DAY_WORDS + 1))
    said = " ".join(word.group() for word in words)
    day = next((date for date in dates(said, tongue) if len(date.date) == len("2031-04-03")), None)
    if day is None or (day.start and weekday(said[: day.start].rstrip(" ,"), tongue) < 0):
        return at
    behind = said[day.end :].lstrip(",")
    if not (behind[:1] == " " and behind[1:2].isupper()):
        return at
    return words[len(words) - behind.count(" ")].start()


def _headed(part: str, tongue: str) -> set[int]:
    """Where a headline ends and where its text begins behind the day, all in one row: "Roe visits harbours  April 3  2031 Senator Roe …"."""
    words = list(islice(_WORD.finditer(part), _HEADLINE.stop))
    if not words or not words[0].group()[0].isupper():
        return set()
    for count, (last, word) in enumerate(pairwise(words), 1):
        blanks = word.start() - last.end()
        if count in _HEADLINE and blanks < _PARTING and last.group().casefold() not in _leading(tongue):
            end = _past_day(part, word.start(), tongue)
            if end != word.start():
                return {word.start(), end}
        if blanks > _TYPED:
            break
    return set()


_TYPED, _PARTING = 2, 4
"""Blanks between words of a headline at most, and those that part it from more than its day."""


def _repeated(parts: list[str]) -> tuple[str, ...]:
    """The words with which a part of the head begins and that stand in one above it: those that most parts have, and as many as there are."""
    said = [f" {' '.join(part.split())} " for part in parts]
    found: dict[tuple[str, ...], int] = {}
    for at, part in enumerate(parts):
        words = tuple(part.split())
        many, above = _TITLE, said[:at]
        while many <= min(len(words), _LONGEST + 1) and (above := [one for one in above if _spaced(words[:many]) in one]):
            many += 1
        if _TITLE < many <= _LONGEST + 1:
            found[words[: many - 1]] = sum(_spaced(words[: many - 1]) in one for one in said)
    return max(found, key=lambda title: (found[title], len(title)), default=())


def _spaced(words: tuple[str, ...]) -> str:
    return f" {' '.join(words)} "


def _occurrences(part: str, title: tuple[str, ...]) -> Iterator[re.Match[str]]:
    return re.finditer(r"(?<!\S)" + r"\s+".join(map(re.escape, title)) + r"(?!\S)", part) if title else iter(())
