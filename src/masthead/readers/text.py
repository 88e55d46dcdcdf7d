"""Plain text: paragraphs by blank lines or by indents, wrapped lines joined, underlined headings, lists, tables as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

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
from masthead.expressions import expression
from masthead.notices import Note, Notice
from masthead.readers.continued import continued
from masthead.readers.contract import Inner, Reader
from masthead.readers.lines import ALWAYS, NEVER, WRAPPED, Line, chunks, column, ends_early, joined, limit, place, runs_on
from masthead.readers.lines import line as measured
from masthead.sources.encoding import decode, refuse_endless
from masthead.sources.source import Source

_RULE = expression(r"[ \t]*([-_*=~—])(?:[ \t]*\1){2,}[ \t]*")
_UNDERLINE = expression(r"[ \t]*(=+|-+|~+)[ \t]*")
_BULLET = expression(r"([ \t]*)([•◦▪‣●·○■–*+-])[ \t]+(?=\S)")
_NUMBER = expression(r"([ \t]*)(\d{1,3})([.)])[ \t]+(?=\S)")
_GAP = expression(r"\S(?:[ ]{2,}|\t+)(?=\S)")
_DATA = expression(r"<\?xml|<(?:rss|feed|svg)\b|\{\s*\"|\[\s*[\[{\"]|\{\\rtf")
"""XML, JSON and RTF: to read their marks as words would be no reading."""


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
        return Document(continued(blocks(decoded.text), note, source.name), origin=origin)

    def words(self, source: Source) -> Iterator[str]:
        text = decode(source.data, _unheard, declared=self.encoding).text
        # The number of a list's item is not text: the list counts for itself.
        yield from words(re.sub(r"(?m)^[ \t]*\d{1,3}[.)][ \t]+", "", text))


def _unheard(notice: Notice) -> None:
    """For a second look at bytes whose notices were given by the first."""


def blocks(text: str) -> tuple[BlockNode, ...]:
    """The blocks of a plain text, each with its place."""
    parts = chunks(text)
    wrap = column(parts)
    found: list[BlockNode] = []
    for number, chunk in enumerate(parts):
        _read(chunk, wrap, found, opening=number < 3)
    return tuple(_joined_lists(found))


def _read(chunk: list[Line], wrap: int, found: list[BlockNode], *, opening: bool) -> None:
    if opening and (columns := _two_columns(chunk)):
        found.extend(columns)
        return
    if _is_table(chunk):
        text = preformatted("\n".join(line.text.expandtabs(8) for line in chunk))
        found.append(Preformatted(text, place=place(chunk)))
        return
    at = 0
    plain: list[Line] = []
    while at < len(chunk):
        if level := _underlined(chunk, at, bool(plain)):
            _paragraphs(plain, wrap, found)
            plain = []
            found.append(Heading(level, inlines(chunk[at].text), place=place(chunk[at : at + 2])))
            at += 2
        elif _RULE.fullmatch(chunk[at].text):
            _paragraphs(plain, wrap, found)
            plain = []
            found.append(Break(place=place(chunk[at : at + 1])))
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
    reach = limit(lines, wrap) if len(lines) > 1 else NEVER
    while at < len(lines):
        made, until = _list(lines, at, reach)
        if made is None:
            at += 1
            continue
        found.extend(_prose(lines[begin:at], wrap))
        found.append(made)
        at = begin = until
    found.extend(_prose(lines[begin:], wrap))


def _list(lines: list[Line], at: int, reach: int) -> tuple[List | None, int]:
    """The list that begins at `at`, if one does, and the line after it."""
    match = _marker(lines[at].text)
    if match is None:
        return None, at
    ordered = _is_number(match)
    groups: list[list[Line]] = []
    start = at
    while at < len(lines):
        here = _marker(lines[at].text)
        if here is not None and _follows(here, match, len(groups)):
            groups.append([_without(lines[at], here.end())])
        elif groups and here is None and (lines[at].indent > match.end(1) or runs_on(lines[at - 1], lines[at], reach)):
            groups[-1].append(lines[at])
        else:
            break
        at += 1
    # One line with a number or a dash before it is rather a sentence ("7. Juni 2024 …", "– ende –").
    if len(groups) < 2 and (ordered or match.group(2) not in "•◦▪‣●") and not _opens(lines, start, found_before=start > 0):
        return None, start
    # A line below an item is what had no room on its first line, wherever the text is wrapped.
    items = tuple(Item((Paragraph(joined(group, ALWAYS), place=place(group)),)) for group in groups)
    return List(items, ordered, int(match.group(2)) if ordered else 1, place=place(lines[start:at])), at


def _marker(text: str) -> re.Match[str] | None:
    return _BULLET.match(text) or _NUMBER.match(text)


def _is_number(marker: re.Match[str]) -> bool:
    """Whether a list's marker is a number, which has a mark of its own behind it."""
    return marker.lastindex == 3


def _follows(here: re.Match[str], first: re.Match[str], count: int) -> bool:
    """Whether a marker carries on the list that `first` began."""
    if _is_number(here) is not _is_number(first) or abs(here.end(1) - first.end(1)) > 1:
        return False
    if not _is_number(here):
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
    return measured(line.text[length:], line.start + length, line.number)


def _prose(chunk: list[Line], wrap: int) -> Iterator[Paragraph]:
    """Paragraphs of a chunk: one, or several if indents, long lines or lines that end early part them."""
    if not chunk:
        return
    reach = limit(chunk, wrap)
    flush = min(line.indent for line in chunk)
    # The first line of each paragraph is indented if that of the first is, and not all of them are.
    indented = chunk[0].indent > flush + 1
    group: list[Line] = []
    for at, line in enumerate(chunk):
        if group and _begins(group, line, chunk[at + 1 : at + 2], reach, flush if indented else None):
            yield Paragraph(joined(group, reach), place=place(group))
            group = []
        group.append(line)
    if any(collapse(line.text) for line in group):
        yield Paragraph(joined(group, reach), place=place(group))


def _begins(group: Sequence[Line], line: Line, following: Sequence[Line], reach: int, flush: int | None) -> bool:
    before = group[-1]
    if before.width >= WRAPPED.stop + 8 or line.width >= WRAPPED.stop + 8 or ends_early(group, line, reach):
        return True
    if flush is not None:
        return line.indent > flush + 1
    # Indented where the lines before and after are not: the first line of a paragraph.
    return reach != NEVER and 1 < line.indent - before.indent < 12 and all(after.indent < line.indent for after in following)


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
        for edge in edges:
            columns[edge] = columns.get(edge, 0) + 1
    need = max(2, len(chunk) * 0.6)
    return with_gap >= need and max(columns.values(), default=0) >= need and (len(chunk) > 2 or with_gap == len(chunk))


def _two_columns(chunk: Sequence[Line]) -> list[Paragraph]:
    """The head of a release is often set in two columns, sender and status: each is a paragraph of lines."""
    if not 1 < len(chunk) <= 8:
        return []
    texts = [line.text.expandtabs(8).rstrip() for line in chunk]
    starts = {match.end() for text in texts for match in _GAP.finditer(text)}
    if len(starts) != 1 or (at := starts.pop()) < 12 or any(text[at - 1 : at].strip() for text in texts):
        return []
    sides = [[text[:at] for text in texts], [text[at:] for text in texts]]
    if any(re.fullmatch(r"[\d.,%$€£ –-]+", cell.strip()) for cell in sides[1] if cell.strip()):
        return []  # numbers: a table
    return [Paragraph(content, place=place(chunk)) for side in sides if (content := _lines(side))]


def _lines(texts: Sequence[str]) -> tuple[Inline, ...]:
    out: list[Inline] = []
    for text in texts:
        if said := collapse(text):
            out.extend((LineBreak(), Text(said)) if out else (Text(said),))
    return tuple(out)


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


def _span(first: Place | None, last: Place | None) -> Place | None:
    return first if first is None or last is None else Place(first.line, first.start, last.end)
