"""Several documents in one: what each calls its notes, anchors and pictures, told apart by a name before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar, assert_never

from msgspec import Struct
from msgspec.structs import replace

from masthead.document.model import (
    Abbreviation,
    Aside,
    Asset,
    BlockNode,
    Break,
    Cell,
    Code,
    Emphasis,
    Figure,
    Foreign,
    Formula,
    Heading,
    Inline,
    Item,
    LineBreak,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Row,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)
from masthead.document.walk import every, every_inline, inlines

Node = TypeVar("Node", bound=Struct)


class Names(Struct, frozen=True):
    """`prefix` stands before labels of notes and before anchors; `assets` gives each picture's name in the whole."""

    prefix: str
    assets: Mapping[str, str]


def named(blocks: Iterable[BlockNode]) -> bool:
    """Whether anything in the blocks has a name that another document may have too."""
    for block in every(blocks):
        if isinstance(block, (Note, Figure)) or (isinstance(block, Heading) and block.anchor):
            return True
        if any(
            isinstance(node, NoteReference) or (isinstance(node, Link) and node.target[:1] == "#") for node in every_inline(inlines(block))
        ):
            return True
    return False


def renamed(block: BlockNode, names: Names) -> BlockNode:
    """The same block, its names within the whole."""
    match block:
        case Paragraph(content):
            return _with(block, content=_inlines(content, names))
        case Heading(_, content, anchor):
            return _with(block, content=_inlines(content, names), anchor=anchor and names.prefix + anchor)
        case List(items):
            return _with(block, items=tuple(Item(_blocks(item.content, names)) for item in items))
        case Quotation(content, speaker):
            return _with(block, content=_blocks(content, names), speaker=_inlines(speaker, names))
        case Aside(content, title):
            return _with(block, content=_blocks(content, names), title=_inlines(title, names))
        case Part(content, title):
            return _with(block, content=_blocks(content, names), title=_inlines(title, names))
        case Table(rows, caption=caption):
            return _with(
                block, rows=tuple(Row(tuple(_cell(cell, names) for cell in row.cells)) for row in rows), caption=_inlines(caption, names)
            )
        case Figure(asset, _, caption, credit):
            return _with(block, asset=names.assets.get(asset, asset), caption=_inlines(caption, names), credit=_inlines(credit, names))
        case Note(label, content):
            return _with(block, label=names.prefix + label, content=_blocks(content, names))
        case Preformatted() | Break():
            return block
        case _:
            assert_never(block)


def _with(node: Node, **changes: object) -> Node:
    return replace(node, **changes)


def _blocks(blocks: Iterable[BlockNode], names: Names) -> tuple[BlockNode, ...]:
    return tuple(renamed(block, names) for block in blocks)


def _cell(cell: Cell, names: Names) -> Cell:
    return replace(cell, content=_blocks(cell.content, names))


def _inlines(content: Iterable[Inline], names: Names) -> tuple[Inline, ...]:
    return tuple(_inline(node, names) for node in content)


def _inline(node: Inline, names: Names) -> Inline:
    match node:
        case Link(target, content):
            inside = target.startswith("#") and len(target) > 1
            return Link(f"#{names.prefix}{target[1:]}" if inside else target, _inlines(content, names))
        case NoteReference(label):
            return NoteReference(names.prefix + label)
        case (
            Strong(content) | Emphasis(content) | Superscript(content) | Subscript(content) | Foreign(_, content) | Abbreviation(_, content)
        ):
            return replace(node, content=_inlines(content, names))
        case Text() | Code() | Formula() | LineBreak():
            return node
        case _:
            assert_never(node)


def gathered(assets: Iterable[Asset], prefix: str, taken: dict[bytes, Asset]) -> dict[str, str]:
    """Each picture's name in the whole, by the name that its document has for it. `taken` holds the pictures of the whole by their bytes and
    grows: one that several documents show is there once."""
    told: dict[str, str] = {}
    for asset in assets:
        if asset.name not in told:
            told[asset.name] = taken.setdefault(asset.data, replace(asset, name=prefix + asset.name)).name
    return told
