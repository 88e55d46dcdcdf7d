"""The office that a sentence of English gives somebody otherwise than right behind the name and a verb: "named Jane Doe its chair"."""

from __future__ import annotations

import re

from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons import listing
from masthead.anatomy.persons.fronted import ONWARDS
from masthead.anatomy.wording.names import capital, holds_office, office, person, runs
from masthead.expressions import expression
from masthead.language.forenames import given

_VERBS = (
    r"(?:(?:re-?)?(?:appoint|elect|select|nominat|promot|recruit|install|commission|designat|confirm|ordain|co-opt)(?:ed|es|e|s|ing)?|names?|named|hires?|hired|"
    r"makes?|made|chose|chosen|sworn in|welcom(?:es?|ed|ing)|taps|tapped)"
)
_GIVES = expression(rf"\b{_VERBS}\s(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Hon|Justice|Judge|Senator|Ambassador)\.?\s){{0,2}}\Z", re.I)
"""What stands before the name of somebody who is given an office."""
_ITS = expression(
    r",?\s(?:as\s)?(?:its|their|our|the|his|her|an?)\s(?:(?:new|next|first|latest|interim|acting|permanent|full-time)\s){0,2}"
)
_STRAIGHT = expression(r"\s(?:to\s)?(?=[A-Z])")
_OVER_CLAUSE = expression(
    r"(?:\s(?:of|from)(?:\s[A-Z][\w’'.-]+){1,4})?,\s[^.;:]{2,150}?,\s(?:as|to be|to the position of|to the post of)\s(?:(?:its|their|the|an?|new|next|interim|acting)\s){0,3}"
)
_BEFORE_CLAUSE = expression(
    rf"\b(?:{_VERBS}|appointment of|election of|nomination of|selection of|hiring of|promotion of)\s(?:[\w.]+\s){{0,2}}\Z", re.I
)
_AND_BE = expression(
    rf",?\s[^.;:]{{4,110}}?\sand\s(?:will\s|has\s|have\s|to\s)?(?:be|been|was|is)\s(?:\w+\s)?{_VERBS}\s(?:(?:as|to|to be|its|their|the|an?|new|next|interim|acting)\s){{0,3}}"
)
_SUCCEEDS = expression(
    r"(?:,\s[^,.;:]{2,80},)?\s(?:will\s|is\s|has\s|to\s)?(?:succeed|succeeds|succeeded|succeeding|replace|replaces|replaced|replacing|tak(?:es?|en|ing) over from|took over from)"
    r"\s[^.;:]{3,90}?\sas\s(?:(?:its|their|the|an?|new|next|interim|acting)\s){0,3}"
)
_WITH = expression(r"\b[Ww]ith\s(?:[\w-]+\s){0,3}\Z")
_AS_WITH = expression(rf"\s(?:as|{_VERBS}(?:\sas)?)\s(?:(?:its|their|the|an?|new|next|interim|acting)\s){{0,2}}")
_LONGEST = 15


def bestowed(text: str, name_at: int, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where such an office stands; None if the sentence gives none."""
    front = text[max(0, name_at - 60) : name_at]
    if _GIVES.search(front):
        if (its := _ITS.match(text, end)) and (found := _office_at(text, its.end(), lexicon)):
            return found
        if (straight := _STRAIGHT.match(text, end)) and (found := _office_at(text, straight.end(), lexicon)):
            return found
    if _BEFORE_CLAUSE.search(front) and (over := _OVER_CLAUSE.match(text, end)) and (found := _office_at(text, over.end(), lexicon)):
        return found
    if _WITH.search(front) and (beside := _AS_WITH.match(text, end)) and (found := _office_at(text, beside.end(), lexicon)):
        return found
    near = text[end : end + 140]
    if " and " in near and (given_too := _AND_BE.match(text, end)) and not _names(text, end, given_too.end(), lexicon):
        return _office_at(text, given_too.end(), lexicon)
    if " as " in near and (succeeds := _SUCCEEDS.match(text, end)):
        return _office_at(text, succeeds.end(), lexicon)
    return None


def _names(text: str, start: int, end: int, lexicon: Pack) -> bool:
    """Whether somebody with a given name is named in a stretch."""
    return any(given(words[0]) and person(words, lexicon) for run in runs(text, start, end) if (words := run.group().split()))


def _office_at(text: str, start: int, lexicon: Pack) -> tuple[int, int] | None:
    limit = min(len(text), start + 200)
    stop = ONWARDS.search(text, start, limit)
    until = stop.start() if stop else limit
    if text[until : until + 1] == ",":
        until = start + listing.fields(text[start:limit], until - start, lexicon)
    role = text[start:until].rstrip()
    words = role.split()
    if not 1 <= len(words) < _LONGEST or not (any(office(word, lexicon) for word in words[:5]) or holds_office(role, lexicon, 5)):
        return None
    if phrases(lexicon.said).search(role) or _names(text, start, start + len(role), lexicon):
        return None
    if len(words) == 1 and not capital(role) and not office(role, lexicon):
        return None
    return start, start + len(role)
