"""Those who share one number or address, and each of whom is named once: "担当：課長補佐 安達、主任 小野寺"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat

from masthead.anatomy.model import Contact
from masthead.anatomy.pack import Pack
from masthead.anatomy.persons.contactlines import NEAR_EAST, UNIT, is_unit, name_in
from masthead.anatomy.persons.reached import digits
from masthead.anatomy.wording.names import holds_office, person
from masthead.expressions import expression

_BETWEEN = expression(r"[ \u3000]?[、，・／][ \u3000]?|,[ \u3000]?|[ \u3000]/[ \u3000]")
"""What parts those whom a row of East Asia names."""
_NAME = expression(r"[\u3400-\u9fff々ヶ]{2,4}|[\u3400-\u9fff々ヶ]{1,3}[ \u3000][\u3041-\u30ff\u3400-\u9fff々ヶ]{1,4}|[가-힣]{2,4}")
"""A name alone."""
_MOST = 4
"""Those whom a row names, at most."""


def each_eastern(bare: str, lexicon: Pack) -> list[tuple[str, str]]:
    """Each of those whom a row of Japanese, Chinese or Korean names, with the office beside the name; nobody where it names one, or anything else as
    well."""
    if lexicon.language not in ("ja", "zh", "ko") or not any(mark in bare for mark in "、，・／,/"):
        return []
    parts = _BETWEEN.split(bare)
    if not 2 <= len(parts) <= _MOST:
        return []
    found: list[tuple[str, str]] = []
    for part in parts:
        blank = " " in part or "\u3000" in part
        told = (part, "") if found and not blank and _NAME.fullmatch(part) else name_in(part, lexicon)
        name = "".join(told[0].split()) if told else ""
        family = lexicon.language == "ja" or name.startswith(lexicon.surnames)
        if (
            told is None
            or not (_NAME.fullmatch(told[0]) and family)
            or UNIT.search(name)
            or holds_office(name, lexicon)
            or name.endswith(lexicon.roles)
        ):
            return []
        found.append(told)
    return found


def once(result: Sequence[Contact], lexicon: Pack) -> Iterable[Contact]:
    """Each address or number once, but for two people who share one."""
    seen: dict[tuple[str, str], set[str]] = {}
    numbers = {digits(contact.phone) for contact in result if contact.email}
    for contact in result:
        if not contact.email and digits(contact.phone) in numbers and not somebody(contact.name, lexicon):
            continue  # a page's rows on whom it has named in full
        key = (contact.email.casefold(), "" if contact.email else digits(contact.phone))
        known = seen.setdefault(key, set())
        if not known or (contact.name not in known and all(map(somebody, (contact.name, *known), repeat(lexicon)))):
            known.add(contact.name)
            yield contact


def somebody(name: str, lexicon: Pack) -> bool:
    """Whether a name is a person's."""
    if NEAR_EAST.within(name[:1]):
        return 2 <= len("".join(name.split())) <= _LONGEST and not UNIT.search(name)
    return len(name.split()) > 1 and person(name.split(), lexicon) and not is_unit(name, lexicon)


_LONGEST = 6
"""Characters of a name in East Asia."""
