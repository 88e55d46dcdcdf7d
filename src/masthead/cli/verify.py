"""`masthead verify`: reads written files back and compares them with their source."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command("verify")
@click.argument("name", metavar="SOURCE")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("-f", "--from", "source_format", default="", metavar="FORMAT", help="The source's format, if it can't be told from it.")
def command(name: str, files: tuple[str, ...], source_format: str) -> None:
    """Prove that each FILE holds every word of SOURCE that was not named as left out."""
    from masthead import deadline, readback
    from masthead.cli import show
    from masthead.errors import MastheadError, gravest
    from masthead.limits import LIMITS
    from masthead.sources.source import Source

    source = Source.at(name, format=source_format)
    codes = [0]
    for file in files:
        try:
            with deadline.within(LIMITS.seconds, where=file):
                count = readback.verified(source, Path(file))
            show.line(f"{file}: all {count:,} words of {source.name} are there")
        except MastheadError as error:
            show.error(error)
            codes.append(error.exit_code)
    sys.exit(gravest(codes))
