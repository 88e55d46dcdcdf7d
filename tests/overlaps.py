"""What no page may have: two lines over each other, text or pictures off the page or in its margins.

Reads the written file with pikepdf alone: each string of glyphs with its place and width (from the font's own W array), whatever its
script. Text that is not painted (rendering mode 3) is left out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from heard import characters
from msgspec import Struct

_HIGH, _LOW = 0.62, -0.16
"""What a line of text takes up at least, above and below its base line, in shares of its size: less than capitals and descenders do, so that
a tight title is no fault."""
_TOUCH = 1.0
"""Points by which neighbours may reach into each other: italics lean, quotation marks hang."""
_EDGE = 18.0
"""Points from the page's edge that nothing comes nearer to."""


class Run(Struct, frozen=True):
    """A string of glyphs. `line` is its base line before it was raised."""

    left: float
    right: float
    base: float
    line: float
    size: float
    text: str = ""

    @property
    def top(self) -> float:
        return self.base + _HIGH * self.size

    @property
    def bottom(self) -> float:
        return self.base + _LOW * self.size


def runs(page: pikepdf.Page) -> Iterator[Run]:
    """The text of a page. Neighbours of one line and look come as one run."""
    found: Run | None = None
    widths: Mapping[int, float] = {}
    spaces: frozenset[int] = frozenset()
    size = x = y = rise = tracking = 0.0
    hidden = False
    known: dict[str, tuple[Mapping[int, float], frozenset[int]]] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                name = str(operands[0])
                if name not in known:
                    font = page.Resources.Font[name]
                    known[name] = _widths(font), frozenset(code for code, said in characters(font).items() if said.isspace())
                (widths, spaces), size = known[name], float(operands[1])
            case "Tm":
                x, y = float(operands[4]), float(operands[5])
            case "Ts":
                rise = float(operands[0])
            case "Tc":
                tracking = float(operands[0])
            case "Tr":
                hidden = int(operands[0]) == 3
            case "TJ" | "Tj":
                start = x
                ends = x
                for piece in operands[0] if str(operator) == "TJ" else operands:
                    if not isinstance(piece, pikepdf.String):
                        x -= float(piece) * size / 1000
                        continue
                    codes = bytes(piece)
                    for at in range(0, len(codes), 2):
                        code = int.from_bytes(codes[at : at + 2], "big")
                        x += widths.get(code, widths[-1]) * size / 1000 + tracking
                        if code not in spaces:
                            ends = x
                if hidden or ends - start < 0.01:
                    continue
                if found is not None and (found.base, found.size) == (y + rise, size) and abs(found.right - start) < 0.05:
                    found = Run(found.left, ends, found.base, y, size)
                    continue
                if found is not None:
                    yield found
                found = Run(start, ends, y + rise, y, size)
    if found is not None:
        yield found


def _widths(font: Any) -> Mapping[int, float]:
    """Code → advance in thousandths; -1 stands for all others (ISO 32000-1, 9.7.4.3)."""
    descendant = font.DescendantFonts[0]
    found: dict[int, float] = {-1: float(descendant.get("/DW", 1000))}
    entries = list(descendant.get("/W", []))
    at = 0
    while at < len(entries):
        first = int(entries[at])
        if isinstance(entries[at + 1], pikepdf.Array):
            found.update((first + step, float(width)) for step, width in enumerate(entries[at + 1]))
            at += 2
        else:
            found.update((code, float(entries[at + 2])) for code in range(first, int(entries[at + 1]) + 1))
            at += 3
    return found


def faults(data: bytes, margin: float = _EDGE) -> list[str]:
    """What is wrong, page by page; empty if nothing is."""
    said: list[str] = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            left, bottom, right, top = (float(side) for side in page.mediabox)
            lines = sorted(runs(page), key=lambda run: -run.top)
            for run in lines:
                if run.left < left + margin or run.right > right - margin or run.bottom < bottom + margin or run.top > top - margin:
                    said.append(f"page {number}: text from {run.left:.0f} to {run.right:.0f} at height {run.base:.0f} leaves the page")
            said += (f"page {number}: {fault}" for fault in _overlaps(lines))
            said += (f"page {number}: {fault}" for fault in _pictures(page, left, bottom, right, top))
    return said


def _overlaps(lines: list[Run]) -> Iterator[str]:
    """Runs of unlike base lines that share a place, and runs of one line that begin before the one before them ends."""
    for index, upper in enumerate(lines):
        for lower in lines[index + 1 :]:
            if lower.top <= upper.bottom:
                break
            across = min(upper.right, lower.right) - max(upper.left, lower.left)
            down = min(upper.top, lower.top) - max(upper.bottom, lower.bottom)
            same = abs(upper.line - lower.line) < 0.01
            if across <= _TOUCH or down <= (0.5 * min(upper.size, lower.size) if same else 0.1 * min(upper.size, lower.size)):
                continue
            if same and across < 0.3 * min(upper.size, lower.size):
                continue
            yield (
                f"text at {upper.left:.0f}–{upper.right:.0f}, height {upper.base:.1f} (size {upper.size:g}), lies over text at "
                f"{lower.left:.0f}–{lower.right:.0f}, height {lower.base:.1f} (size {lower.size:g})"
            )


def _pictures(page: pikepdf.Page, left: float, bottom: float, right: float, top: float) -> Iterator[str]:
    placed = [0.0] * 6
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "cm":
            placed = [float(operand) for operand in operands]
        elif str(operator) == "Do":
            width, height, x, y = placed[0], placed[3], placed[4], placed[5]
            if x < left - 0.5 or y < bottom - 0.5 or x + width > right + 0.5 or y + height > top + 0.5:
                yield f"a picture at {x:.0f}, {y:.0f}, {width:.0f} by {height:.0f} leaves the page"
