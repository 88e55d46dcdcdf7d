"""Rows that are nothing but the name of a town, as a dateline is whose dash or day stands elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.lines import Line, prose, terminal
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


def signed_in(row: str) -> tuple[str, bool]:
    """The town that all know of a row that says nothing else but its state, or a day that nobody can read; and whether there is no such day. Empty if it
    says more: "Canberra, A.C.T.", "HOBART 2? th April, 1999"."""
    unread = _UNREAD.match(row)
    place = unread["place"] if unread else _OF_STATE.sub("", row.strip(" .,:;"), count=1)
    return (place, unread is None) if seat(place) else ("", True)


def below_sentence(lines: Sequence[Line], at: int) -> bool:
    """Whether what stands above a line, scraps apart, is a sentence, as a text ends before the town in which it is signed; below another row a town is
    one of a list, or what a label leads to."""
    above = next((lines[back] for back in range(at - 1, -1, -1) if not scrap(lines[back].text)), None)
    return above is not None and prose(above) and terminal(above.text)


def scrap(row: str) -> bool:
    """Whether a row has no word at all, as what a scan took for letters."""
    return _WORD.search(row) is None


_WORD = expression(r"[^\W\d_]{3}")
_OF_STATE = expression(r"[.,]{0,2}\s(?:A\.?\s?C\.?\s?T|N\.?\s?S\.?\s?W|V[Ii][Cc]|Q[Ll][Dd]|S\.?\s?A|W\.?\s?A|T[Aa][Ss]|N\.?\s?T)\Z")
"""The state or territory of a town in Australia."""
_UNREAD = expression(
    r"(?P<place>[A-Z][^\W\d_]+(?:\s[A-Z][^\W\d_]+)?)[,.]?\s+(?!\d{1,2}(?:st|nd|rd|th)?\s?(?:[-–—]|and|to|[A-Z][a-z]{2}))[^\w\s]?\s?[\d?!lIO][^\n]{0,24}?\b(?:19|20)\d\d[\W_]*\Z"
)
"""A place, and behind it what has the year of a day at its end."""
