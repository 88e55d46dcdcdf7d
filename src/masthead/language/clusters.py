"""What no break may part: a letter and its marks, a syllable of an Indic script, an emoji made of several."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from masthead.expressions import expression

_JOINER = "\u200d"
_BEFORE = frozenset("เแโใไເແໂໃໄ")
"""Vowels of Thai and Lao that are written before the consonant they follow."""
_AFTER = frozenset("ะาำๅະາຳຽໆຯ၊။។៕៖ៗ")
"""Vowels and marks of Thai and Lao that are letters to Unicode, and stops of Burmese and Khmer: none begins a line."""
_MADE = expression(
    "[^\x00-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u200a\u2010-\u2029\u2030-\u205f\u20a0-\u20cf\u2100-\u22ff\u3400-\u9fff\uac00-\ud7a3]"
)
"""What may go with what is beside it: all but the letters and signs of Europe, ideographs and whole syllables of Korean."""
_ASAT = "\u103a"


def clusters(text: str) -> list[str]:
    """The text in pieces that stay whole (UAX 29, with the syllables of South-East Asia where they can be told by their signs)."""
    if _MADE.search(text) is None:
        return list(text)
    return list(_clusters(text))


def _clusters(text: str) -> Iterator[str]:
    start = 0
    for index in range(1, len(text)):
        if not _joins(text, index, start):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]


def _joins(text: str, index: int, start: int) -> bool:
    """Whether the character at `index` goes with the one before, in a cluster from `start`."""
    character, before = text[index], text[index - 1]
    category = unicodedata.category(character)
    if category[0] == "M" or character in "\u200c\u200d" or character in _AFTER or before in _BEFORE:
        return True
    # A virama joins two consonants: Devanagari, Khmer, Burmese and others.
    if unicodedata.combining(before) == 9 and before != _ASAT and category == "Lo":
        return True
    # A consonant without a vowel ends a syllable: Burmese with an asat (and a tone), Thai with a thanthakhat.
    if "\u1000" <= character <= "\u109f" and _ASAT in text[index + 1 : index + 3]:
        return True
    if "\u0e01" <= character <= "\u0e2e" and text[index + 1 : index + 2] == "\u0e4c":
        return True
    if before == _JOINER:
        return category == "So"
    if "\U0001f3fb" <= character <= "\U0001f3ff" or "\U000e0020" <= character <= "\U000e007f":
        return True
    if "\U0001f1e6" <= character <= "\U0001f1ff":
        return "\U0001f1e6" <= before <= "\U0001f1ff" and (index - start) % 2 == 1
    return "\u1100" <= before <= "\u11ff" and "\u1160" <= character <= "\u11ff"
