"""Tables that are too wide for where they stand, where the brand wants them stacked: each row as a small list of “head: value”.

What the table says is all there; the words of its heads are said again with each row, but for what calls a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from masthead.document.model import BlockNode, Cell, Inline, Item, List, Paragraph, Strong, Table, Text
from masthead.document.plain import plain, plain_blocks
from masthead.language.tags import primary
from masthead.writers.repeated import quiet
from masthead.writers.shares import Letters, places, reckoned

GAP = 1.2
"""Between columns, in sizes of their type."""
LETTERS = Letters(0.52, 0.52, 0.52)
"""A letter's width, the wider ones and the narrower ones together."""
_CROWDED = 7, 2.0
"""Tables of so many columns are too wide where they would like to have so many times the room that there is."""
_MOST = 1_500
"""Cells of a table that is stacked, at most: a longer list is no easier to read than the table."""
SHRUNK = 0.84
"""How much smaller tables are set that are too wide, where the brand wants that and the format knows no pages."""
_BETWEEN_HEADS = " · "


class Breadth(Struct, frozen=True):
    """How wide a table is, in sizes of its type: with every word whole, and as it would like to be; both reckoned."""

    columns: int
    least: float
    natural: float

    def exceeds(self, room: float) -> bool:
        """Whether a table finds no place in so much room, in sizes of its type: words would be broken, or cells be towers."""
        return self.least > room or (self.columns >= _CROWDED[0] and self.natural > room * _CROWDED[1])


def breadth(table: Table) -> Breadth:
    """How wide a table is."""
    needs = reckoned(table, LETTERS)
    count = len(needs.least)
    return Breadth(count, sum(needs.least) + GAP * count, sum(needs.natural) + GAP * count)


def stacked(table: Table, language: str) -> List | None:
    """The rows of a table as a list, in a document of this language; None for a table without heads above its columns or without rows under
    them, and for one of very many cells."""
    heads = min(table.head_rows, len(table.rows))
    if not heads or heads == len(table.rows) or sum(len(row.cells) for row in table.rows) > _MOST:
        return None
    places = _Places(table)
    names = [places.name(column, heads) for column in range(places.width)]
    sign = colon(table.language or language)
    said: set[int] = set()
    items: list[Item] = []
    for row in range(heads, len(table.rows)):
        found = list(places.of(row))
        items.append(_row(found, names, said, sign, last=row == len(table.rows) - 1))
    return List(tuple(items), language=table.language, place=table.place)


class _Places:
    """The cells of a table by row and column, those that a span covers too."""

    def __init__(self, table: Table) -> None:
        self.cells: dict[tuple[int, int], tuple[Cell, bool]] = {}
        """Row and column → the cell, and whether it begins there."""
        self.width = 0
        for number, column, cell in places(table):
            for down in range(max(cell.rows, 1)):
                for along in range(max(cell.columns, 1)):
                    if number + down < len(table.rows):
                        self.cells.setdefault((number + down, column + along), (cell, not (down or along)))
            self.width = max(self.width, column + max(cell.columns, 1))

    def name(self, column: int, heads: int) -> tuple[Inline, ...]:
        """What stands above a column: all heads that cover it."""
        found: list[Cell] = []
        for row in range(heads):
            cell, _ = self.cells.get((row, column), (None, False))
            if cell is not None and all(cell is not other for other in found):
                found.append(cell)
        parts = [words for cell in found if plain(words := _words(cell))]
        return tuple(inline for index, words in enumerate(parts) for inline in ((Text(_BETWEEN_HEADS),) * (index > 0) + words))

    def of(self, row: int) -> Iterator[tuple[int, Cell, bool]]:
        """The cells of a row, each once: its first column, and whether it begins in this row."""
        passed: Cell | None = None
        for column in range(self.width):
            cell, begins = self.cells.get((row, column), (None, False))
            if cell is not None and cell is not passed:
                yield column, cell, begins
            passed = cell


def _words(cell: Cell) -> tuple[Inline, ...]:
    """A head's words in one line."""
    if len(cell.content) == 1 and isinstance(cell.content[0], Paragraph):
        return cell.content[0].content
    text = " ".join(plain_blocks(cell.content).split())
    return (Text(text),) if text else ()


def _row(found: list[tuple[int, Cell, bool]], names: list[tuple[Inline, ...]], said: set[int], colon: str, *, last: bool) -> Item:
    """A row: what it is called, then its values. A head that no value has had stands alone in the last row."""
    lines: list[tuple[BlockNode, ...]] = []
    for column, cell, begins in found:
        if not plain_blocks(cell.content).strip() and not any(not isinstance(block, Paragraph) for block in cell.content):
            continue
        name = quiet(names[column]) if column in said else names[column]
        said.add(column)
        content = cell.content if begins else tuple(_again(block) for block in cell.content)
        lines.append(_line(name, content, colon))
    if last:
        lines += [(Paragraph(name),) for column, name in enumerate(names) if column not in said and plain(name).strip()]
    if not lines:
        return Item(())
    first, *others = lines
    if isinstance(first[0], Paragraph):  # it says what the row is, and stays with it
        first = (replace(first[0], content=(Strong(first[0].content),)), *first[1:])
    return Item((*first, List(tuple(map(Item, others)))) if others else first)


def _line(name: tuple[Inline, ...], content: tuple[BlockNode, ...], colon: str) -> tuple[BlockNode, ...]:
    """A value with its head before it."""
    if not plain(name).strip():
        return content
    before = (*name, Text(colon))
    match content:
        case (Paragraph() as only, *others):
            return (replace(only, content=(*before, Text(" " if colon != "：" else ""), *only.content)), *others)
        case _:
            return (Paragraph(before), *content)


def _again(block: BlockNode) -> BlockNode:
    return replace(block, content=quiet(block.content)) if isinstance(block, Paragraph) else block


def colon(language: str) -> str:
    """What parts a head from its value."""
    return {"zh": "：", "ja": "：", "fr": "\u00a0:"}.get(primary(language), ":")
