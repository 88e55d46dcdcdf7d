"""Calendars (iCalendar, RFC 5545): press events, each with when and where it is, what it is about and whom to ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import ClassVar

from msgspec import Struct

from masthead.document.build import collapse, inlines
from masthead.document.model import BlockNode, Document, Heading, Inline, LineBreak, Link, Metadata, Origin, Paragraph, Text
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Dropped, Note
from masthead.readers import links
from masthead.readers.contract import Inner, Reader, unheard
from masthead.sources.counted import refuse_lines, refuse_long, within
from masthead.sources.encoding import decode, refuse_endless
from masthead.sources.source import Source

_ALARM = expression(r"(?s)\nBEGIN:VALARM\b.*?\nEND:VALARM\b")
_FOLD = expression(r"\n[ \t]")
_LINE = expression(r'([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)')
_PARAMETER = expression(r';([A-Za-z0-9-]+)=("[^"]*"|[^;]*)')
_ESCAPE = expression(r"\\([nN,;\\])")
_MOMENT = expression(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:\d\d)?(Z?))?")
_LEFT = frozenset(("RRULE", "RDATE", "EXDATE", "DURATION", "ATTENDEE", "ATTACH", "RESOURCES", "CATEGORIES"))
"""Properties with a meaning for people that are left out, and named."""


class _Field(Struct, frozen=True, gc=False):
    name: str
    parameters: dict[str, str]
    value: str

    def text(self) -> str:
        return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], self.value)


class CalendarReader(Reader, frozen=True):
    """Several events are one document, each under its own heading. Who is invited, and how an event recurs, is left out and named."""

    suffixes: ClassVar[tuple[str, ...]] = (".ics", ".ical", ".icalendar")
    beside: ClassVar[bool] = True
    summary: ClassVar[str] = "calendars (iCalendar): events with their day, place and text"

    encoding: str = ""

    def sniff(self, source: Source) -> float:
        return 0.95 if source.data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").upper().startswith(b"BEGIN:VCALENDAR") else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        refuse_long(source.data, "text_bytes", where=source.name)
        decoded = decode(source.data, note, declared=self.encoding, where=source.name)
        refuse_lines(decoded.text, where=source.name)
        refuse_endless(decoded.text, where=source.name)
        name, events = _events(decoded.text)
        within("releases", len(events), f"has {len(events):,} events", where=source.name)
        several = len(events) > 1
        blocks: list[BlockNode] = [Heading(1, inlines(name))] if several and collapse(name) else []
        for event in events:
            blocks += _told(event, 2 if several else 1, note, source.name)
        if not any(isinstance(block, Paragraph) or not several for block in blocks):
            raise UnreadableError("holds no event", where=source.name, hint="check that it was saved or sent whole")
        origin = Origin(source.name, "ics", decoded.encoding, source.sha256, len(source.data))
        return Document(tuple(blocks), metadata=Metadata(publisher="" if several else name), origin=origin)

    def words(self, source: Source) -> Iterator[str]:
        text = _ALARM.sub("", _FOLD.sub("", decode(source.data, unheard, declared=self.encoding).text))
        for line in text.split("\n"):
            name, _, said = line.partition(":")
            if name.partition(";")[0].upper() in ("SUMMARY", "LOCATION", "DESCRIPTION", "COMMENT"):
                yield from words(said.replace("\\n", " ").replace("\\N", " "))


def _events(text: str) -> tuple[str, list[list[_Field]]]:
    """The calendar's name and the fields of each of its events; what stands in their alarms is none of theirs."""
    name = ""
    events: list[list[_Field]] = []
    within_: list[str] = []
    for line in _FOLD.sub("", text).split("\n"):
        match = _LINE.fullmatch(line.strip())
        if match is None:
            continue
        field = _Field(match[1].upper(), {key.upper(): value.strip('"') for key, value in _PARAMETER.findall(match[2])}, match[3])
        if field.name == "BEGIN":
            within_.append(field.value.strip().upper())
            if within_[-1] in ("VEVENT", "VTODO", "VJOURNAL"):
                events.append([])
        elif field.name == "END":
            del within_[-1:]
        elif within_ and within_[-1] in ("VEVENT", "VTODO", "VJOURNAL"):
            events[-1].append(field)
        elif field.name == "X-WR-CALNAME":
            name = field.text()
    return name, events


def _told(event: Sequence[_Field], level: int, note: Note, where: str) -> Iterator[BlockNode]:
    fields = {field.name: field for field in reversed(event)}
    if title := inlines(_of(fields, "SUMMARY")):
        yield Heading(level, title)
    rows: list[tuple[Inline, ...]] = [inlines(_when(fields)), inlines(_of(fields, "LOCATION"))]
    if _of(fields, "STATUS").upper() in ("CANCELLED", "TENTATIVE"):
        rows.insert(0, inlines(_of(fields, "STATUS")))
    if said := _joined(rows):
        yield Paragraph(said)
    for field in event:
        if field.name in ("DESCRIPTION", "COMMENT"):
            for part in field.text().replace("\r", "").split("\n\n"):
                if said := _joined([inlines(row) for row in part.split("\n")]):
                    yield Paragraph(said)
    asked = [_who(field) for field in event if field.name in ("ORGANIZER", "CONTACT")]
    if address := links.target(_of(fields, "URL")):
        asked.append((Link(address, (Text(_of(fields, "URL").strip()),)),))
    if said := _joined(asked):
        yield Paragraph(said)
    for field in event:
        if field.name in _LEFT and (lost := f"{field.parameters.get('CN', '')} {field.text()}".split()):
            note(Dropped(tuple(lost), f"the event’s {field.name.lower()}", where))


def _joined(rows: Sequence[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    content: list[Inline] = []
    for row in filter(None, rows):
        content += (*((LineBreak(),) if content else ()), *row)
    return tuple(content)


def _of(fields: dict[str, _Field], name: str) -> str:
    return fields[name].text() if name in fields else ""


def _who(field: _Field) -> tuple[Inline, ...]:
    """Whoever is to be asked: a name, and how to reach it."""
    name = collapse(field.parameters.get("CN", ""))
    if not (goal := links.target(field.value)):
        return inlines(f"{name} {field.text()}" if field.name == "CONTACT" else name)
    shown = field.value.partition(":")[2]
    return (*((Text(f"{name}, "),) if name else ()), Link(goal, (Text(collapse(shown) or shown),)))


def _when(fields: dict[str, _Field]) -> str:
    """The days and hours of an event, and in which zone: "2024-06-10 09:00 – 10:30 Europe/London"."""
    begin, end = (_moment(fields.get(name)) for name in ("DTSTART", "DTEND"))
    zone = begin[2]
    if not begin[0]:
        return ""
    said = f"{begin[0]} {begin[1]}".strip()
    if not begin[1] and end[0] > begin[0]:  # a whole day ends with the next one
        from datetime import date, timedelta

        with suppress(ValueError):
            last = date.fromisoformat(end[0]) - timedelta(days=1)
            said += f" – {last.isoformat()}" if last.isoformat() > begin[0] else ""
    if end[0] and end[:2] != begin[:2] and begin[1]:
        said += f" – {end[1]}" if end[0] == begin[0] else f" – {end[0]} {end[1]}"
    return f"{said} {zone}".strip()


def _moment(field: _Field | None) -> tuple[str, str, str]:
    match = _MOMENT.fullmatch(field.value.strip()) if field else None
    if field is None or match is None:
        return (collapse(field.value) if field else "", "", "")
    zone = "UTC" if match[6] else field.parameters.get("TZID", "")
    return f"{match[1]}-{match[2]}-{match[3]}", f"{match[4]}:{match[5]}" if match[4] else "", zone
