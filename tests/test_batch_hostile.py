"""Batches under bad conditions: links in circles, pipes, full disks, brands that change; each told in a line, and the rest goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_batch import results
from test_batch_journal import TEXT, events, inbox
from test_cli import ROOT, hearing, refused, run, said

from masthead.batch.incremental import outcomes
from masthead.batch.journal import Journal
from masthead.batch.plan import Plan
from masthead.batch.workers import Here
from masthead.cli import batching
from masthead.request import Request

unix = pytest.mark.skipif(os.name == "nt", reason="links, pipes and limits are things of Unix")


@unix
def test_links_in_circles_and_pipes_hinder_no_other(tmp_path: Path) -> None:
    place = inbox(tmp_path / "in", 2)
    (place / "self.txt").symlink_to("self.txt")
    (place / "broken.txt").symlink_to("nowhere.txt")
    (place / "deep").mkdir()
    (place / "deep" / "back").symlink_to("..")
    (place / "folder.txt").mkdir()
    os.mkfifo(place / "pipe.txt")
    done = run("batch", place, "-o", tmp_path / "out", "-t", "txt", "-j", "1")
    refused(done, 1, "2 of 2 sources converted", "self.txt: is a link that leads nowhere", "broken.txt: is a link that leads nowhere")
    assert "back: is a link back to a folder that it lies in" in said(done) and "passed over: 1 pipe or device" in said(done)
    refused(run("batch", place / "pipe.txt", "-o", tmp_path / "out"), 1, "pipe.txt: is no file, but a pipe or a device")


@unix
def test_links_that_lead_out_of_a_folder_are_told_and_not_read(tmp_path: Path) -> None:
    place, away = inbox(tmp_path / "in", 2), inbox(tmp_path / "away", 1)
    (place / "secret.txt").symlink_to(away / "r00.txt")
    (place / "folder").symlink_to(away, target_is_directory=True)
    (place / "above").symlink_to("..", target_is_directory=True)
    (place / "sub").mkdir()
    (place / "sub" / "copy.txt").symlink_to("../r01.txt")
    done = run("batch", place, "-o", tmp_path / "out", "-t", "txt", "-j", "1")
    refused(
        done,
        1,
        "3 of 3 sources converted",
        *(f"{name}: is a link that leads out of the folder" for name in ("secret.txt", "folder", "above")),
    )
    assert results(tmp_path / "out") == ["r00.txt", "r01.txt", "sub/copy.txt"]
    assert run("batch", place / "secret.txt", place / "folder", "-o", tmp_path / "named", "-t", "txt", "-j", "1").returncode == 0


@unix
@pytest.mark.parametrize(("how", "jobs"), [("SIGTERM", "1"), ("SIGTERM", "2"), ("SIGHUP", "2")])
def test_a_run_that_is_told_to_end_or_loses_its_terminal_ends_as_by_ctrl_c(tmp_path: Path, how: str, jobs: str) -> None:
    place = inbox(tmp_path / "in", 120)
    words = [sys.executable, "-m", "masthead", "batch", str(place), "-o", str(tmp_path / "out"), "-t", "pdf,docx", "-j", jobs]
    with subprocess.Popen(words, cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=hearing) as process:
        while process.poll() is None and not list((tmp_path / "out").glob("*.docx")):
            time.sleep(0.02)
        process.send_signal(getattr(signal, how))
        told = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 130 and told.startswith("interrupted: ") and told.count("\n") == 1
    assert not list((tmp_path / "out").rglob(".*.part"))


@unix
def test_names_as_long_as_the_system_takes_them(tmp_path: Path) -> None:
    place = tmp_path / "in"
    place.mkdir()
    for at, name in enumerate(("n" * 251, "ü" * 125, "日" * 83)):
        (place / f"{name}.txt").write_text(TEXT.format(count=at + 1), encoding="utf-8")
    assert len(set(events(place, "-o", tmp_path / "out").values())) == 1 and len(results(tmp_path / "out")) == 3


@unix
@pytest.mark.skipif(sys.platform == "darwin", reason="macOS counts otherwise")
def test_a_journal_without_room_is_not_taken_for_damaged(tmp_path: Path) -> None:
    import resource

    place, out = inbox(tmp_path / "in", 3), tmp_path / "out"
    events(place, "-o", out)
    before = sorted(path.name for path in (out / ".masthead").iterdir())
    (place / "r00.txt").write_text(TEXT.format(count=99), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "masthead", "batch", str(place), "-o", str(out), "-t", "txt", "-j", "1"],
        cwd=ROOT,
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
        timeout=120,
        check=False,
    )
    refused(done, 1, "the journal can’t be written", "free some room")
    assert sorted(path.name for path in (out / ".masthead").iterdir() if not path.name.endswith(("-wal", "-shm"))) == before
    assert events(place, "-o", out) == {"r00.txt": "done", "r01.txt": "unchanged", "r02.txt": "unchanged"}


def test_a_brand_that_is_edited_meanwhile_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place, out, brand = inbox(tmp_path / "in", 3), tmp_path / "out", tmp_path / "acme"
    brand.mkdir()
    (brand / "_brand.yml").write_text("meta: {name: Acme}\n", encoding="utf-8")
    request = Request(to=("txt",), brand=str(brand))
    asked = batching.Run(sources=(str(place),), target=out, request=request, workers=Here())
    plan, tally = Plan([str(place)], out), batching.Tally()
    with Journal(out) as journal:
        done = outcomes(plan, request, Here(), journal)
        first = next(done)
        (brand / "_brand.yml").write_text("meta: {name: Acme Two}\n", encoding="utf-8")
        total = batching.turn(asked, plan, (one for one in (first, *done)), [], tally, journal)
    assert total.exit_code == 1 and "edited while the run lasted: 3 sources count as not done" in total.failures[0].problem
    assert total.failures[0].hint == "run the same command again"
    again = Request(to=("txt",), brand=str(brand))
    with Journal(out) as journal:
        assert [one.fresh for one in outcomes(Plan([str(place)], out), again, Here(), journal)] == [True] * 3
    capsys.readouterr()


def test_a_report_that_can_not_be_written_takes_no_summary_away(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 2), tmp_path / "out"
    (out / "report.csv").mkdir(parents=True)
    refused(run("batch", place, "-o", out, "-t", "txt", "-j", "1"), 1, "2 of 2 sources converted", "report.csv: is a folder")
    assert results(out) == ["r00.txt", "r01.txt"]


def test_a_source_that_changes_in_the_middle_is_done_again(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 3), tmp_path / "out"

    def jobs() -> object:
        for job in Plan([str(place)], out):
            yield job
            path = Path(job.source)
            if path.name == "r00.txt":
                (place / "r02.txt").unlink()
            if path.name == "r01.txt":
                path.write_text(TEXT.format(count=99), encoding="utf-8")

    def done(sources: object) -> dict[str, str]:
        with Journal(out) as journal:
            each = outcomes(sources, Request(to=("txt",)), Ahead(), journal)  # type: ignore[arg-type]
            return {Path(one.job.source).name: one.entry.problem or ("done" if one.fresh else "unchanged") for one in each}

    first = done(jobs())
    assert "there is no such file" in first.pop("r02.txt") and first == {"r00.txt": "done", "r01.txt": "done"}
    assert done(Plan([str(place)], out)) == {"r00.txt": "unchanged", "r01.txt": "done"}


class Ahead(Here, frozen=True):
    """Takes all tasks before it does the first, as a pool takes a few."""

    def map(self, work, tasks, end=None, several=None):  # type: ignore[no-untyped-def]
        yield from super().map(work, list(tasks), end)


def test_results_of_another_run_within_a_folder_are_no_sources(tmp_path: Path) -> None:
    place = inbox(tmp_path / "in", 2)
    assert run("batch", place, "-o", place / "before", "-t", "html", "-j", "1").returncode == 0
    done = run("batch", place, "-o", tmp_path / "out", "-t", "txt", "-j", "1")
    assert "2 of 2 sources converted" in said(done) and "passed over: 1 folder of results" in said(done)
    named = run("batch", place / "before", "-o", tmp_path / "again", "-t", "txt", "-j", "1")  # what is asked for by name is done
    assert named.returncode in (0, 1) and len(list((tmp_path / "again").glob("*.txt"))) >= 2
