"""`masthead verify`: reads written files back, compares them with their source, and asks the judges of standards."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from masthead.verify.standards import Verdict

_NUMBERED = re.compile(r"(.+)-\d+")


@click.command("verify")
@click.argument("name", metavar="SOURCE")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("-f", "--from", "source_format", default="", metavar="FORMAT", help="The source's format, if it can't be told from it.")
@click.option("--and", "others", multiple=True, metavar="SOURCE", help="Another source that the files hold (a digest); may be given often.")
@click.option("--json", "as_json", is_flag=True, help="For programs: one JSON object.")
@click.option("--standards", is_flag=True, help="Ask veraPDF, EPUBCheck, Ace and the Open XML SDK, where they are installed.")
def command(name: str, files: tuple[str, ...], source_format: str, others: tuple[str, ...], as_json: bool, standards: bool) -> None:
    """Prove that each FILE, whoever made it, holds all that SOURCE says and was not named as left out: words in their order, links,
    rows of tables, descriptions of pictures. x-1.pdf and x-2.pdf are taken together."""
    from masthead import deadline, readback
    from masthead.cli import show
    from masthead.errors import LostError, MastheadError, gravest
    from masthead.limits import LIMITS
    from masthead.sources.source import Source
    from masthead.verify import report

    sources = [Source.at(name, format=source_format), *map(Source.at, others)]
    said = name if len(sources) == 1 else f"{len(sources)} sources"
    codes = [0]
    told: list[dict[str, object]] = []
    for group in _together(files):
        where = "\n".join(group)
        try:
            with deadline.within(LIMITS.seconds, where=group[0]):
                found = readback.proved(sources, [Path(file) for file in group])
        except MastheadError as error:
            told.append({"files": group, "error": str(error)})
            show.error(error)
            codes.append(error.exit_code)
            continue
        told.append(report.data(where, found))
        codes.append(LostError.exit_code if found.lost else 0)
        if as_json:
            continue
        if found.lost:
            show.error(readback.lost(found, ", ".join(group)))
        else:
            show.line(report.summary(", ".join(group), found, said))
        if found.findings:
            show.table(report.rows(found))
    judged = _judged(files, codes) if standards else ()
    if as_json:
        import json

        whole: dict[str, object] = {"schema": "masthead-verify/1", "sources": [one.name for one in sources], "results": told}
        if standards:
            whole["standards"] = report.verdicts(judged)
        click.echo(json.dumps(whole, ensure_ascii=False, indent=2))
    else:
        for verdict in judged:
            show.line(str(verdict))
        if any(verdict.skipped for verdict in judged):
            show.line("hint:  how to get the judges, and how they are found: docs/verify.md#standards")
    sys.exit(gravest(codes))


def _together(files: Sequence[str]) -> list[list[str]]:
    """Files that are parts of one (x-1.pdf, x-2.pdf), each group where its first stands."""
    groups: dict[str, list[str]] = {}
    for file in files:
        path = Path(file)
        numbered = _NUMBERED.fullmatch(path.stem)
        groups.setdefault(str(path.with_name(f"{numbered[1]}-*{path.suffix}")) if numbered else file, []).append(file)
    return list(groups.values())


def _judged(files: Sequence[str], codes: list[int]) -> Sequence[Verdict]:
    """The verdicts of all judges on all files: those that can judge many at once see them at once."""
    from masthead.errors import NonConformingError
    from masthead.verify.standards import judge

    judged = judge([Path(file) for file in files])
    codes += [NonConformingError.exit_code for verdict in judged if not verdict.skipped and not verdict.passed]
    return judged
