"""A run that goes on with what comes: a real process, real files, a real Ctrl-C."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from test_batch import results
from test_batch_journal import TEXT
from test_batch_sources import LOGO, PICTURED, packed
from test_cli import ROOT, hearing, refused, run

from masthead.batch.watch import Moving, concerned

pytest.importorskip("watchfiles")
PATIENCE = 60
"""Seconds after which what was waited for does not come any more."""


class Watched:
    """A process of `batch --watch --json`, and what it says."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self._lines: queue.Queue[bytes] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def until(self, *events: str) -> None:
        """Waits until all these were told: `a.txt done`, or `watching`."""
        left = set(events)
        while left:
            told = json.loads(self._lines.get(timeout=PATIENCE))
            left.discard(f"{Path(told['source']).name} {told['event']}" if "source" in told else told["event"])


@contextmanager
def watched(*words: str | Path) -> Iterator[Watched]:
    asked = [sys.executable, "-m", "masthead", "batch", *map(str, words), "--watch", "--json", "-t", "html", "-j", "1"]
    # It stands alone, so that a Ctrl-C that is meant for it is no one else's.
    with subprocess.Popen(
        asked, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=hearing
    ) as process:
        try:
            yield Watched(process)
        finally:
            if process.poll() is None:
                process.kill()


def test_what_comes_is_converted_until_somebody_ends_it(tmp_path: Path) -> None:
    inbox, out = tmp_path / "in", tmp_path / "in" / "out"
    (inbox / "deep").mkdir(parents=True)
    (inbox / "a.txt").write_text(TEXT.format(count=40), encoding="utf-8")
    (inbox / "p.md").write_text(PICTURED, encoding="utf-8")
    with watched(inbox, "-o", out) as run:
        run.until("a.txt done", "p.md done", "watching")
        (inbox / "deep" / "b.txt").write_text(TEXT.format(count=41), encoding="utf-8")
        run.until("b.txt done")
        (inbox / "a.txt").write_text(TEXT.format(count=99), encoding="utf-8")
        run.until("a.txt done")
        (inbox / "pictures").mkdir()
        (inbox / "pictures" / "truck.png").write_bytes(LOGO)
        run.until("p.md done")
        packed(inbox / "r.zip", {"c.txt": TEXT.format(count=42)})
        run.until("c.txt done")
        (inbox / "bad.txt").write_bytes(b" ")
        run.until("bad.txt failed")
        (inbox / "bad.txt").write_text(TEXT.format(count=43), encoding="utf-8")
        run.until("bad.txt done")
        until = time.monotonic() + PATIENCE
        while json.loads((out / "report.json").read_bytes())["done"] < 5 and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(0.5)  # it turns to what comes next
        run.process.send_signal(signal.SIGINT)
        assert run.process.stderr is not None
        heard = run.process.stderr.read().decode()
        assert run.process.wait(PATIENCE) == 130, heard
    assert "5 of 5 sources converted" in heard and "Traceback" not in heard
    assert results(out) == [f"{stem}.html" for stem in ("a", "bad", "deep/b", "p", "r/c")]
    assert "99 schools" in (out / "a.html").read_text("utf-8") and "data:image/png" in (out / "p.html").read_text("utf-8")
    assert len((out / "index.ndjson").read_bytes().splitlines()) == 5 and json.loads((out / "report.json").read_bytes())["done"] == 5


def test_what_is_half_written_is_waited_for(tmp_path: Path) -> None:
    inbox, out = tmp_path / "in", tmp_path / "out"
    inbox.mkdir()
    text = TEXT.format(count=40) + "\nThe end of the text.\n"
    with watched(inbox, "-o", out) as run:
        run.until("watching")
        with (inbox / "slow.txt").open("w", encoding="utf-8") as file:
            for at in range(0, len(text), 40):
                file.write(text[at : at + 40])
                file.flush()
                time.sleep(0.3)
        run.until("slow.txt done")
        run.process.send_signal(signal.SIGINT)
        assert run.process.wait(PATIENCE) == 130
    # It was done once, and whole.
    assert "The end of the text." in (out / "slow.html").read_text("utf-8")


def test_a_file_is_still_when_neither_size_nor_time_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [100.0]
    monkeypatch.setattr("masthead.batch.watch.time.monotonic", lambda: clock[0])
    file = tmp_path / "a.txt"
    file.write_text("half", encoding="utf-8")
    moving = Moving()
    assert not moving.is_still(str(file)) and moving.settled() == frozenset()
    clock[0] += 0.9
    file.write_text("half and half", encoding="utf-8")
    assert moving.settled() == frozenset()
    clock[0] += 0.9
    assert moving.settled() == frozenset()
    clock[0] += 0.2
    assert moving.settled() == {str(file)}
    os.utime(file, (1, 1))
    assert moving.is_still(str(file)) and moving.settled() == frozenset()


def test_which_jobs_a_change_concerns(tmp_path: Path) -> None:
    from masthead.batch.plan import Job

    def job(name: str) -> Job:
        return Job(str(tmp_path / name), "out", "x")

    def test(*names: str) -> list[str]:
        touched = concerned([str(tmp_path / name) for name in names], [f"@{tmp_path / 'list.txt'}"])
        return [name for name in ("a.txt", "a.md", "b.md", "deep/c.md") if touched(job(name))]

    assert test("a.txt") == ["a.txt", "a.md"]
    assert test("a-2.txt") == ["a.txt", "a.md"]  # whose second release may be called so
    assert test("b.md.masthead.yml") == ["b.md"]
    assert test("deep/truck.png") == ["a.txt", "a.md", "b.md", "deep/c.md"]
    assert test("other/truck.png") == ["a.txt", "a.md", "b.md"]
    assert test("list.txt") == ["a.txt", "a.md", "b.md", "deep/c.md"]


def test_what_can_not_be_watched_is_refused(tmp_path: Path) -> None:
    refused(run("batch", "-", "-o", tmp_path / "out", "--watch"), 2, "nothing to watch")
    refused(run("batch", "memory://in", "-o", tmp_path / "out", "--watch"), 2, "memory://in: can’t be watched")
    refused(run("batch", tmp_path / "no" / "x.txt", "-o", tmp_path / "out", "--watch"), 2, "no folder that can be watched")
    refused(run("batch", tmp_path, "-o", tmp_path / "out", "--watch", "--profile", "digest"), 2, "digest can’t be watched")
