"""Plain text: paragraphs by blank lines or by indents, wrapped lines joined, underlined headings, lists, tables as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec import Struct

from masthead.document.build import collapse, inlines
from masthead.document.model import (
    BlockNode,
    Break,
    Document,
    Heading,
    Inline,
    Item,
    LineBreak,
    List,
    Origin,
    Paragraph,
    Place,
    Preformatted,
    Text,
)
from masthead.document.tidy import preformatted
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.notices import Note, Notice
from masthead.readers.contract import Inner, Reader
from masthead.sources.encoding import decode, refuse_endless
from masthead.sources.source import Source

_RULE = re.compile(r"[ \t]*([-_*=~—])(?:[ \t]*\1){2,}[ \t]*")
_UNDERLINE = re.compile(r"[ \t]*(=+|-+|~+)[ \t]*")
_BULLET = re.compile(r"([ \t]*)([•◦▪‣●·○■–*+-])[ \t]+(?=\S)")
_NUMBER = re.compile(r"([ \t]*)(\d{1,3})([.)])[ \t]+(?=\S)")
_GAP = re.compile(r"\S(?:[ ]{2,}|\t+)(?=\S)")
_UNSPACED = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u30ff]")

_WRAP = range(50, 101)
"""Columns at which people and programs wrap text; a longer line is a paragraph that nobody wrapped."""

_DATA = re.compile(r"<\?xml|<(?:rss|feed|svg)\b|\{\s*\"|\[\s*[\[{\"]|\{\\rtf")
"""XML, JSON and RTF: to read their marks as words would be no reading."""

_ANY = -1
"""In place of a column: every line runs on into the next."""


class Line(Struct, frozen=True, gc=False):
    """A line without its end; `start` is its offset in the text, `number` counts from 1."""

    text: str
    start: int
    number: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())

    @property
    def width(self) -> int:
        return len(self.text.rstrip())


class TextReader(Reader, frozen=True):
    """Text as people type it and programs save it. `encoding` overrides what the bytes seem to be."""

    suffixes: ClassVar[tuple[str, ...]] = (".txt", ".text", ".asc")
    summary: ClassVar[str] = "plain text"

    encoding: str = ""

    def sniff(self, source: Source) -> float:
        """0.1 for whatever can be decoded: any other reader knows better. Less for data whose words are not all text."""
        try:
            head = decode(source.data[:4096], _unheard).text.lstrip()
        except UnreadableError:
            return 0.0
        return 0.02 if _DATA.match(head) else 0.1

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        decoded = decode(source.data, note, declared=self.encoding, where=source.name)
        refuse_endless(decoded.text, where=source.name)
        origin = Origin(source.name, "txt", decoded.encoding, source.sha256, len(source.data))
        return Document(blocks(decoded.text), origin=origin)

    def words(self, source: Source) -> Iterator[str]:
        text = decode(source.data, _unheard, declared=self.encoding).text
        # The number of a list's item is not text: the list counts for itself.
        yield from words(re.sub(r"(?m)^[ \t]*\d{1,3}[.)][ \t]+", "", text))


def _unheard(notice: Notice) -> None:
    """For a second look at bytes whose notices were given by the first."""


def blocks(text: str) -> tuple[BlockNode, ...]:
    """The blocks of a plain text, each with its place."""
    chunks = _chunks(text)
    wrap = _wrap(chunks)
    found: list[BlockNode] = []
    for chunk in chunks:
        _read(chunk, wrap, found)
    return tuple(_joined_lists(found))


def _chunks(text: str) -> list[list[Line]]:
    """Lines between blank lines."""
    chunks: list[list[Line]] = [[]]
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            chunks[-1].append(Line(line, start, number))
        elif chunks[-1]:
            chunks.append([])
        start += len(line) + 1
    return [chunk for chunk in chunks if chunk]


def _wrap(chunks: Sequence[Sequence[Line]]) -> int:
    """The column at which the text is wrapped, or 0 if it isn't.

    In wrapped text most lines that another follows in the same chunk end near one column. In addresses and verse they do not.
    """
    widths = sorted(line.width for chunk in chunks if len(chunk) > 1 for line in chunk[:-1])
    if not widths:
        return 0
    column = widths[int(len(widths) * 0.95) - (len(widths) > 1)] if len(widths) > 20 else widths[-1]
    if column not in _WRAP:
        within = [width for width in widths if width in _WRAP]
        if len(within) < len(widths) * 0.5:
            return 0
        column = within[-1]
    near = sum(column * 0.75 <= width <= column + 2 for width in widths)
    return column if near >= len(widths) * 0.5 else 0


def _read(chunk: list[Line], wrap: int, found: list[BlockNode]) -> None:
    if _is_table(chunk):
        text = preformatted("\n".join(line.text.expandtabs(8) for line in chunk))
        found.append(Preformatted(text, place=_place(chunk)))
        return
    at = 0
    plain: list[Line] = []
    while at < len(chunk):
        if level := _underlined(chunk, at, bool(plain)):
            _paragraphs(plain, wrap, found)
            plain = []
            found.append(Heading(level, inlines(chunk[at].text), place=_place(chunk[at : at + 2])))
            at += 2
        elif _RULE.fullmatch(chunk[at].text):
            _paragraphs(plain, wrap, found)
            plain = []
            found.append(Break(place=_place(chunk[at : at + 1])))
            at += 1
        else:
            plain.append(chunk[at])
            at += 1
    _paragraphs(plain, wrap, found)


def _underlined(chunk: Sequence[Line], at: int, within: bool) -> int:
    """The heading's level if the line at `at` is underlined, else 0."""
    if within or at + 1 >= len(chunk):
        return 0
    line, under = chunk[at].text.strip(), _UNDERLINE.fullmatch(chunk[at + 1].text)
    if under is None or _RULE.fullmatch(line) or len(line) > 200:
        return 0
    length = len(under.group(1))
    if length < 3 or length < min(len(line), 60) * 0.5 or length > len(line) * 2 + 4:
        return 0
    return 1 if under.group(1)[0] == "=" else 2


def _paragraphs(lines: list[Line], wrap: int, found: list[BlockNode]) -> None:
    """Lists, and between them paragraphs."""
    at = begin = 0
    while at < len(lines):
        made, until = _list(lines, at, wrap)
        if made is None:
            at += 1
            continue
        found.extend(_prose(lines[begin:at], wrap))
        found.append(made)
        at = begin = until
    found.extend(_prose(lines[begin:], wrap))


def _list(lines: list[Line], at: int, wrap: int) -> tuple[List | None, int]:
    """The list that begins at `at`, if one does, and the line after it."""
    match = _marker(lines[at].text)
    if match is None:
        return None, at
    ordered = match.re is _NUMBER
    groups: list[list[Line]] = []
    start = at
    while at < len(lines):
        here = _marker(lines[at].text)
        if here is not None and _follows(here, match, len(groups)):
            groups.append([_without(lines[at], here.end())])
        elif groups and here is None and (lines[at].indent > match.end(1) or _runs_on(lines[at - 1], lines[at], wrap)):
            groups[-1].append(lines[at])
        else:
            break
        at += 1
    # One line with a number or a dash before it is rather a sentence ("7. Juni 2024 …", "– ende –").
    if len(groups) < 2 and (ordered or match.group(2) not in "•◦▪‣●") and not _opens(lines, start, found_before=start > 0):
        return None, start
    # A line below an item is what had no room on its first line, wherever the text is wrapped.
    items = tuple(Item((Paragraph(_joined(group, _ANY), place=_place(group)),)) for group in groups)
    return List(items, ordered, int(match.group(2)) if ordered else 1, place=_place(lines[start:at])), at


def _marker(text: str) -> re.Match[str] | None:
    return _BULLET.match(text) or _NUMBER.match(text)


def _follows(here: re.Match[str], first: re.Match[str], count: int) -> bool:
    """Whether a marker carries on the list that `first` began."""
    if here.re is not first.re or abs(here.end(1) - first.end(1)) > 1:
        return False
    if here.re is _BULLET:
        return here.group(2) == first.group(2)
    return here.group(3) == first.group(3) and int(here.group(2)) == int(first.group(2)) + count


def _opens(lines: Sequence[Line], at: int, *, found_before: bool) -> bool:
    """A lone marked line is an item only if it is all of its chunk, is not closed by a dash again, and is no date."""
    text = lines[at].text.strip()
    if found_before or text.endswith(("-", "–", "*")):
        return False
    number = _NUMBER.match(text)
    return number is None or not re.match(r"\d+\.\s+\w+\.?\s+\d{4}\b", text)


def _without(line: Line, length: int) -> Line:
    return Line(line.text[length:], line.start + length, line.number)


def _prose(lines: list[Line], wrap: int) -> Iterator[Paragraph]:
    """Paragraphs of a chunk: one, or several if indents or long lines part them."""
    group: list[Line] = []
    for at, line in enumerate(lines):
        if group and _begins(group, line, lines[at + 1 : at + 2], wrap):
            yield Paragraph(_joined(group, wrap), place=_place(group))
            group = []
        group.append(line)
    if group and any(collapse(line.text) for line in group):
        yield Paragraph(_joined(group, wrap), place=_place(group))


def _begins(group: Sequence[Line], line: Line, following: Sequence[Line], wrap: int) -> bool:
    before = group[-1]
    widest = max(wrap, _WRAP.stop)
    if before.width > widest or line.width > widest:
        return True
    # Indented where the lines before and after are not: the first line of a paragraph.
    flush = before.indent if len(group) > 1 else min(before.indent, following[0].indent if following else line.indent)
    return wrap > 0 and 1 < line.indent - flush < 12 and all(after.indent < line.indent for after in following)


def _runs_on(before: Line, line: Line, wrap: int) -> bool:
    """Whether a line was cut only because the next word had no room on it."""
    if wrap == _ANY:
        return True
    if not wrap or before.width > wrap + 2:
        return False
    first = line.text.split(None, 1)[0]
    return before.width + 1 + len(first) > wrap * 0.92


def _joined(group: Sequence[Line], wrap: int) -> tuple[Inline, ...]:
    """Wrapped lines as one run of text; lines that end early for a reason (addresses, verse) keep their ends."""
    out: list[Inline] = []
    for at, line in enumerate(group):
        text = collapse(line.text)
        if not text:
            continue
        if at and out and isinstance(last := out[-1], Text):
            if _runs_on(group[at - 1], line, wrap):
                spaced = not (_UNSPACED.match(last.text[-1]) and _UNSPACED.match(text[0]))
                out[-1] = Text(last.text + (" " if spaced else "") + text)
                continue
            out.append(LineBreak())
        out.append(Text(text))
    return tuple(out)


def _is_table(chunk: Sequence[Line]) -> bool:
    """Columns: in most lines a field begins, or ends, after a gap at one same column."""
    if len(chunk) < 2 or len(chunk) > 2000:
        return False
    texts = [line.text.expandtabs(8).rstrip() for line in chunk]
    if any("│" in text or re.match(r"\s*[+|][-=+|]{3,}", text) for text in texts):
        return True
    columns: dict[int, int] = {}
    with_gap = 0
    for text, line in zip(texts, chunk, strict=True):
        gaps = [match.end() for match in _GAP.finditer(text)]
        with_gap += bool(gaps) or "\t" in line.text.strip()
        edges = set(gaps) | ({-len(text)} if gaps else set())
        for column in edges:
            columns[column] = columns.get(column, 0) + 1
    need = max(2, len(chunk) * 0.6)
    return with_gap >= need and max(columns.values(), default=0) >= need and (len(chunk) > 2 or with_gap == len(chunk))


def _joined_lists(blocks: Sequence[BlockNode]) -> Iterator[BlockNode]:
    """Items with blank lines between them are one list."""
    held: List | None = None
    for block in blocks:
        if held is not None and isinstance(block, List) and _continues(held, block):
            held = List(held.items + block.items, held.ordered, held.start, place=_span(held.place, block.place))
            continue
        if held is not None:
            yield held
        held = block if isinstance(block, List) else None
        if held is None:
            yield block
    if held is not None:
        yield held


def _continues(held: List, block: List) -> bool:
    return held.ordered == block.ordered and (not held.ordered or block.start == held.start + len(held.items))


def _place(lines: Sequence[Line]) -> Place:
    first, last = lines[0], lines[-1]
    return Place(first.number, first.start + first.indent, last.start + last.width)


def _span(first: Place | None, last: Place | None) -> Place | None:
    return first if first is None or last is None else Place(first.line, first.start, last.end)
