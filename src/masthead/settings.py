"""Options as a person writes them → a reader or a writer, whose fields they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

import msgspec

from masthead.errors import UsageError, meant

Settings = Mapping[str, str]
"""Name → value, both text."""
Kind = TypeVar("Kind", bound=msgspec.Struct)


def made(kind: type[Kind], prefix: str, settings: Settings) -> Kind:
    """A reader or a writer with its options set. `prefix` is what a person writes before them (`pdf`, `read.html`).

    Raises `UsageError` for an option that it has not, and for a value that it can’t have.
    """
    if not settings:
        return kind()
    fields = kind.__struct_fields__
    for key in settings:
        if key not in fields:
            options = ", ".join(f"{prefix}.{field}" for field in fields) or "none"
            raise UsageError(f"there is no option {prefix}.{key}", hint=meant(key, fields) or f"options: {options}")
    try:
        return msgspec.convert(dict(settings), kind, strict=False)
    except msgspec.ValidationError as error:
        problem, _, place = str(error).partition(" - at `$.")
        where = f"{prefix}.{place.rstrip('`')}" if place else prefix
        raise UsageError(problem.replace("`", ""), where=where, hint="see: masthead formats") from error


def moment(now: str) -> datetime:
    """What `--now` says. Raises `UsageError` for what is no time, or has no zone."""
    try:
        found = datetime.fromisoformat(now)
    except ValueError:
        raise UsageError(f"--now {now} is no time", hint="for example --now 2026-06-01T09:00Z") from None
    if found.tzinfo is None:
        raise UsageError(f"--now {now} has no time zone", hint=f"for example --now {now}Z")
    return found
