"""The blocks of a plain text: what is quoted, headings by their underlines or numbers, rules, tables, lists, and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from masthead.document.build import collapse, inlines
from masthead.document.model import BlockNode, Break, Heading, Inline, LineBreak, List, Paragraph, Quotation, Strong, Text
from masthead.document.plain import plain
from masthead.document.stops import ENDS
from masthead.expressions import expression
from masthead.readers.bullets import opens_point
from masthead.readers.text import byletter, delimited, lists, spaced, tables
from masthead.readers.text.ended import RULE, closing
from masthead.readers.text.joints import vocabulary
from masthead.readers.text.lines import (
    ALWAYS,
    NEVER,
    WRAPPED,
    Line,
    chunks,
    column,
    ends_early,
    hangs,
    in_head,
    joined,
    limit,
    measured,
    parted,
    place,
    runs_on,
    sentences,
    unlinked,
)

_BOLD = expression(r"\*(?=[^\s*])[^*]*[^\s*]\*")
_STARRED = expression(r"[ \t]*\*[^\W\d_][^*]+\Z")
"""A row behind a star that no blank parts from it, as town halls in Turkey put their decks."""
_UNDERLINE = expression(r"=+|-+|~+|\*{4,}|#{4,}|\^{4,}|\+{4,}")
_LEVELS = {"=": 1, "*": 1, "#": 1, "^": 3, "+": 3}
"""Ranks of headings by the sign below them; others are of the second."""
_QUOTED = expression(r"[ \t]?>(?:[ \t]|(?=>)|$)")
_CLOSED = expression(r"([-–—*~]{1,3})[ \t]*[^\W_].{0,24}?[ \t]*\1|\([ \t]*(?:more|MORE|mehr|suite)[ \t]*\)|[#*/~_. ]{2,12}|\+{5,}")
"""A line for itself, whatever stands around it: "- more -", "# # #"."""
_BETWEEN = expression(r"(={2,6})[ \t]*([^\s=][^=\n]{0,118}?)[ \t]*\1")
_NUMBERED = expression(r"[ \t]*(\d{1,2}(?:\.\d{1,2}){0,4})\.?[ \t]+(?=\S)")
_UNWRAPPED = WRAPPED.stop + 8
"""The width from which a line is one that nobody wrapped."""
_HEADING = 16
"""The width that a headline has at least."""
_NESTED = 20
"""Marks of quotation before a line that are told apart; more are those of a quarrel."""

_SMALL = 3
"""Letters of a word that ends no line of a head, and begins none."""


class _Page(Struct, frozen=True, gc=False):
    """What all lines of a text share: the column at which they are wrapped, and the words by which cut ones are known."""

    wrap: int
    known: Collection[str]
    loose: int = 0
    """The number of the first line of a text of which nobody wrapped any; 0 if it is not such a text."""
    stars: int = 0
    """The number of the row of signs that may be a mark which ends the text; 0 if there is none."""


def blocks(text: str) -> tuple[BlockNode, ...]:
    """The blocks of a plain text, each with its place."""
    known = vocabulary(text) if "-\n" in text or "\u2010\n" in text else frozenset[str]()
    return tuple(_numbered(_blocks(chunks(text), known, text, depth=0, quoted="\n>" in text or text.startswith(">"))))


def _blocks(parts: Sequence[list[Line]], known: Collection[str], text: str, *, depth: int, quoted: bool) -> list[BlockNode]:
    if quoted and depth < _NESTED:
        parts, depth = _unquoted(parts, depth)
    wrap = column(parts := byletter.counted(parts))
    page = _Page(wrap, known, 0 if wrap else _unwrapped(parts), closing(parts, text, _UNWRAPPED))
    found: list[BlockNode] = []
    for number, chunk in enumerate(parts):
        for marked, run in groupby(chunk, lambda line: quoted and depth < _NESTED and _QUOTED.match(line.text) is not None):
            held = list(run)
            if marked and (len(held) > 1 or _introduced(found)):
                if inner := _blocks(_chunked(map(_bare, held)), known, text, depth=depth + 1, quoted=True):
                    found.append(Quotation(tuple(inner), place=place(held)))
            else:
                _read(held, page, found, opening=number < 3)
    return lists.together(lists.speech(found, text), text)


def _unwrapped(parts: Sequence[list[Line]]) -> int:
    """The number of the first of several lines beyond all columns, which show that nobody wraps this text."""
    long = [line.number for chunk in parts for line in chunk if line.width >= _UNWRAPPED]
    return long[0] if len(long) > 1 else 0


def _unquoted(parts: Sequence[list[Line]], depth: int) -> tuple[Sequence[list[Line]], int]:
    """A text that is quoted as a whole, as one is that was forwarded, without the marks."""
    lines = [line for chunk in parts for line in chunk]
    marked = sum(_QUOTED.match(line.text) is not None for line in lines)
    if depth == 0 and len(lines) > 4 and marked > len(lines) * 0.8:
        return _chunked(_bare(line) for line in lines), depth
    return parts, depth


def _bare(line: Line) -> Line:
    match = _QUOTED.match(line.text)
    return measured(line.text[match.end() :], line.start + match.end(), line.number) if match else line


def _chunked(lines: Iterable[Line]) -> list[list[Line]]:
    """Lines between those that are blank, or whose numbers leave some out."""
    found: list[list[Line]] = [[]]
    last = 0
    for line in lines:
        if found[-1] and (not line.text.strip() or line.number > last + 1):
            found.append([])
        if line.text.strip():
            found[-1].append(line)
        last = line.number
    return [chunk for chunk in found if chunk]


def _introduced(found: Sequence[BlockNode]) -> bool:
    """Whether what comes next was announced: "On Monday the editor wrote:"."""
    last = found[-1] if found else None
    return isinstance(last, Paragraph) and plain(last.content).endswith((":", "："))


def _read(chunk: list[Line], page: _Page, found: list[BlockNode], *, opening: bool) -> None:
    chunk = [_closed(line) for line in chunk]
    if opening and (columns := _two_columns(chunk)):
        found.extend(columns)
        return
    if (values := delimited.read(chunk)) is not None:
        titled, table = values
        _paragraphs(chunk[:titled], page, found)
        found.append(table)
        return
    if drawn := tables.read(chunk):
        found.append(drawn)
        return
    at = 0
    prose: list[Line] = []
    while at < len(chunk):
        if level := _underlined(chunk, at, bool(prose)):
            _paragraphs(prose, page, found)
            prose = []
            found.append(Heading(level, inlines(chunk[at].text), place=place(chunk[at : at + 2])))
            if (rest := chunk[at + 2 :]) and (drawn := tables.read(rest)):
                found.append(drawn)
                return
            at += 2
        elif (alone := _alone(chunk[at], page)) is not None:
            _paragraphs(prose, page, found)
            prose = []
            found.append(alone)
            at += 1
        else:
            prose.append(chunk[at])
            at += 1
    _paragraphs(prose, page, found)


def _alone(line: Line, page: _Page) -> BlockNode | None:
    """What a line is that stands for itself: a rule, a mark of the end, a heading between equals signs."""
    bare, where = line.text.strip(), place([line])
    if RULE.fullmatch(bare) and line.number != page.stars:
        return Break(place=where)
    if _CLOSED.fullmatch(bare):
        return Paragraph(_marked(inlines(line.text)), place=where)
    return Heading(min(len(headed[1]), 6), inlines(headed[2]), place=where) if (headed := _BETWEEN.fullmatch(bare)) else None


def _closed(line: Line) -> Line:
    text = spaced.closed(line.text)
    return line if text == line.text else replace(measured(text, line.start, line.number, line.letters), end=line.end)


def _underlined(chunk: Sequence[Line], at: int, within: bool) -> int:
    """The heading's level if the line at `at` is underlined, else 0."""
    if within or at + 1 >= len(chunk):
        return 0
    line, under = chunk[at].text.strip(), _UNDERLINE.fullmatch(chunk[at + 1].text.strip())
    if under is None or RULE.fullmatch(line) or len(line) > 200:
        return 0
    length = len(under.group())
    if length < 3 or length < min(len(line), 60) * 0.5 or length > len(line) * 2 + 4:
        return 0
    sign = under.group()[0]
    if sign in "*#^+" and length != len(line):
        return 0  # a row that parts, or a mark of the end
    return _LEVELS.get(sign, 2)


def _numbered(found: Sequence[BlockNode]) -> Iterator[BlockNode]:
    """Short lines by themselves whose numbers count on, with text between them, as the headings they are."""
    numbers = {at: number for at, block in enumerate(found) if (number := _number(found, at, block))}
    counted: set[int] = set()
    last: dict[int, tuple[int, tuple[int, ...]]] = {}
    for at, number in numbers.items():
        before = last.get(len(number))
        if before is not None and (before[1][:-1], before[1][-1] + 1) == (number[:-1], number[-1]) and at - before[0] > 1:
            counted |= {before[0], at}
        elif len(number) > 1 and (above := last.get(len(number) - 1)) is not None and above[1] == number[:-1] and number[-1] == 1:
            counted |= {above[0], at}
        last[len(number)] = (at, number)
    for at, block in enumerate(found):
        if at in counted and (said := _said(block)):
            yield Heading(min(len(numbers[at]) + 1, 6), inlines(said), place=block.place)
        else:
            yield block


def _number(found: Sequence[BlockNode], at: int, block: BlockNode) -> tuple[int, ...]:
    """The number of a line that may be a heading; nothing if it can't be one."""
    said = _said(block)
    match = _NUMBERED.match(said)
    following = found[at + 1] if at + 1 < len(found) else None
    if match is None or len(said) > 90 or said.endswith((*ENDS, ";", ",", ":")) or said[match.end()].islower() or following is None:
        return ()
    return tuple(map(int, match.group(1).split(".")))


def _said(block: BlockNode) -> str:
    """The words of a block that is one line, a list of a single item with its number."""
    match block:
        case Paragraph((Text(text),)):
            return text
        case List(items, True, start) if (
            len(items) == 1 and len(items[0].content) == 1 and isinstance(line := items[0].content[0], Paragraph)
        ):
            return f"{start}. {plain(line.content)}" if len(line.content) == 1 else ""
        case _:
            return ""


def _paragraphs(lines: list[Line], page: _Page, found: list[BlockNode]) -> None:
    """Lists, and between them paragraphs."""
    at = begin = 0
    reach = limit(lines, page.wrap) if len(lines) > 1 else NEVER
    # Nobody who wraps no line wraps those that stand right above a list of such lines.
    loose = not page.wrap and any(line.width >= _UNWRAPPED for line in lines)
    while at < len(lines):
        made: List | Paragraph | None
        made, until = lists.read(lines, at, reach, page.known)
        if made is None:
            made, until = lists.lettered(lines, at, page.known)
        if made is None:
            at += 1
            continue
        found.extend(_prose(lines[begin:at], page, loose=loose))
        found.append(made)
        at = begin = until
    found.extend(_prose(lines[begin:], page, loose=loose))


def _prose(chunk: list[Line], page: _Page, *, loose: bool) -> Iterator[Paragraph]:
    """Paragraphs of a chunk: one, or several if indents, long lines or lines that end early part them. `loose`: nobody wrapped the lines beside it."""
    if not chunk:
        return
    if hangs(chunk, page.wrap):
        yield Paragraph(_marked(joined(chunk, ALWAYS, page.known)), place=place(chunk))
        return
    reach = limit(chunk, page.wrap)
    # Nobody who wraps no line wraps a headline: beside such a line each line is a paragraph, also a short one.
    loose = reach != ALWAYS and (loose or (_decked(chunk, page.wrap, reach) if page.wrap else _stacked(chunk, page)))
    chunk = unlinked(chunk) if loose else chunk
    flush = min(line.indent for line in chunk)
    # The first line of each paragraph is indented if that of the first is, and not all of them are.
    indented = chunk[0].indent > flush + 1
    group: list[Line] = []
    for at, line in enumerate(chunk):
        if group and (
            (loose and not _leads_on(group[-1], line)) or _begins(group, line, chunk[at + 1 : at + 2], reach, flush if indented else None)
        ):
            yield Paragraph(_marked(joined(group, _reach(group, reach), page.known)), place=place(group))
            group = []
        group += [line] if collapse(line.text) or group else []  # a lone soft hyphen is no words
    if any(collapse(line.text) for line in group):
        yield Paragraph(_marked(joined(group, _reach(group, reach), page.known)), place=place(group))


def _marked(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """A paragraph between stars in bold: so mail programs and messengers write it in plain text."""
    if not isinstance(content[0], Text) or not content[0].text.startswith("*"):
        return content
    said = "".join(node.text if isinstance(node, Text) else "\n" for node in content)
    if not _BOLD.fullmatch(said) or not all(isinstance(node, Text | LineBreak) for node in content):
        return content
    return (Strong(inlines(said[1:-1])),)


def _decked(chunk: Sequence[Line], wrap: int, reach: int) -> bool:
    """Whether two lines at the head of a wrapped text are a headline and its deck: the first ends although the next word had room, and each begins as
    a sentence does."""
    if (
        len(chunk) != 2
        or not in_head(chunk[0])
        or chunk[0].indent != chunk[1].indent
        or runs_on(chunk[0], chunk[1], reach)
        or not sentences(chunk)
    ):
        return False
    first, second = chunk
    room = first.width + 1 + second.first < _ROOM * wrap and len(words := first.text.split()) >= _TITLE and len(words[-1]) > _SMALL
    return room and not any(_IN_FORM.search(line.text) for line in chunk)


_IN_FORM = expression(r"[,:;@]\s?\Z|^\s*[^\W\d_][\w ]{0,24}:|@|\d{4,} ")
"""What tells an address or a field of a form."""
_TITLE = 5
"""Words of a headline that is no line over another one, at least."""
_ROOM = 0.85
"""What of its column a line that ends for a reason reaches with the next word, at most."""
_FILLED = 60
"""Columns of a headline in the middle of the page that fills its line with the next word."""


def _leads_on(before: Line, after: Line) -> bool:
    """Whether a row of a head in Japanese or Chinese goes on in the next: it ends with a particle or what only stands before a noun, or that begins with a particle."""
    end, begin = before.text.rstrip()[-1:], after.text.lstrip()[:2]
    if end.isascii() or begin[:1].isascii() or max(before.width, after.width) >= _UNWRAPPED:
        return False
    if end in _LEADING or (begin[:1] in "のをにはがとへ" and len(begin) > 1 and not "\u3041" <= begin[1] <= "\u309f"):
        return True
    return end in "るた" and "\u4e00" <= begin[:1] <= "\u9fff"


_LEADING = frozenset("がをのにはともへで、，・的与與和及")


def _reach(group: Sequence[Line], reach: int) -> int:
    """The column at which lines of a paragraph are wrapped; one behind the mark of Korean official texts goes on until the next mark."""
    return ALWAYS if opens_point(group[0].text) else reach


def _stacked(chunk: Sequence[Line], page: _Page) -> bool:
    """Whether the lines at the head of a text that nobody wraps are one below the other: headline and deck in a script without capitals, which
    tell no more where one begins, or the headline twice. Short ones are a letterhead's, and stay together."""
    if not 1 < len(chunk) <= 4 or chunk[-1].number >= page.loose or any(line.width < _HEADING for line in chunk):
        return False
    texts = [line.text.strip() for line in chunk]
    return len(set(texts)) < len(texts) or not any(text[0].lower() != text[0].upper() for text in texts[:1])


def _begins(group: Sequence[Line], line: Line, following: Sequence[Line], reach: int, flush: int | None) -> bool:
    before = group[-1]
    if _centred(before, line):
        return False
    if opens_point(line.text) or _STARRED.match(line.text):
        return True
    if reach == ALWAYS:
        return parted(group)
    if before.width >= _UNWRAPPED or line.width >= _UNWRAPPED or ends_early(group, line, reach):
        return True
    if flush is not None:
        return line.indent > flush + 1
    # Indented where the lines before and after are not: the first line of a paragraph.
    return reach != NEVER and 1 < line.indent - before.indent < 12 and all(after.indent < line.indent for after in following)


def _centred(before: Line, line: Line) -> bool:
    """Whether two lines in capitals, each in the middle of the page, are one headline: a small word joins them."""
    if not (before.text.isupper() and line.text.isupper() and min(before.indent, line.indent) > 1 and before.indent != line.indent):
        return False
    small = min(line.first, len(before.text.split()[-1])) <= _SMALL or before.width - before.indent + 1 + line.first >= _FILLED
    return small and abs(before.indent + before.width - line.indent - line.width) <= 4


def _two_columns(chunk: Sequence[Line]) -> list[Paragraph]:
    """The head of a release is often set in two columns, sender and status: each is a paragraph of lines."""
    if not 1 < len(chunk) <= 8:
        return []
    texts = [line.text.expandtabs(8).rstrip() for line in chunk]
    gaps = [match for text in texts for match in tables.GAP.finditer(text)]
    typed = len(gaps) == 1 and gaps[0].end() - gaps[0].start() == 3  # two blanks behind a sentence, as on a typewriter
    starts = {match.end() for match in gaps}
    if typed or len(starts) != 1 or (at := starts.pop()) < 12 or any(text[at - 1 : at].strip() for text in texts):
        return []
    sides = [[text[:at] for text in texts], [text[at:] for text in texts]]
    if any(re.fullmatch(r"[\d.,%$€£ –-]+", cell.strip()) for cell in sides[1] if cell.strip()):
        return []  # numbers: a table
    if any(len(cell.rstrip()) > WRAPPED.stop for cell in sides[1]):
        return []  # two blanks within a paragraph that nobody wrapped
    return [Paragraph(content, place=place(chunk)) for side in sides if (content := _lines(side))]


def _lines(texts: Sequence[str]) -> tuple[Inline, ...]:
    out: list[Inline] = []
    for text in texts:
        if said := collapse(text):
            out.extend((LineBreak(), Text(said)) if out else (Text(said),))
    return tuple(out)
