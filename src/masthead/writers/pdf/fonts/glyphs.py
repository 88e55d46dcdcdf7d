"""Words to glyphs: shaped by HarfBuzz once for the whole process, each glyph with the text it stands for.

A `Shaper` is a face with OpenType features and a language. It keeps the words it has shaped, so that most words of a document cost a
dictionary look-up.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Container, Sequence
from functools import lru_cache
from itertools import pairwise

import uharfbuzz as hb
from msgspec import Struct

from masthead.expressions import expression
from masthead.writers.pdf.fonts.faces import RIGHT, Face, Shifted, Word, escape
from masthead.writers.pdf.fonts.pairs import GAP, Pairs, Together
from masthead.writers.pdf.fonts.recall import Boxes
from masthead.writers.ties import told_of

_CACHED_WORDS = 60_000
"""Words that a shaper keeps before it starts afresh."""
_CACHED_SIZES = 48
_CACHED_LENGTH = 60
"""Longer words are rarely seen twice."""
_FAR = 1250
"""Thousandths of the size that a mark is moved at most."""

_LAM_ALEF = {"\u0644\u0622": "\ufef5", "\u0644\u0623": "\ufef7", "\u0644\u0625": "\ufef9", "\u0644\u0627": "\ufefb"}
"""Ligatures that readers reverse when they are mapped to two letters; as one presentation form they are found."""
_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_EAST = ("zh", "ja", "ko")
"""Languages whose faces may draw a quotation mark as wide as a character of theirs,"""
_APOSTROPHE = expression("(?<=[A-Za-z\u00c0-\u024f])\u2019(?=[A-Za-z\u00c0-\u024f])")
"""which an apostrophe between Latin letters is not."""


@lru_cache(maxsize=1024)
def shaper(face: Face, features: tuple[str, ...], language: str) -> Shaper:
    """The shaper of a face with these features, the same for the whole process."""
    return Shaper(face, features, language)


class Kind(Struct, frozen=True, gc=False, cache_hash=True):
    """What a font is made of: faces, size (points), OpenType features, a language, and thousandths of the size after each glyph."""

    stack: tuple[Face, ...]
    size: float
    features: tuple[str, ...] = ()
    language: str = ""
    tracking: float = 0.0


class InCommon(Struct, frozen=True, gc=False):
    """What fonts of a kind have in common in all documents: how words are shaped, and the space between them."""

    first: Shaper
    space: float
    space_data: bytes
    mask: int


@lru_cache(maxsize=1024)
def in_common(kind: Kind) -> InCommon:
    """The same for the whole process."""
    face = kind.stack[0]
    first = shaper(face, kind.features, kind.language)
    if " " not in face.known:
        face.has(" ")
    space = first.word(" ")
    return InCommon(first, (space.width + kind.tracking) * kind.size / 1000, space.data, space.mask)


class Shaper:
    """A face with features and a language: text in, shaped words out."""

    __slots__ = ("_east", "_features", "_language", "_pairs", "_right", "_sizes", "_words", "face", "put_together")

    def __init__(self, face: Face, features: tuple[str, ...], language: str) -> None:
        self.face = face
        self._features = dict.fromkeys(features, True)
        self._language = language
        self._east = language.startswith(_EAST)
        self._pairs = Pairs(face, features, "" if self._east else language)
        self.put_together: Callable[[str], Together | None] = _never if self._east else self._pairs.put_together
        """The word (`Pairs.put_together`), if words before have shown all that is in it."""
        self._words: dict[str, Word] = {}
        self._right: dict[str, Word] = {}
        self._sizes: dict[tuple[float, float], Boxes] = {}

    def boxes(self, size: float, tracking: float) -> Boxes:
        """Boxes of this size that were made before, by word; the same for all documents."""
        found = self._sizes.get((size, tracking))
        if found is None or len(found) >= _CACHED_WORDS:
            if len(self._sizes) >= _CACHED_SIZES:
                self._sizes.clear()
            found = self._sizes[size, tracking] = Boxes(told_of(self._language))
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
        # Proportional forms, where a face has them (OpenType 1.9, pwid and palt), of these characters alone.
        narrow = [(at.start(), at.end(), 1) for at in _APOSTROPHE.finditer(text)] if self._east and "\u2019" in text else []
        in_a_row = not (right_to_left or apart or narrow)
        if in_a_row and (word := self._pairs.word(text)) is not None:
            return word
        font, unit, advance = self.face.font, self.face.unit, self.face.advance
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if right_to_left else "ltr"
        if self._language:
            buffer.language = self._language
        hb.shape(font, buffer, {**self._features, "pwid": narrow, "palt": narrow} if narrow else self._features)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions or []  # HarfBuzz has none where there is no text
        if in_a_row and (word := self._pairs.shaped(text, infos, positions)) is not None:
            return word
        glyphs = [info.codepoint for info in infos]
        texts, torn, joined = _texts(text, [info.cluster for info in infos], right_to_left)
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
        for index, (glyph, said, position) in enumerate(zip(glyphs, texts, positions, strict=True)):
            if not said:
                continue  # drawn with the one before
            shift = round(pending * unit)
            if shift:
                run += b")%d(" % -shift
            if index in joined:
                parts, length = _together(glyphs, positions, joined[index], unit)
                width += length
                (first, across, up), *others = parts
                pieces += (bytes(run), Shifted(first, across, up, length, said, tuple(others)))
                run = bytearray()
                pending = 0
                continue
            width += position.x_advance
            hidden = glyph == blank and said != " "
            other = codes.get(glyph, said) != said
            wider = abs(position.x_advance - advance(glyph)) * unit > GAP
            if position.x_offset or position.y_offset or index in torn or hidden or other or wider or glyph in apart:
                up = _near(position.y_offset, unit)
                pieces += (bytes(run), Shifted(glyph, position.x_offset, up, position.x_advance, said))
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


def _never(text: str) -> None:
    """In Chinese, Japanese and Korean a letter may be set in other forms than words before have shown."""


def _near(up: int, unit: float) -> int:
    """How far a mark is moved up or down, at most: a tower of hundreds of marks stays in its line."""
    far = round(_FAR / unit)
    return max(-far, min(up, far))


def _together(
    glyphs: Sequence[int], positions: Sequence[hb.GlyphPosition], run: range, unit: float
) -> tuple[list[tuple[int, int, int]], int]:
    """Glyphs of a run with their places from its start, and its advance."""
    parts = []
    pen = 0
    for index in run:
        parts.append((glyphs[index], pen + positions[index].x_offset, _near(positions[index].y_offset, unit)))
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
