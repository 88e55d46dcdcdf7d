"""Rows that are nothing but the name of a town, as a dateline is whose dash or day stands elsewhere."""

from __future__ import annotations

from masthead.anatomy.wording.places import state
from masthead.anatomy.wording.towns import seat
from masthead.expressions import expression


def town_alone(row: str) -> bool:
    """Whether a row is nothing but a town in capitals that all know, or one with the letters of its state: "GENEVA", "WILTON CT", "WASHINGTON, D.C."."""
    bare = row.strip(" .,:–—-")
    if _CAPITAL.fullmatch(bare):
        return True
    coded = _CODED.fullmatch(bare)
    return bare.isupper() and (seat(bare) or (coded is not None and state(f"{coded['town'].title()}, {coded['state']}")))


_CAPITAL = expression(r"(?:WASHINGTON|Washington),?\s?D\.?\s?C\.?")
_CODED = expression(r"(?P<town>[A-Z]{3,}(?:\s[A-Z]{2,}){0,2}),?\s(?P<state>[A-Z]{2})")
