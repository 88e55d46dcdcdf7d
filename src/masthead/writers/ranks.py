"""Long lists of short things (names of grantees, of members, of places), which stand in columns side by side where there is room."""

from __future__ import annotations

from masthead.document.model import BlockNode, Item, List, NoteReference, Paragraph, Text
from masthead.document.plain import plain_block
from masthead.document.stops import ENDS
from masthead.document.walk import every_inline

MANY = 15
"""So many items stand in columns,"""
SHORT = 48
"""if none has more characters than this."""
_SENTENCES = (*ENDS, *":;,：،؛")
"""What ends no name."""


def short(block: List) -> bool:
    """Whether a list is such a one: each item a paragraph of one line."""
    return len(block.items) >= MANY and all(map(_short, block.items))


def names(block: BlockNode) -> int:
    """How many names a paragraph holds, each in a line of its own; 0 if any of its lines is none, or calls a note."""
    if not isinstance(block, Paragraph) or not block.content or (isinstance(first := block.content[0], Text) and len(first.text) > SHORT):
        return 0
    lines = plain_block(block).split("\n")
    if not all(0 < len(line.strip()) <= SHORT and not line.rstrip().endswith(_SENTENCES) for line in lines):
        return 0
    return 0 if any(isinstance(inline, NoteReference) for inline in every_inline(block.content)) else len(lines)


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
