"""Path data and basic shapes as moves, lines and curves (SVG 2, chapters 9 and 10)."""

from __future__ import annotations

import math

from masthead.expressions import expression
from masthead.media.drawing.model import Path, Segment

_FLAG = expression(r"[\s,]*([01])")
_NUMBER = expression(r"[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_COMMAND = expression(r"[\s,]*([MmLlHhVvCcSsQqTtAaZz])")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_FARTHEST = 1e7
"""Beyond this, nothing is a place on a page."""
_ROUND = 0.5522847498
"""How far the handles of a quarter circle's curve reach, as a share of its radius."""


def path(data: str) -> Path:
    """The segments of path data. What follows an error is not drawn (SVG 2, 9.5.4)."""
    pen = _Pen()
    place, command = 0, ""
    while True:
        match = _COMMAND.match(data, place)
        if match is not None:
            place, command = match.end(), match[1]
            if not pen.segments and command not in "Mm":
                break
            if command in "Zz":
                pen.close()
                continue
        elif not command or command in "Zz":
            break
        values, place = _values(data, place, command.upper())
        if values is None:
            break
        pen.draw(command, values)
        command = {"M": "L", "m": "l"}.get(command, command)
    return tuple(pen.segments)


def _values(data: str, place: int, command: str) -> tuple[list[float] | None, int]:
    found: list[float] = []
    for index in range(_COUNTS[command]):
        # The flags of an arc may stand without anything between them and the number after.
        match = (_FLAG if command == "A" and index in (3, 4) else _NUMBER).match(data, place)
        if match is None:
            return None, place
        value = float(match[1])
        if not abs(value) < _FARTHEST:
            return None, place
        found.append(value)
        place = match.end()
    return found, place


class _Pen:
    """Where the pen is, and what it has drawn."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._x = self._y = 0.0
        self._start = (0.0, 0.0)
        self._handle: tuple[str, float, float] = ("", 0.0, 0.0)
        """The last curve's second handle, for those that go on smoothly."""

    def close(self) -> None:
        self.segments.append(("Z", ()))
        self._x, self._y = self._start
        self._handle = ("", 0.0, 0.0)

    def draw(self, command: str, values: list[float]) -> None:
        kind = command.upper()
        if command.islower():
            values = self._absolute(kind, values)
        if self.segments and self.segments[-1][0] == "Z" and kind != "M":
            self.segments.append(("M", self._start))
        handle = self._handle
        self._handle = ("", 0.0, 0.0)
        match kind:
            case "M":
                self._start = (values[0], values[1])
                self._to("M", values)
            case "L":
                self._to("L", values)
            case "H":
                self._to("L", [values[0], self._y])
            case "V":
                self._to("L", [self._x, values[0]])
            case "C":
                self._curve(values)
            case "S":
                self._curve([*self._mirrored(handle, "C"), *values])
            case "Q":
                self._quadratic(values)
            case "T":
                self._quadratic([*self._mirrored(handle, "Q"), *values])
            case _:
                self._arc(values)

    def _absolute(self, kind: str, values: list[float]) -> list[float]:
        if kind == "H":
            return [values[0] + self._x]
        if kind == "V":
            return [values[0] + self._y]
        if kind == "A":
            return [*values[:5], values[5] + self._x, values[6] + self._y]
        return [value + (self._y if index % 2 else self._x) for index, value in enumerate(values)]

    def _to(self, kind: str, values: list[float]) -> None:
        self.segments.append((kind, tuple(values)))
        self._x, self._y = values[-2:]

    def _curve(self, values: list[float]) -> None:
        self._to("C", values)
        self._handle = ("C", values[2], values[3])

    def _quadratic(self, values: list[float]) -> None:
        hx, hy, x, y = values
        first = self._x + 2 / 3 * (hx - self._x), self._y + 2 / 3 * (hy - self._y)
        self._to("C", [*first, x + 2 / 3 * (hx - x), y + 2 / 3 * (hy - y), x, y])
        self._handle = ("Q", hx, hy)

    def _mirrored(self, handle: tuple[str, float, float], kind: str) -> tuple[float, float]:
        if handle[0] != kind:
            return self._x, self._y
        return 2 * self._x - handle[1], 2 * self._y - handle[2]

    def _arc(self, values: list[float]) -> None:
        """An elliptical arc as curves of at most a quarter turn (SVG 2, B.2.4)."""
        rx, ry, tilt, large, sweep, x, y = values
        x0, y0 = self._x, self._y
        rx, ry = abs(rx), abs(ry)
        if (x0, y0) == (x, y):
            return
        if rx == 0 or ry == 0:
            self._to("L", [x, y])
            return
        sine, cosine = math.sin(math.radians(tilt)), math.cos(math.radians(tilt))
        half_x, half_y = (x0 - x) / 2, (y0 - y) / 2
        px, py = cosine * half_x + sine * half_y, -sine * half_x + cosine * half_y
        over = (px / rx) ** 2 + (py / ry) ** 2
        if over > 1:
            rx, ry = rx * math.sqrt(over), ry * math.sqrt(over)
        under = max(0.0, (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2)
        share = math.sqrt(under / ((rx * py) ** 2 + (ry * px) ** 2)) * (-1 if large == sweep else 1)
        mx, my = share * rx * py / ry, -share * ry * px / rx
        cx, cy = cosine * mx - sine * my + (x0 + x) / 2, sine * mx + cosine * my + (y0 + y) / 2
        begin = math.atan2((py - my) / ry, (px - mx) / rx)
        turn = math.atan2((-py - my) / ry, (-px - mx) / rx) - begin
        if sweep and turn < 0:
            turn += 2 * math.pi
        elif not sweep and turn > 0:
            turn -= 2 * math.pi
        count = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
        step = turn / count
        reach = 4 / 3 * math.tan(step / 4)

        def place(u: float, v: float) -> tuple[float, float]:
            return cosine * rx * u - sine * ry * v + cx, sine * rx * u + cosine * ry * v + cy

        for index in range(count):
            a, b = begin + index * step, begin + (index + 1) * step
            first = place(math.cos(a) - reach * math.sin(a), math.sin(a) + reach * math.cos(a))
            second = place(math.cos(b) + reach * math.sin(b), math.sin(b) - reach * math.cos(b))
            end = (x, y) if index == count - 1 else place(math.cos(b), math.sin(b))
            self._to("C", [*first, *second, *end])


# ── shapes ───────────────────────────────────────────────────────────────────────────────────────────


def rectangle(x: float, y: float, width: float, height: float, rx: float = 0.0, ry: float = 0.0) -> Path:
    """A rectangle with rounded corners, as SVG has it (SVG 2, 10.2); no path where it has no area."""
    if width <= 0 or height <= 0:
        return ()
    right, bottom = x + width, y + height
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    if rx <= 0 or ry <= 0:
        return ("M", (x, y)), ("L", (right, y)), ("L", (right, bottom)), ("L", (x, bottom)), ("Z", ())
    u, v = rx * (1 - _ROUND), ry * (1 - _ROUND)
    return (
        ("M", (x + rx, y)),
        ("L", (right - rx, y)),
        ("C", (right - u, y, right, y + v, right, y + ry)),
        ("L", (right, bottom - ry)),
        ("C", (right, bottom - v, right - u, bottom, right - rx, bottom)),
        ("L", (x + rx, bottom)),
        ("C", (x + u, bottom, x, bottom - v, x, bottom - ry)),
        ("L", (x, y + ry)),
        ("C", (x, y + v, x + u, y, x + rx, y)),
        ("Z", ()),
    )


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Path:
    if rx <= 0 or ry <= 0:
        return ()
    u, v = rx * _ROUND, ry * _ROUND
    return (
        ("M", (cx + rx, cy)),
        ("C", (cx + rx, cy + v, cx + u, cy + ry, cx, cy + ry)),
        ("C", (cx - u, cy + ry, cx - rx, cy + v, cx - rx, cy)),
        ("C", (cx - rx, cy - v, cx - u, cy - ry, cx, cy - ry)),
        ("C", (cx + u, cy - ry, cx + rx, cy - v, cx + rx, cy)),
        ("Z", ()),
    )


def polygon(points: str, *, closed: bool) -> Path:
    """Of an odd number of coordinates, the last counts for nothing."""
    values = [float(match[1]) for match in _NUMBER.finditer(points)]
    pairs = [(values[index], values[index + 1]) for index in range(0, len(values) - 1, 2)]
    segments: list[Segment] = [("L" if index else "M", pair) for index, pair in enumerate(pairs)]
    if closed and segments:
        segments.append(("Z", ()))
    return tuple(segments)
