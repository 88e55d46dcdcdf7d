"""What `verify` says of files that other tools make of the same sources: pandoc, LibreOffice, WeasyPrint, and masthead beside them.

    python tests/bench/verify_peers.py [--weasyprint PROGRAM] [SOURCE…]

By default the seeds and the kitchen sink. A tool that is not there is left out, with a line that says so. The table is in Markdown;
the findings go to standard error, a line each.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from masthead import conversion, readback
from masthead.errors import MastheadError
from masthead.sources.source import Source

ROOT = Path(__file__).parents[2]
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
LINES = 3
"""Findings of a file that are told."""


def run(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], capture_output=True, check=False, timeout=180)


def masthead(path: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    conversion.convert(path, folder, to=["pdf", "docx", "epub", "html"], brand="civic")
    yield from ((f"masthead → {suffix}", folder / f"{path.stem}.{suffix}") for suffix in ("pdf", "docx", "epub", "html"))


def pandoc(path: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    kind = "html" if path.suffix == ".html" else "markdown"
    for suffix in ("docx", "epub", "html"):
        made = folder / f"{path.stem}.{suffix}"
        run("pandoc", "-f", kind, "--standalone", "--resource-path", path.parent, path, "-o", made)
        yield f"pandoc → {suffix}", made


def libreoffice(path: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """Word files (pandoc's, for what it can't open itself), and PDF of them, tagged."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    word = folder / f"{path.stem}.docx"
    run("pandoc", "-f", "html" if path.suffix == ".html" else "markdown", path, "-o", word)
    run("soffice", profile, "--headless", "--convert-to", TAGGED, "--outdir", folder, word)
    yield "pandoc → docx → LibreOffice → pdf", folder / f"{path.stem}.pdf"
    if path.suffix == ".html":
        inner = folder / "word"
        run("soffice", profile, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "docx", "--outdir", inner, path)
        yield "LibreOffice → docx", inner / f"{path.stem}.docx"


def weasyprint(path: Path, folder: Path, program: str) -> Iterator[tuple[str, Path]]:
    if path.suffix == ".html":
        made = folder / f"{path.stem}.pdf"
        run(program, "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", path, made)
        yield "WeasyPrint → pdf", made


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("sources", nargs="*", type=Path)
    asked.add_argument("--weasyprint", default=shutil.which("weasyprint") or "", metavar="PROGRAM")
    options = asked.parse_args()
    program, named = options.weasyprint, options.sources
    seeds = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))
    tools = {"masthead": masthead}
    for name, tool, there in (("pandoc", pandoc, shutil.which("pandoc")), ("LibreOffice", libreoffice, shutil.which("soffice"))):
        if there:
            tools[name] = tool
        else:
            print(f"{name} is not there, and left out", file=sys.stderr)
    if program:
        tools["WeasyPrint"] = lambda path, folder: weasyprint(path, folder, program)
    else:
        print("WeasyPrint is not there, and left out", file=sys.stderr)
    counts: dict[str, Counter[str]] = {}
    for tool in tools.values():
        for path in named or [*seeds, ROOT / "tests" / "verify" / "kitchen-sink.md"]:
            with tempfile.TemporaryDirectory() as folder:
                for way, made in tool(path, Path(folder)):
                    judge(path, way, made, counts.setdefault(way, Counter()))
    print("| tool | files | whole | missing or changed | moved | links | descriptions | rows | added |")
    print("|---|---|---|---|---|---|---|---|---|")
    for way, count in counts.items():
        cells = (count[kind] for kind in ("files", "whole", "words", "moved", "link", "description", "row", "added"))
        print(f"| {way} | {' | '.join(map(str, cells))} |")


def judge(path: Path, way: str, made: Path, count: Counter[str]) -> None:
    if not made.is_file():
        print(f"{way}, {path.name}: no file came of it", file=sys.stderr)
        return
    count["files"] += 1
    try:
        found = readback.proved([Source.at(path)], [made])
    except MastheadError as error:
        print(f"{way}, {path.name}: {error}", file=sys.stderr)
        return
    count["whole"] += not found.lost
    for finding in found.findings:
        count["words" if finding.kind in ("missing", "changed", "summary") else finding.kind] += 1
    for finding in found.lost[:LINES]:
        print(f"{way}, {path.name}: {readback.shown(finding)}", file=sys.stderr)


if __name__ == "__main__":
    main()
