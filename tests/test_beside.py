"""Two halves at once give what they give one after the other."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from masthead import beside, pipeline
from masthead.beside import both, meanwhile
from masthead.errors import UnreadableError
from masthead.pipeline import Request
from masthead.sources.source import Source

SEED = Path(__file__).parents[1] / "seeds" / "unodc-workshop-ashgabat.txt"


def test_both_results_come_back():
    assert both(lambda: os.getpid(), lambda: os.getpid())[0] == os.getpid()
    assert both(lambda: 1, lambda: b"x" * 3_000_000) == (1, b"x" * 3_000_000)


def bad() -> None:
    raise UnreadableError("is bad", where="x", hint="mend it")


@pytest.mark.parametrize("halves", [(bad, lambda: 1), (lambda: 1, bad)])
def test_an_error_of_either_half_is_raised_here(halves):
    with pytest.raises(UnreadableError, match="is bad") as caught:
        both(*halves)
    assert caught.value.hint == "mend it"


def test_a_fork_that_dies_is_made_good_here():
    parent = os.getpid()
    assert both(lambda: 1, lambda: "done" if os.getpid() == parent else os._exit(9)) == (1, "done")


def test_beside_other_threads_nothing_is_forked():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert both(os.getpid, os.getpid) == (os.getpid(), os.getpid())
    finally:
        stop.set()
        thread.join()


def slow() -> int:
    time.sleep(0.05)
    return os.getpid()


@pytest.fixture
def two_processors(monkeypatch):
    monkeypatch.setattr(beside, "_processors", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)  # other tests leave some that sleep


def test_steps_are_taken_until_the_other_half_is_there(two_processors):
    taken = []
    found = meanwhile((taken.append(step) for step in itertools.count()), slow)
    assert found != os.getpid()
    assert taken


def test_what_goes_wrong_in_a_step_is_left_to_the_work_itself(two_processors):
    assert meanwhile((1 / 0 for _ in range(1)), lambda: b"x" * 3_000_000) == b"x" * 3_000_000


def test_an_error_meanwhile_is_raised_here(two_processors):
    with pytest.raises(UnreadableError, match="is bad"):
        meanwhile((), bad)


def test_a_fork_that_dies_meanwhile_is_made_good_here(two_processors):
    parent = os.getpid()
    assert meanwhile((), lambda: "done" if os.getpid() == parent else os._exit(9)) == "done"


def test_whoever_stops_waiting_leaves_nobody_behind(two_processors, monkeypatch):
    forks = []
    fork = os.fork
    monkeypatch.setattr(os, "fork", lambda: forks.append(fork()) or forks[-1])

    def stopped() -> Iterator[None]:
        raise KeyboardInterrupt
        yield

    with pytest.raises(KeyboardInterrupt):
        meanwhile(stopped(), lambda: time.sleep(60))
    [child] = forks
    with pytest.raises(ChildProcessError):
        os.waitpid(child, os.WNOHANG)


def test_with_one_processor_no_step_is_taken(monkeypatch):
    monkeypatch.setattr(beside, "_processors", lambda: 1)
    taken = []
    assert meanwhile((taken.append(step) for step in range(3)), os.getpid) == os.getpid()
    assert not taken


@pytest.mark.parametrize("text", ["", "Words of a <b>page</b> — слова, 12 %.\n" * 400, "كلمات من اليمين\n" * 30, "\ud800 alone"])
def test_rehearsed_pages_leave_the_bytes_as_they_are(text):
    fresh = "import sys, masthead; from masthead.brand.load import load; from masthead.writers.pdf.writer import PdfWriter; brand = load('civic');"
    rehearsed = fresh + f"[*PdfWriter().rehearse({text!r}, 'en', brand)];"
    written = (
        f"briefing = masthead.compose(masthead.recognise(masthead.read({str(SEED)!r})), brand=brand);"
        "sys.stdout.buffer.write(masthead.write(briefing, 'pdf', brand=brand))"
    )
    made = [subprocess.run([sys.executable, "-c", code + written], capture_output=True, check=True).stdout for code in (fresh, rehearsed)]
    assert made[0].startswith(b"%PDF")
    assert made[0] == made[1]


def test_files_and_notices_are_the_same_side_by_side():
    source = Source.at(SEED)
    alone = pipeline.make(source, Request(brand="civic"))
    assert alone == pipeline.make(source, Request(brand="civic", side_by_side=True))
