"""`masthead brand`: the brands there are, and what is in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from masthead.cli import newbrand
from masthead.cli.options import to

if TYPE_CHECKING:
    from masthead.brand.study import Study
    from masthead.verify.judges.brands import Fault


@click.group("brand")
def command() -> None:
    """The brands there are, and what is in them."""


command.add_command(newbrand.command)


@command.command("list", short_help="The brands that are installed or stand in styles/.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def list_brands(as_json: bool) -> None:
    """List the brands that are installed or stand in styles/."""
    import msgspec

    from masthead.brand.load import installed, load
    from masthead.cli import show

    brands = [(name, load(str(path), note=lambda _: None).publisher.get("", ""), str(path)) for name, path in installed()]
    if as_json:
        click.echo(msgspec.json.encode([{"name": name, "publisher": publisher, "path": path} for name, publisher, path in brands]).decode())
    else:
        show.table(brands)


@command.command("show", short_help="What is in a brand: colours, type, page, fonts, words.")
@click.argument("name", default="", metavar="[NAME|PATH]")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def show_brand(name: str, as_json: bool) -> None:
    """Show a brand: colours with their contrast, type, page, fonts, words of its own."""
    import msgspec

    from masthead.brand.account import describe
    from masthead.brand.load import load
    from masthead.cli import show
    from masthead.notices import Notice

    heard: list[Notice] = []
    told = describe(load(name, note=heard.append))
    show.notes(heard, verbose=True)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(told), indent=1).decode())
    else:
        _print(told)


@command.command("check", short_help="What is wrong with a brand, and what to do.")
@click.argument("name", default="", metavar="[NAME|PATH]")
@click.option("--now", metavar="DATE", help="The day that validity is counted from (2026-01-31), else today.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option("--strict", is_flag=True, help="Warnings count as errors (exit status 3).")
def check_brand(name: str, now: str | None, as_json: bool, strict: bool) -> None:
    """Check a brand: contrasts by day and in the dark, letters without a face, fonts, logos, words by language, validity, options of
    formats. Errors end with status 1."""
    import msgspec

    from masthead.brand.study import study
    from masthead.cli import show
    from masthead.verify.judges.brands import examine

    seen = study(name)
    found = (*_options(seen), *examine(seen.brand, seen.said, _day(now)))
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=1).decode())
    else:
        show.notes(list(seen.notices), verbose=True)
        for fault in found:
            rows = [(fault.severity, fault.what), ("", fault.where), ("", fault.mend)]
            show.table([(f"{severity:8}", text) for severity, text in rows if text])
        errors = sum(fault.severity == "error" for fault in found)
        warnings = sum(fault.severity == "warning" for fault in found)
        show.line(f"{seen.brand.name}: {errors} errors, {warnings} warnings" if found else f"{seen.brand.name}: nothing to say against it")
    if any(fault.severity == "error" for fault in found):
        raise SystemExit(1)
    if strict and (seen.notices or any(fault.severity == "warning" for fault in found)):
        raise SystemExit(3)


def _day(said: str | None) -> date:
    """The day meant, or today: the one command that may look at the clock, since it writes nothing."""
    if said is None:
        return date.today()
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise click.BadParameter("write year, month and day: 2026-01-31", param_hint="--now") from None


def _options(seen: Study) -> Iterator[Fault]:
    """Options of formats that their writers don't know."""
    from masthead import registry
    from masthead.errors import MastheadError
    from masthead.verify.judges.brands import Fault

    for name, options in seen.brand.options.items():
        for key, value in options.items():
            try:
                registry.writer(name, {key: value})
            except MastheadError as error:
                place = (name, key) if key in seen.said.map(name) else ("formats", name, key)
                yield Fault("error", error.problem, ": ".join(place), seen.said.where(*place), error.hint)


@command.command("preview", short_help="Specimens of a brand in six languages.")
@click.argument("name", default="", metavar="[NAME|PATH]")
@click.option("-o", "--output", "target", default="specimen", metavar="DIR", show_default=True, help="The folder for the specimens.")
@to()
@click.option("--lang", "languages", default="", metavar="TAGS", help="Languages, parted by commas (default: ar,en,es,fr,ru,zh).")
def preview_brand(name: str, target: str, formats: str, languages: str) -> None:
    """Print specimens of a brand: a release in six languages that uses every role, its colours with their contrasts, its type."""
    from pathlib import Path

    from masthead import output, registry
    from masthead.brand.load import load
    from masthead.cli import show
    from masthead.errors import UsageError
    from masthead.notices import Notice
    from masthead.specimen.preview import LANGUAGES, specimen

    asked = [tag.strip() for tag in languages.split(",") if tag.strip()] or list(LANGUAGES)
    if unknown := [tag for tag in asked if tag not in LANGUAGES]:
        raise UsageError(f"there is no specimen in “{unknown[0]}”", hint=f"languages: {', '.join(LANGUAGES)}")
    heard: list[Notice] = []
    brand = load(name, note=heard.append)
    writers = {name.strip(): registry.writer(name.strip(), brand.options.get(name.strip())) for name in formats.split(",") if name.strip()}
    for language in asked:
        briefing = specimen(brand, language, heard.append)
        for form, writer in writers.items():
            path = Path(target) / f"{brand.name}-{language}{registry.writer_type(form).suffix}"
            output.write(path, writer.write(briefing, brand, heard.append))
            show.line(f"wrote: {path}")
    show.notes(list(dict.fromkeys(heard)), verbose=False)


def _print(told: dict[str, object], indent: str = "") -> None:
    from masthead.cli import show

    rows: list[tuple[str, str]] = []
    for key, value in told.items():
        if isinstance(value, dict) and _says(value):
            if rows:
                show.table(rows)
                rows = []
            click.echo(f"{indent}{key}")
            _print(value, indent + "  ")
        elif isinstance(value, (list, tuple)) and any("," in str(each) for each in value):
            rows += [(f"{indent}{key}" if not at else "", str(each)) for at, each in enumerate(value)]
        elif _says(value):
            rows.append((f"{indent}{key}", ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)))
    show.table(rows)


def _says(value: object) -> bool:
    """Whether there is anything to show."""
    return any(map(_says, value.values())) if isinstance(value, dict) else value not in ("", None, [], ())
