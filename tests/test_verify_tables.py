"""Tables of which a file sets a line a cell, or which it draws with blanks: which row and which column a cell stands in."""

from __future__ import annotations

import pytest

from masthead import pipeline, readback
from masthead.request import Request
from masthead.sources.source import Source

FORMATS = ("pdf", "docx", "epub", "html", "md", "txt", "eml", "ninjs")
TEXT = """# Norhaven counts its books

NORHAVEN, 3 June 2024 – The city of Norhaven said today that its library has counted all its books.

{}

The next count is due in five years, said the mayor of the city.
"""
WIDE = [
    ["Branch of the library", *[f"A long head, number {one}, of the table" for one in "abcdefgh"]],
    ["North", *[f"{at}7 items" for at in range(1, 9)]],
    ["South", *[f"{at}3 items" for at in range(1, 9)]],
]
HOLES = [["Year", "Books", "Loans"], ["2021", "", "7"], ["2022", "40", ""], ["2023", "55", "€12"]]

Rows = list[list[str]]


def text(rows: Rows) -> str:
    return TEXT.format("\n".join(f"| {' | '.join(row)} |" for row in [rows[0], ["---"] * len(rows[0]), *rows[1:]]))


def exchanged(rows: Rows, one: tuple[int, int], other: tuple[int, int]) -> Rows:
    rows = [list(row) for row in rows]
    rows[one[0]][one[1]], rows[other[0]][other[1]] = rows[other[0]][other[1]], rows[one[0]][one[1]]
    return rows


def lost(rows: Rows, format: str, data: bytes) -> list[tuple[str, str]]:
    return [(each.kind, each.what) for each in readback.Proof([Source("t.md", text(rows).encode())]).of(format, [data]).lost]


def made(rows: Rows, format: str) -> bytes:
    return pipeline.make(Source("t.md", text(rows).encode()), Request((format,), profile="release")).files[0][format]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("rows", [WIDE, HOLES], ids=["wide", "holes"])
def test_a_good_file_raises_no_alarm(rows: Rows, format: str) -> None:
    assert lost(rows, format, made(rows, format)) == []


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("other", [(1, 3), (2, 2)], ids=["row", "column"])
def test_two_cells_of_a_wide_table_that_changed_places_are_found(format: str, other: tuple[int, int]) -> None:
    assert lost(WIDE, format, made(exchanged(WIDE, (1, 2), other), format))


@pytest.mark.parametrize("format", FORMATS)
def test_a_cell_in_an_empty_one_beside_it_is_found(format: str) -> None:
    assert lost(HOLES, format, made(exchanged(HOLES, (1, 1), (1, 2)), format)) == [("row", "2021 | – | 7")]


@pytest.mark.parametrize("format", FORMATS)
def test_a_sign_of_a_cell_that_is_gone_is_found(format: str) -> None:
    assert lost(HOLES, format, made([*HOLES[:3], ["2023", "55", "12"]], format)) == [("changed", "€12")]


SMALL = [["Year", "Books"], ["2021", "30"], ["2022", "40"]]
HEAD, TAIL = (each.strip().removeprefix("# ") for each in TEXT.split("{}"))


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ("Year Books 2021 30 2022 40", []),
        ("Year 2021 2022 Books 30 40", []),  # column by column
        ("Year Books 2021 40 2022 30", [("row", "2021 | 30"), ("row", "2022 | 40")]),
        ("Year Books 2022 40 2021 30", [("moved", "2022 | 40")]),
        ("Books Year 2021 30 2022 40", [("row", "year | books")]),
    ],
    ids=["good", "columns", "cells", "rows", "heads"],
)
@pytest.mark.parametrize("format", ["txt", "html"])
def test_tables_set_a_line_a_cell_by_other_tools_are_compared(format: str, cells: str, found: list[tuple[str, str]]) -> None:
    lines = [*HEAD.split("\n\n"), *cells.split(), TAIL]
    page = "\n\n".join(lines) if format == "txt" else f'<html lang="en">{"".join(f"<p>{line}</p>" for line in lines)}</html>'
    assert lost(SMALL, format, page.encode()) == found


DRAWN = """
Year  Books
      and more
----  --------
2021  30 of all
      the books
2022  40
"""


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        ("", "", []),
        ("30 of all\n      the books\n2022  40", "40\n2022  30 of all\n      the books", [("row", "2021 | 30 of all the books")]),
    ],
    ids=["good", "cells"],
)
def test_rows_of_several_lines_are_read_by_their_columns(was: str, now: str, found: list[tuple[str, str]]) -> None:
    rows = [["Year", "Books and more"], ["2021", "30 of all the books"], ["2022", "40"]]
    page = f"{HEAD}\n{DRAWN.replace(was, now) if was else DRAWN}\n{TAIL}"
    assert lost(rows, "txt", page.encode()) == found


def test_wide_characters_take_two_columns() -> None:
    rows = [["年份", "书籍", "总数"], ["二〇二一", "三十", "七"], ["二〇二二", "", "九"]]
    assert lost(rows, "txt", made(rows, "txt")) == []
    assert lost(rows, "txt", made(exchanged(rows, (2, 1), (2, 2)), "txt")) == [("row", "二 〇 二 二 | – | 九")]


def test_a_table_that_floats_from_two_columns_is_heard_where_the_source_has_it() -> None:
    """It gets a page that lies on its side, and the columns before it are set anew when they are made as high as each other."""
    rows = [
        ["Who", *[f"Unbreakablewordforaheadnumber{one}" for one in range(7)]],
        ["Anna", *[f"unbreakablevalueofcell{one}" for one in range(7)]],
    ]
    source = Source("t.md", f"{text(rows)}\nAnd a last paragraph, which is long enough to be known again by its words.\n".encode())
    data = pipeline.make(source, Request(("pdf",), brand="wire", profile="release")).files[0]["pdf"]
    assert readback.Proof([source]).of("pdf", [data]).lost == ()
