"""Corrections and withdrawals among many sources: which release replaces which, and what becomes of their files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from masthead import output
from masthead.batch.plan import Job
from masthead.batch.run import again
from masthead.briefing.editions import Trace, editions
from masthead.errors import MastheadError
from masthead.request import File, Published, Request


class Version(Struct, frozen=True):
    """A release of a job that replaces another one. `number` and `old` count the releases of their sources from 0."""

    job: Job
    number: int
    state: str
    replaced: tuple[str, str]
    """The headline and the day of what it replaces; where it has no headline, its address."""
    earlier: tuple[tuple[Job, int], ...]
    """What it replaces, the latest first."""


def versions(done: Sequence[tuple[Job, Published]]) -> tuple[Version, ...]:
    """Which releases replace which. Those that say nothing of a version before replace nothing, however alike they are."""
    places = [(job, number) for job, published in done for number, _ in enumerate(published.traces)]
    traces = [trace for _, published in done for trace in published.traces]
    if not any(trace.state for trace in traces):
        return ()
    return tuple(
        Version(
            *places[edition.release],
            traces[edition.release].state,
            _called(traces[edition.replaced[0]]),
            tuple(places[at] for at in edition.replaced),
        )
        for edition in editions(traces)
        if edition.replaced
    )


def _called(trace: Trace) -> tuple[str, str]:
    return trace.headline or trace.address, trace.day


def settle(
    found: Iterable[Version], done: Sequence[tuple[Job, Published]], request: Request
) -> Iterator[tuple[Version, Published | MastheadError]]:
    """Makes the files of what replaces something anew, so that they name it; the files of what is withdrawn become the notice of it."""
    files = {job: published.files for job, published in done}
    counted = {job: max(len(published.traces), 1) for job, published in done}
    named: dict[Job, dict[int, tuple[str, str]]] = {}
    for version in found:
        named.setdefault(version.job, {})[version.number] = version.replaced
        said = tuple(named[version.job].get(number, ("", "")) for number in range(counted[version.job]))
        try:
            published = again(replace(request, replaced=said), version.job, files[version.job])
            if version.state == "withdrawal":
                notice = _of(published.files, version.number, counted[version.job])
                for job, number in version.earlier:
                    _overwrite(_of(files[job], number, counted[job]), notice)
        except MastheadError as error:
            yield version, error
        else:
            yield version, published


def _of(files: Sequence[File], number: int, releases: int) -> Sequence[File]:
    """The files of one of a source's releases."""
    each = len(files) // releases
    return files[number * each : (number + 1) * each]


def _overwrite(old: Sequence[File], notice: Sequence[File]) -> None:
    for one in old:
        source = next((other for other in notice if other.format == one.format), None)
        if source is not None:
            output.write(Path(one.path), Path(source.path).read_bytes())
