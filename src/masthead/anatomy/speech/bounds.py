"""Where the words beside each quotation of a paragraph begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

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
    if ahead is None:
        return _parallel(text, here, found)
    for at, following in pairwise(number for number, counts in enumerate(solid) if counts):
        ended = language != "zh" or terminal(text[here[at].start : here[at].end])
        if ended and (parted := ahead.match(text, here[at].high, here[following].low)):
            found[at], found[following] = (found[at][0], parted.end()), (parted.end(), found[following][1])
    return found


def _parallel(text: str, here: Sequence[Span], found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same where each quotation has before it who says it: what stands between two is the second's alone, if the first is a whole sentence that
    the words before it lead to, and the words between lead to the second: "According to Roe, “It is open.” According to Lund, “It is full.”"."""
    for at, (span, (floor, limit)) in enumerate(zip(here[:-1], found, strict=False)):
        before, between = text[floor : span.low].rstrip(), text[span.high : here[at + 1].low]
        if limit != here[at + 1].low or not text[span.start : span.end].rstrip().endswith((".", "!", "?")):
            continue
        if before.endswith(_LEADS) and length(before) > 1 and between.rstrip().endswith(_LEADS) and _BEGINS.match(between):
            found[at] = floor, span.high
    return found


_LEADS = (",", ":")
_BEGINS = expression(r"\s[^\W\d_a-z](?:[^.!?“”\"«»]|(?<=\b[DM]r|\bMs)\.){8,}\Z")
"""A clause that begins anew between two quotations, and does not end before the second."""


def _solid(text: str, span: Span) -> bool:
    inner = text[span.start : span.end]
    if length(inner) <= 8 and apart(text[: span.low]):
        return False
    return length(inner) > 4 or terminal(inner) or inner.endswith((",", "，", "،")) or text[span.high : span.high + 1] in (",", "，", "،")
