"""Footnotes and anchors of a page: which links call a note, which element is the note, which headings links lead to."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection

from msgspec import Struct

from masthead.expressions import expression
from masthead.readers.html.tree import Element

_MARK = expression(r"[\[(]?\s*(?:\d{1,3}|[ivxlc]{1,5}|[a-z]|[*†‡§¶]{1,3})\s*[\])]?", re.IGNORECASE)
_CALLS = expression(r"(?<![a-z])(?:foot-?notes?|note-?ref|fn-?ref|end-?note)", re.IGNORECASE)
_LANDS = expression(r"(?:#|_)?(?:_?ft?n|_?edn|footnote|endnote|note|cite[_-]note)[-_:.]?\w*", re.IGNORECASE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HOLDERS = frozenset({"li", "p", "div", "aside", "dd", "section", "footer"})


class Marks(Struct, frozen=True):
    """`calls` and `notes` give labels; `backs` are the links from a note to its call; `anchors` the ids of headings by heading
    and `places` the heading's id for every id that a link leads to; those in `near` are within what the heading is above."""

    calls: dict[Element, str]
    notes: dict[Element, str]
    backs: frozenset[Element]
    anchors: dict[Element, str]
    places: dict[str, str]
    near: frozenset[str] = frozenset()


def find(root: Element, dropped: Collection[Element] = ()) -> Marks:
    """All of them, in one look over the text's elements; what is dropped can be no goal."""
    order = list(root.elements(dropped))
    links = [element for element in order if element.tag == "a" and element.get("href").startswith("#") and len(element.get("href")) > 1]
    wanted = {element.get("href")[1:] for element in links}
    named = {name: element for element in reversed(order) for name in (element.get("id"), element.get("name")) if name in wanted}
    rank = {element: at for at, element in enumerate(order)}

    calls: dict[Element, str] = {}
    notes: dict[Element, str] = {}
    for link in links:
        target = named.get(link.get("href")[1:])
        if target is None or rank[target] <= rank[link] or not _is_call(link):
            continue
        holder = _holder(target, link)
        if holder is not None and holder not in calls:
            notes.setdefault(holder, link.get("href")[1:])
            calls[link] = notes[holder]
    backs = frozenset(link for link in links if link not in calls and _is_back(link, notes))
    anchors, places, near = _headings(order, links, named, calls)
    return Marks(calls, notes, backs, anchors, places, near)


def _is_call(link: Element) -> bool:
    if "noteref" in link.get("role") or "noteref" in link.get("epub:type"):
        return True
    text = link.text().strip()
    if not _MARK.fullmatch(text):
        return False
    raised = (link.parent is not None and link.parent.tag == "sup") or any(kid.tag == "sup" for kid in link.elements())
    return raised or _CALLS.search(link.names) is not None or _LANDS.fullmatch(link.get("href")) is not None


def _holder(target: Element, link: Element) -> Element | None:
    """The element that is the whole note: the target, or the block that it stands at the beginning of."""
    holder: Element | None = target
    while holder is not None and holder.tag not in _HOLDERS:
        holder = holder.parent
    if holder is None or link in holder.elements():
        return None
    return holder


def _is_back(link: Element, notes: dict[Element, str]) -> bool:
    text = link.text().strip()
    if not (_MARK.fullmatch(text) or not re.search(r"\w", text) or "back" in link.get("role")):
        return False
    return any(above in notes for above in link.ancestors())


def _headings(
    order: list[Element], links: list[Element], named: dict[str, Element], calls: dict[Element, str]
) -> tuple[dict[Element, str], dict[str, str], frozenset[str]]:
    """An id leads to a heading if it is the heading's, or of an element that the heading stands at the beginning of; else to
    the heading above it, for a document has no other places."""
    rank = {element: at for at, element in enumerate(order)}
    heads = [at for at, element in enumerate(order) if element.tag in _HEADINGS and element.text().strip()] if links else []
    anchors: dict[Element, str] = {}
    places: dict[str, str] = {}
    near: set[str] = set()
    for link in links:
        name = link.get("href")[1:]
        target = named.get(name)
        if link in calls or target is None or name in places:
            continue
        heading = next((above for above in (target, *target.ancestors()) if above.tag in _HEADINGS), None)
        if heading is None:
            heading = _first_heading(order, rank[target])
        if heading is None and (before := bisect(heads, rank[target])):
            heading = order[heads[before - 1]]
            near.add(name)
        if heading is not None:
            places[name] = anchors.setdefault(heading, name)
    return anchors, places, frozenset(near)


def _first_heading(order: list[Element], at: int) -> Element | None:
    """The heading that comes next, if no words come before it."""
    for element in order[at : at + 12]:
        if element.tag in _HEADINGS:
            return element if element.text().strip() else None
        if any(isinstance(kid, str) and kid.strip() for kid in element.kids):
            return None
    return None
