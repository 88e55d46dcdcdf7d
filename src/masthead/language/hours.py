"""Hours of the day as texts write them: 00:01, noon, 3 p.m., 10 Uhr, 下午3点."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from masthead.compiled import compiled
from masthead.expressions import expression
from masthead.language.pack import pack
from masthead.language.tags import primary

_DAY_BEFORE = expression(r"\d{1,2}\.\s(?=\d{1,2}:\d\d\b)")


class Hour(Struct, frozen=True, gc=False):
    """A time of day as it stands in a text. `minutes` are counted from midnight; 24:00 is 1440, the end of the day.

    `open` says why it may mean two hours: "midnight" begins or ends a day, and some languages count from six.
    """

    start: int
    end: int
    text: str
    minutes: int
    open: str = ""


def hours(text: str, language: str, taken: Sequence[tuple[int, int]] = ()) -> list[Hour]:
    """The times of day in a text, in order. `taken` are stretches that are something else, such as dates."""
    found: list[Hour] = []
    pattern, at = _pattern(primary(language)), 0
    while (match := pattern.search(text, at)) is not None:
        at = max(match.end(), at + 1)
        if within := next((high for low, high in taken if low <= match.start() < high < match.end()), 0):
            at = within  # "12. 10:00": the hour begins where the date ends
            continue
        if dated := _DAY_BEFORE.match(text, match.start()):
            at = dated.end()  # "9. 3. 12:00": the third at noon, not twelve past three
            continue
        hour = _read(match)
        if hour is not None and _counted_from_dawn(text[: hour.start], hour.text, primary(language)):
            hour = replace(hour, open=f"“{hour.text}” may be counted from six in the morning")
        if hour is not None and not any(low < hour.end and hour.start < high for low, high in taken):
            found.append(hour)
    return found


def _read(match: re.Match[str]) -> Hour | None:
    start, end = match.span()
    if match["noon"] or match["midnight"]:
        return Hour(
            start, end, match.group(), 720 if match["noon"] else 0, "" if match["noon"] else f"“{match.group()}” may begin or end the day"
        )
    hour, minute = (match["four"][:2], match["four"][2:]) if match["four"] else (match["hour"], match["minute"] or match["spaced"])
    before = match["before"] or match["after"]
    past = match["past"] or match["later"]
    marked = before or past or match["clock"] or match["oclock"] or match["four"]
    if not minute and not marked:
        return None
    at, within = int(hour), int(minute or 0)
    if before and at == 12:
        at = 0
    elif past and at < 12:
        at += 12
    if at * 60 + within > 1440 or within > 59 or (at > 12 and before):
        return None
    return Hour(start, end, match.group().strip(), at * 60 + within)


def _counted_from_dawn(before: str, said: str, tongue: str) -> bool:
    return any(before.casefold().rstrip().endswith(word) or said.casefold().startswith(word) for word in pack(tongue).dawn)


@lru_cache(maxsize=32)
def _pattern(tongue: str) -> re.Pattern[str]:
    packs = [pack(one) for one in dict.fromkeys((tongue, "en"))]
    before, past, clock, noon, midnight = (
        _any(word for one in packs for word in getattr(one, field)) for field in ("morning", "afternoon", "clock", "noon", "midnight")
    )
    return compiled(
        rf"(?P<noon>{noon})|(?P<midnight>{midnight})"
        rf"|(?:(?:(?P<before>{before})|(?P<past>{past})|(?P<oclock>{clock}))[\s:]?\s?)?(?<![\d./-])(?<!\d:)"
        r"(?:(?P<four>[0-2]\d[0-5]\d)(?=\s?(?:h|hrs|hours|GMT|UTC|Z|[A-Z]{2,4}T)\b|(?<=0\d\d\d)(?![\d/.-]))"
        r"|(?P<hour>\d{1,2})(?:\s?[:.hH时時点點시]\s?(?P<minute>\d\d)(?:\s?[分분])?(?!\d)(?!\.\d)|\s(?P<spaced>\d\d)(?=\s?[ap]\s?\.?\s?m))?)"
        rf"(?::\d\d)?\s?(?:(?P<after>{before})|(?P<later>{past})|(?P<clock>{clock}))?"
        rf"(?!\d)(?(clock)(?:\s(?:(?:{before})|(?:{past})))?|)",
        re.IGNORECASE,
    )


def _any(words: Iterable[str]) -> str:
    """Words as alternatives, none of them a part of another word; in scripts that write words together there is nothing to part."""
    listed = sorted(dict.fromkeys(words), key=len, reverse=True)
    return "|".join(_whole(word) for word in listed) or "(?!)"


def _whole(word: str) -> str:
    source = re.escape(word).replace("’", "['’]").replace(r"\.", r"\s?\.\s?")
    apart = word[0].isalpha() and word[0] < "\u0e00"
    ended = word[-1].isalpha() and word[-1] < "\u0e00"
    return (r"(?<![^\W\d_])" if apart else "") + source + (r"(?![^\W\d_])" if ended else "")
