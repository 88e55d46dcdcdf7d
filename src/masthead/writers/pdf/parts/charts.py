"""Charts on a page: shapes of `reportlab.graphics`, drawn as lines and type of ours.

ReportLab's own renderer would set type in its own fonts, and untagged; here the same shapes are walked and put into the page's content, within
the figure's element. Loaded only where there is a chart.
"""

from __future__ import annotations

from functools import partial

import msgspec
from reportlab.graphics.shapes import Circle, Drawing, Rect, String
from reportlab.lib.colors import Color, HexColor

from masthead.brand.style import filled
from masthead.briefing.model import Chart
from masthead.document.model import Strong
from masthead.language.tags import right_to_left
from masthead.media.charts import Part, Plot, Type, parts, plot
from masthead.writers.pdf.setting.drawing import draw
from masthead.writers.pdf.setting.lines import Setting, Span
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE, Look
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.paragraphs import text
from masthead.writers.pdf.strips.press import Column, Press, Strip

_UNDER_CAPTION = 2.2 * MILLIMETRE
_TALLEST = 0.8
"""Share of a page that a chart takes at most; a taller one goes on on the next."""
_ROLES: dict[Part, str] = {"label": "table", "value": "head"}
"""Figures stand under each other as in a table."""
_CIRCLE = 0.5523
"""Where the points stand that make four curves a circle: in radii from its four points."""


def chart(press: Press, part: Chart, column: Column) -> list[Strip]:
    """A chart under its caption: a figure of one series, whose alternative text says every point. Not torn, unless it is as tall as a page."""
    language = column.language
    if not part.points:
        return []
    shapes = plot(part.kind, part.points, column.width, _type(press, column))
    holder = Node("Div", column.node)
    strips: list[Strip] = []
    if part.caption or part.reference:
        node = Node("P", Node("Caption", holder))
        words = Words(press, "caption", language, node)
        words.add((Strong(part.caption),) if part.caption else ()).refer(part.reference)
        strips = text(press, words, node, press.type.look("caption", language), column, hyphens=False)
        strips = [msgspec.structs.replace(strip, keep=True) for strip in strips]
    pieces = parts(shapes, press.measures.depth * _TALLEST)
    at = 0
    for piece in pieces:
        points = part.points[at : at + len(piece.rows)]
        at += len(piece.rows)
        said = part.alternative.strip() if len(pieces) == 1 else ""
        figure = Node("Figure", holder, alt=said or "; ".join(f"{point.label}: {point.value}" for point in points))
        drawn = partial(_draw, press, _drawing(press, piece), figure, column)
        strips.append(Strip(piece.height, drawn, before=_UNDER_CAPTION if strips else 0.0))
    return strips


def _type(press: Press, column: Column) -> Type:
    look = press.type.look("table", column.language)

    def extent(said: str, part: Part) -> float:
        return _phrase(press.type.look(_ROLES[part], column.language), said, column.node).natural

    def wrapped(said: str, width: float) -> list[str]:
        setting = _phrase(look, said, column.node)
        found = []
        for line in setting.lines(width):
            boxes = [
                box.text + " " * bool(gap)
                for box, gap in zip(setting.boxes[line.start : line.end], setting.gaps[line.start : line.end], strict=True)
            ]
            found.append("".join(boxes).strip())
        return found or [""]

    return Type(look.ink.font.size, look.leading, extent, wrapped)


def _phrase(look: Look, said: str, node: Node) -> Setting:
    return Setting([Span(said, look.ink)], node, look.language, right_to_left=right_to_left(look.language))


def _drawing(press: Press, shapes: Plot) -> Drawing:
    """The chart as ReportLab has drawings, from the lower edge up; its left is the start edge here. A font's name is a role of the brand's."""
    colors = filled(press.brand.colors)
    accent, rules = HexColor(colors.accent), HexColor(colors.rule)
    drawing = Drawing(shapes.width, shapes.height)
    for rule in shapes.rules:
        across, down = (rule.length, rule.thickness) if rule.across else (rule.thickness, rule.length)
        drawing.add(Rect(rule.start, shapes.height - rule.top - down, across, down, fillColor=rules))
    for bar in shapes.bars:
        drawing.add(Rect(bar.start, shapes.height - bar.top - bar.height, bar.width, bar.height, fillColor=accent))
    for dot in shapes.dots:
        drawing.add(Circle(dot.start, shapes.height - dot.top, dot.radius, fillColor=accent))
    for words in shapes.words:
        anchor = "end" if words.ends else "start"
        drawing.add(String(words.start, shapes.height - words.base, words.text, fontName=_ROLES[words.part], textAnchor=anchor))
    return drawing


def _draw(press: Press, drawing: Drawing, node: Node, column: Column, sheet: Sheet, top: float) -> None:
    """Walks the drawing's shapes: fields and discs become operators at the page's own places, strings are set in the brand's type."""
    start, bottom = column.start, sheet.height - top - drawing.height
    left = sheet.left(start, drawing.width)
    box = (left, bottom, left + drawing.width, bottom + drawing.height)
    node.attributes = b"<</O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]>>" % box
    filled_shapes: list[bytes] = []
    strings: list[String] = []
    for shape in drawing.getContents():
        if isinstance(shape, String):
            strings.append(shape)
        elif isinstance(shape, Rect):
            place = (sheet.left(start + shape.x, shape.width), bottom + shape.y, shape.width, shape.height)
            filled_shapes.append(_filled(shape.fillColor, b"%.2f %.2f %.2f %.2f re" % place))
        else:
            filled_shapes.append(_filled(shape.fillColor, _disc(sheet.left(start + shape.cx, 0.0), bottom + shape.cy, shape.r)))
    sheet.plot(node, b"q %b Q" % b" ".join(filled_shapes))
    for string in strings:
        setting = _phrase(press.type.look(string.fontName, column.language), string.text + " ", node)
        width = setting.natural
        begin = start + string.x - (width if string.textAnchor == "end" else 0.0)
        for line in setting.lines(width + 1.0)[:1]:
            draw(sheet, setting, line, begin, top + drawing.height - string.y, width)


def _filled(color: Color, path: bytes) -> bytes:
    return b"%.4g %.4g %.4g rg %b f" % (*color.rgb(), path)


def _disc(x: float, y: float, r: float) -> bytes:
    """A circle in four curves (ISO 32000-1, 8.5.2.2)."""
    k = r * _CIRCLE
    turns = (
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    )
    return b"%.2f %.2f m %b h" % (x + r, y, b" ".join([b"%.2f %.2f %.2f %.2f %.2f %.2f c" % turn for turn in turns]))
