"""A list before the text that goes on over a page is named again there, for the eye alone."""

from __future__ import annotations

import msgspec
import pypdfium2
import pytest
from heard import heard
from overlaps import faults
from samples import seed

from masthead.brand.load import load
from masthead.briefing.model import Somebody, WhosWho
from masthead.writers.pdf.writer import PdfWriter


@pytest.mark.parametrize("brand", ["civic", "wire", "ministry"])
def test_people_on_a_second_page_stand_under_the_same_label_which_is_heard_once(brand: str) -> None:
    people = tuple(
        Somebody(f"Ada Person{number}", f"Director of examples and of what follows from them in district {number}") for number in range(70)
    )
    part = WhosWho("Who’s who", ("Name", "Role"), people)
    data = PdfWriter().write(msgspec.structs.replace(seed(), sections=(part,)), load(brand), lambda notice: None)
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    holding = [said for said in pages if "Ada Person" in said]
    assert len(holding) > 1
    assert all("who’s who" in said.lower() for said in holding)
    assert heard(data).lower().count("who’s who") == 1
    assert faults(data) == []
