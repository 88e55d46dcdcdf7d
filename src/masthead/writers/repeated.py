"""What stands before a text, repeated from it: it calls no notes, the text does, and contents do not list it; names stand with their offices."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from msgspec.structs import replace

from masthead.briefing.model import Abstract, Section
from masthead.briefing.model import Text as FullText
from masthead.document.model import (
    Abbreviation,
    Code,
    Emphasis,
    Foreign,
    Formula,
    Heading,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from masthead.document.plain import plain
from masthead.document.walk import every_inline
from masthead.language.labels import Labels
from masthead.language.tags import primary


def quiet(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Inlines without their calls of notes."""
    if not any(isinstance(node, NoteReference) for node in every_inline(content)):
        return content
    return tuple(map(_silenced, content))


def listed_later(sections: Iterable[Section]) -> frozenset[str]:
    """Anchors of the releases of a digest whose headlines stand over their full texts too: contents list each once, where it stands whole."""
    abstracts = [one for one in sections if isinstance(one, Abstract)]
    if not abstracts:
        return frozenset()
    heads = {
        text.anchor: plain(first.content).split()
        for text in sections
        if isinstance(text, FullText)
        and text.anchor
        and not text.label
        and text.entries
        and isinstance(first := text.entries[0].block, Heading)
    }
    return frozenset(one.anchor for one in abstracts if one.anchor and plain(one.title).split() == heads.get(one.reference.anchor))


def titled(name: str, office: str, labels: Labels, language: str) -> str:
    """A name and an office in one line, with the comma of the language."""
    # Between the members of a list Chinese has a mark of its own, which would make two persons of them.
    comma = "，" if primary(language) == "zh" else labels.list_separator
    return comma.join(filter(None, (name, office)))


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
