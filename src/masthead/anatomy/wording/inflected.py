"""Nouns of office in other cases than the nominative, told by their endings: "ministrem", "προέδρου", "басшысының", "directorului"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_SHORTEST = 4
"""Letters that what stands before an ending has at least."""

_BOHEMIAN = (
    "ů: a|ům: a|ov: a|mi: |ovi: a|em:|om:|ou:a|a:|u: a|i: a e|y:a |e:a |ého:ý|ému:ý|ým:ý|ém:ý|ího:í|ímu:í|ím:í|ka:ek|kovi:ek|kem:ek|ca:ec|ce:ec|cem:ec|ci:ec ce|ce:ka|cu:ec|oví:a|kyni:kyně|kyně:kyně|ičke:ička|"
    "ičku:ička|ičkou:ička|rom:er|ra:er|ru:er|rovi:er|re:er|kou:ka|ku:ka|ke:ka"
)
_SOUTHERN = "om: a|em:|a:|u: a|i:a|e:a|ra:ar|ru:ar|rom:ar|re:ar|ca:ac ec|cu:ac ec|cem:ac ec|ka:ak|ku:ak|kom:ak ka|ki:ka|o:a|jo:ja|je:ja"
_TABLES = {
    "cs": _BOHEMIAN,
    "sk": _BOHEMIAN,
    "pl": (
        "ów: a|om: a|ami: a|owi:|em:|iem:|ą:a|ę:a|a:|u:|y:a|i:a|ie: a|dzie:da|rze:r ra|ce:ka|cie:ta t|ego:y i|emu:y i|ym:y|im:i|ka:ek|kowi:ek|kiem:ek k|ca:ec|cy:ca|cą:ca|cę:ca|cem:ec|cowi:ec|"
        "sła:seł|słowi:seł|słem:seł|ki:ka|ką:ka|kę:ka|ni:ni|nię:ni|nią:ni"
    ),
    "sl": f"{_SOUTHERN}|ra:er ar|ru:er ar|rom:er ar",
    "mk": "от:|та:|то:|ата:|ите:и|ите:|ов:|ва:|ва:а",
    "sr": f"{_SOUTHERN}|ра:ар|ру:ар|ром:ар|ре:ар|ца:ац|цу:ац|цем:ац|ка:ак|ку:ак|ком:ак ка",
    "ro": "ului: u|ul: u|lui: e u|le:e|ei:ă a e|oarei:oare oarea|ii:e ă a|ilor: i|elor:e",
    "el": "ου:οσ|ο:οσ|η:ησ|α:ασ|ασ:α|ησ:η|ων:οσ ησ ασ α εασ|εα:εασ|ουσ:οσ",
    "fi": "n:|lle:|lta:|ltä:|lla:|llä:|ksi:|na:|nä:|a:|ä:|kön:kkö|kölle:kkö|kön:kkö",
    "hu": "nek:|nak:|val:|vel:|t:|hoz:|hez:|höz:|tól:|től:|ról:|ről:|rel:|ral:|kel:|kal:|tel:|tal:|sel:|sal:|ssel:|ssal:|ra:|re:",
    "kk": "ның:|нің:|дың:|дің:|тың:|тің:|на:|не:|ға:|ге:|қа:|ке:|мен:|бен:|пен:|нан:|нен:|ды:|ді:|ты:|ті:|ны:|ні:|н:",
    "uz": "ning:|ni:|ga:|da:|dan:|lar:|lari:",
    "tk": "niň:|nyň:|iň:|yň:|ny:|ni:|na:|ne:|nda:|nde:|ndan:|nden:",
    "az": "nın:|nin:|nun:|nün:|ın:|in:|un:|ün:|nı:|ni:|nu:|nü:|na:|nə:|a:|ə:|dan:|dən:|da:|də:",
    "lt": "u:as|iu:is ius ė|umi:us|e:ė|o:as|io:is ius|ės:ė|os:a|ui:as|iui:is ius|ei:ė|ai:a|ą:as a|į:is|ę:ė|us:ius|aus:us",
    "lv": "am:s|im:is|ei:e|ai:a|es:e|as:a|a:s|u:s a|i:e",
    "et": "iks:|ks:|i:|le:|na:|lt:|st:|a:|u:",
    "sv": "en:|n:|er:|erna:|arna:are a|orna:a|na:|an:a|aren:are",
    "da": "en:|n:|er:|erne:|rne:|ne:|ene:|re:er|rene:er",
    "no": "en:|a:|er:|ene:|ne:|n:|re:er|rne:|ere:er|erne:er",
}
"""By language the endings, with what the nominative ends in instead; a sigma at the end of a word is folded to the other."""
INFLECTED = frozenset(_TABLES)
_LENGTHENED = {"á": "a", "é": "e"}
"""Vowels before an ending of Hungarian, and at the end of a word: "elnökének", of "elnöke"."""


def bases(low: str, language: str) -> Iterator[str]:
    """What a word in small letters may be in the indefinite singular, whose ending is that of a Nordic article or plural: "bibliotekscheferna"."""
    table, longest = _table(language)
    for size in range(min(longest, len(low) - _SHORTEST), 0, -1):
        for nominative in table.get(low[-size:], ()):
            yield low[:-size] + nominative


NORDIC = frozenset(("sv", "da", "no"))
"""Languages whose nouns have the article behind them, compounds as well."""


def in_case(low: str, known: frozenset[str], language: str) -> bool:
    """Whether a word in small letters is one of the nouns that are known in another case."""
    table, longest = _table(language)
    if language == "el":
        low, known = bare(low), _bare(known)
    for size in range(min(longest, len(low) - _SHORTEST), 0, -1):
        for nominative in table.get(low[-size:], ()):
            stem = low[:-size]
            if stem + nominative in known or (language == "hu" and stem[:-1] + _LENGTHENED.get(stem[-1], "-") in known):
                return True
    return False


@lru_cache(maxsize=16)
def _table(language: str) -> tuple[dict[str, tuple[str, ...]], int]:
    pairs = (entry.partition(":") for entry in _TABLES[language].split("|"))
    table = {ending: tuple(ends.split(" ")) for ending, _, ends in pairs}
    return table, max(map(len, table))


def bare(word: str) -> str:
    """A Greek word without its accents, which move from case to case: "πρόεδρος", "προέδρου"."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


@lru_cache(maxsize=4)
def _bare(known: frozenset[str]) -> frozenset[str]:
    return frozenset(map(bare, known))
