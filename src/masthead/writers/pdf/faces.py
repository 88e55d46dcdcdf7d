"""Faces: what characters they have, their measures, and words shaped once for the whole process.

A `Face` is a face of a brand, opened when the first character is looked up in it: a Latin document never opens a Chinese font. A `Shaper`
is a face with OpenType features and a language; it keeps the words it has shaped, so that most words of a document cost a dictionary
look-up. Glyph codes are the font's own glyph ids: what is cached holds for every document.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Sequence
from functools import lru_cache
from itertools import pairwise

import uharfbuzz as hb
from msgspec import Struct

from masthead.brand import model
from masthead.brand.style import faces
from masthead.brand.typefaces import opened
from masthead.language.tags import letters

_CACHED_WORDS = 60_000
"""Words that a shaper keeps before it starts afresh."""
_CACHED_SIZES = 48
_GAP = 120
"""Thousandths of the size that readers take for a space between words, if operators move the pen so far within one."""
_CACHED_LENGTH = 60
"""Longer words are rarely seen twice."""

_LAM_ALEF = {"\u0644\u0622": "\ufef5", "\u0644\u0623": "\ufef7", "\u0644\u0625": "\ufef9", "\u0644\u0627": "\ufefb"}
"""Ligatures that readers reverse when they are mapped to two letters; as one presentation form they are found."""
_MADE_OF = {"\u2011": "\u2010"} | dict.fromkeys("\u00a0\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B))), " ")
"""Characters that a face sets without a glyph of theirs: a hyphen that doesn't break, spaces of all widths."""
_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))


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
        "_shapers",
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
        self._shapers: dict[tuple[tuple[str, ...], str], Shaper] = {}
        self._font: hb.Font | None = None
        self._extents: tuple[float, float] | None = None
        self._bits: dict[tuple[int, str], int] = {}
        self._glyphs: list[tuple[int, str]] = []
        self._texts: dict[int, int] = {}
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
        _ = self.font
        return not {"CFF ", "CFF2"}.isdisjoint(map(str, self.face.table_tags))

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
        they come: what is made of a mask may not depend on their order."""
        mask = 0
        for pair in codes.items():
            bit = self._bits.get(pair)
            if bit is None:
                bit = self._bits[pair] = 1 << len(self._glyphs)
                self._glyphs.append(pair)
                texts = self._texts[pair[0]] = self._texts.get(pair[0], 0) | bit
                if texts != bit:
                    self.ambiguous |= texts
            mask |= bit
        return mask

    def glyphs(self, mask: int) -> list[tuple[int, str]]:
        """The glyphs that a mask stands for, with their texts, as they come."""
        return [glyph for glyph, bit in zip(self._glyphs, reversed(f"{mask:b}"), strict=False) if bit == "1"]

    def taken(self, mask: int, used: int) -> set[int]:
        """Glyphs of a mask that stand for other texts in what is used."""
        found = set()
        left = mask & self.ambiguous
        while left:
            bit = left & -left
            left ^= bit
            glyph, _ = self._glyphs[bit.bit_length() - 1]
            if self._texts[glyph] & ~bit & used:
                found.add(glyph)
        return found

    def shaper(self, features: tuple[str, ...], language: str) -> Shaper:
        key = (features, language)
        found = self._shapers.get(key)
        if found is None:
            if len(self._shapers) > 64:
                self._shapers.clear()
            found = self._shapers[key] = Shaper(self, features, language)
        return found


_STACKS: dict[tuple[str, model.Family, int, bool, str], tuple[Face, ...]] = {}
_KEPT_STACKS = 512


def stack(brand: model.Brand, family: model.Family, weight: int, italic: bool, language: str) -> tuple[Face, ...]:
    """The faces that text of this kind is set in, best first."""
    key = (brand.digest, family, weight, italic, letters(language))
    found = _STACKS.get(key) if brand.digest else None
    if found is None:
        found = tuple(map(face, faces(brand, family, weight, italic, language)))
        if brand.digest:
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
    `mask` are the first face's glyphs, as in `Word`; 0 if they are counted already.
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


class Shaper:
    """A face with features and a language: text in, shaped words out."""

    __slots__ = ("_features", "_language", "_right", "_sizes", "_words", "face")

    def __init__(self, face: Face, features: tuple[str, ...], language: str) -> None:
        self.face = face
        self._features = dict.fromkeys(features, True)
        self._language = language
        self._words: dict[str, Word] = {}
        self._right: dict[str, Word] = {}
        self._sizes: dict[tuple[float, float], dict[str, Box]] = {}

    def boxes(self, size: float, tracking: float) -> dict[str, Box]:
        """Boxes of this size that were made before, by word; the same for all documents."""
        found = self._sizes.get((size, tracking))
        if found is None or len(found) >= _CACHED_WORDS:
            if len(self._sizes) >= _CACHED_SIZES:
                self._sizes.clear()
            found = self._sizes[size, tracking] = {}
        return found

    def word(self, text: str, *, right_to_left: bool = False) -> Word:
        """The text shaped, glyphs in the order of the eye."""
        cache = self._right if right_to_left else self._words
        found = cache.get(text)
        if found is None:
            found = self._shape(text, right_to_left)
            if len(text) <= _CACHED_LENGTH:
                if len(cache) >= _CACHED_WORDS:
                    cache.clear()
                cache[text] = found
        return found

    def apart(self, text: str, glyphs: Container[int], *, right_to_left: bool = False) -> Word:
        """The same with these glyphs under codes of their own, since the document has them for other texts already."""
        return self._shape(text, right_to_left, glyphs)

    def _shape(self, text: str, right_to_left: bool, apart: Container[int] = ()) -> Word:
        font, unit, advance = self.face.font, self.face.unit, self.face.advance
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if right_to_left else "ltr"
        if self._language:
            buffer.language = self._language
        hb.shape(font, buffer, self._features)
        glyphs = [info.codepoint for info in buffer.glyph_infos]
        texts, torn, joined = _texts(text, [info.cluster for info in buffer.glyph_infos], right_to_left)
        codes: dict[int, str] = {}
        pieces: list[bytes | Shifted] = []
        run = bytearray()
        width = 0
        pending = 0
        blank = font.get_nominal_glyph(0x20)
        turn = self.face.unseen(RIGHT) if right_to_left and unicodedata.combining(text[-1]) else None
        if turn is not None:
            # A mark at the visual start of a word is taken for one of the comma or space beside it, unless a letter stands before it.
            pieces.append(turn)
        positions = buffer.glyph_positions
        for index, (glyph, said, position) in enumerate(zip(glyphs, texts, positions, strict=True)):
            if not said:
                continue  # drawn with the one before
            shift = round(pending * unit)
            if shift:
                run += b")%d(" % -shift
            if index in joined:
                parts, length = _together(glyphs, positions, joined[index])
                width += length
                (first, across, up), *others = parts
                pieces += (bytes(run), Shifted(first, across, up, length, said, tuple(others)))
                run = bytearray()
                pending = 0
                continue
            width += position.x_advance
            hidden = glyph == blank and said != " "
            other = codes.get(glyph, said) != said
            wider = abs(position.x_advance - advance(glyph)) * unit > _GAP
            if position.x_offset or position.y_offset or index in torn or hidden or other or wider or glyph in apart:
                pieces += (bytes(run), Shifted(glyph, position.x_offset, position.y_offset, position.x_advance, said))
                run = bytearray()
                pending = 0
                continue
            run += escape(glyph.to_bytes(2, "big"))
            codes[glyph] = said
            pending = position.x_advance - advance(glyph)
        shift = round(pending * unit)
        if shift:
            run += b")%d(" % -shift
        if pieces:
            pieces.append(bytes(run))
        return Word(width * unit, bytes(run), len(glyphs) - texts.count(""), self.face.mask(codes), tuple(pieces))


def _together(glyphs: Sequence[int], positions: Sequence[hb.GlyphPosition], run: range) -> tuple[list[tuple[int, int, int]], int]:
    """Glyphs of a run with their places from its start, and its advance."""
    parts = []
    pen = 0
    for index in run:
        parts.append((glyphs[index], pen + positions[index].x_offset, positions[index].y_offset))
        pen += positions[index].x_advance
    return parts, pen


def _texts(text: str, clusters: list[int], right_to_left: bool) -> tuple[list[str], set[int], dict[int, range]]:
    """The text that each glyph stands for, the glyphs that have changed places among them, and runs of glyphs for one text that can't be
    told apart, by the first of them: the others have no text."""
    found = [""] * len(clusters)
    torn: set[int] = set()
    joined: dict[int, range] = {}
    after = dict(pairwise([*sorted(set(clusters)), len(text)]))
    groups: dict[int, list[int]] = {}
    for index, cluster in enumerate(clusters):
        groups.setdefault(cluster, []).append(index)
    for cluster, members in groups.items():
        said = text[cluster : after[cluster]]
        if right_to_left:
            members.reverse()
            said = _LAM_ALEF.get(said, said)
            said = _MIRRORED.get(said, said)
        if len(members) == len(said):
            for member, character in zip(members, said, strict=True):
                found[member] = character
        else:
            found[min(members)] = said
            if len(members) > 1:
                joined[min(members)] = range(min(members), max(members) + 1)
                continue
        if len(members) > 1:  # they may have changed places: what a glyph stands for here, it may not stand for elsewhere
            torn.update(members)
    return found, torn, joined
