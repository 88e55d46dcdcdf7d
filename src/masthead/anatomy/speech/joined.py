"""Verbs of saying whose parts others stand between ("fügte sie hinzu", "a également ajouté"), and those whose subject only their ending tells."""

from __future__ import annotations

import re
from collections.abc import Mapping

from masthead.anatomy.pack import Pack, Words, of_list
from masthead.anatomy.persons.subjects import DETERMINERS
from masthead.anatomy.wording.names import office
from masthead.expressions import expression

_WORD = expression(r"[^\W\d_][\w’'-]*")
_GERMANIC = frozenset(("de", "nl", "sv", "da", "no"))
_SUBJECTLESS = frozenset(
    (
        "es",
        "pt",
        "it",
        "ca",
        "gl",
        "ro",
        "pl",
        "cs",
        "sk",
        "sl",
        "sr",
        "hr",
        "bs",
        "bg",
        "mk",
        "ru",
        "uk",
        "el",
        "hu",
        "tr",
        "fi",
        "eu",
        "az",
        "sq",
        "be",
    )
)
"""Languages whose verbs need no pronoun before them."""
_ROMANCE = frozenset(("es", "pt", "it", "ca", "gl", "ro"))
_BETWEEN, _ADVERBS = 5, 2
"""Words at most between the parts: where the subject stands there, and where only adverbs do."""
_PHRASE = 6
"""Words of the phrase with which a sentence opens whose subject is left out."""


@of_list
def _parts(said: Words) -> dict[str, frozenset[str]]:
    """The last words of verbs of two words, by their first."""
    found: dict[str, set[str]] = {}
    for phrase in said:
        words = phrase.casefold().split()
        if len(words) == 2:
            found.setdefault(words[0], set()).add(words[1])
    return {first: frozenset(last) for first, last in found.items()}


def joined(window: str, lexicon: Pack) -> str:
    """The words beside a quotation with the parts of a verb of saying next to each other: of "a également ajouté" without what stands
    between, "fügte Eva Roth hinzu" as "Eva Roth fügte hinzu". The same where there is no such verb."""
    parts: Mapping[str, frozenset[str]] = _parts(lexicon.said)
    words = list(_WORD.finditer(window)) if parts else []
    for at, first in enumerate(words):
        lasts = parts.get(first.group().casefold())
        if lasts is None:
            continue
        most = _BETWEEN if lexicon.language in _GERMANIC else _ADVERBS
        for last in words[at + 2 : at + 2 + most]:
            if last.group().casefold() in lasts:
                between = window[first.end() : last.start()]
                if not _may_stand(between, lexicon):
                    break
                if lexicon.language not in _GERMANIC:
                    return f"{window[: first.end()]} {window[last.start() :]}"
                inner = between.split()
                subject = inner[0] if inner[0].casefold() in lexicon.personal else between.strip()
                return f"{window[: first.start()]}{subject} {first.group()} {last.group()}{window[last.end() :]}"
    return window


def _may_stand(between: str, lexicon: Pack) -> bool:
    """Whether words may part a verb: a subject and adverbs in German, else adverbs alone."""
    if any(mark in between for mark in ',.;:!?()“”„«»"\n'):
        return False
    return lexicon.language in _GERMANIC or (between.islower() and not any(word in DETERMINERS for word in between.split()))


@of_list
def _leaning(words: Words) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def leans(words: str, lexicon: Pack) -> bool:
    """Whether words are only such as lean on the sentence before, and so name nobody: "Además", "Infine", "Zudem"."""
    low = " ".join(words.casefold().replace(",", " ").split())
    return low in _leaning(lexicon.leaning) or low in _leaning(lexicon.pointing)


_HOW = expression(
    r"(?:[a-zà-ÿ]+(?:ndo|mente)|(?:entre|con|com|tra|fra|amb|cu|em|en|in) [a-zà-ÿ ]{3,40}|(?:mu[yi]t?o?|molto|foarte )?\s?(?:emocionad|emozionat|comovid|sonrient|sorrident|visibil|satisf|orgull|orgulh)[a-zà-ÿ ]{1,30})"
)
"""How somebody says something, behind a verb of Romance languages: "contó, riendo", "ha detto sorridendo"."""


def _tells_how(rest: str, lexicon: Pack) -> bool:
    return lexicon.language in _ROMANCE and len(rest.split()) <= _PHRASE and _HOW.fullmatch(rest) is not None


def subjectless(window: str, verb: re.Match[str], lexicon: Pack) -> bool:
    """Whether a verb has no subject beside it but what was told before: nothing but adverbs, or a phrase of time or place ("Sobre el precio agregó:")."""
    if lexicon.language in _PRONOUN_FIRST:
        return window.split(maxsplit=1)[0] in _PRONOUN_FIRST[lexicon.language]  # "وی با اشاره به هزینه افزود: «"
    if lexicon.language not in _SUBJECTLESS:
        return False
    front, rest = window[: verb.start()].strip(" ,–—-\u00a0"), window[verb.end() :].strip(" ,.:;–—-\u00a0")
    if (rest and rest.casefold() not in _THAT and not leans(rest, lexicon) and not _tells_how(rest, lexicon)) or len(
        front.split()
    ) > _PHRASE:
        return False
    if not front or leans(front, lexicon) or all(leans(word, lexicon) for word in front.split()):
        return True
    words = front.split()
    opens = any(words[0].casefold() in _leaning(small) for small in (lexicon.openers, lexicon.prepositions, lexicon.governing))
    named = any(word[0].isupper() for word in words[1:])
    return lexicon.language in _ROMANCE and opens and not named and sum(word in DETERMINERS for word in words) <= 1


_PRONOUN_FIRST = {
    language: frozenset(words.split())
    for language, words in {"fa": "وی او ایشان", "ur": "انہوں اُنہوں", "hi": "उन्होंने उन्होनें इन्होंने उसने", "bn": "তিনি"}.items()
}
"""Pronouns with which a sentence begins whose verb of saying stands at its end, whatever it tells between."""
_THAT = frozenset(("que", "che", "că", "że", "že", "что", "що", "ότι", "hogy", "da", "de", "se"))


def of_a_house(name: str, lexicon: Pack) -> bool:
    """Whether words are an office and the letters of its house, and no name: "ucap Ketua YKEP", "dijo el Presidente CNIT"."""
    first, _, last = name.partition(" ")
    return (
        lexicon.order == "first" and len(last) > 2 and last.isupper() and last.isalpha() and not first.isupper() and office(first, lexicon)
    )


def qualifies(name: str, behind: str, lexicon: Pack) -> bool:
    """Whether letters stand for the house of an office that goes on in small ones: of "the ETH professor" the professor speaks."""
    word = behind.partition(". ")[0].split()[:1] if name.isupper() else []
    return bool(word) and word[0].islower() and office(word[0].rstrip(".,"), lexicon)
