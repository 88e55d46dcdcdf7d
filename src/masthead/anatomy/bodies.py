"""Whether a name is made of a noun of organisations, as a language pack lists them: "Harbour Trust", "Verkehrsgesellschaft"."""

from __future__ import annotations

import re
from functools import lru_cache

from masthead.anatomy.pack import Pack


def holds_body(name: str, lexicon: Pack) -> bool:
    return any(_body(word, lexicon) for word in name.split())


def _body(word: str, lexicon: Pack) -> bool:
    low = word.casefold().strip(".,'’\"«»“”„")
    low = re.sub(r"^[dl]['’]", "", low)
    return low in _nouns(lexicon.bodies) or (len(low) > 7 and low.endswith(_long(lexicon.bodies)))


@lru_cache(maxsize=16)
def _nouns(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words)


@lru_cache(maxsize=16)
def _long(words: tuple[str, ...]) -> tuple[str, ...]:
    """The nouns with which a compound may end."""
    return tuple(word for word in words if len(word) > 3)
