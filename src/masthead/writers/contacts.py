"""Contacts that follow each other, so many that they stand in two columns where there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.briefing.model import Entry
from masthead.document.model import Break, Paragraph
from masthead.document.plain import plain_block
from masthead.expressions import expression

MANY = 6
"""So many contacts stand in two columns."""
ADDRESS = expression(r"@|\d[\d ().-]{5,}\d")
"""What tells an address: of mail, or a number to call."""


def abreast(entries: Sequence[Entry]) -> tuple[int, int]:
    """Where the longest run of contacts begins and ends, if it is one of many; two equal places if none is."""
    start, stop = max(_runs(entries), key=lambda run: run[1] - run[0], default=(0, 0))
    return (start, stop) if stop - start >= MANY else (0, 0)


def _runs(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Where contacts follow each other, each in lines of its own with its address among them."""
    start = 0
    for index, entry in enumerate((*entries, Entry(Break()))):
        said = plain_block(entry.block) if isinstance(entry.block, Paragraph) else ""
        if entry.anchor or entry.end_mark or "\n" not in said or ADDRESS.search(said) is None:
            if index > start:
                yield start, index
            start = index + 1
