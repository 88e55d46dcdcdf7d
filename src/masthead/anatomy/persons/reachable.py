"""Those whom the press may ask, if the text tells of them as well: who stands in rows of contacts alone is nobody of whom a release tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Contact, Person
from masthead.anatomy.pack import Pack
from masthead.anatomy.persons.contactlines import dialled
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.wording.bodies import of_house
from masthead.anatomy.wording.names import holds_office
from masthead.anatomy.wording.names import person as nameable
from masthead.expressions import Letters, expression

_EASTERN = Letters("\u3400-\u9fff\uac00-\ud7af")


def _is_eastern(name: str, lexicon: Pack) -> bool:
    """Whether a name is one of Chinese or Korean: two to four characters, of which the first are a family name."""
    return 2 <= len(name) <= 4 and _EASTERN.count(name) == len(name) and name.startswith(lexicon.surnames or "\0")


_COMPANY = expression(r"(?<=\w)\s(?:LLC|Inc|Ltd|GmbH|LLP|plc|AG)\b")
_TRAILING = expression(r",?(?:\s(?:at|or|on|by|via|and|sous|unter|au|a|al|tel))+[\s:.,]*\Z")
"""Small words that stand between an office and an address or a number."""
_NO_NAME = expression(r"[]:]")
_UNSURE = 0.6


def of_text(reachable: Sequence[Contact], runs: Sequence[Run], found: Mapping[str, Person], lexicon: Pack) -> Iterator[tuple[str, Person]]:
    """Those of whom to ask, with an office, whom a sentence of the text names. `found` are the persons of the text with an office."""
    known = {person.name for person in found.values()}
    for contact in reachable:
        role, name = _TRAILING.sub("", contact.role), contact.name
        words = name.split()
        worded_so = nameable(words, lexicon) and not _NO_NAME.search(name) and not of_house(words, lexicon)
        named = all(word[0].isalpha() for word in words) and (worded_so or _is_eastern(name, lexicon))
        if not name or name in known or not named or ". " in role or not holds_office(role, lexicon) or _COMPANY.search(role):
            continue
        if mentions(role, lexicon):
            continue  # "Minister Roe: Jane Doe": for whom she answers
        if any(name in run.text and not _reaches(run.text) for run in runs):
            # Found, but for no page to list: whom to ask stands on it already.
            yield name, Person(name, role, name, replace(contact.evidence, rule="person.to-ask", confidence=_UNSURE))


def _reaches(text: str) -> bool:
    """Whether a paragraph tells how to reach somebody."""
    return "@" in text or bool(dialled(text))
