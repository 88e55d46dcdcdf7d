"""Whom the press may ask: names, functions, phones and addresses of contact lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import repeat

from masthead.anatomy.caseless.touching import named_in_thai
from masthead.anatomy.layout.addresses import figured, in_table
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.layout.linked import addressed
from masthead.anatomy.model import Contact, Evidence
from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.parts.holders import POST_NOMINAL
from masthead.anatomy.parts.labels import email, phone
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.reached import HIDDEN, NEXT_NUMBER, besides, digits, each_of, each_with_its_name, in_sentence, label_before
from masthead.anatomy.wording.names import holds_office, particle, person, titled
from masthead.anatomy.wording.places import state
from masthead.document.model import BlockNode
from masthead.expressions import Letters, expression

_BREAK = expression(r"\n|\s[|·•]\s|\s:\s|\s*;\s*|\s{3,}|\t")
_DASHES = expression(r"\s[—–·/-]\s|,\s(?=[^,@]{0,60}@)")
_NEXT = expression(r"(@[\w.-]+[\w>)])\s+(?=[A-ZÀ-Þ][^@,;–—-]{1,40}[:,][^@]*[+(\d][\d ()./–-]{5,}[^@]*@)")
"""Behind an address without any mark, where somebody else begins who has a number too: "ir@x.example Media: Kari Aune, +47 …, media@x.example"."""
_GIVEN_TOO: dict[str, tuple[str, ...]] = dict.fromkeys(("Una", "April", "May", "June", "August"), ("Ann",))
"""Given names that are other words as well: in a line of contacts they are none."""
_CASELESS = Letters("\u0590-\u08ff\u0900-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
_BEHIND_LABEL = expression(r"[^:：\n]{0,60}[:：]|\s*(?=[A-Za-z]|$)")
_LINES = expression(r"\b(?:number|telephone|phone|hotline|line|please|email|e-mail|nummer|numéro|número|номер)s?\b", re.I)
"""What names a way to reach somebody, and nobody."""
_PUBLIC = expression(
    r"\b(?:if you (?:believe|saw|see|know|think|recogni[sz]e|witnessed|were|have (?:any |been )?(?:information|footage|a victim))|(?:anyone|anybody) (?:with|who)|witness\w*|anonymous\w*|victims?)\b",
    re.I,
)
_PRESS = expression(r"\b(?:media|press|journalists?|reporters?|interviews?)\b", re.I)
"""Whom a number in a sentence is for: whoever saw something, or the press."""
_NUMBERED = expression(r"(?<!\d)\d{1,4}[A-Za-z]?,?\s\Z")
"""What stands before a street: "350 Jay Street" names nobody."""
_ADDRESS = expression(r"https?://|www\.|\b\d{4,6}\b|\b(?:street|st\.|road|avenue|suite|floor|straße|str\.|rue|calle|box)\b", re.I)


def contacts(lines: Sequence[Line], found: Zones, lexicon: Pack, blocks: Sequence[BlockNode] = ()) -> tuple[Contact, ...]:
    """Everybody with a phone number or an address in the contact lines, once each. `blocks`: those that the lines are cut from, whose links
    may have addresses."""
    result: list[Contact] = []
    group: list[tuple[str, Line]] = []
    tabled: bool | None = None
    for at, line in enumerate(lines):
        if found.roles[at] == "contact" or (at < found.body and found.roles[at] in ("status", "genre") and email(line.text)):
            heading = line.kind == "heading"
            if heading:
                _close(group, result, lexicon)
            told = addressed(line, blocks) if blocks else line.text
            if any(figured(row) for row in told.split("\n")):
                tabled = in_table(lines) if tabled is None else tabled
                told = "\n".join(row for row in told.split("\n") if not figured(row)) if tabled else told
            parts = [(part.strip(), line) for part in _parts(told) if part.strip()]
            if len(parts) > 2:
                # A block of its own: name, phone, address.
                _close(group, result, lexicon)
                group = parts
                _close(group, result, lexicon)
            else:
                group += parts
        elif group:
            _close(group, result, lexicon)
    _close(group, result, lexicon)
    if not result:
        result += _in_prose(lines, found, lexicon)
    if not result:
        result += _by_post(lines, found, lexicon)
    return tuple(_once(result, lexicon))


def _by_post(lines: Sequence[Line], found: Zones, lexicon: Pack) -> list[Contact]:
    """Who is to be asked by post alone: a block of rows with a person's name, an office beside it or in its own row, and an address."""
    for at, line in enumerate(lines):
        rows = [row.strip() for row in line.text.split("\n") if row.strip()]
        if found.roles[at] != "contact" or len(rows) < 3 or not any(_ADDRESS.search(row) or any(map(str.isdigit, row)) for row in rows[1:]):
            continue
        named = next(((row, told) for row in rows[:3] if not any(map(str.isdigit, row)) and (told := _name(row, lexicon))), None)
        if named is None:
            continue
        offices = [row for row in rows[:4] if row != named[0] and holds_office(row, lexicon, 4) and length(row) <= 8]
        if offices or named[1][1]:
            place = Evidence("contact.by-post", 0.5, line.index, line.start + line.lead, line.end)
            return [Contact(named[1][0], named[1][1] or offices[0], "", "", "", "\n".join(rows), place)]
    return []


def _parts(text: str) -> Iterable[str]:
    """What stands between breaks; of a line with several addresses, what stands between dashes; of one with several numbers, each with
    the name before it."""
    for part in _BREAK.split(NEXT_NUMBER.sub(r"\g<0>,", text)):
        if part.count("@") > 1:
            for piece in _NEXT.sub(r"\1\n", part).split("\n"):
                for one in each_with_its_name(piece):
                    yield from _DASHES.split(one) if one.count("@") > 1 else (one,)
            continue
        yield from each_with_its_name(part)


def _close(group: list[tuple[str, Line]], result: list[Contact], lexicon: Pack) -> None:
    """Turns the lines gathered so far into contacts: a new name after an address was given begins another one."""
    name = role = organisation = address = number = ""
    texts: list[str] = []
    said: list[str] = []  # the same without numbers to call, which have as many digits as a street's
    further: list[str] = []
    first: Line | None = None
    headed = False  # the office is but what heads the contacts: "Presskontakt"

    def flush() -> None:
        nonlocal name, role, organisation, address, number, texts, said, further, first
        # A street with a number is a letterhead's, and nobody to ask.
        named = bool(name) and not any(_NUMBERED.search(told[: told.find(name)]) for told in said if name in told and _ADDRESS.search(name))
        street = not named and not address and any(_ADDRESS.search(told) and not phrases(lexicon.contacts).search(told) for told in said)
        if first is not None and (address or number) and not street:
            place = Evidence("contact.lines", 0.85 if name else 0.6, first.index, first.start + first.lead, first.end)
            for one in each_of(name, lexicon) if number and not address else (name,):
                result.append(Contact(one, role, organisation, address, number, "\n".join(texts), place, tuple(further)))
        name = role = organisation = address = number = ""
        texts, said, further, first = [], [], [], None

    for text, line in group:
        mail, dialled = email(text), _phone(text)
        others, plain_text = besides(text, dialled)
        bare = _bare(plain_text, lexicon)
        named = _name(bare, lexicon)
        another = (named and (address or number) and (name or mail or dialled)) or (mail and address and mail.group() != address)
        # "Ida – 555 0142", "Una – 555 0143": who gives a forename alone.
        alone = (
            bool(dialled and number)
            and not name
            and bare.isalpha()
            and bare[:1].isupper()
            and organisation.isalpha()
            and bare != organisation
        )
        beyond = alone or (bare and not named and address and number and not mail and not dialled)
        if another or beyond:
            if alone:
                name, organisation = organisation, ""
            flush()
        first = first or line
        texts.append(text)
        said.append(text.replace(dialled, " ") if dialled else text)
        if named and (not name or (_unit(name, lexicon) and not _unit(named[0], lexicon))):
            # The press office, and in the next line who sits there.
            organisation = organisation or name
            name, role_here = named
            role = role or role_here
            organisation = organisation or ("" if role_here else _house(bare, name, lexicon))
        elif bare and not _ADDRESS.search(bare):
            if (not role or headed) and holds_office(bare, lexicon, 6) and length(bare) <= 14:
                role, headed = bare, not name and phrases(lexicon.contacts).fullmatch(bare) is not None
            elif not organisation and length(bare) <= 10 and not _LINES.search(bare) and not state(bare):
                organisation = bare
        address = address or (mail.group() if mail else "")
        further += [*([dialled] if number and dialled and dialled != number else ()), *others]
        number = number or dialled
    if not name and organisation:
        name, organisation = organisation, ""
    flush()
    group.clear()


_DIRECT = expression(r"\s?(?:ext|x)\.?\s?\d{1,6}|[ \u3000]?(?:轉|转|分機|分机|內線|内线|内線|내선)[ \u3000:：]?\d{1,6}", re.I)
"""A line behind a number."""
_FAX = ("fax", "faks", "факс", "فاكس", "传真", "télécopie")
_LIKE_PHONE = expression(r"[+(\d][\d \u00a0().\/–-]{5,23}\d")
"""What every phone number is like, and little else: a look at this, and most texts are done with."""


def _phone(text: str, *, asked: bool = True) -> str:
    if _LIKE_PHONE.search(text) is None:
        return ""
    told = text.casefold()
    fax = (
        expression(r"\b(?:fax|telefax|faks|факс|فاكس|传真|télécopie)\b", re.I).search(text) if any(word in told for word in _FAX) else None
    )
    found = phone(text[: fax.start()] if fax else text, asked=asked)
    if not found:
        return ""
    number = found.group().strip()
    extension = _DIRECT.match(text, found.end())
    if number.count("(") > number.count(")"):
        number = number.lstrip("(")
        number = number.partition(" (")[0]  # "1800 555 019 (24 hours)"
    return number + (extension.group() if extension else "")


def _bare(text: str, lexicon: Pack) -> str:
    """What a contact line says besides labels, numbers and addresses."""
    rest = HIDDEN.sub(" ", text)
    while number := phone(rest, asked=True):  # first of all, since an address beside it tells it from a count
        rest = f"{rest[: number.start()]} {rest[number.end() :]}"
    while mail := email(rest):
        rest = f"{rest[: mail.start()]} {rest[mail.end() :]}"
    rest = rest.strip()
    if (rest[:1] in "【［〔" and rest[-1:] in "】］〕") or (_NEAR_EAST.within(rest[-1:]) and rest.endswith(lexicon.contacts)):
        return ""  # a heading
    label = phrases(lexicon.contacts).match(rest)
    if label and (behind := _BEHIND_LABEL.match(rest, label.end())) and (behind.group().strip() or not _is_role(rest, label, lexicon)):
        rest = rest[behind.end() :]
    rest = label_before(present((*lexicon.phones, *lexicon.emails))).sub(" ", rest)
    rest = expression(
        r"https?://\S+|www\.\S+|\b(?:internet|web|website|twitter|or|oder|ou|on|at|und|and)\b\s*:?\s*(?=$|[,;/])|\b(?:on|at|call|ext)\b\s*$",
        re.I,
    ).sub(" ", rest)
    rest = expression(r"\s*[:：,]\s*(?=[,(])").sub(" ", rest)  # "Geneva: +41 …, ada@x.example (French)" without what it gives
    return _closed(expression(r"\s+").sub(" ", rest).strip(" \u00a0,.:;|/()-–—+[]،，、：·•\u200e\u200f"))


def _is_role(rest: str, label: re.Match[str], lexicon: Pack) -> bool:
    """Whether what begins like a label is somebody's office: "tisková mluvčí", "Kurumsal İletişim Müdürü"."""
    behind = rest[label.end() :]
    return holds_office(label.group(), lexicon) or (holds_office(behind, lexicon, 4) and length(behind) <= 4 and "," not in behind)


def _closed(text: str) -> str:
    """The text with the bracket at its end that a strip took with it: "press officer (Mon–Wed)"."""
    return text + ")" * (text.count("(") - text.count(")")) if text.count("(") > text.count(")") else text


def _unit(name: str, lexicon: Pack) -> bool:
    """Whether a name begins with what an office is called, and is no person's: "Пресс-служба метрополитена", "Gabinete de Prensa"."""
    words = name.split()
    return not person(words, lexicon) or words[0].casefold() in lexicon.bodies or phrases(lexicon.contacts).match(name) is not None


def _house(bare: str, name: str, lexicon: Pack) -> str:
    """What stands behind a name and a comma, if it is a house: "Una Doherty, Retail Workers’ Union"."""
    rest = bare[bare.find(name) + len(name) :]
    house = _closed(rest.strip(" ,()-–·"))
    told = rest[:1] == "," and house[:1].isupper() and len(house) > 4 and length(house) <= 8 and "," not in house
    return house if told and not (any(map(str.isdigit, house)) or _LINES.search(house) or _ADDRESS.search(house)) else ""


def _name(bare: str, lexicon: Pack) -> tuple[str, str] | None:
    """A person's name, with a function if one stands beside it; or None."""
    if not bare or length(bare) > 24 or state(bare):  # "Vancouver, BC"
        return None
    if _NEAR_EAST.within(bare[:1]):
        if expression("[\\s:：（(，、]").search(bare) and (eastern := _eastern(bare, lexicon)):
            return eastern
        if _UNIT.search(bare):
            return None
    if thai := named_in_thai(bare, lexicon):
        return thai, ""
    # "In Nairobi: Peter Kamau"
    bare = bare.rsplit(": ", 1)[-1]
    front = expression(r",|\(|\s[-–·•]\s").split(bare)[0].strip()
    front = post.sub("", front) if (post := POST_NOMINAL).search(front) else front
    opened = titled(lexicon.titles).match(front + " ")
    words = (front[opened.end() :] if opened and opened.end() < len(front) else front).split()
    plain_words = any(word.islower() and not particle(word) for word in words)
    if (
        2 <= len(words) <= 5
        and not plain_words
        and not _LINES.search(front)
        and person(_GIVEN_TOO.get(words[0], (words[0],)) + tuple(words[1:]), lexicon)
    ):
        rest = _closed(bare[len(front) :].strip(" ,()-–·"))
        return front, rest if rest and (holds_office(rest, lexicon, 8)) else ""
    if thai := named_in_thai(bare, lexicon):
        return thai, ""
    found = mentions(bare, lexicon)
    found = [mention for mention in found if mention.role] or [mention for mention in found if mention.address]
    if found:
        return (
            f"{found[0].address} {found[0].name}" if found[0].address and not holds_office(found[0].address, lexicon) else found[0].name
        ), found[0].role
    if who := in_sentence(bare, lexicon):
        return who, ""
    if _LINES.search(front):
        return None
    clause = expression("[،，、,（(]").split(bare)[0].strip()
    if _CASELESS.within(clause[:1]) and 2 <= len(clause) <= 30 and length(clause) <= 5 and not holds_office(clause, lexicon):
        rest = bare[bare.find(clause) + len(clause) :].strip(" ،，、,")
        return clause, rest if rest and holds_office(rest, lexicon, 4) else ""
    if len(list(each_of(front, lexicon))) == 2:
        return front, ""
    return None


_NEAR_EAST = Letters("\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
_PARTS = expression(r"[\s（(/／・|｜，、]+")
_EXTENSION = expression(r"(?:分機|分机|転|内線|内线|內線|내선|轉)\s?\d{1,6}")
_POLITE = frozenset(("小姐", "先生", "女士", "氏", "様", "さん", "님", "씨"))
_UNIT = expression(r"(?:[部室課处處科局署院社会會팀부실과센터]|公司|中心|株式会社.*|\(주\).*|주식회사.*)\Z")
_POST = expression(
    r"(?:[長长員员官師师]|경?[리장]|과장|팀장|부장|차장|대리|실장|本部長|經理|经理|主任|總監|总监|專員|专员|担当者?|特助|助理|秘書|秘书|[協副襄协]理|公關|公关|広報|기자|매니저|담당자?)\Z"
)


def _eastern(bare: str, lexicon: Pack) -> tuple[str, str] | None:
    """The name among the unit, the post and the form of address that stand beside it in Chinese, Japanese or Korean: "公關部 林志明 經理"."""
    said = [part.strip("）)、，, 　") for part in _PARTS.split(_EXTENSION.sub("", expression("[:：]").split(bare)[-1]))]
    said = [part for part in said if _NEAR_EAST.within(part[:1]) and part not in (*_POLITE, *lexicon.phones, *lexicon.emails)]
    posts = [part for part in said if _POST.search(part) and len(part) > 1]
    names = [part for part in said if part not in posts and not _UNIT.search(part) and not holds_office(part, lexicon)]
    if len(names) == 2 and all(len(name) <= 3 for name in names) and not posts:
        return " ".join(names), ""
    return (names[0], " ".join(posts)) if len(names) == 1 and 2 <= len(names[0]) <= 5 else None


def _in_prose(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Iterable[Contact]:
    """A sentence that asks to call somebody, where no contact line stands."""
    for at, line in enumerate(lines):
        if found.roles[at] in ("headline", "furniture"):
            continue
        number, mail = _phone(line.text, asked=False), email(line.text)
        if (
            not (number or mail)
            or length(line.text) > 400
            or not (phrases(lexicon.contacts).search(line.text) or expression(r"\bcall\b|\bRSVP\b", re.I).search(line.text))
            or (not mail and _PUBLIC.search(line.text) and not _PRESS.search(line.text))
        ):
            continue
        where = Evidence("contact.sentence", 0.5, line.index, line.start + line.lead, line.end)
        for part in _parts(line.text):
            number, mail = _phone(part, asked=False), email(part)
            if number or mail:
                reach = part.find(number) if number else mail.start() if mail else 0
                # Whose number it is stands before it; after it begins another's.
                named = [one for one in mentions(part, lexicon) if one.start < reach]
                who, role = (named[-1].name, named[-1].role) if named else ("", "")
                yield Contact(who, role, "", mail.group() if mail else "", number, part.strip() if part else line.text, where)


def _once(result: Sequence[Contact], lexicon: Pack) -> Iterable[Contact]:
    """Each address or number once, but for two people who share one."""
    seen: dict[tuple[str, str], set[str]] = {}
    numbers = {digits(contact.phone) for contact in result if contact.email}
    for contact in result:
        if not contact.email and digits(contact.phone) in numbers and not _somebody(contact.name, lexicon):
            continue  # a page's rows on whom it has named in full
        key = (contact.email.casefold(), "" if contact.email else digits(contact.phone))
        known = seen.setdefault(key, set())
        if not known or (contact.name not in known and all(map(_somebody, (contact.name, *known), repeat(lexicon)))):
            known.add(contact.name)
            yield contact


def _somebody(name: str, lexicon: Pack) -> bool:
    """Whether a name is a person's."""
    if _NEAR_EAST.within(name[:1]):
        return 2 <= len(name) <= 4 and not _UNIT.search(name)
    return len(name.split()) > 1 and person(name.split(), lexicon) and not _unit(name, lexicon)
