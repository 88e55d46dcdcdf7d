"""Nothing on a page lies over anything else, and nothing leaves it: over all samples, the seeds, and a page made to fail."""

from __future__ import annotations

import io

import msgspec
import pikepdf
import pytest
from handmade import lines
from overlaps import faults
from samples import ROOT, all_samples, civic, everything, p, report

from masthead.brand.load import load
from masthead.briefing.model import Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import BlockNode, Item, List
from masthead.pipeline import compose, read, recognise
from masthead.writers.pdf.writer import PdfWriter

SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))


@pytest.mark.parametrize("name", all_samples())
def test_no_lines_of_a_sample_lie_over_each_other(name: str) -> None:
    assert faults(PdfWriter().write(all_samples()[name], civic(), lambda notice: None)) == []


@pytest.mark.parametrize("language", ["ar", "zh-Hans", "fr"])
def test_nor_do_those_of_a_sample_in_another_language(language: str) -> None:
    assert faults(PdfWriter().write(everything(language), civic(), lambda notice: None)) == []


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("brand", ["civic", "relief"])
def test_nor_do_those_of_a_seed(seed: object, brand: str) -> None:
    briefing = compose(recognise(read(seed)), brand=brand)  # type: ignore[arg-type]
    assert faults(PdfWriter().write(briefing, load(brand), lambda notice: None)) == []


@pytest.mark.parametrize("depth", [5, 30])
def test_marks_of_lists_in_lists_without_a_word_between_stand_apart(depth: int) -> None:
    block: BlockNode = p("The deepest.")
    for _ in range(depth):
        block = List((Item((block,)), Item((p("beside"),))), ordered=True)
    briefing = msgspec.structs.replace(report(1), sections=(Section("report", "", (Entry(block),)),))
    assert faults(PdfWriter().write(briefing, civic(), lambda notice: None)) == []


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
        assert old in content
        pdf.pages[0].Contents = pdf.make_stream(content.replace(old, new))
        pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("moved", "said"),
    [
        (b"72.00 766.00 Tm", ""),
        (b"72.00 774.00 Tm", "lies over text"),
        (b"72.00 780.00 Tm", "lies over text"),
        (b"300.00 780.00 Tm", ""),
        (b"540.00 766.00 Tm", "leaves the page"),
        (b"72.00 8.00 Tm", "leaves the page"),
    ],
)
def test_a_line_that_is_moved_over_another_or_off_the_page_is_found_out(moved: bytes, said: str) -> None:
    found = faults(changed(lines("A first line of text", "A second line of text"), b"72.00 766.00 Tm", moved))
    assert bool(found) == bool(said)
    assert all(said in fault for fault in found)
