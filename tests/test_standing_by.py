"""A process that stands by does the first task, and none is left behind."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from masthead import beside, pipeline
from masthead.beside import meanwhile
from masthead.errors import UnreadableError
from masthead.request import Request
from masthead.sources.source import Source

LARGE = "x" * 3_000_000


@pytest.fixture
def two_processors(monkeypatch):
    monkeypatch.setattr(beside, "_processors", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)  # other tests leave some that sleep


def ready() -> Iterator[None]:
    os.environ["MADE_READY"] = "yes"
    yield


def what_is_ready(tell: Callable[[object], None]) -> tuple[int, str | None]:
    return os.getpid(), os.environ.get("MADE_READY")


@pytest.fixture
def standing_by(two_processors):
    """The process that stands by, made ready."""
    beside.stand_by(ready)
    [(process, *_)] = beside._waiting
    yield process
    beside.dismiss()


def gone(process: int) -> bool:
    """Whether a process has ended, or does so soon."""
    beside._ending.clear()
    for _ in range(200):
        try:
            if os.waitpid(process, os.WNOHANG)[0] == process:
                return True
        except ChildProcessError:
            return True
        time.sleep(0.05)
    return False


def test_the_process_that_stands_by_does_the_first_task_alone(standing_by):
    assert meanwhile(lambda _: (), what_is_ready) == (standing_by, "yes")
    assert gone(standing_by)
    process, made_ready = meanwhile(lambda _: (), what_is_ready)
    assert process not in (standing_by, os.getpid())
    assert made_ready is None


def test_what_the_process_that_stands_by_finds_on_the_way_is_heard(standing_by):
    heard = []
    assert meanwhile(lambda early: iter(lambda: heard.append(early(True)) or len(heard), 1), tells_early) == standing_by
    assert heard == [LARGE]


def tells_early(tell: Callable[[object], None]) -> int:
    tell(LARGE)
    return os.getpid()


def test_an_error_of_the_process_that_stands_by_is_raised_here(standing_by):
    with pytest.raises(UnreadableError, match="is bad"):
        meanwhile(lambda _: (), fails)


def fails(tell: Callable[[object], None]) -> None:
    raise UnreadableError("is bad", where="x", hint="mend it")


def test_a_task_that_cannot_be_sent_is_done_by_a_fork_and_nobody_stands_by_any_more(standing_by):
    process, made_ready = meanwhile(lambda _: (), lambda tell: what_is_ready(tell))
    assert process not in (standing_by, os.getpid())
    assert made_ready is None
    assert gone(standing_by)


def test_one_that_stood_by_and_died_is_made_good_here(standing_by):
    os.kill(standing_by, signal.SIGKILL)
    time.sleep(0.05)
    assert meanwhile(lambda _: (), what_is_ready)[1] is None


def test_what_fails_while_it_is_made_ready_is_left_to_the_task(two_processors):
    beside.stand_by(lambda: 1 / 0)
    [(process, *_)] = beside._waiting
    assert meanwhile(lambda _: (), what_is_ready) == (process, None)


def never_ready() -> Iterator[None]:
    while True:
        time.sleep(0.001)
        yield


def test_who_stands_by_makes_no_more_ready_when_there_is_a_task(two_processors):
    beside.stand_by(never_ready)
    [(process, *_)] = beside._waiting
    assert meanwhile(lambda _: (), what_is_ready) == (process, None)


def test_with_one_processor_nobody_stands_by(monkeypatch):
    monkeypatch.setattr(beside, "_processors", lambda: 1)
    beside.stand_by(ready)
    assert not beside._waiting


def test_who_is_dismissed_is_gone(standing_by):
    beside.dismiss()
    assert gone(standing_by)


def test_who_has_told_all_is_let_go_when_the_next_one_is_forked(two_processors):
    beside._ending.clear()
    process = meanwhile(lambda _: (), lambda _: os.getpid())
    assert beside._ending == [process]
    for _ in range(200):
        if (following := meanwhile(lambda _: (), lambda _: os.getpid())) and process not in beside._ending:
            break
        time.sleep(0.05)
    assert following in beside._ending
    with pytest.raises(ChildProcessError):
        os.waitpid(process, os.WNOHANG)
    assert gone(following)


def test_who_has_told_all_has_ended_when_a_command_does(two_processors):
    process = meanwhile(lambda _: (), lambda _: os.getpid())
    beside.gather()
    assert beside._ending == []
    with pytest.raises(ChildProcessError):
        os.waitpid(process, os.WNOHANG)


def test_who_stands_by_is_ready_to_read_what_the_command_names():
    """Without what takes Python apart, which is there where somebody asks for it."""
    lines = (
        "import sys; sys.argv = ['masthead', 'convert', 'a report.md', '-t', 'html']",
        "from masthead.cli import start; start._import_msgspec(); start._keep_inspect_away(); [*start._ready()]",
        "print({'masthead.anatomy.recognise', 'masthead.readers.md.tokens', 'markdown_it'} <= {*sys.modules})",
        "print({'masthead.readers.html.blocks', 'click'}.isdisjoint(sys.modules) and 'signature' not in vars(sys.modules['inspect']))",
        "import dataclasses, inspect; print(inspect.signature(dataclasses.replace))",
    )
    done = subprocess.run([sys.executable, "-c", "; ".join(lines)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["True", "True", "(obj, /, **changes)"]


def test_what_a_conversion_hands_on_can_be_sent_to_it(monkeypatch):
    """Else it stands by for nothing, and another process is forked."""
    sent: list[bytes] = []

    def meanwhile_sent(steps: object, there: Callable[[object], object]) -> object:
        sent.append(pickle.dumps(there))
        return pickle.loads(sent[0])(lambda found: None)

    monkeypatch.setattr(beside, "meanwhile", meanwhile_sent)
    source = Source("a.md", b"# A bridge opens\n\nIt opened on Monday, and cars drove over it.\n")
    made = pipeline.make(source, Request(to=("txt",), side_by_side=True))
    assert sent and b"cars drove over it" in made.files[0]["txt"]
