"""Blocks within blocks, as deep as they go: what holds blocks asks for their strips instead of calling, so that depth costs no stack."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import TypeAlias

from masthead.document.model import BlockNode
from masthead.writers.pdf.strips.press import Column, Press, Strip

Nested: TypeAlias = "Generator[Nested, list[Strip], list[Strip]]"
"""The strips of a block in the making: it yields what it must have done first, and is sent the strips of that."""

Inside = Callable[[Press, Sequence[BlockNode], Column], Nested]
"""Sets blocks in a column within another block."""


def run(first: Nested) -> list[Strip]:
    """The strips of a block, and of all within it."""
    stack = [first]
    found: list[Strip] | None = None
    while True:
        try:
            wanted = next(stack[-1]) if found is None else stack[-1].send(found)
        except StopIteration as done:
            stack.pop()
            found = done.value
            if not stack:
                return found or []
        else:
            stack.append(wanted)
            found = None
