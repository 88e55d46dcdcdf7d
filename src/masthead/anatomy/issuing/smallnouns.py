"""Houses with which a sentence begins and whose names Romance languages write small, or in part: "Le secrétariat général pour l’investissement annonce"."""

from __future__ import annotations

from itertools import pairwise

from masthead.anatomy.issuing.nameless import ORGAN
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.wordkinds import kit_of
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import office
from masthead.expressions import expression

LANGUAGES = frozenset(("fr", "es", "it", "pt", "ca", "gl"))
_OPENS = expression(r"(?:L(?:[eoa]s? |[’'](?=\w))|Il |El |Els |O |A )(?P<noun>[^\W\d_][^\W\d_’'-]+(?:-[^\W\d_]+)?)(?= )")
_WORD = expression(r" (?:(?:[ld]|dell|all|nell|sull|un|dall)[’'])?(?P<word>[^\W\d_][^\s,;:.()«»]*)")
_JOINT = expression(
    r", (?=(?:d[eu]s?|d[’']|della?|dell[’']|dei|delle|d[aoe]s?|[^\W\d_a-z])[^,;:.()]{2,60}(?:,[^,;:.()]{2,60}){0,4} (?:et|e|y|i|ed) )"
)
"""A comma in a list that "and" ends: "de l’Agriculture, de l’Alimentation et de la Forêt"."""
_VERBS = {
    "fr": frozenset(
        ("a", "ont", "est", "sont", "vient", "viennent", "va", "vont", "s’est", "s'est", "se", "a-t-il", "tient", "souhaite", "fait")
    ),
    "es": frozenset(("ha", "han", "es", "va", "fue", "está")),
    "it": frozenset(("ha", "hanno", "è", "sono", "va", "sta", "fa")),
    "pt": frozenset(("vai", "vem", "está", "foi", "é", "tem", "já")),
    "ca": frozenset(("ha", "han", "va", "és")),
    "gl": frozenset(("ha", "vai", "é")),
}
"""Auxiliaries and the like, by which a sentence goes on behind its subject."""
_WITH = ("con", "com", "amb", "mas")
"""What leads on from a name and is no halt of the packs."""
_LINK_WORDS = """
    de du des d la le les l à au aux pour et en del de los las el y e para por al di della dell delle dei degli dello per ed da do das dos com ai alla alle
"""
_LINKS = frozenset(_LINK_WORDS.split())
_ADVERB_WORDS = "également aussi aujourd hier demain donc ainsi también hoy ayer anche oggi ieri também hoje ontem avui ahir"
_ADVERBS = frozenset(_ADVERB_WORDS.split())
_ADJECTIVE = expression(
    r" (?!(?:de[ils]?|d[aiou]|das|dos|della|delle|dello|degli|dei|du|des|e[tdn]?|y|a[il]?|alla|pour|para|per)\b)[^\W\d_A-ZÀ-Þ]{5,} "
)
"""A word in small letters by which a name that begins with a capital goes on: "L’Azienda sanitaria di Norhaven"."""
_PLACED = expression(r"\s\([^()\n]{2,40}\)")
_LONGEST, _WORDS = 14, 3
"""Words that such a name has at most, and without a capital at least."""


def small_noun(text: str, start: int, lexicon: Pack) -> tuple[int, int, bool] | None:
    """Where the name of a house begins and ends that opens a sentence with its article and its noun in small letters, and of which that tells what it
    does; and whether it announces something."""
    opens = _OPENS.match(text, start)
    if opens is None or not made_of_houses(opens["noun"], lexicon) or office(opens["noun"], lexicon):
        return None
    if opens["noun"][0].isupper() and (_ADJECTIVE.match(text, opens.end()) is None):
        return None  # a name like any other
    kit, first, end = kit_of(lexicon), opens.start("noun"), opens.end("noun")
    verbs = _VERBS[lexicon.language]
    for _ in range(_LONGEST):
        joint = _JOINT.match(text, end)
        found = _WORD.match(text, joint.end() - 1 if joint else end)
        if found is None:
            bracket = _PLACED.match(text, end)
            found = _WORD.match(text, bracket.end()) if bracket else None
            if found is None:
                return None
            return _told(text, first, end, found["word"], lexicon)
        low = found["word"].casefold()
        if low in _ADVERBS or low in verbs or low in kit.verbs:
            return _told(text, first, end, found["word"], lexicon)
        if low in _WITH or (low in lexicon.halts and low not in lexicon.definite):
            return None
        end = found.end()
    return None


def _told(text: str, first: int, end: int, verb: str, lexicon: Pack) -> tuple[int, int, bool] | None:
    words = text[first:end].replace("’", " ").replace("'", " ").split()
    if words[-1].casefold() in _LINKS or len(words) < 2 or ORGAN.fullmatch(text, first, end):
        return None
    if any(word[0].isupper() and before[0].islower() and before not in _LINKS for before, word in pairwise(words)):
        return None  # "organización Ríos Vivos": what it is, and its name
    named = any(word[0].isupper() for word in words) or (len(words) >= _WORDS and not _LINKS.isdisjoint(words))
    return (first, end, verb.casefold() in kit_of(lexicon).announcing) if named else None
