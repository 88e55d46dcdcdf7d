"""Who speaks in a release in the first person, whom it asks to be told, and the member of a parliament or council whose own it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.nameless import ORGAN
from masthead.anatomy.issuing.naming import names_in
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack, may_have, phrases
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.names import times
from masthead.expressions import expression
from masthead.language.stems import worded

_WE = {
    "en": expression(r"[Ww](?<!\w.)e,? (?:(?:here )?at|of|from) (?:the )?(?=[^\Wa-z\d_])"),
    "de": expression(r"[Ww](?<!\w.)ir (?:von(?: der| dem)?|vom|bei(?: der| dem)?|beim|als) (?=[^\Wa-zäöü\d_])"),
    "fr": expression(
        r"[ACNacn](?<!\w.)(?:(?<=[Nn])ous,? (?:à|au|de|du|chez|à la|de la|la|le|les) |(?<=[Cc])hez |(?<=[Aa])u |(?<=[Nn])ous,? (?:à |de )?l['’])(?=[^\Wa-zà-ÿ\d_])"
    ),
    "es": expression(
        r"[DENden](?<!\w.)(?:(?<=[Nn])osotr[oa]s,? (?:en|de) |(?<=[Dd])esde |(?<=[Ee])n )(?:la |el |los |las )?(?=[^\Wa-zà-ÿ\d_])"
    ),
    "ca": expression(
        r"[DNdn](?<!\w.)(?:(?<=[Nn])osaltres,? (?:a|de) |(?<=[Dd])es (?:de |d['’]))(?:la |el |els |les |l['’])?(?=[^\Wa-zà-ÿ\d_])"
    ),
    "pt": expression(r"[Nn](?<!\w.)(?:ós,? (?:da|do|de|na|no|as|os|a|o) |(?<=N)[ao] )(?=[^\Wa-zà-ÿ\d_])"),
    "it": expression(
        r"[CNcdn](?<!\w.)(?:(?<=[Nn])oi(?:,| di| del| della|) |(?<=[Cc])ome |(?<=[Nn])oi dell['’]|(?<=d)ell['’])(?=[^\Wa-zà-ÿ\d_])"
    ),
    "nl": expression(r"[Ww](?<!\w.)ij,? (?:van|bij|als)(?: de| het)? (?=[^\Wa-z\d_])"),
    "sv": expression(r"[Vv](?<!\w.)i (?:på|inom|från) (?=[^\Wa-zåäö\d_])"),
    "pl": expression(r"[Mm](?<!\w.)y,? (?:w|z|ze) (?=[^\Wa-ząćęłńóśźż\d_])"),
    "ru": expression(r"[Мм](?<!\w.)ы,? (?:в|из) (?=[«\"А-ЯЁA-Z])"),
}
"""How a house speaks of itself with its name behind: "we at Tidewater Labs", "Wir von der Liste Tarn"."""
_OURSELVES = {tag: frozenset((word,)) for tag, word in (("en", "we"), ("de", "wir"), ("nl", "wij"), ("sv", "vi"), ("pl", "my"))}
"""The word that each of these has, in languages in which there is but one."""
_VERBS = {
    "fr": expression(r",? (?:nous |on )"),
    "es": expression(r",? (?:(?:no|nos|ya|también|siempre|hoy) )*[^\W\d_]{3,}mos(?!\w)"),
    "ca": expression(r",? (?:(?:no|ens|ja|també|avui) )*[^\W\d_]{3,}[eaí]m(?!\w)"),
    "pt": expression(r",? (?:(?:não|já|também|nos|sempre) )*[^\W\d_]{3,}mos(?!\w)"),
    "it": expression(r",? (?:(?:non|ci|già|oggi|noi) )*[^\W\d_]{2,}[aei]mo(?!\w)"),
}
"""What has to stand behind the name where the words before it say less."""
_PRONOUNS = ("nou", "nos", "nós", "noi")
_ASKED = {
    "en": expression(
        r"(?:asked|urged|encouraged|invited|requested|information)"
        r"(?:(?<!information) to (?:please )?(?:call|contact|phone|notify|email|reach(?: out to)?)|(?<=information) (?:should|may|can|is asked to) (?:call|contact|phone))"
        r"(?: [a-z]{3,12}){0,3}?(?: the| with the| at the| of the)? (?=[^\Wa-z\d_])"
    ),
    "de": expression(r"(?:Hinweise|Zeugen(?:hinweise)?)[^.\n]{0,60}?(?:an|nimmt|nehmen|bei)(?: der| die| das| dem)? (?=[^\Wa-zäöü\d_])"),
    "fr": expression(r"(?:contacter|prendre contact avec|se manifester auprès (?:de|du))(?: la| le| les)? (?=[^\Wa-zà-ÿ\d_])"),
}
"""Whom somebody is to tell who knows something."""
_ASKING = {
    "en": ("call", "contact", "phone", "notify", "email", "reach"),
    "de": ("Hinweise", "Zeugen", "sucht ", "suchen ", "bittet ", "bitten "),
    "fr": ("contacter", "prendre contact avec", "se manifester auprès "),
}
"""What each of these and of the next has in it, one or another."""
_SEEKING = expression(
    r"(?:Die|Das|Der) (?=[^\Wa-zäöü\d_][^.\n]{3,60}? (?:sucht|suchen|bittet|bitten) (?:nach |um |dringend |weiterhin )*(?:Zeug|Hinweis|Mithilfe))"
)
_MEMBER = expression(
    r"(?:U\.?S\.? )?(?:Congress(?:wo)?man|Congressmember|Senator|Sen\.|Rep\.|Representative|Assembly(?:wo)?man|Assembly ?member|Council(?:wo)?man|Council ?[Mm]ember|Delegate|State (?:Senator|Representative)"
    r"|Supervisor|Alder(?:wo)?man|Alder(?:person)?|Deputad[oa]|Vereadora?|Senador[a]?|Diputad[oa]|Concejal[a]?|Député[e]?|Sénat(?:eur|rice))\s(?P<name>[^\W\d_a-zà-ÿ][\w’'.-]+(?:\s[^\W\d_a-zà-ÿ][\w’'.-]*){0,3})"
)
"""Whoever sits in a parliament or a council, and is nobody's minister: what they issue is their own."""
_OPENS_LEAD = expression(
    r"(?:(?:today|yesterday|heute|gestern|hoy|ayer|hoje|ontem|oggi|ieri),?\s)?(?:(?:the|der|die|o|a|el|la|le|il|de|den)\s|l['’])?(?:(?-i:[A-Z])[\w’'.-]*\s){0,3}?"
    r"(?:U\.?S\.?\s|state\s|City\s)?(?:Congress(?:wo)?man|Congressmember|Senator[ea]?|Senatrice|Sens?\.|Rep\.|Representative|Assembly(?:wo)?man|Assembly\s?member|Council(?:wo)?man|Council\s?member"
    r"|Councillor|Cllr\.?|Delegate|Supervisor|Alder(?:wo)?man|Alderperson|MP|MEP|Deputad[oa]|Vereadora?|Senadora?|Diputad[oa]|Concejala?|Députée?|Sénat(?:eur|rice)|(?:Bundestags|Landtags|Europa|EU-)?abgeordneter?"
    r"|MdB|MdL|Nationalr(?:at|ätin)|Ständer(?:at|ätin)|Onorevole|On\.|Deputat[oa]|Kamerlid|Riksdagsledamoten?|Stortingsrepresentant|Folketingsmedlem|Kansanedustaja|Poseł|Posłanka|Poslanec|Poslankyně|Депутат(?:ка)?|Сенатор)"
    r"\s(?:[a-zà-ÿ]{4,12}\s){0,2}?(?P<name>(?-i:[^\W\d_a-zà-ÿ])[\w’'.-]+(?:\s(?-i:[^\W\d_a-zà-ÿ])[\w’'.-]*){1,3})",
    re.I,
)
"""How a text begins that its member of a parliament acts in: "Norhaven Senator Ann Roe (D) today joined", "O deputado estadual João Alves"."""
_READ = 1200
_LINES = 120
"""Lines of a text in which a house that speaks of itself does so first: a report of a thousand pages tells nothing more."""


def first_person(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house that says "we" with its name."""
    pattern = _WE.get(lexicon.language)
    if pattern is None:
        return None
    verb = _VERBS.get(lexicon.language)
    ourselves = _OURSELVES.get(lexicon.language)
    for at in range(found.body, min(found.tail, found.body + _LINES, len(lines))):
        if ourselves is not None and not may_have(lines[at].text, ourselves):
            continue
        text = lines[at].text[:_READ]
        for match in pattern.finditer(text):
            for start, end in names_in(text, lexicon, match.end(), match.end() + 90):
                if start > match.end() + 1:
                    break
                plain = match.group().strip().casefold().startswith(_PRONOUNS)
                if verb is not None and not plain and verb.match(text, end) is None:
                    continue
                if (" " in text[start:end] or made_of_houses(text[start:end], lexicon) or plain) and (
                    told := name_at(text[start:end], "issuer.first-person", 0.6, lines[at], start)
                ):
                    return told
    return None


def asked_for(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house that whoever knows something is to tell, as the police ask: "is asked to call the Tarn Police Department"."""
    pattern = _ASKED.get(lexicon.language)
    if pattern is None:
        return None
    asking = _ASKING[lexicon.language]
    for line in lines[found.body : found.body + 40]:
        if not any(map(line.text.__contains__, asking)):
            continue
        for each in (pattern, _SEEKING) if lexicon.language == "de" else (pattern,):
            if (match := each.search(line.text[:_READ])) is None:
                continue
            start, end = next(iter(names_in(line.text, lexicon, match.end(), match.end() + 90)), (0, 0))
            name = line.text[start:end] if match.end() <= start <= match.end() + 1 else ""
            if " " in name and made_of_houses(name, lexicon):
                return name_at(name, "issuer.asked-for", 0.4, line, start)
    return None


_GREETING = worded(r"@[,.!]?", "regards", flags=re.I)
"""How letters end, before whoever signs."""
_ROW = 60
"""Characters of a row that may be no more than that."""


def greets(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house in the rows below a letter's greeting, at the end: "Cu stimă, / Asociația X", "Atentament, / L'Organització de la X"."""
    for at in range(max(found.body + 1, len(lines) - 6), len(lines)):
        row, _, rest = lines[at].text.partition("\n")
        if len(row) > _ROW or not (_GREETING.fullmatch(row.strip()) or phrases(lexicon.regards).fullmatch(row.strip(" ,.!"))):
            continue
        line = lines[at] if rest else lines[at + 1] if at + 1 < len(lines) else None
        if line is None:
            continue
        for name in (rest or line.text).split("\n")[:3]:
            if (crew := _CREW.match(name)) and len((house := name[crew.end() :].strip(" .,!")).split()) <= _CREWED:
                return name_at(house, "issuer.signed-off", 0.8, line, line.text.find(house))
            if made_of_houses(name, lexicon) and not ORGAN.fullmatch(name.strip(" ,")) and len(name.split()) <= 12:
                return name_at(name, "issuer.signed-off", 0.8, line, line.text.find(name))
    return None


_CREW = expression(
    r"(?i:(?:the|your|la|el|els|los|il|gli|le|les|das|die|ihr|euer|het|de|o|a|os|l['’])\s?)?"
    r"(?i:(?:organització|organización|organização|organizzazione|organi[sz]ation|organisatie|comitè organitzador|comité organizador|comité d['’]organisation|comitato organizzatore"
    r"|comissão organizadora|organisations(?:team|komitee)|organisationskomitén|organi[sz](?:ers|ing committee)|organizadores|organitzadors|organisateurs|organizzatori|veranstalter(?:team)?"
    r"|equip|equipo|equipe|équipe|team|crew|staff)\s"
    r"(?:(?:of|de|dels?|di|della|dello|du|des|da|do|dos|von|van|der|för|for|af)(?:\s(?:the|la|les|els|los|het|de|der))?\s|d(?:e\s|ell)?(?:l)?['’]))(?=[^\W\d_a-zà-ÿ])"
)
"""Those who do a house's work, before its name: "The team of …"."""
_CREWED = 7


def member_of_lead(lines: Sequence[Line], found: Zones, lead: tuple[str, int], title: str) -> Found | None:
    """The member of a parliament or council with whom the text begins, and whom the headline has by the surname; of a text without a headline, whose
    party and seat stand behind the name."""
    text, offset = lead
    headline = lines[found.headline].text if found.headline >= 0 else title
    opens = _OPENS_LEAD.match(text)
    if opens is None:
        return None
    if not headline:
        return (
            name_at(opens["name"], "issuer.member", 0.8, lines[found.body], offset + opens.start("name"))
            if _SEAT.match(text, opens.end())
            else None
        )
    told = headline.casefold() if headline.isupper() else headline
    known = set(expression(r"[^\W\d_][\w’'-]+").findall(told.replace("’s", "").replace("'s", "")))
    words = opens["name"].rstrip(".’'").removesuffix("’s").removesuffix("'s").split()
    spelt = [word.casefold() for word in words] if headline.isupper() else words
    last = next((at for at in range(len(words) - 1, 0, -1) if spelt[at] in known and len(words[at]) > 1), 0)
    if not last or any(word.isupper() and len(word) > 3 for word in words[: last + 1]):
        return None
    sure = 0.8 if told.find(spelt[last]) < _EARLY else 0.6
    return name_at(" ".join(words[: last + 1]), "issuer.member", sure, lines[found.body], offset + opens.start("name"))


_SEAT = expression(r"\s[(\[][DRI][-–](?:[A-Z]{2}|[A-Z][a-z]+\.?)[)\]]")
"""The party and the state of a member of Congress: "(D-HI)"."""
_EARLY = 40
"""Characters at the beginning of a headline within which its subject stands."""


def member(lines: Sequence[Line], found: Zones, title: str) -> Iterator[Found]:
    """The member of a parliament or council with whom headline and text begin, as the text names them in full: "Councilmember Dana Tarn"."""
    headline = lines[found.headline].text if found.headline >= 0 else title
    head = _MEMBER.match(headline)
    if head is None or found.body >= len(lines):
        return
    known = set(expression(r"[^\W\d_]{3,}").findall(head["name"]))
    told = "\n".join(line.text[:_READ] for line in lines[found.body : found.body + 20])
    for line in lines[found.body : found.body + 2]:
        for match in _MEMBER.finditer(line.text[:600]):
            words = match["name"].rstrip(".’'").removesuffix("’s").removesuffix("'s").split()
            # Of a line whose words all have capitals up to the surname, which the text says alone as well.
            last = max(
                (at for at in range(2, len(words) + 1) if words[at - 1] in known), key=lambda at: times(words[at - 1], told), default=0
            )
            if last and (named := name_at(" ".join(words[:last]), "issuer.member", 0.8, line, match.start("name"))):
                yield named
                return
