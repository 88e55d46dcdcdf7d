"""The cover as a PNG for libraries and shops, which seldom draw SVG: set in the brand's faces by HarfBuzz, no imaging library needed."""

from __future__ import annotations

import zlib
from functools import lru_cache
from struct import pack

import uharfbuzz as hb
from deflate import zlib_compress

from masthead.brand.model import Brand
from masthead.brand.style import faces, style
from masthead.language.tags import right_to_left
from masthead.writers.epub.cover import HEIGHT, MARGIN, RULE, WIDTH, Line, Strip, band, grounds, ruled, strip, warning, within
from masthead.writers.lettering import lettering, ordered

_SCALE = 1 / 3
_WIDE, _HIGH = int(WIDTH * _SCALE), int(HEIGHT * _SCALE)
_LEVEL = 2
"""Deflate's level: mostly runs of one value are to be packed, and more would hardly make them smaller."""
_TOGETHER = 20
"""Rows that are looked at together: the picture is so many times as high."""
_EMPTY = bytes(_WIDE * _TOGETHER)
_SHADES = 16
_Shading = tuple[bytes, bytes]
"""How light a point is (0: ground, 255: a letter) as one of sixteen shades, two points a byte: tables of the even point, which stands in the upper
half (PNG 7.2), and of the odd one."""


def thumbnail(lines: tuple[Line, ...], brand: Brand, language: str) -> bytes:
    """The cover's lines in the brand's faces: 400 by 600 points in sixteen shades."""
    raster = hb.RasterDraw()
    raster.extents = hb.RasterExtents(0, 0, _WIDE, _HIGH, _WIDE)
    rtl = right_to_left(language)
    for line in lines:
        _draw(line, raster, brand, language, rtl)
    points = raster.render().buffer
    held, behind = strip(lines), band(lines, brand)
    red = warning(brand, held)
    # All grounds share the sixteen shades: each has as many as the others.
    colors = [grounds(brand), *([within(brand)] if behind is not None else []), *([red] if red else [])]
    count = _SHADES // len(colors)
    outer, *others = [_shading(count, number * count) for number in range(len(colors))]
    if behind is None:
        rows = _rows(points, 0, _HIGH, outer)
    else:
        top, foot = _span(behind)
        rows = _rows(points, 0, top, outer) + _rows(points, top, foot, others[0]) + _rows(points, foot, _HIGH, outer)
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
            row = points[(_HIGH - number - 1) * _WIDE : (_HIGH - number) * _WIDE]
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


def _draw(line: Line, raster: hb.RasterDraw, brand: Brand, language: str, rtl: bool) -> None:
    setting = style(brand, line.role, language)
    size, tracking = line.size * _SCALE, line.size * _SCALE * setting.tracking / 1000
    y = _HIGH - line.y * _SCALE
    letters = lettering(faces(brand, setting.family, setting.weight, setting.italic, language))
    words = [letters.shaped(word) for word in ordered(line.text, rtl)]
    gap = size * letters.space + tracking
    across = sum(wide * size + tracking * len(glyphs) + gap for glyphs, wide in words) - gap
    margin = (MARGIN + line.inset) * _SCALE
    x = _WIDE - margin - across if rtl else margin
    for glyphs, _ in words:
        for font, upem, glyph, dx, dy, advance in glyphs:
            scale = size / upem
            raster.transform = (scale, 0, 0, scale, x + dx * scale, y + dy * scale)
            raster.draw_glyph(font, glyph)
            x += advance * scale + tracking
        x += gap


def _rows(points: bytes, first: int, end: int, shading: _Shading) -> list[bytes]:
    """Rows of the picture from above, two points a byte."""
    empty = _packed(_EMPTY[:_WIDE], shading)
    half = len(empty)
    rows: list[bytes] = []
    for above in range(first, end, _TOGETHER):
        below = min(above + _TOGETHER, end)
        # HarfBuzz gives rows from the foot up. Most of them are empty, many together: only the others are worth packing.
        some = points[(_HIGH - below) * _WIDE : (_HIGH - above) * _WIDE]
        if _EMPTY.startswith(some):
            rows += [empty] * (below - above)
        else:
            packed = _packed(some, shading)
            rows += [packed[place : place + half] for place in range(len(packed) - half, -1, -half)]
    return rows


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
    data = bytes(zlib_compress(b"\0" + b"\0".join(rows), _LEVEL))
    head = pack(">IIBBBBB", _WIDE, _HIGH, 4, 3, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", data), (b"IEND", b""))
    parts = (pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data)) for name, data in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
