"""How much there is to draw in a drawing, found without drawing it: elements may use others many times over."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from masthead.errors import LimitError, UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"

_REFERENCE = expression(r"url\(\s*['\"]?\s*#([^'\")\s]+)")
_DEEPEST = 200
"""Elements within elements, those that are used counted where they are used."""
_EFFECT = f"{SVG}fe"


class Burden(Struct, frozen=True):
    """Elements as often as they are drawn, how deep they stand in each other, and how many of them are steps of filters."""

    elements: int
    depth: int
    effects: int


def load(root: etree._Element) -> Burden:
    """The burden of a drawing. Raises `UnreadableError` for one that uses itself, `LimitError` over `drawing_elements` or too deep."""
    by_id: dict[str, etree._Element] = {}
    for element in root.iter(etree.Element):
        if name := element.get("id"):
            by_id.setdefault(str(name), element)
    known: dict[etree._Element, Burden] = {}
    above: set[etree._Element] = set()  # those whose parts are being counted
    pending: list[tuple[etree._Element, bool]] = [(root, False)]
    while pending:
        element, counted = pending.pop()
        if counted:
            above.discard(element)
            known[element] = _sum(element, [known[part] for part in _leads_to(element, by_id)])
        elif element not in known and element not in above:
            above.add(element)
            pending.append((element, True))
            for part in _leads_to(element, by_id):
                if part in above:
                    raise UnreadableError("uses itself", hint="save it again")
                pending.append((part, False))
    return known[root]


def _sum(element: etree._Element, parts: list[Burden]) -> Burden:
    found = Burden(
        1 + sum(part.elements for part in parts),
        1 + max((part.depth for part in parts), default=0),
        str(element.tag).startswith(_EFFECT) + sum(part.effects for part in parts),
    )
    if found.elements > LIMITS.drawing_elements or found.depth > _DEEPEST:
        raise LimitError(
            f"draws more than limit.drawing_elements ({LIMITS.drawing_elements:,}), or elements more than {_DEEPEST} deep",
            hint="simplify it, or raise it: --set limit.drawing_elements=N",
        )
    return found


def _leads_to(element: etree._Element, by_id: dict[str, etree._Element]) -> Iterator[etree._Element]:
    """Its children, and the elements that it uses."""
    yield from element.iterchildren(etree.Element)
    for key, value in element.attrib.items():
        text = str(value)
        names = [text[1:]] if str(key) in ("href", f"{XLINK}href") and text.startswith("#") else _REFERENCE.findall(text)
        for name in names:
            if name in by_id:
                yield by_id[name]
