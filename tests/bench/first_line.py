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
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import clock
import peers
import speed
import texts

BARS = {"warm": 1.0, "whole": 1.5, "help": 7.0}


def whole(asked: speed.Asked) -> list[speed.Row]:
    """A new process that makes three files, beside the peers' processes."""
    if not (peers.pandoc() and peers.typst_there()):
        raise SystemExit("pandoc is not on the PATH, or typst is not installed")
    out, seed = asked.folder, texts.SEED
    markup = [peers.pandoc(), "-f", "markdown", str(seed)]
    contenders = {
        "ours": partial(clock.processes, [speed.MASTHEAD, "convert", str(seed), "-o", str(out)], folder=out),
        "theirs": partial(
            clock.processes,
            [*markup, "-o", str(out / "p.docx")],
            [*markup, "-o", str(out / "p.epub"), "--metadata", "title=Release"],
            [*markup, "-s", "-t", "typst", "-V", "mainfont=Source Serif 4", "-o", str(out / "p.typ")],
            peers.typst_command(out / "p.typ", out / "p.pdf", accessible=False),
            folder=out,
        ),
    }
    return [_beside("whole", contenders, asked.rounds)]


def starting(asked: speed.Asked) -> list[speed.Row]:
    """The help page, beside a Python that does nothing."""
    contenders = {
        "ours": partial(clock.processes, [speed.MASTHEAD, "--help"], folder=asked.folder),
        "theirs": partial(clock.processes, [sys.executable, "-c", "pass"], folder=asked.folder),
    }
    return [_beside("help", contenders, asked.rounds)]


def _beside(name: str, contenders: Mapping[str, Callable[[], clock.Spent]], rounds: int) -> speed.Row:
    took = clock.turns(contenders, rounds)
    wall, cpu = clock.ratio(took["ours"], took["theirs"])
    return speed.Row(name, took["ours"].wall, took["theirs"].wall, wall, cpu)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=21)
    options.add_argument("--json", default="")
    asked = options.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        few = speed.Asked(min(asked.rounds, 11), (), Path(folder))
        many = speed.Asked(asked.rounds, (), Path(folder))
        found = dict(zip(BARS, [*speed.pdf_s(few), *whole(many), *starting(many)], strict=True))
    print(f"{'':8}{'ours ms':>10}{'peers ms':>10}{'ratio':>8}{'bar':>6}")
    for name, row in found.items():
        print(f"{name:8}{row.ours * 1000:10.2f}{row.theirs * 1000:10.2f}{row.ratio:8.2f}{BARS[name]:6.1f}")
    if asked.json:
        told = {
            name: {"ours_ms": row.ours * 1000, "peers_ms": row.theirs * 1000, "ratio": row.ratio, "bar": BARS[name]}
            for name, row in found.items()
        }
        Path(asked.json).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
