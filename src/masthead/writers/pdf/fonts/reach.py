"""How far a face looks when it sets a letter: read from its tables of rules (OpenType, GSUB and GPOS).

Nearly all faces for Latin, Greek and Cyrillic move a letter for the one beside it and look no further. Where that is so, a word is a row of
pairs. What looks further is named here: glyphs that rules with contexts begin with, and pairs that begin ligatures.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from msgspec import Struct

from masthead.language.tags import primary

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
_WANTED = FIGURES.union(_USUAL.split())
_NONE = 0xFFFF
"""Stands for no feature."""
_OTHERS = frozenset({"kerx", "morx", "mort", "trak", "Silf"})
"""Tables of rules of other kinds."""


_SYSTEMS = {
    "en": "ENG ", "fr": "FRA ", "es": "ESP ", "de": "DEU ", "pt": "PTG ", "it": "ITA ", "ru": "RUS ", "uk": "UKR ", "pl": "PLK ", "cs": "CSY ",
    "sv": "SVE ", "da": "DAN ", "fi": "FIN ", "hu": "HUN ", "el": "ELL ", "id": "IND ", "vi": "VIT ",
}  # fmt: skip
"""Languages as fonts name them (OpenType, language system tags), where they have one name: rules for others alone do not touch these."""
_REGIONAL = len("pt-BR")


class Reach(Struct, frozen=True):
    """Glyphs whose setting depends on more than the glyph beside them, pairs of glyphs that may be the start of a ligature, and ligatures by their
    glyphs in the order in which they are tried, none where one lookup goes on from what another has made."""

    far: frozenset[int]
    joined: frozenset[tuple[int, int]]
    ligatures: tuple[tuple[int, ...], ...] = ()


def reach(tables: dict[str, bytes], tags: Iterable[str], plain: set[int], language: str = "") -> Reach | None:
    """How far a face looks in words of the glyphs `plain`; None if nothing can be said.

    `tables` are GSUB and GPOS, empty where the face has none; `tags` name all its tables. `language` is that of the words (BCP 47).
    """
    named = set(tags)
    if named & _OTHERS or ("kern" in named and not tables["GPOS"]):
        return None
    system = _SYSTEMS.get(primary(language), "") if len(language) <= _REGIONAL else ""  # a variant may have a system of its own
    try:
        return _reach(_Rules(tables["GSUB"], system, _EXTENSION), _Rules(tables["GPOS"], system, _PLACED_EXTENSION), plain)
    except (struct.error, IndexError):  # a broken table: HarfBuzz knows what to make of it
        return None


def _reach(substituted: _Rules, placed: _Rules, plain: set[int]) -> Reach | None:
    if substituted.varied or placed.varied:
        return None
    glyphs = _grown(substituted, plain)
    far: set[int] = set()
    joined: set[tuple[int, int]] = set()
    ligatures: dict[int, dict[tuple[int, ...], int]] = {}
    for kind, flags, at, lookup in substituted.found:
        if kind == _LIGATURE:
            if flags & _SKIPS:
                return None
            for made, first, second, *others in substituted.ligatures(at):
                if glyphs.issuperset((first, second)):
                    joined.add((first, second))
                    if glyphs.issuperset(others):
                        ligatures.setdefault(lookup, {}).setdefault((first, second, *others), made)
        elif kind in (_CONTEXT, _CHAINED, _REVERSED):
            far |= substituted.begins(at, glyphs, chained=kind != _CONTEXT, reversed_=kind == _REVERSED)
    for kind, flags, at, _ in placed.found:
        if kind == _PAIR:
            if flags & _SKIPS or placed.number(at + 6):  # what moves the second glyph of a pair takes it from the next pair
                return None
        elif kind in (_PLACED, _PLACED_CHAINED):
            far |= placed.begins(at, glyphs, chained=kind == _PLACED_CHAINED)
        elif kind == _CURSIVE or kind in _MARKS:
            far |= placed.covered(at + 2, at) & glyphs
    return Reach(frozenset(far), frozenset(joined), tuple(_apart(list(ligatures.values()))))


def _apart(lookups: Sequence[dict[tuple[int, ...], int]]) -> Iterator[tuple[int, ...]]:
    """The ligatures of lookups that have nothing to do with each other; none if some have."""
    joining = [set().union(*found) for found in lookups]
    made = [set(found.values()) for found in lookups]
    if all(one.isdisjoint(other) for one, other in combinations(joining, 2)) and all(
        one.isdisjoint(other) for one, other in product(made, joining)
    ):
        for found in lookups:
            yield from found


def _grown(rules: _Rules, plain: set[int]) -> set[int]:
    """The glyphs with those that stand for them when rules for single glyphs are done."""
    glyphs = set(plain)
    for kind, _, at, _ in rules.found:
        if kind == _SINGLE:
            glyphs |= rules.singles(at, glyphs)
    return glyphs


class _Rules:
    """The lookups of a table that belong to usual features of a language's system, or of all where that has no name here: type, flags and place of
    each subtable, and its lookup, in their order."""

    def __init__(self, data: bytes, system: str, extension: int) -> None:
        self._data = data
        self.found: list[tuple[int, int, int, int]] = []
        self.varied = False
        """Whether other features take the place of some at places of an axis."""
        if not data:
            return
        minor, scripts, features, lookups = struct.unpack_from(">2x4H", data)
        self.varied = minor > 0 and struct.unpack_from(">I", data, 10)[0] > 0
        chosen: set[int] = set()
        for index, required in self._features(scripts, system.encode()):
            tag, place = struct.unpack_from(">4sH", data, features + 2 + 6 * index)
            if required or tag.decode("latin-1") in _WANTED:
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
                self.found.append((own, flags, at, index))

    def _features(self, scripts: int, system: bytes) -> Iterator[tuple[int, bool]]:
        """The features of this system and of what stands for those that have none, in all scripts, and whether they are required (OpenType, script
        list table)."""
        for number in range(self.number(scripts)):
            script = scripts + self.number(scripts + 6 + 6 * number)
            places = [self.number(script)]
            for index in range(self.number(script + 2)):
                tag, place = struct.unpack_from(">4sH", self._data, script + 4 + 6 * index)
                if tag == system or not system:
                    places.append(place)
            for place in filter(None, places):
                if (required := self.number(script + place + 2)) != _NONE:
                    yield required, True
                yield from ((index, False) for index in self._row(script + place + 4))

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

    def ligatures(self, at: int) -> Iterator[tuple[int, ...]]:
        """The glyph of each ligature of two or more, and those that it is made of."""
        for first, place in zip(self._covered(at + self.number(at + 2)), self._row(at + 4), strict=False):
            for ligature in self._row(at + place):
                start = at + place + ligature
                if (count := self.number(start + 2)) > 1:
                    yield self.number(start), first, *struct.unpack_from(f">{count - 1}H", self._data, start + 4)

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
