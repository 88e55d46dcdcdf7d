"""Tables that a file has in parts, one under the other, each with the first columns again, because they are too wide: read as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from masthead.verify.reading import Gathering, Link


class Span(Struct, frozen=True, gc=False):
    """The pieces of a cell, from the first to before the last, the column that it begins in, and how many it covers."""

    column: int
    columns: int
    begin: int
    end: int


Rows = list[list[Span]]


class Parts:
    """The outermost tables of a file on their way into a reading; `depth` is how many tables what begins or ends stands in."""

    def __init__(self, gathered: Gathering) -> None:
        self.gathered = gathered
        self.rows: Rows = []
        """Those of the table at hand, and of the one before it."""
        self.before: Rows = []
        self.again = 0
        """Columns that the next table, a part of the one before it, has again; 0: it is none."""

    def further(self, again: int) -> None:
        """The next table is a part of the last one, of which it has so many columns again."""
        self.again = again

    def row(self, depth: int) -> None:
        """A row begins."""
        if depth == 1:
            self.rows.append([])

    def cell(self, depth: int, columns: str) -> None:
        """A cell over so many columns begins; empty: over one."""
        if depth == 1:
            last = self.rows[-1][-1] if self.rows[-1] else None
            at = len(self.gathered.pieces)
            column = last.column + last.columns if last is not None else 0
            self.rows[-1].append(Span(column, int(columns) if columns.isdecimal() else 1, at, at))

    def filled(self, depth: int) -> None:
        """A cell ends."""
        if depth == 1 and self.rows and self.rows[-1]:
            self.rows[-1][-1] = structs.replace(self.rows[-1][-1], end=len(self.gathered.pieces))

    def end(self, depth: int) -> None:
        """A table ends; `depth` is that of what it stands in."""
        if depth:
            return
        joined = rejoined(self.gathered, self.before, self.rows, self.again) if self.again else None
        self.before, self.rows, self.again = joined or self.rows, [], 0


def rejoined(gathered: Gathering, before: Rows, further: Rows, again: int) -> Rows | None:
    """Puts what the rows of a part say behind the same rows of the table before, as the last two of a reading, and gives the rows of both.

    None if they are no such parts, and stay as they are: another number of rows, or other words in one of the columns that stand in the part `again`.
    """
    if len(before) != len(further) or any(
        _said(gathered, _first(one, again)) != _said(gathered, _first(other, again)) for one, other in zip(before, further, strict=True)
    ):
        return None
    pieces = gathered.pieces
    start = min((span.begin for row in before for span in row), default=len(pieces))
    reach = max((span.end for row in before for span in row), default=start)
    order: list[int] = []
    of: dict[int, int] = {}
    rows: Rows = []
    for one, other in zip(before, further, strict=True):
        spans: list[Span] = []
        for span in (*one, *(span for span in other if span.column >= again)):
            at = start + len(order)
            order += range(span.begin, span.end)
            spans.append(Span(span.column if span.end <= reach else again, span.columns, at, start + len(order)))
        for old, new in zip(_first(other, again), _first(one, again), strict=False):
            of |= dict.fromkeys(range(old.begin, old.end), new.begin)
        rows.append(spans)
    between = sorted(set(range(start, len(pieces))).difference(order, of))
    order += between  # what stands between the two says that the table goes on
    moved = {old: start + new for new, old in enumerate(order)}
    moved |= {old: moved.get(new, start) for old, new in of.items()}
    gathered.links = [Link(link.address, moved.get(link.piece, link.piece)) for link in gathered.links]
    pieces[start:] = [pieces[index] for index in order]
    _tables(gathered, again)
    return rows


def _tables(gathered: Gathering, again: int) -> None:
    """The last two tables as one, if neither has cells over several rows or columns."""
    *_, one, other = (None, None, *gathered.tables)
    if one is not None and other is not None and len(one.rows) == len(other.rows):
        rows = tuple((*row, *more[again:]) for row, more in zip(one.rows, other.rows, strict=True))
        gathered.tables[-2:] = [structs.replace(one, rows=rows)]


def _first(row: Sequence[Span], again: int) -> list[Span]:
    return [span for span in row if span.column < again]


def _said(gathered: Gathering, spans: Sequence[Span]) -> list[str]:
    return list(_texts(gathered, spans))


def _texts(gathered: Gathering, spans: Sequence[Span]) -> Iterator[str]:
    for span in spans:
        yield " ".join(piece.text for piece in gathered.pieces[span.begin : span.end])
