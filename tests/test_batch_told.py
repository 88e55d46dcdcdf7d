"""What a batch says of itself, for people: once what concerns all sources, and so that one knows what is meant."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest
from test_batch_journal import inbox
from test_batch_versions import OTHER
from test_cli import refused, run, said

from masthead.anatomy.recognise import recognise
from masthead.batch.journal import Journal
from masthead.errors import OutputError, RefusedError
from masthead.policy import review
from masthead.registry import read
from masthead.sources.source import Source

FEED = '<?xml version="1.0"?><rss version="2.0"><channel><title>Works</title>{}</channel></rss>'
ITEM = "<item><title>{}</title><description>{}</description></item>"


def test_releases_of_one_source_that_are_nearly_the_same_are_told_by_their_numbers(tmp_path: Path) -> None:
    texts = [OTHER, OTHER.replace("forty schools", "fifty schools")]
    items = [
        ITEM.format(head, "".join(f"&lt;p&gt;{each}&lt;/p&gt;" for each in rest)) for head, *rest in (text.split("\n\n") for text in texts)
    ]
    (tmp_path / "x.xml").write_text(FEED.format("".join(items)))
    place = tmp_path / "x.xml"
    done = run("batch", place, "-o", tmp_path / "out", "-t", "txt", "-j", "1")
    assert f"nearly the same: {place} (1), {place} (2): “forty” → “fifty”" in said(done)
    told = json.loads((tmp_path / "out" / "report.json").read_bytes())["changes"]
    assert [(one["source"], one["numbers"]) for one in told] == [(str(tmp_path / "x.xml"), [1, 2])]
    page = (tmp_path / "out" / "report.html").read_text()
    assert "x.xml (2)" in page
    rows = [row for row in page.partition("<h2>Files</h2>")[2].split("<tr>") if "href" in row]
    assert [row.count("href") for row in rows] == [1, 1]
    assert all(f'href="x-{number}.txt"' in row and f"x.xml ({number})" in row for number, row in enumerate(rows, 1))


def test_a_brand_that_is_broken_is_told_once(tmp_path: Path) -> None:
    place, out = inbox(tmp_path / "in", 3), tmp_path / "out"
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "_brand.yml").write_text("color: [")
    asked = ("-o", out, "-t", "txt", "-j", "1", "--brand", tmp_path / "house")
    refused(run("batch", place, *asked), 1, "is not YAML")
    assert not out.exists()
    (place / "jobs.csv").write_text("source,brand\nr00.txt,civic\n")
    assert run("batch", place / "jobs.csv", *asked).returncode == 0  # no row wants it


def test_a_disk_that_is_read_only_is_told_as_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(os, "statvfs"):
        pytest.skip("Windows has no such call")
    Journal(tmp_path).close()
    real = os.statvfs(tmp_path)
    fields = [*real[:8], real.f_flag | os.ST_RDONLY, real.f_namemax]
    monkeypatch.setattr(os, "statvfs", lambda path: os.statvfs_result(fields))

    def refuse(self: Journal, path: Path) -> sqlite3.Connection:
        error = sqlite3.OperationalError("unable to open database file")
        error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise error

    monkeypatch.setattr(Journal, "_opened", refuse)
    with pytest.raises(OutputError, match="the disk is read-only"):
        Journal(tmp_path)


def test_what_is_held_says_what_a_sidecar_must_say() -> None:
    text = "The council of Norhaven opened its library on Monday after two years of work, and it is glad of it.\n\nMore follows here.\n"
    with pytest.raises(RefusedError) as held:
        review(recognise(read(Source("x.txt", text.encode()), lambda _: None, {}), lambda _: None), 0.9)
    assert held.value.hint.endswith("(x.html.masthead.yml): headline: …")
