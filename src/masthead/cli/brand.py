"""`masthead brand`: the brands there are, and what is in them."""

from __future__ import annotations

import click


@click.group("brand")
def command() -> None:
    """The brands there are, and what is in them."""


@command.command("list")
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


@command.command("show")
@click.argument("name", default="", metavar="[NAME|PATH]")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def show_brand(name: str, as_json: bool) -> None:
    """Show a brand: colours with their contrast, type, page, fonts, words of its own."""
    import msgspec

    from masthead.brand.load import describe, load
    from masthead.cli import show
    from masthead.notices import Notice

    heard: list[Notice] = []
    told = describe(load(name, note=heard.append))
    show.notes(heard, verbose=True)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(told), indent=1).decode())
    else:
        _print(told)


@command.command("check")
@click.argument("name", default="", metavar="[NAME|PATH]")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option("--strict", is_flag=True, help="Warnings count as errors (exit status 3).")
def check_brand(name: str, as_json: bool, strict: bool) -> None:
    """Check a brand: contrasts by day and in the dark, letters without a face, fonts, logo. Errors end with status 1."""
    import msgspec

    from masthead.brand.load import load
    from masthead.cli import show
    from masthead.notices import Notice
    from masthead.verify.brands import examine

    heard: list[Notice] = []
    brand = load(name, note=heard.append)
    found = examine(brand)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=1).decode())
    else:
        show.notes(heard, verbose=True)
        show.table([(fault.severity, fault.where, fault.what + (f"; {fault.mend}" if fault.mend else "")) for fault in found])
        errors = sum(fault.severity == "error" for fault in found)
        warnings = sum(fault.severity == "warning" for fault in found)
        show.line(f"{brand.name}: {errors} errors, {warnings} warnings" if found else f"{brand.name}: nothing to say against it")
    if any(fault.severity == "error" for fault in found):
        raise SystemExit(1)
    if strict and (heard or any(fault.severity == "warning" for fault in found)):
        raise SystemExit(3)


def _print(told: dict[str, object], indent: str = "") -> None:
    from masthead.cli import show

    rows: list[tuple[str, str]] = []
    for key, value in told.items():
        if isinstance(value, dict) and value:
            if rows:
                show.table(rows)
                rows = []
            click.echo(f"{indent}{key}")
            _print(value, indent + "  ")
        elif value not in ("", None, {}, [], ()):
            shown = ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
            rows.append((f"{indent}{key}", shown))
    show.table(rows)
