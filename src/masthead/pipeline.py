"""The spine: bytes → reader → document → anatomy → briefing → writer → file. Only this room knows the order of the stages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from masthead import limits, output, registry
from masthead.anatomy.model import Release
from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.document.model import Document, Saying
from masthead.errors import LimitError, MastheadError, UsageError
from masthead.notices import Dropped, Note, Notice, message
from masthead.request import File, Published, Request, Settings, check, facts
from masthead.sources.source import Source
from masthead.writers.contract import Writer

if TYPE_CHECKING:
    from masthead.briefing.state import Purpose
    from masthead.readers.sayings import Stated

Input = str | os.PathLike[str] | bytes | BinaryIO


def _unheard(notice: Notice) -> None:
    """Where nobody asked for notices."""


# ── the stages, as the library offers them ───────────────────────────────────────────────────────────


def read(source: Input, *, format: str = "", note: Note = _unheard, settings: Settings | None = None) -> Document:
    """The document in a source: a path, bytes, or a file open for reading bytes.

    `format` names one where the content is not to be trusted. What is left out or guessed is told to `note`. Raises
    `NotFoundError`, `UnreadableError` or `LimitError`.
    """
    limits.allow_depth()
    return registry.read(Source.of(source, format=format), note, settings or {})


def recognise(document: Document, *, note: Note = _unheard, said: Mapping[str, Stated] | None = None) -> tuple[Release, ...]:
    """What the document is made of: at least one release, of kind `document` if nothing in it speaks of a press release.

    `said` holds facts that a person states, by the names that `inspect --json` has for them (`headline`, `contacts`, …); they win over
    what the document's own sidecar and front matter say, and that over what the rules find. Raises `UsageError` for a fact that can't be.
    """
    limits.allow_depth()
    return _find(document, note, _stated(said) if said else ())


def _stated(values: Mapping[str, Stated]) -> tuple[Saying, ...]:
    from masthead.readers.sayings import stated

    return stated(values)


def _find(document: Document, note: Note, said: tuple[Saying, ...], *, alone: bool = False) -> tuple[Release, ...]:
    from masthead.anatomy.recognise import recognise as find

    return find(document, note, said=said, alone=alone)


def _understood(source: Source, request: Request, note: Note) -> tuple[Document, tuple[Release, ...]]:
    """The document, and its releases with what is said of them."""
    document = registry.read(source, note, request.settings)
    return document, _find(document, note, facts(request), alone=request.alone)


def compose(
    releases: Release | Sequence[Release],
    *,
    brand: str | os.PathLike[str] | Brand = "",
    profile: str = "auto",
    purpose: Purpose = "",
    note: Note = _unheard,
) -> Briefing:
    """What will be published: sections in the source's own words, with the brand's labels.

    `purpose` is `draft` for a copy that says so, `public` for one without banner, whose embargo is over (that, the caller must know).
    `brand` is a name, a path to a brand file, or a loaded brand; `profile` is auto, briefing, release or report.
    """
    from masthead.briefing.compose import compose as put_together

    chosen = (releases,) if isinstance(releases, Release) else tuple(releases)
    if not chosen:
        raise UsageError("there is no release to compose a briefing from", hint="recognise() gives at least one")
    return put_together(chosen, _brand(brand, note), profile, note, purpose=purpose)


def write(briefing: Briefing, format: str, *, brand: str | os.PathLike[str] | Brand = "", note: Note = _unheard, **settings: str) -> bytes:
    """The briefing as a file of this format (`pdf`, `docx`, `epub`, …). The same briefing, brand and version give the same bytes.

    `settings` are the writer's options. Raises `UsageError` for an unknown format or option, `NonConformingError` if the file
    would break a standard that it claims.
    """
    limits.allow_depth()
    return registry.writer(format, settings).write(briefing, _brand(brand, note), note)


def convert(
    source: Input,
    target: str | os.PathLike[str] = "dist",
    *,
    to: Iterable[str] = ("pdf", "docx", "epub"),
    brand: str = "",
    profile: str = "auto",
    note: Note = _unheard,
    **request: object,
) -> Published:
    """A source to files in the folder `target` (or to the file `target`, if it names one of a single format).

    All files are made before the first is written, each is written whole or not at all, and older files stay if anything fails.
    Further arguments are fields of `Request`.
    """
    asked = msgspec.convert({"to": tuple(to), "brand": brand, "profile": profile, **request}, Request)
    loaded = Source.of(source, assets=asked.assets, format=asked.format)
    made = make(loaded, asked)
    for notice in made.published.notices:
        note(notice)
    return store(made, Path(target), output.stem(loaded.name))


# ── a source from end to end ─────────────────────────────────────────────────────────────────────────


def source_at(path: str | os.PathLike[str], request: Request) -> Source:
    """The file at `path`, under the limits that are asked for. Raises as `Source.at` does."""
    with limits.changed(registry.limits_said(request.settings.get("limit", {}))):
        return Source.at(path, assets=request.assets, format=request.format)


class Made(Struct, frozen=True):
    """Files in memory: for each release of the source the bytes by format, in the order asked for."""

    published: Published
    files: tuple[dict[str, bytes], ...]


def make(source: Source, request: Request) -> Made:
    """Runs the stages. Raises only `MastheadError`s (unless `debug`): what no room expected is told as a fault of ours."""
    with _under_limits(source, request):
        return _make(source, request)


@contextmanager
def _under_limits(source: Source, request: Request) -> Iterator[None]:
    """The limits that are asked for are in force, and whatever goes wrong is a `MastheadError` that says where."""
    with limits.changed(registry.limits_said(request.settings.get("limit", {}))):
        try:
            yield
        except MastheadError as error:
            raise (error if error.where else _placed(error, source.name)) from error.__cause__
        except RecursionError as error:
            if request.debug:
                raise
            hint = "flatten the source, or convert its parts"
            raise LimitError("is nested too deeply, over limit.depth", where=source.name, hint=hint) from error
        except MemoryError as error:
            raise LimitError("needs more memory than there is", where=source.name, hint="split the source") from error
        except Exception as error:
            if request.debug:
                raise
            raise registry.lost_in(error, source.name) from error


def _make(source: Source, request: Request) -> Made:
    notices: list[Notice] = []
    note = notices.append
    check(request)
    brand = _brand(request.brand, note)
    _, releases = _understood(source, request, note)
    purpose: Purpose = "public" if request.public else "draft" if request.draft else ""
    kept_back = ""
    if request.public:
        from masthead.policy import public

        public(releases, request.now)
        from masthead.sources.confidential import confidential

        kept_back = confidential(source)
    writers = {name: registry.writer(name, request.settings.get(name)) for name in request.to}
    made: list[dict[str, bytes]] = []
    profile = ""
    for release in releases:
        briefing = compose(release, brand=brand, profile=request.profile, purpose=purpose, note=note)
        briefing = replace(briefing, source=source, kept_back=kept_back)
        profile = profile or briefing.profile
        made.append(_written(writers, briefing, brand, note, side_by_side=request.side_by_side))
    notices = _once(notices)
    if request.verify:
        from masthead import readback

        wanted = readback.wanted(source)
        for name, writer in writers.items():
            there = (word for by_format in made for word in writer.words(by_format[name]))
            readback.compare(wanted, there, notices, f"{source.name}, as {name}")
    if request.strict:
        from masthead.policy import strict

        strict(notices, source.name)
    files = tuple(File(name, "", len(data)) for by_format in made for name, data in by_format.items())
    return Made(Published(source.name, files, tuple(notices), described(releases), profile), tuple(made))


class Inspection(Struct, frozen=True):
    """What was recognised in a source, and what was noticed on the way."""

    document: Document
    releases: tuple[Release, ...]
    notices: tuple[Notice, ...]


def inspected(source: Source, request: Request) -> Inspection:
    """Reads a source and recognises its releases, and writes nothing."""
    heard: list[Notice] = []
    with _under_limits(source, request):
        document, releases = _understood(source, request, heard.append)
    return Inspection(document, releases, tuple(_once(heard)))


def inspect(source: Source, request: Request) -> dict[str, object]:
    """What `masthead inspect --json` says: the source, its releases, and what was noticed on the way."""
    return described_source(source, inspected(source, request))


def described_source(source: Source, seen: Inspection) -> dict[str, object]:
    """An inspection in the form of `inspect --json`."""
    from masthead.notices import code

    found, origin = described(seen.releases), seen.document.origin
    return {
        "schema": "masthead-inspect/1",
        "source": {
            "name": origin.name or source.name,
            "format": {"txt": "text"}.get(origin.format, origin.format),
            "encoding": origin.encoding,
            "sha256": source.sha256,
            "bytes": len(source.data),
        },
        "release": found[0],
        "releases": found,
        "notices": [{"code": code(notice), "message": message(notice), "where": notice.where} for notice in seen.notices],
    }


def _written(writers: Mapping[str, Writer], briefing: Briefing, brand: Brand, note: Note, *, side_by_side: bool) -> dict[str, bytes]:
    """The files by format, notices told in the order of the formats."""

    def write_all(names: Sequence[str]) -> tuple[dict[str, bytes], list[Notice]]:
        heard: list[Notice] = []
        return {name: writers[name].write(briefing, brand, heard.append) for name in names}, heard

    names = list(writers)
    if side_by_side and len(names) > 1:
        from masthead.beside import both

        halves = both(lambda: write_all(names[:1]), lambda: write_all(names[1:]))
    else:
        halves = (write_all(names), ({}, []))
    for _, heard in halves:
        for notice in heard:
            note(notice)
    return {**halves[0][0], **halves[1][0]}


def described(releases: Iterable[Release]) -> tuple[dict[str, object], ...]:
    """What was recognised, in the form of `inspect --json`."""
    from masthead.anatomy.report import describe

    return tuple(describe(release) for release in releases)


def _once(notices: Iterable[Notice]) -> list[Notice]:
    """Notices without repeats; but what was dropped twice counts twice, or the ledger of words would not balance."""
    kept: list[Notice] = []
    seen: set[Notice] = set()
    for notice in notices:
        if isinstance(notice, Dropped) or notice not in seen:
            kept.append(notice)
            seen.add(notice)
    return kept


def store(made: Made, target: Path, stem: str) -> Published:
    """Writes files that were made. `target` is a folder, or a file if it ends like the one format asked for."""
    formats = list(made.files[0]) if made.files else []
    single = len(formats) == 1 and target.suffix.lower() == registry.writer_type(formats[0]).suffix and not target.is_dir()
    written: list[File] = []
    for index, by_format in enumerate(made.files, 1):
        number = f"-{index}" if len(made.files) > 1 else ""
        for name, data in by_format.items():
            suffix = registry.writer_type(name).suffix
            path = target.with_name(f"{target.stem}{number}{target.suffix}") if single else target / f"{stem}{number}{suffix}"
            output.write(path, data)
            written.append(File(name, str(path), len(data)))
    return replace(made.published, files=tuple(written))


def _brand(brand: str | os.PathLike[str] | Brand, note: Note) -> Brand:
    if isinstance(brand, Brand):
        return brand
    from masthead.brand.load import load

    return load(os.fspath(brand), note=note)


def _placed(error: MastheadError, where: str) -> MastheadError:
    return type(error)(error.problem, where=where, hint=error.hint)
