"""Nouns of office: which words of a language are one, in whatever case, number or compound."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.anatomy.pack import ByWord, Pack, Words, of_list
from masthead.anatomy.wording.endings import declined, ours
from masthead.anatomy.wording.inflected import NORDIC, bases, in_case
from masthead.anatomy.wording.surnames import CALLINGS, LETTERS, SUFFIXES
from masthead.expressions import expression


@of_list
def of_one_word(words: tuple[str, ...]) -> frozenset[str]:
    """The phrases that are one word."""
    return frozenset(phrase.casefold() for phrase in words if " " not in phrase)


def office(word: str, lexicon: Pack) -> bool:
    """Whether a word names an office or function; of a compound ("BKA-Präsident", "Studienleiter") the end counts."""
    return offices_of(lexicon)[word]


def offices(words: Iterable[str], lexicon: Pack) -> bool:
    """Whether any of the words does."""
    return any(map(offices_of(lexicon).__getitem__, words))


@of_list
def offices_of(lexicon: Pack) -> Offices:
    """Whether each word of a language does, for who asks of many."""
    inflected = lexicon.language if lexicon.cases else ""
    ordered = inflected not in ("fi", *NORDIC) if inflected else bool(lexicon.order)
    return Offices(lexicon.roles, ordered=ordered, language=inflected)


class Offices(ByWord[bool]):
    """Which words name an office of the list."""

    def __init__(self, roles: Words, *, ordered: bool, language: str = "") -> None:
        super().__init__()
        self.roles, self._order, self._language = roles, ordered, language

    def look(self, word: str) -> bool:
        return _names_office(word, self.roles, ordered=self._order) or (bool(self._language) and self._inflected(word))

    def _inflected(self, word: str) -> bool:
        """Whether a word names an office in a case that no list has."""
        low = word.casefold().strip(".,()[]«»“”„\"'’")
        if self._language in NORDIC:
            return low.isalpha() and any(_names_office(base, self.roles, ordered=self._order) for base in bases(low, self._language))
        return in_case(low, of_one_word(self.roles), self._language)


AROUND = ".,()[]«»“”\"'’"
"""What stands round words, and is no part of them."""


def _names_office(word: str, roles: Words, *, ordered: bool) -> bool:
    low = word.casefold()
    if not low.isalpha():  # as most are
        low = low.strip(AROUND).replace("\u00ad", "")
        if "*" in low or ":" in low or "_" in low or "·" in low or "/" in low or "(" in low:
            low = _INCLUSIVE.sub("", low)
    known = of_one_word(roles)
    if ordered and low[1:2] in ("’", "'") and low[0] in "ld":
        low = low[2:]  # "l'alcalde"
    if not ordered and (
        (word[:1].isupper() and (low in CALLINGS or low.removesuffix("s") in CALLINGS)) or (low in LETTERS and not word[:2].isupper())
    ):
        return False  # "Tom Baker", "dig"
    if low in known or (low.endswith("s") and low[:-1] in known):
        return True
    if low.endswith("en") and len(low) > 7 and (low[:-1] in known or low[:-2] in known):
        return True  # "Präsidenten", "Abgeordneten"
    if len(low) > 6 and (
        (low.endswith("innen") and (low[:-3] in known or low[:-5] in known))
        or (ordered and low.endswith("es") and (low[:-2] in known or (low[-3] == "c" and f"{low[:-3]}z" in known)))
        or (ordered and low.endswith("i") and (f"{low[:-1]}e" in known or f"{low[:-1]}o" in known))
    ):
        return True  # "Ministerinnen", "directores", "assessori"
    if len(low) > 5 and (
        (low.endswith("in") and low[:-2] in known) or (ordered and low.endswith("a") and (low[:-1] in known or f"{low[:-1]}o" in known))
    ):
        return True  # "Schriftführerin", "decana", "directora"
    if ordered and ours(low, known, great=word[:1].isupper()):
        return True  # "rektörümüz", "üyeleri", "provost’u"
    if (
        ordered
        and len(low) > 5
        and (
            (low[-1] in "ıiuü" and (low[:-1] in known or (low[-2] == "s" and low[:-2] in known)))
            or (low.endswith(("ja", "je")) and low[:-2] in known)
        )
    ):
        return True  # "muhtarı", "temsilcisi", "igazgatója"
    if "\u0400" <= low[:1] <= "\u04ff" and (
        declined(low, _stems(roles)) or (word[:1].islower() and low.endswith(("ов", "ев", "ів", "їв")) and low[:-2] in _stems(roles))
    ):
        return True  # "ректора", "головою", "кметът", "президентов"
    if not ordered and low.endswith(SUFFIXES) and low.partition("-")[0] in known:
        return True  # "Ambassador-designate"
    last = low.rsplit("-", 1)[-1].rsplit("/", 1)[-1]
    if last != low and (last in known or (ordered and low.partition("-")[0] in known)):
        return True  # "BKA-Präsident", "diretor-executivo"
    return _compounded(low, _compounds(roles)) or (len(low) > 8 and low.endswith(_LEARNED))


def _compounded(low: str, ends: frozenset[str]) -> bool:
    """Whether a word is a compound that ends with a noun of office ("studienleiterin"), or as such compounds do ("vertriebschef")."""
    low = low[-_LONGEST_END:]
    size = len(low)
    if size > 9:
        for at in range(1, size - 5):
            if low[at:] in ends:
                return True
    if size > 7:
        for at in range(_FORE, size - 3):
            if f"-{low[at:]}" in ends:
                return True
    return False


_INCLUSIVE = expression(r"(?:[*:_/(·]-?(?:in(?:nen)?|e|rice|euse|ère|trice|a|as|x|o)\)?(?:[·/]?s)?)\Z")
"""How offices end that name whoever holds them: "Sprecher*innen", "Leiter:in", "délégué·e·s", "delegado/a"."""
_LONGEST_END = 80
"""Letters at the end of a word among which a noun of office is looked for: a text may be one word of a million."""
_FORE = 4
"""Letters that a compound has before the ending by which it is an office."""


_FIELDS = ("тик", "тік", "зик", "зік", "хник", "хнік", "ханик", "ханік")


@of_list
def _stems(words: tuple[str, ...]) -> frozenset[str]:
    """Nouns of office without the vowel they end with, but for those whose field differs by a vowel alone ("аналитик", "аналитика")."""
    return frozenset(
        word.casefold().rstrip("аяоеійьы") for word in words if " " not in word and len(word) > 3 and not word.endswith(_FIELDS)
    )


_LEARNED = ("ologist", "ologists", "physicist", "ographer", "etician")


@of_list
def _compounds(words: tuple[str, ...]) -> frozenset[str]:
    """What compounds end with: a noun of office of six letters or more, or what the list has with a hyphen before it ("-chef")."""
    return frozenset(word.casefold() for word in words if " " not in word and (len(word) > 5 or word[0] == "-"))


def holds_office(text: str, lexicon: Pack, first: int = 12) -> bool:
    """Whether one of the first words, or some of them together, name an office."""
    words = text.split()[:first]
    if offices(words, lexicon):
        return True
    several = of_several_words(lexicon.roles)
    said = " ".join(words).casefold().replace(",", " ")
    opening = [several[word] for word in said.split(" ") if word in several]
    return bool(opening) and any(role in f" {said} " for roles in opening for role in roles)


@of_list
def of_several_words(roles: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The phrases of several words, a blank on either side, by their first word: most words begin none."""
    found: dict[str, list[str]] = {}
    for role in roles:
        if " " in role:
            found.setdefault(role.casefold().partition(" ")[0], []).append(f" {role.casefold()} ")
    return {first: tuple(whole) for first, whole in found.items()}
