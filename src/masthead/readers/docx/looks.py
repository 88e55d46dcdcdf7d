"""How the paragraphs of a Word file look, and which of them only look like headings."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.readers.docx.names import Element, W, local, val
from masthead.readers.docx.styles import PLAIN, Look, Style, Styles, effective, look
from masthead.readers.looked import FOLLOWING, Looked, headings, over_styled

_LARGE, _MOST, _SENTENCE = 400, 0.6, 90
"""Characters of a cell, and share of its table's, from which it is a text that is only placed in it; characters of a paragraph of text."""
_STYLED = 2
"""Headings that have a style of one, from which on the file is taken at its word."""
_SIGHT = 200
"""Characters from which a paragraph is no heading, and the look of its first run is enough."""
_HALF = 2
_USUAL = 20
"""Half points of type that nothing says the size of (17.3.2.38)."""
_SEEN = frozenset(("drawing", "pict", "object", "AlternateContent"))


def looked(root: Element, styles: Styles) -> dict[Element, int]:
    """Levels of the paragraphs of a text that look like headings and have no style of one; where two or more have, of the title alone."""
    body = root.find(W + "body")
    if body is None:
        return {}
    elements: list[Element] = []
    rows: list[Looked] = []
    styled, first = 0, 0
    for element in _flow(body):
        row, style = _row(element, styles)
        if row is None:
            continue
        styled += style.role == "heading"
        first = len(rows) if style.role == "heading" and styled == 1 else first
        if styled >= _STYLED and (not first or len(rows) > first + FOLLOWING):
            break
        elements.append(element)
        rows.append(row)
    found = headings(rows) if styled < _STYLED else over_styled(rows, first)
    return {elements[at]: level for at, level in found.items()}


def _flow(body: Element) -> Iterator[Element]:
    """What follows each other in a text, content controls seen through, and tables that only place it on the page."""
    pending = [*reversed(body)]
    while pending:
        kid = pending.pop()
        if kid.tag == W + "sdt" and (content := kid.find(W + "sdtContent")) is not None:
            pending.extend(reversed(content))
        elif kid.tag == W + "tbl" and (cells := _placed(kid)):
            pending.extend(below for cell in reversed(cells) for below in reversed(cell))
        else:
            yield kid


def _placed(table: Element) -> list[Element]:
    """The cells of a table that only places a text on the page: one a row, or the one that holds most of it, in several paragraphs."""
    rows = [[cell for cell in row.findall(W + "tc") if _length(cell)] for row in table.findall(W + "tr")]
    cells = [cell for row in rows for cell in row]
    if cells and all(len(row) <= 1 for row in rows):
        return cells
    largest = max(cells, key=_length, default=None)
    if largest is None or _length(largest) <= max(_LARGE, _MOST * sum(map(_length, cells))):
        return []
    return [largest] if sum(_length(one) > _SENTENCE for one in largest.findall(W + "p")) > 1 else []


def _length(element: Element) -> int:
    return sum(len((text.text or "").strip()) for text in element.iter(W + "t"))


def _row(element: Element, styles: Styles) -> tuple[Looked | None, Style]:
    """A paragraph as it looks; None for one without words."""
    if element.tag != W + "p":
        return (Looked("", 0, False, plain=False) if element.tag == W + "tbl" else None), Style()
    properties = element.find(W + "pPr")
    style = styles.paragraph(val(properties, "pStyle"))
    said: list[str] = []
    sizes: set[int] = set()
    bold, seen, length = True, False, 0
    above = style.look.over(styles.defaults)
    for run in element.iter(_RUN):
        words, shows = _words(run)
        seen = seen or shows
        said.append(words)
        length += len(words)
        if words.strip() and (length < _SIGHT or not sizes):
            own = _look(run, styles, above)
            sizes.add(own.size or _USUAL)
            bold = bold and bool(own.bold)
    whole = "".join(said).strip()
    if not whole and not seen:
        return None, style
    plain = not seen and style.role == "" and not style.number and (properties is None or properties.find(W + "numPr") is None)
    return Looked(whole, sizes.pop() / _HALF if len(sizes) == 1 else 0.0, bold and bool(whole), plain), style


def _look(run: Element, styles: Styles, above: Look) -> Look:
    properties = run.find(W + "rPr")
    if properties is None:
        return above
    own = look(properties)
    character = styles.of(identity).look if (identity := val(properties, "rStyle")) else PLAIN
    return Look(bold=effective(own, character, above).bold, size=own.size or character.size or above.size)


_RUN, _T = W + "r", W + "t"


def _words(run: Element) -> tuple[str, bool]:
    """What a run says, and whether it shows something beside."""
    said, shows = "", False
    for kid in run:
        if kid.tag == _T:  # as most are
            said += kid.text or ""
            continue
        name = local(kid)
        if name == "t":
            said += kid.text or ""
        elif name == "tab":
            said += "\t"
        elif name in ("br", "cr"):
            said += "\n"
        elif name in _SEEN:
            shows = True
    return said, shows
