"""Names in running text: runs of capitals, what in them is a person, what an organisation, what an office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from masthead import compiled
from masthead.anatomy.pack import ByWord, Pack, alternatives, of_list, of_present, phrases
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.nouns import holds_office as holds_office
from masthead.anatomy.wording.nouns import office as office
from masthead.anatomy.wording.nouns import offices as offices
from masthead.anatomy.wording.nouns import offices_of as offices_of
from masthead.anatomy.wording.surnames import EASTERN, FAMILIES, SURE
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


# Kept, since it takes longer to make than all else in this module.
UPPER = compiled.kept(repr(("upper", compiled.age(Path(__file__)))).encode(), lambda: _class("upper").encode()).decode()
_WESTERN_UPPER = "A-ZÀ-ÖØ-Þ"
PARTICLES = (
    "dela|delos|binti|binte|ould|arap|ole|de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|zu|zur|ter|ten|bin|ibn|bint|anak|a/l|a/p|al|el|y|e|af|av"
    "|ван|фон|дер|дель|ибн|ібн|бин|бін|бен|аль|эль|оглы|огли|кызы|кизи"
)
_PARTICLES = frozenset(PARTICLES.split("|"))
_SMALL_ONLY = "ole"
"""A particle in East Africa, and with a capital a forename in the north."""
# Letters of scripts that touch are words of their own: "Magnus Hagander先生".
_LETTER = r"[^\W\u0900-\u097f\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_INSIDE = rf"(?:{_LETTER}|[’'\-\u00ad]|·(?=l)|&(?=[{UPPER}]))*"  # Catalan "Gal·la"; "AB&C"
_REST = rf"{_INSIDE}(?:\.(?=[{UPPER}]){_INSIDE})*(?<!['’])"
TOKEN = rf"[{UPPER}]{_REST}"
_TOUCHED = rf"\.(?:[{UPPER}]\.){{0,2}}[{UPPER}][^\W\d_]"
"""Behind the first of the initials that touch a family name: "П.С.Громов"."""
_SHORTENED = (
    "Mr|Ms|Mrs|Dr|Drs|Prof|Hon|Sen|Sens|Rep|Reps|Gov|Gen|Col|Capt|Lt|Maj|Sgt|Cst|Const|Cpl|Pfc|Spc|Tech|Ens|Msgr|Fr|Ald|Atty|"
    "Asst|Engr|Ven|Cmdt|Lieut|Comdr|Mdm|Ts|Ma|Insp|Supt|Det|Cmdr|Cdr|Adm|Brig|Pte|Pvt|Ofc|Cllr|Rev|St|Jr|Sr|Mme|Mgr|Dra|Sra|"
    "Ing|Lic|Amb|Ir|Hj|KH|Drg|Дж"
)
"""Titles, without the full stop that stands behind each."""
_SHORT = rf"(?:O[’'](?=[ \u00a0][{UPPER}])|(?=H\.E[ \u00a0])H(?!{_TOUCHED})\.E|[{UPPER}]\.(?:-?[{UPPER}]\.)*|(?:{_SHORTENED})\.)"
_WORD = rf"(?:[{UPPER}](?={_TOUCHED}){_REST}|{_SHORT}|(?!H\.E[ \u00a0])[{UPPER}](?!{_TOUCHED}){_REST})"
RUN = rf"{_WORD}(?:[ \u00a0]+(?:(?:{PARTICLES})[ \u00a0]+){{0,2}}{_WORD}){{0,11}}"
"""A run of capitalised words, particles between them; linear, since each word begins differently from what may follow it."""


def lettered(source: str) -> InTwoForms:
    """An expression with capitals, runs or tokens in it."""
    return InTwoForms(source, _in_western)


def _in_western(source: str) -> str:
    return source.replace(UPPER, _WESTERN_UPPER).replace(_LETTER, r"\w")


_QUICK = rf"(?>[{UPPER}]{_LETTER}++(?![.’'\-\u00ad·&])|{_WORD})"
"""The same word; letters alone, of which most are made, are read before all that may have marks in it."""


def _behind_first(words: str) -> str:
    """Of words the letters behind the first one, each with a look back at that."""
    return "|".join(f"(?<={word[0]}){word[1:]}" for word in words.split("|"))


_BEGUN = (
    rf"[{UPPER}](?>{_LETTER}++(?![.’'\-\u00ad·&])|(?={_TOUCHED}){_REST}|(?<=O)[’'](?=[ \u00a0][{UPPER}])|(?<=H)(?=\.E[ \u00a0])(?!{_TOUCHED})\.E"
    rf"|\.(?:-?[{UPPER}]\.)*|(?:{_behind_first(_SHORTENED)})\.|(?!(?<=H)\.E[ \u00a0])(?!{_TOUCHED}){_REST})"
)
"""The same word once more: its capital stands first, so that Python passes over all else at once."""
_OPENING = "".join(sorted({particle[0] for particle in _PARTICLES}))
RUNS = lettered(rf"{_BEGUN}(?:[ \u00a0]++(?:(?=[{_OPENING}])(?:{PARTICLES})[ \u00a0]++){{0,2}}{_QUICK}){{0,11}}")
"""`RUN`, for who looks for nothing behind it."""


# Words that make a run of capitals an organisation, a place or a thing, and no person.
def runs(text: str, start: int = 0, end: int | None = None, *, branded: bool = False) -> list[re.Match[str]]:
    """All runs between two places; unless `branded`, none begins within a word ("5G Norhaven")."""
    each, last = RUNS.of(text).finditer, len(text) if end is None else end
    found: list[re.Match[str]] = []
    while True:
        for run in each(text, start, last):
            at = run.start()
            if at > 1 and text[at - 1] in ":*" and text[at - 2].islower() and text.startswith("In", at):
                start = at + (5 if text.startswith("nen", at + 2) else 2)  # "Mitglieder:Innen", and no name
                break
            if not branded and at and ((before := text[at - 1]).islower() or before.isdigit()):
                start = at + 1
                break
            found.append(run)
        else:
            return found


def times(name: str, text: str) -> int:
    """How often a text has a name as whole words."""
    return len(ends(name, text))


def ends(name: str, text: str) -> list[int]:
    """Where a name ends wherever a text has it as whole words. An expression for each name of a source would take longer to compile than to search
    with."""
    found: list[int] = []
    at = text.find(name) if name else -1
    size, most = len(name), len(text)
    while at >= 0:
        end = at + size
        if (at and ((char := text[at - 1]).isalnum() or char == "_")) or (end < most and ((char := text[end]).isalnum() or char == "_")):
            at = text.find(name, at + 1)
        else:
            found.append(end)
            at = text.find(name, end)
    return found


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


@lru_cache(maxsize=ByWord.most)
def thing(word: str) -> bool:
    """Whether a capitalised word cannot be part of a person's name."""
    low = word.casefold().strip(".,’'")
    if len(word) == 2 and word.endswith("."):
        return False  # an initial
    return (
        low in THINGS
        or low.endswith(("’s", "'s"))
        or (_ends_as_noun(low) and not given(word))
        or (not low.isalpha() and ("&" in low or any(map(str.isdigit, low))))
        or (word.isupper() and len(word.strip(".")) > 5 and not given(word))
    )


def _ends_as_noun(low: str) -> bool:
    return low.endswith(_NOUNS) and len(low) >= _NOUN


_NOUNS, _NOUN = ("ation", "ction", "ention", "ition", "otion", "ution"), 8
"""How nouns of what people do end in English and French, as few names do, and their letters at least: "Border Protection", "Prévention"."""
PARTICLE, UNFIT, FAMILY, LOUD = 1, 2, 4, 8
"""What a word may be in a name, as bits: a particle, a thing or an office, a family name that is a common word, in capitals throughout."""


class _Kinds(ByWord[int]):
    """What each word of a language may be in names."""

    def __init__(self, lexicon: Pack) -> None:
        super().__init__()
        self._lexicon = lexicon

    def look(self, word: str) -> int:
        kind = PARTICLE * particle(word) | FAMILY * (word in FAMILIES) | LOUD * word.isupper()
        return kind | UNFIT * _unfit_alone(word, self._lexicon)


@of_list
def kinds(lexicon: Pack) -> _Kinds:
    """What the words of a language may be in names."""
    return _Kinds(lexicon)


def _unfit_alone(word: str, lexicon: Pack) -> bool:
    """Whether a word goes on no name unless what stands beside it makes it fit."""
    return thing(word) or office(word, lexicon) or _is_genitive(word, lexicon) or _is_compound(word, lexicon)


def _is_genitive(word: str, lexicon: Pack) -> bool:
    """Whether a Romanian word is in the genitive, as houses have it: "președintele Camerei Deputaților"."""
    return lexicon.language == "ro" and word.endswith(("ilor", "elor", "ului", "iei", "ției")) and len(word) > 6


def _is_compound(word: str, lexicon: Pack) -> bool:
    """Whether a German word ends as nouns of houses do: "Jens Uhlig von der Staatsanwaltschaft Neuburg"."""
    return lexicon.language == "de" and len(word) > _COMPOUND and word.endswith(_HOUSES)


_ARTICLES = frozenset(("Le", "La", "Les", "El", "Las", "Los", "Lo", "LE", "LA", "Des", "Un"))
_NOBLE = frozenset(("de", "van", "der", "den", "ter", "ten", "di"))


def unfit(words: Sequence[str], at: int, first: int, lexicon: Pack) -> bool:
    """Whether a word of a run cannot go on the name that begins at `first`. After a given name much can: "Bruno Le Maire", "Jean DUPONT"."""
    word = words[at]
    if word == "I" and lexicon.language == "id":
        return False  # "I Wayan Suarta": a name of Bali
    if _is_genitive(word, lexicon):
        return True
    loud = lexicon.language == "hu"
    if word.isupper() and at + 1 < len(words) and (at == first or words[first].isupper()) and _families_first(words[first:], loud=loud):
        return office(word, lexicon)
    if word in ("O’", "O'") or (
        lexicon.language == "en"
        and at == first
        and (word == "Les" or (at and word in ("Le", "La", "He", "An", "Do") and at + 1 < len(words) and office(words[at - 1], lexicon)))
    ):
        return False  # "John O’ Driscoll"
    if at > first:
        if word.isupper() and (
            (lexicon.language == "en" and len(word) == 1)
            or (words[first].isupper() and _begins(words[first]) and word.casefold() not in THINGS)
        ):
            return office(word, lexicon)  # "M A Mannan", "JANE DOE", "J.R. DOE"
        if word in _ARTICLES and at + 1 < len(words):
            return False
        if word.isupper() and not words[first].isupper() and _is_loud_family(word):
            return office(word, lexicon)
        if word.capitalize() in FAMILIES and at == len(words) - 1 and (at == first + 1 or all(map(_forename, words[first:at]))):
            return False
        if word.casefold() in _PARTICLES and at + 1 < len(words) and (given(words[at - 1]) or words[at - 1].casefold() in _PARTICLES):
            return False  # "Diana Van Der Ploeg"
        if words[at - 1] in _ARTICLES or (at == len(words) - 1 and words[at - 1] in _NOBLE and at - first > 1 and not thing(word)):
            return False
        if at == len(words) - 1 and given(words[at - 1]) and not thing(word):
            return False  # "Anna Richter", "Tom Marshall": a noun of office is the family name behind a given name
        if given(words[at - 1]) and _ends_as_noun(word.casefold()) and word.casefold() not in THINGS:
            return False  # "Jean Consolation", "Ana Visitation Costa"
    return thing(word) or office(word, lexicon) or _is_compound(word, lexicon)


def _families_first(words: Sequence[str], *, loud: bool) -> bool:
    """Whether a family name in capitals stands before the given names: "DUPONT Marie", "LEFEBVRE-MARTIN Jean Luc"; `loud`: which may have capitals too,
    as names have that order anyway: "KOVÁCS ANNA"."""
    family, *others = words
    if len(others) == 2 and others[0].isupper() and not others[1].isupper() and _is_loud_family(others[0]):
        others.pop(0)  # "GARCÍA LÓPEZ María"
    return _is_loud_family(family) and len(others) < 3 and all(given(word) and (loud or not word.isupper()) for word in others)


def _is_loud_family(word: str) -> bool:
    """Whether letters in capitals throughout may be a family name: "LEFEBVRE-MARTIN", "O'BRIEN"."""
    return len(word) > 2 and _JOINTS_WITHIN.sub("", word).isalpha() and word.casefold() not in THINGS


_JOINTS_WITHIN = expression(r"[-’'](?=[^\W\d_])")


def _begins(word: str) -> bool:
    """Whether a name in capitals may begin with a word: a given name, or its initials."""
    return given(word) or word[1:2] == "."


_COMPOUND = 9
_HOUSES = (
    "schaft", "behörde", "gericht", "ministerium", "präsidium", "universität", "hochschule", "stiftung", "verband", "institut", "direktion", "inspektion",
)  # fmt: skip
"""How German nouns of houses end."""


def person(words: Sequence[str], lexicon: Pack, *, fronted: bool = False) -> bool:
    """Whether capitalised words can be a person's name: two to five, none of them a thing or an office. `fronted`: an office or title
    stands before them, so that more is a name ("Theresa May")."""
    known = kinds(lexicon)
    are = [known[word] for word in words]
    any_is = 0
    for each in are:
        any_is |= each
    real = words
    if any_is & PARTICLE:
        real = [word for word, each in zip(words, are, strict=True) if not each & PARTICLE or (word in _ARTICLES and word is not words[0])]
        real = words if begins_as_particle(words) else real
    if not 2 <= len(real) <= 5 or (real[0].endswith("ing") and not _is_forename_in_ing(real[0])):
        return False
    if lexicon.language in _ADJECTIVES and real[0].endswith(_ADJECTIVES[lexicon.language]) and not given(real[0]):
        return False  # "Wspólnej Deklaracji", "Nowych Dróg"
    if any_is & UNFIT and any(known[word] & UNFIT and unfit(real, at, 0, lexicon) for at, word in enumerate(real)):
        return False
    if any_is & FAMILY and not fronted:
        family = len(real) - 1 if real[-1] in SURE and all(map(_forename, real[:-1])) else -1
        if any(word in FAMILIES and at and at != family for at, word in enumerate(real)):
            return False
    if lexicon.language == "en" and real[0] == "Santa":
        return False  # "Santa Clara": a place
    if not any_is & LOUD:
        return True
    if "AI" in real and not all(map(str.isupper, real)):
        return False  # "AI Marketplace"
    eastern = len(real) > _TWO and real[0].capitalize() in EASTERN  # "TAN ENG CHYE", "Lim WEI MING"
    if all(word.isupper() and word.isalpha() and len(word) <= 4 for word in real) and not (given(real[0]) and len(real[0]) > 2):
        return eastern  # not "GNU GPL"
    loud = sum(word.isupper() and len(word.strip(".")) > 2 for word in real)
    slight = sum(len(word.strip(".")) == 1 or word in _ARTICLES for word in real)  # "JANE M. DOE", "MARIE DE LA TOUR"
    return loud <= 1 or loud + slight == len(real) or (loud == len(real) - 1 == _TWO and (eastern or _two_families(real)))


def begins_as_particle(words: Sequence[str]) -> bool:
    """Whether what is a particle elsewhere is a given name before a family name of East Asia: "Bin Wang", "Di Wu", "Van Nguyen"."""
    return len(words) == _TWO and words[1] in EASTERN and words[0].istitle() and particle(words[0])


_TWO = 2
"""Family names of one person in Spanish and Portuguese."""


def _two_families(words: Sequence[str]) -> bool:
    """Whether two family names in capitals stand beside a given name: "María GARCÍA LÓPEZ", "GARCÍA LÓPEZ María"."""
    family, own = (words[:-1], words[-1]) if words[0].isupper() else (words[1:], words[0])
    return given(own) and not own.isupper() and all(map(_is_loud_family, family))


_ADJECTIVES = {"pl": ("ej", "ych", "ich", "ymi", "imi"), "cs": ("ých", "ích", "ého", "ému"), "sk": ("ých", "ích", "ého", "ému")}
"""How adjectives end in cases in which no given name does."""


def _is_forename_in_ing(word: str) -> bool:
    """Whether a word that ends as English verbs do is a forename: "Henning Voss", "Ying Chen", "Hwee-Ling Tan"."""
    return given(word) or word.rpartition("-")[2].capitalize() in _SYLLABLES


_SYLLABLES = frozenset(
    ("Ming", "Ying", "Ling", "Ning", "Jing", "Qing", "Xing", "Ting", "Ping", "Hing", "Ching", "Tsing", "Sing", "Ding", "Bing", "Yiing")
)
"""Syllables of names in Chinese that end so."""


def _forename(word: str) -> bool:
    return given(word) or (word[1:] == "." and word[0].isupper())


@of_list
def plain(words: tuple[str, ...]) -> frozenset[str]:
    """Words without the full stop of an abbreviation."""
    return frozenset(word.rstrip(".") for word in words)


@of_present
def titled(words: tuple[str, ...]) -> re.Pattern[str]:
    """Forms of address and titles right before a name."""
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
    low = word.casefold()
    return low in _PARTICLES and (low != _SMALL_ONLY or word == low)
