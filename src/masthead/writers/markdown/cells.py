"""Cells of tables that pipes cannot draw, as HTML in one line: their words with links, stress and languages, blocks parted by line breaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from masthead.document.model import (
    Abbreviation,
    BlockNode,
    Code,
    Emphasis,
    Foreign,
    Formula,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    NoteReference,
    Paragraph,
    Quotation,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from masthead.document.plain import plain_block
from masthead.writers.markup.sheet import escape

_BREAK = "<br>"


def html(content: Iterable[BlockNode]) -> str:
    """The words of a cell. No newline: a blank line would end the table (CommonMark 0.31, 4.6)."""
    return _BREAK.join(line for line in _lines(content) if line.strip())


def _lines(blocks: Iterable[BlockNode]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(content) | Heading(_, content):
                yield from _inlines(content).split(_BREAK)
            case List(items):
                for item in items:
                    yield from _lines(item.content)
            case Quotation(content, speaker):
                yield from _lines(content)
                yield _inlines(speaker)
            case _:
                yield from map(escape, plain_block(block).split("\n"))


def _inlines(content: Iterable[Inline]) -> str:
    return "".join(map(_inline, content))


def _inline(node: Inline) -> str:
    match node:
        case Text(text) | Formula(text):
            return escape(text)
        case Code(text):
            return f"<code>{escape(text)}</code>"
        case Strong(kids):
            return f"<strong>{_inlines(kids)}</strong>"
        case Emphasis(kids):
            return f"<em>{_inlines(kids)}</em>"
        case Superscript(kids):
            return f"<sup>{_inlines(kids)}</sup>"
        case Subscript(kids):
            return f"<sub>{_inlines(kids)}</sub>"
        case Link(target, kids):
            return f'<a href="{escape(target)}">{_inlines(kids)}</a>'
        case Foreign(language, kids):
            return f'<span lang="{escape(language)}">{_inlines(kids)}</span>'
        case Abbreviation(expansion, kids):
            return f'<abbr title="{escape(" ".join(expansion.split()))}">{_inlines(kids)}</abbr>'
        case LineBreak():
            return _BREAK
        case NoteReference():
            return ""  # what such a table calls is set where nothing calls it
        case _:
            assert_never(node)
