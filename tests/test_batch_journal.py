"""A run after a run: only what changed is done; one that was killed goes on; two never write to one folder."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_batch import results
from test_cli import ROOT, refused, run, said

from masthead.batch.incremental import outcomes
from masthead.batch.journal import Journal
from masthead.batch.plan import Plan
from masthead.batch.workers import Here
from masthead.cli import batching, progress
from masthead.errors import OutputError
from masthead.request import Request

TEXT = "PRESS RELEASE\n\nMinistry opens {count} schools\n\nPARIS, 3 June 2024 – The ministry of education said that {count} schools would open.\n\n###\n"


def inbox(place: Path, count: int = 3) -> Path:
    place.mkdir()
    for at in range(count):
        (place / f"r{at:02}.txt").write_text(TEXT.format(count=at + 40), encoding="utf-8")
    return place


def events(*words: str | Path, **environment: str) -> dict[str, str]:
    """What became of each source, by its name."""
    done = run("batch", *words, "-j", "1", "-t", "txt", "--json", "-q", **environment)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    return {Path(one["source"]).name: one["event"] for one in told}


def test_a_second_run_does_only_what_changed(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in"), tmp_path / "out"
    brand = tmp_path / "acme"
    brand.mkdir()
    (brand / "_brand.yml").write_text("meta: {name: Acme}\n", encoding="utf-8")
    asked = (place, "-o", out, "--brand", brand)
    assert set(events(*asked).values()) == {"done"}
    first = {path: (out / path).stat().st_mtime_ns for path in results(out)}
    assert set(events(*asked).values()) == {"unchanged"}
    assert {path: (out / path).stat().st_mtime_ns for path in results(out)} == first
    (place / "r00.txt").write_text(TEXT.format(count=99), encoding="utf-8")
    (place / "r01.txt.masthead.yml").write_text("issuer: Ministry of Schools\n", encoding="utf-8")
    assert events(*asked) == {"r00.txt": "done", "r01.txt": "done", "r02.txt": "unchanged"}
    (out / "r00.txt").unlink()
    (out / "r02.txt").write_text("altered", encoding="utf-8")
    assert events(*asked) == {"r00.txt": "done", "r01.txt": "unchanged", "r02.txt": "done"}
    assert "Ministry opens 42 schools" in (out / "r02.txt").read_text("utf-8")
    assert set(events(*asked, "--set", "txt.width=60").values()) == {"done"}
    assert set(events(*asked).values()) == {"done"}
    (brand / "_brand.yml").write_text("meta: {name: Acme Foundation}\n", encoding="utf-8")
    assert set(events(*asked).values()) == {"done"}
    assert set(events(*asked, "--force").values()) == {"done"}
    os.utime(out / "r02.txt")  # a copy of the folder has other times and the same bytes
    assert set(events(*asked).values()) == {"unchanged"}


def test_a_picture_of_a_source_counts(tmp_path: Path) -> None:
    place, out = tmp_path / "in", tmp_path / "out"
    place.mkdir()
    (place / "a.md").write_text(
        "# Aid arrives in the north\n\n![A truck](truck.png)\n\nThe agency said that aid had arrived.\n", encoding="utf-8"
    )
    assert events(place / "a.md", "-o", out) == {"a.md": "done"}
    assert events(place / "a.md", "-o", out) == {"a.md": "unchanged"}
    shutil.copy(ROOT / "styles" / "relief" / "logo.png", place / "truck.png")
    assert events(place / "a.md", "-o", out) == {"a.md": "done"}
    assert events(place / "a.md", "-o", out) == {"a.md": "unchanged"}


def test_what_failed_is_tried_again(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 1), tmp_path / "out"
    (place / "bad.txt").write_bytes(b"")
    assert events(place, "-o", out) == {"bad.txt": "failed", "r00.txt": "done"}
    assert events(place, "-o", out) == {"bad.txt": "failed", "r00.txt": "unchanged"}
    (place / "bad.txt").write_text(TEXT.format(count=7), encoding="utf-8")
    assert events(place, "-o", out) == {"bad.txt": "done", "r00.txt": "unchanged"}


def test_a_dry_run_says_why(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in"), tmp_path / "out"
    events(place, "-o", out)
    (place / "r00.txt").write_text(TEXT.format(count=99), encoding="utf-8")
    (out / "r01.txt").unlink()
    (place / "r03.txt").write_text(TEXT.format(count=77), encoding="utf-8")
    told = run("batch", place, "-o", out, "-t", "txt", "--dry-run").stdout.decode().splitlines()
    assert [line.rpartition(": ")[2] for line in told] == [
        "the source has changed", "a result is missing or was altered", "unchanged", "new",
    ]  # fmt: skip


def undisturbed(place: Path, out: Path) -> tuple[dict[str, bytes], float]:
    """What a run leaves, and the seconds that it takes."""
    begun = time.monotonic()
    assert run("batch", place, "-o", out, "-t", "txt,html", "-j", "2", "-q").returncode == 0
    return {path: (out / path).read_bytes() for path in results(out)}, time.monotonic() - begun


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a thing of Unix")
def test_killed_at_any_moment_it_leaves_good_files_and_goes_on(tmp_path: Path) -> None:
    place = inbox(tmp_path / "in", 12)
    whole, seconds = undisturbed(place, tmp_path / "whole")
    out, dealer = tmp_path / "out", random.Random(7)
    command = [sys.executable, "-m", "masthead", "batch", str(place), "-o", str(out), "-t", "txt,html", "-j", "2", "-q"]
    for kill in range(30):
        if kill % 6 == 0:  # what comes after a few runs has been done by them
            shutil.rmtree(out, ignore_errors=True)
        process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(dealer.uniform(0.1, 1.1 * seconds))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for path in results(out) if out.exists() else []:
            if not Path(path).name.startswith("."):
                assert (out / path).read_bytes() == whole[path]
    # The last of the runs may have been quicker than its killer, or slower than it could begin.
    Journal(out).close()
    (out / ".left.txt.1.part").write_bytes(b"half")
    with sqlite3.connect(out / ".masthead" / "journal.sqlite") as database:
        database.execute("INSERT OR REPLACE INTO meta VALUES ('running', '1')")
    database.close()
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0
    assert not list(out.rglob("*.part"))
    assert {path: (out / path).read_bytes() for path in results(out)} == whole


def test_a_brand_that_changes_during_a_run_is_not_believed(tmp_path: Path) -> None:
    place, out, brand = inbox(tmp_path / "in"), tmp_path / "out", tmp_path / "_brand.yml"
    brand.write_text("meta: {name: Acme}\n", encoding="utf-8")
    request = Request(to=("txt",), brand=str(brand))
    with Journal(out) as journal:
        for _ in outcomes(Plan([str(place)], out), request, Here(), journal):
            brand.write_text("meta: {name: Acme Foundation}\n", encoding="utf-8")
        assert [entry.key for entry in journal.known()] == ["", "", ""]
        assert all(outcome.fresh for outcome in outcomes(Plan([str(place)], out), request, Here(), journal))
        assert not any(outcome.fresh for outcome in outcomes(Plan([str(place)], out), request, Here(), journal))


def test_a_second_run_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    with Journal(tmp_path / "out"):
        refused(run("batch", inbox(tmp_path / "in"), "-o", tmp_path / "out", "-t", "txt"), 1, "another run writes to this folder", "hint:")
        with pytest.raises(OutputError, match="another run"):
            Journal(tmp_path / "out")
    with Journal(tmp_path / "out"):
        pass


@pytest.mark.parametrize("harm", ["garbage", "newer"])
def test_a_journal_that_cannot_be_used_is_kept_aside(tmp_path: Path, harm: str) -> None:
    place, out = inbox(tmp_path / "in"), tmp_path / "out"
    events(place, "-o", out)
    journal = out / ".masthead" / "journal.sqlite"
    if harm == "garbage":
        journal.write_bytes(b"no database at all" * 400)
    else:
        with sqlite3.connect(journal) as database:
            database.execute("UPDATE meta SET value = '99' WHERE name = 'format'")
        database.close()
    done = run("batch", place, "-o", out, "-t", "txt", "-j", "1")
    assert done.returncode == 0
    assert "kept as" in said(done)
    assert journal.with_name("journal-1.sqlite").exists()
    assert set(events(place, "-o", out).values()) == {"unchanged"}


def test_of_copies_one_may_be_left(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 2), tmp_path / "out"
    body = "\n\n".join(f"Sentence number {at} of the release tells what the ministry has done in district {at}." for at in range(8))
    for name in ("a", "b"):
        (place / f"{name}.txt").write_text(TEXT.format(count=7).replace("###", f"{body}\n\n###"), encoding="utf-8")
    asked = ("batch", place, "-o", out, "-t", "txt", "-j", "1")
    assert "the same release: " in said(run(*asked))
    assert results(out) == ["a.txt", "b.txt", "r00.txt", "r01.txt"]
    assert "4 of 4 sources converted, 3 files" in said(run(*asked, "--duplicates", "one"))
    assert results(out) == ["a.txt", "r00.txt", "r01.txt"]
    assert events(place, "-o", out, "--duplicates", "one")["b.txt"] == "unchanged"
    assert results(out) == ["a.txt", "r00.txt", "r01.txt"]
    assert "4 of 4 sources converted, 4 files" in said(run(*asked))
    assert results(out) == ["a.txt", "b.txt", "r00.txt", "r01.txt"]


def test_a_withdrawal_that_is_gone_gives_the_place_back(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 1), tmp_path / "out"
    notice = "WITHDRAWN\n\nA release is withdrawn\n\nPARIS, 5 June 2024 – This notice replaces the release “Ministry opens 40 schools” of 3 June.\n"
    (place / "z.txt").write_text(notice, encoding="utf-8")
    events(place, "-o", out)
    assert (out / "r00.txt").read_bytes() == (out / "z.txt").read_bytes()
    before = (out / "r00.txt").stat().st_mtime_ns
    events(place, "-o", out)
    assert (out / "r00.txt").stat().st_mtime_ns == before
    assert (out / "r00.txt").read_bytes() == (out / "z.txt").read_bytes()
    (place / "z.txt").unlink()
    events(place, "-o", out)
    assert "Ministry opens 40 schools" in (out / "r00.txt").read_text("utf-8")
    assert "Withdrawn" not in (out / "r00.txt").read_text("utf-8")


def test_what_a_person_should_look_at_first_is_held_until_a_sidecar_settles_it(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 1), tmp_path / "out"
    body = "PARIS, 3 June 2024 – The ministry of education said that forty schools would open in the autumn, most of them in the south.\n"
    (place / "none.txt").write_text(f"PRESS RELEASE\n\n{body}\nTeachers are being hired now, it said.\n\n###\n", encoding="utf-8")
    asked = ("batch", place, "-o", out, "-t", "txt", "-j", "1", "--hold-below", "0.9")
    refused(run(*asked), 6, "none.txt: is to be looked at first: the headline is made from the text")
    assert results(out) == ["r00.txt"]
    (place / "none.txt.masthead.yml").write_text("headline: Forty schools open in the autumn\n", encoding="utf-8")
    assert run(*asked).returncode == 0
    assert results(out) == ["none.txt", "r00.txt"]


def test_it_stops_at_so_many_failures(tmp_path: Path) -> None:
    place = tmp_path / "in"
    place.mkdir()
    for at in range(6):
        (place / f"{at}.txt").write_bytes(b"")
    done = run("batch", place, "-o", tmp_path / "out", "-t", "txt", "-j", "1", "--max-failures", "2")
    refused(done, 1, "0 of 2 sources converted")


def test_reports_an_index_and_an_audit_tell_of_each_source(tmp_path: Path) -> None:
    place, out, audit = inbox(tmp_path / "in", 2), tmp_path / "out", tmp_path / "audit.ndjson"
    (place / "bad.txt").write_bytes(b"")
    for _ in range(2):
        run("batch", place, "-o", out, "-t", "txt", "-j", "1", "-q", "--audit", audit)
    report = json.loads((out / "report.json").read_bytes())
    assert (report["sources"], report["done"], report["unchanged"]) == (3, 2, 2)
    assert report["failures"][0]["problem"].startswith(str(place / "bad.txt")) or "bad.txt" in report["failures"][0]["problem"]
    rows = list(csv.DictReader(io.StringIO((out / "report.csv").read_text("utf-8-sig"))))
    assert [(Path(row["source"]).name, row["state"]) for row in rows] == [("bad.txt", "failed"), ("r00.txt", "done"), ("r01.txt", "done")]
    index = [json.loads(line) for line in (out / "index.ndjson").read_bytes().splitlines()]
    assert [(one["title"], one["date"], one["files"]) for one in index] == [
        ("Ministry opens 40 schools", "2024-06-03", ["r00.txt"]), ("Ministry opens 41 schools", "2024-06-03", ["r01.txt"]),
    ]  # fmt: skip
    page = (out / "report.html").read_text("utf-8")
    assert page.index("<h1>2 of 3 sources converted</h1>") < page.index("<h2>Failed</h2>") < page.index("<h2>Files</h2>")
    assert '<a href="r00.txt">txt</a>' in page and "Ministry opens 41 schools" in page
    lines = [json.loads(line) for line in audit.read_bytes().splitlines()]
    assert [(Path(one["source"]).name, one["state"]) for one in lines] == [
        ("bad.txt", "failed"), ("r00.txt", "done"), ("r01.txt", "done"), ("bad.txt", "failed"),
    ]  # fmt: skip
    assert all(len(file["sha256"]) == 64 for one in lines for file in one["files"])


def test_a_lost_journal_is_built_anew_from_the_audit(tmp_path: Path) -> None:
    place, out, audit = inbox(tmp_path / "in"), tmp_path / "out", tmp_path / "audit.ndjson"
    (place / "r00.txt.masthead.yml").write_text("by: Eva Lang\nissuer: Ministry of Schools\n", encoding="utf-8")
    asked = (place, "-o", out, "--audit", audit)
    events(*asked)
    line = json.loads(audit.read_bytes().splitlines()[0])
    assert line["said"] == [{"field": "issuer", "by": "Eva Lang"}]
    index = (out / "index.ndjson").read_bytes()
    shutil.rmtree(out / ".masthead")
    (out / "r01.txt").write_text("altered", encoding="utf-8")
    with audit.open("ab") as file:
        file.write(b'{"when": "half a line')
    assert events(*asked) == {"r00.txt": "unchanged", "r01.txt": "done", "r02.txt": "unchanged"}
    assert (out / "index.ndjson").read_bytes() == index


def test_a_result_that_is_called_like_a_report_keeps_its_place(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 1), tmp_path / "out"
    (place / "report.txt").write_text(TEXT.format(count=7), encoding="utf-8")
    for _ in range(2):
        assert run("batch", place, "-o", out, "-t", "html", "-j", "1", "-q").returncode == 0
        assert "Ministry opens 7 schools" in (out / "report.html").read_text("utf-8")
        assert "2 of 2 sources converted" in (out / ".masthead" / "report.html").read_text("utf-8")


def test_what_a_lost_worker_had_begun_to_write_goes(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 1), tmp_path / "out"
    out.mkdir()
    (out / ".r00.txt.4711.part").write_bytes(b"half a fi")
    (out / ".profile").write_bytes(b"somebody's own")
    assert events(place, "-o", out) == {"r00.txt": "done"}
    assert results(out) == [".profile", "r00.txt"]


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are things of Unix")
def test_on_a_terminal_a_bar_tells_rate_and_failures(tmp_path: Path) -> None:
    import pty

    place = inbox(tmp_path / "in")
    (place / "bad.txt").write_bytes(b"")
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "masthead", "batch", str(place), "-o", str(tmp_path / "out"), "-t", "txt", "-j", "1"]
    process = subprocess.Popen(command, cwd=ROOT, stderr=child, env={**os.environ, "TERM": "xterm", "NO_COLOR": "1", "COLUMNS": "120"})
    os.close(child)
    told = b""
    try:
        while piece := os.read(parent, 65536):
            told += piece
    except OSError:  # the other end is closed
        pass
    os.close(parent)
    assert process.wait() == 1
    assert "4/4" in told.decode() and "1 failed" in told.decode() and "3 of 4 sources converted" in told.decode()


def test_elsewhere_a_line_now_and_then_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(progress, "LINE_EVERY", 0.0)
    place = inbox(tmp_path / "in")
    (place / "a.txt").write_bytes(b"")
    batching.whole(batching.Run(sources=(str(place),), target=tmp_path / "out", request=Request(to=("txt",)), workers=Here()))
    told = capsys.readouterr().err
    assert "1 sources done, 1 failed" in told and "4 sources done, 1 failed" in told and " a second" in told


def test_results_among_the_sources_are_no_sources(tmp_path: Path) -> None:
    place = inbox(tmp_path / "in")
    for _ in range(2):
        run("batch", place, "-o", place / "out", "-t", "md", "-j", "1", "-q")
    assert len(list(Plan([str(place)], place / "out"))) == 3


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_that_lead_nowhere_or_round_are_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    place = inbox(tmp_path / "in")
    (place / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    (place / "deep").mkdir()
    (place / "deep" / "round").symlink_to(place, target_is_directory=True)
    done = run("batch", place, "-o", tmp_path / "out", "-t", "txt", "-j", "1")
    refused(done, 1, "3 of 3 sources converted", "is a link that leads nowhere", "is a link back to a folder that it lies in")


def test_what_an_embargo_holds_goes_where_a_run_is_for_the_public(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 1), tmp_path / "out"
    (place / "held.txt").write_text("EMBARGOED UNTIL 9 AM CET, 1 JUNE 2027\n\n" + TEXT.format(count=8), encoding="utf-8")
    run("batch", place, "-o", out, "-t", "txt,html")
    (out / "held.html").write_text("changed by somebody", encoding="utf-8")
    done = run("batch", place, "-o", out, "-t", "txt,html", "--public", "--now", "2027-05-01T00:00Z")
    assert done.returncode == 6 and "1 file of an earlier run was taken away" in said(done)
    assert results(out) == ["held.html", "r00.html", "r00.txt"]
    run("batch", place, "-o", out, "-t", "txt,html", "--public", "--now", "2027-06-02T00:00Z")
    assert results(out) == ["held.html", "held.txt", "r00.html", "r00.txt"]


@pytest.mark.parametrize("way", [(), ("--watch",)])
def test_results_never_go_among_their_sources(tmp_path: Path, way: tuple[str, ...]) -> None:
    place = inbox(tmp_path / "in", 1)
    refused(run("batch", place, "-o", place, "-t", "html", *way), 2, "the folder that results go to", "hint:")
    assert [path.name for path in place.iterdir()] == ["r00.txt"]
