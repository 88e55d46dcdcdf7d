"""Tables → XHTML: heads with their scope, spans, alignment, a frame that scrolls."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from masthead.document.model import BlockNode, Cell, List, Paragraph, Table
from masthead.document.plain import plain_blocks
from masthead.language.tags import right_to_left
from masthead.language.writing import numeral
from masthead.notices import Withheld
from masthead.writers.columns import aligned, numbered, signed
from masthead.writers.crossings import bears_number
from masthead.writers.markup import folding
from masthead.writers.markup.folding import Fold
from masthead.writers.markup.inline import inlines
from masthead.writers.markup.sheet import Sheet, escape, said
from masthead.writers.shares import UNBROKEN
from masthead.writers.stacked import breadth, stacked

Blocks = Callable[[Iterable[BlockNode], Sheet, str], str]

_FIGURE = 24
"""Characters up to which a cell at the end edge is a number, which keeps to one line."""
_NAME = 10
"""Characters up to which a head above numbers keeps to one line."""
_WORDY = 24
"""Characters from which a cell wants room for several words a line; shorter ones (dates) for two."""
_ROOM = 40.0
"""The width of the text on a page of the web, in sizes of the type of tables."""
_NARROW = 2
"""Columns that fit on any screen: such a table needs no frame that scrolls."""


def table(node: Table, sheet: Sheet, mark: str, blocks: Blocks) -> str:
    """A table, with a name for those who hear it. `blocks` sets what stands in a cell."""
    if not any(row.cells for row in node.rows):
        # Nothing but a caption: words, and no table to hear about.
        return f"<p{mark}>{inlines(node.caption, sheet, 'caption')}</p>" if said(node.caption) else ""
    wish = sheet.publication.wide
    broad = wish in ("stack", "shrink") and breadth(node).exceeds(_ROOM)
    if broad and wish == "stack" and (listed := stacked(node, sheet.language)) is not None:
        return _stack(node, listed, sheet, mark, blocks)
    node = aligned(numbered(node))
    fold = folding.fold(node) if sheet.publication.folds else None
    places, width = _grid(node)
    sheet.publication.tables += 1
    caption, name = _caption(node, sheet)
    if not (node.head_rows or node.head_columns or any(cell.head for row in node.rows for cell in row.cells)):
        sheet.publication.tell(Withheld("heads of a table", "the source marks no row or column of heads", name))
    ends = _ends(node, places)
    rows = [
        "<tr>"
        + "".join(
            _cell(cell, row, column, node, ends, sheet, blocks, fold, column == columns[-1] and column + max(cell.columns, 1) < width)
            for cell, column in zip(cells.cells, columns, strict=True)
        )
        + "</tr>\n"
        for row, (cells, columns) in enumerate(zip(node.rows, places, strict=True))
    ]
    cut = _head_rows(node)
    head = f"<thead>\n{''.join(rows[:cut])}</thead>\n" if cut else ""
    body = f"<tbody>\n{''.join(rows[cut:])}</tbody>\n" if rows[cut:] else ""
    if width <= _NARROW:
        return f"<table{mark}>{caption}\n{head}{body}</table>"
    if not sheet.landmark(name):
        number = numeral(sheet.publication.tables, sheet.publication.labels)
        name = f"{sheet.publication.labels.table_number.format(number=number)}. {name}"
    # A region with a name that the keyboard reaches (WCAG 2.1.1), so that a wide table scrolls alone.
    names = " ".join(("scroll", *["close"] * broad, *([fold.name] if fold else [])))
    return (
        f'<div class="{names}" role="region" aria-label="{escape(name)}" tabindex="0"{mark}>\n<table>{caption}\n{head}{body}</table></div>'
    )


def _stack(node: Table, rows: List, sheet: Sheet, mark: str, blocks: Blocks) -> str:
    """The rows of a table as a list, under its caption."""
    sheet.publication.tables += 1
    caption, _ = _caption(node, sheet)
    inside = blocks((rows,), sheet, "body")
    if not caption:
        return f"<div{mark}>{inside}</div>" if mark else inside
    above = caption.replace("<caption", "<figcaption", 1).replace("</caption>", "</figcaption>")
    return f'<figure class="stack"{mark}>{above}\n{inside}</figure>'


def _head_rows(node: Table) -> int:
    """How many rows go into `thead`. None, if a head cell reaches into the body: HTML ends a span with its row group."""
    if not 0 < node.head_rows < len(node.rows):
        return 0
    for number, row in enumerate(node.rows[: node.head_rows]):
        if any(number + cell.rows > node.head_rows for cell in row.cells):
            return 0
    return node.head_rows


def _caption(node: Table, sheet: Sheet) -> tuple[str, str]:
    publication = sheet.publication
    text = said(node.caption)
    numbered = bool(text) and publication.counted("tables") and not bears_number(publication.labels.table_number, text)
    publication.captioned += numbered
    count = publication.captioned if numbered else publication.tables
    label = publication.labels.table_number.format(number=numeral(count, publication.labels))
    mark = sheet.listed(node, f"{label}. {text}" if numbered else text) if text else ""
    if not text:
        return "", label
    inside = inlines(node.caption, sheet, "caption")
    if numbered:
        publication.ink["caption", True, False].append(label + ".")
        return (
            f'<caption{mark}><span><span class="number">{publication.say(label, publication.labels.table_number)}.</span> {inside}</span></caption>',
            f"{label}. {text}",
        )
    return f"<caption{mark}><span>{inside}</span></caption>", text


def _grid(node: Table) -> tuple[list[list[int]], int]:
    """The column at which each cell begins, a list a row, and the number of columns."""
    places: list[list[int]] = []
    busy: dict[int, int] = {}  # column → rows that a span from above still covers
    width = 0
    for row in node.rows:
        columns: list[int] = []
        column = 0
        taken: dict[int, int] = {}
        for cell in row.cells:
            while busy.get(column):
                column += 1
            columns.append(column)
            if cell.rows > 1:
                for covered in range(column, column + cell.columns):
                    taken[covered] = cell.rows
            column += cell.columns
        width = max(width, column, 1 + max(busy, default=-1))
        busy = {covered: left - 1 for covered, left in {**busy, **taken}.items() if left > 1}
        places.append(columns)
    return places, width


def _ends(node: Table, places: list[list[int]]) -> set[int]:
    """Columns whose cells all stand at the end edge: numbers, over which a head without a wish of its own stands too."""
    sides: dict[int, set[str]] = {}
    for row, columns in list(zip(node.rows, places, strict=True))[node.head_rows :]:
        for cell, column in zip(row.cells, columns, strict=True):
            if cell.columns == 1:
                sides.setdefault(column, set()).add(cell.align)
    return {column for column, found in sides.items() if found == {"end"}}


def _cell(
    cell: Cell, row: int, column: int, node: Table, ends: set[int], sheet: Sheet, blocks: Blocks, fold: Fold | None, inner: bool
) -> str:
    """A cell. `inner`: it is the last of its row here, but not of the table."""
    spans = (f' colspan="{cell.columns}"' if cell.columns > 1 else "") + (f' rowspan="{cell.rows}"' if cell.rows > 1 else "")
    top, side = row < node.head_rows, column < node.head_columns
    # An empty head names nothing (the corner of a cross table): it is a plain cell.
    head = (cell.head or top or side) and bool(plain_blocks(cell.content).strip())
    role = "head" if head else "table"
    match cell.content:
        case (Paragraph(content, language=""),):
            inside = inlines(content, sheet, role)
        case kids:
            inside = blocks(kids, sheet, role)
    side_of = cell.align or ("end" if top and cell.columns == 1 and column in ends else "")
    loose = " loose" if side_of == "end" and len(inside) > (_NAME if top else _FIGURE) else ""
    foot = "foot" if cell.rows > 1 and row + cell.rows >= len(node.rows) else ""  # the table's own rule is below it
    wordy = "wordy" if len(inside) > _WORDY else "phrase" if not head and side_of != "end" and len(inside) > _NAME else ""
    long = "long" if len(inside) > UNBROKEN and any(len(word) > UNBROKEN for word in plain_blocks(cell.content).split()) else ""
    if right_to_left(sheet.language):  # figures stand under each other by their last digits, at a column's start
        loose += " turned" if side_of == "end" else ""
        inside = f'<bdi dir="ltr">{inside}</bdi>' if signed(plain_blocks(cell.content).strip()) else inside
    sheet.publication.further |= {"inner"} if inner else set()
    placed = side_of + loose if side_of not in ("", "start") else ""
    names = " ".join(filter(None, (placed, wordy, long, foot, "inner" * inner)))
    align = f' class="{names}"' if names else ""
    told = fold.told(row, column, sheet.language) if fold else ""
    if not head:
        return f"<td{align}{spans}{told}>{inside}</td>"
    above = top or (not side and row == 0)
    group = "group" if (cell.columns if above else cell.rows) > 1 else ""
    scope = ("col" if above else "row") + group
    return f'<th scope="{scope}"{align}{spans}{told}>{inside}</th>'
