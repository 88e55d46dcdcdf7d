"""`masthead brand new`: a brand begun with little, or with what an organisation's papers say."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from masthead.errors import UsageError

if TYPE_CHECKING:
    from masthead.founding.facts import Facts


@click.command("new", short_help="Begin a brand: a folder with a _brand.yml.")
@click.argument("name")
@click.option("--name", "publisher", metavar="WORDS", help="Who publishes, as it is to stand on pages.")
@click.option("--color", metavar="COLOR", help="The house's colour: “#0b5a8f”, rgb(11, 90, 143), navy.")
@click.option("--logo", metavar="FILE", help="A logo: SVG, PNG or JPEG. It is copied without what pictures hide.")
@click.option(
    "--from", "source", metavar="FILE", help="A Word template (.docx, .dotx), a _brand.yml, or the name of a brand, to begin from."
)
@click.option("-o", "--output", "folder", metavar="DIR", help="The brand's folder; else NAME, here.")
@click.option("--force", is_flag=True, help="Overwrite what is there.")
def command(
    name: str, publisher: str | None, color: str | None, logo: str | None, source: str | None, folder: str | None, force: bool
) -> None:
    """Begin a brand: a folder with a commented _brand.yml that passes `masthead brand check`.

    On a terminal it asks for what is not given; elsewhere it takes what there is. A colour of too little contrast is kept, and a darker
    one is set beside it for words.
    """
    from msgspec import structs

    from masthead.brand.study import study
    from masthead.cli import show
    from masthead.founding.facts import mark
    from masthead.founding.found import found
    from masthead.verify.judges.brands import examine

    if not name.strip(". ") or any(sign in name for sign in "/\\:\0"):
        raise click.BadParameter(
            "a brand's name is that of its folder: letters, digits and hyphens; -o says where it lies", param_hint="NAME"
        )
    facts = _facts(source, publisher or "")
    if not source:
        facts = structs.replace(facts, publisher=publisher or _asked("Name of the publisher", _spoken(name)))
        color = color or _asked("Colour of the house", "#0b5a8f", _color)
        logo = logo or _asked("Logo (a file; nothing: none)", "", _file)
    facts = structs.replace(
        facts, publisher=facts.publisher or _spoken(name), color=color or facts.color, mark=mark(logo) if logo else facts.mark
    )
    made = found(facts, Path(folder or name), force=force)
    for file in (made.path, *made.files):
        show.line(f"  wrote: {file}")
    for told in made.told:
        show.line(f"  note: {told}")
    seen = study(made.path)
    faults = examine(seen.brand, seen.said)
    for fault in faults:
        if fault.severity != "tip":
            show.line(f"  {fault.severity}: {fault.what}; {fault.mend} ({fault.where})")
    errors = sum(fault.severity == "error" for fault in faults)
    place = folder if folder and os.sep in folder else f".{os.sep}{folder or name}"
    show.line(
        f"next: masthead convert release.txt --brand {shlex.quote(place)}" if not errors else f"{errors} errors are left: mend them first"
    )


def _facts(source: str | None, publisher: str) -> Facts:
    from masthead.founding.facts import Facts

    if not source:
        return Facts(publisher)
    if source.lower().endswith((".docx", ".dotx", ".docm", ".dotm")):
        from masthead.founding.letterhead import of_template

        return of_template(source, publisher)
    from masthead.founding.successor import of_brand

    if "." in source and not (source.lower().endswith((".yml", ".yaml")) or Path(source).is_dir()):
        hint = "take a .docx, .dotx, a _brand.yml or its folder, or the name of a brand"
        raise UsageError("this is neither a Word template nor a brand file", where=source, hint=hint)

    return of_brand(source, publisher)


def _spoken(name: str) -> str:
    """A folder's name as a publisher's: “harbour-relief” is “Harbour Relief”."""
    return " ".join(word[:1].upper() + word[1:] for word in name.replace("_", "-").split("-") if word)


def _asked(question: str, usual: str, sound: Callable[[str], str] = str) -> str:
    """What a person says on a terminal, asked again until it is `sound`; elsewhere the usual."""
    if not sys.stdin.isatty():
        return usual
    return str(click.prompt(question, default=usual, show_default=bool(usual), value_proc=sound, err=True)).strip()


def _color(said: str) -> str:
    from masthead.brand.units import color

    try:
        return color(said)
    except ValueError as error:
        raise click.UsageError(f"{error}; or “navy”") from None


def _file(said: str) -> str:
    if said and not Path(said).expanduser().is_file():
        raise click.UsageError(f"there is no file {said}")
    return said
