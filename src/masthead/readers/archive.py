"""Links that an archive of press releases puts after the text: to its own copies, summaries and posts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.document.model import BlockNode, Break, Figure, Inline, Link, Paragraph
from masthead.document.plain import plain, plain_block, plain_blocks
from masthead.expressions import expression
from masthead.notices import Dropped, Note

_COPIES = expression(
    r"\b(?:(?:original|source)\b.{0,20}\b(?:release|article|story|post|version)|tl;?dr|pick-?up|permalink|(?:reddit|facebook|linkedin) post|blockchain registration)\b",
    re.IGNORECASE,
)
_BESIDE = 16
"""Characters of a line that may stand outside its links (“Pickup - ”)."""
_FEWEST = 2


def without_copies(blocks: Sequence[BlockNode], note: Note, where: str) -> tuple[BlockNode, ...]:
    """The blocks without what follows the last rule, if that is nothing but links and pictures, and two of them say that they
    lead to copies. Links of the release itself, to a report or a site, are none."""
    at = max((number for number, block in enumerate(blocks) if isinstance(block, Break)), default=0)
    rest = blocks[at + 1 :]
    if not at or not rest or not all(map(_is_link, rest)):
        return tuple(blocks)
    if sum(_COPIES.search(plain_block(block)) is not None for block in rest) < _FEWEST:
        return tuple(blocks)
    note(Dropped(tuple(plain_blocks(rest).split()), "an archive’s links to its copies, after the text", where))
    return tuple(blocks[:at])


def _is_link(block: BlockNode) -> bool:
    match block:
        case Figure():
            return not block.caption
        case Paragraph(content):
            return any(isinstance(part, Link) for part in content) and _outside(content) <= _BESIDE
        case _:
            return False


def _outside(content: tuple[Inline, ...]) -> int:
    return sum(len(plain((part,)).strip()) for part in content if not isinstance(part, Link))
