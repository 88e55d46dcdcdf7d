"""Where the words beside each quotation of a paragraph begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.lines import length, terminal
from masthead.anatomy.speech.attribution import apart
from masthead.anatomy.speech.marks import Span
from masthead.expressions import expression

_AHEAD = {
    "zh": expression(r"(?=[^。！？!?；;]*[：:]\s*\Z)"),
    "ja": expression(r"と[^、。「」]{1,16}、(?=[^。「」]{1,40}[はがも]、?[ \u3000]?\Z)"),
}
"""Of what stands between two quotations in a sentence, where that of the second begins: in Chinese all that leads to it by a colon ("“…。”王强说：“"), in
Japanese the clause of its subject ("「…」と述べ、山田氏は「")."""


def bounds(text: str, here: Sequence[Span], language: str) -> list[tuple[int, int]]:
    """Where the words beside each quotation begin and end: at the next quotations, or where the words of those begin. A name in marks is none."""
    solid = [_solid(text, span) for span in here]
    floors, limits = [0], [len(text)]
    for span, counts in zip(here, solid, strict=True):
        floors.append(span.high if counts else floors[-1])
    for span, counts in zip(reversed(here), reversed(solid), strict=True):
        limits.append(span.low if counts else limits[-1])
    found = list(zip(floors[:-1], limits[-2::-1], strict=True))
    ahead = _AHEAD.get(language)
    for at in range(len(here) - 1) if ahead and all(solid) else ():
        ended = language != "zh" or terminal(text[here[at].start : here[at].end])
        if ended and (parted := ahead.match(text, here[at].high, here[at + 1].low)):
            found[at], found[at + 1] = (found[at][0], parted.end()), (parted.end(), found[at + 1][1])
    return found


def _solid(text: str, span: Span) -> bool:
    inner = text[span.start : span.end]
    if length(inner) <= 8 and apart(text[: span.low]):
        return False
    return length(inner) > 4 or terminal(inner) or inner.endswith((",", "，", "،")) or text[span.high : span.high + 1] in (",", "，", "،")
