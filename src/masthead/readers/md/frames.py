"""Blocks of Markdown that are open while its tokens are walked."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from masthead.document.model import BlockNode, Cell, Figure, Inline, Item, LineBreak, Row
from masthead.document.plain import plain

if TYPE_CHECKING:
    from markdown_it.token import Token


class Frame:
    """A block that is open: what opened it, and what it holds so far."""

    __slots__ = ("caption", "cells", "content", "items", "rows", "token")

    def __init__(self, token: Token | None) -> None:
        self.token = token
        self.content: list[BlockNode] = []
        self.items: list[Item] = []
        self.rows: list[Row] = []
        self.cells: list[Cell] = []
        self.caption: tuple[Inline, ...] = ()


_CAPTION = 250
"""Characters of a caption, at most."""


def captioned(blocks: list[BlockNode], said: tuple[Inline, ...]) -> bool:
    """Gives a paragraph all in italics to the picture right above it as its caption; false if there is none that lacks one."""
    above = blocks[-1] if blocks else None
    if not isinstance(above, Figure) or above.caption or len(plain(said)) > _CAPTION:
        return False
    blocks[-1] = replace(above, caption=said, decorative=False)
    return True


def parted(content: tuple[Inline, ...]) -> list[tuple[Inline, ...]]:
    """A paragraph cut where two line breaks follow each other, as people part paragraphs in HTML."""
    cuts = [at for at in range(1, len(content)) if isinstance(content[at], LineBreak) and isinstance(content[at - 1], LineBreak)]
    if not cuts:
        return [content]
    found = [content[start:end] for start, end in pairwise((0, *(cut + 1 for cut in cuts), len(content)))]
    return [part for whole in found if (part := _bare(whole))]


def _bare(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without line breaks at its ends."""
    start, end = 0, len(content)
    while start < end and isinstance(content[start], LineBreak):
        start += 1
    while end > start and isinstance(content[end - 1], LineBreak):
        end -= 1
    return content[start:end]
