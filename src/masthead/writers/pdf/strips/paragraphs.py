"""Paragraphs to strips, and small ways to draw strips over, under and after each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Literal

import msgspec

from masthead.document.model import Figure, Paragraph, Table
from masthead.language.tags import right_to_left
from masthead.writers.pdf.setting.drawing import draw_line
from masthead.writers.pdf.setting.lines import Setting, Span
from masthead.writers.pdf.setting.runs import Line
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE, PLAIN, Look
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.press import Column, Draw, Mark, Press, Strip

TOGETHER = 4
"""Items and quotations of so many lines are not torn."""
SMALL = ("small", "signature")
"""Roles of the back matter."""
LEAST_WIDTH = 90.0
"""Lists and quotations within each other are indented no further than this leaves."""
_NUMBER_WIDTH, NUMBER_APART = 6 * MILLIMETRE, 3 * MILLIMETRE
"""Of paragraph numbers, and how far before the text they end."""


def paragraph(press: Press, block: Paragraph, column: Column, indent: float = 0.0, number: int = 0) -> list[Strip]:
    """A paragraph; its number, if it has one, stands in the side margin on its first base line."""
    node = Node("P", column.node, language=block.language)
    look = press.type.look(column.role, column.language, PLAIN, column.scale)
    words = Words(press, column.role, column.language, node, column.scale).add(block.content)
    strips = text(press, words, node, look, column, indent=indent)
    if number and strips:
        label = paragraph_number(press, number, Node("Lbl", node), column, look.drop)
        strips[0] = msgspec.structs.replace(strips[0], draw=joined(label, strips[0].draw))
    return strips


def paragraph_number(press: Press, number: int, node: Node, column: Column, drop: float) -> Draw:
    """What draws the number of a paragraph before the column, on a base line."""
    look = press.type.look("number", column.language)
    setting = Setting([Span(f"{press.number(number)} ", look.ink)], node, column.language, right_to_left=right_to_left(column.language))
    width = max(_NUMBER_WIDTH, setting.natural)
    line = setting.lines(width)[0]
    return partial(draw_line, setting, line, column.start - NUMBER_APART - width, drop, width, "end")


def text(
    press: Press,
    words: Words,
    node: Node,
    look: Look,
    column: Column,
    *,
    indent: float = 0.0,
    hyphens: bool = True,
    keep: bool = False,
    balanced: bool = False,
) -> list[Strip]:
    """The lines of a paragraph as strips. Widows and orphans are two lines; a line that ends in a hyphen ends no page."""
    setting = ready(press, words, node, look, column, hyphens=hyphens)
    lines = setting.balanced(column.width) if balanced else setting.lines(column.width, indent)
    return strips_of(setting, lines, look, column, indent=indent, keep=keep, calls=words.calls)


def ready(press: Press, words: Words, node: Node, look: Look, column: Column, *, hyphens: bool = True) -> Setting:
    """A paragraph before its lines are broken."""
    justified = press.brand.setting.justified and words.role == "body" and hyphens and not column.align
    return Setting(
        words.spans,
        node,
        look.language,
        right_to_left=right_to_left(look.language),
        hyphens=hyphens and column.hyphens and press.brand.setting.hyphens,
        justified=justified,
        hanging=justified and press.brand.setting.hanging,
    )


def strips_of(
    setting: Setting,
    lines: Sequence[Line],
    look: Look,
    column: Column,
    *,
    indent: float = 0.0,
    keep: bool = False,
    calls: Sequence[tuple[int, str]] = (),
) -> list[Strip]:
    """A strip for each line of a paragraph. Those that would be alone at a page's end or head stay with the next; `keep`: all do. `calls`: notes
    by the stretch of text that calls them."""
    last = len(lines) - 1
    strips = []
    leading, drop, align = look.leading, look.drop, column.align
    start, width = column.start + indent, column.width - indent
    for index, line in enumerate(lines):
        stays = keep or (index < last and (index in (0, last - 1) or last == 2 or line.tail is not None))
        notes = tuple(label for span, label in calls if line.start <= setting.starts[span] < line.end) if calls else ()
        strips.append(
            Strip(
                leading,
                partial(draw_line, setting, line, start, drop, width, align),
                keep=stays,
                drop=drop,
                notes=notes,
                grid=index == 0 and column.grid,
                reach=start + line.width,
            )
        )
        start, width = column.start, column.width
    return strips


def captioned(strips: list[Strip], press: Press, kind: Literal["figures", "tables"], number: str, block: Figure | Table) -> None:
    """Lets the first strip of a caption remember where it comes to stand, for lists and links."""
    if strips:
        remembered = partial(_remember, press, kind, number, block)
        strips[0] = msgspec.structs.replace(strips[0], draw=partial(all_of, (remembered, strips[0].draw)))


def _remember(press: Press, kind: Literal["figures", "tables"], number: str, block: Figure | Table, sheet: Sheet, top: float) -> None:
    press.captions[kind].append(Mark(1, block.caption, sheet.index, sheet.height - top + 12, number, block.language))
    anchor = press.crossings.anchor(block)
    if anchor:
        sheet.anchor(anchor, top - 6)


def all_of(draws: Sequence[Draw], sheet: Sheet, top: float) -> None:
    """Draws one after the other at the same height."""
    for each in draws:
        each(sheet, top)


def joined(*draws: Draw) -> Draw:
    """The same as one, in one layer however often it is joined again: lists may be hundreds deep."""
    flat: list[Draw] = []
    for each in draws:
        if isinstance(each, partial) and each.func is all_of:
            flat += each.args[0]
        else:
            flat.append(each)
    return partial(all_of, tuple(flat))


def under(strip: Strip, *draws: Draw) -> Strip:
    """The strip with more drawn before it, at its top; so too if it is divided."""

    def split(room: float) -> tuple[Strip, Strip] | None:
        parts = None if strip.split is None else strip.split(room)
        return None if parts is None else (under(parts[0], *draws), parts[1])

    return msgspec.structs.replace(strip, draw=joined(*draws, strip.draw), split=None if strip.split is None else split)


def over(strip: Strip, *draws: Draw) -> Strip:
    """The strip with more drawn after it, at its top; if it is divided, after the last part."""

    def split(room: float) -> tuple[Strip, Strip] | None:
        parts = None if strip.split is None else strip.split(room)
        return None if parts is None else (parts[0], over(parts[1], *draws))

    return msgspec.structs.replace(strip, draw=joined(strip.draw, *draws), split=None if strip.split is None else split)


def lowered(drawn: Draw, by: float, sheet: Sheet, top: float) -> None:
    """Draws further down."""
    drawn(sheet, top + by)


def lower(drawn: Draw, by: float) -> Draw:
    """The same further down, in one layer however often it is lowered again."""
    if not by:
        return drawn
    if isinstance(drawn, partial) and drawn.func is all_of:
        return partial(all_of, tuple([lower(each, by) for each in drawn.args[0]]))
    if isinstance(drawn, partial) and drawn.func is lowered:
        return partial(lowered, drawn.args[0], drawn.args[1] + by)
    return partial(lowered, drawn, by)


def nothing(sheet: Sheet, top: float) -> None:
    """Draws nothing: a strip of air."""


def blank(node: Node, sheet: Sheet, top: float) -> None:
    """An element that the source leaves empty and the structure needs: marked content with nothing in it."""
    sheet.mark(node)


def filled(node: Node, sheet: Sheet, top: float) -> None:
    """The same, where all that was drawn may have been furniture."""
    if node.index < 0:
        sheet.mark(node)


def at_least(strips: list[Strip], height: float) -> list[Strip]:
    """The strips, so high together at least: a mark that stands beside them takes a line, though they may be a rule."""
    lacking = height + strips[0].before - sum([strip.before + strip.height for strip in strips[:4]])
    return strips if lacking <= 0 else [*strips[:-1], msgspec.structs.replace(strips[-1], height=strips[-1].height + lacking)]


def together(strips: list[Strip], most: int = TOGETHER) -> list[Strip]:
    """A few lines that are not torn."""
    if len(strips) > most:
        return strips
    return [msgspec.structs.replace(strip, keep=True) for strip in strips[:-1]] + strips[-1:]


def abreast(parts: Sequence[Sequence[Strip]], sheet: Sheet, top: float) -> None:
    """Draws strips beside each other, each under those of its own part."""
    for strips in parts:
        at = top
        for strip in strips:
            at += strip.before
            strip.draw(sheet, at)
            at += strip.height


def aside(strips: Iterable[Strip], away: bool = True, *, table: bool = False) -> Iterator[Strip]:
    """Strips beside which no label has room, if they stand `away` from the column; those of a table."""
    for index, strip in enumerate(strips):
        yield strip if index else msgspec.structs.replace(strip, aside=away, table=table)


def with_next(strips: Iterable[Strip]) -> Iterator[Strip]:
    """Strips of which the last stays with what follows."""
    held: Strip | None = None
    for strip in strips:
        if held is not None:
            yield held
        held = strip
    if held is not None:
        yield msgspec.structs.replace(held, keep=True)
