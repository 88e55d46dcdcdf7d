"""What is asked of a release several times while its briefing is composed, and found once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from masthead.anatomy.model import Release
from masthead.document.plain import plain_block

Found = TypeVar("Found")
_RELEASES = 2
"""Releases for which an answer is kept: the one that is composed, and the one before it."""


def remembered(ask: Callable[[Release], Found]) -> Callable[[Release], Found]:
    """A function of a release alone that keeps its last answers. Releases never change, and are known by which they are: to compare two long ones
    would take longer than to ask again."""
    kept: deque[tuple[Release, Found]] = deque(maxlen=_RELEASES)

    @wraps(ask)
    def asked(release: Release) -> Found:
        for known, found in tuple(kept):
            if known is release:
                return found
        found = ask(release)
        kept.append((release, found))
        return found

    return asked


@remembered
def texts(release: Release) -> tuple[str, ...]:
    """The words of its pieces, in their order."""
    return tuple([plain_block(piece.block) for piece in release.pieces])
