"""What most long sources that are no press releases turn out to be: a report, in which nothing stands out but its title."""

from __future__ import annotations

from masthead.anatomy.model import Dated, Evidence, Headline, Piece, Release
from masthead.document.model import Document, Heading
from masthead.document.plain import plain
from masthead.language.civil import of_calendar

_NONE = Evidence("likely", 0.0)
"""Nobody has looked."""
_DAY = len("2024-06-07")


def report(document: Document, language: str) -> Release:
    """The document as recognising it is likely to find it, if it is no press release. Its title is its first heading; where its own data have one, and
    others of that heading's level follow, it is theirs. `language` is that of a document that does not say it."""
    first = document.blocks[0]
    metadata = document.metadata
    title = metadata.title
    headed = isinstance(first, Heading) and not (
        title and any(isinstance(block, Heading) and block.level == first.level for block in document.blocks[1:])
    )
    if headed and isinstance(first, Heading):
        title = plain(first.content)
    day = metadata.published or metadata.modified
    return Release(
        document=document,
        kind="document",
        pieces=tuple(
            [Piece("headline" if headed and not index else "body", block, index, _NONE) for index, block in enumerate(document.blocks)]
        ),
        language=document.language or language,
        headline=Headline(" ".join(title.split()), _NONE) if title else None,
        issued=Dated(day, day[:_DAY], "issued", _NONE) if of_calendar(day[:_DAY]) else None,
    )
