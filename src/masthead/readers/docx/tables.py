"""Tables: a grid with cells that span columns and rows, as the model has it (ECMA-376-1, 17.4)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from masthead.document.model import Align, BlockNode, Cell, Figure, Heading, Inline, List, Paragraph, Row, Strong, Table
from masthead.document.plain import plain_blocks
from masthead.document.tidy import gridded
from masthead.errors import LimitError
from masthead.limits import LIMITS
from masthead.readers.docx.manuscript import Manuscript, said_in
from masthead.readers.docx.names import Element, W, is_on, val, whole

_THROUGH = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_ALIGNS: dict[str, Align] = {"center": "center", "right": "end", "end": "end"}
_LARGE = 200
"""Characters of a cell that may be a page's text, not a table's."""

_NARROW = 500
"""Twips of a column that is one: rows whose edges were drawn apart by less begin at one edge."""

Content = Callable[[Element], tuple[BlockNode, ...]]
"""Reads what a cell holds."""


class _Slot:
    """A cell as the file has it, at a column of the grid."""

    __slots__ = ("align", "at", "columns", "content", "rows")

    def __init__(self, at: int, columns: int, content: tuple[BlockNode, ...], align: Align) -> None:
        self.at = at
        self.columns = columns
        self.content = content
        self.align = align
        self.rows = 1


def blocks(element: Element, manuscript: Manuscript, content: Content) -> Iterator[BlockNode]:
    """The table, or what is in it if it only places things on the page. Raises `LimitError` over `span` and `table_cells`."""
    rows, repeated = _read(element, manuscript, content)
    slots = [slot for row in rows for slot in row]
    properties = element.find(W + "tblPr")
    for said in (val(properties, "tblCaption"), val(properties, "tblDescription")):
        if said and not any(said_in(beside).strip() == said for beside in (element.getprevious(), element.getnext())):
            manuscript.left.add(said, "what is said of a table to those who do not see it")
    if not any(slot.content for slot in slots):
        return
    heads = 0
    while heads < len(rows) and repeated[heads]:
        heads += 1
    if not heads and _places(rows):
        for slot in slots:
            yield from slot.content
        return
    by_style, columns = _styled(element, manuscript)
    heads = heads if heads < len(rows) else 0
    if not heads and by_style and len(rows) > 1:
        heads = 1
    if not heads and len(rows) > 1 and _bold(rows[0]) and not any(map(_bold, rows[1:])):
        heads = 1
        manuscript.guessed_heads += 1
    # A head that reaches into the rows below takes them with it.
    heads = min(len(rows), max([heads, *(number + slot.rows for number in range(heads) for slot in rows[number])]))
    yield _table(rows, heads if heads < len(rows) else 0, int(columns and len({slot.at for slot in slots}) > 1))


def _table(rows: Sequence[Sequence[_Slot]], heads: int, columns: int) -> Table:
    # A column of the grid in which no cell begins is a spacer.
    used = sorted({slot.at for row in rows for slot in row})
    made = []
    for number, row in enumerate(rows):
        cells = []
        for slot in row:
            width = bisect_left(used, slot.at + slot.columns) - bisect_left(used, slot.at)
            head = number < heads or (columns > 0 and slot.at == used[0])
            content = tuple(map(_light, slot.content)) if head else slot.content
            cells.append(Cell(content, slot.rows, max(width, 1), slot.align, head))
        made.append(Row(tuple(cells)))
    return gridded(Table(tuple(made), heads, columns))


def _read(element: Element, manuscript: Manuscript, content: Content) -> tuple[list[list[_Slot]], list[bool]]:
    rows: list[list[_Slot]] = []
    repeated: list[bool] = []
    above: dict[int, _Slot] = {}
    total = 0
    for row in _all(element, W + "tr", manuscript):
        properties = row.find(W + "trPr")
        if properties is not None and (properties.find(W + "del") is not None):
            manuscript.left.add(said_in(row), "text that a tracked change deletes")
            continue
        slots: list[_Slot] = []
        at = before = _span(val(properties, "gridBefore"), manuscript, zero=0)
        if before and _is_wide(element, properties, before):
            slots.append(_Slot(0, before, (), ""))
            before = 0
        below: dict[int, _Slot] = {}
        for cell in _all(row, W + "tc", manuscript):
            own = cell.find(W + "tcPr")
            if own is not None and own.find(W + "cellDel") is not None:
                manuscript.left.add(said_in(cell), "text that a tracked change deletes")
                continue
            columns = _span(val(own, "gridSpan"), manuscript) + before
            at, before = at - before, 0
            total += columns
            if total > LIMITS.table_cells:
                raise LimitError(
                    f"has a table of more than {LIMITS.table_cells:,} cells, over limit.table_cells",
                    where=manuscript.where,
                    hint="split the table",
                )
            held = content(cell)
            merged = own.find(W + "vMerge") if own is not None else None
            flat = own.find(W + "hMerge") if own is not None else None
            if flat is not None and flat.get(W + "val", "continue") == "continue" and slots:
                # As old versions of Word merge (17.4.22).
                slots[-1].columns += columns
                slots[-1].content += held
            elif merged is not None and merged.get(W + "val", "continue") == "continue" and at in above:
                over = above[at]
                over.rows += 1
                over.content += held
                below[at] = over
            else:
                slot = _Slot(at, columns, held, _align(cell))
                slots.append(slot)
                if merged is not None:
                    below[at] = slot
            at += columns
        above = below
        rows.append(slots)
        repeated.append(properties is not None and is_on(properties.find(W + "tblHeader")))
    return rows, repeated


def _is_wide(element: Element, properties: Element, columns: int) -> bool:
    """Whether the columns before a row's first cell are a place of their own, not an edge that stands a little further in (17.4.14)."""
    said = properties.find(W + "wBefore")
    if said is not None and said.get(W + "type", "dxa") == "dxa":
        return whole(said.get(W + "w", ""), _NARROW) >= _NARROW
    grid = [whole(column.get(W + "w", ""), _NARROW) for column in element.iterfind(f"{W}tblGrid/{W}gridCol")]
    return sum(grid[:columns]) >= _NARROW if grid else True


def _all(element: Element, tag: str, manuscript: Manuscript) -> Iterator[Element]:
    """Rows of a table or cells of a row, through content controls and tracked changes around them."""
    for kid in element:
        if kid.tag == tag:
            yield kid
        elif kid.tag in _THROUGH:
            yield from _all(kid, tag, manuscript)
        elif said := said_in(kid).strip():
            manuscript.left.add(said, "words of a table that stand in none of its cells")


def _span(said: str, manuscript: Manuscript, zero: int = 1) -> int:
    columns = whole(said, zero)
    if columns > LIMITS.span or len(said) > 11:
        raise LimitError(
            f"has a cell over {said[:20]} columns, over limit.span ({LIMITS.span})",
            where=manuscript.where,
            hint="no honest table has; --set limit.span=N raises the limit",
        )
    return max(columns, zero)


def _align(cell: Element) -> Align:
    """As its first paragraph is set."""
    first = cell.find(f"{W}p/{W}pPr/{W}jc")
    return "" if first is None else _ALIGNS.get(first.get(W + "val", ""), "")


def _styled(element: Element, manuscript: Manuscript) -> tuple[bool, bool]:
    """Whether the table's style sets off the first row, and the first column, and the table lets it (17.4.56)."""
    properties = element.find(W + "tblPr")
    style = manuscript.styles.of(val(properties, "tblStyle"))
    chosen = properties.find(W + "tblLook") if properties is not None else None
    if chosen is None:
        return False, False
    bits = int(chosen.get(W + "val", "0"), 16) if chosen.get(W + "val", "0").isalnum() and _is_hex(chosen.get(W + "val", "0")) else 0

    def said(name: str, bit: int) -> bool:
        value = chosen.get(W + name)
        return value in ("1", "true", "on") if value is not None else bool(bits & bit)

    return style.heads[0] and said("firstRow", 0x20), style.heads[1] and said("firstColumn", 0x80)


def _is_hex(said: str) -> bool:
    return len(said) <= 8 and all(letter in "0123456789abcdefABCDEF" for letter in said)


def _places(rows: Sequence[Sequence[_Slot]]) -> bool:
    """Whether a table only places things on a page: it has one column, or one cell holds most of its text, in several blocks."""
    slots = [slot for row in rows for slot in row]
    if all(sum(bool(slot.content) for slot in row) <= 1 for row in rows):
        return len({slot.at for slot in slots if slot.content}) == 1 or len(rows) == 1
    sizes = [len(plain_blocks(slot.content)) for slot in slots]
    largest = max(range(len(slots)), key=sizes.__getitem__)
    several = len(slots[largest].content) > 2 and any(isinstance(block, (Heading, List, Figure)) for block in slots[largest].content)
    return sizes[largest] > _LARGE and sizes[largest] > sum(sizes) * 0.6 and several


def _bold(row: Sequence[_Slot]) -> bool:
    """Whether all that a row says is bold."""
    said = [block for slot in row for block in slot.content]
    return bool(said) and all(isinstance(block, Paragraph) and _is_strong(block.content) for block in said)


def _light(block: BlockNode) -> BlockNode:
    """A head that is bold all through says no more by it than that it is a head."""
    if isinstance(block, Paragraph) and len(block.content) == 1 and isinstance(block.content[0], Strong):
        return replace(block, content=block.content[0].content)
    return block


def _is_strong(content: tuple[Inline, ...]) -> bool:
    return len(content) == 1 and isinstance(content[0], Strong)
