"""Rows of signs that end a plain text, told from those that only part it."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.expressions import expression
from masthead.readers.drawnrules import EASTERN
from masthead.readers.text.lines import Line

_STARS = expression(r"\*(?:[ \t]*\*){2,}")
RULE = expression(rf"{EASTERN}|([-_*=~—])(?:[ \t]*\2){{2,}}")
"""A row of one sign, three times or more; of a sign of East Asia six times."""
_LONG, _TEXT = 10, 3
"""Columns of a rule that ends a text, and rows of the text above it at least."""
_BELOW = 3
"""How many times as many characters stand above a row of stars as below it, where it ends a text."""


def closing(parts: Sequence[list[Line]], text: str, unwrapped: int) -> int:
    """The number of the row of signs that may be a mark which ends the text; 0 if there is none. `unwrapped`: columns of a line that goes on
    beyond all."""
    return (_starred(parts) if "*" in text else 0) or _ruled_off(parts, unwrapped)


def _starred(parts: Sequence[list[Line]]) -> int:
    """The number of the only line of stars, if it is of three, or little stands below it; 0 if there is none, or are several."""
    rows = [line for chunk in parts for line in chunk]
    starred = [at for at, line in enumerate(rows) if "**" in line.text.replace(" ", "") and _STARS.fullmatch(line.text.strip())]
    if len(starred) != 1:
        return 0
    at = starred[0]
    return rows[at].number if rows[at].text.strip() == "***" or (at >= min(_TEXT, len(rows) - 1) and _little_below(rows, at)) else 0


def _little_below(rows: Sequence[Line], at: int) -> bool:
    above, below = (sum(len(line.text.strip()) for line in part) for part in (rows[:at], rows[at + 1 :]))
    return below * _BELOW <= above


def _ruled_off(parts: Sequence[list[Line]], unwrapped: int) -> int:
    """The number of the only rule of a text, below which nothing stands but a row that says where it comes from; 0 if there is none."""
    rows = [line for chunk in parts for line in chunk]
    ruled = [at for at, line in enumerate(rows) if line.width >= _LONG and RULE.fullmatch(line.text.strip())]
    if len(ruled) != 1 or ruled[0] < _TEXT:
        return 0
    below = rows[ruled[0] + 1 :]
    named = below and "://" in below[-1].text and below[-1].width < unwrapped
    return rows[ruled[0]].number if named and (len(below) == 1 or (len(below) <= _DESK and _little_below(rows, ruled[0]))) else 0


_DESK = 3
"""Rows below a rule that say whose desk passes the text on, and where it comes from."""
