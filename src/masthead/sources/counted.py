"""What a source would ask of a parser, counted before a parser is given it: bytes, lines, elements, parts.

A page of a million one-letter paragraphs is a small file; taken apart it fills the memory.
"""

from __future__ import annotations

from typing import Literal

from masthead.errors import LimitError
from masthead.expressions import expression
from masthead.limits import LIMITS

_ATTRIBUTE = expression(r"\s[\w:-]+=")


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
