"""TrueType programs for a file: the glyphs a document uses, cut out of the face once and put together anew for each document.

A glyph is kept as it will stand in the table `glyf` (OpenType 1.9): without hints, with an outline of its own even where the face makes it
of others, so that no glyph needs another and a program is a row of ready pieces. Those that most documents have together are a `Stock`, put
together and deflated once: a program's stream is its directory as it is, the stock, and what the document has beside it, block by block
(RFC 1951, 3.2.3).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

import uharfbuzz as hb
from deflate import deflate_compress
from msgspec import Struct

KEPT = ("glyf", "loca", "head", "hhea", "hmtx", "maxp")
"""What a CIDFontType2 program needs (ISO 32000-1, table 126). Names go too: a subset may not carry a reserved name."""
_MOST_KEPT = 20_000
"""Glyphs of a face that are kept before it starts afresh."""
_ON, _X_SHORT, _Y_SHORT, _REPEAT, _X_SAME, _Y_SAME, _OVERLAP = 1, 2, 4, 8, 16, 32, 64
_WORDS, _OFFSETS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x1, 0x2, 0x8, 0x20, 0x40, 0x80
_DEEPEST = 8
_MOST_PARTS = 8
"""Glyphs of a cluster that are drawn as one, as `maxp` expects them."""
_SHORT = 0x1FFFE
"""The last place that a short `loca` reaches."""
_ZLIB = b"\x78\xda"
"""What a stream begins with (RFC 1950, 2.2): deflated, a window of 32 kilobytes, as well as it goes."""

Part = tuple[int, int, int]
"""A glyph of the face, and how far it is moved across and up, in font units."""
Made = tuple[tuple[Part, ...], int]
"""Glyphs of the face that are drawn as one, and the advance of that in font units."""
Points = list[tuple[int, int, int]]
"""Places, and flags of which `_ON` and `_OVERLAP` count."""


class Piece(Struct, frozen=True, gc=False):
    """A glyph, padded to four bytes; `total` is the sum of its words, `metrics` its advance and left bearing as `hmtx` has them."""

    data: bytes
    total: int
    metrics: bytes


class Stock(Struct, frozen=True):
    """Glyphs that programs begin with, the first of them .notdef: their data in `glyf` and the same in deflated blocks, where each begins
    and the last ends, the sum of its words, and the rows of `hmtx`."""

    numbers: dict[Made, int]
    data: bytes
    blocks: bytes
    places: tuple[int, ...]
    total: int
    metrics: bytes


class Program(Struct, frozen=True):
    """A font file in three parts: its directory, the stock of its glyphs, and the others with the tables after them."""

    directory: bytes
    stock: Stock
    rest: bytes

    @property
    def length(self) -> int:
        return len(self.directory) + len(self.stock.data) + len(self.rest)

    def deflated(self, level: int) -> bytes:
        """As a stream (RFC 1950). The directory is a block that is stored: there is little in it to pack."""
        size = len(self.directory)
        check = zlib.adler32(self.rest, zlib.adler32(self.stock.data, zlib.adler32(self.directory)))
        parts = (
            _ZLIB,
            struct.pack("<BHH", 0, size, size ^ 0xFFFF),
            self.directory,
            self.stock.blocks,
            bytes(deflate_compress(self.rest, level)),
            check.to_bytes(4, "big"),
        )
        return b"".join(parts)


def _piece(data: bytes, advance: int) -> Piece:
    data += b"\0" * (-len(data) % 4)
    left = struct.unpack_from(">h", data, 2)[0] if data else 0
    return Piece(data, sum(struct.unpack(f">{len(data) // 4}I", data)), struct.pack(">Hh", max(advance, 0), left))


class Outlines:
    """The glyphs of a face that documents have used."""

    def __init__(self, face: hb.Face) -> None:
        self._face = face
        self._pieces: dict[Made, Piece] = {}
        # The face's own: those of a cut depend on which glyphs came first.
        self._head, self._hhea = self._table("head", 54), self._table("hhea", 36)
        self._maxp = _alone(self._table("maxp", 32))

    def _table(self, tag: str, length: int) -> bytes:
        return bytes(self._face.reference_table(tag).data)[:length].ljust(length, b"\0")

    def stock(self, glyphs: Sequence[Made]) -> Stock:
        """These glyphs, to be used in many programs; the first of them is .notdef."""
        pieces = self._wanted(glyphs)
        data = b"".join([piece.data for piece in pieces])
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return Stock(
            numbers={glyph: number for number, glyph in enumerate(glyphs)},
            data=data,
            blocks=packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH),  # ends with a whole byte, and more blocks may follow
            places=tuple(accumulate([len(piece.data) for piece in pieces], initial=0)),
            total=sum([piece.total for piece in pieces]),
            metrics=b"".join([piece.metrics for piece in pieces]),
        )

    def program(self, stock: Stock, glyphs: Sequence[Made]) -> Program:
        """A font file of a stock and these glyphs after it."""
        pieces = self._wanted(glyphs)
        places = [*stock.places, *list(accumulate([len(piece.data) for piece in pieces], initial=stock.places[-1]))[1:]]
        short = places[-1] <= _SHORT
        count = len(places) - 1
        head, hhea, maxp = bytearray(self._head), bytearray(self._hhea), bytearray(self._maxp)
        struct.pack_into(">h", head, 50, 0 if short else 1)
        struct.pack_into(">H", hhea, 34, count)
        struct.pack_into(">H", maxp, 4, count)
        loca = struct.pack(f">{count + 1}H", *[place // 2 for place in places]) if short else struct.pack(f">{count + 1}I", *places)
        others = b"".join([piece.data for piece in pieces])
        tables = {
            b"head": bytes(head),
            b"hhea": bytes(hhea),
            b"hmtx": stock.metrics + b"".join([piece.metrics for piece in pieces]),
            b"loca": loca,
            b"maxp": bytes(maxp),
        }
        directory, body = _font(b"glyf", places[-1], stock.total + sum([piece.total for piece in pieces]), tables)
        return Program(directory, stock, others + body)

    def _wanted(self, keys: Sequence[Made]) -> list[Piece]:
        pieces = self._pieces
        try:
            return [pieces[key] for key in keys]
        except KeyError:
            self._cut([key for key in keys if key not in pieces])
            # What another thread clears meanwhile is cut anew.
            return self._wanted(keys)

    def _cut(self, keys: Sequence[Made]) -> None:
        """Takes glyphs out of the face, all at once."""
        wish = hb.SubsetInput()
        wish.glyph_set.update({0, *[glyph for parts, _ in keys for glyph, _, _ in parts]})
        wish.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
        wish.drop_table_tag_set.update({int.from_bytes(tag.encode(), "big") for tag in map(str, self._face.table_tags) if tag not in KEPT})
        plan = hb.SubsetPlan(self._face, wish)
        tables = _tables(bytes(plan.execute().blob.data))
        numbers = dict(plan.old_to_new_glyph_mapping.items())
        reader = _Reader(tables)
        if len(self._pieces) + len(keys) > _MOST_KEPT:
            self._pieces.clear()
        for key in keys:
            parts, advance = key
            (glyph, across, up), *others = parts
            data = reader.glyph(numbers[glyph])
            if others or (data and (across or up or data[0] & 0x80)):  # numberOfContours is negative: a glyph made of others
                points: Points = []
                ends: list[int] = []
                for glyph, across, up in parts:
                    found, found_ends = reader.outline(numbers[glyph])
                    ends += [len(points) + end for end in found_ends]
                    points += [(x + across, y + up, flags) for x, y, flags in found]
                data = _simple(points, ends)
            self._pieces[key] = _piece(data, advance)


def _alone(maxp: bytes) -> bytes:
    """`maxp` of a font whose glyphs are all simple: those made of others had more points, and have them now themselves. A document
    may put several together."""
    points, contours, composite_points, composite_contours = struct.unpack_from(">4H", maxp, 6)
    most = (min(_MOST_PARTS * count, 0xFFFF) for count in (max(points, composite_points), max(contours, composite_contours)))
    return struct.pack(">I14H", 0x00010000, 0, *most, 0, 0, 1, *[0] * 8)  # one zone, nothing for hints, no components


class _Reader:
    """Reads glyphs of a small font (OpenType, `glyf`)."""

    def __init__(self, tables: dict[bytes, bytes]) -> None:
        self._glyf = tables[b"glyf"]
        loca = tables[b"loca"]
        if struct.unpack_from(">h", tables[b"head"], 50)[0]:
            self._places: Sequence[int] = struct.unpack(f">{len(loca) // 4}I", loca)
        else:
            self._places = [2 * place for place in struct.unpack(f">{len(loca) // 2}H", loca)]

    def glyph(self, number: int) -> bytes:
        return self._glyf[self._places[number] : self._places[number + 1]]

    def outline(self, number: int, depth: int = 0) -> tuple[Points, list[int]]:
        """Points, and the last of each contour."""
        data = self.glyph(number)
        if not data or depth > _DEEPEST:
            return [], []
        if data[0] & 0x80:
            return self._composite(data, depth)
        return _points(data)

    def _composite(self, data: bytes, depth: int) -> tuple[Points, list[int]]:
        points: Points = []
        ends: list[int] = []
        at, more = 10, True
        while more:
            flags, glyph = struct.unpack_from(">2H", data, at)
            at += 4
            form = (">2h" if flags & _OFFSETS else ">2H") if flags & _WORDS else (">2b" if flags & _OFFSETS else ">2B")
            one, two = struct.unpack_from(form, data, at)
            at += struct.calcsize(form)
            count = 1 if flags & _SCALE else 2 if flags & _TWO_SCALES else 4 if flags & _MATRIX else 0
            parts = [part / 16384 for part in struct.unpack_from(f">{count}h", data, at)]
            at += 2 * count
            xx, xy, yx, yy = parts if count == 4 else (parts[0], 0.0, 0.0, parts[-1]) if parts else (1.0, 0.0, 0.0, 1.0)
            inner, inner_ends = self.outline(glyph, depth + 1)
            inner = [(round(x * xx + y * yx), round(x * xy + y * yy), on) for x, y, on in inner]
            if not flags & _OFFSETS:  # the point `one` so far, and the point `two` of this part, are the same place
                one, two = (points[one][axis] - inner[two][axis] for axis in (0, 1))
            ends += [len(points) + end for end in inner_ends]
            points += [(x + one, y + two, on) for x, y, on in inner]
            more = bool(flags & _MORE)
        return points, ends


def _points(data: bytes) -> tuple[Points, list[int]]:
    """The points of a simple glyph, and the last of each contour."""
    contours = struct.unpack_from(">h", data)[0]
    ends = list(struct.unpack_from(f">{contours}H", data, 10))
    count = ends[-1] + 1 if ends else 0
    at = 12 + 2 * contours + struct.unpack_from(">H", data, 10 + 2 * contours)[0]
    flags: list[int] = []
    while len(flags) < count:
        flag = data[at]
        at += 1
        flags.append(flag)
        if flag & _REPEAT:
            flags += [flag] * data[at]
            at += 1
    xs, at = _coordinates(data, at, flags, _X_SHORT, _X_SAME)
    ys, at = _coordinates(data, at, flags, _Y_SHORT, _Y_SAME)
    return list(zip(xs, ys, flags, strict=True)), ends


def _coordinates(data: bytes, at: int, flags: Iterable[int], short: int, same: int) -> tuple[list[int], int]:
    place = 0
    places = []
    for flag in flags:
        if flag & short:
            place += data[at] if flag & same else -data[at]
            at += 1
        elif not flag & same:
            place += struct.unpack_from(">h", data, at)[0]
            at += 2
        places.append(place)
    return places, at


def _simple(points: Points, ends: list[int]) -> bytes:
    """A simple glyph of these points."""
    if not points:
        return b""
    flags, xs, ys = bytearray(), bytearray(), bytearray()
    last_x = last_y = 0
    marks: list[int] = []
    for x, y, said in points:
        mark = said & (_ON | _OVERLAP)
        mark |= _delta(xs, x - last_x, _X_SHORT, _X_SAME) | _delta(ys, y - last_y, _Y_SHORT, _Y_SAME)
        last_x, last_y = x, y
        marks.append(mark)
    for mark, count in _runs(marks):
        flags += bytes((mark | _REPEAT, count - 1)) if count > 1 else bytes((mark,))
    box = min(x for x, _, _ in points), min(y for _, y, _ in points), max(x for x, _, _ in points), max(y for _, y, _ in points)
    return struct.pack(f">5h{len(ends)}HH", len(ends), *box, *ends, 0) + flags + xs + ys


def _delta(row: bytearray, step: int, short: int, same: int) -> int:
    if not step:
        return same
    if -256 < step < 256:
        row.append(abs(step))
        return short | (same if step > 0 else 0)
    row += struct.pack(">h", step)
    return 0


def _runs(marks: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Flags and how often each follows itself, 256 times at most."""
    held, count = -1, 0
    for mark in marks:
        if mark == held and count < 256:
            count += 1
            continue
        if count:
            yield held, count
        held, count = mark, 1
    if count:
        yield held, count


def _tables(program: bytes) -> dict[bytes, bytes]:
    count = struct.unpack_from(">H", program, 4)[0]
    rows = (struct.unpack_from(">4s4xII", program, 12 + 16 * index) for index in range(count))
    return {tag: program[offset : offset + length] for tag, offset, length in rows}


def _font(first: bytes, length: int, total: int, others: dict[bytes, bytes]) -> tuple[bytes, bytes]:
    """The directory of a font file (OpenType, table directory) and its tables but the first, of which length and sum of words are known."""
    count = len(others) + 1
    power = count.bit_length() - 1
    offset = 12 + 16 * count
    rows = [struct.pack(">4sIII", first, total & 0xFFFFFFFF, offset, length)]
    offset += length
    body = []
    for tag, table in others.items():
        padded = table + b"\0" * (-len(table) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded))
        rows.append(struct.pack(">4sIII", tag, total & 0xFFFFFFFF, offset, len(table)))
        body.append(padded)
        offset += len(padded)
    head = struct.pack(">IHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    return b"".join((head, *rows)), b"".join(body)
