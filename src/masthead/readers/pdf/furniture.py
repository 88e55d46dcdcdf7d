"""What runs along on pages: heads, feet and folios, known by coming again at the same place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from masthead.expressions import expression
from masthead.readers.pdf.lines import Line

_EDGE = 0.13
"""Share of a page's height, above and below, in which what runs along stands."""
_FOLIO = expression(
    r"\W*(?:(?:page|seite|p\.|pág(?:ina)?\.?|стр(?:аница)?\.?|صفحة|第)\s*)?\d{1,4}(?:\s*(?:/|of|von|de|из|sur|di|من|页|頁|/)\s*(?:共\s*)?\d{1,4})?\W*(?:页|頁)?",
    re.IGNORECASE,
)
_NUMBERS = expression(r"\d+")


def running(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[set[int]]:
    """For each page, which of its lines run along. A single page has none."""
    edges = [[at for at, line in enumerate(lines) if _at_edge(line, height)] for lines, height in zip(pages, heights, strict=True)]
    seen = Counter(key for lines, places in zip(pages, edges, strict=True) for key in {_key(lines[at]) for at in places})
    often = max(2, min(len(pages) // 3, 5))
    out: list[set[int]] = []
    for lines, places in zip(pages, edges, strict=True):
        if len(pages) < 2:
            out.append(set())
            continue
        out.append({at for at in places if seen[_key(lines[at])] >= often or (_FOLIO.fullmatch(lines[at].said) and _outermost(lines, at))})
    return out


def _at_edge(line: Line, height: float) -> bool:
    return line.y0 > height * (1 - _EDGE) or line.y1 < height * _EDGE


def _outermost(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    return all(other.y0 >= line.y0 - 1 for other in lines) or all(other.y1 <= line.y1 + 1 for other in lines)


def _key(line: Line) -> tuple[str, bool]:
    return _NUMBERS.sub("#", line.said).casefold(), line.y0 < 200
