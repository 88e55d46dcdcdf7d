"""Tables that break over pages: heads repeated, spans, rows taller than a page; those of many columns in parts.

Rows are set as they are asked for: of a table of many thousands only a few are in memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

import msgspec

from masthead.document.model import Table
from masthead.writers.pdf.setting.sheet import Node
from masthead.writers.pdf.setting.styles import MILLIMETRE, Manner
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.nesting import Inside, run
from masthead.writers.pdf.strips.paragraphs import aside, captioned, text
from masthead.writers.pdf.strips.press import Column, Press, Strip
from masthead.writers.pdf.tabular.cells import Cells, Ready
from masthead.writers.pdf.tabular.fitting import ALL, Fit, fitted
from masthead.writers.pdf.tabular.grid import Grid, Placed, crossed, grouped, linked
from masthead.writers.pdf.tabular.parted import Part, furniture
from masthead.writers.pdf.tabular.rows import Ruled, SetCell, filled, label, over_rows, row_strip
from masthead.writers.stacked import stacked

_UNDER_CAPTION = 1.6 * MILLIMETRE
_ABOVE_PART = 4.0 * MILLIMETRE
_SHORT = 8
"""Tables of so many rows are not torn, if they are no taller than most of a page,"""
_WHITE = 0.2
"""unless more than this share of a page would stay empty."""
_LONG = 400
"""Tables of so many rows on pages that lie on their side let the text go on before them."""
_WHOLE, _TALL = 0.8, 0.4
"""Most of a page. And: rows that a cell holds together part between pages if together they take more than this share of one."""
_HEAD = 1 / 3
"""Share of a page of a head that is too tall to be drawn again, and whose words stand at its top: pages may end within it."""
_HIGH = 0.12
"""A row that takes this share of a page is enough under a head, or on the last page."""
_OVER = 1.6 * MILLIMETRE
"""Rows with a ground go so far over the edges of their words."""


def table(press: Press, block: Table, column: Column, inside: Inside) -> Iterator[Strip]:
    """The strips of a table: its caption, then a strip a row. Rows that a cell spans stay together, as far as a page goes."""
    grid = Grid(block, ALL)
    listed = press.brand.table.wide == "stack" and column.role != "table" and grid.width and _too_wide(press, grid, column, inside)
    if (rows := stacked(block, column.language) if listed else None) is not None or not grid.width:
        yield from _Setter(press, grid, column, inside, stack=True).caption(column)
        yield from run(inside(press, (rows,), column)) if rows is not None else ()
        return
    setter = _Setter(press, grid, column, inside)
    away = setter.fit.stand == "turned" or setter.fit.column.start < column.start
    yield from aside(setter.strips(), away, table=setter.main)


def _too_wide(press: Press, grid: Grid, column: Column, inside: Inside) -> bool:
    """Whether a table finds no room unless it is set smaller or turned. Nothing is numbered and no note is called meanwhile."""
    kept = press.quiet, press.tables, press.named_tables
    press.quiet = True
    fits = _Setter(press, grid, column, inside).fit.usual
    press.quiet, press.tables, press.named_tables = kept
    return not fits


class _Setter:
    """One table on its way to strips."""

    def __init__(self, press: Press, grid: Grid, column: Column, inside: Inside, *, stack: bool = False) -> None:
        """`stack`: only the caption of the table is asked for."""
        self.press = press
        self.grid = grid
        self.block = block = grid.block
        self.width, self.count, self.heads = grid.width, grid.count, grid.heads
        self.main = column.wide_start >= 0
        self.nested = column.role == "table"
        self.node = Node("Table", column.node, language=block.language)
        self.line = Node("P", column.node if stack else Node("Caption", self.node), language=block.language if stack else "")
        """The caption's element."""
        body = Node("TBody", self.node)
        self.number = 0
        if block.caption and grid.width and press.briefing.profile == "report" and "tables" not in press.crossings.kinds:
            press.tables += 1
            self.number = press.tables
        self.words = self._caption_words(column)
        if stack:
            return
        self.cells = Cells(press, grid, Node("THead", self.node) if self.heads < self.count else body, body, inside)
        colors = press.brand.colors
        self.grounded = bool(colors.head or colors.stripe) and not self.nested
        """Whether rows have grounds."""
        self.striped = False
        self.again = False
        """Whether a part before has been set."""
        self.titled = False
        """Whether the last row is a title of those after it: one cell over all columns. It stays with the next."""
        self.rows = grid.rows()
        """The places of its cells, row by row: those of the part at hand, if it is in parts."""
        self.fit = fitted(press, grid, self.cells, column)
        self.made, self.parts = self.fit.made, self.fit.parts

    def caption(self, column: Column) -> list[Strip]:
        """What stands above the table, in this column."""
        self.fit = Fit(column)
        return self._caption_strips()

    def strips(self) -> Iterator[Strip]:
        """The table."""
        if self.parts:
            for number, part in enumerate(self.parts):
                self._take(part, again=number > 0)
                yield from self._kept()
            return
        yield from self._kept()

    def _kept(self) -> Iterator[Strip]:
        """All of it, or the part at hand: a short one is not torn."""
        turned = self.fit.stand == "turned"
        if self.count > (_LONG if turned else _SHORT):
            yield from self._all()
            return
        whole = list(self._all())
        depth = (self.press.turned if turned else self.press.measures).depth
        fits = sum([strip.height for strip in whole]) < depth * (1.0 if turned else _WHOLE)
        floats = (self.node,) if self.main and not self.parts and (turned or (fits and self.block.caption)) else ()
        for index, strip in enumerate(whole):
            parts = 0.0 if strip.keep or not fits else _WHITE
            yield msgspec.structs.replace(strip, keep=(fits or strip.keep) and index < len(whole) - 1, floats=floats, parts=parts)

    def _all(self) -> Iterator[Strip]:
        stand = self.fit.stand
        for strip in self._caption_strips() if not self.again else self._further():
            yield msgspec.structs.replace(strip, stand=stand)
        repeated = self._continued() if self.block.caption or self.parts else []
        depth = (self.press.turned if stand == "turned" else self.press.measures).depth
        again: list[Strip] | None = []
        for group in self._set(depth):
            for index, strip, keep, labels in group:
                if index < self.heads:
                    again = [*(again or ()), strip]
                    if sum([head.height for head in again]) > depth * _HEAD:
                        keep = False
                elif index == self.heads and sum([head.height for head in again or ()]) > depth * _HEAD:
                    again = None  # a head that is so tall is not drawn again
                repeat = (
                    () if again is None or index <= self.heads or not self.press.brand.table.header_repeat else (*repeated, *again, *labels)
                )
                # The head stays with two rows and no row stands alone on the last page, unless it is high.
                keep = keep or (strip.height < depth * _HIGH and (index == self.heads > 0 or index == self.count - 2))
                yield msgspec.structs.replace(strip, keep=keep and index < self.count - 1, repeat=repeat, stand=stand)

    def _take(self, part: Part, *, again: bool) -> None:
        """Goes on to a part. `again`: not to the first."""
        self.made, self.rows, self.again = part.made, part.rows, again
        self.width = self.cells.width = len(part.edges) - 1
        self.fit = msgspec.structs.replace(self.fit, edges=part.edges)
        self.striped = self.titled = False

    # ── rows ──

    def _set(self, depth: float) -> Iterator[list[_Row]]:
        """Rows with their heights, those together that a cell goes on into."""
        if self.made:
            at = 0
            for group in linked(self.rows):
                yield self._rows(group, [cell for row in self.made[at : at + len(group)] for cell in row], depth)
                at += len(group)
        else:
            for group in linked(self.grid.rows()):
                yield self._rows(group, self.cells.of(group, self.fit.column), depth)

    def _rows(self, group: Sequence[Sequence[Placed]], made: Sequence[Ready], depth: float) -> list[_Row]:
        first = made[0].placed.row if made else 0
        found: list[list[tuple[int, SetCell]]] = [[] for _ in group]
        heights = [1.0] * len(group)
        spanning: list[tuple[Placed, SetCell]] = []
        for cell in made:
            placed, done = cell.placed, self.cells.set(cell, self.fit.column, self.fit.edges, self.fit.air)
            if placed.rows == 1:
                heights[placed.row - first] = max(heights[placed.row - first], done.height)
                found[placed.row - first].append((placed.column, done))
            else:
                spanning.append((placed, done))
        for placed, done in spanning:
            begin, end = placed.row - first, placed.row - first + placed.rows
            heights[end - 1] += max(done.height - sum(heights[begin:end]), 0.0)
        parts = len(group) > 1 and sum(heights) > depth * _TALL and first >= self.heads
        labels: list[list[Strip]] = [[] for _ in group]
        for placed, done in spanning:
            begin, end = placed.row - first, placed.row - first + placed.rows
            if not parts:
                found[begin].append((placed.column, done))
                continue
            reached = heights[begin:end]
            pieces = over_rows(done, reached)
            heights[begin:end] = reached
            for index, piece in enumerate(pieces, begin):
                if piece.strips or index == begin:
                    found[index].append((placed.column, piece))
        if parts:
            for placed, done in spanning:
                begin, end = placed.row - first, placed.row - first + placed.rows
                pieces = over_rows(done, heights[begin:end])
                for index in range(begin + 1, end):
                    again = label(done, pieces, index - begin, heights[begin:end])
                    labels[index] += [again] if again is not None else []
        for index in range(min(self.heads - first, len(found)) if sum(heights) <= depth * _HEAD else 0):
            spans = {id(done): placed.rows for placed, done in spanning}
            found[index] = [(column, _lowered(done, sum(heights[index : index + spans.get(id(done), 1)]))) for column, done in found[index]]
        self.striped = not self.striped and first >= self.heads
        set_rows: list[_Row] = []
        for index, cells in enumerate(found):
            row = first + index
            last = row == self.count - 1
            heavy = (last and not self.nested) or row == self.heads - 1
            over = _OVER if self.grounded else 0.0
            start, width = self.fit.edges[0] - over, self.fit.edges[-1] - self.fit.edges[0] + 2 * over
            edges = (start, *self.fit.edges[1:-1], start + width)
            gaps = crossed(group, row, edges)
            if row < self.heads - 1 and not self.grounded:
                gaps += grouped(group[index], edges, self.fit.air)
            ground = self._ground(row)
            ruled = Ruled(start, width, 1.0 if heavy else 0.5, "ink" if heavy else "rule", row == 0, tuple(gaps), ground)
            strip = row_strip(self.press, [cell for _, cell in sorted(cells, key=_column)], heights[index], ruled)
            if len(group) > 1 and not parts and sum(heights) <= depth:  # a cell of another row stands in it, which no page's end may cut
                strip = msgspec.structs.replace(strip, split=None)
            held = not parts and index < len(found) - 1
            self.titled = not self.titled and self.width > 1 and [placed.columns for placed in group[index]] == [self.width]
            held = held or self.titled
            set_rows.append(_Row(row, strip, held or row < self.heads, labels[index]))
        return set_rows

    def _ground(self, row: int) -> str:
        """The colour that a row stands on: a head, or every second row or group of rows."""
        if not self.grounded:
            return ""
        role = "head" if row < self.heads else "" if self.striped else "stripe"
        return role if role and getattr(self.press.brand.colors, role) else ""

    # ── captions ──

    def _caption_words(self, column: Column) -> Words | None:
        """What stands above the table, with its number in a report. Made before the cells: its notes are called first."""
        if not self.block.caption:
            return None
        press = self.press
        words = Words(press, "caption", column.language, self.line)
        if self.number:
            words.say(self._numbered() + ". ", Manner(strong=True, primary=True))
        return words.add(self.block.caption, Manner(strong=True))

    def _numbered(self) -> str:
        return self.press.labels.table_number.format(number=self.press.number(self.number)) if self.number else ""

    def _caption_strips(self) -> list[Strip]:
        strips = self._line(self.words) if self.words is not None else []
        if self.width:
            captioned(strips, self.press, "tables", self._numbered(), self.block)
        return strips

    def _continued(self) -> list[Strip]:
        """Above the head that is drawn again: "Table 2 (continued)". Furniture, like the head."""
        label = self._numbered() or self.press.crossings.label(self.block)
        if not label and not self.parts:
            return []
        said = f"{label} ({self.press.labels.table_continued})".strip()
        words = Words(self.press, "caption", self.fit.column.language, self.line)
        return self._line(words.say(said, Manner(strong=True, primary=True)))

    def _further(self) -> list[Strip]:
        """Above a further part."""
        strips = [msgspec.structs.replace(strip, draw=partial(furniture, strip.draw)) for strip in self._continued()]
        strips[:1] = [msgspec.structs.replace(strip, before=self.press.air.above("caption", _ABOVE_PART)) for strip in strips[:1]]
        return strips

    def _line(self, words: Words) -> list[Strip]:
        column = msgspec.structs.replace(self.fit.column, grid=False, align="", scale=1.0)
        look = self.press.type.look("caption", column.language, Manner(strong=True))
        strips = text(self.press, words, self.line, look, column, hyphens=False, keep=True)
        if strips:
            strips[-1] = msgspec.structs.replace(strips[-1], height=look.leading + self.press.air.below("caption", _UNDER_CAPTION))
        return strips


class _Row(NamedTuple):
    """A row of a table: its number, its strip, whether no page ends after it, and what its page repeats if it begins with it."""

    number: int
    strip: Strip
    keep: bool
    labels: list[Strip]


def _lowered(cell: SetCell, height: float) -> SetCell:
    """A cell of a head with its words at the foot of it, next to what they name."""
    over = height - cell.height
    if over <= 0.0 or not cell.strips:
        return cell
    first, *others = cell.strips
    return filled(cell.node, [msgspec.structs.replace(first, before=first.before + over), *others], again=cell.again)


def _column(placed: tuple[int, SetCell]) -> int:
    return placed[0]
