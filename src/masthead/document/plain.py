"""A node's words as plain text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from masthead.document.model import (
    Abbreviation,
    Aside,
    BlockNode,
    Break,
    Code,
    Emphasis,
    Figure,
    Foreign,
    Formula,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)


def plain(content: Iterable[Inline]) -> str:
    """The characters of inlines; a line break is a newline, a note reference is nothing."""
    if type(content) is tuple and len(content) == 1 and type(content[0]) is Text:
        return content[0].text  # as most paragraphs are, and everybody asks for their words
    return "".join([node.text if type(node) is Text else _inline(node) for node in content])


def _inline(node: Inline) -> str:
    match node:
        case Strong(content) | Emphasis(content) | Link(_, content) | Superscript(content) | Subscript(content):
            return plain(content)  # as most are: whoever is text alone was asked before
        case Text(text) | Code(text) | Formula(text):
            return text
        case Foreign(_, content) | Abbreviation(_, content):
            return plain(content)
        case LineBreak():
            return "\n"
        case NoteReference():
            return ""
        case _:
            assert_never(node)


def plain_block(block: BlockNode) -> str:
    """The words of a block and of all within it; parts that stand apart are parted by newlines."""
    if type(block) is Paragraph:
        return plain(block.content)
    match block:
        case Paragraph(content) | Heading(_, content):
            return plain(content)
        case Preformatted(text):
            return text
        case List(items):
            return _lines(plain_blocks(item.content) for item in items)
        case Quotation(content, speaker):
            return _lines([plain_blocks(content), plain(speaker)])
        case Note(_, content):
            return plain_blocks(content)
        case Table(rows, caption=caption):
            cells = (plain_blocks(cell.content) for row in rows for cell in row.cells)
            return _lines([plain(caption), *cells])
        case Figure(alt=alt, caption=caption, credit=credit):
            return _lines([alt, plain(caption), plain(credit)])
        case Part(content, title) | Aside(content, title):
            return _lines([plain(title), plain_blocks(content)])
        case Break():
            return ""
        case _:
            assert_never(block)


def plain_blocks(blocks: Iterable[BlockNode]) -> str:
    """The words of blocks, one a line at least."""
    return _lines(map(plain_block, blocks))


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part)
