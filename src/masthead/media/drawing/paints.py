"""Fills and strokes of shapes: colours and gradients (SVG 2, chapters 13 and 14)."""

from __future__ import annotations

import math
from collections.abc import Mapping

from lxml import etree

from masthead.expressions import expression
from masthead.media.burden import SVG, XLINK
from masthead.media.drawing.geometry import IDENTITY, times, transform
from masthead.media.drawing.model import Beyond, Box, Gradient, Line, Matrix, Paint, Stop
from masthead.media.drawing.values import OPAQUE, Style, color, length, lengths, number, said, share

_URL = expression(r"url\(\s*+['\"]?+\s*+#([^'\")\s]++)\s*+['\"]?+\s*+\)\s*+(.*)")
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2, "miter-clip": 0, "arcs": 0}

_FINEST = 20_000
"""Dashes and gaps along a path's box, at most: a viewer draws each."""

Elements = Mapping[str, etree._Element]
Sides = tuple[float, float]
"""Width and height of what percentages are of."""


def fill(style: Style, elements: Elements, box: Box | None, sides: Sides) -> tuple[Paint | None, float]:
    """What a shape with this box is filled with, and how opaque that is."""
    return _paint(style.get("fill", "black"), style, elements, box, sides, share(style.get("fill-opacity", "1")))


def line(style: Style, elements: Elements, box: Box | None, sides: Sides) -> Line | None:
    """How a shape with this box is stroked; None if it is not."""
    said_paint = style.get("stroke", "none")
    if said_paint == "none":
        return None
    diagonal = math.hypot(*sides) / math.sqrt(2)
    size = float(style.get("font-size", "16"))
    width = length(style.get("stroke-width", "1"), diagonal, size, 1.0)
    paint, opacity = _paint(said_paint, style, elements, box, sides, share(style.get("stroke-opacity", "1")))
    if paint is None or width <= 0:
        return None
    dashes = [] if style.get("stroke-dasharray", "none") == "none" else lengths(style["stroke-dasharray"], diagonal, size)
    if any(dash < 0 for dash in dashes) or not sum(dashes):
        dashes = []
    elif box is not None and max(box[2] - box[0], box[3] - box[1]) > _FINEST * sum(dashes):
        raise Beyond("dashes finer than can be seen")
    return Line(
        paint,
        width,
        opacity,
        _CAPS.get(style.get("stroke-linecap", "butt"), 0),
        _JOINS.get(style.get("stroke-linejoin", "miter"), 0),
        max(number(style.get("stroke-miterlimit", "4"), 4.0), 1.0),
        tuple(dashes * 2 if len(dashes) % 2 else dashes),
        length(style.get("stroke-dashoffset", "0"), diagonal, size),
    )


def _paint(value: str, style: Style, elements: Elements, box: Box | None, sides: Sides, opacity: float) -> tuple[Paint | None, float]:
    match = _URL.fullmatch(value)
    if match is not None:
        element = elements.get(match[1])
        if element is not None:
            return gradient(element, elements, box, sides), opacity
        value = match[2] or "none"
    if value == "none":
        return None, opacity
    if value.startswith("context-"):
        raise Beyond(value)
    found, own = color(value, style.get("color", "black"))
    return (found if own else None), opacity * own


def gradient(element: etree._Element, elements: Elements, box: Box | None, sides: Sides) -> Paint | None:
    """The paint that a gradient element is, for a shape with this box; None if it paints nothing."""
    chain = [element]
    while (above := _template(chain[-1], elements)) is not None and above not in chain:
        chain.append(above)
    name = etree.QName(element).localname
    if name not in ("linearGradient", "radialGradient"):
        raise Beyond(name)
    own: dict[str, str] = {}
    for one in reversed(chain):
        same = etree.QName(one).localname == name
        own.update(
            {key: value for key, value in said(one).items() if same or key in ("gradientUnits", "gradientTransform", "spreadMethod")}
        )
    stops = next((found for one in chain if (found := _stops(one))), ())
    if not stops:
        return None
    if own.get("spreadMethod", "pad") != "pad":
        raise Beyond("a gradient that repeats")
    matrix = transform(own.get("gradientTransform", ""))
    if own.get("gradientUnits") != "userSpaceOnUse":
        if box is None or box[2] <= box[0] or box[3] <= box[1]:
            return None
        matrix = times((box[2] - box[0], 0.0, 0.0, box[3] - box[1], box[0], box[1]), matrix)
        sides = (1.0, 1.0)
    return _placed(name, own, stops, matrix, sides)


def _placed(name: str, own: dict[str, str], stops: tuple[Stop, ...], matrix: Matrix, sides: Sides) -> Paint | None:
    last = stops[-1]
    across, down = sides
    if name == "linearGradient":
        points: tuple[float, ...] = (
            length(own.get("x1", "0"), across),
            length(own.get("y1", "0"), down),
            length(own.get("x2", "100%"), across),
            length(own.get("y2", "0"), down),
        )
        nowhere = points[:2] == points[2:]
    else:
        diagonal = math.hypot(across, down) / math.sqrt(2)
        cx, cy = length(own.get("cx", "50%"), across), length(own.get("cy", "50%"), down)
        radius = length(own.get("r", "50%"), diagonal)
        fx = length(own["fx"], across) if "fx" in own else cx
        fy = length(own["fy"], down) if "fy" in own else cy
        inner = length(own.get("fr", "0"), diagonal)
        if math.hypot(fx - cx, fy - cy) + inner > radius > 0:
            raise Beyond("a gradient whose focus lies outside")
        points = (fx, fy, inner, cx, cy, radius)
        nowhere = radius <= 0
    if nowhere or len(stops) == 1 or not _turns_round(matrix):
        if last.opacity < OPAQUE:
            return Gradient(False, (0.0, 0.0, 1.0, 0.0), (last, last), IDENTITY)
        return last.color
    return Gradient(name != "linearGradient", points, stops, matrix)


def _turns_round(matrix: Matrix) -> bool:
    return abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) > 1e-12


def _template(element: etree._Element, elements: Elements) -> etree._Element | None:
    target = str(element.get("href") or element.get(f"{XLINK}href") or "")
    return elements.get(target[1:]) if target.startswith("#") else None


def _stops(element: etree._Element) -> tuple[Stop, ...]:
    found: list[Stop] = []
    for child in element.iterchildren(f"{SVG}stop"):
        own = said(child)
        shade, opacity = color(own.get("stop-color", "black"), own.get("color", "black"))
        place = share(own.get("offset", "0"), 0.0)
        found.append(Stop(max(place, found[-1].at if found else 0.0), shade, opacity * share(own.get("stop-opacity", "1"))))
    return tuple(found)
