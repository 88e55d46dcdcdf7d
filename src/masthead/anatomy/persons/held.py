"""Which of the offices that stand around a name is its bearer's: the one before it, the one behind it, or the one that a sentence gives."""

from __future__ import annotations

import re

from masthead.anatomy.offices import fronted
from masthead.anatomy.offices.apposition import after, may_follow
from masthead.anatomy.offices.bestowed import bestowed, gives, over_clause
from masthead.anatomy.offices.conferred import conferred
from masthead.anatomy.offices.listing import labelled
from masthead.anatomy.offices.northern import becomes, biography
from masthead.anatomy.offices.outranked import outranks
from masthead.anatomy.offices.preposed import before
from masthead.anatomy.offices.ranks import ranked, sits
from masthead.anatomy.offices.sharing import plural
from masthead.anatomy.offices.smallwritten import ATTRIBUTES
from masthead.anatomy.pack import Pack
from masthead.anatomy.persons.subjects import governed
from masthead.anatomy.wording.names import RUN, lettered, office, person, plain, titled
from masthead.anatomy.wording.posts import posts
from masthead.expressions import expression
from masthead.language.forenames import given as given_name

_NEXT = lettered(rf",\s({RUN}),")
_LISTED = lettered(rf",\s({RUN})(?=[,.;]|\sand\s|\s(?:MP|MEP|MSP|MLA)\b)")
_LEFT = expression(r"(?:former|ex|retired|erstwhile|one-time|onetime)\b", re.I)
"""How an office begins that its bearer holds no more."""
_ITS_MEMBERS = frozenset(("tagjai", "tagjaink", "üyeleri", "üyelerimiz"))
"""Of what those are members whom a list names, each with an office behind the name: "a zsűri tagjai Pál Gergely operatőr, …"."""
_LEFT_BEHIND = expression(r"(?:formerly|previously|until recently|most recently|until now|currently)\s", re.I)
"""How what somebody was begins between commas, before the sentence tells what he or she becomes."""
_CALLING = expression(r"(?:\A|(?<=[\s(“]))(?P<whole>(?:[\w’]+-[\w’-]+\s|[A-Z][a-z]+n\s)?(?P<noun>[a-z]+(?:-[a-z]+)?)),\s\Z")
_ONE_OF = expression(r"\s(?:of|for|to|at|in)\s")
_SMALL_BEFORE = expression(r"(?<=[^\w’'-])([a-z][a-z’'-]+)\s\Z")
_SERVICE_WORDS = "police army navy air force marine marines corps coast guard u.s us royal raf retired national reserve"
_SERVICES = frozenset((*_SERVICE_WORDS.split(), "u.s."))
"""In what somebody has a rank, which still is but a title: "Police Colonel"."""
_LETTERED = expression(
    r"(?:,?\s(?:Ph\.?\s?D|M\.?D|J\.?D|M\.?B\.?A|Esq|R\.?N|CPA|P\.?E|D\.?O|D\.?V\.?M|Ed\.?D|MPH|MSc|BSc|OBE|CBE|MBE|KC|QC|AO|AM|AC|FRS|CFA|Jr|Sr)\b\.?)+,?(?=\s[a-z])|\s\((?:pix|pic|pictured|left|right|above|below|photo|centre|center|\d\d|she/her|he/him|they/them|[a-z]+ (?:left|right))\),?"
)
"""Letters of degrees and honours, and what a caption says, behind a name."""
_PARTICIPLE = expression(r"\s(?:re-?)?(?:elected|appointed|promoted|nominated)\s(?:as\s|to\s)?(?!the\s[A-Z]|an?\s[A-Z])")
_IN_PASSIVE = expression(r"\b(?:was|were|been|is|are|be|being|become|becomes|became|takes over|took over|takes|took|assumes|assumed)\b")


_ALSO = expression(
    r"(?:zugleich|gleichzeitig|tevens|tegelijk|également|aussi|à la fois|también|a la vez|também|anche|samtidigt?|også|också|zarazem|jednocześnie|zároveň|současně|egyben|totodată|одновременно|он же|водночас|одночасно|едновременно|aynı zamanda)\s(?=[^\W\d_])"
)
"""How a second office begins behind a name that has one before it: "Präsident Max Brandt, zugleich Bürgermeister"."""
_FINNIC = ("fi", "et")
_AHEAD = 300
"""Characters before a name within which any office of its bearer's begins."""


def held(text: str, places: tuple[int, int, int, int, int], lexicon: Pack) -> tuple[int, int] | None:
    """Where the office stands. `places`: up to where others are named before; where the form of address, the name begin; where the name ends, and
    where letters of honour behind it end."""
    floor, address_at, low, high, _ = places
    if lexicon.language == "en":
        return _in_english(text, places, lexicon)
    if address_at == low and not posts(text, lexicon).within(address_at - _AHEAD, low) and not may_follow(text, high, lexicon):
        return None
    if lexicon.language in _FINNIC and text.endswith(" on ", 0, address_at):
        # "Museon johtaja on Matti Virtanen", "Solistid on Mari Tamm (sopran) ja Jaan Kask (tenor)"
        return becomes(text, address_at, lexicon) or _behind(text, places, lexicon)
    role = fronted.before(text, floor, address_at, lexicon) if lexicon.order == "last" else None
    if not role and lexicon.language == "eu" and text.endswith(", ", 0, address_at):
        role = fronted.before(text, floor, address_at - 2, lexicon)  # "Itsasaldeko Mankomunitateko lehendakariak, Ane Roe"
    behind = None if role else _behind(text, places, lexicon)
    if behind and (given_now := fronted.given(text, address_at, high, lexicon, apposed=True)):
        behind = given_now  # "Jane Doe, a lawyer, was named president"
    if behind and (also := _ALSO.match(text, behind[0])):
        behind = None if before(text, floor, address_at, low, lexicon) else (also.end(), behind[1])
    chief = behind is not None and text[slice(*behind)] in _CHIEFS
    if not role and address_at < low and text[address_at - 2 : address_at] == ", " and not (behind and lexicon.order) and not chief:
        role = _before_title(text, floor, address_at, behind, lexicon)
    if behind and _is_party(text, behind, floor, address_at, low, lexicon):
        behind = None
    above = text[address_at - 1 : address_at] == "\n"  # "The board:", over whom its rows name with their offices
    role = role or (None if behind and (address_at < low or above) else before(text, floor, address_at, low, lexicon))
    if role and lexicon.order == "last" and text[slice(*role)].strip().rpartition(" ")[2] in _ITS_MEMBERS:
        role = None
    if not role and lexicon.order == "first" and not chief:
        role = fronted.before(text, floor, address_at, lexicon)
    if not (role or behind) and lexicon.order == "first" and text.endswith(", ", 0, address_at):
        role = _ever_since(text, floor, address_at, lexicon)
    if role and behind and plural(text[slice(*role)].rstrip(" ,"), lexicon) and not plural(text[slice(*behind)], lexicon):
        role = None  # "au nom des habitants, Jane Doe, présidente du comité", "las maestras Ana Ruiz, pianista, y …"
    if role and behind and role[1] <= low < behind[0] and outranks(text[slice(*behind)], text[slice(*role)].strip(" ,"), lexicon):
        return behind
    if role and text.endswith(", ", 0, role[0]) and role[1] <= address_at:
        role = _over_rank(text, floor, role, high, lexicon) or role
    return (
        role
        or behind
        or fronted.given(text, address_at, high, lexicon)
        or conferred(text, address_at, high, lexicon)
        or (_close_behind(text, low, high, lexicon) if lexicon.language in ("hu", "eu") else None)
        or becomes(text, address_at, lexicon)
        or biography(text, address_at, high, lexicon)
    )


def _ever_since(text: str, floor: int, address_at: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office that opens a sentence and tells since when it is held: "Directora del museo desde 2019, Ana Ruiz subraya …"."""
    since = _SINCE.search(text, max(floor, address_at - _LONG_AGO), address_at)
    if since is None:
        return None
    low = max(since.start() - _AHEAD, 0)
    front = f"{text[low : since.start()]}, "  # with the comma that an office has right before a name
    found = before(front, max(floor - low, 0), len(front), len(front), lexicon)
    if found is None:
        return None
    start = low + found[0]
    opens = start == 0 or front[: found[0]].rstrip(" \u00a0")[-1:] in tuple(".!?\n")
    return (start, since.start()) if opens else None


_SINCE = expression(
    r"[ \u00a0](?:desde|depuis|dal(?:la|l[’'])?|sin dal(?:la|l[’'])?|des de|des del|din|încă din|от|од|с)[ \u00a0][^,.;:()\n]{2,40},[ \u00a0]\Z"
)
_LONG_AGO = 52
"""Characters that tell since when."""


def _is_party(text: str, behind: tuple[int, int], floor: int, address_at: int, low: int, lexicon: Pack) -> bool:
    """Whether letters in brackets behind a name are a party's, since an office stands before the name: "Landesrätin Eva Klein (VP)"."""
    letters = text[slice(*behind)]
    if not text.startswith("(", behind[0] - 1) or not letters.isupper() or len(letters) > _PARTY or letters in _CHIEFS:
        return False
    return address_at < low or before(text, floor, address_at, low, lexicon) is not None


_PARTY = 4
_CHIEFS = frozenset(("CEO", "CFO", "COO", "CTO", "CIO", "CMO", "CSO", "CPO", "CHRO", "CISO", "CDO", "CCO", "CRO", "CLO", "CBO"))
"""Letters of offices that firms have in any country."""


def _behind(text: str, places: tuple[int, int, int, int, int], lexicon: Pack) -> tuple[int, int] | None:
    """The office behind a name, unless it is that of the next one: "Asked by Sam Hill, the director of the trust, Ann Roe, said"."""
    _, address_at, _, high, further = places
    found = after(text, further, lexicon)
    return None if found and found[0] > high and _apposed_to_another(text, address_at, found[1], lexicon) else found


def _before_title(text: str, floor: int, address_at: int, behind: tuple[int, int] | None, lexicon: Pack) -> tuple[int, int] | None:
    """The office before the comma before a title: "the Secretary General, Ambassador Jane Doe"; not one of several where another stands
    behind the name: "at the meeting of Heads of Government, Dr. Jane Doe, its chair"."""
    role = before(text, floor, address_at, address_at, lexicon)
    return None if role and behind and plural(text[slice(*role)], lexicon) else role


def _over_rank(text: str, floor: int, rank: tuple[int, int], high: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office that a comma parts from a rank or a former office before a name: "der Kommandant der Wache, Oberst Anna Roe,". What stands behind
    another comma is one of a list, each with an office of his or her own."""
    if len(text[slice(*rank)].split()) > _RANK or not _CLOSED.match(text, high):
        return None
    found = before(text, floor, rank[0], rank[0], lexicon)
    if found is None or found[1] != rank[0] - len(", ") or len(text[slice(*found)].split()) <= 1:
        return None
    found = _with_article(text, found, lexicon)
    one = _ONE.search(text, max(floor, found[0] - _ARTICLE), found[0])
    singular = one is not None and one.group().endswith("m ")  # "vom Vorsitzenden", which could be several as well
    several = plural(text[slice(*found)], lexicon) or text[found[0] :].split(maxsplit=1)[0].endswith("innen")
    return found if one and (singular or not several) else None


def _with_article(text: str, found: tuple[int, int], lexicon: Pack) -> tuple[int, int]:
    """An office from the noun behind the last article on, of one before which more of the sentence was read."""
    for article in _WITHIN.finditer(text, *found):
        if office(text[article.end() : found[1]].split()[0], lexicon):
            return article.end(), found[1]
    return found


_WITHIN = expression(r"(?<=\s)(?:der|vom|zum|zur|beim|dem|den)\s(?=\w)")
_RANK = 2
"""Words of a rank at most."""
_ARTICLE = 24
_CLOSED = expression(r"[,.;)]|\Z")
_ONE = expression(
    r"(?:\A|[^,\w]|(?<![^\W\d_],)\s)(?:[Dd](?:er|em|en|ie)|[Vv]om|[Zz]u[mr]|[Bb]eim|[Ee]l|[Ll][ae]|[Aa]l|[Dd]el|[Oo]|[Aa]|[Aa]o|à|[Dd][oa]|[Pp]el[oa]|[Ii]l|[Dd]al(?:la)?|[Aa]u|[Dd]u|[Dd]e)\s\Z"
)
"""The article of one who holds an office, and no comma before it."""


def _in_english(text: str, places: tuple[int, int, int, int, int], lexicon: Pack) -> tuple[int, int] | None:
    """The office before a name, where it is more than a title, else the one behind it, unless that is of several; instead of one that somebody
    held, or of a mere calling, the one that is given: "Former minister Jane Doe has been appointed head of the mission"."""
    floor, address_at, low, high, _ = places
    ahead, follows = posts(text, lexicon).within(address_at - _AHEAD, low), may_follow(text, high, lexicon)
    behind = _behind(text, places, lexicon) if follows else None
    if behind and plural(text[slice(*behind)], lexicon) and text[behind[0] : behind[1]].split()[0].casefold() not in plain(lexicon.titles):
        behind = behind if text.endswith((" and ", " & ", " with "), 0, address_at) else None
    comma = text[address_at - 2 : address_at - 1] == ","
    front = None if comma else before(text, floor, address_at, low, lexicon)
    if behind and (front or address_at < low) and text.startswith("the ", behind[0]) and _is_next(text, behind[1], lexicon):
        behind = None  # "Mayor Ann Roe, the Minister for Culture, Bo Lund, and …"
    given = fronted.given(text, address_at, high, lexicon, apposed=behind is not None)
    if front is not None and text.endswith(", the ", 0, front[0]) and (first := _over_calling(text, floor, front, high, lexicon)):
        return first
    if behind and front and _row_of(text, low, high, behind):
        return behind
    if front is not None:
        front = _with_callings(text, floor, *_with_attributes(text, floor, *front), lexicon)
        mere, passing = _lightly_held(text[slice(*front)], lexicon)
        now = given or bestowed(text, address_at, high, lexicon) or bestowed(text, front[0], high, lexicon) if passing else None
        if now and (_IN_PASSIVE.search(text, high, now[0]) or _PARTICIPLE.match(text, high) or gives(text, front[0])):
            return now
        bracketed = behind is not None and text[: front[1]].rstrip().endswith(")")
        if bracketed and _lightly_held(text[front[0] : text.rfind("(", front[0], front[1])].rstrip(), lexicon)[0]:
            return given or behind  # "Rear Admiral (NS) Roe, its director"
        told = behind and ((mere and address_at < low) or outranks(text[slice(*behind)], text[slice(*front)], lexicon))
        return (given or behind) if told else front
    if behind and not given and _LEFT_BEHIND.match(text, behind[0]):
        given = fronted.given(text, address_at, behind[1] + 1, lexicon)  # "Jane Doe, formerly head of X, has been appointed chair"
    behind = given or over_clause(text, address_at, high, lexicon) or behind if behind else None
    if comma and address_at < low and (role := _before_title(text, floor, address_at, behind, lexicon)):
        return role
    if comma and not (behind and address_at < low) and (role := before(text, floor, address_at, low, lexicon)):
        return role
    if behind or given:
        return behind or given
    letters = _LETTERED.match(text, high) if follows else None
    beyond = letters.end() if letters else high
    return (
        (fronted.given(text, address_at, beyond, lexicon) if letters else None)
        or (bestowed(text, address_at, beyond, lexicon) if follows else None)
        or ((labelled(text, address_at, lexicon) or becomes(text, address_at, lexicon)) if ahead else None)
        or (biography(text, address_at, beyond, lexicon) if follows else None)
        or sits(text, high)
        or ranked(text, address_at, low)
    )


def _row_of(text: str, low: int, high: int, behind: tuple[int, int]) -> bool:
    """Whether one word opens a row before a name and the row ends with the office behind a dash: "Chairman John Roe – Treasurer of the Harbour Board"."""
    opening = text[text.rfind("\n", 0, low) + 1 : low].split()
    return len(opening) == 1 and _SETS_OFF.match(text, high) is not None and _ROW_ENDS.match(text, behind[1]) is not None


_SETS_OFF = expression(r"[ \u00a0][–—-][ \u00a0]")
_ROW_ENDS = expression(r"\.?\s*(?:\n|\Z)")


def _is_next(text: str, end: int, lexicon: Pack) -> bool:
    """Whether somebody with a given name follows between commas, or before the end of the sentence."""
    further = _LISTED.of(text).match(text, end)
    return further is not None and given_name(further[1].split()[0]) and person(further[1].split(), lexicon)


def _over_calling(text: str, floor: int, calling: tuple[int, int], high: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office of a house that a comma parts from the calling before a name: "Its treasurer, the engineer Jane Doe, hopes"."""
    if not text[slice(*calling)].islower() or _ONE_OF.search(text[slice(*calling)]) or not _CLOSED.match(text, high):
        return None
    comma = calling[0] - len("the ")
    found = before(text, floor, comma, comma, lexicon)
    if found is None or found[1] < comma - len(", "):
        return None
    if owner := _ITS.match(text, *found):
        return owner.end(), found[1]
    owned = _OWNED.search(text, max(floor, found[0] - _ARTICLE), found[0]) is not None
    return found if owned or _ONE_OF.search(text[slice(*found)]) else None


_ITS = expression(r"(?:Its|Their|Our|His|Her)\s")
_OWNED = expression(r"(?:\b(?:[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er)|[’']s|s[’'])\s\Z")


def _lightly_held(said: str, lexicon: Pack) -> tuple[bool, bool]:
    """Whether an office is but a title or a rank; and whether it is that, or was held once, or is a mere calling."""
    words = said.split()
    while len(words) > 1 and words[0].casefold() in _SERVICES:
        words.pop(0)
    titles = plain(lexicon.titles)
    mere = all(word.casefold().strip(".") in titles for word in words) or titled(lexicon.titles).fullmatch(f"{said} ") is not None
    return mere, mere or bool(_LEFT.match(said)) or (len(words) < 4 and words[-1].islower() and not _ONE_OF.search(said))


def _with_attributes(text: str, floor: int, start: int, end: int) -> tuple[int, int]:
    """An office with the small words before it that belong to it: "former President", "state Rep."."""
    while (found := _SMALL_BEFORE.search(text, max(floor, start - 24), start)) and found[1] in ATTRIBUTES:
        start = found.start(1)
    return start, end


def _with_callings(text: str, floor: int, start: int, end: int, lexicon: Pack) -> tuple[int, int]:
    """An office of several callings with those that commas part from it: "curator, artist and writer"."""
    if " and " not in text[start:end] or not office(text[start:end].partition(" and ")[0].rpartition(" ")[2], lexicon):
        return start, end
    while (found := _CALLING.search(text, max(floor, start - 60), start)) and office(found["noun"], lexicon):
        start = found.start("whole")
    return start, end


def _apposed_to_another(text: str, start: int, end: int, lexicon: Pack) -> bool:
    """Whether an office behind a name that is no subject is that of the one who follows it between commas."""
    further = _NEXT.of(text).match(text, end)
    if further is None or not person(further[1].split(), lexicon) or not governed(text, start, lexicon):
        return False
    return after(text, further.end(1), lexicon) is None


def _close_behind(text: str, low: int, high: int, lexicon: Pack) -> tuple[int, int] | None:
    from masthead.anatomy.offices.hungarian import beside  # for two languages alone

    if lexicon.language == "eu" and text.endswith(("ko", "go", "ren"), low, high) and not given_name(text[low:high].split()[0]):
        return None  # "Itsasaldeko Udaleko alkateak": whose the office is
    return beside(text, high, lexicon)
