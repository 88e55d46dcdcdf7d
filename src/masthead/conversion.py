"""Sources to files, whatever profile is asked for: what commands, batches and the library call."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
from msgspec.structs import replace

from masthead import gathering, output, pipeline, registry
from masthead.errors import UsageError, meant
from masthead.notices import Note, Notice
from masthead.pipeline import Input
from masthead.request import Published, Request, check, formats
from masthead.sources.source import Source
from masthead.steps import Steps, through


def _unheard(notice: Notice) -> None:
    """Where nobody asked for notices."""


_USUAL = ("pdf", "docx", "epub")
"""What is made where nobody asks for formats."""


def convert(
    source: Input | list[Input] | tuple[Input, ...],
    target: str | os.PathLike[str] = "dist",
    *,
    to: str | Iterable[str] = _USUAL,
    brand: str | os.PathLike[str] = "",
    profile: str = "auto",
    note: Note = _unheard,
    **request: object,
) -> Published:
    """A source to files in the folder `target` (or to the file `target`, if it names one of a single format: by itself that is made); with the profile `kit`, to a
    folder in it; with the profile `digest`, several sources to one publication.

    All files are made before the first is written, each is written whole or not at all, and older files stay if anything fails.
    `to` are names of formats, also parted by commas in one string; further arguments are fields of `Request`. Raises `UsageError` before
    anything is tried for formats, options and arguments that there are none of.
    """
    asked = _asked({"to": to, "brand": os.fspath(brand or ""), "profile": profile, **request})
    if asked.profile != "kit" and Path(target).suffix:
        asked = named_after(Path(target), asked) if to is _USUAL else asked
        file_of(Path(target), asked)
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


def publish(source: Source, request: Request, target: Path, stem: str, taken: set[str] | None = None, *, several: str = "") -> Published:
    """A source to its files in `target`, or to its kit. `stem` names them where no pattern does (`several`, if it is said, those of a source with
    several releases); `taken` are the places that this run has filled already, and grows. Raises as `pipeline.make` and `pipeline.store` do."""
    return through(publishing(source, request, target, stem, taken, several=several))


def publishing(
    source: Source, request: Request, target: Path, stem: str, taken: set[str] | None = None, *, several: str = ""
) -> Steps[Published]:
    """As `publish`, each stage a step."""
    if request.profile == "kit":
        from masthead.kit import folder  # few want one

        return folder.publish(source, request, target, stem, taken, several=several)
    made = yield from pipeline.making(source, request)
    return pipeline.store(made, target, stem, taken, several=several)


def file_of(target: Path, asked: Request) -> None:
    """Raises `UsageError` if the target is named like a file and can't be one: it would become a folder of that name."""
    if target.is_dir() or (len(asked.to) == 1 and registry.writer_type(asked.to[0]).suffix == target.suffix.lower()):
        return
    if named := _format_of(target):
        hint = f"name a folder, or ask for one format: {named}"
        raise UsageError(f"is a file’s name, and what is asked for is {', '.join(asked.to)}", where=str(target), hint=hint)


def named_after(target: Path, asked: Request) -> Request:
    """The request for the format that files named as the target have, where nobody asked for any; as it is for other names, and a folder."""
    named = "" if target.is_dir() else _format_of(target)
    return replace(asked, to=(named,)) if named else asked


def _format_of(target: Path) -> str:
    """The format that files so named have; nothing for names of none."""
    ending = target.suffix.lower()
    return next((name for name in registry.writer_names() if registry.writer_type(name).suffix == ending), "")


def _asked(arguments: dict[str, object]) -> Request:
    """The request that a caller's arguments make. Raises `UsageError` for those that there are none of, or of another kind."""
    known = Request.__struct_fields__
    for name in arguments:
        if name not in known:
            raise UsageError(f"convert() has no argument “{name}”", hint=meant(name, known) or f"there are: {', '.join(known)}")
    to, settings = arguments["to"], arguments.get("settings", {})
    if isinstance(to, Iterable):
        arguments["to"] = formats(to)
    if isinstance(settings, Mapping):
        arguments["settings"] = {group: _written(values) for group, values in settings.items()}
    try:
        asked = msgspec.convert(arguments, Request)
    except msgspec.ValidationError as error:
        raise UsageError(f"convert() has an argument of another kind: {error}", hint="see: help(masthead.convert)") from None
    check(asked)
    return asked


def _written(values: object) -> object:
    """Options as a person writes them: `dpi=150` and `compress=False` as well as their words."""
    if not isinstance(values, Mapping):
        return values
    return {key: str(value).lower() if isinstance(value, (bool, int, float)) else value for key, value in values.items()}
