"""How a batch does: its rate beside pandoc's on the same work, its memory, and what kills at random moments do to it.

    python -m pip install . typst        # in a fresh environment; pandoc on the PATH
    python tests/bench/batch.py rate [-n 1000] [--text FOLDER]
    python tests/bench/batch.py kills [-n 1000]
    python tests/bench/batch.py listed [-n 200000]

- `rate`: so many releases of running text, in Markdown, to PDF, Word and EPUB: ours with a worker a processor, ours with one worker, and a
  second run in which nothing has changed; and pandoc, as many at a time as there are processors, each release to the same three formats (its
  PDF by typst). Releases a second, and the largest memory of our parent process.
- `kills`: a batch of forty releases is killed (SIGKILL, the whole group) at random moments and begun again, until it has been killed so many
  times; every file that is there after a kill, and all in the end, are compared with those of an undisturbed run.
- `listed`: so many sources listed that are not there: how much memory their discovery takes, and when the first line is out.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import peers
import texts

MASTHEAD = str(Path(sys.executable).with_name("masthead"))
FORMATS = ("pdf", "docx", "epub")


def made(folder: Path, count: int, sources: Sequence[Path]) -> Path:
    """So many releases, no two alike."""
    folder.mkdir()
    for number, text in enumerate(texts.releases(count, texts.running(sources))):
        (folder / f"r{number:05}.md").write_text(f"# Release {number}\n\n{text}\n", encoding="utf-8")
    return folder


def ours(inbox: Path, out: Path, *options: str) -> tuple[float, float]:
    """Seconds on the wall, and the megabytes of the parent."""
    begun = time.monotonic()
    process = subprocess.Popen([MASTHEAD, "batch", str(inbox), "-o", str(out), "-t", ",".join(FORMATS), "-q", *options])
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"the batch ended with {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - begun, used.ru_maxrss / 1024


def theirs(inbox: Path, out: Path) -> float:
    """Pandoc, a process for each file that it makes, as many at a time as there are processors."""
    out.mkdir()

    def one(source: Path) -> None:
        for suffix in (".docx", ".epub"):
            subprocess.run(peers.pandoc_command(source, out / f"{source.stem}{suffix}"), check=True, capture_output=True)
        typ = out / f"{source.stem}.typ"
        subprocess.run(peers.pandoc_command(source, typ), check=True, capture_output=True)
        subprocess.run(peers.typst_command(typ, typ.with_suffix(".pdf"), accessible=False), check=True, capture_output=True)

    begun = time.monotonic()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(one, sorted(inbox.iterdir())))
    return time.monotonic() - begun


def rate(count: int, sources: Sequence[Path]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        inbox = made(folder / "in", count, sources)
        whole, memory = ours(inbox, folder / "all")
        again, _ = ours(inbox, folder / "all")
        alone, _ = ours(inbox, folder / "one", "-j", "1")
        print(f"{count} releases to {', '.join(FORMATS)}, {os.cpu_count()} processors")
        print(f"ours, all processors   {whole:8.1f} s  {count / whole:7.1f} a second  parent {memory:.0f} MB")
        print(f"ours, one worker       {alone:8.1f} s  {count / alone:7.1f} a second  ratio {alone / whole:.2f}")
        print(f"ours, nothing changed  {again:8.1f} s  {count / again:7.1f} a second")
        if not peers.pandoc():
            print("pandoc is not on the PATH")
            return
        some = made(folder / "some", min(count, 100), sources)
        peer = theirs(some, folder / "theirs") / min(count, 100) * count
        print(
            f"pandoc, all processors {peer:8.1f} s  {count / peer:7.1f} a second  ratio {peer / whole:.1f} (reckoned from {min(count, 100)})"
        )


def kills(count: int, sources: Sequence[Path]) -> None:
    dealer = random.Random(4)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        inbox = made(folder / "in", 40, sources)
        seconds, _ = ours(inbox, folder / "whole")
        whole = contents(folder / "whole")
        done = runs = 0
        while done < count:
            out = folder / "out"
            shutil.rmtree(out, ignore_errors=True)
            runs += 1
            for _ in range(25):
                command = [MASTHEAD, "batch", str(inbox), "-o", str(out), "-t", ",".join(FORMATS), "-q"]
                process = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
                try:
                    process.wait(dealer.uniform(0.05, seconds))
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
                    done += 1
                wrong = [path for path, data in contents(out).items() if whole.get(path) != data]
                if wrong:
                    raise SystemExit(f"after {done} kills these are not as they should be: {wrong[:5]}")
            ours(inbox, out)
            if contents(out) != whole:
                raise SystemExit(f"after {done} kills the result is another")
        print(f"{done} kills in {runs} folders: every file that was there was whole, and every result that of an undisturbed run")


def contents(folder: Path) -> dict[str, bytes]:
    """The results in a folder, without what tells of the run and what had only been begun."""
    paths = (path for path in folder.rglob("*") if path.suffix[1:] in FORMATS and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def listed(count: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "in").mkdir()
        for number in range(count):
            (folder / "in" / f"source-{number:07}.txt").touch()
        script = (
            "import resource, sys, time\nfrom pathlib import Path\nfrom masthead.batch.plan import Plan\nbegun = time.monotonic()\n"
            f"plan = iter(Plan([{str(folder / 'in')!r}], Path('out')))\nnext(plan)\nfirst = time.monotonic() - begun\n"
            "rest = sum(1 for _ in plan)\nprint(f'{rest + 1} sources: the first after {first:.2f} s, all after {time.monotonic() - begun:.1f} s, '\n"
            "      f'{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB')\n"
        )
        subprocess.run([sys.executable, "-c", script], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("rate", "kills", "listed"))
    parser.add_argument("-n", type=int, default=0)
    parser.add_argument("--text", type=Path, action="append", default=[])
    asked = parser.parse_args()
    sources = asked.text or [texts.ROOT / "seeds"]
    match asked.what:
        case "rate":
            rate(asked.n or 1000, sources)
        case "kills":
            kills(asked.n or 1000, sources)
        case _:
            listed(asked.n or 200_000)


if __name__ == "__main__":
    main()
