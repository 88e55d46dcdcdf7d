"""Timeline and next steps: whole sentences of a text that say on which day something happened or is to happen."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from masthead.anatomy.model import Evidence, Release
from masthead.anatomy.pack import TOUCHING, Pack, Words, pack
from masthead.briefing.choice import Choice
from masthead.briefing.model import Event, Reference, Timeline
from masthead.briefing.parts.advisory import happens
from masthead.briefing.parts.questions import answers
from masthead.briefing.room import length, weight
from masthead.briefing.telling.alone import heard, leans, unmatched, vocabulary
from masthead.briefing.telling.believed import unreal, untrue
from masthead.briefing.telling.bound import bound
from masthead.briefing.telling.prose import after_dateline, stands_alone, unlinked
from masthead.document.cut import cut
from masthead.document.model import BlockNode, Heading, Inline, List, Paragraph, Table, Text
from masthead.document.plain import plain, plain_blocks
from masthead.expressions import expression
from masthead.language.dates import Date, dates
from masthead.language.labels import Labels
from masthead.language.sentences import sentences

_FEWEST = 3
_WHOLE_DAY = 10
"""Characters of a day in ISO 8601."""
"""Days of the past that make a timeline."""
MOST_PAST, MOST_NEXT = 6, 5
_MOST_READ = 200
"""Blocks of a text that are looked at: what is longer is no news, and its days are no page's matter."""
_MARKS = (("“", "”"), ("«", "»"), ("「", "」"), ("‹", "›"))
_SHARE_PAST, _SHARE_NEXT = 0.35, 0.35
"""Of the text, for the timeline, and for the next steps."""
_STEPS = 480
"""Characters that next steps have however short the text is: one of three would pass for the only one."""
_NAMED = 3
"""Words before a pronoun among which somebody is, as a rule, whom it means."""
_OPENS = 16
"""Characters before the day that an item of a chronology begins with: a weekday, "From"."""
_BEHIND_DAY = expression(r"\s*(?:[:：，、]|\s[–—-]\s)\s*")
"""What parts the day that a paragraph begins with from its sentence: "9 May 2024: The office …"."""
_BEHIND = expression(r"\s*[:：.–—-]*\s*")
"""Between a day and what happens on it."""
_LONGEST = 320
"""Letters of a sentence."""
_SURE = 0.7
"""Certainty from which on a date of issue is one."""
_NEAR = 7
"""Days after a date of issue that is only guessed within which it is not clear what comes after it."""
_FAR = 150
"""Days between a day without a year and the date of issue, beyond which it is not clear which year is meant."""


class Dated(Struct, frozen=True, gc=False):
    """A sentence, with its day if it tells one; `later`: after that of issue."""

    when: str
    date: str
    block: int
    start: int
    end: int
    text: str
    content: tuple[Inline, ...]
    later: bool
    rule: str


class Days(Struct, frozen=True, gc=False):
    """What happened on three days or more, the earliest first (empty where the text tells of fewer, or only what stands at a glance), and what
    comes after the day of issue, the next first (empty where all of it stands at a glance)."""

    past: tuple[Dated, ...]
    coming: tuple[Dated, ...]


def days(release: Release, used: Collection[str], room: int) -> Days:
    """Both, together no more than `room` characters, but for a few steps that have room of their own."""
    found = [] if untrue(release) else [one for one in _all(release) if not unreal(one.text, release.language)]
    whole = length(release)
    past = _past(found, used, min(room, int(whole * _SHARE_PAST)))
    left = room - sum(len(one.text) for one in past)
    return Days(past, _coming(found, used, max(min(left, int(whole * _SHARE_NEXT)), _STEPS)))


def sections(found: Days, places: Mapping[int, Reference], labels: Labels) -> tuple[Timeline | None, Timeline | None]:
    return _section(labels.timeline, found.past, places), _section(labels.next_steps, found.coming, places)


def _section(label: str, found: Sequence[Dated], places: Mapping[int, Reference]) -> Timeline | None:
    items = tuple(Event(one.when, one.content, places.get(one.block), one.date) for one in found)
    return Timeline(label, items) if items else None


def _past(found: Sequence[Dated], used: Collection[str], room: int) -> tuple[Dated, ...]:
    before = sorted(_once([one for one in found if one.date and not one.later]), key=lambda one: one.date)
    # The latest are nearest to the news.
    kept = sorted(_fitting(reversed(before), MOST_PAST, room), key=lambda one: one.date)
    new = [one for one in kept if one.text not in used]
    return tuple(kept) if len({one.date for one in kept}) >= _FEWEST and len(new) >= _FEWEST - 1 else ()


def _once(found: Sequence[Dated]) -> list[Dated]:
    """One sentence a day, rather one that begins with it; a list or table of the source's own stands as it is."""
    best: dict[str, Dated] = {}
    for one in sorted(found, key=lambda one: one.text.find(one.when) > _OPENS):
        if one.rule == "event.past" and len(one.date) == _WHOLE_DAY:
            best.setdefault(one.date, one)
    return [one for one in found if best.get(one.date, one) is one or one.rule != "event.past"]


def _coming(found: Sequence[Dated], used: Collection[str], room: int) -> tuple[Dated, ...]:
    """Sentences about days that come, and those that the source itself has under such a heading: all of them, so that none seems to be the
    only one, but none where all stand at a glance."""
    after = [one for one in found if one.later or not one.date]
    kept = _fitting(sorted(after, key=lambda one: one.date or "9"), MOST_NEXT, room)
    return tuple(kept) if any(one.text not in used for one in kept) else ()


def _fitting(found: Iterable[Dated], most: int, left: int) -> list[Dated]:
    kept: list[Dated] = []
    for one in found:
        if len(kept) < most and len(one.text) <= left:
            kept.append(one)
            left -= len(one.text)
    return kept


def choices(found: Days) -> list[Choice]:
    """Both, and why."""
    told = [Choice("timeline", one.text, _evidence(one)) for one in found.past]
    return told + [Choice("next_steps", one.text, _evidence(one)) for one in found.coming]


def _evidence(one: Dated) -> Evidence:
    return Evidence(one.rule, 0.75 if len(one.date) == 7 else 0.9, one.block, one.start, one.end)


def _all(release: Release) -> Iterator[Dated]:
    """Sentences of the text that stand alone and tell a day before or after that of issue, or stand under the source's own "Next steps"."""
    issued = release.issued.date if release.issued else ""
    lexicon = pack(release.language)
    spoken = "\n".join("".join(quote.text.split()) for quote in release.quotes)
    headed = False
    answered = answers(release)
    for event in happens(release):
        day, side = _placed(event.date, issued) if issued else (event.date.date, 1)
        if day and side > 0:
            yield Dated(_words(event.date), day, event.block, -1, -1, event.text, (Text(event.text),), True, "event.row")
    body = (piece for piece in release.pieces if piece.role == "body" and piece.index not in answered)
    for piece in islice(body, _MOST_READ):
        if isinstance(piece.block, Heading):
            from masthead.anatomy.said.places import folded  # many releases have none

            headed = folded(plain(piece.block.content)) in {folded(name) for name in lexicon.next_steps}
        if isinstance(piece.block, List):
            yield from _listed(piece.block, piece.index, release, lexicon)
        if isinstance(piece.block, Table):
            yield from _tabled(piece.block, piece.index, release)
        if not isinstance(piece.block, Paragraph):
            continue
        block = piece.block
        text = plain(block.content)
        found = [date for date in dates(text, release.language) if date.date]
        spans = sentences(text, release.language) if found or headed else ()
        for number, (low, end) in enumerate(spans):
            start = after_dateline(release, piece.index, text, low)
            own = [date for date in found if start <= date.start and date.end <= end and not _quoted(text[start : date.start])]
            whole = bound(text, spans, number, release) if own or headed else end
            if whole is None:
                continue
            end = whole
            sentence = text[start:end]
            if not (own or headed) or not _whole(sentence, release.language):
                continue
            squeezed = "".join(sentence.split())
            if squeezed in spoken:
                continue  # without its speaker it would pass for a fact
            when, date, later = _day(text, own, issued, lexicon, guessed=_guessed(release)) or ("", "", False)
            rule = "event.heading" if headed else "event.coming" if later else "event.past"
            if date or (headed and not own):
                opens = _BEHIND_DAY.match(sentence, own[0].end - start) if own and own[0].start == start and when else None
                content = unlinked(cut(block.content, start + (opens.end() if opens else 0), end))
                yield Dated(when, date, piece.index, start, end, sentence, content, later, rule)


def _listed(block: List, index: int, release: Release, lexicon: Pack) -> Iterator[Dated]:
    """The items of a list in which every one begins with a day: the source's own chronology."""
    issued = release.issued.date if release.issued else ""
    found: list[Dated] = []
    for item in block.items:
        content = item.content[0].content if len(item.content) == 1 and isinstance(item.content[0], Paragraph) else ()
        text = plain(content)
        first = next((date for date in dates(text, release.language) if date.date and date.start <= _OPENS), None)
        day, side = _placed(first, issued) if first else ("", 0)
        if first is None or not day or len(text) * weight(release.language) > _LONGEST or not text[first.end :].strip(" .:–—-"):
            return
        if side:
            # The day stands beside it, and once.
            told = _BEHIND.match(text, first.end) if not text[: first.start].strip() else None
            kept = cut(content, told.end(), len(text)) if told else content
            found.append(Dated(_words(first), day, index, -1, -1, text, unlinked(kept), side > 0, "event.list"))
    if len(block.items) >= _FEWEST:
        yield from found


def _tabled(table: Table, index: int, release: Release) -> Iterator[Dated]:
    """The rows of a table of two columns, one of which holds nothing but days."""
    issued = release.issued.date if release.issued else ""
    rows = [[cell.content for cell in row.cells] for row in table.rows[table.head_rows :]]
    if len(rows) < _FEWEST or any(len(row) != 2 for row in rows):
        return
    for at in (0, 1):
        found = [_of_row(row[at], row[1 - at], index, issued, release.language) for row in rows]
        if all(found):
            yield from (one for one in found if one is not None and one.date)
            return


def _of_row(day: Sequence[BlockNode], words: Sequence[BlockNode], index: int, issued: str, language: str) -> Dated | None:
    """A row's day and what happens on it; without a date if it is that of issue. None if it is no such row."""
    text = " ".join(plain_blocks(day).split()).strip(" .:")
    told = next((date for date in dates(text, language) if date.date), None)
    block = words[0] if len(words) == 1 else None
    if told is None or told.text.strip(" .") != text or not isinstance(block, Paragraph) or not plain(block.content).strip():
        return None
    placed, side = _placed(told, issued)
    if not placed or len(plain(block.content)) * weight(language) > _LONGEST:
        return None
    said = plain(block.content)
    return Dated(_words(told), placed if side else "", index, -1, -1, said, unlinked(block.content), side > 0, "event.table")


def _quoted(before: str) -> bool:
    """Whether a quotation is open: what somebody says of a day is no fact."""
    return before.count('"') % 2 == 1 or any(before.count(opening) > before.count(closing) for opening, closing in _MARKS)


def _whole(sentence: str, language: str) -> bool:
    """Whether it is a sentence that can stand here: no line of an agenda that ends with an address in brackets, none with an address that a
    site hides from machines."""
    if len(sentence) * weight(language) > _LONGEST or sentence.endswith((")", "）")) or "[email" in sentence:
        return False
    return stands_alone(sentence, language) and _clear(sentence, language)


def _clear(sentence: str, language: str) -> bool:
    """Whether it leans on no other sentence and does not speak for its writer. "Carriers must enter their lorries by 1 May" names whom it means;
    "In May 2021 he founded the agency" does not."""
    words, told = vocabulary(language), heard(sentence, language)
    if leans(sentence, language) or unmatched(told, language) or told.has(words.ours) or told.has(words.pointing):
        return False
    days = {token for date in dates(sentence, language) for token in heard(date.text, language).tokens}
    tokens = [token for token in told.tokens if token not in days]
    at = next((place for place, token in enumerate(tokens) if token in words.pronouns), len(tokens))
    return at >= min(_NAMED, len(tokens))


def _guessed(release: Release) -> bool:
    return release.issued is not None and release.issued.evidence.confidence < _SURE


def _day(text: str, own: Sequence[Date], issued: str, lexicon: Pack, *, guessed: bool) -> tuple[str, str, bool] | None:
    """The day that a sentence tells: its words, ISO 8601, and whether it comes after that of issue. None if there is none, or several
    of the past."""
    told = [(date, *_placed(date, issued)) for date in own if not _stamps(text, date, lexicon.excepting)]
    if guessed and any(side > 0 and _soon(day, issued) for _, day, side in told):
        return None
    if any(not day for _, day, _ in told):
        return None
    later = [(date, day) for date, day, side in told if side > 0 and not _stamps(text, date, lexicon.closings)]
    if later:
        date, day = later[0]
        return _words(date), day, True
    if len(told) != 1 or told[0][2] == 0 or _stamps(text, told[0][0], lexicon.stamps):
        return None
    return _words(told[0][0]), told[0][1], False


def _soon(day: str, issued: str) -> bool:
    """Whether a day comes so soon after a date of issue that is only guessed that the text may look back on it."""
    try:
        return 0 < (datetime.date.fromisoformat(day) - datetime.date.fromisoformat(issued)).days <= _NEAR
    except ValueError:
        return True


def _words(date: Date) -> str:
    """A date as it stands, without the full stop of the sentence that it ends."""
    return date.text.rstrip(".")


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


def _stamps(text: str, date: Date, listed: Words) -> bool:
    """Whether what stands before a day says that nothing happens on it: it names something (a law, a balance), or opens or ends a span."""
    before = text[max(date.start - 32, 0) : date.start].rstrip(" \u00a0").casefold().replace("’", "'")
    if before.endswith(("(", "（", "[")):
        return True
    return any(before.endswith(word) and (TOUCHING.within(word[0]) or not before[: -len(word)][-1:].isalnum()) for word in listed)
