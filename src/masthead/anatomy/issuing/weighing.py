"""What a name's signs weigh: how likely each candidate is the issuer, and whether any is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from math import exp

from msgspec.structs import replace

from masthead.anatomy.issuing.actors import FORMED
from masthead.anatomy.issuing.bounds import CASELESS, COUNTED, LONGEST, PERSONS, READ, alike, bounded, said_on
from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.domains import counted, domains, initials, owned, plain, share
from masthead.anatomy.issuing.imprint import spelt
from masthead.anatomy.issuing.naming import holds_title, names_in
from masthead.anatomy.issuing.nature import HEADLINE, may_issue, note_nature
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.ownwords import is_of, kinds, lettered
from masthead.anatomy.issuing.pool import Candidate, Pool
from masthead.anatomy.issuing.uncapped import first_of_two
from masthead.anatomy.issuing.weights import WEIGHTS
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Dateline, Found
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.titles import folded
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.wording.names import uncased
from masthead.expressions import expression

_WEAK = frozenset(
    ("speaker", "lead", "lead opens", "often", "once", "person", "like a person", "headline", "headline at most", "governed", "paragraph opens",
     "office of", "at office", "one word", "given name", "foot part", "opposed")
)  # fmt: skip
"""Signs that say nothing of a name which a text has once and which is not made as those of houses are."""
_OPENS_ALONE = frozenset(("paragraph opens", "acts in paragraph", "often", "once", "one word"))
"""Signs of a word with which a paragraph begins, and that the text has once."""
_TOLD = frozenset(
    ("often", "once", "never", "letters", "its letters", "holds another", "only within another", "governed", "any such", "paragraph opens", "one word", "person",
     "like a person", "of dateline place", "headline at most")
)  # fmt: skip
"""Signs of what a text has, and that nothing speaks for."""
_OF_OFFICE = frozenset(("once", "often", "at office", "office of", "body", "holds another", "only within another"))
"""Signs of where somebody works whom a text names."""
LEAST, UNSURE, SURE, MOST = 0.3, 0.55, 0.6, 0.88
"""The chance from which on a name is given (it takes more, 0.6, before a briefing prints it), and what is claimed at most: of who may be a person, and of all."""
UNRULED = 0.4, 0.78
"""The same two of a name that no rule offers: of those that had a smaller chance none was right, of those that claimed more 14 of 18."""
_OPENING = frozenset((*HEADLINE, "headline at most", "often", "never", "one word"))
"""Signs of a word that may have its capital for the headline that it opens ("Annual report on …"): no text has it."""
_OWNED = frozenset(("rule", "speaker", "mail domain", "web domain", "head line", "genre of", "genre line", "desk line"))
_SPOKEN = frozenset(("given name", "dateline place"))
"""Signs of what hardly issues anything."""

_PART_OF_LAND = expression(r"(?:\w+ )?(?:District|County|State|Province|Republic) of\b", re.I)
"""A row of a letterhead that says of which part of a land the office is."""
_OF_LETTERS = frozenset(
    ("letters", "one word", "once", "never", "headline at most", "only within another", "holds another", "dateline place")
)
"""Signs of letters that are not those of the name that they stand for."""
_LETTERS = 6
"""Letters from which on they may be a word, and the name by which a house goes."""
_LINKED = 0.5
"""How much a name spelt as a domain counts to which only links lead."""
_PARTNER = 0.5
"""What is left of a rule's word for a partner of the house with which headline and text begin."""


def weighed(pool: Pool, offers: Sequence[Found], lines: Sequence[Line], found: Zones, dateline: Dateline | None) -> Found | None:
    """The likeliest of all candidates, if it is likely enough; how sure that is, is the chance of all that are called alike."""
    offers = [offer for each in offers if (offer := _trimmed(each, pool)) is not None]
    every = marked(pool, offers, lines, found, dateline)
    chances = likely(every)
    best = _best(every, chances)
    if best < 0:
        return None
    one = every[best]
    stack = [other for each, other in zip(chances, every, strict=True) if other.line is one.line and each == chances[best]]
    if "head line" in one.signs and len(stack) > 1:
        one = next((other for other in stack if not _PART_OF_LAND.match(other.text)), one)  # of a letterhead that the text says no row of
        chance = chances[best] * len(stack)
    else:
        chance = sum(each for each, other in zip(chances, every, strict=True) if alike(other.text, one.text))
    if round(chance, 2) < (LEAST if "rule" in one.signs else UNRULED[0]):
        return None
    one = bounded(one, every, chances)
    if "\u0590" <= one.text[0] <= "\u08ff" and (further := said_on(one.text, every, lines)) != one.text:
        return name_at(further, "issuer.weighed", round(min(chance, UNRULED[1]), 2), one.line, one.at)
    if chance < SURE and "rule" not in one.signs and not _SPOKEN.isdisjoint(one.signs):
        return None
    if _TOLD.issuperset(one.signs):
        return None  # "more than 120 Asian American and Pacific Islander (AAPI) students": letters stand for it, and it does nothing
    if {"once", "at office"} <= one.signs.keys() and _OF_OFFICE.issuperset(one.signs):
        return None  # "Assistant Harbour Police Chief Jane Doe", and nothing else of that police
    if {"once", "one word"} <= one.signs.keys() and _OPENS_ALONE.issuperset(one.signs) and one.text[1:].islower():
        return None  # "Arbetet tar två dagar.": a noun that opens a sentence below the lead
    if "once" in one.signs and _WEAK.issuperset(one.signs):
        return None  # the only name of a text that has it once is nobody's by that alone
    confidence = round(min(chance, UNSURE if _somebody(one) or ("never" in one.signs and _OPENING.issuperset(one.signs)) else MOST), 2)
    if one.text.isupper() and (spelt := next((each for each in every if initials(each.text) == one.text and " " in each.text), None)):
        one = spelt
    offer = next((offer for offer in offers if folded(offer.text) == folded(one.text)), None)
    if offer is not None:
        return Found(offer.text, replace(offer.evidence, confidence=confidence))
    return name_at(one.text, "issuer.weighed", min(confidence, UNRULED[1]), one.line, one.at)


def _best(every: Sequence[Candidate], chances: Sequence[float]) -> int:
    """The likeliest of all, names with and without their legal form counted as one; -1 if there is none."""
    names = [FORMED.sub("", one.text).rstrip(",") for one in every]
    together: dict[str, float] = {}
    for name, chance in zip(names, chances, strict=True):
        together[name] = together.get(name, 0.0) + chance
    return max(range(len(every)), key=lambda at: (together[names[at]], chances[at]), default=-1)


def _somebody(one: Candidate) -> bool:
    """Whether a name is more likely that of a person: made like one, an office before it, and nobody speaks for it."""
    return "holds office" in one.signs and not PERSONS.isdisjoint(one.signs) and _OWNED.isdisjoint(one.signs)


def _trimmed(offer: Found, pool: Pool) -> Found | None:
    """What a rule takes for a name without who holds an office there ("Harbour Party Senator Jane Doe"); None if it can be no house's."""
    text = offer.text
    if text[:1] < CASELESS and holds_title(text, pool.lexicon):
        cut = next((text[start:end] for start, end in names_in(text, pool.lexicon, 0, 120) if start == 0), text)
        # A noun of houses alone is none: of "Grupo Parlamentario Lenés" no "Grupo" is left.
        text = cut if " " in cut or not made_of_houses(cut, pool.lexicon) else text
    if text[:1].isalpha() and text[0] < CASELESS and not pool.fit(text, alone=True) and text == offer.text:
        return None
    return (
        offer
        if text == offer.text
        else Found(text, replace(offer.evidence, end=-1 if offer.evidence.end < 0 else offer.evidence.start + len(text)))
    )


def marked(pool: Pool, offers: Sequence[Found], lines: Sequence[Line], found: Zones, dateline: Dateline | None) -> list[Candidate]:
    """The candidates with all their signs: what rules offer, what their names are made of, how the text uses them."""
    lexicon = pool.lexicon
    known: set[tuple[str, str]] = set()
    for offer in offers:
        if one := pool.add(offer.text):
            one.says("rule", offer.evidence.confidence)
            if offer.evidence.rule == "issuer.labelled":
                one.says("labelled")
            if (offer.evidence.rule, one.text) not in known:
                known.add((offer.evidence.rule, one.text))
                one.counts("rules", 3)
    head = lines[found.headline].text if found.headline >= 0 else ""
    told = [
        line.text[:READ]
        for at, (line, role) in enumerate(zip(lines[:COUNTED], found.roles, strict=False))
        if role not in ("furniture", "filing") and not (head and at < found.headline and head in line.text)
    ]
    body = "\n".join(told)[:LONGEST]
    written = counted(line.text for line in lines if "@" in line.text)
    linked = domains(line.text for line in lines if "www." in line.text or "://" in line.text)
    for called, label in spelt({*written, *linked, *pool.sites, pool.slug}, body):
        if (one := pool.add(called)) and label == pool.slug:
            one.says("author")
        elif one:
            one.says("spelt domain", 1.0 if label in pool.sites else max(written.get(label, 0) / max(written.values(), default=1), _LINKED))
    _parted(pool, body)
    every = [one for one in pool.all.values() if may_issue(one, body, lexicon)]
    for one in every:
        note_nature(one, body, lexicon)
    if written or linked or pool.sites:
        _addressed(every, written, linked, pool.sites)
    if dateline:
        town, _, land = dateline.place.partition(", ")
        _placed(every, plain(dateline.place), plain(town) if land else "")
    asked = _asked(every, lines, found)
    every = [one for one in every if not (_only_in_office(one) or _only_opposed(one) or any(name in one.text for name in asked))]
    every = _without_named(every, lines, found, lexicon)
    every = [one for one in every if not (_is_headline(one, head, lexicon) or _is_topic(one))]
    for kind in kinds(body, told, lexicon):
        for one in every:
            if is_of(one.text, kind):
                one.says("own kind")
    for one, letters in lettered(every, body):
        if len(letters.text) <= _LETTERS or letters.signs["often"] < one.signs["often"] + 1:  # else it is called so, and no other way
            _joined(one, letters)
    _nested(every)
    _partners(every)
    return every


def _addressed(every: Sequence[Candidate], written: Mapping[str, int], linked: Set[str], sites: Set[str]) -> None:
    """Says of each name whether a domain is called so: of mails, each with how often, of links, of the source's own address."""
    for one in every:
        name, short = plain(one.text), initials(one.text).casefold()
        if much := share(written, name, short):
            one.says("mail domain", much)
        elif owned(sites, name, short):
            one.says("site domain")
        elif owned(linked, name, short):
            one.says("web domain")


def _placed(every: Sequence[Candidate], place: str, town: str) -> None:
    """Says of each name whether it is the dateline's place, or that of a house there. `town`: the place without the land that stands behind it, if one
    does."""
    for one in every:
        name = plain(one.text)
        if name == town or (name == place and "body" not in one.signs):
            one.says("dateline place")
        elif "body" in one.signs and len(place) > 3 and place in name:
            one.says("of dateline place")


def _only_in_office(one: Candidate) -> bool:
    """Whether a name is that of somebody with an office whom a text names once: "said transport spokesperson Jane Doe"."""
    return {"holds office", "given name", "once"} <= one.signs.keys() and _OWNED.isdisjoint(one.signs)


def _asked(every: Sequence[Candidate], lines: Sequence[Line], found: Zones) -> list[str]:
    """The persons of whom only contact lines tell: whom to ask, who may have an agency that is called so."""
    named = [one.text for one in every if "given name" in one.signs and not PERSONS.isdisjoint(one.signs)]
    contacts = "\n".join(line.text for line, role in zip(lines, found.roles, strict=False) if role == "contact") if named else ""
    asked = [name for name in named if name in contacts]
    told = "\n".join(line.text for line, role in zip(lines, found.roles, strict=False) if role != "contact") if asked else ""
    return [name for name in asked if name not in told]


def _is_headline(one: Candidate, head: str, lexicon: Pack) -> bool:
    """Whether a name is nearly all that the headline says, and begins as no house's does: "Invigning av nya skolan i Norhaven"."""
    if one.text.count(" ") < _TELLS or one.text not in head or not _SIGNED.isdisjoint(one.signs):
        return False
    said = head.rpartition(": ")[2]
    first = one.text.split(" ", 1)[0]
    return len(one.text) * 10 >= len(said) * 8 and not made_of_houses(first, lexicon) and not FORMED.search(one.text)


_TELLS = 3
"""Blanks in a headline that has no verb, at least."""
_SIGNED = frozenset(("author", "rule", "mail domain", "site domain", "desk line", "genre of"))
"""Signs of a house whose name stands where a headline does."""


def _without_named(every: Sequence[Candidate], lines: Sequence[Line], found: Zones, lexicon: Pack) -> list[Candidate]:
    """The candidates but those whom the text names with an office and who announce nothing, where it names a house too: whoever visits that does not
    issue its news."""
    alike = {
        one.text for one in every if one.text[:1] < CASELESS and not PERSONS.isdisjoint(one.signs) and _ANNOUNCING.isdisjoint(one.signs)
    }
    if not alike or not any("body" in one.signs and one.text not in alike for one in every):
        return list(every)
    told = [line.text[:READ] for line in lines[found.body : min(found.tail, found.body + _NAMED_IN)]]
    held = {one.name for text in told if any(name in text for name in alike) for one in mentions(text, lexicon) if one.role}
    return [one for one in every if one.text not in alike or one.text not in held]


def _is_topic(one: Candidate) -> bool:
    """Whether a name is but what stands before a headline's colon, tells where something goes on, and is said nowhere else: "Bruggenbouw in Lenn: …"."""
    return (
        "headline label" in one.signs
        and not one.signs.keys().isdisjoint(("once", "never"))
        and "body" not in one.signs
        and not _WHERE.isdisjoint(one.text.split())
    )


_WHERE = frozenset(("in", "im", "en", "à", "em", "no", "na", "w", "we", "v", "ve", "på", "в", "на", "у"))
"""Small words before a place."""
_ANNOUNCING = frozenset(
    (*_OWNED, "author", "headline subject", "headline label", "acts in lead", "announces in lead", "announced by", "last line")
)
"""Signs of a member of a parliament or council whose own release it is."""
_NAMED_IN = 8
"""Paragraphs in which somebody is named with an office."""


def _only_opposed(one: Candidate) -> bool:
    """Whether a text is against whoever is named, and nothing but that it tells of him, her or it speaks for the name: "protester contre le Conseil fédéral"."""
    return "opposed" in one.signs and _OPPOSED.issuperset(one.signs)


_OPPOSED = frozenset(
    ("opposed", "often", "once", "body", "governed", "one word", "letters", "its letters", "lead", "headline", "headline at most", "office of", "at office", "holds another",
     "only within another", "person", "like a person", "any such", "paragraph opens", "of dateline place")
)  # fmt: skip
"""Signs of whom a text tells."""


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


def _nested(every: Sequence[Candidate]) -> None:
    """What names say of those that they are part of."""
    padded = [(f" {one.text} ", one) for one in every]
    told = "\n".join([name for name, _ in padded])
    often = Counter(told.replace("\n", "").split(" "))
    for name, one in padded:
        touching = one.text[0] > CASELESS
        if (told.count(one.text) if touching else often[one.text.split(" ", 1)[0]]) == 1:
            continue  # as most, whom no other holds
        for other_name, other in padded:
            if name not in other_name and not (touching and one.text in other.text):
                continue
            if other.text.startswith((f"{one.text} – ", f"{one.text} - ", f"{one.text} (")):
                continue  # "HTN – Harbour Trust of Norhaven": the same with what it stands for
            if other is not one:
                other.says("holds another")
                if other.signs["often"] >= one.signs["often"]:
                    one.says("only within another")


def likely(every: Sequence[Candidate]) -> list[float]:
    """The chance of each, out of all and of none."""
    scores = []
    for one in every:
        logits = 0.0
        for sign, much in one.signs.items():
            logits += WEIGHTS.get(sign, 0.0) * much
        scores.append(exp(logits + WEIGHTS["any"]))
    total = 1.0 + sum(scores)
    return [score / total for score in scores]
