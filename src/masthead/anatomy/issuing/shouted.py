"""A headline that is set in capitals, as its text spells the same words: capitals that all words have show no name."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.expressions import expression

_WORD = expression(r"[^\W\d_]+")
_LEAST = 3
"""Words of such a headline; fewer may be letters that a house is called by."""


def shouted(headline: str) -> bool:
    """Whether a headline is set in capitals."""
    return headline.isupper() and headline.count(" ") >= _LEAST - 1


def as_told(headline: str, texts: Iterable[str]) -> str:
    """The same headline, letter for letter, with the capitals that the texts give its words, and small ones where they have none of it."""
    wanted = {word.lower() for word in _WORD.findall(headline)}
    small: set[str] = set()
    spelt: dict[str, str] = {}
    for text in texts:
        if text.isupper():
            continue
        for word in _WORD.findall(text):
            low = word.lower()
            if low in wanted:
                small.add(low) if word == low else spelt.setdefault(low, word)
    parts: list[str] = []
    last = 0
    for match in _WORD.finditer(headline):
        low = match.group().lower()
        unseen = match.group() if not last else low  # a first word that no text has may be letters
        word = low if low in small else spelt.get(low, unseen)
        parts += (headline[last : match.start()], word if len(word) == len(match.group()) else match.group())
        last = match.end()
    told = "".join((*parts, headline[last:]))
    return told[:1].upper() + told[1:] if len(told[:1].upper()) == 1 else told
