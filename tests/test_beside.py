"""Two halves at once give what they give one after the other."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from masthead import pipeline
from masthead.beside import both
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


def test_files_and_notices_are_the_same_side_by_side():
    source = Source.at(SEED)
    alone = pipeline.make(source, Request(brand="civic"))
    beside = pipeline.make(source, Request(brand="civic", side_by_side=True))
    assert alone == beside
