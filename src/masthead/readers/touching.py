"""Texts in one row that have lost the ends of their paragraphs: "… in Norhaven.Both piers …"."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.expressions import expression

_OPENS = r"[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁІЇЄҐ][^\W\d_A-Z]"
_TOUCHING = expression(rf"(?<=[^\W\d_]{{3}})(?<!www)(?:[.!?…][»”\"]|[»”\"]?[.!?…])(?=[«“„\"]?{_OPENS})")
"""The end of a sentence that the next one touches: whoever took a text out of its page lost the end of a paragraph there, as many feeds do."""
_MANY, _OFTEN = 500, 3
"""Characters of a text in one row, and ends of paragraphs that are lost in it, from which on it is told so."""


def touches(said: str) -> bool:
    """Whether a text in one row has lost the ends of its paragraphs."""
    return len(said) > _MANY and "\n" not in said.strip() and len(_TOUCHING.findall(said)) >= _OFTEN


def parted(said: str) -> Iterator[str]:
    """Such a text's paragraphs. A straight quotation mark behind a full stop closes what another one has opened, or opens what follows."""
    start, counted, marks = 0, 0, 0
    for match in _TOUCHING.finditer(said):
        end = match.end()
        marks += said.count('"', counted, end)
        counted = end
        end -= match.group()[-1] == '"' and marks % 2 == 1
        yield said[start:end]
        start = end
    yield said[start:]
