"""Who issued it, where nothing says so: the name that the text opens with or explains, and comes back to. Asked only when nobody else knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from masthead.anatomy import actors
from masthead.anatomy.bodies import holds_body
from masthead.anatomy.doers import name_at
from masthead.anatomy.lines import Line, length, terminal
from masthead.anatomy.model import Found
from masthead.anatomy.names import holds_office, linked, person, thing, times
from masthead.anatomy.pack import Pack
from masthead.anatomy.spaced import house, kit_of, words_in
from masthead.anatomy.titles import OFFICE
from masthead.anatomy.zones import Zones
from masthead.expressions import Letters, expression

_ARABIC = Letters("\u0621-\u064a")
_HAN = Letters("\u3400-\u9fff")
_AND_OF = expression(r"\s(?:of|for|and|&|de|du|del|des|für|und|der|do|da)\s(?:the\s)?")
_TODAY = expression(
    r"(?:Today|This week|Heute|Hoy|Aujourd['’]hui|Oggi|Hoje|Vandaag|Сегодня|Сьогодні|Днес|Danas|Dziś|Dnes|Idag|I dag)[,\s]\s?|(?:The|Die|Der|Das|La|Le|El|L['’]|Il|O|A|As|Os|Les|Los|Las|De|Het)\s?(?=[^\W\d_])"
)
_ARTICLE = expression(r"(?:The|Die|Der|Das|La|Le|El|Il|Les|Los|Las)\s")
_GOES_ON = expression(r"\s?[,(（]|\s[^\W\dA-ZÀ-ÞА-ЯІЇЄҐ_]")
_LETTERS = expression(
    r"(?P<full>[^\W\d_a-zà-ÿа-яёіїєґ][\w’'&.-]*(?:\s(?:(?:of|for|the|and|on|in|de|des|du|la|del|für|und|der|do|da|e|y|et|&)\s){0,2}[^\W\d_a-zà-ÿа-яёіїєґ][\w’'&-]*){1,7})\s?"
    r"[(（](?P<short>[^\W\d_a-zà-ÿа-яёіїєґ][\w&-]{1,9})[)）]"
)
_CREDIT = expression(r"\((?P<name>[^\W\d_a-z][^()\d/|:@]{2,50}?)(?:\s?[/|]\s?[^\W\d_]{1,4})?\)")
"""Who sends a text, between brackets below it, perhaps with the letters of whoever wrote it: "(KWP w Krakowie / mg)"."""
_SPOKESMAN = expression(r"(?P<name>[\u3400-\u9fff]{2,16}?)(?:新闻|新聞)?(?:发言人|發言人)")
_SAID = expression(
    r"(?:قالت|قال|أعلنت|أعلن|دعت|دعا|حذرت|حذّرت|ذكرت|أكدت|أدانت|طالبت|كشفت|رحبت)\s(?P<name>[^\n،,.:\"«“()]{3,48}?)\s(?:اليوم\s|أمس\s)?(?:إن|إنّ|أن|أنّ|عن|إلى|من|بـ?أن)\s"
)


def regular(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The first that knows a name: the last line, who acts in the next paragraphs, whom the lead opens with, whose letters it explains."""
    return next((offer for offer in _offers(lines, found, lead, lexicon) if offer is not None), None)


def _offers(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Iterator[Found | None]:
    if found.body >= len(lines):
        return
    told = "\n".join(line.text[:3000] for line in lines[:80])
    yield _last(lines, found, lexicon)
    yield _spokesman(lines, found, told)
    yield _opens(lines[found.body], lead, told, lexicon)
    yield _said(lines[found.body], lead, told)
    yield _explained(lines, found, told, lexicon)
    for at in range(found.body + 1, min(found.body + 4, found.tail)):
        if found.roles[at] == "body":
            acting = actors.acting(lines, replace(found, body=at), (lines[at].text[:700], 0), lexicon)
            if acting and (OFFICE.search(acting.text) or holds_body(acting.text, lexicon)):
                yield _lower(acting, 0.4)


def _lower(offer: Found, confidence: float) -> Found:
    return Found(offer.text, replace(offer.evidence, confidence=min(confidence, offer.evidence.confidence)))


def _last(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The last line of the text where it is nothing but a name of a house."""
    for at in range(len(lines) - 1, max(found.body, len(lines) - 6), -1):
        line = lines[at]
        if line.kind != "paragraph" or found.roles[at] not in ("body", "signature", "end-mark") or line.text.startswith("#"):
            continue
        if found.roles[at] == "end-mark":
            continue
        words = line.text.split()
        if (credited := _CREDIT.fullmatch(line.text)) and (holds_body(credited["name"], lexicon) or OFFICE.search(credited["name"])):
            return name_at(credited["name"], "issuer.last-line", 0.5, line, credited.start("name"))
        if not 2 <= length(line.text) <= 7 or terminal(line.text) or expression(r"[\d@:：?!|]|://").search(line.text):
            return None
        arab = _ARABIC.within(line.text[:2]) and lexicon.houses
        if arab:
            first = words_in(line.text, kit := kit_of(lexicon))
            fits = bool(first) and house(first[0].bare, kit)
        else:
            fits = line.text[0].isupper() and (holds_body(line.text, lexicon) or OFFICE.search(line.text) is not None)
        fits = fits and not any(word[0].islower() and len(word) > 3 for word in words)
        fits = fits and (arab or not person(words, lexicon)) and not holds_office(line.text, lexicon)
        return name_at(line.text, "issuer.last-line", 0.5, line, 0) if fits else None
    return None


def _opens(line: Line, lead: tuple[str, int], told: str, lexicon: Pack) -> Found | None:
    """The name with which the lead begins, if the text comes back to it."""
    text, offset = lead
    start = 0
    while skip := _TODAY.match(text, start):
        start = skip.end()
    end = linked(text, start, _AND_OF, 3)
    name = text[start:end]
    if not name or not _GOES_ON.match(text, end):
        return None
    one = " " not in name
    if one and (
        thing(name.capitalize())
        or name.casefold() in lexicon.bodies
        or name.casefold() in lexicon.subjects
        or not (name.isupper() or start)
    ):
        return None
    if person(name.split(), lexicon) or holds_office(name, lexicon):
        return None
    if times(name, told) < (4 if one and not name.isupper() else 3):
        return None
    return name_at(name, "issuer.opens", 0.4, line, offset + start)


def _explained(lines: Sequence[Line], found: Zones, told: str, lexicon: Pack) -> Found | None:
    """The house whose letters the first paragraphs explain and the text uses again: "Harbour Watch Europe (HWE)"."""
    best: tuple[int, Found] | None = None
    for at in range(found.body, min(found.body + 6, found.tail, len(lines))):
        for match in _LETTERS.finditer(lines[at].text[:2000]) if found.roles[at] == "body" and "(" in lines[at].text else ():
            article = _ARTICLE.match(match["full"])
            full, short = match["full"][article.end() if article else 0 :], match["short"]
            letters = "".join(word[0] for word in full.split() if word[0].isupper()).casefold()
            if letters[:1] != short[:1].casefold() or short.casefold()[:2] not in (letters[:2], full[:2].casefold()):
                continue
            often = times(short, told)
            house = OFFICE.search(full) is not None or holds_body(full, lexicon)
            if often >= (3 if house else 4) and (best is None or often > best[0]):
                named = name_at(full, "issuer.explained", 0.4 if house else 0.3, lines[at], match.end("full") - len(full))
                best = (often, named) if named else best
    return best[1] if best else None


def _spokesman(lines: Sequence[Line], found: Zones, told: str) -> Found | None:
    """The office whose spokesman the headline or the lead lets speak in Chinese: "X发言人…"."""
    for at in (found.headline, found.body):
        match = _SPOKESMAN.match(lines[at].text) if at >= 0 and _HAN.within(lines[at].text[:1]) else None
        if match and told.count(match["name"]) > 1:
            return name_at(match["name"], "issuer.spokesman", 0.5, lines[at], 0)
    return None


def _said(line: Line, lead: tuple[str, int], told: str) -> Found | None:
    """Who says it in an Arabic lead, where no noun of houses is in the name, if the text comes back to it."""
    text, offset = lead
    match = _SAID.search(text[:200]) if _ARABIC.within(text[:40]) else None
    if match and len(match["name"].split()) <= 6 and told.count(match["name"]) > 2:
        return name_at(match["name"], "issuer.said", 0.4, line, offset + match.start("name"))
    return None
