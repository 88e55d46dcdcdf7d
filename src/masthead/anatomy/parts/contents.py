"""A list of contents at the head of a text without headings: what stands over it is what the whole is called."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.lines import Line, length, prose
from masthead.anatomy.pack import Pack, phrases

_DEEP = 24
"""Lines at the head among which such a list stands."""
_ENTRY, _TITLE = 80, 160
"""Characters of a chapter's name in it, and of what the whole is called."""
_CHAPTERS, _OVER_TEXT = 3, 2
"""Chapters below that it names at least, and those of them that have a paragraph right under their name."""
_OWN = 5
"""Words of a headline below the name of its section."""


def over_contents(lines: Sequence[Line], labels: Sequence[str], first_prose: int, lexicon: Pack) -> int:
    """The first line over a list of contents that may be a title, or the headline below such a list and a section's name; -1 if there is none. What such a list names stands again further down, over a text of its own;
    what a menu names, which pages have at their head and at their foot, over none."""
    listed: dict[str, int] = {}
    for at, line in enumerate(lines[: min(first_prose, _DEEP)]):
        for row in line.text.split("\n") if line.kind in ("paragraph", "list") else ():
            if 0 < len(row) <= _ENTRY:
                listed.setdefault(row.strip(" :"), at)
    if len(listed) <= _CHAPTERS:
        return -1
    again = {name: at for at, line in enumerate(lines) if at >= first_prose and (name := line.text.strip(" :")) in listed}
    over_text = sum(at + 1 < len(lines) and prose(lines[at + 1]) for at in again.values())
    if len(again) < _CHAPTERS or over_text < _OVER_TEXT:
        return -1
    first, last = min(listed[name] for name in again), max(listed[name] for name in again)
    own = first_prose - 1
    if own > last + 1 and not labels[own] and length(lines[own].text) >= _OWN:
        return own  # in a kit the section's name, and under it what the release itself is called
    return next((at for at in range(first) if _may_be_title(lines[at], labels[at], lexicon)), -1)


def _may_be_title(line: Line, label: str, lexicon: Pack) -> bool:
    """Whether a line names what the contents are of, and not only the genre: "Acme 9.2 Press Kit"."""
    if line.kind not in ("paragraph", "heading") or "\n" in line.text or len(line.text) > _TITLE or length(line.text) < 2:
        return False
    return not label or (label == "genre" and phrases(lexicon.genres).fullmatch(line.text.strip(" :")) is None)
