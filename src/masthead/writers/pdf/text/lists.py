"""Lists to strips: marks, items that hold blocks, lists within lists."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import partial

import msgspec

from masthead.document.counters import labels
from masthead.document.model import Aside, BlockNode, Counter, Figure, Item, List, Paragraph, Preformatted, Quotation, Table
from masthead.document.plain import plain_block
from masthead.language.tags import right_to_left
from masthead.writers.pdf.setting.drawing import draw_line
from masthead.writers.pdf.setting.lines import Setting, Span
from masthead.writers.pdf.setting.sheet import Node
from masthead.writers.pdf.setting.styles import MILLIMETRE, PLAIN, Look
from masthead.writers.pdf.strips.nesting import Inside, Nested
from masthead.writers.pdf.strips.paragraphs import LEAST_WIDTH, SMALL, TOGETHER, at_least, blank, filled, nothing, over, together, under
from masthead.writers.pdf.strips.press import Column, Press, Strip
from masthead.writers.pdf.strips.ranks import BETWEEN, ranked, steps
from masthead.writers.ranks import short

_HANG = 4.5 * MILLIMETRE
"""From a mark to its item, at least."""
_KINDS: dict[Counter, bytes] = {"": b"/Decimal", "a": b"/LowerAlpha", "A": b"/UpperAlpha", "i": b"/LowerRoman", "I": b"/UpperRoman"}
"""How lists count, as their elements say it (ISO 32000-1, table 347)."""


def _crosses(item: Item, column: Column) -> bool:
    """Whether an item of a single paragraph is written in the other direction than the list."""
    match item.content:
        case (Paragraph(language=language),) if language:
            return right_to_left(language) != right_to_left(column.language)
        case _:
            return False


def listed(press: Press, block: List, column: Column, inside: Inside) -> Nested:
    """A list. Where there is no room to go further in, it stands under its mother's marks."""
    kind = _KINDS[block.counter] if block.ordered else b"/Disc"
    node = Node("L", column.node, language=block.language, attributes=b"<</O/List/ListNumbering%b>>" % kind)
    look = press.type.look(column.role, column.language, PLAIN, column.scale)
    if press.over:
        look = msgspec.structs.replace(look, ink=msgspec.structs.replace(look.ink, color=press.over))
    size = look.ink.font.size
    marks = [f"{number}." for number in labels(block)] if block.ordered else ["•" if column.lists % 2 == 0 else "–"]
    widest = marks if block.counter else marks[:1] + marks[-1:]
    room = max([look.ink.font.box(mark).width for mark in widest], default=0.0) + 0.55 * size
    hang = max(room, _HANG)
    if column.width - hang < LEAST_WIDTH:
        column = msgspec.structs.replace(column, start=column.start - column.hang, width=column.width + column.hang)
    frame = _Frame(node, look, marks, hang)
    if column.lists == 0 and press.measures.columns == 1 and short(block):
        longest = max(len(plain_block(item.content[0])) for item in block.items)
        for count, step in steps(column.width, longest, size, hang):
            found = yield from _items(press, block, msgspec.structs.replace(column, width=step - BETWEEN), inside, frame)
            if all(len(item) == 1 and not item[0].notes for item in found):
                return [ranked(found, count, step)]
    found = yield from _items(press, block, column, inside, frame)
    strips: list[Strip] = []
    for index, item in enumerate(found):
        kept = together(item, press.measures.few if column.role in SMALL else TOGETHER)
        if index in (0, len(block.items) - 2) and index < len(block.items) - 1 and len(kept) <= TOGETHER:
            kept[-1] = msgspec.structs.replace(kept[-1], keep=True)  # no item stands alone
        strips += kept
    return strips


def ends_in_block(content: Sequence[BlockNode]) -> bool:
    """Whether content ends in a table, a picture or the like, be it in the last item of a list: what comes next stands apart from it."""
    while content and isinstance(last := content[-1], List):
        content = last.items[-1].content if last.items else ()
    return bool(content) and isinstance(content[-1], SET_APART)


SET_APART = (Table, Figure, Preformatted, Quotation, Aside)
"""Blocks that have room round them;"""
_UNDER_BLOCK = 7.0
"""so much under one in a list, before the next item."""


class _Frame(msgspec.Struct, frozen=True):
    """What the items of a list have in common: its element and look, their marks, and how far these stand before them."""

    node: Node
    look: Look
    marks: Sequence[str]
    hang: float


def _items(press: Press, block: List, column: Column, inside: Inside, frame: _Frame) -> Generator[Nested, list[Strip], list[list[Strip]]]:
    """The strips of each item, with its mark."""
    node, look, hang = frame.node, frame.look, frame.hang
    gap = 0.0 if column.gap == 0 else max(column.gap * 0.6, 2.0)
    inner = msgspec.structs.replace(
        column,
        start=column.start + hang,
        width=column.width - hang,
        indent=0.0,
        depth=column.depth + 1,
        lists=column.lists + 1,
        gap=gap,
        hang=hang,
        wide_start=-1.0,
    )
    made: list[list[Strip]] = []
    for index, item in enumerate(block.items):
        holder = Node("LI", node)
        label = Node("Lbl", holder)
        body = Node("LBody", holder, after=label)
        # Text of the other direction stays beside its mark instead of beginning at the far edge.
        align = "end" if _crosses(item, column) else inner.align
        found = yield inside(press, item.content, msgspec.structs.replace(inner, node=body, align=align))
        found = found or [Strip(look.leading, partial(blank, body), drop=look.drop)]
        if inner.width < LEAST_WIDTH + 2 * hang and isinstance(next(iter(item.content), None), List):
            # The list in it may go no further in: its first mark would stand over this one.
            found = [Strip(look.leading, nothing, drop=look.drop, keep=True), *found]
        found = at_least(found, look.leading)
        mark = frame.marks[index] if block.ordered else frame.marks[0]
        turned = right_to_left(column.language)
        # A letter's stop stands behind it as the list runs: its sign of direction says so.
        said = f"{mark}\u200f " if turned and block.counter else f"{mark} "
        setting = Setting([Span(said, look.ink)], label, column.language, right_to_left=turned)
        marked = partial(draw_line, setting, setting.lines(hang + 40)[0], column.start, found[0].drop or look.drop, hang, "")
        above = found[0].before if not index else max(gap, _UNDER_BLOCK) if ends_in_block(block.items[index - 1].content) else gap
        found[0] = under(msgspec.structs.replace(found[0], before=above), marked)
        found[-1] = over(found[-1], partial(filled, body))
        made.append(found)
    return made
