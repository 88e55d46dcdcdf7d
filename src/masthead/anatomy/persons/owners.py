"""People in the genitive: "Minister Jane Doe's directive" names who gave it."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.offices.apposed import REACH
from masthead.anatomy.offices.reach import SENTENCE
from masthead.anatomy.pack import Pack
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.wording.names import Mention, holds_office, particle, person, plain, thing
from masthead.anatomy.wording.posts import posts
from masthead.expressions import expression

_OFFICE_AND_NAME = REACH + 80
"""Characters that a name with the office before it takes."""
_OF_STATE = frozenset(("President", "Senator", "Governor", "Chancellor", "Premier", "Congressman", "Congresswoman"))
"""Offices behind which a family name alone names somebody: "President Roe's first term"."""
_OWNER = expression(r"['’]s(?<=\w['’]s)(?=\s)")


_MOST_WORDS = 10
"""Words of a name, with its particles."""


def _held_before(text: str, end: int, lexicon: Pack) -> bool:
    """Whether a name of two words may end there, and an office stand before it: of most genitives neither is true."""
    front = text[max(0, end - _OFFICE_AND_NAME) : end]
    words = front.split()
    if len(words) > 1 and words[-2] in _OF_STATE and words[-1].isalpha() and words[-1].istitle() and not thing(words[-1]):
        return True
    named = len(words) > 2 and words[-1][0].isupper() and (words[-2][0].isupper() or particle(words[-2]))
    if not named or not posts(text, lexicon).within(end - _OFFICE_AND_NAME, end) or not _may_name(words, lexicon):
        return False
    titles = plain(lexicon.titles)
    if any(word.casefold().rstrip(".") in titles for word in words[-_MOST_WORDS:]):
        return holds_office(front, lexicon, len(words))  # "Staff Sgt. Jane Doe’s": a rank is no noun of office
    ended = [match.end() for match in SENTENCE.finditer(front)]
    return holds_office(front[ended[-1] :] if ended else front, lexicon, len(words))


def _may_name(words: Sequence[str], lexicon: Pack) -> bool:
    """Whether the last of some words may be the name of somebody: of a house or a place none is."""
    if words[-2] in _OF_STATE:
        return True  # "Senator McConnell’s"
    for size in range(2, min(_MOST_WORDS, len(words)) + 1):
        if not (words[-size][0].isupper() or particle(words[-size])):
            return False
        if person(words[-size:], lexicon, fronted=True):
            return True
    return False


def owners(text: str, lexicon: Pack) -> list[Mention]:
    """Those in the genitive behind their office: "Minister Jane Doe’s directive"."""
    if lexicon.language != "en" or not ("’s" in text or "'s" in text):
        return []
    ends = {match.start() for match in _OWNER.finditer(text) if _held_before(text, match.start(), lexicon)}
    if not ends:
        return []
    # The letters of the genitive make way for as many others, so that all else stands where it stood.
    bare = _OWNER.sub(lambda match: " ;" if text[match.end() + 1 : match.end() + 2].isupper() else "  ", text)
    return [
        one
        for one in mentions(bare, lexicon)
        if one.end in ends and 0 <= one.role_start < one.start and (" " in one.name or one.role in _OF_STATE)
    ]
