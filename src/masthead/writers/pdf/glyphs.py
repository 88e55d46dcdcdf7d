"""Glyphs of a document's own, added to a TrueType subset: others of its glyphs, moved.

A composite glyph of one component (OpenType, `glyf`) is all it takes.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

_WORDS_AND_OFFSETS = 0x0003
"""ARG_1_AND_2_ARE_WORDS and ARGS_ARE_XY_VALUES."""


def with_shifted(program: bytes, glyphs: Sequence[tuple[int, int, int, int]]) -> bytes:
    """The font with glyphs added after its last: each (of glyph, across, up, advance), in font units."""
    tables = _tables(program)
    head, maxp, hhea = bytearray(tables[b"head"]), bytearray(tables[b"maxp"]), bytearray(tables[b"hhea"])
    count = struct.unpack_from(">H", maxp, 4)[0]
    long = struct.unpack_from(">h", head, 50)[0]
    offsets = list(struct.unpack(f">{count + 1}{'I' if long else 'H'}", tables[b"loca"][: (count + 1) * (4 if long else 2)]))
    if not long:
        offsets = [offset * 2 for offset in offsets]
    outlines = bytearray(tables[b"glyf"][: offsets[-1]])
    metrics = _metrics(tables[b"hmtx"], struct.unpack_from(">H", hhea, 34)[0], count)
    for glyph, across, up, advance in glyphs:
        outline = outlines[offsets[glyph] : offsets[glyph + 1]]
        left = 0
        if outline:
            left, bottom, right, top = struct.unpack_from(">4h", outline, 2)
            left, right, bottom, top = left + across, right + across, bottom + up, top + up
            outlines += struct.pack(">5h2H2h", -1, left, bottom, right, top, _WORDS_AND_OFFSETS, glyph, across, up)
            outlines += b"\0" * (-len(outlines) % 4)
        offsets.append(len(outlines))
        metrics.append((max(advance, 0), left))
    total = count + len(glyphs)
    struct.pack_into(">h", head, 50, 1)
    struct.pack_into(">H", maxp, 4, total)
    if len(maxp) >= 32:  # maxComponentElements and maxComponentDepth; points and contours are those of the component
        elements, depth = struct.unpack_from(">HH", maxp, 28)
        points, contours, composite_points, composite_contours = struct.unpack_from(">4H", maxp, 6)
        struct.pack_into(">HH", maxp, 28, max(elements, 1), depth + 1)
        struct.pack_into(">HH", maxp, 10, max(points, composite_points), max(contours, composite_contours))
    struct.pack_into(">H", hhea, 34, total)
    tables |= {
        b"head": bytes(head),
        b"maxp": bytes(maxp),
        b"hhea": bytes(hhea),
        b"glyf": bytes(outlines),
        b"loca": struct.pack(f">{total + 1}I", *offsets),
        b"hmtx": b"".join(struct.pack(">Hh", *pair) for pair in metrics),
    }
    return _font(tables)


def _tables(program: bytes) -> dict[bytes, bytes]:
    count = struct.unpack_from(">H", program, 4)[0]
    found = {}
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", program, 12 + 16 * index)
        found[tag] = program[offset : offset + length]
    return found


def _metrics(table: bytes, full: int, count: int) -> list[tuple[int, int]]:
    """Advance and left bearing of every glyph; those after the last full one share its advance (OpenType, `hmtx`)."""
    found = [struct.unpack_from(">Hh", table, 4 * index) for index in range(full)]
    bearings = struct.unpack_from(f">{count - full}h", table, 4 * full)
    return found + [(found[-1][0], bearing) for bearing in bearings]


def _font(tables: dict[bytes, bytes]) -> bytes:
    """Tables as a font file, with directory and checksums (OpenType, table directory)."""
    count = len(tables)
    power = count.bit_length() - 1
    directory = struct.pack(">IHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    offset = 12 + 16 * count
    body = b""
    for tag, table in sorted(tables.items()):
        padded = table + b"\0" * (-len(table) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag, checksum, offset, len(table))
        body += padded
        offset += len(padded)
    return directory + body
