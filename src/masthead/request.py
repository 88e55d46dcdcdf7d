"""What is wanted of sources, and what became of them: values that a worker can be sent and can send back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from masthead import registry
from masthead.document.model import Saying
from masthead.errors import NotFoundError, UsageError, meant
from masthead.notices import Notice
from masthead.settings import moment

if TYPE_CHECKING:
    from masthead.briefing.digests.editions import Trace

Settings = Mapping[str, Mapping[str, str]]
"""Options by what they belong to: `pdf`, `read.html`, `anatomy`, `limit` → name → value as a person writes it."""


class Request(Struct, frozen=True):
    """What is wanted of a source."""

    to: tuple[str, ...] = ("pdf", "docx", "epub")
    brand: str = ""
    profile: str = "auto"
    format: str = ""
    title: str = ""
    language: str = ""
    assets: str = ""
    settings: dict[str, dict[str, str]] = {}
    strict: bool = False
    verify: bool = False
    public: bool = False
    """Refuse what is under embargo."""
    now: str = ""
    """The time that an embargo is held against, ISO 8601 with its zone; empty: the clock's, read only for `public`."""
    draft: bool = False
    """Mark it as a draft, in sight and in the metadata."""
    side_by_side: bool = False
    """Write the first format here and the others in a process beside this one: for a command that has the machine to itself."""
    alone: bool = False
    """This process reads no other source."""
    described: bool = True
    """Say what was recognised; else only as much of it is as the files need."""
    debug: bool = False
    order: str = "date"
    """How the releases of a digest stand: `date`, `issuer` or `given`."""
    hold_below: float = 0.0
    """Refuse releases with a headline or speakers less sure than this (0 to 1), or an embargo without a clear end; 0: refuse none."""
    traced: bool = False
    """Keep a trace of each release, by which copies and versions are known among many sources."""
    replaced: tuple[tuple[str, str], ...] = ()
    """For each release of the source the headline and the day (ISO 8601) of what it replaces, both empty where it replaces nothing known."""
    plain: bool = False
    """Files are called as whoever asks calls them, whatever pattern the brand has."""
    name: str = ""
    """A pattern for names of files (`briefing.naming`); empty: the brand's, and if it has none, the source's name."""


class File(Struct, frozen=True):
    """A written file: the format's name, where it is (empty: nowhere yet), and how many bytes it has."""

    format: str
    path: str
    size: int


class Published(Struct, frozen=True):
    """What became of a source, or of the several sources of a digest."""

    source: str
    files: tuple[File, ...]
    notices: tuple[Notice, ...]
    releases: tuple[dict[str, object], ...]
    """What was recognised, as `inspect --json` says it."""
    profile: str
    why: str = ""
    """Why this profile, where `auto` chose it."""
    traces: tuple[Trace, ...] = ()
    """Of each release, where they were asked for."""
    brand: tuple[str, str, str] = ("", "", "")
    """The name of the brand that it was made with, its version as it says itself, and its digest."""
    sha256: str = ""
    """Of the source's bytes, where it was asked for."""


def formats(named: str | Iterable[str]) -> tuple[str, ...]:
    """Names of formats as people write them (`PDF, .docx`), each once. Raises `UsageError` if there is none."""
    names = named.split(",") if isinstance(named, str) else named
    to = tuple(dict.fromkeys(name.strip().lower().removeprefix(".") for name in names if name.strip()))
    if not to:
        raise UsageError("no format is named", hint="for example pdf,docx")
    return to


def facts(request: Request) -> tuple[Saying, ...]:
    """What the options say of the source. Raises `UsageError` for a fact that there is none of."""
    title = "" if request.profile == "digest" else request.title  # it names the digest
    if not (title or request.language or any(group.startswith("anatomy") for group in request.settings)):
        return ()
    from masthead.readers.stated.sayings import options  # few commands say anything of a source

    return options(request.settings, title=title, language=request.language)


def check(request: Request) -> None:
    """Refuses formats, readers and options that don't exist, before anything is tried. Raises `UsageError`, or `NotFoundError` for a folder
    of pictures that is not there."""
    if request.public and request.draft:
        raise UsageError("--public and --draft contradict each other", hint="a draft is not for the public: leave one of them out")
    if request.now:
        moment(request.now)
    if request.language:
        from masthead.anatomy.said.facts import is_tag  # few commands name one

        if not is_tag(request.language):
            raise UsageError(f"“{request.language}” is no tag of a language", where="--lang", hint="BCP 47, for example en, pt-BR, zh-Hant")
    for name in request.to:
        registry.writer(name, request.settings.get(name))
    if request.format:
        registry.reader_type(request.format)
    if request.assets and not Path(request.assets).is_dir():
        raise NotFoundError("there is no such folder", where=request.assets, hint="--assets names a folder with pictures")
    if request.name:
        from masthead.briefing.naming import check as check_pattern  # few commands name one

        check_pattern(request.name, "--name")
    for group, values in request.settings.items():
        match group.split("."):
            case ["read"]:
                registry.encoded(values.get("encoding", ""))
            case ["anatomy", *_]:
                facts(request)
            case ["limit"]:
                registry.limits_said(values)
            case ["read", name]:
                registry.reader(name, values)
            case [name] if name in registry.writer_names():
                registry.writer(name, values)
            case _:
                hint = meant(group, [*registry.writer_names(), "read", "anatomy", "limit"])
                raise UsageError(f"--set {group}.{next(iter(values), 'KEY')}: there is no “{group}”", hint=hint or "see: masthead formats")
