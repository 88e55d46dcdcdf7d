"""Names of OpenDocument: elements and attributes by the prefixes that its standard uses (ODF 1.3, part 3)."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    **{f"{_OASIS}{name}:1.0": name for name in ("office", "style", "text", "table", "meta", "manifest", "config", "form", "chart")},
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}svg-compatible:1.0": "svg",
    f"{_OASIS}xsl-fo-compatible:1.0": "fo",
    f"{_OASIS}datastyle:1.0": "number",
    f"{_OASIS}presentation:1.0": "presentation",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/1998/Math/MathML": "math",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
}
_URIS = {prefix: uri for uri, prefix in _SPACES.items()}


@lru_cache(maxsize=2048)
def _short(tag: str) -> str:
    uri, _, own = tag[1:].partition("}")
    return f"{_SPACES[uri]}:{own}" if uri in _SPACES else own or tag


def name(element: Any) -> str:
    """`text:p` for a paragraph, whatever prefix the file has; empty for what is no element."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=512)
def _long(name: str) -> str:
    prefix, _, own = name.partition(":")
    return f"{{{_URIS[prefix]}}}{own}"


def get(element: Any, attribute: str) -> str:
    """An attribute by its short name; empty if it is not there."""
    said = element.get(_long(attribute))
    return said if isinstance(said, str) else ""


def kid(element: Any, *path: str) -> Any:
    """The element that these steps lead to; None if one of them is not there."""
    for step in path:
        if element is None:
            return None
        element = element.find(_long(step))
    return element


def every(element: Any, name: str) -> list[Any]:
    """All elements of this name within, in their order."""
    return list(element.iter(_long(name)))


def innermost(element: Any, name: str) -> list[Any]:
    """The same, but for such as hold another one: a paragraph with a frame of paragraphs."""
    return [one for one in every(element, name) if one.find(f".//{_long(name)}") is None]


def rows(element: Any) -> list[str]:
    """What stands in a paragraph, broken where its lines are, and where tabs set a part of it to the middle or to the other margin."""
    return said(element, parting="\n").split("\n")


def said(element: Any, *, without: Collection[Any] = (), parting: str = " ") -> str:
    """All text in an element, paragraphs parted, but for that in elements `without`; nothing for None. `parting`: what stands for a tab and the end
    of a line."""
    if element is None:
        return ""
    out: list[str] = []
    pending: list[Any] = [element]
    while pending:
        node = pending.pop()
        if isinstance(node, str):
            out.append(node)
            continue
        if node in without:
            continue
        short = name(node)
        apart = parting if short in _BROKEN else " " if short in _APART else ""
        out.append(apart + (node.text or ""))
        for below in reversed(node):
            pending.append(below.tail or "")
            pending.append(below)
        out.append("" if len(node) else apart)
    return "".join(out)


_BROKEN = frozenset(("text:tab", "text:line-break"))
_APART = frozenset(
    (
        "text:p",
        "text:h",
        "table:table-cell",
        "text:s",
        "text:note-citation",
        "text:note-body",
        "dc:creator",
        "dc:date",
        "svg:title",
        "svg:desc",
    )
)
