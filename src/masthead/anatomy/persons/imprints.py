"""Rows of a foot that tell of a house in a line of its own: name, head, street, numbers. Which of that says whom to ask."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.addresses import email
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import length
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.contactlines import ADDRESS, STREETS, dialled, name_in, unlabelled
from masthead.anatomy.persons.officerows import is_button
from masthead.anatomy.wording.desks import only_desk
from masthead.anatomy.wording.names import uncased
from masthead.expressions import expression

_ANSWERS = expression(
    r"대표(?:이사|자)?(?![가-힣])|代表取締役|代表者|法定代表人|[负負][责責]人|Geschäftsführ|Vertretungsberecht|Verantwortlich|Directeur de la publication|Gérant|"
    r"Direttore responsabile|Legale rappresentante|Representante legal",
    re.I,
)
"""What stands before whoever answers for a house before the law."""
_HOUSE = 8
"""Words of a house's name."""


def from_desk(parts: Sequence[str], lexicon: Pack) -> Sequence[str]:
    """The parts of a row from the one on that names the desk whose number or address follows: "Harbour Works Inc. | President Lee Tan | Quay Road 55 |
    Press office 555 0142". All of them, if somebody else is named before; where a street stands among them, all but who answers for the house."""
    for at, part in enumerate(parts):
        if not _reached(part):
            continue
        for back in range(at, -1, -1):
            words = unlabelled(parts[back], lexicon)
            if phrases(lexicon.contacts).search(parts[back]) or only_desk(words, lexicon):
                return parts if any(_names(one, lexicon) for one in parts[:back]) else parts[back:]
            if words:
                break
    if not any(ADDRESS.search(part) or STREETS.search(part) for part in parts if not _reached(part)):
        return parts
    return [part for part in parts if _reached(part) or not _ANSWERS.search(part)]


def _reached(part: str) -> bool:
    return email(part) is not None or bool(dialled(part))


def _names(part: str, lexicon: Pack) -> bool:
    """Whether a part of a row names somebody, who does not only answer for the house; with an office, where capitals tell no names."""
    found = None if _ANSWERS.search(part) else name_in(unlabelled(part, lexicon), lexicon)
    return found is not None and (bool(found[1]) or (not uncased(lexicon) and found[0].replace(" ", "").isalpha()))


def heads_field(row: str) -> bool:
    """Whether a row only says what the next one gives, as the cells of a form do: "Name", "Functie:"."""
    label = row.strip(" :：")
    return len(row) < _FIELD_LONGEST and (_FIELD.fullmatch(label) is not None or is_button(label))


def leads_to_site(row: str) -> bool:
    """Whether a row only gives a page or a place on a network, and names nobody to ask: "Facebook: Harbour Friends", "Website: https://harbour.example"."""
    return ":" in row[:_FIELD_LONGEST] and "@" not in row.partition(":")[0] and _SITE.match(row.lstrip(" *-•")) is not None


_SITE = expression(
    r"(?:facebook|twitter|instagram|linkedin|youtube|mastodon|bluesky|tiktok|threads|discord|github|x(?: \(twitter\))?|(?:product |project |company |our )?(?:web ?page|web ?site|home ?page|blog))"
    r"[ \u00a0]?:[ \u00a0]?(?![^\n]*[\w.]@\w)\S",
    re.I,
)
_FIELD_LONGEST = 24
_FIELD = expression(
    r"(?:full |first |last )?name|naam|nom(?: et prénom)?|nombre(?: y apellidos)?|nome(?: e cognome)?|navn|namn|nimi|név|jméno|meno|imię i nazwisko|ime(?: i prezime| in priimek)?|nume(?:le)?|vardas|vārds|"
    r"имя|фио|ф\.и\.о\.|ім[’']я|піб|име|όνομα(?:τεπώνυμο)?|ad[ıi](?: soyad[ıi])?|姓名|氏名|お名前|担当者名|이름|성명|담당자명|الاسم|نام(?: و نام خانوادگی)?|שם|नाम|নাম|ชื่อ|họ(?: và)? tên|nama|jina|"
    r"address|postal address|location|function|position|job title|role|functie|fonction|cargo|puesto|função|funzione|ruolo|qualifica|funktion|stilling|rolle|befattning|titel|tehtävä|asema|beosztás|funkce|funkcia|stanowisko|funcți[ea]|"
    r"должность|посада|длъжност|θέση|görev[i]?|unvan[ı]?|職稱|职务|職務|職位|职位|役職|직책|직위|المنصب|الوظيفة|سمت|תפקיד|पद|পদবি|ตำแหน่ง|chức vụ|jabatan|cheo",
    re.I,
)
"""What names and offices are called in forms."""


def keeps_rights(row: str) -> bool:
    """Whether a row only says whose the rights are."""
    return _RIGHTS.search(row) is not None


_RIGHTS = expression(
    r"©|ⓒ|\(c\)\s|\bcopyright\b|rights reserved|rechte vorbehalten|droits réservés|derechos reservados|diritti riservati|direitos reservados|rechten voorbehouden|"
    r"prawa zastrzeżone|drepturile rezervate|hakları saklıdır|права за(?:щищен|хищен)|حقوق .{0,40}(?:محفوظ|محفوظة|متعلق)|版权所有|版權所有|무단 ?전재|สงวนลิขสิทธิ์",
    re.I,
)


def house_before_street(bare: str, lexicon: Pack) -> str:
    """The house, or the desk, that stands before a street in one row: "Press Agency of the Province, Harbour Square 1, 39100 Norhaven"."""
    front, comma, behind = bare.partition(", ")
    if not comma or not front[:1].isupper() or length(front) > _HOUSE or not ADDRESS.search(behind):
        return ""
    return "" if has_digit(front) or ADDRESS.search(front) or lexicon.language in ("zh", "ja", "ko") else front
