"""How the paragraphs of an OpenDocument text look, and which of them only look like headings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from masthead.readers.looked import FOLLOWING, Looked, headings, over_styled
from masthead.readers.odt.names import get, name, said
from masthead.readers.odt.styles import Look, Styles

_STYLED = 2
"""Headings that have a style of one, from which on the file is taken at its word."""
_SIGHT = 200
"""Characters from which a paragraph is no heading, and its own look is enough."""
_USUAL = 12.0
"""Points of type that nothing says the size of."""
_WITHIN = ("text:span", "text:a", "text:s", "text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:soft-page-break")


def looked(body: Any, styles: Styles) -> dict[Any, int]:
    """Levels of the paragraphs of a text that look like headings and have no style of one; none where two or more have."""
    elements: list[Any] = []
    rows: list[Looked] = []
    styled, first = 0, 0
    for element in _flow(body):
        kind = name(element)
        text = said(element).strip() if kind in ("text:p", "text:h") else ""
        if not text and kind not in ("table:table", "text:list"):
            continue
        style = get(element, "text:style-name")
        look = styles.look("paragraph", style).over(styles.default)
        head = kind == "text:h" or (kind == "text:p" and (look.role == "title" or styles.outline(style) > 0))
        styled += head
        first = len(rows) if head and styled == 1 else first
        if styled >= _STYLED and (not first or len(rows) > first + FOLLOWING):
            break
        elements.append(element)
        rows.append(_row(element, text, look, styles, plain=kind == "text:p" and not head and not look.role))
    found = headings(rows) if styled < _STYLED else over_styled(rows, first)
    return {elements[at]: level for at, level in found.items()}


def _flow(body: Any) -> Iterator[Any]:
    """What follows each other in a text, sections seen through, and tables of one cell a row, which only place it on the page."""
    pending = [*reversed(body)]
    while pending:
        element = pending.pop()
        if name(element) == "text:section":
            pending.extend(reversed(element))
        elif name(element) == "table:table" and (cells := _placed(element)):
            pending.extend(below for cell in reversed(cells) for below in reversed(cell))
        else:
            yield element


def _placed(table: Any) -> list[Any]:
    rows = [[cell for cell in row if said(cell).strip()] for row in table if name(row) == "table:table-row"]
    if any(name(kid) == "table:table" for row in rows for cell in row for kid in cell):
        return []  # a layout within a layout is none that people look at
    return [row[0] for row in rows if row] if all(len(row) <= 1 for row in rows) else []


def _row(element: Any, text: str, look: Look, styles: Styles, *, plain: bool) -> Looked:
    parts = [look] if len(text) >= _SIGHT else list(_looks(element, look, styles))
    sizes = {_points(part.size) for part in parts}
    simple = plain and (len(text) >= _SIGHT or all(name(kid) in _WITHIN for kid in element.iter() if kid is not element))
    size = sizes.pop() if len(sizes) == 1 else 0.0
    return Looked(text, size, bool(parts) and all(part.bold for part in parts), plain=simple)


def _points(size: float | None) -> float:
    return _USUAL * (1 if size is None else -size) if size is None or size < 0 else size


def _looks(element: Any, above: Look, styles: Styles) -> Iterator[Look]:
    """How the letters of a paragraph look, run by run."""
    pending: list[tuple[Any, Look]] = [(element, above)]
    while pending:
        node, look = pending.pop()
        if (node.text or "").strip():
            yield look
        for kid in reversed(node):
            if (kid.tail or "").strip():
                yield look
            own = styles.look("text", get(kid, "text:style-name")).over(look) if name(kid) == "text:span" else look
            pending.append((kid, own))
