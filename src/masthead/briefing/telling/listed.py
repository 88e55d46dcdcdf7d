"""Looking up words of a language pack in a text: to compile patterns of so many takes longer than to read a page."""

from __future__ import annotations

from masthead.anatomy.pack import TOUCHING, Words
from masthead.expressions import expression

_WORD = expression(r"[\w']+")
_LONGEST = 80
"""Characters in which the beginning of a text is looked for."""


def begins(text: str, listed: Words) -> bool:
    """Whether a text begins with one of the words."""
    head = text[:_LONGEST].casefold().replace("’", "'")
    if TOUCHING.within(head[:1]):
        return head.startswith(listed)
    return any(head.startswith(word) and not head[len(word) : len(word) + 1].isalnum() for word in listed)


def holds(text: str, listed: Words) -> bool:
    """Whether one of the words stands in a text."""
    low = text.casefold().replace("’", "'")
    if TOUCHING.within(low):
        return any(word in low for word in listed)
    spaced = f" {' '.join(_WORD.findall(low))} "
    return any(f" {word} " in spaced for word in listed)
