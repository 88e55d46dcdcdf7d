"""Pictures that share a line of the source: how many of them stand in a row, and how large. The same in PDF and in Word."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from masthead.document.model import BlockNode, Figure

_MILLIMETRE = 72 / 25.4
ROW = 3
"""Pictures in a row, at most;"""
_MARKS, _MARK = 4, 170.0
"""marks of houses (of sponsors, say), if there are more than fit a row: small pictures with no caption, no wider than so many points."""
LONGEST = 300
"""Characters of a caption, at most: under a picture in a row more would be a ribbon."""
_NARROWEST, _NARROWEST_MARK = 28 * _MILLIMETRE, 10 * _MILLIMETRE
"""Points that a picture in a row is wide, at least; and a mark."""

Size = tuple[float, float]
"""Width and height, in points."""


def sharing(content: Sequence[BlockNode], index: int, width: Callable[[Figure], float]) -> int:
    """How many of the figures that share a line stand in the row that begins here: as many in each row as in the others, if they take
    several; 0 for one that shares its line with none behind it. `width`: how many points a picture is wide itself."""
    end = index + 1
    while end < len(content) and isinstance(block := content[end], Figure) and block.beside:
        end += 1
    count = end - index
    most = _MARKS if count > ROW and all(is_mark(block, width) for block in content[index:end]) else ROW
    return -(-count // -(-count // most)) if count > 1 else 0


def is_mark(block: BlockNode, width: Callable[[Figure], float]) -> bool:
    """Whether a figure is a small picture that nothing is said under."""
    return isinstance(block, Figure) and not (block.caption or block.credit) and 0 < width(block) <= _MARK


def sizes(own: Sequence[Size], width: float, gutter: float, tallest: float, *, even: bool = False) -> list[Size]:
    """How large pictures stand that are so large themselves and fill a row of this width together, no higher than `tallest`. None if one would
    be too narrow to be seen.

    No picture is larger than it is: one that is too small for the others’ height stays so, unless all are small (`even`)."""
    room = width - gutter * (len(own) - 1)
    ratios = [wide / (high or 1.0) for wide, high in own]
    highest = [high for _, high in own]
    height = min(room / sum(ratios), tallest, *(highest if even else ()))
    while not even:
        small = [ratio * high for ratio, high in zip(ratios, highest, strict=True) if high < height]
        rest = [ratio for ratio, high in zip(ratios, highest, strict=True) if high >= height]
        larger = min((room - sum(small)) / sum(rest), tallest) if rest else height
        if larger <= height + 0.01:
            break
        height = larger
    found = [(ratio * min(height, high), min(height, high)) for ratio, high in zip(ratios, highest, strict=True)]
    least = _NARROWEST_MARK if len(own) > ROW else min(_NARROWEST, room / len(own))
    return found if all(across >= min(least, wide) for (across, _), (wide, _) in zip(found, own, strict=True)) else []


def captioned_together(row: Sequence[Figure]) -> bool:
    """Whether the caption of the last of some figures that share a line is that of them all: no other has one."""
    *others, last = row
    return last.beside and bool(last.caption or last.credit) and not any(block.caption or block.credit for block in others)
