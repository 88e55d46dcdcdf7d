"""What a source says, as it was read: the same value as of a file, so that both can be laid side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from msgspec import structs

from masthead.document.model import (
    Aside,
    BlockNode,
    Break,
    Figure,
    Heading,
    Inline,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Row,
    Strong,
    Table,
    Text,
)
from masthead.document.plain import plain
from masthead.document.walk import every, every_inline
from masthead.expressions import expression
from masthead.verify.reading import Gathering, Kind, Reading

_LINE = 90
"""Characters of a line that may be a title."""
_ENDS = expression(r"\A[^\n]*[\w)\]）］]\Z")


def modelled(blocks: Iterable[tuple[str, BlockNode]]) -> Reading:
    """Blocks in their order, each with the name of what it is in its document, which its pieces bear."""
    walk = _Walk()
    for walk.name, block in blocks:
        walk.blocks((block,), "paragraph")
        if isinstance(block, Paragraph) and _titled(block):
            walk.gathered.pieces[-1] = structs.replace(walk.gathered.pieces[-1], titled=True)
    return walk.gathered.reading()


def _titled(block: Paragraph) -> bool:
    """Whether a paragraph is a line in bold that is no sentence: it ends in a letter, a figure or a bracket."""
    text = plain(block.content).strip()
    return all(isinstance(part, Strong) for part in block.content) and 0 < len(text) < _LINE and _ENDS.search(text) is not None


class _Walk:
    def __init__(self) -> None:
        self.gathered = Gathering()
        self.name = ""
        self.ordered: bool | None = None
        self.noting = False
        """Whether a note is said, whose calls of other notes formats have in ways of their own, in its tables too."""

    def blocks(self, blocks: Iterable[BlockNode], kind: Kind) -> None:
        for block in blocks:
            self.block(block, kind)

    def block(self, block: BlockNode, kind: Kind) -> None:
        match block:
            case Paragraph(content):
                self.say(content, kind)
            case Heading(level, content):
                self.say(content, kind if kind in ("cell", "note") else "heading", level)
            case Preformatted(text):
                self.gathered.add(text, kind, "", self.name)
            case List(items, ordered):
                outer, self.ordered = self.ordered, ordered
                for item in items:
                    self.blocks(item.content, "item" if kind == "paragraph" else kind)
                self.ordered = outer
            case Quotation(content, speaker):
                self.blocks(content, kind)
                self.say(speaker, kind)
            case Aside(content, title):
                self.say(title, "heading" if kind == "paragraph" else kind)
                self.blocks(content, kind)
            case Note(label, content):
                start = len(self.gathered.pieces)
                self.gathered.names(label)
                around, self.noting = self.noting, True
                self.blocks(content, "note")
                self.noting = around
                self.gathered.bearing.clear()  # it may be empty
                self.gathered.pieces[start : start + 1] = [
                    structs.replace(each, opens=True) for each in self.gathered.pieces[start : start + 1]
                ]
            case Table(rows, caption=caption):
                self.say(caption, "caption")
                self.table(rows)
            case Figure(alt=alt, caption=caption, credit=credit):
                self.gathered.add(alt, "alternative", "", self.name)
                self.say(caption, "caption")
                self.say(credit, "caption")
            case Part(content, title):
                self.say(title, "heading")
                self.blocks(content, kind)
            case Break():
                pass
            case _:
                assert_never(block)

    def table(self, rows: Sequence[Row]) -> None:
        said: list[list[str]] = []
        for row in rows:
            said.append([])
            for cell in row.cells:
                start = len(self.gathered.pieces)
                self.blocks(cell.content, "cell")
                said[-1].append(" ".join(piece.text for piece in self.gathered.pieces[start:] if piece.kind == "cell"))
        cells = [cell for row in rows for cell in row.cells]
        if all(cell.rows == cell.columns == 1 and not any(isinstance(block, Table) for block in every(cell.content)) for cell in cells):
            self.gathered.table(said, "")

    def say(self, content: Sequence[Inline], kind: Kind, level: int = 0) -> None:
        text = plain(content)
        if not text.strip():
            return
        for inline in every_inline(content):
            if isinstance(inline, Link) and plain(inline.content).strip():
                self.gathered.link(inline.target)
        if not self.noting:
            for before, note in _before_calls(content):
                self.gathered.call(before, note)
        self.gathered.add(text, kind, "", self.name, level=level, ordered=self.ordered if kind == "item" else None)


def _before_calls(content: Sequence[Inline]) -> Iterator[tuple[str, str]]:
    """What stands before each call of a note, and the note's name."""
    for index, inline in enumerate(content):
        if isinstance(inline, NoteReference):
            yield plain(content[:index]), inline.label
        elif not isinstance(inline, Text):
            within: Sequence[Inline] = getattr(inline, "content", ())
            yield from ((plain(content[:index]) + before, note) for before, note in _before_calls(within))
