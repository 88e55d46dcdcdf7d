"""`batch --watch`: a run that goes on with what comes, until somebody ends it."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing

import click
import msgspec

from masthead.batch import watch
from masthead.batch.incremental import Outcome, outcomes
from masthead.batch.report import Report, Tally, departed
from masthead.cli import show
from masthead.cli.batching import Run, begun, interrupted, placed, summary, turn
from masthead.errors import MastheadError, shown


def watching(run: Run) -> int:
    """Converts what is there, then what comes or changes, until Ctrl-C. The exit status."""
    total: Report | None = None
    done: Generator[Outcome, None, None] | None = None
    late: list[Outcome] = []
    tally, busy = Tally(), True
    told: set[str] = set()
    moving = watch.Moving()
    with begun(run) as journal, closing(watch.changes(run.sources, run.target, moving)) as changes:
        try:
            for settled in changes:
                first = total is None
                plan, tally, late, busy = run.plan(), Tally(), [], True
                with run.workers.kept() as workers:
                    done = outcomes(
                        watch.whole(plan, settled, moving, journal),
                        run.request,
                        workers,
                        journal,
                        force=run.force and first,
                        trusted=watch.untouched(settled, run.sources) if total is not None else None,
                        late=late,
                    )
                    now = msgspec.structs.replace(run, workers=workers)
                    total = turn(now, plan, done if first else _told(run, done), late, tally, journal, again=not first)
                busy = False
                if first:
                    _tell_first(run, total)
                else:
                    _tell_change(run, total, [problem for problem in plan.missing if str(problem) not in told])
                told.update(map(str, plan.missing))
        except KeyboardInterrupt:
            if busy and done is not None:
                interrupted(run, done, late, tally, journal)
            elif total is None:
                show.line("interrupted: no sources are done; the same command again does them")
            elif not run.quiet:
                show.line("interrupted")
                summary(total, run)
    return 130


def _tell_first(run: Run, total: Report) -> None:
    """What was there when it began is done."""
    summary(total, run)
    if not run.quiet:
        show.line("watching for more; Ctrl-C ends it")
    if run.as_json:
        click.echo(msgspec.json.encode({"event": "watching"}).decode())


def _tell_change(run: Run, total: Report, missing: Sequence[MastheadError]) -> None:
    """What came since is done; `missing` are sources that are told of for the first time."""
    for problem in missing:
        show.error(problem)
    if run.prune and not run.quiet:
        for line in departed(total.gone):
            show.line(line)


def _told(run: Run, outcomes: Generator[Outcome, None, None]) -> Generator[Outcome, None, None]:
    """The outcomes, with a line for what came."""
    with closing(outcomes):
        for outcome in outcomes:
            entry = outcome.entry
            if outcome.fresh and not run.quiet:
                if entry.state == "done":
                    show.line(f"{shown(entry.source)}: {len(entry.outputs)} file{'s' if len(entry.outputs) != 1 else ''}")
                else:
                    show.line(f"{entry.state}: {placed(shown(entry.source), entry.problem)}")
            yield outcome
