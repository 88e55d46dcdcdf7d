"""How a batch does: its rate beside pandoc's on the same work, its memory, and what kills at random moments do to it.

    python -m pip install . typst        # in a fresh environment; pandoc on the PATH
    python tests/bench/batch.py rate [-n 1000] [--text FOLDER]
    python tests/bench/batch.py many [-n 10000]
    python tests/bench/batch.py kills [-n 1000] [--minutes 40]
    python tests/bench/batch.py listed [-n 200000]

- `rate`: so many releases of running text, in Markdown, to PDF, Word and EPUB: ours with a worker a processor, ours with one worker, and a
  second run in which nothing has changed; and pandoc, as many at a time as there are processors, each release to the same three formats (its
  PDF by typst). Releases a second, and the largest memory of our parent process.
- `many`: a thousand of the same and then so many, on all processors: how far their rates lie apart, and the largest memory of our parent process
  with both.
- `kills`: batches of a dozen releases, one a processor at a time, are killed (SIGKILL, the whole group) at random moments and begun again, in one
  folder until the work there is done, then in the next, until so many were killed or the minutes are over. Every file that is there after a
  kill, and all in the end, are compared with those of an undisturbed run, and what the journal says of files with these.
- `listed`: so many sources listed that are not there: how much memory their discovery takes, and when the first line is out.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

import msgspec
import peers
import texts

MASTHEAD = str(Path(sys.executable).with_name("masthead"))
FORMATS = ("pdf", "docx", "epub")
KILLED = 48
"""Releases of a batch that is killed: few, so that a thousand kills take less than an hour, and enough for workers to make several at once."""
TELL_EVERY = 10.0
"""Seconds between two lines about how far it is."""


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


def many(count: int, sources: Sequence[Path]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        rates: list[float] = []
        for number in (1000, count):
            inbox = made(folder / f"in-{number}", number, sources)
            seconds, memory = ours(inbox, folder / f"out-{number}")
            rates.append(number / seconds)
            print(f"{number:6} releases {seconds:8.1f} s  {rates[-1]:7.1f} a second  parent {memory:.0f} MB", flush=True)
        print(f"the rate of {count} is {rates[1] / rates[0]:.0%} of that of 1000")


class Tally:
    """How many kills there were so far, for the lanes that do them, told now and then."""

    def __init__(self, wanted: int, minutes: float) -> None:
        self.wanted = wanted
        self.kills = self.folders = self.left = 0
        """`left` counts files that were there after a kill, and whole."""
        self.wrong = ""
        self._begun = self._told = time.monotonic()
        self._end = self._begun + minutes * 60 if minutes else float("inf")
        self._lock = Lock()

    @property
    def over(self) -> bool:
        return bool(self.wrong) or self.kills >= self.wanted or time.monotonic() > self._end

    def add(self, *, kills: int = 0, folders: int = 0, left: int = 0) -> None:
        with self._lock:
            self.kills, self.folders, self.left = self.kills + kills, self.folders + folders, self.left + left
            now = time.monotonic()
            if now - self._told >= TELL_EVERY:
                self._told = now
                minutes = (now - self._begun) / 60
                rest = (self.wanted - self.kills) * minutes / max(self.kills, 1)
                print(
                    f"{minutes:5.1f} minutes: {self.kills} of {self.wanted} kills in {self.folders + 1} folders, {rest:.0f} minutes left",
                    flush=True,
                )

    def fail(self, why: str) -> None:
        with self._lock:
            self.wrong = self.wrong or f"after {self.kills} kills {why}"


def kills(count: int, sources: Sequence[Path], minutes: float) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        inbox = made(folder / "in", KILLED, sources)
        ours(inbox, folder / "whole")  # with what Python and we keep for the next run ready
        seconds, _ = ours(inbox, folder / "again")
        whole = contents(folder / "whole")
        if contents(folder / "again") != whole:
            raise SystemExit("two runs that nobody disturbed differ")
        tally = Tally(count, minutes)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for lane in range(os.cpu_count() or 1):
                pool.submit(_lane, lane, inbox, folder / f"out-{lane}", whole, seconds, tally)
        print(
            f"{tally.kills} kills in {tally.folders} folders of {KILLED} sources each: {tally.left:,} files that were there after one were whole, and "
            "as the journal has them; each folder ended as one that nobody disturbed"
            if not tally.wrong
            else tally.wrong
        )
        if tally.wrong:
            raise SystemExit(1)


def _lane(lane: int, inbox: Path, out: Path, whole: dict[str, bytes], seconds: float, tally: Tally) -> None:
    """Kills one batch after the other, in one folder until its work is done, then in a new one."""
    dealer = random.Random(lane)
    audit = out.with_suffix(".ndjson")
    try:
        while not tally.over:
            shutil.rmtree(out, ignore_errors=True)
            audit.unlink(missing_ok=True)
            options = dealer.choice((("-j", "2"), ("-j", "2"), ("-j", "1"), ("-j", "2", "--audit", str(audit))))
            command = [MASTHEAD, "batch", str(inbox), "-o", str(out), "-t", ",".join(FORMATS), "-q", *options]
            ended = False
            while not ended:
                if tally.over:
                    return
                process = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
                begun = time.monotonic()
                try:
                    # A run that goes on where another was killed has less to do; a busy machine takes longer.
                    status = process.wait(dealer.uniform(0.05, seconds))
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
                else:
                    ended, seconds = True, max(time.monotonic() - begun, seconds * 0.9)
                    if status:
                        raise SystemExit(f"a run ended with status {status}")
                    continue
                found = contents(out)
                if wrong := [path for path, data in found.items() if whole.get(path) != data] or _unlike(out, found):
                    raise SystemExit(f"these are not as they should be: {wrong[:5]}")
                tally.add(kills=1, left=len(found))
                seconds *= 1.02  # else a machine that has become slower would never let one end
            if contents(out) != whole or _unlike(out, whole):
                raise SystemExit("the result is another")
            if halves := [path.name for path in out.rglob(".*.part")]:
                raise SystemExit(f"these were left behind: {halves[:5]}")
            tally.add(folders=1)
    except BaseException as error:
        tally.fail(str(error) or type(error).__name__)
        raise


def _unlike(out: Path, found: dict[str, bytes]) -> list[str]:
    """What the journal tells of and is not there as it says. It is read from a copy: the next run finds it as the kill left it."""
    copy = out.with_name(f"{out.name}-journal")
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    for path in (out / ".masthead").glob("journal.sqlite*"):
        shutil.copy(path, copy)
    if not (copy / "journal.sqlite").exists():
        return []
    journal = sqlite3.connect(copy / "journal.sqlite")
    try:
        if not journal.execute("SELECT 1 FROM sqlite_master WHERE name = 'sources'").fetchone():
            return []
        rows = journal.execute("SELECT outputs FROM sources WHERE state = 'done'").fetchall()
    finally:
        journal.close()
    told = {one[1]: one[3] for (outputs,) in rows for one in msgspec.msgpack.decode(outputs)}
    return [path for path, sha256 in told.items() if hashlib.sha256(found.get(path, b"")).hexdigest() != sha256]


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
    parser.add_argument("what", choices=("rate", "many", "kills", "listed"))
    parser.add_argument("-n", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=0, help="after which no more are killed; 0: however long it takes")
    parser.add_argument("--text", type=Path, action="append", default=[])
    asked = parser.parse_args()
    sources = asked.text or [texts.ROOT / "seeds"]
    match asked.what:
        case "rate":
            rate(asked.n or 1000, sources)
        case "many":
            many(asked.n or 10_000, sources)
        case "kills":
            kills(asked.n or 1000, sources, asked.minutes)
        case _:
            listed(asked.n or 200_000)


if __name__ == "__main__":
    main()
