"""What stands between commas behind the one who speaks says who that is, whichever noun it begins with: "explains Ann Roe, keeper of the tides"."""

from __future__ import annotations

from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.wording.names import linked, office, thing
from masthead.expressions import expression
from masthead.language.months import weekday
from masthead.language.stems import endings

_APPOSED = expression(r",\s(?P<role>[^\W\d_][^,;:.!?«»“”„\"()\n]{3,110})(?=[,.]|$)")
_UNCLOSED = expression(r",\s(?P<role>[^\W\d_][^,;:.!?«»“”„\"()\n]{3,110})")
_SHORTEST = 6
_ARTICLE_WORDS = "the a an le la les un une el los las una il lo gli uno o os as um uma der die das ein eine de het een"
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_OF_WORDS = "of for at der des für bei von vom van voor bij av på för hos ved i til"
_OF = frozenset(_OF_WORDS.split())
"""What joins a noun with what it is of, in languages whose packs list no such words."""
_OF_THING = ("der", "des", "für", "beim")
"""What in German hardly joins a given name with a family name."""
_BOTH_WORDS = "and und et y e ed i og och en ja és și και ve a"
_BOTH = frozenset(_BOTH_WORDS.split())
_FELT_WORDS = """
    fier fière fiers heureux heureuse ravi ravie sûr sûre présent présente absent absente face suite grâce lors originaire natif native
    orgulloso orgullosa feliz contento contenta seguro segura presente ausente consciente felice lieto lieta fiero fiera
    orgulhoso orgulhosa certo certa ciente stolz froh sicher überzeugt trots blij blijde proud happy aware glad stolt lykkelig
"""
_FELT = frozenset(_FELT_WORDS.split())
"""How somebody feels, or where somebody is, is no office."""
_HOUSES = {
    "en": expression(r"\s(?:of|from|at|with)\s(?:the\s)?"),
    "de": expression(r"\s(?:von|vom|bei|beim|aus)\s(?:der\s|den\s|dem\s)?"),
    "fr": expression(r"\s(?:de\s(?:la\s|l[’'])?|d[’']|du\s|des\s)"),
    "es": expression(r"\s(?:de\s(?:las?\s|los\s)?|del\s)"),
    "pt": expression(r"\sd[aeo]s?\s"),
    "it": expression(r"\s(?:di\s|del\s|dell[aeo]?[\s’']|dei\s|degli\s)"),
    "nl": expression(r"\s(?:van|bij)\s(?:de\s|het\s)?"),
    "sv": expression(r"\s(?:från|på|vid)\s"),
    "da": expression(r"\s(?:fra|hos|i)\s"),
    "no": expression(r"\s(?:fra|hos|i)\s"),
}
_ARTICLED_WORDS = "the der den dem vom beim la l' du des las los del della dello delle dell' dei degli da do das dos de het på hos"
_ARTICLED = frozenset(_ARTICLED_WORDS.split())
"""Small words that hold an article: a house has one, and hardly a town."""
_CLOSING = ("", ",", ".", ";", ":", '"', "”", "»", ")", '."', ".”", ",”")
_LINK = expression(r"\s(?:(?:für|for|of|de|du|des|di|del|della|van|von|der|the|and|und|et|y|e|&)\s){1,2}")
_NEAR = 45
_LONGEST = 14


def apposed(text: str, name: str, lexicon: Pack) -> str:
    """What stands behind a speaker's name where a verb of saying is beside it; empty if nothing there names what the person is."""
    at = text.find(name)
    while at >= 0:
        found = _APPOSED.match(text, at + len(name))
        if found and _tells(found["role"], lexicon):
            behind = phrases(lexicon.said).search(text, found.end(), found.end() + _NEAR)
            if phrases(lexicon.said).search(text, max(0, at - _NEAR), at) or (behind and text.startswith(",", found.end())):
                return found["role"].strip()
        if (
            not found
            and (opened := _UNCLOSED.match(text, at + len(name)))
            and (verb := phrases(lexicon.said).search(text, *opened.span("role")))
        ):
            role = text[opened.start("role") : verb.start()].strip()
            if len(role) > _SHORTEST and _tells(role, lexicon):
                return role  # "Jan Roe, keeper of the tides says:"
        if not found and (house := _of_house(text, at, at + len(name), lexicon)):
            return house
        at = text.find(name, at + len(name))
    return ""


def _of_house(text: str, start: int, end: int, lexicon: Pack) -> str:
    """The house of which somebody speaks, where a small word joins it to the name: "sagt Jan Roth von der AG Radweg", "déplore Anne Roe d’XR Nord"."""
    joint = _HOUSES[lexicon.language].match(text, end) if lexicon.language in _HOUSES else None
    if joint is None:
        return ""
    until = linked(text, joint.end(), _LINK)
    words = text[joint.end() : until].split()
    articled = any(word in _ARTICLED for word in joint.group().replace("’", "' ").replace("'", "' ").split())
    named = articled or any(thing(word) or (len(word) > 1 and word.isupper()) for word in words)
    if not words or not named or (len(words) == 1 and office(words[0], lexicon)):
        return ""
    verbs = phrases(lexicon.said)
    behind = verbs.match(text, until + 1)
    closed = text[until : until + 2].strip() in _CLOSING and verbs.search(text, max(0, start - _NEAR), start)
    return text[joint.end() : until].rstrip(".") if behind or closed else ""


def _tells(phrase: str, lexicon: Pack) -> bool:
    """Whether words are a noun with what it is of: "keeper of the tides"."""
    words = phrase.split()
    if words[0].casefold() in _ARTICLES:
        words = words[1:]
    if not 2 <= len(words) <= _LONGEST or not words[0].replace("-", "").isalpha() or len(words[0]) < 4:
        return False
    first = words[0]
    if not first[0].islower():
        return lexicon.language == "de" and words[1] in _OF_THING  # German writes nouns with capitals
    if (
        first in lexicon.halts
        or first in lexicon.prepositions
        or first in lexicon.links
        or first in _FELT
        or weekday(first, lexicon.language) >= 0
        or phrases(lexicon.said).match(phrase)
        or (first.endswith(endings(lexicon.verbal_endings)) and not office(first, lexicon))
    ):
        return False
    joints = {link for link in (*lexicon.links, *(() if lexicon.links else _OF)) if link not in _BOTH}
    return any(word in joints or word.startswith(("d’", "d'", "dell’", "dell'")) for word in words[1:4])
