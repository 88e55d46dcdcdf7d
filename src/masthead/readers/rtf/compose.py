"""Lines of RTF → blocks: headings by style and outline, lists by what stands before their items, tables by the ends of their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from masthead.document.build import Kind, Runs
from masthead.document.model import (
    BlockNode,
    Counter,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Item,
    LineBreak,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Preformatted,
    Quotation,
    Strong,
)
from masthead.document.model import Table as TableBlock
from masthead.document.plain import plain_block
from masthead.document.tidy import preformatted
from masthead.expressions import expression
from masthead.readers import tongue
from masthead.readers.bullets import listed
from masthead.readers.looked import Looked, headings, over_styled
from masthead.readers.rtf import codes
from masthead.readers.rtf.flow import Call, Flow, Line, Piece
from masthead.readers.rtf.head import Head
from masthead.readers.rtf.tables import Tables
from masthead.readers.stylenames import named
from masthead.sources.encoding import refuse_endless

_HEADING = expression(
    r"(?:heading|überschrift|titre|título|titolo|encabezado|kop|nagłówek|заголовок|标题|標題|見出し|제목|عنوان|başlık|otsikko|rubrik)\s*([1-9])",
    re.IGNORECASE,
)
_TITLES = frozenset(("title", "titel", "titre", "título", "titolo", "название", "标题", "標題", "表題", "제목", "العنوان"))
_BY_WORD = {"title": 1, "crosshead": 2}
_STYLED = 2
"""Headings that have a style of one, from which on the file is taken at its word."""
_QUOTES = frozenset(
    ("quote", "intense quote", "block text", "zitat", "citation", "cita", "citazione", "quotations", "block quotation", "block quote")
)
_CODES = frozenset(("preformatted text", "html preformatted", "source code", "code"))
_CAPTIONS = frozenset(("caption", "beschriftung", "légende", "epígrafe", "didascalia", "название объекта", "illustration", "table"))
_NUMBER = expression(r"\W*(\d{1,6})\W*")
_COUNTED = expression(r"\W*(?:\d+(?:\.\d+)*|[A-Za-z]|[ivxlcIVXLC]+)[.):]?\s*")
_BULLETED = 23
_NOTHING = 255
"""Kinds of numbers that are none (RTF 1.9.1, `\\levelnfc`)."""


_COUNTERS: dict[int, Counter] = {1: "I", 2: "i", 3: "A", 4: "a"}
"""Those that are letters and Roman numerals."""


class Book(Struct, frozen=True):
    """What the head of the file says of styles and lists, and the document's language."""

    head: Head
    language: str
    where: str
    places: Mapping[str, str] = {}
    """Headings' anchors by the bookmarks in them."""


class _Mark(Struct, frozen=True):
    """What an item of a list has before it: `number` is 0 where it says none."""

    level: int
    ordered: bool
    number: int
    listed: int
    counter: Counter = ""


_Made = tuple[BlockNode, _Mark | None, str]
"""A block, the mark of the item that it is, and `quote`, `caption` or `code`."""


def blocks(flow: Flow, book: Book, looked: Mapping[int, int] | None = None) -> tuple[BlockNode, ...]:
    """The blocks of a text: lines in tables go to their cells, all else to lists and paragraphs. `looked` are the levels of lines that only look
    like headings."""
    tables = Tables(lambda made: tuple(_joined(made)), book.where)
    for at, line in enumerate(flow.lines):
        tables.reach(line.depth)
        if line.end == "row":
            tables.end_row(line)
            continue
        for made in _line(line, book, looked.get(at, 0) if looked else 0):
            tables.add(made)
        if line.end == "cell":
            tables.end_cell()
    return tables.done()


def _line(line: Line, book: Book, looked: int) -> Iterator[_Made]:
    content, said = _inlines(line.pieces, book)
    name = _name(line, book.head)
    if content:
        yield _shaped(line, content, said, name, book, looked)
    for thing in line.after:
        if isinstance(thing, Figure):
            yield thing, None, ""
        elif thing.label:
            yield Note(thing.label, blocks(thing, book)), None, ""
        else:
            yield from ((block, None, "") for block in blocks(thing, book))


def _shaped(line: Line, content: tuple[Inline, ...], said: str, name: str, book: Book, looked: int) -> _Made:
    language = _language(line.pieces, said, book)
    if level := _level(line, name, book.head) or looked:
        anchor = next((book.places[mark] for mark in line.marks if mark in book.places), "")
        return Heading(level, _plain(content), anchor, language=language), None, ""
    role = "quote" if name in _QUOTES else "caption" if name in _CAPTIONS else "code" if name in _CODES else ""
    paragraph = Paragraph(content, language=language)
    return paragraph, _mark(line, book), role


def _name(line: Line, head: Head) -> str:
    """The name of a line's style, as names are compared."""
    return re.sub(r"\s+", " ", head.styles.get(line.style, "").strip()).lower()


def _level(line: Line, name: str, head: Head) -> int:
    """The level of a heading, from 1 to 6; 0 for what is none."""
    if match := _HEADING.fullmatch(name):
        return min(int(match[1]), 6)
    level = line.outline if line.outline >= 0 else head.outlines.get(line.style, -1)
    if 0 <= level < 9:
        return min(level + 1, 6)
    return 1 if name in _TITLES else _BY_WORD.get(named(name), 0)


def looked(flow: Flow, head: Head) -> dict[int, int]:
    """Levels of lines that look like headings and have no style of one; where two or more have, of the title alone."""
    at_hand: list[int] = []
    rows: list[Looked] = []
    styled, first = 0, 0
    for at, line in enumerate(flow.lines):
        pieces = [piece for piece in line.pieces if isinstance(piece, Piece)]
        said = "".join(piece.text for piece in pieces).strip()
        if not said:
            continue
        name = _name(line, head)
        level = _level(line, name, head)
        styled += level > 0
        first = len(rows) if level and styled == 1 else first
        inked = [piece.look for piece in pieces if piece.text.strip()]
        sizes = {look.size for look in inked}
        bare = not (level or line.depth or line.end != "line" or line.marker or line.listed or name in _QUOTES | _CAPTIONS | _CODES)
        at_hand.append(at)
        size = sizes.pop() / 2 if len(sizes) == 1 else 0.0
        rows.append(Looked(said, size, all(look.bold for look in inked), plain=bare))
    found = headings(rows) if styled < _STYLED else over_styled(rows, first)
    return {at_hand[at]: level for at, level in found.items()}


def places(flow: Flow, head: Head) -> dict[str, str]:
    """Where links within the text may lead: the bookmarks of headings, and the anchor of each heading, its first that is led to."""
    wanted = {
        piece.look.link[1:] for line in flow.lines for piece in line.pieces if isinstance(piece, Piece) and piece.look.link.startswith("#")
    }
    found: dict[str, str] = {}
    for line in flow.lines:
        marks = [mark for mark in line.marks if mark in wanted]
        if marks and line.pieces and _level(line, _name(line, head), head):
            anchor = re.sub(r"[^\w.-]", "-", marks[0])[:80]
            found |= {mark: anchor for mark in marks if mark not in found}
    return found


def _plain(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """A heading without what lies over all of it: its style says the same again in each run."""
    while len(content) == 1 and isinstance(content[0], Strong | Emphasis):
        content = content[0].content
    return content


def _mark(line: Line, book: Book) -> _Mark | None:
    levels = book.head.lists.get(book.head.overrides.get(line.listed, 0), [])
    kind, first = levels[line.level] if line.level < len(levels) else (_BULLETED, 1)
    if line.marker is None:
        # Without a marker it is a further paragraph of an item, unless the file writes no markers at all.
        return _Mark(line.level, kind != _BULLETED, first, line.listed) if line.listed and levels and kind != _NOTHING else None
    marker = line.marker.strip()
    if not marker:
        return None
    number = _NUMBER.fullmatch(marker)
    ordered = _COUNTED.fullmatch(marker) is not None if not levels else kind not in (_BULLETED, _NOTHING)
    return _Mark(
        line.level, ordered, int(number[1]) if number else 0, line.listed, _COUNTERS.get(kind, "") if ordered and not number else ""
    )


# ── inlines ──────────────────────────────────────────────────────────────────────────────────────────


def _inlines(pieces: Sequence[Piece | Call], book: Book) -> tuple[tuple[Inline, ...], str]:
    runs = Runs()
    said: list[str] = []
    own = _language(pieces, "", book) or book.language
    for piece in pieces:
        if isinstance(piece, Call):
            runs.add(NoteReference(piece.label))
            continue
        if piece.text == "\n":
            runs.add(LineBreak())
            continue
        refuse_endless(piece.text, where=book.where)
        said.append(piece.text)
        marks = list(_marks(piece, own, book))
        for kind, value in marks:
            runs.open(kind, value)
        runs.text(piece.text)
        for kind, _ in reversed(marks):
            runs.close(kind)
    return runs.take(), "".join(said)


def _marks(piece: Piece, own: str, book: Book) -> Iterator[tuple[Kind, str]]:
    look = piece.look
    link = look.link if not look.link.startswith("#") else f"#{book.places[look.link[1:]]}" if look.link[1:] in book.places else ""
    if link:
        yield "link", link
    if look.bold:
        yield "strong", ""
    if look.italic:
        yield "emphasis", ""
    if look.raised:
        yield look.raised, ""
    spoken = _spoken(piece)
    if own and spoken and not tongue.alike(spoken, own):
        yield "foreign", spoken


def _spoken(piece: Piece) -> str:
    look = piece.look
    return tongue.spoken(piece.text, codes.language(look.western), codes.language(look.asian), codes.language(look.complex))


def _language(pieces: Sequence[Piece | Call], said: str, book: Book) -> str:
    """The language of most of a line, if it is another than the document's."""
    most = most_spoken(piece for piece in pieces if isinstance(piece, Piece))
    return most if most and book.language and not tongue.alike(most, book.language) else ""


def most_spoken(pieces: Iterator[Piece]) -> str:
    counts: dict[str, int] = {}
    for piece in pieces:
        if spoken := _spoken(piece):
            counts[spoken] = counts.get(spoken, 0) + len(piece.text)
    return max(counts, key=lambda tag: counts[tag], default="")


# ── what is one block ────────────────────────────────────────────────────────────────────────────────


def _joined(made: Sequence[_Made]) -> Iterator[BlockNode]:
    """Items as lists, lines of a quotation as one, captions with their table or picture; bullets drawn as text as the lists they are."""
    for kind, run in groupby(made, lambda one: "list" if one[1] is not None else one[2] if one[2] in ("quote", "code") else ""):
        group = list(run)
        if kind == "list":
            yield from _lists([(block, mark) for block, mark, _ in group if mark is not None])
        elif kind == "quote":
            yield Quotation(tuple(block for block, _, _ in group))
        elif kind == "code" and all(isinstance(block, Paragraph) and not any(map(_refers, block.content)) for block, _, _ in group):
            yield Preformatted(preformatted("\n".join(plain_block(block) for block, _, _ in group)))
        else:
            yield from listed(_captioned(group))


def _refers(inline: Inline) -> bool:
    """Whether a piece of a line leads elsewhere, which code cannot."""
    return isinstance(inline, Link | NoteReference)


def _captioned(made: Sequence[_Made]) -> Iterator[BlockNode]:
    from msgspec.structs import replace

    at = 0
    while at < len(made):
        block, _, role = made[at]
        following, _, next_role = made[at + 1] if at + 1 < len(made) else (None, None, "")
        if role == "caption" and isinstance(block, Paragraph) and isinstance(following, TableBlock | Figure) and not following.caption:
            yield replace(following, caption=block.content)
            at += 2
        elif next_role == "caption" and isinstance(following, Paragraph) and isinstance(block, TableBlock | Figure) and not block.caption:
            yield replace(block, caption=following.content)
            at += 2
        else:
            yield block
            at += 1


class _Open:
    """A list that is still being filled."""

    def __init__(self, mark: _Mark) -> None:
        self.mark = mark
        self.items: list[list[BlockNode]] = []
        self.next = mark.number

    def closed(self) -> List:
        start = self.mark.number or 1
        items = tuple(Item(tuple(item)) for item in self.items)
        return List(items, self.mark.ordered, start if self.mark.ordered else 1, self.mark.counter)


def _lists(marked: Sequence[tuple[BlockNode, _Mark]]) -> Iterator[BlockNode]:
    """Items in a row as lists within lists. A number out of turn, or another kind of mark, begins a list anew."""
    opened: list[_Open] = []
    for block, mark in marked:
        while opened and (opened[-1].mark.level > mark.level or (opened[-1].mark.level == mark.level and not _goes_on(opened[-1], mark))):
            done = opened.pop().closed()
            if opened:
                opened[-1].items[-1].append(done)
            else:
                yield done
        if not opened or opened[-1].mark.level < mark.level:
            opened.append(_Open(mark))
        opened[-1].items.append([block])
        opened[-1].next = mark.number + 1 if mark.number else 0
    while opened:
        done = opened.pop().closed()
        if opened:
            opened[-1].items[-1].append(done)
        else:
            yield done


def _goes_on(one: _Open, mark: _Mark) -> bool:
    if one.mark.ordered != mark.ordered:
        return False
    return (
        not mark.ordered
        or (one.mark.listed != 0 and mark.number == one.mark.number and not one.next)
        or mark.number in (0, one.next)
        or one.next == 0
    )
