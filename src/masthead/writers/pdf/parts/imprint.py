"""What the publisher must say at the end: its lines, and the logos of partners in rows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import msgspec

from masthead.briefing.model import Imprint, Mark
from masthead.writers.pdf.heads.opening import draw_logo
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.paragraphs import text, together
from masthead.writers.pdf.strips.press import Column, Press, Strip

_APART = 3.5
_ABOVE = 4 * MILLIMETRE
"""Between the lines and the logos, and between rows of logos at least."""
_BETWEEN = 8 * MILLIMETRE
"""Logos keep so much air between them, or half their height, if that is more."""


def imprint(press: Press, part: Imprint, column: Column) -> list[Strip]:
    """The strips of an imprint."""
    look = press.type.look("small", column.language)
    strips: list[Strip] = []
    for line in part.lines:
        node = Node("P", column.node)
        found = text(press, Words(press, "small", column.language, node).add(line), node, look, column, hyphens=False)
        if found and strips:
            found[0] = msgspec.structs.replace(found[0], before=_APART)
        strips += together(found, press.measures.few)
    rows = _rows(press, part.marks, column)
    if rows and strips:
        rows[0] = msgspec.structs.replace(rows[0], before=_ABOVE)
        strips[-1] = msgspec.structs.replace(strips[-1], keep=True)  # "In partnership with"
    return strips + rows


class _Drawn(msgspec.Struct, frozen=True):
    """A logo ready to be drawn."""

    node: Node
    number: int
    width: float
    height: float


def _rows(press: Press, marks: Sequence[Mark], column: Column) -> list[Strip]:
    """Logos side by side, as many to a row as there is room for, standing on one line."""
    rows: list[list[_Drawn]] = []
    room = 0.0
    for mark in marks:
        logo = _logo(press, mark, column)
        if logo is None:
            continue
        between = _between(logo)
        if not rows or room < between + logo.width:
            rows.append([logo])
            room = column.width - logo.width
        else:
            rows[-1].append(logo)
            room -= between + logo.width
    strips = []
    for index, row in enumerate(rows):
        height = max(logo.height for logo in row)
        before = max(_ABOVE, height / 2) if index else 0.0
        strips.append(Strip(height, partial(_draw, row, height, column.start), before=before))
    return strips


def _between(logo: _Drawn) -> float:
    return max(_BETWEEN, logo.height / 2)


def _logo(press: Press, mark: Mark, column: Column) -> _Drawn | None:
    found = press.mark(mark.path)
    if found is None:
        return None
    number, picture = found
    height = mark.height
    width = height * picture.width / max(picture.height, 1)
    if width > column.width:
        width, height = column.width, height * column.width / width
    return _Drawn(Node("Figure", column.node, alt=mark.alternative or Path(mark.path).stem), number, width, height)


def _draw(row: Sequence[_Drawn], height: float, start: float, sheet: Sheet, top: float) -> None:
    for logo in row:
        draw_logo(logo.node, logo.number, start, logo.width, logo.height, sheet, top + height - logo.height)
        start += logo.width + _between(logo)
