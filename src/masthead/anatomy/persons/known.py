"""By what somebody is known whom a text names more than once."""

from __future__ import annotations

from collections.abc import Mapping

from masthead.anatomy.model import Person


def surname(name: str) -> str:
    """What tells a person apart within one text."""
    bare = name.split("(")[0].split(", ")[0].split()
    if len(bare) > 1 and bare[-1][1:2] == "." and "\u0400" <= bare[-1][0] <= "\u04ff":
        return bare[0].casefold()  # "Иванова Т.П."
    return bare[-1].casefold() if bare else name.casefold()


_SHORTEST = 3


def initials(first: str) -> bool:
    """Whether the first word of a name is but letters for given names: "L.E."."""
    return "." in first and all(len(part) == 1 for part in first.strip(".").split("."))


def fuller_name(now: str, known: str) -> bool:
    """Whether one of two names of a person says more: it has more words, or a given name where the other has but a letter."""
    words, others = now.split(), known.split()
    return len(words) > len(others) or (1 < len(words) == len(others) and initials(others[0]) and not initials(words[0]))


def known_by(name: str, found: Mapping[str, Person]) -> str:
    """By what somebody is known among those found: the surname, or the whole name beside a namesake whose given name is another's."""
    key = surname(name)
    known = found.get(key)
    if known is None and (fuller := _with_second_surname(name, found)):
        return fuller
    first, *rest = name.casefold().split()
    if known is None or not rest or len(first.strip(".")) < _SHORTEST:
        return key
    other, *others = known.name.casefold().split()
    if others and (initials(first) or initials(other)):
        return key if first[0] == other[0] else name.casefold()  # "L.E. Barnard", who is Lance Barnard elsewhere
    if not others or len(other.strip(".")) < _SHORTEST or other[:3] == first[:3] or first in others or other in rest:
        return key
    return name.casefold()


def _with_second_surname(name: str, found: Mapping[str, Person]) -> str:
    """By what somebody is known whose name goes on with a second surname, here or there: "Ana Ruiz", "Ana Ruiz Moral"; empty if nobody is."""
    words = name.split()
    if len(words) < _WHOLE:
        return ""
    for key, person in found.items():
        if words[1] not in person.name:
            continue  # most are not: their names need no parting
        others = person.name.split()
        least = min(len(words), len(others))
        if least >= _WHOLE and len(words) != len(others) and words[:least] == others[:least]:
            return key
    return ""


_WHOLE = 2
