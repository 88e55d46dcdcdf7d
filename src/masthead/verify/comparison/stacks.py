"""Tables that a file has as lists, a list a row and a line “head: value” a cell, because they are too wide: read as the tables that they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import structs

from masthead.verify.comparison.folding import folded
from masthead.verify.reading import Link, Piece, Reading, Table

_BETWEEN = ("item", "label", "furniture")
"""What may stand from the first line of such a list to its last: marks, and the foot and head of pages."""

_FEW = 10
"""One line of so many, or one alone, may have another value than the table."""


def unstacked(file: Reading, tables: Sequence[Table]) -> Reading:
    """The file with the tables of its source that it has as lists, each as a table again: the same cells in the same order, every head once.

    A list counts as a table only if it has every line of it, in order, and no other between them. A few may have another value under
    their head: that is a damaged table still, and its cells are what the list says.
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
    for start in range(len(items) - len(lines) + 1):
        others = _others(said[start : start + len(lines)], lines)
        if others is not None:
            found = [index for index, _ in items[start : start + len(lines)]]
            between = file.pieces[found[0] : found[-1] + 1]
            if all(piece.kind in _BETWEEN for piece in between):
                return _rebuilt(file, _with(table, others), found, [(line.row, line.column) for line in lines])
    return file


class _Line(NamedTuple):
    """A line of the list: where its cell stands in the table, its folded words, and those of its head."""

    row: int
    column: int
    text: str
    head: str


def _others(said: Sequence[str], lines: Sequence[_Line]) -> dict[tuple[int, int], str] | None:
    """The cells for which these lines have another value than the table, by their places; None if they are another list."""
    found: dict[tuple[int, int], str] = {}
    most = max(1, len(lines) // _FEW)
    for own, line in zip(said, lines, strict=True):
        if own != line.text:
            if len(found) == most or not line.row or not line.head or not own.startswith(f"{line.head} "):
                return None
            found[line.row, line.column] = own[len(line.head) + 1 :]
    return found


def _with(table: Table, others: Mapping[tuple[int, int], str]) -> Table:
    """The table with other values in these places."""
    if not others:
        return table
    rows = [[others.get((number, column), cell) for column, cell in enumerate(row)] for number, row in enumerate(table.rows)]
    return structs.replace(table, rows=tuple(map(tuple, rows)))


def _lines(table: Table) -> Iterator[_Line]:
    """The lines of the list; a head without a value stands alone in the last row."""
    heads, *rows = table.rows
    said: set[int] = set()
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            if cell.strip():
                said.add(column)
                head = folded(heads[column])
                yield _Line(number, column, " ".join(filter(None, (head, folded(cell)))), head)
    for column, head in enumerate(heads):
        if column not in said and head.strip():
            yield _Line(0, column, folded(head), folded(head))


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
