"""The day of an advisory's event: the row "WHEN: …", told with what stands in the row "WHAT: …"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from masthead.anatomy.model import Release
from masthead.anatomy.pack import Words, pack
from masthead.document.model import Heading, Paragraph, Preformatted
from masthead.document.plain import plain_block
from masthead.language.dates import Date, dates

_MOST_READ = 40
"""Blocks in which rows are looked for."""
_LONGEST = 320


class Happening(Struct, frozen=True, gc=False):
    """A day, and what happens on it in the source's words."""

    date: Date
    text: str
    block: int


def happens(release: Release) -> Iterator[Happening]:
    """The event's own day, if the text has rows that tell what takes place and when."""
    lexicon = pack(release.language)
    if not lexicon.matter:
        return
    rows = list(_rows(release))
    what = next((rest for label, rest, _ in rows if label in _folded(lexicon.matter)), "")
    if not what or len(what) > _LONGEST:
        return
    for label, rest, block in rows:
        if label in _folded(lexicon.event):
            day = next((date for date in dates(rest, release.language) if len(date.date) >= len("--12-01")), None)
            if day is not None:
                yield Happening(day, what, block)
            return


def _folded(words: Words) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def _rows(release: Release) -> Iterator[tuple[str, str, int]]:
    """Lines with a label before a colon: the label in small letters, what stands behind it, and the block."""
    for piece in [piece for piece in release.pieces if piece.role == "body"][:_MOST_READ]:
        if isinstance(piece.block, (Paragraph, Preformatted, Heading)):
            for line in plain_block(piece.block).split("\n"):
                label, colon, rest = line.replace("：", ":", 1).partition(":")
                if colon and rest.strip():
                    yield label.strip().casefold(), rest.strip(), piece.index
