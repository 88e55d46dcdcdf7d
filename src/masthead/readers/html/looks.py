"""How the blocks of a page look by their own styles, and which of them only look like headings: mail programs and word processors make pages so."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from masthead.document.build import collapse
from masthead.expressions import expression
from masthead.readers.html.tree import BLOCKS, UNSEEN, Element
from masthead.readers.html.weights import HEADINGS
from masthead.readers.looked import Looked, headings, over_styled

_MOST = 20_000
"""Elements of a page that are looked at."""
_RULE = expression(r"(?:^|[\s,}])(?:[a-z0-9]+)?\.([\w-]+)\s*\{([^{}]*)\}", re.IGNORECASE)
"""A rule of a style sheet for one class."""
_SIZE = expression(r"font(?:-size)?\s*:[^;]*?(?<![\w.])(\d{1,3}(?:\.\d{1,4})?)\s*(px|pt|r?em|%)", re.IGNORECASE)
_BOLD = expression(r"font(?:-weight)?\s*:[^;]*?(?<![\w-])(bold(?:er)?|[6-9]00|normal|lighter|[1-5]00)(?![\w-])", re.IGNORECASE)
_FONTS = {
    "1": 7.5,
    "2": 10.0,
    "3": 12.0,
    "4": 13.5,
    "5": 18.0,
    "6": 24.0,
    "7": 36.0,
    "+1": 13.5,
    "+2": 18.0,
    "+3": 24.0,
    "-1": 10.0,
    "-2": 7.5,
}
_USUAL = 12.0
_TITLES = expression(r"(?:^|\s)(?:MsoTitle|c\d+\s+title|title\s+c\d+)(?:\s|$)")
"""How Word and Google Docs name a document's title."""
_FRAMES = frozenset({"p", "div", "td", "center"})

_Look = tuple[float, bool]


def headed(root: Element, body: Element, dropped: Collection[Element]) -> int:
    """Makes headings of the blocks of a text that look like some, where it has none, or its first alone; how many."""
    elements = [element for element in root.elements(dropped) if element.tag not in UNSEEN]
    styled = [element for element in elements if element.tag in HEADINGS]
    if len(elements) > _MOST or (len(styled) > 1 and not _is_exported(body)):
        return 0
    for element in elements:
        if element.tag == "p" and _TITLES.search(element.get("class")) and len(collapse(element.text())) > 2:
            element.tag = "h1"
    rules = dict(_rules(body))
    leaves: list[Element] = []
    rows: list[Looked] = []
    filled: dict[int, int] = {}
    first = 0
    for element, look in _leaves(root, dropped, rules):
        said = collapse(element.text(dropped))
        if not said:
            continue
        looks = set(_looks(element, look, dropped, rules))
        sizes = {size for size, _ in looks}
        plain = (
            element.tag in _FRAMES
            and not any(above.tag in ("li", "blockquote", "figure", "a") for above in element.ancestors())
            and _alone(element, filled)
        )
        first = len(rows) if not first and styled and element is styled[0] else first
        leaves.append(element)
        rows.append(Looked(said, sizes.pop() if len(sizes) == 1 else 0.0, bool(looks) and all(bold for _, bold in looks), plain))
    found = headings(rows) if len(styled) < 2 else over_styled(rows, first)
    for at, level in found.items():
        _make(leaves[at], level)
    return len(found)


def _is_exported(body: Element) -> bool:
    """Whether an office program made the page of a text of its own."""
    page = body.parent if body.parent is not None else body
    metas = (element for head in page.kids if isinstance(head, Element) and head.tag == "head" for element in head.elements())
    return any(
        element.tag == "meta" and _OFFICE.search(element.get("content")) and element.get("name").lower() == "generator" for element in metas
    )


_OFFICE = expression(r"LibreOffice|OpenOffice|Microsoft (?:\w+ )?Word|Aspose|AbiWord|Pages", re.IGNORECASE)


def _make(element: Element, level: int) -> None:
    """A block as a heading: a cell holds one."""
    if element.tag != "td":
        element.tag = f"h{level}"
        return
    inner = Element(f"h{level}", {}, element)
    inner.kids, element.kids = element.kids, [inner]
    for kid in inner.kids:
        if isinstance(kid, Element):
            kid.parent = inner


def _alone(element: Element, filled: dict[int, int]) -> bool:
    """Whether a cell is the only one of its row that holds anything. `filled` keeps how many each row has that do: a row may have as many as a page."""
    row = element.parent
    if element.tag != "td" or row is None:
        return True
    if id(row) not in filled:
        filled[id(row)] = sum(isinstance(kid, Element) and bool(kid.text().strip()) for kid in row.kids)
    return filled[id(row)] == 1


def _rules(body: Element) -> Iterator[tuple[str, str]]:
    """What the style sheets of a page say of classes."""
    page = body.parent if body.parent is not None else body
    for element in page.elements():
        if element.tag == "style":
            for match in _RULE.finditer("".join(kid for kid in element.kids if isinstance(kid, str))[:200_000]):
                yield match[1], match[2]


def _leaves(root: Element, dropped: Collection[Element], rules: dict[str, str]) -> Iterator[tuple[Element, _Look]]:
    """The blocks that hold no others, each with the look that it comes by from those around it."""
    pending: list[tuple[Element, _Look]] = [(root, (_USUAL, False))]
    while pending:
        element, above = pending.pop()
        look = _look(element, above, rules)
        kids = [kid for kid in element.kids if isinstance(kid, Element) and kid not in dropped and kid.tag not in UNSEEN]
        inner = [
            kid for kid in kids if kid.tag != "br" and any(below.tag in BLOCKS and below.tag != "br" for below in kid.elements(dropped))
        ]
        if not inner:
            yield element, look
        else:
            pending.extend((kid, look) for kid in reversed(inner))


def _looks(element: Element, look: _Look, dropped: Collection[Element], rules: dict[str, str]) -> Iterator[_Look]:
    """How the letters of a block look, run by run."""
    pending = [(element, look)]
    while pending:
        node, own = pending.pop()
        if any(isinstance(kid, str) and kid.strip(" \t\r\n\u00a0\u200b") for kid in node.kids):
            yield own
        pending.extend(
            (kid, _look(kid, own, rules)) for kid in node.kids if isinstance(kid, Element) and kid not in dropped and kid.tag not in UNSEEN
        )


def _look(element: Element, above: _Look, rules: dict[str, str]) -> _Look:
    size, bold = above
    if element.tag in ("b", "strong", "th"):
        bold = True
    elif element.tag == "font":
        size = _FONTS.get(element.get("size").strip(), size)
    elif element.tag == "big":
        size *= 1.2
    elif element.tag in ("small", "sup", "sub"):
        return above
    said = [rules[name] for name in element.get("class").split() if name in rules] if rules else []
    for style in (*said, element.get("style")):
        if "font" not in style:
            continue
        if match := _SIZE.search(style):
            number, unit = float(match[1]), match[2].lower()
            size = {"px": number * 0.75, "pt": number, "em": number * above[0], "rem": number * _USUAL, "%": number * above[0] / 100}[unit]
        if match := _BOLD.search(style):
            bold = match[1].lower().startswith("bold") or match[1] in ("600", "700", "800", "900")
    return round(size, 1), bold
