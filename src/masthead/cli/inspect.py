"""`masthead inspect`: what was recognised in a source, with how sure we are and where it stands."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from masthead.cli.options import Command, accepted

if TYPE_CHECKING:
    from masthead.anatomy.model import Release
    from masthead.cli.findings import Finding
    from masthead.pipeline import Inspection
    from masthead.sources.source import Source

_WHOLE = 3
"""Releases of one source that are shown whole; of more, each gets a line."""
_SHORT, _WHOLE_TEXT = 4, 1000
"""Lines that a notice may take, and where it is wanted whole."""
_COLORS = {"sure": "green", "likely": "green", "unsure": "yellow", "made": "yellow", "said": "cyan"}


@click.command("inspect", cls=Command)
@click.argument("name", metavar="INPUT")
@click.option("--json", "as_json", is_flag=True, help="For programs: one JSON object.")
@click.option("--release", "number", default=0, metavar="N", type=click.IntRange(0), help="Of several releases, show this one whole.")
@click.option("-f", "--from", "source_format", default="", metavar="FORMAT", help="The source's format, if it can't be told from it.")
@click.option("--title", default="", help="The title, in place of what the source has.")
@click.option("--lang", default="", metavar="TAG", help="The source's language, as a BCP 47 tag.")
@click.option("--assets", default="", metavar="DIR", help="Where pictures are that the source only names.")
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="An option of a reader (read.KEY), or a fact (anatomy.FIELD).")
@click.option("--strict", is_flag=True, help="Notices become errors.")
@click.option("--debug", is_flag=True, help="Show tracebacks.")
@click.option("-q", "--quiet", is_flag=True, help="Leave out the notices.")
@click.option("-v", "--verbose", is_flag=True, help="Show notices whole.")
@accepted("--brand", "--profile", "--verify", "--public", "--draft", "--now")
def command(
    name: str,
    as_json: bool,
    number: int,
    source_format: str,
    title: str,
    lang: str,
    assets: str,
    settings: tuple[str, ...],
    strict: bool,
    debug: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Show what was recognised in INPUT (a file, or - for standard input)."""
    from masthead import pipeline
    from masthead.cli import inputs
    from masthead.cli.options import parsed
    from masthead.errors import NotFoundError
    from masthead.request import Request, check

    request = Request(
        (), format=source_format, title=title, language=lang, assets=assets, settings=parsed(settings), alone=True, debug=debug
    )
    check(request)
    source = inputs.source(name, request)
    with inputs.in_time(name, request):
        seen = pipeline.inspected(source, request)
    if number > len(seen.releases):
        raise NotFoundError(f"there is no release {number}", where=source.name, hint=f"there are {len(seen.releases)}")
    if as_json:
        import msgspec

        from masthead.inspection import described_source

        click.echo(msgspec.json.format(msgspec.json.encode(described_source(source, seen)), indent=1).decode())
    else:
        told = 0 if quiet else _WHOLE_TEXT if verbose else _SHORT
        for line in _page(source, seen, number, told):
            click.echo(line)
    if strict:
        from masthead import policy

        policy.strict(seen.notices, source.name)


def _page(source: Source, seen: Inspection, number: int, told: int) -> Iterator[str]:
    from masthead.cli import screen

    columns = screen.columns()
    origin, count = seen.document.origin, len(seen.releases)
    about = (origin.format or source.suffix.lstrip("."), origin.encoding, f"{len(source.data):,} bytes")
    yield f"{_bold(screen.clean(source.name))}  {', '.join(part for part in about if part)}"
    if count > _WHOLE and not number:
        yield from _listed(seen.releases, columns)
        yield f"masthead inspect {screen.clean(source.name)} --release N shows one whole"
    else:
        shown = [(number, seen.releases[number - 1])] if number else list(enumerate(seen.releases, 1))
        for index, release in shown:
            if count > 1:
                yield ""
                title = f"{_rule()}{_rule()} release {index} of {count} "
                yield _bold(title + _rule() * (columns - len(title)))
            yield from _release(release, columns)
    if seen.notices and told:
        yield ""
        yield from _notices(seen, columns, told)


def _release(release: Release, columns: int) -> Iterator[str]:
    from masthead.briefing.profiles import decision
    from masthead.cli import findings
    from masthead.language.labels import labels, spoken

    kind = "press release" if release.kind == "press-release" else "document"
    language = f"{labels(release.language).language} ({release.language})" if spoken(release.language) else release.language
    count = release.body_paragraphs
    yield f"{kind}, {language or 'language unknown'}, {count} paragraph{'' if count == 1 else 's'}"
    made = decision("auto", (release,))
    yield from _hung("profile", f"{made.profile.name}: {made.why}", columns)
    yield ""
    yield from _table(list(findings.findings(release)), columns)
    choices = list(findings.chosen(release)) if release.kind == "press-release" else []
    if choices:
        yield ""
        yield _bold("  chosen for a briefing")
        yield from _table(choices, columns)
    told = (
        ("not found", ", ".join(findings.absent(release) if release.kind == "press-release" else [])),
        ("unsure", ", ".join(findings.unsure(release))),
        *(("said", line) for line in findings.said(release)),
    )
    if any(text for _, text in told):
        yield ""
    for name, text in told:
        if text:
            yield from _hung(name, text, columns)


def _table(rows: list[Finding], columns: int) -> Iterator[str]:
    """Name, certainty and place, then the words: last, so that no column depends on how a terminal draws them."""
    from masthead.cli import screen

    place = max((len(row.place) for row in rows), default=0)
    before = ""
    for row in rows:
        name = row.name if row.name != before else ""
        before = row.name
        lead = f"  {name:<12} {row.certainty:<10} {row.place:<{place}}  "
        word = row.certainty.split(" ")[0]
        shown = f"  {name:<12} {_colored(f'{row.certainty:<10}', word)} {row.place:<{place}}  "
        for at, line in enumerate(screen.wrapped(row.words, columns - len(lead), row.lines)):
            yield (shown if not at else " " * len(lead)) + line


def _listed(releases: Iterable[Release], columns: int) -> Iterator[str]:
    """A line for each release: its number, date, language and headline."""
    from masthead.cli import screen

    yield ""
    for index, release in enumerate(releases, 1):
        day = release.issued.date if release.issued else "no date"
        lead = f"  {index:>3}  {day:<10}  {release.language or '?':<5}  "
        text = release.headline.text if release.headline else "no headline"
        yield lead + screen.wrapped(text, columns - len(lead), 1)[0]
    yield ""


def _notices(seen: Inspection, columns: int, lines: int) -> Iterator[str]:
    from masthead.notices import code, message

    name = seen.document.origin.name
    for notice in seen.notices:
        where = f" ({notice.where})" if notice.where not in ("", name) else ""
        yield from _hung(code(notice), message(notice) + where, columns, lines)


def _hung(name: str, text: str, columns: int, lines: int = _SHORT) -> Iterator[str]:
    """A name and its text, whose further lines stand under the first."""
    from masthead.cli import screen

    for at, line in enumerate(screen.wrapped(text, columns - 15, lines)):
        yield (f"  {name:<12} " if not at else " " * 15) + line


def _rule() -> str:
    return "─" if (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf") else "-"


def _colored(text: str, word: str) -> str:
    from masthead.cli import screen

    return click.style(text, fg=_COLORS.get(word)) if word and screen.coloured() else text


def _bold(text: str) -> str:
    from masthead.cli import screen

    return click.style(text, bold=True) if screen.coloured() else text
