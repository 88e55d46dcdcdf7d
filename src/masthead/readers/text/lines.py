"""Lines of a plain text, and whether one was cut only because the next word had no room on it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from masthead.document.build import collapse
from masthead.document.model import Inline, LineBreak, Place, Text
from masthead.document.stops import CLOSING, ENDS
from masthead.expressions import Letters, expression
from masthead.readers import touching
from masthead.readers.rows import apart, gives_day
from masthead.readers.text import blanked
from masthead.readers.text.joints import glue

WRAPPED = range(45, 101)
"""Columns at which people and programs wrap text; a longer line is a paragraph that nobody wrapped."""

_SQUARE = 0.93
"""What of the column a line reaches that is full where wide characters are cut anywhere, but for marks that begin or end no line."""
_NARROW = range(28, 45)
"""Columns of a newspaper's breadth: lines so short may be verse, unless words are cut at their ends."""

NEVER = 1_000_000_000
"""In place of a column: no line runs on into the next."""
ALWAYS = -1
_NEARLY = 0.75
"""What of the column a line reaches at least that goes on in the next though a word more had room on it."""
_EDITED = 160
"""Columns that lines reach at most which were wrapped and then changed."""

BESIDE = "\uffff"
"""In the second column of a character that takes two."""
_WIDE = Letters("\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6")
_UNSPACED = Letters("\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u30ff")
_THIN = Letters("\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0941-\u0948\u094d\u09c1-\u09c4\u09cd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e")
"""Marks above and below letters, which take no column."""
_THAI = Letters("\u0e00-\u0e7f")
_THAI_WORD = 6
"""Columns of a word of Thai, which are not parted."""
_INDENT = 4
"""Columns that a paragraph's first line is moved in, at most."""
_MOVED = 12
"""Columns from its neighbour from which on a line stands at the right or in the middle, for itself."""
_RESTS = expression(r"\s*[,.;:)\]”’»](?:\s+\S|\s*$)")
"""What a line begins with that goes on behind a link."""
_CUT = expression(r"[^\W\d_]{2}[-\u2010\u00ad]\s*\Z")
_HEAD, _DECKED = 30, 3
"""Lines of a text among which its head stands, and lines of a headline with its decks."""
_OPENED = 80
"""Characters of a line that lacks its end, at least: shorter ones are rows of an address."""
_LEADS = expression(r",[\"”’»]$|[\"”’»](?:\s\w+)?\s(?:said|says|added|adds)$")
"""How a line ends before the name of who speaks."""
_ENDED = expression(r"[.!?…:;。！？：；|>*•·]$|[.!?…,]\s?[\"'”’»)]$")
"""How a line ends that goes on in no other."""
_SENTENCE_ENDS = (*ENDS, *CLOSING, ":", "’", ")")


class Line(Struct, frozen=True, gc=False):
    """A line without its end; `start` and `end` are its offsets in the text, without blanks at its end, `number` counts from 1.
    `indent`, `width` and `first`, the width of its first word, are columns of a screen."""

    text: str
    start: int
    end: int
    number: int
    indent: int
    width: int
    first: int
    letters: int = 0
    """How many letters there was room for, if lines were cut by these, at blanks; `width` and `first` are such then."""


def measured(text: str, start: int, number: int, letters: int = 0) -> Line:
    """A line, measured: by the columns of a screen, or by its letters if there is room for so many."""
    # A tab at the start is an indent, and those are four columns rather than eight where text is wrapped.
    shown = text.rstrip().replace("\t", "    ") if "\t" in text else text.rstrip()
    bare = shown.lstrip()
    if letters:
        width = len(shown) if " " in bare else min(len(shown), letters)
        return Line(
            text, start, start + len(text.rstrip()), number, len(shown) - len(bare), width, min(_first(bare), letters // 2), letters
        )
    wide = 0 if shown.isascii() else _WIDE.count(shown) - _THIN.count(shown)
    # In scripts that may be cut anywhere the first word is one character.
    first = 2 if _UNSPACED.within(bare[:1]) else _first(bare)
    first = min(first, _THAI_WORD) if _THAI.within(bare[:1]) else first
    return Line(text, start, start + len(text.rstrip()), number, len(shown) - len(bare), len(shown) + wide, first)


def _first(bare: str) -> int:
    """Characters of a line's first word, with a mark that opens it and the blank behind that: "« Bonjour"."""
    parts = bare.split(None, 1)
    if len(parts) < 2 or not parts[0].endswith(_OPENING) or any(map(str.isalnum, parts[0])):
        return len(parts[0]) if parts else 0
    return len(parts[0]) + 1 + len(parts[1].split(None, 1)[0])


_OPENING = ("«", "‹", "(", "[")


def on_screen(text: str) -> str:
    """A line with a character for each column of the screen: a wide one has `BESIDE` after it, and a wide blank is two."""
    if text.isascii() or not _WIDE.within(text):
        return text
    return "".join([f"{letter}{BESIDE}" if _WIDE.within(letter) else letter for letter in text.replace("\u3000", "  ")])


def chunks(text: str) -> list[list[Line]]:
    """Lines between blank lines; a row that has lost the ends of its paragraphs is as many lines as it has of these."""
    found: list[list[Line]] = [[]]
    start = 0
    losing = (touching,) if "\n" in text.strip() else (touching, blanked)  # rows of a wide table are no pages
    for number, row in enumerate(text.split("\n"), 1):
        if lost := next((one for one in losing if one.touches(row)), None):
            at = start
            for part in lost.parted(row):
                found.append([measured(part, at, number)])
                at += len(part)
            found.append([])
        elif row and not row.isspace():
            found[-1].append(measured(row, start, number))
        elif found[-1]:
            found.append([])
        start += len(row) + 1
    return [chunk for chunk in found if chunk]


def column(found: Sequence[Sequence[Line]]) -> int:
    """The column at which the text is wrapped: the widest of the chunks that surely are; 0 if none is."""
    if found and found[0][0].letters:
        return found[0][0].letters
    return max((_widest(chunk) for chunk in found if len(chunk) > 2 and not _in_points(chunk) and _is_wrapped(chunk)), default=0)


def _in_points(chunk: Sequence[Line]) -> bool:
    """Whether each line below the first is a point of a list, which nobody has wrapped."""
    return all(_POINT.match(line.text) for line in chunk[1:])


_POINT = expression(r"\s*[-–—*•●▪·]\s")


def limit(chunk: Sequence[Line], wrap: int) -> int:
    """A line of this chunk runs on into the next if that one's first word would have gone beyond this column.

    `wrap` is the text's own column. Addresses and verse have short lines, on which the next word would have had room.
    """
    if len(chunk) > 2 and _is_wrapped(chunk):
        return _widest(chunk)
    if is_cut(chunk):
        return ALWAYS
    if wrap:
        # Over the text a headline and its deck stand one below the other; each begins as a sentence does.
        return wrap - 1 if len(chunk) <= _DECKED and chunk[0].number <= _HEAD and sentences(chunk) else int(wrap * 0.92)
    # Two lines alone prove little: the second must go on in the middle of a sentence.
    if len(chunk) == 2 and 60 <= _widest(chunk) < WRAPPED.stop and (chunk[1].text.lstrip()[:1].islower() or _cut_anywhere(*chunk)):
        return _widest(chunk)
    return NEVER


def sentences(chunk: Sequence[Line]) -> bool:
    """Whether each line begins with a word with a capital and one without, as sentences do."""
    return all(len(words := line.text.split(None, 2)) > 2 and words[0][:1].isupper() and words[1][:1].islower() for line in chunk)


def in_head(line: Line) -> bool:
    """Whether a line stands where the head of a text does."""
    return line.number <= _HEAD


def runs_on(before: Line, after: Line, limit: int) -> bool:
    """Whether a line goes on in the next one: the next word had no room on it, or hardly any in the middle of a sentence, as where somebody has
    changed a word since. One beyond all columns was not wrapped at all."""
    if limit in (ALWAYS, NEVER) or before.width >= max(limit + 8, WRAPPED.stop):
        return limit == ALWAYS
    if abs(before.indent - after.indent) > _MOVED:
        return False
    nearly = before.width > limit * _NEARLY
    return before.width + 1 + after.first > _full(limit, after) or (nearly and (_goes_on(before, after) or _cuts_words((before, after))))


def _full(column: float, after: Line) -> float:
    """What a line reaches, with the next word, that is full."""
    return column * _SQUARE if not after.letters and _UNSPACED.within(after.text.lstrip()[:1]) else column


def ends_early(group: Sequence[Line], after: Line, limit: int) -> bool:
    """Whether the last of some wrapped lines ends their paragraph, though no blank line follows."""
    return (
        len(group) > 1
        and runs_on(group[-2], group[-1], limit)
        and not runs_on(group[-1], after, limit)
        and group[-1].text.rstrip().endswith(_SENTENCE_ENDS)
    )


def joined(group: Sequence[Line], limit: int, known: Collection[str] = ()) -> tuple[Inline, ...]:
    """Wrapped lines as one run of text; lines that end early for a reason keep their ends. `known` are the words of the text."""
    out: list[Inline] = []
    run: list[str] = []
    for at, row in enumerate(group):
        text = collapse(row.text)
        if not text:
            continue
        if run and runs_on(group[at - 1], row, limit) and not (apart(group[at - 1].text, row.text) or _is_kind(row, run)):
            if glued := glue(run[-1], text, known):
                run[-1] = glued
            else:
                close = not row.letters and _UNSPACED.within(run[-1][-1]) and (_UNSPACED.within(text[0]) or text[0].isdecimal())
                run.append(text if close else f" {text}")
            continue
        if run:
            out.extend((Text("".join(run)), LineBreak()))
        run = [text]
    return (*out, Text("".join(run))) if run else tuple(out)


def _is_kind(row: Line, above: Sequence[str]) -> bool:
    """Whether a row at the head of a text is nothing but the name of its genre, under the house that fills the row above: "Persmededeling"."""
    text = row.text.strip()
    if not in_head(row) or len(text) > _GENRE or text.count(" ") > _GENRE_BLANKS or not text[:1].isupper() or not text[-1:].isalpha():
        return False
    from masthead.language.identify import identify  # few heads have such a row
    from masthead.language.pack import pack

    return text.casefold() in pack(identify(f"{''.join(above)} {text}")[0]).genres


_GENRE, _GENRE_BLANKS = 36, 3
"""Characters of the name of a genre, and blanks between its words, at most."""


def unlinked(chunk: Sequence[Line]) -> list[Line]:
    """Lines that nobody wrapped, those put together whose sentence was cut at a link or at words in bold: programs that save a page set these in a
    line of their own, and the line below goes on with a comma, the full stop or a small letter; the line above ends with a comma, or with what
    somebody "said"."""
    found: list[Line] = []
    for at, line in enumerate(chunk):
        rest = _RESTS.match(line.text) is not None
        linked = (
            at + 1 < len(chunk)
            and _RESTS.match(chunk[at + 1].text) is not None
            and found
            and found[-1].width >= WRAPPED.start
            and not found[-1].text.rstrip().endswith(_SENTENCE_ENDS)
        )
        opened = bool(found) and found[-1].width >= _OPENED and _LEADS.search(found[-1].text.rstrip()) is not None
        goes_on = bool(found) and line.text.lstrip()[:1].islower() and not _ENDED.search(found[-1].text.rstrip())
        if found and (rest or linked or opened or goes_on) and not (goes_on and gives_day(line.text)):
            before = found.pop()
            gap = "" if rest else " "
            line = replace(
                measured(f"{before.text.rstrip()}{gap}{line.text.lstrip()}", before.start, before.number, before.letters),
                end=line.end,
            )
        found.append(line)
    return found


def hangs(chunk: Sequence[Line], wrap: int) -> bool:
    """Whether all lines are one behind a word that names it, those below the first indented as far as what stands behind that word, and each above
    another filled or going on in the middle of a sentence: "WHAT:   A tour of the quay with the", and below it "        harbour master"."""
    named = _NAMED.match(chunk[0].text) if len(chunk) > 1 and ":" in chunk[0].text[:_NAME] else None
    if named is None or any(abs(line.indent - named.end()) > 1 for line in chunk[1:]):
        return False
    full = (wrap or WRAPPED.stop * _NEARLY) * _FULL
    return all(
        before.width + 1 + after.first > full or (before.width >= WRAPPED.start and after.text.lstrip()[:1].islower())
        for before, after in pairwise(chunk)
    )


_NAMED = expression(r"\s*[^\W\d_][^:\n\t]{1,28}:[ ]+(?=\S)")
_NAME = 40
_FULL = 0.9
"""What of its column a line reaches with the next word that is full."""


def place(lines: Sequence[Line]) -> Place:
    first, last = lines[0], lines[-1]
    return Place(first.number, first.start + len(first.text) - len(first.text.lstrip()), last.end)


def is_cut(chunk: Sequence[Line]) -> bool:
    """Whether lines of no common width go on in the middle of their sentences: somebody wrapped them, and others have changed the words since."""
    if len(chunk) < 3 or _widest(chunk) > _EDITED:
        return False
    pairs = [_goes_on(before, after) for before, after in pairwise(chunk)]
    return sum(pairs) > 1 and sum(pairs) >= len(pairs) * 0.6


def parted(group: Sequence[Line]) -> bool:
    """Whether the last of such lines ends a paragraph: with a sentence, far from where others reach."""
    return group[-1].text.rstrip().endswith(_SENTENCE_ENDS) and group[-1].width < 0.7 * _widest(group)


def _goes_on(before: Line, after: Line) -> bool:
    ended = before.text.rstrip().endswith((*_SENTENCE_ENDS, ";", "；", "،", "؛"))
    return before.width >= WRAPPED.start and not ended and after.text.lstrip()[:1].islower()


def _cut_anywhere(before: Line, after: Line) -> bool:
    """Whether a line of a script that may be cut anywhere ends in the middle of a sentence, and fills its column."""
    last, first = before.text.rstrip()[-1:], after.text.lstrip()[:1]
    fills = before.indent <= _INDENT and before.width >= after.width * 0.97 and not before.text.rstrip().endswith((*_SENTENCE_ENDS, "；"))
    return fills and _UNSPACED.within(last) and _UNSPACED.within(first) and first not in "・■□◆●○※「『【〔（〈《"


def _cuts_words(chunk: Sequence[Line]) -> bool:
    """Whether a word is cut at the end of a line."""
    return any(_CUT.search(before.text) is not None and after.text.lstrip()[:1].islower() for before, after in pairwise(chunk))


def _widest(chunk: Sequence[Line]) -> int:
    return max(row.width for row in chunk)


def _is_wrapped(chunk: Sequence[Line]) -> bool:
    """Whether next to all lines are as long as the next word allowed."""
    widest = _widest(chunk)
    if widest not in WRAPPED and not (widest in _NARROW and _cuts_words(chunk)):
        return False
    # The last line of a paragraph may be short, before an indent above all.
    pairs = [
        before.width + 1 + after.first > min(widest * 0.97, _full(widest, after))
        for before, after in pairwise(chunk)
        if after.indent <= before.indent + 1 and not (before.width < widest * 0.85 and before.text.rstrip().endswith(_SENTENCE_ENDS))
    ]
    return len(pairs) > 1 and sum(pairs) >= len(pairs) * 0.7
