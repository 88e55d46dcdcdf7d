"""Months and days of the week by name, in any language that has a pack."""

from __future__ import annotations

import marshal
import unicodedata
from functools import lru_cache
from itertools import filterfalse
from pathlib import Path

from masthead import compiled
from masthead.expressions import expression, has_figure, words_of
from masthead.language.pack import Pack, ages, known, pack
from masthead.language.tags import primary, ways

_USUAL = "en"
"""The language whose dates stand in texts of all others."""


def month(word: str, language: str = "", *, anywhere: bool = False) -> int:
    """Which month a word names, 1 to 12, in a language or in English; 0 if none. `anywhere`: in any language that we know, where all that
    have the word mean one month by it."""
    key = folded(word)
    tongue = primary(language)
    found = _stuck(key, tongue) or _months(_USUAL).get(key, 0)
    return found or (_anywhere().get(key, 0) if anywhere and len(key) > 1 else 0)


def called(number: int, language: str, *, alone: bool = False) -> str:
    """A month, 1 to 12, as readers of a language write it in a date, or `alone`; its number where they have no name for it, or we don't know it."""
    lexicon = pack(language)
    for way in ways(language) if lexicon.months_in else ():
        if own := lexicon.months_in.get(way):
            return own[number - 1][-1 if alone else 0]
    if alone and lexicon.months_alone:
        return lexicon.months_alone[number - 1]
    return lexicon.months[number - 1][0] if lexicon.months else str(number)


def named(text: str, language: str, *, anywhere: bool = False) -> bool:
    """Whether a text may name a month, of any language if `anywhere`, or of another calendar that the language's readers use: one in Latin-1 has
    a word that is its name; any other may. Most texts with a number name none, which is told many times faster than by looking beside numbers."""
    words = words_of(text)
    if words is None or "ß" in text:  # which is two letters without case
        return True
    if not text.isascii() and (accented := " ".join(filterfalse(str.isascii, words))):
        words = [*words, *accented.encode("latin-1").translate(_WITHOUT_ACCENTS).decode("latin-1").split()]
    return (
        not _alone(primary(language)).isdisjoint(words)
        or (anywhere and not _with_year().isdisjoint(words))
        or (has_figure(text) and _GLUED.search(text) is not None)
    )


def elsewhere(word: str, language: str) -> bool:
    """Whether a word is a month of another calendar that the language's readers use."""
    return folded(word) in _others(primary(language))


def within(word: str, language: str) -> bool:
    """Whether a small word may stand between the day, the month and the year."""
    key = folded(word)
    return key in _OFTEN or key in _between(primary(language))


def weekday(word: str, language: str) -> int:
    """Which day of the week a word names, Monday being 0, in a language or in English; -1 if none."""
    key = folded(word)
    return _weekdays(primary(language)).get(key, _weekdays(_USUAL).get(key, -1))


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """Without case, accents, vowel signs and full stops; the forms of alef and of the Turkish i are one letter."""
    if word.isascii():
        return word.lower().replace(".", "")
    parts = unicodedata.normalize("NFD", word.casefold().replace(".", ""))
    bare = _MARKS.sub("", parts)
    return bare.replace("ı", "i").replace("أ", "ا").replace("آ", "ا").replace("إ", "ا").replace("ي", "ی").replace("ك", "ک")


# Accents, Hebrew points, Arabic vowel signs, the Hindi nukta. Vowels of Hindi and Thai tell months apart.
_MARKS = expression("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u093c\u200c\u200d]")
_OFTEN = frozenset(("of", "de", "del", "do", "d"))
"""Words within dates of so many languages that a text in another may have them, too."""


_WITHOUT_ACCENTS = "".join(
    unicodedata.normalize("NFD", char.lower())[0] if char.isalpha() and char not in "ªº" else " " for char in map(chr, range(256))
).encode("latin-1")
"""Letters of Latin-1 as small ones without accents, blanks in place of all else."""
_GLUED = expression(r"[0-9](?:-nj[iy]|:[ae]|[^\W\d_]{2})[^\W\d_]{3}")
"""A number with what makes it an ordinal, and a word right behind it, in Latin-1."""


def _stuck(key: str, tongue: str) -> int:
    months = _months(tongue)
    found = months.get(key, 0)
    if found or not months:
        return found
    return next((months[key[len(mark) :]] for mark in pack(tongue).stuck if key.startswith(mark) and key[len(mark) :] in months), 0)


@lru_cache(maxsize=64)
def _months(tongue: str) -> dict[str, int]:
    return _table(pack(tongue))


@lru_cache(maxsize=64)
def _weekdays(tongue: str) -> dict[str, int]:
    return {folded(name): number for number, names in enumerate(pack(tongue).weekdays) for name in names}


@lru_cache(maxsize=64)
def _between(tongue: str) -> frozenset[str]:
    return frozenset(map(folded, pack(tongue).between))


@lru_cache(maxsize=64)
def _others(tongue: str) -> frozenset[str]:
    return frozenset(map(folded, pack(tongue).other_calendars))


@lru_cache(maxsize=64)
def _alone(tongue: str) -> frozenset[str]:
    """The months that dates without a year have in a text of a language."""
    return frozenset((*_months(tongue), *_months(_USUAL), *_others(tongue)))


@lru_cache(maxsize=1)
def _with_year() -> frozenset[str]:
    return frozenset(_anywhere())


@lru_cache(maxsize=1)
def _anywhere() -> dict[str, int]:
    """The months of all languages. They are kept for the next run: reading every pack takes as long as all else that a short text needs."""
    made_of = repr((compiled.age(Path(__file__)), ages())).encode()
    found: dict[str, int] = marshal.loads(compiled.kept(made_of, lambda: marshal.dumps(_in_all())))
    return found


def _in_all() -> dict[str, int]:
    """Without the words that mean two: листопад and listopad, October here and November there."""
    meant: dict[str, int] = {}
    for tongue in known():
        lexicon = pack(tongue)
        months = _table(lexicon)
        stuck = {mark + key: number for mark in lexicon.stuck for key, number in months.items()}
        for key, number in (stuck | months).items():
            # Short forms say too little outside their language.
            if len(key) > 3 or not key.isascii():
                meant[key] = number if meant.get(key, number) == number else 0
    return meant


def _table(lexicon: Pack) -> dict[str, int]:
    return {folded(part): number for number, names in enumerate(lexicon.months, 1) for name in names for part in name.split("/")}
