"""Rows of tables: drawn once as rows, again as furniture on later pages, and in two where they are taller than a page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from masthead.writers.pdf.press import Press, Strip
from masthead.writers.pdf.sheet import Node, Sheet
from masthead.writers.pdf.styles import MILLIMETRE

ABOVE = 1.2 * MILLIMETRE
"""Air above and under the text of a cell."""


class SetCell(Struct, frozen=True, gc=False):
    """A cell's strips, one under the other."""

    node: Node
    strips: tuple[Strip, ...]
    height: float


def row_strip(
    press: Press,
    cells: Sequence[SetCell],
    height: float,
    start: float,
    width: float,
    rule: tuple[float, bytes],
    opens: bool,
    gaps: Sequence[tuple[float, float]],
) -> Strip:
    color = press.type.color(rule[1].decode())
    lines = _stretches(start, width, gaps)
    top_rule = (1.0, press.type.color("ink")) if opens else None
    notes = tuple(note for cell in cells for strip in cell.strips for note in strip.notes)
    drop = max((ABOVE + cell.strips[0].drop for cell in cells if cell.strips), default=0.0)
    return Strip(
        height,
        partial(_draw_row, cells, height, lines, (rule[0], color), top_rule),
        drop=drop,
        notes=notes,
        split=partial(_split, press, cells, start, width, rule, opens, gaps),
    )


def _stretches(start: float, width: float, gaps: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    at = start
    found = []
    for begin, end in sorted(gaps):
        if begin > at + 0.1:
            found.append((at, begin - at))
        at = max(at, end)
    if at < start + width - 0.1:
        found.append((at, start + width - at))
    return found


def _draw_row(
    cells: Sequence[SetCell],
    height: float,
    lines: Sequence[tuple[float, float]],
    rule: tuple[float, bytes],
    top_rule: tuple[float, bytes] | None,
    sheet: Sheet,
    top: float,
) -> None:
    for begin, width in lines:
        sheet.rule(begin, top + height - rule[0] / 2, width, *rule)
        if top_rule is not None:
            sheet.rule(begin, top, width, *top_rule)
    for cell in cells:
        if not sheet.artifact:
            cell.node.element(sheet.tree)
        at = top + ABOVE
        for strip in cell.strips:
            at += strip.before
            strip.draw(sheet, at)
            at += strip.height


def _split(
    press: Press,
    cells: Sequence[SetCell],
    start: float,
    width: float,
    rule: tuple[float, bytes],
    opens: bool,
    gaps: Sequence[tuple[float, float]],
    room: float,
) -> tuple[Strip, Strip] | None:
    """A row taller than a page in two: of each cell the lines that have room, and the others. None if nothing fits."""
    above: list[SetCell] = []
    below: list[SetCell] = []
    moved = False
    for cell in cells:
        at = 2 * ABOVE
        index = 0
        for strip in cell.strips:
            if at + strip.before + strip.height > room:
                break
            at += strip.before + strip.height
            index += 1
        first, rest = cell.strips[:index], list(cell.strips[index:])
        if rest and rest[0].split is not None and room - at > 60:
            parts = rest[0].split(room - at)
            if parts is not None:
                first, rest[0] = (*first, parts[0]), parts[1]
        moved = moved or bool(first)
        above.append(SetCell(cell.node, first, sum(s.height + s.before for s in first) + 2 * ABOVE))
        below.append(SetCell(cell.node, tuple(rest), sum(s.height + s.before for s in rest) + 2 * ABOVE))
    if not moved:
        return None
    tall = max(cell.height for cell in above)
    left = max(cell.height for cell in below)
    return (
        row_strip(press, above, tall, start, width, (0.5, b"rule"), opens, gaps),
        row_strip(press, below, left, start, width, rule, False, gaps),
    )
