"""SVG made safe: drawing elements only, no scripts, nothing fetched, nothing that grows beyond measure when it is drawn."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode

from lxml import etree

from masthead.errors import LimitError, MastheadError, UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.media import styling
from masthead.media.burden import SVG, XLINK, load
from masthead.media.image import Image, check

# What draws. Everything else (script, foreignObject, animation, use of other files) is taken out.
_NAMES = (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc linearGradient radialGradient stop "
    "clipPath mask pattern marker switch filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB "
    "feFuncG feFuncR feGaussianBlur feMerge feMergeNode feOffset feTile image"
)
_DRAWING = frozenset(_NAMES.split())
_SEEN = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "image"))
_LENGTH = expression(r"\s*(\d+(?:\.\d+)?|\.\d+)\s*(px|pt|pc|mm|cm|in)?\s*")
_PIXELS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}  # CSS Values 4, section 6.2
_RASTER = expression(r"data:image/(?:png|jpe?g|gif|webp);base64,", re.IGNORECASE)
_DOCTYPE = expression(rb"<!DOCTYPE[^\[>]*(?:\[(.*?)\]\s*)?>", re.DOTALL)
_ENTITY = expression(rb"<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:\"([^\"&%<]*)\"|'([^'&%<]*)')\s*>")
_COLUMN = 640
"""Pixels across that a drawing without a size is given: as wide as a column, or more."""


def safe(data: bytes, *, where: str = "") -> Image:
    """The drawing, and nothing else; its style sheets written into its elements, its size in pixels into its root.

    Raises `UnreadableError` if it is no SVG, draws nothing, draws on entities from elsewhere, or uses itself; `LimitError` over `asset_bytes` or
    `drawing_elements`.
    """
    if len(data) > LIMITS.asset_bytes:
        raise LimitError(
            f"has {len(data):,} bytes, over limit.asset_bytes ({LIMITS.asset_bytes:,})",
            where=where,
            hint="--set limit.asset_bytes=N raises the limit",
        )
    root = _parsed(_plain(data, where), where)
    sheets = "".join(str(text) for element in root.iter(f"{SVG}style") for text in element.itertext())
    for element in list(root.iter(etree.Element)):
        _clean(element)
    if all(etree.QName(element).localname not in _SEEN for element in root.iter(etree.Element)):
        raise UnreadableError("draws nothing", where=where, hint="save it again as plain SVG")
    try:
        styling.write_in(root, sheets)
        load(root)
    except MastheadError as error:
        raise type(error)(error.problem, where=where, hint=error.hint) from None
    etree.cleanup_namespaces(root)
    width, height = _size(root)
    if view_box(root) is None:
        root.set("viewBox", f"0 0 {width} {height}")
    root.set("width", str(width))
    root.set("height", str(height))
    return Image("image/svg+xml", etree.tostring(root, encoding="utf-8"), width, height)


def _plain(data: bytes, where: str) -> bytes:
    """The drawing without a document type. Names that it defines for plain text, as drawing programs did, are written out."""
    found = _DOCTYPE.search(data)
    if found is None:
        return data
    inner = found[1] or b""
    if b"<!ENTITY" in _ENTITY.sub(b"", inner) or b"%" in _ENTITY.sub(b"", inner):
        raise UnreadableError("defines entities that are more than a name for some text", where=where, hint="save it again as plain SVG")
    data = data[: found.start()] + data[found.end() :]
    for name, double, single in _ENTITY.findall(inner):
        value, reference = double or single, b"&%b;" % name
        if data.count(reference) * len(value) + len(data) > LIMITS.asset_bytes:
            raise LimitError(
                f"has more than limit.asset_bytes ({LIMITS.asset_bytes:,}) with its entities written out", where=where, hint="save it again"
            )
        data = data.replace(reference, value)
    return data


def _parsed(data: bytes, where: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
        if root.tag == "svg":  # taken from a page, where it needs no namespace
            root = etree.fromstring(data.replace(b"<svg", b'<svg xmlns="http://www.w3.org/2000/svg"', 1), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"is no well-formed SVG ({getattr(error, 'msg', error)})", where=where, hint="save it again") from None
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding in which we did not see it
        raise UnreadableError("has a document type", where=where, hint="save it again as plain SVG in UTF-8")
    if root.tag != f"{SVG}svg":
        raise UnreadableError("is no SVG drawing", where=where, hint="save it again")
    return root


def _clean(element: etree._Element) -> None:
    name = etree.QName(element)
    if name.namespace == SVG[1:-1] and name.localname == "a":  # a link leads nowhere from a picture; what it holds is drawn
        element.tag = f"{SVG}{'tspan' if _within_text(element) else 'g'}"
        name = etree.QName(element)
    if name.namespace != SVG[1:-1] or name.localname not in _DRAWING:
        _remove(element)
        return
    for key, value in list(element.attrib.items()):
        attribute = etree.QName(str(key))
        if attribute.localname == "href" and name.localname == "image":
            _embed(element, str(key), str(value))
        elif not _harmless(attribute, str(value)):
            del element.attrib[key]


def _within_text(element: etree._Element) -> bool:
    above = element.getparent()
    return above is not None and etree.QName(above).localname in ("text", "tspan", "textPath")


def _remove(element: etree._Element) -> None:
    """Takes it out, and leaves the text that stands after it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def _embed(element: etree._Element, key: str, value: str) -> None:
    """A picture within the drawing is checked, and bared, as any other; one from elsewhere is left out."""
    match = _RASTER.match(value)
    try:
        found = check(b64decode("".join(value[match.end() :].split()))) if match else None
    except (MastheadError, ValueError):
        found = None
    if found is None:
        _remove(element)
        return
    element.set(key, f"data:{found.media_type};base64,{b64encode(found.data).decode('ascii')}")


def _harmless(attribute: etree.QName, value: str) -> bool:
    if attribute.localname.lower().startswith("on"):
        return False
    if attribute.localname == "href":
        return value.startswith("#")
    if attribute.namespace not in (None, XLINK[1:-1], "http://www.w3.org/XML/1998/namespace"):
        return False
    return attribute.localname in ("style", "class") or styling.harmless(value)


# ── its size ─────────────────────────────────────────────────────────────────────────────────────────


def pixels_of(length: str) -> float:
    """A length with an absolute unit in pixels, 96 to the inch; 0 if it is none."""
    match = _LENGTH.fullmatch(length)
    return float(match.group(1)) * _PIXELS[match.group(2) or ""] if match else 0.0


def view_box(root: etree._Element) -> tuple[float, float, float, float] | None:
    """Left, top, width and height of the part that is seen, in the drawing's own units."""
    try:
        left, top, width, height = (float(number) for number in str(root.get("viewBox") or "").replace(",", " ").split())
    except ValueError:
        return None
    return (left, top, width, height) if width > 0 and height > 0 else None


def _size(root: etree._Element) -> tuple[int, int]:
    """Pixels at 96 to the inch. One side follows from the other by the view box; without both, the drawing fills a column."""
    width, height = pixels_of(str(root.get("width") or "")), pixels_of(str(root.get("height") or ""))
    box = view_box(root)
    across, down = (box[2], box[3]) if box else (300.0, 150.0)  # CSS 2.2, 10.3.2: the size of what has none
    if width and height:
        pass
    elif width:
        height = width * down / across
    elif height:
        width = height * across / down
    else:
        width = max(across, _COLUMN) if box else across
        height = width * down / across
    return max(1, min(round(width), 100_000)), max(1, min(round(height), 100_000))
