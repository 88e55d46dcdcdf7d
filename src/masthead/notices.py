"""What a stage dropped, guessed, replaced or withheld, told on the side as data.

A stage that leaves something out never does so in silence: it calls the `note` it was given. A notice
does not stop a document; under `--strict` it does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import assert_never

from msgspec import Struct


class _Notice(Struct, frozen=True, gc=False, tag=str.lower, omit_defaults=True):
    pass


class Dropped(_Notice, frozen=True):
    """Something of the source is not in the result. `words` are the source's own, one word each."""

    words: tuple[str, ...]
    why: str
    where: str = ""


class Guessed(_Notice, frozen=True):
    """The source does not say; `value` was taken for `what`."""

    what: str
    value: str
    why: str
    where: str = ""


class Replaced(_Notice, frozen=True):
    """`what` could not stand as it is in the result and `by` stands in its place. `addresses` are all those that links lead to no more."""

    what: str
    by: str
    why: str
    where: str = ""
    addresses: tuple[str, ...] = ()


class Missing(_Notice, frozen=True):
    """A thing that the source names is not to be had, and `by` stands in its place: a picture. Under `--strict` it counts as a missing
    thing that a person named."""

    what: str
    by: str
    why: str
    where: str = ""


class Withheld(_Notice, frozen=True):
    """A claim that a file usually makes (a standard it meets) is left out, and why."""

    claim: str
    why: str
    where: str = ""


Notice = Dropped | Guessed | Replaced | Missing | Withheld
Note = Callable[[Notice], None]


def code(notice: Notice) -> str:
    """A short name for programs: `dropped`, `guessed`, `replaced`, `missing` or `withheld`."""
    return type(notice).__name__.lower()


def message(notice: Notice) -> str:
    """One line for people."""
    match notice:
        case Dropped(words, why):
            shown = " ".join(words[:12]) + (" …" if len(words) > 12 else "")
            return f"left out “{shown}”: {why}" if words else f"left out: {why}"
        case Guessed(what, value, why):
            return f"took “{value}” for the {what}: {why}"
        case Replaced(what, by, why):
            return f"put {by} for {what}: {why}"
        case Missing(what, by, why):
            return f"put {by} for {what}, which is missing: {why}"
        case Withheld(claim, why):
            return f"{claim} is not claimed: {why}"
        case _:
            assert_never(notice)


def once(notices: Iterable[Notice]) -> list[Notice]:
    """Notices without repeats; but what was dropped twice counts twice, or the ledger of words would not balance."""
    kept: list[Notice] = []
    seen: set[Notice] = set()
    for notice in notices:
        if isinstance(notice, Dropped) or notice not in seen:
            kept.append(notice)
            seen.add(notice)
    return kept
