"""Which words of a source were left out on purpose: those of the texts that a notice names, where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

_PLACES = 50
"""Places of a text that are tried."""


def left_out(source: Sequence[str], pairs: Sequence[int], texts: Iterable[str]) -> tuple[set[int], Counter[str]]:
    """The words of the source that stand in texts that were left out, by index; and how often words of these stand nowhere as they are told.

    A text that the source has several times is the one that the file lacks most of (`pairs`: -1 for a word that it lacks).
    """
    places: dict[tuple[str, str], list[int]] = {}
    for at, pair in enumerate(pairwise(source)):
        places.setdefault(pair, []).append(at)
    found: set[int] = set()
    rest: Counter[str] = Counter()
    for text in texts:
        run = text.split()
        at = 0
        while at < len(run):
            key = (run[at], run[at + 1]) if at + 1 < len(run) else ("", "")
            best, length, most = -1, 0, 0
            for place in places.get(key, [])[:_PLACES]:
                count = lacking = 0
                while at + count < len(run) and place + count < len(source) and source[place + count] == run[at + count]:
                    if place + count in found:
                        break  # the same words of another text
                    lacking += pairs[place + count] < 0
                    count += 1
                if lacking > most:
                    best, length, most = place, count, lacking
            if length:
                found.update(range(best, best + length))
            else:
                rest[run[at]] += 1
            at += max(length, 1)
    return found, rest
