"""Whose release it is where a sentence says so ("This release was issued by …"), a page's trail begins with it, or the one named is but an organ of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack, may_have
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.desks import only_desk
from masthead.anatomy.wording.signboards import board
from masthead.expressions import expression

_TOLD = expression(
    r"[BCDEIKLQRST](?<=(?=(?:(?:Berita|Siaran [Pp]ers|Rilis|Informasi|Keterangan) ini (?:disiarkan|dikeluarkan|diterbitkan|disampaikan|dirilis|dipublikasikan|dibuat) oleh"
    r"|(?:Kenyataan|Siaran) (?:media |akhbar )?ini dikeluarkan oleh"
    r"|(?:This|The) (?:press |news |media )?(?:release|statement|announcement|communiqu[eé]) (?:was|is|has been) (?:issued|released|distributed|published|prepared|sent) by"
    r"|(?:Este|Esta|El presente|La presente) (?:comunicado|nota(?: de prensa)?|bolet[ií]n|información)(?: de prensa)? (?:ha sido|fue|es) (?:emitid|publicad|difundid|elaborad|remitid|enviad)[oa] por"
    r"|Est[ae] (?:comunicado|nota|informação|release)(?: de imprensa| à imprensa)? (?:foi|é) (?:emitid|divulgad|publicad|enviad|produzid)[oa] p(?:ela|elo|or)"
    r"|(?:Ce|Le présent) communiqué (?:de presse )?(?:a été|est) (?:publié|diffusé|émis|rédigé|transmis|envoyé) par"
    r"|(?:Questo|Il presente) comunicato (?:stampa )?(?:è stato |è )(?:diffuso|emesso|pubblicato|inviato|redatto) da(?:l|lla|i|gli|ll['’])?"
    r"|Diese (?:Presse|Medien)?(?:mitteilung|meldung|information) (?:wurde|wird|ist) (?:herausgegeben |veröffentlicht )?(?:vom|von|durch)"
    r"|(?:Denna|Detta) pressmeddelande (?:är|har) (?:utgivet|skickats|publicerats) av|Denne pressemeddelelse er (?:udsendt|udgivet) af)"
    r"\s(?:the |la |le |les |l['’]|el |los |las |il |lo |gli |der |dem |den |o |a )?(?P<name>[^\W\d_a-z][^.;:()\n]{2,120})).)"
)
"""A sentence at the foot that says who issues the text. Its first letter comes first, and what begins with it is looked at from behind it: Python goes from
one of these letters to the next many times faster than it tries all that a sentence may begin with."""
_ISSUED = frozenset(
    [
        "ini",
        "release",
        "statement",
        "announcement",
        "communiqué",
        "communique",
        "comunicado",
        "nota",
        "boletín",
        "boletin",
        "información",
        "informação",
        "comunicato",
        "mitteilung",
        "meldung",
        "pressemitteilung",
        "pressemeldung",
        "presseinformation",
        "medienmitteilung",
        "medienmeldung",
        "medieninformation",
        "information",
        "pressmeddelande",
        "pressemeddelelse",
    ]
)
"""A word that each of them has, of which most lines have none."""
_GOES_ON = expression(
    r"\s(?:untuk|dan dapat|on behalf|for further|para más|pour|per (?:ulteriori|maggiori)|herausgegeben|veröffentlicht|versandt|verbreitet)\b"
)
_FOOT = 2_500
"""Characters at the end of a line among which such a sentence stands."""
_ORGAN_WORDS = (
    r"Assemblea [Gg]eneral[e]?|As[ae]mblea [Gg]eneral|Assemblée [Gg]énérale|Assembleia[- ][Gg]eral|Asamblea [Gg]eneral|General Assembly|Mitgliederversammlung|Delegiertenversammlung|Vollversammlung|"
    r"Comit[éèê] [Ee](?:jecutiv|xecutiv|xécutif|secutiv)\w*|Comisión [Ee]jecutiva|Comissão [Ee]xecutiva|Comissió [Ee]xecutiva|Junta [Dd]irectiva|Consejo [Dd]irectivo|Consiglio [Dd]irettivo|"
    r"Comitato [Dd]irettivo|Bureau [Ee]xécutif|Bureau [Nn]ational|Conseil d['’][Aa]dministration|Consiglio di [Aa]mministrazione|Consejo de [Aa]dministración|Conselho de [Aa]dministração|"
    r"Comité [Dd]irecteur|Secretariado [Nn]acional|Secrétariat [Nn]ational|Segreteria [Nn]azionale|(?:Bundes|Landes|Kreis|Haupt)?[Vv]orstand|Präsidium|"
    r"(?:National )?Executive (?:Board|Committee|Council)|Board of (?:Directors|Trustees)|National Council|Consiliul [Dd]irector|Biroul [Pp]ermanent|Předsednictvo|Zarząd|Правлени[ея]|Президиум|(?:Landes|Bundes|Kreis)?[Pp]arteitag(?: und [A-ZÄÖÜ]\w+)?|Aufstellungsversammlung|Jahreshauptversammlung|[Cc]ongreso|[Cc]ongrès|[Cc]ongresso|Совет директоров|Исполком"
)
_ORGAN = expression(
    rf"(?:(?:La|Le|El|Il|O|A|The|Die|Der|Das|L['’])\s?)?(?:{_ORGAN_WORDS})(?:\s(?:Nacional|Nazionale|Estadual|Estatal|Regional\w*|Provincial\w*|Municipal|Federal|Confederal|National))?"
    r"\s(?:de la |de l['’]|del |de los |de las |des |du |de |d['’]|da |do |dos |das |di |della |dell['’]|dello |dei |degli |der |vom |von der |von |of the |of |al |ale )?(?P<house>[^\Wa-zà-ÿа-я\d_].*)"
)
"""An organ of a house, and the house."""
_ARABIC = expression(
    r"(?:المكتب (?:التنفيذي|السياسي|الوطني|الإقليمي|الجهوي|المركزي|المحلي)|المجلس (?:الوطني|المركزي|الإداري|الإقليمي)|مجلس الإدارة|الأمانة العامة"
    r"|اللجنة (?:التنفيذية|المركزية|الإدارية)|الهيئة (?:الإدارية|التنفيذية|الوطنية|العامة)|الجمع العام|الكتابة (?:الوطنية|الإقليمية))\s(?P<of>لل|ل)(?P<house>\w.*)"
)


def by_a_sentence(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house that a sentence of the text names as the one that issues it; of a desk and its house the house."""
    for at in range(len(lines) - 1, found.body - 1, -1):
        line = lines[at]
        if found.roles[at] == "furniture" or not may_have(line.text, _ISSUED):
            continue
        told = _TOLD.search(line.text, max(len(line.text) - _FOOT, 0))
        if told is None:
            continue
        name = _GOES_ON.split(told["name"])[0]
        parts = [part.strip() for part in name.split(",")]
        own = [part for part in parts if made_of_houses(part, lexicon) and not only_desk(part, lexicon)]
        house = own[-1] if own else parts[0]
        return name_at(house, "issuer.told", 0.8, line, line.text.find(house, told.start("name")))
    return None


_CARRIED = expression(
    r"(?:Original-Content von:|Distributed by [^\n.]{2,40} on behalf of|Distribué par [^\n.]{2,40} pour(?: le compte de)?|Distribuído (?:por|pelo) [^\n.]{2,40} em nome d[aeo]s?)\s(?P<name>[^\W\d_a-z][^\n]{2,90}?)"
    r"(?:, übermittelt durch [^\n]{2,40}|\.)?\Z"
)
"""What carriers put below a text of a house that they name."""


def by_a_carrier(lines: Sequence[Line], found: Zones) -> Found | None:
    """The house whose text a carrier says at its foot that it passes on: "Original-Content von: Polizei Norhaven, übermittelt durch news aktuell"."""
    for line in lines[max(found.body, 0) + 1 :]:
        told = _CARRIED.match(line.text) if len(line.text) < _CARRIED_LONGEST else None
        if told is not None:
            return name_at(told["name"], "issuer.carried", 0.85, line, told.start("name"))
    return None


_CARRIED_LONGEST = 200
"""Characters of such a row at most."""


def without_kind(named: Found, lines: Sequence[Line], lexicon: Pack) -> Found:
    """A house without the word for what it is that only opens a sentence before it: of "Společnost Norkran oznámila", "Компания Norkran объявила" that."""
    kind, _, rest = named.text.partition(" ")
    if not rest[:1].isupper() or lexicon.language == "de" or kind.casefold() not in lexicon.makers or named.evidence.block < 0:
        return named
    for line in lines[:60]:
        at = line.text.find(named.text)
        while at > 1:
            if line.text[at - 2].islower() or line.text[at - 2] == ",":
                return named  # it has its capital within a sentence, too
            at = line.text.find(named.text, at + 1)
    start = named.evidence.start
    return Found(rest, replace(named.evidence, start=start + len(kind) + 1 if start >= 0 else start))


def of_organ(named: Found, lines: Sequence[Line], lexicon: Pack) -> Found:
    """The house of which what is named is but an organ, where the text names the house too: of "Comité Ejecutivo del Sindicato del Puerto" that."""
    match = _ORGAN.fullmatch(named.text) or _ARABIC.fullmatch(named.text)
    if match is None:
        return _declined(named, lines) if (organ := _DECLINED.match(named.text)) and organ["house"][0].isupper() else named
    groups = match.groupdict()
    house = ("ال" if groups.get("of") == "لل" else "") + match["house"]
    if "of" in groups and not (made_of_houses(house, lexicon) or board(house, lexicon)):
        return named  # "المكتب الوطني للملاحة": the office for shipping is no organ of it
    told = "\n".join(line.text[:2000] for line in lines[:60])
    if told.count(house) <= told.count(named.text) * (groups.get("of") != "لل"):
        return _declined(named, lines)
    evidence = named.evidence
    if groups.get("of") == "لل" or evidence.start < 0:
        return Found(house, replace(evidence, rule="issuer.of-organ", start=-1, end=-1))
    return Found(house, replace(evidence, rule="issuer.of-organ", start=evidence.start + match.start("house"), end=evidence.end))


_DECLINED = expression(
    r"(?i:zarząd(?:u|em)?(?:\sgłówn\w+)?|rad[ay]\s(?:nadzorcz\w+|fundacji)|prezydium|dyrekcj[ai]|kierownictw[oa]|redakcj[ai]|правлени[ея]|правління|президиума?|президії|дирекци[яи]"
    r"|дирекці[яї]|оргкомитета?|оргкомітету?|совета?(?=\s(?:фонда|ассоциации|общества|организации|движения|палаты|партии|товарищества|объединения|клуба)\s)|výbor(?:u|em)?|výkonn\w+\svýbor\w*|představenstv[oa]|předsednictv[oa]|predsedníctv[oa]|vedení|správní\srad[ay]|uprav[ae]|управ[ае]"
    r"|predsedništv[oa]|upravn\w+\sodbor\w*)\s(?P<house>\S+\s\S.*)"
)
"""An organ, and in the genitive the house that has it: "Zarząd Fundacji Nowa Mola"."""
_STEM = 3
"""Letters of a case's ending, at most."""


def _declined(named: Found, lines: Sequence[Line]) -> Found:
    """The house of such an organ as the text names it elsewhere, in the case of a subject or as often as it can: "Fundacja Nowa Mola"."""
    match = _DECLINED.match(named.text)
    words = match["house"].split() if match else []
    if not words or len(words) > _HOUSED:
        return named
    pattern = r"(?<!\w)" + r"\s".join(rf"{re.escape(word[: max(len(word) - _STEM, 3)])}\w{{0,{_STEM + 1}}}" for word in words) + r"(?!\w)"
    found = re.compile(pattern)
    other = next(
        ((line, told) for line in lines[:60] for told in found.finditer(line.text[:2000]) if told.group().split()[0] != words[0]), None
    )
    if other is None:
        return named
    return name_at(other[1].group(), "issuer.of-organ", named.evidence.confidence, other[0], other[1].start()) or named


_HOUSED = 6
"""Words of a house's name behind its organ's."""
_PARTING = expression(r"\s?[-–—|»›>·:/]\s?")


def over_trail(lines: Sequence[Line], found: Zones) -> str:
    """The name with which a page's trail begins that ends with the headline: "Government of Norhaven-News-A second quay opens"; empty if there is none."""
    headline = lines[found.headline].text if 0 < found.headline < len(lines) else ""
    first = lines[0].text if headline else ""
    if not headline or not first.endswith(headline) or len(first) == len(headline) or "\n" in first:
        return ""
    parts = [part for part in _PARTING.split(first[: -len(headline)]) if part]
    return parts[0].strip() if len(parts) > 1 else ""


_HOLDERS = (
    ("es", expression(r"(?:[Ss]ubs|[Ss])ecretari[oa]\s(?=de)"), ("Secretaría ",)),
    ("es", expression(r"(?:[Vv]icem|[Mm])inistr[oa]\s(?=de)"), ("Ministerio ",)),
    ("es", expression(r"[Cc]onsejer[oa]\s(?=de)"), ("Consejería ",)),
    ("es", expression(r"[Ff]iscal(?:\s[Gg]eneral)?\s(?=de)"), ("Fiscalía General ", "Fiscalía ")),
    ("es", expression(r"(?:[Aa]lcalde|[Aa]lcaldesa|[Ii]ntendent[ea]|[Pp]resident[ea] [Mm]unicipal)\s(?=de)"), ("Ayuntamiento ", "Alcaldía ", "Municipalidad ", "Municipio ")),
    ("es", expression(r"[Gg]obernador[a]?\s(?=de)"), ("Gobierno ", "Gobierno del Estado ", "Gobernación ")),
    ("pt", expression(r"[Ss]ecretári[oa]\s(?=d)"), ("Secretaria ",)),
    ("pt", expression(r"[Mm]inistr[oa]\s(?=d)"), ("Ministério ",)),
    ("pt", expression(r"[Pp]refeit[oa]\s(?=d)"), ("Prefeitura ", "Prefeitura Municipal ")),
    ("it", expression(r"[Mm]inistr[oa]\s(?=d|per)"), ("Ministero ",)),
    ("it", expression(r"[Ss]indac[oa]\s(?=d)"), ("Comune ",)),
    ("fr", expression(r"[Mm]inistre\s(?=d|chargé)"), ("ministère ", "Ministère ")),
    ("ca", expression(r"[Cc]onseller[a]?\s(?=d)"), ("Conselleria ", "Departament ")),
    ("ca", expression(r"(?:[Aa]lcalde|[Aa]lcaldessa)\s(?=d)"), ("Ajuntament ",)),
    ("id", expression(r"(?:Wakil )?Menteri\s"), ("Kementerian ",)),
)  # fmt: skip
"""Offices of state, and the houses of whoever holds them."""
_LINKS = expression(r"\s(?=(?:de|del|d[aeo]s?|di|des|du|della)\s)|\s(?=RI\b)")


def _field(told: str, office: re.Pattern[str], name: str) -> str:
    """What stands behind an office of state and is the name itself with the small words before it: "de Salud de Norhaven"; empty if none does."""
    at = told.find(name)
    front = told[max(0, at - _BEFORE) : at]
    match = next((found for found in office.finditer(f"{front}{name}") if _SMALL.fullmatch(front[found.end() :])), None) if at > 0 else None
    return front[match.end() :] + name if match else ""


_BEFORE = 40
_SMALL = expression(r"(?:de|del|d[aeo]s?|di|des|du|della)(?: la| las| los)?\s|dell[’']|d[’']|")


def house_of(named: Found, lines: Sequence[Line], lexicon: Pack) -> Found:
    """The house of the minister or mayor who is taken for the issuer, where the text names it: of "Secretario de Salud de Norhaven" the "Secretaría de
    Salud". Else the one who holds the office."""
    told = "\n".join(line.text[:4000] for line in lines[:60])
    for language, office, houses in _HOLDERS if told else ():
        if language != lexicon.language:
            continue
        match = office.match(named.text)
        rest = named.text[match.end() :] if match else _field(told, office, named.text)
        parts = _LINKS.split(rest) if rest else []
        for many in range(len(parts), 0, -1):
            for house in houses:
                name = house + " ".join(parts[:many])
                if name in told:
                    return Found(name, replace(named.evidence, rule="issuer.of-office", start=-1, end=-1))
    return named


def with_office(named: Found, lines: Sequence[Line]) -> Found:
    """An office of America that is a house of its own, with the word it ends with: of "Bay County District Attorney Jane Roe announced" all but the name."""
    where = named.evidence
    if where.start < 0 or not named.text.endswith(_WHERE_HELD):
        return named
    line = next((line for line in lines if line.index == where.block and line.start <= where.start < line.end), None)
    at = line.text.find(named.text) if line is not None else -1
    held = _HELD.match(line.text, at + len(named.text)) if line is not None and at >= 0 else None
    if held is None:
        return named
    return Found(named.text + held.group(), replace(where, end=where.end + len(held.group()) if where.end > 0 else where.end))


_WHERE_HELD = (" County", " District", " State", " City", " Parish")
_HELD = expression(
    r"(?:[’']s)? (?:Attorney(?: General)?|Sheriff|Prosecutor|Treasurer|Coroner|Auditor|Comptroller|Controller|Assessor)(?:[’']s Office)?(?=,? [A-Z])"
)
"""What somebody is elected to there, behind the place and before the name."""
