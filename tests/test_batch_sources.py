"""Sources from wherever newsrooms have them: archives, tables of jobs, mailboxes and feeds."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest
from test_batch import results
from test_batch_journal import TEXT, events
from test_cli import ROOT, SEED, refused, run, said

from masthead import limits
from masthead.batch.found import Found
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


def test_limits_that_are_raised_hold_for_archives(tmp_path: Path) -> None:
    place = packed(tmp_path / "r.zip", {"a.txt": TEXT.format(count=1), "b.txt": TEXT.format(count=2)})
    asked = (place, "-o", tmp_path / "out", "--set")
    refused(run("batch", *asked, "limit.archive_members=1", "-t", "txt", "-j", "1"), 8, "limit.archive_members")
    assert events(*asked, "limit.archive_members=2") == {"a.txt": "done", "b.txt": "done"}


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


def table(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_text(text, encoding=encoding)
    return path


def test_a_table_that_holds_the_releases_is_no_table_of_jobs(tmp_path: Path) -> None:
    words = "The agency said that aid had arrived in the north of the island. " * 5
    releases = table(tmp_path / "releases.csv", f"title,date,text\nAid arrives,2024-05-05,{words}\nMore aid arrives,2024-05-06,{words}\n")
    short = table(tmp_path / "jobs.csv", "title,text\nAid,Short\n")  # a title and a text, and rows that hold none
    out = tmp_path / "out"
    assert "1 of 1 source converted" in said(run("batch", releases, "-o", out, "-t", "txt", "-j", "1"))
    assert results(out) == ["releases-1.txt", "releases-2.txt"] and "Aid arrives" in (out / "releases-1.txt").read_text("utf-8")
    assert "1 of 1 source converted" in said(run("batch", short, "-o", tmp_path / "two", "-t", "txt", "-j", "1"))
    sources = table(tmp_path / "sources.csv", "source,title,text\nreleases.csv,A,B\n")
    refused(run("batch", sources, "-o", out, "-t", "txt"), 2, "there is no column “text”")


def test_each_row_of_a_table_is_a_job_with_its_own_options(tmp_path: Path) -> None:
    inbox = tmp_path / "in"
    inbox.mkdir()
    for at in range(3):
        (inbox / f"r{at}.txt").write_text(TEXT.format(count=at + 40), encoding="utf-8")
    jobs = table(
        tmp_path / "jobs.csv",
        "Source;Title;Embargo;Output;Brand;Language\r\n"
        "in/r0.txt;Schools open;2030-06-31T06:00Z;;;\r\n"
        'in/r0.txt;"Schools; open";2030-06-10T06:00Z;Schools: north;agency;\r\n'
        "in/r1.txt;;;;;fr\r\n"
        "in/r0.txt;;;;civic;\r\n"
        ";;;;;\r\n"
        ";Of nothing;;;;\r\n"
        "in/r2.txt;;;../up;;\r\n"
        "in/none.txt;;;;;\r\n"
        "in/r2.txt;;;;nobody;\r\n"
        "in/r2.txt;;;;;;;more\r\n"
        "in/r2.txt;;;r2;;\r\n",
        "utf-8-sig",
    )
    out = tmp_path / "out"
    asked = ("batch", jobs, "-o", out, "-t", "txt,json", "-j", "1")
    done = run(*asked)
    refused(
        done,
        2,
        "4 of 4 sources converted",
        "line 2",
        "line 7",
        "line 8",
        "line 9: ",
        "none.txt",
        "line 10",
        "line 11",
        "8 cells for 6 columns",
    )
    assert results(out) == [f"{stem}.{end}" for stem in ("Schools- north", "r0", "r1", "r2") for end in ("json", "txt")]
    named = (out / "Schools- north.txt").read_text("utf-8")
    assert "Schools; open" in named and "10 June 2030" in named and "Rivers and Lakes" not in (out / "r0.txt").read_text("utf-8")
    assert (out / "r0.txt").read_text("utf-8") != named and "Français" in (out / "r1.txt").read_text("utf-8")
    lines = [json.loads(line) for line in (out / "index.ndjson").read_bytes().splitlines()]
    assert [Path(line["source"]).name for line in lines] == ["r0.txt", "r0.txt (r0)", "r1.txt", "r2.txt"]
    assert lines[0]["embargo"] == "2030-06-10T06:00Z" and "the same release" not in said(done)
    report = tmp_path / "report.json"
    run(*asked, "--report", report, "--duplicates", "one")
    assert json.loads(report.read_bytes())["unchanged"] == 4 and len(results(out)) == 8


def test_an_embargo_that_cannot_be_read_is_told_with_its_cell(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(TEXT.format(count=40), encoding="utf-8")
    rows = ("r.txt,next wombat", "r.txt,2030-06-30", "r.txt,[a", "r.txt,2030-06-30T09:00Z")
    jobs = table(tmp_path / "jobs.csv", "source,embargo\n" + "\n".join(rows) + "\n")
    asked = ("batch", jobs, "-o", tmp_path / "out", "-t", "txt")
    for more in ((), ("--profile", "digest")):
        done = run(*asked, *more)
        told = [line for line in said(done).splitlines() if "column “embargo”" in line]
        assert {line[line.index("line ") :][:6] for line in told} == {"line 2", "line 3", "line 4"}
        assert "--set" not in said(done) and "next wombat" in said(done)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("ending", [".csv", ".tsv"])
def test_a_table_may_call_its_columns_as_people_do(tmp_path: Path, mark: str, ending: str) -> None:
    (tmp_path / "a.txt").write_text("Text", encoding="utf-8")
    head, row = ("Source", "Lang", "Output name"), ("a.txt", "fr", "first.out.PDF")
    jobs = table(tmp_path / f"jobs{ending}", f"{mark.join(head)}\n{mark.join(row)}\n")
    assert [(job.stem, job.said.language) for job in Plan([str(jobs)], tmp_path / "out")] == [("first.out", "fr")]
    table(jobs, "file,output_name\na.txt,2024.06\n")
    assert [job.stem for job in Plan([str(jobs)], tmp_path / "out")] == ["2024.06"]


def test_a_tables_sources_are_looked_for_where_we_are_too(tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "a.txt").write_text(TEXT.format(count=40), encoding="utf-8")
    jobs, asked = table(tmp_path / "lists" / "jobs.csv", "source\na.txt\n"), ("-o", "out", "-t", "txt", "--dry-run")
    assert b"\na.txt \xe2\x86\x92 " in b"\n" + run("batch", jobs, *asked, cwd=tmp_path).stdout
    (tmp_path / "lists" / "a.txt").write_text(TEXT.format(count=41), encoding="utf-8")
    assert f"{tmp_path / 'lists' / 'a.txt'} → " in run("batch", jobs, *asked, cwd=tmp_path).stdout.decode()


def test_what_a_table_says_is_part_of_what_decides_the_result(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(count=40), encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT.format(count=41), encoding="utf-8")
    brand = tmp_path / "acme"
    brand.mkdir()
    (brand / "_brand.yml").write_text("meta: {name: Acme}\ndefaults: {masthead: {filename: '{date}-{slug}'}}\n", encoding="utf-8")
    jobs, out = tmp_path / "jobs.csv", tmp_path / "out"
    table(jobs, "source,brand\na.txt,acme\nb.txt,\n")
    assert events(jobs, "-o", out) == {"a.txt": "done", "b.txt": "done"}
    assert results(out) == ["2024-06-03-ministry-opens-40-schools.txt", "b.txt"]
    assert set(events(jobs, "-o", out).values()) == {"unchanged"}
    table(jobs, "source,brand,output\na.txt,acme,first\nb.txt,,\n")
    assert events(jobs, "-o", out) == {"a.txt": "done", "b.txt": "unchanged"}
    assert results(out) == ["b.txt", "first.txt"]
    (brand / "_brand.yml").write_text("meta: {name: Acme Foundation}\n", encoding="utf-8")
    assert events(jobs, "-o", out) == {"a.txt": "done", "b.txt": "unchanged"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("source,brnd\na.txt,agency\n", "did you mean “brand”?"),
        ("brand\nagency\n", "has no column “source”"),
        ("source,source\na.txt,a.txt\n", "two columns"),
        ("", "has no column “source”"),
        ('source\na.txt\n"b.txt\n', "is no table from here on"),
        ("source\na.txt\n\xff", "is not UTF-8"),
    ],
)
def test_a_table_that_can_not_be_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "a.txt").write_text("Text", encoding="utf-8")
    jobs = table(tmp_path / "jobs.csv", text, "latin-1")
    plan = Plan([str(jobs), str(SEED)], tmp_path / "out")
    assert list(plan)[-1].source == str(SEED)
    assert len(plan.missing) == 1 and "line " in str(plan.missing[0]) and told in f"{plan.missing[0]} {plan.missing[0].hint}"


def test_a_row_may_name_a_folder_a_pattern_or_an_archive(tmp_path: Path) -> None:
    packed(tmp_path / "r.zip", {"x/a.txt": "Text", "b.txt": "Text"})
    (tmp_path / "in").mkdir()
    for name in ("c.txt", "d.txt"):
        (tmp_path / "in" / name).write_text("Text", encoding="utf-8")
    jobs = table(tmp_path / "jobs.csv", "source,language,output\nr.zip,fr,\nin/*.txt,ar,all\nin,ar,all\nin/c.txt,,\n")
    plan = list(Plan([str(jobs)], tmp_path / "out"))
    assert [(job.stem, job.said.language) for job in plan] == [("b", "fr"), ("a", "fr"), ("all", "ar"), ("all_2", "ar")]


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Ministry of Education</title><link>https://example.org</link>
<item><title>Ministry opens 40 schools</title><description>&lt;p&gt;The ministry of education said that 40 schools would open in autumn.&lt;/p&gt;</description></item>
<item><title>Ministry hires 900 teachers</title><description>&lt;p&gt;The ministry of education said that 900 teachers would start in spring.&lt;/p&gt;</description></item>
</channel></rss>"""
MAILS = "".join(
    f"From desk@example.org Mon Jun  3 10:00:00 2024\nFrom: Press desk <desk@example.org>\nSubject: Ministry opens {count} schools\n"
    f"Date: Mon, 3 Jun 2024 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n{TEXT.format(count=count)}\n"
    for count in (40, 41, 42)
)


def test_mailboxes_and_feeds_give_files_and_lines_of_the_index_for_each_release(tmp_path: Path) -> None:
    packed(tmp_path / "in.zip", {"feed.xml": FEED, "box.mbox": MAILS})
    out = tmp_path / "out"
    done = run("batch", tmp_path / "in.zip", "-o", out, "-t", "txt,json", "-j", "1")
    assert done.returncode == 0 and "2 of 2 sources converted, 10 files" in said(done), said(done)
    assert results(out) == [f"{stem}.{end}" for stem in ("box-1", "box-2", "box-3", "feed-1", "feed-2") for end in ("json", "txt")]
    lines = [json.loads(line) for line in (out / "index.ndjson").read_bytes().splitlines()]
    assert [line["files"] for line in lines] == [[f"{s}.txt", f"{s}.json"] for s in ("box-1", "box-2", "box-3", "feed-1", "feed-2")]
    assert [line["title"] for line in lines][:2] == ["Ministry opens 40 schools", "Ministry opens 41 schools"]
    for line in lines:
        assert line["title"] in (out / line["files"][0]).read_text("utf-8")


@pytest.mark.parametrize("beside", [("box-1.txt", "Box-2.txt"), ("box-1.txt", "Box-2.txt", "box-mbox-1.txt")])
@pytest.mark.parametrize("how", ["folder", "files", "turned", "table"])
def test_a_release_of_a_source_takes_no_other_source_its_name(tmp_path: Path, beside: tuple[str, ...], how: str) -> None:
    for name in beside:
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text(f"The only text of {name}", encoding="utf-8")
    (tmp_path / "in" / "box.mbox").write_text(MAILS, encoding="utf-8")
    every = ["in/box.mbox", *(f"in/{name}" for name in beside)]
    rows = [f"{name},{Path(name).stem}" for name in every]
    sources = {
        "folder": ["in"],
        "files": every,
        "turned": [f"@{table(tmp_path / 'list.txt', chr(10).join(every))}"],
        "table": [table(tmp_path / "jobs.csv", "\n".join(["source,output", *rows]))],
    }[how]
    out = tmp_path / "out"
    done = run("batch", *sources, "-o", out, "-t", "txt", "-j", "1", cwd=tmp_path)
    assert done.returncode == 0 and len(results(out)) == len(beside) + 3, results(out)
    lines = [json.loads(line) for line in (out / "index.ndjson").read_bytes().splitlines()]
    for line in lines:
        assert line["title"] in (out / line["files"][0]).read_text("utf-8")
    if how != "turned":  # what a list has further on is not known when its beginning is done
        assert {Path(name).stem for name in beside} < {Path(name).stem for name in results(out)}
    again = run("batch", *sources, "-o", out, "-t", "txt", "-j", "1", cwd=tmp_path)
    assert f"{len(beside) + 1} unchanged" in said(again), said(again)


def test_members_of_one_folder_get_their_names_together_whatever_lies_between_them(tmp_path: Path) -> None:
    packed(tmp_path / "r.zip", {"A.txt": "One", "B/a.txt": "Two", "a.md": "Three", "b-1.txt": "Four", "b-1x/c.txt": "Five", "b.txt": "Six"})
    plan = [(job.stem, job.several) for job in Plan([str(tmp_path / "r.zip")], tmp_path / "out")]
    assert plan == [("A-txt", ""), ("a-md", ""), ("b-1", ""), ("b", "b-txt"), ("a", ""), ("c", "")]


def test_a_table_in_utf_16_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text", encoding="utf-8")
    jobs = table(tmp_path / "jobs.csv", "source\ttitle\na.txt\tÜber\n", "utf-16")
    assert [job.said.title for job in Plan([str(jobs)], tmp_path / "out")] == ["Über"]


@pytest.mark.parametrize(
    "name", ["a.txt", "./a.txt", "in/a.txt", "in//b/./a.txt", "../a.txt", "/in/a.txt", "//a.txt", "/a.txt", "in/", ".", ""]
)
def test_a_source_is_the_same_however_it_is_named(name):
    assert Found(name, Path(name).name, Path("out")).whole == os.path.abspath(name)  # noqa: PTH100 - Path keeps a way up


def test_jobs_are_made_as_they_are_asked_for(tmp_path):
    for name in ("a.txt", "A.html", "b.txt", "c.txt"):
        (tmp_path / name).write_text("Text", encoding="utf-8")
    asked: list[str] = []
    plan = iter(Plan([str(tmp_path / "b.txt"), str(tmp_path)], tmp_path / "out"))
    asked.append(next(plan).stem)
    (tmp_path / "d.txt").write_text("Text", encoding="utf-8")  # a folder is listed when its turn comes
    asked += [job.stem for job in plan]
    assert asked == ["b", "A-html", "a-txt", "c", "d"]


def test_a_pattern_of_two_stars_fits_files_at_any_depth(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "in" / "deep" / "b.txt").write_text("Text.", encoding="utf-8")
    assert [job.stem for job in Plan([str(tmp_path / "in" / "**")], tmp_path / "out")] == ["a", "b"]


def test_results_that_fit_a_pattern_are_no_sources(tmp_path: Path) -> None:
    for name in ("in", "out", "out/deep"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("Text.", encoding="utf-8")
    plan = Plan([str(tmp_path / "**" / "*.txt")], tmp_path / "in" / ".." / "out")
    assert [job.source for job in plan] == [str(tmp_path / "in" / "a.txt")]


def test_files_that_a_pattern_finds_below_the_folder_of_the_results_are_sources(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Text.", encoding="utf-8")
    assert [job.stem for job in Plan([str(tmp_path / "in" / "*.txt")], tmp_path)] == ["a"]


def test_a_source_that_is_named_by_a_way_up_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "real" / "in").mkdir(parents=True)
    for place in (tmp_path / "in", tmp_path / "real" / "in"):
        (place / "a.txt").write_text("Text.", encoding="utf-8")
    name = str(tmp_path / "in" / "a.txt")
    assert len(list(Plan([name, str(tmp_path / "in" / ".." / "in" / "a.txt")], tmp_path / "out"))) == 1
    (tmp_path / "link").symlink_to(tmp_path / "real" / "in", target_is_directory=True)
    assert len(list(Plan([name, str(tmp_path / "link" / ".." / "in" / "a.txt")], tmp_path / "out"))) == 2
