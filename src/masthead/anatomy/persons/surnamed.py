"""Who is named in full without an office, and further down by the family name with one: "Jane Doe won … Doe, a lecturer in law, said"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from masthead.anatomy.offices import fronted
from masthead.anatomy.offices.apposition import after
from masthead.anatomy.offices.northern import biography
from masthead.anatomy.offices.ranks import is_rank
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import Mention, office, particle, thing
from masthead.expressions import expression
from masthead.language.forenames import given

_BEFORE = expression(r"(?:\A|[.!?:;”\"]\s|\n|\b[a-z]+,?\s)(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s)?\Z")
"""What stands before a family name alone: the beginning of a sentence or a small word."""
_BEHIND = expression(
    r",\s(?:the|an?|who|[a-z’'-]+|[A-Z][a-z]+(?=\s(?:of|for|at|in)\s)|[A-Z][a-z]+\s[A-Z][a-z]+(?=\s(?:of|for|at|in)\s))\s|\s(?:is|was|has|had|will|currently|now|also|joins|joined|takes|took|assumes|assumed|becomes|became|serves|served)\s"
)
_SHORTEST = 3


def unheld(mentions: Iterable[Mention], lexicon: Pack, spoke: frozenset[str] = frozenset()) -> dict[str, str]:
    """Those named in full without an office, by their family names; of namesakes nobody. `spoke` are the surnames of those who speak, and so
    are people whatever their given names."""
    found: dict[str, str] = {}
    several: set[str] = set()
    if lexicon.language != "en":
        return found
    for one in mentions:
        words = one.name.split()
        if len(words) < 2 or "(" in one.name or len(words[-1]) < _SHORTEST or thing(words[-1]) or office(words[-1], lexicon):
            continue
        known = found.get(words[-1])
        if known is not None and known.split()[0] != words[0]:
            several.add(words[-1])
        if (not one.role or is_rank(one.role)) and (given(words[0]) or words[-1].casefold() in spoke) and known is None:
            found[words[-1]] = one.name
    return {last: name for last, name in found.items() if last not in several}


def by_surname(text: str, names: Mapping[str, str], lexicon: Pack) -> Iterator[Mention]:
    """Where a text tells of an office of those, by their family names alone."""
    for last, name in names.items():
        at = text.find(last)
        while at >= 0:
            end = at + len(last)
            if not text[end : end + 1].isalnum() and _BEFORE.search(text, max(0, at - 24), at) and _BEHIND.match(text, end):
                role = after(text, end, lexicon) or fronted.given(text, at, end, lexicon) or biography(text, at, end, lexicon)
                if role is not None:
                    yield Mention(name, "", text[slice(*role)], at, end, *role)
                    break
            at = text.find(last, end)


def van_behind(words: Sequence[str], first: int, at: int) -> bool:
    """Whether a Dutch "van" parts a whole name from the house that it is of: "Sanne de Vries van Westkade", "Anna Bakker van FNV"."""
    if words[at] != "van" or at - first < _WHOLE or particle(words[at - 1]) or not given(words[first]) or at + 1 == len(words):
        return False
    house = words[at + 1]
    acronym = len(house) > _WHOLE and house.isupper()
    return acronym or (at - first > _WHOLE and particle(words[first + 1]) and words[first + 1].islower() and house[0].isupper())


_WHOLE = 2
"""Words that a name has at least, and letters of what a house is called by less than."""
