"""The moment of an embargo, as a release or a person words it: its day, hour and zone, and what makes it uncertain."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Embargo, Evidence
from masthead.anatomy.timing.tellings import differing, tellings
from masthead.expressions import expression
from masthead.language import zones
from masthead.language.dates import dates, impossible, misnamed

_REACH = 140
"""Characters from the words of an embargo within which its day, hour and zone stand."""
_FULL_STOP = expression(r"(?<=\w{5})[.!?]\s(?!\d)|\n\s*\n")
_MOMENT = expression(r"(?P<day>\d{4}-\d\d-\d\d)[T ]\s*(?P<hour>\d{1,2}:\d\d)(?::\d\d(?:\.\d+)?)?\s*(?P<zone>[^\d\s].{0,30})?", re.I)
_ONLINE = expression(
    r"(?:온라인|인터넷|방송|통신)[^\d()]{0,8}(?P<month>\d{1,2})\.\s?(?P<day>\d{1,2})\.?\s?(?:\([월화수목금토일]\))?,?\s?(?P<hour>\d{1,2}):(?P<minute>\d\d)"
)
"""Beside the day of the papers, when a Korean release may stand online or be broadcast: that is the first moment."""


_NEXT_CELL = expression(r"(?<=[^\n])\n(?=[^\n\d]+(?:\n|\Z))")
"""Where behind the cell with a moment one stands that has no number: what it tells is another."""


class _Reading(Struct, frozen=True, gc=False):
    """What a stretch of text says of a moment. `faults` are the reasons why it is no certain instant; `start` and `end` are where it stands."""

    until: str
    zone: str
    instant: str
    faults: tuple[str, ...]
    start: int
    end: int


def until(line: Line, match: re.Match[str], language: str, year: str, place: str) -> tuple[Embargo, tuple[str, ...]]:
    """An embargo's moment, behind its words or, where none stands there, before them; and why it is not certain."""
    text = line.text[:3000]
    stop = _FULL_STOP.search(text, match.end() + 1)  # "Achtung Sperrfrist! Freitag, …"
    after = text[match.end() : min(match.end() + _REACH, stop.start() + 1 if stop else len(text))]
    if line.kind == "table" and (label := _NEXT_CELL.search(after)):
        after = after[: label.start()]
    base = match.end()
    read = _reading(after, language, year, place)
    if not read.until and not impossible(after, language):
        base = max(match.start() - _REACH, text.rfind("。", 0, match.start()) + 1)  # another sentence tells of another day
        before = _reading(text[base : match.end() + len(after)], language, year, place)
        read, base = (before, base) if before.until else (read, match.end())
    low, high = (min(match.start(), base + read.start), max(match.end(), base + read.end)) if read.end else match.span()
    opened = text[low:high]
    high += any(opened.count(one) > opened.count(other) and text[high : high + 1] == other for one, other in ("()", "（）"))
    start = line.start + line.lead
    evidence = Evidence("embargo.until", 0.9 if read.until else 0.5, line.index, start + low, start + high)
    shown = text[low:high].strip(" *")
    faults = read.faults if read.until else (*read.faults, f"no day is named in “{shown}”") if not read.faults else read.faults
    return Embargo("until", read.until, read.zone, "" if faults else read.instant, shown, evidence), faults


def _reading(text: str, language: str, year: str, place: str) -> _Reading:
    window = _solid(text)
    found = dates(window, language)
    day = next((date for date in found if len(date.date) == 10 and not date.date.startswith("--")), None)
    if day is None and year:
        day = next((replace(date, date=year + date.date[1:]) for date in found if date.date.startswith("--")), None)
    faults: list[str] = []
    if never := impossible(window, language):
        faults.append(f"there is no day “{never}”")
    if day and (said := misnamed(window, day, language)):
        faults.append(f"{day.date} is no “{said}”")
    told = tellings(window, [(date.start, date.end) for date in found], language)
    hour, zone = (told[0].hour, told[0].zone) if told else (None, zones.find(window, language))
    parts = [part for part in (day, zone, *(part for one in told for part in (one.hour, one.zone))) if part]
    start, end = (min(part.start for part in parts), max(part.end for part in parts)) if parts else (0, 0)
    if day is not None and (online := _ONLINE.search(window)) and (moment_online := _moment(day.date[:4], online)):
        shown = window[min(day.start, online.start()) : online.end()].strip()
        faults.append(f"no time zone is named in “{shown}”")
        return _Reading(moment_online, "", "", tuple(faults), min(day.start, online.start()), online.end())
    if day is None:
        return _Reading("", zone.text if zone else "", "", tuple(faults), start, end)
    if hour is None:
        faults.append(f"no hour is named in “{text[start:end].strip()}”")
        return _Reading(day.date, zone.text if zone else "", "", tuple(faults), start, end)
    if hour.open:
        faults.append(hour.open)
    try:
        moment = datetime.fromisoformat(day.date) + timedelta(minutes=hour.minutes)
    except OverflowError:
        return _Reading(day.date, zone.text if zone else "", "", (*faults, "the day after has no date"), start, end)
    ahead = zones.hours(zone, moment, place, language) if zone else None
    sure = any(one.zone and zones.hours(one.zone, moment, place, language) is not None for one in told[1:])
    if zone and ahead is None and sure:
        # "14:00 BST (13:00 GMT)": the other hour says which of several zones is meant.
        meant = [may for may in zones.possible(zone) if not differing(told, moment, may, found, place, language)]
        ahead = meant[0] if len(meant) == 1 else None
    if ahead is not None and (other := differing(told, moment, ahead, found, place, language)):
        faults.append(f"“{other}” is not the same moment as “{hour.text} {zone.text if zone else ''}”")
    if zone is None and len(told) > 1:
        faults.append(f"no time zone is named beside “{hour.text}” in “{text[start:end].strip()}”")
    elif zone is None:
        faults.append(f"no time zone is named in “{text[start:end].strip()}”")
    elif ahead is None:
        faults.append(zone.open or f"“{zone.text}” is no zone that we know")
    return _Reading(moment.strftime("%Y-%m-%dT%H:%M"), zone.text if zone else "", _utc(moment, ahead), tuple(faults), start, end)


def _moment(year: str, told: re.Match[str]) -> str:
    """The moment of a month, a day and an hour in a year; empty if there is none."""
    try:
        return datetime(int(year), int(told["month"]), int(told["day"]), int(told["hour"]), int(told["minute"])).strftime("%Y-%m-%dT%H:%M")
    except ValueError:
        return ""


def _solid(text: str) -> str:
    """Digits that a scan has set apart stand together again, lengths kept: only years are read this way."""
    return expression(r"(?<=\s)(\d) (\d) {1,2}(\d) (\d) (\d) (\d)\b").sub(
        lambda m: f"{m[1]}{m[2]} {m[3]}{m[4]}{m[5]}{m[6]}".ljust(len(m.group())), text
    )


def _utc(moment: datetime, ahead: float | None) -> str:
    """UTC for a local time that is so many hours ahead of it; empty where that is not known."""
    return "" if ahead is None else (moment - timedelta(hours=ahead)).strftime("%Y-%m-%dT%H:%MZ")


def stated_in_words(text: str, language: str) -> Embargo:
    """The embargo that a person states: a moment as ISO 8601, or a day, a time and a zone as people write them. What is not said is empty."""
    said = text.strip()
    iso = _MOMENT.fullmatch(said)
    if iso is None:
        read = _reading(said, language, "", "")
        return Embargo("until", read.until, read.zone, "" if read.faults else read.instant, said)
    try:
        moment = datetime.fromisoformat(f"{iso['day']}T{iso['hour'].zfill(5)}")
    except ValueError:
        return Embargo("until", text=said)
    zone = (iso["zone"] or "").strip()
    shift = expression(r"([+\-−–]\d\d?)(?::?(\d\d))?").fullmatch(zone)
    zone = "UTC" if zone in ("Z", "z") else f"UTC{shift[1]}:{shift[2] or '00'}" if shift else zone
    named = zones.find(zone, language)
    ahead = zones.hours(named, moment, "", language) if named else None
    return Embargo("until", moment.strftime("%Y-%m-%dT%H:%M"), zone, _utc(moment, ahead), said)
