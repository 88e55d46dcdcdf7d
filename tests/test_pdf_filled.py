"""Pages before a page on its side, and before tables over both columns: text and rows fill them."""

from __future__ import annotations

import msgspec
import pytest
from sample_pages import TWO, broad, cell, of
from samples import LOREM, p

from masthead.brand.load import load
from masthead.document.model import BlockNode, Row, Table
from masthead.writers.pdf.heads.opening import opening
from masthead.writers.pdf.makeup.pages import paginate
from masthead.writers.pdf.makeup.plans import Plan, frames
from masthead.writers.pdf.parts.sections import sections
from masthead.writers.pdf.strips.press import Press
from masthead.writers.pdf.text.blocks import footnote

ASIDE: dict[str, object] = {"width": 841.89, "height": 595.276}


def plans(*blocks: BlockNode, **page: object) -> list[Plan]:
    brand = load("civic")
    brand = msgspec.structs.replace(brand, page=msgspec.structs.replace(brand.page, **page))
    press = Press(of(*blocks), brand, lambda notice: None)
    return list(paginate([*opening(press, press.document), *sections(press)], frames(press), lambda label: footnote(press, label)))


def share(plan: Plan) -> float:
    return (plan.filled - plan.frame.top) / plan.frame.depth


def table(rows: int, long: int) -> Table:
    """Six columns, of which the last holds texts: over both columns of a page."""
    body = (Row((*[cell(f"A{i}")] * 5, cell(LOREM * long))) for i in range(rows))
    return Table((Row((*[cell("Name")] * 5, cell("What"))), *body), head_rows=1)


@pytest.mark.parametrize("paragraphs", (6, 7, 8))
def test_text_fills_the_page_before_one_on_its_side(paragraphs):
    found = plans(*[p(LOREM)] * paragraphs, broad(15, 6), *[p(LOREM)] * 12)
    assert [plan.frame.turned for plan in found] == [False, True, False]
    assert share(found[0]) > 0.95


@pytest.mark.parametrize(("paragraphs", "pages"), ((4, 2), (10, 3), (11, 3)))
def test_a_short_table_over_both_columns_parts_before_it_leaves_most_of_a_page_empty(paragraphs, pages):
    found = plans(*[p(LOREM)] * paragraphs, broad(9, 8), table(4, 2), p("The end."), **TWO)
    assert len(found) == pages
    assert all(share(plan) > 0.8 for plan in found[:-1])


def test_a_high_row_over_both_columns_is_divided_under_columns_that_end_alike():
    found = plans(*[p(LOREM)] * 4, table(3, 6), p("The end."), **ASIDE)
    assert all(share(plan) > 0.9 for plan in found[:-1])
