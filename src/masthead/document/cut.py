"""Cutting a stretch out of inlines by plain-text offsets, formatting kept."""

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
from masthead.document.plain import plain


def cut(content: tuple[Inline, ...], start: int, end: int) -> tuple[Inline, ...]:
    """What stands at offsets `start` to `end` of `plain(content)`, with its links, marks and note references.

    What has no width (a note reference) belongs to the characters before it; at offset 0 it belongs to the first stretch. So
    stretches that follow each other without a gap, none of them empty, hold each reference once.
    """
    return tuple(_within(content, 0, start, end)[0])


def trim(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without white space and line breaks at both ends."""
    text = plain(content)
    bare = text.strip()
    if bare == text:
        return content
    # Without any width left, only the references remain.
    start = len(text) - len(text.lstrip()) if bare else len(text)
    kept = cut(content, start, start + len(bare))
    early = tuple(node for node in cut(content, 0, start) if not plain((node,))) if start else ()
    late = tuple(node for node in cut(content, start + len(bare), len(text)) if not plain((node,)))
    return (*early, *kept, *late)


def _within(content: tuple[Inline, ...], offset: int, start: int, end: int) -> tuple[list[Inline], int]:
    """The nodes between `start` and `end`, where `content` begins at `offset`; and the offset at which it ends, or one beyond `end`."""
    kept: list[Inline] = []
    for node in content:
        if offset > end:
            break
        match node:
            case Text(text) | Code(text) | Formula(text):
                width = len(text)
                if width and offset < end and offset + width > start:
                    whole = offset >= start and offset + width <= end
                    kept.append(node if whole else replace(node, text=text[max(start - offset, 0) : end - offset]))
            case LineBreak():
                width = 1
                if start <= offset < end:
                    kept.append(node)
            case NoteReference():
                width = 0
                if start < offset <= end or offset == start == 0:
                    kept.append(node)
            case (
                Strong(kids)
                | Emphasis(kids)
                | Link(_, kids)
                | Superscript(kids)
                | Subscript(kids)
                | Foreign(_, kids)
                | Abbreviation(_, kids)
            ):
                inner, after = _within(kids, offset, start, end)
                width = after - offset
                if inner or (not kids and start <= offset < end):
                    kept.append(node if tuple(inner) == kids else replace(node, content=tuple(inner)))
            case _:
                assert_never(node)
        offset += width
    return kept, offset
