"""The folded words of pieces. They are kept: a source and three files made of it say the same, and each piece is asked for often."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from masthead.document.words import words
from masthead.expressions import expression

_FIGURES = expression(r"\d+")
_KEPT = 4096
"""Pieces of a few sources: what is asked for again is asked for soon."""


@lru_cache(maxsize=_KEPT)
def folded_words(text: str) -> tuple[str, ...]:
    return tuple(words(text))


@lru_cache(maxsize=_KEPT)
def folded(text: str) -> str:
    """The words with a blank between each two."""
    return " ".join(folded_words(text))


@lru_cache(maxsize=_KEPT)
def letters(text: str) -> str:
    """The words with nothing between them: however a line parts them."""
    return "".join(folded_words(text))


def parted(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether words differ only in where blanks part their letters: within figures none may, or they are other numbers."""
    return "".join(one) == "".join(other) and _FIGURES.findall(" ".join(one)) == _FIGURES.findall(" ".join(other))


def character(word: str) -> bool:
    """Whether a word is a character of a script that sets no blanks between words."""
    return len(word) == 1 and word > "\u0dff"
