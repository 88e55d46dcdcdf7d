"""Whether a name is made of a noun of organisations, as a language pack lists them: "Harbour Trust", "Verkehrsgesellschaft"."""

from __future__ import annotations

import re

from masthead.anatomy.pack import Pack, Words, of_list
from masthead.expressions import expression

COMMUNE = expression(
    r"(?:city|town|township|county|village|borough|state|government|republic|municipality|ville|commune|canton|département|région|ciudad|municipio|ayuntamiento|"
    r"provincia|comune|città|regione|stadt|gemeinde|kanton|land|gemeente|provincie|prefeitura|município|câmara|estado|governo|gobierno|gouvernement)\b",
    re.I,
)
"""What a place is called that acts as a house."""
_MOST_WORDS = 20_000
"""Words of a language that are known before all are looked at anew."""


def holds_body(name: str, lexicon: Pack) -> bool:
    return any(map(_bodies(lexicon.bodies).__getitem__, name.split()))


class _Bodies(dict[str, bool]):
    """Which words are a noun of the list, or a compound that ends with one."""

    def __init__(self, nouns: Words) -> None:
        super().__init__()
        self._nouns = frozenset(nouns)
        self._ends = tuple(noun for noun in nouns if len(noun) > 3)

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_WORDS:
            self.clear()
        low = word.casefold().strip(".,'’\"«»“”„")
        if low[:1] in ("d", "l") and low[1:2] in ("'", "’"):
            low = low[2:]
        found = self[word] = low in self._nouns or (len(low) > 7 and low.endswith(self._ends))
        return found


@of_list
def _bodies(nouns: Words) -> _Bodies:
    return _Bodies(nouns)
