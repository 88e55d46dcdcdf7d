"""What became of many sources, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from masthead import notices
from masthead.batch.plan import Job
from masthead.errors import MastheadError, gravest, shown
from masthead.request import Published


class Failure(Struct, frozen=True):
    source: str
    problem: str
    hint: str
    exit_code: int


class Report(Struct, frozen=True):
    """The sum of a run: `done` of `sources` were converted, and something was noticed in `noticed` of them."""

    sources: int
    done: int
    files: int
    noticed: int
    failures: tuple[Failure, ...]

    @property
    def exit_code(self) -> int:
        return gravest([0, *(failure.exit_code for failure in self.failures)])


def report(outcomes: Iterable[tuple[Job, Published | MastheadError]], missing: Iterable[MastheadError]) -> Report:
    """Adds up what `run` gave, and the sources that were named and not found."""
    sources = done = files = noticed = 0
    failures = [failure(error) for error in missing]
    for job, outcome in outcomes:
        sources += 1
        if isinstance(outcome, MastheadError):
            failures.append(failure(outcome, shown(job.source)))
        else:
            done += 1
            files += len(outcome.files)
            noticed += bool(outcome.notices)
    return Report(sources, done, files, noticed, tuple(failures))


def failure(error: MastheadError, source: str = "") -> Failure:
    return Failure(source or error.where, str(error), error.hint, error.exit_code)


def event(job: Job, outcome: Published | MastheadError) -> dict[str, object]:
    """One line of `batch --json`."""
    if isinstance(outcome, MastheadError):
        problem = failure(outcome, shown(job.source))
        return {
            "event": "failed",
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
