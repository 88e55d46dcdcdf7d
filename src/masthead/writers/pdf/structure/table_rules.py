"""The rules of tables in a structure tree: their parts, the columns that rows cover, and the heads that cells have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from masthead.expressions import expression
from masthead.writers.pdf.structure.elements import Elements, Fault

_PARTS = "32000-1, 14.8.4.3.4"
_SPAN = expression(rb"/(Col|Row)Span (\d+)")
_SCOPE = expression(rb"/Scope/(Row|Column|Both)\b")
_HEADERS = expression(rb"/Headers\s*\[([^\]]*)\]")
_SINGLE: Mapping[bytes, int] = {}
"""The spans of a cell that covers one row and one column."""
_NAME = expression(rb"\(([^()\\]*)\)")


def head(elements: Elements, index: int) -> Iterator[Fault]:
    if not _SCOPE.search(elements[index].attributes):
        hint = "add <</O/Table/Scope/Column>> (or /Row, /Both)"
        yield Fault(index, "a head cell has no Scope", hint, "14289-1, 7.5")


def table(elements: Elements, index: int) -> Iterator[Fault]:
    """One head, one foot, a caption first or last, rows that cover the same columns, and heads that are there."""
    kids = elements[index].kids
    tags = [elements[kid].tag for kid in kids]
    for tag in ("THead", "TFoot", "Caption"):
        if tags.count(tag) > 1:
            yield Fault(index, f"a table has {tags.count(tag)} {tag}", f"keep one {tag}", _PARTS)
        if tag in tags and tag != "Caption" and "TBody" not in tags:
            yield Fault(index, f"a table has a {tag} and no TBody", "put its other rows in a TBody", _PARTS)
    if "Caption" in tags[1:-1]:
        yield Fault(index, "a table's caption stands in its middle", "put it first or last", _PARTS)
    if "TBody" in tags and "TR" in tags:
        yield Fault(index, "a table has rows beside its TBody", "put all rows in THead, TBody or TFoot", _PARTS)
    rows = [row for kid in kids for row in ([kid] if elements[kid].tag == "TR" else elements[kid].kids) if elements[row].tag == "TR"]
    if not rows:
        yield Fault(index, "a table has no row", "leave it out", _PARTS)
    yield from _columns(elements, index, rows)
    yield from _named(elements, rows)


def _columns(elements: Elements, index: int, rows: Sequence[int]) -> Iterator[Fault]:
    width = -1
    hanging: list[int] = []  # column → rows that a cell from above still covers
    for row in rows:
        column = 0
        for cell in elements[row].kids:
            attributes = elements[cell].attributes
            spans = {kind: int(count) for kind, count in _SPAN.findall(attributes)} if b"Span" in attributes else _SINGLE
            while column < len(hanging) and hanging[column]:
                column += 1
            end = column + spans.get(b"Col", 1)
            hanging.extend([0] * (end - len(hanging)))
            for covered in range(column, end):
                if hanging[covered]:
                    yield Fault(cell, "two cells of a table overlap", "correct ColSpan and RowSpan", "14289-1, 7.2")
                    return
                hanging[covered] = spans.get(b"Row", 1)
            column = end
        covers = sum(1 for left in hanging if left)
        hanging = [max(left - 1, 0) for left in hanging]
        if width not in (-1, covers):
            said = f"a row covers {covers} columns, those above it {width}"
            yield Fault(row, said, "give every row the same columns", "14289-1, 7.2")
            return
        width = covers
    if any(hanging):
        yield Fault(index, "a cell reaches below the table's last row", "correct its RowSpan", "14289-1, 7.2")


def _named(elements: Elements, rows: Sequence[int]) -> Iterator[Fault]:
    """Heads that cells name (/Headers) stand in the same table."""
    cells = [cell for row in rows for cell in elements[row].kids]
    heads: set[str] | None = None
    for cell in cells:
        named = _HEADERS.search(elements[cell].attributes)
        if named is None:
            continue
        if heads is None:
            heads = {elements[other].identifier for other in cells if elements[other].tag == "TH"}
        for name in _NAME.findall(named[1]):
            if name.decode("ascii", "replace") not in heads:
                said = f"a cell names the head “{name.decode('ascii', 'replace')}”, which is not in its table"
                yield Fault(cell, said, "give that head this ID, or leave it out of /Headers", "14289-1, 7.5")
                return
