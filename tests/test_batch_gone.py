"""Sources that are gone: they are told, and what was made of them goes if that is wished, and only then."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from test_batch import results
from test_batch_journal import TEXT, events, inbox
from test_batch_sources import packed
from test_cli import refused, run, said

from masthead.batch.journal import Journal
from masthead.batch.plan import Plan
from masthead.batch.searched import Searched
from masthead.batch.workers import Here, Pool
from masthead.sources.places import is_gone


def batch(*words: str | Path) -> list[str]:
    """What is said at the end of a run that went well."""
    return said(run("batch", *words, "-j", "1", "-t", "txt")).splitlines()


def gone(out: Path) -> dict[str, tuple[int, int]]:
    """Source → how many of its files stay, and how many were taken away."""
    told = json.loads((out / "report.json").read_bytes())["gone"]
    return {Path(one["source"]).name: (one["files"], one["taken_away"]) for one in told}


def test_what_is_gone_is_told_and_its_files_stay(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in"), tmp_path / "out"
    batch(place, "-o", out)
    assert gone(out) == {}
    (place / "r01.txt").unlink()
    lines = batch(place, "-o", out)
    assert f"1 source of an earlier run is gone from {place}; its files stay (--prune takes them away)" in lines
    assert gone(out) == {"r01.txt": (1, 0)} and results(out) == ["r00.txt", "r01.txt", "r02.txt"]
    assert "r01.txt,gone," in (out / "report.csv").read_text("utf-8-sig")
    assert "(--prune takes them away)" in (out / "report.html").read_text("utf-8")
    assert len((out / "index.ndjson").read_bytes().splitlines()) == 3
    dry = run("batch", place, "-o", out, "-t", "txt", "--dry-run", "--prune").stdout.decode().splitlines()
    assert dry[-1] == f"{place}/r01.txt: gone from {place}; of its files 1 would be taken away, unless somebody has changed them"
    assert "stay" in run("batch", place, "-o", out, "-t", "txt", "--dry-run").stdout.decode().splitlines()[-1]
    assert results(out) == ["r00.txt", "r01.txt", "r02.txt"]


def test_prune_takes_away_what_is_as_it_was_written(tmp_path: Path) -> None:
    place, out, audit = inbox(tmp_path / "in"), tmp_path / "out", tmp_path / "audit.ndjson"
    (place / "sub").mkdir()
    (place / "sub" / "x.txt").write_text(TEXT.format(count=70), encoding="utf-8")
    batch(place, "-o", out, "--audit", audit)
    for name in ("r00.txt", "r01.txt", "sub/x.txt"):
        (place / name).unlink()
    changed = out / "r01.txt"
    before = changed.stat()
    changed.write_bytes(changed.read_bytes().swapcase())
    os.utime(changed, ns=(before.st_atime_ns, before.st_mtime_ns))  # as large and as old as it was, and somebody's own
    lines = batch(place, "-o", out, "--audit", audit, "--prune")
    assert any("was taken away: 2 files; what somebody has changed stays: 1" in line for line in lines)
    assert gone(out) == {"r00.txt": (0, 1), "r01.txt": (1, 0), "x.txt": (0, 1)}
    assert results(out) == ["r01.txt", "r02.txt"] and not (out / "sub").exists()
    assert len((out / "index.ndjson").read_bytes().splitlines()) == 1
    told = [json.loads(line) for line in audit.read_bytes().splitlines()]
    assert {Path(one["source"]).name: len(one["files"]) for one in told if one["state"] == "pruned"} == {
        "r00.txt": 1,
        "r01.txt": 0,
        "x.txt": 1,
    }
    assert not any("gone" in line for line in batch(place, "-o", out))
    # A journal that is built anew knows nothing of them either.
    for path in (out / ".masthead").glob("journal*"):
        path.unlink()
    assert batch(place, "-o", out, "--audit", audit) == [f"1 of 1 source converted, 1 file in {out}; 1 unchanged since the last run"]
    assert gone(out) == {}


def test_a_file_that_another_source_has_now_stays(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 2), tmp_path / "out"
    batch(place, "-o", out)
    (place / "r00.txt").rename(place / "r00.md")
    assert events(place, "-o", out, "--prune") == {"r00.md": "done", "r01.txt": "unchanged"}
    assert results(out) == ["r00.txt", "r01.txt"]
    with Journal(out) as journal:
        assert [Path(entry.source).name for entry in journal.known()] == ["r00.md", "r01.txt"]


def test_nothing_is_gone_that_this_run_did_not_look_for(tmp_path: Path) -> None:
    place, other, out = inbox(tmp_path / "in", 2), inbox(tmp_path / "other"), tmp_path / "out"
    batch(place, other, "-o", out)
    for folder in (place, other):
        (folder / "r00.txt").unlink()
    alone = place / "r01.txt"
    batch(alone, "-o", out, "--prune")
    assert gone(out) == {}
    run("batch", tmp_path / "nowhere", "-o", out, "--prune", "-j", "1", "-t", "txt")
    assert gone(out) == {}
    batch(f"{place}/*.txt", "-o", out, "--prune")
    assert gone(out) == {"r00.txt": (0, 1)}
    refused(run("batch", place, place / "r02.txt", "-o", out, "--fail-fast", "-j", "1", "-t", "txt"), 7)
    place.rename(tmp_path / "away")
    refused(run("batch", place, "-o", out, "--prune", "-j", "1", "-t", "txt"), 7)
    assert gone(out) == {}, "a folder that is not there has lost nothing"


def test_a_run_that_stops_early_takes_nothing_away(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in"), tmp_path / "out"
    batch(place, "-o", out)
    (place / "r02.txt").unlink()
    (place / "r00.txt").write_bytes(b"")
    refused(run("batch", place, "-o", out, "--prune", "--fail-fast", "-j", "1", "-t", "txt"), 1, "stopped after the first failure")
    assert gone(out) == {} and results(out) == ["r00.txt", "r01.txt", "r02.txt"]


def test_what_failed_meanwhile_is_pruned_too(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 2), tmp_path / "out"
    batch(place, "-o", out)
    (place / "r00.txt").write_bytes(b"")
    refused(run("batch", place, "-o", out, "-j", "1", "-t", "txt"), 1)
    assert results(out) == ["r00.txt", "r01.txt"], "an older file stays if anything fails"
    (place / "r00.txt").unlink()
    batch(place, "-o", out, "--prune")
    assert gone(out) == {"r00.txt": (0, 1)} and results(out) == ["r01.txt"]


def test_members_and_rows_go_like_files(tmp_path: Path) -> None:
    zipped, out = tmp_path / "x.zip", tmp_path / "out"
    packed(zipped, {"a.txt": TEXT.format(count=1), "b.txt": TEXT.format(count=2)})
    batch(zipped, "-o", out)
    packed(zipped, {"b.txt": TEXT.format(count=2)})
    batch(zipped, "-o", out, "--prune")
    assert gone(out) == {"a.txt": (0, 1)} and results(out) == ["b.txt"]
    place = inbox(tmp_path / "in", 1)
    table = tmp_path / "jobs.csv"
    table.write_text("source,output\nin/r00.txt,one\nin/r00.txt,two\n", encoding="utf-8")
    batch(table, "-o", out)
    batch(place, table, "-o", out, "--prune")
    assert gone(out) == {}, "a source of two jobs is there as long as its file is"
    assert results(out) == ["b.txt", "one.txt", "r00.txt", "two.txt"]
    (place / "r00.txt").unlink()
    batch(place, "-o", out, "--prune")
    assert results(out) == ["b.txt"]


def test_where_a_source_lies() -> None:
    searched = Searched()
    searched.folder("in")
    searched.archive("x.zip")
    searched.pattern("news/**/*.html")
    searched.folder("s3://desk/in/")
    found = ("in/a.html", "inner/a.html", "x.zip!/d/a.txt", "news/2026/6/a.html", "news/a.txt", "s3://desk/in/a.html", "s3://desk/b.html")
    assert [searched.place_of(one) for one in found] == ["in", "", "x.zip", "news/**/*.html", "", "s3://desk/in/", ""]
    here = Searched()
    here.folder(".")
    assert [here.place_of(one) for one in ("a.txt", "/a.txt", "s3://a/b.txt")] == [".", "", ""]


def test_what_can_not_be_known_is_not_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"PK\x03\x04 and no more")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert [is_gone(str(tmp_path / name)) for name in ("broken.zip!/a.txt", "link", "x" * 300, "none.txt", "none.zip!/a.txt")] == [
        *(False, False, False),
        *(True, True),
    ]

    def refuse(_: Path) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "lstat", refuse)
    assert not is_gone(str(tmp_path / "none.txt"))


def test_files_of_other_kinds_are_told_by_their_endings(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 1), tmp_path / "out"
    for name in ("a.xyz", "b.XYZ", "c.tmp", "noend"):
        (place / name).touch()
    assert "4 files of other kinds were passed over: 2 .xyz, 1 .tmp, 1 without an ending" in batch(place, "-o", out)
    assert json.loads((out / "report.json").read_bytes())["endings"] == {".xyz": 2, ".tmp": 1, "": 1}
    for number in range(300):
        (place / f"core.{number}").touch()
    plan = Plan([str(place)], out)
    assert len(list(plan)) == 1 and plan.passed_over.endings.total() == 304 and len(plan.passed_over.endings) == 101


def process(_: str) -> int:
    return os.getpid()


def test_kept_processes_serve_one_run_after_the_other() -> None:
    def each(found: Iterator[tuple[str, Any]]) -> Sequence[Any]:
        return [outcome for _, outcome in found]

    rules = Pool(1)
    with rules.kept() as workers:
        first, second = each(workers.map(process, ["a"])), each(workers.map(process, ["b"]))
        workers.rest()
        third = each(workers.map(process, ["c"]))
        stopped = workers.map(process, ["d", "e"])
        next(stopped)
        workers.rest(at_once=True)
    assert first == second != third
    for (ended,) in (first, third):  # of those that rest, too, none is left when the block ends
        with pytest.raises(ProcessLookupError):
            os.kill(ended, 0)
    with Here().kept() as here:
        assert each(here.map(process, ["a"])) == [os.getpid()]
