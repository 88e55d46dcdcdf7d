"""When a release is issued, and the other dates of a release."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.model import Dated, Dateline, Evidence
from masthead.anatomy.pack import Pack, pack, phrases
from masthead.anatomy.parts.labels import email
from masthead.anatomy.parts.zones import Zones
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.language.dates import Date, dates, leading, misnamed, of_calendar, unclear
from masthead.language.solar import converted

_PATH = expression(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)(?=[/-])")
"""A day in the address at which a page stands."""
_FARTHER = 0.001
"""What a day on a line of its own is worth less for each line between it and the headline."""


def issued(
    lines: Sequence[Line],
    found: Zones,
    labels: Sequence[str],
    line: Dateline | None,
    metadata: Metadata,
    language: str,
    lexicon: Pack,
    *,
    trusted: bool,
    stamped: bool = False,
) -> tuple[Dated | None, tuple[Dated, ...]]:
    """The date of issue, and all dates that say something of the release. `trusted`: the metadata describe this very text; `stamped`: they are
    those of a news system, which stamps what it sends."""
    filed = [
        _dated(lines[at], date, "filed", "date.filing", 1.0)
        for at in range(len(lines))
        if found.roles[at] == "filing"
        for date in _full(lines[at], language)
    ]
    candidates: list[tuple[float, Dated]] = []
    told: list[Dated] = []
    order, sure = _order(lines, language, metadata)
    for at, here in enumerate(lines):
        role = found.roles[at]
        titled = at == found.headline
        head = at < found.body and not titled and length(here.text) <= 40
        if role == "filing" or not (head or titled or at >= found.tail or role in ("date", "signature")) or length(here.text) > 60:
            continue
        for date in _full(here, language, order):
            if date.last and head:
                continue  # a stretch of time, in which something happened
            weight = _weight(here, labels[at], role, head=head, date=date, found=found, at=at, lexicon=lexicon)
            # Read in the one of two ways that something else speaks for.
            weight *= sure if order and unclear(date.text) else 1.0
            purpose = _purpose(here.text[: date.start], lexicon) or ("event" if _event_above(lines, at, date, lexicon) else "")
            if purpose:
                told.append(_dated(here, date, purpose, f"date.{purpose}", 0.8))
            elif weight > 0:
                near = abs(at - max(found.headline, 0)) if role == "date" else 0
                candidates.append((weight - _FARTHER * min(near, 9), _dated(here, date, "issued", f"date.{role}", weight)))
    if line and line.date:
        candidates.append((0.92, Dated(line.text, line.date, "issued", line.evidence)))
    if line is None and found.body < len(lines):
        here = lines[found.body]
        # A text that was published before opens with what will be: "On 24 May the museum will open …".
        filed_on = metadata.published[:10] if trusted else ""
        early = [
            date
            for date in _full(here, language)
            if date.start <= 3 and len(date.date) == 10 and not (of_calendar(filed_on) and filed_on < date.date)
        ]
        candidates += [(0.8, _dated(here, date, "issued", "date.opens-the-lead", 0.8)) for date in early[:1]]
    if line is None or not line.date:
        candidates += [(0.78, _dated(here, date, "issued", "date.today", 0.78)) for here, date in _today(lines, found, language, lexicon)]
    published = metadata.published[:10]
    if published and not of_calendar(published):
        written = next((date.date for date in dates(metadata.published, language) if not date.date.startswith("--")), "")
        published = written or published
    if of_calendar(published):
        candidates.append(
            (
                0.94 if stamped and "T" in metadata.published else 0.6 if trusted else 0.1,
                Dated(metadata.published, published, "issued", Evidence("date.metadata", 0.6)),
            )
        )
    named = _titled(metadata.title, language, lexicon) if trusted else None
    if named:
        candidates.append((0.45, Dated(named.text, named.date, "issued", Evidence("date.title", 0.6))))
    if not candidates and trusted and (path := _PATH.search(metadata.address)) and of_calendar(day_of := "-".join(path.groups())):
        candidates.append((0.4, Dated(path.group().strip("/"), day_of, "issued", Evidence("date.address", 0.4))))
    if not candidates:  # a store's own day is better than none
        candidates += [
            (0.5, structs.replace(day, role="issued", evidence=structs.replace(day.evidence, confidence=0.5))) for day in filed[:1]
        ]
    # A day of another calendar is a date of issue, but only where nothing says which day of ours it is.
    best = max(candidates, key=lambda pair: pair[0] if pair[1].date else pair[0] / 4, default=None)
    known = {date.date for date in told}
    others = [date for _, date in candidates if best and date is not best[1] and date.date not in (best[1].date, *known)]
    rest = [Dated(date.text, date.date, "mentioned", date.evidence) for date in others]
    return (_ours(best[1]) if best and best[0] > 0.2 else None), (*filed, *told, *rest)


def _ours(day: Dated) -> Dated:
    """The same, if it is of the solar calendar, with the day of ours on which it falls."""
    return day if day.date else structs.replace(day, date=converted(day.text))


def _today(lines: Sequence[Line], found: Zones, language: str, lexicon: Pack) -> list[tuple[Line, Date]]:
    """The day that stands beside "today" in the first paragraphs: "announced today, 5 October 2017"."""
    for here in lines[found.body : found.body + 2] if lexicon.today else ():
        low = here.text[:600].casefold()
        if not any(word in low for word in lexicon.today):
            continue
        for said in phrases(lexicon.today).finditer(here.text[:600]):
            for date in _full(here, language):
                if len(date.date) == 10 and (0 <= date.start - said.end() <= 5 or 0 <= said.start() - date.end <= 5):
                    return [(here, date)]
    return []


def _event_above(lines: Sequence[Line], at: int, date: Date, lexicon: Pack) -> bool:
    """Whether the line above a day is all that says whose it is: "When", and below it the day."""
    if not at or date.start > 12:
        return False
    above = lines[at - 1].text.strip(" :：?•*").casefold()
    return 0 < len(above) <= 30 and (above in lexicon.event or above in lexicon.rows)


def _titled(title: str, language: str, lexicon: Pack) -> Date | None:
    """The day in a title that is the genre's name and a date: "Press release of 12 December 2006"."""
    if not title or length(title) > 10 or not phrases(lexicon.genres).search(title):
        return None
    return next((date for date in dates(title, language) if len(date.date) == 10 and not date.date.startswith("--")), None)


def _purpose(before: str, lexicon: Pack) -> str:
    """What the words before a date say that it is the day of; empty if nothing."""
    near = before[-40:].casefold().strip(" :：.–-")
    if any(near.endswith(words) for words in lexicon.modified):
        return "modified"
    label = before.lstrip(" •*-–").partition(":")[0].partition("：")[0].strip().casefold()
    return "event" if label and len(label) < len(before.strip()) and label in lexicon.event else ""


_MONTH_LEADS = frozenset(("en-us", "en-ph", "es-us"))
_DAY_LEADS = frozenset(("en-gb", "en-au", "en-nz", "en-ie", "en-in", "en-za", "en-sg", "en-hk", "en-ke", "en-ng"))


def _order(lines: Sequence[Line], language: str, metadata: Metadata) -> tuple[str, float]:
    """What stands first in dates of numbers alone, `day` or `month`, where the language leaves it open and a text has such dates; and how much
    what says so is worth. Other dates of the text speak for one order, else the country; nothing, or two that differ, leaves it open.
    """
    if pack(language).numeric:
        return "", 0.0
    pairs = [pair for line in lines for pair in unclear(line.text)] if any("/" in line.text or "-" in line.text for line in lines) else []
    if not pairs:
        return "", 0.0
    days = {date.date[-5:] for line in lines for date in dates(line.text, language) if len(date.date) == 10}
    days |= {metadata.published[5:10]} if len(metadata.published) >= 10 else set()
    ways = {
        way
        for first, second in pairs
        for way, day in (("day", f"{second:02}-{first:02}"), ("month", f"{first:02}-{second:02}"))
        if day in days
    } | {way for line in lines for way in leading(line.text)}
    if len(ways) == 1:
        return ways.pop(), 0.8
    tag = language.replace("_", "-").lower()
    if not ways and pack(language).written.startswith("{year}"):
        return "month", 0.5  # who writes the year first has the month before the day
    if not ways and (tag in _MONTH_LEADS or tag in _DAY_LEADS):
        return ("month" if tag in _MONTH_LEADS else "day"), 0.5
    return "", 0.0


def _weight(line: Line, label: str, role: str, *, head: bool, date: Date, found: Zones, at: int, lexicon: Pack) -> float:
    if at == found.headline:
        return 0.55 if length(line.text) <= 10 and phrases(lexicon.genres).search(line.text) else 0.0
    if label == "embargo" or (head and phrases(lexicon.embargo).search(line.text)):
        return 0.0
    if role == "status":
        return 0.97
    if role == "genre" and head:
        return 0.95
    if role == "signature":
        return 0.9
    if role == "date" or label == "date":
        return (0.93 if abs(at - max(found.headline, 0)) <= 4 else 0.7) if head else 0.65
    if head:
        near = found.headline >= 0 and at > found.headline
        if len(date.date) < 10 and not date.date.startswith("--") and length(line.text) > length(date.text) + 2:
            return 0.0  # "Input prices rise most since February 2023"
        return 0.9 if near or length(line.text) <= 10 else 0.5
    return 0.0 if email(line.text) or length(line.text) > 12 else 0.3


def doubted(day: Dated, lines: Sequence[Line], language: str) -> str:
    """The weekday beside the date of issue that it does not fall on; empty if none contradicts it."""
    line = next((line for line in lines if line.index == day.evidence.block and day.text in line.text), None)
    return (
        next((said for date in dates(line.text, language) if date.date == day.date and (said := misnamed(line.text, date, language))), "")
        if line
        else ""
    )


def _full(line: Line, language: str, order: str = "") -> list[Date]:
    """Dates with a year and a month at least, and those of other calendars."""
    return [date for date in dates(line.text, language, order) if not date.date.startswith("--")]


def _dated(line: Line, date: Date, role: str, rule: str, confidence: float) -> Dated:
    low = line.start + line.lead
    text = line.text if role == "filed" else date.text
    start = low if role == "filed" else low + date.start
    return Dated(text, date.date, role, Evidence(rule, confidence, line.index, start, start + len(text)))
