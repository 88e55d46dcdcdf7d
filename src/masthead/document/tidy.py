"""One normal form: equal texts are equal values. Tidying twice is tidying once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import assert_never

from msgspec.structs import replace

from masthead.document.build import Runs, collapse
from masthead.document.model import (
    Aside,
    BlockNode,
    Break,
    Cell,
    Document,
    Figure,
    Heading,
    Inline,
    Item,
    LineBreak,
    List,
    Note,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Row,
    Table,
)


def tidy(document: Document) -> Document:
    """The document with white space collapsed, neighbours that are alike merged, and nothing empty."""
    return replace(document, blocks=blocks(document.blocks))


def blocks(content: Iterable[BlockNode]) -> tuple[BlockNode, ...]:
    """Blocks in their normal form, without those that hold nothing."""
    tidied = map(_block, content)
    return tuple(block for block in tidied if block is not None)


def inlines(content: Iterable[Inline]) -> tuple[Inline, ...]:
    """Inlines in their normal form (see `build.Runs`)."""
    runs = Runs()
    runs.feed(content)
    return runs.take()


def preformatted(text: str) -> str:
    """Line ends and spaces kept, but for those at the ends of lines and blank lines around the whole."""
    lines = [line.rstrip() for line in text.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    return "\n".join(lines)


def _block(block: BlockNode) -> BlockNode | None:
    match block:
        case Paragraph(content) | Heading(_, content):
            new = inlines(content)
            return replace(block, content=new) if new else None
        case Preformatted(text):
            text = preformatted(text)
            return replace(block, text=text) if text else None
        case List(items):
            kept = tuple(Item(within) for item in items if (within := blocks(item.content)))
            return replace(block, items=kept) if kept else None
        case Quotation(content, speaker):
            held, speaker = blocks(content), inlines(speaker)
            return replace(block, content=held, speaker=speaker) if held or speaker else None
        case Note(_, content):
            # An empty note stays: it may be called, and a call must lead somewhere.
            return replace(block, content=blocks(content))
        case Table(rows, caption=caption):
            return _table(block, rows, inlines(caption))
        case Figure():
            caption, credit = inlines(block.caption), inlines(block.credit)
            if not block.asset and block.decorative and not caption and not credit:
                return None
            return replace(block, alt=collapse(block.alt), caption=caption, credit=credit)
        case Part(content, title) | Aside(content, title):
            held, title = blocks(content), inlines(title)
            return replace(block, content=held, title=title) if held or title else None
        case Break():
            return block
        case _:
            assert_never(block)


def _table(table: Table, rows: tuple[Row, ...], caption: tuple[Inline, ...]) -> Table | None:
    """Cells stay where they are, however empty: they hold the grid."""
    new = tuple(Row(tuple(_cell(cell) for cell in row.cells)) for row in rows)
    if not caption and not any(cell.content for row in new for cell in row.cells):
        return None
    return gridded(replace(table, rows=new, caption=caption))


def gridded(table: Table) -> Table:
    """The table without rows in which no cell begins: a cell that goes over them is so much less tall."""
    if all(row.cells for row in table.rows):
        return table
    kept = [0, *accumulate(int(bool(row.cells)) for row in table.rows)]
    """How many rows stay of those before each."""

    def lower(cell: Cell, row: int) -> Cell:
        return replace(cell, rows=kept[min(row + cell.rows, len(table.rows))] - kept[row]) if cell.rows > 1 else cell

    rows = (Row(tuple([lower(cell, number) for cell in row.cells])) for number, row in enumerate(table.rows) if row.cells)
    return replace(table, rows=tuple(rows), head_rows=kept[max(0, min(table.head_rows, len(table.rows)))])


def _cell(cell: Cell) -> Cell:
    return replace(cell, content=blocks(cell.content))


def lines_of(content: Iterable[Inline]) -> list[tuple[Inline, ...]]:
    """What stands between the line breaks of a paragraph."""
    lines: list[list[Inline]] = [[]]
    for inline in content:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    return list(map(tuple, lines))


def joined(lines: Iterable[Sequence[Inline]]) -> tuple[Inline, ...]:
    """A paragraph's content of lines, with a break between each two."""
    made: list[Inline] = []
    for line in lines:
        made.extend((LineBreak(), *line) if made else line)
    return inlines(made)
