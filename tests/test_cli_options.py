"""Options of commands, short and at length: each is the same option, and click is asked only for what it alone understands."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from masthead.cli.options import Command


def command(cls: type[click.Command]) -> click.Command:
    """A command with options of each kind, which prints what it was given."""

    @click.command("show", cls=cls)
    @click.argument("inputs", nargs=-1)
    @click.option("-o", "--output", "target", default="dist")
    @click.option("-t", "--to", "formats", multiple=True)
    @click.option("-n", "--number", type=int, default=0)
    @click.option("-q", "--quiet", is_flag=True)
    @click.option("-v", "--verbose", count=True)
    @click.option("--json", "as_json", is_flag=True)
    def show(**given: object) -> None:
        click.echo(sorted(given.items()))

    return show


@pytest.mark.parametrize(
    "words",
    [
        "a.txt -o out b.txt",
        "-o out -t pdf -t docx -q a.txt",
        "--output out -q",
        "-oout a.txt",
        "-qo out",
        "-qvv -o out -t pdf",
        "-o -q a.txt",
        "-o -- -q",
        "-o - -",
        "-q -- -o out",
        "-o=out -q",
        "--to=pdf -q a.txt -o out",
        "-v -v -vv",
        "-n 5 -o out",
        "-n five -o out",
        "-o",
        "a.txt -q -o",
        "-x -o out",
        "-q --outptu x",
        "--quiet=yes -o out",
        "-h",
        "a.txt --help -o out",
    ],
)
def test_words_mean_what_they_mean_to_click(words: str) -> None:
    ours, theirs = (CliRunner().invoke(command(cls), words.split()) for cls in (Command, click.Command))
    assert (ours.exit_code, ours.output) == (theirs.exit_code, theirs.output)


def test_nobody_looks_for_what_was_meant_where_an_option_is_known() -> None:
    code = "from masthead.cli.main import masthead; import sys; masthead.main(sys.argv[1:], standalone_mode=False)"
    words = ["inspect", "-q", "-f", "txt", "-"]
    told = subprocess.run(
        [sys.executable, "-c", f"{code}; print('difflib' in sys.modules)", *words],
        input="Town opens library",
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split()[-1] == "False"
