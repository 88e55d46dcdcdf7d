"""Lines that whoever wrote a text had filled up to a width and ended one by one (`br`), as services that pass releases on show them: where they end
means nothing, and in a column of another width tears words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from masthead.document.model import BlockNode, Inline, LineBreak, Paragraph, Text
from masthead.document.plain import plain
from masthead.document.stops import CLOSING, ENDS
from masthead.document.tidy import inlines, lines_of
from masthead.expressions import Letters
from masthead.readers.text.joints import glue, vocabulary

_LEAST = 6
"""Filled lines of a page from which on it is told so."""
_NARROWEST, _WIDEST = 40, 100
"""Columns of a line that people fill texts up to; an ideograph takes two."""
_MOSTLY = 0.7
"""The share of filled lines among all that end in a paragraph with any; and of those that end in the middle of a sentence among the filled."""
_RAGGED = 4
"""Columns that may be left of a line of ideographs: for a mark that begins no line, and what it stands behind."""
_ENDS = (*ENDS, *CLOSING, *":;：；)）】")
_UNSPACED = Letters("\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef")
_STOPS = Letters("。！？｡")
_ITEMS = 5
"""Filled lines of a list, at least: fewer of a text may all begin with capitals by chance."""
_HANGUL = Letters("\u1100-\u11ff\u3131-\u318e\uac00-\ud7af")
"""Nobody can tell whether a line of Korean ends with a word."""


class _Line(Struct, frozen=True):
    content: tuple[Inline, ...]
    text: str
    width: int


def unfilled(blocks: Sequence[BlockNode]) -> tuple[BlockNode, ...]:
    """The blocks, with paragraphs whose lines go on where the page's lines do."""
    parted = {at: _lines(block.content) for at, block in enumerate(blocks) if isinstance(block, Paragraph) and LineBreak() in block.content}
    ended = [line for lines in parted.values() for line in lines[:-1]]
    width = max((line.width for line in ended), default=0)
    if len(ended) < _LEAST or not _NARROWEST <= width <= _WIDEST:
        return tuple(blocks)
    filled = {at: [_fills(one, other, width) for one, other in pairwise(lines)] for at, lines in parted.items()}
    filled = {at: [False] * len(fills) if _are_items(parted[at], fills) else fills for at, fills in filled.items()}
    within = [line for at, lines in parted.items() for line, full in zip(lines, filled[at], strict=False) if full]
    beside = sum(len(fills) for fills in filled.values() if any(fills))
    amid = sum(not line.text.endswith(_ENDS) for line in within)
    if len(within) < _LEAST or len(within) < beside * _MOSTLY or amid < len(within) * _MOSTLY:
        return tuple(blocks)
    known = vocabulary("\n".join(line.text for lines in parted.values() for line in lines))
    return tuple(
        replace(block, content=inlines(_joined(parted[at], filled[at], known)))
        if isinstance(block, Paragraph) and any(filled.get(at, ()))
        else block
        for at, block in enumerate(blocks)
    )


def _lines(content: Sequence[Inline]) -> list[_Line]:
    return [_Line(row, (text := plain(row).strip()), sum(map(_columns, text))) for row in lines_of(content)]


def _columns(letter: str) -> int:
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _fills(line: _Line, following: _Line, width: int) -> bool:
    """Whether what the next line begins with has no room in this one."""
    if not line.text or not following.text or _HANGUL.within(line.text[-1] + following.text[0]):
        return False
    if _UNSPACED.within(line.text[-1]) or _UNSPACED.within(following.text[0]):
        return line.width > width - _RAGGED
    return line.width + 1 + sum(map(_columns, following.text.split()[0])) > width


def _are_items(lines: Sequence[_Line], filled: Sequence[bool]) -> bool:
    """Whether lines that happen to be as long as each other are a list's: each begins as an item does, or none says a sentence in a script that has
    no capitals."""
    begins = [line.text[0] for line, full in zip(lines[1:], filled, strict=True) if full]
    if len(begins) < _ITEMS or any(letter.islower() for letter in begins):
        return False
    if all(letter.isupper() or letter.isdigit() for letter in begins):
        return True
    return all(map(_UNSPACED.within, begins)) and not any(_STOPS.within(line.text) for line in lines)


def _joined(lines: Sequence[_Line], filled: Sequence[bool], known: frozenset[str]) -> Iterator[Inline]:
    yield from lines[0].content
    for (line, following), goes_on in zip(pairwise(lines), filled, strict=True):
        if not goes_on:
            yield LineBreak()
        elif (
            not (_UNSPACED.within(line.text[-1]) and _UNSPACED.within(following.text[0])) and glue(line.text, following.text, known) is None
        ):
            yield Text(" ")
        yield from following.content
