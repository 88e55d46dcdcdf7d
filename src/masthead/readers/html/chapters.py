"""Chapters of a page that is a book or a manual: what stands in them is its text, whatever the names of their elements make one think of."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import chain

from masthead.document.build import collapse
from masthead.expressions import expression
from masthead.readers.html.tree import UNSEEN, Element
from masthead.readers.html.weights import HEADINGS

_COUNTED = expression(r"\d{1,3}(?:\.\d{1,3})+\.?[\s\u00a0]+\S")
"""A heading with the number of a section in a chapter: "4.1.3. Lists of requests"."""
_LEAST = 3
"""Headings, at least, that count their sections or lead to themselves: programs that make manuals do so to all."""


def chapters(root: Element) -> set[Element]:
    """The headings of sections, and what holds them, up to the root of the text."""
    counted: list[Element] = []
    led: list[Element] = []
    for element in root.elements():
        if element.tag in HEADINGS:
            if _COUNTED.match(collapse(element.text())):
                counted.append(element)
            if any(kid.tag == "a" and leads_to_itself(kid, element) for kid in element.elements()):
                led.append(element)
    found: set[Element] = set()
    for heads in (counted, led):
        if len(heads) >= _LEAST:
            for head in heads:
                for above in (head, *head.ancestors()):
                    if above is root or above in found:
                        break
                    found.add(above)
    return found


_CONTENTS = frozenset({"toc", "toctree-wrapper", "table-of-contents", "tableofcontents", "list-of-tables", "list-of-figures", "lot", "lof"})
"""Classes of what programs make a text's contents of."""
_HOLDING = frozenset({"div", "ul", "ol", "dl", "section"})
_CHAPTERS = 3
"""Items of a list of the text's chapters, at least."""
_LEAST_LINKED, _CALLED = 0.6, 40
"""Share of links in the text of contents, at least, or characters beside them, at most: what they are called, and numbers."""


def contents(root: Element, dropped: Collection[Element]) -> list[Element]:
    """Lists of the text's own chapters, and of its tables, which whoever publishes makes anew."""
    found: list[Element] = []
    heads: dict[str, int] = {}
    for element in root.elements(dropped):
        if element.tag in HEADINGS:
            heads.setdefault(collapse(element.text()).casefold(), len(heads))
    pending = [root]
    while pending:
        for kid in pending.pop().kids:
            if not isinstance(kid, Element) or kid in dropped:
                continue
            made = kid.tag in _HOLDING and not _CONTENTS.isdisjoint(kid.get("class").casefold().split()) and _is_linked(kid)
            if made or (len(heads) > 1 and kid.tag in ("aside", "details", "div", "section") and _lists(kid, heads)):
                found.append(kid)
            else:
                pending.append(kid)
    return found


def _lists(element: Element, heads: Mapping[str, int]) -> bool:
    """Whether a list of what are, but for a third, headings of the text in their order is all that it holds, under at most a heading of its own, and
    no sentence leads over to it. `heads`: their places."""
    parts = [kid for kid in element.kids if not isinstance(kid, str)]
    if not 1 <= len(parts) <= 2 or any(isinstance(kid, str) and kid.strip() for kid in element.kids):
        return False
    *over, last = parts
    if last.tag not in ("ul", "ol") or not all(part.tag in (*HEADINGS, "summary") for part in over):
        return False
    items = [collapse(item.text()).casefold() for item in last.kids if isinstance(item, Element) and item.tag == "li"]
    found = [heads[item] for item in items if item in heads]
    if len(items) < _CHAPTERS or len(found) * 3 < len(items) * 2 or found != sorted(found):
        return False
    return not is_led_to(element)


_LEADS_OVER = (":", "：")


def is_led_to(element: Element) -> bool:
    """Whether the end of the sentence before an element is what stands in it: "It has three parts:"."""
    above = before(element)
    return (above if isinstance(above, str) else above.text()).rstrip().endswith(_LEADS_OVER)


def before(element: Element) -> Element | str:
    """What stands right before an element or the boxes that it is the first in, and says something; before an item, what stands before its list."""
    for box in chain((element,), element.ancestors()):
        around = box.parent
        if around is None or box.tag == "li":
            continue
        for at in reversed(range(around.kids.index(box))):
            kid = around.kids[at]
            if kid.strip() if isinstance(kid, str) else kid.tag not in UNSEEN and kid.text().strip():
                return kid
    return ""


def _is_linked(element: Element) -> bool:
    """Whether most of its words are links to places of the text, or of the book that it is from."""
    links = [kid for kid in element.elements() if kid.tag == "a" and kid.get("href")]
    said = sum(len(collapse(link.text())) for link in links)
    whole = len(collapse(element.text()))
    return (
        bool(links) and not any("://" in link.get("href") for link in links) and (said >= _LEAST_LINKED * whole or whole - said <= _CALLED)
    )


def leads_to_itself(link: Element, heading: Element) -> bool:
    """Whether a link in a heading is the sign beside it by which readers get its address: a paragraph mark, a hash, a chain of an icon font."""
    address = link.get("href")
    if not address.startswith("#") or any(map(str.isalnum, link.text())):
        return False
    goal = address[1:]
    around = (*heading.elements(), *heading.ancestors()) if goal else ()
    return any(goal in (near.get("id"), near.get("name")) for near in around)
