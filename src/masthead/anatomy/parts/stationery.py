"""The paper that a release is written on: numbers of files, the house's name and its address above a headline, which none of them is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, length, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.parts.letterhead import addressed, named
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.deeds import deed
from masthead.anatomy.wording.signboards import NOUN_IN_CAPITALS
from masthead.expressions import expression
from masthead.language.pack import Words
from masthead.language.stems import of_all, worded

_NUMBER = expression(
    r"(?![^\W\d_])[\s.:：/]*(?:(?:no|nos|nr|n\s?[°ºo]|num|núm|numéro|número|numero|nummer|number|№|αρ|رقم|برقم|번호|第|#)[\s.:：]*)?"
    r"(?:(?=\S*\d)[^\s,;!?]{1,40}|[^\W\d_]{1,4}(?=\s[^\s]*\d|\s[^\s]{1,3}\s\d))(?:\s(?:(?=\S*\d)[^\s,;!?]{1,20}|[^\W\d_]{1,3}(?=\s\d))){0,3}"
)
"""What follows such words to the end of the row."""
_TOP = 7
"""Lines at the head among which a letterhead stands."""
_LONGEST = 8
"""Words of a house's name."""
_OF = expression(
    r"(?:the |la |le |el |il |o |a |das |die |der )?[^\W\d_]{3,20}\s(?:of|for|de|du|des|del|della|di|do|da|des|der|für|voor|van|za|pro|dla|zur)\s",
    re.I,
)
"""How the name of a house begins that says what it is of: "Ministry of"."""
_REALM = worded(
    r"(?:federal |free |royal |islamic |people['’]s |democratic |united )*@(?!\w)",
    "realms",
    flags=re.I,
)
"""Whose letterheads begin with a place: "City of Norhaven"."""
_JOINS = expression(r"\s(?:para|pour|voor|für|från|till|delle|degli|della|dello|dell['’]|dalla|dans|avec|with|from|unter|over|sobre)\s")
"""Small words of names that have more than three letters."""
_BENCH = worded(r"@\w*\Z", "courts", flags=re.I)
_WORD = expression(r"[^\W\d_]{4,}")


def numbered(text: str) -> bool:
    """Whether a row only gives the number under which a paper is filed: "File No. MF/PR/17"."""
    if len(text) > 90 or not has_digit(text):
        return False
    row = text.strip(" ()[]*\u200e\u200f").casefold()
    files = _files()
    if not row.startswith(files):
        return False
    return any(_NUMBER.fullmatch(row, len(label)) for label in files if row.startswith(label))


@cache
def _files() -> Words:
    """What stands before the number of a paper, in all languages alike: houses write it in one, and the text in another."""
    return tuple(map(str.casefold, of_all("files")))


def house(row: str, office: re.Pattern[str], lexicon: Pack) -> bool:
    """Whether a row is a house's name by itself: nothing but a name that ends with a noun of houses, or begins with one and says of what it is."""
    if (
        not 2 <= length(row) <= _LONGEST + 4 * (lexicon.language == "vi")
        or not named(row)
        or (present(lexicon.announce) and phrases(lexicon.announce).search(row))
    ):
        return False
    words = row.split()
    whose = _OF.match(row) if len(words) > 2 else None
    if (whose and _REALM.match(row)) or _BENCH.search(words[-1]) or (lexicon.language == "vi" and NOUN_IN_CAPITALS.match(row)):
        return True
    return any(holds_body(noun, lexicon) or office.fullmatch(noun) for noun in ([words[-1], words[0], words[1]] if whose else [words[-1]]))


def rows_of_it(line: Line, office: re.Pattern[str], lexicon: Pack) -> bool:
    """Whether a paragraph is nothing but rows of a letterhead: names of houses and of what is theirs, numbers, an address."""
    rows = [row.strip() for row in line.text.split("\n") if row.strip()]
    if line.kind != "paragraph" or len(rows) < 2:
        return False
    told = [house(row, office, lexicon) for row in rows]
    if any(told) and all(name or numbered(row) or addressed(row) for name, row in zip(told, rows, strict=True)):
        return True
    if not named(_JOINS.sub(" ", rows[0])) or not (any(told) or office.search(line.text) or any(holds_body(row, lexicon) for row in rows)):
        return False
    # A verb makes them a headline that somebody broke in two.
    if any(deed(word.casefold().strip(","), lexicon) for word in line.text.split()[1:]):
        return False
    return any(map(_located, rows[1:])) and all(name or _located(row) or named(row) for name, row in zip(told, rows, strict=True))


def _located(row: str) -> bool:
    """Whether a row may be where a house is found, or under what number its paper is: short, with a comma
    or a number at its end, and no small word of a sentence."""
    return (
        length(row) <= _LONGEST
        and has_digit(row)
        and ("," in row or row[-1].isdigit())
        and not terminal(row)
        and not any(word.isalpha() and word.islower() and len(word) > 4 for word in row.split())
    )


def over(lines: Sequence[Line], at: int, first_prose: int, office: re.Pattern[str], lexicon: Pack) -> bool:
    """Whether a line at the head is a letterhead with what may be a headline below it, before the text: a number, several rows, or the name of a
    house of which the text tells by that name."""
    line = lines[at]
    if at >= _TOP or line.kind != "paragraph" or not any(_may_head(lines[below], office, lexicon) for below in range(at + 1, first_prose)):
        return False
    if numbered(line.text) or rows_of_it(line, office, lexicon) or _address_under(lines, at, office, lexicon):
        return True
    return house(line.text, office, lexicon) and any(_named_in(line.text, told.text[:400]) for told in lines[first_prose : first_prose + 3])


def _address_under(lines: Sequence[Line], at: int, office: re.Pattern[str], lexicon: Pack) -> bool:
    """Whether a line is the address under the name of a house: "Pilot House, 10-16 Quay Road"."""
    return (
        at > 0
        and "," in lines[at].text
        and all(map(_located, lines[at].text.split("\n")))
        and house(lines[at - 1].text, office, lexicon)
        and not any(deed(word.casefold().strip(","), lexicon) for word in lines[at].text.split()[1:])
    )


def _may_head(line: Line, office: re.Pattern[str], lexicon: Pack) -> bool:
    return (
        line.kind in ("paragraph", "heading")
        and 4 <= length(line.text) <= 40
        and not (numbered(line.text) or house(line.text, office, lexicon) or rows_of_it(line, office, lexicon) or addressed(line.text))
        and line.text[-1:] not in ":,;"
        and (
            any(word[0].islower() for word in line.text.split() if len(word) > 3)
            or (lexicon.language == "tr" and line.text.isupper())
            or length(line.text) > _LONGEST
        )
    )


def nameplate(lines: Sequence[Line], labels: Sequence[str], at: int, first_prose: int, office: re.Pattern[str], lexicon: Pack) -> bool:
    """Whether a line at the head is a house's name and nothing else, by which the text calls it: "Fire Brigade of Norhaven", "Polizei Lenn"."""
    text = lines[at].text
    if at >= _TOP or lines[at].kind != "paragraph" or not 1 < length(text) <= _LONGEST or not named(_JOINS.sub(" ", text)):
        return False
    words = text.split()
    if any(deed(word.casefold().strip(","), lexicon) for word in words[1:]):
        return False
    told = "\n".join(line.text[:1200] for line in lines[first_prose : first_prose + 8]).casefold()
    first, last = (holds_body(word, lexicon) or office.fullmatch(word) is not None for word in (words[0], words[-1]))
    if (first or last) and (text.casefold() in told or (last and labels[at + 1 : at + 2] in (["genre"], ["date"]))):
        return True
    # "Government Fails to Build Its Wharf" begins with a house as well.
    of = len(words) > 2 and words[1].islower()
    return first and words[0].casefold() in told and (of or (lexicon.language in _FOLLOWED and len(words) <= _FEW))


_FOLLOWED = frozenset(("de", "nl", "da", "sv", "no"))
"""Languages in which a noun of houses alone stands before the name of its place: "Feuerwehr Lenn"."""
_FEW = 3


def _named_in(name: str, text: str) -> bool:
    """Whether all longer words of a name stand in a text with the capitals of names, near each other."""
    if name.casefold() in text.casefold():
        return True
    words = [word.capitalize() if name.isupper() else word for word in _WORD.findall(name)]
    places = [text.find(word) for word in words]
    return len(words) > 1 and min(places) >= 0 and max(places) - min(places) <= 2 * len(name)


def roles_above(
    lines: Sequence[Line], labels: Sequence[str], roles: list[Role], headline: int, office: re.Pattern[str], lexicon: Pack
) -> None:
    """Gives what stands above a headline on a house's paper its roles: the house's own line, a row of the head with the number, an address. A
    name alone is a letterhead if another row of it stands beside it."""
    top = [
        at for at in range(min(headline, _TOP)) if lines[at].kind == "paragraph" and not labels[at] and roles[at] in ("furniture", "kicker")
    ]
    kinds: dict[int, Role] = {}
    for at in top:
        if numbered(lines[at].text):
            kinds[at] = "kicker"
        elif addressed(lines[at].text):
            kinds[at] = "contact"
        elif house(lines[at].text, office, lexicon) or rows_of_it(lines[at], office, lexicon):
            kinds[at] = "issuer"
    for at, role in kinds.items():
        beside = any(
            near in kinds or labels[near] in ("genre", "date", "status", "embargo") for near in (at - 1, at + 1) if 0 <= near < headline
        )
        if role == "kicker" or "\n" in lines[at].text or beside:
            roles[at] = role


def row_told(text: str, told: str) -> int:
    """Where the row begins of a letterhead that a text, in small letters, names most; the first that is no number, if it names none."""
    rows = [row for row in text.split("\n") if row.strip() and not (numbered(row) or addressed(row))]
    best = max(rows, key=lambda row: told.count(row.strip().casefold()), default="")
    return text.find(best) + len(best) - len(best.lstrip())
