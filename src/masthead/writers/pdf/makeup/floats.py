"""What goes to the top of a later page, if it does not fit where the source has it; and what leads in to it there."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.strips.press import Strip


class Float(Struct):
    """Strips that go to the top of a later page together. `key` is theirs alone."""

    key: tuple[Node, ...]
    strips: list[Strip]


def reserved(nodes: Sequence[Node], sheet: Sheet, top: float) -> None:
    """Makes elements where the source has them: those who hear the text hear them there."""
    for node in nodes:
        node.element(sheet.tree)


def leading(group: Sequence[Strip]) -> list[Strip]:
    """The lines of text that lead in to what floats: no headings."""
    return [strip for strip in group if strip.height and not strip.opens]


def holds(strip: Strip, pending: Sequence[Strip]) -> bool:
    """Whether what comes next can't stand on the page in the place of what floated: a heading or a section behind a heading alone, and behind lines
    that lead in to a picture what they would seem to lead in to as well."""
    return bool(strip.opens or strip.vanishes or (leading(pending) and (strip.floats or strip.table)))


def comes_last(waiting: Float) -> bool:
    """Whether a float comes after pictures, where no text follows: they have room on pages that are begun, and it may need one of its own."""
    return any(strip.table for strip in waiting.strips)


def height(strips: Sequence[Strip]) -> float:
    """How high strips are, one under the other."""
    return sum([strip.before + strip.height for strip in strips])
