"""Plans of pages to sheets: what the composer placed is drawn, each strip at its height and in its column."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.language.tags import right_to_left
from masthead.writers.pdf.makeup.plans import Placed, Plan, foot
from masthead.writers.pdf.setting.sheet import Sheet
from masthead.writers.pdf.strips.press import Press
from masthead.writers.pdf.structure.tags import Tree

_PAGE_HEAD = b"/Type/Pagination/Subtype/Header"
_RULE_ABOVE = 4.0
"""From the text to the rule above the notes."""


def impose(press: Press, tree: Tree, index: int, plan: Plan) -> Sheet:
    """The sheet of a page: what is repeated, as furniture; the text in reading order; the notes. Head and foot come later."""
    frame = plan.frame
    measures = press.turned if frame.turned else press.measures
    sheet = Sheet(tree, index, measures.width, measures.height, right_to_left=right_to_left(press.language))
    if plan.repeated:
        sheet.artifact = _PAGE_HEAD
        for each in plan.repeated:
            sheet.shift = each.column * frame.step
            each.strip.draw(sheet, each.top)
        sheet.end()
        sheet.artifact = b""
    _place(press, sheet, plan.placed, frame.step)
    for column, strips in enumerate(plan.notes):
        if strips:
            sheet.shift = column * frame.step
            top = frame.bottom - plan.notes_height[column] + _RULE_ABOVE
            sheet.rule(press.measures.column, top, press.measures.column_width, 0.6, press.type.color("rule"))
            _place(press, sheet, foot(plan, column), frame.step)
    sheet.shift = 0.0
    sheet.settle()
    return sheet


def _place(press: Press, sheet: Sheet, placed: Iterable[Placed], step: float) -> None:
    for each in placed:
        strip = each.strip
        sheet.shift = each.column * step
        for label in strip.notes:
            sheet.anchor(f"call-{press.notes[label].number}", each.top)
        sheet.share = strip.share
        strip.draw(sheet, each.top)
        for label in strip.notes:
            press.notes[label].node.element(sheet.tree)
