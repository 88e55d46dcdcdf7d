"""Blocks of Markdown that are open while its tokens are walked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from masthead.document.model import BlockNode, Cell, Figure, Inline, Item, Row
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
