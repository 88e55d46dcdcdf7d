"""Tables that break over pages: widths from content, heads repeated, numbers at the end edge, spans, rows taller than a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

import msgspec
from msgspec import Struct

from masthead.document.model import BlockNode, Cell, Heading, Paragraph, Table
from masthead.document.plain import plain_blocks
from masthead.writers.pdf.inlines import Words
from masthead.writers.pdf.lines import Setting
from masthead.writers.pdf.paragraphs import text
from masthead.writers.pdf.press import Column, Press, Strip
from masthead.writers.pdf.sheet import Node, Sheet
from masthead.writers.pdf.styles import MILLIMETRE, Manner

SetBlocks = Callable[[Press, Sequence[BlockNode], Column], list[Strip]]

_PAD = 2.5 * MILLIMETRE
"""Between columns, on each side."""
_ABOVE = 1.2 * MILLIMETRE
_SCALES = (1.0, 0.92, 0.84, 0.76)
"""A table that is too wide is set smaller, in these steps."""
_NUMBER = re.compile(r"[-+−–±<>≤≥~(]?\s?[€$£¥]?\s?\d[\d.,\u00a0\u202f '’/:-]*\s?(?:%|‰|[€$£¥]|[KMkm]|pp?\.?)?\)?\*?|[-–—.]|n/?a|\.\.\.?|…")
_MANY = 6
"""Tables of so many columns use the side margin too."""


class _Placed(Struct, frozen=True):
    """A cell with its place: first row and column, and what it covers."""

    cell: Cell
    row: int
    column: int
    rows: int
    columns: int
    head: bool
    scope: bytes


class _Set(Struct, frozen=True):
    """A cell's strips, at its place across the table."""

    node: Node
    strips: tuple[Strip, ...]
    height: float


def table(press: Press, block: Table, column: Column, set_blocks: SetBlocks) -> list[Strip]:
    """The strips of a table: its caption, then a strip a row. Rows that a cell spans stay together."""
    placed, width = _grid(block)
    if not placed:
        return []
    node = Node("Table", column.node, language=block.language)
    strips: list[Strip] = []
    scale = column.scale
    start, room = column.start, column.width
    count = len(block.rows)
    for step in _SCALES:
        scale = column.scale * step
        least, natural = _measure(press, placed, width, column, scale)
        wide = column.wide_start >= 0 and (width >= _MANY or sum(natural) > column.width)
        start, room = (column.wide_start, column.wide) if wide else (column.start, column.width)
        if sum(least) <= room:
            break
    widths = _widths(least, natural, room)
    caption = _caption(press, block, node, msgspec.structs.replace(column, start=start, width=room))
    aligns = _alignments(block, placed, width)
    edges = [start]
    for each in widths:
        edges.append(edges[-1] + each)
    heads = max(0, min(block.head_rows, count))
    sections = {True: Node("THead", node), False: Node("TBody", node)}
    by_row: dict[int, list[_Placed]] = {}
    for each_placed in placed:
        by_row.setdefault(each_placed.row, []).append(each_placed)
    rows: list[list[_Set]] = []
    heights = [0.0] * count
    spanning: list[tuple[int, int, float]] = []
    for index in range(count):
        holder = Node("TR", sections[index < heads])
        cells = []
        for each_placed in by_row.get(index, []):
            done = _cell(press, each_placed, holder, column, edges, aligns, scale, set_blocks, width)
            cells.append(done)
            if each_placed.rows == 1:
                heights[index] = max(heights[index], done.height)
            else:
                spanning.append((index, each_placed.rows, done.height))
        rows.append(cells)
    for first, over, height in spanning:
        lacking = height - sum(heights[first : first + over])
        if lacking > 0:
            heights[first + over - 1] += lacking
    held = {row for first, over, _ in spanning for row in range(first, first + over - 1)}
    head_strips: list[Strip] = []
    for index, cells in enumerate(rows):
        last = index == count - 1
        rule = (1.0, b"ink") if last or index == heads - 1 or index < 0 else (0.5, b"rule")
        opens = index == 0
        strip = _row(press, cells, max(heights[index], 1.0), start, room, rule, opens, _crossed(placed, index, edges))
        # The head stays with two rows, and no row stands alone on the last page.
        keep = not last and (index in held or index < heads or (index == heads and heads > 0) or index == count - 2)
        strip = msgspec.structs.replace(strip, keep=keep, repeat=tuple(head_strips) if index > heads else ())
        if index < heads:
            head_strips.append(strip)
        strips.append(strip)
    if sum(strip.height for strip in head_strips) > (press.measures.bottom - press.measures.top) / 3:
        strips = [msgspec.structs.replace(strip, repeat=(), keep=False) for strip in strips]
    return caption + strips


def _grid(block: Table) -> tuple[list[_Placed], int]:
    """Cells at their places; what the source leaves out is filled with empty cells, so that all rows are of one width."""
    covered: dict[int, set[int]] = {}
    placed: list[_Placed] = []
    count = len(block.rows)
    heads = min(block.head_rows, count)
    for index, row in enumerate(block.rows):
        taken = covered.setdefault(index, set())
        at = 0
        for cell in row.cells:
            while at in taken:
                at += 1
            columns = max(cell.columns, 1)
            while any(place in taken for place in range(at, at + columns)):
                columns -= 1
            end = heads if index < heads else count
            rows = max(1, min(cell.rows, end - index))
            for below in range(index, index + rows):
                covered.setdefault(below, set()).update(range(at, at + columns))
            head = cell.head or index < heads or at < block.head_columns
            scope = b"/Column" if index < heads else b"/Row"
            placed.append(_Placed(cell, index, at, rows, columns, head, scope))
            at += columns
    width = max((max(taken) + 1 for taken in covered.values() if taken), default=0)
    for index in range(count):
        for at in range(width):
            if at not in covered[index]:
                placed.append(_Placed(Cell(()), index, at, 1, 1, False, b""))
    placed.sort(key=lambda each: (each.row, each.column))
    return placed, width


def _pads(first: int, columns: int, width: int) -> tuple[float, float]:
    """No padding at the table's own edges."""
    return (0.0 if first == 0 else _PAD), (0.0 if first + columns >= width else _PAD)


def _measure(press: Press, placed: Sequence[_Placed], width: int, column: Column, scale: float) -> tuple[list[float], list[float]]:
    """The least and the natural width of each column, padding included."""
    least, natural = [1.0] * width, [1.0] * width
    wider: list[tuple[_Placed, float, float]] = []
    for each in placed:
        small, full = 0.0, 0.0
        pads = sum(_pads(each.column, each.columns, width))
        for block in each.cell.content:
            if isinstance(block, (Paragraph, Heading)):
                role = "head" if each.head and each.scope == b"/Column" else "table"
                setting = Setting(
                    Words(press, role, block.language or column.language, column.node, scale).add(block.content).spans,
                    column.node,
                    column.language,
                )
                small, full = max(small, setting.least), max(full, setting.natural)
            else:
                small, full = max(small, 60.0), max(full, min(len(plain_blocks([block])) * 4.5, 300.0))
        if each.columns == 1:
            least[each.column] = max(least[each.column], small + pads + 0.1)
            natural[each.column] = max(natural[each.column], full + pads + 0.1)
        else:
            wider.append((each, small + pads, full + pads))
    for each, small, full in wider:
        members = range(each.column, each.column + each.columns)
        for sizes, wanted in ((least, small), (natural, full)):
            lacking = wanted - sum(sizes[member] for member in members)
            if lacking > 0:
                for member in members:
                    sizes[member] += lacking / each.columns
    return least, [max(pair) for pair in zip(least, natural, strict=True)]


def _widths(least: Sequence[float], natural: Sequence[float], room: float) -> list[float]:
    """The room shared out: what is left over goes by natural width, what lacks is taken from the columns that can wrap."""
    total, smallest = sum(natural), sum(least)
    if total <= room:
        return [width + (room - total) * width / total for width in natural]
    if smallest <= room:
        share = (room - smallest) / max(total - smallest, 0.001)
        return [small + (full - small) * share for small, full in zip(least, natural, strict=True)]
    # Words must be broken: columns give way in proportion, but none vanishes.
    floor = min(2 * _PAD + 6.0, room / len(least))
    spare = room - floor * len(least)
    over = [max(width - floor, 0.0) for width in least]
    return [floor + spare * extra / max(sum(over), 0.001) for extra in over]


def _alignments(block: Table, placed: Sequence[_Placed], width: int) -> list[str]:
    """Columns of numbers stand at the end edge, where the source does not say otherwise."""
    ends = [0] * width
    filled = [0] * width
    for each in placed:
        if each.row >= block.head_rows and each.columns == 1:
            said = plain_blocks(each.cell.content).strip()
            if said:
                filled[each.column] += 1
                ends[each.column] += each.cell.align == "end" or (not each.cell.align and _NUMBER.fullmatch(said) is not None)
    return ["end" if full and number >= full * 0.8 else "" for number, full in zip(ends, filled, strict=True)]


def _cell(
    press: Press,
    placed: _Placed,
    holder: Node,
    column: Column,
    edges: Sequence[float],
    aligns: Sequence[str],
    scale: float,
    set_blocks: SetBlocks,
    width: int,
) -> _Set:
    attributes = b""
    if placed.head:
        attributes += b"/Scope" + placed.scope
    if placed.columns > 1:
        attributes += b"/ColSpan %d" % placed.columns
    if placed.rows > 1:
        attributes += b"/RowSpan %d" % placed.rows
    node = Node("TH" if placed.head else "TD", holder, attributes=b"<</O/Table%b>>" % attributes if attributes else b"")
    before, after = _pads(placed.column, placed.columns, width)
    start = edges[placed.column] + before
    room = max(edges[placed.column + placed.columns] - after - start, 1.0)
    role = "head" if placed.head and placed.scope == b"/Column" else "table"
    align = placed.cell.align or (aligns[placed.column] if placed.columns == 1 else "")
    align = "" if align == "start" else align
    inner = Column(start, room, node, column.language, role, gap=3.0, align=align, scale=scale, depth=column.depth + 1)
    strips = set_blocks(press, placed.cell.content, inner)
    height = sum(strip.height + strip.before for strip in strips)
    return _Set(node, tuple(strips), height + 2 * _ABOVE)


def _crossed(placed: Sequence[_Placed], index: int, edges: Sequence[float]) -> list[tuple[float, float]]:
    """Where no rule is drawn under a row, since a cell goes on below."""
    return [
        (edges[each.column], edges[each.column + each.columns])
        for each in placed
        if each.rows > 1 and each.row <= index < each.row + each.rows - 1
    ]


def _row(
    press: Press,
    cells: Sequence[_Set],
    height: float,
    start: float,
    width: float,
    rule: tuple[float, bytes],
    opens: bool,
    gaps: Sequence[tuple[float, float]],
) -> Strip:
    color = press.type.color(rule[1].decode())
    lines = _stretches(start, width, gaps)
    top_rule = (1.0, press.type.color("ink")) if opens else None
    notes = tuple(note for cell in cells for strip in cell.strips for note in strip.notes)
    drop = max((_ABOVE + cell.strips[0].drop for cell in cells if cell.strips), default=0.0)
    return Strip(
        height,
        partial(_draw_row, cells, height, lines, (rule[0], color), top_rule),
        drop=drop,
        notes=notes,
        split=partial(_split, press, cells, start, width, rule, opens, gaps),
    )


def _stretches(start: float, width: float, gaps: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    at = start
    found = []
    for begin, end in sorted(gaps):
        if begin > at + 0.1:
            found.append((at, begin - at))
        at = max(at, end)
    if at < start + width - 0.1:
        found.append((at, start + width - at))
    return found


def _draw_row(
    cells: Sequence[_Set],
    height: float,
    lines: Sequence[tuple[float, float]],
    rule: tuple[float, bytes],
    top_rule: tuple[float, bytes] | None,
    sheet: Sheet,
    top: float,
) -> None:
    for begin, width in lines:
        sheet.rule(begin, top + height - rule[0] / 2, width, *rule)
        if top_rule is not None:
            sheet.rule(begin, top, width, *top_rule)
    for cell in cells:
        if not sheet.artifact:
            cell.node.element(sheet.tree)
        at = top + _ABOVE
        for strip in cell.strips:
            at += strip.before
            strip.draw(sheet, at)
            at += strip.height


def _split(
    press: Press,
    cells: Sequence[_Set],
    start: float,
    width: float,
    rule: tuple[float, bytes],
    opens: bool,
    gaps: Sequence[tuple[float, float]],
    room: float,
) -> tuple[Strip, Strip] | None:
    """A row taller than a page in two: of each cell the lines that have room, and the others. None if nothing fits."""
    above: list[_Set] = []
    below: list[_Set] = []
    moved = False
    for cell in cells:
        at = 2 * _ABOVE
        index = 0
        for strip in cell.strips:
            if at + strip.before + strip.height > room:
                break
            at += strip.before + strip.height
            index += 1
        first, rest = cell.strips[:index], list(cell.strips[index:])
        if rest and rest[0].split is not None and room - at > 60:
            parts = rest[0].split(room - at)
            if parts is not None:
                first, rest[0] = (*first, parts[0]), parts[1]
        moved = moved or bool(first)
        above.append(_Set(cell.node, first, sum(s.height + s.before for s in first) + 2 * _ABOVE))
        below.append(_Set(cell.node, tuple(rest), sum(s.height + s.before for s in rest) + 2 * _ABOVE))
    if not moved:
        return None
    tall = max(cell.height for cell in above)
    left = max(cell.height for cell in below)
    return (
        _row(press, above, tall, start, width, (0.5, b"rule"), opens, gaps),
        _row(press, below, left, start, width, rule, False, gaps),
    )


def _caption(press: Press, block: Table, node: Node, column: Column) -> list[Strip]:
    """Above the table, with its number in a report."""
    if not block.caption:
        return []
    holder = Node("Caption", node)
    paragraph = Node("P", holder)
    look = press.type.look("caption", column.language, Manner(strong=True))
    words = Words(press, "caption", column.language, paragraph)
    if press.briefing.profile == "report":
        press.tables += 1
        words.say(press.labels.table_number.format(number=press.tables) + ". ", Manner(strong=True, primary=True))
    words.add(block.caption, Manner(strong=True))
    strips = text(press, words, paragraph, look, msgspec.structs.replace(column, grid=False, align=""), hyphens=False, keep=True)
    if strips:
        strips[-1] = msgspec.structs.replace(strips[-1], height=look.leading + 1.6 * MILLIMETRE)
    return strips
