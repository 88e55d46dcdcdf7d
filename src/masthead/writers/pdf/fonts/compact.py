"""Font programs in the Compact Font Format, made of outlines as HarfBuzz draws them (Adobe Technical Notes 5176 and 5177).

This is how faces with PostScript outlines come into a file: CFF, CFF2 and either of them at some place of its axes, all alike. The
program is keyed by CID, and a CID is the glyph code of the text: no other table is needed to find a glyph.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from struct import pack

import uharfbuzz as hb

Point = tuple[int, int]
Move = tuple[int, ...]
"""A line to a point, or a curve over two to a third: distances, each from the point before."""

_EM = 1000
"""Units of an em that a program without a matrix of its own has."""
_STACK = 48
"""Numbers that an operator may take (Technical Note 5177, appendix B)."""
_ENDCHAR, _RMOVETO, _HMOVETO, _VMOVETO = b"\x0e", b"\x15", b"\x16", b"\x04"
_RLINETO, _HLINETO, _VLINETO, _RRCURVETO = b"\x05", b"\x06", b"\x07", b"\x08"
_VHCURVETO, _HVCURVETO = b"\x1e", b"\x1f"
_STANDARD_STRINGS = 391


class _Pen:
    """Takes outlines down in units of a thousandth of an em, each moved by a distance. Quadratic curves become cubic ones."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self.shift = 0.0, 0.0
        self._place: Point = (0, 0)
        self._exact = (0.0, 0.0)
        self.contours: list[tuple[Move, list[Move]]] = []
        """The way to each contour's start, and around it."""

    def _step(self, point: tuple[float, float]) -> Move:
        x, y = (round(value * self._scale + shift) for value, shift in zip(point, self.shift, strict=True))
        step = x - self._place[0], y - self._place[1]
        self._place = x, y
        return step

    def moveTo(self, point: tuple[float, float]) -> None:
        self.contours.append((self._step(point), []))
        self._exact = point

    def lineTo(self, point: tuple[float, float]) -> None:
        if any(step := self._step(point)):
            self.contours[-1][1].append(step)
        self._exact = point

    def curveTo(self, first: tuple[float, float], second: tuple[float, float], end: tuple[float, float]) -> None:
        curve = (*self._step(first), *self._step(second), *self._step(end))
        if any(curve):
            self.contours[-1][1].append(curve)
        self._exact = end

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:
        (ax, ay), (bx, by), (cx, cy) = self._exact, control, end
        self.curveTo((ax + (bx - ax) * 2 / 3, ay + (by - ay) * 2 / 3), (cx + (bx - cx) * 2 / 3, cy + (by - cy) * 2 / 3), end)

    def closePath(self) -> None:
        """A contour closes by itself: a last straight line is left out."""
        moves = self.contours[-1][1]
        if moves and len(moves[-1]) == 2 and not any(sum(steps) for steps in zip(*map(_way, moves), strict=True)):
            self._place = self._place[0] - moves[-1][0], self._place[1] - moves[-1][1]
            moves.pop()


def _way(move: Move) -> Point:
    return sum(move[::2]), sum(move[1::2])


def charstring(font: hb.Font, unit: float, glyphs: Iterable[tuple[int, int, int]], advance: int) -> bytes:
    """Glyphs, each moved across and up, as one Type 2 charstring without hints. `unit` turns font units into thousandths of an em."""
    pen = _Pen(unit)
    for glyph, across, up in glyphs:
        pen.shift = across * unit, up * unit
        font.draw_glyph_with_pen(glyph, pen)
    parts = [_number(round(advance * unit))]
    for (x, y), moves in pen.contours:
        parts += [_number(y), _VMOVETO] if not x else [_number(x), _HMOVETO] if not y else [_number(x), _number(y), _RMOVETO]
        parts += _strokes(moves)
    return b"".join([*parts, _ENDCHAR])


def _strokes(moves: Sequence[Move]) -> Iterable[bytes]:
    """Operators for the moves, as many at once as one takes."""
    at = 0
    while at < len(moves):
        kind = _kind(moves[at])
        operator = _OPERATORS[kind]
        numbers: list[int] = []
        while at < len(moves) and _kind(moves[at]) == kind:
            taken = _taken(moves[at], kind)
            if len(numbers) + len(taken) > _STACK:
                break
            numbers += taken
            kind = _NEXT.get(kind, kind)
            at += 1
        yield b"".join(map(_number, numbers)) + operator


_OPERATORS = {"h": _HLINETO, "v": _VLINETO, "line": _RLINETO, "hv": _HVCURVETO, "vh": _VHCURVETO, "curve": _RRCURVETO}
_NEXT = {"h": "v", "v": "h", "hv": "vh", "vh": "hv"}
"""What may follow under the same operator: these take turns."""


def _kind(move: Move) -> str:
    if len(move) == 2:
        return "v" if not move[0] else "h" if not move[1] else "line"
    if not move[1] and not move[4]:
        return "hv"
    return "vh" if not move[0] and not move[5] else "curve"


def _taken(move: Move, kind: str) -> Move:
    """The numbers of a move that are not nought by its kind."""
    match kind:
        case "h":
            return (move[0],)
        case "v":
            return (move[1],)
        case "hv":
            return (move[0], move[2], move[3], move[5])
        case "vh":
            return (move[1], move[2], move[3], move[4])
        case _:
            return move


def _number(value: int) -> bytes:
    """A number of a charstring (Technical Note 5177, 3.2)."""
    if -107 <= value <= 107:
        return bytes((value + 139,))
    if 108 <= value <= 1131:
        return (value - 108 + (247 << 8)).to_bytes(2, "big")
    if -1131 <= value <= -108:
        return (-value - 108 + (251 << 8)).to_bytes(2, "big")
    return pack(">Bh", 28, max(min(value, 32767), -32768))


def program(name: bytes, glyphs: dict[int, bytes], box: Sequence[int]) -> bytes:
    """A CFF font of these charstrings by CID, in rising order; the first is .notdef, CID 0. `box` holds them all."""
    cids = list(glyphs)[1:]
    charset = b"\0" + b"".join(cid.to_bytes(2, "big") for cid in cids)
    select = pack(">BHHBH", 3, 1, 0, 0, len(glyphs))  # format 3: one range, all of the one dictionary
    private = _integer(0) + b"\x14"  # defaultWidthX: each charstring tells its width, as a difference to 0
    strings = _index([b"Adobe", b"Identity"])
    charstrings = _index(list(glyphs.values()))
    head = b"\1\0\4\4" + _index([name])
    size = len(_top(box, (0, 0, 0, 0), 0))
    charset_at = len(head) + len(_index([b"\0" * size])) + len(strings) + len(_index([]))
    select_at = charset_at + len(charset)
    charstrings_at = select_at + len(select)
    private_at = charstrings_at + len(charstrings)
    dictionaries = _index([_offset(len(private)) + _offset(private_at) + b"\x12"])
    places = charset_at, select_at, charstrings_at, private_at + len(private)
    top = _top(box, places, max(glyphs) + 1)
    return b"".join([head, _index([top]), strings, _index([]), charset, select, charstrings, private, dictionaries])


def _top(box: Sequence[int], places: tuple[int, int, int, int], count: int) -> bytes:
    """The Top DICT of a CID-keyed font (Technical Note 5176, tables 9 and 10); its offsets are as long whatever they are."""
    charset, select, charstrings, dictionaries = places
    return b"".join(
        [
            b"".join(map(_integer, (_STANDARD_STRINGS, _STANDARD_STRINGS + 1, 0))) + b"\x0c\x1e",  # ROS: Adobe, Identity, 0
            b"".join(map(_integer, box)) + b"\x05",
            _offset(count) + b"\x0c\x22",  # CIDCount
            _offset(charset) + b"\x0f",
            _offset(charstrings) + b"\x11",
            _offset(dictionaries) + b"\x0c\x24",  # FDArray
            _offset(select) + b"\x0c\x25",  # FDSelect
        ]
    )


def _integer(value: int) -> bytes:
    """A whole number in a DICT (Technical Note 5176, table 3): as in charstrings, where those have it."""
    return _number(value)


def _offset(value: int) -> bytes:
    return pack(">Bl", 29, value)


def _index(items: Sequence[bytes]) -> bytes:
    """An INDEX (Technical Note 5176, 5)."""
    if not items:
        return b"\0\0"
    offsets = [1]
    for item in items:
        offsets.append(offsets[-1] + len(item))
    size = (offsets[-1].bit_length() + 7) // 8
    return pack(">HB", len(items), size) + b"".join([offset.to_bytes(size, "big") for offset in offsets]) + b"".join(items)
