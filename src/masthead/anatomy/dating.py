"""When and where: the dateline, the date of issue, and the other dates of a release."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.labels import email, wire
from masthead.anatomy.lines import Line, length
from masthead.anatomy.model import Dated, Dateline, Evidence
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.zones import Zones
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.language.dates import Date, dates

_DASH = expression(r"\s?(?:--|—+|――|–)\s?|\s-\s?|(?<=[)\d])-\s|[)）]\s?[:：]\s|(?<=\d)\s?[:：]\s?|/\s(?=[A-Z])")
_WIRE = expression(r"[/(（]\s?[^/()（）]{2,40}\s?[/)）](?:\s?--)?|--\s?[\w ]{3,30}--|ACCESSWIRE|ACCESS Newswire|PRNewswire")
_LABELLED = expression(
    r"(?:Ort|Place|Location|Lieu|Lugar|Luogo|Место)\s?:?\s(?P<place>[^\n:,;|]{2,40}?)\s*(?:[\n,;|]|\s)\s*(?:Datum|Date|Fecha|Data|Дата)\b",
    re.I,
)
_SMALL_WORDS = "and et y und de la le di del of the au am an der die do da e i и"
_SMALL = frozenset(_SMALL_WORDS.split())
_HEAD = 180
"""Characters within which a dateline must end."""


def dateline(lines: Sequence[Line], found: Zones, language: str) -> tuple[Dateline | None, int]:
    """The place and date before a dash in the first paragraph, or on a line of their own above it; and its line, or -1."""
    first = found.headline + 1 if found.headline >= 0 else max(found.body - 6, 0)
    for at in (found.body, *range(first, min(found.body, len(lines))), *range(found.body + 1, min(found.body + 3, len(lines)))):
        if at < len(lines) and lines[at].kind == "paragraph" and (at == found.body or found.roles[at] != "contact"):
            seen = _read(lines[at], language, own_line=at != found.body)
            if seen:
                return seen, at
    return None, -1


def opens(line: Line, language: str) -> bool:
    """Whether a paragraph begins with a dateline that has a date or a wire's tag."""
    seen = _read(line, language, own_line=False) if line.kind == "paragraph" else None
    return seen is not None and (bool(seen.date) or wire(line.text[:_HEAD]))


def stated(lines: Sequence[Line], found: Zones, language: str, metadata: Metadata) -> tuple[Dateline | None, int]:
    """The dateline that a field of the source states (NewsML, NITF), where the text has it on a line of its own; and its line, or -1."""
    said = next((value for name, value in metadata.extra if name == "dateline"), "")
    for at in range(found.headline + 1, min(found.body + 1, len(lines))) if said else ():
        if lines[at].text == said and (parsed := _parse(said, language, tagged=True)):
            return _made(lines[at], said, *parsed, 0, "dateline.field"), at
    return None, -1


def _read(line: Line, language: str, *, own_line: bool) -> Dateline | None:
    text = line.text
    labelled = _LABELLED.search(text[:_HEAD])
    if labelled:
        when = dates(text[:_HEAD], language)
        return _made(
            line, text[:_HEAD].strip(), labelled["place"].strip(), when[0].date if when else "", labelled.start(), "dateline.labelled"
        )
    for dash in _DASH.finditer(text[:_HEAD]):
        head = text[: dash.end() if dash.group()[0] in ")）" else dash.start()]
        if not head.strip() or head.lstrip()[0] in "-–—":
            continue
        parsed = _parse(head, language, tagged=wire(text[: dash.end() + 30]))
        if parsed is not None:
            place, day = parsed
            behind = text[dash.end() :].strip()
            if (
                own_line
                and day
                and not place
                and 1 <= len(behind.split()) <= 3
                and behind[:1].isupper()
                and not any(map(str.isdigit, behind))
            ):
                # "12 June 2023 - Vienna"
                return _made(line, text, behind, day, 0, "dateline.date-first")
            if place or day:
                return _made(line, head.strip(), place, day, 0, "dateline.dash")
    if own_line and length(text) <= 16:
        parsed = _parse(text, language, tagged=wire(text))
        if parsed and parsed[0] and text.startswith(parsed[0][:4]) and (parsed[1] or wire(text)):
            return _made(line, text, parsed[0], parsed[1], 0, "dateline.own-line")
    return None


def _made(line: Line, text: str, place: str, when: str, start: int, rule: str) -> Dateline:
    low = line.start + line.lead + start
    return Dateline(
        text,
        place,
        "" if when.startswith("--") else when,
        Evidence(rule, 0.9 if place and when else 0.75, line.index, low, low + len(text)),
    )


def _parse(head: str, language: str, *, tagged: bool) -> tuple[str, str] | None:
    """Place and date of what stands before the dash, or None if that is something else."""
    when = dates(head, language)
    rest = head
    for date in reversed(when):
        rest = rest[: date.start] + " " + rest[date.end :]
    rest = _WIRE.sub(" ", rest)
    rest = re.sub(r"\b\d{1,2}[:.]\d\d\b|\b(?:le|den|am|on|the|г|год|года|р|року|年|日)\b\.?|电|電|讯|訊", " ", rest)
    place = re.sub(r"\s+", " ", rest).strip(" \u00a0,:;/|()（）-–—，、،")
    place = place if re.search(r"(?:^|[ ,])[A-Z][a-z]{0,4}\.$|\.[A-Z]\.$", place) else place.rstrip(". ,")
    if not place:
        return ("", when[0].date) if when else None
    words = place.split()
    if (
        len(words) > 8
        or len(place) > 70
        or re.search(r"[.!?;:\"“”«»@]", place.replace("St.", "St").replace("D.C.", "DC").replace("U.S.", "US").rstrip("."))
    ):
        return None
    if any(char.isdigit() for char in place):
        return None
    named = all(
        word[:1].isupper() or word.strip("(),").casefold() in _SMALL or not word[:1].isalpha() or word[:1].lower() == word[:1].upper()
        for word in words
    )
    loud = words[0].isupper() and len(words[0]) > 2 and sum(word.isupper() for word in words) * 2 >= len(words)
    if not named or not (when or tagged or loud):
        return None
    if not when and not tagged and len(words) > 5:
        return None
    return place, when[0].date if when else ""


def stated_dateline(text: str, language: str) -> tuple[str, str]:
    """Place and date of a dateline that a person states; a date that can't be read is part of the place."""
    return _parse(text.strip(" –—-"), language, tagged=True) or (text.strip(), "")


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
) -> tuple[Dated | None, tuple[Dated, ...]]:
    """The date of issue, and all dates that say something of the release. `trusted`: the metadata describe this very text."""
    filed = [
        _dated(lines[at], date, "filed", "date.filing", 1.0)
        for at in range(len(lines))
        if found.roles[at] == "filing"
        for date in _full(lines[at], language)
    ]
    candidates: list[tuple[float, Dated]] = []
    for at, here in enumerate(lines):
        role = found.roles[at]
        head = at < found.body and at != found.headline and length(here.text) <= 40
        if role == "filing" or not (head or at >= found.tail or role in ("date", "signature")) or length(here.text) > 60:
            continue
        for date in _full(here, language):
            weight = _weight(here, labels[at], role, head=head, date=date, found=found, at=at, lexicon=lexicon)
            if weight > 0:
                candidates.append((weight, _dated(here, date, "issued", f"date.{role}", weight)))
    if line and line.date:
        candidates.append((0.92, Dated(line.text, line.date, "issued", line.evidence)))
    if line is None and found.body < len(lines):
        here = lines[found.body]
        early = [date for date in _full(here, language) if date.start <= 3]
        candidates += [(0.8, _dated(here, date, "issued", "date.opens-the-lead", 0.8)) for date in early[:1]]
    published = metadata.published[:10]
    if re.match(r"\d{4}(?:-\d\d){0,2}", published):
        candidates.append((0.6 if trusted else 0.1, Dated(metadata.published, published, "issued", Evidence("date.metadata", 0.6))))
    best = max(candidates, key=lambda pair: pair[0], default=None)
    others = [date for _, date in candidates if best and date is not best[1] and date.date != best[1].date]
    rest = [Dated(date.text, date.date, "mentioned", date.evidence) for date in others]
    return (best[1] if best and best[0] > 0.2 else None), (*filed, *rest)


def _weight(line: Line, label: str, role: str, *, head: bool, date: Date, found: Zones, at: int, lexicon: Pack) -> float:
    if label == "embargo" or (head and phrases(lexicon.embargo).search(line.text)):
        return 0.35
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
        return 0.9 if near or length(line.text) <= 10 else 0.5
    return 0.0 if email(line.text) or length(line.text) > 12 else 0.3


def _full(line: Line, language: str) -> list[Date]:
    """Dates with a year and a month at least."""
    return [date for date in dates(line.text, language) if not date.date.startswith("--")]


def _dated(line: Line, date: Date, role: str, rule: str, confidence: float) -> Dated:
    low = line.start + line.lead
    text = line.text if role == "filed" else date.text
    start = low if role == "filed" else low + date.start
    return Dated(text, date.date, role, Evidence(rule, confidence, line.index, start, start + len(text)))
