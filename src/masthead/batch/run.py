"""Jobs → results: each source alone, its failure its own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from masthead import conversion, gathering, output, pipeline
from masthead.batch.plan import Job
from masthead.batch.record import Finished
from masthead.batch.table import cell
from masthead.batch.workers import Several, Workers
from masthead.errors import MastheadError, UsageError
from masthead.request import File, Published, Request
from masthead.steps import Steps, through

Outcome = TypeVar("Outcome")
Kind = TypeVar("Kind", Published, Finished)


def run(
    jobs: Iterable[Job],
    request: Request,
    workers: Workers,
    work: Callable[[Request, Job], Kind],
    *,
    end: Callable[[Kind], Kind] | None = None,
    several: Several[Job, Kind] | None = None,
    taken: set[str] | None = None,
    owned: Callable[[Job], Iterable[str]] = lambda _: (),
) -> Generator[tuple[Job, Kind | MastheadError], None, None]:
    """Each job with what `work` (`publish`, or what calls it) makes of it and `end` brings to its end, or with the error that stopped it (`several`: as
    `Workers.map`). Where a pattern names files, two that fall together get numbers, in the order of the jobs.

    `taken` are paths of files that others have, in small letters, and grows; those that a job has itself (`owned`) are free for it.
    """
    request = replace(request, name=pattern(request))
    taken = set() if taken is None else taken
    for job, outcome in _each(partial(work, request), jobs, workers, end, several):
        if asked(request, job).name and not isinstance(outcome, MastheadError):
            taken.difference_update(owned(job))
            yield job, replace(outcome, files=_placed(job, outcome.files, taken))
        else:
            yield job, outcome


def read(jobs: Iterable[Job], request: Request, workers: Workers) -> Iterator[tuple[Job, gathering.Read | MastheadError]]:
    """Each job read and recognised, for a publication of all, or with the error that stopped it."""
    yield from _each(partial(_read, request), jobs, workers)


def _each(
    work: Callable[[Job], Outcome],
    jobs: Iterable[Job],
    workers: Workers,
    end: Callable[[Outcome], Outcome] | None = None,
    several: Several[Job, Outcome] | None = None,
) -> Iterator[tuple[Job, Outcome | MastheadError]]:
    for job, outcome in workers.map(work, jobs, end, several):
        if isinstance(outcome, MastheadError) and not outcome.where:
            outcome = type(outcome)(outcome.problem, where=job.source, hint=outcome.hint)
        yield job, outcome


def publish(request: Request, job: Job) -> Published:
    """One source to its files: what a worker does. Where a pattern names them, they wait in a folder of the job's own: a worker doesn't know
    what others have named."""
    return through(publishing(request, job))


def publishing(request: Request, job: Job) -> Steps[Published]:
    """As `publish`, each stage a step."""
    request = asked(request, job)
    source = pipeline.source_at(job.address, request)
    folder = waiting(job) if request.name else Path(job.folder)
    with _told_in(job):
        published = yield from conversion.publishing(source, request, folder, job.stem, several=job.several)
    return replace(published, sha256=hashlib.sha256(source.data).hexdigest())


def asked(request: Request, job: Job) -> Request:
    """What is wanted of this source: the run's request, whose name is the pattern of its brand if there is no other, with what is said of the
    source alone."""
    own = job.said.asked(request)
    if own.plain:
        return replace(own, name="")
    if own.brand == request.brand:
        return own
    usual = pattern(replace(request, name=""))
    return replace(own, name=pattern(replace(own, name="" if request.name == usual else request.name)))


def again(request: Request, job: Job, files: Sequence[File]) -> Published:
    """The same once more, in the places of the files of the first time."""
    request = replace(request, name=pattern(request))
    published = publish(request, job)
    if not asked(request, job).name:
        return published
    for old, new in zip(files, published.files, strict=False):
        Path(new.path).replace(old.path)
    output.discard(waiting(job))
    kept = (replace(new, path=old.path) for old, new in zip(files, published.files, strict=False))
    return replace(published, files=tuple(kept))


def _read(request: Request, job: Job) -> gathering.Read:
    request = job.said.asked(request)
    source = pipeline.source_at(job.address, request)
    with _told_in(job):
        return gathering.Read(source, pipeline.inspected(source, request))


_EMBARGO = "--set anatomy.embargo"


@contextmanager
def _told_in(job: Job) -> Iterator[None]:
    """What is wrong with an embargo that a table of jobs says is told with its cell: nobody has set an option. Only its release's language tells
    whether its words can be read."""
    try:
        yield
    except UsageError as error:
        if not (job.row and job.said.embargo and error.where == _EMBARGO):
            raise
        raise UsageError(error.problem, where=cell(job.row, "embargo"), hint=error.hint) from None


def pattern(request: Request) -> str:
    """The pattern that names files: the option's, or the brand's. A brand that can't be loaded is each job's own failure."""
    try:
        return request.name or pipeline.branded(request, lambda _: None).filename
    except MastheadError:
        return ""


def waiting(job: Job) -> Path:
    """Where files of a job wait that a pattern names."""
    return Path(job.folder) / f".{job.stem}.part"


def _placed(job: Job, files: Sequence[File], taken: set[str]) -> tuple[File, ...]:
    """Moves what waits to where it belongs: a folder as a whole, files of one name together."""
    here, folder = waiting(job), Path(job.folder)
    groups: dict[str, list[Path]] = {}
    for file in files:
        place = Path(file.path).relative_to(here)
        groups.setdefault(place.parts[0] if len(place.parts) > 1 else place.stem, []).append(place)
    moved: dict[Path, Path] = {}
    for name, places in groups.items():
        nested = len(places[0].parts) > 1
        base = output.free(folder, name, ("",) if nested else [place.suffix for place in places], taken)
        for place in places:
            moved[here / place] = folder / base / Path(*place.parts[1:]) if nested else folder / f"{base}{place.suffix}"
    output.move(moved)
    output.discard(here)
    return tuple(replace(file, path=str(moved[Path(file.path)])) for file in files)
