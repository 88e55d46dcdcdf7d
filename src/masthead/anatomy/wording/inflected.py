"""Nouns of office in other cases than the nominative, told by their endings: "ministrem", "προέδρου", "басшысының", "directorului"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from masthead.language.pack import pack

_SHORTEST = 4
"""Letters that what stands before an ending has at least."""

_LENGTHENED = {"á": "a", "é": "e"}
"""Vowels before an ending of Hungarian, and at the end of a word: "elnökének", of "elnöke"."""


def bases(low: str, language: str) -> Iterator[str]:
    """What a word in small letters may be in the indefinite singular, whose ending is that of a Nordic article or plural: "bibliotekscheferna"."""
    table, longest = _table(language)
    for size in range(min(longest, len(low) - _SHORTEST), 0, -1):
        for nominative in table.get(low[-size:], ()):
            yield low[:-size] + nominative


NORDIC = frozenset(("sv", "da", "no"))
"""Languages whose nouns have the article behind them, compounds as well."""


def in_case(low: str, known: frozenset[str], language: str) -> bool:
    """Whether a word in small letters is one of the nouns that are known in another case."""
    table, longest = _table(language)
    if language == "el":
        low, known = bare(low), _bare(known)
    for size in range(min(longest, len(low) - _SHORTEST), 0, -1):
        for nominative in table.get(low[-size:], ()):
            stem = low[:-size]
            if stem + nominative in known or (language == "hu" and stem[:-1] + _LENGTHENED.get(stem[-1], "-") in known):
                return True
    return False


@lru_cache(maxsize=16)
def _table(language: str) -> tuple[dict[str, tuple[str, ...]], int]:
    table = pack(language).cases
    return table, max(map(len, table), default=0)


def bare(word: str) -> str:
    """A Greek word without its accents, which move from case to case: "πρόεδρος", "προέδρου"."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


@lru_cache(maxsize=4)
def _bare(known: frozenset[str]) -> frozenset[str]:
    return frozenset(map(bare, known))
