"""How far the likeliest name goes: in full where a text names it shortly as well, and no further than the text goes on with the same words."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.issuing.domains import initials
from masthead.anatomy.issuing.pool import Candidate
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.parts.titles import folded
from masthead.expressions import expression

_ACTING = frozenset(("acts in lead", "rule", "announced by"))
_MADE = frozenset(("body", "rule"))
PERSONS = frozenset(("person", "like a person"))
_FORCES, _FORCE = (
    (" Police", " Fire", " Sheriff", " Health"),
    expression(r"(?:[’']s)? (?:Department|Office|Service|Bureau|Force|Authority)"),
)
"""What a force is called for short, and what its name goes on with."""
_NOUN = 6
"""Letters by which a noun is told that stands in another case."""
_TOWN = expression(
    r"^(?:City|Town|Borough|Village|Gemeente|Gemeinde|Stadt|Marktgemeinde|Comune|Ayuntamiento|Ajuntament|Concello|Prefeitura|Câmara Municipal|Município|Mairie|Ville|Primăria|Město|Obec|Gmina|Općina|Opština|Grad|Община|Δήμος) (?:of |de |di |d['’]|do |da )?\S+$"
    r"|^\S+ (?:Belediyesi|kommun|kommune|kaupunki|City Council|Town Council|Parish Council|District Council|Borough Council|County Council)$"
)
"""A place's own house, whose name the place's alone may stand for."""
CASELESS = "\u0590"
"""The first of the scripts without capitals."""
COUNTED, READ, LONGEST = 60, 1200, 16_000
"""Lines, characters of each and of all in which names are counted."""


def bounded(one: Candidate, every: Sequence[Candidate], chances: Sequence[float]) -> Candidate:
    """The same name as far as it goes: of one word in full, if that acts; and as a rule cuts it, if the text has it as often so."""
    likeliest = sorted(zip(chances, every, strict=True), key=lambda pair: -pair[0])
    if " " not in one.text:
        if one.text[:1] < CASELESS and "body" in one.signs and not one.text.isupper() and len(one.text) > _NOUN:
            # "В Институте права …", which is "Институт" from there on
            begun = one.text[:_NOUN]
            whole = (other for _, other in likeliest if other.text.startswith(begun) and " " in other.text and "lead" in other.signs)
            one = next((other for other in whole if PERSONS.isdisjoint(other.signs) and "holds office" not in other.signs), one)
        if "body" not in one.signs and not one.text.isupper():
            one = next(
                (other for _, other in likeliest if one.text in other.text and other.text != one.text and _TOWN.search(other.text)), one
            )
        full = [other for _, other in likeliest if f" {one.text} " in f" {other.text} " and other is not one]
        one = next(
            (
                other
                for other in full
                if "announces in lead" in other.signs
                and other.text.startswith(one.text)
                and not expression(r"\s[^\WA-Z]").search(other.text)
            ),
            next((other for other in full if not _ACTING.isdisjoint(other.signs) and not _MADE.isdisjoint(other.signs)), one),
        )  # what boilerplate is about may be two: "About Suite and Harbour"
    if one.text[:1] < CASELESS:
        # "Harbour Union fiercely", which is "Harbour Union" wherever else it is named
        shorter = [other for other in every if one.text.startswith(f"{other.text} ") and other.signs["often"] > one.signs["often"]]
        one = next((other for other in shorter if " " in other.text and one.text[len(other.text) :].islower()), one)
    offered = (other for _, other in likeliest if "rule" in other.signs and alike(other.text, one.text))
    one = next((other for other in offered if other.signs["often"] >= one.signs["often"]), one)
    if one.text.endswith(_FORCES):  # "Norhaven Police officers were called": the department, if the text names that
        return next((other for other in every if other.text.startswith(one.text) and _FORCE.fullmatch(other.text, len(one.text))), one)
    return one


def said_on(name: str, every: Sequence[Candidate], lines: Sequence[Line]) -> str:
    """A name in a script without capitals as far as the text goes on with the same words whenever it says it, which is more than once."""
    told = "\n".join(line.text[:READ] for line in lines[:COUNTED])
    often = told.count(name)
    longer = next((other.text for other in every if other.text.startswith(f"{name} ")), "") if often > 1 else ""
    while longer.startswith(f"{name} ") and told.count(on := longer[: (longer + " ").index(" ", len(name) + 1)]) == often:
        name = on
    return name


def alike(name: str, other: str) -> bool:
    """Whether two are one name, or one of them the better part of the other or its letters."""
    short, long = (other, name) if len(other) < len(name) else (name, other)
    if short.isupper() and " " not in short and len(short) > 1 and initials(long) == short:
        return True
    short, long = folded(name), folded(other)
    if len(short) > len(long):
        short, long = long, short
    return len(short) * 2 >= len(long) and short in long
