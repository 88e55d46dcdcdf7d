"""Sidecars: what a person says about a source, in a file beside it (`x.html` → `x.html.masthead.yml`)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from masthead.errors import LimitError, UnreadableError, UsageError
from masthead.limits import LIMITS

SUFFIXES = (".masthead.yml", ".masthead.yaml")


class Sidecar(Struct, frozen=True):
    """Its name without a folder, and its bytes."""

    name: str
    data: bytes


def spoken_of(path: Path) -> Path | None:
    """The source that a file of this name speaks of; None if the file is no sidecar."""
    ending = next((suffix for suffix in SUFFIXES if path.name.endswith(suffix)), "")
    return path.with_name(path.name.removesuffix(ending)) if ending and path.name != ending else None


def beside(path: Path) -> Sidecar | None:
    """The sidecar of the source at `path`, if there is one. Raises `LimitError` over `said_bytes`, `UnreadableError` if it can't be
    read, `UsageError` if there are two."""
    # By its words: each source of a batch is asked. A name that is as long as one may be has none beside it.
    name = single([path.name + suffix for suffix in SUFFIXES if os.path.isfile(f"{path}{suffix}")])  # noqa: PTH113
    if not name:
        return None
    file = path.with_name(name)
    try:
        with file.open("rb") as opened:
            data = opened.read(LIMITS.said_bytes + 1)
    except OSError as error:
        raise UnreadableError(error.strerror or str(error), where=str(file), hint="check that you may read it") from error
    if len(data) > LIMITS.said_bytes:
        raise LimitError(
            f"has more than the {LIMITS.said_bytes:,} bytes allowed", where=file.name, hint="--set limit.said_bytes=N raises the limit"
        )
    return Sidecar(file.name, data)


def single(names: Sequence[str]) -> str:
    """The one of these sidecars of a source; empty if there is none. Raises `UsageError` if there are two."""
    if len(names) > 1:
        raise UsageError("the source has two sidecars", where=" and ".join(names), hint="keep one of them")
    return names[0] if names else ""
