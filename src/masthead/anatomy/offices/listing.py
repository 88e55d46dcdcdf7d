"""Where an office of English ends behind a name: at the next one who is named, or with the last of several fields that it is of."""

from __future__ import annotations

import re

from masthead.anatomy.offices.smallwritten import small_office
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.wording.names import capital, holds_office, office, person, plain, runs, thing
from masthead.expressions import expression
from masthead.language.forenames import given

_AND_NAMED = expression(r",?\s(?:and|&|as well as|along with|together with)\s(?=[A-Z])")
_FIELDS = expression(
    r"(?P<fields>(?:,\s(?:the\s)?[\w’'&-]+(?:\s(?:of\s|the\s)?[\w’'&-]+){0,3}){1,7}?),?\s(?:and|&)\s(?P<last>(?:the\s)?[\w’'&-]+(?:\s(?:of\s|the\s|in\s(?=the\s[A-Z]))?(?:[A-Z][\w’'&-]*|(?<=[a-z]\s)[a-z]+(?=[,.;:]|\s(?:at|in|with|for)\s(?:the\s)?[A-Z]))){0,4})"
)
_OF_FIELD = expression(
    r"(?:minister|secretary|under-?secretary|commissioner|director|director-general|head|professor|president|manager|dean|lecturer|officer|chief|chair|lead|"
    r"leader|spokes(?:man|woman|person)|spokesperson|coordinator|fellow)s?\s(?:of|for)\s(?:the\s)?(?P<first>[\w’'&-]+(?:\s[\w’'&-]+){0,3})\Z",
    re.I,
)
_CLOSES = expression(r"[,.;:)]|\Z|\s(?:of|at|in|for|on|from|with|who|has|have|had|is|was|will|would|and|to|as)\b|\s[“\"]")
_AT_HOUSE = expression(r"\sat\s(?:the\s)?[A-Z][\w’'&-]*(?:\s(?:(?:of|for|and|&|in)\s(?:the\s)?)?[A-Z][\w’'&-]*){0,7}")
"""The house behind the last field: "professor of physics, chemistry and biology at Lenn University"."""
_TURNS = expression(
    r",?\s(?:and|but)\s(?:just|recently|now|currently|already|formerly|previously|also|who|once|a former|more recently)\s(?!of\b)"
)
_WHEN = expression(
    r"\s(?:from|since|until|between|in)\s(?:(?:early|late|mid|January|February|March|April|May|June|July|August|September|October|November|December)\s)?(?:19|20)\d\d\b"
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


_KIN = expression(
    r"(?:(?:the|a|an|his|her|whose)\s)?(?:[a-z]+\s){0,2}?(?:wife|husband|son|daughter|father|mother|brother|sister|widow|widower|niece|nephew|grandson|granddaughter|cousin|aunt|uncle|friend|fianc[ée]e?)\s(?:of|to)\b|"
    r"(?:the\s)?(?:(?:first|second|third|only|youngest|oldest)\s)?(?:[\w-]+\s){0,3}(?:woman|man|person|one|people)\s(?:to|who|ever)\b|(?:also\s)?(?:responsible|accountable|famous|known|best known|born|raised|aged)\b"
)


def of_kin(rest: str) -> bool:
    """Whether words behind a comma tell whose kin somebody is, or what for he or she is known, and no office."""
    return _KIN.match(rest) is not None


def before_named(role: str, lexicon: Pack) -> str:
    """An office up to the next one who is named: "president" of "president and Jane Doe vice-president"."""
    for joint in _AND_NAMED.finditer(role):
        words = role[joint.end() :].split()[:2]
        if len(words) == 2 and given(words[0]) and capital(words[1]) and person(words, lexicon, fronted=True):
            return role[: joint.start()]
    return role


def turns(rest: str, stop: int) -> int:
    """Where an office ends at which a clause goes on to something else: "manager of the shop and just back from Paris"."""
    found = _TURNS.search(rest, 0, stop) or _WHEN.search(rest, 0, stop)
    return found.start() if found else stop


_RANKED = expression(
    r"(?:\A|\s)(?:President|Director|Manager|Officer|Counsel|Head|Lead|Chief|Executive|Partner|Associate|Specialist|Advisor|Adviser|Analyst|Engineer|Strategist|Consultant|[ESA]?VP)\Z"
)
_ITS_FIELD = expression(
    r",\s(?:[A-Z][\w’'&-]*\s(?:(?:and|&|of)\s)?){0,4}(?:Affairs|Marketing|Sales|Operations?|Finance|Strategy|Communications?|Relations|Development|Research|Engineering|Technology|Products?|"
    r"Services|Planning|Compliance|Policy|Partnerships|Resources|Security|Innovation|Programs|Programmes|Education|Advocacy|Growth|Experience|Logistics|Procurement|Analytics|Data|Design|Content|"
    r"Risk|Audit|Investments?|Advertising|Media|Accounts|Success|Sustainability|Impact|Americas?|EMEA|APAC|Europe|Asia)"
    r"(?:\s(?:for|at|of|in)\s(?:the\s)?[A-Z][\w’'&-]*(?:\s(?:of\s(?:the\s)?|&\s)?[A-Z][\w’'&-]*){0,5})?(?=[.,;:]|\s[a-z]|\Z)"
)
"""The field that an office is of, behind a comma and with capitals: "Senior Vice President, External Affairs for the West Division"."""


def fields(rest: str, comma: int, lexicon: Pack) -> int:
    """Where an office ends that is of several fields: "minister of science, knowledge and innovation", or of one behind a comma: "Vice President,
    External Affairs"; `comma` if it is of one that stands before it."""
    if _RANKED.search(rest, 0, comma) and (its := _ITS_FIELD.match(rest, comma)):
        return its.end()
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
    at = _AT_HOUSE.match(rest, found.end())
    return at.end() if at else found.end()


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


def labels(rest: str, colon: int, lexicon: Pack) -> bool:
    """Whether an office before a colon is that of the one who is named behind it."""
    run = next(iter(runs(rest, colon + 2, colon + 40)), None)
    return run is not None and run.start() == colon + 2 and len(rest[:colon].split()) < 5 and person(run.group().split()[:3], lexicon)


_LABEL = expression(
    r"(?:\A|[;,.•*:]\s|\n\s?|\()((?:(?:[A-Z][\w’'&/-]*|of|the|and|for|&)\s?){1,8}?)\s?[:–—]\s\Z|(?:\A|[;,.•*:]\s|\n\s?)((?:(?:[A-Z][\w’'&/-]*|of|the|and|for|&)\s){1,8}?)-\s\Z"
)


_LABELLING = frozenset(":–—-")
"""How a label ends."""


def labelled(text: str, name_at: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office that stands as a label before a name: "President: Jane Doe; Treasurer: John Roe", "Chair – Jane Doe"."""
    if text[name_at - 2 : name_at - 1] not in _LABELLING:
        return _plural_are(text, name_at, lexicon)
    if text[name_at - 2] == ":" and text[name_at - 3 : name_at - 2] == "s":
        base = max(0, name_at - 60)
        small = small_office(text[base : name_at - 2], base, lexicon)
        if small and text[slice(*small)].split()[-1].endswith("s"):
            return small  # "two board members: Jane Doe and John Roe"
    found = _LABEL.search(text, max(0, name_at - 70), name_at)
    if found is None:
        return None
    start, end = found.span(1) if found[1] else found.span(2)
    said = text[start:end].rstrip()
    words = said.split()
    held = bool(words) and holds_office(said, lexicon) and (office(words[-1], lexicon) or any(office(word, lexicon) for word in words[:3]))
    return (start, start + len(said)) if held and phrases(lexicon.contacts).search(said) is None else None


_ARE = expression(
    r"(?:\A|[.!?:]\s|\n)(?:The|Its|Our|Their|These|Other|This year[’']s|Last year[’']s|Among the)\s((?:[\w’'-]+\s){0,6}?[\w’'-]+s(?:\sof\s(?:the\s)?[\w’' -]{3,30})?)\s"
    r"(?:are|were|include|included|will be)\s(?:the\s)?\Z"
)


def _plural_are(text: str, name_at: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office of several that a sentence begins with: "The new partners are Jane Doe and John Roe"."""
    if not text.endswith(("are ", "were ", "include ", "included ", "be ", "the "), 0, name_at):
        return None
    found = _ARE.search(text, max(0, name_at - 110), name_at)
    head = found[1].split(" of ")[0].split()[-1] if found else ""
    return found.span(1) if found and office(head, lexicon) and head.endswith("s") else None


_PARTY = expression(r"\((?:[A-Z]{1,4}|[A-Z][a-z]{2,3}\.?)(?:[-–/][A-Z][\w. -]{0,14})?\)")
"""The party and the seat behind the name of a member of a parliament: "(D-N.Y.)", "(Lab)"."""
_NAMES_WORDS = """
    abbot abbott baker baron bishop butler chancellor chaplain clerk constable cook deacon dean duke earl fellow guard judge king knight major
    marshal marshall page parson pope prince provost reeve rector sergeant sexton sheriff steward usher warden
"""
_NAMES = frozenset(_NAMES_WORDS.split())
"""Nouns of office that are family names behind a given name."""


def next_of_list(role: str) -> bool:
    """Whether words behind a comma are the next name of a list, whose family name is a noun of office as well: "Angus King (I-Me.)", "Tim Bishop
    and Jo Roe"."""
    first, _, rest = role.partition(" ")
    name, _, behind = rest.partition(" ")
    if not (capital(first) and capital(name) and given(first)):
        return False
    return (_PARTY.match(behind) is not None and not name.islower()) or (
        name.casefold() in _NAMES and (not behind or behind.startswith(("and ", "& ", "(")))
    )


def own_title(role: str, lexicon: Pack) -> bool:
    """Whether words behind a comma are the title and the family name of the next of a list: "Judge Roe and Judge Fox"."""
    first, _, rest = role.partition(" ")
    name, _, further = rest.partition(" ")
    single = capital(name) and not office(name, lexicon) and not thing(name) and name.isalpha() and not further.split(" ")[0][:1].isupper()
    return single and first.casefold().rstrip(".") in _BEFORE_NAMES and (not further or further.startswith(("and ", "& ")))


def names_its_own(role: str, lexicon: Pack) -> bool:
    """Whether words that begin with an office end with the name of another, whose office it is: "director and chief cameraman Jo Roe"."""
    if own_title(role, lexicon) or next_of_list(role):
        return True
    bracket = _ABROAD.search(role)
    if bracket and 1 < len(abroad := role[bracket.end() :].split()) < 4:
        return person(abroad, lexicon)  # "Vice-Chairman of the Committee (CCP) Wan Gao"
    role = _ATTENDED.split(role)[0]
    for part in (role, *(role[: found.start()] for found in _AND_NAMED.finditer(role))):
        words = part.split()
        for size in (2, 3):
            name, before = words[-size:], words[:-size]
            if len(before) < 1 or len(name) < size or not capital(name[0]) or not person(name, lexicon):
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
