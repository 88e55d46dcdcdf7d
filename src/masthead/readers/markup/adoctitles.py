"""AsciiDoc's titles of two lines, the second one a row of one sign as long as the first: made titles of one line, as the others are."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.expressions import expression

_UNDERLINE = expression(r"([=~^+-])\1{2,}[ \t]*")
_FENCE = expression(r"-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|/{4,}|--|```.*|[|,:!]={3,}")
_NO_TITLE = expression(r"(?://|\[|[.*|:+<-](?!\w)|\.\S|:[\w!-]+:|={1,6}[ \t])")
"""How a line begins that is a comment, attributes, an item, a title of its own."""
_LEVELS = "=-~^+"
_NEAR = 2
"""Signs by which the row may be longer or shorter than the title."""


def in_one_line(lines: Sequence[str]) -> list[str]:
    """The lines, as many as there were, with each title in one; an empty one stands for the row under it."""
    made = list(lines)
    fence = ""
    for at, line in enumerate(lines):
        said = line.rstrip()
        if fence:
            fence = "" if said == fence else fence
        elif at and (row := _UNDERLINE.fullmatch(said)) is not None and _is_titled(made, at, len(said)):
            made[at - 1 : at + 1] = [f"{'=' * (_LEVELS.index(row[1]) + 1)} {made[at - 1].strip()}", ""]
        elif _FENCE.fullmatch(said):
            fence = said[:3] if said.startswith("```") else said
    return made


def _is_titled(lines: Sequence[str], at: int, length: int) -> bool:
    title = lines[at - 1].rstrip()
    if title != title.lstrip() or not any(map(str.isalnum, title)) or abs(len(title) - length) > _NEAR or _NO_TITLE.match(title):
        return False
    above = lines[at - 2].strip() if at > 1 else ""
    return not above or above.startswith(("[", "//", ":"))
