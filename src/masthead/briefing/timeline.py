"""Timeline and next steps: whole sentences of a text that say on which day something happened or is to happen."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from masthead.anatomy.model import Evidence, Release
from masthead.briefing.choice import Choice
from masthead.briefing.model import Event, Reference, Timeline
from masthead.briefing.prose import after_dateline, stands_alone, unlinked
from masthead.briefing.room import length, prose, weight
from masthead.document.cut import cut
from masthead.document.model import Inline
from masthead.document.plain import plain
from masthead.language.dates import Date, dates
from masthead.language.labels import Labels
from masthead.language.sentences import sentences
from masthead.language.tags import primary

_FEWEST = 3
"""Days of the past that make a timeline."""
MOST_PAST, MOST_NEXT = 6, 3
_SHARE = 0.2
"""Of the text, for the timeline, and for the next steps."""
_LONGEST = 320
"""Letters of a sentence."""
_FAR = 150
"""Days between a day without a year and the date of issue, beyond which it is not clear which year is meant."""


class _Dated(Struct, frozen=True, gc=False):
    when: str
    date: str
    block: int
    start: int
    end: int
    text: str
    content: tuple[Inline, ...]
    later: bool


def timeline(release: Release, places: Mapping[int, Reference], labels: Labels, used: Collection[str], room: int) -> Timeline | None:
    """What happened on three days or more, the earliest first; None if the text tells of fewer, or only what stands at a glance."""
    return _section(labels.timeline, past(release, used, room), places)


def next_steps(release: Release, places: Mapping[int, Reference], labels: Labels, used: Collection[str], room: int) -> Timeline | None:
    """What comes after the day of issue, the next first; without what stands at a glance."""
    return _section(labels.next_steps, coming(release, used, room), places)


def _section(label: str, found: Sequence[_Dated], places: Mapping[int, Reference]) -> Timeline | None:
    items = tuple(Event(one.when, one.content, places.get(one.block), one.date) for one in found)
    return Timeline(label, items) if items else None


def past(release: Release, used: Collection[str], room: int) -> list[_Dated]:
    found = sorted((one for one in _all(release) if not one.later), key=lambda one: one.date)
    left = min(room, int(length(release) * _SHARE))
    kept: list[_Dated] = []
    # The latest are nearest to the news.
    for one in reversed(found):
        if len(kept) < MOST_PAST and len(one.text) <= left:
            kept.insert(0, one)
            left -= len(one.text)
    new = [one for one in kept if one.text not in used]
    return kept if len({one.date for one in kept}) >= _FEWEST and len(new) >= _FEWEST - 1 else []


def coming(release: Release, used: Collection[str], room: int) -> list[_Dated]:
    found = sorted((one for one in _all(release) if one.later and one.text not in used), key=lambda one: one.date)
    left = min(room, int(length(release) * _SHARE))
    kept: list[_Dated] = []
    for one in found:
        if len(kept) < MOST_NEXT and len(one.text) <= left:
            kept.append(one)
            left -= len(one.text)
    return kept


def choices(release: Release, used: Collection[str], room: int) -> list[Choice]:
    """Both, and why."""
    told = [Choice("timeline", one.text, _evidence(one, "event.past")) for one in past(release, used, room)]
    return told + [Choice("next_steps", one.text, _evidence(one, "event.coming")) for one in coming(release, used, room)]


def _evidence(one: _Dated, rule: str) -> Evidence:
    return Evidence(rule, 0.9 if len(one.date) == 10 else 0.75, one.block, one.start, one.end)


def _all(release: Release) -> Iterator[_Dated]:
    """Sentences of the text that stand alone and tell one day, before or after that of issue."""
    issued = release.issued.date if release.issued else ""
    language = release.language
    spoken = ["".join(quote.text.split()) for quote in release.quotes]
    for piece, block in prose(release):
        text = plain(block.content)
        found = [date for date in dates(text, language) if date.date] if any(map(str.isdigit, text)) or "年" in text else []
        if not found:
            continue
        for low, end in sentences(text, language):
            start = after_dateline(release, piece.index, text, low)
            sentence = text[start:end]
            own = [date for date in found if start <= date.start and date.end <= end]
            if not own or len(sentence) * weight(language) > _LONGEST or not stands_alone(sentence, language):
                continue
            squeezed = "".join(sentence.split())
            if any(squeezed in quote for quote in spoken):
                continue  # without its speaker it would pass for a fact
            told = _day(text, own, issued, language)
            if told is not None:
                when, date, later = told
                yield _Dated(when, date, piece.index, start, end, sentence, unlinked(cut(block.content, start, end)), later)


def _day(text: str, own: Sequence[Date], issued: str, language: str) -> tuple[str, str, bool] | None:
    """The one day that a sentence tells: its words, ISO 8601, and whether it comes after that of issue. None if there is none, or several."""
    told = [(date, *_placed(date, issued)) for date in own]
    if any(not day for _, day, _ in told):
        return None
    later = [(date, day) for date, day, side in told if side > 0 and not _stamps(text, date, language, _ENDED)]
    if later:
        return (later[0][0].text, later[0][1], True) if len(later) == 1 else None
    if len(told) != 1 or told[0][2] == 0 or _stamps(text, told[0][0], language, _STAMPS):
        return None
    return told[0][0].text, told[0][1], False


def _placed(date: Date, issued: str) -> tuple[str, int]:
    """A date with its year, and on which side of the day of issue it is: -1 before, 1 after, 0 on it or not known. Empty: it is not clear which."""
    day = date.date
    if "W" in day:
        return "", 0
    if day.startswith("--"):
        day = _dated(day, issued)
        if not day:
            return "", 0
    if not issued:
        return day, -1 if len(day) == 10 and not date.last else 0
    far = min(len(day), len(issued))
    if day[:far] == issued[:far]:
        return day, 0
    ends = date.last if date.last and not date.last.startswith("--") else day
    if day < issued:
        return day, -1 if ends[:far] < issued[:far] else 0
    return day, 1


def _dated(day: str, issued: str) -> str:
    """A day without a year in the year that is nearest to the date of issue; empty if two are about as near."""
    if len(issued) != 10:
        return ""
    year = int(issued[:4])
    about = datetime.date.fromisoformat(issued)
    for each in (year - 1, year, year + 1):
        try:
            found = datetime.date.fromisoformat(f"{each}{day[1:]}")
        except ValueError:
            continue
        if abs((found - about).days) <= _FAR:
            return found.isoformat()
    return ""


_ENDED = {
    language: tuple(words.split("|"))
    for language, words in {
        "en": "ended|ending|period to|year to",
        "fr": "clos le|close le|terminée le|terminé le|achevé le",
        "es": "terminado el|cerrado el|finalizado el",
        "de": "endende|endend am|endete am",
        "it": "chiuso al|chiuso il",
        "pt": "findo em|encerrado em",
    }.items()
}
"""What stands before the last day of a period of accounts: nothing happens on it."""
_STAMPS = {
    language: tuple(words.split("|"))
    for language, words in {
        "en": "ended|ending|as of|as at|dated|of|period to|year to|since|until|till|before|after|by|from",
        "fr": "clos le|terminée le|du|au|depuis le|jusqu’au|jusqu'au|avant le|après le|de",
        "es": "terminado el|del|al|a|de|desde el|hasta el|antes del",
        "de": "zum|vom|per|bis|bis zum|seit|seit dem|vor dem|nach dem|ab|ab dem",
        "it": "al|del|dal|dell’|fino al|dall’",
        "pt": "de|a|até|desde|do",
        "ru": "от|на|до|с|по|к",
        "uk": "від|на|до|з|по",
        "nl": "van|per|tot|sinds|vanaf",
        "pl": "z|z dnia|od|do|na",
        "sv": "per|från|till|sedan",
    }.items()
}
"""What stands before a day that names something (a law, a meeting, a balance), or opens or ends a span, and on which nothing happens."""


def _stamps(text: str, date: Date, language: str, listed: Mapping[str, tuple[str, ...]]) -> bool:
    before = text[max(date.start - 24, 0) : date.start].rstrip(" \u00a0").casefold()
    if before.endswith(("(", "（", "[")):
        return True
    return any(before.endswith(f" {words}") or before == words for words in listed.get(primary(language), ()))
