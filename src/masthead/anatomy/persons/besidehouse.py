"""Somebody's name with that of a house right behind it, since a form has lost what stood between: "Ann Roe Harbour League"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.inrun import LEGAL_FORMS
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import capital, holds_office, person, thing
from masthead.anatomy.wording.places import state
from masthead.expressions import expression
from masthead.language.forenames import given

_MOST = 10
"""Words of such a row."""
_ACRONYM = 2
"""Letters of what a house's name may begin with."""


def before_house(words: Sequence[str], lexicon: Pack) -> str:
    """Somebody's name before that of a house in a row of nothing but these two; empty if it is no such row, or the house is called after somebody:
    "Ida Moss University Hospital"."""
    if not 4 <= len(words) <= _MOST or not given(words[0]):
        return ""
    name, house = words[:2], words[2:]
    if thing(name[1]) or not (capital(name[1]) and person(name, lexicon) and capital(house[0])):
        return ""
    if holds_body(house[0], lexicon) and not house[1].islower():
        return ""
    ends = thing(house[-1]) or house[-1] in LEGAL_FORMS
    lettered = len(house[0]) >= _ACRONYM and house[0].isupper() and house[0].isalpha()
    named = thing(house[0]) or (capital(house[-1]) and (ends or lettered))
    return " ".join(name) if named and not holds_office(" ".join(house), lexicon, _MOST) else ""


def for_person(row: str, lexicon: Pack) -> bool:
    """Whether a row begins with a label behind which somebody is named: "Media contact: Ann Roe". What is called contact details may be a house's alone."""
    label = phrases(lexicon.contacts).match(row)
    return label is not None and _DETAILS.search(label.group()) is None


_DETAILS = expression(r"contact details\Z", re.I)


def of_country(row: str) -> bool:
    """Whether a row of an address is but a place and its country, or a country alone: "Canada"."""
    return state(row) or state(f"a, {row}")
