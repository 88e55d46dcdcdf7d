"""Faces: what characters they have, their measures, and the glyphs of words.

A `Face` is a face of a brand, opened when the first character is looked up in it: a Latin document never opens a Chinese font. Glyph codes
are the font's own glyph ids: what is cached holds for every document.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import uharfbuzz as hb
from msgspec import Struct

from masthead.brand import model
from masthead.brand.style import faces, identity
from masthead.brand.typefaces import opened
from masthead.language.tags import letters
from masthead.writers.ties import TOLD

_MADE_OF = {"\u2011": "\u2010"} | dict.fromkeys("\u00a0\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B))), " ")
"""Characters that a face sets without a glyph of theirs: a hyphen that doesn't break, spaces of all widths."""


class Shifted(Struct, frozen=True, gc=False):
    """A glyph at another place than the pen's (a mark over its letter), or under another text than its own. Font units.

    It becomes a glyph of its own in the subset, so that text in the file is a plain row of glyphs: readers take a glyph that is moved
    by operators for a word of its own.
    """

    glyph: int
    across: int
    up: int
    advance: int
    text: str
    others: tuple[tuple[int, int, int], ...] = ()
    """Glyphs drawn with it, and their places: letters and marks that no text parts, as in Indic scripts."""

    @property
    def parts(self) -> tuple[tuple[int, int, int], ...]:
        return (self.glyph, self.across, self.up), *self.others


class Glyph(NamedTuple):
    """A glyph in a row: its code as it stands in a string, its advance in font units, and its bit (`Face.mask`)."""

    code: bytes
    advance: int
    mask: int


class Word(Struct, frozen=True, gc=False):
    """A shaped run of characters. `width` is in thousandths of the size.

    `data` stands between `[(` and `)]TJ`; where glyphs are shifted, it is in `pieces`. `mask` are the glyphs with the text each stands
    for (`Face.mask`).
    """

    width: float
    data: bytes
    count: int
    mask: int
    pieces: tuple[bytes | Shifted, ...] = ()


LEFT, RIGHT = "\u200e", "\u200f"
"""Marks of direction."""


def escape(code: bytes) -> bytes:
    """Bytes for a literal string (ISO 32000-1, 7.3.4.2)."""
    if b"\\" in code or b"(" in code or b")" in code or b"\r" in code or b"\n" in code:
        code = code.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)").replace(b"\r", b"\\r").replace(b"\n", b"\\n")
    return code


class Face:
    """A face of a brand. Nothing is read before it is asked."""

    __slots__ = (
        "_advances",
        "_bits",
        "_extents",
        "_font",
        "_glyphs",
        "_lacking",
        "_postscript",
        "_row",
        "_texts",
        "ambiguous",
        "face",
        "known",
        "source",
        "unit",
    )

    def __init__(self, source: model.Face) -> None:
        self.source = source
        self.known: set[str] = set()
        """Characters that the face is known to have."""
        self._lacking: set[str] = set()
        self._advances: dict[int, int] = {}
        self._font: hb.Font | None = None
        self._extents: tuple[float, float] | None = None
        self._postscript: bool | None = None
        self._bits: dict[tuple[int, str], int] = {}
        self._glyphs: list[tuple[int, str]] = []
        self._texts: dict[int, int] = {}
        self._row: dict[tuple[int, str], Glyph] = {}
        self.ambiguous = 0
        """The mask of glyphs that have stood for several texts in this process: only these can be taken already in a document."""

    @property
    def font(self) -> hb.Font:
        if self._font is None:
            self.face = opened(self.source)
            self.unit = 1000 / self.face.upem
            self._font = hb.Font(self.face)
        return self._font

    def has(self, character: str) -> bool:
        """Whether the face can draw it. Characters that are never drawn (joiners, selectors) don't count: it cannot."""
        if character in self.known:
            return True
        if character in self._lacking:
            return False
        there = self.font.get_nominal_glyph(ord(character)) is not None
        if not there and character in _MADE_OF:  # HarfBuzz makes them, as wide as they ought to be
            there = self.has(_MADE_OF[character])
        (self.known if there else self._lacking).add(character)
        return there

    def advance(self, glyph: int) -> int:
        """In font units."""
        found = self._advances.get(glyph)
        if found is None:
            found = self._advances[glyph] = int(self.font.get_glyph_h_advance(glyph))
        return found

    def table(self, tag: str) -> bytes:
        """A table of the font; empty if there is none."""
        _ = self.font
        return bytes(self.face.reference_table(tag).data)

    def extents(self) -> tuple[float, float]:
        """Ascent and descent (below the line: negative) in thousandths of the size."""
        if self._extents is None:
            found = self.font.get_font_extents("ltr")
            self._extents = found.ascender * self.unit, found.descender * self.unit
        return self._extents

    @property
    def postscript(self) -> bool:
        """Whether its outlines are PostScript's (CFF or CFF2), not TrueType's."""
        if self._postscript is None:
            _ = self.font
            self._postscript = not {"CFF ", "CFF2"}.isdisjoint(map(str, self.face.table_tags))
        return self._postscript

    @property
    def first_free(self) -> int:
        """The first glyph code that is no glyph of the font: from here on, codes are a document's own."""
        _ = self.font
        return int(self.face.glyph_count)

    def stand_in(self, character: str, text: str) -> Shifted | None:
        """The glyph of one character under another text; None if the face lacks it."""
        glyph = self.font.get_nominal_glyph(ord(character))
        return None if glyph is None else Shifted(glyph, 0, 0, self.advance(glyph), text)

    def unseen(self, character: str) -> Shifted | None:
        """A character that is read and not seen, and takes no room; None if the face has no space to make it of."""
        glyph = self.font.get_nominal_glyph(0x20)
        return None if glyph is None else Shifted(glyph, 0, 0, 0, character)

    def mask(self, codes: dict[int, str]) -> int:
        """A bit for each glyph with its text, so that a word's glyphs can be looked for in a document's at a stroke. Bits are given out as
        they come: what is made of a mask may not depend on their order. The first `TOLD` bits are no glyph's."""
        mask = 0
        for pair in codes.items():
            bit = self._bits.get(pair)
            if bit is None:
                bit = self._bits[pair] = 1 << TOLD + len(self._glyphs)
                self._glyphs.append(pair)
                texts = self._texts[pair[0]] = self._texts.get(pair[0], 0) | bit
                if texts != bit:
                    self.ambiguous |= texts
            mask |= bit
        return mask

    def glyph(self, glyph: int, said: str) -> Glyph:
        """A glyph that stands for a character in a row. One that shows nothing stands for a space alone; otherwise its mask is 0."""
        found = self._row.get((glyph, said))
        if found is None:
            hidden = said != " " and glyph == self.font.get_nominal_glyph(0x20)
            code = escape(glyph.to_bytes(2, "big"))
            found = self._row[glyph, said] = Glyph(code, self.advance(glyph), 0 if hidden else self.mask({glyph: said}))
        return found

    def glyphs(self, mask: int) -> list[tuple[int, str]]:
        """The glyphs that a mask stands for, with their texts, as they come."""
        return [glyph for glyph, bit in zip(self._glyphs, reversed(f"{mask >> TOLD:b}"), strict=False) if bit == "1"]

    def taken(self, mask: int, used: int) -> set[int]:
        """Glyphs of a mask that stand for other texts in what is used."""
        found = set()
        left = mask & self.ambiguous
        while left:
            bit = left & -left
            left ^= bit
            glyph, _ = self._glyphs[bit.bit_length() - 1 - TOLD]
            if self._texts[glyph] & ~bit & used:
                found.add(glyph)
        return found


_STACKS: dict[tuple[str, model.Family, int, bool, str], tuple[Face, ...]] = {}
_KEPT_STACKS = 512


def stack(brand: model.Brand, family: model.Family, weight: int, italic: bool, language: str) -> tuple[Face, ...]:
    """The faces that text of this kind is set in, best first."""
    brand_key = identity(brand)
    key = (brand_key, family, weight, italic, letters(language))
    found = _STACKS.get(key) if brand_key else None
    if found is None:
        found = tuple(map(face, faces(brand, family, weight, italic, language)))
        if brand_key:
            if len(_STACKS) >= _KEPT_STACKS:
                _STACKS.clear()
            _STACKS[key] = found
    return found


@lru_cache(maxsize=512)
def face(source: model.Face) -> Face:
    """This face of a brand, the same for the whole process."""
    return Face(source)


class Box(Struct, frozen=True, gc=False):
    """A word, or as much of one as never breaks. `width` in points.

    `data` goes straight between the brackets of a TJ in the font's first face; where that is not enough it is None and `parts` count.
    `mask` are the first face's glyphs, as in `Word`; 0 if they are counted already. In its first bits, a word that is kept for other documents has
    what is told of it (`ties.told_of`): so a text's words are asked for their glyphs and for the spaces beside them at once.
    """

    width: float
    data: bytes | None
    text: str
    parts: tuple[Part, ...] = ()
    mask: int = 0


class Part(Struct, frozen=True, gc=False):
    """A run of a box in one face and direction. `code` names a character that no font has: a frame is drawn round its digits."""

    width: float
    font: bytes
    operators: bytes
    level: int
    text: str
    code: str = ""
