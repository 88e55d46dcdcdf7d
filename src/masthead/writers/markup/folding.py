"""Wide tables on narrow screens: each row as lines of "head: value", by style alone. For whoever hears them they stay tables: browsers no longer take
what an element is from how it is shown, and roles on rows of a table would be wrong (ARIA in HTML, 4.1)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from masthead.document.model import Table
from masthead.document.plain import plain_blocks
from masthead.writers.markup.sheet import escape
from masthead.writers.shares import reckoned
from masthead.writers.stacked import GAP, LETTERS, colon

FOLDING = ("auto", "rotate")
"""What a brand wishes for wide tables, where screens have a choice."""
_WIDTHS = (("fold", 20), ("fold-23", 23), ("fold-26", 26), ("fold-30", 30), ("fold-36", 36))
"""Names of tables that fold, and the width, in sizes of the text, up to which they do: on broad screens
what stands side by side is worth more;"""
_PER_EM = 0.92
"""sizes of the text in one of the type of tables;"""
_WORDY, _PHRASE = (24, 8.8), (10, 6.0)
"""characters of a cell from which its column is so wide at least, in sizes of the type of tables."""
_LEAST_COLUMNS, _MOST_CELLS, _LONGEST = 3, 1_500, 60


class Fold(Struct, frozen=True):
    """How a table folds: a class, and what stands above each column."""

    name: str
    heads: tuple[str, ...]

    def told(self, row: int, column: int, language: str) -> str:
        """The attribute of a cell that says what its line begins with."""
        return f' data-head="{escape(self.heads[column])}{colon(language)}"' if row and self.heads[column] else ""


def fold(table: Table) -> Fold | None:
    """How a table folds; None for one that has no need, and for one whose cells lie over several columns or rows, or have no head."""
    rows = table.rows
    if table.head_rows != 1 or len(rows) < 2 or len(rows) * len(rows[0].cells) > _MOST_CELLS:
        return None
    count = len(rows[0].cells)
    if count < _LEAST_COLUMNS or any(
        len(row.cells) != count or any(cell.rows > 1 or cell.columns > 1 for cell in row.cells) for row in rows
    ):
        return None
    heads = tuple(" ".join(plain_blocks(cell.content).split()) for cell in rows[0].cells)
    if not all(heads[1:]) or max(map(len, heads)) > _LONGEST:
        return None
    need = (sum(_width(table, column, least) for column, least in enumerate(reckoned(table, LETTERS).least)) + GAP * (count - 1)) * _PER_EM
    names = [name for name, width in _WIDTHS if need > width]
    return Fold(names[-1], heads) if names else None


def _width(table: Table, column: int, least: float) -> float:
    """What a column needs to be read with ease: figures no more than stand in it, words a few in a line."""
    cells = [row.cells[column] for row in table.rows[table.head_rows :]]
    if all(cell.align == "end" for cell in cells):
        return least
    longest = max((len(plain_blocks(cell.content)) for cell in cells), default=0)
    return max([least, *(width for letters, width in (_WORDY, _PHRASE) if longest > letters)])


def rules() -> Iterator[str]:
    """How such tables look where they fold. What has no room for them is the frame that they stand in, whatever the size of letters in it."""
    for name, width in _WIDTHS:
        table = f".{name}"
        cells = f"{table} td, {table} tbody th"
        yield (
            f"@container (max-width: {width}em) {{ {table} > table, {table} tbody, {table} tr, {cells} {{ display: block; }}\n"
            f"  {table} > table {{ border-top-width: 0; }} {table} tbody {{ border-top: 0.09rem solid; }}\n"
            f"  {table} thead {{ position: absolute; width: 1px; max-height: 1px; overflow: hidden; clip-path: inset(50%); }}\n"
            f"  {cells} {{ min-width: 0; padding: 0.1em 0; padding-inline-start: 1em; text-indent: -1em; text-align: start; white-space: normal; border-width: 0; }}\n"
            f"  {table} tbody tr > :first-child {{ padding-top: 0.45em; font-weight: 600; }}\n"
            f"  {table} tbody tr > :last-child {{ padding-bottom: 0.45em; border-bottom-width: 0.05rem; }}\n"
            f"  {table} td:empty {{ display: none; }}\n"
            f'  {table} [data-head]::before {{ content: attr(data-head) " "; content: attr(data-head) " " / ""; font-weight: 600; }}\n'
            f"  {table} tbody tr:last-child > :last-child {{ border-bottom-width: 0; }} }}"
        )
