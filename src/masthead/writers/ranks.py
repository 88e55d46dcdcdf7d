"""Long lists of short things (names of grantees, of members, of places), which stand in columns side by side where there is room."""

from __future__ import annotations

from masthead.document.model import Item, List, Paragraph
from masthead.document.plain import plain_block

MANY = 15
"""So many items stand in columns,"""
SHORT = 48
"""if none has more characters than this."""


def short(block: List) -> bool:
    """Whether a list is such a one: each item a paragraph of one line."""
    return len(block.items) >= MANY and all(map(_short, block.items))


def longest(block: List) -> int:
    """Characters of its longest item, ideographs as two."""
    said = ("".join(plain_block(inner) for inner in item.content) for item in block.items)
    return max((len(text) + sum(letter > "\u2e80" for letter in text) for text in said), default=0)


def _short(item: Item) -> bool:
    match item.content:
        case (Paragraph() as only,):
            said = plain_block(only)
            return 0 < len(said) <= SHORT and "\n" not in said
        case _:
            return False
