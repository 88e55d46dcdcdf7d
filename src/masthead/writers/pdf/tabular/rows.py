"""Rows of tables: drawn once as rows, again as furniture on later pages, and in two where they are taller than a page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import Struct, structs

from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE
from masthead.writers.pdf.strips.press import Press, Strip

ABOVE = 1.2 * MILLIMETRE
"""Air above and under the text of a cell."""
AGAIN = b"/Type/Layout"
"""What is drawn again within a page is, to those who hear it (ISO 32000-1, table 330)."""
_WORTH = 60.0
"""Room in which what stands in a cell is divided in its turn."""
_LABEL = 6
"""Lines of a cell over many rows that are drawn again on the next page."""


class SetCell(Struct, frozen=True, gc=False):
    """A cell's strips, one under the other."""

    node: Node
    strips: tuple[Strip, ...]
    height: float
    again: bool = False
    """Furniture: it was drawn before."""


class Ruled(Struct, frozen=True, gc=False):
    """The rules of a row: between which edges, how thick and in which colour under it, where they are left out, and whether one stands
    above it too."""

    start: float
    width: float
    thickness: float
    color: str
    opens: bool
    gaps: tuple[tuple[float, float], ...]
    ground: str = ""
    """The colour that the row stands on; empty: none."""


def filled(node: Node, strips: Sequence[Strip], *, again: bool = False) -> SetCell:
    """A cell with these strips."""
    return SetCell(node, tuple(strips), sum([strip.height + strip.before for strip in strips]) + 2 * ABOVE, again)


def row_strip(press: Press, cells: Sequence[SetCell], height: float, ruled: Ruled) -> Strip:
    """A row as a strip."""
    lines = _stretches(ruled)
    under = (ruled.thickness, press.type.color(ruled.color))
    above = (ruled.start, ruled.width, 1.0, press.type.color("ink")) if ruled.opens else None
    notes = tuple([note for cell in cells if not cell.again for strip in cell.strips for note in strip.notes])
    ground = (ruled.start, ruled.width, press.type.color(ruled.ground)) if ruled.ground else None
    drop = max([ABOVE + cell.strips[0].drop for cell in cells if cell.strips], default=0.0)
    return Strip(
        height,
        partial(_draw_row, cells, height, lines, under, above, ground),
        drop=drop,
        notes=notes,
        split=partial(_split, press, cells, ruled),
    )


def over_rows(cell: SetCell, heights: list[float]) -> list[SetCell]:
    """A cell over several rows as a piece in each: what has room there. The last row, if need be, becomes higher."""
    pieces: list[SetCell] = []
    index = 0
    for number, height in enumerate(heights):
        begin, at = index, 2 * ABOVE
        while index < len(cell.strips):
            strip = cell.strips[index]
            at += strip.before + strip.height
            if at > height + 0.05 and number < len(heights) - 1:
                break
            index += 1
        pieces.append(filled(cell.node, cell.strips[begin:index], again=cell.again))
    heights[-1] = max(heights[-1], pieces[-1].height)
    return pieces


def label(cell: SetCell, pieces: Sequence[SetCell], index: int, heights: Sequence[float]) -> Strip | None:
    """What a short cell over several rows says, again at the top of a page that begins with a later one of them: furniture, and no
    higher than nothing, since it stands beside the rows."""
    short = len(cell.strips) <= _LABEL and not any(piece.strips for piece in pieces[index:])
    if not short or not cell.strips or cell.height > sum(heights[index:]):
        return None
    return Strip(0.0, partial(_draw_row, (cell,), 0.0, (), (0.0, b""), None, None))


def _stretches(ruled: Ruled) -> list[tuple[float, float]]:
    at, end = ruled.start, ruled.start + ruled.width
    found = []
    for begin, until in sorted(ruled.gaps):
        if begin > at + 0.1:
            found.append((at, begin - at))
        at = max(at, until)
    if at < end - 0.1:
        found.append((at, end - at))
    return found


def _draw_row(
    cells: Sequence[SetCell],
    height: float,
    lines: Sequence[tuple[float, float]],
    under: tuple[float, bytes],
    above: tuple[float, float, float, bytes] | None,
    ground: tuple[float, float, bytes] | None,
    sheet: Sheet,
    top: float,
) -> None:
    if ground is not None:
        sheet.ground(ground[0], top, ground[1], height, ground[2])
    for begin, width in lines:
        sheet.rule(begin, top + height - under[0] / 2, width, *under)
    if above is not None:
        start, width, thickness, color = above
        sheet.rule(start, top, width, thickness, color)
    furniture = sheet.artifact
    for cell in cells:
        sheet.artifact = furniture or AGAIN * cell.again
        if not sheet.artifact:
            cell.node.element(sheet.tree)
        at = top + ABOVE
        for strip in cell.strips:
            at += strip.before
            strip.draw(sheet, at)
            at += strip.height
    sheet.artifact = furniture


def _split(press: Press, cells: Sequence[SetCell], ruled: Ruled, room: float) -> tuple[Strip, Strip] | None:
    """A row taller than a page in two: of each cell the lines that have room, and the others. None if nothing fits."""
    above: list[SetCell] = []
    below: list[SetCell] = []
    moved = False
    for cell in cells:
        first, rest = _divided(cell, room)
        moved = moved or bool(first)
        above.append(filled(cell.node, first, again=cell.again))
        below.append(filled(cell.node, rest, again=cell.again))
    if not moved or not any(cell.strips for cell in below):
        return None
    begun = structs.replace(ruled, thickness=0.5, color="rule")
    ended = structs.replace(ruled, opens=False)
    return (
        row_strip(press, above, max(cell.height for cell in above), begun),
        row_strip(press, below, max(cell.height for cell in below), ended),
    )


def _divided(cell: SetCell, room: float) -> tuple[Sequence[Strip], Sequence[Strip]]:
    """The strips of a cell that have room, and the others; strips that must not part stay together, unless nothing fits then."""
    at, index, parted = 2 * ABOVE, 0, 0
    for strip in cell.strips:
        if at + strip.before + strip.height > room:
            break
        at += strip.before + strip.height
        index += 1
        if not strip.keep:
            parted = index
    if index == len(cell.strips):
        return cell.strips, ()
    following = cell.strips[index]
    if following.split is not None and room - at - following.before > _WORTH:
        parts = following.split(room - at - following.before)
        if parts is not None:
            return (*cell.strips[:index], parts[0]), (parts[1], *cell.strips[index + 1 :])
    index = parted or index
    return cell.strips[:index], cell.strips[index:]
