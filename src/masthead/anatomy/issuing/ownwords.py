"""What a text says of the house that speaks, without its name: "our university", the letters in brackets behind it, a noun in apposition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from masthead.anatomy.issuing.domains import plain
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.pool import Candidate
from masthead.anatomy.issuing.wordkinds import HOUSE, LIKE_COMMUNE, kit_of
from masthead.anatomy.pack import Pack, may_have
from masthead.expressions import InTwoForms, expression

_OUR = expression(
    r"[NOUVnouvНн](?<!\w.)(?:(?<=[Oo])(?:ur|nze)|(?<=[Uu])nser(?:e|en|em|er|es)?|(?<=[Vv])(?:årt?|ores?)"
    r"|(?<=[Nn])(?:otre|uestr[oa]|oss[oa]|ostr[oae]|asz(?:a|ą|e|ej|ego|ym|emu)?|[áa]š(?:e|í|a|i|ho|em)?)|(?<=[Нн])аш(?:а|е|ей|его|у|ему|им|ою|ої|ем)?)"
    r"\s(?P<noun>[^\W\d_]{4,})"
)
"""Whose a house is that speaks of itself, before the noun of what it is. Python finds a letter many times faster than a word."""
_HAN = expression(
    r"(?<![\u3400-\u9fff人自])[我本敝](?P<noun>[校院局厅廳署市县縣省州镇鎮部馆館所社行司区區会會]|公司|集团|集團|中心|协会|協會|学院|學院|大学|大學)"
)
_HAN_NOUNS = {
    "校": ("学院", "學院", "大学", "大學", "学校", "學校", "中学", "中學", "小学", "小學", "高中", "幼儿园"),
    "院": ("医院", "醫院", "学院", "學院", "法院", "检察院", "研究院"),
    "司": ("公司",),
}
"""Of which nouns a single letter stands for: "我校" of a "学院"."""
_BEGIN = 5
"""Letters by which a noun is told in another case."""
_MOST = 6
_BRACKETED = r"[(（][“\"„«]?(?P<letters>[^\W\d_][\w&-]{1,14})[”\"“»]?[)）]"
_LETTERS = InTwoForms(_BRACKETED, _BRACKETED.replace("[(（]", r"\("))
_APPOSED = expression(
    r",\s(?:(?:an?|the|eine?|der|die|das|une?|l[ae]|l['’]|una?|el|um|uma|o|il|een|en|ett|et)\s)?(?P<said>[^\W\d_][\w-]+(?:\s[^\W\d_][\w-]+){0,2})"
)
"""What a house is, behind its name and a comma: "Open Quay, organizație neguvernamentală", "Quay Watch, a small charity"."""


_KINDS = frozenset(
    (
        "charity",
        "nonprofit",
        "non-profit",
        "not-for-profit",
        "ngo",
        "start-up",
        "startup",
        "ong",
        "onlus",
        "nro",
        "collectif",
        "colectivo",
        "coletivo",
        "collettivo",
    )
)
"""What houses are called in apposition, and seldom in their names."""


_IN_LATIN1 = """
    our onze unser unsere unseren unserem unserer unseres vår vårt vore vores notre nuestro nuestra nosso nossa nostro nostra nostre
    nasz nasza nasze naszej naszego naszym naszemu
"""
_OUR_WORDS = frozenset(_IN_LATIN1.split())
"""Those of them that are in Latin-1."""


def kinds(body: str, lines: Iterable[str], lexicon: Pack) -> frozenset[str]:
    """By what beginnings and ends of words the houses are told that a text calls its own. `lines`: those that it is made of, one after another."""
    if lexicon.language in ("zh", "ja") or (not body.isascii() and "\u3400" <= max(body[:400]) <= "\u9fff"):
        found = [match["noun"] for match in _HAN.finditer(body)]
        return frozenset(noun for each in found for noun in _HAN_NOUNS.get(each, (each,)))
    nouns: set[str] = set()
    at = 0
    for line in lines:
        if may_have(line, _OUR_WORDS):
            nouns |= {match["noun"].casefold() for match in _OUR.finditer(body, at, at + len(line))}
        at += len(line) + 1
    of_words = kit_of(lexicon).kinds
    return frozenset([noun for noun in nouns if of_words[noun] & HOUSE and not of_words[noun] & LIKE_COMMUNE])  # anybody has a city


def is_of(name: str, kind: str) -> bool:
    """Whether a name is made of a noun: "Tierschutzverein" of "Verein", "University of Lenn" of "university", "江城学院" of "学院"."""
    if kind[0] >= "\u3400":
        return name.endswith(kind)
    begun = kind[: max(_BEGIN, len(kind) - 2)]
    return any(
        word.startswith(begun) or (len(kind) > 4 and word.endswith((kind, kind.removesuffix("es"), kind.removesuffix("s"))))
        for word in name.casefold().split()
    )


_DASHED_LETTERS = expression(r"(?<=[^\W\d_])\s[–-]\s(?P<letters>[A-ZÀ-ÖØ-Þ]{3,12})(?!\w| [A-ZÀ-ÖØ-Þ])")
"""Capitals behind a dash: "Instituto Nacional de los Puertos – INAP"."""


def lettered(every: Iterable[Candidate], body: str) -> Iterator[tuple[Candidate, Candidate]]:
    """Of candidates those that are one: a name, and the letters that stand behind it, in brackets or, as in Spain and Latin America, behind a dash."""
    behind: list[re.Match[str]] = []
    if "(" in body or "（" in body:
        behind += [match for match in _LETTERS.of(body).finditer(body) if sum(map(str.isupper, match["letters"])) >= _LEAST]
    if " – " in body or " - " in body:
        behind += _DASHED_LETTERS.finditer(body)
    known = {plain(one.text): one for one in every} if behind else {}
    for match in behind:
        short = known.get(plain(match["letters"]))
        if short is None:
            continue
        until = match.start() - (match.start() > 0 and body[match.start() - 1].isspace())
        front = body[max(0, until - 100) : until]
        names = [one for one in known.values() if one is not short and front.endswith(one.text) and _stand_for(short.text, one.text)]
        if names:
            yield max(names, key=lambda one: len(one.text)), short


def _stand_for(letters: str, name: str) -> bool:
    """Whether letters are some of a name's, in their order; of a name in another script they are those of what it is in English."""
    if letters.isascii() and any(char >= _OTHER and char.isalpha() for char in name):
        return True
    rest = iter(plain(name))
    return all(letter in rest for letter in plain(letters))


_OTHER = "\u0370"
"""The first letter of the scripts that are not Latin."""
_LEAST = 2
"""Capitals of letters that stand for a name: one is a place's."""


def apposed(behind: Sequence[int], body: str, lexicon: Pack) -> bool:
    """Whether a text says once behind a name that it is a house. `behind`: where the name ends."""
    for end in behind[:_MOST]:
        said = _APPOSED.match(body, end) if body[end : end + 1] == "," else None
        for noun in said["said"].split() if said is not None else ():
            if noun.casefold() in _KINDS or (made_of_houses(noun, lexicon) and (noun.islower() or lexicon.language == "de")):
                return True
            if len(noun) < _BEGIN:
                break  # "of", "from"
    return False
