"""How much text an element of a page holds, and of what kind: the figures that the judgement of pages rests on."""

from __future__ import annotations

from collections.abc import Collection

from masthead.readers.html.tree import UNSEEN, Element

_TEXTS = frozenset(
    {"p", "li", "td", "dd", "dt", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "article", "main", "body"}
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PROSE = 45
"""Characters of a text block from which it is prose rather than a label."""


class Weight:
    """Characters in an element: all, in links, and in blocks of prose."""

    __slots__ = ("links", "prose", "text")

    def __init__(self) -> None:
        self.text = 0
        self.links = 0
        self.prose = 0

    @property
    def density(self) -> float:
        """The share of its text that is links."""
        return self.links / self.text if self.text else 0.0


def weigh(body: Element, dropped: Collection[Element]) -> dict[Element, Weight]:
    """Bottom up, without recursion: an element comes before what is in it, so the reverse order does."""
    order = list(body.elements())
    weights = {element: Weight() for element in order}
    own: dict[Element, int] = {}
    for element in reversed(order):
        weight = weights[element]
        if element.tag in UNSEEN or element in dropped:
            continue
        length = sum(len(" ".join(kid.split())) * _thickness(kid) for kid in element.kids if isinstance(kid, str))
        run, links = length, 0
        for kid in element.kids:
            if isinstance(kid, Element):
                below = weights[kid]
                weight.text += below.text
                weight.links += below.links
                weight.prose += below.prose
                if kid.tag not in _TEXTS:
                    run += own.get(kid, 0)
                    links += below.links
        weight.text += length
        own[element] = run
        if element.tag == "a":
            weight.links = weight.text
        elif element.tag in _TEXTS and element.tag not in HEADINGS and run >= _PROSE and links < run * 0.5:
            weight.prose += run
    return weights


def _thickness(text: str) -> int:
    """A character of Chinese, Japanese or Korean says as much as some three of Latin."""
    middle = text[len(text) // 2 : len(text) // 2 + 1]
    return 3 if "\u2e80" <= middle <= "\ud7af" else 1
