"""When a release is issued, and the other dates of a release."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from masthead.anatomy.layout.filed import fields
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.model import Dated, Dateline, Evidence
from masthead.anatomy.pack import Pack, pack, phrases
from masthead.anatomy.parts.labels import email
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.timing import elsewhere
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.language.civil import of_calendar
from masthead.language.dates import Date, dates, leading, misnamed, unclear
from masthead.language.solar import converted

_PATH = expression(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)(?=[/-])")
"""A day in the address at which a page stands."""
_ROWS, _WEEKDAY = 12, 5
"""Rows of a table that is a letterhead, and characters of a row that are no day: "（火）"."""
_FARTHER = 0.001
"""What a day on a line of its own is worth less for each line between it and the headline."""

_OF_PAGE = frozenset(("furniture", "reachable"))
_CLOCK = 0.02
"""What a day is worth less that stands over what a page has at its head, as the day does on which it is read."""


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
    days = _Days(lines, found, labels, line, metadata, language, lexicon, trusted=trusted)
    days.in_lines()
    days.of_dateline()
    days.of_lead()
    days.beside_today()
    days.of_metadata(stamped=stamped)
    days.of_title()
    days.of_address()
    days.of_changes()
    days.of_filing()
    return days.best()


class _Days:
    """The days of one release as they are gathered: those that may be the day of issue, and those of which the text says whose they are."""

    def __init__(
        self,
        lines: Sequence[Line],
        found: Zones,
        labels: Sequence[str],
        line: Dateline | None,
        metadata: Metadata,
        language: str,
        lexicon: Pack,
        *,
        trusted: bool,
    ) -> None:
        self.lines, self.found, self.labels, self.line = lines, found, labels, line
        self.metadata, self.language, self.lexicon, self.trusted = metadata, language, lexicon, trusted
        self.candidates: list[tuple[float, Dated]] = []
        """Days that may be the day of issue, and what speaks for each, from 0 to 1."""
        self.told: list[Dated] = []
        """Days of which the text says what they are the day of."""
        self.filed = [
            _dated(lines[at], date, "filed", "date.filing", 1.0)
            for at in range(len(lines))
            if found.roles[at] == "filing"
            for date in _full(lines[at], language)
        ]
        """Days on which a store took the release in."""

    def in_lines(self) -> None:
        """Gathers the days of short lines around the text."""
        order, sure = _order(self.lines, self.language, self.metadata)
        for at, here in enumerate(self.lines):
            # A page may set its own row, with the day, between the first paragraph and the others.
            over = at < self.found.body or (at == self.found.body + 1 and self.found.roles[at] == "furniture")
            head = over and at != self.found.headline and length(here.text) <= 40
            if at < self.found.headline and here.kind == "table":
                self._in_letterhead(here)
            elif at < self.found.body and here.kind == "table":
                self._in_fields(here)
            if not self._may_date(at, head=head):
                continue
            for date in _full(here, self.language, order):
                if date.last and head:
                    continue  # a stretch of time, in which something happened
                # Read in the one of two ways that something else speaks for.
                self._in_line(at, date, sure if order and unclear(date.text) else 1.0, head=head)

    def _in_letterhead(self, here: Line) -> None:
        """Gathers the day that fills a row of a cell in a table over the headline, as Japan's ministries set it beside whom to ask."""
        start = 0
        for row in here.text.split("\n")[:_ROWS]:
            days = [date for date in dates(row, self.language) if len(date.date) == 10 and not date.date.startswith("--")]
            if len(days) == 1 and not days[0].last and len(row.strip()) - len(days[0].text) <= _WEEKDAY:
                day = structs.replace(days[0], start=start + days[0].start, end=start + days[0].end)
                self.candidates.append((0.88, _dated(here, day, "issued", "date.letterhead", 0.88)))
            start += len(row) + 1

    def _in_fields(self, here: Line) -> None:
        """Gathers the day in the cell behind the one that says of what it is, in a table of what a page files a text by: "發布日期", "115-04-21"."""
        rows = here.text.split("\n")[: 2 * _ROWS]
        start = 0
        for label, row in pairwise(rows):
            start += len(label) + 1
            named = label.strip(" :：").casefold() in self.lexicon.published
            day = next(iter(dates(row, self.language)), None) if named else None
            if day is not None and len(day.date) == len("2026-03-01") and not day.date.startswith("--") and not day.last:
                told = structs.replace(day, start=start + day.start, end=start + day.end)
                self.candidates.append((0.9, _dated(here, told, "issued", "date.field", 0.9)))

    def _may_date(self, at: int, *, head: bool) -> bool:
        """Whether a day on a line may be the release's: the line is short and stands at its head or its end, or is of those that date it."""
        role = self.found.roles[at]
        placed = head or at == self.found.headline or at >= self.found.tail or role in ("date", "signature")
        return role != "filing" and placed and self.lines[at].kind != "note" and length(self.lines[at].text) <= 60

    def _in_line(self, at: int, date: Date, sure: float, *, head: bool) -> None:
        """Weighs a day on a line, or keeps what the line says that it is the day of. `sure`: what its reading is worth, from 0 to 1."""
        here, role, found = self.lines[at], self.found.roles[at], self.found
        weight = sure * _weight(here, self.labels[at], role, head=head, date=date, found=found, at=at, lexicon=self.lexicon)
        if not weight and head and self.language.startswith("ko"):
            weight = _handed_out(here.text[: date.start])
        purpose = _purpose(here.text, date.start, self.lexicon) or ("event" if _event_above(self.lines, at, date, self.lexicon) else "")
        if purpose:
            self.told.append(_dated(here, date, purpose, f"date.{purpose}", 0.8))
        elif weight > 0:
            near = abs(at - max(found.headline, 0)) if role == "date" else 0
            if at < found.headline and not _OF_PAGE.isdisjoint(self.labels[at + 1 : found.headline]):
                weight -= _CLOCK
            self.candidates.append((weight - _FARTHER * min(near, 9), _dated(here, date, "issued", f"date.{role}", weight)))

    def of_dateline(self) -> None:
        """Gathers the day of the dateline."""
        if self.line and self.line.date:
            self.candidates.append((0.92, Dated(self.line.text, self.line.date, "issued", self.line.evidence)))
            return
        if self.line and self.language.startswith("bn"):
            self.candidates += elsewhere.of_handout(self.line, self.lines, self.language)
        self.candidates += elsewhere.of_year(self.line, self.lines, self.found, self.language)

    def of_lead(self) -> None:
        """Gathers the day with which the lead begins, where no dateline does: as often as not that of what it tells."""
        if self.line is not None or self.found.body >= len(self.lines):
            return
        here = self.lines[self.found.body]
        # What the source's own data file under another day opens with what was or will be: "On 24 May the museum will open …".
        filed_on = self.metadata.published[:10] if self.trusted else ""
        early = [
            date
            for date in _full(here, self.language)
            if date.start <= 3 and len(date.date) == 10 and not date.last and not (of_calendar(filed_on) and filed_on != date.date)
        ]
        self.candidates += [(0.8, _dated(here, date, "issued", "date.opens-the-lead", 0.5)) for date in early[:1]]

    def beside_today(self) -> None:
        """Gathers the day beside "today", where the dateline has none."""
        if self.line is None or not self.line.date:
            today = elsewhere.of_today(self.lines, self.found, self.language, self.lexicon)
            self.candidates += [(0.78, _dated(here, date, "issued", "date.today", 0.78)) for here, date in today]

    def of_metadata(self, *, stamped: bool) -> None:
        """Gathers the day of publication that the metadata give. `stamped`: a news system set it."""
        said = self.metadata.published
        published = said[:10]
        if published and not of_calendar(published):
            written = next((date.date for date in dates(said, self.language) if not date.date.startswith("--")), "")
            published = written or converted(said) or published
        if of_calendar(published):
            weight = 0.94 if stamped and "T" in said else 0.6 if self.trusted else 0.1
            self.candidates.append((weight, Dated(said, published, "issued", Evidence("date.metadata", 0.6))))
        self.candidates += (
            elsewhere.of_yesterday(self.lines, self.found, self.metadata, self.lexicon, self.language) if self.trusted else ()
        )

    def of_changes(self) -> None:
        """Gathers the day on which a page says that it was changed last, or else the source's own data were, where nothing else has a day: it came
        out then, or before."""
        if not self.candidates:
            shown = [day for day in self.told if day.role == "modified" and len(day.date) == 10]
            self.candidates += [(0.4, structs.replace(day, role="issued", evidence=_half(day.evidence))) for day in shown[:1]]
        said = self.metadata.modified
        if not self.candidates and self.trusted and len(said) >= 10 and of_calendar(said[:10]):
            self.candidates.append((0.35, Dated(said, said[:10], "issued", Evidence("date.changed", 0.4))))

    def of_title(self) -> None:
        """Gathers the day in the title of the metadata."""
        self.candidates += elsewhere.of_running_head(self.metadata, self.language, self.lexicon)
        named = elsewhere.titled(self.metadata.title, self.language, self.lexicon) if self.trusted else None
        if named:
            self.candidates.append((0.45, Dated(named.text, named.date, "issued", Evidence("date.title", 0.6))))

    def of_address(self) -> None:
        """Gathers the day in the address of the page, where there is no other."""
        path = _PATH.search(self.metadata.address) if not self.candidates and self.trusted else None
        if path and of_calendar(day_of := "-".join(path.groups())):
            self.candidates.append((0.4, Dated(path.group().strip("/"), day_of, "issued", Evidence("date.address", 0.4))))

    def of_filing(self) -> None:
        """Gathers the day of the embargo or of filing, where there is no other: a store's own day is better than none."""
        if not self.candidates and self.trusted:
            self.candidates += elsewhere.of_description(self.metadata, self.language, self.lexicon)
        if not self.candidates:
            self.candidates += elsewhere.of_embargo(self.lines, self.found, self.lexicon, self.language, self.metadata)
        if not self.candidates:
            self.candidates += [
                (0.5, structs.replace(day, role="issued", evidence=structs.replace(day.evidence, confidence=0.5))) for day in self.filed[:1]
            ]

    def best(self) -> tuple[Dated | None, tuple[Dated, ...]]:
        """The day for which most speaks, if that is enough; and all others, each once."""
        # A day of another calendar is a date of issue, but only where nothing says which day of ours it is.
        best = elsewhere.of_release(max(self.candidates, key=_speaks, default=None), self.candidates, self.lines, self.found)
        known = {date.date for date in self.told}
        others = [date for _, date in self.candidates if best and date is not best[1] and date.date not in (best[1].date, *known)]
        rest = [Dated(date.text, date.date, "mentioned", date.evidence) for date in others]
        return (_ours(best[1]) if best and best[0] > 0.2 else None), (*self.filed, *self.told, *rest)


def _half(evidence: Evidence) -> Evidence:
    """The same place, half as sure."""
    return structs.replace(evidence, rule="date.changed", confidence=0.4)


def _speaks(pair: tuple[float, Dated]) -> float:
    """How much speaks for a day; a month alone is rather what a text tells of, if there is a day."""
    weight, day = pair
    return weight / 4 if not day.date else weight * _MONTH if len(day.date) < len("2026-03-01") else weight


_MONTH = 0.55


def _ours(day: Dated) -> Dated:
    """The same, if it is of the solar calendar, with the day of ours on which it falls."""
    return day if day.date else structs.replace(day, date=converted(day.text))


def _handed_out(before: str) -> float:
    """What a day is worth in the row in which Korean offices say when a text is handed out, and from when it may be used: "보도시점 … 배포 …"."""
    label = _HANDED_OUT.search(before)
    return 0.0 if label is None else 0.93 if label[1] else 0.3


_HANDED_OUT = expression(r"(?:(배포(?:일시|일자|일)?)|보도\s?(?:시점|일시|일자))\s?[:：]?\s?\Z")


def _event_above(lines: Sequence[Line], at: int, date: Date, lexicon: Pack) -> bool:
    """Whether the line above a day is all that says whose it is: "When", and below it the day."""
    if not at or date.start > 12:
        return False
    above = lines[at - 1].text.strip(" :：?•*").casefold()
    return 0 < len(above) <= 30 and (above in lexicon.event or above in lexicon.rows)


def _purpose(text: str, at: int, lexicon: Pack) -> str:
    """What the words before a date say that it is the day of; empty if nothing. "Time" in a row that names the author too is when a page was filed."""
    before = text[:at]
    near = before[-40:].casefold().strip(" :：.–-")
    if any(near.endswith(words) for words in lexicon.modified):
        return "modified"
    label = before.lstrip(" •*-–").partition(":")[0].partition("：")[0].strip().casefold()
    event = label and len(label) < len(before.strip()) and label in lexicon.event
    return "event" if event and not (label in lexicon.published and len([*fields(text, lexicon)]) > 1) else ""


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
    if not ways and (near := _near(lines, pairs, language)):
        return near, 0.7
    tag = language.replace("_", "-").lower()
    if not ways and pack(language).written.startswith("{year}"):
        return "month", 0.5  # who writes the year first has the month before the day
    if not ways and (tag in _MONTH_LEADS or tag in _DAY_LEADS):
        return ("month" if tag in _MONTH_LEADS else "day"), 0.5
    return "", 0.0


def _near(lines: Sequence[Line], pairs: Sequence[tuple[int, int]], language: str) -> str:
    """What stands first in such dates if the text tells of days of one of the two months and of none of the other: "12/11/2026" and "Tuesday (10
    November)"."""
    months = {date.date[2:4] for line in lines for date in dates(line.text, language) if date.date.startswith("--")}
    ways = {
        way
        for first, second in pairs
        for way, month, other in (("day", second, first), ("month", first, second))
        if f"{month:02}" in months and f"{other:02}" not in months
    }
    return ways.pop() if len(ways) == 1 else ""


def _weight(line: Line, label: str, role: str, *, head: bool, date: Date, found: Zones, at: int, lexicon: Pack) -> float:
    if at == found.headline:
        named = length(line.text) <= 10 and phrases(lexicon.genres).search(line.text)
        return 0.55 if named else 0.35 if elsewhere.ends(line.text, date) else 0.0
    if head and elsewhere.published_beside(line.text[: date.start], lexicon):
        return 0.95
    if label == "embargo" or (head and phrases(lexicon.embargo).search(line.text)):
        return 0.0
    if role == "status":
        return 0.97
    if role == "genre" and head:
        return 0.95
    if role == "signature":
        return 0.5 if _STAMPED.fullmatch(line.text.strip()) else 0.9  # "jk 2031-06-16 10:43": when somebody typed it
    if role == "date" or label == "date":
        return (0.93 if abs(at - max(found.headline, 0)) <= 4 else 0.7) if head else 0.65
    if head:
        near = found.headline >= 0 and at > found.headline
        if role == "subheadline" and length(line.text) > _DECK:
            return 0.3  # what it tells of has that day
        if date.date and len(date.date) < 10 and not date.date.startswith("--") and length(line.text) > length(date.text) + 2:
            said = line.text[: date.start].strip(" :：").casefold() in lexicon.published
            return 0.9 if said else 0.0  # "Input prices rise most since February 2023"
        return 0.9 if near or length(line.text) <= 10 else 0.5
    return 0.0 if email(line.text) or length(line.text) > 12 else 0.3


_STAMPED = expression(r"(?:[a-z]{2,3}\s+)?\d{4}-\d\d-\d\d\s+\d\d?:\d\d")
_DECK = 12
"""Words of a deck that is a sentence, not a line with a day."""


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
