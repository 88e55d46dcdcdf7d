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
