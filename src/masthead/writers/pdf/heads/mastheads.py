"""Mastheads that few brands want: on a band of colour from edge to edge, and in the middle over a double rule."""

from __future__ import annotations

from masthead.writers.pdf.heads.opening import SIDES, Pair, facts, logo, phrase, publisher
from masthead.writers.pdf.setting.drawing import draw
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE
from masthead.writers.pdf.strips.press import Press, Strip

_BLEED = 3.0
_LARGER = 1.4
"""A name in type stands for a logo here."""
_UNDER = 5 * MILLIMETRE
"""Under what stands on a band."""
_RULES = 2.6
"""Between the two rules under what stands in the middle."""
_ABOVE_RULES = 3.2 * MILLIMETRE
_UNDER_RULES = 1.6 * MILLIMETRE


def banded(press: Press, parent: Node) -> Strip:
    """Logo or name, and the facts, on a band that begins at the page's upper edge."""
    mark = logo(press, parent, dark=True)
    fore, ground = press.type.color("on_band"), press.type.color("band")
    pair = Pair(press, parent, mark, fore, _LARGER)
    under = max(_UNDER, mark.clear if mark is not None else 0.0)
    above = press.above_masthead

    def drawn(sheet: Sheet, top: float) -> None:
        begin = top - above if above else -_BLEED
        sheet.field(-_BLEED, sheet.height - top - pair.height - under, sheet.width + 2 * _BLEED, top + pair.height + under - begin, ground)
        pair.draw(sheet, top)

    return Strip(pair.height + under, drawn)


def centred(press: Press, parent: Node) -> Strip:
    """Logo or name in the middle, a double rule under it, then the facts in one line."""
    measures = press.measures
    mark = logo(press, parent)
    align = (press.brand.logo.align if press.brand.logo is not None else "") or "center"
    shown, node = "" if mark is not None else publisher(press), Node("P", parent)
    name, name_look = phrase(press, "masthead", shown, node, scale=_LARGER)
    if name.natural > measures.wide:
        name, name_look = phrase(press, "masthead", shown, node)
    names = name.balanced(measures.wide) if name.spans else []
    said, look = phrase(press, "meta", " · ".join(facts(press)), Node("P", parent))
    lines = said.balanced(measures.wide) if said.spans else []
    own = mark.height if mark is not None else len(names) * name_look.leading
    under = max(_ABOVE_RULES, mark.clear if mark is not None else 0.0)
    rules = own + under
    below = rules + _RULES + 0.8 + (_UNDER_RULES if lines else 0.0)

    def drawn(sheet: Sheet, top: float) -> None:
        if mark is not None:
            mark.draw(measures.start + SIDES[align] * (measures.wide - mark.width), sheet, top)
        for index, line in enumerate(names):
            draw(sheet, name, line, measures.start, top + name_look.drop + index * name_look.leading, measures.wide, "center")
        sheet.rule(measures.start, top + rules, measures.wide, 1.6, press.type.color("primary"))
        sheet.rule(measures.start, top + rules + _RULES + 0.4, measures.wide, 0.5, press.type.color("primary"))
        for index, line in enumerate(lines):
            draw(sheet, said, line, measures.start, top + below + look.drop + index * look.leading, measures.wide, "center")

    return Strip(below + len(lines) * look.leading, drawn)
