"""Copies, corrections and withdrawals among many sources: which release is another's, and what becomes of their files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from masthead import output
from masthead.batch.incremental import Outcome, renewed, told, written
from masthead.batch.journal import Entry, Journal, Output
from masthead.briefing.digests.editions import Near, Trace, editions, near
from masthead.errors import MastheadError
from masthead.request import File, Request

Duplicates = Literal["keep", "one"]


class Version(Struct, frozen=True):
    """A release that takes the place of others, or of which others are copies. `number`s count the releases of their sources from 0."""

    outcome: Outcome
    number: int
    state: str
    """correction, update or withdrawal; empty where there are only copies."""
    replaced: tuple[str, str]
    """The headline and the day of what it replaces; where it has no headline, its address. Both empty: nothing."""
    earlier: tuple[tuple[Outcome, int], ...]
    """What it replaces, the latest first."""
    copies: tuple[tuple[Outcome, int], ...]


class Settled(Struct, frozen=True):
    """What became of it."""

    version: Version
    error: MastheadError | None = None


class Releases(Struct, frozen=True):
    """The releases of sources that may have to do with each other, and which are nearly the same (`editions.near`)."""

    places: tuple[tuple[Outcome, int], ...]
    """Of each the outcome of its source, and its number there."""
    traces: tuple[Trace, ...]
    near: tuple[Near, ...]


def releases(outcomes: Sequence[Outcome]) -> Releases:
    """Those of sources that are done, in the order of these sources' names."""
    done = sorted((outcome for outcome in outcomes if outcome.entry.state == "done"), key=lambda outcome: outcome.job.source)
    found = [(outcome, number, trace) for outcome in done for number, trace in enumerate(told(outcome.entry).traces)]
    traces = tuple(trace for _, _, trace in found)
    return Releases(tuple((outcome, number) for outcome, number, _ in found), traces, near(traces))


def versions(some: Releases) -> tuple[Version, ...]:
    """Which releases replace which, and which are the same text. Those that say nothing of a version before replace nothing, however alike
    they are. What is replaced may have copies, too."""
    places, traces = some.places, some.traces
    found = editions(traces, some.near)
    own = tuple(
        Version(
            *places[edition.release],
            traces[edition.release].state,
            _called(traces[edition.replaced[0]]) if edition.replaced else ("", ""),
            tuple(places[at] for at in edition.replaced),
            tuple(places[at] for at in edition.copies if not _same(places[at][0], places[edition.release][0])),
        )
        for edition in found
        if edition.replaced or edition.copies
    )
    # What is withdrawn becomes the notice of it, however many have it.
    doubles = (double for edition in found if traces[edition.release].state != "withdrawal" for double in edition.doubles)
    groups: dict[int, list[int]] = {}
    for copy, of in doubles:
        if not _same(places[copy][0], places[of][0]):
            groups.setdefault(of, []).append(copy)
    return (*own, *(Version(*places[of], "", ("", ""), (), tuple(places[at] for at in groups[of])) for of in sorted(groups)))


def _same(one: Outcome, other: Outcome) -> bool:
    """Whether a source was wanted more than once, in different ways: then it is no copy."""
    return one is not other and one.job.address == other.job.address


def _called(trace: Trace) -> tuple[str, str]:
    return trace.headline or trace.address, trace.day


def settle(
    outcomes: Sequence[Outcome], found: Sequence[Version], request: Request, journal: Journal, duplicates: Duplicates = "keep"
) -> Iterator[Settled]:
    """Makes the files of what replaces something anew, so that they name it; the files of what is withdrawn become the notice of it; of copies
    one is left, if only `one` is wanted. What was settled so before, and has not changed, is left as it is. `found` are the `versions` among the
    outcomes."""
    by_source = {outcome.job.source: outcome for outcome in outcomes}
    wanted = _wanted(found, duplicates)
    for source, outcome in list(by_source.items()):
        if outcome.entry.settled and outcome.entry.settled != wanted.get(source, ""):
            by_source[source] = _plain(outcome, request, journal)
    for version in found:
        try:
            _settle(version, by_source, wanted, request, journal)
        except MastheadError as error:
            yield Settled(version, error)
        else:
            yield Settled(version)
    journal.flush()


def _wanted(found: Sequence[Version], duplicates: Duplicates) -> dict[str, str]:
    """For each source what other sources decide of it, in words that change when that does."""
    wanted: dict[str, str] = {}
    for version in found:
        source, key = version.outcome.job.source, version.outcome.entry.key
        if version.earlier:
            wanted[source] = f"{wanted.get(source, '')}replaces {version.number} {' '.join(version.replaced)};"
        if version.state == "withdrawal":
            for earlier, number in version.earlier:
                wanted[earlier.job.source] = f"{wanted.get(earlier.job.source, '')}withdrawn {number} by {source} {key};"
        if duplicates == "one":
            for copy, number in version.copies:
                wanted[copy.job.source] = f"{wanted.get(copy.job.source, '')}copy {number} of {source};"
    return wanted


def _settle(version: Version, by_source: dict[str, Outcome], wanted: dict[str, str], request: Request, journal: Journal) -> None:
    outcome = by_source[version.outcome.job.source]
    if version.earlier and outcome.entry.settled != wanted[outcome.job.source]:
        known = {at: _replaced(version, at) for at in range(len(told(outcome.entry).traces))}
        outcome = _kept(outcome, replace(request, replaced=tuple(known.values())), wanted[outcome.job.source], journal)
        by_source[outcome.job.source] = outcome
    if version.state == "withdrawal":
        notice = _of(outcome.entry, version.number)
        for earlier, number in version.earlier:
            current = by_source[earlier.job.source]
            if current.entry.settled != wanted[current.job.source]:
                entry = _overwritten(current.entry, number, notice, journal.target)
                by_source[current.job.source] = _noted(current, replace(entry, settled=wanted[current.job.source]), journal)
    for copy, number in version.copies:
        current = by_source[copy.job.source]
        if current.job.source in wanted and current.entry.settled != wanted[current.job.source] and copy.job.source != outcome.job.source:
            entry = _without(current.entry, number, journal.target)
            by_source[current.job.source] = _noted(current, replace(entry, settled=wanted[current.job.source]), journal)


def _replaced(version: Version, number: int) -> tuple[str, str]:
    return version.replaced if number == version.number else ("", "")


def _plain(outcome: Outcome, request: Request, journal: Journal) -> Outcome:
    """The source as it is by itself, no longer what another one made of it."""
    try:
        return _kept(outcome, request, "", journal)
    except MastheadError:
        journal.forget([outcome.job.source])  # the next run tries again, and tells
        return outcome


def _kept(outcome: Outcome, request: Request, settled: str, journal: Journal) -> Outcome:
    return _noted(outcome, replace(renewed(outcome, request, journal.target), settled=settled), journal)


def _noted(outcome: Outcome, entry: Entry, journal: Journal) -> Outcome:
    journal.put(entry)
    return replace(outcome, entry=entry)


def _of(entry: Entry, number: int) -> Sequence[Output]:
    """The files of one of a source's releases."""
    count = max(len(told(entry).releases), 1)
    each = len(entry.outputs) // count
    return entry.outputs[number * each : (number + 1) * each]


def _overwritten(entry: Entry, number: int, notice: Sequence[Output], target: Path) -> Entry:
    outputs = list(entry.outputs)
    for old in _of(entry, number):
        source = next((new for new in notice if new.format == old.format), None)
        if source is not None:
            output.write(target / old.path, (target / source.path).read_bytes())
            file = File(old.format, str(target / old.path), source.size)
            outputs[outputs.index(old)] = written(file, source.sha256, target)
    return replace(entry, outputs=tuple(outputs))


def _without(entry: Entry, number: int, target: Path) -> Entry:
    gone = _of(entry, number)
    for one in gone:
        (target / one.path).unlink(missing_ok=True)
    return replace(entry, outputs=tuple(one for one in entry.outputs if one not in gone))
