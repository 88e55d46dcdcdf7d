"""Matrices, transforms as SVG writes them, and the boxes that paths fill."""

from __future__ import annotations

import math
from collections.abc import Iterable

from masthead.expressions import expression
from masthead.media.drawing.model import Beyond, Box, Matrix, Path

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_TRANSFORM = expression(r"\s*,?\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)\s*")
_NUMBER = expression(r"([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(px|deg)?")


def times(outer: Matrix, inner: Matrix) -> Matrix:
    """The matrix that does first what `inner` does, then what `outer` does."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f


def at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def moved(matrix: Matrix, path: Path) -> Path:
    """The path in the space that the matrix leads to."""
    if matrix == IDENTITY:
        return path
    return tuple(
        (kind, tuple(value for index in range(0, len(points), 2) for value in at(matrix, points[index], points[index + 1])))
        for kind, points in path
    )


def transform(said: str) -> Matrix:
    """The matrix of a transform attribute. Raises `Beyond` for one that is none of SVG 1.1's."""
    matrix, place = IDENTITY, 0
    said = said.strip()
    if said == "none":
        return matrix
    while place < len(said):
        match = _TRANSFORM.match(said, place)
        if match is None:
            raise Beyond("transform")
        place = match.end()
        matrix = times(matrix, _one(match[1], [float(number) for number, _ in _NUMBER.findall(match[2])]))
    return matrix


def _one(kind: str, values: list[float]) -> Matrix:
    match kind, values:
        case "matrix", [a, b, c, d, e, f]:
            return a, b, c, d, e, f
        case "translate", [x]:
            return 1.0, 0.0, 0.0, 1.0, x, 0.0
        case "translate", [x, y]:
            return 1.0, 0.0, 0.0, 1.0, x, y
        case "scale", [x]:
            return x, 0.0, 0.0, x, 0.0, 0.0
        case "scale", [x, y]:
            return x, 0.0, 0.0, y, 0.0, 0.0
        case "rotate", [angle]:
            return _turn(angle)
        case "rotate", [angle, x, y]:
            return times(times((1.0, 0.0, 0.0, 1.0, x, y), _turn(angle)), (1.0, 0.0, 0.0, 1.0, -x, -y))
        case "skewX", [angle]:
            return 1.0, 0.0, math.tan(math.radians(angle)), 1.0, 0.0, 0.0
        case "skewY", [angle]:
            return 1.0, math.tan(math.radians(angle)), 0.0, 1.0, 0.0, 0.0
        case _:
            raise Beyond("transform")


def _turn(angle: float) -> Matrix:
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    return cosine, sine, -sine, cosine, 0.0, 0.0


def box(path: Path) -> Box | None:
    """The smallest box around a path, its curves followed; None if it has no point."""
    xs: list[float] = []
    ys: list[float] = []
    x = y = 0.0
    for kind, points in path:
        if kind == "C":
            xs += _extremes(x, points[0], points[2], points[4])
            ys += _extremes(y, points[1], points[3], points[5])
        if points:
            x, y = points[-2:]
            xs.append(x)
            ys.append(y)
    return (min(xs), min(ys), max(xs), max(ys)) if xs else None


def around(boxes: Iterable[Box | None]) -> Box | None:
    """The box around boxes."""
    found = [one for one in boxes if one is not None]
    if not found:
        return None
    lefts, tops, rights, bottoms = zip(*found, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _extremes(start: float, first: float, second: float, end: float) -> list[float]:
    """Where a cubic curve turns back, along one axis."""
    a = -start + 3 * first - 3 * second + end
    b = 2 * (start - 2 * first + second)
    c = first - start
    if abs(a) < 1e-12:
        roots = [-c / b] if abs(b) > 1e-12 else []
    else:
        under = b * b - 4 * a * c
        roots = [(-b + sign * math.sqrt(under)) / (2 * a) for sign in (1, -1)] if under >= 0 else []
    found = []
    for t in roots:
        if 0 < t < 1:
            u = 1 - t
            found.append(u**3 * start + 3 * u * u * t * first + 3 * u * t * t * second + t**3 * end)
    return found
