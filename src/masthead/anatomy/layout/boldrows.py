"""A headline and what says more of it in one paragraph: the rows are told apart by their type."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.extent import length
from masthead.document.model import Emphasis, Inline, LineBreak, Strong
from masthead.document.plain import plain

_FEWEST = 4
"""Words of a headline and of its deck at least."""
_LEADS_ON = (":", "：", "?", "？")
"""How rows end that the next answers."""


def bold_above(content: tuple[Inline, ...], text: str) -> tuple[int, bool]:
    """Where the rows begin that are not in bold, below some that are and may be a headline ("**A quay opens**", and in the next row when), or that
    are in italics as well, and whether they are; else 0."""
    told = _told(content)
    if len(told) == 1 and isinstance(told[0], Strong):
        rows = _told(told[0].content)
        if len(rows) < 3 or not isinstance(rows[-1], Emphasis) or not isinstance(rows[-2], LineBreak):
            return 0, False
        below = len(text) - len(plain(rows[-1:]))
        return (below, True) if _are_rows(text[:below], text[below:]) else (0, False)
    if not isinstance(content[0], Strong) or len(content) < 2 or any(isinstance(node, Strong) for node in content[1:]):
        return 0, False
    end = len(plain(content[:1]))
    return (end + 1, False) if text[end : end + 1] == "\n" and _are_rows(text[:end], text[end:]) else (0, False)


def _told(content: Sequence[Inline]) -> Sequence[Inline]:
    """The inlines without blanks at either end."""
    first, last = 0, len(content)
    while first < last and not isinstance(content[first], LineBreak) and not plain(tuple(content[first : first + 1])).strip():
        first += 1
    while last > first and not isinstance(content[last - 1], LineBreak) and not plain(tuple(content[last - 1 : last])).strip():
        last -= 1
    return content[first:last]


def _are_rows(above: str, below: str) -> bool:
    """Whether both are long enough, and the first does not lead to the second."""
    return length(above) >= _FEWEST and length(below) >= _FEWEST and not above.rstrip().endswith(_LEADS_ON)
