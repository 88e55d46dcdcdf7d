"""Text of a drawing: pieces in one type each, on lines that begin, are centred or end at a point (SVG 2, chapter 11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from masthead.expressions import expression
from masthead.media.drawing import paints
from masthead.media.drawing.model import Beyond, Gradient, Paint, Piece, Words
from masthead.media.drawing.values import Style, inherited, length, lengths, said

_SPACES = expression(r"[ \t\n\r]+")
_WEIGHTS = {"normal": 400, "bold": 700, "bolder": 700, "lighter": 300}
_BASELINES = {
    "auto": 0.0,
    "alphabetic": 0.0,
    "baseline": 0.0,
    "middle": 0.25,
    "central": 0.35,
    "hanging": 0.72,
    "text-before-edge": 0.9,
    "text-top": 0.9,
    "text-after-edge": -0.22,
    "text-bottom": -0.22,
    "ideographic": -0.12,
}
"""How far text goes down, in sizes, so that the line named is at its point."""
_SHIFTS = {"baseline": 0.0, "0": 0.0, "sub": 0.2, "super": -0.4}
_UNKNOWN = {
    "textLength": "",
    "rotate": "0",
    "text-decoration": "none",
    "font-variant": "normal",
    "word-spacing": "normal",
    "writing-mode": "horizontal-tb",
    "direction": "ltr",
}
"""What is not set here, and the values that ask for nothing."""


class _Run:
    """A stretch of text under one style, with what its element says of its place."""

    def __init__(self, text: str, own: Style, style: Style) -> None:
        self.text = text
        self.own = own
        self.style = style


def words(element: etree._Element, style: Style, elements: Mapping[str, etree._Element], sides: paints.Sides) -> Iterator[Words]:
    """The lines of a text element. Raises `Beyond` for what is set in ways of its own: along a path, down the page, letter by letter turned."""
    x = y = 0.0
    anchor = "start"
    pieces: list[Piece] = []
    for run in _spaced(list(_runs(element, style, {}))):
        for name, nothing in _UNKNOWN.items():
            if run.style.get(name, run.own.get(name, nothing)) not in (nothing, "normal", "lr-tb", "lr", "0"):
                raise Beyond(name)
        size = float(run.style.get("font-size", "16"))
        xs, ys = lengths(run.own.get("x", ""), sides[0], size), lengths(run.own.get("y", ""), sides[1], size)
        dxs, dys = lengths(run.own.get("dx", ""), sides[0], size), lengths(run.own.get("dy", ""), sides[1], size)
        if len(dxs) > 1 or len(dys) > 1:
            raise Beyond("letters moved one by one")
        for index, text in enumerate(_letters(run.text, max(len(xs), len(ys)))):
            if index < len(xs) or index < len(ys):
                if pieces:
                    yield Words(x, y, anchor, tuple(pieces))
                    pieces = []
                x = xs[index] if index < len(xs) else x
                y = ys[index] if index < len(ys) else y
                anchor = run.style.get("text-anchor", "start")
            elif not pieces:
                anchor = run.style.get("text-anchor", "start")
            piece = _piece(text, run, size, elements, sides, dxs[0] if dxs and not index else 0.0, dys[0] if dys and not index else 0.0)
            if text or piece.dx or piece.dy:
                pieces.append(piece)
    if pieces:
        yield Words(x, y, anchor, tuple(pieces))


def _letters(text: str, placed: int) -> list[str]:
    """The first letters one by one, if so many have places of their own; then the rest."""
    if placed <= 1:
        return [text]
    return [*text[: placed - 1], text[placed - 1 :]]


def _runs(element: etree._Element, style: Style, above: Style) -> Iterator[_Run]:
    own = said(element)
    if own.get("display") == "none":
        return
    name = etree.QName(element).localname
    if name not in ("text", "tspan"):
        if name in ("title", "desc"):
            return
        raise Beyond(name)
    for key in ("opacity", "filter", "mask", "clip-path"):
        if name == "tspan" and own.get(key, "none") not in ("none", "1"):
            raise Beyond(key)
    style = inherited(style, own)
    style["shift"] = own.get("baseline-shift", style.get("shift", "0"))
    style["line"] = own.get("alignment-baseline", own.get("dominant-baseline", style.get("line", style.get("dominant-baseline", "auto"))))
    kept = str(element.get("{http://www.w3.org/XML/1998/namespace}space") or style.get("space", "default"))
    style["space"] = kept
    place = {**above, **own}
    yield _Run(str(element.text or ""), place, style)
    for child in element.iterchildren(etree.Element):
        yield from _runs(child, style, {})
        yield _Run(str(child.tail or ""), {}, style)


def _spaced(runs: list[_Run]) -> list[_Run]:
    """Spaces as they are drawn: one between words, none at the ends of the text."""
    after_space = True
    for run in runs:
        if run.style.get("space") == "preserve":
            run.text = run.text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
            after_space = False
            continue
        run.text = _SPACES.sub(" ", run.text)
        if after_space or "x" in run.own or "y" in run.own:
            run.text = run.text.removeprefix(" ")
        after_space = run.text.endswith(" ") if run.text else after_space
    for run in reversed(runs):
        if run.style.get("space") == "preserve":
            break
        run.text = run.text.removesuffix(" ")
        if run.text:
            break
    return [run for run in runs if run.text or any(key in run.own for key in ("x", "y", "dx", "dy"))]


def _piece(text: str, run: _Run, size: float, elements: Mapping[str, etree._Element], sides: paints.Sides, dx: float, dy: float) -> Piece:
    style = run.style
    fill: Paint | None
    fill, opacity = paints.fill(style, elements, None, sides)
    if isinstance(fill, Gradient) or (fill is None and style.get("fill", "black").startswith("url(")):
        raise Beyond("text in a gradient")
    if paints.line(style, elements, None, sides) is not None:
        raise Beyond("text that is stroked")
    if style.get("visibility", "visible") != "visible":
        fill = None
    line, shift = style.get("line", "auto"), style.get("shift", "0")
    if line not in _BASELINES or shift not in _SHIFTS:
        raise Beyond("baseline-shift")
    families = tuple(name.strip("'\" ").lower() for name in style.get("font-family", "").split(",") if name.strip())
    weight = style.get("font-weight", "normal")
    return Piece(
        text,
        families,
        size,
        _WEIGHTS.get(weight) or (int(weight) if weight.isdigit() else 400),
        style.get("font-style", "normal") in ("italic", "oblique"),
        fill,
        opacity,
        0.0 if style.get("letter-spacing", "normal") == "normal" else length(style["letter-spacing"], size, size),
        dx,
        dy + (_BASELINES[line] + _SHIFTS[shift]) * size,
    )
