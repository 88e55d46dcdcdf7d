"""Sources from wherever newsrooms have them: archives, tables of jobs, mailboxes and feeds."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from test_batch import results
from test_batch_journal import TEXT, events
from test_cli import ROOT, SEED, refused, run

from masthead import limits
from masthead.batch.plan import Plan
from masthead.errors import LimitError, NotFoundError, UnreadableError
from masthead.sources import archive, places

PICTURED = "# Aid arrives in the north\n\n![A truck](pictures/truck.png)\n\nThe agency said that aid had arrived in the north.\n"
LOGO = (ROOT / "styles" / "relief" / "logo.png").read_bytes()


def packed(path: Path, members: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return path


def test_each_member_of_an_archive_is_a_source_and_its_tree_is_mirrored(tmp_path: Path) -> None:
    place = packed(
        tmp_path / "releases.zip",
        {
            "a.txt": TEXT.format(count=40),
            "north/aid.md": PICTURED,
            "north/pictures/truck.png": LOGO,
            "north/aid.md.masthead.yml": "headline: The north is helped\n",
            "north/../../out.txt": "A name that leads elsewhere",
            "south/b.txt": TEXT.format(count=41),
            "south/inner.zip": b"PK\x05\x06" + bytes(18),
            "south/.hidden.txt": "hidden",
            "__MACOSX/south/._b.txt": "what Apple keeps",
            "notes.xyz": "of a kind that is not read",
        },
    )
    out = tmp_path / "out"
    done = run("batch", place, "-o", out, "-t", "html,txt", "-j", "2")
    refused(done, 1, "3 of 3 sources converted", "leads elsewhere", "archive within an archive", "2 files of other kinds")
    ends = ("html", "txt")
    assert results(out) == [f"{stem}.{end}" for stem in ("a", "north/aid", "south/b") for end in ends]
    assert not (tmp_path / "out.txt").exists()
    assert "data:image/png" in (out / "north" / "aid.html").read_text("utf-8")
    assert "The north is helped" in (out / "north" / "aid.txt").read_text("utf-8")
    lines = [json.loads(line) for line in (out / "index.ndjson").read_bytes().splitlines()]
    assert [Path(line["source"]).name for line in lines] == ["a.txt", "aid.md", "b.txt"] and "releases.zip!/a.txt" in lines[0]["source"]


def test_only_what_changed_in_an_archive_is_done_again(tmp_path: Path) -> None:
    place, out = tmp_path / "r.zip", tmp_path / "out"
    members: dict[str, str | bytes] = {"a.txt": TEXT.format(count=1), "b.md": PICTURED, "pictures/truck.png": LOGO}
    packed(place, members)
    assert events(place, "-o", out) == {"a.txt": "done", "b.md": "done"}
    assert events(place, "-o", out) == {"a.txt": "unchanged", "b.md": "unchanged"}
    packed(place, {**members, "a.txt": TEXT.format(count=2)})
    assert events(place, "-o", out) == {"a.txt": "done", "b.md": "unchanged"}
    packed(place, {"a.txt": TEXT.format(count=2), "b.md": PICTURED})
    assert events(place, "-o", out) == {"a.txt": "unchanged", "b.md": "done"}
    packed(place, {"a.txt": TEXT.format(count=2), "b.md": PICTURED, "b.md.masthead.yml": "issuer: Us\n"})
    assert events(place, "-o", out) == {"a.txt": "unchanged", "b.md": "done"}


def test_a_document_that_is_packed_stays_a_document(tmp_path: Path) -> None:
    run("convert", SEED, "-o", tmp_path / "made", "-t", "docx,epub", "-q")
    inbox = tmp_path / "in"
    inbox.mkdir()
    for end in ("docx", "epub"):
        shutil.copy(next((tmp_path / "made").glob(f"*.{end}")), inbox / f"x-{end}.zip")
    packed(inbox / "many.zip", {"a.txt": "Text"})
    jobs = list(Plan([str(inbox)], tmp_path / "out"))
    assert [Path(job.source).name for job in jobs] == ["x-docx.zip", "x-epub.zip", "a.txt"]
    assert jobs[-1].folder == str(tmp_path / "out" / "many")
    assert [Path(job.source).name for job in Plan([str(inbox / "x-docx.zip")], tmp_path / "out")] == ["x-docx.zip"]
    assert run("batch", inbox, "-o", tmp_path / "out", "-t", "txt", "-j", "1").returncode == 0


def test_members_that_deceive_fail_alone(tmp_path: Path) -> None:
    place = packed(
        tmp_path / "r.zip", {"a.txt": TEXT.format(count=1), "bomb.txt": b"0" * 20_000_000, "locked.txt": "secret", "torn.txt": "x" * 999}
    )
    data = bytearray(place.read_bytes())
    entry = data.rindex(b"locked.txt") - 46  # the flags stand 8 bytes into an entry of the list (APPNOTE 4.3.12)
    data[entry + 8] |= 1
    torn = data.index(b"torn.txt") + len("torn.txt")
    data[torn : torn + 3] = b"\xff\xff\xff"
    place.write_bytes(data)
    done = run("batch", place, "-o", tmp_path / "out", "-t", "txt", "-j", "2", "--report", tmp_path / "report.json")
    refused(done, 1, "1 of 4 sources converted", "limit.package_ratio", "locked with a password", "broken zip")
    codes = {Path(one["source"]).name: one["exit_code"] for one in json.loads((tmp_path / "report.json").read_bytes())["failures"]}
    assert codes == {"bomb.txt": 8, "locked.txt": 1, "torn.txt": 1}


def test_an_archive_that_can_not_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "torn.zip").write_bytes(packed(tmp_path / "whole.zip", {"a.txt": "Text " * 100}).read_bytes()[:90])
    plan = Plan([str(tmp_path / "torn.zip"), str(tmp_path / "whole.zip!/a.txt"), str(tmp_path / "whole.zip")], tmp_path / "out")
    assert [job.stem for job in plan] == ["a"] and "broken zip" in str(plan.missing[0])
    with pytest.raises(NotFoundError, match=r"whole\.zip!/b\.txt"):
        places.source(str(tmp_path / "whole.zip!/b.txt"))
    with limits.changed(limits.Limits(archive_members=1)), pytest.raises(LimitError, match=r"limit\.archive_members"):
        archive.Archive(str(packed(tmp_path / "two.zip", {"a": "", "b": ""})), "two.zip")


def test_the_same_bytes_for_two_members_are_refused(tmp_path: Path) -> None:
    place = packed(tmp_path / "r.zip", {"a.txt": "0" * 500, "b.txt": "1" * 500, "c.txt": "2"})
    data = bytearray(place.read_bytes())
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 1)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]  # where the member begins
    place.write_bytes(data)
    opened = archive.Archive(str(place), "r.zip")
    assert opened.names == ["c.txt"] and all(isinstance(error, UnreadableError) for error in opened.wrong)


def test_names_that_do_not_say_that_they_are_utf_8(tmp_path: Path) -> None:
    place = packed(tmp_path / "r.zip", {"Communiqué – école.txt": TEXT.format(count=1)})
    data = place.read_bytes()
    for at in (data.index(b"PK\x03\x04") + 7, data.index(b"PK\x01\x02") + 9):
        data = data[:at] + bytes([data[at] & ~0x08]) + data[at + 1 :]
    place.write_bytes(data)
    assert [job.stem for job in Plan([str(place)], tmp_path / "out")] == ["Communiqué – école".replace("–", "-")]
