"""The spine: bytes → reader → document → anatomy → briefing → writer → file. Only this room knows the order of the stages."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from masthead import limits, registry
from masthead.anatomy.model import Release
from masthead.document.model import BlockNode, Document, Figure
from masthead.document.plain import plain_block
from masthead.document.walk import every
from masthead.errors import UnreadableError, UsageError
from masthead.guarded import under_limits
from masthead.notices import Note, Notice, once
from masthead.request import File, Published, Request, Settings, check, facts
from masthead.sources.source import Source
from masthead.steps import Steps, through

if TYPE_CHECKING:
    from masthead.brand.model import Brand
    from masthead.briefing.digests.editions import Trace
    from masthead.briefing.model import Briefing
    from masthead.briefing.state import Purpose
    from masthead.readers.stated.sayings import Stated
    from masthead.rehearsal import HandedOn
    from masthead.writers.contract import Writer

Closely = Callable[[Release], bool]
Early = Callable[["HandedOn | Release"], None]
Prepared = tuple[tuple[Release, ...], str, list[Notice]]
Input = str | os.PathLike[str] | bytes | BinaryIO


def _unheard(told: Notice | HandedOn | Release) -> None:
    """Where nobody asked for notices, or for what is read."""


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
    from masthead.anatomy.recognise import recognise as find

    if not said:
        return find(document, note)
    from masthead.readers.stated.sayings import stated

    return find(document, note, said=stated(said))


def _document(source: Source, request: Request, note: Note) -> Document:
    """The document in a source, which says something."""
    document = registry.read(source, note, request.settings)
    if not any(_says(block) for block in every(document.blocks)):
        raise UnreadableError("holds no words, and no pictures", where=source.name, hint="check that the file was saved or sent whole")
    return document


def _recognising(
    document: Document, request: Request, note: Note, early: Early = _unheard, closely: Closely | None = None
) -> Steps[tuple[Release, ...]]:
    """Its releases with what is said of them, and their people and key figures as far as `closely` wants them. `early` is told of a release
    (`recognising`)."""
    from masthead.anatomy.recognise import recognising

    return (yield from recognising(document, note, said=facts(request), alone=request.alone, closely=closely, early=early))


def _says(block: BlockNode) -> bool:
    """Whether there is anything to publish in a block: a mark, or a rule, says nothing alone."""
    return isinstance(block, Figure) or any(map(str.isalnum, plain_block(block)))


def compose(
    releases: Release | Sequence[Release],
    *,
    brand: str | os.PathLike[str] | Brand = "",
    profile: str = "auto",
    purpose: Purpose = "",
    order: str = "date",
    title: str = "",
    replaced: Sequence[tuple[str, str]] = (),
    note: Note = _unheard,
) -> Briefing:
    """What will be published: sections in the source's own words, with the brand's labels.

    `brand` is a name, a path to a brand file, or a loaded brand; `profile` is auto, briefing, release or report, or digest: then the
    releases may be those of many documents, `order` says how they stand (date, issuer, given), and `title` names the whole.
    `purpose` is `draft` for a copy that says so, `public` for one without banner, whose embargo is over (that, the caller must know). `replaced` is the headline and the day (ISO 8601) of a release that this one says it replaces.
    """
    chosen = (releases,) if isinstance(releases, Release) else tuple(releases)
    if not chosen:
        raise UsageError("there is no release to compose a briefing from", hint="recognise() gives at least one")
    if profile == "digest":
        from masthead.briefing.digests import many

        return many.compose(chosen, _brand(brand, note), note, order=order, title=title, purpose=purpose)
    from masthead.briefing.compose import compose as put_together

    return put_together(chosen, _brand(brand, note), profile, note, purpose=purpose, replaced=tuple(replaced))


def write(briefing: Briefing, format: str, *, brand: str | os.PathLike[str] | Brand = "", note: Note = _unheard, **settings: str) -> bytes:
    """The briefing as a file of this format (`pdf`, `docx`, `epub`, …). The same briefing, brand and version give the same bytes.

    `settings` are the writer's options. Raises `UsageError` for an unknown format or option, `NonConformingError` if the file
    would break a standard that it claims.
    """
    limits.allow_depth()
    loaded = _brand(brand, note)
    return registry.branded(format, loaded, settings).write(briefing, loaded, note)


# ── a source from end to end ─────────────────────────────────────────────────────────────────────────


def source_at(path: str | os.PathLike[str], request: Request) -> Source:
    """The source at an address (`sources.places`), under the limits that are asked for. Raises as `Source.at` does."""
    address = os.fspath(path)
    with limits.changed(registry.limits_said(request.settings.get("limit", {}))):
        if "://" not in address and "!/" not in address:  # as most: a file at its path
            return Source.at(address, assets=request.assets, format=request.format)
        from masthead.sources import places

        return places.source(places.local(address), assets=request.assets, format=request.format)


class Made(Struct, frozen=True):
    """Files in memory: for each briefing the bytes by format, in the order asked for."""

    published: Published
    files: tuple[dict[str, bytes], ...]
    stems: tuple[str, ...] = ()
    """The name without ending of each briefing's files, where a pattern says it."""
    origins: tuple[str, ...] = ()
    """The files that the sources were read from."""


def make(source: Source, request: Request) -> Made:
    """Runs the stages. Raises only `MastheadError`s (unless `debug`): what no room expected is told as a fault of ours."""
    return through(making(source, request))


def making(source: Source, request: Request) -> Steps[Made]:
    """As `make`, each stage a step."""
    with under_limits(request, source.name):
        return (yield from _making(source, request))


def _making(source: Source, request: Request) -> Steps[Made]:
    notices: list[Notice] = []
    note = notices.append
    check(request)
    brand = _brand(request.brand, note)
    if request.side_by_side:
        from masthead.beside import meanwhile
        from masthead.rehearsal import FEW, rehearse

        writers = (registry.branded(name, brand, request.settings.get(name)) for name in request.to)
        # Readers are loaded to tell the format while the other process loads what recognises, unless that is done before the pages are.
        known = source if len(source.data) > FEW else replace(source, format=registry.recognised(source))
        likely = partial(composed, brand=brand, request=request, note=_unheard) if request.profile in ("auto", "report") else None
        prepared = meanwhile(partial(rehearse, source, writers, brand, likely), partial(_prepared, known, request))
    else:
        prepared = yield from _preparing(source, request, _unheard)
    releases, kept_back, heard = prepared
    notices += heard
    made = composed(releases, brand, request, note, whole=request.profile == "digest")
    briefings = tuple(replace(briefing, source=source, kept_back=kept_back) for briefing in made)
    return (yield from finishing(briefings, (source,), releases, brand, request, notices))


def _prepared(source: Source, request: Request, early: Early) -> Prepared:
    """The same at once: a task that pickles, which the process that stands by can be sent."""
    return through(_preparing(source, request, early))


def _preparing(source: Source, request: Request, early: Early) -> Steps[Prepared]:
    """What comes before composing, in whatever process: what is recognised, why the source may not be handed on, and notices."""
    heard: list[Notice] = []
    with limits.changed(registry.limits_said(request.settings.get("limit", {}))):
        closely = None
        if not (request.described or request.verify or request.hold_below or request.traced):
            from masthead.briefing.profiles import needs_all

            closely = partial(needs_all, request.profile)
        document = _document(source, request, heard.append)
        yield
        if early is not _unheard:
            from masthead.rehearsal import hand_on  # another process waits for the document

            early = early if hand_on(document, len(source.data), early) else _unheard
        releases = yield from _recognising(document, request, heard.append, early, closely)
        yield
        return releases, released((source,), releases, request), heard


def released(sources: Sequence[Source], releases: Sequence[Release], request: Request) -> str:
    """Why sources may not be handed on as they are; empty if they may, or if nothing goes out.

    Raises `RefusedError` where it shall go out and may not (`policy.public`), or where a person should look at it first.
    """
    if request.hold_below:
        from masthead.policy import review

        review(releases, request.hold_below)
    if not request.public:
        return ""
    from masthead.policy import public

    public(releases, request.now)
    from masthead.sources.confidential import confidential

    return next((why for source in sources if (why := confidential(source))), "")


def composed(releases: Sequence[Release], brand: Brand, request: Request, note: Note, *, whole: bool = False) -> Iterator[Briefing]:
    """A briefing for each release, or one of the whole."""
    purpose: Purpose = "public" if request.public else "draft" if request.draft else ""
    if whole:
        yield compose(releases, brand=brand, profile=request.profile, purpose=purpose, order=request.order, title=request.title, note=note)
        return
    for number, release in enumerate(releases):
        replaced = request.replaced[number : number + 1]
        yield compose(release, brand=brand, profile=request.profile, purpose=purpose, replaced=replaced, note=note)


def finishing(
    briefings: Sequence[Briefing],
    sources: Sequence[Source],
    releases: tuple[Release, ...],
    brand: Brand,
    request: Request,
    notices: list[Notice],
) -> Steps[Made]:
    """The files of briefings that hold the releases of these sources, each format a step, checked as asked. `notices` are those so far."""
    if request.public:
        from masthead.policy import sample

        sample(request.brand, brand, notices.append)
    writers = {name: registry.branded(name, brand, request.settings.get(name)) for name in request.to}
    # What a file holds another one of (a message its attachments) is as it would be alone.
    alike = {name: {**brand.options.get(name, {}), **own} for name, own in request.settings.items() if name in registry.writer_names()}
    dressed = replace(brand, options={**brand.options, **alike}) if alike else brand  # by which much is kept
    made: tuple[dict[str, bytes], ...] = ()
    for briefing in briefings:
        made = (*made, (yield from _writing(writers, briefing, dressed, notices.append, side_by_side=request.side_by_side)))
    told = once(notices)
    name = sources[0].name if len(sources) == 1 else f"{len(sources)} sources"
    if request.verify:
        from masthead import readback

        digest = request.profile == "digest"
        held = readback.single(releases) if digest else releases
        proof = readback.Proof(sources, told, held, [briefing.labels for briefing in briefings], request.settings)
        for format, writer in writers.items():
            where = f"{name}, as {format}"
            data = [by_format[format] for by_format in made]
            if digest:
                # What copies have beside the text that stands for them is compared with nothing else.
                readback.compare(proof.wanted, (word for each in data for word in writer.words(each)), told, where)
            readback.check(proof.of(format, data), where)
    if request.strict:
        from masthead.policy import strict

        strict(told, name)
    pattern = "" if request.plain else request.name or brand.filename
    stems: tuple[str, ...] = ()
    if pattern:
        from masthead.briefing import naming

        stems = tuple(naming.name(pattern, briefing) for briefing in briefings)
    from masthead.briefing.profiles import decision

    why = decision("auto", releases[:1]).why if request.profile in ("auto", "kit") else ""
    files = tuple(File(format, "", len(data)) for by_format in made for format, data in by_format.items())
    known = brand.name, brand.version, brand.digest
    told_of = described(releases) if request.described else ()
    published = Published(name, files, tuple(told), told_of, briefings[0].profile, why, _traces(releases, request), known)
    return Made(published, made, stems, tuple(source.path for source in sources if source.path))


def _traces(releases: Iterable[Release], request: Request) -> tuple[Trace, ...]:
    """What releases are known by among those of other sources, where somebody wants to know."""
    if not request.traced:
        return ()
    from masthead.briefing.digests.editions import trace

    return tuple(map(trace, releases))


class Inspection(Struct, frozen=True):
    """What was recognised in a source, and what was noticed on the way."""

    document: Document
    releases: tuple[Release, ...]
    notices: tuple[Notice, ...]


def inspected(source: Source, request: Request) -> Inspection:
    """Reads a source and recognises its releases, and writes nothing."""
    heard: list[Notice] = []
    with under_limits(request, source.name):
        document = _document(source, request, heard.append)
        releases = through(_recognising(document, request, heard.append))
    return Inspection(document, releases, tuple(once(heard)))


def _writing(writers: Mapping[str, Writer], briefing: Briefing, brand: Brand, note: Note, *, side_by_side: bool) -> Steps[dict[str, bytes]]:
    """The files by format, each a step, notices told in the order of the formats."""

    def write_all(names: Sequence[str]) -> Steps[tuple[dict[str, bytes], list[Notice]]]:
        made: dict[str, bytes] = {}
        heard: list[Notice] = []
        for name in names:
            yield
            made[name] = writers[name].write(briefing, brand, heard.append)
        return made, heard

    names = list(writers)
    if side_by_side and len(names) > 1:
        from masthead.beside import both

        halves = both(lambda: through(write_all(names[:1])), lambda: through(write_all(names[1:])))
    else:
        halves = ((yield from write_all(names)), ({}, []))
    for _, heard in halves:
        for notice in heard:
            note(notice)
    return {**halves[0][0], **halves[1][0]}


def described(releases: Iterable[Release]) -> tuple[dict[str, object], ...]:
    """What was recognised, in the form of `inspect --json`."""
    from masthead.anatomy.report import describe

    return tuple(describe(release) for release in releases)


def store(made: Made, target: Path, stem: str, taken: set[str] | None = None, *, several: str = "") -> Published:
    """Writes files that were made. `target` is a folder, or a file if it ends like the one format asked for; `stem` names them where no
    pattern does, `several`, if it is said, those of more than one release. `taken` are the paths that this run has written already (they get no second file), and grows.
    """
    from masthead import output  # a library's users, and who only looks, write nothing here

    taken = set() if taken is None else taken
    formats = list(made.files[0]) if made.files else []
    suffixes = [registry.writer_type(name).suffix for name in formats]
    single = len(formats) == 1 and target.suffix.lower() == suffixes[0] and not target.is_dir()
    folder, suffixes = (target.parent, [target.suffix]) if single else (target, suffixes)
    places: list[tuple[str, Path, bytes]] = []
    stem = several or stem if len(made.files) > 1 else stem
    for index, by_format in enumerate(made.files, 1):
        number = f"-{index}" if len(made.files) > 1 else ""
        named = made.stems[index - 1] if made.stems and not single else ""
        base = output.stem(f"{named}.") if named else f"{target.stem if single else stem}{number}"
        base = output.free(folder, base, suffixes, taken)
        places += [(name, folder / f"{base}{suffix}", data) for (name, data), suffix in zip(by_format.items(), suffixes, strict=True)]
    output.spare(made.origins, (path for _, path, _ in places))
    written: list[File] = []
    for name, path, data in places:
        output.write(path, data)
        written.append(File(name, str(path), len(data)))
    return replace(made.published, files=tuple(written))


def branded(request: Request, note: Note) -> Brand:
    """The brand that is asked for."""
    return _brand(request.brand, note)


def _brand(brand: str | os.PathLike[str] | Brand, note: Note) -> Brand:
    if not isinstance(brand, (str, os.PathLike)):
        return brand
    from masthead.brand.load import load

    return load(os.fspath(brand or ""), note=note)
