"""What a source would ask of a parser, counted before a parser is given it: bytes, lines, elements, parts.

A page of a million one-letter paragraphs is a small file; taken apart it fills the memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from masthead.errors import LimitError
from masthead.expressions import expression
from masthead.limits import LIMITS

_ATTRIBUTE = expression(r"\s[\w:-]+=")
_TAG = expression(r"<(?:!--|(?P<name>[a-zA-Z][^\s/>]*))")
_WITHIN = expression(r"(?>(?:[^>=]++|=\s*+(?:\"[^\"]*\"|'[^']*'|[^\s>]*+))*)")
"""What stands in a tag behind its name: a sign that ends it may stand in a quoted value."""
_NAMED = expression(r"[^\s=/>]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?")
_UNREAD = frozenset(("script", "style", "textarea", "title"))
"""Elements within which no tag begins."""
_FEW = 20
"""Characters a tag's attribute: shorter texts have none of too many, or lose no time over them."""


def refuse_long(data: bytes, limit: Literal["text_bytes", "markup_bytes", "message_bytes"], *, where: str = "") -> None:
    """Raises `LimitError` for more bytes than the limit of this name allows."""
    within(limit, len(data), f"has {len(data):,} bytes", where=where)


def refuse_lines(text: str, *, where: str = "") -> None:
    """Raises `LimitError` for more than `lines`: each may be a paragraph, or an item of a list."""
    count = text.count("\n")
    within("lines", count, f"has {count:,} lines", where=where)


def refuse_tags(text: str, *, where: str = "") -> None:
    """Raises `LimitError` for more start tags than `tags`, or more attributes than `attributes`; other equals signs are few beside those."""
    count = text.count("<") - text.count("</")
    within("tags", count, f"has {count:,} tags", where=where)
    if text.count("=") > LIMITS.attributes:
        count = sum(1 for _ in _ATTRIBUTE.finditer(text))
        within("attributes", count, f"has {count:,} attributes", where=where)
    if len(text) > _FEW * LIMITS.tag_attributes:
        for inside in _tags(text):
            # Each has two characters at least. Parsers compare each attribute with those before it.
            if len(inside) > 2 * LIMITS.tag_attributes:
                count = sum(1 for _ in _NAMED.finditer(inside))
                within("tag_attributes", count, f"has a tag with {count:,} attributes", where=where)


def _tags(text: str) -> Iterator[str]:
    """What stands in each start tag behind its name, as a parser of pages finds it."""
    at = 0
    while (tag := _TAG.search(text, at)) is not None:
        name = tag["name"]
        if name is None:
            at = text.find("-->", tag.end())
            if at < 0:
                return
            continue
        inside = _WITHIN.match(text, tag.end())
        at = inside.end() if inside else tag.end()
        if inside:
            yield inside[0]
        if name.lower() in _UNREAD:
            end = re.compile(f"</{name}", re.IGNORECASE).search(text, at)
            if end is None:
                return
            at = end.start()


def refuse_controls(data: bytes, *, where: str = "") -> None:
    """Raises `LimitError` for Rich Text of more paragraphs than `lines`, or more control words than `controls`."""
    count = data.count(b"\\par") - data.count(b"\\pard") + data.count(b"\\cell") + data.count(b"\\line")
    within("lines", count, f"has {count:,} paragraphs", where=where)
    count = data.count(b"\\") - data.count(b"\\'") - data.count(b"\\u")  # without characters
    within("controls", count, f"has {count:,} control words", where=where)


def refuse_values(data: bytes, *, where: str = "") -> None:
    """Raises `LimitError` for JSON of more objects and lists than `tags`."""
    count = data.count(b"{") + data.count(b"[")
    within("tags", count, f"has {count:,} objects and lists", where=where)


def within(limit: str, value: int, problem: str, *, where: str = "") -> None:
    """Raises `LimitError` if a value is over the limit of this name."""
    allowed: int = getattr(LIMITS, limit)
    if value > allowed:
        raise LimitError(f"{problem}, over limit.{limit} ({allowed:,})", where=where, hint=f"--set limit.{limit}=N raises the limit")


def too_deep(where: str) -> LimitError:
    """The error for blocks within blocks beyond `depth`."""
    return LimitError(
        f"has blocks nested deeper than limit.depth ({LIMITS.depth})",
        where=where,
        hint="no honest text is nested like this; --set limit.depth=N raises the limit",
    )
