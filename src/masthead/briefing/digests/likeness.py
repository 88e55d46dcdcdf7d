"""How alike two releases are: by their own text, without what a wire or a page puts round it, in time that grows with the text alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from hashlib import blake2b
from itertools import chain
from operator import or_

from msgspec import Struct

from masthead.anatomy.model import Release, Role
from masthead.document.plain import plain_block
from masthead.document.words import words

_TEXT: frozenset[Role] = frozenset(("summary", "body", "continued"))
"""Where a release's own words are; datelines, contacts, boilerplate and notes are alike in texts that say different things."""
_RUN = 4
"""Words in a row that are compared as one: so many seldom stand twice unless one copied the other."""
_KEPT = 128
"""Runs that stand for a text: the share of them that two texts have in common is off by 4 % on average (Broder 1997, bottom-k sketches)."""
KNOWN_BY = 24
"""The first of them, by which texts that may be alike are found: two that share 85 % share one of these all but surely."""
CROWD = 64
"""Texts that one run may bring together: what stands in more is a formula, and likens nobody."""
_SHARED = {KNOWN_BY: 4, KNOWN_BY - 4: 3, KNOWN_BY - 8: 2}
"""How many of the first runs two texts share that are alike by half: by how many of them are no formula. They share fewer less than one time in a
thousand; texts on one subject share one or two by chance, and need not be compared."""
_HALF = 0.5


class Fingerprint(Struct, frozen=True, gc=False):
    """A text by the smallest hashes of its runs of words. `figures` are its numbers in order: two texts with others say different things."""

    runs: tuple[int, ...]
    count: int
    """Different runs of the whole text."""
    figures: tuple[str, ...]


def fingerprint(release: Release) -> Fingerprint:
    """The same text has the same fingerprint, everywhere and always. One without words has none that is like any other."""
    own = [word for piece in release.pieces if piece.role in _TEXT for word in words(plain_block(piece.block))]
    said = [word.encode() for word in own]
    together = zip(*(said[at:] for at in range(_RUN)), strict=False) if len(said) >= _RUN else [said] if said else []
    runs = sorted({blake2b(run, digest_size=8).digest() for run in map(b" ".join, together)})
    smallest = tuple(int.from_bytes(run, "big") for run in runs[:_KEPT])
    return Fingerprint(smallest, len(runs), tuple(word for word in own if not word.isalpha() and any(map(str.isdigit, word))))


def likeness(one: Fingerprint, other: Fingerprint) -> float:
    """The share of runs that two texts have in common, of all that either has: 0 to 1, exact for texts of up to 128 runs."""
    smallest = sorted({*one.runs, *other.runs})[:_KEPT]
    both = frozenset(one.runs).intersection(other.runs)
    return len(both.intersection(smallest)) / len(smallest) if smallest else 0.0


def alike(prints: Sequence[Fingerprint], least: float) -> Iterator[tuple[int, int, float]]:
    """The pairs of texts that are alike by `least` or more, the earlier one first, with how much."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    marked: list[int] = []
    for later, found in enumerate(prints):
        own = frozenset(found.runs)
        marked.append(marks := _marks(found))
        # Runs that fall together in one mark may all be shared.
        fewest = least * min(_KEPT, len(own)) - (len(own) - marks.bit_count())
        telling = [held for run in found.runs[:KNOWN_BY] if len(held := holders[run]) < CROWD]
        near = Counter(chain.from_iterable(telling))  # how many of the first runs are shared with each
        for held in telling:
            held.append(later)
        least_shared = next((count for runs, count in _SHARED.items() if len(telling) >= runs), 1) if least >= _HALF else 1
        for earlier in sorted([at for at, count in near.items() if count >= least_shared]):
            if (marks & marked[earlier]).bit_count() < fewest or _most(own, prints[earlier]) < least:
                continue
            share = likeness(prints[earlier], found)
            if share >= least:
                yield earlier, later, share


_MARKS = [1 << at for at in range(1024)]


def _marks(found: Fingerprint) -> int:
    """A text's runs as marks in a row of bits: what two texts share is told of these many times faster than of the runs, and never as less."""
    return reduce(or_, [_MARKS[run & 1023] for run in found.runs], 0)


def are_alike(one: Fingerprint, other: Fingerprint, least: float) -> bool:
    """Whether two texts are alike by `least` or more."""
    return _most(frozenset(one.runs), other) >= least and likeness(one, other) >= least


def _most(own: frozenset[int], other: Fingerprint) -> float:
    """As much as a text may share with another, and quickly told: they share no more than that of what the two have."""
    return len(own.intersection(other.runs)) / min(_KEPT, len(own)) if own else 0.0
