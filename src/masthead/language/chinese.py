"""Chinese in words: it is written without spaces between them, and lines of titles should not end within one. Loaded only where such a title
takes more than a line.

The likeliest words by a list of common ones (`words_zh.txt`): each costs by how far down the list it stands, each character that is in none
of them the same. What is in no list, such as a name, comes out as a row of single characters.
"""

from __future__ import annotations

from functools import lru_cache
from math import log
from pathlib import Path

from masthead.expressions import expression

LEADING = frozenset("就与和及或并将对为向在由从被把以于按经据因")
"""Words of one character that lead what follows: lines end before them rather than after."""
_LIGHT = LEADING | frozenset("的了是至到等之其各该本我年月日个次不")
"""Those that stand alone more often than in longer words."""
_LIGHTLY, _ALONE = 5.0, 8.6
"""What single characters cost."""
_COMMON = 80
"""The first so many words cost about the same."""
_LONGEST = 4
_HAN = expression("[\u3400-\u9fff]+|[^\u3400-\u9fff]+")


def words(text: str) -> list[str]:
    """A text in words, and what is in no Chinese character between them."""
    found: list[str] = []
    for part in _HAN.findall(text):
        found += _words(part) if "\u3400" <= part[0] <= "\u9fff" else [part]
    return found


def _words(text: str) -> list[str]:
    ranks = _ranks()
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end, character in enumerate(text, 1):
        cost = best[end - 1][0] + (_LIGHTLY if character in _LIGHT else _ALONE)
        found = (cost, end - 1)
        for start in range(max(end - _LONGEST, 0), end - 1):
            rank = ranks.get(text[start:end])
            if rank is not None and (known := best[start][0] + log(rank + _COMMON)) < found[0]:
                found = (known, start)
        best.append(found)
    parts: list[str] = []
    end = len(text)
    while end:
        start = best[end][1]
        parts.append(text[start:end])
        end = start
    return parts[::-1]


@lru_cache(maxsize=1)
def _ranks() -> dict[str, int]:
    """Words, and where they stand in the list, which begins with comments."""
    text = Path(__file__).with_name("words_zh.txt").read_text("utf-8")
    listed = text[text.index("\n", text.rindex("\n#") + 1) :].split()
    return dict(zip(listed, range(len(listed)), strict=True))
