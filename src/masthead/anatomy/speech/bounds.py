"""Where the words beside each quotation of a paragraph begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.lines import length, terminal
from masthead.anatomy.speech.attribution import apart
from masthead.anatomy.speech.marks import Span


def bounds(text: str, here: Sequence[Span]) -> list[tuple[int, int]]:
    """Where the words beside each quotation begin and end: at the next quotations. A name in marks is none."""
    solid = [_solid(text, span) for span in here]
    floors, limits = [0], [len(text)]
    for span, counts in zip(here, solid, strict=True):
        floors.append(span.high if counts else floors[-1])
    for span, counts in zip(reversed(here), reversed(solid), strict=True):
        limits.append(span.low if counts else limits[-1])
    return list(zip(floors[:-1], limits[-2::-1], strict=True))


def _solid(text: str, span: Span) -> bool:
    inner = text[span.start : span.end]
    if length(inner) <= 8 and apart(text[: span.low]):
        return False
    return length(inner) > 4 or terminal(inner) or inner.endswith((",", "，", "،")) or text[span.high : span.high + 1] in (",", "，", "،")
