"""Sentences that begin with the day, before who does something on it: "Lauantaina Tarnin kunta …", "V soboto Univerza …", "Oggi la Rete …"."""

from __future__ import annotations

from masthead.anatomy.pack import Pack, of_list, phrases
from masthead.expressions import expression
from masthead.language.months import weekday

_VERB_SECOND = frozenset(("de", "nl", "sv", "da", "no", "is"))
"""Languages whose verb stands right behind whatever begins a sentence."""
_WORD = expression(r"[^\W\d_][\w’'-]*")
_LED, _LEAST, _CASE = 3, 4, 4
"""Letters of an article or a preposition before a day, at most; of a day's name, at least; in which a case of it differs from the name without its
last letter."""


def behind_day(text: str, at: int, lexicon: Pack) -> int:
    """Where such a sentence goes on behind the day of the week, in whatever case, or behind "today"; `at` if it begins with none."""
    if lexicon.language in _VERB_SECOND:
        return at
    if lexicon.today and (today := phrases(lexicon.today).match(text, at)):
        return _parted(text, today.end())
    first = _WORD.match(text, at)
    if first is not None and len(first.group()) <= _LED:
        first = _WORD.match(text, first.end() + 1)
    return _parted(text, first.end()) if first is not None and _day(first.group(), lexicon) else at


def _day(word: str, lexicon: Pack) -> bool:
    low = word.casefold()
    if len(word) < _LEAST or not word[0].isalpha():
        return False
    return weekday(word, lexicon.language) >= 0 or any(low.startswith(stem) and len(low) <= len(stem) + _CASE for stem in _stems(lexicon))


@of_list
def _stems(lexicon: Pack) -> tuple[str, ...]:
    """The names of days without their last letters, in which their cases differ."""
    return tuple(name.casefold()[:-1] for names in lexicon.weekdays for name in names if len(name) > _LEAST)


def _parted(text: str, at: int) -> int:
    """Behind the comma and the blank that may stand there."""
    at += text[at : at + 1] == ","
    return at + (text[at : at + 1] == " ")
