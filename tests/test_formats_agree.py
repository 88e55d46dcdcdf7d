"""What PDF, Word and EPUB show alike: captions, missing pictures, speakers, contents, margins."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from msgspec.structs import replace
from pdfdump import words
from sample_pages import A5, ASSETS, figure, paragraphs
from sample_pages import brand as paged
from samples import LOREM, civic, p, report, seed, t
from test_pdf_pages import pages, written
from worddump import W, Word, of, style_of, text, write

from masthead.briefing.model import About, Briefing, Fact, Imprint, Quoted, Quotes
from masthead.document.model import Cell, Figure, Heading, Preformatted, Row, Table
from masthead.notices import Dropped, Notice
from masthead.writers.docx.ems import cut, ems
from masthead.writers.epub.writer import EpubWriter
from masthead.writers.pdf.writer import PdfWriter

SALES = Table(
    (Row((Cell((p("Year"),)), Cell((p("Sales"),)))), Row((Cell((p("2025"),)), Cell((p("12"),))))), head_rows=1, caption=t("Sales by year")
)


def book(briefing: Briefing) -> str:
    """The chapters of an EPUB."""
    data = EpubWriter().write(briefing, civic(), lambda notice: None)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist() if "chapter" in name)


def folded(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def all_three(briefing: Briefing, notices: list[Notice] | None = None) -> tuple[str, str, str]:
    told: list[Notice] = [] if notices is None else notices
    pdf = " ".join("\n".join(pages(PdfWriter().write(briefing, civic(), told.append))).split())
    word = " ".join(text(found) for found in Word(write(briefing, notices=told)).paragraphs())
    return pdf, word, folded(book(briefing))


@pytest.mark.parametrize("profile", ["briefing", "release", "report"])
def test_captions_have_numbers_in_reports_alone(profile: str) -> None:
    briefing = replace(of(p("Before it."), SALES, p("After it.")), profile=profile)
    for said in all_three(briefing):
        assert "Sales by year" in said and ("Table 1" in said) is (profile == "report")


def test_captions_have_no_numbers_beside_those_of_the_source() -> None:
    own = replace(SALES, caption=t("Table 7. Costs"))
    for said in all_three(of(SALES, p("Between."), own)):
        assert "Table 7. Costs" in said and "Table 1" not in said


def test_the_caption_of_a_missing_picture_stands_once() -> None:
    for alt in ("", "The quay at dusk"):
        told: list[Notice] = []
        for said in all_three(of(p(LOREM), Figure("", alt=alt, caption=t("The quay at dusk"), credit=t("A. Person"))), told):
            assert said.count("The quay at dusk") == 1 and "Image missing" in said
        assert bool([notice for notice in told if isinstance(notice, Dropped)]) is bool(alt)


def test_an_office_stands_under_its_speaker() -> None:
    quoted = Quotes("Quotes", (Quoted(t("It was hard."), "Jane Doe", "Harbour master"),))
    briefing = replace(of(p(LOREM)), sections=(quoted,))
    [line] = Word(write(briefing)).texts("QuotedBy")
    assert line == "Jane Doe\nHarbour master"
    assert '<figcaption class="speaker">Jane Doe<br/>\n<span class="office">Harbour master</span></figcaption>' in book(briefing)
    said = [line.split(None, 4)[-1] for line in words(written(briefing))]
    assert said.index("Harbour master") == said.index("Jane Doe") + 1


def test_no_contents_list_what_we_put_over_imprint_and_provenance_alone() -> None:
    """A long text without headings has no contents, and so no cover."""
    colophon = (About("About this text", (Fact("Source", t("a.txt")),)), Imprint("Imprint", (t("By the office."),)))
    long = of(*(Preformatted("\n".join(f"Line {number} of the draft" for number in range(120))) for _ in range(8)))
    briefing = replace(long, sections=(*long.sections, *colophon))
    assert "Contents" not in " ".join(pages(written(briefing))[:2])
    assert not [style for style in map(style_of, Word(write(briefing)).paragraphs()) if style.startswith("TOC")]
    headed = replace(
        long,
        sections=(*of(*(block for number in range(40) for block in (Heading(2, t(f"Part {number}")), p(LOREM * 6)))).sections, *colophon),
    )
    assert "Contents" in " ".join(pages(written(headed))[:2]) and Word(write(headed)).texts("TOC1")


# ── floats ──


def places(briefing: Briefing) -> dict[str, tuple[int, float, float]]:
    """The lines of all pages: words → page, left and base."""
    found = (line.split(None, 4) for line in words(written(briefing)))
    return {said: (int(page), float(left), float(base)) for _, page, left, base, said in found}


def test_text_goes_on_without_a_gap_where_a_picture_floated_away() -> None:
    floated = 0
    for count in range(1, 6):
        blocks = (*paragraphs(count), p("Before."), figure("wide.png"), p("After."), *paragraphs(4))
        lines = places(replace(report(1), sections=of(*blocks).sections, assets=ASSETS, profile="report"))
        before, after, caption = lines["Before."], lines["After."], lines["Figure 1. What wide.png shows"]
        assert before[1] == after[1] > 153  # both begin as paragraphs do
        if caption[0] > after[0]:
            floated += 1
            assert before[2] - after[2] == pytest.approx(15, abs=1)
    assert floated


# ── narrow pages ──


def test_a_narrow_page_has_no_side_margin_in_word_either() -> None:
    narrow = Word(write(seed(), paged(**A5)))
    wide = Word(write(seed(), civic()))
    left = [int(next(word.document.iter(W + "pgMar")).get(W + "left")) / 20 for word in (narrow, wide)]
    page = civic().page
    assert left == [pytest.approx(page.start, abs=0.1), pytest.approx(page.start + page.side, abs=0.1)]


def test_a_running_head_leaves_room_for_the_date() -> None:
    briefing = replace(seed(), short="UNODC, jointly with the Prosecutor General’s Office of Turkmenistan")
    [narrow], [wide] = (Word(write(briefing, paged(**page))).texts("Header", "header1") for page in (A5, {}))
    assert len(narrow) < len(wide) and "[…]" in narrow and narrow.endswith("7 June 2024")
    data = Word(write(briefing, paged(**A5)))
    assert narrow.removesuffix("7 June 2024").encode() in data.raw["docProps/custom.xml"]  # what the field repeats is no longer


def test_words_are_cut_where_a_word_ends() -> None:
    assert cut("One two three four", 100.0) == "One two three four"
    shorter = cut("One two three four", ems("One two […]") + 0.1)
    assert shorter == "One two […]" and cut("One two three […]", ems(shorter) + 0.1) == shorter
    assert cut("Donaudampfschifffahrtsgesellschaft", 3.0) == "Donaudampfschifffahrtsgesellschaft […]"


def test_a_table_without_a_caption_takes_no_number_from_those_that_have_one() -> None:
    bare = replace(SALES, caption=())
    for said in all_three(of(bare, p("Between."), SALES, p("After."))):
        assert "Table 1" in said and "Table 2" not in said
