"""Chinese and Japanese titles in phrases, at whose ends their lines look best. Loaded only where there is such a title."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from masthead.language.tags import primary

if TYPE_CHECKING:
    from budoux import Parser


_LEANING = frozenset("的地得了着过們们等之届級级")
"""Chinese words that lean on the one before."""


def torn(text: str, language: str) -> dict[int, float]:
    """Places in a text, as numbers of characters from its start, at which a break would tear a phrase: how badly it does. Half as badly
    where another kind of character begins, twice where a word in katakana or a number goes on, or one character beside a space stays alone."""
    ends = set(accumulate(map(len, _parser(_model(language)).parse(text))))
    kinds = [_kind(character) for character in text]
    found = {}
    for place in range(1, len(text)):
        leans = text[place] in _LEANING
        if " " in text[place - 2 : place + 2] and " " not in text[place - 1 : place + 1]:
            found[place] = 2.0  # one character would stand apart from what a space begins or ends
            continue
        if (leans or place not in ends) and " " not in text[place - 1 : place + 1]:
            before, after = kinds[place - 1], kinds[place]
            changes = before != after and after != "hiragana"
            found[place] = 0.5 if changes and not leans else 2.0 if before == after and before in ("digit", "katakana") else 1.0
    return found


def _kind(character: str) -> str:
    """What a character is of."""
    if character in "0123456789０１２３４５６７８９一二三四五六七八九十百":
        return "digit"
    if "\u30a0" <= character <= "\u30ff":
        return "katakana"
    return "hiragana" if "\u3040" <= character <= "\u309f" else "other"


def _model(language: str) -> str:
    """The model for a tag: Japanese, Chinese in traditional or in simple characters."""
    if primary(language) == "ja":
        return "ja"
    traditional = any(part in ("hant", "tw", "hk", "mo") for part in language.lower().replace("_", "-").split("-")[1:])
    return "zh-hant" if traditional or primary(language) == "yue" else "zh-hans"


@lru_cache(maxsize=3)
def _parser(model: str) -> Parser:
    import budoux

    match model:
        case "ja":
            return budoux.load_default_japanese_parser()
        case "zh-hant":
            return budoux.load_default_traditional_chinese_parser()
        case _:
            return budoux.load_default_simplified_chinese_parser()
