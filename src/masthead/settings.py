"""Options as a person writes them → a reader or a writer, whose fields they are."""

from __future__ import annotations

from collections.abc import Mapping
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
