"""Many sources: planned, converted side by side, each failure its own."""

from __future__ import annotations

import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

import pytest
from test_cli import ROOT, SEED, refused, run, said

from masthead import registry
from masthead.batch import server, workers
from masthead.batch.plan import Plan
from masthead.batch.workers import Here, Pool
from masthead.errors import LimitError, MastheadError, MemoryLimitError, UnreadableError

OURS = {"report.json", "report.csv", "index.ndjson", "report.html"}


def results(folder: Path) -> list[str]:
    """The files of sources, without those that tell of the run."""
    paths = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
    return sorted(path.as_posix() for path in paths if path.parts[0] != ".masthead" and path.as_posix() not in OURS)


def sources(folder: Path) -> Path:
    (folder / "deep" / "er").mkdir(parents=True)
    shutil.copy(SEED, folder / "a.txt")
    shutil.copy(SEED, folder / "deep" / "b.txt")
    (folder / "deep" / "er" / "c.md").write_text("# Title\n\nText of the third.\n", encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / ".hidden.txt").write_text("hidden", encoding="utf-8")
    return folder


def test_a_folder_is_mirrored_and_one_failure_is_alone(tmp_path):
    folder = sources(tmp_path / "in")
    done = run("batch", folder, "-o", tmp_path / "out", "-t", "txt,json", "-j", "2", "--report", tmp_path / "report.json")
    refused(done, 1, "3 of 4 sources converted", "bad.txt", "is empty", "1 file of another kind was passed over: ")
    written = results(tmp_path / "out")
    assert written == ["a.json", "a.txt", "deep/b.json", "deep/b.txt", "deep/er/c.json", "deep/er/c.txt"]
    report = json.loads((tmp_path / "report.json").read_bytes())
    assert report["done"] == 3 and report["failures"][0]["exit_code"] == 1


def test_lists_patterns_and_standard_input(tmp_path):
    folder = sources(tmp_path / "in")
    (tmp_path / "list.txt").write_text(f"# a comment\n{folder / 'a.txt'}\n\n", encoding="utf-8")
    assert [job.stem for job in Plan([f"@{tmp_path / 'list.txt'}"], tmp_path)] == ["a"]
    assert [job.stem for job in Plan([str(folder / "**" / "*.txt")], tmp_path)] == ["a", "bad", "b"]
    assert [job.stem for job in Plan(["-"], tmp_path, [str(folder / "a.txt")])] == ["a"]
    gone = Plan([str(tmp_path / "none.txt"), str(tmp_path / "*.none"), "@none"], tmp_path)
    assert not list(gone) and [problem.exit_code for problem in gone.missing] == [7, 7, 7]


def test_sources_of_one_name_keep_their_endings(tmp_path):
    for name in ("x.txt", "x.md", "y.txt"):
        (tmp_path / name).write_text("text", encoding="utf-8")
    assert sorted(job.stem for job in Plan([str(tmp_path)], tmp_path / "out")) == ["x-md", "x-txt", "y"]


def test_a_source_named_twice_is_done_once(tmp_path):
    assert len(list(Plan([str(SEED), str(SEED)], tmp_path))) == 1


def test_a_line_of_json_for_each_source(tmp_path):
    folder = sources(tmp_path / "in")
    done = run("batch", folder, "-o", tmp_path / "out", "-t", "txt", "--json", "-q")
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert [event["event"] for event in events] == ["done", "failed", "done", "done"]


def test_who_stops_reading_the_events_is_told_that_the_run_ends(tmp_path):
    place = tmp_path / "in"
    place.mkdir()
    for at in range(9):
        (place / f"{at}.txt").write_text(f"Text {at}", encoding="utf-8")
    words = ("batch", place, "-o", tmp_path / "out", "-t", "txt", "-j", "1", "--json")
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-m", "masthead", *map(str, words)], **pipes) as running:
        running.stdout.readline()
        running.stdout.close()
        told = running.stderr.read().decode()
    assert running.returncode == 1 and "whoever read it has stopped" in told and "the same command again" in told
    assert "9 of 9 sources converted" in said(run(*words))


def test_the_engine_is_a_pool_or_a_cluster_and_seconds_may_be_parts_of_one(tmp_path):
    done = run("batch", SEED, "-o", tmp_path / "out", "-t", "txt", "--engine", "pool", "--timeout", "90.5")
    assert done.returncode == 0, said(done)
    help = run("batch", "--help").stdout.decode()
    assert "--engine [pool|dask]" in help
    late = run("batch", SEED, "-o", tmp_path / "late", "-t", "txt", "--timeout", "0.001", "-j", "1")
    refused(late, 8, "takes longer than limit.seconds (0.001)")


def test_a_dry_run_writes_nothing(tmp_path):
    done = run("batch", SEED, "-o", tmp_path / "out", "--dry-run")
    assert done.returncode == 0 and b"unodc-workshop-ashgabat" in done.stdout and not (tmp_path / "out").exists()


def test_the_first_failure_stops_a_run_that_wants_it(tmp_path):
    folder = sources(tmp_path / "in")
    done = run("batch", folder / "bad.txt", folder / "a.txt", "-o", tmp_path / "out", "-t", "txt", "--fail-fast", "-j", "2")
    # The other worker may have ended its source before this one is told of: then it is kept, and counted.
    both = (tmp_path / "out").is_dir() and any((tmp_path / "out").rglob("a.txt"))
    refused(done, 1, "1 of 2 sources converted" if both else "0 of 1 source converted")
    assert not list((tmp_path / "out").rglob(".*.part"))


def test_a_source_that_is_not_there_stops_it_too(tmp_path):
    place = sources(tmp_path)
    done = run("batch", tmp_path / "nothing.txt", place, "-o", tmp_path / "out", "-t", "txt", "-j", "1", "--fail-fast")
    refused(done, 7, "1 of 1 source converted", "stopped after the first failure", "there is no such file")


def test_a_named_source_that_is_missing_is_the_gravest(tmp_path):
    done = run("batch", SEED, tmp_path / "none.txt", "-o", tmp_path / "out", "-t", "txt")
    assert done.returncode == 7 and "1 of 1 source converted" in said(done)


def work(task: str) -> str:
    """What the pool is tried with: a job that works, fails, hangs, or dies."""
    import time

    if task == "fail":
        raise UnreadableError("is bad", where=task)
    if task == "hang":
        time.sleep(60)
    if task == "die":
        os._exit(9)
    if task == "fault":
        os.kill(os.getpid(), signal.SIGSEGV)  # as a library that is not Python's may do
    return task.upper()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_job_that_dies_or_hangs_takes_no_other_with_it():
    outcomes = dict(Pool(2, 3).map(work, ["a", "die", "b", "hang", "c", "fail", "d", "fault"]))
    assert [outcomes[name] for name in "abcd"] == ["A", "B", "C", "D"]
    assert isinstance(outcomes["hang"], LimitError) and outcomes["hang"].exit_code == 8 and outcomes["hang"].hint.startswith("--timeout S")
    assert all("ended by itself" in str(outcomes[name]) for name in ("die", "fault"))
    assert isinstance(outcomes["fail"], UnreadableError) and outcomes["fail"].where == "fail"


def who(task: str) -> int:
    """A job that tells which worker did it."""
    return os.getpid()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_workers_are_renewed_and_no_job_is_lost_by_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_RENEWED", 3)
    done = list(Pool(2).map(who, map(str, range(20))))
    assert [task for task, _ in done] == [str(number) for number in range(20)]
    each = Counter(worker for _, worker in done)
    assert all(isinstance(worker, int) for worker in each) and max(each.values()) <= 3


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_slow_disk_keeps_no_worker_waiting():
    """Two dozen outcomes wait for it at once, and each until all of them do."""
    together = threading.Barrier(24)

    def end(made: str) -> str:
        together.wait(30)
        return made

    assert [made for _, made in Pool(1).map(work, "abcdefghijklmnopqrstuvwx", end)] == list("ABCDEFGHIJKLMNOPQRSTUVWX")


KEPT: list[bytearray] = []


def take(megabytes: int) -> int:
    """A job that takes so much and keeps it, as workers keep fonts, unless it gets none of it."""
    KEPT.append(bytearray(megabytes << 20))
    return len(KEPT)


def fail_in_c(task: str) -> str:
    """A job in whose library C got no memory and said nothing of it."""
    from masthead import guarded
    from masthead.request import Request

    with guarded.under_limits(Request(()), task):
        raise SystemError("error return without exception set")


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells how much a process has")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_what_a_worker_keeps_of_earlier_jobs_counts_for_no_later_one():
    rules = Pool(1, 30, memory=300)
    assert [outcome for _, outcome in rules.map(take, [150] * 6)] == [1, 2, 3, 4, 5, 6]
    outcomes = [outcome for _, outcome in rules.map(take, [150, 400, 150])]
    assert outcomes[0] == 1 and outcomes[2] == 2
    assert isinstance(outcomes[1], MemoryLimitError) and outcomes[1].exit_code == 8 and "--memory" in outcomes[1].hint


def load_no_library(task: str) -> str:
    """A job for which a library has no room itself."""
    from masthead import guarded
    from masthead.request import Request

    with guarded.under_limits(Request(()), task):
        raise ImportError("etree.so: failed to map segment from shared object")


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells how much a process has")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_library_that_finds_no_room_is_a_want_of_memory():
    (_, error), *_ = Pool(1, 30, memory=300).map(load_no_library, ["x.txt"])
    assert isinstance(error, MemoryLimitError) and error.exit_code == 8


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells how much a process has")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_library_that_gets_no_memory_and_says_nothing_is_no_fault_of_ours():
    bounded, free = (next(iter(Pool(1, 30, memory=memory).map(fail_in_c, ["x.txt"])))[1] for memory in (300, 0))
    assert isinstance(bounded, MemoryLimitError) and bounded.where == "x.txt"
    assert isinstance(free, MastheadError) and not isinstance(free, LimitError) and "fault of ours" in free.hint


def test_without_a_pool_the_outcomes_are_the_same():
    assert dict(Here().map(work, ["a", "fail"]))["a"] == "A"
    assert isinstance(dict(Here().map(work, ["fail"]))["fail"], MastheadError)


def test_the_whole_corpus_goes_through(tmp_path):
    """Real and hostile inputs, where the folder is there: no hang, no traceback, every failure one of ours."""
    corpus = ROOT.parent / "shared" / "corpus" / "files"
    if not corpus.is_dir():
        pytest.skip("the corpus is not beside this checkout")
    report = tmp_path / "report.json"
    done = run("batch", corpus, "-o", tmp_path / "out", "--report", report, "--timeout", "60")
    assert "Traceback" not in said(done)
    told = json.loads(report.read_bytes())
    assert told["done"] > 50
    assert not [failure for failure in told["failures"] if "fault of ours" in failure["hint"] or failure["exit_code"] == 8]


def test_each_source_has_its_own_sidecar_and_sidecars_are_none(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        shutil.copy(SEED, folder / name)
    (folder / "a.txt.masthead.yml").write_text("by: Eva Lang\nheadline: The first of two\n", encoding="utf-8")
    (folder / "b.txt.masthead.yaml").write_text("headline: The second of two\n", encoding="utf-8")
    (folder / "c.txt.masthead.yml").write_text("headline: Of none\n", encoding="utf-8")
    done = run("batch", folder, "-o", tmp_path / "out", "-t", "txt", "-j", "2")
    refused(done, 7, "2 of 2 sources converted", "speaks of c.txt", "hint:" if "hint:" in said(done) else "name it after")
    assert "The first of two" in (tmp_path / "out" / "a.txt").read_text(encoding="utf-8")
    assert "The second of two" in (tmp_path / "out" / "b.txt").read_text(encoding="utf-8")
    named = Plan([str(folder / "*"), str(folder / "a.txt.masthead.yml")], tmp_path / "out")
    assert [Path(job.source).name for job in named] == ["a.txt", "b.txt"]


def test_a_sidecar_that_cannot_be_fails_its_source_alone(tmp_path):
    for name in ("a.txt", "b.txt"):
        shutil.copy(SEED, tmp_path / name)
    (tmp_path / "a.txt.masthead.yml").write_text("issued: 2024-06-31\n", encoding="utf-8")
    done = run("batch", tmp_path / "a.txt", tmp_path / "b.txt", "-o", tmp_path / "out", "-t", "txt")
    assert done.returncode == 2 and "1 of 2 sources converted" in said(done) and "line 1, issued" in said(done)
    assert results(tmp_path / "out") == ["b.txt"]


def test_what_workers_need_can_be_loaded_before_they_part():
    rooms = [*server.SPINE, *registry.rooms(registry.writer_names())]
    assert {"masthead.readers.md.reader", "masthead.writers.pdf.typeset"} <= set(rooms)
    code = "import importlib, sys\nfor room in sys.argv[1:]: importlib.import_module(room)"
    assert subprocess.run([sys.executable, "-c", code, *rooms], check=False).returncode == 0


def test_what_workers_have_done_is_let_go_at_once():
    """Of ten thousand outcomes none waits for somebody who looks for cycles."""
    gc.disable()
    try:
        with Pool(1).kept() as workers:
            for task, outcome in workers.map(list, [("told", str(number)) for number in range(50)], lambda done: done):
                assert outcome == list(task)
            del outcome
            # A thread that waits for the next may still have the last.
            assert len([one for one in gc.get_objects() if isinstance(one, list) and one[:1] == ["told"]]) < 5
    finally:
        gc.enable()
