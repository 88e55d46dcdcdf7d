"""Where somebody has a rank or a calling before the name and heads something behind it, that is the office: "Hauptmann Karl Roe, Kommandant der Wache"."""

from __future__ import annotations

import re
from itertools import pairwise

from masthead.anatomy.pack import Pack, Words, of_list
from masthead.expressions import expression
from masthead.language.forenames import given
from masthead.language.stems import endings

_ELECTED = expression(
    r"minist|maire|alcald|prefeit|prefet|préfet|prefect|sindac|bürgermeister|borgm|burgem|ordf|rådet?\Z|rat\Z|rätin\Z|senat|sénat|dé?put|diput|poslan|pose[lł]|posłank|abgeordnet|wethouder|"
    r"schepen|gouvern|gobern|govern|guvern|vereador|conce[jl]|concelleir|regidor|assess|consig|conseil|consej|consell|primar|purtător|porte|portavoz|porta-voz|starost|hejtman|župan|primát|primator|"
    r"burmistrz|wojewod|marszał|прем|мэр|мер\Z|міськ|кмет|депутат|градонач|губерн|посол|δήμαρχ|υπουργ|βουλευτ|περιφερει|αντιδήμ|juez|juge|juiz|richter|giudice|судья|суддя|könig|royal|prin[cz]|"
    r"bischof|biskup|obispo|bispo|vescovo|évêque|епископ|rector|rektor|ректор|p?ro-?rektor|directo|direct|direkt|директ|prés|presid|präsid|предс|преді|голова"
)
"""Offices before a name, by what is in them, that no other outranks."""
_TASKS = {
    "en": expression(r"(?:(?:the )?(?:paper|study|report|article|research|project)(?:[’']s)? )?(?:(?:lead|senior|first|principal|chief|corresponding|joint|study) )*(?:co-?)?(?:author|investigator|researcher|scientist|writer)s?", re.I),
    "de": expression(r"(?:(?:Studien|Erst|Haupt|Letzt|Ko-?|Co-?|Mit)?[Aa]utor(?:in)?|(?:Studien|Projekt)leiter(?:in)?|Forscher(?:in)?)"),
    "fr": expression(r"(?:(?:premi[eè]re?|princip(?:al|ale)) )?(?:co-?)?(?:aut(?:eure?|rice)|chercheu(?:r|se))(?: principale?)?(?: de (?:l[’']étude|l[’']article|la recherche))?"),
    "es": expression(r"(?:primera? )?(?:co-?)?(?:autora?|investigadora?)(?: principal)?(?: (?:del (?:estudio|artículo|informe)|de la investigación))?"),
    "pt": expression(r"(?:primeir[oa] )?(?:co-?)?(?:autora?|investigadora?|pesquisadora?)(?: principal)?(?: (?:do (?:estudo|artigo|relatório)|da (?:pesquisa|investigação)))?"),
    "it": expression(r"(?:prim[oa] )?(?:co-?)?(?:aut(?:ore|rice)|ricercat(?:ore|rice))(?: (?:principale|senior))?(?: (?:dello studio|della ricerca|dell[’']articolo))?"),
    "nl": expression(r"(?:(?:eerste|hoofd|mede)-? ?)?(?:auteur|onderzoeker|onderzoekster)(?: van (?:de studie|het (?:onderzoek|artikel)))?"),
}  # fmt: skip
"""What somebody has in a study, before the name, which tells less than the office behind it: "lead author Ann Roe, a professor of ecology at Lenn"."""
_TOLD = 3
"""Words of that office at least."""
_LONGEST = 5
_TITLE_OF = frozenset(("de", "di", "policji", "policije", "police", "poliție", "policía", "polícia", "polizia", "polizei"))
"""What a rank of the police may have behind it."""


@of_list
def _folded(words: Words) -> frozenset[str]:
    return frozenset(map(str.casefold, words))


def outranks(behind: str, front: str, lexicon: Pack) -> bool:
    """Whether the office behind a name is one that heads something, or is told of, and what stands before the name a mere rank, calling or task."""
    if (task := _TASKS.get(lexicon.language)) is not None and task.fullmatch(front):
        return _is_of_something(behind)
    leaders = _folded(lexicon.leaders)
    if not leaders:
        return False
    rank = front.split()
    if len(rank) > 1 and not (len(rank) < _LONGEST and all(word.casefold() in _TITLE_OF for word in rank[1:])):
        return False
    if any(map(given, behind.split()[1:])):
        return False  # "architect Ann Roe, head of culture Bo Lund": the next one's
    words = behind.casefold().split()
    heads = next((at for at, word in enumerate(words[:3]) if word in leaders or word.endswith(endings(lexicon.leaders))), -1)
    if heads < 0 or len(words) - heads < 2:
        return False
    if words[heads + 1] in _AND and not (words[heads + 1] == "i" and lexicon.language in _NORTHERN):
        return False
    return rank[0].casefold() not in leaders and _ELECTED.search(rank[0].casefold()) is None


_AND = frozenset(("und", "et", "y", "e", "och", "og", "i", "a", "en"))
"""What joins an office with another."""
_NORTHERN = frozenset(("sv", "da", "no"))
"""Languages in which "i" leads to what an office is of, as in "ordförande i föreningen"."""


def _is_of_something(behind: str) -> bool:
    """Whether an office says what it is of, and names nobody else: "professor of ecology at Lenn"."""
    words = behind.split()
    another = any(given(first) and last[0].isupper() for first, last in pairwise(words[1:]))
    return len(words) >= _TOLD and any(word in _LINKS for word in words[1:]) and not another


_LINKS = frozenset(
    [
        "of",
        "at",
        "for",
        "in",
        "with",
        "an",
        "am",
        "der",
        "des",
        "für",
        "im",
        "bei",
        "de",
        "la",
        "du",
        "des",
        "à",
        "au",
        "en",
        "del",
        "da",
        "do",
        "dos",
        "di",
        "della",
        "dell",
        "al",
        "alla",
        "van",
        "aan",
        "bij",
        "voor",
        "het",
    ]
)
"""What joins an office with what it is of."""
