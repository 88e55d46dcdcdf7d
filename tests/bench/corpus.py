"""What becomes of every file of a corpus: read or refused, how long it took, which words were kept, what was noticed, and how its anatomy scores.

    python tests/bench/corpus.py [FOLDER] [--write] [ID …]

FOLDER holds `files/`, and `truth/` if there is one (see `truth.py`). Without it, it is the corpus of real inputs, which stands beside the repository and is
not part of it. Each file is inspected in a process of its own, and in another made into PDF, Word and EPUB, which are read back. `--write` puts the table
into docs/corpus.md. The exit status is 1 if any file ends in a traceback, takes over 10 seconds or over 500 MB.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import truth as truths
from msgspec import Struct

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
DOCS = ROOT / "docs" / "corpus.md"
BEGIN, END = "<!-- figures -->\n", "<!-- end of figures -->\n"
SECONDS, MEGABYTES = 10.0, 500
_PATIENCE = 60
"""Seconds after which a file counts as one that hangs."""


class Outcome(Struct, frozen=True):
    """What a process told of a file: `problem` why it is refused, `fault` the end of a traceback."""

    seconds: float
    megabytes: int
    format: str = ""
    problem: str = ""
    fault: str = ""
    source: int = 0
    kept: int = 0
    dropped: int = 0
    missing: int = 0
    notices: dict[str, int] = {}
    release: dict[str, Any] = {}
    kind: str = ""


class Row(Struct, frozen=True):
    """A line of the table. `made` is what became of it as three files."""

    name: str
    read: Outcome
    made: Outcome
    score: float | None

    @property
    def failed(self) -> bool:
        return any(one.fault or one.seconds > SECONDS or one.megabytes > MEGABYTES for one in (self.read, self.made))


# ── one file, in a process of its own ────────────────────────────────────────────────────────────────


def _inspected(path: Path) -> dict[str, Any]:
    """Reads and recognises as `masthead inspect` does; the words are counted once the time is taken."""
    from masthead import inspection, pipeline, registry
    from masthead import notices as told
    from masthead.document.plain import plain_blocks
    from masthead.document.words import missing, words
    from masthead.notices import Dropped, Notice
    from masthead.sources.source import Source

    heard: list[Notice] = []
    source = Source.at(path)
    report: Any = inspection.inspect(source, pipeline.Request())
    spent = _spent()
    document = pipeline.read(path, note=heard.append)
    wanted = list(registry.reader(registry.recognised(source)).words(source))
    kept = list(words(plain_blocks(document.blocks)))
    dropped = [word for notice in heard if isinstance(notice, Dropped) for text in notice.words for word in words(text)]
    return {
        **spent,
        "format": report["source"]["format"],
        "source": len(wanted),
        "kept": len(kept),
        "dropped": len(dropped),
        "missing": sum(missing(wanted, kept, heard).values()),
        "notices": Counter(map(told.code, heard)),
        "release": report["release"],
        "kind": f"{len(report['releases'])} releases"
        if len(report["releases"]) > 1
        else report["release"]["kind"].replace("press-release", "release"),
    }


def _made(path: Path) -> dict[str, Any]:
    """PDF, Word and EPUB, read back: every word of the source is there, or named as left out."""
    from masthead import pipeline
    from masthead.sources.source import Source

    pipeline.make(Source.at(path), pipeline.Request(verify=True, debug=True))
    return _spent()


def _spent() -> dict[str, Any]:
    """Processor time of this process, and the most memory that it held (its own high-water mark where the system tells it)."""
    import resource
    import time

    status = Path("/proc/self/status")
    if status.exists():
        kilobytes = int(status.read_text().partition("VmHWM:")[2].split()[0])
    else:
        kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"seconds": round(time.process_time(), 3), "megabytes": kilobytes // 1024}


def _alone(work: str, path: Path) -> None:
    from masthead.errors import MastheadError

    try:
        told = {"inspected": _inspected, "made": _made}[work](path)
    except MastheadError as error:
        told = {**_spent(), "problem": error.problem}
    print(json.dumps(told))


# ── all of them ──────────────────────────────────────────────────────────────────────────────────────


def outcome(work: str, path: Path) -> Outcome:
    try:
        done = subprocess.run(
            [sys.executable, __file__, "--alone", work, str(path)], capture_output=True, text=True, check=False, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired:
        return Outcome(_PATIENCE, 0, fault="hangs")
    if done.returncode or not done.stdout.strip():
        return Outcome(0.0, 0, fault=(done.stderr.strip().splitlines() or [f"status {done.returncode}"])[-1])
    return Outcome(**json.loads(done.stdout))


def row(path: Path, truth: dict[str, Any] | None) -> Row:
    read = outcome("inspected", path)
    score = truths.mean(truths.judge(truth, read.release)) if truth is not None and not read.problem else None
    return Row(path.stem, read, outcome("made", path) if not (read.problem or read.fault) else read, score)


def table(rows: Sequence[Row]) -> str:
    head = "| id | read as | is | s | MB | s, 3 files | MB | words | kept | named | missing | notices | anatomy |"
    lines = [head, "|" + "---|" * head.count(" | ") + "---|"]
    for one in rows:
        read, made = one.read, one.made
        if read.fault or read.problem:
            lines.append(
                f"| {one.name} | {'**fault**' if read.fault else 'refused'} | {_cell(read.fault or read.problem)} | {read.seconds:.1f} | {read.megabytes} |"
                + " |" * 8
            )
            continue
        notices = ", ".join(f"{count} {name}" for name, count in sorted(read.notices.items()))
        files = (
            f"{made.seconds:.1f} | {made.megabytes}" if not (made.fault or made.problem) else f"**{_cell(made.fault or made.problem)}** | "
        )
        score = "" if one.score is None else f"{one.score:.2f}"
        lines.append(
            f"| {one.name} | {read.format} | {read.kind} | {read.seconds:.1f} | {read.megabytes} | {files} | {read.source:,} | {read.kept:,} | "
            f"{read.dropped or ''} | {read.missing or ''} | {notices} | {score} |"
        )
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("|", "/"))[:110]


def totals(rows: Sequence[Row]) -> str:
    read = [one for one in rows if not (one.read.problem or one.read.fault)]
    scores = [one.score for one in rows if one.score is not None]
    both = [part for one in rows for part in (one.read, one.made)]
    notices: Counter[str] = Counter()
    for one in read:
        notices.update(one.read.notices)
    said = [
        f"{len(rows)} files: {len(read)} read, {sum(bool(one.read.problem) for one in rows)} refused, {sum(one.failed for one in rows)} over the bar of "
        f"{SECONDS:.0f} s, {MEGABYTES} MB and no traceback.",
        f"{sum(one.read.source for one in read):,} words by a crude reading; {sum(one.read.kept for one in read):,} kept, "
        f"{sum(one.read.dropped for one in read):,} named as left out, {sum(one.read.missing for one in read):,} missing.",
        f"Made into PDF, Word and EPUB and read back: {sum(not (one.made.problem or one.made.fault) for one in read)} of {len(read)}.",
        f"The slowest took {max(one.seconds for one in both):.1f} s, the largest {max(one.megabytes for one in both)} MB.",
        f"Notices: {', '.join(f'{count:,} {name}' for name, count in notices.most_common())}.",
    ]
    if scores:
        said.append(
            f"Anatomy, mean of {len(scores)} files with a truth (each file's mean over its fields): {sum(scores) / len(scores):.3f}."
        )
    return "\n".join(f"- {line}" for line in said) + "\n"


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    asked.add_argument("ids", nargs="*")
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--alone", nargs=2, metavar=("WORK", "PATH"), help=argparse.SUPPRESS)
    options = asked.parse_args()
    if options.alone:
        _alone(options.alone[0], Path(options.alone[1]))
        return 0
    known = {truth["id"]: truth for truth, _ in truths.truths(options.folder)}
    rows = []
    for path in sorted((options.folder / "files").iterdir()):
        if not options.ids or path.stem in options.ids:
            rows.append(row(path, known.get(path.stem)))
            print(table(rows[-1:]).splitlines()[-1], flush=True)
    made = f"{totals(rows)}\n{table(rows)}"
    print(totals(rows))
    if options.write:
        text = DOCS.read_text(encoding="utf-8")
        before, _, rest = text.partition(BEGIN)
        DOCS.write_text(f"{before}{BEGIN}\n{made}\n{END}{rest.partition(END)[2]}", encoding="utf-8")
    return int(any(one.failed for one in rows))


if __name__ == "__main__":
    sys.exit(main())
