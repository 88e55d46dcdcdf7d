"""Given names of English that are offices as well: "Director Dean R. Roe"."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import office, plain

_OFFICES = frozenset(("Dean", "Earl", "Duke", "Judge", "Marshall", "Major", "Baron"))
"""Offices that are given names as well."""
_GRADE_WORDS = "vice deputy associate assistant acting interim former executive senior emeritus academic"
_GRADES = frozenset(_GRADE_WORDS.split())
"""What stands before a noun of office and is one with it."""
_MOST = 4
"""Words of a name at most."""


def behind_office(words: Sequence[str], at: int, lexicon: Pack) -> bool:
    """Whether such a name stands right behind another office, which no adjective makes one with it, and goes on: no "Associate Dean Roe"."""
    if lexicon.language != "en" or words[at] not in _OFFICES or not at or not 1 < len(words) - at < _MOST:
        return False
    before = words[at - 1].casefold().rstrip(".")
    fronted = before in plain(lexicon.titles) or office(words[at - 1], lexicon)
    return fronted and before not in _GRADES and not any(office(word, lexicon) for word in words[at + 1 : -1])


def alone(words: Sequence[str]) -> bool:
    """Whether a run is such a name and a family name, perhaps with an initial between both."""
    return len(words) == 2 or (len(words) == _MOST - 1 and words[0] in _OFFICES and words[1][1:] == ".")
