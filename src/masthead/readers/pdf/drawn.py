"""Lines that a page draws across and down: edges of cells, of tables and of boxes. Nothing is judged here."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

_MOST = 20_000
"""Points of drawings of one page that are looked at: a map has many more, and no tables."""
_STRAIGHT = 0.6
"""Points that the ends of a line stand apart the other way, at most."""
_LEAST = 5.0
"""Points of a line, at least."""


class Rule(Struct, frozen=True, gc=False):
    """A line across or down, in points from the page's lower left, from its lower left end."""

    x0: float
    y0: float
    x1: float
    y1: float


def drawn(page: Any, raw: Any) -> Iterator[Rule]:
    """The lines of a page, and the edges of its boxes; none of those in forms within it."""
    left = _MOST
    x, y = ctypes.c_float(), ctypes.c_float()
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    matrix = raw.FS_MATRIX()
    for thing in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=1):
        path = thing.raw
        count = raw.FPDFPath_CountSegments(path)
        left -= count
        if left < 0:
            return
        raw.FPDFPath_GetDrawMode(path, filled, stroked)
        if not (filled.value or stroked.value) or not raw.FPDFPageObj_GetMatrix(path, matrix):
            continue
        start = last = None
        for at in range(count):
            segment = raw.FPDFPath_GetPathSegment(path, at)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            here = (matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f)
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                start = here
            elif kind == raw.FPDF_SEGMENT_LINETO and last is not None and (rule := _rule(last, here)) is not None:
                yield rule
            last = here
            if start is not None and raw.FPDFPathSegment_GetClose(segment) and (rule := _rule(here, start)) is not None:
                yield rule


def _rule(one: tuple[float, float], other: tuple[float, float]) -> Rule | None:
    """The line between two points, if it runs across or down."""
    wide, high = abs(one[0] - other[0]), abs(one[1] - other[1])
    if min(wide, high) > _STRAIGHT or max(wide, high) < _LEAST:
        return None
    return Rule(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))
