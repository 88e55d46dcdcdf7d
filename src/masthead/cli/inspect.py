"""`masthead inspect`: what was recognised in a source, with how sure we are and where it stands."""

from __future__ import annotations

from typing import Any

import click


@click.command("inspect")
@click.argument("name", metavar="INPUT")
@click.option("--json", "as_json", is_flag=True, help="For programs: one JSON object.")
@click.option("-f", "--from", "source_format", default="", metavar="FORMAT", help="The source's format, if it can't be told from it.")
@click.option("--lang", default="", metavar="TAG", help="The source's language, as a BCP 47 tag.")
@click.option("--assets", default="", metavar="DIR", help="Where pictures are that the source only names.")
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="An option of a reader (read.KEY), or a fact (anatomy.FIELD).")
@click.option("--debug", is_flag=True, help="Show tracebacks.")
def command(name: str, as_json: bool, source_format: str, lang: str, assets: str, settings: tuple[str, ...], debug: bool) -> None:
    """Show what was recognised in INPUT (a file, or - for standard input)."""
    from masthead import pipeline
    from masthead.cli import inputs
    from masthead.cli.options import parsed

    request = pipeline.Request((), format=source_format, language=lang, assets=assets, settings=parsed(settings), debug=debug)
    source = inputs.source(name, request)
    with inputs.in_time(name, request):
        report = pipeline.inspect(source, request)
    if as_json:
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(report), indent=1).decode())
    else:
        _table(report)


def _table(report: dict[str, Any]) -> None:
    from masthead.cli import show

    source = report["source"]
    click.echo(f"{source['name']}: {source['format']}, {source['encoding'] or 'no encoding'}, {source['bytes']:,} bytes")
    for index, release in enumerate(report["releases"], 1):
        if len(report["releases"]) > 1:
            click.echo(f"\nrelease {index}")
        show.table(_rows(release))
    for notice in report["notices"]:
        show.line(f"note: {notice['message']}" + (f" ({notice['where']})" if notice["where"] else ""))


def _rows(release: dict[str, Any]) -> list[tuple[str, str, str]]:
    rows: list[tuple[str, str, str]] = []
    for field, value in release.items():
        for item in value if isinstance(value, list) else [value]:
            if item in (None, "", {}):
                continue
            sure, text = "", str(item)
            if isinstance(item, dict):
                if item.get("kind") == "none":
                    continue
                sure = f"{item['confidence']:.0%} {item.get('rule', '')}" if "confidence" in item else ""
                kept = (
                    str(item[key])
                    for key in ("name", "speaker", "role", "text", "heading", "label", "date", "place", "email", "phone")
                    if item.get(key)
                )
                text = " · ".join(dict.fromkeys(kept))
                text += " (made from the text)" if item.get("derived") else ""
            text = " ".join(text.split())
            rows.append((field.replace("_", " "), sure, text if len(text) <= 110 else text[:108] + " …"))
    return rows
