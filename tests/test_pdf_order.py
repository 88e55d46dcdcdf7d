"""A PDF is read in the order it is drawn in: what a screen reader says, what is copied, and what is seen agree."""

from __future__ import annotations

import io
import re

import pdfdump
import pikepdf
import pytest
from broken import order_turned
from handmade import handmade
from sample_pages import of
from samples import all_samples, civic, p, t
from test_pdf_pages import written

from masthead import registry
from masthead.document.model import Heading

SAMPLES = all_samples()


def read(pdf: pikepdf.Pdf) -> dict[int, list[int]]:
    """Page → its pieces of marked content in the order of the structure tree. Notes are left out: read where they are called, they
    are drawn at the foot."""
    pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    order: dict[int, list[int]] = {index: [] for index in pages.values()}

    def visit(element: pikepdf.Dictionary) -> None:
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                order[pages[element.Pg.objgen]].append(kid)
            elif kid.get("/Type") == pikepdf.Name.MCR:
                order[pages[kid.get("/Pg", element.get("/Pg")).objgen]].append(int(kid.MCID))
            elif kid.get("/S") not in (None, pikepdf.Name.Note):
                visit(kid)

    for top in pdf.Root.StructTreeRoot.K:
        visit(top)
    return order


def drawn(page: pikepdf.Page) -> list[int]:
    """The pieces of marked content of a page in the order they are drawn in."""
    return [int(mark) for mark in re.findall(rb"/MCID (\d+)", page.Contents.read_bytes())]


def turned(data: bytes) -> list[int]:
    """The pages that are read in another order than they are drawn in."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        order = read(pdf)
        return [index for index, page in enumerate(pdf.pages) if [mark for mark in drawn(page) if mark in order[index]] != order[index]]


def test_the_file_set_by_hand_is_read_as_it_is_drawn() -> None:
    assert turned(handmade()) == []


def test_a_file_read_backwards_is_found_out() -> None:
    assert turned(order_turned()) == [0, 1]


@pytest.mark.parametrize("sample", SAMPLES)
def test_what_we_set_is_read_as_it_is_drawn(sample: str) -> None:
    assert turned(registry.writer("pdf").write(SAMPLES[sample], civic(), lambda notice: None)) == []


def test_headings_that_ask_for_one_level_under_one_heading_have_one() -> None:
    blocks = [
        block for level, name in ((4, "One"), (4, "Two"), (5, "Within"), (4, "Three")) for block in (Heading(level, t(name)), p("Words."))
    ]
    tags = [line.split()[0] for line in pdfdump.tags(written(of(*blocks))) if re.match(r"\s*H\d", line)]
    *_, one, two, within, three = map(int, (tag[1:] for tag in tags))
    assert one == two == three == within - 1
