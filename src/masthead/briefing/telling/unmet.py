"""Numbers of what somebody only asked for: a demand that was refused, what a prosecution wanted. They tell of nothing that came to be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from masthead.anatomy.numbers.amounts import currency
from masthead.anatomy.pack import pack
from masthead.compiled import compiled
from masthead.expressions import expression
from masthead.language.stems import alternation
from masthead.language.tags import primary

_MARKS = r"[;:—]|\s–\s|而|并|並"
_ARTICLE = expression(r"(?:an?|the|eine[nrms]?|ein|des|der|die|das|une?|du|de|la|le|les|el|un[ao]?|uma?|il|lo|ett?|en|een|het|an)\s", re.I)
_FEW = 4
_NEAR = 40
_COMMA = expression(r"[,،，、(（]")
_SHORT = 90
"""Characters of a sentence that only says that something was refused."""


class _Words(Struct, frozen=True):
    """Stems: of asking for something, of refusing it, and of those who ask in court."""

    asks: re.Pattern[str]
    refuses: re.Pattern[str]
    parties: re.Pattern[str]
    breaks: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(language: str) -> _Words | None:
    lexicon = pack(language)
    if not lexicon.claims:
        return None
    asks, refuses, parties, joins = map(alternation, (lexicon.claims, lexicon.refusals, lexicon.claimants, lexicon.conjunctions))
    sources = asks, refuses, parties, rf"{_MARKS}|\s{joins}\s"
    return _Words(*(compiled(source, re.I) for source in sources))


def unmet(text: str, spans: Sequence[tuple[int, int]], at: int, low: int, high: int, figure: str, language: str) -> bool:
    """Whether the sum or share between `low` and `high` of a text, in its sentence `at`, was only asked for: behind "dismissed the claim for"; in
    a claim of which this or the next sentence says that it was refused; or by those who ask in court."""
    words = _words(primary(language))
    if words is None or not (currency(figure) or any(not (char.isdigit() or char in " .,\u00a0") for char in figure)):
        return False
    start, end = spans[at]
    before, behind = text[start:low], text[high:end]
    clause, rest = before[_last(before, words) :], _to_break(behind, words)
    # "The claim of 2 million", and where verbs stand last "the 2 million claim".
    asked = words.asks.search(clause) is not None or words.asks.search(_COMMA.split(rest, maxsplit=1)[0][:_NEAR]) is not None
    if asked and (words.refuses.search(clause) or words.refuses.search(rest)):
        return True
    following = text[slice(*spans[at + 1])] if at + 1 < len(spans) else ""
    if asked and len(following) <= _SHORT and words.refuses.search(following) and not any(map(str.isdigit, following)):
        return True
    # Who asks in court has not got it.
    return words.parties.search(clause) is not None and (asked or words.asks.search(rest) is not None)


def _last(before: str, words: _Words) -> int:
    """Where the clause begins that goes on to a number. "And a fine of" only goes on with what was asked for."""
    found = [found.end() for found in words.breaks.finditer(before)]
    while found and _ARTICLE.match(before, found[-1]) and len(before[found[-1] :].split()) <= _FEW:
        found.pop()
    return found[-1] if found else 0


def _to_break(behind: str, words: _Words) -> str:
    """What belongs to a number behind it: up to another main clause, but with a clause behind a comma that says what became of it."""
    found = words.breaks.search(behind)
    return behind[: found.start()] if found else behind
