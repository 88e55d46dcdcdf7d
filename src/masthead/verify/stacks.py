"""Tables that a file has as lists, a list a row and a line “head: value” a cell, because they are too wide: read as the tables that they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from masthead.verify.folding import folded
from masthead.verify.reading import Link, Piece, Reading, Table

_BETWEEN = ("item", "label", "furniture")
"""What may stand from the first line of such a list to its last: marks, and the foot and head of pages."""


def unstacked(file: Reading, tables: Sequence[Table]) -> Reading:
    """The file with the tables of its source that it has as lists, each as a table again: the same cells in the same order, every head once.

    A list counts as a table only if it has every line of it, in order, and no other between them.
    """
    if not any(piece.kind == "item" for piece in file.pieces):
        return file
    told = {tuple(table.rows) for table in file.tables}
    for table in tables:
        if (
            len(table.rows) > 1
            and any(cell.strip() for row in table.rows for cell in row)
            and tuple(table.rows) not in told
            and all(len(row) == len(table.rows[0]) for row in table.rows)
        ):
            file = _read(file, table)
    return file


def _read(file: Reading, table: Table) -> Reading:
    """The file with one table read as such, if it has it as a list."""
    lines = list(_lines(table))
    items = [(index, folded(piece.text)) for index, piece in enumerate(file.pieces) if piece.kind == "item"]
    said = [text for _, text in items]
    wanted = [text for _, _, text in lines]
    for start in range(len(items) - len(lines) + 1):
        if said[start] == wanted[0] and said[start : start + len(lines)] == wanted:
            found = [index for index, _ in items[start : start + len(lines)]]
            between = file.pieces[found[0] : found[-1] + 1]
            if all(piece.kind in _BETWEEN for piece in between):
                return _rebuilt(file, table, found, [(row, column) for row, column, _ in lines])
    return file


def _lines(table: Table) -> Iterator[tuple[int, int, str]]:
    """Row, column and words of each line of the list; a head without a value stands alone in the last row."""
    heads, *rows = table.rows
    said: set[int] = set()
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            if cell.strip():
                said.add(column)
                yield number, column, " ".join(filter(None, (folded(heads[column]), folded(cell))))
    for column, head in enumerate(heads):
        if column not in said and head.strip():
            yield 0, column, folded(head)


def _rebuilt(file: Reading, table: Table, found: Sequence[int], places: Sequence[tuple[int, int]]) -> Reading:
    """The file with cells in the place of the lines found, which stand for the cells at these places of the table."""
    first, last = found[0], found[-1]
    at = dict(zip(places, found, strict=True))
    cells: list[Piece] = []
    of: dict[int, int] = {}
    for number, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            if cell.strip():
                line = file.pieces[at.get((number, column), first)]
                of.setdefault(at.get((number, column), -1), first + len(cells))
                cells.append(Piece(cell, "cell", line.place, line.part))
    cells += [piece for piece in file.pieces[first:last] if piece.kind == "furniture"]
    shift = len(cells) - (last + 1 - first)

    def moved(index: int) -> int:
        return index if index < first else index + shift if index > last else of.get(index, first)

    return structs.replace(
        file,
        pieces=(*file.pieces[:first], *cells, *file.pieces[last + 1 :]),
        links=tuple(Link(link.address, moved(link.piece)) for link in file.links),
        tables=(*file.tables, structs.replace(table, place=file.pieces[first].place, part=file.pieces[first].part)),
        starts=tuple(moved(start) for start in file.starts),
    )
