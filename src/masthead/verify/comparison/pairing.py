"""Pieces that say the same on both sides, word for word: which is which, where a text says it more than once."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from masthead.verify.comparison.align import rising
from masthead.verify.comparison.spellings import Words

_TURNS = 8
"""Times that pieces are looked for between those that were found before, at most."""
_ALIKE = 0.5
"""The share of pairs of words that two pieces have in common, of the longer one's, for the one to be the other with a fault in it."""


def alike(
    source: Sequence[Words], ours: Iterable[int], file: Sequence[Words], theirs: Iterable[int], *, of_theirs: bool = False
) -> Iterator[int]:
    """For each of our pieces of the source the one of theirs in the file that says nearly the same, if one does; or says nearly a part of
    it (`of_theirs`)."""
    places: dict[tuple[str, str], list[int]] = {}
    for index in theirs:
        for pair in set(pairwise(file[index])):
            places.setdefault(pair, []).append(index)
    for index in ours:
        common: Counter[int] = Counter(at for pair in set(pairwise(source[index])) for at in places.get(pair, ()))
        if of_theirs:
            yield from (at for at, count in common.items() if count >= _ALIKE * len(file[at]) - _ALIKE)
            continue
        # Of those that say nearly the same, not of all: a long text has more in common with any.
        near = {
            at: (count, -len(file[at])) for at, count in common.items() if count >= _ALIKE * max(len(source[index]), len(file[at])) - _ALIKE
        }
        if near:
            yield max(near, key=near.__getitem__)


def partners(
    source: Sequence[Words],
    file: Sequence[Words],
    text: Sequence[bool],
    heads: tuple[Sequence[bool], Sequence[bool]],
    lifted: Collection[int] = (),
    wandering: Collection[int] = (),
) -> dict[int, int]:
    """Which piece of the file each piece of the source is. `text` says which pieces of the file are surely text: they are taken first.
    `heads` says which are headings, in the source and in the file: a heading is one on both sides, where there are enough. `lifted` are
    those of the source that may stand before all others, `wandering` those that stand where they are read best: notes, captions.

    Of pieces that say the same, those are taken that stand beside the partners of what the source has before and behind.
    """
    places: dict[Words, list[int]] = {}
    for index, said in enumerate(file):
        if said:
            places.setdefault(said, []).append(index)
    wanted: dict[Words, list[int]] = {}
    for index, said in enumerate(source):
        if said in places:
            wanted.setdefault(said, []).append(index)
    found: dict[int, int] = {}
    open_: dict[int, list[int]] = {}  # of each piece of the source those that it may be; one list for all that say the same
    for said, every in wanted.items():
        for ours, candidates in _apart(every, places[said], heads):
            theirs = [at for at in candidates if text[at]]
            if len(theirs) < len(ours):
                theirs = sorted([*theirs, *[at for at in candidates if not text[at]][: len(ours) - len(theirs)]])
            if len(theirs) == len(ours) and (len(ours) == 1 or not any(at in lifted for at in ours)):
                found |= zip(ours, theirs, strict=True)  # nobody can tell those that say the same from each other, but by their order
            else:
                open_ |= dict.fromkeys(ours, theirs)
    # What stands before all others tells nothing of its neighbours, nor they of it.
    running = [index for index in range(len(source)) if index not in lifted]
    staying = [index for index in running if index not in wandering]
    for _ in range(_TURNS):
        if not _between(staying, open_, found):
            break
    _beside(running, open_, found)
    _beside(range(len(source)), open_, found)
    anchor = -1
    for index in range(len(source)):
        if index in lifted:
            if index not in found and (left := open_.get(index)):
                found[index] = left.pop(0)
        elif index in found:
            anchor = found[index]
        elif left := open_.get(index):
            anchor = next((at for at in left if at > anchor), left[0])
            left.remove(anchor)
            found[index] = anchor
    return found


def among(source: Sequence[Words], ours: Sequence[int], file: Sequence[Words], theirs: Sequence[int]) -> dict[int, int]:
    """The same of these pieces alone, headings or not."""
    none = [False] * len(ours), [False] * len(theirs)
    found = partners([source[at] for at in ours], [file[at] for at in theirs], [True] * len(theirs), none) if ours and theirs else {}
    return {ours[one]: theirs[other] for one, other in found.items()}


def _apart(ours: list[int], theirs: list[int], heads: tuple[Sequence[bool], Sequence[bool]]) -> Iterator[tuple[list[int], list[int]]]:
    """Pieces that say the same, headings and others apart where the file has as many of each."""
    ways = [([at for at in ours if heads[0][at] is head], [at for at in theirs if heads[1][at] is head]) for head in (True, False)]
    if all(len(one) <= len(other) for one, other in ways):
        yield from (way for way in ways if way[0])
    else:
        yield ours, theirs


def _between(source: Sequence[int], left: dict[int, list[int]], found: dict[int, int]) -> bool:
    """Takes those in their order that say the same between two pieces whose partners are known, where both sides have as many of them there.
    Whether there were any: others may stand between these."""
    before = len(found)
    known = [(index, found[index]) for index in source if index in found]
    anchors = [known[at] for at in rising([partner for _, partner in known])]
    ends = [(-1, -1), *anchors, (max(source, default=0) + 1, sys.maxsize)]
    starts = [index for index, _ in ends]
    stretches: dict[tuple[int, int], list[int]] = {}
    for index in source:
        if index not in found and (theirs := left.get(index)):
            stretches.setdefault((bisect_right(starts, index) - 1, id(theirs)), []).append(index)
    for (stretch, _), ours in stretches.items():
        low, high = ends[stretch][1], ends[stretch + 1][1]
        theirs = left[ours[0]]
        within = theirs[bisect_right(theirs, low) : bisect_left(theirs, high)]
        if len(within) == len(ours):
            found |= zip(ours, within, strict=True)
            theirs[:] = [at for at in theirs if at not in within]
    return len(found) > before


def _beside(source: Sequence[int], left: dict[int, list[int]], found: dict[int, int]) -> None:
    """Takes what follows the partner of the piece before, then what leads to that of the piece behind, as far as it goes, of these pieces in
    their order."""
    for step, order in ((1, source), (-1, source[::-1])):
        before = -1
        for index in order:
            if index not in found and (theirs := left.get(index)):
                at = found.get(before, -2) + step
                if at in theirs:
                    theirs.remove(at)
                    found[index] = at
            before = index
