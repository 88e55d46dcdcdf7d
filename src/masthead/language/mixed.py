"""Texts in two languages: whether one is, and which of them has more of it."""

from __future__ import annotations

from collections.abc import Set

from masthead.expressions import expression, words_of

_BOTH = 6
"""Words, each counted once, of each of two languages that a text is in, which the other has not."""
_TIMES = 3
"""How many times as many such words the language of a text has as a neighbour that shares most with it."""
_WORD = expression(r"[^\W\d_]+")


def plainly(words: Set[str], ours: Set[str], theirs: Set[str]) -> bool:
    """Whether a text's words speak for the one language where it and a neighbour differ."""
    return len((ours - theirs) & words) >= max(_BOTH, _TIMES * len((theirs - ours) & words))


def larger(text: str, words: Set[str], ours: Set[str], theirs: Set[str]) -> int:
    """Of a text with many words that the one language has and the other has not (`ours`), and as well the other way round (`theirs`), which has
    more of it, by lines: 1 the one, -1 the other. 0 if the text is not in both: neighbours have few such words in a text of one of them."""
    if min(len(ours & words), len(theirs & words)) < _BOTH:
        return 0
    balance = 0
    for line in text.splitlines():
        western = words_of(line)
        own = _WORD.findall(line.lower()) if western is None else western
        more = sum(map(ours.__contains__, own)) - sum(map(theirs.__contains__, own))
        balance += len(line) * ((more > 0) - (more < 0))
    return 1 if balance >= 0 else -1
