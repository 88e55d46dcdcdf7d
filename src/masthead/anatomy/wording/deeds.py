"""What a pack's verbs look like where they stand: past, and in English the present of headlines."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.anatomy.pack import Pack, Words, of_list

_SMALL = frozenset((
    "by", "of", "out", "part", "that", "to", "up", "off", "on", "for", "an", "auf", "aus", "bei", "ein", "fest", "hin", "hinzu", "sich", "von", "vor", "zu", "de", "con", "com", "a", "di", "aan", "mee",
    "op", "toe", "uit", "van", "att", "emot", "fast", "fram", "się",
))  # fmt: skip
"""What a phrase ends with that is no verb: its verb comes first."""


def in_forms(words: Iterable[str]) -> frozenset[str]:
    """The last words of phrases, or the first where the last is small; English ones also in the present."""
    said = {(parts[0] if parts[-1] in _SMALL else parts[-1]) for word in words if (parts := word.casefold().split(" "))} - _SMALL
    past = [word for word in said if word.endswith("ed") and word.isascii()]
    return frozenset(said.union(*({word[:-1] + "s", word[:-2], word[:-2] + "s"} for word in past)))


@of_list
def _forms(words: Words) -> frozenset[str]:
    return in_forms(words)


def deed(word: str, lexicon: Pack) -> bool:
    """Whether a word, in small letters, is a form of a verb of doing, announcing or saying that the pack has."""
    return word in _forms(lexicon.announce) or word in _forms(lexicon.acts) or word in _forms(lexicon.said)
