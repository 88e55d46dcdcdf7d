"""What a page's end parted: paragraphs, lists and tables that go on over it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from masthead.document.build import Runs
from masthead.document.model import BlockNode, List, Paragraph, Table
from masthead.document.plain import plain_block
from masthead.readers.pdf.tagged import ends


def joined(pages: Sequence[Sequence[BlockNode]]) -> Iterator[BlockNode]:
    """The blocks of all pages, the last of one and the first of the next as one where they are."""
    last: BlockNode | None = None
    for blocks in pages:
        for at, block in enumerate(blocks):
            whole = _one(last, block) if at == 0 and last is not None else None
            if whole is not None:
                last = whole
                continue
            if last is not None:
                yield last
            last = block
    if last is not None:
        yield last


def _one(before: BlockNode, after: BlockNode) -> BlockNode | None:
    """Both as one block, or nothing if they are two."""
    if isinstance(before, Paragraph) and isinstance(after, Paragraph):
        if ends(before) or not _goes_on(plain_block(after)):
            return None
        runs = Runs()
        runs.feed(before.content)
        runs.text(" ")
        runs.feed(after.content)
        return replace(before, content=runs.take())
    if isinstance(before, List) and isinstance(after, List) and before.ordered == after.ordered:
        if not before.ordered or after.start == before.start + len(before.items):
            return replace(before, items=before.items + after.items)
        return None
    if (
        isinstance(before, Table)
        and isinstance(after, Table)
        and not (after.head_rows or after.caption)
        and _columns(before) == _columns(after)
    ):
        return replace(before, rows=before.rows + after.rows)
    return None


def _goes_on(text: str) -> bool:
    """Whether a text may be the rest of a sentence: it begins small, or in a script without capitals."""
    first = text[:1]
    return first.islower() or (first.isalpha() and first.upper() == first.lower())


def _columns(table: Table) -> int:
    return sum(cell.columns for cell in table.rows[0].cells)
