"""What became of many sources, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from masthead import notices
from masthead.batch.plan import Job
from masthead.batch.versions import Version
from masthead.errors import MastheadError, RefusedError, gravest, shown
from masthead.request import Published


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


class Report(Struct, frozen=True):
    """The sum of a run: `done` of `sources` were converted, and something was noticed in `noticed` of them. `held` were refused by an embargo or
    by what they say of themselves: a later run publishes them."""

    sources: int
    done: int
    files: int
    noticed: int
    failures: tuple[Failure, ...]
    held: tuple[Failure, ...] = ()
    replaced: tuple[Succession, ...] = ()

    @property
    def exit_code(self) -> int:
        return gravest([0, *(failure.exit_code for failure in (*self.failures, *self.held))])


def report(outcomes: Iterable[tuple[Job, Published | MastheadError]], missing: Iterable[MastheadError]) -> Report:
    """Adds up what `run` gave, and the sources that were named and not found."""
    sources = done = files = noticed = 0
    failures = [failure(error) for error in missing]
    held: list[Failure] = []
    for job, outcome in outcomes:
        sources += 1
        if isinstance(outcome, MastheadError):
            (held if isinstance(outcome, RefusedError) else failures).append(failure(outcome, shown(job.source)))
        else:
            done += 1
            files += len(outcome.files)
            noticed += bool(outcome.notices)
    return Report(sources, done, files, noticed, tuple(failures), tuple(held))


def replaced(total: Report, settled: Iterable[tuple[Version, Published | MastheadError]]) -> Report:
    """The report with what replaces what, and what went wrong in it."""
    found = list(settled)
    wrong = [failure(outcome, shown(version.job.source)) for version, outcome in found if isinstance(outcome, MastheadError)]
    told = tuple(succession(version) for version, outcome in found if not isinstance(outcome, MastheadError))
    return replace(total, replaced=told, failures=(*total.failures, *wrong))


def succession(version: Version) -> Succession:
    earlier = dict.fromkeys(shown(job.source) for job, _ in version.earlier)
    return Succession(shown(version.job.source), version.state, tuple(earlier), version.replaced[0])


def failure(error: MastheadError, source: str = "") -> Failure:
    return Failure(source or error.where, str(error), error.hint, error.exit_code)


def event(job: Job, outcome: Published | MastheadError) -> dict[str, object]:
    """One line of `batch --json`."""
    if isinstance(outcome, MastheadError):
        problem = failure(outcome, shown(job.source))
        return {
            "event": "held" if isinstance(outcome, RefusedError) else "failed",
            "source": problem.source,
            "problem": problem.problem,
            "hint": problem.hint,
            "exit_code": problem.exit_code,
        }
    return {
        "event": "done",
        "source": shown(job.source),
        "profile": outcome.profile,
        "files": [{"format": file.format, "path": file.path, "bytes": file.size} for file in outcome.files],
        "notices": [{"code": notices.code(one), "message": notices.message(one), "where": one.where} for one in outcome.notices],
    }
