"""SVG made safe: drawing elements only, no scripts, no styles that fetch, no references outside the file."""

from __future__ import annotations

import re

from lxml import etree

from masthead.errors import LimitError, UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.media.image import Image

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"

# What draws. Everything else (script, foreignObject, animation, use of other files, style sheets) is taken out.
_NAMES = (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc linearGradient radialGradient stop "
    "clipPath mask pattern marker switch filter feBlend feColorMatrix feComponentTransfer feComposite feFlood feFuncA feFuncB feFuncG "
    "feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset image"
)
_DRAWING = frozenset(_NAMES.split())
_OUTSIDE = expression(r"url\(\s*['\"]?\s*(?!#)|expression|javascript:|@import|-moz-binding|behavior\s*:", re.IGNORECASE)
_LENGTH = expression(r"\s*(\d+(?:\.\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*")
_PIXELS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}  # CSS Values 4, section 6.2
_RASTER = expression(r"data:image/(?:png|jpeg|gif|webp);base64,", re.IGNORECASE)


def safe(data: bytes, *, where: str = "") -> Image:
    """The drawing, and nothing else. Raises `UnreadableError` if it is no SVG or has a document type of its own."""
    if len(data) > LIMITS.asset_bytes:
        raise LimitError(f"is larger than {LIMITS.asset_bytes:,} bytes", where=where, hint="--set limit.asset_bytes=N raises the limit")
    if b"<!ENTITY" in data:
        raise UnreadableError("defines entities, which no drawing needs", where=where, hint="save it again as plain SVG")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(f"is no well-formed SVG ({error.msg})", where=where, hint="save it again") from None
    if root.tag != f"{{{_SVG}}}svg":
        raise UnreadableError("is no SVG drawing", where=where, hint="save it again")
    for element in list(root.iter()):
        _clean(element)
    width, height = _size(root)
    return Image("image/svg+xml", etree.tostring(root, encoding="utf-8"), width, height)


def _clean(element: etree._Element) -> None:
    name = etree.QName(element) if isinstance(element.tag, str) else None
    if name is None or name.namespace != _SVG or name.localname not in _DRAWING:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
        return
    for key, value in list(element.attrib.items()):
        if not _harmless(name.localname, etree.QName(str(key)), str(value)):
            del element.attrib[key]


def _harmless(element: str, attribute: etree.QName, value: str) -> bool:
    if attribute.localname.lower().startswith("on"):
        return False
    if attribute.localname == "href":
        return value.startswith("#") or (element == "image" and _RASTER.match(value) is not None)
    if attribute.namespace not in (None, _XLINK, "http://www.w3.org/XML/1998/namespace"):
        return False
    return not _OUTSIDE.search(value)


def _size(root: etree._Element) -> tuple[int, int]:
    """Pixels at 96 to the inch; from the view box where the size is left to the page."""
    box = (root.get("viewBox") or "").replace(",", " ").split()
    sizes = []
    for name, at in (("width", 2), ("height", 3)):
        match = _LENGTH.fullmatch(root.get(name) or "")
        if match:
            sizes.append(float(match.group(1)) * _PIXELS[match.group(2) or ""])
        else:
            try:
                sizes.append(float(box[at]))
            except (IndexError, ValueError):
                sizes.append((300.0, 150.0)[at - 2])  # CSS 2.2, 10.3.2: the size of what has none
    width, height = (max(1, min(round(size), 100_000)) for size in sizes)
    return width, height
