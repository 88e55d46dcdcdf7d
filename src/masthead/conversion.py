"""Sources to files, whatever profile is asked for: what commands, batches and the library call."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from masthead import gathering, output, pipeline
from masthead.errors import UsageError
from masthead.notices import Note, Notice
from masthead.pipeline import Input
from masthead.request import Published, Request
from masthead.sources.source import Source


def _unheard(notice: Notice) -> None:
    """Where nobody asked for notices."""


def convert(
    source: Input | list[Input] | tuple[Input, ...],
    target: str | os.PathLike[str] = "dist",
    *,
    to: Iterable[str] = ("pdf", "docx", "epub"),
    brand: str = "",
    profile: str = "auto",
    note: Note = _unheard,
    **request: object,
) -> Published:
    """A source to files in the folder `target` (or to the file `target`, if it names one of a single format); with the profile `kit`, to a
    folder in it; with the profile `digest`, several sources to one publication.

    All files are made before the first is written, each is written whole or not at all, and older files stay if anything fails.
    Further arguments are fields of `Request`.
    """
    asked = msgspec.convert({"to": tuple(to), "brand": brand, "profile": profile, **request}, Request)
    given = source if isinstance(source, (list, tuple)) else (source,)
    loaded = [Source.of(each, assets=asked.assets, format=asked.format) for each in given]
    if asked.profile == "digest":
        read = [gathering.Read(each, pipeline.inspected(each, asked)) for each in loaded]
        published = pipeline.store(gathering.digest(read, asked), Path(target), gathering.stem(read))
    elif len(loaded) == 1:
        published = publish(loaded[0], asked, Path(target), output.stem(loaded[0].name))
    else:
        raise UsageError("several sources go into one publication as a digest", hint='profile="digest", or convert one after the other')
    for notice in published.notices:
        note(notice)
    return published


def publish(source: Source, request: Request, target: Path, stem: str, taken: set[str] | None = None) -> Published:
    """A source to its files in `target`, or to its kit. `stem` names them where no pattern does; `taken` are the places that this run has
    filled already, and grows. Raises as `pipeline.make` and `pipeline.store` do."""
    if request.profile == "kit":
        from masthead.kit import folder  # few want one

        return folder.publish(source, request, target, stem, taken)
    return pipeline.store(pipeline.make(source, request), target, stem, taken)
