"""Texts in one row that have lost the ends of their paragraphs: "… in Norhaven.Both piers …"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from masthead.expressions import expression

_OPENS = r"[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁІЇЄҐ][^\W\d_A-Z]"
_MARKS = r"[.!?…»”\"]"
# It begins with the mark, not with what stands before it: Python passes over all other letters at once.
_TOUCHING_SOURCE = (
    rf"{_MARKS}(?<=[^\W\d_]{{3}}{_MARKS})(?<!www{_MARKS})(?:(?<=[.!?…])[»”\"]|(?<=[.!?…])|(?<=[»”\"])[.!?…])(?=[«“„\"]?{_OPENS})"
    r"(?:(?!\w{2,5}\.)|(?<=[a-zß-öø-ÿ]{6}[.!?]))"
)
_TOUCHING = expression(_TOUCHING_SOURCE)
"""The end of a sentence that the next one touches: whoever took a text out of its page lost the end of a paragraph there, as many feeds do. A second
abbreviation is no sentence ("Prof.Dr."), unless a long word ends before it ("… of the harbours.Rep. Roe said")."""
_ENDING = expression(rf"{_TOUCHING_SOURCE}|(?<=[.!?…»”\"])\s?(?P<sign>#{{3}})\s?(?={_OPENS})")
"""The same, or the sign that ends a text between it and what the house says of itself: "… the war.###The Harbour League is …"."""
_MANY, _OFTEN = 500, 3
"""Characters of a text in one row, and ends of paragraphs that are lost in it, from which on it is told so."""
_SENTENCE = 6
"""Words of a sentence: where most stops have fewer before them they are those of abbreviations and of names ("Ing.Novák, Mgr.Malá", "Node.Js")."""


def touches(said: str) -> bool:
    """Whether a text in one row has lost the ends of its paragraphs."""
    if len(said) <= _MANY or "\n" in said.strip():
        return False
    ends = [0, *(match.end() for match in _TOUCHING.finditer(said))]
    return len(ends) > _OFTEN and sum(said.count(" ", *one) >= _SENTENCE - 1 for one in pairwise(ends)) * 2 > len(ends) - 1


def parted(said: str) -> Iterator[str]:
    """Such a text's paragraphs. A straight quotation mark behind a full stop closes what another one has opened, or opens what follows."""
    start, counted, marks = 0, 0, 0
    for match in _ENDING.finditer(said):
        end = match.end()
        marks += said.count('"', counted, end)
        counted = end
        if match["sign"]:
            yield said[start : match.start("sign")]
            yield match["sign"]
            start = end
            continue
        end -= match.group()[-1] == '"' and marks % 2 == 1
        yield said[start:end]
        start = end
    yield said[start:]
