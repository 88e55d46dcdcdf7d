"""Thai in words: it is written without spaces between them, and its lines end between words. Loaded only where there is Thai."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from masthead.expressions import expression
from masthead.language.clusters import clusters
from masthead.language.pack import pack

_LONGEST = 24
"""Characters of the longest word that is looked for."""
_REPEATS = "ๆฯ"
"""Signs of repetition and abbreviation: they begin no line."""
_WORD, _UNKNOWN = 1.0, 2.5
"""What a known word costs, and a cluster that is in none."""
_RUN = expression("[\u0e01-\u0e3a\u0e40-\u0e4e]+")
_SPACE = expression(r"\s+")
_FULL = 40
"""Characters of a stretch from which on it may be a sentence,"""
_WORTH = 18
"""and of one that begins another."""
_AHEAD = 160
"""Characters in which a sentence has its verb."""
_CLOSED = (("“", "”"), ("(", ")"), ("‘", "’"), ("«", "»"))
_OPEN = frozenset(
    (
        "ว่า",
        "คือ",
        "ได้แก่",
        "เช่น",
        "และ",
        "หรือ",
        "ของ",
        "ที่",
        "ซึ่ง",
        "โดย",
        "ใน",
        "เพื่อ",
        "กับ",
        "จาก",
        "ด้วย",
        "ต่อ",
        "แก่",
        "แห่ง",
        "ตาม",
        "ถึง",
        "เป็น",
        "จะ",
    )
)
"""Words that a sentence does not end with."""
_RELATIVE = frozenset(("ที่", "ซึ่ง", "อัน", "ผู้", "ผู้ที่", "ว่า", "หาก", "ถ้า"))
"""Words behind which a verb is not the sentence's own."""


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence of a paragraph.

    Spaces part clauses, lists and numbers as well as sentences. One ends at a space only where what stands before it is a clause, and where what follows
    begins as sentences do: with a word that takes up what was said, or with a subject that has a verb of its own. What is left in doubt stays together.
    """
    found: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for space in _SPACE.finditer(text, start):
        before, after = text[start : space.start()], text[space.end() :]
        # What follows is asked first: of that a few words tell, and of what stands before all of them.
        if after and len(before) >= _FULL and _begins(after, numbered=before[-1].isdigit()) and whole(before):
            found.append((start, space.start()))
            start = space.end()
    if text[start:].strip():
        found.append((start, len(text.rstrip())))
    return found


def whole(text: str) -> bool:
    """Whether a stretch can be a sentence: it has a verb, closes what it opens, and ends with no word that wants another."""
    if text.count('"') % 2 or any(text.count(opening) != text.count(closing) for opening, closing in _CLOSED):
        return False
    told = spaced(text).split()
    return bool(told) and told[-1] not in _OPEN and text.rstrip()[-1] not in "–—-:,;" and _verb(told) >= 0


def _begins(text: str, *, numbered: bool) -> bool:
    """Whether a sentence begins here. `numbered`: a number stands before, which a noun that follows may be counted by."""
    own = pack("th")
    if text.startswith(own.resuming):
        return _verb(spaced(text[:_AHEAD]).split()) >= 0
    first = _SPACE.split(text, 1)[0]
    if numbered or len(first) < _WORTH or not text.startswith(own.heads):
        return False
    return _verb(spaced(first).split()) > 0


def _verb(told: list[str]) -> int:
    """Where the first verb stands that belongs to the clause itself; -1: there is none."""
    known = frozenset(pack("th").predicates)
    return next((at for at, word in enumerate(told) if word in known and not (at and told[at - 1] in _RELATIVE)), -1)


def spaced(text: str) -> str:
    """The text with a space between its Thai words."""
    return _RUN.sub(_parted, text)


def _parted(match: re.Match[str]) -> str:
    return f" {' '.join(words(match.group()))} "


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
