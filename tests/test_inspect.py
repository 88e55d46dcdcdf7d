"""`masthead inspect` for people: one screen, widths right in every script, and nothing that colour alone says."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_cli import ROOT, SEED, refused, run

from masthead.cli import screen

SEEDS = [path.name for path in sorted((ROOT / "seeds").iterdir()) if path.suffix in (".txt", ".html", ".md")]


def shown(*words: str | Path, columns: int = 100, **environment: str) -> list[str]:
    done = run("inspect", *words, COLUMNS=str(columns), **environment)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().split("\n")


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("name", SEEDS)
def test_no_line_is_wider_than_the_screen_and_all_stand_on_one(name: str, columns: int) -> None:
    lines = shown(ROOT / "seeds" / name, columns=columns)
    assert max(map(screen.width, lines)) <= columns
    assert len(lines) <= 75


def test_each_finding_has_its_words_its_place_and_its_certainty() -> None:
    lines = shown(SEED)
    rows = [line.split() for line in lines]
    assert ["headline", "made", "60%", "line", "3"] in [row[:5] for row in rows]
    assert any(re.match(r"  issuer +(?:sure|likely|unsure) \d+% +line \d+ +UNODC Regional Office", line) for line in lines)
    assert any(line.startswith("  not found ") and "headline" in line and "contacts" in line for line in lines)
    assert any(line.startswith("  guessed ") and "for the headline" in " ".join(lines) for line in lines)


def test_words_that_say_it_stand_beside_every_colour(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "x.txt.masthead.yml").write_text("by: Eva Lang\nissuer: Our office\n", encoding="utf-8")
    plain = shown(tmp_path / "x.txt")
    assert "\x1b" not in "".join(plain)
    coloured = _on_a_terminal(tmp_path / "x.txt")
    assert "\x1b[" in coloured
    assert [line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", coloured).replace("\r", "").split("\n")] == [
        line.rstrip() for line in plain
    ]
    assert "\x1b" not in _on_a_terminal(tmp_path / "x.txt", NO_COLOR="1")


def _on_a_terminal(path: Path, **environment: str) -> str:
    pty = pytest.importorskip("pty", reason="no pseudo-terminals on this system")
    upper, lower = pty.openpty()
    env = {**os.environ, "COLUMNS": "100", **environment}
    env = env if environment else {key: value for key, value in env.items() if key != "NO_COLOR"}
    with subprocess.Popen(
        [sys.executable, "-m", "masthead", "inspect", str(path)], stdout=lower, stdin=lower, env=env, cwd=ROOT
    ) as process:
        os.close(lower)
        got = b""
        while True:
            try:
                piece = os.read(upper, 4096)
            except OSError:  # Linux says so when the other end is closed
                break
            if not piece:
                break
            got += piece
        process.wait(timeout=60)
    os.close(upper)
    return got.decode()


def test_who_says_what_and_what_was_found_instead_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "x.txt.masthead.yml").write_text("by: Eva Lang\nissuer: Our office\n", encoding="utf-8")
    text = "\n".join(shown(tmp_path / "x.txt", "--set", "anatomy.genre=Note"))
    assert re.search(r"issuer +said +Our office", text)
    assert "issuer: by Eva Lang, in x.txt.masthead.yml" in text and "genre: by option" in text
    assert "issuer instead of “UNODC Regional Office for Central Asia”" in text


def test_several_releases_are_shown_apart_and_many_in_a_list(tmp_path: Path) -> None:
    item = "<item><title>Number {0}</title><description>The text of item {0}, which is long enough.</description></item>"
    for count in (2, 5):
        items = "".join(item.format(number) for number in range(1, count + 1))
        (tmp_path / f"{count}.xml").write_text(f"<rss version='2.0'><channel><title>News</title>{items}</channel></rss>")
    assert [line for line in shown(tmp_path / "2.xml") if "release 2 of 2" in line]
    many = shown(tmp_path / "5.xml")
    assert [line.split()[0] for line in many if "Number" in line] == ["1", "2", "3", "4", "5"]
    assert any("Number 4" in line for line in shown(tmp_path / "5.xml", "--release", "4"))
    refused(run("inspect", tmp_path / "5.xml", "--release", "6"), 7, "no release 6", "hint:")


def test_strict_ends_with_its_status_and_shows_all_the_same() -> None:
    done = run("inspect", SEED, "--strict")
    assert done.returncode == 3 and b"Gyzylgul" in done.stdout
    told = run("inspect", SEED, "--title", "A title", "--json")
    assert json.loads(told.stdout)["release"]["headline"]["rule"] == "said.option"


# ── widths ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "columns"),
    [("press", 5), ("新闻稿", 6), ("ｐress", 6), ("بيان", 4), ("بيانٌ", 4), ("e\u0301te\u0301", 3), ("한국", 4), ("a\u200bb", 2), ("", 0)],
)
def test_a_width_is_counted_as_terminals_draw_it(text: str, columns: int) -> None:
    assert screen.width(text) == columns


@given(st.text(alphabet=st.sampled_from("ab ,.新闻稿，。بيان\u0301\u200b한é-"), max_size=120), st.integers(4, 40), st.integers(0, 4))
def test_lines_fit_and_hold_the_text(text: str, columns: int, lines: int) -> None:
    made = screen.wrapped(text, columns, lines)
    # A mark that closes may not begin a line: it hangs by its own width.
    assert all(screen.width(line) <= columns + 2 for line in made)
    assert not lines or len(made) <= lines
    if not lines:
        assert "".join("".join(made).split()) == "".join(screen.clean(text).split())


def test_what_steers_a_terminal_does_not_reach_it() -> None:
    assert screen.clean("a\x1b[31mb\u202ec\nd") == "a [31mbc d"


def test_what_is_not_there_is_null_for_programs(tmp_path: Path) -> None:
    """A thing that is not there is null, never an empty string."""
    (tmp_path / "x.md").write_text(
        "# Harbour opens\n\nNorhaven, 3 May 2024 – The Harbour Trust said that the share was 35%. It has 12,000 berths.\n"
    )
    told = json.loads(run("inspect", tmp_path / "x.md", "--json").stdout)
    assert [each["label"] for each in told["release"]["figures"]] == [None, "berths"]
    assert told["source"]["encoding"] == "utf-8"
    word = json.loads(run("inspect", ROOT / "dist" / "unodc-workshop-ashgabat.docx", "--json").stdout)
    assert word["source"]["encoding"] is None
    assert all(notice["where"] is None or notice["where"] for notice in word["notices"])
