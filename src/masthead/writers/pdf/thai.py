"""Thai in words: it is written without spaces, and its lines end between words. Loaded only where there is Thai."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from masthead.writers.pdf.clusters import clusters

_LONGEST = 24
"""Characters of the longest word that is looked for."""
_REPEATS = "ๆฯ"
"""Signs of repetition and abbreviation: they begin no line."""
_WORD, _UNKNOWN = 1.0, 2.5
"""What a known word costs, and a cluster that is in none."""


def words(text: str) -> list[str]:
    """The text, all Thai letters, in words: as few of them as the dictionary has, since long ones are more likely meant than short ones.
    Letters of names that it has not stay together."""
    pieces = clusters(text)
    known = _known()
    best: list[tuple[float, int, bool]] = [(0.0, 0, True)]  # cost, where the last word begins, whether it is known
    for end in range(1, len(pieces) + 1):
        cost, start, is_known = best[end - 1][0] + _UNKNOWN, end - 1, False
        word = ""
        for begin in range(end - 1, -1, -1):
            word = pieces[begin] + word
            if len(word) > _LONGEST:
                break
            if len(word) > 1 and best[begin][0] + _WORD < cost and word in known:
                cost, start, is_known = best[begin][0] + _WORD, begin, True
        best.append((cost, start, is_known))
    found: list[tuple[str, bool]] = []
    end = len(pieces)
    while end:
        _, start, is_known = best[end]
        word = "".join(pieces[start:end])
        if found and (found[-1][0][0] in _REPEATS or not (is_known or found[-1][1])):
            word += found.pop()[0]
        found.append((word, is_known))
        end = start
    return [word for word, _ in reversed(found)]


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """The word list of PyThaiNLP (CC0), as the package newmm-tokenizer brings it."""
    return frozenset((files("newmm_tokenizer") / "words_th.txt").read_text("utf-8-sig").split("\n"))
