"""Visiting and mapping nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from masthead.document.model import (
    Abbreviation,
    Aside,
    BlockNode,
    Break,
    Code,
    Emphasis,
    Figure,
    Foreign,
    Formula,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)

_LEAVES = frozenset({Paragraph, Heading, Figure, Preformatted, Break})
"""Blocks with no block within them."""


def inside(block: BlockNode) -> Iterator[BlockNode]:
    """The blocks directly within a block, in reading order."""
    match block:
        case Quotation(content) | Aside(content) | Part(content) | Note(_, content):
            yield from content
        case List(items):
            for item in items:
                yield from item.content
        case Table(rows):
            for row in rows:
                for cell in row.cells:
                    yield from cell.content
        case Paragraph() | Heading() | Figure() | Preformatted() | Break():
            return
        case _:
            assert_never(block)


def every(blocks: Iterable[BlockNode]) -> Iterator[BlockNode]:
    """Each block and the blocks within it, depth first, in reading order. Not recursive: depth is no danger."""
    pending = [iter(blocks)]
    while pending:
        block = next(pending[-1], None)
        if block is None:
            pending.pop()
        else:
            yield block
            if type(block) not in _LEAVES:
                pending.append(inside(block))


def is_text(block: BlockNode) -> bool:
    """Whether a block is one text without marks, as most are: nothing stands within it."""
    return isinstance(block, (Paragraph, Heading)) and len(block.content) == 1 and type(block.content[0]) is Text


def inlines(block: BlockNode) -> tuple[Inline, ...]:
    """The inlines that stand directly in a block (captions and speakers included), not in blocks within it."""
    match block:
        case Paragraph(content) | Heading(_, content):
            return content
        case Quotation(_, speaker):
            return speaker
        case Table(caption=caption):
            return caption
        case Figure(caption=caption, credit=credit):
            return (*caption, *credit)
        case Part(_, title) | Aside(_, title):
            return title
        case List() | Note() | Preformatted() | Break():
            return ()
        case _:
            assert_never(block)


def every_inline(content: Iterable[Inline]) -> Iterator[Inline]:
    """Each inline and those within it, in order."""
    for inline in content:
        yield inline
        match inline:
            case (
                Strong(kids)
                | Emphasis(kids)
                | Link(_, kids)
                | Superscript(kids)
                | Subscript(kids)
                | Foreign(_, kids)
                | Abbreviation(_, kids)
            ):
                yield from every_inline(kids)
            case Text() | Code() | Formula() | LineBreak() | NoteReference():
                pass
            case _:
                assert_never(inline)


def notes(blocks: Iterable[BlockNode]) -> dict[str, Note]:
    """All notes by their label; of two with one label the first."""
    found: dict[str, Note] = {}
    for block in every(blocks):
        if isinstance(block, Note):
            found.setdefault(block.label, block)
    return found
