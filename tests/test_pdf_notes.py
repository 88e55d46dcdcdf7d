"""Notes stand where they are called first as pages are read, whatever calls them; nothing in them heads the text that goes on after them."""

from __future__ import annotations

import msgspec
import pdfdump
import pypdfium2
import pytest
from overlaps import faults
from sample_pages import ASSETS, TWO, brand, cell, of, paragraphs
from samples import p, report, t
from test_pdf_pages import written

from masthead.brand.load import load
from masthead.briefing.model import Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import (
    Aside,
    BlockNode,
    Break,
    Cell,
    Figure,
    Heading,
    Item,
    LineBreak,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Quotation,
    Row,
    Table,
)
from masthead.writers.pdf.writer import PdfWriter

FIRST, SECOND = Note("a", (p("The first calls the second.", NoteReference("b")),)), Note("b", (p("The second."),))


def tagged(data: bytes) -> list[str]:
    """The elements of a file, one a line, indented."""
    return list(pdfdump.tags(data))


def above(lines: list[str], index: int) -> list[str]:
    """The tags of what an element stands in, from within."""
    found: list[str] = []
    depth = len(lines[index]) - len(lines[index].lstrip())
    for line in reversed(lines[:index]):
        if len(line) - len(line.lstrip()) < depth:
            depth = len(line) - len(line.lstrip())
            found.append(line.split()[0])
    return found


def said(data: bytes) -> str:
    """All that can be read in a file."""
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))


def noted(lines: list[str]) -> list[int]:
    return [index for index, line in enumerate(lines) if line.lstrip().startswith("Note ")]


def test_a_note_called_from_a_note_stands_in_it_though_a_later_section_calls_it_too() -> None:
    calling = List((Item((Heading(1, (*t("A head in a list"), NoteReference("b"))),)),))
    sections = (
        Section("full", "", tuple(map(Entry, (p("It calls the first.", NoteReference("a")), *paragraphs(9), FIRST, SECOND)))),
        Section("notes", "Notes", (Entry(calling),)),
    )
    lines = tagged(written(msgspec.structs.replace(report(1), sections=sections)))
    outer, inner = noted(lines)
    assert above(lines, inner)[0] == "Note" and above(lines, outer)[0] == "Sect"
    label = next(index for index, line in enumerate(lines) if line.split()[0] == "L")
    assert lines[label - 1].split()[0] == "H2"


@pytest.mark.parametrize("level", [1, 2, 4, 6])
def test_a_heading_in_a_note_is_no_heading_of_the_text_and_is_said(level: int) -> None:
    note = Note("a", (Heading(level, t("How it was counted")), List((Item((Quotation((Heading(3, t("And where")),)),)),))))
    data = written(of(p("It calls.", NoteReference("a")), Heading(4, t("What follows")), p("More."), note))
    lines = tagged(data)
    assert "counted" in " ".join(pdfdump.words(data))
    assert not any("Note" in above(lines, index) for index, line in enumerate(lines) if line.lstrip()[:2] in ("H1", "H2", "H3", "H4"))
    assert [line for line in pdfdump.outline(data) if "counted" in line] == []


def test_a_note_that_goes_on_in_the_second_column_is_all_there() -> None:
    long = Note("a", tuple(p(f"Line {number} of the note.") for number in range(120)))
    briefing = of(p("It calls.", NoteReference("a")), *paragraphs(3), long)
    text = said(PdfWriter().write(briefing, brand(**TWO), lambda notice: None))
    assert [number for number in range(120) if f"Line {number} of" not in text] == []


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u202e", "\u2069"])
def test_a_link_or_a_title_of_signs_that_are_not_seen_is_one_all_the_same(sign: str, language: str) -> None:
    link = Paragraph((Link("https://example.org/", t(sign)), LineBreak(), *t("More.")))
    lines = tagged(written(of(link, Heading(2, t(sign)), p("More."), title=t(sign), language=language)))
    assert [line.split()[0] for line in lines if line.split()[0] in ("H1", "H2", "Link")] == ["H1", "Link", "H2"]


def broad() -> Table:
    """A table that is tried at several sizes before it finds room."""
    head = Row((Cell((p("Programme", NoteReference("a")),), columns=2, head=True), *(cell(f"Municipality{n}") for n in range(9))))
    return Table((head, *(Row(tuple(cell(f"Administration{n}") for n in range(11))) for _ in range(3))), head_rows=1, caption=t("Broad"))


def test_a_note_called_in_a_table_that_is_set_smaller_stands_in_the_cell_that_is_drawn() -> None:
    lines = tagged(written(of(p("Before."), broad(), Note("a", (p("Counted twice."),)))))
    (note,) = noted(lines)
    assert above(lines, note)[:3] == ["TH", "TR", "THead"]
    assert sum(line.split()[0] == "THead" for line in lines) == 1


@pytest.mark.parametrize("heads", [0, 2])
def test_a_row_that_cells_from_above_cover_wholly_is_none(heads: int) -> None:
    rows = (Row((Cell((p("Both"),), rows=2), Cell((p("Of them"),), rows=3))), Row(()), Row((cell("Below"),)), Row((cell("x"), cell("y"))))
    lines = tagged(written(of(Table(rows, head_rows=heads))))
    assert sum(line.split()[0] == "TR" for line in lines) == 3
    assert sum("rowspan" in line for line in lines) == (1 if heads == 0 else 0)


@pytest.mark.parametrize("within", [Break(), Aside((p("Said in a box."),)), Figure("small.png", alt="A blue field")])
def test_the_mark_of_a_note_that_begins_with_no_line_stands_under_what_is_before_it(within: BlockNode) -> None:
    items = Item((Heading(1, t("A heading")),)), Item((Note("a", (within,)),)), Item((p("Next."),))
    assert faults(written(of(List(items), assets=ASSETS))) == []


def test_the_number_of_a_quotation_that_begins_with_a_picture_stands_beside_it() -> None:
    quoted = Entry(Quotation((Figure("small.png", alt="A blue field"), p("Said."))), number=1)
    briefing = msgspec.structs.replace(of(assets=ASSETS), sections=(Section("full", "Full text", (quoted,)),))
    assert faults(PdfWriter().write(briefing, load("wire"), lambda notice: None)) == []
