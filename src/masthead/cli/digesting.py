"""`batch --profile digest`: many sources to one publication."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec
from msgspec.structs import replace

from masthead import gathering, output, pipeline
from masthead.batch import judging
from masthead.batch.audit import Audit, Part
from masthead.batch.incremental import hashed
from masthead.batch.journal import Entry
from masthead.batch.plan import Job
from masthead.batch.record import Record, record
from masthead.batch.report import Report, failed, failure, passing, published, report
from masthead.batch.run import read
from masthead.cli import show
from masthead.cli.batching import Run, judged, summary
from masthead.cli.progress import bar
from masthead.errors import MastheadError, OutputError, RefusedError, shown
from masthead.request import Published


def digest(run: Run) -> int:
    """All sources to one publication. The exit status."""
    plan = run.plan()
    found: list[gathering.Read] = []
    parts: list[Part] = []

    def each() -> Iterator[tuple[Job, Published | MastheadError]]:
        with bar(run) as progress:
            for job, outcome in read(plan, run.request, run.workers):
                if isinstance(outcome, MastheadError):
                    parts.append(Part(shown(job.source), problem=str(outcome)))
                    yield job, outcome
                    if run.as_json:
                        click.echo(msgspec.json.encode(published(job, outcome)).decode())
                else:
                    found.append(outcome)
                    parts.append(Part(shown(job.source), hashlib.sha256(outcome.source.data).hexdigest()))
                    yield job, Published(outcome.source.name, (), outcome.seen.notices, (), "digest")
                if progress is not None:
                    progress.update(failed=isinstance(outcome, MastheadError))

    total = report(each(), plan.missing)
    if found and not (run.request.strict and (total.failures or total.held)):
        total = _made(run, total, found, parts)
    if run.report:
        output.write(Path(run.report), msgspec.json.format(msgspec.json.encode(total), indent=1) + b"\n")
    summary(passing(total, plan.passed_over), run)
    return total.exit_code


def _made(run: Run, total: Report, found: list[gathering.Read], parts: list[Part]) -> Report:
    """Makes the publication, and has it judged and noted as wished. The report with what became of it."""
    name = gathering.stem(found)
    try:
        made = pipeline.store(gathering.digest(found, run.request), run.target, name)
    except MastheadError as error:
        held = isinstance(error, RefusedError)
        total = replace(total, done=0)
        total = replace(total, held=(*total.held, failure(error))) if held else failed(total, failure(error))
        entry = Entry(name, "", "held" if held else "failed", problem=str(error), exit_code=error.exit_code)
        return _noted(run, total, entry, parts)[0]
    total = replace(total, files=len(made.files))
    if run.as_json:
        click.echo(msgspec.json.encode(published(Job("digest", str(run.target), "digest"), made)).decode())
    if run.verbose:
        show.published(made, verbose=True)
    if not (run.audit or run.standards):
        return total
    told: Record = record(made, ())
    folder = run.target if run.target.is_dir() else run.target.parent
    entry = Entry(name, "", "done", hashed(made.files, folder), about=msgspec.msgpack.encode(told))
    total, audit = _noted(run, total, entry, parts)
    return judged(total, [judging.judged_now(entry, folder)], audit) if run.standards else total


def _noted(run: Run, total: Report, entry: Entry, parts: list[Part]) -> tuple[Report, Audit | None]:
    """Adds the publication to the audit, if there is one. The report, with a failure where that can't be added to, and the audit."""
    if not run.audit:
        return total, None
    audit = Audit(Path(run.audit), run.target, run.request)
    try:
        audit.gathered(entry, parts)
    except OutputError as error:
        return failed(total, failure(error)), None
    return total, audit
