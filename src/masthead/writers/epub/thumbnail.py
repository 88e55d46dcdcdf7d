"""The cover as a PNG for libraries and shops, which seldom draw SVG: set in the brand's faces by HarfBuzz, no imaging library needed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from math import ceil, floor
from struct import pack
from typing import NamedTuple

import uharfbuzz as hb
from deflate import adler32

from masthead.brand.model import Brand
from masthead.brand.style import faces, style
from masthead.language.tags import right_to_left
from masthead.writers.epub.cover import HEIGHT, MARGIN, RULE, WIDTH, Line, Strip, band, grounds, ruled, strip, warning, within
from masthead.writers.lettering import lettering, ordered

_SCALE = 1 / 3
_WIDE, _HIGH = int(WIDTH * _SCALE), int(HEIGHT * _SCALE)
_RUN = 8
"""Rows that are the same, of which so many are worth a piece of their own."""
_HEAD, _LAST = b"\x78\x01", b"\x03\x00"
"""How a stream begins (RFC 1950, 2.2), and its last block, in which nothing is (RFC 1951, 3.2.3)."""
_EMPTY = bytes(_WIDE)
_SHADES = 16
_Shading = tuple[bytes, bytes]
"""How light a point is (0: ground, 255: a letter) as one of sixteen shades, two points a byte: tables of the even point, which stands in the upper
half (PNG 7.2), and of the odd one."""


class _Glyph(NamedTuple):
    """A letter in its place: points from the left, and from below."""

    font: hb.Font
    number: int
    scale: float
    x: float
    y: float


class _Band(NamedTuple):
    """Rows of the picture in which letters stand, from above, and columns, both even, and its points, a byte each, as HarfBuzz has them: from the foot
    up."""

    first: int
    end: int
    left: int
    right: int
    points: bytes

    def rows(self, first: int, end: int) -> bytes:
        """The points of some of its rows."""
        wide = self.right - self.left
        return self.points[(self.end - end) * wide : (self.end - first) * wide]

    def row(self, number: int) -> bytes:
        """All points of a row of the picture."""
        return bytes(self.left) + self.rows(number, number + 1) + bytes(_WIDE - self.right)


def thumbnail(lines: tuple[Line, ...], brand: Brand, language: str) -> bytes:
    """The cover's lines in the brand's faces: 400 by 600 points in sixteen shades."""
    rtl = right_to_left(language)
    bands = list(_drawn([_placed(line, brand, language, rtl) for line in lines]))
    held, behind = strip(lines), band(lines, brand)
    red = warning(brand, held)
    # All grounds share the sixteen shades: each has as many as the others.
    colors = [grounds(brand), *([within(brand)] if behind is not None else []), *([red] if red else [])]
    count = _SHADES // len(colors)
    outer, *others = [_shading(count, number * count) for number in range(len(colors))]
    top, foot = (_HIGH, _HIGH) if behind is None else _span(behind)
    rows: list[bytes] = []
    for first, end, shading in ((0, top, outer), (top, foot, others[0] if others else outer), (foot, _HIGH, outer)):
        rows += _rows(bands, first, end, shading)
    x, y, width, height = (round(number * _SCALE) for number in RULE)
    start, end = x // 2, (x + width) // 2
    if ruled(brand):
        ground, letter = _packed(bytes(2), outer), _packed(b"\xff\xff", outer)
        rows[y : y + height] = [ground * start + letter * (width // 2) + ground * (_WIDE // 2 - start - width // 2)] * height
    if held is not None:
        if red:
            end = int((WIDTH - MARGIN) * _SCALE // 2)
        own = others[-1] if red else _shading(count, 0, turned=True)
        for number in range(*_span(held)):
            row = next((each.row(number) for each in bands if each.first <= number < each.end), _EMPTY)
            rows[number] = rows[number][:start] + _packed(row[start * 2 : end * 2], own) + rows[number][end:]
    return _png(rows, [shade for ground, letters in colors for shade in _shades(ground, letters, count)])


def _span(strip: Strip) -> tuple[int, int]:
    """The first row of a strip, and the one below it."""
    return round(strip.top * _SCALE), min(round((strip.top + strip.height) * _SCALE), _HIGH)


@lru_cache(maxsize=8)
def _shading(count: int, first: int, *, turned: bool = False) -> _Shading:
    """So many of the sixteen shades, of which the first has this number; `turned`: ground and letters change places."""
    levels = [(light * (_SHADES - 1) + 127) // 255 for light in range(256)]
    shades = [first + round((_SHADES - 1 - level if turned else level) * (count - 1) / (_SHADES - 1)) for level in levels]
    return bytes(shade << 4 for shade in shades), bytes(shades)


def _placed(line: Line, brand: Brand, language: str, rtl: bool) -> list[_Glyph]:
    setting = style(brand, line.role, language)
    size, tracking = line.size * _SCALE, line.size * _SCALE * setting.tracking / 1000
    y = _HIGH - line.y * _SCALE
    letters = lettering(faces(brand, setting.family, setting.weight, setting.italic, language))
    words = [letters.shaped(word) for word in ordered(line.text, rtl)]
    gap = size * letters.space + tracking
    across = sum(wide * size + tracking * len(glyphs) + gap for glyphs, wide in words) - gap
    margin = (MARGIN + line.inset) * _SCALE
    x = _WIDE - margin - across if rtl else margin
    placed = []
    for glyphs, _ in words:
        for font, upem, glyph, dx, dy, advance in glyphs:
            scale = size / upem
            placed.append(_Glyph(font, glyph, scale, x + dx * scale, y + dy * scale))
            x += advance * scale + tracking
        x += gap
    return placed


def _drawn(lines: Iterable[list[_Glyph]]) -> Iterator[_Band]:
    """The bands that lines come to, from above. Most of a cover is empty, and what lies between them need not be drawn, looked at and packed."""
    reaching = sorted(((*_reach(line), line) for line in lines if line), key=lambda each: each[:2])
    while reaching:
        first, end, left, right, together = reaching.pop(0)
        while reaching and reaching[0][0] < end:  # letters that reach into the next line
            _, further, begin, over, line = reaching.pop(0)
            end, left, right, together = max(end, further), min(left, begin), max(right, over), together + line
        yield _lettered(first, end, left, right, tuple(together))


@lru_cache(maxsize=32)
def _lettered(first: int, end: int, left: int, right: int, letters: tuple[_Glyph, ...]) -> _Band:
    """Rows `first` to `end` of these letters. A brand's covers have its name in common, and what kind of text and which language it is."""
    raster = hb.RasterDraw()
    raster.extents = hb.RasterExtents(left, _HIGH - end, right - left, end - first, right - left)
    for font, number, scale, x, y in letters:
        raster.transform = (scale, 0, 0, scale, x, y)
        raster.draw_glyph(font, number)
    return _Band(first, end, left, right, raster.render().buffer)


def _reach(line: list[_Glyph]) -> tuple[int, int, int, int]:
    """The first row that letters reach, and the one below their last; the first column, which is even, and the one behind their last."""
    top, foot = 0.0, float(_HIGH)
    low, high = float(_WIDE), 0.0
    for font, number, scale, x, y in line:
        if (box := _extents(font, number)) is not None:
            bearing, start, height, width = box
            above, beside = y + bearing * scale, x + start * scale
            below, over = above + height * scale, beside + width * scale
            top = above if above > top else top
            foot = below if below < foot else foot
            low = beside if beside < low else low
            high = over if over > high else high
    first = min(max(_HIGH - ceil(top) - 1, 0), _HIGH - 1)
    left = min(max(floor(low) - 1, 0), _WIDE - 2) & -2
    right = min(max(ceil(high) + 1, left + 1) + 1 & -2, _WIDE)
    return first, min(max(_HIGH - floor(foot) + 1, first + 1), _HIGH), left, right


@lru_cache(maxsize=1024)
def _extents(font: hb.Font, number: int) -> tuple[int, int, int, int] | None:
    """How far a letter reaches, in its font's units: up and right of where it stands, then down and right of that; None for a blank."""
    box = font.get_glyph_extents(number)
    return (box.y_bearing, box.x_bearing, box.height, box.width) if box is not None and box.height else None


def _rows(bands: Iterable[_Band], first: int, end: int, shading: _Shading) -> list[bytes]:
    """Rows of the picture from above, two points a byte."""
    empty = _packed(_EMPTY, shading)
    rows: list[bytes] = []
    for each in bands:
        top, foot = max(each.first, first), min(each.end, end)
        if top < foot:
            packed = _packed(each.rows(top, foot), shading)
            before, behind = empty[: each.left // 2], empty[each.right // 2 :]
            half = (each.right - each.left) // 2
            rows += [empty] * (top - first - len(rows))
            rows += [before + packed[place : place + half] + behind for place in range(len(packed) - half, -1, -half)]
    return rows + [empty] * (end - first - len(rows))


def _packed(points: bytes, shading: _Shading) -> bytes:
    """Points, two a byte."""
    upper, lower = shading
    even, odd = points[::2].translate(upper), points[1::2].translate(lower)
    # All at once: they are two large numbers.
    return (int.from_bytes(even, "big") | int.from_bytes(odd, "big")).to_bytes(len(even), "big")


@lru_cache(maxsize=32)
def _shades(ground: str, letters: str, count: int) -> list[bytes]:
    """So many shades from ground to letters."""
    ends = [[int(color[place : place + 2], 16) for place in (1, 3, 5)] for color in (ground, letters)]
    return [bytes(round(low + (high - low) * step / (count - 1)) for low, high in zip(*ends, strict=True)) for step in range(count)]


def _png(rows: list[bytes], shades: list[bytes]) -> bytes:
    """A PNG of sixteen shades (PNG 11.2)."""
    palette = b"".join(shades)
    data = _stream(rows)
    head = pack(">IIBBBBB", _WIDE, _HIGH, 4, 3, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", data), (b"IEND", b""))
    parts = (pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data)) for name, data in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _stream(rows: Iterable[bytes]) -> bytes:
    """Rows, each behind the number of its filter (none), as a stream. Most of a cover is rows that are the same, and those are packed once for all
    covers."""
    parts, lettered, check = [_HEAD], [b""], 1
    for row, same in groupby(rows):
        alike = list(same)
        if len(alike) < _RUN:
            lettered += alike
            continue
        for piece in (b"\0".join(lettered), (b"\0" + row) * len(alike)):
            check = adler32(piece, check)
        parts += (_blocks(b"\0".join(lettered)), _even(row, len(alike)))
        lettered = [b""]
    last = b"\0".join(lettered)
    return b"".join((*parts, _blocks(last), _LAST, adler32(last, check).to_bytes(4, "big")))


@lru_cache(maxsize=64)
def _blocks(data: bytes) -> bytes:
    """Blocks that end with a whole byte, and others may follow. Letters have runs of one value, and hardly anything else that comes again."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -15, 8, zlib.Z_RLE)
    return packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)


@lru_cache(maxsize=256)
def _even(row: bytes, count: int) -> bytes:
    """So many rows that are the same, as blocks."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress((b"\0" + row) * count) + packer.flush(zlib.Z_FULL_FLUSH)
