"""Two offices of one person, one after the other before the name: "le Premier ministre, ministre d'État, X"."""

from __future__ import annotations

import re

from masthead.anatomy.offices.judged import is_office
from masthead.anatomy.offices.reach import WORD
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import office
from masthead.expressions import expression

_RANKED = expression(r"\b(?:premi[eè]re?|primer[ao]?|prim[ao]|vice)\s$", re.I)
"""What belongs to the office behind it: "Premier ministre"."""


def doubled(text: str, floor: int, start: int, end: int, lexicon: Pack) -> tuple[int, int]:
    """Where an office begins that has another before it, both of the one who is named behind them: "le Premier ministre, ministre d'État, X"."""
    clause = text[floor:start].rstrip()
    while clause.endswith(","):
        low = max(clause.rfind(mark, 0, -1) for mark in (",", ".", ";", ":", "(", "«", "“")) + 1
        first = next((word.start() for word in WORD.finditer(clause, low, len(clause) - 1) if office(word.group(), lexicon)), -1)
        if first < 0 or not (clause[first:-1].isalpha() or is_office(clause[first:-1], lexicon)):
            break
        ranked = _RANKED.search(clause, low, first)
        first = ranked.start() if ranked else first
        start = floor + first
        clause = clause[:low].rstrip() if not clause[low:first].strip() else ""
    return start, end


_IN_IT = frozenset((
    "солист", "солистка", "солисты", "автор", "авторы", "участник", "участница", "победитель", "победительница", "гость", "гостья", "ведущий", "ведущая",
    "лауреат", "герой", "героиня", "соліст", "солістка", "авторка", "учасник", "учасниця", "переможець", "переможниця", "гостя", "ведуча", "героїня",
))  # fmt: skip
"""What somebody is in what a text tells of, behind which a dash stands for "is": "Солистка вечера — пианистка Анна Белова"."""
_BEFORE_DASH = expression(r"(?:\A|(?<=[.!?:;,\n»”\"]\s)|(?<=\n))([^.!?:;,\n–—«»“”\"]{6,90}?)\s[–—-]\s\Z")


def dashed(text: str, floor: int, start: int, lexicon: Pack) -> int:
    """Where two offices of one person begin that a dash joins: "Первый заместитель министра – директор департамента"."""
    found = _BEFORE_DASH.search(text, max(floor, start - 110), start)
    words = found[1].split() if found else []
    if words and words[0].casefold() in _IN_IT:
        return start
    held = any(office(word, lexicon) for word in words[:3]) and not any(word in lexicon.said or word in lexicon.halts for word in words)
    return found.start(1) if found and held else start


def behind_dash(text: str, start: int, end: int, lexicon: Pack) -> int:
    """Where an office begins before which a dash stands that opens a list: "встреча руководителей совета – Проректор Иван Громов, декан …"."""
    opened = [dash.end() for dash in _OPENS.finditer(text, start, end)] if text[start].islower() else []
    return opened[-1] if opened and any(office(word, lexicon) for word in text[opened[-1] : end].split()) else start


_OPENS = expression(r"[ \u00a0][-–—][ \u00a0](?=[^\Wa-zà-ÿа-яё\d_])")
