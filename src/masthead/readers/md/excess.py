"""Cells of a Markdown table that stand beyond its last column: no program shows them (GFM 4.10), so they are named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token


def beyond(tokens: Sequence[Token], text: str) -> Iterator[tuple[int, str]]:
    """The line of each row that has more cells than its table has columns, and what these say."""
    if not any(token.type == "tr_open" for token in tokens):
        return
    from masthead.readers.md.library import cells as parts

    lines = text.split("\n")
    at, kept = -1, 0
    for token in tokens:
        if token.type == "tr_open" and token.map:
            at, kept = token.map[0], 0
        elif token.type in ("td_open", "th_open"):
            kept += 1
        elif token.type == "tr_close" and 0 <= at < len(lines):
            cells = parts(lines[at].strip())
            cells = cells[1:] if cells and not cells[0].strip(" \t>-*+") else cells
            if said := " ".join(cells[kept:]).strip():
                yield at, said
