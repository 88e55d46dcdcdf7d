"""Texts of wide characters that a program wrapped by counting letters, and only at blanks: mail programs and old ones know no columns of a screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from masthead.document.stops import CLOSING, ENDS
from masthead.readers.text.lines import WRAPPED, Line, measured

_BEYOND = WRAPPED.stop + 8
"""Columns of a screen that no program fills which counts them."""
_LEAST = 3
"""Lines that end in the middle of a sentence, by which such a text is known."""
_SHARE = 0.8
"""What of the lines far from the letters that there was room for, at most, ends for another reason."""


def counted(chunks: Sequence[list[Line]]) -> Sequence[list[Line]]:
    """Lines between blank lines, measured by their letters if a program has counted these."""
    wide = [line for line in chain.from_iterable(chunks) if line.width >= _BEYOND]
    if not any(line.width > len(line.text) for line in wide):
        return chunks
    room = max((length for line in chain.from_iterable(chunks) if (length := _broken(line))), default=0)
    if room not in WRAPPED or not _fits(chunks, room):
        return chunks
    return [[measured(line.text, line.start, line.number, room) for line in chunk] for chunk in chunks]


def _broken(line: Line) -> int:
    """Letters of a line that could have been cut at a blank; 0 if it has none."""
    bare = line.text.strip()
    return len(bare) if " " in bare else 0


def _fits(chunks: Iterable[Sequence[Line]], room: int) -> bool:
    """Whether lines that end in the middle of a sentence had no room for the next word, nearly all."""
    pairs = [
        (_broken(before), len(after.text.split(None, 1)[0]))
        for chunk in chunks
        for before, after in pairwise(chunk)
        if _broken(before) >= room // 2 and not before.text.rstrip().endswith((*ENDS, *CLOSING))
    ]
    full = sum(length + 1 + first > room for length, first in pairs)
    return full >= _LEAST and full >= len(pairs) * _SHARE
