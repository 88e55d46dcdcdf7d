"""What of a release is in its main language: of a text that stands there twice, in two, a digest tells everything once."""

from __future__ import annotations

from msgspec.structs import replace

from masthead.anatomy.model import Release
from masthead.language.tags import primary


def mother_tongue(release: Release) -> Release:
    """The release without what is in another language: for what stands before its text. One in one language is given back as it is."""
    if len(release.languages) < 2:
        return release
    own = primary(release.language)
    foreign = {piece.index for piece in release.pieces if piece.block.language and primary(piece.block.language) != own}
    return replace(
        release,
        pieces=tuple(piece for piece in release.pieces if piece.index not in foreign),
        figures=tuple(figure for figure in release.figures if figure.evidence.block not in foreign),
        quotes=tuple(quote for quote in release.quotes if quote.evidence.block not in foreign),
        people=tuple(person for person in release.people if person.evidence.block not in foreign),
    )
