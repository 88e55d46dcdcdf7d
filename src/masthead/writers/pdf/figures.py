"""Pictures with their captions and credits; what stands for a picture that is not there or not described."""

from __future__ import annotations

from functools import partial

import msgspec

from masthead.document.model import Figure
from masthead.document.plain import plain
from masthead.writers.contract import undescribed
from masthead.writers.pdf.inlines import Words
from masthead.writers.pdf.paragraphs import all_of, captioned, text
from masthead.writers.pdf.press import Column, Press, Strip
from masthead.writers.pdf.sheet import Node, Sheet

_POINTS_A_PIXEL = 0.75
_ALMOST = 0.62
"""A picture that takes this share of the column takes all of it."""
_INSET = 8.0
"""Of the line that stands for a picture, from the hairline before it."""
_TALLEST = 0.55
"""Share of a page's height that a picture takes at most."""


def figure(press: Press, block: Figure, column: Column) -> list[Strip]:
    """A picture, then its caption, then its credit, together on a page. A decorative one is furniture.

    Picture and caption are two elements of a group: players say a described picture as one word, and nothing that stands in it.
    """
    holder = column.node
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
        if (block.caption or block.credit) and not block.decorative:
            holder = Node("Div", column.node, language=block.language)
        node = None if block.decorative else Node("Figure", holder, language=block.language, alt=_described(press, block))
        strips = [Strip(height, partial(_draw, node, number, column.start, width, height), keep=bool(block.caption or block.credit))]
    strips += _lines(press, block, column, Node("Caption", holder) if holder is not column.node else holder)
    return [msgspec.structs.replace(strip, keep=True) for strip in strips[:-1]] + strips[-1:]


def _described(press: Press, block: Figure) -> str:
    if block.alt.strip():
        return block.alt
    caption = plain(block.caption).replace("\n", " ").strip()
    if caption:
        return caption
    press.accessible = False
    said = press.labels.image_without_description
    press.tell(undescribed(said, block.asset))
    return said


def _draw(node: Node | None, number: int, start: float, width: float, height: float, sheet: Sheet, top: float) -> None:
    left = sheet.left(start, width)
    bottom = sheet.height - top - height
    if node is not None:
        node.attributes = b"<</O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]>>" % (left, bottom, left + width, bottom + height)
    sheet.picture(node, number, left, bottom, width, height)


def _missing(press: Press, block: Figure, column: Column) -> list[Strip]:
    """A quiet line that names the picture, and says its description if the source has one."""
    if block.decorative:
        return []
    node = Node("P", column.node, language=block.language)
    look = press.type.look("caption", column.language)
    said = press.labels.image_missing.format(name=" – ".join(filter(None, (block.asset, block.alt.strip()))) or "–")
    inner = msgspec.structs.replace(column, start=column.start + _INSET, width=max(column.width - _INSET, 8), grid=False, align="")
    strips = text(press, Words(press, "caption", column.language, node).say(said), node, look, inner, hyphens=False)
    if not strips:
        return strips
    beside = partial(_beside, column.start, look.leading * len(strips), press.type.color("rule"))
    strips[0] = msgspec.structs.replace(strips[0], draw=partial(all_of, (beside, strips[0].draw)))
    return strips


def _beside(start: float, height: float, color: bytes, sheet: Sheet, top: float) -> None:
    sheet.rule(start, top, 1.5, height, color)


def _lines(press: Press, block: Figure, column: Column, holder: Node) -> list[Strip]:
    plain_column = msgspec.structs.replace(column, grid=False)
    strips: list[Strip] = []
    for content, role in ((block.caption, "caption"), (block.credit, "number")):
        if content:
            node = Node("P", holder, language=block.language)
            words = Words(press, role, column.language, node).add(content)
            found = text(press, words, node, press.type.look(role, column.language), plain_column, hyphens=False)
            if found and not strips:
                found[0] = msgspec.structs.replace(found[0], before=5.0)
            if content is block.caption:
                captioned(found, press, "figures", "", block)
            strips += found
    return strips
