"""Text whose spaces and line ends count."""

from __future__ import annotations

import msgspec

from masthead.document.model import Preformatted
from masthead.writers.pdf.setting.lines import Setting, Span
from masthead.writers.pdf.setting.sheet import Node
from masthead.writers.pdf.setting.styles import PLAIN
from masthead.writers.pdf.setting.ties import BOUND
from masthead.writers.pdf.strips.paragraphs import strips_of
from masthead.writers.pdf.strips.press import Column, Press, Strip

_INSET = 8.0
_STEPS = (1.0, 0.92, 0.84)
"""Lines that are too long are set smaller, in these steps, before they are broken."""


def preformatted(press: Press, block: Preformatted, column: Column) -> list[Strip]:
    """Spaces and line ends as they are. Lines that are too long are set smaller, use the side margin too, and are broken at last.

    Each line of the source is an element of its own, so that it is heard and copied as one.
    """
    lines = block.text.expandtabs(4).rstrip("\n").split("\n")
    node = Node("Div" if len(lines) > 1 else "P", column.node, language=block.language)
    codes = [Node("Code", Node("P", node) if len(lines) > 1 else node) for _ in lines]
    kept = [_kept_spaces(line) + "\n" for line in lines[:-1]] + [_kept_spaces(lines[-1])]
    wide = msgspec.structs.replace(column, start=column.wide_start, width=column.wide)
    for place in (column, wide) if column.wide_start >= 0 and column.wide > column.width else (column,):
        inner = msgspec.structs.replace(place, start=place.start + _INSET, width=place.width - _INSET, grid=False)
        for step in _STEPS:
            look = press.type.look("code", column.language, PLAIN, column.scale * step)
            setting = Setting([Span(line, look.ink, code) for line, code in zip(kept, codes, strict=True)], node, "")
            if setting.natural <= inner.width:
                break
        if setting.natural <= inner.width:
            break
    strips = strips_of(setting, setting.lines(inner.width), look, inner)
    if place is column or press.measures.columns == 1:
        return strips
    return [msgspec.structs.replace(strip, stand="across") for strip in strips]


def _kept_spaces(line: str) -> str:
    body = line.lstrip(" ")
    indent = BOUND * (len(line) - len(body))
    while "  " in body:
        body = body.replace("  ", BOUND + " ")
    return indent + body
