"""A text whose paragraphs a programme put into one line, two blanks between them, in paragraphs again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from masthead.expressions import expression

_GAP = expression(r"(?<=\S) {2,6}(?=\S)")
_SENTENCE = expression(r"[.!?…][\"”’»)]*(?= )")
_LONG = 400
"""Characters of a line that holds more than one paragraph."""
_ENOUGH = 2
_MARKED = ("|", "    ", "\t", ">", "```", "~~~", "<")
"""How lines begin in which blanks mean something else."""


def parted(text: str) -> str:
    """The text with a blank line for each such gap, at the same offsets.

    Typists who set two blanks behind every full stop part sentences, no paragraphs: gaps are then about as many as sentences.
    """
    if "  " not in text:
        return text
    return "\n".join(_parted(line) if len(line) > _LONG and not line.startswith(_MARKED) else line for line in text.split("\n"))


def _parted(line: str) -> str:
    gaps = sum(1 for _ in _GAP.finditer(line))
    sentences = sum(1 for _ in _SENTENCE.finditer(line))
    if gaps < _ENOUGH or gaps * 3 > sentences * 2:
        return line
    return _GAP.sub(lambda gap: " " * (len(gap.group()) - 2) + "\n\n", line)


def numbers(before: str, after: str) -> Sequence[int]:
    """For each line of the parted text the number of the line in which it stood, from 1."""
    starts = tuple(accumulate((len(line) + 1 for line in before.split("\n")), initial=0))
    begins = accumulate((len(line) + 1 for line in after.split("\n")), initial=0)
    return tuple(min(bisect_right(starts, begin), len(starts) - 1) for begin in begins)
