"""Columns of a screen: how wide text is there, and tables drawn with blanks."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import accumulate

Drawn = tuple[str, int, int, str]
"""Text, rows and columns that it covers, how it is aligned."""


def columns(text: str) -> int:
    """How many columns a line takes: two for wide characters (UAX #11), none for marks above others."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) or unicodedata.category(c) == "Cf" else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def drawn(rows: Sequence[Sequence[Drawn]], head_rows: int) -> str:
    """The rows as lines, their cells below each other, a rule below the heads."""
    placed = _placed(rows)
    count = max((at + wide for row in placed for at, wide, _, _ in row), default=0)
    widths = [0] * count
    for row in placed:
        for at, wide, lines, _ in row:
            if wide == 1:
                widths[at] = max(widths[at], *map(columns, lines))
    for row in placed:
        for at, wide, lines, _ in row:
            room = sum(widths[at : at + wide]) + 2 * (wide - 1)
            widths[at + wide - 1] += max(0, max(map(columns, lines)) - room)
    starts = [0, *accumulate(width + 2 for width in widths)]
    out: list[str] = []
    for number, row in enumerate(placed):
        for line in range(max((len(lines) for _, _, lines, _ in row), default=1)):
            text = ""
            for at, wide, lines, align in row:
                said = lines[line] if line < len(lines) else ""
                room = starts[at + wide] - 2 - starts[at]
                text += " " * (starts[at] - columns(text)) + (" " * (room - columns(said)) + said if align == "end" else said)
            out.append(text.rstrip())
        if number + 1 == head_rows < len(placed):
            out.append("  ".join("-" * max(width, 1) for width in widths))
    return "\n".join(out)


def _placed(rows: Sequence[Sequence[Drawn]]) -> list[list[tuple[int, int, list[str], str]]]:
    """Each cell with its first column (HTML, 4.9.12.1)."""
    covered: dict[int, int] = {}
    made: list[list[tuple[int, int, list[str], str]]] = []
    for row in rows:
        at = 0
        placed: list[tuple[int, int, list[str], str]] = []
        below = dict(covered)
        for text, tall, wide, align in row:
            while covered.get(at, 0) > 0:
                at += 1
            placed.append((at, wide, text.split("\n"), align))
            for column in range(at, at + wide):
                below[column] = tall
            at += wide
        made.append(placed)
        covered = {column: left - 1 for column, left in below.items() if left > 1}
    return made
