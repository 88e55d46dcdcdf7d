"""Columns of tables: numbers at the end edge, years in the first column where labels begin, head and all."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from masthead.document.build import paragraph
from masthead.document.model import Align, Cell, Row, Table
from masthead.writers.columns import aligned, numbered


def _table(*rows: tuple[str, ...], heads: int = 1, align: Align = "end", **first: int) -> Table:
    return Table(
        tuple(
            Row(tuple(Cell((paragraph(text),), align=align, **(first if not column else {})) for column, text in enumerate(row)))
            for row in rows
        ),
        head_rows=heads,
    )


def _firsts(table: Table) -> list[str]:
    return [row.cells[0].align for row in table.rows]


@pytest.mark.parametrize("years", [("2021", "2022"), ("2021/22", "2022–23"), ("٢٠٢١", "٢٠٢٢"), ("2021年", "2022年")])
def test_a_first_column_of_years_begins_at_the_start_edge(years: tuple[str, str]) -> None:
    table = aligned(_table(("Year", "Requests"), (years[0], "1,200"), (years[1], "1,350")))
    assert _firsts(table) == ["start"] * 3 and [row.cells[1].align for row in table.rows] == ["end"] * 3


@pytest.mark.parametrize(
    "table",
    [
        _table(("Requests", "Year"), ("1,200", "2021"), ("1,350", "2022")),
        _table(("Year", "Requests"), ("2021", "1,200"), ("Total", "1,200")),
        _table(("Requests", "Answers"), ("2021", "1,200"), ("3104", "1,350")),
        _table(("Year",), ("2021",), ("2022",)),
        _table(("Year", "Requests"), ("2021", "1,200")),
        _table(("Year", "Requests"), ("2021", "1,200"), ("2022", "1,350"), align="center"),
        _table(("Year", "Requests"), ("2021", "1,200"), ("2022", "1,350"), rows=2),
    ],
    ids=["last column", "not all", "no years", "alone", "one row", "as the source wishes", "over several rows"],
)
def test_any_other_column_stays_where_it_is(table: Table) -> None:
    assert aligned(table) is table


def cells(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell((paragraph(text),)) for text in texts)


def test_numbers_stand_at_the_end_edge_with_their_heads() -> None:
    table = Table(
        (Row(cells("District", "Cases", "Note")), Row(cells("North", "1,204", "new")), Row(cells("South", "37", "–"))), head_rows=1
    )
    assert [[cell.align for cell in row.cells] for row in numbered(table).rows] == [["", "end", ""]] * 3


def test_what_the_source_wishes_stays() -> None:
    left = tuple(replace(cell, align="start") for cell in cells("Cases", "12", "40"))
    table = Table(tuple(Row((cell,)) for cell in left), head_rows=1)
    assert numbered(table) == table


def test_columns_of_numbers_are_told_in_tables_with_spans_too() -> None:
    wide, tall = Cell((paragraph("Both quarters"),), columns=2), Cell((paragraph("Basin"),), rows=2)
    rows = (
        Row((tall, wide)),
        Row(cells("First", "Second")),
        Row((Cell((paragraph("North and south"),), rows=2), *cells("12", "1,204"))),
        Row(cells("40", "37")),
        Row((Cell((paragraph("12"),), columns=3),)),
    )
    found = [[cell.align for cell in row.cells] for row in numbered(Table(rows, head_rows=2)).rows]
    assert found == [["", ""], ["end", "end"], ["", "end", "end"], ["end", "end"], [""]]


def test_a_number_over_several_columns_stays_as_it_is() -> None:
    table = Table((Row((Cell((paragraph("12"),), columns=2),)), Row((Cell((paragraph("40"),), columns=2),))))
    assert numbered(table) is table


@pytest.mark.parametrize(
    "sums", [("11 204 350,0", "98 400,0"), ("1 000", "12 345/13 400"), ("4\u202f120\u202f000", "5 1/2"), ("−31 333,4", "0,0")]
)
def test_sums_in_groups_of_three_are_numbers(sums: tuple[str, str]) -> None:
    table = numbered(_table(("Budget line", "Sum"), ("Roads", sums[0]), ("Schools", sums[1]), align=""))
    assert [row.cells[1].align for row in table.rows] == ["end"] * 3


@pytest.mark.parametrize(
    "codes", [("182 1 01 02000 01 0000 110", "914 1 11"), ("020 7946 0000", "020 7946 0001"), ("12 05 2031", "3 06 2031")]
)
def test_codes_calls_and_days_in_groups_of_other_lengths_are_read_from_their_start(codes: tuple[str, str]) -> None:
    table = numbered(_table(("Code", "Sum"), (codes[0], "11 204 350,0"), (codes[1], "98 400,0"), align=""))
    assert [[cell.align for cell in row.cells] for row in table.rows] == [["", "end"]] * 3


def test_a_column_that_is_empty_between_columns_of_numbers_stands_as_they_do() -> None:
    table = numbered(_table(("Port", "May", "June", "July", "Notes"), ("Lota", "55", "", "13", ""), ("Kesa", "2", "", "7", ""), align=""))
    assert [[cell.align for cell in row.cells] for row in table.rows] == [["", "end", "end", "end", ""]] * 3
