"""Pages that programs make of manuals (DocBook's style sheets, AsciiDoc): their notes in boxes are laid out in tables, and what tables and pictures
are called stands in a frame with them. Made boxes and captions before the page is read."""

from __future__ import annotations

from masthead.readers.html.tree import UNSEEN, Element
from masthead.readers.html.weights import HEADINGS

_BOXES = frozenset({"note", "tip", "warning", "caution", "important", "admonitionblock"})
_TABLES = frozenset({"table", "tableblock", "informaltable"})
_FIGURES = frozenset({"figure", "imageblock", "informalfigure", "mediaobject"})
_TITLES = frozenset({"p", "div"})
_NAMES = frozenset({"author", "editor", "othercredit", "corpauthor", "copyright", "pubdate"})
"""What the head of a manual says of it in headings that are none."""
_SIGNS = ("admonitionblock", "titlepage", "table-contents", "figure-contents", "imageblock", '<table border="0" summary="')


def may_be(html: str) -> bool:
    """Whether a page may be one."""
    return any(sign in html for sign in _SIGNS)


def opened(root: Element) -> None:
    """Makes boxes of tables that are one, and captions of titles."""
    for element in list(root.elements()):
        if element.tag in HEADINGS and not _NAMES.isdisjoint(element.get("class").split()):
            element.tag = "p"
        if element.tag != "div":
            continue
        named = element.get("class").split()
        if not _BOXES.isdisjoint(named):
            _box(element)
        elif not _TABLES.isdisjoint(named):
            _caption(element, "table", "caption")
        elif not _FIGURES.isdisjoint(named):
            _caption(element, "img", "figcaption")


def _box(element: Element) -> None:
    """A box out of a table whose first cell holds its sign alone, and whose last one its text."""
    kids = _kids(element)
    if len(kids) != 1 or not isinstance(kids[0], Element) or kids[0].tag != "table":
        return
    cells = [cell for cell in kids[0].elements() if cell.tag in ("td", "th") and _table(cell) is kids[0]]
    if not 2 <= len(cells) <= 3 or cells[-1].tag != "td":
        return
    sign, *between, text = cells
    if any(kid.tag in ("p", "ul", "ol", "pre", "table") for kid in sign.elements()):
        return
    said = " ".join((between[0] if between else sign).text().split()).strip("[] ")
    said = said or next((name for kid in sign.elements() if (name := kid.get("title") or kid.get("alt"))), "").strip("[] ")
    content = list(text.kids)
    if said:
        title = Element("h6", {}, element)
        title.kids = [said]
        content.insert(0, title)
    element.kids = content
    for kid in content:
        if isinstance(kid, Element):
            kid.parent = element
    element.attributes["class"] = "admonition"


def _caption(element: Element, wanted: str, tag: str) -> None:
    """What stands in a frame beside one table or pictures, and is called its title, as their caption."""
    titles = [
        kid
        for kid in element.kids
        if isinstance(kid, Element) and kid.tag in (*_TITLES, *HEADINGS) and "title" in kid.get("class").split() and kid.text().strip()
    ]
    held = [kid for kid in element.elements() if kid.tag == wanted and kid is not element]
    if len(titles) != 1 or not held or any(kid.tag == "table" and kid is not held[0] for kid in held):
        return
    title, first = titles[0], held[0]
    element.kids.remove(title)
    title.tag = tag
    # All of it in bold says no more than that it is a title.
    alone = _kids(title)
    while len(alone) == 1 and isinstance(alone[0], Element) and alone[0].tag in ("strong", "b"):
        title.kids = alone[0].kids
        alone = _kids(title)
    for kid in title.kids:
        if isinstance(kid, Element):
            kid.parent = title
    holder = first if wanted == "table" else element
    title.parent = holder
    holder.kids.insert(0, title)
    if wanted != "table":
        element.tag = "figure"


def _kids(element: Element) -> list[Element | str]:
    return [kid for kid in element.kids if (kid.strip() if isinstance(kid, str) else kid.tag not in UNSEEN)]


def _table(cell: Element) -> Element | None:
    return next((above for above in cell.ancestors() if above.tag == "table"), None)
