"""Folders that are not ours to look into: what lies there is told, and the rest goes on."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from test_batch_journal import inbox

from masthead import registry
from masthead.batch.keys import ground
from masthead.batch.plan import Plan
from masthead.batch.watch import changes
from masthead.batch.workers import Here
from masthead.cli.batching import Run, begun
from masthead.errors import OutputError
from masthead.request import Request

Shut = Callable[[Path], Path]


@pytest.fixture
def shut(monkeypatch: pytest.MonkeyPatch) -> Shut:
    """Lets a folder be one that may be listed, but not searched. (Whoever runs the tests may be root, whom no right stops.)"""
    folders: list[Path] = []
    stat = os.stat

    def refusing(path: Any, *rest: Any, **more: Any) -> Any:
        if not isinstance(path, int) and any(folder in Path(os.fsdecode(path)).parents for folder in folders):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return stat(path, *rest, **more)

    monkeypatch.setattr(os, "stat", refusing)

    def close(folder: Path) -> Path:
        folder.mkdir(exist_ok=True)
        folders.append(folder)
        return folder

    return close


def planned(name: str, folder: Path) -> tuple[list[str], list[str]]:
    plan = Plan([name], folder / "out")
    return [job.source for job in plan], [error.problem for error in plan.missing]


def test_a_folder_in_a_folder_stops_nothing(tmp_path: Path, shut: Shut) -> None:
    place = inbox(tmp_path / "in", 2)
    (shut(place / "shut") / "x.txt").write_text("A text.")
    assert planned(str(place), tmp_path) == ([str(place / "r00.txt"), str(place / "r01.txt"), str(place / "shut" / "x.txt")], [])


@pytest.mark.parametrize("pattern", ["*/*.txt", "**/*.txt"])
def test_what_a_pattern_fits_there_tells_so_itself(tmp_path: Path, shut: Shut, pattern: str) -> None:
    place = inbox(tmp_path / "in", 1)
    (shut(place / "shut") / "x.txt").write_text("A text.")
    jobs, missing = planned(str(place / pattern), tmp_path)
    assert str(place / "shut" / "x.txt") in jobs and not missing


@pytest.mark.parametrize("name", ["x.txt", "jobs.csv", "below"])
def test_what_is_named_there_is_told(tmp_path: Path, shut: Shut, name: str) -> None:
    there = shut(tmp_path / "shut")
    assert planned(str(there / name), tmp_path) == ([], ["permission denied"])
    with begun(Run(sources=(str(there / name),), target=tmp_path / "out", request=Request(), workers=Here())):
        pass  # whether it is the folder of results can't be asked


def test_assets_there_decide_nothing(tmp_path: Path, shut: Shut) -> None:
    (shut(tmp_path / "assets") / "x.png").write_bytes(b"")
    assert ground(Request(assets=str(tmp_path / "assets")), "") == ground(Request(assets=str(tmp_path / "assets")), "")


def test_others_are_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watchfiles = pytest.importorskip("watchfiles")
    asked: dict[str, Any] = {}
    monkeypatch.setattr(watchfiles, "watch", lambda *places, **options: asked.update(options) or iter([set()]))
    from masthead.batch.watch import Moving

    list(changes([str(inbox(tmp_path / "in", 1))], tmp_path / "out", Moving()))
    assert asked["ignore_permission_denied"]


@pytest.mark.parametrize(("number", "told"), [(errno.EACCES, "permission denied"), (errno.EROFS, "read-only file system")])
def test_what_the_system_refuses_is_no_fault_of_ours(number: int, told: str) -> None:
    error = registry.lost_in(OSError(number, os.strerror(number), "x/y.txt"), "")
    assert (type(error), error.where, error.problem) == (OutputError, "x/y.txt", f"the system refused it: {told}")
    assert "fault of ours" in registry.lost_in(OSError(errno.ENOENT, "No such file", "x"), "").hint
