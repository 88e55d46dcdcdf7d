"""Whom a row or a bracket behind a quotation names: by an office, or a house, with no verb of saying."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from masthead.anatomy.layout.lines import length
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.subjects import edge
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import Mention, person, uncased
from masthead.expressions import expression
from masthead.language.forenames import given

_CLOSED = expression(r"[.!?…,]?[ \u00a0\u202f\n]{1,3}(?:[-–—―][ \u00a0]?)?(?=[^\W\d_])")
_LONGEST_CREDIT, _ROW = 160, 8
_SMALL = 3
"""Letters of the words in a house's name that have no capitals."""


class Said(Struct, frozen=True, gc=False):
    """Who says it, as far as the words around the quotation tell. `evident`: they show that it is said; `pronoun`: by one named before."""

    speaker: str = ""
    role: str = ""
    evident: bool = False
    pronoun: bool = False


def by(mention: Mention) -> Said:
    """A person as a speaker, a lone surname with its form of address."""
    name = f"{mention.address} {mention.name}" if mention.address and len(mention.name.split()) == 1 else mention.name
    return Said(name, mention.role, True)


def signed(line: str, lexicon: Pack) -> Said | None:
    """The line under a quotation that tells whose it is: "— Jane Doe, director", or name and office alone."""
    text = line.strip()
    dash = text[:1] in tuple("-–—―~")
    bare = text.lstrip("-–—―~ \u00a0")
    if not bare or length(bare) > 30 or "\n\n" in bare:
        return None
    persons = mentions(bare, lexicon)
    if uncased(lexicon):
        persons = [one for one in persons if one.role] or persons  # a house in Latin letters stands before the office
    first = persons[0].start - len(persons[0].address) if persons else 0
    if persons and uncased(lexicon):
        first = 0 if dash else min(first, edge(persons[0]))  # "— 株式会社うみ 代表取締役 山田太郎"
    if persons and first > 2:
        one = persons[0]
        whole = dash or (bare[max(one.end, one.role_end) :][:1] in ("", ",") and length(bare) < _ROW)
        articled = bare[: one.start].replace(one.address, "").strip() == "The"  # "— The Honourable Jane Doe"
        first = 0 if whole and (articled or (one.role and edge(one) == 0)) else first  # "— Chief Jane Doe, Harbour Nation"
    if not persons or first > 2 or (not dash and bare[-1:] in tuple(".!?:")):
        return None
    if not dash and (not persons[0].role or max(persons[0].end, persons[0].role_end) < len(bare) - 30):
        return None
    return by(persons[0])


def closing(tail: str, lexicon: Pack) -> Said | None:
    """Whom the end of a paragraph names behind a quotation and its stop, with an office or a house and nothing else: "« … ». Anne Roux, directrice du
    port."."""
    if not _CLOSED.match(tail) or len(tail) > _LONGEST_CREDIT:
        return None
    bare = tail.strip(" .,\u00a0\u202f\n–—―-")
    if not bare[:1].isupper() or phrases(lexicon.said).search(bare):
        return None
    one = next(iter(mentions(bare, lexicon)), None)
    whole = one is not None and one.role and edge(one) <= 2 and max(one.end, one.role_end) >= len(bare)
    if one is not None and whole:
        return by(one)
    housed = holds_body(bare.partition(", ")[2], lexicon) and all(word[0].isupper() or len(word) <= _SMALL for word in bare.split())
    said = of_house(bare, lexicon) if housed else None
    return said and replace(said, role=bare.partition(", ")[2])  # of an office that a text does not give the house tells enough


def of_house(credit: str, lexicon: Pack) -> Said | None:
    """Whom a row behind a quotation, or brackets, name by given name and surname alone, or with a house behind a comma."""
    who, _, house = credit.partition(", ")
    words = who.split()
    named = len(words) > 1 and given(words[0]) and person(words, lexicon) and not house[:1].isdigit()
    return Said(who, "", True) if named else None
