"""Text whose spaces and line ends count."""

from __future__ import annotations

import msgspec

from masthead.document.model import Preformatted
from masthead.writers.pdf.bonds import BOUND
from masthead.writers.pdf.lines import Setting, Span
from masthead.writers.pdf.paragraphs import strips_of
from masthead.writers.pdf.press import Column, Press, Strip
from masthead.writers.pdf.sheet import Node
from masthead.writers.pdf.styles import PLAIN

_INSET = 8.0


def preformatted(press: Press, block: Preformatted, column: Column) -> list[Strip]:
    """Spaces and line ends as they are; lines that are too long are broken, and nothing is lost."""
    look = press.type.look("code", column.language, PLAIN, column.scale)
    node = Node("P", column.node, language=block.language)
    code = Node("Code", node)
    lines = block.text.expandtabs(4).rstrip("\n").split("\n")
    kept = "\n".join(_kept_spaces(line) for line in lines)
    setting = Setting([Span(kept, look.ink, code)], node, "")
    inner = msgspec.structs.replace(column, start=column.start + _INSET, width=column.width - _INSET, grid=False)
    return strips_of(setting, setting.lines(inner.width), look, inner)


def _kept_spaces(line: str) -> str:
    body = line.lstrip(" ")
    indent = BOUND * (len(line) - len(body))
    while "  " in body:
        body = body.replace("  ", BOUND + " ")
    return indent + body
