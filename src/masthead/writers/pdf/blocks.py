"""Blocks to strips: paragraphs, headings, lists, quotations, preformatted text, parts, notes that nobody calls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import assert_never

import msgspec

from masthead.document.model import (
    Aside,
    BlockNode,
    Break,
    Figure,
    Heading,
    List,
    Note,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Strong,
    Table,
)
from masthead.language.tags import right_to_left
from masthead.writers.pdf.bonds import BOUND
from masthead.writers.pdf.figures import figure
from masthead.writers.pdf.inlines import Words, announces, written
from masthead.writers.pdf.lines import Setting, Span
from masthead.writers.pdf.paragraphs import (
    BACK_MATTER,
    TOGETHER,
    all_of,
    blank,
    draw_line,
    filled,
    lowered,
    over,
    strips_of,
    text,
    together,
    under,
)
from masthead.writers.pdf.press import Column, Draw, Mark, Press, Strip
from masthead.writers.pdf.sheet import LinkNode, Node, Sheet
from masthead.writers.pdf.styles import MILLIMETRE, PLAIN, Look, Manner
from masthead.writers.pdf.tables import table

_APART = 11.0
"""Space round tables, figures and quotations."""
_SMALL = ("small", "signature")
"""Roles of the back matter: its blocks of a few lines are not torn."""
_LEAST_WIDTH = 90.0
"""Lists and quotations within each other are indented no further than this leaves."""


def blocks(press: Press, content: Sequence[BlockNode], column: Column) -> list[Strip]:
    """The strips of blocks, in order; the first has no space before it."""
    return [strip for strips in each(press, content, column) for strip in strips]


def each(press: Press, content: Sequence[BlockNode], column: Column, numbers: Sequence[int] = ()) -> Iterator[list[Strip]]:
    """The strips of each block, which may be none. `numbers` are paragraph numbers, 0 for none."""
    after = 0.0
    previous: BlockNode | None = None
    for index, block in enumerate(content):
        if isinstance(block, Note) and press.is_called(block):
            yield []  # stands at the foot of the page that calls it
            continue
        press.at(block)
        inside = msgspec.structs.replace(column, language=_dress(block, column.language)) if block.language else column
        found = _block(press, block, inside, previous, numbers[index] if numbers else 0)
        if found:
            before = 0.0 if previous is None else max(_before(block, column, previous), after)
            if before != found[0].before:
                found[0] = msgspec.structs.replace(found[0], before=before)
            after = _after(block)
            if column.role in _SMALL:
                found = together(found, BACK_MATTER)
            stays = isinstance(block, Paragraph) and (announces(block.content) or (isinstance(previous, Heading) and len(found) == 1))
            if stays and index < len(content) - 1:  # a heading keeps two lines of what follows
                found[-1] = msgspec.structs.replace(found[-1], keep=True)
            previous = block
        yield found


def _dress(block: BlockNode, around: str) -> str:
    return written(block.language, block.content, around) if isinstance(block, (Paragraph, Heading)) else block.language


def _block(press: Press, block: BlockNode, column: Column, previous: BlockNode | None, number: int) -> list[Strip]:
    match block:
        case Paragraph():
            indented = column.indent if isinstance(previous, Paragraph) else 0.0
            return paragraph(press, block, column, indented, number=number)
        case Heading():
            return heading(press, block, column)
        case List():
            return _list(press, block, column)
        case Quotation():
            return _quotation(press, block, column, number)
        case Aside():
            return _aside(press, block, column)
        case Table():
            return table(press, block, column, blocks)
        case Figure():
            return figure(press, block, column)
        case Preformatted():
            return _preformatted(press, block, column)
        case Break():
            return [Strip(9.0, partial(_break, press, column))]
        case Note():
            return _uncalled(press, block, column)
        case Part():
            return _part(press, block, column)
        case _:
            assert_never(block)


def _before(block: BlockNode, column: Column, previous: BlockNode) -> float:
    if isinstance(block, Heading):
        if isinstance(previous, Heading):
            return 4.0
        return {1: 22.0, 2: 20.0, 3: 12.0}.get(block.level, 11.0)
    if isinstance(block, Part):
        return 22.0
    if isinstance(block, (Quotation, Aside, Table, Figure, Preformatted, Break)):
        return _APART if column.depth == 0 else 6.0
    if isinstance(block, List):
        return max(column.gap, 3.0)
    return max(column.gap, 5.4 if isinstance(block, Note) else 0.0)


def _after(block: BlockNode) -> float:
    match block:
        case Heading(level):
            return {1: 8.0, 2: 6.0, 3: 3.0}.get(level, 3.5)
        case Quotation() | Aside() | Table() | Figure() | Preformatted() | Break():
            return _APART
        case List():
            return 3.0
        case _:
            return 0.0


# ── text ──


def paragraph(press: Press, block: Paragraph, column: Column, indent: float = 0.0, number: int = 0) -> list[Strip]:
    """A paragraph; its number, if it has one, stands in the side margin on its first base line."""
    node = Node("P", column.node, language=block.language)
    look = press.type.look(column.role, column.language, PLAIN, column.scale)
    words = Words(press, column.role, column.language, node, column.scale).add(block.content)
    strips = text(press, words, node, look, column, indent=indent)
    if number and strips:
        label = _paragraph_number(press, number, Node("Lbl", node), column, look.drop)
        strips[0] = msgspec.structs.replace(strips[0], draw=partial(all_of, (label, strips[0].draw)))
    return strips


def _paragraph_number(press: Press, number: int, node: Node, column: Column, drop: float) -> Draw:
    look = press.type.look("number", column.language)
    setting = Setting([Span(f"{number} ", look.ink)], node, column.language, right_to_left=right_to_left(column.language))
    width = 6 * MILLIMETRE
    return partial(draw_line, setting, setting.lines(width)[0], column.start - 9 * MILLIMETRE, drop, width, "end")


def heading(press: Press, block: Heading, column: Column, *, title: bool = False) -> list[Strip]:
    """A heading keeps two lines of what follows. Headings of level 2 carry their number in the side margin, if asked for."""
    level = press.level(block.level, column.least_level)
    node = Node(f"H{level}", column.node, language=block.language)
    role = f"heading{max(min(block.level, 4), 3 if column.role in _SMALL else 1)}"
    if column.role in ("table", "note"):
        role = "head"
    look = press.type.look(role, column.language, PLAIN, column.scale)
    words = Words(press, role, column.language, node, column.scale).add(block.content)
    strips = text(press, words, node, look, msgspec.structs.replace(column, grid=False), hyphens=False, keep=True)
    if not strips:
        return strips
    first = strips[0]
    drawn = [first.draw]
    number = ""
    if press.briefing.numbered and block.level == 2 and column.wide_start >= 0:
        press.section += 1
        number = f"{press.section}"
        drawn.insert(0, _number(press, number, node, look, column))
    drawn.insert(0, partial(_bookmark, press, level, number, block))
    strips[0] = msgspec.structs.replace(first, draw=partial(all_of, tuple(drawn)))
    return strips


def _number(press: Press, number: str, node: Node, look: Look, column: Column) -> Draw:
    label = press.type.look("label", column.language)
    font_look = press.type.look("heading2", column.language)
    ink = label.ink
    sized = type(ink.font)(ink.font.book, ink.font.stack, font_look.ink.font.size, features=ink.font.features, language=ink.font.language)
    setting = Setting([Span(number + " ", type(ink)(sized, ink.color))], node, column.language)
    line = setting.lines(press.measures.side)[0]
    return partial(draw_line, setting, line, column.wide_start, look.drop, press.measures.side, "")


def _bookmark(press: Press, level: int, number: str, block: Heading, sheet: Sheet, top: float) -> None:
    press.outline.append(Mark(level, block.content, sheet.index, sheet.height - top + 12, number, block.language))
    if block.anchor:
        sheet.anchor(block.anchor, top - 6)


# ── lists ──


def _list(press: Press, block: List, column: Column) -> list[Strip]:
    kind = b"/Decimal" if block.ordered else b"/Disc"
    node = Node("L", column.node, language=block.language, attributes=b"<</O/List/ListNumbering%b>>" % kind)
    look = press.type.look(column.role, column.language, PLAIN, column.scale)
    size = look.ink.font.size
    marks = [f"{block.start + i}." for i in range(len(block.items))] if block.ordered else ["•" if column.depth % 2 == 0 else "–"]
    room = max(look.ink.font.box(mark).width for mark in (marks[0], marks[-1])) + 0.55 * size
    hang = max(room, 4.5 * MILLIMETRE)
    if column.width - hang < _LEAST_WIDTH and column.depth:  # no room to go further in: the list stands under its mother's marks
        column = msgspec.structs.replace(column, start=column.start - hang, width=column.width + hang)
    gap = 0.0 if column.gap == 0 else max(column.gap * 0.6, 2.0)
    strips: list[Strip] = []
    for index, item in enumerate(block.items):
        holder = Node("LI", node)
        label = Node("Lbl", holder)
        body = Node("LBody", holder, after=label)
        inner = msgspec.structs.replace(
            column,
            start=column.start + hang,
            width=column.width - hang,
            node=body,
            indent=0.0,
            depth=column.depth + 1,
            gap=gap,
            wide_start=-1.0,
        )
        found = blocks(press, item.content, inner) or [Strip(look.leading, partial(blank, body), drop=look.drop)]
        mark = marks[index] if block.ordered else marks[0]
        setting = Setting([Span(mark + " ", look.ink)], label, column.language, right_to_left=right_to_left(column.language))
        marked = partial(draw_line, setting, setting.lines(hang + 40)[0], column.start, found[0].drop or look.drop, hang, "")
        before = found[0].before if not index else gap
        found[0] = under(msgspec.structs.replace(found[0], before=before), marked)
        found[-1] = over(found[-1], partial(filled, body))
        found = together(found, BACK_MATTER if column.role in _SMALL else TOGETHER)
        if index in (0, len(block.items) - 2) and index < len(block.items) - 1 and len(found) <= TOGETHER:
            found[-1] = msgspec.structs.replace(found[-1], keep=True)  # no item stands alone
        strips += found
    return strips


# ── quotations ──


def _quotation(press: Press, block: Quotation, column: Column, number: int = 0) -> list[Strip]:
    """A quotation with its speaker, a bar beside it, and its number, if it has one, on its first base line."""
    node = Node("BlockQuote", column.node, language=block.language)
    indent = 5 * MILLIMETRE if column.width > _LEAST_WIDTH + 5 * MILLIMETRE else 0.0
    role = "quotation" if column.role == "body" else column.role
    inner = msgspec.structs.replace(
        column,
        start=column.start + indent,
        width=column.width - indent,
        node=node,
        role=role,
        indent=0.0,
        gap=max(column.gap, 4.0),
        depth=column.depth + 1,
        wide_start=-1.0,
        grid=False,
    )
    strips = blocks(press, block.content, inner)
    if block.speaker:
        look = press.type.look("speaker", column.language)
        speaker = Node("P", node)
        words = Words(press, "speaker", column.language, speaker).add(block.speaker)
        said = text(press, words, speaker, look, inner, hyphens=False)
        if strips and said:
            strips[-1] = msgspec.structs.replace(strips[-1], keep=True)
            said[0] = msgspec.structs.replace(said[0], before=2.0)
        strips += said
    color = press.type.color("primary")
    barred = []
    for index, strip in enumerate(strips):
        before = strip.before if index else 0.0
        bar = partial(_bar, column.start, strip.height + before, color)
        barred.append(
            msgspec.structs.replace(
                strip,
                before=0.0,
                height=strip.height + before,
                drop=strip.drop + before,
                draw=partial(all_of, (*((bar,) if indent else ()), partial(lowered, strip.draw, before))),
                split=None,
            )
        )
    if number and barred:
        label = _paragraph_number(press, number, Node("Lbl", node), column, barred[0].drop)
        barred[0] = msgspec.structs.replace(barred[0], draw=partial(all_of, (label, barred[0].draw)))
    return together(barred)


def _bar(start: float, height: float, color: bytes, sheet: Sheet, top: float) -> None:
    sheet.field(sheet.left(start, 2.0), sheet.height - top - height, 2.0, height, color)


# ── the rest ──


def _preformatted(press: Press, block: Preformatted, column: Column) -> list[Strip]:
    """Spaces and line ends as they are; lines that are too long are broken, and nothing is lost."""
    look = press.type.look("code", column.language, PLAIN, column.scale)
    node = Node("P", column.node, language=block.language)
    code = Node("Code", node)
    lines = block.text.expandtabs(4).rstrip("\n").split("\n")
    kept = "\n".join(_kept_spaces(line) for line in lines)
    setting = Setting([Span(kept, look.ink, code)], node, "")
    inner = msgspec.structs.replace(column, start=column.start + 8, width=column.width - 8, grid=False)
    return strips_of(setting, setting.lines(inner.width), look, inner)


def _kept_spaces(line: str) -> str:
    body = line.lstrip(" ")
    indent = BOUND * (len(line) - len(body))
    while "  " in body:
        body = body.replace("  ", BOUND + " ")
    return indent + body


def _break(press: Press, column: Column, sheet: Sheet, top: float) -> None:
    width = min(40.0, column.width)
    sheet.rule(column.start + (column.width - width) / 2, top + 4, width, 0.8, press.type.color("muted"))


def _part(press: Press, block: Part, column: Column) -> list[Strip]:
    node = Node("Sect", column.node, language=block.language)
    inner = msgspec.structs.replace(column, node=node)
    strips: list[Strip] = []
    if block.title:
        strips = heading(press, Heading(2, block.title), inner)
    content = blocks(press, block.content, inner)
    if content and strips:
        content[0] = msgspec.structs.replace(content[0], before=6.0)
    return strips + content


def _aside(press: Press, block: Aside, column: Column) -> list[Strip]:
    """A boxed note: a bar at its start edge."""
    node = Node("Sect", column.node, language=block.language)
    hang = 3.2 * MILLIMETRE
    inner = msgspec.structs.replace(column, node=node, start=column.start + hang, width=column.width - hang, role="small", grid=False)
    title = (Paragraph((Strong(block.title),)),) if block.title else ()
    strips = blocks(press, (*title, *block.content), inner)
    return [under(strip, partial(_bar, column.start, strip.height, press.type.color("rule"))) for strip in strips]


def _uncalled(press: Press, block: Note, column: Column) -> list[Strip]:
    """A note that no reference calls stands where the source has it."""
    press.uncalled += 1
    node = Node("Note", column.node, language=block.language, identifier=f"uncalled-{press.uncalled}")
    inner = msgspec.structs.replace(column, node=node, role="note", gap=2.0, indent=0.0, grid=False)
    look = press.type.look("note", column.language)
    label = Node("Lbl", node)
    ink = look.ink
    setting = Setting([Span(block.label + " ", ink)], label, column.language, right_to_left=right_to_left(column.language))
    hang = min(setting.natural + 4, column.width / 4)
    inner = msgspec.structs.replace(inner, start=column.start + hang, width=column.width - hang)
    found = blocks(press, block.content, inner) or [Strip(look.leading, partial(blank, node), drop=look.drop)]
    marked = partial(draw_line, setting, setting.lines(max(hang, setting.natural))[0], column.start, found[0].drop, hang, "")
    found[0] = under(found[0], marked)
    return found


def footnote(press: Press, label: str) -> list[Strip]:
    """The strips of a note at the foot of a page: its number, which leads back, and its text."""
    note = press.notes[label]
    measures = press.measures
    language = note.block.language or press.language
    look = press.type.look("note", language)
    mark = Node("Lbl", note.node)
    back = LinkNode(mark, f"#call-{note.number}", press.labels.back_to_text)
    ink = press.type.look("note", language, Manner(raised=1, primary=True)).ink
    setting = Setting([Span(f"{note.number} ", ink, back)], mark, language, right_to_left=right_to_left(language))
    hang = 3.2 * MILLIMETRE
    column = Column(measures.column + hang, measures.column_width - hang, note.node, language, role="note", gap=2.0)
    found = blocks(press, note.block.content, column) or [Strip(look.leading, partial(blank, note.node), drop=look.drop)]
    marked = partial(draw_line, setting, setting.lines(hang + 20)[0], measures.column, found[0].drop or look.drop, hang, "")
    anchored = partial(_anchored, f"note-{note.number}")
    found[0] = under(msgspec.structs.replace(found[0], before=2.0), anchored, marked)
    return found


def _anchored(name: str, sheet: Sheet, top: float) -> None:
    sheet.anchor(name, top)
