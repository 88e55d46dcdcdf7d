"""Offices of Hungarian and Basque, which stand small right behind the name."""

from __future__ import annotations

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import office
from masthead.expressions import expression


def beside(text: str, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office that stands small right behind a name: "Nagy Péter államtitkár", "Kovács Eszter kommunikációs vezető", "Ane Roe museoko zuzendariak"."""
    if became := _BECAME.match(text, end):
        words = became[1].split()
        return became.span(1) if office(words[-1], lexicon) and words[-1][0].islower() else None
    enclosed = _ENCLOSED.match(text, end)
    at, words = enclosed.end() if enclosed else end, 0
    start = at + 1
    while words < 4 and (found := _SMALL_WORD.match(text, at)):
        at, words = found.end(), words + 1
        if found[1] in lexicon.said:
            return None
        if office(found[1], lexicon):
            return start, at
    return None


_BECAME = expression(r"\s(?:lett|lesz|marad|maradt)\s(?:az?\s)?((?:[\w-]+\s){0,7}?[\w-]+)(?=[.,;]|\Z)")
"""What somebody became: "Kovács Péter lett a Városi Múzeum új igazgatója"."""
_ENCLOSED = expression(r"[ \u00a0]\([^()\n]{2,60}\)(?=[ \u00a0][^\W\d_A-Z]+(?:,|\.|$))")
"""What somebody made, in brackets between the name and the office: "Sós Dániel (Rendben) rendező,"."""


_SMALL_WORD = expression(r"[ \u00a0]([a-záéíñóöőúüű-]+)(?!\w)")
