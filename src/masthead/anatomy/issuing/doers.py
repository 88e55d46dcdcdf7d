"""Who does what a release tells: the subject of the lead, of the headline, the house of somebody who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.anatomy.layout.lines import Line
from masthead.anatomy.layout.wire import opening
from masthead.anatomy.model import Dateline, Evidence, Found, Quote
from masthead.anatomy.pack import Pack, pack
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.initials import lettered
from masthead.anatomy.wording.names import holds_office, office, person, runs
from masthead.expressions import Letters, expression
from masthead.language.forenames import given_in_case

_PLACE = expression(r"[A-Z][\w .'’-]{1,30}(?:,\s[A-Z][\w. ]{1,20}){0,2}\s?(?:[–—]|--|\s-\s)\s?(?=\S)")
_WHEN = expression(r"(?:This|Last|On|Today|Yesterday|Earlier)(?:\s[\w ]{2,24})?,\s(?=[A-Z])")
SPOKESMAN = expression(
    r"(?:[^,\n]{0,40}\b)?(?:spokes(?:person|man|woman) (?:for|of)(?: the)?|\w*sprecher(?:in)? (?:der|des|von|vom)|porte-parole (?:de la|du|des|de)|porte-parole de l['’]"
    r"|portavoz (?:de la|del|de)|porta-voz (?:da|do|de)|portavoce (?:della|del|di)|portavoce dell['’]|woordvoerder van(?: de| het)?)\s?(?=(?-i:[^\Wa-z\d_]))",
    re.I,
)
"""Who speaks for a house, before its name."""
_SPOKEN_FOR = expression(
    r"(?P<house>(?:[^\W\d_a-z][\w’&.-]*\s){1,4})(?:[a-z-]+\s){0,3}(?:spokes(?:person|man|woman)|sprecher(?:in)?|porte-parole|portavoz|portavoce|woordvoerder)\Z"
)
"""The same behind it: "Harbour Party transport spokesperson"."""
_HELD_IN = expression(r"\s(?:of|at|with)\s(?:the\s)?(?P<house>[^\W\d_a-z][\w’'&.-]+(?:\s[\w’'&.-]+){1,5}|[A-Z]{3,8})\Z")
_ARABIC = Letters("\u0621-\u064a")
_ARAB_HOUSE = expression(
    r"(?:رئيسة?|مديرة?|مدير عام|وزيرة?|محافظ|عميد|أمين عام|المتحدث باسم)\s(?P<name>(?:ال)?(?:جامعة|مكتب|هيئة|وزارة|مؤسسة|منظمة|شركة|جمعية|مجلس|مركز|معهد|بنك|لجنة|اتحاد|نادي|بلدية|نقابة)(?:\s[\u0621-\u064a]{2,14}){1,4})"
)
_ABBREVIATED = expression(r"(?:Inc|Ltd|Corp|Co|Kft|Zrt|[A-Za-z]\.\s?[A-Za-zŞ])\.$")
_LEGAL = expression(r"\([사재주유]\)\S")
"""A legal form in brackets before a Korean name."""
_TWO_LETTERS = expression(r"[^\W\d_]{2}")


def name_at(text: str, rule: str, confidence: float, line: Line | None = None, at: int = -1) -> Found | None:
    legal = _LEGAL.match(text)
    text = expression(r"\s+").sub(" ", text).strip(" \u00a0,.;:|-–—•*/()$") if not _ABBREVIATED.search(text.strip()) else text.strip()
    text = f"({text}" if legal else text
    if "(" in text and ")" not in text and not legal:
        text = text[: text.find("(")].rstrip(" ,")  # "Acme, Inc. (ACM)", whose last bracket is off
    if text.endswith("»") and "«" not in text:
        text = text[:-1]
    if not 2 <= len(text) <= 120 or not _TWO_LETTERS.search(text):
        return None
    start = line.start + line.lead + at if line and at >= 0 else -1
    return Found(text, Evidence(rule, confidence, line.index if line else -1, start, start + len(text) if start >= 0 else -1))


def lead_of(lines: Sequence[Line], found: Zones, line: Dateline | None) -> tuple[str, int]:
    """The first paragraph without its dateline, and the offset at which it begins."""
    if found.body >= len(lines):
        return "", 0
    here = lines[found.body]
    at = line.evidence.end - here.start - here.lead if line and line.evidence.block == here.index else 0
    at = opening(here.text, max(at, 0))
    # "Springfield, IL – This week, Acme opened": a place without a date, and a phrase of time.
    for before in (_PLACE, _WHEN) if not line and lettered(here.text[at : at + 200]) is None else (_WHEN,):
        skip = before.match(here.text, at, at + 80)
        at = skip.end() if skip else at
    return here.text[at : at + 700], at


def speaks_for(lines: Sequence[Line], found: Zones, said_by: Sequence[Quote], lexicon: Pack) -> Iterator[Found]:
    """The house that the head or the lead names and of which somebody who speaks is: "a director at The Acme Institute"."""
    for quote in said_by:
        spoken = SPOKESMAN.match(quote.role)
        if spoken and (told := name_at(quote.role[spoken.end() :].split(",")[0], "issuer.spokesman", 0.4)):
            yield told
        fronted = _SPOKEN_FOR.match(quote.role)
        if fronted and (told := name_at(fronted["house"], "issuer.spokesman", 0.4)):
            yield told
        # "director of Save the Quay": what an office is of, if the text has it again.
        held = _HELD_IN.search(quote.role)
        if held and sum(line.text[:4000].count(held["house"]) for line in lines[:60]) > 1 and not holds_office(held["house"], lexicon):
            yield from filter(None, [name_at(held["house"], "issuer.of-speaker", 0.4)])
        for name in runs(quote.role):
            house = expression(r"^(?:The|Die|Der|Das|La|Le|El)\s").sub("", name.group())
            if " " not in house or person(house.split(), Pack()) or office(house.split()[-1], lexicon):
                continue
            if lexicon.language == "id" and office(house.split()[0], pack("en")):
                continue  # "Minister For Food Industry", as Malay has it
            for line in lines[max(found.headline, 0) : found.body + 1]:
                low = line.text.find(house)
                if low >= 0:
                    if told := name_at(house, "issuer.speaker", 0.4, line, low):
                        yield told
                    break


def headed_by(name: str, said_by: Sequence[Quote], lexicon: Pack) -> Found | None:
    """The house in whose name somebody speaks who heads it: "Jane Roe, president of Acme Watch, issued the following statement". Members of a parliament
    and the like speak for themselves."""
    for quote in said_by:
        held = _HELD_IN.search(quote.role) if quote.speaker == name and _HEADS.match(quote.role) else None
        if held and not (holds_office(held["house"], lexicon) or _OF_PARLIAMENT.search(held["house"])):
            return name_at(held["house"], "issuer.of-speaker", 0.5)
    return None


_OF_PARLIAMENT = expression(
    r"\b(?:Senate|House|Parliament|Congress|Assembly|Committee|Subcommittee|Caucus|Party|Republic|State|United States)\b"
)
_HEADS = expression(
    r"(?:the\s)?(?:acting |interim |national |executive |managing |founding |general |co-?|vice[- ])*(?:president|chair(?:man|woman|person)?|director|ceo|chief executive(?: officer)?|founder|secretary|head|spokes(?:man|woman|person))(?:\s(?:and|&)\s[\w -]{2,30}?)?\s(?:of|at|with)\s",
    re.I,
)
"""The office of somebody who heads a house, or speaks for it."""


def of_office(lines: Sequence[Line], found: Zones) -> Found | None:
    """In Arabic, the house whose head acts in the headline or the lead: a noun of office, a noun of houses, and what both texts say of it."""
    texts = [lines[at] for at in (found.headline, found.body) if 0 <= at < len(lines)]
    told = "\n".join(line.text[:2000] for line in lines[:40])
    for line in texts:
        match = _ARAB_HOUSE.search(line.text[:300]) if _ARABIC.within(line.text[:40]) else None
        if match:
            words = match["name"].split()
            count = next((count for count in range(len(words), 1, -1) if told.count(" ".join(words[:count])) > 1), 3)
            return name_at(" ".join(words[:count]), "issuer.of-office", 0.4, line, match.start("name"))
    return None


def holder_behind(name: str, lexicon: Pack) -> bool:
    """Whether what stands behind an office is what it is of and, in one run of capitals, who holds it: "(Vorsitzende des) Vereins Eva Lang"."""
    words = name.split()
    first = next((at for at in range(1, len(words) - 1) if given_in_case(words[at])), 0)
    return first > 0 and words[first - 1][0].isupper() and person(words[first:], lexicon)
