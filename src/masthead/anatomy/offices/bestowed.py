"""The office that a sentence of English gives somebody otherwise than right behind the name and a verb: "named Jane Doe its chair"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.offices import listing
from masthead.anatomy.offices.fronted import ONWARDS
from masthead.anatomy.offices.smallwritten import ATTRIBUTES
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.sparing import caseless
from masthead.anatomy.wording.names import capital, holds_office, office, offices, person, runs
from masthead.expressions import expression
from masthead.language.forenames import given

_VERBS = (
    r"(?:(?:re-?)?(?:appoint|elect|select|nominat|promot|recruit|install|commission|designat|confirm|ordain|co-opt)(?:ed|es|e|s|ing)?|names?|named|hires?|hired|"
    r"makes?|made|chose|chosen|sworn in|welcom(?:es?|ed|ing)|taps|tapped)"
)
_STEMS = (
    "appoint", "elect", "nominat", "promot", "recruit", "install", "commission", "designat", "confirm", "ordain", "co-opt", "name", "hir", "make",
    "made", "chose", "sworn", "welcom", "tap",
)  # fmt: skip
"""What all these verbs have, and their nouns, one or another: before most names there is none."""
_GIVES = expression(rf"\b{_VERBS}\s(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Hon|Justice|Judge|Senator|Ambassador)\.?\s){{0,2}}\Z", re.I)
"""What stands before the name of somebody who is given an office."""
_ITS = expression(
    r",?\s(?:as\s)?(?:its|their|our|the|his|her|an?)\s(?:(?:new|next|first|latest|interim|acting|permanent|full-time)\s){0,2}"
)
_TELLS = expression(
    r"\b(?:announc(?:es?|ed|ing)|introduc(?:es?|ed|ing)|present(?:s|ed|ing)?|unveil(?:s|ed|ing)?|add(?:s|ed|ing)?|bring(?:s|ing)? (?:in|on)|brought (?:in|on))\s"
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame)\.?\s)?\Z"
)
"""What stands before the name of somebody whom a house tells of, who is given an office if that is said: "announces Jane Doe as its new chair"."""
_AS_ITS = expression(r",?\sas\s(?:its|their|our|the|his|her|an?)\s(?:(?:new|next|first|latest|newest|interim|acting)\s){0,2}")
_STRAIGHT = expression(r"\s(?:to\s)?(?=[A-Z])")
_SMALL = expression(r"\s(?:as\s|to\s)?((?:[a-z’'-]+\s){0,4}?[a-z-]+)(?=[.,;]|\sand\s|\s(?:of|for)\s|\Z)")
_ALREADY = expression(rf"\b{_VERBS}\s[^.;:]{{3,80}}(?:\sand|,|\swith)\s\Z", re.I)
"""Where one before has been given an office: "elected Jane Doe chair and John Roe vice-chair"."""
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
    r"\s(?:(?!,\swho\s)[^.;:]){3,90}?\sas\s(?:(?:its|their|the|an?|new|next|interim|acting)\s){0,3}"
)
_WITH = expression(r"\b[Ww]ith\s(?:[\w-]+\s){0,3}\Z")
_AS_WITH = expression(rf"\s(?:as|{_VERBS}(?:\sas)?)\s(?:(?:its|their|the|an?|new|next|interim|acting)\s){{0,2}}")
_LONGEST = 15


def bestowed(text: str, name_at: int, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where such an office stands; None if the sentence gives none."""
    front = text[max(0, name_at - 60) : name_at]
    verb = any(map(caseless(front).__contains__, _STEMS))
    giving = verb and _GIVES.search(front) is not None
    if giving:
        if (its := _ITS.match(text, end)) and (found := _office_at(text, its.end(), lexicon)):
            return found
        if (straight := _STRAIGHT.match(text, end)) and (found := _office_at(text, straight.end(), lexicon)):
            return found
    if text.startswith((" as ", ", as "), end) and _TELLS.search(front) and (its := _AS_ITS.match(text, end)):
        return _office_at(text, its.end(), lexicon)
    if (
        verb
        and _BEFORE_CLAUSE.search(front)
        and (over := _OVER_CLAUSE.match(text, end))
        and (found := _office_at(text, over.end(), lexicon))
    ):
        return found
    if (straight := _SMALL.match(text, end)) and (giving or _ALREADY.search(text, max(0, name_at - 110), name_at)):
        words = straight[1].split()
        whole = not text.startswith((" of ", " for "), straight.end())
        if (
            whole
            and words[0] != "lead"
            and office(words[-1], lexicon)
            and all(word in ATTRIBUTES or office(word, lexicon) for word in words)
        ):
            return straight.span(1)
        if office(words[0], lexicon) and words[0] != "lead" and (found := _office_at(text, straight.start(1), lexicon)):
            return found
    if _WITH.search(front) and (beside := _AS_WITH.match(text, end)) and (found := _office_at(text, beside.end(), lexicon)):
        return found
    near = text[end : end + 140]
    if " and " in near and (given_too := _AND_BE.match(text, end)) and not _names(text, end, given_too.end(), lexicon):
        return _office_at(text, given_too.end(), lexicon)
    if " as " in near and (succeeds := _SUCCEEDS.match(text, end)):
        return _office_at(text, succeeds.end(), lexicon)
    return None


def over_clause(text: str, name_at: int, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office that somebody is given over what stands between commas: "appointed Jane Doe, a former captain, as manager"."""
    over = _OVER_CLAUSE.match(text, end) if gives(text, name_at) else None
    return _office_at(text, over.end(), lexicon) if over else None


def gives(text: str, name_at: int) -> bool:
    """Whether a verb stands before a name, or before the office before it, that gives an office to somebody."""
    return _BEFORE_CLAUSE.search(text, max(0, name_at - 60), name_at) is not None


def _names(text: str, start: int, end: int, lexicon: Pack) -> bool:
    """Whether somebody with a given name is named in a stretch."""
    return any(given(words[0]) and person(words, lexicon) for run in runs(text, start, end) if (words := run.group().split()))


def _office_at(text: str, start: int, lexicon: Pack) -> tuple[int, int] | None:
    limit = min(len(text), start + 200)
    stop = ONWARDS.search(text, start, limit)
    until = stop.start() if stop else limit
    if text[until : until + 1] == ",":
        until = start + listing.fields(text[start:limit], until - start, lexicon)
    role = listing.before_named(text[start:until].rstrip(), lexicon)
    words = role.split()
    if not 1 <= len(words) < _LONGEST or not (offices(words[:5], lexicon) or holds_office(role, lexicon, 5)):
        return None
    if phrases(lexicon.said).search(role) or _names(text, start, start + len(role), lexicon):
        return None
    if len(words) == 1 and not capital(role) and not office(role, lexicon):
        return None
    return start, start + len(role)


_NAMES = expression(r"\b(?:names?|named|appoints?|appointed|elects?|elected|re-elected|hires?|hired|promotes?|promoted)\s\Z", re.I)
_ENDING = frozenset("destDEST")
"""How all these end."""
_VERBS_WORDS = "names appoints elects hires promotes taps named appointed elected"
_NAMING = frozenset(_VERBS_WORDS.split())


def named_in_run(text: str, start: int, words: Sequence[str], lexicon: Pack) -> tuple[int, int] | None:
    """Where in a run of capitals the name stands that an office follows which is given to its bearer: "named Jane Doe Commissioner of Health"."""
    verb = next((at for at, word in enumerate(words) if word.casefold() in _NAMING), -1)
    if verb < 0 and (text[start - 2 : start - 1] not in _ENDING or _NAMES.search(text, max(0, start - 30), start) is None):
        return None
    low = verb + 1
    ends = next((at for at in range(low + 2, len(words)) if office(words[at], lexicon)), 0)
    return (low, ends) if ends and given(words[low]) and person(words[low:ends], lexicon, fronted=True) else None
