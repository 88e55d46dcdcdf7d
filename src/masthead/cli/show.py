"""How errors, notices and results look to people: a few calm lines on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress

import click

from masthead import notices
from masthead.errors import MastheadError
from masthead.notices import Notice
from masthead.request import Published

_FEW = 5
_WIDTH = 100


def _coloured() -> bool:
    return sys.stderr.isatty() and "NO_COLOR" not in os.environ


def _style(text: str, colour: str, *, bold: bool = False) -> str:
    return click.style(text, fg=colour, bold=bold) if _coloured() else text


def line(text: str = "") -> None:
    # What is said beside the work does not stop it: standard error may lead to a full disk.
    with suppress(OSError):
        click.echo(text, err=True)


def error(problem: MastheadError) -> None:
    """Three parts: what is wrong and where, then what to do next."""
    line(f"{_style('error:', 'red', bold=True)} {problem}")
    if problem.hint:
        line(f"{_style('hint:', 'cyan')}  {problem.hint}")


def published(result: Published, *, verbose: bool = False) -> None:
    """What was recognised and written; the notices after it."""
    if result.profile == "digest":
        count = len(result.releases)
        line(f"{_style(result.source, 'green', bold=True)}: {count} release{'' if count == 1 else 's'}, as digest")
    for release in result.releases[:3] if result.profile != "digest" else ():
        kind = "press release" if release["kind"] == "press-release" else "document"
        why = f": {result.why}" if result.why and (verbose or result.profile == "report") else ""
        # What was made of the first says nothing of one of another kind.
        made = f", as {result.profile}{why}" if release["kind"] == result.releases[0]["kind"] else ""
        line(f"{_style(result.source, 'green', bold=True)}: {kind}, {release['language'] or 'language unknown'}{made}")
        headline = release["headline"]
        if isinstance(headline, dict):
            made = "headline made from the text" if headline.get("derived") else "headline"
            line(f"  {made}: {_short(str(headline['text']))}")
        found = _found(release)
        if found:
            line(f"  found: {', '.join(found)}")
        said = release.get("said")
        if isinstance(said, list):
            line(f"  said: {', '.join(each['field'].replace('_', ' ') for each in said)}")
    if len(result.releases) > 3 and result.profile != "digest":
        line(f"  … and {len(result.releases) - 3} more releases")
    for file in result.files:
        line(f"  wrote: {file.path or 'standard output'} ({_size(file.size)})")
    notes(result.notices, verbose=verbose)


def notes(told: Sequence[Notice], *, verbose: bool = False) -> None:
    """Notices, the first few unless all are wanted."""
    shown = told if verbose else told[:_FEW]
    for notice in shown:
        where = f" ({notice.where})" if notice.where else ""
        text = notices.message(notice)
        line(f"  {_style('note:', 'yellow')} {text if verbose else _short(text, 160)}{where}")
    if len(told) > len(shown):
        line(f"  {_style('note:', 'yellow')} … and {len(told) - len(shown)} more; -v shows all")


def _found(release: dict[str, object]) -> list[str]:
    words = []
    for key, name in (("issuer", "issuer"), ("issued", "date"), ("dateline", "dateline"), ("end_mark", "end mark")):
        if release.get(key):
            words.append(name)
    embargo = release.get("embargo")
    if isinstance(embargo, dict) and embargo.get("kind") != "none":
        words.append("embargo" if embargo["kind"] == "until" else "for immediate release")
    for key, one, many in (
        ("quotes", "quote", "quotes"),
        ("figures", "figure", "figures"),
        ("people", "person", "people"),
        ("contacts", "contact", "contacts"),
        ("notes", "note section", "note sections"),
        ("boilerplate", "boilerplate", "boilerplates"),
    ):
        items = release.get(key)
        if isinstance(items, Sequence) and items:
            words.append(f"{len(items)} {one if len(items) == 1 else many}")
    return words


def _short(text: str, width: int = _WIDTH) -> str:
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 2].rsplit(" ", 1)[0] + " …"


def _size(count: int) -> str:
    if count < 1000:
        return f"{count} bytes"
    return f"{count / 1000:.0f} KB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"


def table(rows: Iterable[Sequence[str]], *, err: bool = False) -> None:
    """Columns as wide as their cells, two spaces apart."""
    rows = [tuple(row) for row in rows]
    if not rows:
        return
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        click.echo("  ".join((*cells, row[-1])).rstrip(), err=err)
