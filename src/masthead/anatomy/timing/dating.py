"""When and where: the dateline, the date of issue, and the other dates of a release."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import structs

from masthead.anatomy.layout.days import labels_a_day, within
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.model import Dated, Dateline, Evidence
from masthead.anatomy.pack import Pack, pack, phrases
from masthead.anatomy.parts.labels import email, wire
from masthead.anatomy.parts.placed import alone, signed
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.places import agency, dashless, hour_behind, in_house, parse, state
from masthead.anatomy.wording.places import signed as signed_by
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.language.dates import Date, dates, leading, misnamed, of_calendar, unclear

_DASH = expression(
    r"\s?(?:-{2,3}|—+|―+|–)\s?|\s[-－]\s?|(?<=[)）\d日일])[-－]\s|(?<=[)\d])\.[-–—]\s?|[)）]\s?[:：]\s|(?<=\d)\s?[:：]\s?|/\s(?=[A-Z])"
)
_LABELLED = expression(
    r"(?:Ort|Place|Location|Lieu|Lugar|Luogo|Место)\s?:?\s(?P<place>[^\n:,;|]{2,40}?)\s*(?:[\n,;|]|\s)\s*(?:Datum|Date|Fecha|Data|Дата)\b",
    re.I,
)
_TOWN = expression(r"(?P<place>[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,2})\s?(?:[–—]|--|\s-)\s?(?=[^\Wa-z\d_]|[“\"«])")
_ARTICLE = expression(r"\s?\(?(?:le|el|il|den|am|on)\s")
_FARTHER = 0.001
"""What a day on a line of its own is worth less for each line between it and the headline."""
_HEAD = 180
"""Characters within which a dateline must end."""


def dateline(lines: Sequence[Line], found: Zones, language: str) -> tuple[Dateline | None, int]:
    """The place and date before a dash in the first paragraph, or on a line of their own above it; and its line, or -1."""
    first = found.headline + 1 if found.headline >= 0 else max(found.body - 6, 0)
    for at in (found.body, *range(first, min(found.body, len(lines))), *range(found.body + 1, min(found.body + 3, len(lines)))):
        own = at < found.body
        set_so = at < len(lines) and (lines[at].kind == "paragraph" or (own and lines[at].kind == "heading" and found.roles[at] == "date"))
        if set_so and (at == found.body or found.roles[at] not in ("contact", "headline")):
            seen = (_alone(lines, at, language) if own else None) or _read(lines[at], language, own_line=own)
            if seen:
                return seen, at
    if town := _named_again(lines, found.body):
        return town, found.body
    for at in range(max(found.headline, 0)):
        # "İstanbul, 5 Haziran 2026" above the headline.
        line = lines[at]
        if (
            (
                line.kind == "paragraph"
                and (found.roles[at] == "date" or _with_hour(line, found.roles[at], language))
                and ("," in line.text[:40] or alone(lines, at, language))
                and (seen := _alone(lines, at, language) or _read(line, language, own_line=True))
            )
            and seen.date
            and seen.place
            and len(seen.place.split()) <= 4
            and not phrases(pack(language).genres).search(seen.place)
        ):
            return seen, at
    return None, -1


def _named_again(lines: Sequence[Line], at: int) -> Dateline | None:
    """A town alone before the dash with which the text begins, if the text says further on that something is there: "Kampala – …", "in Kampala"."""
    line = lines[at] if at < len(lines) and lines[at].kind == "paragraph" else None
    town = _TOWN.match(line.text) if line else None
    if line is None or town is None or length(line.text) < 12:
        return None
    rest = "\n".join([line.text[town.end() : 3000], *(other.text[:2000] for other in lines[at + 1 : at + 12])])
    if not re.search(rf"\b(?:in|at|from|near|to|à|en|a|em|w|i|nach|aus)\s{re.escape(town['place'])}\b", rest):
        return None
    return _made(line, town["place"], town["place"], "", 0, "dateline.named-again")


def _alone(lines: Sequence[Line], at: int, language: str) -> Dateline | None:
    """Place and day on a line of their own: "Fait à Nantes, le 12 mars 2024"."""
    told = alone(lines, at, language)
    return _made(lines[at], lines[at].text, *told, 0, "dateline.own-line") if told else None


def signed_at(lines: Sequence[Line], found: Zones, language: str) -> Dateline | None:
    """Place and day that a release is signed with below its text, as letters are."""
    told = signed(lines, found.body, language)
    if told is None or found.roles[told[0]] not in ("signature", "date"):
        return None
    at, end, place, day = told
    return _made(lines[at], lines[at].text[:end].strip(), place, day, 0, "dateline.signed")


def opens(line: Line, language: str) -> bool:
    """Whether a paragraph begins with a dateline that has a date or a wire's tag."""
    seen = _read(line, language, own_line=False) if line.kind == "paragraph" else None
    return seen is not None and (bool(seen.date) or wire(line.text[:_HEAD]))


def stated(lines: Sequence[Line], found: Zones, language: str, metadata: Metadata) -> tuple[Dateline | None, int]:
    """The dateline that a field of the source states (NewsML, NITF), where the text has it on a line of its own; and its line, or -1."""
    said = next((value for name, value in metadata.extra if name == "dateline"), "")
    for at in range(found.headline + 1, min(found.body + 1, len(lines))) if said else ():
        if lines[at].text == said and (parsed := parse(said, language, tagged=True)):
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
    if framed := dashless(text[:_HEAD], language):
        return _made(line, *framed, 0, "dateline.frame")
    for dash in _DASH.finditer(text[:_HEAD]):
        head = text[: dash.end() if dash.group()[0] in ")）" else dash.start()]
        if not head.strip() or head.lstrip()[0] in "-–—":
            continue
        tagged = wire(text[: dash.end() + 30]) or agency(head) or (signed_by(head) and not text[dash.end() : dash.end() + 1].islower())
        dated = _dated_behind(text, dash, language)
        parsed = parse(head, language, tagged=tagged or dated is not None) or (
            in_house(head, pack(language)) if len(dash.group().strip()) > 1 else None
        )
        if parsed is not None:
            place, day = parsed
            if place and not day and not tagged and not dated and not state(place) and _labels_or_titles(head, text[dash.end() :]):
                continue
            if place and not day and not tagged and not dated and text[dash.end() : dash.end() + 1].islower() and not state(place):
                continue  # "SPD – das ist …"
            if place and not day and dated:
                return _made(line, dated[0], place, dated[1], 0, "dateline.two-dashes")
            behind = text[dash.end() :].strip()
            if (
                own_line
                and day
                and not place
                and 1 <= len(behind.split()) <= 3
                and all(word[0].isupper() for word in behind.split())
                and not any(map(str.isdigit, behind))
                and not labels_a_day(behind, language)
            ):
                # "12 June 2023 - Vienna"
                return _made(line, text, behind, day, 0, "dateline.date-first")
            if place or day:
                return _made(line, head.strip(), place, day, 0, "dateline.dash")
    if own_line and length(text) <= 16:
        parsed = parse(text, language, tagged=wire(text))
        if parsed and parsed[0] and within(text, language):
            return None  # "Law courts 19 January 2024 Follow": a page's words round the day
        if parsed and "\n" in text and "," not in text:
            return None  # a house, and under it the day
        if parsed and parsed[0] and text.startswith(parsed[0][:4]) and (parsed[1] or wire(text)) and not _label_of_day(text, parsed[0]):
            return _made(line, text, parsed[0], parsed[1], 0, "dateline.own-line")
    return None


def _labels_or_titles(head: str, behind: str) -> bool:
    """Whether words in capitals before a dash are a label ("WHO: - Ada Moss"), or open a title in capitals ("RED WARNING – WIND AND RAIN")."""
    row = behind.partition("\n")[0].strip()
    return head.rstrip()[-1:] in (":", "：") or (row.isupper() and len(row) > 3 and row[-1:] not in ".!?…")


def _with_hour(line: Line, role: str, language: str) -> bool:
    """Whether a short line above the headline is a place, a day and an hour, so that it is more than a day: "London, 5 May 2026, 07:00 GMT"."""
    if role not in ("kicker", "furniture") or length(line.text) > 8:
        return False
    day = next(iter(dates(line.text, language)), None)
    return day is not None and len(day.date) == 10 and expression(r"\s?,?\s?\d{1,2}[:.]\d\d\b").match(line.text[day.end :]) is not None


def _label_of_day(text: str, place: str) -> bool:
    """Whether what stands before a day names it, and no place: "Published: 24 May 2026"."""
    return not place.isupper() and expression(r"\s*[:：]").match(text[len(place) :]) is not None


def _dated_behind(text: str, dash: re.Match[str], language: str) -> tuple[str, str] | None:
    """A dateline whose date stands between two dashes: "BOSTON, Mass. - 20 June 2005 - …"; the whole and its date, or None."""
    when = next(
        (
            date
            for date in dates(text[dash.end() : dash.end() + 60], language)
            if date.start <= 2 or _ARTICLE.fullmatch(text, dash.end(), dash.end() + date.start)
        ),
        None,
    )
    end = dash.end() + when.end if when else 0
    end = hour_behind(text, end)  # "Bergen, Norway – 23 October 2025, 07:00 CEST – …"
    end += text[dash.end() : end].count("(") and text.startswith(")", end)  # "SPRINGFIELD, NC -- (June 3, 2024) – …"
    closed = when and (_DASH.match(text, end) or (dash.group().strip() == "——" and text[end : end + 1] in "，,"))
    return (text[:end].strip(), when.date) if when and closed else None


def _made(line: Line, text: str, place: str, when: str, start: int, rule: str) -> Dateline:
    low = line.start + line.lead + start
    return Dateline(
        text,
        place,
        "" if when.startswith("--") else when,
        Evidence(rule, 0.9 if place and when else 0.75, line.index, low, low + len(text)),
    )


def stated_dateline(text: str, language: str) -> tuple[str, str]:
    """Place and date of a dateline that a person states; a date that can't be read is part of the place."""
    return parse(text.strip(" –—-"), language, tagged=True) or (text.strip(), "")


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
        early = [date for date in _full(here, language) if date.start <= 3 and len(date.date) == 10]
        candidates += [(0.8, _dated(here, date, "issued", "date.opens-the-lead", 0.8)) for date in early[:1]]
    if line is None or not line.date:
        candidates += [(0.78, _dated(here, date, "issued", "date.today", 0.78)) for here, date in _today(lines, found, language, lexicon)]
    published = metadata.published[:10]
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
    if not candidates:  # a store's own day is better than none
        candidates += [
            (0.5, structs.replace(day, role="issued", evidence=structs.replace(day.evidence, confidence=0.5))) for day in filed[:1]
        ]
    # A day of another calendar is a date of issue, but only where nothing says which day of ours it is.
    best = max(candidates, key=lambda pair: pair[0] if pair[1].date else pair[0] / 4, default=None)
    known = {date.date for date in told}
    others = [date for _, date in candidates if best and date is not best[1] and date.date not in (best[1].date, *known)]
    rest = [Dated(date.text, date.date, "mentioned", date.evidence) for date in others]
    return (best[1] if best and best[0] > 0.2 else None), (*filed, *told, *rest)


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
