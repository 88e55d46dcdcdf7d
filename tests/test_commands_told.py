"""docs/commands.md has each option of each command in that command's table, and none that there isn't; the docs have each option of each format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from masthead import registry
from masthead.cli.main import masthead

DOCS = Path(__file__).parents[1] / "docs" / "commands.md"
TOLD = {
    word.partition("=")[0]
    for page in DOCS.parent.glob("*.md")
    for code in re.findall("`([^`\\n]+)`", page.read_text("utf-8"))
    for word in code.split()
}
"""All words between backticks in the docs, without what they are set to."""
OF_PDF = DOCS.read_text("utf-8").partition("## Options of PDF")[2].partition("## ")[0]


def commands() -> Iterator[tuple[str, click.Command]]:
    """Each command by its words, those of a group one by one."""
    assert isinstance(masthead, click.Group)
    context = click.Context(masthead)
    for name in masthead.list_commands(context):
        command = masthead.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from ((f"{name} {part}", one) for part, one in command.commands.items())
        else:
            yield name, command


def options(command: click.Command) -> set[str]:
    """As they are written on a command line; without those that nobody is meant to use."""
    return {word for one in command.params if isinstance(one, click.Option) and not one.hidden for word in one.opts}


def told(name: str) -> set[str]:
    """The options in the first cells of the tables under headings that name the command."""
    found: set[str] = set()
    for section in re.split(r"(?m)^## ", DOCS.read_text("utf-8"))[1:]:
        heading, _, text = section.partition("\n")
        if heading.startswith("Options of") and f"`{name.split()[0]}`" in heading:
            cells = [line.replace("\\|", "/").split("|")[1] for line in text.splitlines() if line.startswith("| `-")]
            found.update(word for cell in cells for code in re.findall("`([^`]+)`", cell) for word in re.findall(r"(?<!\S)--?[\w-]+", code))
    return found


@pytest.mark.parametrize(("name", "command"), list(commands()), ids=lambda one: one if isinstance(one, str) else "")
def test_each_option_stands_in_the_docs(name: str, command: click.Command) -> None:
    assert options(command) and not options(command) - told(name)


@pytest.mark.parametrize("name", registry.reader_names())
def test_each_option_of_a_reader_stands_in_the_docs(name: str) -> None:
    keys = registry.reader_type(name).__struct_fields__
    assert [key for key in keys if not {f"read.{key}", f"read.{name}.{key}"} & TOLD] == []


@pytest.mark.parametrize("name", registry.writer_names())
def test_each_option_of_a_writer_stands_in_the_docs(name: str) -> None:
    keys = registry.writer_type(name).__struct_fields__
    assert [key for key in keys if f"{name}.{key}" not in TOLD and not (name == "pdf" and f"| `{key}=" in OF_PDF)] == []


def test_the_docs_tell_of_no_option_that_is_not_there() -> None:
    known: dict[str, set[str]] = {}
    for name, command in commands():
        known.setdefault(name.split()[0], set()).update(options(command))
    shared = known.pop("brand") | known.pop("formats")
    assert known and [(name, stale) for name, there in known.items() if (stale := told(name) - there)] == []
    assert not told("brand") - shared
