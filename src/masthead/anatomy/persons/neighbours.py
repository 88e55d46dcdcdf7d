"""What the words of a run are to one another: a noun with its adjective, an office with what small words join to it."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import office, particle, person, plain

STREET_NOUNS = frozenset(
    ("via", "viale", "piazza", "piazzale", "corso", "largo", "rue", "avenue", "boulevard", "place", "rua", "avenida", "praça")
)
"""Nouns of streets and squares that stand before their names, which are often somebody's."""


def is_noun(word: str, lexicon: Pack) -> bool:
    """Whether a word is a noun that an adjective follows, and neither an office nor a street called after somebody."""
    return word[0].isupper() and word.casefold() not in STREET_NOUNS and not _holds(word, lexicon)


def _holds(word: str, lexicon: Pack) -> bool:
    """Whether a word is a title or an office, which a rank may follow."""
    return word.casefold().rstrip(".") in plain(lexicon.titles) or office(word, lexicon)


def last_office(words: Sequence[str], first: int, lexicon: Pack) -> int:
    """Where the office stands that a small word joins to what follows it, with which a name seems to begin at `first`; -1 if none does."""
    at = first - 1 if words[first - 1].islower() or not words[first].islower() else first
    while at > 0 and words[at].islower() and particle(words[at]):
        at -= 1
    joined = at + 1 < len(words) and words[at + 1].islower()
    return at if 0 <= at < first and joined and office(words[at], lexicon) else -1


def owned(words: Sequence[str], first: int, at: int, lexicon: Pack) -> int:
    """Where a name ends that small words join with what follows it; `first` if there is none."""
    ends = at
    while ends > first and particle(words[ends - 1]):
        ends -= 1
    return ends if ends < at and person(words[first:ends], lexicon, fronted=first > 0) else first
