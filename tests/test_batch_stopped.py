"""A run that is stopped: by Ctrl-C or by failures, it ends its workers, keeps what is done, and says how to go on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from test_batch import results
from test_batch_journal import inbox
from test_cli import ROOT, hearing, run

from masthead.batch import incremental
from masthead.batch.incremental import outcomes
from masthead.batch.journal import Entry, Journal
from masthead.batch.plan import Plan
from masthead.batch.workers import Here, Pool
from masthead.cli import batching
from masthead.errors import MastheadError
from masthead.request import Request


@pytest.fixture
def heard() -> Iterator[None]:
    """Has this process hear Ctrl-C, which it would not where the tests run in the background of a shell: that is inherited."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="signals are things of Unix")
def test_interrupted_it_says_how_to_go_on(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 60), tmp_path / "out"
    command = [sys.executable, "-m", "masthead", "batch", str(place), "-o", str(out), "-t", "pdf,docx,epub", "-j", "2", "--json"]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=hearing
    )
    assert process.stdout is not None
    process.stdout.readline()  # the first source is done
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert (process.returncode, "Traceback" in told.decode()) == (130, False), told.decode()
    assert "the same command again does the rest" in told.decode()
    assert not list(out.glob(".*.part"))
    later = run("batch", place, "-o", out, "-t", "pdf,docx,epub", "-j", "2")
    assert later.returncode == 0
    assert len(results(out)) == 180


@pytest.mark.usefixtures("heard")
def test_whatever_stops_a_run_ends_its_workers_before_anything_else(tmp_path: Path) -> None:
    """An interruption while the journal is written leaves nobody at work who would write beside results that are swept."""
    place, out = inbox(tmp_path / "in", 4), tmp_path / "out"
    ended: list[str] = []

    class Watched(Here):
        def map(self, work: Any, tasks: Any, end: Any = None, several: Any = None) -> Any:
            try:
                yield from super().map(work, tasks, end)
            finally:
                ended.append("workers")

    with Journal(out) as journal, pytest.raises(KeyboardInterrupt) as stopped:
        journal.put = lambda entry: signal.raise_signal(signal.SIGINT)  # type: ignore[method-assign]
        for _ in outcomes(Plan([str(place)], out), Request(to=("txt",)), Watched(), journal):
            pass
    assert stopped.tb is not None and ended == ["workers"]


class Ahead(Here):
    """All is done before the first is told of, as by workers that an earlier source keeps waiting; then somebody ends it, or `stop` does."""

    stop: bool = True

    def map(self, work: Any, tasks: Any, end: Any = None, several: Any = None) -> Any:
        _READY[:] = [(task, self._done(work, task, end)) for task in tasks]
        yield _READY.pop(0)
        if self.stop:
            raise KeyboardInterrupt

    def left(self) -> Any:
        return iter([one for one in _READY if not isinstance(one[1], MastheadError)])


_READY: list[tuple[Any, Any]] = []


def test_what_is_done_when_a_run_is_interrupted_is_not_done_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place, out = inbox(tmp_path / "in", 5), tmp_path / "out"
    (place / "r03.txt").write_bytes(b"")
    asked = batching.Run(sources=(str(place),), target=out, request=Request(to=("txt",), traced=True), workers=Ahead())
    assert batching.whole(asked) == 130
    assert "interrupted: 4 sources are done" in capsys.readouterr().err
    batching.whole(msgspec.structs.replace(asked, workers=Here()))
    assert "; 4 unchanged since the last run" in capsys.readouterr().err


def test_what_is_done_when_failures_stop_a_run_is_not_done_again(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 5), tmp_path / "out"
    (place / "r00.txt").write_bytes(b"")
    asked = batching.Run(sources=(str(place),), target=out, request=Request(to=("txt",), traced=True), workers=Ahead(stop=False), most=1)
    assert batching.whole(asked) == 1
    told = json.loads((out / "report.json").read_bytes())
    assert (told["stopped"], told["done"], told["sources"]) == (True, 4, 5)


@pytest.mark.usefixtures("heard")
def test_workers_tell_what_they_have_done_when_they_are_stopped() -> None:
    """The first job takes long; those behind it are done."""
    with Pool(2).kept() as kept:
        coming = kept.map(time.sleep, [60.0, 0.01, 0.02, 0.03], lambda made: made)
        threading.Timer(2.0, os.kill, (os.getpid(), signal.SIGINT)).start()
        with pytest.raises(KeyboardInterrupt):
            next(coming)
        assert [task for task, _ in kept.left()] == [0.01, 0.02, 0.03] and not list(kept.left())


def test_an_interruption_while_rows_are_written_loses_none(tmp_path: Path) -> None:
    class Interrupts:
        def noted(self, entries: Any) -> None:
            journal.witness = None
            raise KeyboardInterrupt

    with Journal(tmp_path) as journal:
        journal.witness = Interrupts()  # type: ignore[assignment]
        journal.put(Entry("a.txt", "key", "done"))
        with pytest.raises(KeyboardInterrupt):
            journal.flush()
    with Journal(tmp_path) as journal:
        assert journal.find("a.txt") is not None


@pytest.mark.skipif(os.name == "nt", reason="signals are things of Unix")
def test_what_workers_part_from_hears_nothing_of_an_interruption() -> None:
    """It is in the job of the terminal, too, and begins when the run does."""
    script = """
import os, signal, time
signal.signal(signal.SIGINT, lambda *_: None)
from masthead.batch import server
server.begin(("txt",))
for _ in range(20):
    time.sleep(0.05)
    os.killpg(0, signal.SIGINT)
worker = server.context().Process(target=print, args=("there",))
worker.start()
worker.join()
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, start_new_session=True, timeout=60)
    assert (done.stdout, done.stderr) == ("there\n", "")


def test_a_worker_whose_run_is_over_says_nothing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # what it sets is for another process
    from masthead.batch.parted import said

    said(FileNotFoundError, FileNotFoundError(2, "No such file or directory"), None)
    assert capsys.readouterr().err == ""
    said(ValueError, ValueError("wrong"), None)
    assert "ValueError: wrong" in capsys.readouterr().err


def test_what_a_pattern_names_is_not_made_again_either(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It gets its name when those before it are done, as in a run that nobody has stopped; what has changed since is made anew."""
    place, out = inbox(tmp_path / "in", 6), tmp_path / "out"
    for number in range(6):
        (place / f"r0{number}.txt").write_text("The same title\n\nOslo, 3 June 2024 - Text number.\n" + "More of it.\n" * number)
    made: list[str] = []
    publishing = incremental.publishing
    monkeypatch.setattr(incremental, "publishing", lambda request, job: made.append(job.stem) or publishing(request, job))
    asked = batching.Run(
        sources=(str(place),), target=out, request=Request(to=("txt", "html"), traced=True, name="{slug}"), workers=Ahead()
    )
    assert batching.whole(asked) == 130
    assert made == [f"r0{number}" for number in range(6)] and len(results(out)) == 2
    assert not list(out.rglob("*.part"))
    (place / "r03.txt").write_text("The same title\n\nOslo, 3 June 2024 - Another text.\n")
    waiting = sorted((out / ".masthead" / "unplaced").iterdir())
    next(waiting[0].iterdir()).write_bytes(b"damaged")
    made.clear()
    assert batching.whole(asked) == 130  # stopped once more
    assert len(made) in (1, 2) and "r03" in made
    made.clear()
    assert batching.whole(msgspec.structs.replace(asked, workers=Here())) == 0
    assert not made and not (out / ".masthead" / "unplaced").exists()
    assert batching.whole(msgspec.structs.replace(asked, target=tmp_path / "other", workers=Here())) == 0
    assert results(out) == results(tmp_path / "other") and len(results(out)) == 12
