"""Sidecars: YAML beside a source, read strictly: what can't be is an error with file, line and what to do."""

from __future__ import annotations

from masthead.document.model import Saying
from masthead.errors import UsageError
from masthead.readers.stated.sayings import said
from masthead.sources.plain_yaml import read
from masthead.sources.sidecar import Sidecar


def sayings(sidecar: Sidecar) -> tuple[Saying, ...]:
    """What the sidecar says. Raises `UnreadableError` for what is no YAML, or has aliases, `UsageError` for a field or value that
    can't be."""
    sheet = read(sidecar.data, sidecar.name)

    def stop(error: UsageError) -> None:
        raise error

    for place in sheet.empty:
        hint = "write null to say that there is none, or take the line out"
        raise UsageError("nothing is said after the colon", where=sheet.where(place), hint=hint)
    by = sheet.values.get("by")
    if by is not None and not isinstance(by, str):
        raise UsageError("by is the name of who says this", where=sheet.where(("by",)), hint="for example by: Maria Biela")
    return tuple(said(sheet.values, "sidecar", by or "", sheet.where, stop))
