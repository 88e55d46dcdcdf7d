"""Formulas: those that stand in a line of their own, which all that is set sets apart from the text around it; and what is raised and lowered in
them, which readers of sources leave behind a mark: "x_i^2", "e^(- k t)"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from masthead.document.model import BlockNode, Formula, Paragraph
from masthead.expressions import expression

INSET = 14.2
"""Points (5 mm) that such a line stands in from its column, as the first line of a paragraph does."""
_MARKED = expression(r"(?<=[^\s^_(\u200e\u200f\u202a-\u202e\u2066-\u2069])[\^_](?:\((?=[^\s)])|[^\W_]+|[∞∗*′+−-](?!\w))")
_LEVELS = {"^": 1, "_": -1}
_APART = "\u200a"
"""Between letters and figures that would else be read as one word."""


def displayed(block: BlockNode | None) -> bool:
    """Whether a block is a formula and nothing else."""
    return type(block) is Paragraph and len(block.content) == 1 and type(block.content[0]) is Formula  # asked of every paragraph


def scripts(text: str) -> list[tuple[str, int]]:
    """A formula in pieces: what stands on the line (0), above it (1), below it (-1). Marks and the brackets that hold a script are not shown then."""
    found: list[tuple[str, int]] = []
    at = 0
    for begin, end, said in _marked(text):
        if begin > at:
            found.append((text[at:begin], 0))
        found.append((said, _LEVELS[text[begin]]))
        at = end
    if at < len(text):
        found.append((text[at:], 0))
    for index, ((before, _), (after, level)) in enumerate(pairwise(found), 1):
        if before[-1:].isalnum() and after[:1].isalnum():
            found[index] = (_APART + after, level)
    return found


def _marked(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a script begins with its mark, where it ends, and what it is."""
    at = 0
    while (match := _MARKED.search(text, at)) is not None:
        begin, at = match.span()
        if not match[0].endswith("("):
            yield begin, at, match[0][1:]
        elif (end := _closed(text, at)) > at:
            yield begin, end + 1, text[at:end]
            at = end + 1


def _closed(text: str, at: int) -> int:
    """Where the bracket ends that opened before this place; -1 if it does not."""
    depth = 1
    for index in range(at, len(text)):
        depth += (text[index] == "(") - (text[index] == ")")
        if not depth:
            return index
    return -1
