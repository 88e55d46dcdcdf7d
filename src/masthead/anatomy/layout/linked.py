"""Addresses that only links have: "please contact [Jane Doe](mailto:jane@office.example)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from masthead.anatomy.layout.addresses import email
from masthead.anatomy.layout.lines import Line, holds
from masthead.anatomy.pack import Pack, phrases
from masthead.document.model import BlockNode, Link, Paragraph
from masthead.document.plain import plain, plain_block
from masthead.document.walk import every_inline

_SCHEME = "mailto:"
_LONGEST = 30
"""Words of a line that asks to write to somebody."""


def mails(block: BlockNode) -> Iterator[tuple[str, str]]:
    """What the links of a paragraph say that lead to an address, and that address (RFC 6068), where their words don't have it."""
    for node in every_inline(block.content) if isinstance(block, Paragraph) else ():
        if type(node) is Link and node.target.startswith(_SCHEME):
            address = unquote(node.target.removeprefix(_SCHEME).partition("?")[0]).strip()
            words = plain(node.content).strip()
            if words and address.count("@") == 1 and "," not in address and "@" not in words:
                yield words, address


def asks(line: Line, block: BlockNode, lexicon: Pack) -> bool:
    """Whether a line says whom to ask, and a link in it says how."""
    return (
        line.kind == "paragraph"
        and not holds(line.text, _LONGEST + 1)
        and phrases(lexicon.contacts).match(line.text) is not None
        and any(words in line.text for words, _ in mails(block))
    )


def reached(block: BlockNode) -> str:
    """The text of a block, with the addresses of its links behind their words."""
    text = plain_block(block)
    for words, address in mails(block):
        text = text.replace(words, f"{words} {address}", 1)
    return text


def addressed(line: Line, blocks: Sequence[BlockNode]) -> str:
    """The text of a line, with the addresses of its links behind their words."""
    text = line.text
    for words, address in () if "@" in text and email(text) else mails(blocks[line.index]):  # "@harbour" is no address, but an account
        text = text.replace(words, f"{words} {address}", 1)
    return text
