"""Lists before the text of a report: short ones stand on the page of the contents where they can."""

from __future__ import annotations

import re

import msgspec
import pypdfium2
import pytest
from bound import labels, texts, written
from sample_blocks import LOREM, p, t
from samples import report

from masthead.briefing.model import Briefing, Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import BlockNode, Figure, Heading, Strong
from masthead.writers.pdf.parts.contents import bare

MOST_ON_A_PAGE = 16


def _sections(count: int, figures: int) -> Briefing:
    """A report of so many sections of two parts each, and so many figures at its end."""
    blocks: list[BlockNode] = []
    for index in range(count):
        blocks += [Heading(2, t(f"Section {index}")), p(LOREM), Heading(3, t(f"Part {index}")), p(LOREM)]
    blocks += [Figure("blue.png", alt="A field", caption=t(f"Drawing {index}")) for index in range(figures)]
    section = Section("report", "", tuple(map(Entry, blocks)))
    return msgspec.structs.replace(report(1), sections=(section,))


@pytest.mark.parametrize("count", range(14, 24))
def test_a_short_list_of_figures_has_no_page_for_itself_if_spaces_can_give_way_and_never_parts(count: int) -> None:
    data = written(_sections(count, 4), contents="always", lists="figures")
    pages = [text for text, label in zip(texts(data), labels(data), strict=True) if re.fullmatch("[ivx]+", label)]
    listed = [index for index, text in enumerate(pages) if "List of figures" in text]
    assert len(listed) == 1 and all(f"Drawing {number}" in pages[listed[0]] for number in range(4))
    assert len(pages) == 1 + (count > MOST_ON_A_PAGE)


def test_a_heading_in_bold_is_an_entry_as_others_are() -> None:
    assert bare((Strong(t("Bold")),)) == t("Bold")
    assert bare((Strong(t("Bold")), *t(" and plain"))) == (Strong(t("Bold")), *t(" and plain"))


def test_numbers_stand_right_before_their_entries_in_the_side_margin() -> None:
    data = written(msgspec.structs.replace(_sections(11, 0), numbered=True), contents="always")
    page = next(index for index, text in enumerate(texts(data)) if "Contents" in text)
    reading = pypdfium2.PdfDocument(data)[page].get_textpage()
    lines = reading.get_text_range()
    for number in (1, 11):
        at = lines.index(f"{number} Section {number - 1}")
        words = at + len(f"{number} ")
        ends, begins = reading.get_charbox(words - 2)[2], reading.get_charbox(words)[0]
        assert 2 < begins - ends < 15
