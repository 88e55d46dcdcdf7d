"""A text's letters and digits alone: what white space, bullets, marks of quotation and hyphens at a line's end leave of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct

from masthead.expressions import expression

_RUNS = expression(r"[^\W_]+")


class Bare(Struct, frozen=True, gc=False):
    """`letters` of a text; a run of them begins at `starts[n]` in `letters` and at `places[n]` in the text."""

    letters: str
    starts: Sequence[int]
    places: Sequence[int]
    size: int
    """Characters of the text."""

    def place(self, at: int) -> int:
        """Where in the text a letter stands; the text's end for what is beyond the last."""
        if at >= len(self.letters):
            return self.size
        run = bisect_right(self.starts, at) - 1
        return self.places[run] + at - self.starts[run]

    def after(self, at: int) -> int:
        """Where in the text the letters before the one of this number have ended."""
        return self.place(at - 1) + 1 if at else 0

    def before(self, place: int) -> int:
        """How many letters stand before a place of the text."""
        run = bisect_right(self.places, place) - 1
        if run < 0:
            return 0
        end = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.letters)
        return min(self.starts[run] + place - self.places[run], end)

    def edge(self, at: int) -> bool:
        """Whether no run of letters is cut before the letter of this number."""
        run = bisect_left(self.starts, at)
        return at == len(self.letters) or self.starts[run : run + 1] == [at]


def bare(text: str) -> Bare:
    """The letters of a text, with the way back."""
    runs: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    size = 0
    for match in _RUNS.finditer(text):
        run = match.group()
        runs.append(run)
        starts.append(size)
        places.append(match.start())
        size += len(run)
    return Bare("".join(runs), starts, places, len(text))


def letters(text: str) -> str:
    """The letters of a text alone."""
    return "".join(_RUNS.findall(text))
