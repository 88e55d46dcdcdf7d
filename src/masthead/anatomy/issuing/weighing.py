"""What a name's signs weigh: how likely each candidate is the issuer, and whether any is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp, log2

from msgspec.structs import replace

from masthead.anatomy.issuing.actors import FORM_BEFORE, FORMED
from masthead.anatomy.issuing.doers import holder_behind, name_at
from masthead.anatomy.issuing.domains import counted, domains, initials, owned, plain, share
from masthead.anatomy.issuing.imprint import spelt
from masthead.anatomy.issuing.naming import JOINED, holds_title, names_in
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.ownwords import apposed, is_of, kinds, lettered
from masthead.anatomy.issuing.pool import Candidate, Pool
from masthead.anatomy.issuing.uncapped import first_of_two, made_of_nouns
from masthead.anatomy.issuing.weights import WEIGHTS
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Dateline, Found
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.titles import folded
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.bodies import COMMUNE
from masthead.anatomy.wording.declined import DECLINING
from masthead.anatomy.wording.names import person, times, uncased
from masthead.anatomy.wording.signboards import CLOSED, NOUN_IN_CAPITALS, board
from masthead.expressions import expression
from masthead.language.forenames import given

_LOOSE = frozenset(
    ("acts below", "announces below", "any such", "lead", "lead opens", "governed", "headline", "headline subject", "headline announces", "acts in lead", "announces in lead", "paragraph opens",
     "office of", "rule", "rules")
)  # fmt: skip
"""Signs that a common noun has as well which begins a sentence."""
_HEADLINE = frozenset(("headline", "headline subject", "headline announces"))
_MENTIONED = frozenset(("lead", "governed", "headline"))
_ACTING = frozenset(("acts in lead", "rule", "announced by"))
_MADE = frozenset(("body", "rule"))
_WEAK = frozenset(
    ("speaker", "lead", "lead opens", "often", "once", "person", "like a person", "headline", "headline at most", "governed", "paragraph opens",
     "office of", "at office", "one word", "given name", "foot part")
)  # fmt: skip
"""Signs that say nothing of a name which a text has once and which is not made as those of houses are."""
LEAST, UNSURE, SURE, MOST = 0.3, 0.55, 0.6, 0.88
"""The chance from which on a name is given (it takes more, 0.6, before a briefing prints it), and what is claimed at most: of who may be a person, and of all."""
_PERSONS = frozenset(("person", "like a person"))
_OPENING = frozenset((*_HEADLINE, "headline at most", "often", "never", "one word"))
"""Signs of a word that may have its capital for the headline that it opens ("Annual report on …"): no text has it."""
_OWNED = frozenset(("rule", "speaker", "mail domain", "web domain", "head line", "genre of", "genre line", "desk line"))
_SPOKEN = frozenset(("given name", "dateline place"))
"""Signs of what hardly issues anything."""

_IN = expression(
    r"(?<!\w)(?:in|near|across|throughout|im|en|dans|à|au|aux|em|n[oa]s?|nel|nell[ao]|negli|nei|в|во|на|у|w|we|v|ve|na|i|på|στ(?:ο|η|ην|ον|α|ις)|في)\s"
    r"(?:(?:the|der|den|dem|la|le|les|el|los|las|il|lo|gli|de|het|o|os)\s)?\Z|(?<!\w)(?:dans|all[ao]?|nell)\s?[lL]?[’']\Z",
    re.I,
)
"""What stands before a place in which something is."""

_PART_OF_LAND = expression(r"(?:\w+ )?(?:District|County|State|Province|Republic) of\b", re.I)
"""A row of a letterhead that says of which part of a land the office is."""
_AREA = expression(
    r"(?<=\w)\s(?:County|Township|Parish|Borough|District|Province|State|Region|Valley)\Z|^(?:Landkreis|Kreis|Provincia|Province|Département|Departamento)\s",
    re.I,
)
"""A part of a land, which issues nothing where a text has it only for where something is."""
_ARTICLES = frozenset(("An", "Na", "Le", "La", "Lo", "Il", "El", "De", "Al", "Y"))
"""Given names of some peoples that are articles of others."""
_OF_LETTERS = frozenset(
    ("letters", "one word", "once", "never", "headline at most", "only within another", "holds another", "dateline place")
)
"""Signs of letters that are not those of the name that they stand for."""
_PAIR, _BRIEF = 2, 4
_LETTERS = 6
"""Letters from which on they may be a word, and the name by which a house goes."""
_NOUN = 6
"""Letters by which a noun is told that stands in another case."""
_LINKED = 0.5
"""How much a name spelt as a domain counts to which only links lead."""
_TOWN = expression(
    r"^(?:City|Town|Borough|Village|Gemeente|Gemeinde|Stadt|Marktgemeinde|Comune|Ayuntamiento|Ajuntament|Concello|Prefeitura|Câmara Municipal|Município|Mairie|Ville|Primăria|Město|Obec|Gmina|Općina|Opština|Grad|Община|Δήμος) (?:of |de |di |d['’]|do |da )?\S+$"
    r"|^\S+ (?:Belediyesi|kommun|kommune|kaupunki|City Council|Town Council|Parish Council|District Council|Borough Council|County Council)$"
)
"""A place's own house, whose name the place's alone may stand for."""
_PARTNER = 0.5
"""What is left of a rule's word for a partner of the house with which headline and text begin."""
_RANK = 4
"""Letters of an office before somebody's name."""
_CASELESS = "\u0590"
"""The first of the scripts without capitals."""
_OFTEN_OTHERS = 0.6
"""What a noun of houses is worth that no line of a page ends with."""
_COUNTED, _LONGEST = 60, 16_000
"""Lines, and characters of them, in which names are counted."""


def weighed(pool: Pool, offers: Sequence[Found], lines: Sequence[Line], found: Zones, dateline: Dateline | None) -> Found | None:
    """The likeliest of all candidates, if it is likely enough; how sure that is, is the chance of all that are called alike."""
    offers = [offer for each in offers if (offer := _trimmed(each, pool)) is not None]
    every = marked(pool, offers, lines, found, dateline)
    chances = likely(every)
    best = max(range(len(every)), key=chances.__getitem__, default=-1)
    if best < 0:
        return None
    one = every[best]
    stack = [other for each, other in zip(chances, every, strict=True) if other.line is one.line and each == chances[best]]
    if "head line" in one.signs and len(stack) > 1:
        one = next((other for other in stack if not _PART_OF_LAND.match(other.text)), one)  # of a letterhead that the text says no row of
        chance = chances[best] * len(stack)
    else:
        chance = sum(each for each, other in zip(chances, every, strict=True) if _alike(other.text, one.text))
    if chance < LEAST:
        return None
    one = _bounded(one, every, chances)
    if "\u0590" <= one.text[0] <= "\u08ff" and (further := _said_on(one.text, every, lines)) != one.text:
        return name_at(further, "issuer.weighed", round(min(chance, MOST), 2), one.line, one.at)
    if chance < SURE and "rule" not in one.signs and not _SPOKEN.isdisjoint(one.signs):
        return None
    if "once" in one.signs and _WEAK.issuperset(one.signs):
        return None  # the only name of a text that has it once is nobody's by that alone
    confidence = round(min(chance, UNSURE if _somebody(one) or ("never" in one.signs and _OPENING.issuperset(one.signs)) else MOST), 2)
    if one.text.isupper() and (spelt := next((each for each in every if initials(each.text) == one.text and " " in each.text), None)):
        one = spelt
    offer = next((offer for offer in offers if folded(offer.text) == folded(one.text)), None)
    if offer is not None:
        return Found(offer.text, replace(offer.evidence, confidence=confidence))
    return name_at(one.text, "issuer.weighed", confidence, one.line, one.at)


def _somebody(one: Candidate) -> bool:
    """Whether a name is more likely that of a person: made like one, an office before it, and nobody speaks for it."""
    return "holds office" in one.signs and not _PERSONS.isdisjoint(one.signs) and _OWNED.isdisjoint(one.signs)


def _bounded(one: Candidate, every: Sequence[Candidate], chances: Sequence[float]) -> Candidate:
    """The same name as far as it goes: of one word in full, if that acts; and as a rule cuts it, if the text has it as often so."""
    likeliest = sorted(zip(chances, every, strict=True), key=lambda pair: -pair[0])
    if " " not in one.text:
        if one.text[:1] < _CASELESS and "body" in one.signs and not one.text.isupper() and len(one.text) > _NOUN:
            # "В Институте права …", which is "Институт" from there on
            begun = one.text[:_NOUN]
            whole = (other for _, other in likeliest if other.text.startswith(begun) and " " in other.text and "lead" in other.signs)
            one = next((other for other in whole if _PERSONS.isdisjoint(other.signs) and "holds office" not in other.signs), one)
        if "body" not in one.signs and not one.text.isupper():
            one = next(
                (other for _, other in likeliest if one.text in other.text and other.text != one.text and _TOWN.search(other.text)), one
            )
        full = (other for _, other in likeliest if f" {one.text} " in f" {other.text} " and other is not one)
        one = next((other for other in full if not _ACTING.isdisjoint(other.signs) and not _MADE.isdisjoint(other.signs)), one)
    if one.text[:1] < _CASELESS:
        # "Harbour Union fiercely", which is "Harbour Union" wherever else it is named
        shorter = [other for other in every if one.text.startswith(f"{other.text} ") and other.signs["often"] > one.signs["often"]]
        one = next((other for other in shorter if " " in other.text and one.text[len(other.text) :].islower()), one)
    offered = (other for _, other in likeliest if "rule" in other.signs and _alike(other.text, one.text))
    return next((other for other in offered if other.signs["often"] >= one.signs["often"]), one)


def _said_on(name: str, every: Sequence[Candidate], lines: Sequence[Line]) -> str:
    """A name in a script without capitals as far as the text goes on with the same words whenever it says it, which is more than once."""
    told = "\n".join(line.text[:1200] for line in lines[:_COUNTED])
    often = told.count(name)
    longer = next((other.text for other in every if other.text.startswith(f"{name} ")), "") if often > 1 else ""
    while longer.startswith(f"{name} ") and told.count(on := longer[: (longer + " ").index(" ", len(name) + 1)]) == often:
        name = on
    return name


def _trimmed(offer: Found, pool: Pool) -> Found | None:
    """What a rule takes for a name without who holds an office there ("Harbour Party Senator Jane Doe"); None if it can be no house's."""
    text = offer.text
    if text[:1] < _CASELESS and holds_title(text, pool.lexicon):
        text = next((text[start:end] for start, end in names_in(text, pool.lexicon, 0, 120) if start == 0), text)
    if text[:1].isalpha() and text[0] < _CASELESS and not pool.fit(text, alone=True) and text == offer.text:
        return None
    return (
        offer
        if text == offer.text
        else Found(text, replace(offer.evidence, end=-1 if offer.evidence.end < 0 else offer.evidence.start + len(text)))
    )


def _alike(name: str, other: str) -> bool:
    """Whether two are one name, or one of them the better part of the other or its letters."""
    short, long = sorted((name, other), key=len)
    if short.isupper() and " " not in short and len(short) > 1 and initials(long) == short:
        return True
    short, long = sorted((folded(name), folded(other)), key=len)
    return short in long and len(short) * 2 >= len(long)


def marked(pool: Pool, offers: Sequence[Found], lines: Sequence[Line], found: Zones, dateline: Dateline | None) -> list[Candidate]:
    """The candidates with all their signs: what rules offer, what their names are made of, how the text uses them."""
    lexicon = pool.lexicon
    known: set[tuple[str, str]] = set()
    for offer in offers:
        if one := pool.add(offer.text):
            one.says("rule", offer.evidence.confidence)
            if (offer.evidence.rule, one.text) not in known:
                known.add((offer.evidence.rule, one.text))
                one.counts("rules", 3)
    head = lines[found.headline].text if found.headline >= 0 else ""
    body = "\n".join(
        line.text[:1200]
        for at, (line, role) in enumerate(zip(lines[:_COUNTED], found.roles, strict=False))
        if role not in ("furniture", "filing") and not (head and at < found.headline and head in line.text)
    )
    body = body[:_LONGEST]
    written = counted(line.text for line in lines if "@" in line.text)
    linked = domains(line.text for line in lines if "www." in line.text or "://" in line.text)
    for called, label in spelt({*written, *linked, *pool.sites, pool.slug}, body):
        if (one := pool.add(called)) and label == pool.slug:
            one.says("author")
        elif one:
            one.says("spelt domain", 1.0 if label in pool.sites else max(written[label] / max(written.values(), default=1), _LINKED))
    _parted(pool, body)
    every = [one for one in pool.all.values() if _worth(one, body, lexicon)]
    place = plain(dateline.place) if dateline else "\n"
    for one in every:
        _nature(one, body, lexicon)
        name, short = plain(one.text), initials(one.text).casefold()
        if much := share(written, name, short):
            one.says("mail domain", much)
        elif owned(pool.sites, name, short):
            one.says("site domain")
        elif owned(linked, name, short):
            one.says("web domain")
        if name == place and "body" not in one.signs:
            one.says("dateline place")
        elif "body" in one.signs and len(place) > 3 and place in name:
            one.says("of dateline place")
    every = [one for one in every if not _only_in_office(one)]
    for kind in kinds(body, lexicon):
        for one in every:
            if is_of(one.text, kind):
                one.says("own kind")
    for one, letters in lettered(every, body):
        if len(letters.text) <= _LETTERS or letters.signs["often"] < one.signs["often"] + 1:  # else it is called so, and no other way
            _joined(one, letters)
    _nested(every)
    _partners(every)
    return every


def _only_in_office(one: Candidate) -> bool:
    """Whether a name is that of somebody with an office whom a text names once: "said transport spokesperson Jane Doe"."""
    return {"holds office", "given name", "once"} <= one.signs.keys() and _OWNED.isdisjoint(one.signs)


def _joined(one: Candidate, short: Candidate) -> None:
    """Gives a name what is said of its letters too."""
    for sign, much in short.signs.items():
        if sign not in _OF_LETTERS:
            one.says(sign, much)
    one.says("its letters")
    if one.signs["often"] > 1:
        for sign in ("once", "never", "headline at most"):
            one.signs.pop(sign, None)


def _partners(every: Sequence[Candidate]) -> None:
    """Says less for a name that the headline only has behind a small word ("with the Harbour Trust"), where another is its subject and the text's."""
    if any("headline subject" in one.signs and "lead opens" in one.signs and "acts in lead" in one.signs for one in every):
        for one in every:
            if "rule" in one.signs and {"headline", "governed"} <= one.signs.keys() and "headline subject" not in one.signs:
                one.signs["rule"] *= _PARTNER


def _parted(pool: Pool, body: str) -> None:
    """Gives what is said of two Chinese names with "and" between them to the first, if the text says each apart as well."""
    for key, one in list(pool.all.items()) if uncased(pool.lexicon) else ():
        first = first_of_two(one.text, body) if one.text[0] >= "\u3400" else one.text
        if first != one.text and (known := pool.add(first, one.line, one.at)):
            del pool.all[key]
            for sign, much in one.signs.items():
                known.says(sign, much)


def _nature(one: Candidate, body: str, lexicon: Pack) -> None:
    """What a name is made of, and how often the text says it."""
    name = one.text
    words = name.split()
    often = (
        body.count(name) if uncased(lexicon) else sum(times(form, body) for form in one.forms)
    )  # where words touch, nothing parts a name from the next word
    if len(words) == _PAIR and name[0] < _CASELESS:
        often += times("-".join(words), body)  # "Quay-Watch" is "Quay Watch"
    one.signs["often"] = min(log2(1 + often), 4.0)
    if "author" in one.signs:
        one.says("author told", float(often > 0))
    elif often < 2:
        one.says("once" if often else "never")
        if _HEADLINE.issuperset(one.signs.keys() - {"often", "once", "never"}):
            one.says("headline at most")
    house = (
        made_of_houses(name, lexicon)
        or COMMUNE.match(name)
        or (lexicon.language in ("vi", "sw") and NOUN_IN_CAPITALS.match(name))
        or (name[0] >= _CASELESS and (board(name, lexicon)))
        or (name[0] < _CASELESS <= name[-1] and CLOSED.search(name))
        or (len(words) > 1 and (FORMED.search(name) or FORM_BEFORE.match(name)) is not None)
    )
    if house or (name[0] < _CASELESS and not given(words[0]) and apposed(name, body, lexicon)):
        one.says("body")
    elif name[0] >= _CASELESS and made_of_nouns(name):
        one.says("body", _OFTEN_OTHERS)  # a noun that texts have as often of those whom they tell of
    elif "author" not in one.signs and all(person(part.split(), lexicon) for part in JOINED.split(name)):
        # Persons are called by their family name as well; houses with names like persons' are not.
        one.says("like a person" if often > 1 and times(words[-1], body) == often else "person")
        if "at office" in one.signs and "office of" in one.signs and one.signs.keys().isdisjoint(("author", "genre line", "head line")):
            one.signs["holds office"] = one.signs.pop("office of")
        if (given(words[0]) and words[0] not in _ARTICLES) or (
            len(words) > 2 and words[0].isupper() and len(words[0]) <= _RANK and given(words[1])
        ):
            one.says("given name")  # "DA Jane Doe"
    if len(words) == 1 and name[0] < _CASELESS:
        loud = sum(map(str.isupper, name))
        one.says("letters" if len(name) > 2 and (loud == len(name) or (loud > 1 and len(name) <= _BRIEF)) else "one word")
    elif len(short := initials(name)) > 1 and times(short, body) > 1:
        one.says("its letters")


def _nested(every: Sequence[Candidate]) -> None:
    """What names say of those that they are part of."""
    padded = [(f" {one.text} ", one) for one in every]
    for name, one in padded:
        touching = one.text[0] > _CASELESS
        for other_name, other in padded:
            if name not in other_name and not (touching and one.text in other.text):
                continue
            if other.text.startswith((f"{one.text} – ", f"{one.text} - ", f"{one.text} (")):
                continue  # "HTN – Harbour Trust of Norhaven": the same with what it stands for
            if other is not one:
                other.says("holds another")
                if other.signs["often"] >= one.signs["often"]:
                    one.says("only within another")


def _worth(one: Candidate, body: str, lexicon: Pack) -> bool:
    """Whether a name can be the issuer's where only running text has it: a single word whose capital is not that of a sentence, a noun of houses;
    in German, which writes all its nouns with capitals, what recurs."""
    name = one.text
    if "office of" in one.signs and " " in name and holder_behind(name, lexicon):
        return False
    if (
        lexicon.language in DECLINING
        and "at office" in one.signs
        and name.count(" ") == _PAIR
        and all(word[0].isupper() for word in name.split())
    ):
        return False  # "Института Анна Лунд": the house, and who holds an office there
    if " " not in name and lexicon.language != "de" and name[1:].islower() and name[0].isupper():
        small = times(name.lower(), body)
        if small and small * 2 >= times(name, body):
            return False  # "Crane" of a headline, and "the crane"
    if _LOOSE.issuperset(one.signs):
        if "governed" in one.signs and (_AREA.search(name) or not made_of_houses(name, lexicon)) and _is_place(name, body):
            return False  # "on the floods in the Lower Vale"
        if " " not in name and lexicon.language == "de" and _MENTIONED.issuperset(one.signs):
            return False  # a common noun like any other: "das Wasserwerk"
        if " " in name and lexicon.language == "de":
            return made_of_houses(name, lexicon) or FORMED.search(name) is not None or times(name, body) > 2 - ("rule" in one.signs)
        if "announces in lead" in one.signs or "headline announces" in one.signs:
            return True
        if " " not in name and not any(map(str.isupper, name[1:])) and max(name) < _CASELESS:
            return made_of_houses(name, lexicon) or _within_sentence(name, body)
    return True


def _is_place(name: str, body: str) -> bool:
    """Whether a text says of a name only what is in it."""
    at = body.find(name)
    while at >= 0:
        if not _IN.search(body, max(0, at - 24), at):
            return False
        at = body.find(name, at + len(name))
    return True


def _within_sentence(word: str, body: str) -> bool:
    """Whether a word stands anywhere where no sentence begins, so that its capital says that it is a name."""
    at = body.find(word)
    while at >= 0:
        front = body[max(0, at - 2) : at].rstrip(' «“„"(')
        if (front and front[-1] not in ".!?:\n•-–*") or (at and body[at - 1] == "«" and body[at + len(word) : at + len(word) + 1] == "»"):
            return True
        at = body.find(word, at + len(word))
    return False


def likely(every: Sequence[Candidate]) -> list[float]:
    """The chance of each, out of all and of none."""
    scores = [exp(sum(WEIGHTS.get(sign, 0.0) * much for sign, much in one.signs.items()) + WEIGHTS.get("any", 0.0)) for one in every]
    total = 1.0 + sum(scores)
    return [score / total for score in scores]
