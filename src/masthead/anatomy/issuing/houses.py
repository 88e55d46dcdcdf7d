"""Names of houses by where they stand: a signature, a line of the head, boilerplate, the page's title or its foot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.lastrows import last_row
from masthead.anatomy.issuing.nameless import ORGAN
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.stately import over
from masthead.anatomy.layout.days import STAMP, unlabelled
from masthead.anatomy.layout.lines import Line, length, prose, terminal
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack, pack, phrases
from masthead.anatomy.parts.crest import between_marks, house_alone
from masthead.anatomy.parts.holders import FORE, Holder, holder
from masthead.anatomy.parts.labels import email, phone
from masthead.anatomy.parts.letterhead import TOPIC, news_from
from masthead.anatomy.parts.placed import place_and_day
from masthead.anatomy.parts.stationery import row_told
from masthead.anatomy.parts.titles import OFFICE
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.desks import only_desk
from masthead.anatomy.wording.lonetowns import behind_house, writes_in
from masthead.anatomy.wording.names import holds_office, office, person
from masthead.anatomy.wording.signboards import signs
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.months import weekday

_ISSUED_BY = expression(
    r"[FIJMNPRjmnp](?<!\w.)(?:(?<=F)rom:?|(?<=I)(?:ssued by|SSUED BY):?|(?<=R)eleased by|(?<=[Pp])(?:ress [Rr]elease (?:by|from|of)|ublication of)|(?<=[Mm])edia [Rr]elease (?:by|from)|(?<=[Nn])ews [Rr]elease (?:by|from)"
    r"|(?<=[Jj])oint (?:[Ss]tatement|[Cc]ommuniqué) (?:by|of|from)|(?:(?<=M)edienmitteilung|(?<=P)ressemitteilung|(?<=P)M) (?:der|des|von))\s(?:the\s|THE\s)?(?=[^\Wa-z\d_])([^\n:|]{3,90})"
)
"""What says in English or German who issues a text, before the name. Python finds a letter many times faster than a word."""
_FROM_A = expression(r"\bfrom an? (?P<name>(?=[^\Wa-z\d_])[^\n:|,]{3,60}?) (?:press|news|media) release\b")
_ISSUED_ELSEWHERE = expression(
    r"(?:Herausgegeben|Mitgeteilt) (?:von|vom|durch)(?: der| dem| die| das)?"
    r"|(?:Communiqué|Communiqué de presse|Déclaration|Réaction|Diffusé|Émis|Transmis) (?:par|de|du|des)(?: la| le| les| l['’])?"
    r"|(?:Emitido|Comunicado|Nota de prensa|Declaración) (?:por|de|del)(?: la| el| los| las)?"
    r"|(?:Comunicato(?: stampa)?|Dichiarazione|Diffuso|Emesso) (?:da|dal|dalla|dall['’]|di|del|della|dell['’])"
    r"|(?:Emitido|Divulgado|Comunicado|Declaração) (?:por|pela|pelo|da|do|de)|(?:Uitgegeven|Verspreid) door(?: de| het)?|Persbericht van(?: de| het)?",
)
"""The same in other languages, where only a house's name follows."""
_ON = expression(
    r"\s(?:sobre|sur|su|sul|sui|sull[ae]|over|à propos|concernant|relativ[eoa]s?|acerca|ante|devant|face|riguardo)\b|\ssull['’]"
)
"""What a release is on, behind whose it is: "Comunicado de la Liga del Puerto sobre los barcos"."""
_DANGLING = expression(r"\s(?:vom|am|du|le|del|dal|van|of|from|on|für|de)\s*\Z")
_DISTRICT = expression(r"(?:\w+ )?District of\b", re.I)
"""Of which part of a land an office is: "Eastern District of Norhaven"."""
POINTS = expression(
    r"(?:this|these|our|us|we|it|its|he|she|they|uns|unser\w*|diese\w*|nous|notre|ce|cet|cette|nosotros|este|esta|nuestr\w+|nós|noi|questo|questa|нас|это\w*)\b"
    r"|(?:the\s)?(?:survey|study|report|data|author|event|program(?:me)?|project|campaign|conference|award|document|research|company|release|index)s?$",
    re.I,
)
"""What points at something else, and names no house."""
_ENDS_QUOTED = expression(r"\w [«“„\"][^«»“”„\"\n]{2,60}[»”“\"]\Z")
_CLOCK = expression(r"\d{1,2}\s?[:.時时點点]\s?\d\d(?!\d)")
_IN_PLACE = expression(r"\s\([A-Z][\w .'’-]{2,24}\)$")
"""Where a house is, behind its name: "Government of Norhaven (Quay Town)"."""
_STACK = 3
"""Lines within which names of houses stand one under the other."""
_READ = 60
_LETTER = expression(r"[A-Z]|[^\x00-\x7f]")
_SOURCE = expression(r"^source:?\s+", re.I)


def signed(lines: Sequence[Line], found: Zones, language: str) -> Found | None:
    """Who signs the text, without the place and the day beside the name; the last line that can be a signature counts."""
    for at in range(len(lines) - 1, max(found.body, 0), -1):
        line = lines[at]
        if line.kind == "list":  # nobody signs with an item of a list
            continue
        if ":" in line.text and _SOURCE.match(line.text) and any(prose(below) for below in lines[at + 1 : at + 6]):
            continue  # "Source: …" under a table or a paragraph says where that is from
        if found.roles[at] == "signature" and length(line.text) <= 16 and not email(line.text) and not phone(line.text):
            text = _SOURCE.sub("", line.text)
            first, _, rest = text.partition("\n")
            if place_and_day(first, language):
                text = rest  # who signs stands below
            for date in reversed(dates(text, language)):
                text = text[: date.start] + text[date.end :]
            if town := behind_house(text):
                if writes_in(text):
                    continue
                text = text[: text.rindex(town)].rstrip(" ,.;")  # "Department of Harbours, HOBART, Tas."
            text = text.strip(" ,\n")
            text = text if _ENDS_QUOTED.search(text) else text.strip(' ,\n"“”»')  # the name ends with what it has in marks
            name = unlabelled(text, language)
            if len(name.split()) > 3 and name.partition("\n")[0].endswith("!"):
                name = name.partition("\n")[2]  # a motto, and below it who signs
            if _CLOCK.search(name) or weekday(name.strip("()（）[] .,"), language) >= 0:
                continue  # what is left of "2016年2月13日(星期六)"
            # What is signed is a name: most of its longer words are not small.
            long = [word for word in name.split() if len(word) > 3]
            told = bool(long) and sum(word[0].islower() for word in long) * 2 >= len(long)
            first, _, below = name.partition("\n")
            if STAMP.match(line.text) or ": " in first or "：" in first:
                continue  # "Updated May 5, 2021", "Venue: Harbour Hall", "設立：1952年"
            if below and first.isascii() and first.istitle() and " " not in first and not OFFICE.search(first):
                continue  # "Topic", and in the next row which
            by_noun = signs(name)
            lexicon = pack(language)
            told = told and not by_noun and not (lexicon.order == "first" and holds_body(name.split()[0], lexicon))
            whole = (
                by_noun
                or " " in name
                or "\n" in name
                or name != line.text.strip()
                or OFFICE.search(name)
                or length(name) > len(name.split())
            )
            if (
                length(name) >= 1
                and whole
                and not name.endswith((":", "：", "。"))
                and _LETTER.search(name)
                and not told
                and not ORGAN.fullmatch(name)
                and (
                    OFFICE.search(name)
                    or holds_body(name, pack(language))
                    or (by_noun and not _another_above(lines, found, at))
                    or (_SOURCE.match(line.text) and not person(name.split(), Pack()))
                )
            ):
                return name_at(name.split("\n")[0], "issuer.signature", 0.9, line, max(line.text.find(name), 0))
    return last_row(lines, found, pack(language))


def _another_above(lines: Sequence[Line], found: Zones, at: int) -> bool:
    """Whether a house signs in the row above as well, in a script without capitals: the first of several is the one that gives a text out."""
    return found.roles[at - 1] == "signature" and signs(lines[at - 1].text)


def provider(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """Who provides a text, on the line below that word; a house rather than who holds an office, if the head names both."""
    named = [at for at, role in enumerate(found.roles) if role == "issuer"]
    held = [(at, who) for at in named if (who := holder(lines[at].text, lexicon) or _in_two_rows(lines[at].text, lexicon)) is not None]
    named = [at for at in named if at not in dict(held)]
    houses = any(made_of_houses(lines[at].text.partition("\n")[0], lexicon) for at in named)
    if not houses and (beside := _beside_genre(lines, found, lexicon)):
        return beside
    if not named and held:
        return _held(lines, held)
    if not named:
        return None
    if named[0] > 0 and only_desk(lines[named[0]].text, lexicon) and house_alone((above := lines[named[0] - 1]).text, lexicon):
        return name_at(above.text, "issuer.provider", 0.9, above, 0)  # over its desk
    # Of names that stand one under the other the text's own: "STATE OF …", "DEPARTMENT OF …", "… STATE POLICE".
    stack = [at for at in named if at - named[0] <= _STACK]
    stack = [at for at in stack if not _DISTRICT.match(lines[at].text)] or stack
    told = "\n".join(line.text[:2000].casefold() for at, line in enumerate(lines[:_READ]) if at not in stack)
    at = max(stack, key=lambda at: told.count(lines[at].text.casefold()))
    if "\n" in lines[at].text and (marked := between_marks(lines[at].text, lexicon)):
        return name_at(marked["name"], "issuer.provider", 0.9, lines[at], marked.start("name"))
    if at + 1 in stack and (called := _QUOTED.fullmatch(lines[at + 1].text)) and _only_kind(lines[at].text, lexicon):
        return name_at(called.group(), "issuer.provider", 0.9, lines[at + 1], 0)
    start = news_from(lines[at].text.partition("\n")[0]) or row_told(lines[at].text, told)
    first, _, below = lines[at].text[start:].partition("\n")
    if below and over(first, below.partition("\n")[0], lexicon):
        start += len(first) + 1
    name = _IN_PLACE.sub("", lines[at].text[start:].partition("\n")[0])
    if byline := _BY.match(name):
        start, name = start + byline.end(), _DESK_BEHIND.sub("", name[byline.end() :])
    return name_at(name, "issuer.provider", 0.9, lines[at], start)


_BY = expression(r"By\s(?=[^\W\d_a-z])")
_DESK_BEHIND = expression(
    r"\s(?:(?:Press|Media|News|Publicity|Information|Communications?|Comms|PR|Public Relations)(?:\s(?:&|and)\s|\s)){1,3}"
    r"(?:Team|Office|Desk|Unit|Department|Bureau|Section|Committee)\Z"
)
"""Who wrote for a house, behind its name: "By Harbour Trust Media & Publicity Team"."""


def _beside_genre(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house that stands behind the genre's name and a colon, and is all the rest of a row of the head: "Press Release: Harbour Party"."""
    for line, role in zip(lines[: found.body], found.roles, strict=False):
        at = line.text.find(":") if role == "genre" and lexicon.genres else -1
        while at >= 0:
            begin, end = line.text.rfind("\n", 0, at) + 1, line.text.find("\n", at)
            name = line.text[at + 1 : end if end >= 0 else len(line.text)].strip()
            if (
                name
                and phrases(lexicon.genres).match(line.text[begin:at].strip())
                and house_alone(name, lexicon)
                and holder(name, lexicon) is None
            ):
                return name_at(name, "issuer.provider", 0.9, line, line.text.find(name, at))
            at = line.text.find(":", at + 1)
    return None


def _only_kind(row: str, lexicon: Pack) -> bool:
    """Whether a row only says of what kind a house is, whose name the next row has: "Муниципальное бюджетное учреждение культуры"."""
    words = row.split()
    return made_of_houses(row, lexicon) and "«" not in row and (row.isupper() or all(word.islower() for word in words[1:]))


_QUOTED = expression(r"[«„“\"][^«»„“”\"\n]{2,90}[»“”\"]")
"""A name in quotation marks, and nothing else."""


def _in_two_rows(text: str, lexicon: Pack) -> Holder | None:
    """Whose paper it is that has the office in its first row and the name in the second: "CONGRESSMAN", "BO LUND"."""
    first, _, rest = text.partition("\n")
    second = rest.partition("\n")[0]
    alone = second and len(first.split()) <= _OFFICE and all(office(word, lexicon) for word in first.split())
    who = holder(f"{first} {second}", lexicon) if alone else None
    return who if who is not None and who.person else None


def _held(lines: Sequence[Line], held: Sequence[tuple[int, Holder]]) -> Found | None:
    """Whose paper it is: the office's if that is a house itself ("Minister for Water"), else the person's who holds it; nobody's where none of many alike
    is named ("Senator for Lenn")."""
    at, office = next(((at, who) for at, who in held if who.governs and " " in who.office), held[0])
    person = next((who.person for _, who in (held[0], *held) if who.person), "")
    name = office.office if office.governs else person
    if not name:
        return None
    if office.governs and office.person and len(name.split()) < _OFFICE:
        name = f"{name} {office.person}"  # "Attorney General Jane Doe"
    at = next((row for row, _ in held if name in lines[row].text), at)
    return name_at(name, "issuer.holder", 0.8, lines[at], max(lines[at].text.find(name), 0))


_OFFICE = 3
"""Words from which on an office says of what it is."""


def issued_by(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """ "From the Minister for …", "Press release by Acme", "Issued by …" in the head or at the foot."""
    last = range(max(found.body + 1, found.tail - 2), min(found.tail, len(lines)))
    for at in (*range(min(found.body, len(lines))), *last, *range(found.tail, len(lines))):
        line = lines[at]
        words = length(line.text)
        if words > _SENTENCE or (at >= found.tail and found.roles[at] == "furniture" and words > _SHORT):
            continue  # what a page lists below: titles of other releases
        match = (
            _ISSUED_BY.match(line.text) if at == found.headline or line.kind == "heading" else _ISSUED_BY.search(line.text)
        )  # "… Secures Refund From Mover"
        if match is None and words <= _ROW:
            if told := _elsewhere(line, lexicon):
                return told
            if cited := _FROM_A.search(line.text):
                return name_at(cited["name"], "issuer.from", 0.8, line, cited.start("name"))
        if match and match.group().startswith("Publication") and not made_of_houses(match[1], lexicon):
            continue  # "Publication of Councillors’ Salaries"
        if match and at in last and (match.start() or terminal(line.text) or (words > _ROW and not line.text.isupper())):
            continue
        if match:
            name = expression(
                r"\svom\s(?=\d)|\s(?=\d{1,4}/\d\d(?:\d\d)?(?!\d))|,\s(?:the\s)?(?:Hon|Rt|Dr|Mr|Ms)|,?\s(?:the\sHon|EMBARGO|FOR\s)|\s:|,?\s(?i:on behalf of)\s"
            ).split(match[1])[0]
            if behind := _signed_for(name, line.text[match.end() :], lexicon):
                return name_at(behind, "issuer.from", 0.8, line, line.text.find(behind, match.end()))
            name = _DANGLING.sub("", name[: topic.start()] if (topic := TOPIC.search(name)) else name)
            if (held := next((one for one in mentions(name, lexicon) if 0 <= one.role_start < one.start), None)) is not None:
                # "From Acme CEO Jane Doe": the house stands before the office.
                front = name[: held.start].split()
                while front and office(front[-1].rstrip(","), lexicon):
                    front.pop()
                name = " ".join(front)
                if not name or holds_office(name, lexicon) or name.casefold() in FORE:
                    continue  # "From State Attorney Jane Doe"
            return name_at(name, "issuer.from", 0.8, line, match.start(1))
    return None


def _signed_for(name: str, below: str, lexicon: Pack) -> str:
    """The house in the rows below somebody who issues a text for it, with an office in the next row: "Issued by", "Ada Moss", "Head of News",
    "Harbour Bank"."""
    rows = [row.strip(" ,") for row in below.strip("\n").split("\n")[:_STACK]]
    who = _ADDRESSED.sub("", name).strip(" ,").split()
    if len(rows) < 2 or not 2 <= len(who) <= _OFFICE + 1 or not person(who, lexicon) or not holds_office(rows[0], lexicon, 8):
        return ""
    return next((row for row in rows[1:] if length(row) <= _SHORT and holds_body(row, lexicon) and not holds_office(row, lexicon)), "")


_ADDRESSED = expression(r"\s\((?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\)\Z")
"""How somebody is addressed, in brackets behind the name."""


def _elsewhere(line: Line, lexicon: Pack) -> Found | None:
    """Whose release a row says that it is: "Communiqué par le Service de presse", "Comunicato del Comune di Norhaven"."""
    said = _ISSUED_ELSEWHERE.match(line.text)
    name = _ON.split(line.text[said.end() :])[0].strip(" :.'’") if said else ""
    return (
        name_at(name, "issuer.from", 0.8, line, line.text.find(name))
        if name[:1].isupper() and (made_of_houses(name, lexicon) or _OF_PRESS.match(name))
        else None
    )


_OF_PRESS = expression(
    r"(?:service|cellule|bureau|direction|cabinet|pressestelle|presse\w*|medien\w*|oficina|gabinete|ufficio|assessoria|serviço|dienst|dienststelle|afdeling|referat|stabsstelle|amt)\b",
    re.I,
)
"""What desks of houses are called."""
_SENTENCE = 60
"""Words of a sentence that says who issues a text."""
_SHORT = 10
"""Words of a row at the foot of a page that may say who issues it, and is no title of another text."""
_ROW = 14
"""Words of a row that says whose release it is."""
_PART = expression(
    r"(?:Atenciosamente|Atentamente|Cordialmente|Saludos(?: cordiales)?|Cordialement|Mit freundlichen Grüßen|Freundliche Grüsse|Distinti saluti|Cordiali saluti|Met vriendelijke groet(?:en)?|Yours (?:sincerely|faithfully)"
    r"|Sincerely|Kind regards|Best regards|Z poważaniem|S pozdravem|С уважением|З повагою)[,.!]?",
    re.I,
)
"""How letters end, before whoever signs."""


def signed_off(lines: Sequence[Line], found: Zones, language: str) -> Found | None:
    """The name in the row right above the place and day with which a text is signed, or below a letter's greeting."""
    for at in range(max(found.body + 1, found.tail - 2), min(len(lines), found.tail + 2)):
        if found.roles[at] not in ("signature", "date") or place_and_day(lines[at].text.partition("\n")[0], language) is None:
            continue
        above = lines[at - 1]
        row = above.text.rpartition("\n")[2].strip(" ,")
        greeted = _PART.fullmatch(above.text.partition("\n")[0].strip()) is not None
        loud = row.isupper() or all(word[0].isupper() or len(word) <= 3 for word in row.split() if word[0].isalpha())
        if above.kind == "paragraph" and 1 < len(row) <= 90 and length(row) <= 10 and not terminal(row) and row[-1] != ":" and loud:
            house = greeted or row.isupper() or holds_body(row, pack(language))
            if (
                house
                and not person(row.split(), pack(language))
                and not holds_office(row, pack(language))
                and not any(map(str.isdigit, row))
            ):
                return name_at(row, "issuer.signed-off", 0.7, above, above.text.find(row))
    return None
