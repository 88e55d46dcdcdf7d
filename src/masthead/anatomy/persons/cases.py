"""Names in another case than the nominative, as Slavic languages decline them: "По словам мэра Игоря Лапшина". No page can show them so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from masthead.anatomy.pack import Pack, Words
from masthead.anatomy.wording.inflected import in_case
from masthead.expressions import expression
from masthead.language.forenames import given

_ENDINGS = {
    # What the nominative ends in, and what it ends in instead in other cases: of Russian and Ukrainian, Polish, Czech.
    "ru": (("", "а у ом е ы"), ("ь", "я ю ем е"), ("ий", "его ему им ем"), ("ый", "ого ому ым ом"), ("а", "ы е у ой и"), ("я", "и е ю ей")),
    "uk": (
        ("", "а у ом ові ем еві"),
        ("ь", "я ю ем еві"),
        ("ий", "ого ому им"),
        ("а", "и і у ою"),
        ("я", "ї і ю єю"),
        ("ець", "ця цю цем цеві"),
    ),
    "pl": (
        ("", "a owi em iem u"),
        ("er", "ra rowi rem"),
        ("a", "y ę ą ie"),
        ("eł", "ła łowi łem"),
        ("y", "ego emu ym"),
        ("ek", "ka kowi kiem"),
    ),
    "cs": (("", "a ovi em u"), ("a", "y u ovi ou"), ("ce", "ci cem"), ("ý", "ého ému ým"), ("ec", "ce cem")),
}
_ALIKE = ("sk", "sl", "sr", "el")
"""Languages of which `inflected` knows the endings, and in which a name is declined as its office is."""
_VOWELS = "аеёиоуыэюяіїєьйaeiouyáéěíóúůýąęó"
_WOMEN = {"pl": ("ska", "cka", "dzka"), "cs": ("ová", "á"), "sk": ("ová", "á")}
"""How women's surnames end in the nominative, whatever the noun before them looks like."""
_STANDING = ("исполняющий", "исполняющая", "врио", "и.о", "виконувач", "виконувачка", "в.о")
"""What stands before an office in the genitive and is in the nominative itself."""


def declined(role: str, name: str, lexicon: Pack) -> bool:
    """Whether the first noun of office in a role stands in another case than the nominative, and the name beside it so too."""
    if lexicon.language not in (*_ENDINGS, *_ALIKE) or not role or name.endswith(_WOMEN.get(lexicon.language, "\0")):
        return False
    low = role.casefold()
    if low.startswith(_STANDING):
        return False
    known = _nouns(lexicon.roles)
    for word in low.split():
        bare = word.strip(",()«»„”")
        if lexicon.language in _ENDINGS and bare in _forms(lexicon.roles, lexicon.language):
            return True
        if bare in known:
            return False
        if lexicon.language in _ALIKE and in_case(bare, known, lexicon.language):
            return True
    return False


def sourced(texts: Iterable[str], lexicon: Pack) -> tuple[str, ...]:
    """What stands in texts behind "по словам" or the like, folded: it begins with the name of a source, without an office."""
    if not lexicon.sources:
        return ()
    low = [text.casefold() for text in texts]
    return tuple(part for text in low for source in lexicon.sources for part in text.split(f"{source} ")[1:])


@lru_cache(maxsize=4)
def _nouns(roles: Words) -> frozenset[str]:
    return frozenset(role.casefold() for role in roles if " " not in role)


@lru_cache(maxsize=4)
def _forms(roles: Words, language: str) -> frozenset[str]:
    """The nouns of office in other cases."""
    return frozenset(form for noun in _nouns(roles) for form in _declined(noun, language))


def _declined(noun: str, language: str) -> Iterator[str]:
    for ending, others in _ENDINGS[language]:
        if noun.endswith(ending) and (ending or noun[-1] not in _VOWELS):
            yield from (noun[: len(noun) - len(ending)] + other for other in others.split())


_OF_NAMES = {
    "ru": (("ов", "овым"), ("ев", "евым"), ("ин", "иным"), ("ова", "ову"), ("ский", "ского скому ским ском"), ("ская", "ской скую")),
    "uk": (("ський", "ського ському ським"), ("ська", "ської ській ську ською"), ("ова", "ової овій ову овою")),
    "pl": (("ski", "skiego skiemu skim"), ("cki", "ckiego ckiemu ckim"), ("ska", "skiej ską"), ("cka", "ckiej cką")),
    "cs": (("ová", "ové ovou"), ("á", "é ou"), ("ek", "ka kovi kem")),
}
"""The same of surnames alone."""
_SHORTEST = 3


_TURKIC = {
    "uz": expression(r"((?:ov|ev|yev)a?|(?:kul|boy|bek|xon|jon|zoda|vich|vna))(?:ning|ni|ga|da|dan)\Z"),
    "tk": expression(r"((?:ow|ew|ýew)a?|dow|dowa)(?:nyň|niň|yň|iň|na|ne|dan|den|da|de|ny|ni)\Z"),
    "az": expression(r"((?:ov|ev|yev)a?|lı|li|lu|lü|zadə)(?:nın|nin|nun|nün|ın|in|un|ün|ya|yə|na|nə|dan|dən|da|də|nı|ni)\Z"),
    "kk": expression(
        r"((?:ов|ев|ин)а?|ұлы|қызы|баев|баева)(?:ның|нің|тың|тің|дың|дің|ға|ге|қа|ке|ны|ні|ды|ді|мен|пен|бен|нан|нен|дан|ден)\Z"
    ),
}
"""How names of Turkic languages end that take the endings of cases right behind the family name: "Qosimovaning"."""


class Nominatives:
    """Names as the same texts have them in the nominative."""

    def __init__(self, texts: Sequence[str], language: str) -> None:
        self._texts, self._language = texts, language
        self._known: dict[str, str] = {}
        self._begun: dict[str, dict[str, set[str]]] = {}

    def of(self, name: str) -> str:
        """A name of two words as the texts have it in the nominative, if they have that once and for all; else as it stands. None is made up."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._of(name)
        return known

    def _of(self, name: str) -> str:
        language = self._language
        given_name, _, surname = name.partition(" ")
        if language in _TURKIC:
            return _TURKIC[language].sub(r"\1", name) if surname else name
        if language == "fi" and surname:
            return f"{given_name} {_finnish(name, surname, self._texts)}"
        if language not in _OF_NAMES or not surname.isalpha() or len(given_name) < _SHORTEST:
            return name
        found: set[str] = set()
        for first, seconds in self._words(given_name[: max(_SHORTEST, len(given_name) - _SHORTEST)]).items():
            either = given(first[:-1]) and _is_form(given_name, first[:-1], language)  # "Ивану": of "Иван", and of "Ивана"
            if not either and given(first) and _is_form(given_name, first, language):
                found.update(f"{first} {second}" for second in seconds if _is_form(surname, second, language))
        return found.pop() if len(found) == 1 else name

    def _words(self, stem: str) -> dict[str, set[str]]:
        """The words that begin with a stem wherever the texts have it, each with those that stand behind it."""
        words = self._begun.get(stem)
        if words is None:
            words = self._begun[stem] = {}
            for text in self._texts:
                at = text.find(stem)
                while at >= 0:
                    first, second, *_ = (*text[at : at + _TWO_WORDS].split(maxsplit=2), "", "")
                    words.setdefault(first, set()).add(second.strip(".,;:!?»“”\"')—–"))
                    at = text.find(stem, at + 1)
        return words


_TWO_WORDS = 64
"""Characters of a given name and a surname, at most."""
_SOURCED = (
    "mukaan",
    "mielestä",
    "sanoin",
    "johdolla",
    "johtama",
    "johtaman",
    "kanssa",
    "luotsaama",
    "luotsaaman",
    "vetämä",
    "vetämän",
    "tilalle",
    "seuraajaksi",
)
"""What a name in the genitive of Finnish stands before."""


def _finnish(name: str, surname: str, texts: Sequence[str]) -> str:
    """A surname that stands in the genitive as it is in the nominative: "Immosen mukaan" is Immonen's; else only as the text has it itself."""
    nominatives = [surname[:-3] + "nen"] if surname.endswith("sen") else []
    nominatives += [surname[:-1]] if surname.endswith("n") and not surname.endswith("nen") else []
    for one in nominatives:
        if any(one in re.split(r"\W+", text) for text in texts if one in text):
            return one
    governed = any(f"{name} {word}" in text for text in texts for word in _SOURCED)
    return nominatives[0] if governed and surname.endswith("sen") else surname


def _is_form(word: str, nominative_word: str, language: str) -> bool:
    """Whether a word is another case of one in the nominative."""
    if word == nominative_word or len(nominative_word) < _SHORTEST:
        return False
    return word in _declined(nominative_word, language) or any(
        nominative_word.endswith(ending) and word in (nominative_word[: -len(ending)] + other for other in others.split())
        for ending, others in _OF_NAMES[language]
    )
