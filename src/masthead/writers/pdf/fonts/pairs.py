"""Words in Latin, Greek and Cyrillic letters put together from pairs of letters, as words before have shown them.

Most words of a document are new to a process that makes only that, and shaping a word takes several times as long as putting it together
from pairs that are known. It is done only where it comes to the same, which `reach` reads from the face.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, reduce
from itertools import pairwise
from operator import lt, or_
from typing import NamedTuple

import uharfbuzz as hb

from masthead.writers.pdf.fonts import ready
from masthead.writers.pdf.fonts.faces import Face, Word
from masthead.writers.pdf.fonts.reach import FIGURES, Reach, reach
from masthead.writers.pdf.fonts.ready import END

_SIGNS = frozenset(" !\"#$%&'()*+,-./0123456789:;<=>?@[\\]_`{|}~¡§«»°·¿–—‘’“”„•…€£")
"""What stands between letters and beside them, in all scripts."""
_LETTERS = {
    "Latin": frozenset(map(chr, (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0xD7), *range(0xD8, 0xF7), *range(0xF8, 0x250)))),
    "Greek": frozenset(map(chr, (0x386, *range(0x388, 0x38B), 0x38C, *range(0x38E, 0x3A2), *range(0x3A3, 0x3CF)))),
    "Cyrillic": frozenset(map(chr, (*range(0x400, 0x482), *range(0x48A, 0x530)))),
}
"""Letters by script. HarfBuzz takes a word to be in the script of its first letter, and words without one to be in none."""
_SCRIPTS = {letter: script for script, letters in _LETTERS.items() for letter in letters} | {"": ""}
_BESIDE = {"": _SIGNS} | {script: letters | _SIGNS for script, letters in _LETTERS.items()}
"""What a word of a script is made of."""
_PLAIN = _SIGNS.union(*_LETTERS.values())
_FEW = 30
"""Words that are shaped before it is worth reading how far a face looks."""
_WORTH = 40
"""The same before its pairs are worth keeping for other runs: to find them all takes as long as to shape a thousand words."""
_MOST_PAIRS = 20_000
"""Pairs of a script that are kept before they are learnt anew."""
GAP = 120
"""Thousandths of the size that readers take for a space between words, if operators move the pen so far within one."""


class Pair(NamedTuple):
    """A glyph before another: its code as it stands in a string, with how far the next one is moved; its advance there in font units; its
    bit (`Face.mask`), 0 if it can't stand in a row."""

    data: bytes
    advance: int
    mask: int


Together = tuple[int, bytes, int, int]
"""A word's advance in font units, what stands between the brackets of a TJ, its mask, and how many glyphs it has."""


class _Placed(dict[tuple[str, int, int], Pair]):
    """Pairs by the glyph, its advance and the text it stands for."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, placed: tuple[str, int, int]) -> Pair:
        letter, glyph, advance = placed
        code, usual, bit = self._face.glyph(glyph, letter)
        moved = (advance - usual) * self._face.unit
        shift = round(moved)
        found = self[placed] = Pair(code + b")%d(" % -shift if shift else code, advance, 0 if abs(moved) > GAP else bit)
        return found


class _Nominal(dict[str, int | None]):
    """The glyph that a face has for a letter by itself."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, letter: str) -> int | None:
        found: int | None = self._face.font.get_nominal_glyph(ord(letter))
        self[letter] = found
        return found


class _Row(dict[tuple[str, str], Pair]):
    """Pairs of a script by the two letters: those that words have shown, and those that stand ready."""

    def __init__(self, placed: _Placed, table: ready.Table) -> None:
        self._placed = placed
        self._table = table
        self.parts = table.parts

    def __missing__(self, letters: tuple[str, str]) -> Pair:
        found = self._placed[self._table.placed(*letters)]
        if not found.mask:
            raise KeyError(letters)
        self[letters] = found
        return found


class Pairs:
    """The pairs that a face with features and a language is known to set."""

    def __init__(self, face: Face, features: tuple[str, ...], language: str = "") -> None:
        self._face = face
        self._features = features
        self._language = language
        self._nominal = _Nominal(face)
        self._placed = _Placed(face)
        self._usual = FIGURES.issuperset(features)
        self._shaped = 0
        self._asked: set[str] = set()
        """Scripts whose pairs are to stand ready for the next run."""
        self._rows: dict[str, dict[tuple[str, str], Pair]] = {}

    def _row(self, script: str) -> dict[tuple[str, str], Pair]:
        """The pairs of a script."""
        row = self._rows.get(script)
        if row is None:
            table = ready.table(self._face, self._features, self._language, script) if self._usual else None
            row = self._rows[script] = {} if table is None else _Row(self._placed, table)
        return row

    def put_together(self, text: str) -> Together | None:
        """A word; None if it has a pair that is not known."""
        script = _SCRIPTS.get(text[:1])
        if script is None:
            script = _script(text)
        if script is None or not text:
            return None
        row = self._rows.get(script)
        if row is None:
            row = self._row(script)
        try:
            pairs = list(map(row.__getitem__, zip(text, text[1:] + END, strict=False)))
        except KeyError:
            found = self._of_parts(text, row)
            if found is None:
                return None
            pairs = found
        advance = mask = 0
        for _, step, bit in pairs:
            advance += step
            mask |= bit
        if mask & self._face.ambiguous and self._face.taken(mask, mask):  # a glyph for two characters
            return None
        return advance, b"".join([pair[0] for pair in pairs]), mask, len(pairs)

    def _of_parts(self, text: str, row: dict[tuple[str, str], Pair]) -> list[Pair] | None:
        """The same with ligatures, where it is known how a word is taken apart."""
        parts = row.parts(text) if isinstance(row, _Row) and row.parts is not None else ()
        if not 0 < len(parts) < len(text):
            return None
        try:
            return [row[pair] for pair in pairwise((*parts, END))]
        except KeyError:
            return None

    def word(self, text: str) -> Word | None:
        """The word put together; None if it has a pair that is not known."""
        found = self.put_together(text)
        return None if found is None else Word(found[0] * self._face.unit, found[1], found[3], found[2])

    def shaped(self, text: str, infos: Sequence[hb.GlyphInfo], positions: Sequence[hb.GlyphPosition]) -> Word | None:
        """A word whose glyphs stand in a row from left to right, each for one or more characters, as in nearly all: its pairs are learnt. None
        if it is another."""
        if not text or [place for place in positions if place.x_offset or place.y_offset]:
            return None
        begins = [info.cluster for info in infos]
        one_by_one = begins == list(range(len(text)))
        if not one_by_one and (begins[0] or not all(map(lt, begins, begins[1:]))):
            return None
        said = text if one_by_one else [text[begin:end] for begin, end in pairwise([*begins, len(text)])]
        glyphs = [info.codepoint for info in infos]
        pairs = list(map(self._placed.__getitem__, zip(said, glyphs, [place.x_advance for place in positions], strict=True)))
        data, advances, masks = zip(*pairs, strict=True)
        mask = reduce(or_, masks)
        if not all(masks) or (mask & self._face.ambiguous and self._face.taken(mask, mask)):  # a glyph for two texts
            return None
        if one_by_one:
            self._learn(text, glyphs, pairs)
        return Word(sum(advances) * self._face.unit, b"".join(data), len(pairs), mask)

    def _learn(self, text: str, glyphs: Sequence[int], pairs: Sequence[Pair]) -> None:
        self._shaped += 1
        if self._shaped < _FEW or not self._usual:
            return
        script, found = _script(text), _reach(self._face, self._language)
        if script is None or found is None or not self._looks_no_further(text, glyphs, found):
            return
        row = self._row(script)
        if self._shaped >= _WORTH and not isinstance(row, _Row):
            for each in {script, ""} - self._asked:  # every text has signs that stand alone
                self._asked.add(each)
                ready.later(self._face, self._features, self._language, each, found)
        if len(row) >= _MOST_PAIRS:
            row.clear()
        row.update(zip(zip(text, text[1:] + END, strict=True), pairs, strict=True))

    def _looks_no_further(self, text: str, glyphs: Sequence[int], found: Reach) -> bool:
        """Whether each glyph of a word depends on nothing but the one after it."""
        if not _BESIDE[_SCRIPTS[next(filter(str.isalpha, text), "")]].issuperset(text):
            return False
        nominal = [*map(self._nominal.__getitem__, text)]
        if not found.far.isdisjoint(nominal) or not found.joined.isdisjoint(pairwise(nominal)):
            return False
        return glyphs == nominal or (found.far.isdisjoint(glyphs) and found.joined.isdisjoint(pairwise(glyphs)))


def _script(text: str) -> str | None:
    """The script that HarfBuzz takes a word to be in; None if it is none of those here."""
    found = _SCRIPTS.get(text[:1])
    return _SCRIPTS.get(next(filter(str.isalpha, text), "")) if found is None else found


@lru_cache(maxsize=128)
def _reach(face: Face, language: str) -> Reach | None:
    nominal = face.font.get_nominal_glyph
    plain = {glyph for letter in _PLAIN if (glyph := nominal(ord(letter))) is not None}
    return reach({tag: face.table(tag) for tag in ("GSUB", "GPOS")}, map(str, face.face.table_tags), plain, language)
