"""Which marks end a text, of those that stand in it."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.endmarks import weak_mark
from masthead.anatomy.layout.lines import Line, prose


def real_ends(lines: Sequence[Line], labels: Sequence[str], body: int) -> set[int]:
    """The end marks that end something. A row of stars that prose follows only parts the text, unless what follows is headed as what stands below one;
    any mark near the head does so far above another one."""
    marks = [at for at in range(body, len(lines)) if labels[at] == "end-mark"]
    strong = {at for at in marks if not weak_mark(lines[at].text)}
    if strong:
        last = max(strong)
        return {at for at in strong if at == last or _told(lines[at + 1 : last]) <= _MORE * _told(lines[body:at])}
    return {at for at in marks[-1:] if _told(lines[at + 1 :]) * 3 <= _told(lines[body:at]) or _headed_below(labels, at, lines, body)}


def _headed_below(labels: Sequence[str], at: int, lines: Sequence[Line], body: int) -> bool:
    """Whether notes, whom to ask or what the house is are headed right below a mark, and a text of some paragraphs stands above it."""
    return at + 1 < len(lines) and labels[at + 1] in _HEADED and sum(map(prose, lines[body:at])) >= _SOME


_HEADED = ("notes", "contact", "about")
_SOME = 2
_MORE = 2
"""How much more prose than above a mark may stand between it and the last one: a text in another language is about as long."""


def _told(lines: Sequence[Line]) -> int:
    """Characters of prose."""
    return sum(len(line.text) for line in lines if prose(line))
