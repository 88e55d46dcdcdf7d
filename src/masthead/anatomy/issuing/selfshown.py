"""Which single words a text itself shows to be names, though nothing in them says so: "Orvelia", "Vodafone"."""

from __future__ import annotations

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import ends, times
from masthead.expressions import expression
from masthead.language.forenames import given

_OFTEN = 3
"""Times from which on a German text can show of a noun that it never has what stands before nouns."""
_LEAST = 3
_NOUN = expression(
    r".+(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|innen|nis|nisse|tum|ment|mente|ling|linge|ik|ie|ien|ur|enz|anz|age)"
)
"""How German nouns end that are made of other words."""
_INFLECTED = ("n", "en", "e", "er", "ern", "es", "in", "innen")
"""What a German noun has behind it in other cases, and a name has not."""
_QUALIFIED = expression(
    r"(?:d(?:er|ie|as|em|en|es)|(?:k?ein|mein|dein|sein|ihr|unser|euer)(?:e[mnrs]?)?|(?:dies|jed|jen|welch|manch|solch|all|viel|wenig|einig|mehrer|ander|beid)e[mnrs]?"
    r"|viel|wenig|mehr|weniger|etwas|zu[mr]|beim|vom|[ai][mn]s?|aus|nach|\d[\d.,]*|zwei|drei|vier|fünf|\w*(?:ig|lich|isch|end|[at]iv|är|haft|sam|bar|los|frei|neu|groß|gut|klein|jung|alt|ell|t)e[mnrs]?)"
)
"""What stands before German nouns and hardly before the name of a house: articles, numbers, adjectives, where something is."""
_BARE = frozenset(("von", "bei", "durch", "für", "mit", "gegen"))
"""Behind what a German noun that can be counted has its article."""


def shown(word: str, text: str, lexicon: Pack) -> bool:
    """Whether a text shows that a word is a name: it has its capital where no sentence begins, and never a small letter; in German, whose nouns all have
    capitals, it is said often, without anything that stands before nouns, and in one case only."""
    if lexicon.language == "de":
        return _bare(word, text)
    return within_sentence(word, text) and not times(word.lower(), text)


def _bare(word: str, text: str) -> bool:
    """The same in German."""
    if len(word) < _LEAST or not word.isalpha() or _NOUN.fullmatch(word) or given(word):
        return False
    behind = ends(word, text)
    if len(behind) < _OFTEN or times(word.lower(), text) or any(times(word + ending, text) for ending in _INFLECTED):
        return False
    alone = False
    for end in behind:
        front = text[max(0, end - len(word) - _BEFORE) : end - len(word)]
        before = front.split()[-1:] if front[-1:] == " " else []
        if not before or before[0][-1] in ".!?:;,–":
            continue
        low = before[0].strip("„“\"'(").casefold()
        if _QUALIFIED.fullmatch(low) or (before[0][:1].isupper() and given(before[0])):
            return False
        alone = alone or low in _BARE
    return alone or (times(f"{word}s", text) > 0 and not word.endswith("s"))


_BEFORE = 30
"""Characters before a word among which the word before it stands."""


def within_sentence(word: str, body: str) -> bool:
    """Whether a word stands anywhere where no sentence begins, so that its capital says that it is a name."""
    at = body.find(word)
    while at >= 0:
        front = body[max(0, at - 2) : at].rstrip(' «“„"(')
        around = body[at - 1 : at] + body[at + len(word) : at + len(word) + 1]
        if (front and front[-1] not in ".!?:\n•-–*") or around in ("«»", "()"):  # "Eva Malá (Piráti)"
            return True
        at = body.find(word, at + len(word))
    return False
