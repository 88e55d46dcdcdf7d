"""What a word may be in a run of capitals that names somebody with an office: looked up once by the word, for every run that holds it."""

from __future__ import annotations

from masthead.anatomy.pack import ByWord, Pack, listed, of_list
from masthead.anatomy.wording import names
from masthead.anatomy.wording.deeds import PRESENT
from masthead.anatomy.wording.names import plain
from masthead.language.forenames import given

PARTICLE, UNFIT, FAMILY = names.PARTICLE, names.UNFIT, names.FAMILY
TITLE, RANK, HOUSE, OPENER, VERB, VON = 16, 32, 64, 128, 256, 512
"""As bits, beside those of any name: a form of address; a rank that is an adjective as well; what an office is of; a small word that opens a
sentence; an English verb, which headlines write in capitals; "von"."""
_GENERAL = ("General", "Major", "Private", "Generale", "Général", "Générale", "Geral")
"""Ranks that are adjectives as well: no article stands before a rank and a name."""
_OPENER_WORDS = "dazu hierzu dabei als aldus volgens menurut d'après d’après όπως também também también también ook även også myös też také również тоже также також"
_OPENERS = frozenset(_OPENER_WORDS.split())
"""Small words that stand in capitals before a name where the sentence begins: "D’après Anne Roe", "Dazu Eva Klein:"."""
_DID = {
    "es": ("aron", "ieron", "eron", "ió", "rán"),
    "pt": ("aram", "eram", "iram", "rão"),
    "it": ("arono", "erono", "irono", "ranno"),
}
"""How verbs end that tell what several did or will do, or one did, and stand before whom they tell of."""


_VERB_FIRST_TAGS = "ru uk bg sr sl pl cs sk ro el kk lt lv es pt it ca gl be sq tl cy eu ga"
_VERB_FIRST = frozenset(_VERB_FIRST_TAGS.split())
"""Languages whose sentences may begin with the verb that tells who speaks."""


class _Kinds(ByWord[int]):
    """What each word of a language may be."""

    def __init__(self, lexicon: Pack) -> None:
        super().__init__()
        self._lexicon = lexicon
        self.told: dict[str, tuple[names.Mention, ...]] = {}
        """Whom the texts name that were last looked at."""

    def look(self, word: str) -> int:
        lexicon, low = self._lexicon, word.casefold()
        kind = names.kinds(lexicon)[word] | RANK * (word in _GENERAL) | TITLE * (low.rstrip(".") in plain(lexicon.titles))
        kind |= (
            HOUSE * (word.lower() in lexicon.houses)
            | OPENER * _opens_sentence(word, lexicon)
            | VON * (word == "von" or (word == "van" and lexicon.language == "nl"))
        )
        return kind | VERB * (low in PRESENT and not word.isupper())


@of_list
def kinds(lexicon: Pack) -> _Kinds:
    """What the words of a language may be."""
    return _Kinds(lexicon)


def _opens_sentence(word: str, lexicon: Pack) -> bool:
    """Whether a capitalised word is one of the small ones, at the beginning of a sentence."""
    low = word.lower()
    if len(low) > 5 and low.endswith(_DID.get(lexicon.language, ("\n",))):
        return True  # "Asistieron Ana Ruiz"
    if lexicon.language in _VERB_FIRST and low in listed(lexicon.said) and not given(word):
        return True  # "Рассказала Анна Иванова, директор музея"
    if low in lexicon.governing and not given(word):
        return True  # "Through WRDA, Congress …"
    return low in lexicon.halts or low in lexicon.links or low in lexicon.prepositions or low in _OPENERS
