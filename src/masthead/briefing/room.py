"""How much of a page the digest may take: shares of the text that it is from, in characters."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.anatomy.model import Piece, Release
from masthead.briefing.model import Glance, KeyFigures, Quotes, Section, Timeline, WhosWho
from masthead.briefing.remembered import remembered, texts
from masthead.document.model import Paragraph
from masthead.document.plain import plain
from masthead.language.tags import script

WHOLE = 0.8
"""A digest is never longer than this part of the text it is from."""
_DENSE = 3
"""A character of Chinese, Japanese or Korean says as much as so many letters."""


def prose(release: Release) -> list[tuple[Piece, Paragraph]]:
    """The paragraphs of the text itself."""
    return [(piece, piece.block) for piece in release.pieces if piece.role == "body" and isinstance(piece.block, Paragraph)]


def weight(language: str) -> int:
    """Letters of an alphabet that a character of the language's script stands for."""
    return _DENSE if script(language) in ("han", "hangul") else 1


@remembered
def length(release: Release) -> int:
    """The length of the text, whatever it is made of, in characters."""
    return sum([len(text) for piece, text in zip(release.pieces, texts(release), strict=True) if piece.role == "body"])


def taken(sections: Iterable[Section | None]) -> int:
    """How long the digest's sections are so far."""
    total = 0
    for section in sections:
        match section:
            case Glance(_, items):
                total += sum(len(plain(item.content)) for item in items)
            case KeyFigures(_, items):
                total += sum(len(item.value) + len(plain(item.clause)) for item in items)
            case WhosWho(_, _, items):
                total += sum(len(item.name) + len(item.role) for item in items)
            case Quotes(_, items):
                total += sum(len(plain(item.content)) for item in items)
            case Timeline(_, items):
                total += sum(len(plain(item.content)) for item in items)
            case _:
                pass
    return total
