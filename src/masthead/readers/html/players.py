"""Films and sounds that a page plays: told of by their addresses, since no paper can show them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from masthead.document.model import Attached
from masthead.readers.html.tree import Element
from masthead.readers.links import target
from masthead.readers.offered import offered


def played(root: Element, without: Collection[Element], base: str) -> tuple[Attached, ...]:
    """What the players in the text play; of a film in several forms the first (HTML, 4.8.11.2). `base` is where relative addresses start from."""
    return offered(_played(root, without, base))


def _played(root: Element, without: Collection[Element], base: str) -> Iterator[Attached]:
    for element in root.elements(without):
        if element.tag not in ("video", "audio"):
            continue
        forms = [element, *(kid for kid in element.elements() if kid.tag == "source")]
        form = next((one for one in forms if one.get("src").strip()), None)
        if form is not None:
            title = element.get("title") or element.get("aria-label")
            yield Attached(target(form.get("src"), base), form.get("type") or element.tag, title)
