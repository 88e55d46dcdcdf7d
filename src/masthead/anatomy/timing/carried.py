"""What carriers put between the place of a dateline and its day, or round both: "--(BUSINESS WIRE)--", "/ ACCESSWIRE /", two dashes."""

from __future__ import annotations

import re

from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.parts.labels import wire
from masthead.anatomy.wording.places import AFTER, agency, hour_behind, parse, state
from masthead.anatomy.wording.towns import seat
from masthead.anatomy.wording.towns import town as is_town
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.months import weekday
from masthead.language.tags import primary

DASH = expression(
    r"\s?(?:-{2,3}|—+|―+|[–‒])\s?|\s[-－]\s?|(?<=[)）\d日일])[-－]\s|(?<=[)\d])\.[-–—]\s?|(?<=[^\W\d_])\.[-–—]\s(?=[^\Wa-z\d_]|[“\"«])|(?<=[a-zß-öø-ÿ])-\s(?=[A-ZÀ-Þ][^\W\d_]*\s)|[)）]\s?[:：]\s|(?:(?<=[\d日일])|(?<=\d\.)|(?<=\d\s[грd]\.)|(?<=\d[гр]\.))\s?[:：]\s?(?!\d)|/\s(?=[A-Z])"
)
_ARTICLE = expression(r"\s?\(?(?:le|el|il|den|am|on)\s")
_CARRIED = expression(
    r"\s?(?:\(\s?[A-Z][^()\n/\d]{1,38}?\s?\)\s?(?:-{1,3}|[–—―])|/?\s?(?=[^/\n]{0,30}(?i:wire|news|cnw|prweb|press))[A-Z][^()\n/\d]{1,38}?\s?/|\(\s?[A-Z][^()\n/\d]{1,38}?[.,]?\s?[-–—―]"
    r"|[A-Z][\w .&®™]{1,30}?(?:[Ww]ire|WIRE|OutReach|Direct)[®™]?\s(?:-{1,3}|[–—―]))\s?"
)
"""A carrier's name between a place and the day: "--(BUSINESS WIRE)--", "/ ACCESSWIRE /", "--(Marketwire - ", "- Media OutReach Newswire -"."""
_MONTH_FIRST = expression(r"(0[1-9]|1[0-2])/([0-2]\d|3[01])/(\d\d)(?!\d)")
"""How Marketwire writes its day, month first and the century left out."""
_CARRIED_END = expression(r"\s?[)）]?\s?(?:-{1,3}|[–—―/])\s?")
_PLACE_BEHIND = expression(r"[\s:–—\-]*(?P<place>[^\W\d_a-z][^\d\n()/:;!?]{2,40}?)\s?(?:-{2,3}|[–—―]|\s-)\s?(?=[^\Wa-z\d_]|[“\"«])")
"""A place behind the day and the carrier's tag: "June 3, 2024 /PRNewswire/ -- LONDON -- Acme"."""


def placed_behind(text: str, dash: re.Match[str], language: str) -> tuple[str, str] | None:
    """The dateline and its place, which stands behind the day and a carrier's tag, in capitals or with its country."""
    last = _PLACE_BEHIND.match(text, dash.end())
    place = last["place"] if last else ""
    known = place and (place.isupper() or state(place) or is_town(place, primary(language)))
    return (text[: last.end("place")].strip(), place) if last and known and parse(place, language, tagged=True) else None


def bracketed(head: str, day: str, language: str) -> tuple[str, str] | None:
    """The place in brackets behind a day, and the day: "September 6, 2023 (SAINT PAUL)". A carrier stands so as well: "(PRWEB)"."""
    match = _BRACKETED.fullmatch(head) if head.rstrip()[-1:] == ")" else None
    place = match["place"].strip() if match else ""
    if not place or agency(place) or wire(head):
        return None
    named = state(place) or seat(place) or is_town(place, primary(language))
    return (place, day) if named or (place.isupper() and " " in place and not _SENDS.search(place)) else None


_BRACKETED = expression(r"[^()\n]{0,30}\d[^()\n]{0,30}\((?P<place>[^\W\d_a-z][^\W\d_]+(?:[ ,.-]{1,2}[^\W\d_]+){0,3})\.?\)\s*")

_SENDS = expression(r"WIRE|NEWS|PRESS|MEDIA|RELEASE")
"""What is in the name of a carrier, and of no town."""


def _leads(between: str, language: str) -> bool:
    """Whether nothing stands before a day but its article, or the day of the week: "le ", "Wednesday, ", "mercredi "."""
    article = _ARTICLE.match(between)
    bare = between[article.end() if article else 0 :].strip(" ,(")
    return not bare or weekday(bare, language) >= 0


def _carried(text: str, at: int, language: str) -> tuple[str, str] | None:
    """A dateline whose day stands behind a carrier's name, or with it in a bracket: "OSLO--(Business Wire)--June 3, 2024--"; the whole and its
    date, or None."""
    carrier = _CARRIED.match(text, at)
    if carrier is None:
        return None
    at = carrier.end()
    if short := _MONTH_FIRST.match(text, at):
        day, end = f"20{short[3]}-{short[1]}-{short[2]}", short.end()
    else:
        when = next(iter(dates(text[at : at + 40], language)), None)
        if when is None or len(when.date) != 10 or when.date.startswith("--"):
            return None
        if when.start and not _leads(text[at : at + when.start], language):
            return None
        day, end = when.date, at + when.end
    closed = _CARRIED_END.match(text, hour_behind(text, end))
    if closed is None:
        return None
    # "/ June 3, 2024 / 7:00 AM ET / Acme"
    closed = _CARRIED_END.match(text, late) if (late := hour_behind(text, closed.end() - 1)) > closed.end() else closed
    return (text[: closed.end()].rstrip(" -–—―/\n"), day) if closed else None


def dated_behind(text: str, dash: re.Match[str], language: str) -> tuple[str, str] | None:
    """A dateline whose date stands between two dashes: "BOSTON, Mass. - 20 June 2005 - …"; the whole and its date, or None."""
    if has_digit(text[dash.end() : dash.end() + 80]) and (told := _carried(text, dash.end(), language)):
        return told
    when = next(
        (
            date
            for date in dates(text[dash.end() : dash.end() + 60], language)
            if date.start <= 2 or _leads(text[dash.end() : dash.end() + date.start], language)
        ),
        None,
    )
    end = dash.end() + when.end if when else 0
    end = era.end() if when and (era := AFTER.match(text, end)) else end
    end = hour_behind(text, end)  # "Bergen, Norway – 23 October 2025, 07:00 CEST – …"
    framed = text[dash.end() : end]  # "SPRINGFIELD, NC -- (June 3, 2024) – …", "Nairobi – [3 June 2024] – …"
    end += ("(" in framed and text.startswith(")", end)) or ("[" in framed and text.startswith("]", end))
    closed = when and (DASH.match(text, end) or (dash.group().strip() == "——" and text[end : end + 1] in "，,"))
    return (text[:end].strip(), when.date) if when and closed else None
