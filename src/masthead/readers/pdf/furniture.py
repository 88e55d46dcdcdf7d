"""What runs along on pages: heads, feet and folios, known by coming again at the same place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from masthead.expressions import expression
from masthead.readers.pdf.lines import Line

_EDGE = 0.13
"""Share of a page's height, above and below, in which what runs along stands."""
_GAP = 0.6
"""Times a line's height that what runs along stands from the text, at least."""
_FOLIO = expression(
    r"\W*(?:(?:page|seite|p\.|pág(?:ina)?\.?|стр(?:аница)?\.?|صفحة|第)\s*)?\d{1,4}(?:\s*(?:/|of|von|de|из|sur|di|من|页|頁|/)\s*(?:共\s*)?\d{1,4})?\W*(?:页|頁)?",
    re.IGNORECASE,
)
_OF_ALL = expression(r"(\d{1,4})\s*(?:/|of|von|de|из|sur|di|van|av|z|/|的)\s*(\d{1,4})")
_PAGED = expression(
    r"[\s|·•–—-]*(?:page|seite|p\.|pág(?:ina)?\.?|pagina|sida|side|strona|strana|стр(?:аница)?\.?|صفحة)\s*\d{1,4}(?:\s*(?:/|of|von|de|из|sur|di|van|av|z)\s*\d{1,4})?[\s|·•–—-]*",
    re.IGNORECASE,
)
"""The number of a page with the word for it, beside something else."""
_MORE = expression(
    r"[\W_]{0,4}(?:more|more follows|continued|mehr|weiter|fortsetzung(?: folgt)?|(?:à )?suit(?:e|vre)|sigue|continúa|segue|continua|vervolg|forts\.?|далее|продолжение(?: следует)?)[\W_]{0,4}",
    re.IGNORECASE,
)
"""What says at the foot of a page that the text goes on."""
_TITLE = 1.12
"""Times the size of most lines from which one of the first page is its title's."""
_NAMED = 12
"""Characters of a title that heads later pages, at least."""
_NUMBERS = expression(r"\d+")


def running(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[set[int]]:
    """For each page, which of its lines run along. Of a single page only its number may."""
    edges = [[at for at, line in enumerate(lines) if _at_edge(line, height)] for lines, height in zip(pages, heights, strict=True)]
    seen = Counter(key for lines, places in zip(pages, edges, strict=True) for key in {_key(lines[at]) for at in places})
    # Folios count up with the pages; a year or a sum that happens to stand last does not.
    steps = Counter(
        step for page, (lines, places) in enumerate(zip(pages, edges, strict=True)) for step in {_step(lines[at], page) for at in places}
    )
    often = max(2, min(len(pages) // 3, 5))
    title = _title(pages[0]) if pages else ""
    out: list[set[int]] = []
    for page, (lines, places) in enumerate(zip(pages, edges, strict=True)):
        found = set()
        for at in places:
            step = _step(lines[at], page)
            if step is None:
                more = page + 1 < len(pages) and _MORE.fullmatch(lines[at].said) is not None
                along = more or (seen[_key(lines[at])] >= often and len(pages) > 1) or (page > 0 and _is_title(lines[at].said, title))
            else:
                along = _outermost(lines, at) and (steps[step] > 1 or _counts(lines[at].said, page + 1, len(pages)))
            if along:
                found.add(at)
        out.append({at for at in found if _apart(lines, at, found)})
    return out


def _at_edge(line: Line, height: float) -> bool:
    return line.y0 > height * (1 - _EDGE) or line.y1 < height * _EDGE


def _step(line: Line, page: int) -> int | None:
    """How far a folio is from the number of its page in the file; None for what is no folio."""
    return int(_NUMBERS.findall(line.said)[0]) - page if _FOLIO.fullmatch(line.said) else None


def _counts(said: str, page: int, pages: int) -> bool:
    """Whether a folio tells which page of how many this is."""
    match = _OF_ALL.search(said)
    return match is not None and (int(match[1]), int(match[2])) == (page, pages)


def _title(lines: Sequence[Line]) -> str:
    """What the first page says in larger type than most of it."""
    if not lines:
        return ""
    usual = median(line.size for line in lines)
    return " ".join(line.said for line in lines if line.size >= usual * _TITLE).casefold()


def _is_title(said: str, title: str) -> bool:
    """Whether a line is the title of the text again, the number of the page beside it or not."""
    bare = _PAGED.sub("", said).strip(" |·•–—-…").casefold()
    return (not bare and _PAGED.search(said) is not None) or (len(bare) >= _NAMED and bare in title)


def _apart(lines: Sequence[Line], at: int, found: set[int]) -> bool:
    """Whether a line stands apart from the text: lines of the text itself may come again too, as those of tables do."""
    line = lines[at]
    gaps = (max(other.y0 - line.y1, line.y0 - other.y1) for place, other in enumerate(lines) if place not in found)
    return min(gaps, default=line.height) > _GAP * line.height


def _outermost(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    return all(other.y0 >= line.y0 - 1 for other in lines) or all(other.y1 <= line.y1 + 1 for other in lines)


def _key(line: Line) -> tuple[str, int]:
    """What it says but for numbers, and how high it stands: the same text elsewhere is another."""
    return _NUMBERS.sub("#", line.said).casefold(), round(line.y0 / 4)
