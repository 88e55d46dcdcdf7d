"""Persons with an office in Georgian: the office stands before the name or behind a comma, and both take the endings of their case."""

from __future__ import annotations

from functools import lru_cache

from masthead.anatomy.pack import Pack, Words
from masthead.anatomy.wording.names import Mention
from masthead.expressions import expression

_WORD = expression(r"[\u10d0-\u10ff]+(?:-[\u10d0-\u10ff]+)*")
_FAMILY = expression(r"[\u10d0-\u10ff-]{2,}(?:შვილ(?:ი|მა|ის|ს)?|ძ(?:ე|ემ|ეს|ის))\Z")
"""Family names that nothing else ends like: "-შვილი", "-ძე", in any case."""
_ACTING = ("ემ", "ამ", "უმ")
_OF_HOUSE = expression(r"[\u10d0-\u10ff-]+(?:ს|ო|ი|თა|და|(?:ურ|ულ|ელ|იერ)მა)\Z|(?:ს|ის)\Z")
"""How words end that say of what an office is, or of what kind, and the ending that stands behind a name in marks."""
_REACH = 7
"""Words that an office has at most with what it is of."""


def mentions(text: str, lexicon: Pack) -> list[Mention]:
    """ "საზღვაო სააგენტოს დირექტორმა გიორგი ბერიძემ", "გიორგი ბერიძე, სააგენტოს დირექტორი"."""
    words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
    stems = _stems(lexicon.roles)
    found: list[Mention] = []
    floor = 0
    for at in range(len(words) - 1):
        (first, low, _), (last, _, high) = words[at], words[at + 1]
        high -= last.endswith(_ACTING)  # "ბერიძემ": who acts
        known = first in lexicon.forenames
        if (
            not _touch(text, words, at)
            or not ((known and len(last) > 3) or _FAMILY.match(last))
            or _office(last, stems)
            or _office(first, stems)
        ):
            continue
        if at > floor and _touch(text, words, at - 1) and _office(words[at - 1][0], stems):
            begin = at - 1
            while begin > floor and at - begin < _REACH and _touch(text, words, begin - 1) and _belongs(words[begin - 1][0], lexicon):
                begin -= 1
            start, end = _with_quoted(text, words[begin][1]), words[at - 1][2]
            found.append(Mention(text[low:high], "", text[start:end], low, high, start, end))
            floor = at + 2
        elif (behind := _BEHIND.match(text, high)) and _office(behind["role"].split()[-1], stems):
            found.append(Mention(text[low:high], "", behind["role"], low, high, *behind.span("role")))
            floor = at + 2
    return found


_BEHIND = expression(r",\s(?P<role>[\u10d0-\u10ff-]+(?:\s[\u10d0-\u10ff-]+){0,6})(?=[,.;:)]|\s?[-–—]|\Z)")


def _touch(text: str, words: list[tuple[str, int, int]], at: int) -> bool:
    """Whether nothing but a blank stands between a word and the next."""
    return text[words[at][2] : words[at + 1][1]] == " "


def _belongs(word: str, lexicon: Pack) -> bool:
    given = word[-1] == "ს" and word[-2:-1] not in _VOWELS  # the dative: "მემორანდუმს"
    return not given and word not in lexicon.halts and word not in lexicon.said and _OF_HOUSE.match(word) is not None


_VOWELS = ("ა", "ე", "ი", "ო", "უ", "")
_QUOTED = expression(r"[„«“\"][^„“”«»\"\n]{2,80}[“”»\"]-? ?\Z")
"""A name between marks that ends right before an office."""
_AHEAD = 120


def _with_quoted(text: str, start: int) -> int:
    """Where an office begins, with the name of the house between marks before it: "„ნავსადგურის ცენტრის“ დირექტორმა"."""
    if text[start - 2 : start - 1] not in _CLOSING:
        return start
    behind = max(start - _AHEAD, 0)
    quoted = _QUOTED.search(text[behind:start])
    return behind + quoted.start() if quoted else start


_CLOSING = ("“", "”", "»", '"')


def _office(word: str, stems: frozenset[str]) -> bool:
    """Whether a word is a noun of office in any case."""
    return word in stems or any(word.endswith(end) and word[: -len(end)] in stems for end in ("მა", "მ", "ის", "ს", "ი", "ით"))


@lru_cache(maxsize=2)
def _stems(roles: Words) -> frozenset[str]:
    """Nouns of office without the ending of the nominative, by their last word."""
    return frozenset(
        last[:-1] if (last := role.split()[-1]).endswith(("ი", "ე")) and len(last) > 4 else last for role in roles
    ) | frozenset(role.split()[-1] for role in roles)
