"""Lists as Word writes them into pages and messages: paragraphs that only their style calls items, each with a mark of its own."""

from __future__ import annotations

import re

from masthead.document.build import collapse
from masthead.expressions import expression
from masthead.readers.html.tree import UNSEEN, Element

_ITEM = expression(r"mso-list:\s*(l\d{1,4})\s+level(\d)", re.IGNORECASE)
_MARK = expression(r"mso-list:\s*ignore", re.IGNORECASE)
_COUNTED = expression(r"\(?(\d{1,4}|[A-Za-z]|[ivxlcIVXLC]{1,6})[.):]")


def may_be(html: str) -> bool:
    """Whether it is worth a look."""
    return "mso-list:" in html


def listed(root: Element) -> None:
    """Puts such paragraphs into lists, without their marks, which lists set anew."""
    for parent in list(root.elements()):
        if parent.tag in UNSEEN or not any(isinstance(kid, Element) and _ITEM.search(kid.get("style")) for kid in parent.kids):
            continue
        kids: list[Element | str] = []
        opened: list[tuple[int, str, Element]] = []
        for kid in parent.kids:
            match = _ITEM.search(kid.get("style")) if isinstance(kid, Element) and kid.tag == "p" else None
            if match is None or not isinstance(kid, Element):
                if not isinstance(kid, str) or kid.strip():
                    opened = []
                kids.append(kid)
                continue
            mark = _taken(kid)
            if mark is None:
                opened = []
                kids.append(kid)
                continue
            _add(parent, kids, opened, kid, int(match[2]), match[1], mark)
        parent.kids = kids


def _add(
    parent: Element, kids: list[Element | str], opened: list[tuple[int, str, Element]], item: Element, level: int, name: str, mark: str
) -> None:
    """One more item, in the list of its level that is open, or in a new one."""
    while opened and opened[-1][0] > level:
        opened.pop()
    counted = _COUNTED.fullmatch(mark)
    tag = "ol" if counted else "ul"
    if not opened or opened[-1][0] < level or opened[-1][1] != name or opened[-1][2].tag != tag:
        if opened and opened[-1][0] == level:
            opened.pop()
        start = counted[1] if counted and counted[1].isdecimal() else "1"
        made = Element(tag, {"start": start} if tag == "ol" else {}, parent)
        above = next((kid for kid in reversed(opened[-1][2].kids) if isinstance(kid, Element)), None) if opened else None
        if above is not None:
            made.parent = above
            above.kids.append(made)
        else:
            kids.append(made)
        opened.append((level, name, made))
    holder = opened[-1][2]
    held = Element("li", {}, holder)
    held.kids, item.parent = [item], held
    holder.kids.append(held)


def _taken(item: Element) -> str | None:
    """The mark of an item, which is taken out of it; None for one without."""
    for element in item.elements():
        if _MARK.search(element.get("style")) and element.parent is not None:
            above = element.parent
            above.kids = [kid for kid in above.kids if kid is not element]
            return collapse(element.text())
    return None
