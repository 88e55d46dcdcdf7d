"""Small numbers in words, which tell where few figures stand in digits: "eight journalists", "sieben verschiedene Module"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import KeyFigure
from masthead.anatomy.numbers.counting import EMPTY
from masthead.anatomy.pack import Pack, Words, alternatives, listed, may_hold, present
from masthead.anatomy.sparing import phrased
from masthead.expressions import expression
from masthead.language.sentences import each

MOST = 3
"""So many of a release are enough: more of them are its prose."""
_LONG = 60_000
_WORD = expression(r"[ \u00a0]([^\W\d_][\w’'-]*)")
_PLURAL = ("en", "fr", "es", "pt", "ca", "gl")
"""Languages whose plurals end with an s, but for …"""
_IRREGULAR_WORDS = "people men women children police staff youth fish journaux chevaux hôpitaux travaux réseaux bureaux lieux"
_IRREGULAR = frozenset(_IRREGULAR_WORDS.split())
_LETTERED, _LETTERS = expression(r"[A-Z]{2,6}[’']?s"), expression(r"[A-ZÀ-Þ]{3,6}s?")
"""What is counted by its letters: "twelve NGOs", "doce ONG"."""
_PARTICIPLES = ("és", "ées")
_SHORT = 3
"""Letters of a word that is hardly a noun."""
_REACH = 3
"""Words in which the noun stands: adjectives go before it, or behind it."""


def worded(runs: Iterable[Run], lexicon: Pack, language: str, told: Sequence[KeyFigure] = ()) -> tuple[KeyFigure, ...]:
    """What texts count in words from three on, in their order: no time, no share, nothing that has been told of before ("the three ministers"), and no
    part of a figure that is `told` ("one in four", "three million pounds")."""
    found: dict[str, KeyFigure] = {}
    for run in runs:
        text = run.text
        if not lexicon.cardinals or len(text) > _LONG or not may_hold(text, lexicon.cardinals):
            continue
        numbers = _pattern(present(lexicon.cardinals), present(lexicon.numbers))
        for low, high in each(text, language):
            for match in numbers.finditer(text, low, high):
                if (end := _counted(text, match, high, lexicon, language)) and (label := text[match.end() : end].strip()):
                    where = run.evidence("figure.words", 0.5, match.start(), end)
                    if any(one.evidence.block == where.block and one.evidence.start <= where.start < one.evidence.end for one in told):
                        continue
                    found.setdefault(label, KeyFigure(match.group(), label, text[low:high].strip(), text[match.start() : end], where))
                if len(found) == MOST:
                    return tuple(found.values())
    return tuple(found.values())


@lru_cache(maxsize=32)
def _pattern(cardinals: Words, numbers: Words) -> re.Pattern[str]:
    more = rf"(?:[-‑](?:{alternatives(numbers)})(?!\w))?" if numbers else ""
    return phrased(rf"(?<![\w-])(?:{alternatives(cardinals)}){more}(?=[ \u00a0][^\W\d_])", re.I)


def _counted(text: str, match: re.Match[str], high: int, lexicon: Pack, language: str) -> int:
    """Where ends what a number in words counts; 0 if it counts nothing that tells."""
    before = text[max(match.start() - 40, 0) : match.start()].casefold().split()
    last = before[-1] if before else ""
    if last and last in lexicon.subjects and last not in lexicon.qualifiers:
        return 0  # "the three ministers" are known
    end, words = match.end(), list[str]()
    while len(words) < _REACH and (word := _WORD.match(text, end, high)):
        bare = word[1].casefold()
        if bare in EMPTY or bare in lexicon.prepositions or bare in lexicon.numbers or bare in lexicon.links:
            break
        words.append(word[1])
        end = word.end()
        if _noun(word[1], language):
            if language != "en" and language in _PLURAL and (more := _WORD.match(text, end, high)) and _noun(more[1], language):
                end = more.end()  # "trois nouvelles écoles"
            timed = any(each.casefold() in listed(lexicon.times) or each.casefold() in listed(lexicon.often) for each in words)
            return 0 if timed or bare in lexicon.uncounted or bare in lexicon.units else end
    return 0


def _noun(word: str, language: str) -> bool:
    """Whether a word behind a number is the noun that it counts."""
    if language == "de":
        return word[0].isupper() and len(word) >= _SHORT
    if word[0].isupper():
        return (_LETTERED if language == "en" else _LETTERS).fullmatch(word) is not None
    if language in _PLURAL:
        return len(word) > _SHORT and ((word.endswith(("s", "x")) and not word.endswith(_PARTICIPLES)) or word in _IRREGULAR)
    return len(word) > _SHORT
