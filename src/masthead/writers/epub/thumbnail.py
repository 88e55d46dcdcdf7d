"""The cover as a PNG for libraries and shops, which seldom draw SVG: set in the brand's faces by HarfBuzz, no imaging library needed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from struct import pack

import uharfbuzz as hb

from masthead.brand.model import Brand, Face
from masthead.brand.style import faces, style
from masthead.language.tags import right_to_left
from masthead.writers.epub.cover import HEIGHT, MARGIN, RULE, WIDTH, Line
from masthead.writers.epub.faces import load

_SCALE = 1 / 3
_WIDE, _HIGH = int(WIDTH * _SCALE), int(HEIGHT * _SCALE)
# Sixteen shades from ground to letters: two points a byte. The even point of a row stands in the upper half (PNG 7.2).
_UPPER = bytes((shade * 15 + 127) // 255 << 4 for shade in range(256))
_LOWER = bytes((shade * 15 + 127) // 255 for shade in range(256))


def thumbnail(lines: tuple[Line, ...], brand: Brand, language: str) -> bytes:
    """The cover's lines in the brand's faces: 400 by 600 points in sixteen shades."""
    raster = hb.RasterDraw()
    raster.extents = hb.RasterExtents(0, 0, _WIDE, _HIGH, _WIDE)
    rtl = right_to_left(language)
    for line in lines:
        _draw(line, raster, brand, language, rtl)
    return _png(_rows(raster.render().buffer), brand.colors.primary, brand.colors.paper)


def _draw(line: Line, raster: hb.RasterDraw, brand: Brand, language: str, rtl: bool) -> None:
    setting = style(brand, line.role, language)
    size, tracking = line.size * _SCALE, line.size * _SCALE * setting.tracking / 1000
    y = _HIGH - line.y * _SCALE
    stack = faces(brand, setting.family, setting.weight, setting.italic, language)
    words = [_shaped(word, stack) for word in _ordered(line.text, rtl)]
    space = size * 0.25
    across = sum(wide * size + tracking * len(glyphs) + space for glyphs, wide in words) - space
    x = _WIDE - MARGIN * _SCALE - across if rtl else MARGIN * _SCALE
    for glyphs, _ in words:
        for font, upem, glyph, dx, dy, advance in glyphs:
            scale = size / upem
            raster.transform = (scale, 0, 0, scale, x + dx * scale, y + dy * scale)
            raster.draw_glyph(font, glyph)
            x += advance * scale + tracking
        x += space


def _ordered(text: str, rtl: bool) -> Iterator[str]:
    """The words of a line from left to right. Words that go against the line's direction keep their own order among them."""
    runs = [(against, list(run)) for against, run in groupby(text.split(), lambda word: _goes_left(word, rtl) != rtl)]
    for against, run in reversed(runs) if rtl else runs:
        yield from reversed(run) if against != rtl else run


def _goes_left(word: str, otherwise: bool) -> bool:
    """Whether a word is written from right to left: by its first letter; signs and figures follow the line."""
    letter = next((character for character in word if character.isalpha()), "")
    return "\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc" if letter else otherwise


Glyph = tuple[hb.Font, int, int, float, float, float]


@lru_cache(maxsize=64)
def _font(path: str) -> tuple[hb.Font, int]:
    face = load(path).face
    return hb.Font(face), face.upem


def _shaped(word: str, stack: tuple[Face, ...]) -> tuple[list[Glyph], float]:
    """A word's glyphs from left to right, each with its offsets and advance in units of its face; and its width in em."""
    glyphs: list[Glyph] = []
    wide = 0.0
    runs = [(path, "".join(run)) for path, run in groupby(word, lambda character: _face_of(character, stack))]
    for path, run in reversed(runs) if _goes_left(word, False) else runs:
        font, upem = _font(path)
        buffer = hb.Buffer()
        buffer.add_str(run)
        buffer.guess_segment_properties()
        hb.shape(font, buffer)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append((font, upem, info.codepoint, place.x_offset, place.y_offset, place.x_advance))
            wide += place.x_advance / upem
    return glyphs, wide


def _face_of(character: str, stack: tuple[Face, ...]) -> str:
    return next((face.path for face in stack if ord(character) in load(face.path).characters), stack[0].path)


def _rows(shades: bytes) -> list[bytes]:
    """The picture's rows from the top, two points a byte, the rule drawn in."""
    # HarfBuzz gives rows from the foot up. Most of them are empty: only the others are worth packing.
    rows = [shades[start : start + _WIDE] for start in range(len(shades) - _WIDE, -1, -_WIDE)]
    empty = bytes(_WIDE)
    inked = [number for number, row in enumerate(rows) if row != empty]
    points = b"".join([rows[number] for number in inked])
    # All at once: the even points and the odd ones are two large numbers.
    even, odd = points[::2].translate(_UPPER), points[1::2].translate(_LOWER)
    packed = (int.from_bytes(even, "big") | int.from_bytes(odd, "big")).to_bytes(len(even), "big")
    half = _WIDE // 2
    out = [bytes(half)] * _HIGH
    for place, number in enumerate(inked):
        out[number] = packed[place * half : (place + 1) * half]
    x, y, width, height = (round(number * _SCALE) for number in RULE)
    rule = bytes(x // 2) + b"\xff" * (width // 2) + bytes(half - x // 2 - width // 2)
    out[y : y + height] = [rule] * height
    return out


def _png(rows: list[bytes], ground: str, letters: str) -> bytes:
    """A PNG of sixteen shades, whose palette goes from ground to letters (PNG 11.2)."""
    ends = [[int(color[place : place + 2], 16) for place in (1, 3, 5)] for color in (ground, letters)]
    palette = bytes(round(low + (high - low) * step / 15) for step in range(16) for low, high in zip(*ends, strict=True))
    # Runs of one value are all that such a picture has to pack.
    packer = zlib.compressobj(1, zlib.DEFLATED, 15, 9, zlib.Z_RLE)
    data = packer.compress(b"\0" + b"\0".join(rows)) + packer.flush()
    head = pack(">IIBBBBB", _WIDE, _HIGH, 4, 3, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", data), (b"IEND", b""))
    parts = (pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data)) for name, data in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
