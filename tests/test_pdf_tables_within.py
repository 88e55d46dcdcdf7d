"""Tables within lists, notes, boxes, quotations and cells: their figures stay whole, however many columns there are."""

from __future__ import annotations

from collections.abc import Callable

import pdfdump
import pypdfium2
import pytest
from msgspec import structs
from overlaps import faults
from samples import LOREM, civic, p, t
from test_pdf_pages import inside, of, pages, written

from masthead.document.model import Aside, BlockNode, Cell, Item, List, Note, NoteReference, Quotation, Row, Table
from masthead.writers.pdf.writer import PdfWriter

FIGURE = "8,234,567.89"
ROWS = 3


def counted(columns: int, **options: object) -> Table:
    head = Row(tuple(Cell((p(said),)) for said in ("District", *(f"Month{number}" for number in range(columns)))))
    body = tuple(Row((Cell((p(f"Valley {row}"),)), *(Cell((p(FIGURE),)) for _ in range(columns)))) for row in range(ROWS))
    return Table((head, *body), head_rows=1, **options)  # type: ignore[arg-type]


def listed(*content: BlockNode) -> List:
    return List((Item((p("An item."), *content, p("After it."))), Item((p("Another item."),))))


def in_a_note(table: Table) -> tuple[BlockNode, ...]:
    return p("It calls a note", NoteReference("a"), " here."), Note("a", (p("Counted by month:"), table))


PLACES: dict[str, Callable[[Table], tuple[BlockNode, ...]]] = {
    "list": lambda table: (listed(table),),
    "lists in lists": lambda table: (listed(listed(listed(table))),),
    "note": in_a_note,
    "note that nobody calls": lambda table: (Note("b", (p("Counted by month:"), table)),),
    "box": lambda table: (Aside((p("Counted by month:"), listed(table)), t("In figures")),),
    "quotation": lambda table: (Quotation((p("We counted."), table), t("Ana Lopez")),),
    "cell": lambda table: (Table((Row((Cell((p("North"),)), Cell((table,)))),)),),
}


@pytest.mark.parametrize("columns", [5, 9, 16])
@pytest.mark.parametrize("place", PLACES)
def test_no_figure_is_broken_in_a_table_that_stands_within_something(place: str, columns: int) -> None:
    data = written(of(p(LOREM), *PLACES[place](counted(columns, caption=t("Receipts"))), p(LOREM)))
    said = "\n".join(pages(data))
    assert said.count(FIGURE) == columns * ROWS
    assert all(said.count(f"Month{number}") >= 1 for number in range(columns))
    assert faults(data) == []
    inside(data)


def test_a_table_in_a_list_that_has_room_stands_where_it_belongs_and_one_without_at_the_full_measure() -> None:
    def starts(columns: int) -> float:
        reading = pypdfium2.PdfDocument(written(of(p(LOREM), listed(counted(columns)))))[0].get_textpage()
        return reading.get_charbox(reading.get_text_range().index("Valley 0"))[0]

    assert starts(9) < starts(3) - 80


def test_a_table_in_a_list_on_a_page_of_two_columns_stays_in_its_column() -> None:
    brand = civic()
    brand = structs.replace(brand, page=structs.replace(brand.page, columns=2, gutter=20.0), digest="two columns")
    data = PdfWriter().write(of(p(LOREM), listed(counted(8)), p(LOREM * 9)), brand, lambda notice: None)
    assert "\n".join(pages(data)).count(FIGURE) == 8 * ROWS
    assert faults(data) == []


def test_a_table_in_parts_within_a_list_is_heard_as_one() -> None:
    heard = [line.split()[0] for line in pdfdump.tags(written(of(listed(counted(16)))))]
    assert heard.count("Table") == 1 and heard.count("TR") == ROWS + 1
