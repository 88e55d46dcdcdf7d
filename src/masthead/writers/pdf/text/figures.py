"""Pictures with their captions and credits, alone or several in a row; what stands for a picture that is not there or not described."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from masthead.document.model import BlockNode, Figure
from masthead.document.plain import plain
from masthead.writers.abreast import LONGEST, ROW, Size, captioned_together, sharing, sizes
from masthead.writers.contract import undescribed
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE, Manner
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.paragraphs import abreast, captioned, joined, text
from masthead.writers.pdf.strips.press import Column, Draw, Press, Stand, Strip
from masthead.writers.pictures import missing

if TYPE_CHECKING:
    from masthead.writers.pdf.art.images import Picture

_POINTS_A_PIXEL = 0.75
_ALMOST = 0.62
"""A picture that takes this share of the column takes all of it, if it has the points for that."""
_COARSEST = 88
"""Points to the inch below which nothing is enlarged: one sees them."""
_ENLARGED = 1.25
"""Times its own size that a drawing across columns is at most: larger, its letters would shout over the text."""
_WIDER = 1.15
"""A picture that is so many times as wide as the column uses the side margin too,"""
_FLAT = 1.25
"""if it is so many times as wide as high."""
_INSET = 8.0
"""Of the line that stands for a picture, from the hairline before it."""
_TALLEST = 0.6
"""Share of a page's height that a picture takes at most, an upright photograph too: text has room beside it. What is far higher than wide (a
drawing with many rows, a poster) may take all that its caption leaves: smaller, it could not be read."""
_TALL = 2.0
"""Times its width."""
_UNDER = 5.0
"""Between a picture and its caption."""
_GUTTER = 5 * MILLIMETRE
_SLACK = 0.001
_HARDLY_WIDER = 1.1
_SMALL = 0.48
"""Share of the column under which a picture is small."""
_UPRIGHT = 1.2
"""A photograph that is more than so many times as high as wide is upright."""


def figure(press: Press, block: Figure, column: Column) -> list[Strip]:
    """A picture, then its caption, then its credit, together on a page. A decorative one is furniture.

    Picture and caption are two elements of a group: players say a described picture as one word, and nothing that stands in it.
    """
    found = press.picture(block.asset) if block.asset else None
    if found is None:
        strips = _missing(press, block, column)
        return _kept(strips + _lines(press, block, column, column.node))
    stand: Stand = ""
    number, picture = found
    columns: tuple[Column, ...] = (column,)
    free = column.wide_start >= 0
    ratio = picture.height / max(picture.width, 1)
    width = min(picture.width * _POINTS_A_PIXEL, column.width)
    if free and picture.width * _POINTS_A_PIXEL > column.width * _WIDER and ratio < 1 / _FLAT and column.wide > column.width:
        column = msgspec.structs.replace(column, start=column.wide_start, width=column.wide)
        columns = (column, *columns)
        width = min(picture.width * _POINTS_A_PIXEL, column.width)
        stand = "across" if press.measures.columns > 1 else ""
    if width > column.width * _ALMOST and (picture.drawn or picture.width * 72 >= column.width * _COARSEST):
        width = min(column.width, picture.width * _POINTS_A_PIXEL * _ENLARGED) if picture.drawn and stand else column.width
    holder = _holder(block, column)
    lines, *others = _set_lines(press, block, columns, Node("Caption", holder) if holder is not column.node else holder)
    under = sum([strip.height + strip.before for strip in lines])
    depth = press.measures.depth
    tallest = max(depth - under, depth * _TALLEST) if free and ratio > _TALL else depth * _TALLEST
    height = width * ratio
    if height > tallest:
        width, height = max(width * tallest / height, 1.0), tallest
    start, limit = column.start, 0.0
    if others and not stand:  # once it is no wider than the text, it stands where the text does
        limit = columns[-1].width / width + _SLACK
        start, lines = (columns[-1].start, others[0]) if limit >= 1 else (start, _either(lines, others[0], limit))
    strips = [_picture(press, block, holder, number, start, width, height, limit, columns[-1].start), *lines]
    strips[0] = msgspec.structs.replace(strips[0], aside=start < columns[-1].start)
    floats = (holder,) if holder is not column.node else ()
    return _kept([msgspec.structs.replace(strip, stand=stand, floats=floats) for strip in strips])


def row_of(press: Press, content: Sequence[BlockNode], index: int, column: Column) -> tuple[list[Strip], int]:
    """Figures that share a line of the source stand side by side, and so do small or upright ones that follow each other; captions under them.
    How many blocks are set is told by where they end; nothing is set if there is no second one, or none has room."""
    row: list[tuple[Figure, int, Picture]] = []
    meant = sharing(content, index, partial(_across, press))
    while index + len(row) < len(content) and len(row) < (meant or ROW) and column.align == "":
        block = content[index + len(row)]
        if not isinstance(block, Figure) or block.decorative or not block.asset or len(plain((*block.caption, *block.credit))) > LONGEST:
            break
        found = press.picture(block.asset)
        if found is None or not (meant or _slender(found[1], column.width)):
            break
        row.append((block, *found))
    while len(row) > 1:
        own = [(picture.width * _POINTS_A_PIXEL, picture.height * _POINTS_A_PIXEL) for _, _, picture in row]
        stand = sizes(own, column.width, _GUTTER, press.measures.depth * _TALLEST, even=not meant)
        if stand:
            return _side_by_side(press, row, stand, column), index + len(row)
        row.pop()
    return [], index


def _across(press: Press, block: Figure) -> float:
    """How many points a picture is wide itself; 0 if it is not there."""
    found = press.picture(block.asset) if block.asset else None
    return 0.0 if found is None else found[1].width * _POINTS_A_PIXEL


def _slender(picture: Picture, room: float) -> bool:
    """Whether a picture has room beside another one, though the source does not ask for it: it is small, or an upright photograph."""
    return picture.width * _POINTS_A_PIXEL <= room * _SMALL or _UPRIGHT < picture.height / max(picture.width, 1) <= _TALL


def _side_by_side(press: Press, row: Sequence[tuple[Figure, int, Picture]], sizes: Sequence[Size], column: Column) -> list[Strip]:
    """Pictures in a row, on one line. The caption of the last of those that share theirs goes under them all, if no other has one."""
    start = column.start
    height = max(high for _, high in sizes)
    last = row[-1][0]
    together = captioned_together([block for block, _, _ in row])
    holder = Node("Div", column.node, language=last.language) if together else column.node
    parts: list[list[Strip]] = []
    holders: list[Node] = [holder] * together
    for (block, number, _), (width, high) in zip(row, sizes, strict=True):
        own = msgspec.structs.replace(column, start=start, width=width, wide_start=-1.0)
        held = holder if together else _holder(block, msgspec.structs.replace(own, wide_start=column.wide_start))
        holders += [held] * (not together)
        picture = msgspec.structs.replace(_picture(press, block, held, number, start, width, high), before=height - high)
        caption = [] if together else _lines(press, block, own, Node("Caption", held) if held is not own.node else held)
        parts.append([picture, *caption])
        start += width + _GUTTER
    tallest = max([sum([strip.height + strip.before for strip in strips]) for strips in parts])
    notes = tuple([note for strips in parts for strip in strips for note in strip.notes])
    floats = tuple(holders) if column.node not in holders else ()
    strips = [Strip(tallest, partial(abreast, parts), notes=notes)]
    if together:
        strips += _lines(press, last, column, Node("Caption", holder))
    return _kept([msgspec.structs.replace(strip, floats=floats) for strip in strips])


def _holder(block: Figure, column: Column) -> Node:
    """What picture and caption stand in together."""
    alone = not (block.caption or block.credit) and column.wide_start < 0
    return column.node if block.decorative or alone else Node("Div", column.node, language=block.language)


def _picture(
    press: Press,
    block: Figure,
    holder: Node,
    number: int,
    start: float,
    width: float,
    height: float,
    limit: float = 0.0,
    back: float = 0.0,
) -> Strip:
    """A picture. At the share `limit` of its size and less it begins at `back`."""
    node = None if block.decorative else Node("Figure", holder, language=block.language, alt=_described(press, block))
    return Strip(height, partial(_draw, node, number, start, width, height, limit, back), smaller=partial(_smaller, height, limit))


def _smaller(height: float, limit: float, share: float) -> float:
    return height * _snapped(share, limit)


def _snapped(share: float, limit: float) -> float:
    """The share of its size at which a picture is drawn: one that would be hardly wider than the text becomes as wide."""
    return limit - _SLACK if limit < share <= limit * _HARDLY_WIDER else share


def _kept(strips: list[Strip]) -> list[Strip]:
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


def _draw(
    node: Node | None,
    number: int,
    start: float,
    width: float,
    height: float,
    limit: float,
    back: float,
    sheet: Sheet,
    top: float,
) -> None:
    share = _snapped(sheet.share, limit)
    width, height = width * share, height * share
    start = back if share <= limit else start
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
    said = missing(block, press.labels, press.tell)
    inner = msgspec.structs.replace(column, start=column.start + _INSET, width=max(column.width - _INSET, 8), grid=False, align="")
    strips = text(press, Words(press, "caption", column.language, node).say(said), node, look, inner, hyphens=False)
    if not strips:
        return strips
    beside = partial(_beside, column.start, look.leading * len(strips), press.type.color("rule"))
    strips[0] = msgspec.structs.replace(strips[0], draw=joined(beside, strips[0].draw))
    return strips


def _beside(start: float, height: float, color: bytes, sheet: Sheet, top: float) -> None:
    sheet.rule(start, top, 1.5, height, color)


def _lines(press: Press, block: Figure, column: Column, holder: Node) -> list[Strip]:
    """The caption, with its number in a report, and the credit."""
    return _set_lines(press, block, (column,), holder)[0]


def _set_lines(press: Press, block: Figure, columns: Sequence[Column], holder: Node) -> list[list[Strip]]:
    """The same in several columns, in one of which it is drawn."""
    made: list[list[Strip]] = [[] for _ in columns]
    language = columns[0].language
    for content, role in ((block.caption, "caption"), (block.credit, "number")):
        if not content:
            continue
        node = Node("P", holder, language=block.language)
        words = Words(press, role, language, node)
        named = role == "caption" and not block.decorative
        number = ""
        if named and press.briefing.profile == "report" and "figures" not in press.crossings.kinds:
            press.figures += 1
            number = press.labels.figure_number.format(number=press.number(press.figures))
            words.say(number + ". ", Manner(strong=True, primary=True))
        words.add(content)
        for column, strips in zip(columns, made, strict=True):
            inner = msgspec.structs.replace(column, grid=False)
            found = text(press, words, node, press.type.look(role, language), inner, hyphens=False)
            if named:
                captioned(found, press, "figures", number, block)
            if found and not strips:
                found[0] = msgspec.structs.replace(found[0], before=press.air.above("caption", _UNDER))
            strips += found
    return made


def _either(lines: Sequence[Strip], others: Sequence[Strip], limit: float) -> list[Strip]:
    """The lines of a caption, and those of another column in their place where the picture has this share of its size or less."""
    if not lines:
        return []
    flat = (msgspec.structs.replace(others[0], before=0.0), *others[1:])
    height = sum([strip.height + strip.before for strip in flat])

    def smaller(own: float, other: float, share: float) -> float:
        return other if _snapped(share, limit) <= limit else own

    def draw(own: Draw, other: Sequence[Strip], sheet: Sheet, top: float) -> None:
        if _snapped(sheet.share, limit) > limit:
            own(sheet, top)
        else:  # all in place of the first: there may be more of them
            abreast((other,), sheet, top)

    found = []
    for index, strip in enumerate(lines):
        kept, high = ((), 0.0) if index else (flat, height)
        found.append(msgspec.structs.replace(strip, draw=partial(draw, strip.draw, kept), smaller=partial(smaller, strip.height, high)))
    return found
