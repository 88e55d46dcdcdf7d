"""The file that only grows: it tells all that a journal knows, whatever moment a run ends at, and what judges said of the results."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

import pytest
from test_batch import results
from test_batch_journal import TEXT, events, inbox
from test_batch_sources import LOGO, PICTURED
from test_cli import refused, run, said

from masthead.batch.audit import Audit, restored
from masthead.batch.incremental import outcomes
from masthead.batch.journal import Entry, Journal
from masthead.batch.judging import judged
from masthead.batch.plan import Plan
from masthead.batch.workers import Here
from masthead.request import Request
from masthead.verify.judges.standards import Finding, Judge


def lines(audit: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in audit.read_bytes().splitlines()]


def done(place: Path, out: Path, audit: Path, request: Request) -> None:
    with Journal(out) as journal:
        journal.witness = Audit(audit, out, request)
        assert all(outcome.entry.state == "done" for outcome in outcomes(Plan([str(place)], out), request, Here(), journal))


def known(out: Path) -> dict[str, tuple[object, ...]]:
    """What a journal has of its sources, but for the times of files."""
    with Journal(out) as journal:
        return {
            one.source: (one.key, one.state, one.sha256, one.settled, one.about, [(file.path, file.sha256) for file in one.outputs])
            for one in journal.known()
        }


def test_it_tells_when_what_how_and_with_what_result(tmp_path: Path) -> None:
    place, out, audit = inbox(tmp_path / "in", 2), tmp_path / "out", tmp_path / "audit.ndjson"
    (place / "bad.txt").write_bytes(b"")
    brand = tmp_path / "acme"
    brand.mkdir()
    (brand / "_brand.yml").write_text("meta: {name: Acme}\n", encoding="utf-8")
    run("batch", place, "-o", out, "-t", "txt", "-j", "1", "-q", "--audit", audit, "--verify", "--brand", brand, "--lang", "en")
    bad, first, _ = lines(audit)
    assert bad["state"] == "failed" and bad["exit_code"] == 1 and "is empty" in bad["problem"] and bad["brand"] is None
    assert first["brand"]["name"] == "acme" and len(first["brand"]["sha256"]) == 64 and first["options"]["language"] == "en"
    assert first["said"] == [{"field": "language", "by": None}] and len(first["sha256"]) == 64 and len(first["key"]) == 112
    assert first["verdicts"] == [
        {"judge": "masthead verify", "file": "r00.txt", "sha256": first["files"][0]["sha256"], "verdict": "passed", "findings": []}
    ]


def test_what_was_not_found_when_read_back_is_told(tmp_path: Path) -> None:
    from masthead.batch.journal import Output

    audit, request = Audit(tmp_path / "audit", tmp_path, Request(verify=True)), Request()
    with Journal(tmp_path) as journal:
        (tmp_path / "a.txt").write_text(TEXT.format(count=1), encoding="utf-8")
        entry = next(outcomes(Plan([str(tmp_path / "a.txt")], tmp_path), Request(to=("md",)), Here(), journal)).entry
    audit.noted([entry, Entry("b.txt", "", "failed", problem="3 words of the source are missing", exit_code=5)])
    assert [(one["verdict"], bool(one["findings"])) for line in lines(tmp_path / "audit") for one in line["verdicts"]] == [
        ("passed", False), ("failed", True),
    ]  # fmt: skip
    assert isinstance(entry.outputs[0], Output) and request.verify is False


def test_a_journal_that_is_built_anew_is_what_was_lost(tmp_path: Path) -> None:
    place, out, audit = inbox(tmp_path / "in", 3), tmp_path / "out", tmp_path / "audit.ndjson"
    (place / "r02.txt.masthead.yml").write_text("by: Eva Lang\nissuer: Ministry of Schools\n", encoding="utf-8")
    done(place, out, audit, Request(to=("txt",)))
    (place / "r00.txt").write_text(TEXT.format(count=99), encoding="utf-8")
    done(place, out, audit, Request(to=("txt",)))
    before = known(out)
    done(place, tmp_path / "other", audit, Request(to=("md",)))
    (out / ".masthead" / "journal.sqlite").unlink()
    with Journal(out) as journal:
        for entry in restored(audit, out):
            journal.put(entry)
    assert known(out) == before


def test_it_knows_a_source_before_the_journal_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place, out, audit = inbox(tmp_path / "in", 3), tmp_path / "out", tmp_path / "audit.ndjson"

    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patched, pytest.raises(Killed):
        patched.setattr("masthead.batch.journal._row", killed)
        done(place, out, audit, Request(to=("txt",)))
    assert len(lines(audit)) == 3 and not known(out)


def test_it_hears_of_a_source_once_where_the_journal_is_interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place, out, audit = inbox(tmp_path / "in", 3), tmp_path / "out", tmp_path / "audit.ndjson"

    def interrupted(entry: Entry) -> object:
        monkeypatch.undo()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        monkeypatch.setattr("masthead.batch.journal._row", interrupted)
        done(place, out, audit, Request(to=("txt",)))
    assert len(lines(audit)) == 3 and len(known(out)) == 3


def test_half_a_line_spoils_no_other(tmp_path: Path) -> None:
    place, out, audit = inbox(tmp_path / "in", 1), tmp_path / "out", tmp_path / "audit.ndjson"
    audit.write_bytes(b'{"when": "half a li')
    done(place, out, audit, Request(to=("txt",)))
    assert [entry.source for entry in restored(audit, out)] == [str(place / "r00.txt")]


def test_what_holds_no_more_is_done_again(tmp_path: Path) -> None:
    place, out, audit = inbox(tmp_path / "in", 2), tmp_path / "out", tmp_path / "audit.ndjson"
    done(place, out, audit, Request(to=("txt",)))
    with Journal(out) as journal:
        journal.witness = Audit(audit, out, Request())
        journal.forget([str(place / "r01.txt")])
    for path in (out / ".masthead").iterdir():
        path.unlink()
    assert events(place, "-o", out, "--audit", audit) == {"r00.txt": "unchanged", "r01.txt": "done"}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are text")
def test_names_that_are_no_text_come_back(tmp_path: Path) -> None:
    place, out, audit = tmp_path / "in", tmp_path / "out", tmp_path / "audit.ndjson"
    folder = os.fsdecode(os.fsencode(place) + b"/f\xe9v")
    Path(folder, "pictures").mkdir(parents=True)
    name = os.fsdecode(os.fsencode(folder) + b"/caf\xe9.md")
    Path(name).write_text(PICTURED, encoding="utf-8")
    Path(folder, "pictures", "truck.png").write_bytes(LOGO)
    done(place, out, audit, Request(to=("html",)))
    assert lines(audit)[0]["source"].endswith("caf\ufffd.md") and [one.source for one in restored(audit, out)] == [name]
    told = [*results(out), *known(out)]
    assert told == ["f-v/caf.html", name] and "data:image/png" in (out / told[0]).read_text("utf-8")
    again = run("batch", place, "-o", out, "-t", "html", "-j", "2", "--audit", audit, "-v")
    assert again.returncode == 0 and "1 of 1 source converted" in said(again), said(again)
    Path(name).write_bytes(b"")
    refused(run("batch", place, "-o", out, "-t", "html", "-j", "2", "--json"), 1, "is empty")


def test_a_file_that_can_not_be_added_to_is_told(tmp_path: Path) -> None:
    place = inbox(tmp_path / "in", 1)
    under = tmp_path / "file" / "audit"
    under.parent.write_text("no folder")
    refused(run("batch", place, "-o", tmp_path / "out", "-t", "txt", "-j", "1", "--audit", under), 1, "can’t be added to", str(under))
    refused(run("batch", place, "-o", tmp_path / "out", "-t", "txt", "-j", "1", "--audit", tmp_path), 2, "--audit names a file")
    refused(run("batch", place, "-o", tmp_path / "out", "--audit", "s3://x/audit"), 2, "--audit")
    together = run("batch", place, "-o", tmp_path / "digest", "--profile", "digest", "-t", "txt", "-j", "1", "--audit", under)
    refused(together, 1, "can’t be added to", "1 of 1 source converted")


class Strict(Judge, frozen=True):
    """Not content with 41 schools."""

    name: ClassVar[str] = "strict"
    suffix: ClassVar[str] = ".txt"
    seen: ClassVar[list[str]] = []
    lacks: ClassVar[str] = ""

    def missing(self) -> str:
        return self.lacks

    def findings(self, paths: Sequence[Path]) -> Mapping[Path, tuple[Finding, ...]]:
        self.seen.extend(path.name for path in paths)
        return {path: (Finding("R1", "too many schools"),) if "41 schools" in path.read_text("utf-8") else () for path in paths}


def test_judges_see_each_file_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place, out, audit = inbox(tmp_path / "in", 3), tmp_path / "out", tmp_path / "audit.ndjson"
    done(place, out, audit, Request(to=("txt", "md")))
    (out / "r02.txt").write_text("altered", encoding="utf-8")
    monkeypatch.setattr(Strict, "seen", [])

    def told() -> list[tuple[str, str, bool]]:
        with Journal(out) as journal:
            return [
                (one.path, str(verdict.passed), each.fresh)
                for each in judged(journal.known(), out, [Strict()])
                for one, verdict in each.verdicts
            ]

    monkeypatch.setattr(Strict, "lacks", "it is not there")
    assert told() == [("r00.txt", "False", True), ("r01.txt", "False", True)] and not Strict.seen
    monkeypatch.setattr(Strict, "lacks", "")
    assert told() == [("r00.txt", "True", True), ("r01.txt", "False", True)] and Strict.seen == ["r00.txt", "r01.txt"]
    assert told() == [("r00.txt", "True", False), ("r01.txt", "False", False)] and Strict.seen == ["r00.txt", "r01.txt"]
    (out / ".masthead" / "verdicts.sqlite").write_bytes(b"damaged" * 1000)
    assert len(told()) == 2 and len(Strict.seen) == 4
    with Journal(out) as journal:
        each = list(judged(journal.known(), out, [Strict()]))
        Audit(audit, out, Request()).judged(each[1])
    assert [(one.exit_code, one.problem) for each_one in each for one in each_one.failures] == [
        (4, "r01.txt: strict failed: error · R1 · too many schools")
    ]
    last = lines(audit)[-1]
    assert last["state"] == "judged" and [(one["judge"], one["verdict"]) for one in last["verdicts"]] == [("strict", "failed")]


def test_a_batch_asks_the_judges_that_there_are(tmp_path: Path) -> None:
    """None are there: that is told, and no failure."""
    place, out, audit = inbox(tmp_path / "in", 1), tmp_path / "out", tmp_path / "audit.ndjson"
    nowhere = dict.fromkeys(("EPUBCHECK_JAR", "ACE_BIN"), str(tmp_path / "none"))
    ended = run("batch", place, "-o", out, "-t", "epub", "-j", "1", "--standards", "--audit", audit, **nowhere)
    assert ended.returncode == 0 and "Ace: 1 skipped" in said(ended) and "EPUBCheck: 1 skipped" in said(ended), said(ended)
    assert json.loads((out / "report.json").read_bytes())["verdicts"] == {"Ace": {"skipped": 1}, "EPUBCheck": {"skipped": 1}}
    assert [one["state"] for one in lines(audit)] == ["done", "judged"]


def test_a_digest_is_noted_and_judged_like_other_results(tmp_path: Path) -> None:
    place, out, audit = inbox(tmp_path / "in", 2), tmp_path / "out", tmp_path / "audit.ndjson"
    (place / "bad.txt").write_bytes(b"")
    nowhere = {"EPUBCHECK_JAR": "/nowhere", "ACE_BIN": "/nowhere", "MASTHEAD_JUDGES": "/nowhere"}
    asked = ("batch", place, "-o", out, "-t", "epub,txt", "--profile", "digest", "-j", "1", "--audit", audit)
    ended = run(*asked, "--verify", "--standards", **nowhere)
    assert ended.returncode == 1 and "EPUBCheck: 1 skipped" in said(ended)
    done, judged = lines(audit)
    assert (done["source"], done["state"], done["problem"], done["brand"]["name"]) == ("digest", "digest", None, "civic")
    assert [(one["path"], one["sha256"]) for one in done["files"]] == [
        (name, hashlib.sha256((out / name).read_bytes()).hexdigest()) for name in ("digest.epub", "digest.txt")
    ]
    assert {one["verdict"] for one in done["verdicts"]} == {"passed"}
    told = {Path(one["source"]).name: one for one in done["sources"]}
    assert list(told) == ["bad.txt", "r00.txt", "r01.txt"] and "is empty" in told["bad.txt"]["problem"]
    assert told["r00.txt"]["sha256"] == hashlib.sha256((place / "r00.txt").read_bytes()).hexdigest()
    assert judged["state"] == "judged" and {one["verdict"] for one in judged["verdicts"]} == {"skipped"}
    # What can't be made is noted, too, and a journal is not built of either.
    (place / "r00.txt").write_text("EMBARGOED until 3 June 2099\n\n" + TEXT.format(count=1), encoding="utf-8")
    assert "embargo" in said(run(*asked, "--public"))
    assert lines(audit)[-1]["exit_code"] == 6 and lines(audit)[-1]["files"] == [] and "embargo" in lines(audit)[-1]["problem"]
    assert list(restored(audit, out)) == []


def test_an_audit_that_cannot_be_written_is_told_before_anything_is_done(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in"), tmp_path / "out"
    (tmp_path / "file").write_bytes(b"")
    done = run("batch", place, "-o", out, "-t", "txt", "--audit", tmp_path / "file" / "audit.jsonl")
    refused(done, 1, "can’t be added to", "check your rights, or choose another file with --audit")
    assert not out.exists()
