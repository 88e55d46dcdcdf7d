"""Columns within a text of one: long lists of short things, many contacts. Each is a section that begins no page (ECMA-376 17.6)."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from masthead.document.model import List
from masthead.document.plain import plain_blocks
from masthead.writers.docx.story import Story
from masthead.writers.docx.text.ending import end, opened
from masthead.writers.ranks import short

_COUNTS = (3, 2)
"""Columns of lists, if there is room,"""
_NARROWEST, _HANG = 102.0, 15.0
"""each so wide at least, in points, and what stands before an item in it."""
_LETTER, _OURS = 0.52, 0.46
"""A letter's width, in sizes, in the broader faces that programs put in the place of ours too; and in ours."""
_BROKEN, _MANY, _SAVED = 0.25, 16, 0.72
"""As on pages: the share of contacts of which a line may break, or so many if two a row save so much."""


def begin(story: Story) -> bool:
    """Begins columns; False where none may begin."""
    flows = story.ended < len(story.out) or story.flows
    if story.manuscript.ranks is None or story.name != "document" or not story.out or not flows:
        return False
    if story.ended < len(story.out):
        end(story, len(story.out), opened(story))
    story.flows = True
    return True


def finish(story: Story, count: int) -> None:
    """Ends so many columns."""
    ranks = story.manuscript.ranks
    if ranks is not None:
        end(story, len(story.out), ranks.two.replace('<w:cols w:num="2"', f'<w:cols w:num="{count}"'))


def columns(story: Story, block: List, size: float) -> int:
    """In how many columns the items of a list find room whose type has this size; 1: they stand under each other."""
    if story.manuscript.ranks is None or not short(block):
        return 1
    page, width = story.manuscript.brand.page, story.manuscript.column
    longest = max(_length(plain_blocks(item.content)) for item in block.items) * size * _LETTER + _HANG
    return next((count for count in _COUNTS if (width + page.gutter) / count - page.gutter >= max(longest, _NARROWEST)), 1)


def two_a_row(story: Story, contacts: Sequence[str], size: float) -> bool:
    """Whether contacts stand in two columns, whose lines these are: if few of them break there, or much room is saved."""
    ranks = story.manuscript.ranks
    if ranks is None or not contacts:
        return False
    lines = [said.strip().split("\n") for said in contacts]
    more = [sum(ceil(_length(line) * size * _OURS / ranks.half) or 1 for line in found) - len(found) for found in lines]
    whole = sum(map(len, lines))
    saved = len(lines) >= _MANY and (whole + sum(more)) / 2 <= whole * _SAVED
    return max(more) <= 1 and (sum(more) <= len(lines) * _BROKEN or saved)


def _length(said: str) -> float:
    """Letters, ideographs as two."""
    return len(said) + sum(letter > "\u2e80" for letter in said)
