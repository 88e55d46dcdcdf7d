"""Sources and results in places that fsspec opens. `local://` is the disk by way of fsspec, in any process; `memory://` is this process alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_batch import results
from test_batch_journal import TEXT, events
from test_batch_sources import LOGO, PICTURED, packed
from test_cli import refused, run, said

from masthead import pipeline
from masthead.batch.incremental import outcomes
from masthead.batch.journal import Journal
from masthead.batch.plan import Plan
from masthead.batch.workers import Here
from masthead.errors import LimitError, NotFoundError, UsageError
from masthead.limits import Limits, changed
from masthead.request import Request
from masthead.sources import places, remote

fsspec = pytest.importorskip("fsspec")


@pytest.fixture
def store() -> Iterator[dict[str, bytes]]:
    """What lies in memory://, by path."""
    from fsspec.implementations.memory import MemoryFileSystem

    files = fsspec.filesystem("memory")

    class Store(dict[str, bytes]):
        def __setitem__(self, path: str, data: bytes) -> None:
            files.pipe(path, data)

    yield Store()
    MemoryFileSystem.store.clear()
    MemoryFileSystem.pseudo_dirs[:] = [""]


def done(out: Path, *sources: str) -> dict[str, str]:
    """What became of each source, converted in this process."""
    plan, request = Plan(sources, out), Request(to=("html",))
    with Journal(out) as journal:
        told = {outcome.job.source: outcome for outcome in outcomes(plan, request, Here(), journal)}
    assert not plan.missing, plan.missing
    return {source: one.entry.problem or ("done" if one.fresh else "unchanged") for source, one in told.items()}


def test_a_folder_elsewhere_is_mirrored_and_done_once(tmp_path: Path, store: dict[str, bytes]) -> None:
    store["/in/a.txt"] = TEXT.format(count=1).encode()
    store["/in/deep/aid.md"] = PICTURED.encode()
    store["/in/deep/pictures/truck.png"] = LOGO
    store["/in/deep/aid.md.masthead.yml"] = b"headline: The north is helped\n"
    store["/in/r.zip"] = packed(tmp_path / "r.zip", {"x/c.txt": TEXT.format(count=2)}).read_bytes()
    store["/in/picture.png"] = LOGO
    out = tmp_path / "out"
    names = ["memory://in/a.txt", "memory://in/r.zip!/x/c.txt", "memory://in/deep/aid.md"]
    assert done(out, "memory://in") == dict.fromkeys(names, "done")
    assert results(out) == ["a.html", "deep/aid.html", "r/x/c.html"]
    page = (out / "deep" / "aid.html").read_text("utf-8")
    assert "data:image/png" in page and "The north is helped" in page
    assert done(out, "memory://in") == dict.fromkeys(names, "unchanged")
    store["/in/deep/pictures/truck.png"] = LOGO + b" "
    store["/in/a.txt"] = TEXT.format(count=3).encode()
    assert list(done(out, "memory://in").values()) == ["done", "unchanged", "done"]


def test_files_patterns_and_archives_elsewhere(tmp_path: Path, store: dict[str, bytes]) -> None:
    for name in ("a.txt", "b.md", "b.md.masthead.yml", "deep/c.txt"):
        store[f"/in/{name}"] = b"Text"
    store["/in/r.zip"] = packed(tmp_path / "r.zip", {"x/c.txt": "Text"}).read_bytes()

    def found(*names: str) -> list[str]:
        return [job.source.removeprefix("memory://in/") for job in Plan(names, tmp_path / "out")]

    assert found("memory://in/a.txt", "memory://in/a.txt") == ["a.txt"]
    assert found("memory://in/*") == ["a.txt", "b.md", "r.zip"] and found("memory://in/**/*.txt") == ["a.txt", "deep/c.txt"]
    assert found("memory://in/r.zip") == found("memory://in/r.zip!/x/c.txt") == ["r.zip!/x/c.txt"]
    (tmp_path / "jobs.csv").write_text("source,language\nmemory://in/a.txt,fr\n", encoding="utf-8")
    assert [job.said.language for job in Plan([str(tmp_path / "jobs.csv")], tmp_path / "out")] == ["fr"]


def test_what_is_not_there_is_told_as_of_files(tmp_path: Path, store: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    plan = Plan(["memory://in/none.txt", "memory://in/*.none", "nothing://x/y.txt", "file://elsewhere/x.txt"], tmp_path / "out")
    assert not list(plan) and [problem.exit_code for problem in plan.missing] == [7, 7, 2, 2]
    with pytest.raises(NotFoundError, match="no such file"):
        pipeline.source_at("memory://in/none.txt", Request())
    store["/in/a.txt"] = b"0123456789"
    with changed(Limits(source_bytes=5)), pytest.raises(LimitError, match=r"limit\.source_bytes"):
        remote.read("memory://in/a.txt")
    with pytest.raises(NotFoundError, match="outside"):
        places.source("memory://in/a.txt").beside("../secret.png")
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(UsageError, match="not installed") as caught:
        remote.read("s3://bucket/a.txt")
    assert "masthead[remote]" in caught.value.hint


def test_processes_open_places_by_themselves(tmp_path: Path) -> None:
    inbox = tmp_path / "in put"
    (inbox / "deep").mkdir(parents=True)
    (inbox / "a.txt").write_text(TEXT.format(count=1), encoding="utf-8")
    (inbox / "deep" / "aid.md").write_text(PICTURED, encoding="utf-8")
    (inbox / "bad.txt").write_bytes(b" ")
    ended = run("batch", f"local://{inbox}", "-o", tmp_path / "out", "-t", "txt", "-j", "2")
    refused(ended, 1, "2 of 3 sources converted", "bad.txt", "is empty")
    assert results(tmp_path / "out") == ["a.txt", "deep/aid.txt"]
    assert run("convert", f"local://{inbox}/a.txt", "-o", tmp_path / "one", "-t", "txt", "-q").returncode == 0
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["a.txt"]


def test_addresses_of_files_are_paths(tmp_path: Path) -> None:
    inbox = tmp_path / "in put"
    inbox.mkdir()
    (inbox / "a.txt").write_text(TEXT.format(count=1), encoding="utf-8")
    there = f"file://{inbox}".replace(" ", "%20")
    assert events(there, "-o", f"file://{tmp_path}/out") == {"a.txt": "done"}
    assert events(inbox, "-o", tmp_path / "out") == {"a.txt": "unchanged"}
    ended = run("convert", f"{there}/a.txt", "-o", tmp_path / "one", "-t", "txt", "-q")
    assert ended.returncode == 0, said(ended)


def test_results_go_to_places_elsewhere(tmp_path: Path) -> None:
    inbox, there, state = tmp_path / "in", tmp_path / "out", {"XDG_STATE_HOME": str(tmp_path / "state")}
    (inbox / "deep").mkdir(parents=True)
    for at, name in enumerate(("a.txt", "deep/b.txt")):
        (inbox / name).write_text(TEXT.format(count=at + 40), encoding="utf-8")
    asked = ("batch", inbox, "-o", f"local://{there}", "-t", "txt,html", "-j", "2")
    first = run(*asked, **state)
    assert first.returncode == 0 and f"4 files brought to local://{there}" in said(first), said(first)
    names = ["a.html", "a.txt", "deep/b.html", "deep/b.txt"]
    assert results(there) == names and not (there / ".masthead").exists() and (there / "report.html").is_file()
    kept = next((tmp_path / "state" / "masthead").iterdir())
    assert str(kept) in said(first) and (kept / ".masthead" / "journal.sqlite").is_file()
    assert all((there / name).read_bytes() == (kept / name).read_bytes() for name in names)
    again = run(*asked, **state)
    assert "0 files brought" in said(again) and "2 unchanged" in said(again)
    (there / "a.txt").unlink()
    (there / "deep" / "b.txt").write_text("altered", encoding="utf-8")
    (inbox / "a.txt").write_text(TEXT.format(count=99), encoding="utf-8")
    assert "3 files brought" in said(run(*asked, **state))
    assert "99 schools" in (there / "a.html").read_text("utf-8") and "41 schools" in (there / "deep" / "b.txt").read_text("utf-8")
    # The brand's pattern gives other names: what is no result any more goes.
    assert run(*asked, "--name", "{slug}", **state).returncode == 0
    assert results(there) == [f"{at}ministry-opens-{n}-schools.{end}" for at, n in (("deep/", 41), ("", 99)) for end in ("html", "txt")]


def test_results_in_memory_are_whole(tmp_path: Path, store: dict[str, bytes]) -> None:
    from masthead.batch.mirror import Mirror

    store["/in/a.txt"] = TEXT.format(count=1).encode()
    done(tmp_path, "memory://in/a.txt")
    files = fsspec.filesystem("memory")
    with Journal(tmp_path) as journal:
        assert [Mirror("memory://out/", tmp_path).bring(journal) for _ in range(2)] == [1, 0]
        assert files.cat("/out/a.html") == (tmp_path / "a.html").read_bytes()
        files.rm("/out/a.html")
        assert Mirror("memory://out", tmp_path).bring(journal) == 1


def test_threads_that_bring_files_do_not_lock_each_other_out(tmp_path: Path, store: dict[str, bytes]) -> None:
    """The file that notes what was brought is made while all of them begin, each time anew."""
    from masthead.batch.journal import FOLDER
    from masthead.batch.mirror import Mirror

    (tmp_path / FOLDER).mkdir()
    names = [f"{at}.txt" for at in range(8)]
    for name in names:
        (tmp_path / name).write_text(name, encoding="utf-8")
    for turn in range(60):
        with Mirror(f"memory://out{turn}", tmp_path).carrying() as carrier:
            for name in names:
                carrier.take(name, f"hash of {name}")
        assert (carrier.error, carrier.count) == (None, len(names))
        assert [fsspec.filesystem("memory").cat(f"/out{turn}/{name}").decode() for name in names] == names
        for one in (tmp_path / FOLDER).iterdir():
            one.unlink()


def test_what_was_brought_can_not_be_noted(tmp_path: Path, store: dict[str, bytes]) -> None:
    from masthead.batch.journal import FOLDER
    from masthead.batch.mirror import Mirror
    from masthead.errors import OutputError

    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "mirror.sqlite").write_text("no database, but a text that is longer than the head of one would be " * 9)
    with Mirror("memory://out", tmp_path).carrying() as carrier, pytest.raises(OutputError, match="can’t be noted"):
        carrier.take("a.txt", "hash")


def test_a_place_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(count=1), encoding="utf-8")
    (tmp_path / "file").write_text("a file", encoding="utf-8")
    state = {"XDG_STATE_HOME": str(tmp_path / "state")}
    asked = ("batch", tmp_path / "a.txt", "-t", "txt", "-j", "1", "-o")
    refused(run(*asked, f"local://{tmp_path}/file", **state), 2, "is a file")
    refused(run(*asked, f"local://{tmp_path}/file/out", **state), 1, "can’t be reached", "the same command again brings the rest")
    refused(run(*asked, "nothing://out", **state), 2, "nothing opens nothing://")
    refused(run("convert", tmp_path / "a.txt", "-o", "local://x"), 2, "masthead batch")
