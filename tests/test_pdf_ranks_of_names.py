"""Many names, one a line, stand in columns side by side, and are read down one column and then down the next."""

from __future__ import annotations

import re

import msgspec
import pytest
from heard import heard
from overlaps import faults
from pdfdump import words
from sample_pages import TWO, brand, of
from samples import civic, p

from masthead.briefing.model import Briefing, Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import BlockNode, Inline, LineBreak, Note, NoteReference, Paragraph, Text
from masthead.writers.pdf.writer import PdfWriter

PEOPLE = [f"Ada{number} Person" for number in range(54)]
LINES: tuple[Inline, ...] = tuple(piece for name in PEOPLE for piece in (Text(name), LineBreak()))[:-1]
ONE_EACH = tuple(map(p, PEOPLE))


def edges(briefing: Briefing, **page: object) -> list[float]:
    """Where the names begin, from the left, however many there are."""
    data = PdfWriter().write(briefing, brand(**page) if page else civic(), lambda notice: None)
    assert faults(data) == []
    assert re.findall(r"Ada(\d+) Person", re.sub("⟨.*?⟩", "", heard(data))) == [str(number) for number in range(54)]
    found = [line for line in words(data) if re.search(r"Ada\d+", line)]
    return sorted({round(float(re.findall(r"-?\d+(?:\.\d+)?", line)[1]) / 5) * 5.0 for line in found})


@pytest.mark.parametrize("kind", ["report", "signature", "small", "notes"])
@pytest.mark.parametrize("blocks", [ONE_EACH, (Paragraph(LINES),)])
def test_names_stand_in_columns_whether_they_are_paragraphs_or_lines(kind: str, blocks: tuple[BlockNode, ...]) -> None:
    entries = tuple(map(Entry, (p("A letter with a sentence in it."), p("Signed by:"), *blocks, p("And a sentence behind it."))))
    briefing = msgspec.structs.replace(of(), sections=(Section(kind, "", entries),))  # type: ignore[arg-type]
    assert len(edges(briefing)) > 1
    assert len(edges(msgspec.structs.replace(briefing, sections=(Section("report", "", entries[:1]), *briefing.sections)))) > 1


@pytest.mark.parametrize(
    "blocks",
    [
        (*ONE_EACH[:14], p("A sentence."), *ONE_EACH[14:28], p("Another one."), *ONE_EACH[28:42], p("One more."), *ONE_EACH[42:]),
        tuple(p(f"{name} came.") for name in PEOPLE),
        tuple(p(f"{name} of the Institute for the History of Rivers and Lakes") for name in PEOPLE),
    ],
)
def test_few_names_and_sentences_stand_one_under_the_other(blocks: tuple[BlockNode, ...]) -> None:
    assert len(edges(of(*blocks))) <= 2  # the first of a stretch is not indented


def test_names_that_call_a_note_and_pages_in_columns_keep_their_lines() -> None:
    note = Note("a", (p("In person."),))
    assert len(edges(of(Paragraph((*LINES, NoteReference("a"))), note))) == 1
    assert len(edges(of(Paragraph((Text(PEOPLE[0]), NoteReference("a"))), *ONE_EACH[1:], note))) > 1
    assert len(edges(of(*ONE_EACH), **TWO)) <= 3
