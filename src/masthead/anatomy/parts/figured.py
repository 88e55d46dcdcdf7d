"""Figures that a page sets large, each with what it counts: they are no numbers of pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from masthead.anatomy.layout.lines import Line, length, terminal

_APART, _WORDS = 3, 8
"""Lines from one figure to the next, and words of what one counts, at most."""


def tiled(lines: Sequence[Line], said: Sequence[str]) -> Iterator[int]:
    """The lines that are bare numbers, as those of pages are, but with nothing but short lines between one and the next. Pages count on."""
    bare = [at for at, line in enumerate(lines) if said[at] == "wire" and line.kind == "paragraph" and line.text.isdecimal()]
    for one, other in pairwise(bare):
        between = lines[one + 1 : other]
        if (
            0 < len(between) < _APART
            and int(lines[other].text) != int(lines[one].text) + 1
            and all(0 < length(line.text) <= _WORDS and not terminal(line.text) for line in between)
        ):
            yield from (one, other)
