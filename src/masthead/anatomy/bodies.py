"""Whether a name is made of a noun of organisations, as a language pack lists them: "Harbour Trust", "Verkehrsgesellschaft"."""

from __future__ import annotations

import re
from functools import lru_cache

from masthead.anatomy.pack import Pack
from masthead.expressions import expression

COMMUNE = expression(
    r"(?:city|town|township|county|village|borough|state|government|republic|municipality|ville|commune|canton|département|région|ciudad|municipio|ayuntamiento|"
    r"provincia|comune|città|regione|stadt|gemeinde|kanton|land|gemeente|provincie|prefeitura|município|câmara|estado|governo|gobierno|gouvernement)\b",
    re.I,
)
"""What a place is called that acts as a house."""


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
