"""Lists of other texts on a page whose names say nothing: the same small frame again and again, each with a link to one, and what it tells of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import islice

from masthead.document.build import collapse
from masthead.expressions import expression
from masthead.readers.html.tree import UNSEEN, Element
from masthead.readers.html.weights import HEADINGS, Weight

CARDS = "a list of other texts"
_FRAMES = frozenset({"div", "li", "a", "article", "section", "td", "tr"})
_LEAVES = frozenset({"p", "a", "span", *HEADINGS})
_LEAST, _MOST = 25, 700
"""Characters of a card."""
_TITLE = 8
"""Characters of a link that is a title, at least."""
_TOLD = 40
"""Characters that a card tells of its text beside links, at least; else it has its link twice."""
_ABOVE = 40
"""Characters that may stand above a card's title: a day, a kind."""
_BESIDE = 140
"""Characters that may stand beside the cards of a list: what it is called, a link to all."""
_SHARE = 0.6
"""Of a page's prose, so much may stand in its cards at most: more would be the page's text."""
_REACHED = expression(r"\S@\S|\+\d[\d ()/.–-]{6,}|\b0\d[\d ()/.–-]{6,}\d")
_FILE = expression(r"\.(?:pdf|docx?|odt|rtf|epub|xlsx?|pptx?|zip|jpe?g|png|mp[34])(?:[?#]|\Z)", re.IGNORECASE)


def cards(root: Element, weights: dict[Element, Weight], dropped: Collection[Element], keep: Collection[Element]) -> list[Element]:
    """The lists of cards in a text, each as the element that holds no more than them, or as the cards themselves."""
    found: list[Element] = []
    prose = 0
    pending = [root]
    while pending:
        element = pending.pop()
        kids = [kid for kid in element.kids if isinstance(kid, Element) and kid not in dropped and kid.tag not in UNSEEN]
        made = [kid for kid in kids if kid.tag in _FRAMES and kid not in keep and _is_card(kid, weights[kid])]
        if len(made) > 1 and (len(made) > 2 or all(_is_twice(kid) for kid in made)) and _alone(element, made, weights):
            whole = element is not root and element not in keep and weights[element].prose < max(weights[root].prose, 1) * _SHARE
            found += [element] if whole else made
            prose += sum(weights[kid].prose for kid in made)
            continue
        pending.extend(reversed([kid for kid in kids if weights[kid].links and kid.tag not in _LEAVES]))
    if prose > weights[root].prose * _SHARE:
        return []
    return list(dict.fromkeys(_whole(one, weights, root, keep) for one in found))


def _whole(element: Element, weights: dict[Element, Weight], root: Element, keep: Collection[Element]) -> Element:
    """The list with what it is called, if an element holds no more than both."""
    whole = element
    for above in element.ancestors():
        if above is root or above in keep or above not in weights or above.tag in ("body", "main", "article"):
            break
        if weights[above].text - weights[element].text > _BESIDE:
            break
        whole = above
    return whole


def _is_card(element: Element, weight: Weight) -> bool:
    if not _LEAST <= weight.text <= _MOST or not (weight.links or element.tag == "a"):
        return False
    links = [kid for kid in element.elements() if kid.tag == "a" and kid.get("href")]
    goals = {kid.get("href") for kid in links}
    if not 0 < len(goals) < 3 or any(goal.startswith(("#", "mailto:", "tel:", "javascript:")) or _FILE.search(goal) for goal in goals):
        return False
    text = element.text()
    if _REACHED.search(text):
        return False
    said = max((collapse(kid.text()) for kid in links), key=len)
    if len(said) < _TITLE or not _is_titled(element, links):
        return False
    return weight.text - weight.links >= _TOLD or len(links) > len(goals) or element.tag == "a"


def _is_titled(element: Element, links: Collection[Element]) -> bool:
    """Whether a card begins with the link to its text, or with a heading, but for a day or the like."""
    if element in links:
        return True
    above = 0
    for node in _texts(element):
        if any(up in links for up in node.ancestors()) or node in links:
            return True
        if node.tag in HEADINGS or any(up.tag in HEADINGS for up in node.ancestors()):
            return True
        above += sum(len(collapse(kid)) for kid in node.kids if isinstance(kid, str))
        if above > _ABOVE:
            return False
    return False


def _texts(element: Element) -> Iterator[Element]:
    """The elements that hold text themselves, in order."""
    for kid in islice(element.elements(), 40):
        if kid.tag not in UNSEEN and any(isinstance(own, str) and own.strip() for own in kid.kids):
            yield kid


def _is_twice(element: Element) -> bool:
    """Whether a card leads to its text from its title and again from below it."""
    goals = [kid.get("href") for kid in element.elements() if kid.tag == "a"]
    return len(goals) > len(set(goals))


def _alone(element: Element, made: Collection[Element], weights: dict[Element, Weight]) -> bool:
    """Whether an element holds next to nothing but cards."""
    beside = weights[element].text - sum(weights[kid].text for kid in made)
    return beside <= _BESIDE
