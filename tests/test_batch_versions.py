"""Among many sources: what an embargo holds, what a correction replaces, what a withdrawal does to earlier files."""

from __future__ import annotations

import json
import re
from pathlib import Path

from test_batch import results
from test_cli import refused, run, said

BODY = """

LONDON, {day} June 2024 – The agency said on {name} that {number} people had received aid in the north of the country. It plans to go on until
the end of the year, the agency said in a statement, and asked all sides to keep the roads open for its convoys.

“We are glad that the aid has arrived”, said Mary Jones, the agency's director. “We will not stop before everybody has been reached.”

The programme costs 4.2 million pounds and is paid for by the European Union.

###
"""
TITLE = "Agency delivers aid to people in the north"
FIRST = f"PRESS RELEASE\n\n{TITLE}{BODY.format(day=3, name='Monday', number='4,000')}"
OTHER = (
    "PRESS RELEASE\n\nMinistry opens forty new schools\n\nPARIS, 3 June 2024 – The ministry of education said that forty schools would open in the "
    "autumn, most of them in the south.\n\nTeachers are being hired now, it said.\n\n###\n"
)


def folder(place: Path, **texts: str) -> Path:
    place.mkdir()
    for name, text in texts.items():
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
    return place


def test_what_is_under_embargo_is_held_and_a_later_run_publishes_it(tmp_path: Path) -> None:
    held = FIRST.replace("PRESS RELEASE", "EMBARGOED UNTIL 00:01 BST, 10 JUNE 2024")
    place, out, report = folder(tmp_path / "in", held=held, other=OTHER), tmp_path / "out", tmp_path / "report.json"
    asked = ("batch", place, "-o", out, "-t", "txt", "--public", "-j", "1", "--report", report, "--now")
    refused(run(*asked, "2024-06-09T00:00Z"), 6, "1 of 2 sources converted", "held: ", "is under embargo until 10 June 2024, 00:01 BST")
    told = json.loads(report.read_bytes())
    assert ([Path(one["source"]).name for one in told["held"]], told["failures"]) == (["held.txt"], [])
    assert results(out) == ["other.txt"]
    later = run(*asked, "2024-06-10T00:00Z")
    assert later.returncode == 0
    assert "Embargo ended 10 June 2024" in (out / "held.txt").read_text("utf-8")


def test_a_correction_names_what_it_replaces(tmp_path: Path) -> None:
    new = f"CORRECTION\n\n{TITLE}{BODY.format(day=4, name='Tuesday', number='40,000')}"
    place, out = folder(tmp_path / "in", a_new=new, b_first=FIRST, other=OTHER), tmp_path / "out"
    done = run("batch", place, "-o", out, "-t", "txt", "-j", "1", "--json")
    assert done.returncode == 0, said(done)
    assert f"Correction: Replaces {TITLE}, 3 June 2024" in (out / "a_new.txt").read_text("utf-8")
    assert "4,000" in (out / "b_first.txt").read_text("utf-8")
    event = next(json.loads(line) for line in done.stdout.splitlines() if b'"replaced"' in line)
    assert (event["state"], [Path(one).name for one in event["earlier"]], event["title"]) == ("correction", ["b_first.txt"], TITLE)


def test_a_withdrawal_takes_the_place_of_the_earlier_files(tmp_path: Path) -> None:
    notice = (
        f"WITHDRAWN\n\nWithdrawal of a release on aid in the north\n\nLONDON, 5 June 2024 – The agency has withdrawn its release. "
        f"This notice replaces the release “{TITLE}” of 3 June 2024.\n\nPlease do not use it.\n\n###\n"
    )
    place, out = folder(tmp_path / "in", first=FIRST, notice=notice, other=OTHER), tmp_path / "out"
    done = run("batch", place, "-o", out, "-t", "txt", "-j", "1")
    assert done.returncode == 0, said(done)
    assert (out / "first.txt").read_bytes() == (out / "notice.txt").read_bytes()
    assert (out / "notice.txt").read_text("utf-8").startswith("Withdrawn")
    assert "Teachers" in (out / "other.txt").read_text("utf-8")


def test_alike_releases_that_say_nothing_of_a_version_stay_as_they_are(tmp_path: Path) -> None:
    other = FIRST.replace("4,000", "5,000")
    place, out = folder(tmp_path / "in", first=FIRST, other=other), tmp_path / "out"
    done = run("batch", place, "-o", out, "-t", "txt", "-j", "1")
    assert "replaces" not in said(done)
    assert "Replaces" not in (out / "first.txt").read_text("utf-8") + (out / "other.txt").read_text("utf-8")


def test_it_is_told_what_differs_in_releases_that_are_nearly_the_same(tmp_path: Path) -> None:
    new = f"CORRECTION\n\n{TITLE}{BODY.format(day=4, name='Tuesday', number='40,000')}"
    silent = OTHER.replace("forty schools", "fifty schools").replace("in the south", "in the south and east")
    copy = OTHER.replace("Teachers are being hired now", "Teachers are being hired now, and builders too")
    place, out = folder(tmp_path / "in", a=FIRST, b=new, c=OTHER, d=silent, e=copy), tmp_path / "out"
    asked = ("batch", place, "-o", out, "-t", "txt", "-j", "1", "--json")
    done = run(*asked)
    events = [json.loads(line) for line in done.stdout.splitlines()]
    told = {(Path(one["earlier"]).stem, Path(one["source"]).stem): one for one in events if one["event"] == "differs"}
    assert told["a", "b"]["kind"] == "correction" and ["4,000", "40,000"] in told["a", "b"]["changes"]
    assert ["forty", "fifty"] in told["c", "d"]["changes"] and ["", "and east"] in told["c", "d"]["changes"]
    assert told["c", "e"]["changes"] == [["", "and builders too"]]
    assert "“4,000” → “40,000”" in said(done) and "with “and builders too”" in said(done)
    page = (out / "report.html").read_text("utf-8")
    assert "<del>forty</del> → <ins>fifty</ins>" in page
    (place / "a.txt").unlink()
    again = run(*asked)
    assert '"differs"' in again.stdout.decode() and '"earlier":"' in again.stdout.decode() and "4,000" not in said(again)


def test_of_copies_it_is_told_once_what_differs(tmp_path: Path) -> None:
    longer = OTHER.replace("Teachers are being hired now", "Teachers are being hired now, and builders too")
    place, out = folder(tmp_path / "in", a=OTHER, b=OTHER, c=longer, d=OTHER, e=longer), tmp_path / "out"
    done = run("batch", place, "-o", out, "-t", "txt", "-j", "1", "--json")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(Path(one["earlier"]).stem, Path(one["source"]).stem) for one in told if one["event"] == "differs"] == [("a", "c")]


def test_each_table_of_the_report_has_a_name_of_its_own(tmp_path: Path) -> None:
    place, out = folder(tmp_path / "in", good=FIRST, bad="", held=f"EMBARGOED\n\n{OTHER}"), tmp_path / "out"
    run("batch", place, "-o", out, "-t", "txt", "-j", "1", "--hold-below", "1")
    names = re.findall(r'role="region" aria-label="([^"]*)"', (out / "report.html").read_text("utf-8"))
    assert {"Failed", "Held"} <= set(names) and len(set(names)) == len(names)


def test_copies_of_what_a_correction_replaces_are_copies(tmp_path: Path) -> None:
    new = f"CORRECTION\n\n{TITLE}{BODY.format(day=4, name='Tuesday', number='40,000')}"
    place, out = folder(tmp_path / "in", a_wire=FIRST, b_wire=FIRST, new=new), tmp_path / "out"
    asked = ("batch", place, "-o", out, "-t", "txt", "-j", "1")
    copies = f"the same release: {place / 'a_wire.txt'}, {place / 'b_wire.txt'}"
    done = run(*asked, "--duplicates", "one")
    assert copies in said(done) and "correction: " in said(done)
    assert results(out) == ["a_wire.txt", "new.txt"]
    assert copies in said(run(*asked, "--duplicates", "keep"))
    assert results(out) == ["a_wire.txt", "b_wire.txt", "new.txt"]
