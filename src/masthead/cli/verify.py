"""`masthead verify`: reads written files back, compares them with their source, and asks the judges of standards."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from masthead.cli.options import Command, accepted

if TYPE_CHECKING:
    from masthead.readback import Proof
    from masthead.request import Request
    from masthead.sources.source import Source
    from masthead.verify.finding import Comparison
    from masthead.verify.judges.standards import Verdict

_NUMBERED = re.compile(r"(.+)-\d+")


@click.command("verify", cls=Command)
@click.argument("name", metavar="SOURCE")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("-f", "--from", "source_format", default="", metavar="FORMAT", help="The source's format, if it can't be told from it.")
@click.option("--and", "others", multiple=True, metavar="SOURCE", help="Another source that the files hold (a digest); may be given often.")
@click.option("--brand", default="", metavar="NAME|PATH", help="The brand of the files, if it has labels of its own.")
@click.option("--title", default="", help="The title that the files were given, in place of what the source has.")
@click.option("--lang", default="", metavar="TAG", help="The language that the source was said to be in, as a BCP 47 tag.")
@click.option("--assets", default="", metavar="DIR", help="Where pictures are that the source only names.")
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="An option of a reader (read.KEY), or a limit (limit.KEY).")
@click.option("--json", "as_json", is_flag=True, help="For programs: one JSON object.")
@click.option("--standards", is_flag=True, help="Ask veraPDF, EPUBCheck, Ace and the Open XML SDK, where they are installed.")
@click.option("--strict", is_flag=True, help="Notices become errors: what of the source was left out, too.")
@click.option("--debug", is_flag=True, help="Show tracebacks.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.option("-v", "--verbose", is_flag=True, help="Show all notices of the source.")
@accepted("--profile", "--verify", "--public", "--draft", "--now")
def command(
    name: str,
    files: tuple[str, ...],
    source_format: str,
    others: tuple[str, ...],
    brand: str,
    title: str,
    lang: str,
    assets: str,
    settings: tuple[str, ...],
    as_json: bool,
    standards: bool,
    strict: bool,
    debug: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Prove that each FILE, whoever made it, holds all that SOURCE (a file, or - for standard input) says and was not named as left out:
    words in their order, links, rows of tables, descriptions of pictures. x-1.pdf and x-2.pdf are taken together."""
    from msgspec.structs import replace

    from masthead import readback
    from masthead.cli import inputs, show
    from masthead.cli.options import parsed
    from masthead.errors import LostError, MastheadError, gravest
    from masthead.request import Request, check
    from masthead.sources.source import Source
    from masthead.verify import report

    request = Request(
        (), brand=brand, format=source_format, title=title, language=lang, assets=assets, settings=parsed(settings), debug=debug
    )
    check(request)
    sources = [inputs.source(name, request), *(inputs.source(other, replace(request, format="")) for other in others)]
    said = name if len(sources) == 1 else f"{len(sources)} sources"
    codes = [0]
    told: list[dict[str, object]] = []
    proof: Proof | None = None
    for group in _together(files):
        where = "\n".join(group)
        try:
            with inputs.in_time(group[0], request):
                format = readback.format_of(Path(group[0]))
                data = [Source.at(file).data for file in group]
                proof = proof or _proof(sources, request)
                found = proof.of(format, data)
        except MastheadError as error:
            told.append({"files": group, "error": str(error)})
            show.error(error)
            codes.append(error.exit_code)
            continue
        told.append(report.data(where, found))
        codes.append(LostError.exit_code if found.lost else 0)
        if not as_json:
            _show_findings(found, ", ".join(group), said, quiet=quiet)
    if proof and verbose and not as_json:
        show.notes(proof.notices, verbose=True)
    if proof and strict:
        codes.append(_strict(proof, name))
    judged = _judged(files, codes) if standards else ()
    if as_json:
        import json

        whole: dict[str, object] = {"schema": "masthead-verify/1", "sources": [one.name for one in sources], "results": told}
        if standards:
            whole["standards"] = report.verdicts(judged)
        click.echo(json.dumps(whole, ensure_ascii=False, indent=2))
    else:
        _show_verdicts(judged, quiet=quiet)
    sys.exit(gravest(codes))


def _show_findings(found: Comparison, files: str, said: str, *, quiet: bool) -> None:
    """What reading some files back came to. `said`: what they were compared with."""
    from masthead import readback
    from masthead.cli import show
    from masthead.verify import report

    if found.lost:
        show.error(readback.lost(found, files))
    elif not quiet:
        show.line(report.summary(files, found, said))
    if found.findings and (found.lost or not quiet):
        show.table(report.rows(found))


def _show_verdicts(judged: Sequence[Verdict], *, quiet: bool) -> None:
    from masthead.cli import show

    for verdict in judged:
        if not quiet or not (verdict.skipped or verdict.passed):
            show.line(str(verdict))
    if not quiet and any(verdict.skipped for verdict in judged):
        show.line("hint:  how to get the judges, and how they are found: docs/verify.md#standards")


def _proof(sources: Sequence[Source], request: Request) -> Proof:
    """The sources, read once for all files."""
    from masthead import pipeline
    from masthead.readback import Proof, labelled

    seen = [pipeline.inspected(source, request) for source in sources]
    notices = [notice for one in seen for notice in one.notices]
    releases = [release for one in seen for release in one.releases]
    own = labelled(releases, pipeline.branded(request, notices.append)) if request.brand else ()
    return Proof(sources, notices, releases, own, request.settings)


def _strict(proof: Proof, name: str) -> int:
    """The status of what was told of the source, where notices are errors."""
    from masthead import policy
    from masthead.cli import show
    from masthead.errors import MastheadError

    try:
        policy.strict(proof.notices, name)
    except MastheadError as error:
        show.error(error)
        return error.exit_code
    return 0


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
    from masthead.verify.judges.standards import judge

    judged = judge([Path(file) for file in files])
    codes += [NonConformingError.exit_code for verdict in judged if not verdict.skipped and not verdict.passed]
    return judged
