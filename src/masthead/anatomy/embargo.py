"""The embargo: until when a release must not be published, in local time as written and, where the zone is sure, as an instant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from masthead.anatomy.labels import embargoed
from masthead.anatomy.lines import Line, length
from masthead.anatomy.model import Embargo, Evidence
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.zones import Zones
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.language.dates import Date, dates
from masthead.notices import Guessed, Note

_TIME = expression(
    r"(?<![\d./-])(?P<hour>\d{1,2})(?:\s?[:.hH]\s?(?P<minute>\d\d)|\s(?P<spaced>\d\d)(?=\s?[ap]\s?\.?\s?m))?\s?"
    r"(?P<half>a\s?\.?\s?m\b|p\s?\.?\s?m\b|noon|midnight|Uhr|hrs|hours|heures|h\b|horas|часов|час|ч\b|[时時点點])?(?:\s?(?P<after>\d{1,2})\s?分)?"
    r"|(?P<word>midday|noon|midnight|mittags|mitternacht|midi|minuit|mediodía|medianoche|полдень|полночь)",
    re.I,
)
_ZONE = expression(
    r"\b(?P<zone>(?:UTC|GMT)\s?[+\-−–]\s?\d{1,2}(?::?\d\d)?|UTC|GMT|CES?T|MES?Z|EES?T|WES?T|BST|IST|MSK|AES?T|AED?T|ACS?T|ACD?T|AWST|NZS?T|NZD?T|[ECMP][SD]?T|JST|KST|HKT|SGT|WIB|"
    r"EAT|CAT|WAT|SAST|AST|PKT|ICT)\b|\b(?P<place>[A-Z]\w+(?:\s[A-Z]\w+)?)\s(?:local\s)?time\b"
)
# Only zones whose letters mean one thing. CST is Chicago, Shanghai and Adelaide; IST is three countries, BST two; EST and PST were Australian and are Philippine.
_HOURS = {
    "UTC": 0.0, "GMT": 0.0, "CET": 1.0, "MEZ": 1.0, "CEST": 2.0, "MESZ": 2.0, "EET": 2.0, "EEST": 3.0, "WEST": 1.0, "MSK": 3.0, "AEST": 10.0, "AEDT": 11.0,
    "ACST": 9.5, "ACDT": 10.5, "AWST": 8.0, "NZST": 12.0, "NZDT": 13.0, "EDT": -4.0, "CDT": -5.0, "MDT": -6.0, "PDT": -7.0, "JST": 9.0, "KST": 9.0, "HKT": 8.0, "SGT": 8.0,
    "WIB": 7.0, "EAT": 3.0, "CAT": 2.0, "WAT": 1.0, "SAST": 2.0, "PKT": 5.0, "ICT": 7.0,
}  # fmt: skip
_REACH = 140
_MOMENT = expression(r"(?P<day>\d{4}-\d\d-\d\d)[T ]\s*(?P<hour>\d{1,2}:\d\d)(?::\d\d(?:\.\d+)?)?\s*(?P<zone>[^\d\s].{0,30})?", re.I)
_OFFSET = expression(r"([+-]\d\d)(\d\d)\Z")


def embargo(lines: Sequence[Line], found: Zones, lexicon: Pack, language: str, year: str, note: Note) -> Embargo:
    """What the release says of its embargo. `year` is that of issue, for a date that names none; empty: leave it open. A release that is
    both immediate and under embargo is noted, and gets no instant."""
    immediate: Embargo | None = None
    until: tuple[Line, re.Match[str]] | None = None
    for at, line in enumerate(lines):
        early = at <= found.body + 3
        if not early and not (at >= found.tail and length(line.text) <= 40):
            continue
        held = embargoed(line.text, lexicon)
        if held and until is None:
            until = line, held
        now = phrases(lexicon.immediate).search(line.text) if length(line.text) <= 60 else None
        if now and immediate is None:
            start = line.start + line.lead
            evidence = Evidence("embargo.immediate", 0.95, line.index, start + now.start(), start + now.end())
            immediate = Embargo("immediate", text=now.group(), evidence=evidence)
    if until is None:
        return immediate or Embargo()
    embargo = _until(*until, language, year)
    if immediate is not None:
        note(Guessed("embargo", embargo.until or embargo.text, f"the source also says “{immediate.text}”; no instant is given"))
        return replace(embargo, instant="")
    return embargo


def stated(metadata: Metadata) -> Embargo | None:
    """The embargo that a field of the source states (ninjs `embargoed`): a moment with its zone; None if there is no such field."""
    said = next((value for name, value in metadata.extra if name == "embargoed"), "")
    if not said:
        return None
    try:
        moment = datetime.fromisoformat(_OFFSET.sub(r"\1:\2", said.replace("Z", "+00:00")))
    except ValueError:
        return Embargo("until", text=said, evidence=Evidence("embargo.field", 0.6))
    until = moment.strftime("%Y-%m-%dT%H:%M")
    offset = moment.utcoffset()
    if offset is None:
        return Embargo("until", until, text=said, evidence=Evidence("embargo.field", 0.9))
    zone = "UTC" if not offset else f"UTC{moment.strftime('%z')[:3]}:{moment.strftime('%z')[3:5]}"
    return Embargo("until", until, zone, (moment - offset).strftime("%Y-%m-%dT%H:%MZ"), said, Evidence("embargo.field", 1.0))


def stated_in_words(text: str, language: str) -> Embargo:
    """The embargo that a person states: a moment as ISO 8601, or a day, a time and a zone as people write them. What is not said is empty."""
    said = text.strip()
    iso = _MOMENT.fullmatch(said)
    if iso is not None:
        try:
            datetime.fromisoformat(f"{iso['day']}T{iso['hour'].zfill(5)}")
        except ValueError:
            return Embargo("until", text=said)
        until, zone = f"{iso['day']}T{iso['hour'].zfill(5)}", (iso["zone"] or "").strip()
        shift = re.fullmatch(r"([+\-−–]\d\d?)(?::?(\d\d))?", zone)
        zone = "UTC" if zone in ("Z", "z") else f"UTC{shift[1]}:{shift[2] or '00'}" if shift else zone
    else:
        day = next((date for date in dates(said, language) if len(date.date) == 10 and not date.date.startswith("--")), None)
        clock = _clock(said, day)
        until, zone = (f"{day.date}T{clock}" if clock else day.date) if day else "", _zone(said)
    return Embargo("until", until, zone, _instant(until, zone), said)


def _until(line: Line, match: re.Match[str], language: str, year: str) -> Embargo:
    text = line.text[:3000]
    after = text[match.end() : match.end() + _REACH]
    window, base = (
        (after, match.end())
        if dates(_solid(after), language)
        else (text[max(match.start() - _REACH, 0) :][: 3 * _REACH], max(match.start() - _REACH, 0))
    )
    found = dates(_solid(window), language)
    full = next((date for date in found if len(date.date) == 10 and not date.date.startswith("--")), None)
    partial = next((date for date in found if date.date.startswith("--")), None)
    day = full.date if full else year + partial.date[1:] if partial and year else ""
    clock = _clock(window, full or partial)
    zone = _zone(window)
    until = f"{day}T{clock}" if day and clock else day
    instant = _instant(until, zone)
    end = max([match.end(), *(base + date.end for date in (full, partial) if date)])
    tail = _ZONE.search(text, match.end(), min(len(text), end + 20))
    end = max(end, tail.end() if tail else 0, min(len(text), base + _clock_end(window)) if base == match.end() else 0)
    start = line.start + line.lead
    shown = text[match.start() : end].strip(" *")
    evidence = Evidence("embargo.until", 0.9 if until else 0.5, line.index, start + match.start(), start + end)
    return Embargo("until", until, zone, instant, shown, evidence)


def _solid(text: str) -> str:
    """Digits that a scan has set apart stand together again, lengths kept: only years are read this way."""
    return re.sub(
        r"(?<=\s)(\d) (\d) {1,2}(\d) (\d) (\d) (\d)\b", lambda m: f"{m[1]}{m[2]} {m[3]}{m[4]}{m[5]}{m[6]}".ljust(len(m.group())), text
    )


def _times(window: str, date: Date | None) -> list[re.Match[str]]:
    solid = _solid(window)
    taken = [(found.start, found.end) for found in dates(solid)] + ([(date.start, date.end)] if date else [])
    return [match for match in _TIME.finditer(solid) if not any(low < match.end() and match.start() < high for low, high in taken)]


def _clock(window: str, date: Date | None) -> str:
    """The time of day as HH:MM; empty if none is written."""
    for match in _times(window, date):
        if match["word"]:
            return "00:00" if match["word"].casefold() in ("midnight", "mitternacht", "minuit", "medianoche", "полночь") else "12:00"
        minute = match["minute"] or match["spaced"] or match["after"] or ""
        half = re.sub(r"[\s.]", "", match["half"] or "").casefold()
        if not minute and not half:
            continue
        hour = int(match["hour"])
        if half in ("am", "midnight") and hour == 12:
            hour = 0
        elif half == "pm" and hour < 12:
            hour += 12
        if hour <= 24 and int(minute or 0) < 60:
            return f"{hour % 24:02}:{int(minute or 0):02}"
    return ""


def _clock_end(window: str) -> int:
    return next((match.end() for match in _times(window, None) if match["half"] or match["minute"] or match["word"]), 0)


def _zone(window: str) -> str:
    found = _ZONE.search(window)
    return (found["zone"] or found["place"]).strip() if found else ""


def _instant(until: str, zone: str) -> str:
    """UTC for a local time whose zone is known for sure; else empty."""
    offset = _offset(zone)
    if offset is None or "T" not in until:
        return ""
    moment = datetime.fromisoformat(until) - timedelta(hours=offset)
    return moment.strftime("%Y-%m-%dT%H:%MZ")


def _offset(zone: str) -> float | None:
    shifted = re.fullmatch(r"(?:UTC|GMT)\s?([+\-−–])\s?(\d{1,2}):?(\d\d)?", zone)
    if shifted:
        hours = int(shifted[2]) + int(shifted[3] or 0) / 60
        return (hours if shifted[1] == "+" else -hours) if hours <= 14 else None
    return _HOURS.get(zone.upper())
