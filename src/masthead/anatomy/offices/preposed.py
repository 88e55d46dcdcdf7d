"""Where the office of somebody stands beside the name: straight before it."""

from __future__ import annotations

import re

from masthead.anatomy.offices.apposed import REACH
from masthead.anatomy.offices.judged import SMALL
from masthead.anatomy.offices.northern import is_copula, leads_in, retired
from masthead.anatomy.offices.principals import served
from masthead.anatomy.offices.reach import SENTENCE, Reach
from masthead.anatomy.offices.smallwritten import small_office
from masthead.anatomy.pack import Pack, Words, alternatives, of_present, phrases
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.names import capital, holds_office, office, person, thing
from masthead.anatomy.wording.posts import posts
from masthead.expressions import expression

_FARTHEST = REACH + 60
"""Characters before a name within which an office stands, with what tells that it is held no more."""
_ADVERB_WORDS = "today yesterday earlier however meanwhile later then now also here there this that heute gestern hoy ayer hier"
_ADVERBS = frozenset(_ADVERB_WORDS.split())
_GOVERNS = (" to", " with", " by", " from", " against", " between", " including", " alongside", " like", " under", " via")
"""How what stands before a name ends that is no office of its bearer's."""
_WITH = (
    " met",
    " bij",
    " door",
    " aan",
    " mit",
    " bei",
    " durch",
    " med",
    " hos",
    " ved",
    " vid",
    " till",
    " til",
    " av",
    " af",
    " från",
    " fra",
)
"""The same in languages of the north."""
_MODAL = expression(r"(?<!who )\b(?:can|could|may|might|must|shall|should|will|would)\s(?:also\s|not\s|never\s|still\s|now\s)?[a-z]{2,}\s")
"""A verb with its auxiliary, which ends what an office before a name may reach back to."""
_OF_TWO = expression(r"\b(?:First (?:Lady|Gentleman)|Lord Mayor|Lady Mayoress|Queen Mother|Lord Provost|Vice Marshal)\s\Z")
_LEADS = expression(r"\b(?:by|with|from|to|of|for|the|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er|said|says|told|as|and)\s\Z")
"""What stands before an office that is written small before a comma and the name."""
_SURROUNDED = expression(r"(?:\A|[.!?:–—]\s|\n)[A-Z][a-z]+ed\s(?:by|with)\s(?:the\s|his\s|her\s|several\s|many\s|dozens\sof\s)?\Z")
"""A sentence that begins with who stands around its subject."""
_PORTFOLIO = expression(
    r"(?:(?:Deputy |Acting )?(?:Prime |First )?(?:Minister|Premier|Treasurer|Secretary) and )?(?:(?:Deputy|Assistant|Associate|Acting|Shadow|Parliamentary|Federal|State) )*"
    r"(?P<office>[A-Z][a-z]+) (?:for|of) (?:the )?[A-Z][\w’&-]+(?:,? (?:and |& )?(?:the |of |for )?[A-Z][\w’&-]+){1,12}\s?$"
)
_OF_FIELD = expression(r"[A-Z][a-z]+ (?:for|of) (?:the )?[A-Z]")
"""Minister for Transport, Water and Local Government: an office of several fields, right before a name; and how it begins."""
_FIELD, _BRACKET = expression(r"\s(?P<field>\((?P<of>[A-Z][^()\n\s]*(?:\s[^()\n\s]+){1,5})\)),\s\Z"), 50
"""Of what an office is, in brackets between it and a name, in more words than one: "Acting Superintendent (Crime Prevention), Jane Doe"."""
_SET_OFF = expression(r"\s[–—-]$")
_OF_BODY = expression(r"(?:^|(?<=[\s,]))(?P<office>(?:[\w’'-]+\s){0,2}?[\w-]+)\s(?:of|for)\sthe\s[a-z]{4,}(?:\s[a-z]{4,})?$")
"""An office of a body written small, before a name: "Chairman of the board Jane Doe"."""
_OF_THE = expression(r"the\s(?:(?<=\sof\sthe.)|(?<=\sfor\sthe.))[a-z]{4}")
"""What stands in it: Python finds these letters many times faster than all that may stand before them."""
_SPOKEN = expression(r"\S+")
_ARTICLED = expression(r",\s(?:(?:[Tt]he|el|la|le)(?:\s(?:[Mm]ost|[Vv]ery|[Rr]ight|[Rr]t\.?))?|(?:Most|Very|Right|Rt\.?))$")


@of_present
def _styled(titles: Words) -> re.Pattern[str]:
    return phrased(rf",\s{alternatives(titles)}(?:\sthe)?,?$")


def behind_verb(text: str, floor: int, address_at: int, lexicon: Pack) -> int:
    """How far back an office before a name may reach: in English not over a verb with its auxiliary, "it could help Labour leader Jane Doe"."""
    verbs = [*_MODAL.finditer(text, max(floor, address_at - _FARTHEST), address_at)] if lexicon.language == "en" else ()
    return verbs[-1].end() if verbs else floor


def before(text: str, floor: int, address_at: int, name_at: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where a role straight before the name stands: "Minister of Health Jane Doe", "BKA-Präsident Holger Münch", "Judge, Ms. Doe"."""
    if address_at == name_at:
        nearest = posts(text, lexicon).last(max(floor, address_at - _FARTHEST), address_at)
        if nearest < 0 or SENTENCE.search(text, nearest, address_at):
            return None
    found = _before(text, floor, address_at, name_at, lexicon)
    if lexicon.language == "en":
        found = _small_too(text, floor, address_at, lexicon, found)
    return served(text, *found, lexicon) if found else None


def _small_too(text: str, floor: int, address_at: int, lexicon: Pack, found: tuple[int, int] | None) -> tuple[int, int] | None:
    """The same, or an English office written small that begins before it."""
    base, last = max(floor, address_at - REACH), text[address_at - 2 : address_at - 1]
    if last.islower():
        small = small_office(text[base:address_at], base, lexicon)
        return small if small and (found is None or small[0] < found[0]) else found
    if last == "," and text[address_at - 3 : address_at - 2].islower():
        small = small_office(text[base : address_at - 2], base, lexicon)
        if small and _SURROUNDED.search(text, max(floor, small[0] - 30), small[0]):
            return found  # "Surrounded by students and divers, Gov. Jane Doe"
        led = small and (text[small[0]].isupper() or _LEADS.search(text, max(floor, small[0] - 12), small[0]) is not None)
        return small if small and led and (found is None or small[0] < found[0]) else found
    return found


def _before(text: str, floor: int, address_at: int, name_at: int, lexicon: Pack) -> tuple[int, int] | None:
    if ended := retired(text, floor, address_at, lexicon):
        held_once = _before(text, floor, ended[0] + 1, ended[0] + 1, lexicon)
        return (held_once[0], ended[1]) if held_once else None
    if (field := _FIELD.search(text, max(floor, address_at - _BRACKET), address_at)) and not person(field["of"].split(), lexicon):
        over = _before(text, floor, field.start() + 1, field.start() + 1, lexicon)
        return (over[0], field.end("field")) if over else None
    base, front = _front(text, floor, address_at, name_at, lexicon)
    several = not lexicon.order and ", " in front and _OF_FIELD.search(front) is not None
    if several and (fields := _PORTFOLIO.search(front)) and office(fields["office"], lexicon):
        return base + fields.start(), base + len(front)
    if lexicon.order == "first" and (dash := _SET_OFF.search(front)):
        return _before_dash(front[: dash.start()], base, lexicon)
    if lexicon.language == "id" and (acts := _ACTS.search(front)) and not office(acts[1], lexicon):
        return None  # "diangkat sebagai Direktur Utama menggantikan Budi Santoso"
    if lexicon.language == "vi" and (found := _over_small_words(front, base, lexicon)):
        return found
    if not lexicon.order and (found := _of_body(front, base, lexicon) or _of_northern_body(front, base, lexicon)):
        return found
    if lexicon.language == "en" and address_at < base + len(front) and text[floor:address_at].rstrip().endswith(_GOVERNS):
        return address_at, base + len(front)  # "a partner with Sen. Doe"
    if lexicon.language == "en" and front.endswith(_GOVERNS):
        return None  # "Parliamentary Secretary to Jane Doe, the minister"
    if not lexicon.order and front.endswith(_WITH):
        return None  # "met chauffeurs kunt u bellen met Anna Visser"
    reach = Reach(front, base, floor, lexicon)
    reach.take()
    if reach.small > 2 and (whole := _clause_of(front, base, lexicon)):
        return whole
    if not reach.holds(reach.taken):
        return None
    reach.bound()
    return reach.office()


def _front(text: str, floor: int, address_at: int, name_at: int, lexicon: Pack) -> tuple[int, str]:
    """What stands before a name and its title, without another title between office and name; and where that begins."""
    end = name_at if address_at < name_at and holds_office(text[address_at:name_at], lexicon) else address_at
    if end == address_at < name_at and lexicon.language == "en" and _OF_TWO.search(text, max(floor, address_at - 8), name_at):
        end = name_at  # "First Lady Jane Doe"
    base = max(floor, end - REACH)
    front = text[base:end].rstrip()
    # "Minister of Trade, Senator the Hon. Jane Doe": the office stands before the title.
    styled = _styled(lexicon.titles).search(front) if "," in front and lexicon.titles else None
    if styled and holds_office(front[max(0, styled.start() - 60) : styled.start()], lexicon):
        front = front[: styled.start() + 1]
    return base, _ARTICLED.sub(",", front) if address_at < name_at else front  # "Minister for Water, the Hon. Jane Doe"


def _of_body(front: str, base: int, lexicon: Pack) -> tuple[int, int] | None:
    """An office of a body that is written small: "Chairman of the board Jane Doe"."""
    body = _OF_BODY.search(front) if "a" <= front[-1:] <= "z" and _OF_THE.search(front) else None
    found = list(_SPOKEN.finditer(front, *body.span("office"))) if body else []
    said = [word.group() for word in found]
    first = next((at for at, word in enumerate(said) if office(word, lexicon)), -1)
    if body is None or first < 0 or first != len(said) - 1:
        return None
    low = next((at for at, word in enumerate(said) if at == first or capital(word)), first)
    return base + found[low].start(), base + len(front)


_OF_DEFINITE = expression(
    r"(?:^|(?<=[\s,]))(?P<office>[\w-]+)\s(?:for|i|av|af|ved|på|vid|för)\s(?:[a-zæøåäö-]+\s)?[a-zæøåäö-]{3,}(?:en|et|a|ene|erne|ne|na)$"
)


def _of_northern_body(front: str, base: int, lexicon: Pack) -> tuple[int, int] | None:
    """The same of the north: "formand for borgerforeningen Lars Holm"."""
    body = _OF_DEFINITE.search(front) if lexicon.language in ("no", "da", "sv") else None
    return (base + body.start("office"), base + len(front)) if body and office(body["office"], lexicon) else None


def _before_dash(front: str, base: int, lexicon: Pack) -> tuple[int, int] | None:
    """An office that with a dash behind it opens a line: "Председатель попечительского совета — Дмитрий Раевский"."""
    opening = max((match.end() for match in expression(r"[.!?;:\n]\s*").finditer(front)), default=0)
    words = front[opening:].split()
    opens = bool(words) and len(words) <= 9 and capital(words[0]) and holds_office(" ".join(words[:2]), lexicon, 2)
    return (base + opening, base + len(front)) if opens else None


_ACTS = expression(r"[ \u00a0](me(?:m|n|ng|ny|l|r|w)[a-z]{3,})\Z")
"""A verb of Malay right before a name, whose object its bearer is."""
_OF_PEOPLE = (" người", " dân tộc", " gốc")
"""What stands in Vietnamese before the people or the land that somebody is of: "một đạo diễn người Ba Na"."""


def _over_small_words(front: str, base: int, lexicon: Pack) -> tuple[int, int] | None:
    """An office of Vietnamese, which what it is of follows in small letters: "Thứ trưởng Bộ Y tế"."""
    opening = max((match.end() for match in expression(r"[.,!?;:\n\"“”]\s*").finditer(front)), default=0)
    if phrases(lexicon.said).search(front, opening) or front.endswith(_OF_PEOPLE):
        return None
    for role in phrases(lexicon.roles).finditer(front, opening):
        return (base + role.start(), base + len(front)) if len(front[role.end() :].split()) <= 10 else None
    return None


def _clause_of(front: str, base: int, lexicon: Pack) -> tuple[int, int] | None:
    """The words with which a sentence begins, if they are few, an office ends them, and none is a verb: "Home office crime prevention minister"."""
    if lexicon.order:
        return None
    opening = max((match.end() for match in expression(r"[.!?:;\n]\s*").finditer(front)), default=0)
    words = front[opening:].split()
    if not 2 <= len(words) <= 7 or not words[0][:1].isupper() or not office(words[-1], lexicon) or thing(words[0].casefold() + " "):
        return None
    if leads_in(words[0], lexicon) or any(is_copula(word, lexicon) for word in words):
        return None
    if any(f" {word}" in _WITH for word in words[1:]):
        return None  # "Rapporten presenteras av ordförande Lars Holm"
    if any(word.casefold() in SMALL - {"of", "for", "and"} or not word.replace("-", "").isalpha() for word in words):
        return None
    if phrases(lexicon.said).search(front, opening) or phrases(lexicon.announce).search(front, opening) or words[0].casefold() in _ADVERBS:
        return None
    return base + opening + len(front[opening:]) - len(front[opening:].lstrip()), base + len(front)
