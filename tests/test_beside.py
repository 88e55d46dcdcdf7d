"""Two halves at once give what they give one after the other."""

from __future__ import annotations

import gc
import itertools
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from masthead import beside, pipeline
from masthead.beside import both, meanwhile
from masthead.brand.load import load
from masthead.document.model import Paragraph
from masthead.document.plain import plain
from masthead.errors import UnreadableError
from masthead.pipeline import Request
from masthead.readers.md.reader import MarkdownReader
from masthead.rehearsal import rehearse
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


def test_what_the_parent_has_dropped_is_not_ended_in_a_fork(tmp_path):
    """It may be a pool of threads, which would be waited for, and which a fork doesn't have."""
    mark = tmp_path / "ended"

    class Dropped:
        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            mark.write_text(f"{mark.read_text() if mark.exists() else ''}{os.getpid()} ")

    gc.collect()
    gc.disable()
    try:
        Dropped()
        assert both(os.getpid, lambda: (gc.collect(), os.getpid())[1])[0] == os.getpid()
        assert not mark.exists()
    finally:
        gc.enable()
    gc.collect()
    assert mark.read_text().split() == [str(os.getpid())]


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
    found = meanwhile(lambda _: (taken.append(step) for step in itertools.count()), lambda _: slow())
    assert found != os.getpid()
    assert taken


def test_what_goes_wrong_in_a_step_is_left_to_the_work_itself(two_processors):
    assert meanwhile(lambda _: (1 / 0 for _ in range(1)), lambda _: b"x" * 3_000_000) == b"x" * 3_000_000


def test_an_error_meanwhile_is_raised_here(two_processors):
    with pytest.raises(UnreadableError, match="is bad"):
        meanwhile(lambda _: (), lambda _: bad())


def test_a_fork_that_dies_meanwhile_is_made_good_here(two_processors):
    parent = os.getpid()
    assert meanwhile(lambda _: (), lambda _: "done" if os.getpid() == parent else os._exit(9)) == "done"


def test_whoever_stops_waiting_leaves_nobody_behind(two_processors, monkeypatch):
    forks = []
    fork = os.fork
    monkeypatch.setattr(os, "fork", lambda: forks.append(fork()) or forks[-1])

    def stopped(_: object) -> Iterator[None]:
        raise KeyboardInterrupt
        yield

    with pytest.raises(KeyboardInterrupt):
        meanwhile(stopped, lambda _: time.sleep(60))
    [child] = forks
    with pytest.raises(ChildProcessError):
        os.waitpid(child, os.WNOHANG)


def test_with_one_processor_no_step_is_taken(monkeypatch):
    monkeypatch.setattr(beside, "_processors", lambda: 1)
    taken = []
    assert meanwhile(lambda _: (taken.append(step) for step in range(3)), lambda _: os.getpid()) == os.getpid()
    assert not taken


LARGE = "x" * 3_000_000


@pytest.mark.parametrize("wait", [False, True])
def test_what_is_found_on_the_way_is_told_before_the_end(two_processors, wait):
    heard = []

    def steps(early: Callable[[bool], str | None]) -> Iterator[None]:
        while (found := early(wait)) is None:
            yield
        heard.append((found, early(False), early(True)))
        yield

    def there(tell: Callable[[str], None]) -> str:
        tell(LARGE)
        time.sleep(0.05)
        return "done"

    assert meanwhile(steps, there) == "done"
    assert heard == [(LARGE, LARGE, LARGE)]


def test_who_waits_again_hears_what_is_told_next(two_processors):
    heard = []

    def steps(early: Callable[[bool], str | None]) -> Iterator[None]:
        heard.extend((early(True), early(True)))
        yield

    def there(tell: Callable[[str], None]) -> str:
        tell("a document")
        time.sleep(0.05)
        tell("a release")
        time.sleep(0.05)
        return "done"

    assert meanwhile(steps, there) == "done"
    assert heard == ["a document", "a release"]


def test_what_was_told_on_the_way_comes_once_and_is_the_same_thing_in_the_result(two_processors):
    heard = []

    def steps(early: Callable[[bool], list[str] | None]) -> Iterator[None]:
        heard.append(early(True))
        yield

    def there(tell: Callable[[list[str]], None]) -> tuple[list[str], str]:
        told = ["a document"]
        tell(told)
        return told, "done"

    result = meanwhile(steps, there)
    assert result == (["a document"], "done")
    assert result[0] is heard[0]


def test_who_waits_for_what_is_never_told_goes_on_at_the_end(two_processors):
    heard = []

    def steps(early: Callable[[bool], str | None]) -> Iterator[None]:
        heard.append(early(True))
        yield

    assert meanwhile(steps, lambda _: slow()) != os.getpid()
    assert heard == [None]


def test_a_fork_that_dies_after_it_told_something_is_made_good_here(two_processors):
    parent, heard = os.getpid(), []

    def there(tell: Callable[[str], None]) -> str:
        tell("early")
        return "done" if os.getpid() == parent else os._exit(9)

    assert meanwhile(lambda early: iter(lambda: heard.append(early(True)) or len(heard), 3), there) == "done"
    assert heard[:1] == ["early"]


def test_with_one_processor_what_is_found_on_the_way_is_told_nobody(monkeypatch):
    monkeypatch.setattr(beside, "_processors", lambda: 1)
    assert meanwhile(lambda _: 1 / 0, lambda tell: tell("early") or "done") == "done"


@pytest.mark.parametrize("arguments", [["--help"], ["there-is-none.md"], ["--profile", "digest", str(SEED), "-t", "md", "-o", "-"]])
def test_a_command_that_needs_nobody_beside_it_leaves_nobody_behind(arguments, tmp_path):
    """Whoever reads what it says reads to the end: nobody else has its streams."""
    command = [sys.executable, "-m", "masthead", "convert", *arguments]
    done = subprocess.run(command, capture_output=True, timeout=60, cwd=tmp_path)
    assert done.stdout or done.stderr


SEVERAL = """# One\n\nWords of a **page** with `code`, a [link](https://example.org) and a note[^1]; fifty-fifty, 12 % of 4 000 km.

## Two\n\n- an item\n- كلمات من اليمين — слова\n\n> “Said,” she said.\n\n| a | 中文，字 |\n|---|---|\n| ﬁne \ue000 | 1,5 |

# Three\n\n### Four\n\nwords of a page again\n\n[^1]: What it says.\n"""


@pytest.mark.parametrize("brand", ["civic", "ministry"])
@pytest.mark.parametrize("source", [str(SEED), SEVERAL])
@pytest.mark.parametrize("text", ["", "Words of a <b>page</b> — слова, 12 %.\n" * 400, "كلمات من اليمين\n" * 30, "\ud800 alone"])
def test_rehearsed_pages_leave_the_bytes_as_they_are(text, source, brand, tmp_path):
    if source == SEVERAL:
        (tmp_path / "several.md").write_text(SEVERAL)
        source = str(tmp_path / "several.md")
    fresh = (
        f"import sys, masthead; from masthead.brand.load import load; from masthead.writers.pdf.writer import PdfWriter; brand = load({brand!r});"
        f"document = masthead.read({source!r});"
    )
    words = fresh + f"[*PdfWriter().rehearse({text!r}, 'en', brand, lambda wait: None)];"
    blocks = fresh + f"[*PdfWriter().rehearse({text!r}, 'en', brand, lambda wait: document)];"
    written = (
        "briefing = masthead.compose(masthead.recognise(document), brand=brand);"
        "sys.stdout.buffer.write(masthead.write(briefing, 'pdf', brand=brand))"
    )
    codes = (fresh, words, blocks)
    made = [subprocess.run([sys.executable, "-c", code + written], capture_output=True, check=True).stdout for code in codes]
    assert made[0].startswith(b"%PDF")
    assert made[0] == made[1] == made[2]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (("слова " * 9_000).encode(), 2_700),
        (b"x" + ("слова " * 9_000).encode(), 2_700),
        (("slowa " * 300_000).encode(), 300_000),
        (b"PK\x03\x04" + bytes(range(256)) * 300, 0),
    ],
)
def test_words_are_those_of_the_beginning_where_the_document_comes_soon_and_none_of_what_is_no_text(data, words):
    heard = []

    class Listens:
        def rehearse(self, text: str, *rest: object) -> Iterator[None]:
            heard.append(text)
            yield

    for _ in rehearse(Source("a.md", data), [Listens()], load("civic"), None, lambda wait: None):
        pass
    assert abs(len(heard[0].split()) - words) <= words // 10
    assert "\ufffd" not in heard[0]


def test_texts_of_a_document_that_is_read_are_set_once(monkeypatch):
    from masthead.writers.pdf.setting import runs
    from masthead.writers.pdf.writer import PdfWriter

    text = "# A report\n\n" + "\n\n".join(f"Paragraph {number} of what is said." for number in range(12))
    document, brand = pipeline.read(text.encode(), format="md"), load("civic")
    for _ in PdfWriter().rehearse("", "en", brand, lambda wait: document):
        pass
    put = []
    setting = runs._put
    monkeypatch.setattr(
        runs, "_put", lambda setting_, found, font, *, code: put.append(found.text) or setting(setting_, found, font, code=code)
    )
    pipeline.write(pipeline.compose(pipeline.recognise(document), brand=brand), "pdf", brand=brand)
    said = {plain(block.content) for block in document.blocks if isinstance(block, Paragraph)}
    assert len(said) == 12
    assert not said & set(put)


def test_files_and_notices_are_the_same_side_by_side():
    source = Source.at(SEED)
    alone = pipeline.make(source, Request(brand="civic"))
    assert alone == pipeline.make(source, Request(brand="civic", side_by_side=True))


@pytest.mark.parametrize("settings", [[], ["--set", "anatomy.issuer=Norhaven Council", "--profile", "release"]])
def test_a_command_with_a_process_beside_it_writes_what_the_library_writes(settings, tmp_path):
    (tmp_path / "several.md").write_text(SEVERAL)
    command = [sys.executable, "-m", "masthead", "convert", "several.md", "-t", "pdf,epub", "--brand", "civic", *settings, "-o", "here"]
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path)
    said = {"settings": {"anatomy": {"issuer": "Norhaven Council"}}, "profile": "release"} if settings else {}
    [made] = pipeline.make(Source.at(tmp_path / "several.md"), Request(to=("pdf", "epub"), brand="civic", **said)).files
    assert made == {suffix: (tmp_path / "here" / f"several.{suffix}").read_bytes() for suffix in ("pdf", "epub")}


def test_limits_hold_in_the_process_beside_a_command(tmp_path):
    (tmp_path / "deep.md").write_text("> " * 40 + "deep\n")
    command = [sys.executable, "-m", "masthead", "convert", "deep.md", "-t", "md", "--set", "limit.depth=10", "-o", "here"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 8
    assert "limit.depth" in done.stderr


def test_the_process_beside_loads_one_reader_alone(monkeypatch):
    sniffed: list[bool] = []
    beside_us = False

    def meanwhile(steps: object, there: Callable[[object], object]) -> object:
        nonlocal beside_us
        beside_us = True
        return there(lambda _: None)

    sniff = MarkdownReader.sniff
    monkeypatch.setattr(beside, "meanwhile", meanwhile)
    monkeypatch.setattr(MarkdownReader, "sniff", lambda reader, source: sniffed.append(beside_us) or sniff(reader, source))
    pipeline.make(Source("page.md", b"# A page\n\nWords of it.\n"), Request(to=("txt",), side_by_side=True))
    assert sniffed == [False]


@pytest.mark.parametrize(("size", "told"), [(2_000, True), (1_200_000, False)])
def test_long_documents_are_not_sent_twice(size, told, monkeypatch):
    heard = []

    def meanwhile(steps: object, there: Callable[[Callable[[object], None]], object]) -> object:
        return there(heard.append)

    monkeypatch.setattr(beside, "meanwhile", meanwhile)
    text = "# A report\n\n" + "Words of a page.\n\n" * (size // 18)
    pipeline.make(Source("report.md", text.encode()), Request(to=("txt",), side_by_side=True))
    assert bool(heard) == told
