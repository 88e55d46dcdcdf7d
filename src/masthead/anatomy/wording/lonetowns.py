"""Rows that are nothing but the name of a town, as a dateline is whose dash or day stands elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, prose, terminal
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.places import PUNCTUATED, state
from masthead.anatomy.wording.towns import seat
from masthead.expressions import expression
from masthead.language.dates import dates


def town_alone(row: str) -> bool:
    """Whether a row is nothing but a town in capitals that all know, or one with its state: "GENEVA", "WILTON CT", "WASHINGTON, D.C.", "LENN RIDGE,
    Texas"."""
    bare = row.strip(" .,:–—-")
    if _CAPITAL.fullmatch(bare):
        return True
    town, _, region = bare.partition(", ")
    if region[1:2].islower() and town.isupper() and len(town.split()) <= _TOWN and state(f"{town.title()}, {region}"):
        return True
    coded = _CODED.fullmatch(bare)
    return bare.isupper() and (seat(bare) or (coded is not None and state(f"{coded['town'].title()}, {coded['state']}")))


_TOWN = 3
"""Words of a town's name."""
_CAPITAL = expression(r"(?:WASHINGTON|Washington),?\s?D\.?\s?C\.?")
_CODED = expression(
    r"(?P<town>[A-Z]{3,}(?:\s[A-Z]{2,}){0,2})(?:,\s|\s(?!(?:AL|CO|DE|HI|ID|IN|LA|MA|ME|OH|OK|ON|OR|PA)\Z))(?P<state>[A-Z]{2})"
)
"""The letters of a state that are a word as well stand behind a comma: a headline in capitals may end in one."""


def signed_in(row: str) -> tuple[str, bool]:
    """The town that all know of a row that says nothing else but its state, or a day that nobody can read; and whether there is no such day. Empty if it
    says more: "Canberra, A.C.T.", "HOBART 2? th April, 1999"."""
    unread = _UNREAD.match(row)
    place = unread["place"] if unread else _OF_STATE.sub("", _uncoded(row), count=1).rstrip(" .,")
    return (place, unread is None) if seat(place) else ("", True)


def behind_house(row: str) -> str:
    """The town that all know at the end of a row, behind a house or a street that a mark or the town's capitals part from it: "Department of Harbours,
    CANBERRA. A.C.T.", "Parliament House CANBERRA"; empty if none stands there."""
    words = _OF_STATE.sub("", _uncoded(row), count=1).split()
    for size in (1, 2):
        before, place = words[:-size], " ".join(words[-size:]).strip(".,")
        if before and seat(place) and before[0][:1].isupper():
            parted = before[-1][-1] in ".,;" or (place.isupper() and not " ".join(before).isupper())
            return place if parted and len(before) <= _BEFORE else ""
    return ""


def writes_in(row: str) -> bool:
    """Whether a row is but a building or a street with its town, in which a text was written, and no house's name: "Parliament House HOBART"."""
    return _BUILDING.search(row) is not None and behind_house(row) != ""


_BUILDING = expression(r"\b(?:Parliament House|Buildings?|Street|Road|Avenue|Square|Terrace),?\s(?=[A-Z])", re.I)


def town_and_day(row: str, language: str) -> tuple[str, str] | None:
    """Town and day in a row that says nothing else but the house in which it was written, or the code of the post: "Parliament House CANBERRA 12 March
    1974"."""
    day = next(iter(dates(row, language)), None) if has_digit(row) else None
    if day is None or day.last or len(day.date) != _DAY or row[day.end :].strip(" ."):
        return None
    front = row[: day.start].strip()
    place, read = signed_in(front)
    place = place or behind_house(front)
    return (place, day.date) if place and read else None


_DAY = len("1974-03-12")


def _uncoded(row: str) -> str:
    """A row without the code of the post at its end."""
    row = row.strip(" .,:;")
    return _POSTCODE.sub("", row) if row[-1:].isdecimal() else row


_POSTCODE = expression(r"[,.]?\s\d{4,5}\Z")
_BEFORE = 5
"""Words of such a house, at most."""


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


def in_house(head: str, lexicon: Pack) -> tuple[str, str] | None:
    """The place behind a house that a dateline begins with: "Norhaven Press Office, Leeds"."""
    house, comma, place = head.strip().rpartition(", ")
    words = place.split()
    named = (
        comma and 1 <= len(words) <= 3 and all(word[0].isupper() for word in words) and place.replace(" ", "").replace("-", "").isalpha()
    )
    titled = len(house.split()) <= 7 and house[:1].isupper() and not PUNCTUATED.search(house) and holds_body(house, lexicon)
    return (place, "") if named and titled and not holds_body(place, lexicon) else None
