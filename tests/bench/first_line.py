"""How fast the line from a release to three files is, side by side with typst and pandoc in one run.

    python -m pip install . typst          # in a fresh environment; pandoc on the PATH
    python tests/bench/first_line.py [--rounds 21] [--json FILE]

Three rows, each a ratio of ours to the peers' on this machine, now:

- `warm`: one page (the seed's full text, profile `release`), a document in memory to PDF bytes, in a process that has done it before. 200 documents that
  differ in their words. The peer: a typst compiler and fonts that are kept, PDF/UA-1, from typst's own markup of the same text.
- `whole`: `masthead convert seed.txt`, a new process that makes PDF, Word and EPUB. The peers: pandoc to docx, pandoc to epub, pandoc to typst and typst to
  PDF, one after the other.
- `help`: `masthead --help` beside `python -c pass`.

Ours and the peers take turns, and a ratio is the median of the rounds' ratios. Install masthead as a package (not editable), so that its modules are compiled as users have them.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "unodc-workshop-ashgabat.txt"
FONTS = ROOT / "styles" / "fonts"
DOCUMENTS = 200
MASTHEAD = str(Path(sys.executable).with_name("masthead"))
DATE = "#set document(title: [Release], date: none)\n"
STYLE = (
    '#set page(paper: "a4", margin: (left: 54mm, right: 24mm, top: 27mm, bottom: 25mm), numbering: "1 / 1")\n'
    '#set text(font: "Source Serif 4", size: 10.5pt, lang: "en")\n#set par(leading: 5pt)\n'
)


def texts() -> list[str]:
    """The seed's text in 200 versions: words of each change places within a paragraph, so that no cache knows a line."""
    paragraphs = SEED.read_text(encoding="utf-8").strip().split("\n\n")
    dealer = random.Random(7)
    versions = []
    for number in range(DOCUMENTS):
        changed = []
        for paragraph in paragraphs:
            words = paragraph.split()
            middle = words[3:-3]
            dealer.shuffle(middle)
            changed.append(" ".join([*words[:3], str(1000 + number), *middle, *words[-3:]]))
        versions.append("\n\n".join(changed))
    return versions


Pair = tuple[float, float, float]
"""Milliseconds of ours and of the peers, medians over the rounds, and the median of the rounds' ratios."""


def paired(ours: Callable[[], object], peers: Callable[[], object], rounds: int) -> Pair:
    """Times both in turns, so that a machine that grows slow for a while slows both; the first round doesn't count."""
    times = [(_milliseconds(ours), _milliseconds(peers)) for _ in range(rounds + 1)][1:]
    return statistics.median(a for a, _ in times), statistics.median(b for _, b in times), statistics.median(a / b for a, b in times)


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def warm(rounds: int) -> Pair:
    """A document in memory to PDF, in a warm process."""
    import typst

    import masthead

    documents = texts()
    briefings = [
        masthead.compose(masthead.recognise(masthead.read(text.encode(), format="txt")), brand="civic", profile="release")
        for text in documents
    ]
    escaped = [
        text.replace("\\", "\\\\").replace("#", "\\#").replace("@", "\\@").replace("*", "\\*").replace("_", "\\_") for text in documents
    ]
    markup = [(DATE + STYLE + f"= Release\n\n{text.replace('//', '/')}").encode() for text in escaped]
    with tempfile.TemporaryDirectory() as folder:
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS / "source-serif-4")])
        compiler = typst.Compiler(root=folder, font_paths=fonts)
        ours, theirs, ratio = paired(
            lambda: [masthead.write(briefing, "pdf", brand="civic") for briefing in briefings],
            lambda: [compiler.compile(input=source, format="pdf", pdf_standards=["ua-1"]) for source in markup],
            rounds,
        )
    return ours / DOCUMENTS, theirs / DOCUMENTS, ratio


def run(*commands: Sequence[str]) -> None:
    """Whole processes, one after the other."""
    for command in commands:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def whole(rounds: int) -> Pair:
    """A new process that makes three files, beside the peers' processes."""
    pandoc = shutil.which("pandoc")
    if not pandoc:
        raise SystemExit("pandoc is not on the PATH")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        compile_ = (
            f"import typst; typst.compile({str(out / 'p.typ')!r}, {str(out / 'p.pdf')!r}, "
            f"font_paths=[{str(FONTS / 'source-serif-4')!r}], ignore_system_fonts=True)"
        )
        return paired(
            lambda: run([MASTHEAD, "convert", str(SEED), "-o", folder]),
            lambda: run(
                [pandoc, "-f", "markdown", str(SEED), "-o", str(out / "p.docx")],
                [pandoc, "-f", "markdown", str(SEED), "-o", str(out / "p.epub"), "--metadata", "title=Release"],
                [pandoc, "-f", "markdown", str(SEED), "-s", "-t", "typst", "-V", "mainfont=Source Serif 4", "-o", str(out / "p.typ")],
                [sys.executable, "-c", compile_],
            ),
            rounds,
        )


def starting(rounds: int) -> Pair:
    """The help page, beside a Python that does nothing."""
    return paired(lambda: run([MASTHEAD, "--help"]), lambda: run([sys.executable, "-c", "pass"]), rounds)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=21)
    options.add_argument("--json", default="")
    asked = options.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    rows = {"warm": warm(min(asked.rounds, 11)), "whole": whole(asked.rounds), "help": starting(asked.rounds)}
    bars = {"warm": 1.0, "whole": 1.5, "help": 7.0}
    print(f"{'':8}{'ours ms':>10}{'peers ms':>10}{'ratio':>8}{'bar':>6}")
    for name, (ours, theirs, ratio) in rows.items():
        print(f"{name:8}{ours:10.2f}{theirs:10.2f}{ratio:8.2f}{bars[name]:6.1f}")
    if asked.json:
        told = {
            name: {"ours_ms": ours, "peers_ms": theirs, "ratio": ratio, "bar": bars[name]} for name, (ours, theirs, ratio) in rows.items()
        }
        Path(asked.json).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
