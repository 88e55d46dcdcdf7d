"""Tables: the grid with its spans, widths by content, head rows that repeat, rows that don't break."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from math import ceil

import msgspec

from masthead.brand.style import style
from masthead.document.model import Cell, Paragraph, Table
from masthead.document.plain import plain, plain_blocks
from masthead.expressions import expression
from masthead.notices import Replaced
from masthead.writers.columns import aligned, numbered, signed
from masthead.writers.docx.story import Setting, Story, Write
from masthead.writers.docx.styles.looks import SET_BOLD
from masthead.writers.docx.styles.numbering import LISTED
from masthead.writers.docx.styles.part import HEADS, KEEPS, RUNNING
from masthead.writers.docx.styles.sheet import CROWDED_PADDING, PADDING, SMALLER, cell_margins
from masthead.writers.docx.styles.theme import ground
from masthead.writers.docx.text.captions import continued, sequence
from masthead.writers.docx.text.ending import NOTHING, before_headings, end_section
from masthead.writers.docx.text.inlines import runs
from masthead.writers.docx.text.lying import stand
from masthead.writers.docx.text.runs import direction
from masthead.writers.docx.text.wideness import GAP, Fit, fitted, goes_beyond
from masthead.writers.stacked import breadth, stacked

MOST_COLUMNS = 63
"""Word's own limit: it does not open a table with more."""

_AGAIN = "_Again{}_{}"
"""The bookmark over a further part of a table, with the number of the columns that stand in it again, and one that no other has."""
_LETTER, _LEADING = 0.5, 1.42
"""A letter's width and a line's height, in sizes, or more;"""
_PADDED, _ABOVE = 6.0, 40.0
"""points in a row beside its lines, and over a table for its caption."""
_TALL = 0.4
"""Share of a page of a row that may part between pages, as on ours."""
_BESIDE = 6.0
"""Points that words stand further from figures beside them than from other words."""
_SHORT = 8
"""Rows of a table that a page always has room for."""
_STYLED = '<w:p><w:pPr><w:pStyle w:val="'
_STYLE = expression(rf'{_STYLED}(\w+)"')
_ALIGNED = {"": "", "start": "", "center": "Centred", "end": "End"}


class Slot(msgspec.Struct, frozen=True):
    """A cell of the grid as Word has it: one a row, even under a span from above (`cell` is None there)."""

    cell: Cell | None
    column: int
    columns: int = 1
    tall: bool = False


def grid(table: Table) -> tuple[list[list[Slot]], int]:
    """The rows of the grid, all of one width, and that width."""
    rows: list[list[Slot]] = []
    open_spans: dict[int, tuple[int, int]] = {}  # first column → rows still to come, columns
    width = 1
    for row in table.rows:
        slots: list[Slot] = []
        column = 0
        cells = iter(row.cells)
        cell = next(cells, None)
        below: dict[int, tuple[int, int]] = {}
        while cell is not None or any(start >= column for start in open_spans):
            if column in open_spans:
                left, columns = open_spans.pop(column)
                slots.append(Slot(None, column, columns, True))
                if left > 1:
                    below[column] = (left - 1, columns)
                column += columns
            elif cell is None:
                slots.append(Slot(Cell(()), column))
                column += 1
            else:
                # Two spans that would overlap: the one from above keeps its place.
                room = min((start for start in open_spans if start > column), default=column + cell.columns) - column
                columns = max(1, min(cell.columns, room))
                slots.append(Slot(cell, column, columns, cell.rows > 1))
                if cell.rows > 1:
                    below[column] = (cell.rows - 1, columns)
                column += columns
                cell = next(cells, None)
        open_spans = below
        width = max(width, column)
        rows.append(slots)
    for slots in rows:
        end = slots[-1].column + slots[-1].columns if slots else 0
        slots += (Slot(Cell(()), column) for column in range(end, width))
    return rows, width


def table(story: Story, block: Table, setting: Setting, write: Write) -> None:
    """Writes a table with its caption."""
    if not block.rows:
        _caption(story, block, setting, False)
        return
    size = style(story.manuscript.brand, "table", block.language or setting.language or story.manuscript.language).size
    wish = story.manuscript.brand.table.wide
    broadest = setting.full or setting.width + story.manuscript.brand.page.side * goes_beyond(setting)
    exceeds = wish != "auto" and setting.where != "cell" and breadth(block).exceeds(broadest / size)
    if exceeds and wish == "stack" and (rows_of := stacked(block, setting.language or story.manuscript.language)) is not None:
        _caption(story, block, setting, False)
        write(story, (rows_of,), setting)
        return
    block = aligned(numbered(block))
    rows, count = grid(block)
    fit = fitted(story, block, setting, count, size, exceeds=exceeds)
    if fit.broad:
        end_section(story, 2, before_headings(story))
    wide = fit.outdent > 0
    numbered_before = len(story.manuscript.captions.get("Table", ()))
    caption = _caption(story, block, setting, wide)
    if not caption and setting.where in ("text", "list"):
        story.keep_last("Leading", (*RUNNING, *HEADS, *LISTED, "Small"))
    pieces = list(_pieces(story, rows, count, fit))
    for number, (part, columns, first) in enumerate(pieces):
        if number:
            story.anchors += [_AGAIN.format(fit.again, story.manuscript.bookmarks + 1)] if fit.parts else []
            story.paragraph("TableCaptionWide" if wide else "TableCaption", continued(story, "Table", numbered_before))
        story.out.append(_table(story, block, part, columns, first, setting, write, fit, caption))
        story.apart = True
    if fit.broad:
        end_section(story, 1)
    if fit.lying:
        stand(story, _height(rows, pieces[0][1], size * (SMALLER[fit.close].share if fit.close else 1.0)))


def _height(rows: Iterable[Iterable[Slot]], columns: Sequence[float], size: float) -> float:
    """About how high a table is, in points, with what stands above it."""
    return _ABOVE + sum([_row_height(slots, columns, size) for slots in rows])


def _row_height(slots: Iterable[Slot], columns: Sequence[float], size: float) -> float:
    """About how high a row is."""
    lines = 1
    for slot in slots:
        room = sum(columns[slot.column : slot.column + slot.columns]) - GAP
        said = plain_blocks(slot.cell.content) if slot.cell is not None else ""
        lines = max(lines, ceil(len(said) * size * _LETTER / max(room, size)))
    return lines * size * _LEADING + _PADDED


def _tall(story: Story, rows: Sequence[Sequence[Slot]], columns: Sequence[float], first: int, language: str) -> frozenset[int]:
    """Rows that take much of a page: they part between pages, and nothing is kept with them."""
    page, size = story.manuscript.brand.page, style(story.manuscript.brand, "table", language or story.manuscript.language).size
    most = (page.height - page.top - page.bottom) * _TALL
    letters = most / size / _LEADING * (min(columns, default=1.0) - GAP) / size / _LETTER  # of a cell that may be so tall
    if all(len(plain_blocks(slot.cell.content)) <= letters for slots in rows for slot in slots if slot.cell is not None):
        return frozenset()
    widths = [0.0] * first + [*columns]
    return frozenset(number for number, slots in enumerate(rows) if _row_height(slots, widths, size) > most)


def _caption(story: Story, block: Table, setting: Setting, wide: bool) -> str:
    words = plain(block.caption).strip()
    if not words:
        if story.out and story.out[-1].endswith("</w:tbl>"):  # Word takes two tables without a paragraph between them for one
            story.out.append(NOTHING)
        return ""
    base, turned = direction(story, block.language or setting.language)
    language = block.language or setting.language
    numbering, rest = sequence(story, "Table", block.caption, language, base)
    style = "TableCaptionWide" if wide else "TableCaption"
    story.paragraph(style, numbering + runs(story, rest, SET_BOLD, language, base), properties=turned)
    return words


def _pieces(story: Story, rows: list[list[Slot]], count: int, fit: Fit) -> Iterator[tuple[Sequence[Sequence[Slot]], Sequence[float], int]]:
    """The tables that a table is written as: their rows, the widths of their columns, and the number that the first of these has in the rows."""
    if fit.parts:
        for part, widths in fit.parts:
            yield _part(rows, fit.again, part), widths, 0
        return
    if count > MOST_COLUMNS:
        why = f"Word opens no table of more than {MOST_COLUMNS} columns"
        story.manuscript.note(Replaced(f"a table of {count} columns", "several tables", why, story.name))
    for first in range(0, count, MOST_COLUMNS):
        last = min(first + MOST_COLUMNS, count)
        yield (rows if count <= MOST_COLUMNS else _cut(rows, first, last)), fit.columns(first, last), first


def _part(rows: Iterable[Iterable[Slot]], again: int, part: range) -> list[list[Slot]]:
    """Some columns behind those that each part begins with, counted as if there were no others. A cell that goes on from an earlier part is empty."""
    found = []
    for slots in rows:
        kept: list[Slot] = []
        for slot in slots:
            end = slot.column + slot.columns
            heads = max(min(end, again) - slot.column, 0)
            others = max(min(end, part.stop) - max(slot.column, part.start), 0)
            if heads + others:
                column = slot.column if heads else again + max(slot.column, part.start) - part.start
                cell = slot.cell if heads or slot.column >= part.start or slot.cell is None else Cell(())
                kept.append(Slot(cell, column, heads + others, slot.tall))
        found.append(kept)
    return found


def _cut(rows: Iterable[Iterable[Slot]], first: int, last: int) -> list[list[Slot]]:
    """The columns from `first` to before `last`; a cell over the edge stands where it begins."""
    cut = []
    for slots in rows:
        kept = []
        for slot in slots:
            start, end = max(slot.column, first), min(slot.column + slot.columns, last)
            if start < end:
                cell = slot.cell if slot.column >= first else (None if slot.cell is None else Cell(()))
                kept.append(Slot(cell, start, end - start, slot.tall))
        cut.append(kept)
    return cut


def _table(
    story: Story,
    block: Table,
    rows: Sequence[Sequence[Slot]],
    columns: Sequence[float],
    first: int,
    setting: Setting,
    write: Write,
    fit: Fit,
    caption: str,
) -> str:
    base, turned = direction(story, block.language or setting.language)
    inner = msgspec.structs.replace(setting, where="cell", depth=0, small="Small", language=block.language or setting.language)
    title = story.clean.attribute(caption[:250])
    labels = story.manuscript.briefing.labels
    properties = (
        f'<w:tblStyle w:val="{"BrandTableHeads" if block.head_rows > 1 else "BrandTable"}"/>'
        + "<w:bidiVisual/>" * base
        + f'<w:tblW w:w="{round(sum(columns) * 20)}" w:type="dxa"/>'
        + f'<w:tblInd w:w="{-round(fit.outdent * 20)}" w:type="dxa"/>'
        + '<w:tblLayout w:type="fixed"/>'
        + cell_margins(story.manuscript.brand, CROWDED_PADDING if fit.torn else PADDING, right_to_left=base) * (fit.torn or bool(turned))
        + looked(story, heads=block.head_rows > 0, columns=block.head_columns > 0)
        # The title says that it is a table of what; the visible caption is not repeated word for word as its description.
        + f'<w:tblCaption w:val="{story.clean.attribute(labels.table)}{": " if title else ""}{title}"/>'
    )
    parts = [f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>"]
    parts += (f'<w:gridCol w:w="{round(width * 20)}"/>' for width in columns)
    parts.append("</w:tblGrid>")
    outer, story.out = story.out, parts
    # From right to left programs differ over which side is which.
    figures = frozenset[int]() if base or fit.close else _figures(rows[block.head_rows :])
    lead = (PADDING if ground(story.manuscript.brand.colors, "head") or ground(story.manuscript.brand.colors, "stripe") else 0) + round(
        _BESIDE * 20
    )
    beside = f'<w:tcMar><w:left w:w="{lead}" w:type="dxa"/></w:tcMar>'
    tall = _tall(story, rows, columns, first, inner.language)
    for number, slots in enumerate(rows):
        head_row = number < block.head_rows
        titles = len(slots) == 1 and slots[0].columns > 1  # a row over all columns names those after it
        keep = not tall and (kept(number, len(rows), block.head_rows) or (titles and number < len(rows) - 1))
        properties = "<w:cantSplit/>" * (number not in tall) + "<w:tblHeader/>" * head_row
        parts.append(f"<w:tr><w:trPr>{properties}</w:trPr>" if properties else "<w:tr>")
        for slot in slots:
            head = head_row or slot.column < block.head_columns or (slot.cell is not None and slot.cell.head)
            width = sum(columns[slot.column - first : slot.column - first + slot.columns])
            style = head_style(story) if head_row else "TableHead" if head else "TableText"
            # The style of a table has a ground for its first row alone.
            below = ground(story.manuscript.brand.colors, "head") if head_row and number else ""
            if slot.column > first and slot.column - 1 in figures and slot.column not in figures and slot.columns == 1:
                below += beside * (width - _BESIDE >= fit.needs.least[slot.column])
            _cell(story, slot, style, width, inner, write, keep, below, close=fit.close)
        parts.append("</w:tr>")
    parts.append("</w:tbl>")
    story.out = outer
    return "".join(parts)


def _figures(rows: Iterable[Iterable[Slot]]) -> frozenset[int]:
    """Columns of figures, which end where the next column begins: words there would seem to belong to them."""
    cells = [(slot.column, slot.cell.align) for slots in rows for slot in slots if slot.columns == 1 and slot.cell and slot.cell.content]
    return frozenset(column for column, align in cells if align == "end") - {column for column, align in cells if align != "end"}


def looked(story: Story, *, heads: bool, columns: bool) -> str:
    """Which parts of its style a table takes (ECMA-376 17.4.56): head row, head column, stripes where the brand has some."""
    striped = bool(story.manuscript.brand.colors.stripe)
    bits = (0x20 if heads else 0) | (0x80 if columns else 0) | (0 if striped else 0x200) | 0x400
    return (
        f'<w:tblLook w:val="{bits:04X}" w:firstRow="{int(heads)}" w:lastRow="0" w:firstColumn="{int(columns)}" w:lastColumn="0" '
        f'w:noHBand="{int(not striped)}" w:noVBand="1"/>'
    )


def head_style(story: Story) -> str:
    """The style of cells in head rows: on a ground of the brand's they may have another colour than heads of rows."""
    return "TableHeadGround" if story.manuscript.brand.colors.head else "TableHead"


def kept(row: int, rows: int, heads: int) -> bool:
    """Whether a row stays with the next: heads and the first row under them, the last two rows, all of a short table."""
    return row < rows - 1 and (row <= heads or row == rows - 2 or rows <= _SHORT)


def keep_last_row(story: Story) -> None:
    """Keeps the last row of a table that was written last with what follows it."""

    def kept_too(found: re.Match[str]) -> str:
        style = found[1]
        if not style.endswith(tuple(KEEPS)):
            style += "Kept"
            story.manuscript.kept.add(style)
        return f'{_STYLED}{style}"'

    before, row, cells = (story.out[-1] if story.out else "").rpartition("<w:tr>")
    if cells.endswith("</w:tbl>") and cells.count("</w:tbl>") == 1:
        story.out[-1] = before + row + _STYLE.sub(kept_too, cells)


def _cell(
    story: Story, slot: Slot, style: str, width: float, setting: Setting, write: Write, keep: bool, below: str, *, close: str = ""
) -> None:
    """Adds a cell to the row at the end of `story.out`."""
    span = f'<w:gridSpan w:val="{slot.columns}"/>' if slot.columns > 1 else ""
    merge = "" if not slot.tall else '<w:vMerge w:val="restart"/>' if slot.cell is not None else "<w:vMerge/>"
    out = story.out
    out.append(f'<w:tc><w:tcPr><w:tcW w:w="{round(width * 20)}" w:type="dxa"/>{span}{merge}{below}</w:tcPr>')
    cell = slot.cell
    head = style != "TableText"
    base, turned = direction(story, setting.language)
    # From right to left figures stand under each other by their last digits at a column's start.
    style += _ALIGNED["start" if base and cell.align == "end" else cell.align] if cell is not None else ""
    if close:
        style += close
        story.manuscript.close.add(style)
    if keep:
        style += "Kept"
        story.manuscript.kept.add(style)
    begin = len(out)
    if cell is not None and cell.content:
        content = cell.content
        if len(content) == 1 and isinstance(content[0], Paragraph) and not content[0].language:
            base = base and not signed(plain(content[0].content).strip())
            story.paragraph(style, runs(story, content[0].content, SET_BOLD if head else 0, setting.language, base), properties=turned)
        else:
            inside = msgspec.structs.replace(setting, paragraph=style, following=style, width=width - GAP)
            write(story, content, inside)
            story.apart = False
    if len(out) == begin or out[-1].endswith("</w:tbl>"):
        out.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>')
    out.append("</w:tc>")
