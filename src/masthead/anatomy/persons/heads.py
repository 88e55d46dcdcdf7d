"""Whom a clause says to head something, where no office stands beside the name: "Chiara Roe, che guida il Gruppo Giovani, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Quote
from masthead.anatomy.pack import Pack, of_list
from masthead.anatomy.persons.subjects import governed
from masthead.anatomy.wording.names import Mention, office, offices
from masthead.expressions import expression
from masthead.language.forenames import given

_WORDS = r"(?:[^,.;:“”«»„\"\n]|(?<=\d)\.)"
_FINAL = frozenset(("de", "nl"))
"""Languages whose clauses end with their verb, and which no such clause is told of without what it begins with."""
_SINCE = r"\s(?:since|for|seit|sinds|siden|sedan|síðan|frá|depuis|desde|dal|dalla|des|din|vuodesta|od|от|з|із|с|со|από|që|óta|sejak|nga|alates|nuo|kopš)\s"
_IN_FRONT = r"\s(?:v|ve|vo|w|we|in|by|for|at)\s"
"""What stands behind such a verb that says who is in front, and no head of anything: "která vede v pořadí", "who leads by two points"."""


@of_list
def _clause(lexicon: Pack) -> re.Pattern[str]:
    relative, verbs, joints = ("|".join(words) for words in (lexicon.subject_relatives, lexicon.leads, lexicon.conjunctions))
    ends = rf"(?=[,.;–—]|{_SINCE}|\s(?:{joints})\s|$)"
    return expression(
        rf",\s((?P<relative>{relative})\s(?P<front>{_WORDS}{{0,80}}?)\b(?:{verbs})(?!\w)(?!{_IN_FRONT})(?:\s{_WORDS}{{1,60}}?)??){ends}"
    )


def _headed(text: str, end: int, lexicon: Pack) -> re.Match[str] | None:
    """The clause behind a name that says what its bearer heads."""
    return _clause(lexicon).match(text, end) if lexicon.leads and text.startswith(",", end) else None


_HOLDING = {
    "de": expression(rf",\s(?:der|die)\s({_WORDS}{{3,90}}?)\s(?:ist|war)(?=[,.;–—]|$)"),
    "nl": expression(rf",\sdie\s({_WORDS}{{3,90}}?)\s(?:is|was)(?=[,.;–—]|\s(?:van|bij|in|voor|op)\s|$)"),
}


def _holding(text: str, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office that such a clause says somebody holds, in languages that end it with the verb: "…, die seit 2014 Vorsitzende des Vereins ist"."""
    clause = _HOLDING.get(lexicon.language) if text.startswith(", d", end) else None
    found = clause.match(text, end) if clause else None
    if found is None:
        return None
    at, last, before = found.start(1), found[1].split(" ")[-1], ""
    if lexicon.language == "de" and last.islower():
        return None  # "der als Direktor bekannt ist": no noun is small
    for word in found[1].split(" "):
        if office(word, lexicon):
            # "die mit der Direktorin befreundet ist", "der ein Neffe des Direktors ist": somebody else's
            return None if before in _OBLIQUE or governed(text, at, lexicon) else (at, found.end(1))
        at, before = at + len(word) + 1, word
    return None


_OBLIQUE = ("der", "des", "dem", "den", "einer", "eines", "einem")
"""Articles before an office in German that is not its bearer's."""


_TIME = expression(r".*\d{4}\.?(?:\s(?:gada|óta|metų|godine|године|година|godini|roku|roka|року|года|году|aastast|aastal))?\s")


def _past_time(found: re.Match[str]) -> int:
    """Where such a clause begins behind its relative, and behind since when."""
    time = _TIME.match(found["front"])
    return found.start("front") + (time.end() if time else 0)


def said_to_head(run: Run | None, quote: Quote, lexicon: Pack) -> str:
    """What a clause behind a speaker's name says that he or she heads."""
    at = run.text.find(quote.speaker) if run else -1
    found = _headed(run.text, at + len(quote.speaker), lexicon) if run and at >= 0 else None
    if found is None:
        return ""
    # The clause without its relative, where its verb follows at once ("leads the project"); no German one stands without it.
    return found[1] if lexicon.language in _FINAL else found[1].partition(found["relative"])[2].strip()


def _as_office(text: str, low: int, high: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office as which such a clause says that somebody does so: "die das Projekt als Bereichsleiterin verantwortet"."""
    joint = text.find(" als ", low, high)
    start, end = joint + len(" als "), text.rfind(" ", low, high)
    return (start, end) if joint >= 0 and start < end and offices(text[start:end].split()[:3], lexicon) else None


def is_clause(role: str, lexicon: Pack) -> bool:
    """Whether what is told for an office is such a clause, of which no article is left off: "die das Projekt leitet"."""
    return lexicon.language in _FINAL and role.endswith(lexicon.leads)


def heading(text: str, named: Sequence[Mention], lexicon: Pack) -> Iterator[Mention]:
    """Those of the named whom such a clause follows, each with the clause for an office; no German one stands without its relative."""
    for one in named:
        if one.role or " " not in one.name or not given(one.name.split()[-1 if lexicon.language == "hu" else 0]):
            continue
        if held := _holding(text, one.end, lexicon):
            yield replace(one, role=text[slice(*held)], role_start=held[0], role_end=held[1])
            continue
        found = _headed(text, one.end, lexicon)
        if found is None:
            continue
        low, high = _past_time(found), found.end(1)
        low = found.start(1) if lexicon.language in _FINAL and low == found.start("front") else low
        if lexicon.language in _FINAL and (role := _as_office(text, low, high, lexicon)):
            low, high = role
        low += len(text[low:high]) - len(text[low:high].lstrip())
        yield replace(one, role=text[low:high], role_start=low, role_end=high)
