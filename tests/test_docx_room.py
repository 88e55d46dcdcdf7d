"""The Word writer: the room that tables and pictures take."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from handmade import png
from lxml.etree import fromstring
from msgspec.structs import replace
from pypdf import PdfReader
from samples import civic, p, t
from worddump import DOC_PR, W, Word, of, opened, style_of, text, write

from masthead.brand.style import faces, style
from masthead.document.model import (
    Aside,
    Asset,
    BlockNode,
    Cell,
    Figure,
    Item,
    List,
    Note,
    NoteReference,
    Preformatted,
    Quotation,
    Row,
    Table,
)
from masthead.writers.docx.styles.sheet import CROWDED_PADDING, SMALLER
from masthead.writers.docx.text.wideness import Wanted
from masthead.writers.lettering import lettering
from masthead.writers.pdf.writer import PdfWriter
from masthead.writers.shares import Letters, reckoned


def spending(columns: int) -> Table:
    """A table of harbours, so many years and who was paid."""
    head = Row(tuple(Cell((p(word),)) for word in ("Harbour", *map(str, range(2000, 2000 + columns)), "Contractor")))
    rows = tuple(
        Row((Cell((p(name),)), *(Cell((p(f"{100 + at},000"),), align="end") for at in range(columns)), Cell((p("Harwich Dredgers"),))))
        for name in ("Lunna", "Burnmouth", "Eyemouth")
    )
    return Table((head, *rows), head_rows=1)


def test_a_file_that_brings_its_faces_turns_no_page_for_the_sake_of_others() -> None:
    """Twelve columns of figures have room in the brand's face, and none in a broader one."""
    table = spending(12)
    assert Wanted(table, 14, 9.5, known=True).stands(465.0)
    assert not Wanted(table, 14, 9.5).stands(465.0)


def offices() -> Table:
    """A table whose words have many narrow letters, beside figures with their unit."""
    rows = (
        ("Administration",) * 8,
        ("Baseline", "Unit", "1,431,115 EUR", "12", "Unit", "573", "Administration", "6,476,905 EUR"),
        ("Passengers", "Unit", "4.2%", "61,687", "Share", "89", "Responsible department", "200"),
    )
    return Table(tuple(Row(tuple(Cell((p(said),)) for said in row)) for row in rows), head_rows=1)


def test_words_of_narrow_letters_are_measured_before_a_page_is_turned_for_them() -> None:
    """Reckoned by their number, letters of "Administration" take a fifth more than they do: pages keep such a table upright."""
    document = of(p("What comes before."), offices(), p("What comes behind."))
    pages = PdfReader(io.BytesIO(PdfWriter().write(document, civic(), lambda notice: None))).pages
    assert all(page.mediabox.width < page.mediabox.height for page in pages)
    body = Word(write(document)).raw["word/document.xml"].decode()
    assert 'w:orient="landscape"' not in body and "TableTextTorn" in body
    assert not Wanted(offices(), 8, 9.5).stands(465.0)  # where no face is known that could measure them
    # A column that is wide enough for a figure without its unit is not for both: the space between them is no place for a line's end.
    widths = [int(width) / 20 for width in re.findall(r'<w:gridCol w:w="(\d+)"/>', body)]
    assert min(widths[2], widths[7]) > 12 * 0.62 * 9.5 * 0.79


def test_points_of_figures_are_narrower_than_their_digits_and_some_letters_broader() -> None:
    def least(word: str) -> float:
        return reckoned(Table((Row((Cell((p(word),)),)),)), Letters(1.0, 1.0, 1.0)).least[0]

    assert least("1,234,567") == 8.0 and least("1234567") == 7.0
    assert least("Burnmouth") == 9.5 and least("a,b") == 3.0
    assert least("99.5%") == 5.5


@pytest.mark.parametrize(("language", "apart"), [("en", True), ("ar", False)])
def test_words_beside_figures_stand_further_from_them(language: str, apart: bool) -> None:
    rows = (("Cod", "120", "small boats"), ("Hake", "134", "all boats"))
    table = Table(tuple(Row((Cell((p(a),)), Cell((p(b),), align="end"), Cell((p(c),)))) for a, b, c in rows), language=language)
    cells = list(opened(table, language=language).document.iter(W + "tc"))
    assert [cell.find(f"{W}tcPr/{W}tcMar") is not None for cell in cells] == [False, False, apart] * 2


def test_a_picture_takes_less_than_half_a_page_and_without_words_under_it_stays_with_nothing() -> None:
    assets = (Asset("tall.png", "image/png", png("RGB", (800, 1600)), 800, 1600),)
    told, bare = Figure("tall.png", "A tall one", caption=t("Tall")), Figure("tall.png", "A tall one")
    word = Word(write(replace(of(p("x"), told, bare, bare, p("y")), assets=assets)))
    figures = [one for one in word.paragraphs() if one.findall(f".//{DOC_PR}")]
    assert [style_of(one) for one in figures] == ["Figure", "FigureLoose", "FigureLoose"]
    extent = next(word.document.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"))
    assert int(extent.get("cy", "")) / 12_700 <= civic().page.height * 0.41
    loose = next(one for one in word.parts["word/styles.xml"].iter(W + "style") if one.get(W + "styleId") == "FigureLoose")
    keep = loose.find(f"{W}pPr/{W}keepNext")
    assert keep is not None and keep.get(W + "val") == "0" and text(figures[0]) == ""


def test_room_that_is_left_goes_to_words_which_broader_faces_would_break() -> None:
    """A program without the brand's faces puts broader ones in their place: letters of a head are not left over for a line of their own."""
    heads = ("District", "Households (m³)", "Industry (m³)", "Agriculture (m³)", "Public buildings (m³)", "Losses (m³)", "Total (m³)")
    heads += ("Change since 2019", "Share of groundwater", "Responsible office")
    said = (
        "Oldtown and Harbour",
        "1,204,500",
        "882,310",
        "12,400",
        "98,200",
        "144,900",
        "2,342,310",
        "−4.2 %",
        "61 %",
        "Harbour Administration",
    )
    table = Table(tuple(Row(tuple(Cell((p(word),)) for word in row)) for row in (heads, said)), head_rows=1)
    ours = lettering(faces(civic(), style(civic(), "head", "en").family, style(civic(), "head", "en").weight, False, "en"))
    body = Word(write(of(p("What comes before."), table))).raw["word/document.xml"].decode()
    assert "TableTextTorn" in body
    widths = [int(width) / 20 for width in re.findall(r'<w:gridCol w:w="(\d+)"/>', body)]
    size = style(civic(), "head", "en").size * SMALLER["Torn"].share
    assert all(
        ours.width(word) * size * 1.14 <= wide - CROWDED_PADDING / 10
        for head, wide in zip(heads, widths, strict=True)
        for word in head.split()
    )


def test_long_texts_share_the_room_by_their_length_whatever_word_one_of_them_has() -> None:
    long = " ".join(["The survey of the harbours is kept by the office of the port and read by all."] * 3)
    rows = (
        ("Series", "Source", "Every", "Revision"),
        ("Lights", f"{long} https://registry.example.org/harbours/of/the/north", "Year", long),
    )
    body = Word(write(of(Table(tuple(Row(tuple(Cell((p(said),)) for said in row)) for row in rows), head_rows=1)))).raw["word/document.xml"]
    [_, source, _, revision] = [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"/>', body.decode())]
    assert revision > 0.9 * source


def counted(columns: int) -> Table:
    """A table of figures that are wide for their columns."""
    head = Row(tuple(Cell((p(said),)) for said in ("District", *(f"Month {number}" for number in range(columns)))))
    row = Row((Cell((p("Riverland"),)), *(Cell((p("8,234,567.89"),)) for _ in range(columns))))
    return Table((head, row, row), head_rows=1)


PLACES: dict[str, Callable[[Table], tuple[BlockNode, ...]]] = {
    "list": lambda table: (List((Item((p("An item."), table)),)),),
    "note": lambda table: (p("It calls a note", NoteReference("a"), "."), Note("a", (p("Counted:"), table))),
    "quotation": lambda table: (Quotation((p("We counted."), table), t("Ana Lopez")),),
    "cell": lambda table: (Table((Row((Cell((p("North"),)), Cell((table,)))),)),),
}


@pytest.mark.parametrize("columns", [6, 9, 16])
@pytest.mark.parametrize("place", PLACES)
def test_figures_of_tables_within_something_have_room(place: str, columns: int) -> None:
    word = opened(*PLACES[place](counted(columns)))
    root = word.document if place != "note" else fromstring(word.raw["word/footnotes.xml"])
    tables = [table for table in root.iter(W + "tbl") if "8,234,567.89" in text(table) and table.find(f".//{W}tbl") is None]
    least = 12 * 0.5 * 9.5 * SMALLER["Torn"].share
    figures = 0
    for table in tables:
        widths = [int(column.get(W + "w", "0")) / 20 for column in table.iter(W + "gridCol")]
        assert min(widths[1:]) > least and sum(widths) < 470.0
        figures += text(table).count("8,234,567.89")
    assert figures == 2 * columns
    assert "landscape" not in word.raw["word/document.xml"].decode()


def test_nothing_in_a_boxed_note_stands_over_the_side_margin() -> None:
    picture = Figure("wide.png", alt="A field", caption=t("Wide"))
    code = Preformatted("x = " + "y + " * 60)
    assets = (Asset("wide.png", "image/png", png("RGB", (1600, 300)), 1600, 300),)
    outside = opened(p("Before."), picture, code, counted(6), assets=assets)
    assert {"FigureWide", "CaptionWide", "HTMLPreformattedWide"} <= {style_of(one) for one in outside.paragraphs()}
    boxed = opened(Aside((p("Before."), picture, code, counted(6)), t("In figures")), assets=assets)
    assert not [style_of(one) for one in boxed.paragraphs() if "Wide" in style_of(one)]
    assert all(int(indent.get(W + "w", "0")) >= 0 for indent in boxed.document.iter(W + "tblInd"))


def test_no_page_turns_within_a_boxed_note() -> None:
    word = opened(Aside((p("Counted by month:"), counted(8), p("After it.")), t("In figures")))
    assert "landscape" not in word.raw["word/document.xml"].decode()
    assert text(word.document).count("8,234,567.89") == 16


def test_rows_that_take_much_of_a_page_part_and_hold_nothing_to_them() -> None:
    def table(words: int) -> Table:
        said = ("Text", "word " * words, "Last")
        return Table(tuple(Row((Cell((p(f"Place {number}"),)), Cell((p(text),)))) for number, text in enumerate(said)), head_rows=1)

    short = list(opened(p("Before."), table(40)).document.iter(W + "tr"))
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in short)
    assert [style_of(one) for one in short[0].iter(W + "p")] == ["TableHeadKept"] * 2
    tall = list(opened(p("Before."), table(900)).document.iter(W + "tr"))
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in tall] == [True, False, True]
    assert not [style_of(one) for row in tall for one in row.iter(W + "p") if style_of(one).endswith("Kept")]
    assert tall[0].find(f"{W}trPr/{W}tblHeader") is not None
