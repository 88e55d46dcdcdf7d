"""Which lines of a text are code between fences."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.expressions import expression

_FENCE = expression(r"[ \t]*(`{3,}|~{3,})")


def begun(lines: Sequence[str]) -> list[int]:
    """For each line the one that began the code that it is in, itself where it is that one; -1 for a line in no code."""
    found: list[int] = []
    begins = -1
    for at, line in enumerate(lines):
        if begins >= 0:
            found.append(begins)
            begins = -1 if closes(line, lines[begins]) else begins
            continue
        if _FENCE.match(line) is not None and not (line[:4] == "~~~~" and at and underlined(lines, at)):
            begins = at
        found.append(begins)
    return found


def closes(line: str, first: str) -> bool:
    """Whether a line ends the code that another one began."""
    mark, fence = _FENCE.match(line), _FENCE.match(first)
    return mark is not None and fence is not None and mark[1].startswith(fence[1]) and not line.strip().strip(fence[1][0])


def underlined(lines: Sequence[str], at: int) -> bool:
    """Whether a row of one sign is as long as the line above it, and both stand alone: writers of plain text mean a title by it."""
    title = lines[at - 1].rstrip()
    alone = (at < 2 or not lines[at - 2].strip()) and (at + 1 >= len(lines) or not lines[at + 1].strip())
    return alone and len(title) == len(lines[at].rstrip()) and title == title.lstrip() and any(map(str.isalpha, title))
