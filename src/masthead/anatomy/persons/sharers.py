"""Those who share one number or address, and each of whom is named once: "担当：課長補佐 安達、主任 小野寺"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat

from msgspec.structs import replace

from masthead.anatomy.layout.addresses import email
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Contact
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.contactlines import NEAR_EAST, UNIT, asks_only, dialled, is_unit, name_in
from masthead.anatomy.persons.inrun import STREETS
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.reached import digits
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import Mention, holds_office, person
from masthead.expressions import expression
from masthead.language.forenames import given, given_in_case

_BETWEEN = expression(r"[ \u3000]?[、，・／][ \u3000]?|,[ \u3000]?|[ \u3000]/[ \u3000]")
"""What parts those whom a row of East Asia names."""
_NAME = expression(r"[\u3400-\u9fff々ヶ]{2,4}|[\u3400-\u9fff々ヶ]{1,3}[ \u3000][\u3041-\u30ff\u3400-\u9fff々ヶ]{1,4}|[가-힣]{2,4}")
"""A name alone."""
_SURNAME = expression(r"[\u3400-\u9fff]")
"""A Japanese family name of one character, behind another's."""
_EASTERN = ("ja", "zh", "ko")
_MOST = 4
"""Those whom a row names, at most."""


def each_eastern(bare: str, lexicon: Pack) -> list[tuple[str, str]]:
    """Each of those whom a row of Japanese, Chinese or Korean names, with the office beside the name; nobody where it names one, or anything else as
    well."""
    if not any(mark in bare for mark in "、，・／,/"):
        return []
    parts = _BETWEEN.split(bare)
    if not 2 <= len(parts) <= _MOST:
        return []
    found: list[tuple[str, str]] = []
    for part in parts:
        blank = " " in part or "\u3000" in part
        surname = found and not blank and (_NAME.fullmatch(part) or (lexicon.language == "ja" and _SURNAME.fullmatch(part)))
        told = (part, "") if surname else name_in(part, lexicon)
        name = "".join(told[0].split()) if told else ""
        family = lexicon.language == "ja" or name.startswith(lexicon.surnames)
        if (
            told is None
            or not (surname or (_NAME.fullmatch(told[0]) and family))
            or UNIT.search(name)
            or holds_office(name, lexicon)
            or name.endswith(lexicon.roles)
        ):
            return []
        found.append(told)
    return found


def each_named(bare: str, lexicon: Pack) -> tuple[list[tuple[str, str]], str]:
    """Each of those whom a row names one after another, with an office, nobody where it names one; and the row with only the first of them."""
    return (each_eastern(bare, lexicon), bare) if lexicon.language in _EASTERN and NEAR_EAST.within(bare) else _each_cased(bare, lexicon)


def _each_cased(bare: str, lexicon: Pack) -> tuple[list[tuple[str, str]], str]:
    """Each of those whom a row names one after another, by given names, with the office behind the last; and the row with only the first of them:
    "Ann Roe, Bo Lund and Ida Moss, press officers"."""
    parts = _LISTED.split(bare)
    names: list[str] = []
    for joint, part in zip(("", *parts[1::2]), parts[::2], strict=True):
        words = part.split()
        if not 2 <= len(words) <= _MOST or not given(words[0]) or words[-1] in STREETS or not person(words, lexicon):
            names = names[:-1] if joint == " & " else names  # "John Roe & Sons" is a house
            break
        names.append(part)
    if not 2 <= len(names) <= _SHARED or holds_body(names[-1], lexicon):
        return [], bare
    first = f"{names[0]}{''.join(parts[2 * len(names) - 1 :])}"
    told = name_in(first, lexicon)
    return [(name, told[1] if told else "") for name in names], first


_AND = "and|or|und|oder|et|ou|y|o|e|of|en|i|lub|oraz|och|eller|og"
_LISTED = expression(rf"(,\s(?:(?:{_AND})\s)?|\s(?:{_AND}|&)\s)")
_SHARED = 6
"""Those who share one number, at most."""


def once(result: Sequence[Contact], lexicon: Pack) -> Iterable[Contact]:
    """Each address or number once, but for two people who share one; what the source says of whom it names again is told with the first."""
    result = _joined(result, lexicon)
    seen: dict[tuple[str, str], set[str]] = {}
    numbers = {digits(contact.phone) for contact in result if contact.email}
    told: dict[str, list[Contact]] = {}
    for contact in result:
        told.setdefault(contact.email, []).append(contact)
    for contact in (_filled(each, told[each.email]) for each in result):
        if not contact.email and digits(contact.phone) in numbers and not somebody(contact.name, lexicon):
            continue  # a page's rows on whom it has named in full
        if contact.email and not contact.name and any(somebody(other.name, lexicon) for other in told[contact.email]):
            continue  # "Please register at press@harbour.example", and below that whose address it is
        key = (contact.email.casefold(), "" if contact.email else digits(contact.phone))
        known = seen.setdefault(key, set())
        if not known or (
            not any(_same(contact.name, name) for name in known) and all(map(somebody, (contact.name, *known), repeat(lexicon)))
        ):
            known.add(contact.name)
            yield contact


def _joined(result: Sequence[Contact], lexicon: Pack) -> list[Contact]:
    """The same where somebody whom a text gives an address, and another place only a number, is one with both: "Ask: Ann Roe, ann@harbour.example",
    and in the page's box "Ann Roe, 555 0142"."""
    joined: list[Contact] = []
    for contact in result:
        numbered = bool(contact.phone) and not contact.email and somebody(contact.name, lexicon)
        at = next((at for at, one in enumerate(joined) if numbered and one.email and one.name == contact.name), -1)
        if at >= 0 and not joined[at].phone:
            joined[at] = replace(joined[at], phone=contact.phone, organisation=joined[at].organisation or contact.organisation)
        elif at < 0 or digits(contact.phone) != digits(joined[at].phone):
            joined.append(contact)
    return joined


def _filled(contact: Contact, every: Sequence[Contact]) -> Contact:
    """Somebody with what a later place says of the same name and address, and this one does not."""
    if not contact.email or not contact.name or (contact.role and contact.phone):
        return contact
    for other in every:
        if other is not contact and other.email == contact.email and (not other.name or _same(other.name, contact.name)):
            contact = replace(
                contact,
                role=contact.role or other.role,
                organisation=contact.organisation or other.organisation,
                phone=contact.phone or other.phone,
            )
    return contact


def _same(name: str, other: str) -> bool:
    """Whether two names are one, be it with a title before it."""
    return name == other or name.endswith(f" {other}") or other.endswith(f" {name}")


def beside_letterhead(result: Iterable[Contact], lines: Sequence[Line], found: Zones, lexicon: Pack) -> Iterable[Contact]:
    """The contacts without those of nobody's name that a letterhead gives over the headline, where the source names whom to ask."""
    every = list(result)
    if found.headline < 1 or not any(somebody(one.name, lexicon) and one.role for one in every):
        return every
    return [one for one in every if one.name or one.evidence.block >= lines[found.headline].index]


def somebody(name: str, lexicon: Pack) -> bool:
    """Whether a name is a person's."""
    if NEAR_EAST.within(name[:1]):
        return (1 if lexicon.language == "ja" else 2) <= len("".join(name.split())) <= _LONGEST and not UNIT.search(name)
    return len(name.split()) > 1 and person(name.split(), lexicon) and not is_unit(name, lexicon)


def may_answer(one: Mention, text: str, lexicon: Pack) -> bool:
    """Whether somebody named in a sentence before an address may be whom that reaches: by a given name, an office or a title, or since the sentence
    says to ask before it comes to the name. What only looks like a name may be a format or a law: "… to the Quay Format. Contact docs@…"."""
    known = one.role or one.address or given_in_case(one.name.partition(" ")[0]) or not one.name.isascii()
    return bool(known) or phrases(lexicon.contacts).search(text, 0, one.start) is not None


def named_before(text: str, reach: int, lexicon: Pack) -> tuple[str, str]:
    """Who is named right before a number or an address, with an office: at best behind the words that say to ask, whoever is named above them."""
    asked = max((said.start() for said in phrases(lexicon.contacts).finditer(text, 0, reach)), default=0)
    for begin in (asked, 0) if asked else (0,):
        part = text[begin:]
        named = [one for one in mentions(part, lexicon) if one.start < reach - begin and may_answer(one, part, lexicon)]
        if named:
            return named[-1].name, named[-1].role
    return "", ""


def signed_above(above: Sequence[str], below: Sequence[str], lexicon: Pack) -> bool:
    """Whether rows are how somebody signs a letter, a name and what office it is, and those of the block below them the house, where it is and how to
    reach it, and nobody else."""
    above = above[1:] if above and asks_only(above[0].rstrip(" :："), lexicon) else above
    if not 1 <= len(above) <= _SIGNED or any(email(row) or dialled(row) for row in above) or not _names(above[0], lexicon):
        return False
    held = name_in(above[0], lexicon) if len(above) == 1 else None  # "Jane Doe, harbour master" in a row
    if not (held and held[1]) and (holds_office(above[0], lexicon) or not any(holds_office(row, lexicon, 6) for row in above[1:])):
        return False
    first = below[0]
    if email(first) or dialled(first) or ":" in first or holds_office(first, lexicon):
        return False
    return not any(_names(row, lexicon) for row in below if not has_digit(row) and "@" not in row)


def _names(row: str, lexicon: Pack) -> bool:
    """Whether a row names somebody, and no house."""
    told = name_in(row, lexicon)
    return told is not None and somebody(told[0], lexicon) and not holds_body(told[0], lexicon)


_SIGNED = 3
"""Rows in which somebody signs."""
_LONGEST = 6
"""Characters of a name in East Asia."""
