"""Whether a text is a press release at all: the signs it shows, strong and weak."""

from __future__ import annotations

from typing import Literal

from masthead.anatomy.model import Release

LONG = 200
"""Pieces of more than any release has."""


def kind(release: Release, *, tagged: bool) -> Literal["press-release", "document"]:
    """One strong sign is enough, or two weak ones. `tagged`: a wire's tag stands in the lead."""
    strong = [
        release.genre is not None,
        release.embargo.kind != "none",
        tagged,
        release.end_mark is not None,
        any(piece.role == "filing" for piece in release.pieces),
    ]
    weak = [
        release.dateline is not None,
        bool(release.boilerplate),
        bool(release.contacts),
        any(passage.heading for passage in release.notes),
        any(quote.speaker for quote in release.quotes),
        release.issued is not None and release.issued.evidence.block >= 0 and "dateline" not in release.issued.evidence.rule,
    ]
    # In a long document weak signs come together by chance.
    return "press-release" if any(strong) or (sum(weak) >= 2 and len(release.pieces) <= LONG) else "document"
