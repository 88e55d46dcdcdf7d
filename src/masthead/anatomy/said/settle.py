"""Which of several sayings counts, and for which release; those that can't be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from masthead.anatomy.model import Release, Said
from masthead.anatomy.said import values
from masthead.anatomy.said.facts import FACTS, is_tag
from masthead.anatomy.said.places import evidence, folded
from masthead.document.model import Saying
from masthead.errors import UsageError
from masthead.notices import Guessed, Note, Notice, Replaced

_SHARED = frozenset(("language", "kind", "genre", "issuer", "contacts", "boilerplate", "embargo", "status", "withheld"))
"""What holds for every release of a source, if nothing else is said."""
_ASKED = {"headline": "headline", "title": "headline", "embargo": "embargo", "date of issue": "issued", "language": "language"}
"""Guesses that are no longer worth a notice, by the fact that answers them."""
_VALUES = msgspec.json.Decoder(None | str | dict[str, str | None] | list[str | dict[str, str | None]])
_MUST = frozenset(("headline", "kind", "language"))
_PARTED = frozenset(("dateline", "embargo", "status"))
_SEVERAL = frozenset(("at_a_glance", "quotes", "contacts", "boilerplate", "notes", "people", "figures", "dates", "questions"))
"""Fields of several values; of the others only those `_PARTED` may be said by their parts."""
_WEIGHT = ("front matter", "sidecar", "option")


def hints(sayings: Iterable[Saying]) -> Mapping[str, str]:
    """What recognition itself asks for before it reads: the language and the headline. What can't be is refused by `settled`."""
    found: dict[str, str] = {}
    for saying in sorted(sayings, key=_weight):
        if saying.release or saying.field not in ("language", "headline"):
            continue
        try:
            value = _value(saying)
        except UsageError:
            continue
        if isinstance(value, str) and (saying.field == "headline" or is_tag(value)):
            found[saying.field] = value
    return found


def _weight(saying: Saying) -> tuple[int, bool]:
    return _WEIGHT.index(saying.origin), saying.release > 0


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
    ordered = sorted(sayings, key=_weight)
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
    """The value of a saying, in the form that its field has. Raises `UsageError`: a document may come from another program."""
    try:
        value = _VALUES.decode(saying.value)
    except msgspec.DecodeError:
        raise _formless(saying) from None
    fits = isinstance(value, list) if saying.field in _SEVERAL else not isinstance(value, list)
    if saying.field not in _PARTED and not (saying.field in _SEVERAL or isinstance(value, str) or value is None):
        fits = False
    if saying.field == "at_a_glance" and fits:
        fits = all(isinstance(line, str) for line in value)
    if not fits or (value is None and saying.field in _MUST):
        raise _formless(saying)
    return value


def _formless(saying: Saying) -> UsageError:
    hint = "docs/overriding.md has the forms of all fields"
    return UsageError(f"{saying.field} is said in a form that it has not", where=saying.where, hint=hint)


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
