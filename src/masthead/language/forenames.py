"""Given names that are common somewhere in the world, in the scripts that have capitals: by them a person is told from a house or a place."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("forenames.txt")
"""Names that several peoples bear or that are common with one (most of them as Faker, under the MIT licence, lists them), without those that
are rather places, months, houses or offices: "Paris", "April", "Victoria", "Dean"."""


def given(word: str) -> bool:
    """Whether a capitalised word is a common given name, or begins with one before a hyphen: "Ana", "JEAN", "Jean-Luc"."""
    first = word.partition("-")[0]
    return (first if not first[1:].isupper() else first.capitalize()) in _known()


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(_FILE.read_text(encoding="utf-8").split())


_CASES = (
    ("em", ""),
    ("om", ""),
    ("ом", ""),
    ("ем", ""),
    ("owi", ""),
    ("a", ""),
    ("u", ""),
    ("а", ""),
    ("у", ""),
    ("ą", "a"),
    ("ę", "a"),
    ("y", "a"),
    ("ou", "a"),
    ("ой", "а"),
    ("ы", "а"),
)
"""How given names end in other cases than the nominative in Slavic languages, and in it."""


@lru_cache(maxsize=20_000)
def given_in_case(word: str) -> bool:
    """Whether a word is a given name, or one as Slavic languages decline it: "Tomaszem", "Игорем"."""
    return given(word) or any(word.endswith(end) and len(word) > len(end) + 2 and given(word[: -len(end)] + own) for end, own in _CASES)
