"""The cover as a PNG for libraries and shops, which seldom draw SVG: set in the brand's faces by HarfBuzz, no imaging library needed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
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
# Sixteen shades from ground to letters: two points a byte. The even point of a row stands in the upper half (PNG 7.2).
_LEVEL = 2
"""Deflate's level: mostly runs of one value are to be packed, and more would hardly make them smaller."""
_TOGETHER = 20
"""Rows that are looked at together: the picture is so many times as high."""
_UPPER = bytes((shade * 15 + 127) // 255 << 4 for shade in range(256))
_LOWER = bytes((shade * 15 + 127) // 255 for shade in range(256))
_SHADES = 16


def thumbnail(lines: tuple[Line, ...], brand: Brand, language: str) -> bytes:
    """The cover's lines in the brand's faces: 400 by 600 points in sixteen shades."""
    raster = hb.RasterDraw()
    raster.extents = hb.RasterExtents(0, 0, _WIDE, _HIGH, _WIDE)
    rtl = right_to_left(language)
    for line in lines:
        _draw(line, raster, brand, language, rtl)
    held, behind = strip(lines), band(lines, brand)
    red = warning(brand, held)
    rows = _rows(raster.render().buffer, None if red else held, ruled(brand))
    # All grounds share the sixteen shades: each has as many as the others.
    colors = [grounds(brand), *([within(brand)] if behind is not None else []), *([red] if red else [])]
    count = _SHADES // len(colors)
    outer, *others = [_table(count, number * count) for number in range(len(colors))]
    plain, rows = rows, [*_shifted(rows, outer)] if others else rows
    if behind is not None:
        here = slice(round(behind.top * _SCALE), round((behind.top + behind.height) * _SCALE))
        rows[here] = _shifted(plain[here], others[0])
    if held is not None and red:
        start, end = MARGIN * _SCALE // 2, (WIDTH - MARGIN) * _SCALE // 2
        for number in range(round(held.top * _SCALE), round((held.top + held.height) * _SCALE)):
            row = plain[number].translate(others[-1])
            rows[number] = rows[number][: int(start)] + row[int(start) : int(end)] + rows[number][int(end) :]
    return _png(rows, [shade for ground, letters in colors for shade in _shades(ground, letters, count)])


def _table(count: int, first: int) -> bytes:
    """Pairs of points in so many of the sixteen shades, of which the first has this number."""
    shades = [first + round(shade * (count - 1) / (_SHADES - 1)) for shade in range(_SHADES)]
    return bytes(shades[pair >> 4] << 4 | shades[pair & 15] for pair in range(256))


def _shifted(rows: list[bytes], table: bytes) -> Iterator[bytes]:
    """Rows in other shades; most of them are one and the same, which is empty."""
    return map({row: row.translate(table) for row in set(rows)}.__getitem__, rows)


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


def _rows(shades: bytes, held: Strip | None, ruled: bool) -> list[bytes]:
    """The picture's rows from the top, two points a byte, the rule (if there is one) drawn in, and the embargo's strip."""
    # HarfBuzz gives rows from the foot up. Most of them are empty, many together: only the others are worth packing.
    empty, none = bytes(_WIDE), bytes(_WIDE * _TOGETHER)
    inked: list[int] = []
    found: list[bytes] = []
    for first in range(0, _HIGH, _TOGETHER):
        end = (_HIGH - first) * _WIDE
        if shades[end - len(none) : end] != none:
            for number in range(first, first + _TOGETHER):
                row = shades[(_HIGH - number - 1) * _WIDE : (_HIGH - number) * _WIDE]
                if row != empty:
                    inked.append(number)
                    found.append(row)
    points = b"".join(found)
    # All at once: the even points and the odd ones are two large numbers.
    even, odd = points[::2].translate(_UPPER), points[1::2].translate(_LOWER)
    packed = (int.from_bytes(even, "big") | int.from_bytes(odd, "big")).to_bytes(len(even), "big")
    half = _WIDE // 2
    out = [bytes(half)] * _HIGH
    for place, number in enumerate(inked):
        out[number] = packed[place * half : (place + 1) * half]
    x, y, width, height = (round(number * _SCALE) for number in RULE)
    rule = bytes(x // 2) + b"\xff" * (width // 2) + bytes(half - x // 2 - width // 2)
    out[y : y + height] = [rule] * height if ruled else out[y : y + height]
    if held is not None:
        start, end = x // 2, (x + width) // 2
        for number in range(round(held.top * _SCALE), round((held.top + held.height) * _SCALE)):
            row = out[number]
            # Ground and letters change places.
            out[number] = row[:start] + bytes(255 - pair for pair in row[start:end]) + row[end:]
    return out


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
