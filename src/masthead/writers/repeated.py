"""What stands before a text is repeated from it: it calls no notes, the text does."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from masthead.document.model import (
    Abbreviation,
    Code,
    Emphasis,
    Foreign,
    Formula,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from masthead.document.walk import every_inline


def quiet(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Inlines without their calls of notes."""
    if not any(isinstance(node, NoteReference) for node in every_inline(content)):
        return content
    return tuple(map(_silenced, content))


def _silenced(node: Inline) -> Inline:
    match node:
        case NoteReference():
            return Text("")
        case Strong(kids) | Emphasis(kids) | Link(_, kids) | Superscript(kids) | Subscript(kids) | Foreign(_, kids) | Abbreviation(_, kids):
            return replace(node, content=tuple(map(_silenced, kids)))
        case Text() | Code() | Formula() | LineBreak():
            return node
        case _:
            assert_never(node)
