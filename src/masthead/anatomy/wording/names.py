"""Names in running text: runs of capitals, what in them is a person, what an organisation, what an office."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, partial

from msgspec import Struct

from masthead.anatomy.pack import Pack, Words, alternatives, of_list, phrases, present
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.endings import declined, ours
from masthead.anatomy.wording.inflected import INFLECTED, in_case
from masthead.anatomy.wording.surnames import CALLINGS, FAMILIES, LETTERS, SUFFIXES, SURE
from masthead.anatomy.wording.things import THINGS
from masthead.expressions import InTwoForms, expression
from masthead.language.forenames import given


def _class(keep: str) -> str:
    """A character class of the capital or small letters of Latin, Greek, Cyrillic and Armenian, as ranges."""
    points = [point for point in range(0x41, 0x58B) if (chr(point).isupper() if keep == "upper" else chr(point).islower())]
    points += [point for point in range(0x1E00, 0x1F00) if (chr(point).isupper() if keep == "upper" else chr(point).islower())]
    ranges: list[list[int]] = []
    for point in points:
        if ranges and point == ranges[-1][1] + 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "".join(f"{chr(low)}-{chr(high)}" if high > low else chr(low) for low, high in ranges)


class Mention(Struct, frozen=True, gc=False):
    """A person in a text: offsets of the name and of the role, its form of address, and the role if one stands beside it."""

    name: str
    address: str
    role: str
    start: int
    end: int
    role_start: int = -1
    role_end: int = -1


UPPER = _class("upper")
_WESTERN_UPPER = "A-ZÀ-ÖØ-Þ"
PARTICLES = "dela|delos|binti|ould|de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|zu|zur|ter|ten|bin|ibn|bint|al|el|y|e|af|av"
_PARTICLES = frozenset(PARTICLES.split("|"))
# Letters of scripts that touch are words of their own: "Magnus Hagander先生".
_LETTER = r"[^\W\u0900-\u097f\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_INSIDE = rf"(?:{_LETTER}|[’'\-\u00ad])*"
TOKEN = rf"[{UPPER}]{_INSIDE}(?:\.(?=[{UPPER}]){_INSIDE})*(?<!['’])"
_SHORT = rf"(?:O[’'](?=[ \u00a0][{UPPER}])|H\.E(?=[ \u00a0])|[{UPPER}]\.(?:-?[{UPPER}]\.)*|(?:Mr|Ms|Mrs|Dr|Drs|Prof|Hon|Sen|Sens|Rep|Reps|Gov|Gen|Col|Capt|Lt|Maj|Sgt|Cst|Const|Cpl|Pfc|Spc|Tech|Ens|Msgr|Fr|Ald|Atty|Asst|Engr|Ven|Cmdt|Lieut|Comdr|Mdm|Ts|Ma|Insp|Supt|Det|Cmdr|Cdr|Adm|Brig|Pte|Pvt|Ofc|Cllr|Rev|St|Jr|Sr|Mme|Mgr|Dra|Sra|Ing|Lic|Amb|Ir|Hj|KH|Drg|Dra|H\.E|Дж)\.)"
_INITIALS = rf"(?:[{UPPER}]\.){{1,3}}(?=[{UPPER}][^\W\d_]){TOKEN}"
"""Initials that touch the family name: "П.С.Громов"."""
_WORD = rf"(?:{_INITIALS}|{_SHORT}|{TOKEN})"
RUN = rf"{_WORD}(?:[ \u00a0]+(?:(?:{PARTICLES})[ \u00a0]+){{0,2}}{_WORD}){{0,11}}"
"""A run of capitalised words, particles between them; linear, since each word begins differently from what may follow it."""


def lettered(source: str) -> InTwoForms:
    """An expression with capitals, runs or tokens in it."""
    return InTwoForms(source, source.replace(UPPER, _WESTERN_UPPER).replace(_LETTER, r"\w"))


RUNS = lettered(RUN)
_CAPITAL = lettered(f"[{UPPER}]")


# Words that make a run of capitals an organisation, a place or a thing, and no person.
def runs(text: str, start: int = 0, end: int | None = None, *, branded: bool = False) -> list[re.Match[str]]:
    """All runs between two places. Each begins with a capital, which Python finds many times faster than a run."""
    run, capital = RUNS.of(text), _CAPITAL.of(text)
    found: list[re.Match[str]] = []
    at, last = start, len(text) if end is None else end
    while (begin := capital.search(text, at, last)) is not None:
        start = begin.start()
        inside = not branded and start > 0 and (text[start - 1].islower() or text[start - 1].isdigit())  # "5G Norhaven"
        match = None if inside else run.match(text, start, last)
        at = match.end() if match else begin.end()
        if match:
            found.append(match)
    return found


def times(name: str, text: str) -> int:
    """How often a text has a name as whole words. An expression for each name of a source would take longer to compile than to search with."""
    count, at = 0, text.find(name) if name else -1
    while at >= 0:
        end = at + len(name)
        before, behind = text[at - 1 : at], text[end : end + 1]
        if before.isalnum() or behind.isalnum() or before == "_" or behind == "_":
            at = text.find(name, at + 1)
        else:
            count, at = count + 1, text.find(name, end)
    return count


def capital(text: str) -> bool:
    """Whether a text begins with a capital of Latin, Greek, Cyrillic or Armenian."""
    first = text[:1]
    return first.isupper() and (first < "\u058b" or "\u1e00" <= first < "\u1f00")


def linked(text: str, start: int, link: re.Pattern[str], most: int = 12) -> int:
    """Where a run of capitals ends that begins at `start` and goes on over links: "Ministry of Health and the Arts"; `start` if none is there."""
    first = RUNS.of(text).match(text, start)
    return over_links(text, first.end(), link, most) if first and first.end() > start else start


def over_links(text: str, end: int, link: re.Pattern[str], most: int = 12) -> int:
    """The same of a run that ends at `end`."""
    joint = link.match(text, end)
    run = RUNS.of(text) if joint else None
    while most and joint and run and (further := run.match(text, joint.end())):
        end, most = further.end(), most - 1
        joint = link.match(text, end)
    return end


@of_list
def _office(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(phrase.casefold() for phrase in words if " " not in phrase)


def office(word: str, lexicon: Pack) -> bool:
    """Whether a word names an office or function; of a compound ("BKA-Präsident", "Studienleiter") the end counts."""
    return offices_of(lexicon)[word]


def offices(words: Iterable[str], lexicon: Pack) -> bool:
    """Whether any of the words does."""
    return any(map(offices_of(lexicon).__getitem__, words))


def offices_of(lexicon: Pack) -> Mapping[str, bool]:
    """Whether each word of a language does, for who asks of many."""
    known = _INFLECTING.get(lexicon.language) or (_ordered if lexicon.order else _unordered)
    return known(lexicon.roles)


_MOST_WORDS = 20_000
"""Words of a language that are known before all are looked at anew."""


class _Offices(dict[str, bool]):
    """Which words name an office of the list: each is looked at once, and a text's words come again and again."""

    def __init__(self, roles: Words, *, ordered: bool, language: str = "") -> None:
        super().__init__()
        self._roles, self._order, self._language = roles, ordered, language

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[word] = _names_office(word, self._roles, ordered=self._order) or (bool(self._language) and self._inflected(word))
        return found

    def _inflected(self, word: str) -> bool:
        """Whether a word names an office in a case that no list has."""
        return in_case(word.casefold().strip(".,()[]«»“”„\"'’"), _office(self._roles), self._language)


@of_list
def _ordered(roles: Words) -> _Offices:
    return _Offices(roles, ordered=True)


@of_list
def _unordered(roles: Words) -> _Offices:
    return _Offices(roles, ordered=False)


_INFLECTING = {language: of_list(partial(_Offices, ordered=language not in ("fi",), language=language)) for language in INFLECTED}
"""Of languages whose nouns are inflected."""


def _names_office(word: str, roles: Words, *, ordered: bool) -> bool:
    low = word.casefold().strip(".,()[]«»“”\"'’").replace("\u00ad", "")
    if "*" in low or ":" in low or "_" in low or "·" in low or "/" in low or "(" in low:
        low = _INCLUSIVE.sub("", low)
    known = _office(roles)
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
        or (ordered and low.endswith("es") and low[:-2] in known)
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
    if len(low) > 9 and any(low[at:] in ends for at in range(1, len(low) - 5)):
        return True
    return len(low) > 7 and any(f"-{low[at:]}" in ends for at in range(_FORE, len(low) - 3))


_INCLUSIVE = expression(r"(?:[*:_/(·]-?(?:in(?:nen)?|e|rice|euse|ère|trice|a|as|x|o)\)?(?:[·/]?s)?)\Z")
"""How offices end that name whoever holds them: "Sprecher*innen", "Leiter:in", "délégué·e·s", "delegado/a"."""
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


@lru_cache(maxsize=_MOST_WORDS)
def thing(word: str) -> bool:
    """Whether a capitalised word cannot be part of a person's name."""
    low = word.casefold().strip(".,’'")
    if len(word) == 2 and word.endswith("."):
        return False  # an initial
    return (
        low in THINGS
        or low.endswith(("’s", "'s"))
        or (not low.isalpha() and any(map(str.isdigit, low)))
        or (word.isupper() and len(word.strip(".")) > 5)
    )


_ARTICLES = frozenset(("Le", "La", "Les", "El", "Las", "Los", "Lo", "LE", "LA", "Des", "Un"))
_NOBLE = frozenset(("de", "van", "der", "den", "ter", "ten", "di"))


def unfit(words: Sequence[str], at: int, first: int, lexicon: Pack) -> bool:
    """Whether a word of a run cannot go on the name that begins at `first`. After a given name much can: "Bruno Le Maire", "Jean DUPONT"."""
    word = words[at]
    if word == "I" and lexicon.language == "id":
        return False  # "I Wayan Suarta": a name of Bali
    if lexicon.language == "ro" and word.endswith(("ilor", "elor", "ului")) and len(word) > 6:
        return True  # genitives, as houses have them: "președintele Camerei Deputaților"
    if word in ("O’", "O'") or (
        lexicon.language == "en"
        and at == first
        and (word == "Les" or (at and word in ("Le", "La", "He", "An", "Do") and at + 1 < len(words) and office(words[at - 1], lexicon)))
    ):
        return False  # "John O’ Driscoll"
    if at > first:
        if (
            lexicon.language == "en"
            and word.isupper()
            and (len(word) == 1 or (words[first].isupper() and given(words[first]) and word.casefold() not in THINGS))
        ):
            return office(word, lexicon)  # "M A Mannan", "JANE DOE"
        if word in _ARTICLES and at + 1 < len(words):
            return False
        if word.isupper() and word.isalpha() and len(word) > 2 and not words[first].isupper() and word.casefold() not in THINGS:
            return office(word, lexicon)
        if word.capitalize() in FAMILIES and at == len(words) - 1 and (at == first + 1 or all(map(_forename, words[first:at]))):
            return False
        if word.casefold() in _PARTICLES and at + 1 < len(words) and (given(words[at - 1]) or words[at - 1].casefold() in _PARTICLES):
            return False  # "Diana Van Der Ploeg"
        if words[at - 1] in _ARTICLES or (at == len(words) - 1 and words[at - 1] in _NOBLE and at - first > 1 and not thing(word)):
            return False
        if at == len(words) - 1 and given(words[at - 1]) and not thing(word):
            return False  # "Anna Richter", "Tom Marshall": a noun of office is the family name behind a given name
    return thing(word) or office(word, lexicon) or (lexicon.language == "de" and len(word) > _COMPOUND and word.endswith(_HOUSES))


_COMPOUND = 9
_HOUSES = (
    "schaft", "behörde", "gericht", "ministerium", "präsidium", "universität", "hochschule", "stiftung", "verband", "institut", "direktion", "inspektion",
)  # fmt: skip
"""How German nouns of houses end: "Jens Uhlig von der Staatsanwaltschaft Neuburg"."""


def holds_office(text: str, lexicon: Pack, first: int = 12) -> bool:
    """Whether one of the first words, or some of them together, name an office."""
    words = text.split()[:first]
    if offices(words, lexicon):
        return True
    several = _of_several_words(lexicon.roles)
    said = " ".join(words).casefold().replace(",", " ")
    opening = [several[word] for word in said.split(" ") if word in several]
    return bool(opening) and any(role in f" {said} " for roles in opening for role in roles)


@of_list
def _of_several_words(roles: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The phrases of several words, a blank on either side, by their first word: most words begin none."""
    found: dict[str, list[str]] = {}
    for role in roles:
        if " " in role:
            found.setdefault(role.casefold().partition(" ")[0], []).append(f" {role.casefold()} ")
    return {first: tuple(whole) for first, whole in found.items()}


def person(words: Sequence[str], lexicon: Pack, *, fronted: bool = False) -> bool:
    """Whether capitalised words can be a person's name: two to five, none of them a thing or an office. `fronted`: an office or title
    stands before them, so that more is a name ("Theresa May")."""
    real = [word for word in words if word.casefold() not in _PARTICLES or (word in _ARTICLES and word is not words[0])]
    if real and real[0].endswith("ing"):
        return False
    family = len(real) - 1 if real and real[-1] in SURE and all(map(_forename, real[:-1])) else -1
    if not 2 <= len(real) <= 5 or any(
        unfit(real, at, 0, lexicon) or (not fronted and word in FAMILIES and at and at != family) for at, word in enumerate(real)
    ):
        return False
    if all(word.isupper() and word.isalpha() and len(word) <= 4 for word in real) and not (
        lexicon.language == "en" and given(real[0]) and len(real[0]) > 2
    ):
        return False  # "GNU GPL"
    loud = [word for word in real if word.isupper() and len(word.strip(".")) > 2]
    return len(loud) <= 1 or len(loud) == len(real)


def _forename(word: str) -> bool:
    return given(word) or (word[1:] == "." and word[0].isupper())


@of_list
def plain(words: tuple[str, ...]) -> frozenset[str]:
    """Words without the full stop of an abbreviation."""
    return frozenset(word.rstrip(".") for word in words)


def titled(words: tuple[str, ...]) -> re.Pattern[str]:
    """Forms of address and titles right before a name."""
    return _titled(present(words))


@lru_cache(maxsize=32)
def _titled(words: tuple[str, ...]) -> re.Pattern[str]:
    return phrased(rf"(?:(?:{alternatives(words)})\.?[ \u00a0]+){{1,4}}", re.IGNORECASE)


def untitled(name: str, lexicon: Pack) -> tuple[str, str]:
    """The form of address and the name behind it."""
    found = titled(lexicon.titles).match(name + " ")
    if found and found.end() < len(name):
        return name[: found.end()].strip(), name[found.end() :].strip()
    return "", name.strip()


def said(lexicon: Pack) -> re.Pattern[str]:
    return phrases(lexicon.said)


def uncased(lexicon: Pack) -> bool:
    """Whether a pack's language is written without capitals: what its first noun of office is written in."""
    return bool(lexicon.roles) and lexicon.roles[0][0] > "\u058f"


def particle(word: str) -> bool:
    return word.casefold() in _PARTICLES
