"""Somebody's name with that of a house right behind it, since a form has lost what stood between: "Ann Roe Harbour League"."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.pack import Pack
from masthead.anatomy.persons.inrun import LEGAL_FORMS
from masthead.anatomy.wording.names import capital, holds_office, person, thing
from masthead.anatomy.wording.places import state
from masthead.language.forenames import given

_MOST = 10
"""Words of such a row."""
_ACRONYM = 2
"""Letters of what a house's name may begin with."""


def before_house(words: Sequence[str], lexicon: Pack) -> str:
    """Somebody's name before that of a house in a row of nothing but these two; empty if it is no such row."""
    if not 4 <= len(words) <= _MOST or not given(words[0]):
        return ""
    name, house = words[:2], words[2:]
    if thing(name[1]) or not (capital(name[1]) and person(name, lexicon) and capital(house[0]) and capital(house[-1])):
        return ""
    ends = thing(house[-1]) or house[-1] in LEGAL_FORMS
    named = ends or (len(house[0]) >= _ACRONYM and house[0].isupper() and house[0].isalpha())
    return " ".join(name) if named and not holds_office(" ".join(house), lexicon, _MOST) else ""


def of_country(row: str) -> bool:
    """Whether a row of an address is but a place and its country, or a country alone: "Canada"."""
    return state(row) or state(f"a, {row}")
