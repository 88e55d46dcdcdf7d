"""Where words may be hyphenated: a language's patterns or rules, the soft hyphens of the source, and what is left alone."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from masthead.expressions import Letters, expression
from masthead.language.tags import primary

if TYPE_CHECKING:
    from masthead.writers.pdf.setting.patterns import Patterns

SOFT = "\u00ad"
OWN = "-‐"
"""Hyphens of the source: a line may end after them, and gets no other."""

OVER = 8
"""Characters of a paragraph's last word that go over, if it is broken: no last line is a mere syllable."""


class Limits(Struct, frozen=True):
    """Letters that stay before a break and go after it, and whether nouns are written like names."""

    before: int = 2
    after: int = 3
    capitals: bool = False


_LIMITS = {
    "bg": Limits(2, 2),
    "cs": Limits(2, 2),
    "de": Limits(2, 3, capitals=True),
    "el": Limits(2, 2),
    "es": Limits(2, 2),
    "fi": Limits(2, 2),
    "hr": Limits(2, 2),
    "hu": Limits(2, 2),
    "it": Limits(2, 2),
    "kk": Limits(2, 2),
    "lb": Limits(2, 3, capitals=True),
    "pl": Limits(2, 2),
    "ru": Limits(2, 2),
    "sk": Limits(2, 2),
    "sr": Limits(2, 2),
    "tk": Limits(2, 2),
    "tr": Limits(2, 2),
    "az": Limits(2, 2),
    "uk": Limits(2, 2),
}
_USUAL = Limits()

_SYLLABLES = {
    # The last consonant before a vowel begins the next syllable; in Turkish, two vowels are two syllables.
    "tr": expression("(?<=[aeıioöuüâîû])(?=[aeıioöuüâîû])|(?<=[^\\W\\d_])(?=[bcçdfgğhjklmnprsştvyz][aeıioöuüâîû])"),
    "az": expression("(?<=[aeəıioöuü])(?=[aeəıioöuü])|(?<=[^\\W\\d_])(?=[bcçdfgğhxıjkqlmnprsştvyz][aeəıioöuü])"),
    "tk": expression("(?<=[^\\W\\d_])(?=[bçdfghjklmnňprsştwýzž][aäeioöuüy])"),
    # Kazakh у and и are vowels or glides by what stands beside them: no place is found at them.
    "kk": expression("(?<=[^\\W\\d_])(?=[бвгғджзйкқлмнңпрстфхһцчшщ][аәеёоөұүыіэюяиу])"),
    # Syllables end in vowels; what may begin one is short, and words from Arabic have other clusters ("daktari"), which are left whole.
    "sw": expression("(?<=[aeiou])(?=(?:n[dgjz]|m[bv]|[dgkst]h|ch|ny|[bdfghjklmnprstvwyz])[wy]?[aeiou])"),
    "fi": expression("(?<=[^\\W\\d_])(?=[bcdfghjklmnpqrstvwxz][aeiouyäö])"),
}
"""Languages whose rule is shorter than a table of patterns."""

_LETTERS = expression(r"[^\W\d_]{6,}")
_ALPHABETS = Letters("\u0530-\u1dff\u2e80-\uffff\U00010000-\U0010ffff")
"""Letters of scripts that are not hyphenated, or without a sign for it. All before and Extended Latin and Greek are."""
_ADDRESS = expression(r"@|://|(?<=\w)\.(?=\w)")
_COMPOUND = expression(r"(?<=[^\W\d_]{2}[-‐])(?=[^\W\d_]{3})")


@lru_cache(maxsize=32)
def hyphenator(language: str) -> Patterns | None:
    """The patterns of a language, opened when a line first needs them; None if there are none."""
    from masthead.writers.pdf.setting.patterns import Patterns, dictionary

    found = dictionary(language) or dictionary(primary(language))
    return None if found is None else Patterns(found)


@lru_cache(maxsize=20_000)
def hyphens(word: str, language: str, *, opens: bool = False) -> tuple[int, ...]:
    """Places in a word where it may be hyphenated, first to last. A word with soft hyphens is broken there alone; names, words in capitals,
    addresses, and words with hyphens of their own have no place. `opens`: it begins a sentence, so that a capital makes no name of it."""
    if SOFT in word:
        return tuple(place for place in range(2, len(word)) if word[place - 1] == SOFT and word[place] != SOFT)
    match = _LETTERS.search(word)
    if match is None or any(hyphen in word for hyphen in OWN) or word.isupper() or _ALPHABETS.within(word) or _ADDRESS.search(word):
        return ()
    limits = _LIMITS.get(primary(language), _USUAL)
    if word[match.start()].isupper() and not (limits.capitals or opens):
        return ()
    letters = match.group()
    last = len(letters) - limits.after
    return tuple([match.start() + place for place in _places(letters, language) if limits.before <= place <= last])


def _places(letters: str, language: str) -> list[int]:
    rule = _SYLLABLES.get(primary(language))
    if rule is not None:
        return [match.start() for match in rule.finditer(letters.lower())] if len(letters.lower()) == len(letters) else []
    patterns = hyphenator(language)
    # Some patterns would change the spelling (Hungarian "asszony", "asz-szony"): words are never changed.
    return [] if patterns is None else patterns.positions(letters)


def compounds(word: str) -> list[int]:
    """Places after a word's own hyphens where a line may end."""
    return [match.start() for match in _COMPOUND.finditer(word)] if "-" in word or "‐" in word else []
