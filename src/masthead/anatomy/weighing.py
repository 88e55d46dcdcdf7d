"""What a name's signs weigh: how likely each candidate is the issuer, and whether any is."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log2

from msgspec.structs import replace

from masthead.anatomy.bodies import COMMUNE
from masthead.anatomy.candidates import Candidate, Pool
from masthead.anatomy.doers import name_at
from masthead.anatomy.domains import domains, initials, owned
from masthead.anatomy.happenings import event
from masthead.anatomy.lines import Line
from masthead.anatomy.model import Dateline, Found
from masthead.anatomy.names import person, times, uncased
from masthead.anatomy.naming import JOINED, holds_title, names_in
from masthead.anatomy.nouns import made_of_houses
from masthead.anatomy.pack import Pack
from masthead.anatomy.signboards import board
from masthead.anatomy.titles import folded
from masthead.anatomy.zones import Zones

_LOOSE = frozenset(
    (
        "lead", "free", "governed", "foot within", "paragraph opens", "headline", "head within", "lead opens", "acts", "acts in lead", "headline subject",
        "headline opens", "contact first", "contact part", "office of", "rule", "rules", "chosen", "chosen sure",
    )
)  # fmt: skip
"""Signs that a common noun has as well which begins a sentence."""
LEAST, ALONE = 0.35, 0.45
"""The chance from which on a name is given, and one that no rule has chosen; it takes more, 0.6, before a briefing prints it."""
_SPOKEN = frozenset(("person", "dateline place"))
"""Signs of what issues nothing."""
MOST = 0.88
SURE = 0.6

_CASELESS = "\u0590"
"""The first of the scripts without capitals."""
_COUNTED, _LONGEST = 60, 16_000
"""Lines, and characters of them, in which names are counted."""

WEIGHTS: dict[str, float] = {
    "rule": 1.77,
    "genre line": 1.74,
    "body": 1.64,
    "mail domain": 1.59,
    "foot line": 1.13,
    "chosen": 1.02,
    "contact line": 1.01,
    "about": 1.00,
    "desk": 0.94,
    "contact part": 0.94,
    "headline subject": 0.94,
    "contact first": 0.94,
    "speaker": 0.92,
    "lead": 0.88,
    "rules": 0.86,
    "lead opens": 0.81,
    "commune": 0.80,
    "head part": 0.70,
    "web domain": 0.66,
    "author": 0.66,
    "office of": 0.63,
    "its letters": 0.62,
    "headline opens": 0.62,
    "headline part": 0.61,
    "holds another": 0.61,
    "headline label": 0.60,
    "often": 0.59,
    "boilerplate opens": 0.49,
    "explained": 0.47,
    "acts": 0.41,
    "head within": 0.38,
    "chosen sure": 0.31,
    "foot first": 0.31,
    "head first": 0.27,
    "contact within": 0.21,
    "head line": 0.21,
    "free": 0.20,
    "boilerplate": 0.14,
    "foot part": 0.14,
    "headline": 0.06,
    "foot within": -0.03,
    "only within another": -0.06,
    "part is oftener": -0.10,
    "within another": -0.16,
    "paragraph opens": -0.20,
    "like a person": -0.46,
    "never": -0.54,
    "long": -0.55,
    "letters": -0.59,
    "once": -0.61,
    "governed": -0.77,
    "bare": -0.91,
    "one word": -0.98,
    "dateline place": -0.99,
    "any": -1.10,
    "person": -1.42,
    "event": -1.57,
}
"""What each sign adds to a name's score (in logits), as `tests/bench/issuer_weights.py` fits it to releases whose issuer is known.

"rule", "rules", "chosen": what rules offer, how many do, and which offer they prefer. "head", "contact" and "foot", each with "line", "part", "first" and
"within": the name is a line there, a part of one, its first part, or stands in one. "governed", "free": behind a small word like "with", or not. "any": what
every name has; the chance that it is none of them weighs nothing.
"""


def weighed(
    pool: Pool, offers: Sequence[Found], chosen: Found | None, lines: Sequence[Line], found: Zones, dateline: Dateline | None
) -> Found | None:
    """The likeliest of all candidates, if it is likely enough; how sure that is, is the chance of all that are called alike."""
    offers = [offer for each in offers if (offer := _trimmed(each, pool)) is not None]
    chosen = _trimmed(chosen, pool) if chosen is not None else None
    every = marked(pool, offers, chosen, lines, found, dateline)
    chances = likely(every)
    best = max(range(len(every)), key=chances.__getitem__, default=-1)
    if chosen is not None and not chosen.text.isascii() and not any(folded(one.text) == folded(chosen.text) for one in every):
        chosen = None  # a word that begins a sentence
    if best < 0:
        return chosen
    one = every[best]
    chance = sum(each for each, other in zip(chances, every, strict=True) if _alike(other.text, one.text))
    part = "only within another" in one.signs and chosen is not None and f" {one.text} " in f" {chosen.text} "
    if chosen is not None and (part or _alike(chosen.text, one.text) or _share(chosen.text, one.text, pool.lexicon) or chance < LEAST):
        # The rules know best where a name begins and ends.
        return Found(chosen.text, replace(chosen.evidence, confidence=round(min(chance, MOST) if chance >= LEAST else LEAST, 2)))
    if chance < ALONE or not _SPOKEN.isdisjoint(one.signs):
        return Found(chosen.text, replace(chosen.evidence, confidence=LEAST)) if chosen is not None else None
    confidence = round(min(chance, MOST), 2)
    if one.text.isupper() and (whole := next((each for each in every if initials(each.text) == one.text and " " in each.text), None)):
        one = whole
    offer = next((offer for offer in offers if folded(offer.text) == folded(one.text)), None)
    if offer is not None:
        return Found(offer.text, replace(offer.evidence, confidence=confidence))
    return name_at(one.text, "issuer.weighed", confidence, one.line, one.at)


def _trimmed(offer: Found, pool: Pool) -> Found | None:
    """What a rule takes for a name without who holds an office there ("Harbour Party Senator Jane Doe"); None if it can be no house's."""
    text = offer.text
    if offer.evidence.rule == "issuer.statement-of-office":
        return offer  # who speaks for nobody else: "Statement by Mayor Jane Doe"
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
    """Whether two are one name, or one of them the better part of the other."""
    short, long = sorted((folded(name), folded(other)), key=len)
    return short in long and len(short) * 2 >= len(long)


def _share(name: str, other: str, lexicon: Pack) -> bool:
    """Whether two names share a word that is no noun of houses, so that they are one name cut differently."""
    return any(len(word) > 3 and word[0].isupper() and not made_of_houses(word, lexicon) for word in set(name.split()) & set(other.split()))


def marked(
    pool: Pool, offers: Sequence[Found], chosen: Found | None, lines: Sequence[Line], found: Zones, dateline: Dateline | None
) -> list[Candidate]:
    """The candidates with all their signs: what rules offer, what their names are made of, how the text uses them."""
    lexicon = pool.lexicon
    for offer in offers:
        if one := pool.add(offer.text):
            one.says("rule", offer.evidence.confidence)
            one.counts("rules", 4)
    if chosen is not None and (one := pool.add(chosen.text)):
        one.says("chosen")
        one.says("chosen sure", float(chosen.evidence.confidence >= SURE))
    body = "\n".join(
        line.text[:1200] for line, role in zip(lines[:_COUNTED], found.roles, strict=False) if role not in ("furniture", "filing")
    )
    body = body[:_LONGEST]
    written = domains(line.text for line in lines if "@" in line.text)
    linked = domains(line.text for line in lines if "www." in line.text or "://" in line.text)
    every = [one for one in pool.all.values() if _worth(one, body, lexicon)]
    place = folded(dateline.place) if dateline else "\n"
    for one in every:
        _nature(one, body, lexicon)
        name, short = folded(one.text), initials(one.text).casefold()
        if owned(written, name, short):
            one.says("mail domain")
        elif owned(linked, name, short):
            one.says("web domain")
        if name == place:
            one.says("dateline place")
    _nested(every)
    return every


def _nature(one: Candidate, body: str, lexicon: Pack) -> None:
    """What a name is made of, and how often the text says it."""
    name = one.text
    words = name.split()
    often = body.count(name) if uncased(lexicon) else times(name, body)  # where words touch, nothing parts a name from the next word
    one.signs["often"] = min(log2(1 + often), 4.0)
    if often < 2:
        one.says("once" if often else "never")
    house = made_of_houses(name, lexicon) or (name[0] >= _CASELESS and board(name, lexicon))
    if house:
        one.says("body")
        if name[0] < _CASELESS and all(word[0].islower() or made_of_houses(word, lexicon) for word in words):
            one.says("bare")  # "Consejo de Gobierno"
    elif all(person(part.split(), lexicon) for part in JOINED.split(name)):
        # Persons are called by their family name as well; houses with names like persons' are not.
        one.says("like a person" if often > 1 and times(words[-1], body) == often else "person")
    elif len(words) > 6:
        one.says("long")
    if COMMUNE.match(name):
        one.says("commune")
    if len(words) == 1 and name[0] < _CASELESS:
        one.says("letters" if name.isupper() else "one word")
    elif len(short := initials(name)) > 1 and times(short, body) > 1:
        one.says("its letters")
    if event(words[-1]) or (event(words[0]) and not made_of_houses(words[0], lexicon)):
        one.says("event")


def _nested(every: Sequence[Candidate]) -> None:
    """What names say of those that they are part of."""
    padded = [(f" {one.text} ", one) for one in every]
    for name, one in padded:
        for other_name, other in padded:
            if other is not one and (name in other_name or (one.text[0] > _CASELESS and one.text in other.text)):
                one.says("within another")
                other.says("holds another")
                if "headline opens" in one.signs:
                    other.says("headline part")
                if other.signs["often"] >= one.signs["often"]:
                    one.says("only within another")
                elif one.signs["often"] > other.signs["often"] + 0.6:
                    other.says("part is oftener")


def _worth(one: Candidate, body: str, lexicon: Pack) -> bool:
    """Whether a name can be the issuer's where only running text has it: a single word whose capital is not that of a sentence, a noun of houses;
    in German, which writes all its nouns with capitals, what recurs."""
    name = one.text
    if _LOOSE.issuperset(one.signs):
        if " " in name and lexicon.language == "de":
            return made_of_houses(name, lexicon) or times(name, body) > 2
        if " " not in name and not any(map(str.isupper, name[1:])) and max(name) < _CASELESS:
            return made_of_houses(name, lexicon) or _within_sentence(name, body)
    return True


def _within_sentence(word: str, body: str) -> bool:
    """Whether a word stands anywhere where no sentence begins, so that its capital says that it is a name."""
    at = body.find(word)
    while at >= 0:
        front = body[max(0, at - 2) : at].rstrip(' «“„"(')
        if front and front[-1] not in ".!?:\n•-–*":
            return True
        at = body.find(word, at + len(word))
    return False


def likely(every: Sequence[Candidate]) -> list[float]:
    """The chance of each, out of all and of none."""
    scores = [exp(sum(WEIGHTS.get(sign, 0.0) * much for sign, much in one.signs.items()) + WEIGHTS.get("any", 0.0)) for one in every]
    total = 1.0 + sum(scores)
    return [score / total for score in scores]
