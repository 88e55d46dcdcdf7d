"""Phrases of a language as patterns: whole words, whatever their case, and fast to pass over."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache, lru_cache
from pathlib import Path

from masthead import compiled, expressions
from masthead.anatomy import sparing
from masthead.anatomy.sparing import TOUCHING as TOUCHING
from masthead.anatomy.sparing import bare, caseless, phrased, present, spares, unseated
from masthead.expressions import Held, Letters, expression, in_latin1, rare, words_of
from masthead.language.memo import ByWord, kept_of, of_list
from masthead.language.pack import Pack, Words, pack

__all__ = [
    "TOUCHING",
    "ByWord",
    "Pack",
    "Words",
    "alternatives",
    "listed",
    "may_have",
    "may_hold",
    "of_list",
    "of_present",
    "pack",
    "phrases",
    "present",
    "sought_by",
]


_SPACES = expression(r"(?:\\ )+")


def phrases(words: Words) -> re.Pattern[str]:
    """Matches any of the phrases as whole words; of two that begin alike the longer. `words` is a list of a pack: of one that is put together anew
    each time, the pattern is looked up by all its words."""
    return _compiled(present(words)) if spares() else _whole(words)


@of_list
def _whole(words: Words) -> re.Pattern[str]:
    return _compiled(words)


def of_present(make: Callable[[Words], re.Pattern[str]]) -> Callable[[Words], re.Pattern[str]]:
    """A pattern that is made of those phrases of a list which the source at hand can have; made once of all where none is spared."""
    of_all, of_some = of_list(make), lru_cache(maxsize=8)(make)
    return lambda words: of_some(present(words)) if spares() else of_all(words)


@of_list
def listed(words: Words) -> frozenset[str]:
    """The phrases of a list, among whose hundreds one is looked up."""
    return frozenset(words)


def may_hold(text: str, words: Words) -> bool:
    """Whether a text may have any of the phrases of a pack's list: it has all words of one. That is asked many times faster than `phrases` is, and
    most paragraphs have none of those that are looked for everywhere."""
    return _sought(words).within(text)


def sought_by(word: str, words: Words) -> bool:
    """Whether a word is one of those by which a list's phrases are sought: a text none of whose words is holds none of them."""
    return _sought(words).by(word)


def may_have(text: str, words: frozenset[str]) -> bool:
    """Whether a text may have one of some words, which are in Latin-1 and in small letters: one in other letters may, whatever it has."""
    western = _western(text)
    return western is None or not words.isdisjoint(western)


class _Sought:
    """The words of a list's phrases: each phrase by the longest of them, beside which it needs its others."""

    def __init__(self, phrases: Words) -> None:
        self._others, self._touching, self._any = kept_of(phrases, _by_longest, _MADE_BY)
        self._longest = frozenset(self._others)

    def within(self, text: str) -> bool:
        western = _western(text)
        if western is not None:
            return self._any or (not self._longest.isdisjoint(western) and self._whole(frozenset(western)))
        folded, words = _vocabulary(text)
        return (
            self._any
            or (not self._longest.isdisjoint(words) and self._whole(words))
            or (bool(self._touching) and rare(text) and any(map(folded.__contains__, self._touching)))
        )

    def _whole(self, words: frozenset[str]) -> bool:
        """Whether all words of a phrase are among those of a text."""
        return any(words.issuperset(others) for longest in self._longest & words for others in self._others[longest])

    def by(self, word: str) -> bool:
        folded = _folded(word)
        return self._any or not self._longest.isdisjoint(_letters(folded)) or any(map(folded.__contains__, self._touching))


_sought = of_list(_Sought)


def _by_longest(phrases: Words) -> tuple[dict[str, list[tuple[str, ...]]], list[str], bool]:
    """What each of the longest words needs beside it; those of phrases in scripts whose words no space parts, which are looked for within others;
    and whether a phrase has no letters, so that any text may hold it."""
    apart: dict[str, list[tuple[str, ...]]] = {}
    touching: list[str] = []
    for spelt in dict.fromkeys(_folded(form) for phrase in phrases for form in (phrase, bare(phrase))):
        longest, *others = sorted(dict.fromkeys(_letters(spelt)), key=len, reverse=True) or [""]
        if TOUCHING.within(spelt):
            touching.append(longest)
        else:
            apart.setdefault(longest, []).append(tuple(others))
    return apart, touching, "" in apart or "" in touching


def _western_words(text: str) -> Collection[str] | None:
    """The words of a text in Latin-1, if they are as expressions of phrases compare letters: as a set, but of a long source, where sets take too much
    room."""
    words = words_of(text)
    if words is None or "ß" in text or "µ" in text:  # other letters without case
        return None
    return frozenset(words) if len(_WESTERN) < _MANY else words


_WESTERN = Held(_western_words)
_western = _WESTERN.__getitem__
_MANY = 500
"""Texts of a long source."""


@lru_cache(maxsize=64)
def _vocabulary(text: str) -> tuple[str, frozenset[str]]:
    """A text as expressions of phrases compare letters, and its words. A paragraph is asked for phrases by several finders, one after another."""
    folded = _folded(text)
    return folded, frozenset(_letters(folded))


def _letters(folded: str) -> list[str]:
    """The words of a folded text, without digits."""
    western = in_latin1(folded)
    return _WORD.findall(folded) if western is None else western


def _folded(text: str) -> str:
    return unseated(caseless(text))


_WORD = expression(r"[^\W\d_]+")


@lru_cache(maxsize=1024)
def _compiled(words: Words) -> re.Pattern[str]:
    return phrased(alternatives(words))


@lru_cache(maxsize=1024)
def alternatives(words: Words) -> str:
    """The source of such a pattern, to build others with; one that never matches where there are no words. What is built is kept by its
    words, so whoever spares (`present`) does so before."""
    if not words:
        return "(?!)"
    if spares():
        return _source(words)
    made_of = "\0".join((_made_by(), *words))
    return compiled.kept(made_of.encode(), lambda: _source(words).encode()).decode()


@cache
def _made_by() -> str:
    """What tells whether what builds sources has changed."""
    return repr([compiled.age(Path(file)) for file in _MADE_BY])


_MADE_BY = (__file__, sparing.__file__, expressions.__file__)


def _source(words: Words) -> str:
    plain = [word.replace("’", "'") for word in words]
    spelt = sorted(
        dict.fromkeys(each for word in plain for each in ((word,) if word.isascii() else (word, bare(word)))), key=len, reverse=True
    )
    firsts: dict[str, list[tuple[str, str]]] = {}
    for phrase, rest in zip(spelt, _rests(spelt), strict=True):
        firsts.setdefault(unseated(phrase[0].casefold()), []).append((phrase[0], rest))
    whole = {first: group for first, group in firsts.items() if first.isalnum() and not _touching(first)}
    branches = [_branch(first, group) for first, group in firsts.items() if first not in whole]
    if len(whole) == 1:
        # An expression that begins with one letter passes over all others at once: its neighbour is looked at when it is read.
        branches += [_branch(first, group, r"(?<!\w\w)") for first, group in whole.items()]
    elif whole:
        # Most places in a text are in the middle of a word, and are passed over before any letter is looked at.
        branches.append(rf"\b(?:{'|'.join(_branch(first, group) for first, group in whole.items())})")
    return f"(?:{'|'.join(branches)})"


def _branch(first: str, group: list[tuple[str, str]], behind: str = "") -> str:
    """The phrases that begin with a letter. It is named in both cases: many times faster than ignoring case throughout."""
    if first == "i":
        either = "[iIİ]"  # in Turkish the capital keeps its dot: "İletişim"
    elif len(first.upper()) == 1 and first.upper() != first:
        either = f"[{re.escape(first)}{re.escape(first.upper())}]"
    else:
        either = _first(group[0][0])
    return f"{either}{behind}(?i:{'|'.join(rest for _, rest in group)})"


def _rests(phrases: list[str]) -> list[str]:
    """What follows the first letter of each, escaped all at once: here a process spends its first milliseconds."""
    escaped = _seated(re.escape("\n".join(phrase[1:] for phrase in phrases)).replace("'", "['’]"))
    spaced = _SPACES.sub(r"\\s+", escaped).split("\\\n")
    return [
        rest + r"(?!\w)" if phrase[-1].isalnum() and not _touching(phrase[-1]) else rest
        for phrase, rest in zip(phrases, spaced, strict=True)
    ]


def _touching(letter: str) -> bool:
    return not letter.isascii() and TOUCHING.within(letter)


_ARABIC = Letters("\u0621-\u064a")
_HAMZA = expression("[اأإآٱ]")
_DOTTED = expression(r"ي(?!\w)")
_CLOSED = expression(r"ة(?!\w)")


def _first(letter: str) -> str:
    return _HAMZA.sub("[اأإآٱ]", re.escape(letter))


def _seated(source: str) -> str:
    """The source of a pattern whose Arabic letters may stand without their hamza, and at the ends of words without their dots."""
    if source.isascii() or not _ARABIC.within(source):
        return source
    return _CLOSED.sub("[ةه]", _DOTTED.sub("[ىي]", _HAMZA.sub("[اأإآٱ]", source)))
