"""Pairs of letters and ligatures of our own faces that stand ready: how far a glyph's advance changes before another, read from the face once and kept for the
runs that come (`compiled.there`). It is what shaping words would show, pair by pair, to a process that makes one document and ends.
"""

from __future__ import annotations

import marshal
import re
from array import array
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from pathlib import Path

import uharfbuzz as hb

from masthead import compiled
from masthead.brand.load import is_ours
from masthead.language.profiles import LETTERS
from masthead.language.tags import primary
from masthead.writers.pdf.fonts import reach
from masthead.writers.pdf.fonts.faces import Face
from masthead.writers.pdf.fonts.reach import Reach

END = "\n"
"""Stands after a word's last letter."""
_SIGNS = " .,:;!?()[]-–—‘’“”„«»…'\"/&%+=*#@_|<>$€£°§•0123456789"
_BASE = {
    "": "",
    "Latin": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "Greek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ",
    "Cyrillic": "абвгдежзклмнопрстуфхцчшАБВГДЕЖЗКЛМНОПРСТУФХЦЧШ",
}
_RANGES = {"Latin": ("\u00c0", "\u024f"), "Greek": ("\u0386", "\u03ce"), "Cyrillic": ("\u0400", "\u052f")}
_TAGS = {"Latin": "Latn", "Greek": "Grek", "Cyrillic": "Cyrl"}
"""Of ISO 15924."""
_LAST_GLYPH = 0xFFFF
_NEVER = -0x8000
"""Stands for a pair that is not set letter by letter."""


class Table:
    """The glyphs of some letters and ligatures, and their advances before each of them and at a word's end."""

    __slots__ = ("_advances", "_glyphs", "_places", "_width", "parts")

    def __init__(self, packed: bytes) -> None:
        units, self._glyphs, advances, joins = marshal.loads(packed)
        self._width = len(units) + 1
        self._places = {unit: place for place, unit in enumerate((*units, END))}
        self._advances = memoryview(advances).cast("h")
        self.parts: Callable[[str], Sequence[str]] | None = compiled.compiled(joins, re.S).findall if joins else None
        """Takes a word apart into letters and ligatures; None if the face has none of these."""

    def placed(self, unit: str, after: str) -> tuple[str, int, int]:
        """The letter or ligature, its glyph, and the advance of that before another. Raises `KeyError` for a pair that is not in the table."""
        place = self._places[unit]
        advance = self._advances[place * self._width + self._places[after]]
        if advance == _NEVER:
            raise KeyError(unit, after)
        return unit, self._glyphs[place], advance


@lru_cache(maxsize=256)
def table(face: Face, features: tuple[str, ...], language: str, script: str) -> Table | None:
    """The pairs of a face of ours; None where no run before has kept them."""
    what = _named(face, features, language, script)
    packed = compiled.there(what) if what else None
    return None if packed is None else Table(packed)


def later(face: Face, features: tuple[str, ...], language: str, script: str, found: Reach) -> None:
    """Has a table made when the command ends, if the face is one of ours."""
    if what := _named(face, features, language, script):
        compiled.later(what, lambda: _made(face, features, language, script, found))


def _named(face: Face, features: tuple[str, ...], language: str, script: str) -> bytes:
    source = face.source
    if not language or not is_ours(source.path):
        return b""
    made_by = map(compiled.age, (Path(__file__), Path(reach.__file__)))
    of = (compiled.age(Path(source.path)), source.number, source.axes, features, language, script, hb.version_string(), *made_by)
    return repr(of).encode()


def _made(face: Face, features: tuple[str, ...], language: str, script: str, found: Reach) -> bytes:
    """The table of the letters of a script and its language, and of usual signs. `found` is how far the face looks."""
    marked = LETTERS.get(primary(language), "")
    wanted = dict.fromkeys(
        _BASE[script]
        + "".join(each for each in marked + marked.upper() if script and _RANGES[script][0] <= each <= _RANGES[script][1])
        + _SIGNS
    )
    nominal = {each: glyph for each in wanted if (glyph := face.font.get_nominal_glyph(ord(each))) is not None and glyph not in found.far}
    shaper = partial(_shaped, face, features, language, script)
    units: dict[str, tuple[int, ...]] = {letter: (glyph,) for letter, glyph in nominal.items()}
    letters = {glyph: letter for letter, glyph in reversed(nominal.items())}
    for made_of in found.ligatures:
        said = "".join(letters.get(glyph, END) for glyph in made_of)
        if END not in said and [begin for begin, _, _ in shaper(said)] == [0]:
            units.setdefault(said, made_of)
    glyphs, advances = array("H"), array("h")
    for unit, made_of in units.items():
        others = [other for other, of in units.items() if len(made_of) > 1 or (made_of[0], of[0]) not in found.joined]
        glyph, row = _row(unit, others, shaper, found)
        glyphs.append(glyph)
        advances.extend([*[row.get(other, _NEVER) for other in units], row.get(END, _NEVER)])
    joins = [re.escape(unit) for unit in units if len(unit) > 1]
    return marshal.dumps((tuple(units), tuple(glyphs), advances.tobytes(), "|".join([*joins, "."]) if joins else ""))


Shaped = list[tuple[int, int, int]]
"""Where what a glyph stands for begins in the text, the glyph, and its advance; nothing if some glyph is not in its place."""


def _row(unit: str, others: Sequence[str], shaped: Callable[[str], Shaped], found: Reach) -> tuple[int, dict[str, int]]:
    """The glyph of a letter or ligature, and its advance before each of the others and at the end: of those alone before which it stands as it does at
    the end, and that no rule joins to it. Spaces stand between pairs, so that no pair meets the next."""
    text = " ".join([*[unit + other for other in others], unit])
    made = shaped(text)
    at = {begin: index for index, (begin, _, _) in enumerate(made)}
    if not made or len(at) < len(made) or made[-1][0] != len(text) - len(unit):  # a letter as several glyphs, or joined to a space
        return 0, {}
    _, own, end = made[-1]
    if own > _LAST_GLYPH or own in found.far or not _NEVER < end < -_NEVER:
        return 0, {}
    row = {END: end}
    begin = 0
    for other in others:
        after = begin + len(unit)
        behind = after + len(other)
        if (index := at.get(begin)) is not None and [place for place, _, _ in made[index + 1 : index + 3]] == [after, behind]:
            (_, glyph, advance), (_, beside, _) = made[index : index + 2]
            if glyph == own and beside not in found.far and (own, beside) not in found.joined and _NEVER < advance < -_NEVER:
                row[other] = advance
        begin = behind + 1
    return own, row


def _shaped(face: Face, features: tuple[str, ...], language: str, script: str, text: str) -> Shaped:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    if script:
        buffer.script = _TAGS[script]
    buffer.guess_segment_properties()
    buffer.direction = "ltr"
    buffer.language = language
    hb.shape(face.font, buffer, dict.fromkeys(features, True))
    positions = buffer.glyph_positions or []
    if any(each.x_offset or each.y_offset for each in positions):
        return []
    return [(info.cluster, info.codepoint, each.x_advance) for info, each in zip(buffer.glyph_infos, positions, strict=True)]
