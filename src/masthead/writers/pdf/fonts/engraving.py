"""Letters as lines and curves (ISO 32000-1, 8.5), for signs that are seen and never read: no reader finds words in them."""

from __future__ import annotations

from functools import lru_cache

import uharfbuzz as hb

from masthead.writers.pdf.fonts.faces import Face

_Place = tuple[float, float]


class _Engraver:
    """Takes outlines down as path operators, in thousandths of the size, from the pen's place on."""

    def __init__(self, unit: float) -> None:
        self.unit = unit
        self.pen = self.rise = 0.0
        self.parts: list[bytes] = []
        self._last: _Place = (0.0, 0.0)

    def _put(self, operator: bytes, *places: _Place) -> None:
        numbers = [round(number) for x, y in places for number in ((x + self.pen) * self.unit, (y + self.rise) * self.unit)]
        self.parts.append(b" ".join([*(b"%d" % number for number in numbers), operator]))
        self._last = places[-1]

    def moveTo(self, place: _Place) -> None:
        self._put(b"m", place)

    def lineTo(self, place: _Place) -> None:
        self._put(b"l", place)

    def curveTo(self, first: _Place, second: _Place, end: _Place) -> None:
        self._put(b"c", first, second, end)

    def qCurveTo(self, control: _Place, end: _Place) -> None:
        (ax, ay), (bx, by), (cx, cy) = self._last, control, end
        self._put(b"c", ((ax + 2 * bx) / 3, (ay + 2 * by) / 3), ((cx + 2 * bx) / 3, (cy + 2 * by) / 3), end)

    def closePath(self) -> None:
        self.parts.append(b"h")


@lru_cache(maxsize=32)
def shaped(face: Face, text: str) -> tuple[float, bytes]:
    """The same for words in any script, in the forms and the order that the eye sees them."""
    font = face.font
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    engraver = _Engraver(face.unit)
    pen = 0.0
    for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        engraver.pen, engraver.rise = pen + place.x_offset, float(place.y_offset)
        font.draw_glyph_with_pen(glyph.codepoint, engraver)
        pen += place.x_advance
    return pen * face.unit, b" ".join(engraver.parts)


@lru_cache(maxsize=512)
def engraved(face: Face, text: str) -> tuple[float, bytes]:
    """The width in thousandths of the size, and the path, of characters in a row; those that the face lacks are left out."""
    font = face.font
    engraver = _Engraver(face.unit)
    for character in text:
        glyph = font.get_nominal_glyph(ord(character))
        if glyph is not None:
            font.draw_glyph_with_pen(glyph, engraver)
            engraver.pen += face.advance(glyph)
    return engraver.pen * face.unit, b" ".join(engraver.parts)
