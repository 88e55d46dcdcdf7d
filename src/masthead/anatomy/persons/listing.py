"""Where an office of English ends behind a name: at the next one who is named, or with the last of several fields that it is of."""

from __future__ import annotations

import re

from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.wording.names import capital, holds_office, office, person, plain, runs
from masthead.expressions import expression
from masthead.language.forenames import given

_AND_NAMED = expression(r",?\s(?:and|&|as well as|along with|together with)\s(?=[A-Z])")
_FIELDS = expression(
    r"(?P<fields>(?:,\s(?:the\s)?[\w’'&-]+(?:\s(?:of\s|the\s)?[\w’'&-]+){0,3}){1,7}?),?\s(?:and|&)\s(?P<last>(?:the\s)?[\w’'&-]+(?:\s(?:of\s|the\s|in\s(?=the\s[A-Z]))?(?:[A-Z][\w’'&-]*|(?<=[a-z]\s)[a-z]+(?=[,.;:]))){0,4})"
)
_OF_FIELD = expression(
    r"(?:minister|secretary|under-?secretary|commissioner|director|director-general|head|professor|president|manager|dean|lecturer|officer|chief|chair|lead|"
    r"leader|spokes(?:man|woman|person)|spokesperson|coordinator|fellow)s?\s(?:of|for)\s(?:the\s)?(?P<first>[\w’'&-]+(?:\s[\w’'&-]+){0,3})\Z",
    re.I,
)
_CLOSES = expression(r"[,.;:)]|\Z|\s(?:of|at|in|for|on|from|with|who|has|have|had|is|was|will|would|and|to|as)\b|\s[“\"]")
_TURNS = expression(
    r",?\s(?:and|but)\s(?:just|recently|now|currently|already|formerly|previously|also|who|once|a former|more recently)\s(?!of\b)"
)
_ABROAD = expression(r"[)\]]\s(?=[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ])")
_ATTENDED = expression(
    r"\s(?:(?:was|were|are|is|also|both|then|later|all)\s[a-z]+|attended|joined|participated|addressed|witnessed|graced|accompanied|present|spoke)\b"
)
_BODIES = frozenset(
    (
        "Commission",
        "Committee",
        "Council",
        "Ministry",
        "Department",
        "Authority",
        "Agency",
        "Board",
        "Party",
        "Association",
        "Federation",
        "Congress",
    )
)
_BEFORE_NAMES = frozenset(
    (
        "minister",
        "ministers",
        "president",
        "secretary",
        "commander",
        "ambassador",
        "mayor",
        "governor",
        "judge",
        "justice",
        "senator",
        "commissioner",
        "premier",
        "speaker",
        "councillor",
        "inspector",
        "superintendent",
        "king",
        "sultan",
        "bishop",
        "archbishop",
        "colonel",
        "captain",
        "professor",
    )
)
"""Offices that stand before names in lists, and hardly before a firm's."""
_OTHERS = frozenset(("of", "for", "the", "and", "&", "at", "in", "by", "to", "a", "an", "on", "from", "with", "or"))


def turns(rest: str, stop: int) -> int:
    """Where an office ends at which a clause goes on to something else: "manager of the shop and just back from Paris"."""
    found = _TURNS.search(rest, 0, stop)
    return found.start() if found else stop


def fields(rest: str, comma: int, lexicon: Pack) -> int:
    """Where an office ends that is of several fields: "minister of science, knowledge and innovation"; `comma` if it is of one."""
    of = _OF_FIELD.search(rest, 0, comma)
    found = _FIELDS.match(rest, comma) if of else None
    if of is None or found is None or _CLOSES.match(rest, found.end()) is None:
        return comma
    great = capital(of["first"])
    told = [each for each in found["fields"].split(",") if each.strip()] + [found["last"]]
    for each in told:
        words = each.split()
        if (
            capital(words[-1]) != great
            or any(office(word, lexicon) for word in words)
            or words[0] in ("who", "which", "where", "said", "also")
        ):
            return comma
        if (len(words) > 1 and given(words[0]) and person(words, lexicon)) or phrases(lexicon.said).search(each) or words[0].endswith("ed"):
            return comma
    return found.end()


def next_named(rest: str, stop: int, lexicon: Pack) -> int:
    """Where somebody else begins whom "and" joins, with an office of his or her own behind the name: "CEO of Acme and Jo Roe, its chair"."""
    for joint in _AND_NAMED.finditer(rest, 0, stop):
        run = next(iter(runs(rest, joint.end(), joint.end() + 60)), None)
        if run is None or run.start() != joint.end():
            continue
        words = run.group().split()
        while len(words) > 2 and words[0].casefold().rstrip(".") in plain(lexicon.titles):
            words = words[1:]
        named = 2 <= len(words) <= 4 and given(words[0]) and person(words, lexicon)
        behind = rest[run.end() : run.end() + 60]
        close = 2 <= len(words) <= 3 and person(words, lexicon) and holds_office(behind[2:], lexicon, 2)
        if (named or close) and behind.startswith((", ", " (")) and holds_office(behind[2:], lexicon, 5):
            return joint.start()
    return stop


def names_its_own(role: str, lexicon: Pack) -> bool:
    """Whether words that begin with an office end with the name of another, whose office it is: "director and chief cameraman Jo Roe"."""
    bracket = _ABROAD.search(role)
    if bracket and 1 < len(abroad := role[bracket.end() :].split()) < 4:
        return person(abroad, lexicon)  # "Vice-Chairman of the Committee (CCP) Wan Gao"
    role = _ATTENDED.split(role)[0]
    for part in (role, *(role[: found.start()] for found in _AND_NAMED.finditer(role))):
        words = part.split()
        for size in (2, 3):
            name, before = words[-size:], words[:-size]
            if len(before) < 1 or len(name) < size or not person(name, lexicon):
                continue
            if not given(name[0]):
                if size == 2 and (before[-1] in _BODIES or (before[-1].casefold() in _BEFORE_NAMES and all(map(capital, before)))):
                    return True  # "State Minister Kamal Perera", "head of the Reform Commission He Lifan"
                continue
            last = before[-1]
            titled = last.casefold().rstrip(".") in plain(lexicon.titles)
            if (
                last not in _OTHERS
                and (office(last, lexicon) or titled or capital(last) or last[-1] == ")")
                and holds_office(" ".join(before), lexicon)
            ):
                return True
    return False
