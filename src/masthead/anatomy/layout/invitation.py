"""Media advisories: rows that say who, what, when and where. They are the text, and what they say under "what" is its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.lines import Line
from masthead.expressions import expression

_WHAT = r"WHAT|QUOI|QUÉ|WAS|COSA|CHE COSA|O QUÊ?|WAT|ЧТО|ЩО|CO"
_OTHERS = (
    r"WHO|WHEN|WHERE|WHY|HOW|QUI|QUAND|OÙ|POURQUOI|COMMENT|QUIÉN(?:ES)?|CUÁNDO|DÓNDE|POR QUÉ|CÓMO|WER|WANN|WO|WARUM|WIE|CHI|QUANDO|DOVE|PERCHÉ|QUEM|"
    r"ONDE|POR QUÊ|WANNEER|WAAR|WAAROM|КТО|КОГДА|ГДЕ|ПОЧЕМУ|ХТО|КОЛИ|ДЕ|KTO|KIEDY|GDZIE"
)
ROW = expression(rf"(?P<label>{_WHAT}|{_OTHERS})(?:\s?/\s?(?:{_WHAT}|{_OTHERS}))?\s?[:：]\s?(?=\S)", re.I)
_ASKED = expression(rf"(?:{_WHAT})\s?[:：]\s*", re.I)
_TOLD = expression(rf"(?:{_WHAT})\s?[:：]\s?(?=\S)", re.I)
_ALONE = expression(rf"(?P<label>{_WHAT}|{_OTHERS})\s?[:：]\s*", re.I)
"""A question on a line of its own, what answers it on the next."""
_COLON = expression("[:：]")
_QUESTION = 40
"""Characters of a question, or two, with the colon behind it, at most."""
_FIRST = 40
"""Lines among which such rows begin."""
_ENOUGH = 3
"""Rows with different questions that make an advisory."""


def opening(lines: Sequence[Line]) -> int:
    """The line with the first of the rows; -1 if there are none."""
    rows = [
        (at, match["label"].casefold())
        for at, line in enumerate(lines[:_FIRST])
        if _COLON.search(line.text, 0, _QUESTION) and (match := ROW.match(line.text) or _ALONE.fullmatch(line.text))
    ]
    held = sum(1 for row in lines[rows[0][0]].text.split("\n") if ROW.match(row)) if rows else 0
    return rows[0][0] if held >= _ENOUGH or len({label for _, label in rows}) >= _ENOUGH else -1


def told(text: str, before: str = "") -> tuple[int, int] | None:
    """Where a row tells what there will be: its first line, without the question, which may stand alone in the row `before`."""
    if _ASKED.fullmatch(before):
        return 0, len(text.partition("\n")[0])
    at = 0
    for row in text.split("\n"):
        if match := _TOLD.match(row):
            return at + match.end(), at + len(row)
        at += len(row) + 1
    return None
