"""What stands above and below the text of a page, and is of it: whom the press may ask, where only the foot says so; the rows of a letterhead."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from masthead.document.build import collapse
from masthead.expressions import expression
from masthead.readers import pressline
from masthead.readers.html.furniture import BESIDE
from masthead.readers.html.tree import Element

_HOLDERS = frozenset(
    {
        "address",
        "aside",
        "dd",
        "div",
        "dl",
        "dt",
        "footer",
        "header",
        "li",
        "ol",
        "p",
        "section",
        "table",
        "tbody",
        "td",
        "tr",
        "ul",
        *(f"h{n}" for n in range(1, 7)),
    }
)
"""Elements that part what a foot says."""
_AROUND = frozenset({*BESIDE.values(), "outside the text of the page"})
"""Why things are left out that stand around the text: what is hidden, asks or leads about the site is none of it."""
_MUCH = 20_000
"""Characters of a foot in which nothing is looked for."""


def lines(left: Mapping[Element, str], root: Element) -> Iterator[Element]:
    """The elements to keep of those that are `left` out, each with the reason, if the page's own text, that of `root`, tells nobody how to reach
    somebody."""
    found: list[Element] = []
    for element, reason in left.items():
        if reason not in _AROUND or any(above in left for above in element.ancestors()):
            continue
        said = element.text()
        if len(said) < _MUCH and ("@" in said or pressline.reached(said)) and not any(kid.tag == "form" for kid in element.elements()):
            found += _narrowed(element, left)
    if found and not pressline.asks(root.text(left)):
        yield from found


def _narrowed(element: Element, left: Collection[Element]) -> list[Element]:
    """What of an element says whom the press may ask, and no more: one of the elements in it, or a row of them. Links that lead elsewhere say nothing:
    a foot's "Press" is a page of the site. A number or an address says so itself, whatever leads there."""
    links = [kid for kid in element.elements() if kid.tag == "a" and (to := kid.get("href")) and not to.startswith(("mailto:", "tel:"))]
    elsewhere = {kid for kid in links if not pressline.reached(kid.text())}
    said: dict[Element, str] = {}
    found: dict[Element, list[Element]] = {}
    # What stands within an element comes before it: no page is nested too deep for that, and nothing is asked twice.
    for one in reversed([*element.elements(left)]):
        if one is not element and one.tag not in _HOLDERS:
            continue
        kids = [kid for kid in one.kids if isinstance(kid, Element) and kid in said]
        said[one] = collapse(one.text(elsewhere))
        if not pressline.reached(said[one]):
            continue
        found[one] = [*chain.from_iterable(found[kid] for kid in kids if kid in found and pressline.named(said[kid]))]
        if found[one]:
            continue
        if not kids:
            found[one] = [one] if pressline.tells(said[one]) else []
        elif told := pressline.rows([said[kid] for kid in kids]):
            found[one] = kids[told.start : told.stop]
        else:
            found[one] = [*chain.from_iterable(found.get(kid, ()) for kid in kids)]
    return found.get(element, [])


def letterhead(body: Element, root: Element, left: Mapping[Element, str]) -> str:
    """The rows above the text in a box or a table that leads nowhere, as paper has them: of whom a text is, of what kind, its place and day."""
    rows: list[str] = []
    for element in body.elements():
        if element is root:
            break
        if element not in left or left[element] not in _AROUND or any(above in left for above in element.ancestors()):
            continue
        if element.tag not in ("div", "header", "table") or any(kid.tag in _LEADING for kid in element.elements()):
            continue
        if 0 < len(element.text().strip()) <= LETTERHEAD:
            rows += [row for row in _rows(element) if len(_MENU.findall(row)) < 2]
    return "\n".join(rows[:_ROWS])


_LEADING = frozenset(["a", "form", "ul", "nav", "h1", "h2", "h3", "h4", "h5", "h6"])
"""What a letterhead has none of: what leads away, and headings, of other texts."""
LETTERHEAD = 300
"""Characters of a letterhead, at most."""
_ROWS = 6
_MENU = expression(r"[|/>»›·•]")
"""What parts the pages of a menu or of a path, two of them or more."""


def _rows(element: Element) -> list[str]:
    """What an element says, row by row, pictures left out."""
    said = element.text([kid for kid in element.elements() if kid.tag == "img"], parting="\n")
    return [row for part in said.split("\n") if (row := collapse(part))]


def free(element: Element) -> None:
    """Makes boxes of rows, cells and items, which are to stand without the table or list that they are of; such as have theirs within stay."""
    pending = [element]
    while pending:
        one = pending.pop()
        if one.tag in _WHOLES:
            continue
        if one.tag in _PIECES:
            one.tag = "div"
        pending.extend(kid for kid in one.kids if isinstance(kid, Element))


_WHOLES = frozenset({"dl", "ol", "table", "ul"})
_PIECES = frozenset({"caption", "col", "colgroup", "dd", "dt", "li", "tbody", "td", "tfoot", "th", "thead", "tr"})
