"""Which of several sayings counts, and for which release; those that can't be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from masthead.anatomy.model import Release, Said
from masthead.anatomy.said import values
from masthead.anatomy.said.facts import FACTS
from masthead.anatomy.said.places import evidence
from masthead.anatomy.titles import folded
from masthead.document.model import Saying
from masthead.errors import UsageError
from masthead.expressions import expression
from masthead.notices import Guessed, Note, Notice, Replaced

_TAG = expression(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_SHARED = frozenset(("language", "kind", "genre", "issuer", "contacts", "boilerplate", "embargo"))
"""What holds for every release of a source, if nothing else is said."""
_ASKED = {"headline": "headline", "title": "headline", "embargo": "embargo", "date of issue": "issued", "language": "language"}
"""Guesses that are no longer worth a notice, by the fact that answers them."""
_WEIGHT = ("front matter", "sidecar", "option")


def hints(sayings: Iterable[Saying]) -> Mapping[str, str]:
    """What recognition itself asks for before it reads: the language and the headline. Raises `UsageError` for a tag that is none."""
    found: dict[str, str] = {}
    for saying in sayings:
        if saying.release or saying.field not in ("language", "headline"):
            continue
        value = _value(saying)
        if saying.field == "language" and not _TAG.fullmatch(value):
            problem = f"“{value}” is no tag of a language"
            raise UsageError(problem, where=saying.where, hint="BCP 47, for example en, pt-BR, zh-Hant")
        found[saying.field] = value
    return found


def unsettled(sayings: Sequence[Saying], note: Note) -> Note:
    """A `note` that does not hear of guesses at what is said."""
    said = {saying.field for saying in sayings if not saying.release}

    def heard(notice: Notice) -> None:
        if not (isinstance(notice, Guessed) and _ASKED.get(notice.what) in said):
            note(notice)

    return heard


def settled(releases: Sequence[Release], sayings: Sequence[Saying], note: Note) -> tuple[Release, ...]:
    """The releases with what is said of them: an option weighs more than a sidecar, that more than front matter, and what is said of one
    release by its number more than what is said of all.

    Raises `UsageError` for a value that can't be; in front matter it is noted, and what was found stands.
    """
    ordered = sorted(sayings, key=lambda saying: (_WEIGHT.index(saying.origin), saying.release > 0))
    for saying in ordered:
        if saying.release > len(releases):
            problem = f"there is no release {saying.release}: the source holds {len(releases)}"
            _refuse(UsageError(problem, where=saying.where, hint="masthead inspect shows them with their numbers"), saying, note)
        if len(releases) > 1 and not saying.release and saying.field not in _SHARED:
            why = f"the source holds {len(releases)}; releases: {{2: {{{saying.field}: …}}}} says it of another"
            note(Guessed(f"release whose {saying.field} is said", "1", why, saying.where))
    return tuple(_settled(release, _facts(ordered, number), note) for number, release in enumerate(releases, 1))


def _facts(ordered: Iterable[Saying], number: int) -> dict[str, Saying]:
    return {
        saying.field: saying
        for saying in ordered
        if saying.release == number or (not saying.release and (number == 1 or saying.field in _SHARED))
    }


def _settled(release: Release, facts: Mapping[str, Saying], note: Note) -> Release:
    said: list[Said] = []
    held: list[Saying] = []
    current = release
    for field, put in FACTS.items():
        saying = facts.get(field)
        if saying is None:
            continue
        try:
            current = put(current, _value(saying), saying)
        except UsageError as error:
            _refuse(error, saying, note)
            if field != "embargo":
                continue
            doubtful = values.in_doubt(_value(saying), release.language)
            current = replace(current, embargo=replace(doubtful, evidence=evidence(release, saying)))
        before = shown(release, field)
        instead = before if folded(before) != folded(shown(current, field)) else ""
        said.append(Said(field, saying.by, saying.origin, saying.where, instead, not before))
        held.append(replace(saying, release=0))
    return replace(current, said=tuple(said), document=replace(current.document, said=tuple(held)))


def _refuse(error: UsageError, saying: Saying, note: Note) -> None:
    """Front matter may be another program's, and never stops a source."""
    if saying.origin != "front matter":
        raise error
    by = "an embargo without a clear end" if saying.field == "embargo" else "what the rules find"
    note(Replaced(f"what the front matter says ({error.problem})", by, error.hint, error.where))


def _value(saying: Saying) -> Any:
    return msgspec.json.decode(saying.value)


def shown(release: Release, field: str) -> str:
    """What the rules found of a fact, in a line; empty if nothing."""
    match field:
        case "kind":
            return release.kind
        case "language":
            return release.document.language
        case "embargo":
            return "" if release.embargo.kind == "none" else release.embargo.text
        case "at_a_glance":
            return ""
        case "headline" if release.headline is not None and release.headline.derived:
            return ""  # the source has none
        case _:
            value = getattr(release, field)
    several = value if isinstance(value, tuple) else (value,) if value else ()
    return "; ".join(_line(each) for each in several)


def _line(found: Any) -> str:
    for name in ("speaker", "heading", "name", "text"):
        if said := getattr(found, name, ""):
            return " ".join(str(said).split())
    return ""
