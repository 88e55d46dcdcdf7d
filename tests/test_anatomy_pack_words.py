"""Texts made of a language's own words and of marks that stand alone: recognition names people in any of them, or nobody, and never fails."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.language.pack import known

_FIELDS = ("roles", "forenames", "surnames", "titles", "houses", "links", "halts", "said")
_ALONE = [
    "ـ",
    "\u200f",
    "\u064b",
    "\u00ad",
    "\u200b",
    "—",
    "-",
    "--",
    ".",
    "..",
    "…",
    "1.",
    "(",
    "(ـ)",
    "«",
    "»",
    '"',
    "،",
    "、",
    "。",
    "・",
]
"""Marks without a letter, vowel signs and joiners among them, which some take off a word before they look at it."""
_STRANGE = ["A", "Ł", "é", "\u0b80", "\u0e01", "\u0d80", "3%", "e.g.", "O’Brien", "/", "@", ":", "'"]


def texts(language: str, count: int) -> Iterator[str]:
    """`count` texts, the same ones each time: up to fourteen words, six in ten of them the pack's."""
    own = [word for field in _FIELDS for word in getattr(pack(language), field)]
    chance = random.Random(language)
    for _ in range(count):
        drawn = [chance.choice(own if own and chance.random() < 0.6 else _ALONE + _STRANGE) for _ in range(chance.randint(1, 14))]
        yield "".join(word + chance.choice([" ", " ", " ", "", "\n", ", "]) for word in drawn)


@pytest.mark.parametrize("language", known())
def test_people_are_named_whatever_stands_between_the_words(language: str) -> None:
    lexicon = pack(language)
    for text in texts(language, 200):
        for mention in mentions(text, lexicon):
            assert 0 <= mention.start <= mention.end <= len(text), (mention, text)
