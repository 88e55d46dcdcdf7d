"""What became of many sources, for people and for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest

from msgspec import Struct
from msgspec.structs import replace

from masthead import notices
from masthead.batch.found import PassedOver
from masthead.batch.incremental import Outcome, told
from masthead.batch.plan import Job
from masthead.batch.versions import Settled, Version
from masthead.errors import MastheadError, RefusedError, gravest, shown
from masthead.request import Published

_SLOWEST = 20


class Failure(Struct, frozen=True):
    source: str
    problem: str
    hint: str
    exit_code: int


class Succession(Struct, frozen=True):
    """`source` (a correction, an update or a withdrawal) replaces `earlier`; `title` is what that was called."""

    source: str
    state: str
    earlier: tuple[str, ...]
    title: str


class Copies(Struct, frozen=True):
    """Sources that hold the same release as `source`."""

    source: str
    copies: tuple[str, ...]


class Changes(Struct, frozen=True):
    """What became of the release in `earlier` in that of `source`: (before, after) each, either may be empty. `kind` is correction, update,
    withdrawal, copy, or version, where neither says anything of the other; `more` are changes that aren't told."""

    source: str
    earlier: str
    kind: str
    changes: tuple[tuple[str, str], ...]
    more: int = 0
    numbers: tuple[int, int] = (1, 1)
    """Which release of `earlier` and of `source` it is, from 1."""

    @property
    def both(self) -> tuple[str, str]:
        """The two for people: the earlier first, with the numbers of releases of one source."""
        if self.earlier != self.source:
            return self.earlier, self.source
        return f"{self.earlier} ({self.numbers[0]})", f"{self.source} ({self.numbers[1]})"

    def __str__(self) -> str:
        each = [f"“{old}” → “{new}”" if old and new else f"without “{old}”" if old else f"with “{new}”" for old, new in self.changes]
        return "; ".join(each) + (f"; and {self.more} more" if self.more else "")


class Gone(Struct, frozen=True):
    """A source of an earlier run that is not there any more. `place` is the folder, the archive or the pattern of this run that it was in."""

    source: str
    place: str
    files: int = 0
    """Of what was made of it, that are there: all, or with `--prune` those that somebody has changed."""
    taken_away: int = 0


class Report(Struct, frozen=True):
    """The sum of a run: `done` of `sources` were converted or are as an earlier run left them (`unchanged` of them), and something was noticed in
    `noticed` of them. `held` were refused by an embargo or by what they say of themselves: a later run publishes them."""

    sources: int
    done: int
    files: int
    noticed: int
    failures: tuple[Failure, ...]
    held: tuple[Failure, ...] = ()
    replaced: tuple[Succession, ...] = ()
    unchanged: int = 0
    copies: tuple[Copies, ...] = ()
    kinds: dict[str, int] = {}
    """How many notices of each kind."""
    slowest: tuple[tuple[str, float], ...] = ()
    """The sources that took longest in this run, with seconds."""
    passed_over: int = 0
    """Files in folders, of a kind that isn't read."""
    endings: dict[str, int] = {}
    """How many of these end so; empty for names without an ending."""
    gone: tuple[Gone, ...] = ()
    """Sources of earlier runs that are gone from where this one looked."""
    stopped: bool = False
    """Whether there were so many failures that the rest was left for another run."""
    changes: tuple[Changes, ...] = ()
    """What differs between releases that are nearly the same."""
    verdicts: dict[str, dict[str, int]] = {}
    """What judges of standards say of the files, if they were asked: judge → passed, failed or skipped → how often."""

    @property
    def exit_code(self) -> int:
        return gravest([0, *(failure.exit_code for failure in (*self.failures, *self.held))])


def converted(total: Report) -> str:
    """How many of its sources a run has converted."""
    return f"{total.done:,} of {total.sources:,} source{'' if total.sources == 1 else 's'} converted"


def ceased(total: Report) -> str:
    """How a run ended that failures stopped."""
    count = len(total.failures)
    return f"stopped after {count} failures" if count > 1 else "stopped after the first failure"


class Tally:
    """Adds up outcomes as they come, and keeps little of them."""

    def __init__(self) -> None:
        self.sources = self.done = self.files = self.noticed = self.unchanged = 0
        self.failures: list[Failure] = []
        self.held: list[Failure] = []
        self.kinds: Counter[str] = Counter()
        self.slowest: list[tuple[str, float]] = []

    def add(self, outcome: Outcome) -> None:
        entry = outcome.entry
        self.sources += 1
        if entry.state == "done":
            self.done += 1
            self.unchanged += not outcome.fresh
            self.files += len(entry.outputs)
            heard = told(entry).notices
            self.noticed += bool(heard)
            self.kinds.update(code for code, _, _ in heard)
            if outcome.fresh:
                self.slowest.append((shown(outcome.job.source), entry.seconds))
                if len(self.slowest) > 8 * _SLOWEST:
                    self.slowest = nlargest(_SLOWEST, self.slowest, key=lambda one: one[1])
        else:
            problem = Failure(shown(outcome.job.source), entry.problem, entry.hint, entry.exit_code)
            (self.held if entry.state == "held" else self.failures).append(problem)

    def report(self, missing: Iterable[MastheadError], settled: Iterable[Settled] = (), passed_over: PassedOver | None = None) -> Report:
        """`missing` are sources that were named and not found, `settled` what copies and versions became."""
        wrong: list[Failure] = []
        replaced: list[Succession] = []
        same: dict[Copies, None] = {}
        for one in settled:
            if one.error is not None:
                wrong.append(failure(one.error, shown(one.version.outcome.job.source)))
            elif one.version.earlier:
                replaced.append(succession(one.version))
            if one.version.copies:
                same[copies(one.version)] = None
        total = Report(
            self.sources,
            self.done,
            self.files,
            self.noticed,
            (*(failure(error) for error in missing), *self.failures, *wrong),
            tuple(self.held),
            tuple(replaced),
            self.unchanged,
            tuple(same),
            dict(sorted(self.kinds.items())),
            tuple(nlargest(_SLOWEST, self.slowest, key=lambda one: one[1])),
        )
        return total if passed_over is None else passing(total, passed_over)


def report(outcomes: Iterable[tuple[Job, Published | MastheadError]], missing: Iterable[MastheadError]) -> Report:
    """Adds up what a run into one publication gave, and the sources that were named and not found."""
    sources = done = files = noticed = 0
    failures: list[Failure] = []
    held: list[Failure] = []
    for job, outcome in outcomes:
        sources += 1
        if isinstance(outcome, MastheadError):
            (held if isinstance(outcome, RefusedError) else failures).append(failure(outcome, shown(job.source)))
        else:
            done += 1
            files += len(outcome.files)
            noticed += bool(outcome.notices)
    return Report(sources, done, files, noticed, (*(failure(error) for error in missing), *failures), tuple(held))


def succession(version: Version) -> Succession:
    earlier = dict.fromkeys(shown(outcome.job.source) for outcome, _ in version.earlier)
    return Succession(shown(version.outcome.job.source), version.state, tuple(earlier), version.replaced[0])


def copies(version: Version) -> Copies:
    return Copies(shown(version.outcome.job.source), tuple(dict.fromkeys(shown(outcome.job.source) for outcome, _ in version.copies)))


def failure(error: MastheadError, source: str = "") -> Failure:
    return Failure(source or error.where, str(error), error.hint, error.exit_code)


def event(outcome: Outcome) -> dict[str, object]:
    """One line of `batch --json`."""
    entry, source = outcome.entry, shown(outcome.job.source)
    if entry.state != "done":
        return {"event": entry.state, "source": source, "problem": entry.problem, "hint": entry.hint, "exit_code": entry.exit_code}
    known = told(entry)
    return {
        "event": "done" if outcome.fresh else "unchanged",
        "source": source,
        "profile": known.profile,
        "files": [{"format": one.format, "path": one.path, "bytes": one.size, "sha256": one.sha256} for one in entry.outputs],
        "notices": [{"code": code, "message": message, "where": where} for code, message, where in known.notices],
        "seconds": entry.seconds,
    }


def published(job: Job, outcome: Published | MastheadError) -> dict[str, object]:
    """The same of a run into one publication."""
    if isinstance(outcome, MastheadError):
        problem = failure(outcome, shown(job.source))
        kind = "held" if isinstance(outcome, RefusedError) else "failed"
        return {"event": kind, "source": problem.source, "problem": problem.problem, "hint": problem.hint, "exit_code": problem.exit_code}
    return {
        "event": "done",
        "source": shown(job.source),
        "profile": outcome.profile,
        "files": [{"format": file.format, "path": file.path, "bytes": file.size} for file in outcome.files],
        "notices": [{"code": notices.code(one), "message": notices.message(one), "where": one.where} for one in outcome.notices],
    }


def passing(total: Report, over: PassedOver) -> Report:
    """The report with the files that were passed over."""
    return replace(total, passed_over=over.endings.total(), endings={shown(ending): count for ending, count in over.endings.most_common()})


def ended(endings: Mapping[str, int]) -> str:
    """How files end, in words.

    >>> ended({".jpg": 5, "": 1})
    '5 .jpg, 1 without an ending'
    """
    return ", ".join(f"{count:,} {ending or 'without an ending'}" for ending, count in endings.items())


def departed(some: Sequence[Gone]) -> Iterator[str]:
    """What is said of sources that are gone, a line for each place."""
    places = dict.fromkeys(one.place for one in some)
    for place in places:
        here = [one for one in some if one.place == place]
        many = f"{len(here):,} sources of earlier runs are" if len(here) > 1 else "1 source of an earlier run is"
        files, taken = sum(one.files for one in here), sum(one.taken_away for one in here)
        if taken:
            stay = f"; what somebody has changed stays: {files:,}" if files else ""
            yield f"{many} gone from {place}; what was made of {'them' if len(here) > 1 else 'it'} was taken away: {taken:,} file{'s' if taken > 1 else ''}{stay}"
        elif files:
            yield f"{many} gone from {place}; {'their' if len(here) > 1 else 'its'} files stay (--prune takes them away)"
        else:
            yield f"{many} gone from {place}, with all that was made of {'them' if len(here) > 1 else 'it'}"


def failed(total: Report, problem: Failure) -> Report:
    """The report with a failure that is no single source's."""
    return replace(total, failures=(*total.failures, problem))
