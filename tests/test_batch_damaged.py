"""What lies in an output folder may be damaged, of another masthead, or not ours to write: it is told, and the run goes on from what is sound."""

from __future__ import annotations

import base64
import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from test_batch import results
from test_batch_journal import TEXT, events, inbox
from test_cli import run, said

from masthead.batch import incremental, keys
from masthead.batch.incremental import outcomes
from masthead.batch.index import rows
from masthead.batch.journal import Entry, Journal, Seen
from masthead.batch.plan import Plan
from masthead.batch.record import Record, Told
from masthead.batch.workers import Here
from masthead.errors import OutputError
from masthead.request import Request


def journal(out: Path) -> Path:
    return out / ".masthead" / "journal.sqlite"


def harmed(out: Path, how: str) -> None:
    database = sqlite3.connect(journal(out))
    with database:
        database.execute(how)
    database.close()


@pytest.mark.parametrize(
    "column, value", [("outputs", "x'ff01'"), ("about", "x'ff01'"), ("state", "'odd'"), ("exit_code", "'x'"), ("key", "NULL")]
)
def test_a_damaged_row_is_done_again_and_harms_no_other(tmp_path: Path, column: str, value: str) -> None:
    place, out = inbox(tmp_path / "in"), tmp_path / "out"
    events(place, "-o", out)
    harmed(out, f"UPDATE sources SET {column} = {value} WHERE source LIKE '%r01.txt'")
    assert events(place, "-o", out) == {"r00.txt": "unchanged", "r01.txt": "done", "r02.txt": "unchanged"}
    assert set(events(place, "-o", out).values()) == {"unchanged"}
    assert len((out / "index.ndjson").read_bytes().splitlines()) == 3


def test_a_journal_that_lacks_a_column_is_kept_aside(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in"), tmp_path / "out"
    events(place, "-o", out)
    harmed(out, "ALTER TABLE sources DROP COLUMN hint")
    assert set(events(place, "-o", out).values()) == {"done"}
    assert journal(out).with_name("journal-1.sqlite").exists()


def test_what_can_be_read_of_a_damaged_journal_holds_if_the_results_prove_it(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 40), tmp_path / "out"
    events(place, "-o", out)
    data = bytearray(journal(out).read_bytes())
    middle = len(data) // 8192 * 4096
    data[middle : middle + 4096] = b"\xff" * 4096
    journal(out).write_bytes(data)
    (out / "r00.txt").write_text("altered by somebody", encoding="utf-8")
    done = run("batch", place, "-o", out, "-t", "txt", "-j", "1", "--json")
    told = {Path(one["source"]).name: one["event"] for one in map(json.loads, done.stdout.splitlines())}
    assert "what can be read of it" in said(done) and done.returncode == 0
    assert told["r00.txt"] == "done" and list(told.values()).count("unchanged") > 20
    assert "altered" not in (out / "r00.txt").read_text(encoding="utf-8")
    assert len((out / "index.ndjson").read_bytes().splitlines()) == 40
    assert set(events(place, "-o", out).values()) == {"unchanged"}


def there(out: Path) -> dict[Path, tuple[int, bytes]]:
    """All files but the one by which SQLite's readers and writers know of each other."""
    files = (path for path in out.rglob("*") if path.is_file() and not path.name.endswith("-shm"))
    return {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


@pytest.mark.parametrize("harm", ["", "newer", "garbage", "running"])
def test_a_dry_run_changes_nothing(tmp_path: Path, harm: str) -> None:
    place, out = inbox(tmp_path / "in"), tmp_path / "out"
    events(place, "-o", out)
    match harm:
        case "newer":
            harmed(out, "UPDATE meta SET value = '99' WHERE name = 'format'")
        case "garbage":
            journal(out).write_bytes(b"no database at all" * 400)
    other = Journal(out) if harm == "running" else None
    before = there(out)
    done = run("batch", place, "-o", out, "-t", "txt", "--dry-run")
    after = there(out)
    if other is not None:
        other.close()
    assert done.returncode == 0 and before == after
    sound = harm in ("", "running")
    assert [line.rpartition(": ")[2] for line in done.stdout.decode().splitlines()] == ["unchanged" if sound else "new"] * 3
    assert sound or "damaged or of a newer version" in said(done)


def test_a_damaged_lock_is_made_anew(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in"), tmp_path / "out"
    events(place, "-o", out)
    (out / ".masthead" / "lock.sqlite").write_bytes(b"no database at all" * 400)
    assert set(events(place, "-o", out).values()) == {"unchanged"}
    with Journal(out), pytest.raises(OutputError, match="another run writes to this folder"):
        Journal(out)


def test_a_journal_is_looked_into_where_nothing_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place, out = inbox(tmp_path / "in"), tmp_path / "out"
    events(place, "-o", out)
    journal(out).with_name("journal.sqlite-wal").touch()  # of a run that was killed
    opened, connect = [], sqlite3.connect

    def refused(name: str, **options: object) -> sqlite3.Connection:
        opened.append(name)
        if "immutable" not in name:
            raise sqlite3.OperationalError("unable to open database file")
        return connect(name, uri=True, isolation_level=None)

    monkeypatch.setattr("masthead.batch.journal.sqlite3.connect", refused)
    with Seen(out) as seen:
        assert len(list(seen.known())) == 3 and len(opened) == 2


def test_what_an_audit_has_wrong_is_done_again(tmp_path: Path) -> None:
    place, out, audit = inbox(tmp_path / "in", 4), tmp_path / "out", tmp_path / "audit.ndjson"
    outside = tmp_path / "outside.txt"
    outside.write_text("not ours", encoding="utf-8")
    events(place, "-o", out, "--audit", audit)
    told = [json.loads(line) for line in audit.read_bytes().splitlines()]
    told[0]["record"] = base64.b64encode(b"\xff").decode()
    told[1]["files"][0]["path"] = "../outside.txt"
    told[2]["files"][0]["path"] = str(outside)
    audit.write_text("".join(json.dumps(line) + "\n" for line in told), encoding="utf-8")
    shutil.rmtree(out / ".masthead")
    assert events(place, "-o", out, "--audit", audit) == {"r00.txt": "done", "r01.txt": "done", "r02.txt": "done", "r03.txt": "unchanged"}
    assert len(results(out)) == 4 and outside.exists()


def test_a_source_that_changes_between_two_looks_is_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place, out = inbox(tmp_path / "in", 1), tmp_path / "out"
    source = place / "r00.txt"
    before, after = source.read_bytes(), TEXT.format(count=99).encode()
    make = incremental.publishing

    def changed(*words: object) -> Iterator[None]:
        source.write_bytes(after)
        done = yield from make(*words)  # type: ignore[arg-type]
        source.write_bytes(before)
        return done

    def done() -> list[tuple[bool, str]]:
        with Journal(out) as journal:
            found = list(outcomes(Plan([str(place)], out), Request(to=("txt",)), Here(), journal))
            return [(one.fresh, one.entry.sha256) for one in found]

    with monkeypatch.context() as patched:
        patched.setattr(incremental, "publishing", changed)
        assert done() != [(True, keys.digest(str(source)).hex())] and "99" in (out / "r00.txt").read_text("utf-8")
    assert done() == [(True, keys.digest(str(source)).hex())] and "99" not in (out / "r00.txt").read_text("utf-8")
    assert done()[0][0] is False


@pytest.mark.parametrize(
    "title, cell",
    [
        ("=1+2", "'=1+2"), ("+1+HYPERLINK(A1)", "'+1+HYPERLINK(A1)"), ("-2*cmd", "'-2*cmd"), ("@SUM(1)", "'@SUM(1)"),
        ("+33 1 23 45", "+33 1 23 45"), ("-4.5", "-4.5"), ("Title", "Title"),
    ],
)  # fmt: skip
def test_no_cell_of_the_report_is_a_formula(title: str, cell: str) -> None:
    record = Record("release", (Told(title, "", "", "en", "press-release", "", ()),), ())
    *_, row = rows([Entry("a.txt", "", "done", about=msgspec.msgpack.encode(record))])
    assert f",{cell}," in row.decode()
