"""The commonest words of the languages, seen together, and the letters that only some of them have."""

from __future__ import annotations

import marshal
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from masthead import compiled
from masthead.expressions import Letters, expression
from masthead.language import profiles
from masthead.language.pack import installed, pack
from masthead.language.profiles import CYRILLIC, DEVANAGARI, LATIN, LETTERS

_CYRILLIC, _DEVANAGARI = expression("[\u0400-\u052f]"), Letters("\u0900-\u097f")


@lru_cache(maxsize=1)
def english() -> frozenset[str]:
    return frozenset(LATIN["en"].split())


@lru_cache(maxsize=4)
def weighed(script: str) -> dict[str, dict[str, float]]:
    """The commonest words of each language of a script, worth the more the fewer of them share a word."""
    if installed():
        return _weighed(script)
    made_of = repr((script, compiled.age(Path(__file__)), compiled.age(Path(profiles.__file__)))).encode()
    found: dict[str, dict[str, float]] = marshal.loads(compiled.kept(made_of, lambda: marshal.dumps(_weighed(script))))
    return found


def _weighed(script: str) -> dict[str, dict[str, float]]:
    table = {"latin": LATIN, "cyrillic": CYRILLIC, "devanagari": DEVANAGARI}[script]
    said = {tag: frozenset(words.split()) for tag, words in table.items()}
    brought = {tag: frozenset(pack(tag).common) for tag, _ in installed() if pack(tag).common}
    said |= {tag: words for tag, words in brought.items() if _script_of(words) == script}
    shared = Counter(word for words in said.values() for word in words)
    return {tag: {word: 1.2 / shared[word] ** 0.5 for word in words} for tag, words in said.items()}


@lru_cache(maxsize=4)
def tags(script: str) -> tuple[str, ...]:
    """The languages of a script, in the order of their tags."""
    return tuple(sorted(weighed(script)))


@lru_cache(maxsize=4)
def holders(script: str) -> dict[str, tuple[tuple[int, ...], float]]:
    """The languages of a script that have a word among their commonest, by their places among its `tags`, and what the word is worth in each."""
    found: dict[str, list[int]] = {}
    worth: dict[str, float] = {}
    for at, tag in enumerate(tags(script)):
        for word, weight in weighed(script)[tag].items():
            found.setdefault(word, []).append(at)
            worth[word] = weight
    return {word: (tuple(places), worth[word]) for word, places in found.items()}


def _script_of(words: Iterable[str]) -> str:
    text = "".join(words)
    return "cyrillic" if _CYRILLIC.search(text) else "devanagari" if _DEVANAGARI.within(text) else "latin"


@lru_cache(maxsize=64)
def telling(tag: str) -> frozenset[str]:
    """The commonest words of a language in Latin letters, but for those of one letter."""
    return frozenset(word for word in weighed("latin").get(tag, ()) if len(word) > 1)


@lru_cache(maxsize=4)
def alphabets(script: str) -> dict[str, frozenset[str]]:
    """Which languages of a script have a letter, for the letters that not all have."""
    tags = weighed(script)
    letters = {char for tag in tags for char in LETTERS.get(tag, "")}
    return {char: frozenset(tag for tag in tags if char in LETTERS.get(tag, char)) for char in sorted(letters)}
