"""Pictures with their captions and credits; what stands for a picture that is not there or not described."""

from __future__ import annotations

from functools import partial

import msgspec

from masthead.document.model import Figure
from masthead.document.plain import plain
from masthead.notices import Replaced
from masthead.writers.pdf.inlines import Words
from masthead.writers.pdf.paragraphs import all_of, lowered, text
from masthead.writers.pdf.press import Column, Press, Strip
from masthead.writers.pdf.sheet import Node, Sheet

_POINTS_A_PIXEL = 0.75
_ALMOST = 0.62
"""A picture that takes this share of the column takes all of it."""
_TALLEST = 0.55
"""Share of a page's height that a picture takes at most."""


def figure(press: Press, block: Figure, column: Column) -> list[Strip]:
    """A picture, then its caption, then its credit, together on a page. A decorative one is furniture."""
    found = press.picture(block.asset) if block.asset else None
    if found is None:
        strips = _missing(press, block, column)
    else:
        number, picture = found
        width = min(picture.width * _POINTS_A_PIXEL, column.width)
        if width > column.width * _ALMOST:
            width = column.width
        height = width * picture.height / max(picture.width, 1)
        tallest = (press.measures.bottom - press.measures.top) * _TALLEST
        if height > tallest:
            width, height = max(width * tallest / height, 1.0), tallest
        node = None if block.decorative else Node("Figure", column.node, language=block.language, alt=_described(press, block))
        strips = [Strip(height, partial(_draw, node, number, column.start, width, height), keep=bool(block.caption or block.credit))]
    strips += _lines(press, block, column)
    return [msgspec.structs.replace(strip, keep=True) for strip in strips[:-1]] + strips[-1:]


def _described(press: Press, block: Figure) -> str:
    if block.alt.strip():
        return block.alt
    caption = plain(block.caption).replace("\n", " ").strip()
    if caption:
        return caption
    press.accessible = False
    said = press.labels.image_without_description
    press.tell(Replaced("a missing description", f"“{said}”", "the source does not describe the image", where=block.asset))
    return said


def _draw(node: Node | None, number: int, start: float, width: float, height: float, sheet: Sheet, top: float) -> None:
    left = sheet.left(start, width)
    bottom = sheet.height - top - height
    if node is not None:
        node.attributes = b"<</O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]>>" % (left, bottom, left + width, bottom + height)
    sheet.picture(node, number, left, bottom, width, height)


def _missing(press: Press, block: Figure, column: Column) -> list[Strip]:
    """A framed line that names the picture, and its description if the source has one."""
    if block.decorative:
        return []
    node = Node("P", column.node, language=block.language)
    look = press.type.look("caption", column.language)
    said = press.labels.image_missing.format(name=block.asset or "–")
    if block.alt.strip():
        said += " – " + block.alt
    inner = msgspec.structs.replace(column, start=column.start + 8, width=max(column.width - 16, 8), grid=False, align="")
    strips = text(press, Words(press, "caption", column.language, node).say(said), node, look, inner, hyphens=False)
    if not strips:
        return strips
    last = len(strips) - 1
    framed = []
    for index, strip in enumerate(strips):
        over, under = (6.0 if index == 0 else 0.0), (6.0 if index == last else 0.0)
        height = strip.height + over + under
        sides = partial(_frame, column.start, column.width, height, index == 0, index == last, press.type.color("rule"))
        framed.append(
            msgspec.structs.replace(
                strip, height=height, drop=strip.drop + over, draw=partial(all_of, (sides, partial(lowered, strip.draw, over)))
            )
        )
    return framed


def _frame(start: float, width: float, height: float, first: bool, last: bool, color: bytes, sheet: Sheet, top: float) -> None:
    for edge in (start, start + width - 0.6):
        sheet.rule(edge, top, 0.6, height, color)
    if first:
        sheet.rule(start, top, width, 0.6, color)
    if last:
        sheet.rule(start, top + height - 0.6, width, 0.6, color)


def _lines(press: Press, block: Figure, column: Column) -> list[Strip]:
    plain_column = msgspec.structs.replace(column, grid=False)
    strips: list[Strip] = []
    for content, role in ((block.caption, "caption"), (block.credit, "number")):
        if content:
            node = Node("P", column.node, language=block.language)
            words = Words(press, role, column.language, node).add(content)
            found = text(press, words, node, press.type.look(role, column.language), plain_column, hyphens=False)
            if found and not strips:
                found[0] = msgspec.structs.replace(found[0], before=5.0)
            strips += found
    return strips
