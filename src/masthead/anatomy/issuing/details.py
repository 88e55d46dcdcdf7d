"""Names of houses beside the ways to reach them, behind labels: "Herausgeber: X", "X · Domplatz 3 · www.x.example"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from masthead.anatomy.issuing.actors import FORMED
from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.layout.filed import fields, filed
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.titles import OFFICE, folded
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.desks import only_desk
from masthead.anatomy.wording.names import holds_office, person
from masthead.expressions import expression
from masthead.language.forenames import given

_PARTED = expression(r"\n|\s[·•|–—/-]\s|,\s|;\s|\t|\s{3,}")
_NO_NAME = expression(r"[\d@:：]|www\.|^\W|[.!?]$")

_DESK_OF = expression(
    r"(?:[^:：@]{3,40}[:：]\s)?(?:(?:the\s)?(?:press|media|communications?|information)\s(?:desk|office|section|service|unit|team|department|centre|center)\s(?:of|at)(?:\sthe)?|"
    r"(?:Pressestelle|Presseabteilung|Medienstelle|Pressebüro)\s(?:des|der)|(?:service|bureau)\s(?:de\s)?(?:la\s)?presse\s(?:de la|du|de l[’']|des)|"
    r"(?:oficina|gabinete|servicio)\sde\s(?:prensa|comunicación)\s(?:de la|del|de los|de))\s?(?=(?-i:[^\W\d_a-z]))",
    re.I,
)
"""Whose desk a contact is: "Press desk of the European Product Safety Agency"."""


def _no_name(text: str) -> bool:
    """Whether a part of a line is none by a sign in it, or since it ends as sentences do, and not with a legal form: "Quayline S.L."."""
    sign = _NO_NAME.search(text)
    return sign is not None and not (sign.group() == "." and FORMED.search(text))


def labelled(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The name behind a label that says whose it is, in the head or at the foot."""
    for at, line in enumerate(lines):
        if ":" not in line.text and "：" not in line.text:
            if at < found.body and "\u3000" in line.text and (wide := _set_wide(line, lexicon)):
                return wide
            continue
        if (found.body <= at < found.tail and found.roles[at] == "body" and length(line.text) > 14) or at == found.headline:
            continue
        for start, part in _parts_at_breaks(line.text, lexicon):
            label = phrases(lexicon.issuers).match(part) if length(part) <= 14 and lexicon.issuers else None
            rest = part[label.end() :].lstrip() if label else ""
            name = rest[1:].strip(" *") if rest[:1] in (":", "：") else ""
            if _ROOM.fullmatch(name):
                continue
            if 1 <= length(name) <= 10 and "@" not in name and "://" not in name and not name[0].islower() and not name[0].isdigit():
                return name_at(name, "issuer.labelled", 0.6, line, start + part.find(name))
    return None


def seated(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house of Japan behind whose name the first paragraphs say in brackets where it sits, who leads it or what it is called below: "港海運株式会社（本社：北浜市、代表取締役：森一郎）は"."""
    if lexicon.language != "ja":
        return None
    for line in lines[max(found.body, 0) : found.tail][:_FIRST]:
        if (seat := _SEATED.search(line.text, 0, _OPENING)) and (name := _BEFORE_SEAT.search(line.text, 0, seat.start())):
            return name_at(name["name"], "issuer.seated", 0.9, line, name.start("name"))
    return None


_FIRST, _OPENING = 3, 400
"""Paragraphs that say so, and characters of each."""
_SEATED = expression(
    r" ?[（(](?=[^（）()\n]{0,60}(?:本社|本店|本部|所在地|代表取締役|代表者|代表理事|理事長|社長)(?:社長|会長)?[ \u3000:：/／は]|(?=[^（）()\n]{0,40}(?:以下[、, ]?[「『])))"
)
_BEFORE_SEAT = expression(
    r"(?:(?<=[、。「」『』）)\s，・\u3041-\u3096])|\A)(?P<name>(?:株式会社|合同会社|有限会社|(?:一般|公益)(?:社団|財団)法人|学校法人|医療法人)?[A-Za-z0-9&.＆\u30a0-\u30ff\u3400-\u9fff々ー・ ]{2,36})\Z"
)
"""The name right before such a bracket, back to a mark."""


def _set_wide(line: Line, lexicon: Pack) -> Found | None:
    """The name behind a label in a letter to the exchange, both set wide with blanks: "会 社 名　　東 雲 精 機 株 式 会 社"."""
    for row in _WIDE.finditer(line.text):
        label, name = row["label"].replace(" ", "").replace("\u3000", ""), row["name"].strip()
        if label in lexicon.issuers and not _no_name(name):
            bare = "".join(name.split()) if all(len(part) == 1 for part in name.split()) else name
            return name_at(bare, "issuer.labelled", 0.75, line if bare == name else None, row.start("name") if bare == name else -1)
    return None


_WIDE = expression(
    r"(?m)^[ \u3000]*(?P<label>[\u4e00-\u9fff](?:[ \u3000]?[\u4e00-\u9fff]){1,7})[ \u3000]*\u3000[ \u3000]*(?P<name>[^\s\d(（][^\n\d:：(（]{2,40}?)[ \u3000]*$"
)
"""A row of a letterhead in East Asia: a label and what it calls, with wide blanks between."""


def headed(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house under a heading below the text that says whose it is, and nothing else: "Herausgeber", and below it the name."""
    for at in range(found.body + 1, len(lines) - 1) if lexicon.issuers else ():
        line, below = lines[at], lines[at + 1]
        if line.kind != "heading" or length(line.text) > _LABEL or below.kind not in ("paragraph", "list"):
            continue
        label = phrases(lexicon.issuers).match(line.text)
        if label is None or line.text[label.end() :].strip(" :：/"):
            continue
        name = below.text.partition("\n")[0].strip()
        if 1 <= length(name) <= _NAME and not _no_name(name) and name[0].isalpha() and not name[0].islower():
            if only_desk(name, lexicon):
                continue  # "A cura di", and the press office that wrote it
            told = any(name in other.text for other in lines[: found.tail] if other is not below)
            if told or made_of_houses(name, lexicon):
                return name_at(name, "issuer.headed", 0.85, below, below.text.find(name))
    return None


_LABEL, _NAME = 4, 10
"""Words of such a heading and of such a name at most."""


def contacted(lines: Sequence[Line], found: Zones, lexicon: Pack, written: Set[str]) -> Iterator[Found]:
    """The houses of contact lines and letterheads: made of a noun of houses, or called as the domain is to which mails go."""
    headline = folded(lines[found.headline].text) if found.headline >= 0 else ""
    for at, line in enumerate(lines):
        foot = at >= found.tail and found.roles[at] in ("furniture", "signature", "body") and ("www." in line.text or "@" in line.text)
        if found.roles[at] != "contact" and not foot:
            continue
        last, held = 0, False
        for match in (*_PARTED.finditer(line.text), None):
            start, last, part = last, match.end() if match else 0, line.text[last : match.start() if match else None].strip()
            behind, held = held, match is not None and match.group()[0] == "," and holds_office(part, lexicon)
            if whose := _DESK_OF.match(part):
                part = part[whose.end() :]
            part = _DESK.sub("", part)
            if (
                not part
                or length(part) > 8
                or _no_name(part)
                or part[0].islower()
                or (len(headline) < 2 * len(folded(part)) and folded(part) in headline)
            ):
                continue
            if phrases(lexicon.contacts).match(part) or holds_office(part, lexicon):
                continue
            owned = folded(part) in written or (behind and _told(part, lines[found.body : found.tail]))
            housed = holds_body(part, lexicon) or OFFICE.search(part) or FORMED.search(part) or _sited(line.text, start, part, lexicon)
            if (owned or housed) and (told := name_at(part, "issuer.contact", 0.45 if owned else 0.35, line, line.text.find(part, start))):
                above = _OF_SCHOOL.match(part) and _SCHOOL.search(line.text, start + len(part))
                yield (above and name_at(above.group().strip(" ,"), "issuer.contact", 0.35, line, above.start())) or told
                return


def _sited(text: str, start: int, name: str, lexicon: Pack) -> bool:
    """Whether a line begins with a name of several words that is nobody's, and goes on with a street or a town with its code: "Friends of the Quay,
    Harbour Road 3, 12345 Norhaven"."""
    words = name.split()
    if text[:start].strip(" *_-–•") or len(words) < 2 or person(words, lexicon) or given(words[0]):
        return False
    return _SEAT.search(text, start + len(name)) is not None


_SEAT = expression(
    r"(?:\n|[,;·•|–—-]\s)(?:[^\W\d_][\w.’'-]*\s){1,4}\d{1,4}[a-zA-Z]?(?=\s?(?:[,;·•|–—\n-]|\Z))|(?:\n|[,;·•|–—-]\s)(?:[A-Z]{1,2}-)?\d{4,6}\s[^\W\d_]"
)
_OF_SCHOOL = expression(r"(?:College|School|Faculty|Department|Dept\.|Division|Institute|Centre|Center) (?:of|for) ")
_SCHOOL = expression(r"(?m)(?:^|(?<=, ))(?:[A-Z][\w’'.-]+ ){0,3}University(?: of (?:the )?[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2})?(?=,|$)")
"""A part of a school, and the school below it in the rows of whoever may be asked: "College of Fisheries", "University of Norhaven"."""


def _told(name: str, text: Sequence[Line]) -> bool:
    """Whether a text calls a house by a name of several words that stands behind an office: "press officer, Norhaven Film Days"."""
    return " " in name and any(name in line.text for line in text)


_DESK = expression(
    r"(?<=\w) (?:press|media|news|communications?) (?:office|team|desk|relations|department)\Z|(?<=\w),? (?:Pressestelle|Presseabteilung|Medienstelle)\Z",
    re.I,
)
"""A desk behind the house that it is of: "Tarn Observatory press office"."""
_ROOM = expression(
    r"(?!(?:外交|国防|國防|教育|科技|公安|安全|民政|司法|法務|财政|財政|水利|商务|文旅|文化|农业|農業|卫健|衛福|內政|經濟|勞動|交通|數位|环境|環境|生态环境|交通运输|农业农村|应急管理|自然资源|工信|住建|外务|统战|宣传)部)"
    r"[\u4e00-\u9fff]{1,4}(?:处|處|科|部|室|办|辦|系|组|組|課|课)|(?:本站|本网|本網|原创|原創|网络|網路|互联网|转载|轉載|admin|管理员|管理員|관리자|운영자|администратор|админ|адміністратор|интернет|інтернет)",
    re.I,
)
"""A room of a house, or who keeps its page: neither is the house's name."""
_DATED = expression(r"\s*\d{4}[\d./年月日-]{4,7}\s+(?=\D)")
"""A day in front of the label: "2026.03.09 發布機關：…"."""


def _parts_at_breaks(text: str, lexicon: Pack) -> Iterator[tuple[int, str]]:
    start = 0
    for part in text.split("\n"):
        if filed(part, lexicon):
            # "发布时间：… 来源：… 浏览次数：…": each label with what is behind it.
            for label, low, high in fields(part, lexicon):
                yield start + low - len(label), label + part[low:high].rstrip(" |·【[")
            start += len(part) + 1
            continue
        dated = _DATED.match(part)
        lead = dated.end() if dated else len(part) - len(part.lstrip(" *-•"))
        yield start + lead, part[lead:]
        start += len(part) + 1
