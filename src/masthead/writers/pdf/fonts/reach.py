"""How far a face looks when it sets a letter: read from its tables of rules (OpenType, GSUB and GPOS).

Nearly all faces for Latin, Greek and Cyrillic move a letter for the one beside it and look no further. Where that is so, a word is a row of
pairs. What looks further is named here: glyphs that rules with contexts begin with, and pairs that begin ligatures.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator

from msgspec import Struct

_USUAL = "rvrn ltra ltrm ccmp locl rlig calt clig curs dist kern liga rclt rand mark mkmk abvm abvs blwm blws pres psts haln"
"""Features that HarfBuzz applies unasked."""
FIGURES = frozenset({"lnum", "onum", "pnum", "tnum"})
"""Those that are asked for: kinds of figures."""
_SINGLE, _LIGATURE, _CONTEXT, _CHAINED, _EXTENSION, _REVERSED = 1, 4, 5, 6, 7, 8
"""Types of lookups in GSUB; several and one of several (2 and 3) look at a glyph alone."""
_PAIR, _CURSIVE, _MARKS, _PLACED, _PLACED_CHAINED, _PLACED_EXTENSION = 2, 3, (4, 5, 6), 7, 8, 9
"""The same in GPOS."""
_SKIPS = 0x6
"""Flags of lookups that pass over base glyphs or ligatures: what they see beside a glyph is not its neighbour."""
_OTHERS = frozenset({"kerx", "morx", "mort", "trak", "Silf"})
"""Tables of rules of other kinds."""


class Reach(Struct, frozen=True):
    """Glyphs whose setting depends on more than the glyph beside them, and pairs of glyphs that may be the start of a ligature."""

    far: frozenset[int]
    joined: frozenset[tuple[int, int]]


def reach(tables: dict[str, bytes], tags: Iterable[str], plain: set[int]) -> Reach | None:
    """How far a face looks in words of the glyphs `plain`; None if nothing can be said.

    `tables` are GSUB and GPOS, empty where the face has none; `tags` name all its tables.
    """
    named = set(tags)
    if named & _OTHERS or ("kern" in named and not tables["GPOS"]):
        return None
    wanted = FIGURES.union(_USUAL.split())
    try:
        return _reach(_Rules(tables["GSUB"], wanted, _EXTENSION), _Rules(tables["GPOS"], wanted, _PLACED_EXTENSION), plain)
    except (struct.error, IndexError):  # a broken table: HarfBuzz knows what to make of it
        return None


def _reach(substituted: _Rules, placed: _Rules, plain: set[int]) -> Reach | None:
    if substituted.varied or placed.varied:
        return None
    glyphs = _grown(substituted, plain)
    far: set[int] = set()
    joined: set[tuple[int, int]] = set()
    for kind, flags, at in substituted.found:
        if kind == _LIGATURE:
            if flags & _SKIPS:
                return None
            joined |= {pair for pair in substituted.ligatures(at) if glyphs.issuperset(pair)}
        elif kind in (_CONTEXT, _CHAINED, _REVERSED):
            far |= substituted.begins(at, glyphs, chained=kind != _CONTEXT, reversed_=kind == _REVERSED)
    for kind, flags, at in placed.found:
        if kind == _PAIR:
            if flags & _SKIPS or placed.number(at + 6):  # what moves the second glyph of a pair takes it from the next pair
                return None
        elif kind in (_PLACED, _PLACED_CHAINED):
            far |= placed.begins(at, glyphs, chained=kind == _PLACED_CHAINED)
        elif kind == _CURSIVE or kind in _MARKS:
            far |= placed.covered(at + 2, at) & glyphs
    return Reach(frozenset(far), frozenset(joined))


def _grown(rules: _Rules, plain: set[int]) -> set[int]:
    """The glyphs with those that stand for them when rules for single glyphs are done."""
    glyphs = set(plain)
    for kind, _, at in rules.found:
        if kind == _SINGLE:
            glyphs |= rules.singles(at, glyphs)
    return glyphs


class _Rules:
    """The lookups of a table that belong to the features wanted: type, flags and place of each subtable, in their order."""

    def __init__(self, data: bytes, wanted: frozenset[str], extension: int) -> None:
        self._data = data
        self.found: list[tuple[int, int, int]] = []
        self.varied = False
        """Whether other features take the place of some at places of an axis."""
        if not data:
            return
        minor, _, features, lookups = struct.unpack_from(">2x4H", data)
        self.varied = minor > 0 and struct.unpack_from(">I", data, 10)[0] > 0
        chosen: set[int] = set()
        for index in range(self.number(features)):
            tag, place = struct.unpack_from(">4sH", data, features + 2 + 6 * index)
            if tag.decode("latin-1") in wanted:
                chosen.update(self._row(features + place + 2))
        places = self._row(lookups)
        for index in sorted(chosen):
            lookup = lookups + places[index]
            kind, flags = struct.unpack_from(">2H", data, lookup)
            for place in self._row(lookup + 4):
                at, own = lookup + place, kind
                if kind == extension:
                    own, further = struct.unpack_from(">HI", data, at + 2)
                    at += further
                self.found.append((own, flags, at))

    def number(self, at: int) -> int:
        return int.from_bytes(self._data[at : at + 2], "big")

    def _row(self, at: int) -> tuple[int, ...]:
        """Numbers after their count."""
        return struct.unpack_from(f">{self.number(at)}H", self._data, at + 2)

    def covered(self, at: int, subtable: int) -> set[int]:
        """The glyphs of the coverage table that is named at a place."""
        return set(self._covered(subtable + self.number(at)))

    def _covered(self, at: int) -> Iterator[int]:
        """The same in the order of their indices (OpenType, coverage table)."""
        if self.number(at) == 1:
            yield from self._row(at + 2)
            return
        for index in range(self.number(at + 2)):
            first, last = struct.unpack_from(">2H", self._data, at + 4 + 6 * index)
            yield from range(first, last + 1)

    def singles(self, at: int, glyphs: set[int]) -> set[int]:
        """What stands for these glyphs by a single substitution."""
        covered = list(self._covered(at + self.number(at + 2)))
        if self.number(at) == 1:
            return {(glyph + self.number(at + 4)) & 0xFFFF for glyph in covered if glyph in glyphs}
        return {other for glyph, other in zip(covered, self._row(at + 4), strict=False) if glyph in glyphs}

    def ligatures(self, at: int) -> Iterator[tuple[int, int]]:
        """The first two glyphs of each ligature."""
        for first, place in zip(self._covered(at + self.number(at + 2)), self._row(at + 4), strict=False):
            for ligature in self._row(at + place):
                start = at + place + ligature
                if self.number(start + 2) > 1:
                    yield first, self.number(start + 4)

    def begins(self, at: int, glyphs: set[int], *, chained: bool, reversed_: bool = False) -> set[int]:
        """The glyphs that a context begins with; none if it asks for a glyph beside them that is not one of `glyphs`."""
        if reversed_ or self.number(at) != 3:
            return self.covered(at + 2, at) & glyphs
        rows: list[list[int]] = []
        if chained:
            place = at + 2
            for _ in range(3):  # before, at and after the glyphs that are changed
                places = [place + 2 + 2 * index for index in range(self.number(place))]
                place += 2 + 2 * len(places)
                rows.append(places)
            first = rows[1][0]
        else:
            first = at + 6
            rows.append([first + 2 * index for index in range(self.number(at + 2))])
        if any(glyphs.isdisjoint(self.covered(place, at)) for row in rows for place in row):
            return set()
        return self.covered(first, at) & glyphs
