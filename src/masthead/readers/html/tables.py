"""Rows of cells with spans → a table whose columns all hold something."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

from masthead.document.model import Align, BlockNode, Cell, Heading, Inline, Paragraph, Row, Table, Text
from masthead.document.plain import plain_blocks
from masthead.document.tidy import gridded
from masthead.limits import LIMITS
from masthead.readers import grid
from masthead.readers.html.tree import Element

_ALIGNS: dict[str, Align] = {"left": "start", "start": "start", "center": "center", "right": "end", "end": "end"}

Scope = Literal["", "row", "column"]


class RawCell:
    """A cell as the source has it."""

    __slots__ = ("align", "columns", "content", "head", "rows", "scope")

    def __init__(self, element: Element, content: tuple[BlockNode, ...]) -> None:
        self.content = content
        self.head = element.tag == "th"
        said = element.get("scope").lower()
        self.scope: Scope = "row" if said.startswith("row") else "column" if said.startswith("col") else ""
        self.rows = _span(element.get("rowspan"), zero=LIMITS.span)
        self.columns = _span(element.get("colspan"), zero=1)
        self.align = _align(element)


class RawRow:
    __slots__ = ("cells", "foot", "head")

    def __init__(self, head: bool) -> None:
        self.head = head
        self.foot = False
        self.cells: list[RawCell] = []


def blocks(rows: Sequence[RawRow], caption: tuple[Inline, ...], element: Element, *, language: str, where: str) -> Iterator[BlockNode]:
    """The table, or what is in it if it only places things on the page. Heads stand above and feet below, wherever the source has them."""
    if any(row.foot for row in rows):
        rows = sorted(rows, key=lambda row: row.foot - row.head)
    holds = _text_row(rows)
    fields = _fields(rows[: max(holds, 0)])
    if not fields and layout(rows, element):
        if caption:
            yield Paragraph(caption)
        for row in rows:
            for cell in row.cells:
                yield from cell.content
        return
    text = next((cell.content for cell in rows[holds].cells if cell.content), ()) if holds >= 0 else ()
    if not fields and len(text) < _PARAGRAPHS:
        if (made := table(rows, caption, language=language, where=where)) is not None:
            yield made
        return
    if fields:
        if caption:
            yield Paragraph(caption)
        yield from fields
    elif (above := table(rows[:holds], caption, language=language, where=where)) is not None:
        yield above
    yield from text
    if (below := table(rows[holds + 1 :], (), language=language, where=where)) is not None:
        yield below


def table(rows: Sequence[RawRow], caption: tuple[Inline, ...], *, language: str = "", where: str = "") -> Table | None:
    """The table, or nothing if it has no words. Raises `LimitError` over `table_cells`."""
    if not caption and not any(cell.content for row in rows for cell in row.cells):
        return None
    cells_of = [row.cells for row in rows]
    starts = grid.placed(cells_of, where)
    kept = grid.filled(cells_of)
    rows, starts = [rows[at] for at in kept], [starts[at] for at in kept]
    # A column in which no cell begins, or only empty ones, is a spacer, or the far end of a span that promised too much.
    used = sorted(
        {at for row, placed in zip(rows, starts, strict=True) for cell, at in zip(row.cells, placed, strict=True) if cell.content}
    )
    made: list[Row] = []
    for number, (row, placed) in enumerate(zip(rows, starts, strict=True)):
        cells = []
        for cell, at in zip(row.cells, placed, strict=True):
            width = bisect_left(used, at + cell.columns) - bisect_left(used, at)
            if width:
                height = max(1, min(cell.rows, len(rows) - number))
                cells.append(Cell(cell.content, height, width, cell.align, cell.head or row.head))
        made.append(Row(tuple(cells)))
    return gridded(Table(tuple(made), _head_rows(rows), _head_columns(rows, starts), caption, language=language))


def layout(rows: Sequence[RawRow], element: Element) -> bool:
    """Whether a table only places things on a page: it says so, or has no heads and one column, or tables in most of its cells, or one
    cell that holds most of its text, in several blocks."""
    if element.get("role").lower() in ("presentation", "none"):
        return True
    cells = [cell for row in rows for cell in row.cells]
    if any(cell.head for cell in cells):
        return False
    if element.get("summary") or any(isinstance(kid, Element) and kid.tag == "caption" for kid in element.kids):
        return False
    sizes = [len(plain_blocks(cell.content)) for cell in cells]
    largest = max(range(len(cells)), key=sizes.__getitem__, default=0)
    if cells and sizes[largest] > 200 and sizes[largest] > sum(sizes) * 0.6 and len(cells[largest].content) > 1:
        return True
    if all(sum(bool(cell.content) for cell in row.cells) <= 1 for row in rows):
        return True
    within = sum(isinstance(block, Table) for cell in cells for block in cell.content)
    return within > 0 and sum(map(bool, sizes)) <= 2 * within + 2


_TEXT = 200
"""Characters of a text in a row of its own, at least, and no fewer than twice those above it; a cell of as many may still be a table's."""
_PARAGRAPHS = 3
"""Blocks of such a text, at least, where what stands above it is no fields."""
_LONGEST_LABEL = 40
_TITLE = 2
"""The level of a heading that a title is over such fields."""


def _text_row(rows: Sequence[RawRow]) -> int:
    """The row that holds nothing but a whole text in one cell, as boards of offices in East Asia show it below title, author and day; -1 if there is
    none."""
    above = 0
    for at, row in enumerate(rows):
        filled = [cell for cell in row.cells if cell.content]
        size = sum(len(plain_blocks(cell.content)) for cell in filled)
        if len(filled) == 1 and not filled[0].head and len(filled[0].content) > 1 and size >= max(_TEXT, 2 * above):
            return at
        above += size
    return -1


def _fields(rows: Sequence[RawRow]) -> list[BlockNode]:
    """Rows of fields, each a label in a head and its value beside it, as lines; none if one of the rows is another. Over them the title may stand, in a
    row of its own."""
    made: list[BlockNode] = []
    rows = [row for row in rows if any(cell.content for cell in row.cells)]
    title = rows[0].cells[0] if len(rows) > 1 and len(rows[0].cells) == 1 else None
    if title is not None and title.columns > 1 and len(title.content) == 1 and isinstance(told := title.content[0], Paragraph):
        made.append(Heading(_TITLE, told.content))
        rows = rows[1:]
    for row in rows:
        if len(row.cells) % 2:
            return []
        for label, value in zip(row.cells[::2], row.cells[1::2], strict=True):
            said = label.content[0] if len(label.content) == 1 else None
            if not label.head or value.head or not isinstance(said, Paragraph) or len(plain_blocks(label.content)) > _LONGEST_LABEL:
                return []
            opens = value.content[0] if value.content else None
            if isinstance(opens, Paragraph):
                made += (Paragraph((*said.content, Text(": "), *opens.content)), *value.content[1:])
            else:
                made += (said, *value.content)
    return made


def _head_rows(rows: Sequence[RawRow]) -> int:
    count = 0
    for row in rows:
        heads = [cell for cell in row.cells if cell.content]
        if not (row.head or (heads and all(cell.head and cell.scope != "row" for cell in heads))):
            break
        count += 1
    # A table of nothing but heads has none.
    return count if count < len(rows) or any(row.head for row in rows) else 0


def _head_columns(rows: Sequence[RawRow], starts: Sequence[Sequence[int]]) -> int:
    """1 if each row below the heads begins with a head, or is under one from above."""
    begin = _head_rows(rows)
    body = [(row.cells, placed) for row, placed in zip(rows[begin:], starts[begin:], strict=True) if row.cells]
    led = all(cells[0].head or placed[0] > 0 for cells, placed in body)
    return int(bool(body) and led and body[0][0][0].head and any(not cell.head for cells, _ in body for cell in cells))


def _span(said: str, *, zero: int) -> int:
    said = said.strip()
    digits = said[: len(said) - len(said.lstrip("0123456789"))]
    if not digits:
        return 1
    return min(int(digits[:9]), LIMITS.span) or zero


def _align(element: Element) -> Align:
    style = element.get("style").lower()
    if "text-align" in style:
        said = style.split("text-align", 1)[1].lstrip(" :").split(";")[0].split("!")[0].strip()
        return _ALIGNS.get(said, "")
    return _ALIGNS.get(element.get("align").lower(), "")
