"""What a name is made of, and how a text uses it: the signs that are asked of each candidate once all of them are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import log2

from masthead.anatomy.issuing.actors import FORM_BEFORE, FORMED
from masthead.anatomy.issuing.doers import holder_behind
from masthead.anatomy.issuing.domains import initials
from masthead.anatomy.issuing.naming import JOINED
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.ownwords import apposed
from masthead.anatomy.issuing.pool import Candidate
from masthead.anatomy.issuing.selfshown import within_sentence
from masthead.anatomy.issuing.uncapped import made_of_nouns
from masthead.anatomy.issuing.wordkinds import GIVEN, HOUSE, JOINT, LEGAL, LIKE_COMMUNE, kit_of
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.declined import DECLINING
from masthead.anatomy.wording.names import ends, person, times, uncased
from masthead.anatomy.wording.signboards import CLOSED, NOUN_IN_CAPITALS, board
from masthead.expressions import expression
from masthead.language.forenames import given

_LOOSE = frozenset(
    ("acts below", "announces below", "any such", "lead", "lead opens", "governed", "headline", "headline subject", "headline announces", "acts in lead", "announces in lead", "paragraph opens",
     "office of", "opposed", "rule", "rules")
)  # fmt: skip
"""Signs that a common noun has as well which begins a sentence."""
HEADLINE = frozenset(("headline", "headline subject", "headline announces"))
_AT_MOST = HEADLINE | {"often", "once", "never"}
"""Signs of what nothing speaks for but that the headline has it."""
_MENTIONED = frozenset(("lead", "governed", "headline"))
_IN = expression(
    r"(?<!\w)(?:in|near|across|throughout|im|en|dans|à|au|aux|em|n[oa]s?|nel|nell[ao]|negli|nei|в|во|на|у|w|we|v|ve|na|i|på|στ(?:ο|η|ην|ον|α|ις)|في)\s"
    r"(?:(?:the|der|den|dem|la|le|les|el|los|las|il|lo|gli|de|het|o|os)\s)?\Z|(?<!\w)(?:dans|all[ao]?|nell)\s?[lL]?[’']\Z",
    re.I,
)
"""What stands before a place in which something is."""
_AREA = expression(
    r"(?<=\w)\s(?:County|Township|Parish|Borough|District|Province|State|Region|Valley)\Z|^(?:Landkreis|Kreis|Provincia|Province|Département|Departamento)\s",
    re.I,
)
"""A part of a land, which issues nothing where a text has it only for where something is."""
_ARTICLES = frozenset(("An", "Na", "Le", "La", "Lo", "Il", "El", "De", "Al", "Y"))
"""Given names of some peoples that are articles of others."""
_STOPPED = expression(r"[^\W\d_][^\W\d_A-Z]{4,}\. (?=[^\Wa-z\d_])")
"""A sentence that ends within what was taken for a name."""
_PAIR, _BRIEF = 2, 4
_RANK = 4
"""Letters of an office before somebody's name."""
_CASELESS = "\u0590"
"""The first of the scripts without capitals."""
_OFTEN = tuple(log2(1 + often) for often in range(16))
"""What it weighs how often a text says a name; more often weighs no more."""
_OFTEN_OTHERS = 0.6
"""What a noun of houses is worth that no line of a page ends with."""


def may_issue(one: Candidate, body: str, lexicon: Pack) -> bool:
    """Whether a name can be the issuer's where only running text has it: a single word whose capital is not that of a sentence, a noun of houses;
    in German, which writes all its nouns with capitals, what recurs."""
    name = one.text
    if "office of" in one.signs and " " in name and holder_behind(name, lexicon):
        return False
    if "،" in name and name.rpartition("،")[2].endswith(lexicon.roles):
        return False  # "حنا قریشی، میڈیا مینیجر": somebody, and the office
    if " " in name and name.split()[-1][0].islower() and _opens_speech(name, body):
        return False  # "«Школа живе, діти навчаються», — зазначив мер"
    if (
        lexicon.language in DECLINING
        and "at office" in one.signs
        and name.count(" ") == _PAIR
        and all(word[0].isupper() for word in name.split())
    ):
        return False  # "Института Анна Лунд": the house, and who holds an office there
    if ". " in name and _STOPPED.search(name):
        return False  # "Trademark Notices. Acme"
    if " " not in name and lexicon.language != "de" and name[1:].islower() and name[0].isupper():
        small = times(name.lower(), body)
        small -= _in_addresses(name.lower(), body) if small else 0
        if small > 0 and small * 2 >= times(name, body):
            return False  # "Crane" of a headline, and "the crane"
    if " " in name and "headline subject" in one.signs and lexicon.language != "de" and times(name, body) < _TWICE:
        spelt = name.lower()
        if spelt in body or (" & " in spelt and spelt.replace(" & ", " and ") in body):
            return False  # "Training Company Opens Library" over "a training company has opened"
    if _LOOSE.issuperset(one.signs):
        if " " in name and any(map(str.isdigit, name.split())) and (body.count(name) if uncased(lexicon) else times(name, body)) < _TWICE:
            return False  # "Acme 45 million euros"
        if "governed" in one.signs and (_AREA.search(name) or not made_of_houses(name, lexicon)) and _is_place(name, body):
            return False  # "on the floods in the Lower Vale"
        if " " not in name and lexicon.language == "de" and _MENTIONED.issuperset(one.signs):
            return False  # a common noun like any other: "das Wasserwerk"
        if " " in name and lexicon.language == "de":
            return made_of_houses(name, lexicon) or FORMED.search(name) is not None or times(name, body) > 2 - ("rule" in one.signs)
        if "announces in lead" in one.signs or "headline announces" in one.signs:
            return True
        if " " not in name and not any(map(str.isupper, name[1:])) and max(name) < _CASELESS:
            return (
                made_of_houses(name, lexicon)
                or within_sentence(name, body)
                or ("acts in lead" in one.signs and times(name, body) >= _TWICE)
            )
    return True


_TWICE = 2
"""Times from which on a text has a name beside its headline."""


def _opens_speech(name: str, body: str) -> bool:
    """Whether somebody's words begin with what was taken for a name, and go on behind it, and nothing else has it."""
    at = body.find(name)
    return (
        at > 0
        and body.find(name, at + 1) < 0
        and body[at - 1] in '«“„"'
        and body[at + len(name) : at + len(name) + 1] not in ("»", "”", "“", '"')
    )


def _in_addresses(word: str, body: str) -> int:
    """How often a word in small letters is part of an address: "harbourtrust.example", "press@harbourtrust.example"."""
    count, at = 0, body.find(word)
    while at >= 0:
        end = at + len(word)
        before, behind = body[max(at - 1, 0) : at], body[end : end + 1]
        ends = before in _JOINTS and not _is_letter(behind)
        begins = not _is_letter(before) and (behind in ("@", "/") or (behind == "." and _is_letter(body[end + 1 : end + 2])))
        count += ends or begins
        at = body.find(word, end if ends or begins else at + 1)
    return count


def _is_letter(char: str) -> bool:
    """Whether a character, or nothing, is part of words."""
    return char.isalnum() or char == "_"


_JOINTS = ("@", ".", "/", "-")
"""What stands before a word within an address."""


def _is_place(name: str, body: str) -> bool:
    """Whether a text says of a name only what is in it."""
    at = body.find(name)
    while at >= 0:
        if not _IN.search(body, max(0, at - 24), at):
            return False
        at = body.find(name, at + len(name))
    return True


def note_nature(one: Candidate, body: str, lexicon: Pack) -> None:
    """What a name is made of, and how often the text says it."""
    name = one.text
    words = name.split()
    # Where words touch, nothing parts a name from the next word.
    behind = ends(name, body)
    often = body.count(name) if uncased(lexicon) else sum([len(behind) if form == name else times(form, body) for form in one.forms])
    if len(words) == _PAIR and name[0] < _CASELESS:
        often += times(f"{words[0]}-{words[1]}", body)  # "Quay-Watch" is "Quay Watch"
    one.signs["often"] = _OFTEN[often] if often < len(_OFTEN) else _OFTEN[-1]
    if "author" in one.signs:
        one.says("author told", float(often > 0))
    elif often < 2:
        one.signs["once" if often else "never"] = 1.0
        if _AT_MOST.issuperset(one.signs):
            one.says("headline at most")
    kinds = kit_of(lexicon).kinds
    said, opening = kinds.of(words), kinds[words[0]]
    house = (
        said & HOUSE
        or opening & LIKE_COMMUNE
        or (lexicon.language in ("vi", "sw") and NOUN_IN_CAPITALS.match(name))
        or (name[0] >= _CASELESS and (board(name, lexicon)))
        or (name[0] < _CASELESS <= name[-1] and CLOSED.search(name))
        or (said & LEGAL and len(words) > 1 and (FORMED.search(name) or FORM_BEFORE.match(name)) is not None)
    )
    if house or (behind and name[0] < _CASELESS and not opening & GIVEN and apposed(behind, body, lexicon)):
        one.says("body")
    elif name[0] >= _CASELESS and made_of_nouns(name):
        one.says("body", _OFTEN_OTHERS)  # a noun that texts have as often of those whom they tell of
    elif len(words) > 1 and "author" not in one.signs and _like_persons(name, words, said, lexicon):
        # Persons are called by their family name as well; houses with names like persons' are not.
        one.says("like a person" if often > 1 and times(words[-1], body) == often else "person")
        if "at office" in one.signs and "office of" in one.signs and one.signs.keys().isdisjoint(("author", "genre line", "head line")):
            one.signs["holds office"] = one.signs.pop("office of")
        if (opening & GIVEN and words[0] not in _ARTICLES) or (
            len(words) > 2 and words[0].isupper() and len(words[0]) <= _RANK and given(words[1])
        ):
            one.says("given name")  # "DA Jane Doe"
    if len(words) == 1 and name[0] < _CASELESS:
        loud = sum(map(str.isupper, name))
        one.says("letters" if len(name) > 2 and (loud == len(name) or (loud > 1 and len(name) <= _BRIEF)) else "one word")
    elif len(short := initials(name)) > 1 and times(short, body) > 1:
        one.says("its letters")


def _like_persons(name: str, words: Sequence[str], said: int, lexicon: Pack) -> bool:
    """Whether a name of several words may be somebody's, or those of several. `said`: what its words say."""
    if said & JOINT or "/" in name:
        return all(person(part.split(), lexicon) for part in JOINED.split(name))
    return person(words, lexicon)
