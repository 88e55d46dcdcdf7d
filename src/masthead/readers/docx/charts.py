"""Charts → tables of the numbers that they draw; diagrams (SmartArt) → the words in their shapes."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.document.build import collapse, inlines
from masthead.document.model import BlockNode, Cell, Item, List, Paragraph, Row, Table
from masthead.expressions import expression
from masthead.readers.docx.names import CX, DGM, A, C, Element, local, whole

_MOST = 5_000
"""Points of a series that are read."""
_LONG_FRACTION = expression(r"-?\d+\.\d{5,}(?:E-?\d+)?")


def chart(root: Element) -> Iterator[BlockNode]:
    """The title as the caption, a row for each category, a column for each series; the axes' titles in a paragraph."""
    if root is None:
        return
    title = root.find(f"{C}chart/{C}title")
    axes = [said for axis in root.iter(C + "title") if axis is not title and (said := _said(axis))]
    series = list(root.iter(C + "ser"))
    names = [_cached(one.find(C + "tx")) for one in series]
    values = [_points(one.find(C + "val") if one.find(C + "val") is not None else one.find(C + "yVal")) for one in series]
    categories: dict[int, str] = {}
    for one in series:
        found = one.find(C + "cat") if one.find(C + "cat") is not None else one.find(C + "xVal")
        for at, said in _points(found).items():
            categories.setdefault(at, said)
    rows = sorted(set(categories).union(*values)) if values else sorted(categories)
    caption = inlines(_said(title)) if title is not None else ()
    if not rows and not any(names):
        if caption:
            yield Paragraph(caption)
    else:
        head = Row((_cell("", True), *(_cell(name, True) for name in names)))
        body = (Row((_cell(categories.get(at, str(at + 1)), True), *(_cell(own.get(at, "")) for own in values))) for at in rows)
        yield Table((head, *body), 1, 1, caption)
    for said in axes:
        yield Paragraph(inlines(said))


def newer(root: Element) -> Iterator[BlockNode]:
    """A chart of the kinds since Word 2016 (waterfall, funnel, tree map; [MS-ODRAWXML] 2.24.3): a row for each category, a column for each set of values."""
    if root is None:
        return
    title = root.find(f"{CX}chart/{CX}title")
    caption = inlines(_said(title)) if title is not None else ()
    axes = [said for axis in root.iter(CX + "title") if axis is not title and (said := _said(axis))]
    for number, data in enumerate(root.iter(CX + "data")):
        categories: dict[int, str] = {}
        for level in data.iterfind(f"{CX}strDim/{CX}lvl"):
            for at, said in _listed(level).items():
                categories[at] = f"{said} {categories[at]}" if at in categories else said
        values = [_listed(level) for level in data.iterfind(f"{CX}numDim/{CX}lvl")]
        rows = sorted(set(categories).union(*values))
        made = tuple(
            Row((_cell(categories.get(at, str(at + 1)), True), *(_cell(_plainly(own.get(at, ""))) for own in values))) for at in rows
        )
        if made:
            yield Table(made, 0, 1, caption if not number else ())
            caption = ()
    yield from (Paragraph(content) for content in (caption, *map(inlines, axes)) if content)


def _listed(level: Element) -> dict[int, str]:
    """The points of a level of a newer chart, by place."""
    points = ((whole(point.get("idx", ""), -1), collapse(point.text or "")) for point in level.iterfind(CX + "pt"))
    return {at: said for at, said in points if 0 <= at <= _MOST}


def diagram(root: Element) -> Iterator[BlockNode]:
    """The texts of a diagram's data in their order."""
    if root is None:
        return
    texts = [collapse(" ".join(_said(line) for line in point.iter(A + "p"))) for point in root.iter(DGM + "pt")]
    items = tuple(Item((Paragraph(inlines(said)),)) for said in texts if said)
    if items:
        yield List(items)


def _cell(said: str, head: bool = False) -> Cell:
    content = inlines(said)
    return Cell((Paragraph(content),) if content else (), head=head)


def _said(element: Element) -> str:
    return collapse("".join(" " if local(kid) == "p" else kid.text or "" for kid in element.iter() if local(kid) in ("p", "t", "v")))


def _cached(element: Element) -> str:
    """A series' name."""
    if element is None:
        return ""
    points = list(_points(element).values())
    return " ".join(points) if points else _said(element)


def _points(element: Element) -> dict[int, str]:
    """What the chart keeps of its sheet, by place (21.2.2.150). Of labels in several levels the words of all."""
    found: dict[int, str] = {}
    if element is None:
        return found
    for point in element.iter(C + "pt"):
        at = whole(point.get("idx", ""), -1)
        value = point.find(C + "v")
        if at < 0 or value is None or len(found) > _MOST:
            continue
        said = _plainly(collapse(value.text or ""))
        found[at] = f"{said} {found[at]}" if at in found else said
    return found


def _plainly(said: str) -> str:
    """A number without the digits that only a computer's sums have: 0.30000000000000004."""
    return f"{float(said):.6g}" if _LONG_FRACTION.fullmatch(said) else said
