"""Text in drawings: set in the brand's faces, shaped when the drawing is first met, so that the document's fonts know its glyphs."""

from __future__ import annotations

import unicodedata
from string import ascii_lowercase

from msgspec import Struct

from masthead.brand.model import Brand, Family
from masthead.language.tags import primary
from masthead.media.drawing.model import Piece
from masthead.media.image import Image
from masthead.writers.pdf.fonts.faces import Face, stack
from masthead.writers.pdf.fonts.glyphs import Kind
from masthead.writers.pdf.fonts.shaping import Book, Font
from masthead.writers.pdf.setting.bidi import levels, visual_order

_SERIF = (
    "serif",
    "times",
    "georgia",
    "garamond",
    "palatino",
    "cambria",
    "minion",
    "baskerville",
    "didot",
    "bodoni",
    "merriweather",
    "lora",
)
_MONO = ("mono", "courier", "consolas", "menlo", "monaco", "code")
_EM = 1000.0
"""Drawings have type of any size: it is shaped at this one, so that it is shaped once."""
_ALPHABETS: dict[Family, float] = {"serif": 11943.0, "sans": 12726.0, "mono": 15600.0}
"""How wide a to z are in Times, Helvetica and Courier, in thousandths of the size: what most drawings are made with."""


class Shown(Struct, frozen=True):
    """Font names with what they show, from left to right; how wide that is, and at what size, in the drawing's units."""

    parts: tuple[tuple[bytes, bytes], ...]
    width: float
    size: float


class Lettering:
    """The type that drawings of one document are set in."""

    def __init__(self, brand: Brand, book: Book, language: str) -> None:
        self._brand = brand
        self._book = book
        self._language = language
        self._fonts: dict[tuple[Family, int, bool, float], Font] = {}

    def pixels(self, drawing: Image, width: int) -> Image:
        """The drawing in pixels, so many across. Type is the brand's there too."""
        from masthead.writers.pictures import drawn  # few drawings need it

        return drawn(self._brand, drawing, width)

    def show(self, piece: Piece) -> Shown:
        """The piece in the brand's type."""
        tracking = round(piece.tracking / piece.size * _EM, 3) if piece.size else 0.0
        family = kind(piece.families)
        font = self._font(family, piece.weight, piece.italic, tracking)
        size = piece.size * _narrower(font.stack[0], family)
        share = size / _EM
        if any(unicodedata.bidirectional(character) in ("R", "AL") for character in piece.text):
            right = next(
                (unicodedata.bidirectional(one) != "L" for one in piece.text if unicodedata.bidirectional(one) in ("L", "R", "AL")), True
            )
            parts = font.bidi(piece.text, levels(piece.text, right_to_left=right)).parts
            shown = [(parts[index].font, parts[index].operators) for index in visual_order([part.level for part in parts])]
            return Shown(tuple(shown), sum(part.width for part in parts) * share, size)
        box = font.box(piece.text)
        if box.data is not None:
            return Shown(((font.name, b"[(%b)]TJ" % box.data),), box.width * share, size)
        return Shown(tuple((part.font, part.operators) for part in box.parts), box.width * share, size)

    def _font(self, family: Family, weight: int, italic: bool, tracking: float) -> Font:
        key = (family, weight, italic, tracking)
        found = self._fonts.get(key)
        if found is None:
            faces = stack(self._brand, family, weight, italic, self._language)
            found = self._fonts[key] = Font(self._book, Kind(faces, _EM, ("lnum",), primary(self._language), tracking))
        return found


def _narrower(face: Face, family: Family) -> float:
    """By how much type is made smaller so that it is not wider than what the drawing was made with: its words stand between lines."""
    advances = [face.advance(glyph) for letter in ascii_lowercase if (glyph := face.font.get_nominal_glyph(ord(letter)))]
    return min(1.0, _ALPHABETS[family] / (sum(advances) * face.unit)) if len(advances) == len(ascii_lowercase) else 1.0


def kind(families: tuple[str, ...]) -> Family:
    """Which of the brand's three kinds of type stands for the families that a drawing names."""
    for family in families:
        if "sans" in family:
            return "sans"
        if any(name in family for name in _MONO):
            return "mono"
        if any(name in family for name in _SERIF):
            return "serif"
    return "sans"
