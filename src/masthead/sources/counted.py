"""What a source would ask of a parser, counted before a parser is given it: bytes, lines, elements, parts.

A page of a million one-letter paragraphs is a small file; taken apart it fills the memory.
"""

from __future__ import annotations

from typing import Literal

from masthead.errors import LimitError
from masthead.limits import LIMITS


def refuse_long(data: bytes, limit: Literal["text_bytes", "markup_bytes", "message_bytes"], *, where: str = "") -> None:
    """Raises `LimitError` for more bytes than the limit of this name allows."""
    within(limit, len(data), f"has {len(data):,} bytes", where=where)


def refuse_lines(text: str, *, where: str = "") -> None:
    """Raises `LimitError` for more than `lines`: each may be a paragraph, or an item of a list."""
    count = text.count("\n")
    within("lines", count, f"has {count:,} lines", where=where)


def refuse_tags(text: str, *, where: str = "") -> None:
    """Raises `LimitError` for more start tags than `tags`."""
    count = text.count("<") - text.count("</")
    within("tags", count, f"has {count:,} tags", where=where)


def refuse_values(text: str, *, where: str = "") -> None:
    """Raises `LimitError` for a record of more objects and lists than `tags`."""
    count = text.count("{") + text.count("[")
    within("tags", count, f"has {count:,} objects and lists", where=where)


def within(limit: str, value: int, problem: str, *, where: str = "") -> None:
    """Raises `LimitError` if a value is over the limit of this name."""
    allowed: int = getattr(LIMITS, limit)
    if value > allowed:
        raise LimitError(f"{problem}, over limit.{limit} ({allowed:,})", where=where, hint=f"--set limit.{limit}=N raises the limit")
