"""SVG to a drawing: elements walked, styles inherited, uses followed. What lines cannot say raises `Beyond`."""

from __future__ import annotations

import math
from functools import lru_cache

from lxml import etree

from masthead.media.burden import XLINK
from masthead.media.drawing import paints, texts
from masthead.media.drawing.geometry import IDENTITY, around, box, moved, times, transform
from masthead.media.drawing.model import Beyond, Box, Clip, Drawing, Group, Item, Matrix, Path, Shape, Words
from masthead.media.drawing.paths import ellipse, path, polygon, rectangle
from masthead.media.drawing.values import Style, inherited, length, said, share
from masthead.media.image import Image
from masthead.media.svg import view_box

_PASSED_OVER = frozenset(
    ["defs", "symbol", "title", "desc", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "filter"]
)
_SHAPES = frozenset(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"])
_PLAIN = {
    "filter": "none",
    "mix-blend-mode": "normal",
    "vector-effect": "none",
    "transform-origin": "",
    "clip": "auto",
}
"""Properties that lines cannot say, and the values that ask for nothing."""
_PLACES = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}


@lru_cache(maxsize=32)
def read(image: Image) -> Drawing:
    """The drawing that `svg.safe` let through. Raises `Beyond` if it is to be drawn as pixels."""
    root = etree.fromstring(image.data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True))
    try:
        return _Reader(root).drawing(float(image.width), float(image.height))
    except (OverflowError, ZeroDivisionError):
        raise Beyond("numbers that no page has") from None


class _Reader:
    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._elements: dict[str, etree._Element] = {}
        for element in root.iter(etree.Element):
            if name := element.get("id"):
                self._elements.setdefault(str(name), element)

    def drawing(self, width: float, height: float) -> Drawing:
        own = said(self._root)
        left, top, across, down = view_box(self._root) or (0.0, 0.0, width, height)
        matrix = _fitted(own.get("preserveAspectRatio", ""), (left, top, across, down), (0.0, 0.0, width, height))
        group = self._group(self._root, {}, (across, down))
        if group is None:
            return Drawing(width, height, Group(IDENTITY, ()))
        return Drawing(width, height, Group(matrix, (group,)))

    # ── elements ──

    def _item(self, element: etree._Element, above: Style, sides: paints.Sides) -> Item | None:
        name = etree.QName(element).localname
        if name in _PASSED_OVER:
            return None
        if name in ("g", "switch"):
            return self._group(element, above, sides, first=name == "switch")
        if name == "svg":
            return self._viewport(element, said(element), above, sides)
        if name == "use":
            return self._use(element, above, sides)
        own = said(element)
        style = inherited(above, own)
        if name == "text":
            if not _seen(own):
                return None
            found = texts.words(element, above, self._elements, sides)
            return self._wrapped(own, tuple(found), sides, style)
        if name not in _SHAPES:
            raise Beyond(name)
        return self._shape(name, own, style, sides)

    def _group(self, element: etree._Element, above: Style, sides: paints.Sides, *, first: bool = False) -> Item | None:
        own = said(element)
        if not _seen(own):
            return None
        style = inherited(above, own)
        children = list(element.iterchildren(etree.Element))
        if first:
            children = [child for child in children if not child.get("systemLanguage")][:1] or children[:1]
        items = [item for child in children if (item := self._item(child, style, sides)) is not None]
        return self._wrapped(own, tuple(items), sides, style)

    def _shape(self, name: str, own: Style, style: Style, sides: paints.Sides) -> Item | None:
        if not _seen(own):
            return None
        drawn = outline(name, own, sides)
        if not drawn or style.get("visibility", "visible") != "visible":
            return None
        for key in ("marker", "marker-start", "marker-mid", "marker-end"):
            if style.get(key, "none") != "none":
                raise Beyond("marker")
        edges = box(drawn)
        fill, opacity = (None, 1.0) if name == "line" else paints.fill(style, self._elements, edges, sides)
        line = paints.line(style, self._elements, edges, sides)
        if fill is None and line is None:
            return None
        first = style.get("paint-order", "normal").split()[0] == "stroke"
        shape = Shape(drawn, fill, line, opacity, style.get("fill-rule") == "evenodd", first)
        return self._wrapped(own, (shape,), sides, style)

    def _use(self, element: etree._Element, above: Style, sides: paints.Sides) -> Item | None:
        own = said(element)
        target = self._elements.get(str(element.get("href") or element.get(f"{XLINK}href") or "")[1:])
        if target is None or not _seen(own):
            return None
        style = inherited(above, own)
        place = (1.0, 0.0, 0.0, 1.0, length(own.get("x", "0"), sides[0]), length(own.get("y", "0"), sides[1]))
        if etree.QName(target).localname in ("symbol", "svg"):
            sized = said(target) | {key: own[key] for key in ("width", "height") if key in own}
            inner = self._viewport(target, sized, style, sides)
        else:
            inner = self._item(target, style, sides)
        if inner is None:
            return None
        matrix = times(transform(own.get("transform", "")), place)
        rest = {key: value for key, value in own.items() if key != "transform"}
        return self._wrapped(rest, (Group(matrix, (inner,)),), sides, style)

    def _viewport(self, element: etree._Element, own: Style, above: Style, sides: paints.Sides) -> Item | None:
        """An SVG within, or a symbol in its place: a window with units of its own."""
        if not _seen(own):
            return None
        across, down = length(own.get("width", "100%"), sides[0]), length(own.get("height", "100%"), sides[1])
        if across <= 0 or down <= 0:
            return None
        place = (length(own.get("x", "0"), sides[0]), length(own.get("y", "0"), sides[1]), across, down)
        if etree.QName(element).localname == "symbol":
            place = (0.0, 0.0, across, down)
        seen = view_box(element)
        inner = (seen[2], seen[3]) if seen else (across, down)
        matrix = _fitted(own.get("preserveAspectRatio", ""), seen, place) if seen else (1.0, 0.0, 0.0, 1.0, place[0], place[1])
        style = inherited(above, own)
        items = tuple(item for child in element.iterchildren(etree.Element) if (item := self._item(child, style, inner)) is not None)
        clips = () if own.get("overflow", "hidden") in ("visible", "auto") else (Clip(rectangle(*place)),)
        window = Group(IDENTITY, (Group(matrix, items),), clips)
        rest = {key: value for key, value in own.items() if key != "transform"}
        return self._wrapped(rest, (window,), sides, style)

    # ── what is done to elements ──

    def _wrapped(self, own: Style, items: tuple[Item, ...], sides: paints.Sides, style: Style) -> Item | None:
        """The items with the element's own transform, clip and opacity."""
        for name, nothing in _PLAIN.items():
            if own.get(name, nothing) not in (nothing, "none", ""):
                raise Beyond(name)
        opacity = share(own.get("opacity", "1"))
        if not items or opacity <= 0:
            return None
        matrix = transform(own.get("transform", ""))
        clips = self._clips(own.get("clip-path", "none"), items, sides)
        mask = self._mask(own.get("mask", "none"), items, sides)
        if len(items) == 1 and matrix == IDENTITY and not clips and opacity == 1 and mask is None:
            return items[0]
        return Group(matrix, items, clips, opacity, mask)

    def _named(self, value: str, name: str) -> etree._Element | None:
        """The element that a property leads to; None if there is none of this name."""
        if not value.startswith("url("):
            raise Beyond(name)
        element = self._elements.get(value.partition("#")[2].strip("'\" )"))
        return element if element is not None and etree.QName(element).localname == name else None

    def _mask(self, value: str, items: tuple[Item, ...], sides: paints.Sides) -> Group | None:
        element = None if value == "none" else self._named(value, "mask")
        if element is None:
            return None
        own = said(element)
        if own.get("mask-type", "luminance") != "luminance" or own.get("mask", "none") != "none":
            raise Beyond("mask-type")
        edges = around(extent(item) for item in items)
        if edges is None:
            return None
        left, top, across, down = edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]
        if own.get("maskUnits") == "userSpaceOnUse":
            x, width = (length(own.get(key, default), sides[0]) for key, default in (("x", "-10%"), ("width", "120%")))
            y, height = (length(own.get(key, default), sides[1]) for key, default in (("y", "-10%"), ("height", "120%")))
        else:
            x, width = (length(own.get(key, default), 1.0) * across for key, default in (("x", "-10%"), ("width", "120%")))
            y, height = (length(own.get(key, default), 1.0) * down for key, default in (("y", "-10%"), ("height", "120%")))
            x, y = left + x, top + y
        boxed = own.get("maskContentUnits") == "objectBoundingBox"
        matrix = (across, 0.0, 0.0, down, left, top) if boxed else IDENTITY
        style = inherited({}, own)
        inner = (1.0, 1.0) if boxed else sides
        shown = [item for child in element.iterchildren(etree.Element) if (item := self._item(child, style, inner)) is not None]
        return Group(IDENTITY, (Group(matrix, tuple(shown)),), (Clip(rectangle(x, y, width, height)),))

    def _clips(self, value: str, items: tuple[Item, ...], sides: paints.Sides) -> tuple[Clip, ...]:
        element = None if value == "none" else self._named(value, "clipPath")
        if element is None:
            return ()
        own = said(element)
        matrix = transform(own.get("transform", ""))
        if own.get("clipPathUnits") == "objectBoundingBox":
            edges = around(extent(item) for item in items)
            if edges is None:
                return (Clip(()),)
            matrix = times((edges[2] - edges[0], 0.0, 0.0, edges[3] - edges[1], edges[0], edges[1]), matrix)
            sides = (1.0, 1.0)
        pieces: list[tuple[Path, bool]] = []
        for child in element.iterchildren(etree.Element):
            pieces += self._cut(child, matrix, inherited({}, own), sides)
        if len(pieces) > 1 and any(even_odd for _, even_odd in pieces):
            raise Beyond("clip-rule")
        whole = tuple(segment for drawn, _ in pieces for segment in drawn)
        more = self._clips(own.get("clip-path", "none"), items, sides)
        return (Clip(whole, bool(pieces) and pieces[0][1]), *more)

    def _cut(self, element: etree._Element, matrix: Matrix, above: Style, sides: paints.Sides) -> list[tuple[Path, bool]]:
        """The outlines that a child of a clip path lets through."""
        name = etree.QName(element).localname
        if name in ("title", "desc"):
            return []
        own = said(element)
        style = inherited(above, own)
        if not _seen(own) or style.get("visibility", "visible") != "visible":
            return []
        matrix = times(matrix, transform(own.get("transform", "")))
        if name == "use":
            target = self._elements.get(str(element.get("href") or element.get(f"{XLINK}href") or "")[1:])
            place = (1.0, 0.0, 0.0, 1.0, length(own.get("x", "0"), sides[0]), length(own.get("y", "0"), sides[1]))
            return [] if target is None else self._cut(target, times(matrix, place), style, sides)
        if name not in _SHAPES or own.get("clip-path", "none") != "none":
            raise Beyond(f"{name} in a clip path")
        return [(moved(matrix, outline(name, own, sides)), style.get("clip-rule") == "evenodd")]


def outline(name: str, own: Style, sides: paints.Sides) -> Path:
    """The path of a basic shape, or of a path."""
    across, down = sides
    match name:
        case "path":
            return path(own.get("d", ""))
        case "rect":
            width, height = length(own.get("width", "0"), across), length(own.get("height", "0"), down)
            rx, ry = own.get("rx", "auto"), own.get("ry", "auto")
            rx, ry = (ry if rx == "auto" else rx), (rx if ry == "auto" else ry)
            x, y = length(own.get("x", "0"), across), length(own.get("y", "0"), down)
            return rectangle(x, y, width, height, length(rx, across), length(ry, down))
        case "circle":
            radius = length(own.get("r", "0"), math.hypot(across, down) / math.sqrt(2))
            return ellipse(length(own.get("cx", "0"), across), length(own.get("cy", "0"), down), radius, radius)
        case "ellipse":
            rx, ry = own.get("rx", "auto"), own.get("ry", "auto")
            rx, ry = (ry if rx == "auto" else rx), (rx if ry == "auto" else ry)
            cx, cy = length(own.get("cx", "0"), across), length(own.get("cy", "0"), down)
            return ellipse(cx, cy, length(rx, across), length(ry, down))
        case "line":
            x1, x2 = (length(own.get(key, "0"), across) for key in ("x1", "x2"))
            y1, y2 = (length(own.get(key, "0"), down) for key in ("y1", "y2"))
            return ("M", (x1, y1)), ("L", (x2, y2))
        case _:
            return polygon(own.get("points", ""), closed=name == "polygon")


def extent(item: Item) -> Box | None:
    """The box of an item in the space around it, strokes left out (SVG 2, 8.10). Raises `Beyond` for text, whose width is the writer's."""
    match item:
        case Shape():
            return box(item.path)
        case Words():
            raise Beyond("a box around text")
        case Group():
            edges = around(extent(inner) for inner in item.items)
            return (
                None if edges is None else box(moved(item.matrix, rectangle(edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1])))
            )


def _seen(own: Style) -> bool:
    return own.get("display", "inline") != "none"


def _fitted(said_ratio: str, seen: Box, place: Box) -> Matrix:
    """The matrix that brings a view box (left, top, width, height) into a place (SVG 2, 8.2)."""
    left, top, across, down = seen
    x, y, width, height = place
    words = said_ratio.split() or ["xMidYMid"]
    scale_x, scale_y = width / across, height / down
    if words[0] != "none":
        scale_x = scale_y = max(scale_x, scale_y) if words[1:] == ["slice"] else min(scale_x, scale_y)
        along, upright = _PLACES.get(words[0][1:4], 0.5), _PLACES.get(words[0][5:8], 0.5)
        x += (width - across * scale_x) * along
        y += (height - down * scale_y) * upright
    return scale_x, 0.0, 0.0, scale_y, x - left * scale_x, y - top * scale_y
