"""`masthead convert`: one or a few sources to branded files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from masthead.cli.options import common


@click.command("convert")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT…")
@common
@click.option(
    "-o", "--output", "target", default="dist", metavar="PATH", show_default=True, help="A folder, a file, or - for standard output."
)
@click.option("--json", "as_json", is_flag=True, help="What was done, as JSON on standard output.")
def command(inputs: tuple[str, ...], target: str, as_json: bool, quiet: bool, verbose: bool, **options: Any) -> None:
    """Convert each INPUT (a file, or - for standard input) to branded files, named after it."""
    import msgspec

    from masthead import output, pipeline
    from masthead.cli import show
    from masthead.cli.inputs import in_time
    from masthead.cli.inputs import source as source_of
    from masthead.cli.options import request
    from masthead.errors import MastheadError, UsageError, gravest

    asked = msgspec.structs.replace(request(**options), side_by_side=True, alone=len(inputs) == 1)
    if target == "-" and (len(asked.to) != 1 or len(inputs) != 1):
        raise UsageError("standard output holds one file", hint="name one input and one format, for example -t pdf")
    if as_json and target == "-":
        raise UsageError("--json and -o - both write to standard output", hint="leave one of them out")
    if len(inputs) > 1 and Path(target).suffix and not Path(target).is_dir() and len(asked.to) == 1:
        raise UsageError("several inputs can’t go into one file", hint="name a folder with -o")
    codes, done = [0], []
    for name in _sources(inputs):
        try:
            source = source_of(name, asked)
            with in_time(name, asked):
                made = pipeline.make(source, asked)
            if target == "-":
                _to_standard_output(made.files)
                result = made.published
            else:
                stem = "standard-input" if name == "-" else output.stem(source.name)
                result = pipeline.store(made, Path(target), stem)
            done.append(result)
            if not quiet:
                show.published(result, verbose=verbose)
        except MastheadError as error:
            if asked.debug:
                raise
            show.error(error)
            codes.append(error.exit_code)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(done), indent=1).decode())
    sys.exit(gravest(codes))


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
