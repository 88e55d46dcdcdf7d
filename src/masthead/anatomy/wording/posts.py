"""Where a text may name offices: most names have no noun of office anywhere near, and then no office of theirs need be looked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, compress

from masthead.anatomy.pack import ByWord, Pack, of_list
from masthead.anatomy.wording.nouns import AROUND, Offices, of_one_word, of_several_words, offices_of
from masthead.expressions import expression

_MOST_TEXTS = 32
"""Texts of a language whose places are known: the names in a paragraph ask for them one after another."""
_MARKS = expression(r"([\W_]+)")
_WORD = expression(r"\S+")
_MOST_PIECES = 9
"""Pieces and marks of a word beyond which it is an address or the like, at which nobody looks more closely."""


class Posts:
    """The places of a text's words of which each may name an office, alone or with its neighbours."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, starts: list[int], ends: list[int]) -> None:
        self._starts, self._ends = starts, ends

    def __bool__(self) -> bool:
        return bool(self._starts)

    def within(self, low: int, high: int) -> bool:
        """Whether such a word stands between two places, or reaches there."""
        at = bisect_right(self._ends, low)
        return at < len(self._starts) and self._starts[at] < high

    def last(self, low: int, high: int) -> int:
        """Where the last one begins that does; -1 if none does."""
        at = bisect_left(self._starts, high) - 1
        return self._starts[at] if at >= 0 and self._ends[at] > low else -1


def posts(text: str, lexicon: Pack) -> Posts:
    """Those of a text."""
    telling = _telling(lexicon)
    known = telling.texts.get(text)
    if known is None:
        if len(telling.texts) >= _MOST_TEXTS:
            telling.texts.clear()
        known = telling.texts[text] = _posts(text, telling)
    return known


def _posts(text: str, telling: _Telling) -> Posts:
    words = text.split()
    told = list(map(telling.__getitem__, words))
    if True not in told:
        return Posts([], [])
    letters = list(accumulate(map(len, words)))
    if letters[-1] + len(words) - 1 == len(text):  # one blank parts each from the next
        ends = [letters[at] + at for at in compress(range(len(words)), told)]
    else:
        ends = [word.end() for word in compress(_WORD.finditer(text), told)]
    return Posts([end - len(word) for end, word in zip(ends, compress(words, told), strict=True)], ends)


class _Telling(ByWord[bool]):
    """Which words may name an office: those of which a part between marks does, and the longest of several words that do together."""

    def __init__(self, offices: Offices) -> None:
        super().__init__()
        self.texts: dict[str, Posts] = {}
        self._offices = offices
        together = (phrase.split() for phrases in of_several_words(offices.roles).values() for phrase in phrases)
        self._longest = frozenset(max(words, key=len) for words in together if of_one_word(offices.roles).isdisjoint(words))

    def look(self, word: str) -> bool:
        if word.isalpha():
            return self._offices[word] or word.casefold() in self._longest
        core = word.rstrip(AROUND)
        if core.isalpha() and len(core) > 1:  # the same as with its marks, and most words that have any
            marks = word[len(core) :]
            return (
                self._offices[core]
                or core.casefold() in self._longest
                or word.casefold() in self._longest
                or self._offices[marks]
                or marks in self._longest
            )
        pieces = _MARKS.split(word)
        if len(pieces) > _MOST_PIECES:
            return True
        parts = ("".join(pieces[low:high]) for low in range(len(pieces)) for high in range(low + 1, len(pieces) + 1))
        return any(self._offices[part] or part.casefold() in self._longest for part in parts if part)


@of_list
def _telling(lexicon: Pack) -> _Telling:
    return _Telling(offices_of(lexicon))
