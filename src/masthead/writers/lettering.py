"""Letters where no page is set: which glyphs of the brand’s faces set a line, and how wide it is. For covers of books, and tables in Word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

import uharfbuzz as hb

from masthead.brand.model import Face
from masthead.expressions import expression
from masthead.writers.markup.faces import load

Glyph = tuple[hb.Font, int, int, float, float, float]
"""Font, units an em, glyph, its offsets and its advance in these units."""

_NUMBER = expression(r"[$€£₪]?\d+(?:[.,:/٫٬،’'-]\d+)*[%٪‰°]?")
_MOST = 4096
"""Characters and words whose measures are kept."""


class Lettering:
    """Faces, best first: a character is set in the first that has it. Keeps what it has measured."""

    def __init__(self, stack: tuple[Face, ...]) -> None:
        self._fonts = tuple(map(_font, stack))
        self._advances: dict[str, float] = {}  # of letters that stand alone
        self._widths: dict[str, float] = {}
        self._words: dict[str, tuple[tuple[Glyph, ...], float]] = {}
        self.space = self._advance(" ")
        """The space between two words in em."""

    def width(self, word: str) -> float:
        """How wide a word is in em."""
        found = self._widths.get(word)
        if found is None:
            if len(self._widths) >= _MOST:
                self._widths.clear()
            found = self._widths[word] = self._measured(word)
        return found

    def _measured(self, word: str) -> float:
        try:
            # Letters side by side, whose widths add up but for kerning: many times quicker than shaping.
            return sum(map(self._advances.__getitem__, word))
        except KeyError:
            if all(map(_stands_alone, word)):
                return sum(map(self._advance, word))
        return self.shaped(word)[1]

    def shaped(self, word: str) -> tuple[tuple[Glyph, ...], float]:
        """A word's glyphs from left to right, and its width in em."""
        found = self._words.get(word)
        if found is None:
            found = self._shaped(word)
            if len(self._words) >= _MOST:
                self._words.clear()
            self._words[word] = found
        return found

    def _shaped(self, word: str) -> tuple[tuple[Glyph, ...], float]:
        glyphs: list[Glyph] = []
        wide = 0.0
        runs = [(counts, number, "".join(run)) for counts, part in _parts(word) for number, run in groupby(part, self._face_of)]
        for counts, number, run in reversed(runs) if goes_left(word, False) else runs:
            font, upem, _ = self._fonts[number]
            buffer = hb.Buffer()
            buffer.add_str(run)
            buffer.guess_segment_properties()
            if counts:  # HarfBuzz takes the digits of Persian for letters, which go to the left
                buffer.direction = "ltr"
            hb.shape(font, buffer)
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
                glyphs.append((font, upem, info.codepoint, place.x_offset, place.y_offset, place.x_advance))
                wide += place.x_advance / upem
        return tuple(glyphs), wide

    def _advance(self, character: str) -> float:
        font, upem, _ = self._fonts[self._face_of(character)]
        if len(self._advances) >= _MOST:
            self._advances.clear()
        wide: float = font.get_glyph_h_advance(font.get_nominal_glyph(ord(character)) or 0) / upem
        self._advances[character] = wide
        return wide

    def _face_of(self, character: str) -> int:
        return next((number for number, (_, _, characters) in enumerate(self._fonts) if ord(character) in characters), 0)


@lru_cache(maxsize=64)
def lettering(stack: tuple[Face, ...]) -> Lettering:
    """The lettering of a stack of faces, at least one, kept for the next book."""
    return Lettering(stack)


@lru_cache(maxsize=128)
def _font(face: Face) -> tuple[hb.Font, int, hb.Set]:
    loaded = load(face)
    return hb.Font(loaded.face), loaded.face.upem, loaded.characters


def _parts(word: str) -> Iterator[tuple[bool, str]]:
    """A word in its numbers (True), which go to the right in every script (UAX 9), and what stands between them."""
    at = 0
    for number in _NUMBER.finditer(word) if not word.isascii() else ():
        if number.start() > at:
            yield False, word[at : number.start()]
        yield True, number[0]
        at = number.end()
    if at < len(word):
        yield False, word[at:]


def _stands_alone(character: str) -> bool:
    """Latin, Greek, Cyrillic, Hebrew, and the scripts of the Far East: no letter changes with its neighbours."""
    return (
        character < "\u0300" or "\u0370" <= character <= "\u05f4" or "\u2010" <= character <= "\u2027" or "\u3000" <= character <= "\ud7a3"
    )


def ordered(text: str, rtl: bool) -> Iterator[str]:
    """The words of a line from left to right. Words that go against the line's direction keep their own order among them."""
    runs = [(against, list(run)) for against, run in groupby(text.split(), lambda word: goes_left(word, rtl) != rtl)]
    for against, run in reversed(runs) if rtl else runs:
        yield from reversed(run) if against != rtl else run


def goes_left(word: str, otherwise: bool) -> bool:
    """Whether a word is written from right to left: by its first letter; signs and figures follow the line."""
    letter = next((character for character in word if character.isalpha()), "")
    return "\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc" if letter else otherwise
