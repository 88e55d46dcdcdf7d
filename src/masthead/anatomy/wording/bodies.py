"""Whether a name is made of a noun of organisations, as a language pack lists them: "Harbour Trust", "Verkehrsgesellschaft"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from masthead.anatomy.pack import ByWord, Pack, Words, of_list
from masthead.anatomy.wording.declined import DECLINING, stemmed
from masthead.anatomy.wording.surnames import FAMILIES
from masthead.expressions import expression
from masthead.language.forenames import given_in_case

COMMUNE = expression(
    r"(?:city|town|township|county|village|borough|state|government|republic|municipality|ville|commune|canton|département|région|ciudad|municipio|ayuntamiento|"
    r"provincia|comune|città|regione|stadt|gemeinde|kanton|land|gemeente|provincie|prefeitura|município|câmara|estado|governo|gobierno|gouvernement)\b",
    re.I,
)
"""What a place is called that acts as a house."""
_MARKS = ".,'’\"«»“”„"
OFFICE = expression(
    r"\b(?:ministry|minister|government of|department|office|agency|council|commission|committee|union|nations|university|institute|cent(?:re|er)|embassy|foundation|"
    r"association|federation|organi[sz]ation|group|grupo|groupe|gruppe|gruppo|группа|група|bank|authority|party|senator|army|society|trust|network|bundesamt|bundesverband|verband|ministerium|"
    r"ministère|ministerio|организация|управление|правительство|фонд|агентство|комитет|институт|министерство|organización|oficina|comisión|instituto|"
    r"asociación|associação|associazione|fundação|fondazione|azienda|comune|regione|prefeitura|secretaria|stowarzyszenie|fundacja|ministerstwo|univerzita|"
    r"ministerstvo|stichting|vereniging|gemeente|ministerie|bakanlığı|derneği|vakfı|belediyesi|üniversitesi|styrelsen|stiftelsen|"
    r"universidad|fundación|agencia|gobierno|secretaría|fondation|université|agence|conseil|gouvernement|universität|stiftung|landesamt|UN|inc|ltd|"
    r"llc|gmbh)\b|منظمة|وزارة|مكتب|برنامج|هيئة|委员会|办事处|组织|委員會|辦事處",
    re.I,
)
"""Words that stand in names of organisations."""


def holds_body(name: str, lexicon: Pack) -> bool:
    return any(map(_bodies(lexicon.bodies).__getitem__, name.split()))


def heads_paper(word: str, lexicon: Pack) -> bool:
    """Whether a word is a noun of houses, of their units or of realms: what rows of letterheads are made of."""
    return _bodies(lexicon.bodies)[word] or _bodies(lexicon.letterheads)[word]


class _Bodies(ByWord[bool]):
    """Which words are a noun of the list, or a compound that ends with one."""

    def __init__(self, nouns: Words) -> None:
        super().__init__()
        # Case-folded, as the words are that are looked for: Greek has two small letters for one.
        self._nouns = frozenset(noun.casefold() for noun in nouns)
        self._ends = tuple(noun for noun in self._nouns if len(noun) > 3)
        self._bare: frozenset[str] | None = None

    def look(self, word: str) -> bool:
        low = word.casefold().strip(_MARKS)
        if low[:1] in ("d", "l") and low[1:2] in ("'", "’"):
            low = low[2:]
        found = low in self._nouns or (len(low) > 7 and low.endswith(self._ends))
        if not found and word.isupper():
            found = self._is_shouted(word)
        return found

    def _is_shouted(self, word: str) -> bool:
        """Whether a word in capitals is such a noun: they have no accents in Greek and often none elsewhere, and in Turkish that of "ı" is "I"."""
        if self._bare is None:
            self._bare = frozenset(map(_unaccented, self._nouns))
        turkish = word.replace("İ", "i").replace("I", "ı").casefold().strip(_MARKS)
        return _unaccented(word.casefold().strip(_MARKS)) in self._bare or turkish in self._nouns


def _unaccented(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


@of_list
def _bodies(nouns: Words) -> _Bodies:
    return _Bodies(nouns)


def of_house(names: Sequence[str], lexicon: Pack) -> bool:
    """Whether what looks like a name holds a noun of houses, in whatever case, and no given name begins it: "Selection Board", "Zakładu Hodowli
    Roślin", "Собрания Карелии"."""
    if given_in_case(names[0]) or (len(names) == 2 and names[1] in FAMILIES):
        return False
    if lexicon.language in DECLINING:
        stems = _stems(lexicon.bodies)
        return any(stemmed(name) in stems or _ends_in(stemmed(name), stems) for name in names if len(name) > 3)
    return any(name.casefold().strip(".,'’") in _exactly(lexicon.bodies) for name in names)


_LONGEST_FORE = 8
"""Letters before a noun of houses that is the end of a compound: "Политкомитет", "Облсовет"."""
_SHORTEST_STEM = 5


def _ends_in(stem: str, stems: frozenset[str]) -> bool:
    return any(stem[at:] in stems for at in range(3, min(_LONGEST_FORE, len(stem) - _SHORTEST_STEM + 1)))


@of_list
def _stems(nouns: Words) -> frozenset[str]:
    return frozenset(stem for noun in nouns if len(stem := stemmed(noun)) > 2)


@of_list
def _exactly(nouns: Words) -> frozenset[str]:
    return frozenset(noun.casefold() for noun in nouns)
