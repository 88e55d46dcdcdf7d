"""Addresses that only links have: "please contact [Jane Doe](mailto:jane@office.example)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from urllib.parse import unquote

from masthead.anatomy.layout.addresses import email
from masthead.anatomy.layout.lines import Line, holds
from masthead.anatomy.pack import Pack, phrases
from masthead.document.model import BlockNode, Inline, Link, List, Paragraph
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


def leads_elsewhere(here: Sequence[Line], at: int, blocks: Sequence[BlockNode]) -> bool:
    """Whether under a heading stands nothing but a list of links, and a line that leads to it: "For more on it see:", and two pages."""
    below = list(takewhile(lambda line: line.kind != "heading", here[at + 1 : at + 1 + _CHAPTER]))
    if len(below) == 2 and below[0].kind == "paragraph" and below[0].text.endswith((":", "：")):
        del below[0]
    block = blocks[below[0].index] if len(below) == 1 else None
    return here[at].kind == "heading" and isinstance(block, List) and all(_only_links(item.content) for item in block.items)


_CHAPTER = 3
"""Lines of such a chapter, and one more of any other."""


def _only_links(content: Sequence[BlockNode]) -> bool:
    """Whether a point of a list is a link and nothing else."""
    only = content[0] if len(content) == 1 else None
    said = [node for node in only.content if not _is_blank(node)] if isinstance(only, Paragraph) else []
    return bool(said) and all(type(node) is Link for node in said)


def _is_blank(node: Inline) -> bool:
    return not plain((node,)).strip()


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
