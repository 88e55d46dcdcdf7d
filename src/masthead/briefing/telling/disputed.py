"""What a text itself says is not so: claims that the next sentence takes back, numbers that are denied."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.briefing.telling.alone import heard, spaced, vocabulary

Spans = Sequence[tuple[int, int]]


def taken_back(text: str, spans: Spans, at: int, after: str, language: str) -> bool:
    """Whether the sentence behind one of a paragraph's says that it isn't so: "In fact they rose.", "The court found that claim false.".
    `after` is the next paragraph, whose beginning counts where the sentence is the last."""
    words = vocabulary(language).refutes
    if at + 1 < len(spans):
        low, high = spans[at + 1]
        return heard(text[low:high], language).has(words)
    return bool(after) and words.begins(after, spaced(after[:80]))


def denied(sentence: str, language: str) -> bool:
    """Whether a sentence says that something is not so, or that somebody only claims it: no number of it can stand alone."""
    return heard(sentence, language).has(vocabulary(language).denials)
