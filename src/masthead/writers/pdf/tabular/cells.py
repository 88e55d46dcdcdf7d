"""The cells of a table: their elements in the structure, their words, and their strips once widths are known."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from masthead.document.model import Paragraph
from masthead.document.plain import plain_blocks
from masthead.language.tags import right_to_left
from masthead.writers.columns import is_number, named_by_years
from masthead.writers.pdf.setting.hyphenation import hyphens
from masthead.writers.pdf.setting.lines import Setting
from masthead.writers.pdf.setting.sheet import Node
from masthead.writers.pdf.setting.styles import PLAIN, Look
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.nesting import Inside, run
from masthead.writers.pdf.strips.paragraphs import ready, strips_of
from masthead.writers.pdf.strips.press import Column, Press, Strip
from masthead.writers.pdf.tabular.grid import Grid, Placed, alignments, linked
from masthead.writers.pdf.tabular.heads import heads_below, irregular, named
from masthead.writers.pdf.tabular.rows import SetCell, filled
from masthead.writers.pdf.tabular.widths import Size, measured, pads
from masthead.writers.shares import FIGURE, UNBROKEN

_BETWEEN = 3.0
"""Between the paragraphs of a cell, if one of them wraps: lists of figures stay level with those beside them."""
_LEAST_BLOCKS, _MOST_BLOCKS = 60.0, 300.0
"""Bounds of the width of cells that hold more than paragraphs."""

_LEAST_WORD = 24.0
"""Points of a word that is broken last."""
_LEAST_HEAD = 36.0
"""Points of a word that heads a column and is broken last."""
_LONG_WORD = 10
"""Letters from which a head is hyphenated before its table is turned."""
_HAIR = 0.3
"""Points by which its halves may be wider than they are reckoned: kerning beside the hyphen."""

_MARK = 4
"""Letters that the mark of an item takes with its indent."""


class Ready(Struct, frozen=True, gc=False):
    """A cell before its width is known. `settings` are its paragraphs; empty where it holds other blocks."""

    placed: Placed
    node: Node
    look: Look
    align: str
    settings: tuple[tuple[Setting, Words], ...]
    again: bool = False
    """Drawn before, and now once more for the eye alone: at the start of a further part of its table."""


class Cells:
    """The cells of one table, which stand in `head` and `body`."""

    def __init__(self, press: Press, grid: Grid, head: Node, body: Node, inside: Inside) -> None:
        self.press = press
        self.width, self.count, self.heads = grid.width, grid.count, grid.heads
        self.head, self.body = head, body
        self.inside = inside
        self.aligns = alignments(grid)
        self.years = named_by_years(grid.block)
        """Whether the rows are named by years, which stand where labels do."""
        self.turned = right_to_left(press.part)
        self.widest: dict[tuple[int, float], float] = {}
        """The width of the widest number of a column, at a size, where text runs from right to left."""
        self.above: list[Placed] = []
        """Cells of the head, and a head amid the rows that goes over the whole width."""
        self.names = 0
        """The table's number among those whose cells name their heads; 0 if its do not."""
        if any(each.head and irregular(each, self.heads, self.width) for row in grid.rows() for each in row):
            press.named_tables += 1
            self.names = press.named_tables

    def quiet(self, cells: Sequence[Placed], column: Column) -> list[Ready]:
        """Cells made to be measured alone: they number no notes."""
        quiet, self.press.quiet = self.press.quiet, True
        node = Node("TD", None)
        made = [self._prepare(each, node, column) for each in cells]
        self.press.quiet = quiet
        return made

    def all(self, cells: Sequence[Placed], column: Column) -> list[Ready]:
        """Cells with their elements, in order."""
        self.above = []
        made: list[Ready] = []
        by_row: list[list[Placed]] = [[] for _ in range(self.count)]
        for each in cells:
            by_row[each.row].append(each)
        for group in linked(by_row):
            made += self.of(group, column)
        return made

    def of(self, group: Sequence[Sequence[Placed]], column: Column) -> list[Ready]:
        """The cells of rows with their elements; where heads are irregular, cells name theirs."""
        known = [*self.above, *(each for row in group for each in row)]
        heads = named(known, self.heads, self.width) if self.names else []
        made: list[Ready] = []
        at = len(self.above)
        for row in group:
            line = Node("TR", self.head if row and row[0].row < self.heads else self.body)
            for each in row:
                if self.names:
                    own = [self._name(known[index]) for index in heads[at]]
                    node = _node(each, line, self._name(each), own, below=heads_below(each, self.heads, self.width))
                else:
                    node = _node(each, line)
                made.append(self._prepare(each, node, column))
                at += 1
                if each.row < self.heads:
                    self.above.append(each)
                elif self.names and heads_below(each, self.heads, self.width):
                    self.above = [*(head for head in self.above if head.row < self.heads), each]
        return made

    def _name(self, placed: Placed) -> str:
        return f"table-{self.names}-{placed.row}-{placed.column}" if placed.head else ""

    def _prepare(self, placed: Placed, node: Node, column: Column) -> Ready:
        press = self.press
        role = "head" if placed.head else "table"
        named = self.years and placed.column == 0 and placed.cell.align in ("", "end")
        align = "start" if named else placed.cell.align or (self.aligns[placed.column] if placed.columns == 1 else "")
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
                if placed.row < self.heads and press.brand.colors.head:
                    words.color(press.type.color("on_head"))
                set_look = press.type.look(role, language, PLAIN, column.scale)
                settings.append((ready(press, words, own, set_look, column, hyphens=role != "head"), words))
        if self.turned and align == "end" and _is_figure(placed, settings, self.heads):
            key = placed.column, column.scale
            self.widest[key] = max(self.widest.get(key, 0.0), settings[0][0].natural)
        return Ready(placed, node, look, "" if align == "start" else align, tuple(settings))

    def set(self, cell: Ready, column: Column, edges: Sequence[float], air: float) -> SetCell:
        """A cell's strips between the edges of its columns."""
        placed = cell.placed
        before, after = pads(placed.column, placed.columns, self.width, air)
        start = edges[placed.column] + before
        room = max(edges[placed.column + placed.columns] - after - start, 1.0)
        align = cell.align
        widest = self.widest.get((placed.column, column.scale), room) if self.turned and align == "end" else room
        if widest < room and _is_figure(placed, cell.settings, self.heads):
            # The end edge is to the left: there numbers stand together, their last figures under each other.
            start, room, align = start + room - widest, widest, ""
        inner = Column(
            start, room, cell.node, column.language, "table", gap=_BETWEEN, align=align, scale=column.scale, depth=column.depth + 1
        )
        if not cell.settings and cell.again:
            return filled(cell.node, ())
        if not cell.settings:
            return filled(cell.node, run(self.inside(self.press, placed.cell.content, inner)))
        strips: list[Strip] = []
        wrapped = False
        for setting, words in cell.settings:
            found = strips_of(setting, setting.sparing(room), cell.look, inner, calls=words.calls)
            was, wrapped = wrapped, len(found) > 1 + len(setting.forced)
            if strips and found and (was or wrapped):
                found[0] = msgspec.structs.replace(found[0], before=_BETWEEN)
            strips += found
        return filled(cell.node, strips, again=cell.again)


def _is_figure(placed: Placed, settings: Sequence[tuple[Setting, Words]], heads: int) -> bool:
    """Whether a cell of one column holds a number and nothing else."""
    return placed.row >= heads and placed.columns == 1 and len(settings) == 1 and is_number(plain_blocks(placed.cell.content).strip())


def _node(placed: Placed, row: Node, identifier: str = "", heads: Sequence[str] = (), *, below: bool = False) -> Node:
    attributes = b"/Scope" + (b"/Column" if below else placed.scope) if placed.head else b""
    if placed.columns > 1:
        attributes += b"/ColSpan %d" % placed.columns
    if placed.rows > 1:
        attributes += b"/RowSpan %d" % placed.rows
    if heads:
        attributes += b"/Headers[%b]" % b"".join([b"(%b)" % head.encode("ascii") for head in heads])
    tag = "TH" if placed.head else "TD"
    return Node(tag, row, identifier=identifier, attributes=b"<</O/Table%b>>" % attributes if attributes else b"")


def extent(cell: Ready, *, parted: bool = False) -> tuple[float, float]:
    """The least and the natural width of what stands in a cell. `parted`: its long words may be hyphenated."""
    if cell.settings or not cell.placed.cell.content:
        small = max((_parted(setting) if parted else setting.unbroken(UNBROKEN) for setting, _ in cell.settings), default=0.0)
        return small, max((setting.natural for setting, _ in cell.settings), default=0.0)
    size = cell.look.ink.font.size
    longest = max(map(len, plain_blocks(cell.placed.cell.content).splitlines()), default=0)
    least = max(_LEAST_BLOCKS, min(figure(cell), _MOST_BLOCKS))
    return least, max(least, min((longest + _MARK) * size / 2, _MOST_BLOCKS))


def _parted(setting: Setting) -> float:
    """What the words of a head need where long ones may be hyphenated, each once."""
    if setting.bidi or 0 in setting.breakable[:-1]:
        return setting.unbroken(UNBROKEN)
    widest = 0.0
    for index, box in enumerate(setting.boxes):
        width, font = box.width, setting.font(index)
        places = hyphens(box.text, setting.tongue(font), opens=True) if len(box.text) >= _LONG_WORD else ()
        if places:
            halves = [max(font.hyphenated(box.text[:place]).width, font.box(box.text[place:]).width) for place in places]
            width = min(halves) + _HAIR
        widest = max(widest, width)
    return widest


def figure(cell: Ready) -> float:
    """The width of the widest word with a digit; 0 if there is none."""
    if not cell.settings:
        font = cell.look.ink.font
        said = plain_blocks(cell.placed.cell.content).split()
        return max((font.box(word).width for word in said if FIGURE.search(word) and len(word) <= UNBROKEN), default=0.0)
    return max((box.width for setting, _ in cell.settings for box in setting.boxes if FIGURE.search(box.text)), default=0.0)


def firm_widths(made: Sequence[Ready], sizes: Sequence[Size], width: int, air: float, heads: int) -> tuple[list[float], list[float]]:
    """What columns need so that no figure under the heads breaks, and no word there."""
    under = [(cell, size) for cell, size in zip(made, sizes, strict=True) if size[0].row >= heads]
    figures = [(placed, found, found) for cell, (placed, least, _) in under if (found := figure(cell) or min(least, _LEAST_WORD))]
    return measured(figures, width, air)[0], measured([size for _, size in under], width, air)[0]


def legible(made: Sequence[Ready], sizes: Sequence[Size], width: int, air: float, heads: int) -> list[float]:
    """What columns need so that no figure breaks and no short word, in the heads too: "Month 12" is not read as "Mont / h 12"."""
    needed = []
    for cell, (placed, least, _) in zip(made, sizes, strict=True):
        found = min(least, _LEAST_HEAD) if placed.row < heads else figure(cell) or min(least, _LEAST_WORD)
        needed.append((placed, found, found))
    return measured(needed, width, air)[0]
