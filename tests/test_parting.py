"""Tables of so many columns that figures would break: in parts, each with the first column again, in PDF and in Word."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pdfdump
import pytest
from judges import conforms
from lxml import etree
from samples import p, t
from test_pdf_pages import inside, of, pages, written
from worddump import W, opened, text, write

from masthead.document.model import Cell, Row, Table
from masthead.document.plain import plain_blocks
from masthead.verify.judges.standards import OpenXml, VeraPdf
from masthead.writers.parting import crossings, parts, spread, wanted


def cells(*texts: str, **options: object) -> Row:
    return Row(tuple(Cell((p(said),), **options) for said in texts))  # type: ignore[arg-type]


def said(cell: Cell) -> str:
    return plain_blocks(cell.content)


def column(table: etree._Element, number: int) -> list[etree._Element]:
    return [list(row.iter(W + "tc"))[number] for row in table.iter(W + "tr")]


def broad(columns: int, rows: int = 4, **options: object) -> Table:
    head = cells("Basin", *(f"Month {column}" for column in range(1, columns)))
    body = (cells(f"Basin {row}", *(f"{row}{column:03},{column:03}" for column in range(1, columns))) for row in range(1, rows + 1))
    return Table((head, *body), head_rows=1, **options)  # type: ignore[arg-type]


# ── which columns stand together ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("columns", [7, 8, 13, 30, 61])
@pytest.mark.parametrize("room", [150.0, 333.0, 465.0])
def test_every_column_stands_in_one_part_and_finds_room(columns: int, room: float) -> None:
    widths = wanted([30.0] * columns, [20.0 + 3 * (column % 9) for column in range(columns)], room, 1)
    found = parts(widths, 1, room, frozenset())
    assert [column for part in found for column in part] == list(range(1, columns))
    assert all(widths[0] + sum(widths[part.start : part.stop]) <= room + 0.1 for part in found)
    assert max(map(len, found)) - min(map(len, found)) <= 3
    spread(widths, 1, found, room)
    assert all(widths[0] + sum(widths[part.start : part.stop]) <= room + 0.1 for part in found)


def test_no_part_ends_within_a_cell_over_several_columns() -> None:
    head = Row((Cell((p(""),)), *(Cell((p(f"Year {year}"),), columns=4) for year in range(5))))
    block = Table((head, cells("x", *(["1"] * 20))), head_rows=2)
    found = parts([40.0] * 21, 1, 300.0, crossings(block, 21))
    assert found == [range(1, 5), range(5, 9), range(9, 13), range(13, 17), range(17, 21)]
    # One that is wider than any part is parted all the same, and one over all columns holds nothing together.
    assert len(parts([40.0] * 21, 1, 120.0, crossings(block, 21))) == 10
    assert crossings(Table((Row((Cell((p("all"),), columns=21),)),)), 21) == frozenset()


# ── pages ───────────────────────────────────────────────────────────────────────────────────────────────


def test_figures_stay_whole_and_each_cell_is_heard_once() -> None:
    block = broad(30)
    data = written(of(block))
    inside(data)
    shown = " ".join(pages(data)).split()
    assert all(figure in shown for row in block.rows for cell in row.cells if "," in (figure := said(cell)))
    assert " ".join(pages(data)).count("Basin 1 ") > 2
    found = [line.strip() for line in pdfdump.tags(data)]
    assert found.count("Table") == 1 and found.count("TR") == 5
    assert sum(line.startswith("TH ") for line in found) == 30 and sum(line.startswith("TD ") for line in found) == 30 * 4
    assert "(continued)" in " ".join(pages(data))


@pytest.mark.parametrize("name", ["Month", "Monat"])
def test_short_words_at_the_head_of_columns_stay_whole_where_figures_would(name: str) -> None:
    head = cells("Basin", *(f"{name} {column}" for column in range(1, 25)))
    data = written(of(Table((head, *(cells(f"Basin {row}", *["12,345"] * 24) for row in range(4))), head_rows=1)))
    inside(data)
    shown = " ".join(pages(data)).split()
    assert shown.count(name) == 24
    assert shown.count("12,345") == 24 * 4


def test_files_with_parts_meet_the_standards(tmp_path: Path) -> None:
    title = Row((Cell((p("Northern side"),), columns=30),))
    block = broad(30, caption=t("What lay in the basins"), head_columns=1)
    found = of(Table((block.rows[0], title, *block.rows[1:]), head_rows=1, head_columns=1, caption=block.caption), block)
    conforms(VeraPdf(), {"parts.pdf": written(found)}, tmp_path)
    conforms(OpenXml(), {"parts.docx": write(found)}, tmp_path)


def test_what_has_room_is_not_parted() -> None:
    for columns in (5, 9, 14):
        assert "(continued)" not in " ".join(pages(written(of(broad(columns)))))


def test_a_title_over_all_columns_and_a_row_over_several_are_in_each_part() -> None:
    block = broad(30)
    title = Row((Cell((p("Northern side"),), columns=30),))
    tall = Row((Cell((p("Old basin"),), rows=2), *(Cell((p(f"{column}11,111"),)) for column in range(1, 30))))
    rest = Row(tuple(Cell((p(f"{column}22,222"),)) for column in range(1, 30)))
    data = written(of(Table((block.rows[0], title, *block.rows[1:], tall, rest), head_rows=1)))
    inside(data)
    shown = " ".join(" ".join(pages(data)).split())
    assert shown.count("Northern side") == shown.count("Old basin") == shown.count("Basin 1 ") > 2
    found = [line.strip() for line in pdfdump.tags(data)]
    assert found.count("TR") == 8 and sum("colspan=30" in line for line in found) == 1 and sum("rowspan=2" in line for line in found) == 1


# ── Word ────────────────────────────────────────────────────────────────────────────────────────────────


def test_each_part_in_word_begins_with_the_first_column_and_has_figures_whole() -> None:
    block = broad(30, head_columns=1)
    word = opened(block)
    tables = list(word.document.iter(W + "tbl"))
    assert len(tables) > 2 and all(
        [text(cell) for cell in column(found, 0)] == [said(row.cells[0]) for row in block.rows] for found in tables
    )
    rest = [text(cell) for found in tables for row in found.iter(W + "tr") for cell in list(row.iter(W + "tc"))[1:]]
    assert sorted(rest) == sorted(said(cell) for row in block.rows for cell in row.cells[1:])
    assert word.texts("TableCaptionWide").count("(continued)") == len(tables) - 1
    assert not any(size.get(W + "orient") for size in word.document.iter(W + "pgSz"))
    assert len(list(opened(broad(9)).document.iter(W + "tbl"))) == 1


def test_a_row_over_all_columns_is_in_each_part_in_word() -> None:
    block = broad(30)
    title = Row((Cell((p("Northern side"),), columns=30),))
    word = opened(Table((block.rows[0], title, *block.rows[1:]), head_rows=1))
    tables = list(word.document.iter(W + "tbl"))
    assert len(tables) > 2 and all(text(found).count("Northern side") == 1 for found in tables)


def test_a_further_part_of_a_numbered_table_has_its_number_in_word() -> None:
    word = opened(broad(30, caption=t("What lay in the basins")))
    first, *others = word.paragraphs("TableCaptionWide")
    assert text(first) == "Table 1. What lay in the basins" and {text(one) for one in others} == {"Table 1 (continued)"}
    assert all("REF _RefTable1" in "".join(code.text or "" for code in one.iter(W + "instrText")) for one in others)


# ── verification ────────────────────────────────────────────────────────────────────────────────────────

RELEASE = """# Basins counted anew

The harbour office of Ellmouth counted what lay in its basins, month by month, and says so here.

{}

It goes on counting.
"""


def listed(columns: int) -> str:
    rows = [[said(cell) for cell in row.cells] for row in broad(columns).rows]
    rows.insert(1, ["---"] * columns)
    return RELEASE.format("\n".join(f"| {' | '.join(row)} |" for row in rows))


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "masthead", *map(str, arguments)], capture_output=True, text=True, check=False)


def masthead(*arguments: str | Path) -> int:
    return run(*arguments).returncode


@pytest.mark.parametrize("suffix", ["pdf", "docx"])
def test_files_with_parts_are_found_whole_and_what_is_wrong_in_one_is_found(tmp_path: Path, suffix: str) -> None:
    source, made = tmp_path / "basins.md", tmp_path / f"basins.{suffix}"
    source.write_text(listed(30), encoding="utf-8")
    assert masthead("convert", source, "-t", suffix, "-o", tmp_path) == 0
    assert masthead("verify", source, made) == 0
    for wrong in ("2017,017", "Month 21", "Basin 3"):
        other = tmp_path / "other.md"
        other.write_text(listed(30).replace(wrong, wrong[:-1] + "8"), encoding="utf-8")
        assert masthead("verify", other, made) == 5, wrong


NUMBERED = """<html lang="en"><body><article><h1>Basins counted anew</h1><p>The harbour office of Ellmouth counted what lay in its basins, month by month,
and says so here. Nobody who lies in a basin has to be asked twice, since the pilots give their log books to the office.</p><table><caption>Sunken barges of the
basins</caption>{}</table><p>The board thanks all of them, and the crews of the lighters too, for their patience with this work.</p></article></body></html>"""


@pytest.mark.parametrize("suffix", ["pdf", "docx"])
def test_our_own_numbers_of_captions_are_no_words_that_were_added(tmp_path: Path, suffix: str) -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{said(cell)}</td>' for cell in row.cells)}</tr>" for row in broad(30).rows)
    source, made = tmp_path / "basins.html", tmp_path / f"basins.{suffix}"
    source.write_text(NUMBERED.format(rows), encoding="utf-8")
    assert masthead("convert", source, "-t", suffix, "--profile", "report", "-o", tmp_path) == 0
    assert "added" not in run("verify", source, made).stdout
    source.write_text(NUMBERED.format(rows).replace("Sunken barges of the", "The"), encoding="utf-8")
    found = run("verify", source, made).stdout
    assert "added  “sunken barges of”" in found and "table 1" not in found.replace("Table 1", "")
