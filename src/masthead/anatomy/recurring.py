"""The house that a text comes back to, where nothing else tells whose it is: "the museum" and its name, letters in capitals, a desk's own line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from masthead.anatomy.bodies import holds_body
from masthead.anatomy.desks import desk_of
from masthead.anatomy.doers import name_at
from masthead.anatomy.lines import Line, length
from masthead.anatomy.model import Found
from masthead.anatomy.names import holds_office, linked, person, runs, thing, times
from masthead.anatomy.pack import Pack
from masthead.anatomy.titles import OFFICE
from masthead.anatomy.zones import Zones
from masthead.expressions import Letters, expression

_HAN = Letters("\u3400-\u9fff")
_AND_OF = expression(
    r"\s(?:of|for|and|&|de|du|del|des|für|und|der|do|da|dos|das|pro|för|för|voor|van|di|per|e|y|et|i|och|og|ja)\s(?:the\s|la\s|los\s|las\s|les\s)?"
)
_OWNED = expression(r"['’]s?$")
_ARTICLE = expression(r"(?:The|Die|Der|Das|La|Le|El|Il|Les|Los|Las|O|A|Os|As|Het|De|Den|Det|Η|Ο|Το)\s|L['’]")
_IN = expression(r"(?:\bin|\bat|\bà|\ben|\bem|\bim|\bi|\bw|\bve|\bв|\bу|\bна)\s$", re.I)
_CALLED = expression(r"\bthe (?=(\w+))")
"""What a text calls something by: few nouns of a language, and each takes a search of its own."""
_WORD = expression(r"\w+")
_QUOTED = expression(r"[“„«\"][^“”„«»\"\n]{2,70}[”“»\"]")
"""What a text names between marks: titles of works."""
_COMMON_WORDS = """
    EU UN US USA UK UAE UE ONU OON ООН США РФ ЕС ЄС AI KI IA IT TV CEO CFO COVID GDP HIV AIDS VAT NATO НАТО СССР СМИ DNA PDF FAQ SMS GPS CO ISO BIP PIB ВВП
    NGO ONG НПО ДНР ЛНР QR DIY ID SME PME API URL CC LGBT LGBTQ LGBTI VIP RSVP EUR USD GBP PLN CZK HUF FAO GMT UTC CET EST EDT PST AM PM AG SE TBA TBD
"""
_COMMON = frozenset(_COMMON_WORDS.split())
"""Letters that nobody is called who issues releases, or that most texts have."""
_HAN_HOUSE = expression(
    r"[\u4e00-\u9fff]{2,10}?(?:市政府|縣政府|县政府|省政府|区政府|區政府|人民政府|區公所|公所|委員會|委员会|管理局|警察局|消防局|公安局|卫生局|教育局|厅|廳"
    r"|公司|集團|集团|大學|大学|學院|学院|醫院|医院|法院|檢察署|检察院|協會|协会|學會|学会|基金會|基金会|研究院|研究所|博物館|博物馆|美術館|美术馆|圖書館|图书馆|銀行|银行"
    r"|總會|总会|工會|工会|聯盟|联盟|聯合會|联合会)"
)
_HAN_START = expression(
    r"[由在與与和及向對对從从於于以為为把被讓让令請请據据經经至到是的了也都將将擬拟今昨日月年（(]+|(?:今天|今日|昨日|近日|日前|目前|其中|以及|記者從|记者从|表示|来自|來自)+"
)


def come_back_to(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house that the text also calls by its noun alone; else the name that it has most."""
    told = "\n".join(line.text[:3000] for line in _told(lines, found))
    names = list(_names(lines, found, lexicon))
    return next(_referred(names, told, lexicon), None) or _recurring(names, told, lines, found, lexicon)


def _referred(names: Sequence[tuple[str, Line, int]], told: str, lexicon: Pack) -> Iterator[Found]:
    """The house that the text also calls by its noun alone: "the museum", where a Museum has a name."""
    said = set(_CALLED.findall(told))
    for noun in [noun for noun in _nouns(lexicon.bodies) if said.issuperset(_WORD.findall(noun)[:1])]:
        best = _best([name for name in names if noun in name[0].casefold().split()])
        if best and re.search(rf"\bthe {noun}\b(?!\s(?:of|for)\b)", told):
            yield from _offer(best, "issuer.referred", 0.45)


def _recurring(names: Sequence[tuple[str, Line, int]], told: str, lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The name that the text has most, if it is made as names of houses are, or is letters that head and text share."""
    if han := _han(lines, found):
        return han
    counts = {name: times(name, told) for name in dict.fromkeys(name for name, *_ in names)}
    short = length(told) < 160
    head = lines[found.headline].text if found.headline >= 0 else ""
    fit: list[tuple[float, tuple[str, Line, int]]] = []
    for name in counts:
        if counts[name] < 2 and name not in head:
            continue
        first = next(each for each in names if each[0] == name)
        body = holds_body(name, lexicon) or OFFICE.search(name) is not None
        letters = name.isupper() and name.isalpha() and 3 <= len(name) <= 8 and name not in _COMMON
        often = counts[name]
        heads = times(name, head) > 0
        enough = (
            (" " in name and body and (often >= 2 or heads))
            or (letters and (often >= 3 or (often >= 2 and short)) and (heads or first[1] is lines[min(found.body, len(lines) - 1)]))
            or (" " in name and often >= 3 and heads)
        )
        if enough:
            fit.append((often + 2 * heads + body, first))
    if not fit:
        return None
    best = max(fit, key=lambda each: each[0])[1]
    return next(_offer(best, "issuer.recurring", 0.3), None)


def desk(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """Whose desk a line names that stands alone at the head or the foot: "Пресс-служба Музея моря", "Ufficio stampa Comune di Norhaven"."""
    last = max(len(lines) - 6, found.body + 1)
    for at in (*range(min(found.body, 8)), *range(last, len(lines))):
        line = lines[at]
        start = desk_of(line) if at != found.headline else 0
        if not start:
            continue
        name = line.text[start:].strip(" :.,–-")
        body = holds_body(name, lexicon) or OFFICE.search(name) is not None
        if body or not (name.istitle() and person(name.split(), lexicon)):
            return name_at(name, "issuer.desk", 0.6, line, start)
    return None


def _told(lines: Sequence[Line], found: Zones) -> list[Line]:
    return [line for line, role in zip(lines[:120], found.roles, strict=False) if role in ("body", "boilerplate", "subheadline")]


def _names(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Iterator[tuple[str, Line, int]]:
    """Names of houses with where they stand: runs of capitals without article and genitive, no persons, offices and places."""
    for line in _told(lines, found)[:40]:
        text = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), line.text[:3000])
        for run in runs(text):
            start = run.start()
            article = _ARTICLE.match(run.group())
            start += article.end() if article else 0
            end = linked(text, start, _AND_OF, 3)
            whole = text[start:end]
            cut = expression(r"['’]s\b").search(whole)
            name = _OWNED.sub("", whole[: cut.start()] if cut else whole)
            words = name.split()
            if not words or name[0].islower() or _IN.search(text[max(start - 5, 0) : start]):
                continue
            if len(words) == 1 and (not name.isupper() or thing(name.capitalize())):
                continue
            if words[0].casefold() in lexicon.prepositions or words[0].casefold() in lexicon.subjects:
                continue
            body = holds_body(name, lexicon) or OFFICE.search(name)
            if (not body and person(words, lexicon)) or holds_office(name, lexicon):
                continue
            yield name, line, start


def _best(names: Sequence[tuple[str, Line, int]]) -> tuple[str, Line, int] | None:
    """The name that stands there most often; of such the first. None if it stands there but once."""
    counts = Counter(name for name, *_ in names)
    best = max(names, key=lambda each: counts[each[0]], default=None)
    return best if best is not None and counts[best[0]] > 1 else None


def _offer(told: tuple[str, Line, int], rule: str, confidence: float) -> Iterator[Found]:
    name, line, start = told
    if named := name_at(name, rule, confidence, line, start):
        yield named


@lru_cache(maxsize=16)
def _nouns(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word.isascii() and len(word) > 3)


def _han(lines: Sequence[Line], found: Zones) -> Found | None:
    """In Chinese, the name made of a noun of houses that the lead has, if the text comes back to it or the lead begins with it."""
    if found.body >= len(lines) or not _HAN.within(lines[found.body].text[:4]):
        return None
    told = "\n".join(line.text[:3000] for line in _told(lines, found))
    line = lines[found.body]
    for clause in expression(r"[^，。,：:；;「」“”\"\n]+").finditer(line.text[:300]):
        for match in _HAN_HOUSE.finditer(clause.group()):
            name = _HAN_START.sub("", match.group(), count=1) if _HAN_START.match(match.group()) else match.group()
            at = clause.start() + match.end() - len(name)
            if len(name) >= 4 and (told.count(name) > 1 or at <= 30):
                return name_at(name, "issuer.recurring", 0.4, line, at)
    return None
