"""`masthead formats`: what can be read and written, and the options of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from masthead.limits import Limit


@click.command("formats")
@click.option("--limits", "show_limits", is_flag=True, help="Only the limits on sources, for --set limit.KEY=N.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def command(show_limits: bool, as_json: bool) -> None:
    """List the formats that are read and written, with their options, and the limits on sources."""
    import msgspec

    from masthead import limits, registry
    from masthead.cli import show

    bounds = limits.table()
    if show_limits:
        if as_json:
            click.echo(msgspec.json.format(msgspec.json.encode(bounds), indent=1).decode())
        else:
            _limits(bounds)
        return
    readers = {name: registry.reader_type(name) for name in registry.reader_names()}
    writers = {name: registry.writer_type(name) for name in registry.writer_names()}
    if as_json:
        told = {
            "readers": {
                name: {"suffixes": kind.suffixes, "summary": kind.summary, "options": _options(kind)} for name, kind in readers.items()
            },
            "writers": {
                name: {"suffix": kind.suffix, "summary": kind.summary, "options": _options(kind)} for name, kind in writers.items()
            },
            "limits": bounds,
        }
        click.echo(msgspec.json.format(msgspec.json.encode(told), indent=1).decode())
        return
    click.echo("read")
    show.table((f"  {name}", " ".join(kind.suffixes), kind.summary) for name, kind in readers.items())
    _settings({f"read.{name}": kind for name, kind in readers.items()})
    click.echo("\nwritten")
    show.table((f"  {name}", kind.suffix, kind.summary) for name, kind in writers.items())
    _settings(writers)
    click.echo("\nlimits on a source, each for …")
    _limits(bounds)


def _limits(bounds: tuple[Limit, ...]) -> None:
    from masthead.cli import show

    show.table((f"    --set {limit.name}={limit.default}", limit.unit, limit.guards) for limit in bounds)


def _settings(kinds: dict[str, Any]) -> None:
    from masthead.cli import show

    rows = [
        (f"    --set {name}.{option}={value}", words) for name, kind in kinds.items() for option, (value, words) in _options(kind).items()
    ]
    show.table(rows)


def _options(kind: Any) -> dict[str, tuple[str, str]]:
    """Option → its default, and the values it may have where they are few."""
    import typing

    import msgspec

    told = {}
    hints = typing.get_type_hints(kind)
    for field in msgspec.structs.fields(kind):
        default = field.default if field.default is not msgspec.NODEFAULT else ""
        values = " | ".join(map(str, typing.get_args(hints[field.name]))) if typing.get_origin(hints[field.name]) is typing.Literal else ""
        told[field.name] = (str(default).lower() if isinstance(default, bool) else str(default), values)
    return told
