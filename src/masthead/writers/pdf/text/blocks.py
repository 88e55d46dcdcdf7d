"""Blocks to strips: which room sets which block, and the space between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import assert_never

import msgspec

from masthead.document.model import (
    Aside,
    BlockNode,
    Break,
    Figure,
    Heading,
    List,
    Note,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Table,
)
from masthead.document.plain import plain
from masthead.document.stops import ENDS
from masthead.writers.formulas import INSET, displayed
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.strips.inlines import announces, written
from masthead.writers.pdf.strips.nesting import Nested, run
from masthead.writers.pdf.strips.paragraphs import SMALL, paragraph, together, with_next
from masthead.writers.pdf.strips.press import Column, Press, Strip
from masthead.writers.pdf.tabular.tables import table
from masthead.writers.pdf.text import footnotes
from masthead.writers.pdf.text.figures import figure, row_of
from masthead.writers.pdf.text.headings import heading, role_of
from masthead.writers.pdf.text.lists import SET_APART, ends_in_block, listed
from masthead.writers.pdf.text.preformatted import preformatted
from masthead.writers.pdf.text.quotations import aside, quotation

_APART = 11.0
"""Space round tables, figures and quotations."""
_ROUND_FORMULA = 3.0
"""The same round a formula that stands in the column itself."""
_RUNNING = frozenset({"body", "small", "signature", "note"})
"""Roles whose paragraphs follow each other; those of cells and quotations stand within something that has the room round it."""
_BREAK = 9.0, 40.0
"""Height of a thematic break, and the length of its rule."""


def blocks(press: Press, content: Sequence[BlockNode], column: Column) -> list[Strip]:
    """The strips of blocks, in order; the first has no space before it."""
    return run(inside(press, content, column))


def inside(press: Press, content: Sequence[BlockNode], column: Column) -> Nested:
    """The same for blocks within another one."""
    flow = _Flow(press, content, column)
    strips: list[Strip] = []
    for index in range(len(content)):
        found = flow.begun(index)
        if not isinstance(found, list):
            found = yield found
        strips += flow.spaced(index, found)
    return strips


def each(press: Press, content: Sequence[BlockNode], column: Column, numbers: Sequence[int] = ()) -> Iterator[Iterable[Strip]]:
    """The strips of each block, which may be none; those of a table come as they are asked for. `numbers`: of paragraphs, 0 for none."""
    flow = _Flow(press, content, column, numbers)
    begun: Iterable[Strip] | None = None
    for index, block in enumerate(content):
        if type(block) is Table:
            yield begun if begun is not None else flow.streamed(index, block)
            begun = None
        else:
            found = flow.begun(index)
            strips = flow.spaced(index, found if isinstance(found, list) else run(found))
            following = content[index + 1] if index + 1 < len(content) else None
            if press.measures.columns > 1 and isinstance(block, Heading) and isinstance(following, Table):
                rest = flow.streamed(index + 1, following)
                first = next(rest, None)
                begun = chain(() if first is None else (first,), rest)
                if first is not None and first.stand == "across":  # a heading stands over all of its table
                    strips = [msgspec.structs.replace(strip, stand="across") for strip in strips]
            yield strips


def footnote(press: Press, label: str) -> list[Strip]:
    """The strips of a note at the foot of a page."""
    return footnotes.footnote(press, label, inside)


def _named(block: Paragraph) -> bool:
    """Whether a line over a table without a caption is no sentence, but what the table is called."""
    said = plain(block.content).rstrip()
    return bool(said) and said[-1] not in ENDS


class _Flow:
    """Blocks one after the other in a column: what stood before decides on the space above the next."""

    def __init__(self, press: Press, content: Sequence[BlockNode], column: Column, numbers: Sequence[int] = ()) -> None:
        self.press = press
        self.content = content
        self.column = column
        self.numbers = numbers
        self.previous: BlockNode | None = None
        self.after = 0.0
        self.floated: tuple[BlockNode | None, float] | None = None
        """After what may float away: what stood before it, and the space under that."""
        self.taken = 0
        """Blocks up to this one are set: several small figures make a row."""

    def begun(self, index: int) -> list[Strip] | Nested:
        """The strips of a block, or what will find them."""
        block = self.content[index]
        if index < self.taken or (isinstance(block, Note) and self.press.is_called(block)):
            return []  # a note stands at the foot of the page that calls it
        column = self._dressed(block)
        match block:
            case Paragraph():
                before = self.previous if self.floated is None else self.floated[0]
                indent = column.indent if column.indent and isinstance(before, Paragraph) and not displayed(before) else 0.0
                if displayed(block):
                    indent = 0.0
                    column = msgspec.structs.replace(column, start=column.start + INSET, width=max(column.width - INSET, 1.0))
                return paragraph(self.press, block, column, indent, self._number(index))
            case Heading():
                return heading(self.press, block, column)
            case List():
                return listed(self.press, block, column, inside)
            case Quotation():
                return quotation(self.press, block, column, inside, self._number(index))
            case Aside():
                return aside(self.press, block, column, inside)
            case Table():
                return list(table(self.press, block, column, inside))
            case Figure():
                found, self.taken = row_of(self.press, self.content, index, column)
                return found or figure(self.press, block, self._beside(index, column))
            case Preformatted():
                return preformatted(self.press, block, column)
            case Break():
                return [Strip(_BREAK[0], partial(_break, self.press, column))]
            case Note():
                return footnotes.uncalled(self.press, block, column, inside)
            case Part():
                return _part(self.press, block, column)
            case _:
                assert_never(block)

    def spaced(self, index: int, found: list[Strip]) -> list[Strip]:
        """The strips of a block with the space above them, kept with the next block where it announces that."""
        if found:
            block, role = self.content[index], _role(self.content[index], self.column)
            before = self._above(block, role)
            if before != found[0].before:
                found[0] = msgspec.structs.replace(found[0], before=before)
            if self.floated is not None:
                found[0] = msgspec.structs.replace(found[0], closer=self._closer(block, role, self.floated))
            if self.column.role in SMALL:
                found = together(found, self.press.measures.few)
            following = self.content[index + 1] if index < len(self.content) - 1 else None
            short = len(found) == 1 and isinstance(self.previous, Heading) and not isinstance(following, Heading)
            names = len(found) == 1 and isinstance(following, Table) and not following.caption
            stays = isinstance(block, Paragraph) and (announces(block.content) or short or (names and _named(block)))
            wish = self.press.air.keeps(role)
            if (stays or wish) and following is not None:  # a heading keeps two lines of what follows
                found[-1] = msgspec.structs.replace(found[-1], keep=True)
            elif wish is False:
                found[-1] = msgspec.structs.replace(found[-1], keep=False)
            self._past(block, role, floats=bool(found[0].floats))
        return found

    def streamed(self, index: int, block: Table) -> Iterator[Strip]:
        """The strips of a table, row by row."""
        before = self._above(block, "table")
        strips: Iterable[Strip] = table(self.press, block, self._dressed(block), inside)
        if self.press.air.keeps("table") and index < len(self.content) - 1:
            strips = with_next(strips)
        for strip in strips:
            closer = -1.0 if self.floated is None or self.previous is block else self._closer(block, "table", self.floated)
            yield msgspec.structs.replace(strip, before=before, closer=closer) if before or closer >= 0 else strip
            if before or self.previous is not block:
                self._past(block, "table", floats=bool(strip.floats))
            before = 0.0

    def _dressed(self, block: BlockNode) -> Column:
        """The column in the language of a block."""
        self.press.at(block)
        if not block.language:
            return self.column
        language = (
            written(block.language, block.content, self.column.language) if isinstance(block, (Paragraph, Heading)) else block.language
        )
        return msgspec.structs.replace(self.column, language=language)

    def _beside(self, index: int, column: Column) -> Column:
        """The column of a picture: where there are two, none goes over both beside another one, which would have half a page for itself."""
        near = (self.content[at] for at in (index - 1, index + 1) if 0 <= at < len(self.content))
        if self.press.measures.columns > 1 and any(isinstance(block, Figure) and block.asset for block in near):
            return msgspec.structs.replace(column, wide=column.width)
        return column

    def _number(self, index: int) -> int:
        return self.numbers[index] if self.numbers else 0

    def _above(self, block: BlockNode, role: str) -> float:
        return self._between(block, role, self.previous, self.after)

    def _closer(self, block: BlockNode, role: str, before: tuple[BlockNode | None, float]) -> float:
        """The space above a block where what stands between it and the one `before` floated away."""
        return self._between(block, role, *before)

    def _between(self, block: BlockNode, role: str, previous: BlockNode | None, after: float) -> float:
        if previous is None:
            return 0.0
        usual = _before(block, self.column, previous)
        if self.press.air.any and not isinstance(block, Figure):  # whose role is that of the words under it
            usual = self.press.air.above(role, usual, between=isinstance(block, (Paragraph, Note)))
        return max(usual, after)

    def _past(self, block: BlockNode, role: str, *, floats: bool) -> None:
        if not floats:
            self.floated = None
        elif self.floated is None:
            self.floated = self.previous, self.after
        self.previous = block
        self.after = self.press.air.below(role, _after(block))


def _role(block: BlockNode, column: Column) -> str:
    """The role that says how much room there is round a block; empty for one that has none."""
    match block:
        case Paragraph():
            return column.role if column.role in _RUNNING else ""
        case Heading():
            return role_of(block, column)
        case Quotation():
            return "quotation" if column.role == "body" else column.role
        case Table():
            return "table"
        case Figure():
            return "caption"
        case Preformatted():
            return "code"
        case Note():
            return "note"
        case _:
            return ""


def _before(block: BlockNode, column: Column, previous: BlockNode) -> float:
    if isinstance(block, Paragraph):
        return column.gap if column.gap >= _ROUND_FORMULA or column.depth or not displayed(block) else _ROUND_FORMULA
    if isinstance(block, Heading):
        if isinstance(previous, Heading) and previous.level <= block.level:
            return 4.0
        return {1: 22.0, 2: 20.0, 3: 12.0}.get(block.level, 11.0)
    if isinstance(block, Part):
        return 22.0
    if isinstance(block, (*SET_APART, Break)):
        return _APART if column.depth == 0 else 6.0
    if isinstance(block, List):
        return max(column.gap, 0.0 if column.depth else 3.0)
    return max(column.gap, 5.4 if isinstance(block, Note) else 0.0)


def _after(block: BlockNode) -> float:
    match block:
        case Paragraph():
            return _ROUND_FORMULA if displayed(block) else 0.0
        case Heading(level):
            return {1: 8.0, 2: 6.0, 3: 3.0}.get(level, 3.5)
        case Break():
            return _APART
        case _ if ends_in_block((block,)):
            return _APART
        case List():
            return 3.0
        case _:
            return 0.0


def _break(press: Press, column: Column, sheet: Sheet, top: float) -> None:
    width = min(_BREAK[1], column.width)
    sheet.rule(column.start + (column.width - width) / 2, top + 4, width, 0.8, press.type.color("muted"))


def _part(press: Press, block: Part, column: Column) -> Nested:
    node = Node("Sect", column.node, language=block.language)
    inner = msgspec.structs.replace(column, node=node)
    strips: list[Strip] = []
    if block.title:
        strips = heading(press, Heading(2, block.title), inner)
    content = yield inside(press, block.content, inner)
    if content and strips:
        content[0] = msgspec.structs.replace(content[0], before=6.0)
    return strips + content
