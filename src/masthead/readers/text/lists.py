"""Lists in plain text: bullets of all kinds, dashes, numbers; nested by their indents."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import groupby

from msgspec import Struct

from masthead.document.build import spanned
from masthead.document.model import BlockNode, Inline, Item, LineBreak, List, Paragraph, Place, Text
from masthead.document.plain import plain_block
from masthead.document.tidy import inlines
from masthead.expressions import expression
from masthead.readers.bullets import BULLETS, POINTS, heads_part, is_point, opens_point
from masthead.readers.dashes import DASHES, is_long, is_said
from masthead.readers.lettered import LETTER, order
from masthead.readers.text.lines import ALWAYS, Line, joined, measured, place, runs_on

_SURE = BULLETS | frozenset("⁃∙⦁❖►▶▸➔➤→★✔✅»")
_DRAWN = frozenset("–—*+-»→★") | frozenset("o")
"""Marks that are a bullet only with a second one below, or with nothing else in their paragraph."""
_TWICE = "--"
"""Two hyphens, which wires set for a dash: a bullet only beside a second one."""
_BULLET = expression(rf"([ \t]*)([{re.escape(''.join(sorted(_SURE | _DRAWN)))}]|--)[ \t\u00a0]+(?=\S)")
_NUMBER = expression(r"([ \t]*)\(?(\d{1,3})([.)])[ \t\u00a0]+(?=\S)")
_DATE = expression(r"\d+\.\s+\w+\.?\s+\d{4}\b")
_DEEPEST = 20
"""Lists within lists that are told apart by indents; no typist went further."""


class _Marker(Struct, frozen=True, gc=False):
    indent: int
    sign: str
    number: int
    end: int
    """Characters of the line up to its words; `number` is -1 for a bullet."""


def _marker(text: str) -> _Marker | None:
    if (match := _BULLET.match(text)) and not (match.group(2) in ("-", "–", "—", _TWICE) and text.rstrip().endswith(f" {match.group(2)}")):
        return _Marker(_columns(match.group(1)), match.group(2), -1, match.end())
    if match := _NUMBER.match(text):
        opened = "(" if text.lstrip().startswith("(") else ""
        if opened and match.group(3) != ")":
            return None
        return _Marker(_columns(match.group(1)), opened + match.group(3), int(match.group(2)), match.end())
    return None


def _columns(blanks: str) -> int:
    return len(blanks.replace("\t", "    "))


def begins(line: Line) -> bool:
    """Whether a line may begin an item."""
    return _marker(line.text) is not None


def marked(text: str) -> int:
    """Characters of a line up to its words, if it begins like an item; else 0."""
    marker = _marker(text)
    return marker.end if marker else 0


def read(lines: Sequence[Line], at: int, reach: int, known: Collection[str], depth: int = 0) -> tuple[List | None, int]:
    """The list that begins at line `at`, if one does, and the line after it. `reach` is the column at which its lines are wrapped,
    `known` the words of the text."""
    first = _marker(lines[at].text)
    if first is None or (not depth and first.sign in POINTS and _is_point(lines, at)):
        return None, at
    groups: list[list[Line]] = []
    start = at
    while at < len(lines):
        here = _marker(lines[at].text)
        if here is not None and _follows(here, first, len(groups)):
            line = lines[at]
            groups.append([measured(line.text[here.end :], line.start + here.end, line.number, line.letters)])
        elif groups and _belongs(lines[at - 1], lines[at], here, first, reach):
            groups[-1].append(lines[at])
        else:
            break
        at += 1
    # One line with a number or a dash before it is rather a sentence ("7. Juni 2024 …", "– ende –"), but for one below another's mark.
    if (
        len(groups) < 2
        and not depth
        and (first.number >= 0 or first.sign not in _SURE or first.sign in _DRAWN)
        and not _stands(lines, start, at)
    ):
        return None, start
    if len(groups) == 1 and not depth and heads_part(lines[start].text):
        return None, start
    items = tuple(Item(tuple(_content(group, reach, known, depth))) for group in groups)
    return List(items, first.number >= 0, max(first.number, 1) if first.number else 0, place=place(lines[start:at])), at


def _is_point(lines: Sequence[Line], at: int) -> bool:
    """Whether a line and those it runs on in are a paragraph of a Korean official text."""
    until = next((below for below in range(at + 1, len(lines)) if opens_point(lines[below].text)), len(lines))
    return is_point(lines[at].text if until == at + 1 else f"{lines[at].text} {lines[until - 1].text}")


def _content(group: Sequence[Line], reach: int, known: Collection[str], depth: int) -> list[BlockNode]:
    """An item's words, and the lists within it. A line below its first is what had no room there, wherever the text is wrapped."""
    made: list[BlockNode] = []
    at = begin = 0
    while at < len(group):
        inner, until = read(group, at, reach, known, depth + 1) if at and begins(group[at]) and depth < _DEEPEST else (None, at)
        if inner is None:
            at += 1
            continue
        if begin < at:
            made.append(Paragraph(joined(group[begin:at], ALWAYS, known), place=place(group[begin:at])))
        made.append(inner)
        at = begin = until
    if begin < len(group):
        made.append(Paragraph(joined(group[begin:], ALWAYS, known), place=place(group[begin:])))
    return made


def _belongs(before: Line, line: Line, here: _Marker | None, first: _Marker, reach: int) -> bool:
    """Whether a line is part of the item above it: indented below its mark, or running on from the line before."""
    if here is not None:
        return here.indent > first.indent + 1
    return line.indent > first.indent or runs_on(before, line, reach)


def _follows(here: _Marker, first: _Marker, count: int) -> bool:
    """Whether a marker carries on the list that `first` began."""
    if here.sign != first.sign or abs(here.indent - first.indent) > 1:
        return False
    return here.number == (first.number + count if first.number >= 0 else -1)


def _stands(lines: Sequence[Line], at: int, until: int) -> bool:
    """A lone marked line is an item only if it is all of its paragraph, is not closed by a dash again, and is no date."""
    text = lines[at].text.strip()
    if at > 0 or until < len(lines) or text.startswith(("o ", "— ")) or text.endswith(("-", "–", "—", "*")):
        return False
    return _DATE.match(text) is None


def lettered(lines: Sequence[Line], at: int, known: Collection[str]) -> tuple[Paragraph | None, int]:
    """Lines that letters or Roman numerals count, as a paragraph of lines, whose marks are words of the text."""
    groups: list[list[Line]] = []
    start = at
    while at < len(lines):
        here = LETTER.match(lines[at].text)
        if here is not None and len(groups) + 1 in order(here.group(2)):
            groups.append([lines[at]])
        elif groups and here is None and lines[at].indent > lines[start].indent:
            groups[-1].append(lines[at])
        else:
            break
        at += 1
    if len(groups) < 2:
        return None, start
    content: list[Inline] = []
    for group in groups:
        content.extend((*((LineBreak(),) if content else ()), *joined(group, ALWAYS, known)))
    return Paragraph(tuple(content), place=place(lines[start:at])), at


def speech(blocks: Sequence[BlockNode], text: str) -> list[BlockNode]:
    """The blocks, dashes that begin what somebody says taken for no bullets: such a line stands alone between blank ones."""
    made: list[BlockNode] = []
    for behind, run in groupby(blocks, lambda block: _behind_dash(block, text)):
        held = list(run)
        if not behind:
            made += held
            continue
        said = [plain_block(block) for block in held]
        said = [line.lstrip("-–— \u00a0") for line in said]
        announced = bool(made) and plain_block(made[-1]).endswith((":", "："))
        if is_said(said, text) or (len(held) == 1 and bool(made) and not announced and is_long(said[0])):
            made += (_unlisted(block, text) for block in held)
        else:
            made += held
    return made


def _behind_dash(block: BlockNode, text: str) -> bool:
    """Whether a block is a list of one item behind a dash, and nothing in it but a paragraph."""
    if not isinstance(block, List) or block.ordered or len(block.items) != 1 or block.place is None:
        return False
    content = block.items[0].content
    return len(content) == 1 and isinstance(content[0], Paragraph) and text[block.place.start : block.place.start + 1] in DASHES


def _unlisted(block: BlockNode, text: str) -> BlockNode:
    match block:
        case List((Item((Paragraph(content),)),), place=Place(_, start)):
            return Paragraph(inlines((Text(f"{_TWICE if text.startswith(_TWICE, start) else text[start]} "), *content)), place=block.place)
        case _:
            return block


def together(blocks: Sequence[BlockNode], text: str) -> list[BlockNode]:
    """Items with blank lines between them are one list; a line alone behind two hyphens is none."""
    made: list[BlockNode] = []
    for block in blocks:
        held = made[-1] if made else None
        if isinstance(held, List) and isinstance(block, List) and _continues(held, block):
            made[-1] = List(held.items + block.items, held.ordered, held.start, held.counter, place=spanned(held.place, block.place))
        else:
            made.append(block)
    return [_unlisted(block, text) if _behind_dash(block, text) and text.startswith(_TWICE, _start(block)) else block for block in made]


def _start(block: BlockNode) -> int:
    return block.place.start if block.place is not None else 0


def _continues(held: List, block: List) -> bool:
    return held.ordered == block.ordered and (not held.ordered or block.start == held.start + len(held.items))
