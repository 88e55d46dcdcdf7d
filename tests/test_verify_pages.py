"""What pages of a PDF part, read back: tall rows, endless words, lists in lists; and what stands over a title in a book."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from test_cli import run, said

LETTERS = "abcdefghijklmnopqrst"
TALL = " ".join(f"{one}{other}{third}" for one in LETTERS for other in LETTERS for third in LETTERS[:6])
SOURCES = {
    "row.md": f"# Town opens library\n\n| Room | What it holds |\n|---|---|\n| Hall | {TALL} |\n| Attic | maps |\n",
    "word.md": f"# Town opens library\n\nIts name is {'abcdefghij' * 900} in full.\n",
    "paragraph.md": f"# Town opens library\n\nIts rooms are {TALL}. All of them are open. Nobody has counted the books.\n",
    "lists.html": f"<h1>Town opens library</h1>{''.join(f'<ul><li>Room {at} holds books' for at in range(60))}{'</ul>' * 60}",
}


@pytest.mark.parametrize("name", SOURCES)
def test_what_goes_on_over_pages_is_found_whole(tmp_path: Path, name: str) -> None:
    source = tmp_path / name
    source.write_text(SOURCES[name], encoding="utf-8")
    done = run("convert", source, "-t", "pdf", "-o", tmp_path, "--verify")
    assert done.returncode == 0, said(done)


@pytest.mark.parametrize(
    ("name", "word", "other"), [("row.md", "kjb", "kjz"), ("paragraph.md", "kjb", "kjz"), ("lists.html", "Room 55", "Room 56")]
)
def test_what_is_lost_of_it_is_told(tmp_path: Path, name: str, word: str, other: str) -> None:
    source = tmp_path / name
    source.write_text(SOURCES[name].replace(word, other), encoding="utf-8")
    assert run("convert", source, "-t", "pdf", "-o", tmp_path, "-q").returncode == 0
    source.write_text(SOURCES[name], encoding="utf-8")
    done = run("verify", source, (tmp_path / name).with_suffix(".pdf"))
    assert done.returncode == 5 and re.search(rf"\b{word.split()[-1]}\b", said(done) + done.stdout.decode())


def test_a_books_cover_is_not_counted_with_what_stands_over_its_title(tmp_path: Path) -> None:
    source = tmp_path / "report.html"
    source.write_text("<h1>A library for a whole town and all who live in it</h1><p>The library opened on Monday.</p>", encoding="utf-8")
    assert run("convert", source, "-t", "epub", "-o", tmp_path, "-q").returncode == 0
    done = run("verify", source, tmp_path / "report.epub")
    assert done.returncode == 0 and said(done).rstrip().endswith("are there"), said(done)
