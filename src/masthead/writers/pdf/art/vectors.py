"""Drawings in a PDF: lines stay lines, gradients gradients, text text, in the brand's faces.

A drawing becomes a form XObject on the unit square (as an image is), with resources of its own. Its text is shaped when the picture is
first met, so that the fonts know its glyphs; its objects are written with the file's.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import assert_never

from msgspec import Struct

from masthead.media.drawing.geometry import IDENTITY, times
from masthead.media.drawing.model import Beyond, Clip, Drawing, Gradient, Group, Item, Line, Matrix, Paint, Path, Shape, Stop, Words
from masthead.writers.pdf.art.lettering import Lettering
from masthead.writers.pdf.syntax.file import File

_FARTHEST = 1e9
_DEEPEST = 20
"""States saved within each other in a stream; PDF/A allows 28 (ISO 19005-2, 6.1.13)."""
_EVERYWHERE = b"/BBox[-32767 -32767 32767 32767]"
_BEGINS = {"middle": 0.5, "end": 1.0}


class Plate(Struct, frozen=True):
    """A drawing ready to be written. Its streams call resources by name: /G states, /P patterns, /S shadings, /X groups, and fonts."""

    width: float
    height: float
    content: bytes
    groups: tuple[bytes, ...] = ()
    states: tuple[tuple[float, float, int], ...] = ()
    """Opacity of fills, of lines, and the mask's index; -1 for none."""
    patterns: tuple[tuple[Gradient, Matrix], ...] = ()
    """Gradients, with what leads from each to the stream that it is called in."""
    masks: tuple[Gradient | bytes, ...] = ()
    """What shines through where: a gradient's opacity, or how light a drawing is."""


def plate(drawing: Drawing, lettering: Lettering) -> Plate:
    """The drawing in PDF's operators."""
    engraver = _Engraver(lettering)
    content: list[bytes] = []
    engraver.item(drawing.root, IDENTITY, content)
    return Plate(
        drawing.width,
        drawing.height,
        b"\n".join(content),
        tuple(engraver.groups),
        tuple(engraver.states),
        tuple(engraver.patterns),
        tuple(engraver.masks),
    )


def embed(file: File, plate: Plate, fonts: bytes) -> int:
    """Writes a plate and returns the number of its XObject. `fonts` are the entries of the document's font resources."""
    resources = file.reserve()
    groups = [
        file.stream(b"/Type/XObject/Subtype/Form%b/Resources %d 0 R/Group<</S/Transparency/I true>>" % (_EVERYWHERE, resources), content)
        for content in plate.groups
    ]
    shadings = {index: _shading(file, mask, opacity=True) for index, mask in enumerate(plate.masks) if isinstance(mask, Gradient)}
    masks = [
        file.stream(
            b"/Type/XObject/Subtype/Form%b/Resources %d 0 R/Group<</S/Transparency/CS/%b>>"
            % (_EVERYWHERE, resources, b"DeviceGray" if isinstance(mask, Gradient) else b"DeviceRGB"),
            b"%b cm /S%d sh" % (_numbers(mask.matrix), index) if isinstance(mask, Gradient) else mask,
        )
        for index, mask in enumerate(plate.masks)
    ]
    states = [
        b"<</Type/ExtGState/ca %b/CA %b%b>>"
        % (_number(fill), _number(line), b"/SMask<</Type/Mask/S/Luminosity/G %d 0 R>>" % masks[mask] if mask >= 0 else b"")
        for fill, line, mask in plate.states
    ]
    patterns = [
        file.new(b"<</Type/Pattern/PatternType 2/Shading %d 0 R/Matrix[%b]>>" % (_shading(file, gradient), _numbers(matrix)))
        for gradient, matrix in plate.patterns
    ]
    file.put(
        resources,
        b"<</Font<<%b>>/XObject<<%b>>/Shading<<%b>>/Pattern<<%b>>/ExtGState<<%b>>>>"
        % (
            fonts,
            b"".join(b"/X%d %d 0 R" % pair for pair in enumerate(groups)),
            b"".join(b"/S%d %d 0 R" % pair for pair in shadings.items()),
            b"".join(b"/P%d %d 0 R" % pair for pair in enumerate(patterns)),
            b"".join(b"/G%d %b" % pair for pair in enumerate(states)),
        ),
    )
    box = _numbers((plate.width, plate.height))
    matrix = _numbers((1 / plate.width, 0, 0, -1 / plate.height, 0, 1), 9)
    return file.stream(b"/Type/XObject/Subtype/Form/BBox[0 0 %b]/Matrix[%b]/Resources %d 0 R" % (box, matrix, resources), plate.content)


def _shading(file: File, gradient: Gradient, *, opacity: bool = False) -> int:
    """A shading of the gradient's colours, or of its opacity as grey (ISO 32000-1, 8.7.4.5)."""
    return file.new(
        b"<</ShadingType %d/ColorSpace/%b/Coords[%b]/Extend[true true]/Function %b>>"
        % (
            3 if gradient.radial else 2,
            b"DeviceGray" if opacity else b"DeviceRGB",
            _numbers(gradient.points),
            _function(gradient.stops, opacity=opacity),
        )
    )


def _function(stops: tuple[Stop, ...], *, opacity: bool) -> bytes:
    """Colours between stops: a function for each pair, stitched together (ISO 32000-1, 7.10.4). Bounds must grow, if by next to nothing."""
    values = [_numbers((stop.opacity,)) if opacity else _numbers(stop.color) for stop in stops]
    places = [stop.at for stop in stops]
    if places[0] > 0:
        places, values = [0.0, *places], [values[0], *values]
    if places[-1] < 1:
        places, values = [*places, 1.0], [*values, values[-1]]
    least = 0.00002
    for index in range(1, len(places)):
        places[index] = max(places[index], places[index - 1] + least)
    last = places[-1]
    pieces = [b"<</FunctionType 2/Domain[0 1]/N 1/C0[%b]/C1[%b]>>" % pair for pair in pairwise(values)]
    if len(pieces) == 1:
        return pieces[0]
    return b"<</FunctionType 3/Domain[0 1]/Functions[%b]/Bounds[%b]/Encode[%b]>>" % (
        b"".join(pieces),
        _numbers(place / last for place in places[1:-1]),
        b" ".join([b"0 1"] * len(pieces)),
    )


class _Engraver:
    """Items to operators; what they need besides is counted on the way."""

    def __init__(self, lettering: Lettering) -> None:
        self._lettering = lettering
        self.groups: list[bytes] = []
        self.states: list[tuple[float, float, int]] = []
        self.patterns: list[tuple[Gradient, Matrix]] = []
        self.masks: list[Gradient | bytes] = []
        self._depth = 0

    def item(self, item: Item, matrix: Matrix, out: list[bytes], opacity: float = 1.0) -> None:
        """Adds the operators of an item; `matrix` leads from its space to that of the stream."""
        match item:
            case Group():
                self._group(item, matrix, out, opacity)
            case Shape():
                self._shape(item, matrix, out, opacity)
            case Words():
                self._words(item, out, opacity)
            case _:
                assert_never(item)

    def _group(self, group: Group, matrix: Matrix, out: list[bytes], opacity: float) -> None:
        opacity *= group.opacity
        out.append(b"q")
        if group.matrix != IDENTITY:
            out.append(b"%b cm" % _numbers(group.matrix, 7))
            matrix = times(matrix, group.matrix)
        for clip in group.clips:
            out.append(_clip(clip))
        self._depth += 1
        together = opacity < 1 and not (len(group.items) == 1 and _single(group.items[0]))
        if group.mask is not None or together or self._depth > _DEEPEST:
            mask = -1
            if group.mask is not None:
                self.masks.append(self._apart((group.mask,)))
                mask = len(self.masks) - 1
            self.groups.append(self._apart(group.items))
            out.append(b"/G%d gs /X%d Do" % (self._state(opacity, opacity, mask), len(self.groups) - 1))
        else:
            for item in group.items:
                self.item(item, matrix, out, opacity)
        self._depth -= 1
        out.append(b"Q")

    def _apart(self, items: tuple[Item, ...]) -> bytes:
        """The operators of items in a stream of their own."""
        inner: list[bytes] = []
        depth, self._depth = self._depth, 0
        for item in items:
            self.item(item, IDENTITY, inner)
        self._depth = depth
        return b"\n".join(inner)

    def _shape(self, shape: Shape, matrix: Matrix, out: list[bytes], opacity: float) -> None:
        drawn = _path(shape.path)
        fill, line = shape.fill, shape.line
        fills, lines = shape.fill_opacity * opacity, (line.opacity if line else 1.0) * opacity
        plain = not _veiled(fill) and not (line and _veiled(line.paint))
        if fill is not None and line is not None and plain and not shape.line_first and fills == lines == 1:
            out.append(self._color(fill, matrix, b"cs", b"scn", b"rg"))
            out.append(self._pen(line, matrix))
            out.append(drawn + (b" B*" if shape.even_odd else b" B"))
            return
        steps = []
        if fill is not None:
            how = self._color(fill, matrix, b"cs", b"scn", b"rg") + b"\n" + drawn + (b" f*" if shape.even_odd else b" f")
            steps.append(self._veil(fill, fills, how))
        if line is not None:
            steps.append(self._veil(line.paint, lines, self._pen(line, matrix) + b"\n" + drawn + b" S"))
        out += reversed(steps) if shape.line_first else steps

    def _veil(self, paint: Paint, opacity: float, operators: bytes) -> bytes:
        """The operators under the opacity that they are to have."""
        mask = -1
        if isinstance(paint, Gradient) and _veiled(paint):
            self.masks.append(paint)
            mask = len(self.masks) - 1
        if opacity >= 1 and mask < 0:
            return operators
        return b"q /G%d gs\n%b Q" % (self._state(opacity, opacity, mask), operators)

    def _words(self, words: Words, out: list[bytes], opacity: float) -> None:
        shown = [self._lettering.show(piece) for piece in words.pieces]
        whole = sum(piece.dx + one.width for piece, one in zip(words.pieces, shown, strict=True))
        x, y = words.x - whole * _BEGINS.get(words.anchor, 0.0), words.y
        for piece, one in zip(words.pieces, shown, strict=True):
            x, y = x + piece.dx, y + piece.dy
            if piece.fill is not None and not isinstance(piece.fill, Gradient) and piece.size > 0:
                operators = [b"BT %b rg 1 0 0 -1 %b Tm" % (_numbers(piece.fill), _numbers((x, y)))]
                if piece.tracking:
                    operators.append(b"%b Tc" % _number(piece.tracking))
                operators += [b"%b %b Tf %b" % (name, _number(one.size), operator) for name, operator in one.parts]
                if piece.tracking:
                    operators.append(b"0 Tc")
                out.append(self._veil(piece.fill, piece.fill_opacity * opacity, b" ".join(operators) + b" ET"))
            x += one.width

    def _color(self, paint: Paint, matrix: Matrix, space: bytes, pattern: bytes, plain: bytes) -> bytes:
        if isinstance(paint, Gradient):
            self.patterns.append((paint, times(matrix, paint.matrix)))
            _numbers(self.patterns[-1][1])
            return b"/Pattern %b /P%d %b" % (space, len(self.patterns) - 1, pattern)
        return b"%b %b" % (_numbers(paint), plain)

    def _pen(self, line: Line, matrix: Matrix) -> bytes:
        color = self._color(line.paint, matrix, b"CS", b"SCN", b"RG")
        return b"%b %b w %d J %d j %b M [%b] %b d" % (
            color,
            _number(line.width),
            line.cap,
            line.join,
            _number(line.miter),
            _numbers(line.dashes),
            _number(line.offset if line.dashes else 0.0),
        )

    def _state(self, fill: float, line: float, mask: int = -1) -> int:
        state = (round(fill, 4), round(line, 4), mask)
        if state not in self.states:
            self.states.append(state)
        return self.states.index(state)


def _single(item: Item) -> bool:
    """Whether it is painted in one stroke, so that it can be seen through without a group."""
    return isinstance(item, Shape) and (item.fill is None or item.line is None)


def _veiled(paint: Paint | None) -> bool:
    return isinstance(paint, Gradient) and any(stop.opacity < 1 for stop in paint.stops)


def _clip(clip: Clip) -> bytes:
    return (_path(clip.path) or b"0 0 0 0 re") + (b" W* n" if clip.even_odd else b" W n")


def _path(path: Path) -> bytes:
    letters = {"M": b"m", "L": b"l", "C": b"c"}
    return b" ".join([b"h" if kind == "Z" else b"%b %b" % (_numbers(points), letters[kind]) for kind, points in path])


def _number(value: float, places: int = 5) -> bytes:
    """Without an exponent, which PDF does not know (ISO 32000-1, 7.3.3). Raises `Beyond` for what is no place on any page."""
    if not abs(value) < _FARTHEST:
        raise Beyond("numbers that no page has")
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    return b"0" if text in ("-0", "") else text.encode("ascii")


def _numbers(values: Iterable[float], places: int = 5) -> bytes:
    return b" ".join([_number(value, places) for value in values])
