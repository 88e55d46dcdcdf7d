"""Pages that set their text in from the margin as a quotation (`blockquote`), as people did before there were style sheets."""

from __future__ import annotations

from masthead.readers.html.tree import Element

_SENTENCE, _FEWEST = 80, 3
"""Characters of a paragraph of text, and paragraphs of what is set in."""
_TENTHS = 6
"""How much of all such paragraphs a page's text is, in tenths: what is quoted stands in a text of its own."""


def unquoted(root: Element) -> None:
    """Makes a box of a quotation that holds most of a page's text."""
    told = _paragraphs(root)
    whole = sum(told.values())
    for element in root.elements():
        if element.tag != "blockquote" or element.get("cite"):
            continue
        own = [size for paragraph, size in told.items() if paragraph.parent is element]
        if len(own) >= _FEWEST and sum(own) * 10 >= whole * _TENTHS:
            element.tag = "div"


def _paragraphs(root: Element) -> dict[Element, int]:
    """How long each paragraph of text is."""
    sizes = {element: len(element.text().strip()) for element in root.elements() if element.tag == "p"}
    return {element: size for element, size in sizes.items() if size >= _SENTENCE}
