"""`masthead batch`: many sources at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from masthead.cli.options import common

if TYPE_CHECKING:
    from masthead.batch.plan import Job, Plan
    from masthead.batch.report import Report
    from masthead.batch.workers import Here, Pool
    from masthead.errors import MastheadError
    from masthead.request import Published, Request


@click.command("batch")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@common
@click.option(
    "-o", "--output", "target", required=True, metavar="DIR", help="The folder for the results; folders in it mirror those of the sources."
)
@click.option("-j", "--jobs", default=0, metavar="N", type=click.IntRange(0), help="Processes at once (default: one a processor).")
@click.option(
    "--timeout",
    "seconds",
    default=None,
    metavar="S",
    type=click.IntRange(0),
    help="Seconds that one source may take; 0: no limit (default: limit.seconds, which is 120).",
)
@click.option("--fail-fast", is_flag=True, help="Stop at the first failure.")
@click.option("--dry-run", is_flag=True, help="Say what would be done.")
@click.option("--report", "report_file", default="", metavar="FILE", help="Write the summary as JSON to a file.")
@click.option("--json", "as_json", is_flag=True, help="A line of JSON for each source, on standard output.")
def command(
    sources: tuple[str, ...],
    target: str,
    jobs: int,
    seconds: int | None,
    fail_fast: bool,
    dry_run: bool,
    report_file: str,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    **options: Any,
) -> None:
    """Convert each SOURCE: files, folders, globs, @list.txt, or - for a list on standard input."""
    import msgspec

    from masthead import output
    from masthead.batch.plan import plan
    from masthead.batch.report import event, replaced, report, succession
    from masthead.batch.run import run
    from masthead.batch.versions import settle, versions
    from masthead.batch.workers import Here, Pool
    from masthead.cli import show
    from masthead.cli.options import request
    from masthead.errors import MastheadError, UsageError
    from masthead.registry import limits_said

    asked = msgspec.structs.replace(request(**options), traced=True)
    if Path(target).is_file():
        raise UsageError(f"{target} is a file", hint="-o names a folder")
    planned = plan(sources, Path(target), sys.stdin.read().splitlines() if "-" in sources else ())
    for problem in planned.missing:
        show.error(problem)
    if dry_run:
        for job in planned.jobs:
            click.echo(f"{job.source} → {Path(job.folder) / job.stem}.{{{','.join(asked.to)}}}")
        sys.exit(report((), planned.missing).exit_code)
    if seconds is None:
        seconds = limits_said(asked.settings.get("limit", {})).seconds
    workers = Here(seconds) if jobs == 1 or len(planned.jobs) == 1 else Pool(jobs, seconds)

    if asked.profile == "digest":
        sys.exit(_digest(planned, asked, workers, target, report_file=report_file, as_json=as_json, quiet=quiet, verbose=verbose))
    done: list[tuple[Job, Published]] = []

    def outcomes() -> Iterator[tuple[Job, Published | MastheadError]]:
        bar = _bar(len(planned.jobs), quiet=quiet or as_json)
        with bar as progress:
            for job, outcome in run(planned.jobs, asked, workers):
                yield job, outcome
                if progress is not None:
                    progress.update(1)
                if as_json:
                    click.echo(msgspec.json.encode(event(job, outcome)).decode())
                if isinstance(outcome, MastheadError):
                    if fail_fast:
                        return
                    continue
                done.append((job, msgspec.structs.replace(outcome, releases=(), notices=())))  # ten thousand of them are kept
                if verbose and outcome.notices:
                    show.line(job.source)
                    show.notes(outcome.notices, verbose=True)

    total = report(outcomes(), planned.missing)
    settled = list(settle(versions(done), done, asked))
    total = replaced(total, settled)
    if as_json:
        for version, _ in settled:
            click.echo(msgspec.json.encode({"event": "replaced", **msgspec.structs.asdict(succession(version))}).decode())
    if report_file:
        output.write(Path(report_file), msgspec.json.format(msgspec.json.encode(total), indent=1) + b"\n")
    if not quiet:
        _summary(total, planned.passed_over, target)
    sys.exit(total.exit_code)


def _digest(
    planned: Plan, asked: Request, workers: Pool | Here, target: str, *, report_file: str, as_json: bool, quiet: bool, verbose: bool
) -> int:
    """All sources to one digest. The exit status."""
    import msgspec

    from masthead import gathering, output, pipeline
    from masthead.batch.plan import Job
    from masthead.batch.report import event, failure, report
    from masthead.batch.run import read
    from masthead.cli import show
    from masthead.errors import MastheadError, RefusedError
    from masthead.request import Published

    found: list[gathering.Read] = []

    def outcomes() -> Iterator[tuple[Job, Published | MastheadError]]:
        with _bar(len(planned.jobs), quiet=quiet or as_json) as progress:
            for job, outcome in read(planned.jobs, asked, workers):
                if isinstance(outcome, MastheadError):
                    yield job, outcome
                    if as_json:
                        click.echo(msgspec.json.encode(event(job, outcome)).decode())
                else:
                    found.append(outcome)
                    yield job, Published(outcome.source.name, (), outcome.seen.notices, (), "digest")
                if progress is not None:
                    progress.update(1)

    total = report(outcomes(), planned.missing)
    if found and not (asked.strict and (total.failures or total.held)):
        try:
            published = pipeline.store(gathering.digest(found, asked), Path(target), gathering.stem(found))
        except MastheadError as error:
            kept = "held" if isinstance(error, RefusedError) else "failures"
            total = msgspec.structs.replace(total, done=0, **{kept: (*getattr(total, kept), failure(error))})
        else:
            total = msgspec.structs.replace(total, files=len(published.files))
            if as_json:
                click.echo(msgspec.json.encode(event(Job("digest", target, "digest"), published)).decode())
            if verbose:
                show.published(published, verbose=True)
    if report_file:
        output.write(Path(report_file), msgspec.json.format(msgspec.json.encode(total), indent=1) + b"\n")
    if not quiet:
        _summary(total, planned.passed_over, target)
    return total.exit_code


def _bar(length: int, *, quiet: bool) -> Any:
    """A progress bar on a terminal, nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        return nullcontext(None)
    return click.progressbar(length=length, file=sys.stderr, label="converting", show_pos=True)


def _summary(total: Report, passed_over: int, target: str) -> None:
    from masthead.cli import show

    show.line(
        f"{total.done} of {total.sources} sources converted, {total.files} files in {target}"
        + (f"; notices in {total.noticed}" if total.noticed else "")
    )
    if passed_over:
        show.line(f"{passed_over} files of other kinds were passed over")
    for one in total.replaced:
        become = "their files are the notice of it" if one.state == "withdrawal" else "it names them"
        show.line(f"{one.state}: {one.source} replaces {', '.join(one.earlier)}: {become}")
    for held in total.held:
        show.line(f"held: {held.problem}")
    for failure in total.failures:
        show.line(
            f"failed: {failure.problem}" if failure.problem.startswith(failure.source) else f"failed: {failure.source}: {failure.problem}"
        )
        if failure.hint:
            show.line(f"        {failure.hint}")
