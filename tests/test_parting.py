"""Tables of so many columns that figures would break: in parts, each with the first column again, in PDF and in Word."""

from __future__ import annotations

import pdfdump
import pytest
from samples import p
from test_pdf_pages import inside, of, pages, written

from masthead.document.model import Cell, Row, Table
from masthead.writers.parting import crossings, parts, spread, wanted


def cells(*texts: str, **options: object) -> Row:
    return Row(tuple(Cell((p(said),), **options) for said in texts))  # type: ignore[arg-type]


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
    said = [word.text for row in block.rows for cell in row.cells for word in cell.content[0].content]  # type: ignore[union-attr, attr-defined]
    assert all(figure in shown for figure in said if "," in figure)
    assert " ".join(pages(data)).count("Basin 1 ") > 2
    found = [line.strip() for line in pdfdump.tags(data)]
    assert found.count("Table") == 1 and found.count("TR") == 5
    assert sum(line.startswith("TH ") for line in found) == 30 and sum(line.startswith("TD ") for line in found) == 30 * 4
    assert "(continued)" in " ".join(pages(data))


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
