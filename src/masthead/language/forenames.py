"""Given names that are common somewhere in the world, in the scripts that have capitals: by them a person is told from a house or a place."""

from __future__ import annotations

import marshal
from functools import cached_property, lru_cache
from pathlib import Path
from unicodedata import combining, normalize

from masthead import compiled

_FILE = Path(__file__).with_name("forenames.txt")
"""Names that several peoples bear or that are common with one (most of them as Faker, under the MIT licence, lists them), without those that
are rather places, months, houses or offices: "Paris", "April", "Victoria", "Dean"."""


def given(word: str) -> bool:
    """Whether a capitalised word is a common given name, or begins with one before a hyphen: "Ana", "JEAN", "Jean-Luc"."""
    first = word.partition("-")[0]
    if not first[1:].isupper():
        return first in _known()[first[:2]]
    first = first.capitalize()
    # In capitals Greek has no accents.
    return first in _known()[first[:2]] or (_GREEK[0] <= first[0] <= _GREEK[1] and first in _known().unaccented)


_GREEK = "\u0370\u03ff"


class _Known(dict[str, frozenset[str]]):
    """Names by how they begin: a page asks for those of a few beginnings, and taking the thousands of others apart would take it a millisecond."""

    def __init__(self) -> None:
        super().__init__()
        made_of = repr((compiled.age(Path(__file__)), compiled.age(_FILE))).encode()
        self._names: dict[str, str] = marshal.loads(compiled.kept(made_of, lambda: marshal.dumps(_by_beginning())))

    @cached_property
    def unaccented(self) -> frozenset[str]:
        """The Greek names without their accents."""
        greek = (name for beginning, names in self._names.items() if _GREEK[0] <= beginning[0] <= _GREEK[1] for name in names.split())
        return frozenset("".join(char for char in normalize("NFD", name) if not combining(char)) for name in greek)

    def __missing__(self, beginning: str) -> frozenset[str]:
        if beginning not in self._names:  # there are too many of those to hold them
            return _NONE
        found = self[beginning] = frozenset(self._names[beginning].split())
        return found


_NONE = frozenset[str]()


def _by_beginning() -> dict[str, str]:
    """All names with spaces between them, by their first two letters."""
    names: dict[str, list[str]] = {}
    for name in _FILE.read_text(encoding="utf-8").split():
        names.setdefault(name[:2], []).append(name)
    return {beginning: " ".join(found) for beginning, found in names.items()}


@lru_cache(maxsize=1)
def _known() -> _Known:
    return _Known()


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
