"""Captions that stand as paragraphs of their own beside what they name, given to it: "Table 2: …" over or under a table, "Figure 1: …" a line
in italics or "Photo: …" under a picture. No word is lost: each caption says what the paragraph said."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from masthead.document.model import Aside, BlockNode, Document, Emphasis, Figure, Inline, Paragraph, Part, Strong, Table
from masthead.document.plain import plain
from masthead.document.stops import ENDS
from masthead.language.captions import kind, shows

_LONGEST = 300
"""Characters of a caption, at most;"""
_ITALIC = 200
"""and of one that only its italics tell."""


def captioned(document: Document) -> Document:
    """The document with such paragraphs as captions."""
    blocks = _within(document.blocks)
    return document if blocks is document.blocks else replace(document, blocks=blocks)


def _within(blocks: tuple[BlockNode, ...]) -> tuple[BlockNode, ...]:
    """Blocks with their captions; the same ones where there are none."""
    found = tuple([_opened(block) if isinstance(block, Part | Aside) else block for block in blocks])
    if all(new is old for new, old in zip(found, blocks, strict=True)):
        found = blocks
    lacking = [at for at, block in enumerate(found) if isinstance(block, Table | Figure) and not block.caption]
    return _given(found, lacking) if lacking and len(found) > 1 else found


def _opened(block: Part | Aside) -> BlockNode:
    within = _within(block.content)
    return block if within is block.content else replace(block, content=within)


def _given(blocks: tuple[BlockNode, ...], lacking: Sequence[int]) -> tuple[BlockNode, ...]:
    """Blocks with captions for those that lack one: from the side on which most captions of their kind stand, else from the other."""
    taken: dict[int, int] = {}
    """Where a caption's paragraph stands → where what it names does."""
    for named in (Table, Figure):
        places = [at for at in lacking if isinstance(blocks[at], named)]
        above, below = ([at for at in places if _names(blocks, at + step, at)] for step in (-1, 1))
        first = -1 if len(above) > len(below) or (named is Table and len(above) == len(below)) else 1
        for step, able in ((first, above if first < 0 else below), (-first, below if first < 0 else above)):
            for at in able:
                if at not in taken.values() and at + step not in taken:
                    taken[at + step] = at
    if not taken:
        return blocks
    goals = {goal: blocks[at] for at, goal in taken.items()}
    return tuple([_with(block, goals.get(at)) for at, block in enumerate(blocks) if at not in taken])


def _names(blocks: Sequence[BlockNode], at: int, goal: int) -> bool:
    """Whether the block there is a paragraph that names what stands beside it."""
    paragraph, named = blocks[at] if 0 <= at < len(blocks) else None, blocks[goal]
    if not isinstance(paragraph, Paragraph) or paragraph.language != named.language:
        return False
    said = " ".join(plain(paragraph.content).split())
    if not 0 < len(said) <= _LONGEST:
        return False
    first, *others = paragraph.content
    # A line that ends as sentences do and is marked at its start only may be one that begins with "Table 2".
    marked = isinstance(first, Strong | Emphasis) and (not others or said[-1] not in ENDS)
    own = kind(said, marked=marked)
    if own is not None:
        return own == ("table" if isinstance(named, Table) else "figure")
    if not isinstance(named, Figure) or at < goal:
        return False
    # What stands in italics under a picture at the head of a text may be its deck.
    italic = isinstance(first, Emphasis) and not others and len(said) <= _ITALIC
    return shows(said) or (italic and any(isinstance(block, Paragraph) for block in blocks[:goal]))


def _with(block: BlockNode, caption: BlockNode | None) -> BlockNode:
    if not isinstance(caption, Paragraph):
        return block
    if isinstance(block, Figure):
        return replace(block, caption=_bare(caption.content), decorative=False)
    return replace(block, caption=_bare(caption.content)) if isinstance(block, Table) else block


def _bare(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without marks that lie round the whole: a caption has type of its own."""
    while len(content) == 1 and isinstance(content[0], Strong | Emphasis):
        content = content[0].content
    return content
