"""A caption's own number in a text leads to that caption, where it is sure which one that is."""

from __future__ import annotations

import io

import msgspec
import pikepdf
import pypdfium2
import pytest
from sample_blocks import LOREM, p, png, t, wide_table
from samples import civic, report

from masthead.briefing.model import Briefing, Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import Asset, BlockNode, Cell, Figure, Link, Row, Table
from masthead.language.labels import labels
from masthead.writers.crossings import Crossings
from masthead.writers.pdf.writer import PdfWriter


def captioned(caption: str, rows: int = 3) -> Table:
    return msgspec.structs.replace(wide_table(rows), caption=t(caption))


def of(*blocks: BlockNode) -> Briefing:
    assets = (Asset("blue.png", "image/png", png(), 120, 60),)
    return msgspec.structs.replace(report(1), sections=(Section("report", "", tuple(map(Entry, blocks))),), assets=assets)


def written(briefing: Briefing) -> bytes:
    return PdfWriter().write(briefing, civic(), lambda notice: None)


def leads(data: bytes) -> list[tuple[str, int]]:
    """The words of links within the document, and the page they lead to, from 1."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers = {page.objgen: index for index, page in enumerate(pdf.pages, 1)}
        return [
            (str(note.Contents), numbers[note.Dest[0].objgen]) for page in pdf.pages for note in page.get("/Annots", []) if "/Dest" in note
        ]


def text(data: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))


def test_words_lead_to_the_caption_with_their_number_and_stay_what_they_are() -> None:
    said = p("As Table 2 and (see figure 7) show, ", LOREM)
    picture = Figure("blue.png", alt="A field", caption=t("Figure 7. The sea"))
    data = written(of(said, *[p(LOREM * 6)] * 9, captioned("Table 2: Cases by year"), picture))
    pages = len(pypdfium2.PdfDocument(data))
    assert [words for words, _ in leads(data)] == ["Table 2", "figure 7"]
    assert all(1 < page <= pages for _, page in leads(data))
    assert "As Table 2 and (see figure 7) show" in text(data)


def test_a_source_that_numbers_its_captions_gets_no_numbers_of_ours() -> None:
    found = text(written(of(captioned("Table 4: Cases"), captioned("Cases without a number"))))
    assert "Table 1" not in found
    assert "Table 2" not in found


def test_numbers_of_ours_are_not_the_source_s() -> None:
    data = written(of(p("As Table 1 shows."), captioned("Cases by year")))
    assert "Table 1. Cases by year" in text(data)
    assert leads(data) == []


def test_a_number_that_two_captions_bear_leads_nowhere() -> None:
    assert leads(written(of(p("See Table 1."), captioned("Table 1: One"), captioned("Table 1: Another")))) == []


def test_a_table_that_goes_on_says_the_number_that_its_source_gives() -> None:
    assert "Table 9 (continued)" in text(written(of(captioned("Table 9: Cases", 90))))


def test_words_within_a_link_are_that_link_alone() -> None:
    data = written(of(p(Link("https://example.org", t("See Table 2 there"))), captioned("Table 2: Cases")))
    assert leads(data) == []


@pytest.mark.parametrize(
    ("language", "caption", "said", "linked"),
    [
        ("en", "Table 2: Cases", "table 2; Tables 2, Table 2.1, Table 2a, Table 22, Table 2’s", ["table 2", "Table 2"]),
        ("fr", "Tableau 2 – Cas", "le tableau\u00a02 et les tableaux 2", ["tableau\u00a02"]),
        ("de", "Tabelle 2", "siehe Tabelle 2 und Tabelle 2,5", ["Tabelle 2"]),
        ("ar", "الجدول 2: الحالات", "انظر الجدول 2.", ["الجدول 2"]),
        ("ru", "Таблица 2. Случаи", "см. Таблица 2, таблицу 2", ["Таблица 2"]),
        ("zh-Hans", "表2：年度", "见表2，图表2，如表 2所示，列表2，表2.1", ["表2", "表 2"]),
    ],
)
def test_only_what_is_sure_is_led_somewhere(language: str, caption: str, said: str, linked: list[str]) -> None:
    crossings = Crossings([Table((Row((Cell(()),)),), caption=t(caption))], labels(language))
    pieces = list(crossings.pieces(said))
    assert [piece for piece, anchor in pieces if anchor] == linked
    assert "".join(piece for piece, _ in pieces) == said


def test_numbers_with_a_chapter_are_the_sources_own_and_are_led_to() -> None:
    said = p("See Table 4.1 and Table 4.2, but not Table 4.")
    data = written(of(said, captioned("Table 4.1. Fees"), captioned("Table 4.2. Hours")))
    assert [words for words, _ in leads(data) if words.startswith("Table")] == ["Table 4.1", "Table 4.2"]
    assert "Table 1" not in text(data)


def test_a_letter_behind_the_number_is_the_sources_own_number_too() -> None:
    assert "Table 1" not in text(written(of(captioned("Table 2a. Fees"), p(LOREM))))
