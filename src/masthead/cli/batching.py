"""How a batch runs in a terminal: progress, events, summary, reports."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import nullcontext
from itertools import islice
from pathlib import Path

import click
import msgspec
from msgspec import Struct

from masthead import output, pipeline
from masthead.batch import index, judging
from masthead.batch.audit import Audit, restored
from masthead.batch.changes import MOST, Pair, changes, pairs
from masthead.batch.gone import pruned, staying
from masthead.batch.incremental import Outcome, foreseen, outcomes, told
from masthead.batch.journal import FOLDER, NAME, Journal, Seen, Witness
from masthead.batch.kin import Kin
from masthead.batch.page import page
from masthead.batch.plan import Plan
from masthead.batch.report import Failure, Report, Tally, ceased, converted, departed, ended, event, failed, failure, report
from masthead.batch.table import is_table
from masthead.batch.versions import Duplicates, Settled, releases, settle, versions
from masthead.batch.workers import Here, Pool, Workers
from masthead.cli import show
from masthead.cli.bringing import Bringing
from masthead.cli.progress import Lines, Progress, bar
from masthead.errors import OutputError, UsageError, shown
from masthead.request import Request
from masthead.sources.places import is_folder

NEARLY = {"copy": "a copy that differs", "version": "nearly the same"}
"""How pairs of releases are called, beside corrections, updates and withdrawals."""
_NAMED = 5
"""Copies of a release that are named on a terminal; the report has them all."""
_MANY = 20
"""Lines of one kind that a terminal shows by itself."""
_FAILURES = 50
"""Failures that it shows."""


class Run(Struct, frozen=True, kw_only=True):
    """What is wanted of a batch. `most` failures stop it (0: none do)."""

    sources: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    """Those of standard input."""
    target: Path
    request: Request
    workers: Workers
    force: bool = False
    prune: bool = False
    """Take away what was made of sources that are gone."""
    most: int = 0
    duplicates: Duplicates = "keep"
    audit: str = ""
    report: str = ""
    standards: bool = False
    """Ask the judges of standards what they say of the results."""
    elsewhere: str = ""
    """The address that results are brought to, if `target` only keeps them here."""
    as_json: bool = False
    quiet: bool = False
    verbose: bool = False

    def plan(self) -> Plan:
        return Plan(self.sources, self.target, self.lines)


def workers(request: Request, target: Path, jobs: int, seconds: float, memory: int, engine: str, scheduler: str) -> Workers:
    """Who does the jobs: `jobs` processes at once (0: one a processor), each source in `seconds` and `memory` megabytes (0: any). Raises `UsageError`
    if the engine can't be had, or a scheduler is named without one."""
    if engine == "dask":
        from masthead.batch import cluster

        cluster.ready()
        return cluster.Cluster(
            request=request, target=target, scheduler=scheduler, processes=jobs, seconds=seconds, memory=memory, tell=show.line
        )
    if scheduler:
        raise UsageError("--scheduler is for a cluster", hint="add --engine dask")
    return Here(seconds) if jobs == 1 and not memory else Pool(jobs, seconds, memory)


def whole(run: Run) -> int:
    """Each source to its own files. The exit status."""
    plan, tally = run.plan(), Tally()
    late: list[Outcome] = []
    with begun(run) as journal, run.workers.kept() as workers:
        run = msgspec.structs.replace(run, workers=workers)
        done = outcomes(plan, run.request, workers, journal, force=run.force, late=late)
        try:
            total = turn(run, plan, done, late, tally, journal)
        except KeyboardInterrupt:
            interrupted(run, done, late, tally, journal)
            return 130
        if total.sources > total.unchanged:
            output.sweep(run.target)  # a worker that was killed leaves what it had begun to write
    summary(total, run)
    return total.exit_code


def interrupted(run: Run, done: Generator[Outcome, None, None], late: list[Outcome], tally: Tally, journal: Journal) -> None:
    """Keeps what is done, and says how to go on. `late` is what `done` has had no time to tell of."""
    done.close()  # the workers have ended when it returns
    journal.flush()
    output.sweep(run.target)
    count = tally.done + len(late)
    show.line(f"interrupted: {count:,} source{' is' if count == 1 else 's are'} done; the same command again does the rest")


def begun(run: Run) -> Journal:
    """The journal of a run that begins. Raises `UsageError` if results would lie among their sources."""
    for source in run.sources:
        if is_folder(source) and os.path.realpath(source) == os.path.realpath(run.target):
            hint = f"choose a folder for them: -o {Path(source) / 'out'}"
            raise UsageError("is the folder that results go to: they would lie among their sources", where=source, hint=hint)
    if not any(source == "-" or source.startswith("@") or is_table(source) for source in run.sources):
        pipeline.branded(
            run.request, lambda _: None
        )  # else a brand that is broken would be each source's own failure; rows may have their own
    if run.audit:
        Audit.ready(Path(run.audit))
    journal = Journal(run.target)
    built = 0
    if run.audit:
        if journal.empty or journal.kept_aside:
            for one in restored(Path(run.audit), run.target):
                built += 1
                if isinstance(one, str):
                    journal.flush()
                    journal.remove([one])
                else:
                    journal.put(one)
            journal.flush()
        journal.witness = Audit(Path(run.audit), run.target, run.request)
    if journal.kept_aside:
        from_it = "what the audit tells" if built else f"what can be read of it ({journal.saved:,} sources)" if journal.saved else ""
        rest = f"{from_it} holds as far as the results prove it" if from_it else "all sources are done again"
        show.line(f"the journal was damaged or of a newer version and is kept as {journal.kept_aside}; {rest}")
    if journal.broken_off:
        output.sweep(run.target)
    return journal


def turn(
    run: Run, plan: Plan, done: Generator[Outcome, None, None], late: list[Outcome], tally: Tally, journal: Journal, *, again: bool = False
) -> Report:
    """Takes the outcomes as they come, tells of them, and writes report and index. `late` gets what was done beyond them when they are closed.
    `again`: an earlier turn of the same run has told of what did not change since."""
    kin, stopped = Kin(journal), False
    with nullcontext(None) if again else bar(run) as progress, Bringing(run.elsewhere, run.target) as bringing:
        for outcome in done:
            tally.add(outcome)
            kin.add(outcome)
            if outcome.fresh:
                bringing.take(outcome)
            if outcome.fresh or not again:
                _tell(run, outcome, progress)
            if run.most and len(tally.failures) + len(plan.missing) >= run.most:
                stopped = True
                done.close()
                for outcome in late:
                    tally.add(outcome)
                    kin.add(outcome)
                break
    near: list[Pair] = []
    total = tally.report(plan.missing, _settled(run, kin, near, journal, tally), plan.passed_over)
    total = msgspec.structs.replace(total, changes=tuple(changes(near, run.request, run.workers, journal)) if near else ())
    run.workers.rest()
    if journal.edited:
        edited = f"the brand was edited while the run lasted: {journal.edited:,} sources count as not done"
        total = failed(total, failure(OutputError(edited, where=run.request.brand, hint="run the same command again")))
        journal.edited = 0
    if stopped:
        total = msgspec.structs.replace(total, stopped=True)
    else:
        total = msgspec.structs.replace(total, gone=pruned(plan, journal) if run.prune else staying(plan, journal))
    if run.standards:
        total = judged(total, judging.judged(journal.known(), run.target), journal.witness)
    if run.as_json:
        for one in total.replaced:
            click.echo(msgspec.json.encode({"event": "replaced", **msgspec.structs.asdict(one)}).decode())
        for differing in total.changes:
            click.echo(msgspec.json.encode({"event": "differs", **msgspec.structs.asdict(differing)}).decode())
    try:
        _written(run, total, journal)
    except OutputError as error:
        return _unfinished(total, error, again)
    try:
        if (said := bringing.end(journal)) and not run.quiet:
            show.line(said)
    except OutputError as error:
        total = _unfinished(total, error, again)
        _written(run, total, journal)
    return total


def _unfinished(total: Report, error: OutputError, again: bool) -> Report:
    """The report of a run whose sources are done, when something of the whole is not."""
    if again:
        show.error(error)
    return failed(total, failure(error))


def _settled(run: Run, kin: Kin, near: list[Pair], journal: Journal, tally: Tally) -> Iterator[Settled]:
    """What becomes of copies and versions. `near` grows by pairs of which it is to be told what differs."""
    for group in kin.groups():
        found = versions(some := releases(group))
        near += islice(pairs(some, found), MOST - len(near))
        yield from settle(group, found, run.request, journal, run.duplicates)
        # What copies have is taken away, or comes back.
        concerned = [copy for version in found for copy, _ in version.copies] + [one for one in group if one.entry.settled]
        before = {one.job.source: len(one.entry.outputs) for one in concerned}
        now = (journal.find(source) for source in before)
        tally.files += sum(len(entry.outputs) for entry in now if entry is not None) - sum(before.values())


def judged(total: Report, judgements: Iterable[judging.Judgement], audit: Witness | None) -> Report:
    """The report with what judges say of results."""
    failures: list[Failure] = []
    said: dict[str, Counter[str]] = {}
    for one in judgements:
        failures += one.failures
        for _, verdict in one.verdicts:
            said.setdefault(verdict.judge, Counter())[judging.word(verdict)] += 1
        if one.fresh and isinstance(audit, Audit):
            audit.judged(one)
    return msgspec.structs.replace(
        total, failures=(*total.failures, *failures), verdicts={judge: dict(said[judge]) for judge in sorted(said)}
    )


def _tell(run: Run, outcome: Outcome, progress: Progress | Lines | None) -> None:
    if progress is not None:
        progress.update(failed=outcome.entry.state == "failed")
    if run.as_json:
        click.echo(msgspec.json.encode(event(outcome)).decode())
    if run.verbose and outcome.fresh and (heard := told(outcome.entry).notices):
        show.line(outcome.job.source)
        for _, message, where in heard:
            show.line(f"  note: {message}" + (f" ({where})" if where else ""))


def _written(run: Run, total: Report, journal: Journal) -> None:
    """The report and the index, beside the results; where a result has one of these names, in our own folder."""
    ours = ("report.json", "report.csv", "report.html", "index.ndjson")
    results = {one.path for entry in journal.known() for one in entry.outputs if one.path in ours}

    def place(name: str) -> Path:
        return run.target / FOLDER / name if name in results else run.target / name

    told_as_json = msgspec.json.format(msgspec.json.encode(total), indent=1) + b"\n"
    output.write(place("report.json"), told_as_json)
    output.write_all(place("report.csv"), index.rows(journal.known(), {one.source for one in total.gone}))
    output.write_all(place("report.html"), page(total, journal.known()))
    output.write_all(place("index.ndjson"), index.lines(journal.known()))
    if run.report:
        output.write(Path(run.report), told_as_json)


def dry(run: Run) -> int:
    """Says what would be done with each source, and why."""
    plan, to = run.plan(), run.request.to
    suffixes = to[0] if len(to) == 1 else f"{{{','.join(to)}}}"
    journal = None
    if (run.target / FOLDER / NAME).is_file():
        try:
            journal = Seen(run.target)
        except ValueError:
            show.line("the journal is damaged or of a newer version: all sources would be done again")
    try:
        for job, why in foreseen(plan, run.request, journal, force=run.force):
            click.echo(f"{shown(job.source)} → {Path(job.folder) / job.stem}.{suffixes}: {why}")
        for one in staying(plan, journal) if journal is not None else ():
            become = "would be taken away, unless somebody has changed them" if run.prune else "stay"
            click.echo(f"{one.source}: gone from {one.place}; of its files {one.files} {become}")
    finally:
        if journal is not None:
            journal.close()
    for problem in plan.missing:
        show.error(problem)
    return report((), plan.missing).exit_code


def summary(total: Report, run: Run) -> None:
    """What became of a run, for people; under --quiet only what went wrong."""
    if not run.quiet:
        _came_out(total, run)
    _listed((f"held: {placed(held.source, held.problem)}" for held in total.held), _MANY, run)
    hints = (f"\n        {problem.hint}" if problem.hint else "" for problem in total.failures)
    _listed(
        (f"failed: {placed(problem.source, problem.problem)}{hint}" for problem, hint in zip(total.failures, hints, strict=True)),
        _FAILURES,
        run,
    )


def _came_out(total: Report, run: Run) -> None:
    show.line(
        f"{converted(total)}, {total.files:,} file{'' if total.files == 1 else 's'} in {run.elsewhere or run.target}"
        + (f"; {total.unchanged} unchanged since the last run" if total.unchanged else "")
        + (f"; notices in {total.noticed}" if total.noticed else "")
    )
    if total.stopped:
        show.line(f"{ceased(total)}; the same command again goes on with the rest")
    for judge, said in total.verdicts.items():
        show.line(f"{judge}: {', '.join(f'{count} {word}' for word, count in said.items())}")
    if any("skipped" in said for said in total.verdicts.values()):
        show.line("        how to get the judges, and how they are found: docs/verify.md#standards")
    if total.passed_over:
        many = f"{total.passed_over:,} files of other kinds were" if total.passed_over > 1 else "1 file of another kind was"
        show.line(f"{many} passed over: {ended(total.endings)}")
    _listed(departed(total.gone), _MANY, run)
    become = {"withdrawal": "their files are the notice of it"}
    _listed(
        (
            f"{one.state}: {one.source} replaces {', '.join(one.earlier)}: {become.get(one.state, 'it names them')}"
            for one in total.replaced
        ),
        _MANY,
        run,
    )
    named = ((", ".join((same.source, *same.copies[:_NAMED])), len(same.copies) - _NAMED) for same in total.copies)
    _listed((f"the same release: {names}" + (f" and {more:,} more" if more > 0 else "") for names, more in named), _MANY, run)
    _listed((f"{NEARLY.get(near.kind, near.kind)}: {', '.join(near.both)}: {near}" for near in total.changes), _MANY, run)


def _listed(lines: Iterable[str], most: int, run: Run) -> None:
    """Lines of one kind: the first of them, unless all are wanted."""
    told = list(lines)
    for line in told if run.verbose else told[:most]:
        show.line(line)
    if len(told) > most and not run.verbose:
        show.line(
            f"… and {len(told) - most:,} more like these; -v shows all" + ("" if run.request.profile == "digest" else ", as do the reports")
        )


def placed(source: str, problem: str) -> str:
    """A problem behind its source's whole name: of many sources several may be called alike."""
    own = source.partition(" (")[0].rpartition("/")[2]  # rows of a table have what they are called behind it
    if problem.startswith(source):
        return problem
    return source + problem[len(own) :] if own and problem.startswith(f"{own}:") else f"{source}: {problem}"
