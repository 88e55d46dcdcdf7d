"""Notes to strips: at the foot of the page that calls them, or where the source has them, if nobody calls them."""

from __future__ import annotations

from functools import partial

import msgspec

from masthead.document.model import Note
from masthead.language.tags import right_to_left
from masthead.writers.pdf.setting.drawing import draw_line
from masthead.writers.pdf.setting.lines import Setting, Span
from masthead.writers.pdf.setting.sheet import LinkNode, Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE, Manner
from masthead.writers.pdf.strips.nesting import Inside, Nested, run
from masthead.writers.pdf.strips.paragraphs import at_least, blank, under
from masthead.writers.pdf.strips.press import Column, Press, Strip

_HANG = 3.2 * MILLIMETRE


def uncalled(press: Press, block: Note, column: Column, inside: Inside) -> Nested:
    """A note that no reference calls stands where the source has it."""
    press.uncalled += 1
    node = Node("Note", column.node, language=block.language, identifier=f"uncalled-{press.uncalled}")
    look = press.type.look("note", column.language)
    label = Node("Lbl", node)
    setting = Setting([Span(block.label + " ", look.ink)], label, column.language, right_to_left=right_to_left(column.language))
    hang = min(setting.natural + 4, column.width / 4)
    inner = msgspec.structs.replace(
        column,
        node=node,
        role="note",
        gap=2.0,
        indent=0.0,
        grid=False,
        start=column.start + hang,
        width=column.width - hang,
        depth=column.depth + 1,
        wide_start=-1.0,
    )
    found = yield inside(press, block.content, inner)
    found = at_least(found or [Strip(look.leading, partial(blank, node), drop=look.drop)], look.leading)
    marked = partial(draw_line, setting, setting.lines(max(hang, setting.natural))[0], column.start, found[0].drop or look.drop, hang, "")
    found[0] = under(found[0], marked)
    return found


def footnote(press: Press, label: str, inside: Inside) -> list[Strip]:
    """The strips of a note at the foot of a page: its number, which leads back, and its text."""
    note = press.notes[label]
    measures = press.measures
    language = note.block.language or note.language
    look = press.type.look("note", language)
    mark = Node("Lbl", note.node)
    back = LinkNode(mark, f"#call-{note.number}", press.labels.back_to_text)
    ink = press.type.look("note", language, Manner(raised=1, primary=True)).ink
    setting = Setting([Span(f"{press.number(note.number)} ", ink, back)], mark, language, right_to_left=right_to_left(language))
    hang = max(_HANG, setting.natural + 1.5)
    column = Column(
        measures.column + hang, measures.column_width - hang, note.node, language, role="note", gap=2.0, wide=measures.wide, depth=1
    )
    press.noting = True
    found = run(inside(press, note.block.content, column)) or [Strip(look.leading, partial(blank, note.node), drop=look.drop)]
    found = at_least(found, look.leading)
    press.noting = False
    marked = partial(draw_line, setting, setting.lines(hang + 20)[0], measures.column, found[0].drop or look.drop, hang, "")
    anchored = partial(_anchored, f"note-{note.number}")
    found[0] = under(msgspec.structs.replace(found[0], before=press.air.between("note", 2.0)), anchored, marked)
    if right_to_left(note.language) != right_to_left(press.language):  # as the part that calls it
        from masthead.writers.pdf.strips.mirrored import mirrored

        return [mirrored(measures.end - measures.start, strip) for strip in found]
    return found


def _anchored(name: str, sheet: Sheet, top: float) -> None:
    sheet.anchor(name, top)
