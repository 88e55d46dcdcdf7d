"""`masthead batch`: many sources at once."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING, Any

import click

from masthead.cli.options import Command, common

if TYPE_CHECKING:
    from masthead.request import Request


@click.command("batch", cls=Command)
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
    type=click.FloatRange(0),
    help="Seconds that one source may take; 0: no limit (default: limit.seconds, which is 120).",
)
@click.option("--memory", default=0, metavar="MB", type=click.IntRange(0), help="Megabytes that one source may take; 0: no limit.")
@click.option(
    "--engine",
    default="pool",
    type=click.Choice(("pool", "dask", "local")),  # local: what pool was called at first
    metavar="[pool|dask]",
    show_default=True,
    help="Who does the work: processes of this machine, or a Dask cluster.",
)
@click.option(
    "--scheduler", default="", metavar="ADDRESS", help="The cluster’s scheduler (tcp://HOST:8786); without it a cluster of this machine."
)
@click.option("--force", is_flag=True, help="Do all sources, also those that have not changed.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first failure.")
@click.option("--max-failures", default=0, metavar="N", type=click.IntRange(0), help="Stop at so many failures; 0: never.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and why.")
@click.option(
    "--duplicates",
    default="keep",
    type=click.Choice(("keep", "one")),
    show_default=True,
    help="The same release from several sources: keep all, or the files of one.",
)
@click.option(
    "--hold-below",
    default=0.0,
    metavar="CONFIDENCE",
    type=click.FloatRange(0, 1),
    help="Hold what a person should look at first: made headlines, unclear embargoes, headlines and speakers less sure than this (0 to 1).",
)
@click.option(
    "--prune", is_flag=True, help="Take away what was made of sources that are gone from the folders, patterns and archives named."
)
@click.option("--audit", "audit_file", default="", metavar="FILE", help="Add a line for each source done to a file that only grows.")
@click.option("--report", "report_file", default="", metavar="FILE", help="Write the summary as JSON to a file.")
@click.option(
    "--standards", is_flag=True, help="Ask veraPDF, EPUBCheck, Ace and the Open XML SDK about the results, where they are installed."
)
@click.option("--watch", "watched", is_flag=True, help="Go on with what comes or changes, until Ctrl-C.")
@click.option("--json", "as_json", is_flag=True, help="A line of JSON for each source, on standard output.")
def command(
    sources: tuple[str, ...],
    target: str,
    jobs: int,
    seconds: float | None,
    memory: int,
    engine: str,
    scheduler: str,
    force: bool,
    fail_fast: bool,
    max_failures: int,
    dry_run: bool,
    duplicates: Any,
    hold_below: float,
    prune: bool,
    audit_file: str,
    report_file: str,
    standards: bool,
    watched: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    **options: Any,
) -> None:
    """Convert each SOURCE: files, folders, globs, @list.txt, or - for a list on standard input. What has not changed since the last run is left
    as it is."""
    from pathlib import Path

    import msgspec

    from masthead import limits
    from masthead.batch.listed import listed
    from masthead.cli.options import request

    asked = msgspec.structs.replace(request(**options), traced=True, hold_below=hold_below)
    if asked.brand:
        from masthead.brand.load import find

        find(asked.brand)  # one that is not there is told once, and not of each source
    if engine != "dask" and jobs != 1 and not dry_run:
        from masthead.batch import server

        server.begin(asked.to)
    from masthead.cli.batching import Run, dry, whole, workers
    from masthead.registry import limits_said
    from masthead.sources.places import local

    target, elsewhere = _placed(local(target), asked)
    said = limits_said(asked.settings.get("limit", {}))
    seconds = said.seconds if seconds is None else seconds
    run = Run(
        sources=tuple(map(local, sources)),
        lines=tuple(listed(sys.stdin.buffer, "standard input")) if "-" in sources else (),
        target=Path(target),
        request=asked,
        workers=workers(asked, Path(target), jobs, seconds, memory, engine, scheduler),
        force=force,
        prune=prune,
        most=1 if fail_fast else max_failures,
        duplicates=duplicates,
        audit=audit_file,
        report=report_file,
        standards=standards,
        elsewhere=elsewhere,
        as_json=as_json,
        quiet=quiet,
        verbose=verbose,
    )
    if asked.profile == "digest":
        _whole_at_once(watched=watched, prune=prune)
    _kept_here({"--audit": audit_file, "--report": report_file})
    if not dry_run:
        # Whoever ends it so (a service's manager, a scheduler of jobs) has it end as by Ctrl-C: nothing is left behind.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        # A terminal that is closed, or lost, too, unless it was said that the run is to outlast it (nohup).
        if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
            signal.signal(signal.SIGHUP, signal.default_int_handler)
    with limits.changed(said):
        if dry_run:
            sys.exit(dry(run))
        if watched:
            from masthead.cli.watching import watching

            sys.exit(watching(run))
        if asked.profile == "digest":
            from masthead.cli.digesting import digest

            sys.exit(digest(run))
        sys.exit(whole(run))


def _placed(target: str, asked: Request) -> tuple[str, str]:
    """The folder of this machine in which results are made, and the address that they go to then, if that is elsewhere. Raises `UsageError`."""
    from masthead.errors import UsageError
    from masthead.sources.places import is_file
    from masthead.sources.remote import is_address

    elsewhere = ""
    if is_address(target):
        if asked.profile == "digest":
            raise UsageError("a digest can’t be written there", where=target, hint="name a folder with -o")
        from masthead.batch.mirror import folder
        from masthead.sources.remote import kind

        elsewhere, target = target, str(folder(target))
        if kind(elsewhere) == "file":
            raise UsageError(f"{elsewhere} is a file", hint="-o names a folder")
    if target == "-":
        raise UsageError("standard output holds one file", hint="name a folder with -o; masthead convert writes to standard output")
    if is_file(target):
        raise UsageError(f"{target} is a file", hint="-o names a folder")
    return target, elsewhere


def _whole_at_once(*, watched: bool, prune: bool) -> None:
    """Refuses what a digest can't be asked for, since it is made of all its sources each time. Raises `UsageError`."""
    from masthead.errors import UsageError

    if watched:
        raise UsageError("a digest can’t be watched", hint="run it again when all its sources are there")
    if prune:
        raise UsageError("a digest has no --prune", hint="it is made anew, of the sources that are there")


def _kept_here(files: dict[str, str]) -> None:
    """Refuses options that name no file of this machine. Raises `UsageError`."""
    from masthead.errors import UsageError
    from masthead.sources.places import is_folder
    from masthead.sources.remote import is_address

    if any(map(is_address, files.values())):
        raise UsageError("--audit and --report name files of this machine", hint="what goes to -o takes report.json with it")
    for option, file in files.items():
        if file and is_folder(file):
            raise UsageError(f"{option} names a file", where=file, hint="this is a folder; name a file in it")
