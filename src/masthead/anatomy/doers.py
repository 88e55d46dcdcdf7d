"""Who does what a release tells: the subject of the lead, of the headline, the house of somebody who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from masthead.anatomy.apposition import after
from masthead.anatomy.bodies import holds_body
from masthead.anatomy.lines import Line
from masthead.anatomy.model import Dateline, Evidence, Found, Quote
from masthead.anatomy.names import RUNS, holds_office, linked, office, person, runs, thing
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.titles import OFFICE
from masthead.anatomy.wire import opening
from masthead.anatomy.zones import Zones
from masthead.expressions import Letters, expression

_TOUCHING = Letters("\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff")
_BY = expression(r"\s(?:\w+\s)?(?:by|von|par|por|da)\s(?:the|der|die|das|el|la|le|o|a)?\s?")
_OF_HOUSE = expression(r"\s(?:of|der|des|de la|du|del|della|da|do)\s(?:the\s)?(?=[^\Wa-z\d_])")
_HELD = expression(r"\s(?:of|for|der|des|de la|du|del|della|da|do)\s(?:the\s)?")
"""Between an office and the house in which it is held."""
_OF_PLACES = expression(r"\s(?:de|of|for|für|del|do)\s")
_PLACE = expression(r"[A-Z][\w .'’-]{1,30}(?:,\s[A-Z][\w. ]{1,20}){0,2}\s?(?:[–—]|--|\s-\s)\s?(?=\S)")
_WHEN = expression(r"(?:This|Last|On|Today|Yesterday|Earlier)(?:\s[\w ]{2,24})?,\s(?=[A-Z])")
_BRAND = expression(r"[a-z]{1,4}[A-Z]\w{1,30}(?:\s[A-Z]\w+){0,3}")
_PROUD = expression(
    r"\s(?:is|are)\s(?:very\s|so\s)?(?:proud|pleased|happy|delighted|excited|thrilled|honou?red|glad)\b|\s(?:freut|freuen)\ssich\b|\sse\scomplace\b"
    r"|\sa\s(?:le\splaisir|l['’]honneur)\b|\sest\s(?:heureu|fi[eè]r|ravi)|\s(?:è|sono)\s(?:liet|orgoglios|felic)|\stem\so\sprazer|\s(?:рад[аы]?|имеет честь|раді)\s"
    r"|\sis\s(?:trots|verheugd)|\sz\s(?:radością|dumą)"
)
"""What a house says of itself before it announces something."""
_SPOKESMAN = expression(
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
_WORD = expression(r"[^\W\d_]+")
_UP_TO_VERB = expression(
    r"(?P<form>,?\s(?:Inc|Ltd|LLC|Corp|plc|GmbH|AG|S\.A|S\.p\.A|B\.V)\b\.?)?(?:\s\([^()\n]{1,40}\))?,?\s"
    r"(?:(?:today|has|have|is|heute|hat|hoy|ha|oggi|hoje|also|proudly|officially)\s){0,2}(?P<verb>[^\W\d_]+)"
)
_ARABIC = Letters("\u0621-\u064a")
_ARAB_HOUSE = expression(
    r"(?:رئيسة?|مديرة?|مدير عام|وزيرة?|محافظ|عميد|أمين عام|المتحدث باسم)\s(?P<name>(?:ال)?(?:جامعة|مكتب|هيئة|وزارة|مؤسسة|منظمة|شركة|جمعية|مجلس|مركز|معهد|بنك|لجنة|اتحاد|نادي|بلدية|نقابة)(?:\s[\u0621-\u064a]{2,14}){1,4})"
)
_PASSING = frozenset(
    (
        "today",
        "has",
        "have",
        "is",
        "heute",
        "hat",
        "gibt",
        "hoy",
        "ha",
        "han",
        "oggi",
        "hoje",
        "a",
        "ont",
        "сегодня",
        "yesterday",
        "now",
        "also",
        "proudly",
    )
)
"""What may stand between a name and what it does."""
_QUOTED = expression(r"[«“„\"]([^«»“”„\"\n]{2,50})[»”“\"]")
_ARTICLE = expression(r"(?:The|Die|Der|Das|La|Le|Les|El|Los|Las|O|Os|As|Il|I|Gli|Lo)\s|L['’]")
_AND_OF = expression(r"\s(?:of|for|and|de|du|del|für|und|der|do|da)\s(?:the\s)?")
_UNSPACED = Letters("\u0900-\u097f\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
_ABBREVIATED = expression(r"(?:Inc|Ltd|Corp|Co|Kft|Zrt|[A-Za-z]\.\s?[A-Za-zŞ])\.$")
_LEGAL = expression(r"\([사재주유]\)\S")
"""A legal form in brackets before a Korean name."""
_TWO_LETTERS = expression(r"[^\W\d_]{2}")


def name_at(text: str, rule: str, confidence: float, line: Line | None = None, at: int = -1) -> Found | None:
    legal = _LEGAL.match(text)
    text = expression(r"\s+").sub(" ", text).strip(" \u00a0,.;:|-–—•*/()$") if not _ABBREVIATED.search(text.strip()) else text.strip()
    text = f"({text}" if legal else text
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
    for before in (_PLACE, _WHEN) if not line else (_WHEN,):
        skip = before.match(here.text, at, at + 80)
        at = skip.end() if skip else at
    return here.text[at : at + 700], at


def announced_by(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """Who announces it, where the lead says so: "… was released today by the …", "The Acme Group today announced …"."""
    text, offset = lead
    if not lexicon.announce or not text:
        return None
    line = lines[found.body]
    for act in phrases(lexicon.announce).finditer(text):
        by = _BY.match(text, act.end())
        end = linked(text, by.end(), _OF_PLACES) if by else 0
        if by and end > by.end():
            return name_at(text[by.end() : end], "issuer.announced-by", 0.45, line, offset + by.end())
    acting = subject(lines, found, lead, lexicon)
    return acting if acting and OFFICE.search(acting.text) else None


def _first_of_two(acting: str, body: Sequence[Line]) -> str:
    """The first of two houses that act together; the whole if it is one name: each of two stands alone elsewhere in the text."""
    one, link, other = acting.partition(" and ")
    if not link or " and " in other:
        return acting
    rest = "\n".join(line.text[:2000] for line in body).replace(acting, "")
    return one if one in rest and other in rest else acting


def subject(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The subject of the lead, if the lead says that it announces something."""
    text, offset = lead
    if not lexicon.announce or not text:
        return None
    line = lines[found.body]
    article = _ARTICLE.match(text)
    start = article.end() if article else 0
    end = linked(text, start, _AND_OF, 3)
    if end == start and article:
        if article.group()[-1] in "'’":
            return None  # "L'association …": a common noun
        start, end = 0, linked(text, 0, _AND_OF, 3)
    if end == start and (brand := _BRAND.match(text)):
        start, end = brand.span()
    acting = _first_of_two(text[start:end], lines[found.body : found.body + 12])
    end = start + len(acting)
    if not acting or (" " not in acting and (thing(acting) or acting.casefold() in lexicon.bodies)):
        return None
    if " " in acting and after(text, end, lexicon) and person(acting.split(), lexicon):
        return None  # "Jane Doe, CEO of Acme, said"
    if _PROUD.match(text, end):
        return name_at(acting, "issuer.lead-subject", 0.6, line, offset + start)
    if (
        not OFFICE.search(acting)
        and person(acting.split(), lexicon)
        and _surname(acting, "\n".join(each.text[:2000] for each in lines[found.body : found.body + 12]))
    ):
        return None
    verb = _act(text, end, end + 160, lexicon)
    if verb < 0 or expression(r"[.!?]\s").search(text[end:verb]):
        return None
    short = expression(r"\s\(([A-Z][\w-]{1,14})\)").match(text[end:])
    between = text[end:verb].split()
    if " " not in acting and len(between) > 3 and acting.isalpha() and acting.istitle() and not _recurs(acting, lines):
        return None  # "Starting this month, anyone who …": the first word of a sentence
    if (
        " " not in acting
        and 1 <= len(between) <= 3
        and all(word.islower() and word.isalpha() for word in between)
        and not _PASSING.issuperset(between)
        and not acting.isupper()
    ):
        # In languages that write names of offices small after the first word: "Региональное управление объявило".
        return name_at(text[start:verb], "issuer.lead-subject", 0.4, line, offset + start) if not acting.isascii() else None
    return name_at(acting, "issuer.lead-subject", 0.6 if short else 0.5, line, offset + start)


def _recurs(word: str, lines: Sequence[Line]) -> bool:
    """Whether a text has a word of its lead again, written with a capital."""
    return sum(len(re.findall(rf"\b{re.escape(word)}\b", line.text[:4000])) for line in lines[:60]) > 1


def headlined(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """Who does it in the headline: "Acme Announces …"."""
    if found.headline < 0 or not lexicon.announce:
        return None
    line = lines[found.headline]
    base = line.text.find(": ") + 2 if 0 < line.text.find(": ") < 30 else 0
    act = _act(line.text, base, len(line.text), lexicon)
    if act <= base or linked(line.text, base, _AND_OF, 0) == base or line.text.isupper():
        return None
    name = expression(r"(?:\s[A-Z]\w+ly)?\s*$").sub("", line.text[base:act])
    if (
        len(name.split()) > 5
        or name.split()[0].casefold() in ("the", "new")
        or name.casefold() in lexicon.bodies
        or not RUNS.of(name).fullmatch(name)
        or person(name.split(), lexicon)
        or holds_office(name, lexicon)
    ):
        return None
    return name_at(name, "issuer.headline-subject", 0.5, line, base)


def speaks_for(lines: Sequence[Line], found: Zones, said_by: Sequence[Quote], lexicon: Pack) -> Iterator[Found]:
    """The house that the head or the lead names and of which somebody who speaks is: "a director at The Acme Institute"."""
    for quote in said_by:
        spoken = _SPOKESMAN.match(quote.role)
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
            for line in lines[max(found.headline, 0) : found.body + 1]:
                low = line.text.find(house)
                if low >= 0:
                    begins = low - 4 if line.text[max(low - 4, 0) : low] == "The " else low
                    if told := name_at(line.text[begins : low + len(house)], "issuer.speaker", 0.4, line, begins):
                        yield told
                    break


def before_verb(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The name that stands right before the verb that announces: "At the fair, Acme, Inc. today announced"."""
    text, offset = lead
    if not lexicon.announce or found.body >= len(lines):
        return None
    verbs = _verbs(lexicon.announce)
    for name in runs(text, 0, 300):
        behind = _UP_TO_VERB.match(text, name.end())
        if behind is None or behind["verb"].casefold() not in verbs or behind["verb"] == behind["verb"].upper():
            continue
        said = name.group()
        if (
            (OFFICE.search(said) or not person(said.split(), lexicon))
            and not holds_office(said, lexicon)
            and not (" " not in said and thing(said))
        ):
            article = _ARTICLE.match(said)
            start = article.end() if article else 0
            if said[start].islower():
                continue
            return name_at(
                said[start:] + (behind["form"] or ""), "issuer.before-verb", 0.5, lines[found.body], offset + name.start() + start
            )
    return None


def of_genre(lines: Sequence[Line], found: Zones, lexicon: Pack, title: str) -> Found | None:
    """Whose statement the headline, or else the title, says that it is: "Statement by White House Spokesperson Jane Doe"."""
    line = lines[found.headline] if found.headline >= 0 else None
    text = line.text if line else title
    genre = phrases(lexicon.genres).match(text) if text and lexicon.genres else None
    by = _BY.match(text, genre.end()) or _OF_HOUSE.match(text, genre.end()) if genre else None
    end = linked(text, by.end(), _AND_OF, 3) if by else 0
    if by is None or end <= by.end():
        return None
    words = text[by.end() : end].split()
    until = next((at for at, word in enumerate(words) if office(word, lexicon)), len(words))
    name = " ".join(words[:until])
    if until == 0 and len(words) > 1 and not person(words, lexicon):
        told = " ".join(words)
        held = _HELD.search(told)
        if held and (OFFICE.search(told[held.end() :]) or holds_body(told[held.end() :], lexicon)):
            return name_at(told[held.end() :], "issuer.statement-by", 0.6, line, max(line.text.find(told[held.end() :]), 0) if line else -1)
        # An office with its holder, who speaks for nobody else that is named: "Statement by Mayor Jane Doe".
        return name_at(" ".join(words), "issuer.statement-of-office", 0.3, line, by.end() if line else -1)
    if not name or (until == len(words) and person(words, lexicon)):
        return None
    return name_at(name, "issuer.statement-by", 0.8, line, by.end() if line else -1)


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


def quoted(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """A name in quotation marks right before the verb that announces: "«Acme» объявляет"."""
    text, offset = lead
    if not lexicon.announce or found.body >= len(lines):
        return None
    for match in _QUOTED.finditer(text[:300]) if any(mark in text[:60] for mark in "«“„") else ():
        verb = phrases(lexicon.announce).search(text, match.end(), match.end() + 40)
        if verb and len(text[match.end() : verb.start()].split()) <= 2:
            return name_at(match[1], "issuer.lead-quoted", 0.6, lines[found.body], offset + match.start(1))
    return None


def opens_headline(lines: Sequence[Line], found: Zones, lexicon: Pack, language: str) -> Found | None:
    """The name that the headline begins with, if the text comes back to it: "Acme Opens a Plant", and Acme all along."""
    if found.headline < 0:
        return None
    line = lines[found.headline]
    told = "\n".join(
        each.text[:3000]
        for at, each in enumerate(lines[:80])
        if at != found.headline and each.kind != "heading" and not each.text.startswith(line.text)
    )
    if _UNSPACED.within(line.text[:6]):
        return None  # where words touch, letters tell
    words = line.text.split()[:6]
    for count in range(len(words) - (len(words) == len(line.text.split())), 0, -1):
        name = " ".join(words[:count]).strip('«»“”"„,:')
        if (
            not name
            or not (name[0].isupper() or (count == 1 and _branded(name, line.text)))
            or any(map(str.isdigit, name))
            or name.endswith((".", "!", "?"))
            or name.casefold() in lexicon.subjects
            or words[count - 1].casefold() in lexicon.acts
        ):
            continue
        loud = line.text.isupper()
        if (told.casefold().count(name.casefold()) if loud else told.count(name)) < 1:
            continue
        within = re.compile(rf"(?<=[\w,;(«“„\"])\s?{re.escape(name)}(?!\w)", re.I if loud else 0)
        times = sum(1 for _ in within.finditer(told))
        single = count == 1 and (language.startswith("de") or line.text.isupper()) and not any(char.isupper() for char in name[1:])
        leads = count > 1 and any(_ARTICLE.sub("", each.text[:60]).startswith(name) for each in lines[found.body : found.body + 8])
        if (times < (3 if count == 1 and name[0].isupper() else 2) and not leads) or single:
            continue
        if holds_office(name, lexicon) or (count == 1 and thing(name)) or (_is_person(name, lexicon) and _surname(name, told)):
            return None
        return name_at(name, "issuer.headline-opens", 0.4, line, line.text.find(name))
    return None


def _is_person(name: str, lexicon: Pack) -> bool:
    """Whether a name may be a person's: letters without a vowel at its end are those of a house ("Norhaven RCSP")."""
    last = name.split()[-1]
    return person(name.split(), lexicon) and not (last.isupper() and len(last) > 2 and not set(last) & set("AEIOUY") and not name.isupper())


def _branded(name: str, headline: str) -> bool:
    """Whether a headline whose words all have capitals begins with one that has none, as some houses write their names."""
    longer = [word for word in headline.split()[1:] if len(word) > 3 and word[0].isalpha()]
    return 2 < len(name) <= 12 and name.islower() and name.isalpha() and len(longer) >= 3 and all(word[0].isupper() for word in longer)


def _surname(name: str, told: str) -> bool:
    """Whether a text says the last word of a name alone as well, as it does of persons."""
    words = name.split()
    return len(words) < 2 or re.search(rf"(?<!{re.escape(words[-2])}\s){re.escape(words[-1])}(?!\w)", told) is not None


@lru_cache(maxsize=8)
def _verbs(words: tuple[str, ...]) -> frozenset[str]:
    """The verbs of one word with what headlines make of them: "announced", "announces", "announce"."""
    past = [word for word in words if word.endswith("ed") and word.isascii()]
    return frozenset(
        (*words, *(form for word in past for form in (word[:-1], word[:-1] + "s", word[:-2], word[:-2] + "s", word[:-2] + "es")))
    )


def _act(text: str, start: int, end: int, lexicon: Pack) -> int:
    """Where between two offsets a verb stands that tells what happened; -1 if none does."""
    verbs = _verbs(lexicon.announce)
    found = next((word.start() for word in _WORD.finditer(text, start, min(end, len(text))) if word.group().casefold() in verbs), -1)
    if found < 0 and (match := phrases(lexicon.announce).search(text, start, end)):
        found = match.start()
    return found
