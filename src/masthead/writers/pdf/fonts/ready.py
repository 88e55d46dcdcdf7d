"""Pairs of letters of our own faces that stand ready: how far a glyph's advance changes before another, read from the face once and kept for the
runs that come (`compiled.there`). It is what shaping words would show, pair by pair, to a process that makes one document and ends.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
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
_SIGNS = " .,:;!?()-–—‘’“”„«»…'\"/&%0123456789"
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
    """The glyphs of some letters, and their advances before each of them and at a word's end."""

    __slots__ = ("_advances", "_glyphs", "_places", "_width")

    def __init__(self, packed: bytes) -> None:
        letters, self._glyphs, advances = marshal.loads(packed)
        self._width = len(letters) + 1
        self._places = {letter: place for place, letter in enumerate(letters + END)}
        self._advances = memoryview(advances).cast("h")

    def placed(self, letter: str, after: str) -> tuple[str, int, int]:
        """The letter, its glyph, and the advance of that before another letter. Raises `KeyError` for a pair that is not in the table."""
        place = self._places[letter]
        advance = self._advances[place * self._width + self._places[after]]
        if advance == _NEVER:
            raise KeyError(letter, after)
        return letter, self._glyphs[place], advance


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
    nominal = {each: face.font.get_nominal_glyph(ord(each)) for each in wanted}
    letters = [each for each, glyph in nominal.items() if glyph is not None and glyph not in found.far]
    columns = {letter: place for place, letter in enumerate(letters)}
    glyphs, advances = array("H"), array("h")
    for letter in letters:
        own = nominal[letter]
        others = [each for each in letters if (own, nominal[each]) not in found.joined and (nominal[each], own) not in found.joined]
        text = "".join([letter + other for other in others]) + letter
        row = [_NEVER] * (len(letters) + 1)
        shaped = _shaped(face, features, language, script, text, found, [nominal[each] for each in text])
        if shaped is not None and len({glyph for glyph, _ in shaped[::2]}) == 1:
            row[-1] = shaped[-1][1]
            for other, (_, advance) in zip(others, shaped[:-1:2], strict=True):
                row[columns[other]] = advance
        glyphs.append(shaped[0][0] if shaped else 0)
        advances.extend(row)
    return marshal.dumps(("".join(letters), tuple(glyphs), advances.tobytes()))


def _shaped(
    face: Face, features: tuple[str, ...], language: str, script: str, text: str, found: Reach, nominal: Sequence[int | None]
) -> list[tuple[int, int]] | None:
    """A glyph and its advance for each letter of a text; None if they don't stand in a row one by one, or one looks further than the next."""
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    if script:
        buffer.script = _TAGS[script]
    buffer.guess_segment_properties()
    buffer.direction = "ltr"
    buffer.language = language
    hb.shape(face.font, buffer, dict.fromkeys(features, True))
    glyphs = [info.codepoint for info in buffer.glyph_infos]
    if glyphs != nominal and not (found.far.isdisjoint(glyphs) and found.joined.isdisjoint(pairwise(glyphs))):
        return None
    positions = buffer.glyph_positions or []
    if [info.cluster for info in buffer.glyph_infos] != list(range(len(text))) or any(each.x_offset or each.y_offset for each in positions):
        return None
    made = [(glyph, each.x_advance) for glyph, each in zip(glyphs, positions, strict=True)]
    return made if all(_NEVER < advance < -_NEVER for _, advance in made) and max(glyphs) <= _LAST_GLYPH else None
