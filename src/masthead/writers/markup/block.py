"""Blocks → XHTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import assert_never

from masthead.document.counters import labels
from masthead.document.model import (
    Aside,
    BlockNode,
    Break,
    Figure,
    Heading,
    Inline,
    Item,
    LineBreak,
    List,
    Note,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Table,
    Text,
)
from masthead.language.writing import numeral
from masthead.writers.formulas import displayed
from masthead.writers.markup.figure import figure, side_by_side
from masthead.writers.markup.holding import options
from masthead.writers.markup.inline import code_direction, inlines
from masthead.writers.markup.sheet import Call, Sheet, escape, said
from masthead.writers.markup.table import table
from masthead.writers.ranks import longest, short

_NARROW = 22
"""Characters of items that find room three to a line on a broad screen."""
HEADINGS = ("heading1", "heading2", "heading3", "heading4")


def blocks(nodes: Iterable[BlockNode], sheet: Sheet, role: str = "body", after: str = "") -> str:
    """Markup of blocks, a line each, whose plain text is set in a role of the brand. `after` ends the last of them."""
    if not after:
        return rows([(node, partial(block, sheet=sheet, role=role)) for node in nodes], sheet)
    *most, last = [node for node in nodes if not isinstance(node, Note)] or [Paragraph(())]
    return "\n".join(filter(None, (*(block(node, sheet, role) for node in most), block(last, sheet, role, after=after))))


def rows(found: Sequence[tuple[BlockNode, Callable[[BlockNode], str]]], sheet: Sheet) -> str:
    """Blocks with what makes their markup, a line each; figures that share a line in one."""
    lines: list[str] = []
    at = 0
    while at < len(found):
        node, markup = found[at]
        at += 1
        row: list[Figure] = [node] if isinstance(node, Figure) else []
        while row and at < len(found) and isinstance(following := found[at][0], Figure) and following.beside:
            row.append(following)
            at += 1
        made = side_by_side(row, [one for _, one in found[at - len(row) : at]], sheet) if len(row) > 1 else markup(node)
        if made:
            lines.append(made)
    return "\n".join(lines)


def block(node: BlockNode, sheet: Sheet, role: str = "body", mark: str = "", before: str = "", after: str = "") -> str:
    """Markup of one block; empty if it has nothing to show.

    `mark` is attributes for its outermost element (a class; an id). `before` and `after` are markup that stands at the start and the
    end of its text: a paragraph number, an end mark. Where a block cannot take them in they stand as lines beside it.
    """
    if not node.language:
        return _block(node, sheet, role, mark, before, after)
    mark += sheet.spoken(node.language)
    with sheet.within(node.language):
        return _block(node, sheet, role, mark, before, after)


def _block(node: BlockNode, sheet: Sheet, role: str, mark: str, before: str, after: str) -> str:
    match node:
        case Paragraph(content):
            content = _trimmed(content)
            inside = inlines(content, sheet, role)
            if displayed(node):
                mark = _classed(mark, "equation")
            return f"<p{mark}>{before}{inside}{after}</p>" if before or after or _shows(content, inside) else ""
        case _ if before or (after and not isinstance(node, List | Part)):
            inside = block(node, sheet, role) + (f'\n<p class="beside">{after}</p>' if after else "")
            return f'<div{mark}><p class="beside">{before}</p>\n<div>{inside}</div></div>' if before else f"<div{mark}>{inside}</div>"
        case Heading():
            return heading(node, sheet, mark)
        case List(items, ordered, start, counter):
            if not items:
                return ""
            name = "ol" if ordered else "ul"
            if short(node):
                mark = _classed(mark, "ranks" if longest(node) <= _NARROW else "ranks broad")
            if ordered:
                drawn = "".join(labels(node)) if counter else sheet.publication.labels.digits
                sheet.publication.ink[role, False, False].append(f"{drawn}.")  # the numbers are drawn, not written
            else:
                nested = any(isinstance(inner, List) for item in items for inner in item.content)
                sheet.publication.ink[role, False, False].append("•–" if nested else "•")
            first = f' type="{counter}"' if ordered and counter else ""
            first += f' start="{start}"' if ordered and start != 1 else ""
            most = "".join(_item(item, sheet, role) for item in items[:-1])
            return f"<{name}{first}{mark}>\n{most}{_item(items[-1], sheet, role, after)}</{name}>"
        case Quotation(content, speaker):
            inside = blocks(content, sheet, "quotation")
            if not said(speaker):
                return f"<blockquote{_classed(mark, 'quotation')}>{inside}</blockquote>" if inside else ""
            name = inlines(speaker, sheet, "speaker")
            quoted = f"<blockquote>{inside}</blockquote>\n" if inside else ""
            return f'<figure{_classed(mark, "quotation")}>{quoted}<figcaption class="speaker">{name}</figcaption></figure>'
        case Aside(content, title):
            head = f'<p class="aside-title"><strong>{inlines(title, sheet, role, strong=True)}</strong></p>\n' if said(title) else ""
            inside = head + blocks(content, sheet, role)
            return f"<aside{_classed(mark, 'aside')}>{inside}</aside>" if inside else ""
        case Table():
            return table(node, sheet, mark, blocks)
        case Figure():
            return figure(node, sheet, mark)
        case Preformatted(text):
            sheet.publication.ink["code", False, False].append(text)
            direction = "" if " dir=" in mark else code_direction(sheet)
            return f"<pre{mark}{direction}><code>{options(escape(text))}</code></pre>" if text.strip() else ""
        case Break():
            return f"<hr{mark}/>"
        case Part(content, title):
            return _part(content, title, sheet, role, mark, after)
        case Note():
            # Its place is where it is called from; `notes` sets it.
            return ""
        case _:
            assert_never(node)


def heading(node: Heading, sheet: Sheet, mark: str = "", number: str = "", level: int = 0) -> str:
    """A heading, entered in the outline. `level` fixes the element's level (a chapter's own heading); else the outline decides."""
    text = said(node.content)
    identity = sheet.id_of(sheet.publication.spots.get(node.anchor)) if node.anchor else ""
    if not text:
        # No heading without words; a link may lead to where it would stand.
        return f'<div id="{identity}"></div>' if identity else ""
    level = level or sheet.level(node.level)
    role = HEADINGS[min(node.level, 4) - 1]
    if not identity:
        identity = sheet.own_id("h")
    mark = f' id="{identity}"{mark}'
    sheet.heading(level, identity, f"{number} {text}" if number else text)
    if number:
        sheet.publication.ink["label", False, False].append(number)
        number = f'<span class="number">{number}</span> '
    return f"<h{level}{_classed(mark, role)}>{number}{inlines(node.content, sheet, role)}</h{level}>"


def notes(sheet: Sheet) -> str:
    """The notes that were called in this file, those that their own text calls, and those that nothing calls."""
    out: list[str] = []
    while len(out) < len(sheet.calls) or sheet.adopt():
        out.append(_note(sheet.calls[len(out)], sheet))
    return "\n".join(out)


def _note(call: Call, sheet: Sheet) -> str:
    labels = sheet.publication.labels
    mark = numeral(call.number, labels)
    sheet.publication.ink["number", True, False].append(mark)
    name = labels.note_number.format(number=mark)
    if call.back is None:
        number = f'<span class="number">{mark}</span>'
    else:
        back = escape(f"{name}: {labels.back_to_text}")
        number = f'<a class="number" href="{call.back.seen_from(sheet.name)}"{sheet.kind("backlink")} role="doc-backlink" aria-label="{back}">{mark}</a>'
    first, *rest = call.note.content or (Paragraph(()),)
    number += " "
    spoken = sheet.spoken(call.note.language)
    with sheet.within(call.note.language):
        if isinstance(first, Paragraph):
            inside = block(first, sheet, "note", before=number)
        else:
            inside = f'<p class="beside">{number}</p>\n{block(first, sheet, "note")}'
        more = blocks(rest, sheet, "note")
    return f'<aside class="note" id="m-note-{call.number}"{sheet.kind("footnote")} role="doc-footnote"{spoken}>{inside}{more}</aside>'


def _trimmed(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without line breaks at the ends, which would show as empty lines."""
    while content and isinstance(content[0], LineBreak):
        content = content[1:]
    while content and isinstance(content[-1], LineBreak):
        content = content[:-1]
    return content


def _shows(content: Sequence[Inline], inside: str) -> bool:
    if content and isinstance(content[0], Text) and content[0].text.strip():
        return True  # the common case, without a walk
    return bool(said(content)) or "<a " in inside or "<sup>" in inside


def _item(item: Item, sheet: Sheet, role: str, after: str = "") -> str:
    match item.content:
        case (Paragraph(content, language=""),):
            return f"<li>{inlines(content, sheet, role)}{after}</li>\n"
        case (Paragraph(content, language=""), *rest) if not any(isinstance(node, Paragraph) for node in rest):
            return f"<li>{inlines(content, sheet, role)}{blocks(rest, sheet, role, after)}</li>\n"
        case kids:
            return f"<li>{blocks(kids, sheet, role, after)}</li>\n"


def _part(content: tuple[BlockNode, ...], title: tuple[Inline, ...], sheet: Sheet, role: str, mark: str, after: str) -> str:
    text = said(title)
    base, stack, level = sheet.part(bool(text))
    named = ""
    if text:
        identity = sheet.own_id("h")
        sheet.heading(level, identity, text)
        named = f'<h{level} class="heading2" id="{identity}">{inlines(title, sheet, "heading2")}</h{level}>\n'
        mark += f' aria-labelledby="{identity}"' if sheet.landmark(text) else ""
    inside = blocks(content, sheet, role, after)
    sheet.leave(base, stack)
    return f"<section{_classed(mark, 'part')}>{named}{inside}</section>" if named or inside else ""


def _classed(mark: str, name: str) -> str:
    """Attributes with one more class."""
    if ' class="' in mark:
        return mark.replace(' class="', f' class="{name} ', 1)
    return f' class="{name}"{mark}'
