"""`masthead convert`: one or a few sources to branded files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from masthead.cli.options import Command, common
from masthead.errors import MastheadError

if TYPE_CHECKING:
    from masthead.request import Published, Request


@click.command("convert", cls=Command)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT…")
@common
@click.option(
    "-o", "--output", "target", default="dist", metavar="PATH", show_default=True, help="A folder, a file, or - for standard output."
)
@click.option("--json", "as_json", is_flag=True, help="What was done, as JSON on standard output.")
def command(inputs: tuple[str, ...], target: str, as_json: bool, quiet: bool, verbose: bool, **options: Any) -> None:
    """Convert each INPUT (a file, or - for standard input) to branded files, named after it; with --profile digest, all of them to one."""
    import msgspec

    from masthead.beside import dismiss, gather
    from masthead.cli import show
    from masthead.cli.options import request
    from masthead.errors import UsageError, gravest
    from masthead.sources.places import local
    from masthead.sources.remote import is_address

    asked = msgspec.structs.replace(request(**options), side_by_side=True, alone=len(inputs) == 1, described=as_json or not quiet)
    files = 1 if asked.profile == "digest" else len(inputs)
    target = local(target)
    if is_address(target):
        raise UsageError("results go there from masthead batch", where=target, hint=f"masthead batch {' '.join(inputs)} -o {target}")
    if asked.profile != "kit" and Path(target).suffix:
        from masthead.conversion import file_of, named_after

        if click.get_current_context().get_parameter_source("formats") is ParameterSource.DEFAULT:
            asked = named_after(Path(target), asked)
        file_of(Path(target), asked)
    if target == "-" and (len(asked.to) != 1 or files != 1):
        raise UsageError("standard output holds one file", hint="name one input and one format, for example -t pdf")
    if asked.profile == "kit" and target == "-":
        raise UsageError("a kit is a folder", hint="name the folder that it is put into with -o")
    if as_json and target == "-":
        raise UsageError("--json and -o - both write to standard output", hint="leave one of them out")
    if files > 1 and Path(target).suffix and not Path(target).is_dir() and len(asked.to) == 1:
        raise UsageError("several inputs can’t go into one file", hint="name a folder with -o")
    names = _sources(inputs)
    if asked.profile == "digest":
        dismiss()  # its sources are read here, one after the other
    run = _digest(names, asked, target) if asked.profile == "digest" else _each(names, asked, target)
    codes, done = [0], []
    for outcome in run:
        if isinstance(outcome, MastheadError):
            show.error(outcome)
            codes.append(outcome.exit_code)
            continue
        done.append(outcome)
        if not quiet:
            show.published(outcome, verbose=verbose)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(done), indent=1).decode())
    gather()
    sys.exit(gravest(codes))


def _each(names: list[str], asked: Request, target: str) -> Iterator[Published | MastheadError]:
    """Each source to files of its own."""
    from masthead import conversion, output, pipeline
    from masthead.cli.inputs import in_time
    from masthead.cli.inputs import source as source_of

    taken: set[str] = set()
    for name in names:
        try:
            source = source_of(name, asked)
            stem = "standard-input" if name == "-" else output.stem(source.name)
            with in_time(name, asked):
                if target != "-":
                    yield conversion.publish(source, asked, Path(target), stem, taken)
                    continue
                made = pipeline.make(source, asked)
            _to_standard_output(made.files)
            yield made.published
        except MastheadError as error:
            if asked.debug:
                raise
            yield error


def _digest(names: list[str], asked: Request, target: str) -> Iterator[Published | MastheadError]:
    """All sources to one digest; what can't be read is told and left out, and with `--strict` nothing is made then."""
    from masthead import gathering, pipeline
    from masthead.cli.inputs import in_time
    from masthead.cli.inputs import source as source_of

    read: list[gathering.Read] = []
    failed = False
    for name in names:
        try:
            source = source_of(name, asked)
            with in_time(name, asked):
                read.append(gathering.Read(source, pipeline.inspected(source, asked)))
        except MastheadError as error:
            if asked.debug:
                raise
            failed = True
            yield error
    if not read or (failed and asked.strict):
        return
    try:
        with in_time("the digest", asked, len(read)):
            made = gathering.digest(read, asked)
        if target == "-":
            _to_standard_output(made.files)
            yield made.published
        else:
            yield pipeline.store(made, Path(target), gathering.stem(read))
    except MastheadError as error:
        if asked.debug:
            raise
        yield error


def _sources(inputs: tuple[str, ...]) -> list[str]:
    """The inputs without sidecars whose source is among them: a shell's `releases/*` names both."""
    from masthead.sources.sidecar import spoken_of

    return [name for name in inputs if (source := spoken_of(Path(name))) is None or str(source) not in map(str, map(Path, inputs))]


def _to_standard_output(files: tuple[dict[str, bytes], ...]) -> None:
    from masthead.errors import UsageError

    if len(files) > 1:
        raise UsageError(f"the source holds {len(files)} releases; standard output holds one file", hint="name a folder with -o")
    for data in files[0].values():
        sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
