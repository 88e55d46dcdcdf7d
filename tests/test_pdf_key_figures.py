"""Key figures on PDF pages: each in one line, and all of one size."""

from __future__ import annotations

import msgspec
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from bound import written
from sample_blocks import t
from samples import seed

from masthead.briefing.model import Briefing, KeyFigures, Text, Value

Set = tuple[set[float], int]
"""Sizes in points, and lines."""


def placed(briefing: Briefing, *values: str) -> list[Set]:
    """How large the key figures of a document are, and how many lines each has."""
    figures = KeyFigures("Key figures", tuple(Value(value, t(f"What is counted as {index}"), None) for index, value in enumerate(values)))
    [text, *_] = [section for section in briefing.sections if isinstance(section, Text)]
    data = written(msgspec.structs.replace(briefing, sections=(figures, text)))
    page = pypdfium2.PdfDocument(data)[0].get_textpage()
    said = page.get_text_range()
    found = []
    for value in values:
        first, last = value.split()[0], value.split()[-1]
        begin = said.index(first)
        at = range(begin, said.index(last, begin) + len(last))
        sizes = {round(pdfium.FPDFText_GetFontSize(page, index), 1) for index in at if said[index].strip()}
        found.append((sizes, len(said[at.start : at.stop].split("\n"))))
    return found


def test_short_ones_have_the_size_of_their_role() -> None:
    assert placed(seed(), "38 per cent", "4,300") == [({25.0}, 1), ({25.0}, 1)]


@pytest.mark.parametrize("long", ["611 millions d’euros", "CHF 212.4 million", "295 млн рублей в год"])
def test_all_have_the_size_at_which_the_longest_has_one_line(long: str) -> None:
    (one, lines), other = placed(seed(), long, "45 %")
    assert (one, lines) == other
    assert lines == 1
    assert 25.0 * 0.64 <= max(one) < 25.0


def test_one_that_is_alone_in_its_row_has_all_its_width() -> None:
    assert placed(seed(), "611 millions d’euros") == [({25.0}, 1)]
    assert placed(seed(), "38", "43", "611 millions d’euros")[2] == ({25.0}, 1)


def test_one_that_would_be_too_small_has_several_lines_and_takes_nothing_from_the_others() -> None:
    assert placed(seed(), "between 611 and 640 million d’euros", "45 %") == [({25.0}, 3), ({25.0}, 1)]
