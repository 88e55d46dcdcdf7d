"""Tables that break over pages: widths from content, heads repeated, numbers at the end edge, spans, rows taller than a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

import msgspec
from msgspec import Struct

from masthead.document.model import BlockNode, Cell, Paragraph, Table
from masthead.document.plain import plain_blocks
from masthead.expressions import expression
from masthead.writers.pdf.heads import heads_below, named
from masthead.writers.pdf.inlines import Words
from masthead.writers.pdf.lines import Setting
from masthead.writers.pdf.paragraphs import captioned, ready, strips_of, text
from masthead.writers.pdf.press import Column, Press, Strip
from masthead.writers.pdf.rows import ABOVE, SetCell, row_strip
from masthead.writers.pdf.sheet import Node
from masthead.writers.pdf.styles import MILLIMETRE, PLAIN, Look, Manner

SetBlocks = Callable[[Press, Sequence[BlockNode], Column], list[Strip]]

_PAD = 2.5 * MILLIMETRE
"""Between columns, on each side."""
_SCALES = (1.0, 0.92, 0.84, 0.76)
"""A table that is too wide is set smaller, in these steps."""
_NUMBER = expression(
    r"[-+−–±<>≤≥~(]?\s?[€$£¥]?\s?\d[\d.,\u00a0\u202f '’/:-]*\s?(?:%|‰|[€$£¥]|[a-zA-Zµ°²³/]{1,3}\.?)?\)?\*?|[-–—.]|n/?a|\.\.\.?|…"
)
_UNDER_CAPTION = 1.6 * MILLIMETRE
_BETWEEN = 3.0
"""Between the paragraphs of a cell."""
_LEAST_BLOCKS, _MOST_BLOCKS = 60.0, 300.0
"""Bounds of the width of cells that hold more than paragraphs."""
_MANY = 6
"""Tables of so many columns use the side margin too."""
_SHORT = 8
"""Tables of so many rows are not torn, if they are no taller than most of a page."""


class _Placed(Struct, frozen=True, gc=False):
    """A cell with its place: first row and column, and what it covers."""

    cell: Cell
    row: int
    column: int
    rows: int
    columns: int
    head: bool
    scope: bytes


class _Ready(Struct, frozen=True, gc=False):
    """A cell before its width is known. `settings` are its paragraphs; empty where it holds other blocks."""

    placed: _Placed
    node: Node
    look: Look
    align: str
    settings: tuple[tuple[Setting, Words], ...]


def table(press: Press, block: Table, column: Column, set_blocks: SetBlocks) -> list[Strip]:
    """The strips of a table: its caption, then a strip a row. Rows that a cell spans stay together."""
    placed, width = _grid(block)
    if not placed:
        return []
    node = Node("Table", column.node, language=block.language)
    count = len(block.rows)
    heads = max(0, min(block.head_rows, count))
    caption_node = Node("Caption", node)
    body = Node("TBody", node)
    sections = {True: Node("THead", node) if heads < count else body, False: body}
    lines = [Node("TR", sections[index < heads]) for index in range(count)]
    nodes = _nodes(press, placed, lines, heads, width)
    aligns = _alignments(block, placed, width)
    for step in _SCALES:
        scaled = msgspec.structs.replace(column, scale=column.scale * step)
        cells = [_prepare(press, each, own, aligns, scaled) for each, own in zip(placed, nodes, strict=True)]
        least, natural = _measure(cells, width)
        wide = column.wide_start >= 0 and (width >= _MANY or sum(natural) > column.width)
        start, room = (column.wide_start, column.wide) if wide else (column.start, column.width)
        if sum(least) <= room:
            break
    edges = list(accumulate(_widths(least, natural, room), initial=start))
    caption = _caption(press, block, caption_node, msgspec.structs.replace(column, start=start, width=room))
    continued = _continued(press, caption_node, msgspec.structs.replace(column, start=start, width=room)) if block.caption else []
    rows: list[list[SetCell]] = [[] for _ in range(count)]
    heights = [0.0] * count
    spanning: list[tuple[int, int, float]] = []
    for cell in cells:
        done = _cell(press, cell, scaled, edges, set_blocks)
        index = cell.placed.row
        rows[index].append(done)
        if cell.placed.rows == 1:
            heights[index] = max(heights[index], done.height)
        else:
            spanning.append((index, cell.placed.rows, done.height))
    for first, over, height in spanning:
        lacking = height - sum(heights[first : first + over])
        if lacking > 0:
            heights[first + over - 1] += lacking
    held = {row for first, over, _ in spanning for row in range(first, first + over - 1)}
    strips: list[Strip] = []
    head_strips: list[Strip] = []
    for index, row in enumerate(rows):
        last = index == count - 1
        rule = (1.0, b"ink") if last or index == heads - 1 or index < 0 else (0.5, b"rule")
        opens = index == 0
        strip = row_strip(press, row, max(heights[index], 1.0), start, room, rule, opens, _crossed(placed, index, edges))
        # The head stays with two rows, and no row stands alone on the last page.
        keep = not last and (index in held or index < heads or (index == heads and heads > 0) or index == count - 2)
        strip = msgspec.structs.replace(strip, keep=keep, repeat=(*continued, *head_strips) if index > heads else ())
        if index < heads:
            head_strips.append(strip)
        strips.append(strip)
    if count <= _SHORT and sum(heights) < (press.measures.bottom - press.measures.top) * 0.8:
        strips = [msgspec.structs.replace(strip, keep=True) for strip in strips[:-1]] + strips[-1:]
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


def _nodes(press: Press, placed: Sequence[_Placed], lines: Sequence[Node], head_rows: int, width: int) -> list[Node]:
    """The elements of the cells; where heads are irregular, cells name theirs."""
    heads = named(placed, head_rows, width)
    if not any(heads):
        return [_node(each, lines[each.row]) for each in placed]
    press.named_tables += 1
    identifiers = [f"table-{press.named_tables}-{index}" if each.head else "" for index, each in enumerate(placed)]
    return [
        _node(each, lines[each.row], identifier, [identifiers[index] for index in own], below=heads_below(each, head_rows, width))
        for each, identifier, own in zip(placed, identifiers, heads, strict=True)
    ]


def _node(placed: _Placed, row: Node, identifier: str = "", heads: Sequence[str] = (), *, below: bool = False) -> Node:
    attributes = b"/Scope" + (b"/Column" if below else placed.scope) if placed.head else b""
    if placed.columns > 1:
        attributes += b"/ColSpan %d" % placed.columns
    if placed.rows > 1:
        attributes += b"/RowSpan %d" % placed.rows
    if heads:
        attributes += b"/Headers[%b]" % b"".join([b"(%b)" % head.encode("ascii") for head in heads])
    tag = "TH" if placed.head else "TD"
    return Node(tag, row, identifier=identifier, attributes=b"<</O/Table%b>>" % attributes if attributes else b"")


def _prepare(press: Press, placed: _Placed, node: Node, aligns: Sequence[str], column: Column) -> _Ready:
    role = "head" if placed.head and placed.scope == b"/Column" else "table"
    align = placed.cell.align or (aligns[placed.column] if placed.columns == 1 else "")
    content = placed.cell.content
    settings: list[tuple[Setting, Words]] = []
    look = press.type.look(role, column.language, PLAIN, column.scale)
    paragraphs = [block for block in content if isinstance(block, Paragraph)]
    if len(paragraphs) == len(content):
        for block in paragraphs:
            press.at(block)
            language = block.language or column.language
            own = node if len(content) == 1 and not block.language else Node("P", node, language=block.language)
            words = Words(press, role, language, own, column.scale).add(block.content)
            set_look = press.type.look(role, language, PLAIN, column.scale)
            settings.append((ready(press, words, own, set_look, column), words))
    return _Ready(placed, node, look, "" if align == "start" else align, tuple(settings))


def _measure(cells: Sequence[_Ready], width: int) -> tuple[list[float], list[float]]:
    """The least and the natural width of each column, padding included."""
    least, natural = [1.0] * width, [1.0] * width
    wider: list[tuple[_Placed, float, float]] = []
    for cell in cells:
        placed = cell.placed
        if cell.settings or not placed.cell.content:
            small = max((setting.least for setting, _ in cell.settings), default=0.0)
            full = max((setting.natural for setting, _ in cell.settings), default=0.0)
        else:
            size = cell.look.ink.font.size
            small, full = _LEAST_BLOCKS, max(_LEAST_BLOCKS, min(len(plain_blocks(placed.cell.content)) * size / 2, _MOST_BLOCKS))
        before, after = _pads(placed.column, placed.columns, width)
        small, full = small + before + after + 0.1, full + before + after + 0.1
        if placed.columns == 1:
            least[placed.column] = max(least[placed.column], small)
            natural[placed.column] = max(natural[placed.column], full)
        else:
            wider.append((placed, small, full))
    for placed, small, full in wider:
        members = range(placed.column, placed.column + placed.columns)
        for sizes, wanted in ((least, small), (natural, full)):
            lacking = wanted - sum(sizes[member] for member in members)
            if lacking > 0:
                for member in members:
                    sizes[member] += lacking / placed.columns
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


def _cell(press: Press, cell: _Ready, column: Column, edges: Sequence[float], set_blocks: SetBlocks) -> SetCell:
    placed = cell.placed
    before, after = _pads(placed.column, placed.columns, len(edges) - 1)
    start = edges[placed.column] + before
    room = max(edges[placed.column + placed.columns] - after - start, 1.0)
    inner = Column(
        start, room, cell.node, column.language, "table", gap=_BETWEEN, align=cell.align, scale=column.scale, depth=column.depth + 1
    )
    strips: list[Strip] = []
    if not cell.settings:
        strips = set_blocks(press, placed.cell.content, inner)
    for setting, words in cell.settings:
        found = strips_of(setting, setting.lines(room), cell.look, inner, calls=words.calls)
        if strips and found:
            found[0] = msgspec.structs.replace(found[0], before=_BETWEEN)
        strips += found
    height = sum([strip.height + strip.before for strip in strips])
    return SetCell(cell.node, tuple(strips), height + 2 * ABOVE)


def _crossed(placed: Sequence[_Placed], index: int, edges: Sequence[float]) -> list[tuple[float, float]]:
    """Where no rule is drawn under a row, since a cell goes on below."""
    return [
        (edges[each.column], edges[each.column + each.columns])
        for each in placed
        if each.rows > 1 and each.row <= index < each.row + each.rows - 1
    ]


def _continued(press: Press, holder: Node, column: Column) -> list[Strip]:
    """Above the head that is drawn again: "Table 2 (continued)". Furniture, like the head."""
    if not press.tables:
        return []
    look = press.type.look("caption", column.language)
    said = f"{press.labels.table_number.format(number=press.tables)} ({press.labels.table_continued})"
    words = Words(press, "caption", column.language, holder).say(said, Manner(strong=True, primary=True))
    strips = text(press, words, holder, look, msgspec.structs.replace(column, grid=False, align=""), hyphens=False, keep=True)
    return [msgspec.structs.replace(strips[0], height=look.leading + _UNDER_CAPTION)]


def _caption(press: Press, block: Table, holder: Node, column: Column) -> list[Strip]:
    """Above the table, with its number in a report."""
    if not block.caption:
        return []
    paragraph = Node("P", holder)
    look = press.type.look("caption", column.language, Manner(strong=True))
    words = Words(press, "caption", column.language, paragraph)
    number = ""
    if press.briefing.profile == "report":
        press.tables += 1
        number = press.labels.table_number.format(number=press.tables)
        words.say(number + ". ", Manner(strong=True, primary=True))
    words.add(block.caption, Manner(strong=True))
    strips = text(press, words, paragraph, look, msgspec.structs.replace(column, grid=False, align=""), hyphens=False, keep=True)
    if strips:
        strips[-1] = msgspec.structs.replace(strips[-1], height=look.leading + _UNDER_CAPTION)
    captioned(strips, press, "tables", number, block)
    return strips
