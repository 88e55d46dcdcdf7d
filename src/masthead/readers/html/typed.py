"""A text that somebody typed and a page shows as it stands (`<pre>`): its paragraphs, where it is prose and no code, table or drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from masthead.document.model import BlockNode, Break, Heading, Item, List, Paragraph, Preformatted, Quotation
from masthead.document.stops import CLOSING, ENDS

_PARAGRAPHS = 2
_WORDS = 15
"""Paragraphs from which on a text is prose, and words of each."""
_OF_ALL = 0.7
"""How much of a text such paragraphs are."""
_ENDS = (*ENDS, *CLOSING, ":")
_CLOSES = ') "'
"""What may stand behind the end of a sentence, and behind much of what is code."""


def paragraphed(blocks: Sequence[BlockNode]) -> tuple[BlockNode, ...]:
    """The blocks, each typed text that is prose as what it is made of."""
    if not any(isinstance(block, Preformatted) and not block.syntax for block in blocks):
        return tuple(blocks)
    return tuple(part for block in blocks for part in _parts(block))


def _parts(block: BlockNode) -> Iterator[BlockNode]:
    if not isinstance(block, Preformatted) or block.syntax or not is_prose(block.text):
        yield block
        return
    from masthead.readers.text.blocks import blocks  # few pages have a typed text

    yield from map(_placeless, blocks(block.text))


def is_prose(text: str) -> bool:
    """Whether a typed text is paragraphs of sentences between blank lines, at the margin.

    >>> paragraph = "The council opened the new harbour on Monday, after two years of work on all of its quays and piers."
    >>> is_prose(f"{paragraph}\\n\\n{paragraph}"), is_prose("if ready:\\n    launch()\\n\\nstop()")
    (True, False)
    """
    parts = [part for part in "\n".join(map(str.rstrip, text.split("\n"))).split("\n\n") if part.strip()]
    prose = [
        part
        for part in parts
        if not any(row[:1].isspace() for row in part.strip("\n").split("\n"))
        and len(part.split()) >= _WORDS
        and part.rstrip().rstrip(_CLOSES).endswith(_ENDS)
    ]
    return len(prose) >= _PARAGRAPHS and sum(map(len, prose)) >= _OF_ALL * sum(map(len, parts))


def _placeless(block: BlockNode) -> BlockNode:
    """A block without its place, which counts from where the typed text begins."""
    if isinstance(block, Paragraph | Heading | Break | Preformatted):
        return replace(block, place=None)
    if isinstance(block, List):
        return replace(block, place=None, items=tuple(Item(tuple(map(_placeless, item.content))) for item in block.items))
    if isinstance(block, Quotation):
        return replace(block, place=None, content=tuple(map(_placeless, block.content)))
    return replace(block, place=None)
