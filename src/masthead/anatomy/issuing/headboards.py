"""Names of houses that stand where a headline does, and headlines that only begin with one."""

from __future__ import annotations

from itertools import pairwise

from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.predicate import verb_behind
from masthead.anatomy.issuing.wordkinds import kit_of
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.desks import only_desk

_ROWS, _WORDS = 7, 9
"""Rows of such a name, and words of each, at most."""


def signboard(line: Line, lexicon: Pack) -> bool:
    """Whether what stands where a headline does is only the name of a house, in each of its rows: "MINISTRY OF BOATS"."""
    rows = line.text.split("\n")
    return len(rows) <= _ROWS and all(
        (at and only_desk(row, lexicon))
        or (
            length(row) <= _WORDS
            and made_of_houses(row.partition(" ")[0], lexicon)
            and not verb_behind(row, 0, len(row.partition(" ")[0]), lexicon)
            and not _tells(row, lexicon)
        )
        for at, row in enumerate(rows)
    )


def _tells(row: str, lexicon: Pack) -> bool:
    """Whether one of the small words of a row is a verb of its house: "Landesamt für Häfen öffnet neue Piere"."""
    words = row.split()
    small = [(before, word) for before, word in pairwise(words) if word.islower() and len(word) > 2]
    if any(word in kit_of(lexicon).verbs for _, word in small):
        return True
    # In German a house's name has small words behind other small words alone: "Zentrale für politische Bildung".
    return lexicon.language == "de" and any(before[0].isupper() and word not in _GERMAN for before, word in small)


_GERMAN_WORDS = "für und der des die das dem den von vom zur zum bei beim auf gegen mit ohne aus ob"
_GERMAN = frozenset(_GERMAN_WORDS.split())
"""Small words behind nouns of German names."""
