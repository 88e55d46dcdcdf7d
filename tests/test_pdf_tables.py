"""Tables in a PDF: tags, widths, heads that repeat, rows taller than a page."""

from __future__ import annotations

import ctypes
import re

import overlaps
import pdfdump
import pypdfium2
import pytest
from msgspec import structs
from samples import LOREM, blocks, civic, everything, p, report, t
from test_pdf_floats import drawn
from test_pdf_pages import inside, of, pages, standing, written

from masthead.document.model import Cell, Figure, Item, LineBreak, List, Row, Table
from masthead.document.plain import plain_block
from masthead.document.words import words
from masthead.writers.columns import is_number
from masthead.writers.pdf.setting.sheet import Sheet
from masthead.writers.pdf.strips.press import Press
from masthead.writers.pdf.structure.tags import Tree
from masthead.writers.pdf.tabular.rows import Ruled, row_strip
from masthead.writers.pdf.writer import PdfWriter
from masthead.writers.shares import shared


def cells(*texts: str, **options: object) -> Row:
    return Row(tuple(Cell((p(text),), **options) for text in texts))  # type: ignore[arg-type]


def table(rows: int, **options: object) -> Table:
    body = tuple(cells(f"Region {i}", str(1000 + i)) for i in range(rows))
    return Table((cells("Region", "Number"), *body), head_rows=1, **options)  # type: ignore[arg-type]


def tags(*found: Table) -> list[str]:
    return [line.strip() for line in pdfdump.tags(written(of(*found)))]


def test_a_list_in_a_cell_has_the_marks_of_any_other():
    inner = List((Item((p("Marsh"),)),))
    said = "".join(pages(written(of(Table((Row((Cell((List((Item((p("Pond"), inner)),)),)),)),))))))
    assert "•" in said.partition("Pond")[0] and "–" in said.partition("Pond")[2].partition("Marsh")[0]


def test_heads_have_a_scope_and_stand_in_the_head():
    found = tags(table(2, head_columns=1))
    assert found.count("TH scope=Column 1 text") == 2
    assert found.count("TH scope=Row 1 text") == 2
    assert found.index("THead") < found.index("TBody")


def test_heads_of_rows_look_like_heads():
    """As in Word and in EPUB."""

    def face(text, word):
        at = text.get_text_range().index(word)
        room, flags = ctypes.create_string_buffer(200), ctypes.c_int()
        pypdfium2.raw.FPDFText_GetFontInfo(text, at, room, 200, ctypes.byref(flags))
        return room.value.decode().partition("+")[2]

    for heads in (0, 1):
        text = pypdfium2.PdfDocument(written(of(table(2, head_columns=heads))))[0].get_textpage()
        assert face(text, "Number") != face(text, "1000")
        assert face(text, "Region 0") == face(text, "Number" if heads else "1000")


def test_spans_are_told():
    spanned = Table((Row((Cell((p("a"),), columns=2), Cell((p("b"),), rows=2))), cells("c", "d")))
    assert [line for line in tags(spanned) if "span" in line] == ["TD colspan=2 1 text", "TD rowspan=2 1 text"]


def test_rows_that_are_too_short_are_filled():
    assert tags(Table((cells("a", "b", "c"), cells("d")))).count("TD") == 2


def test_a_table_of_heads_alone_has_a_body():
    assert "TBody" in tags(Table((cells("a"), cells("b")), head_rows=2))


def test_the_head_is_drawn_on_every_page_and_tagged_once():
    data = written(of(table(120)))
    texts = pages(data)
    assert len(texts) > 2
    assert all("Region Number" in text for text in texts)
    assert sum(line.strip().startswith("TH scope=Column") for line in pdfdump.tags(data)) == 2


def test_no_row_stands_alone_on_the_last_page():
    for rows in range(20, 60):
        last = pages(written(of(table(rows))))[-1]
        assert last.count("Region ") != 2, rows  # the head and one row


def test_a_row_taller_than_a_page_goes_on():
    data = written(of(Table((cells("A", "B"), cells(LOREM * 60, "short"), cells("x", "y")), head_rows=1)))
    inside(data)
    assert sum(text.count("field offices") for text in pages(data)) == 60


@pytest.mark.parametrize("columns", [8, 25, 80])
def test_a_table_that_is_too_wide_is_narrowed_and_loses_nothing(columns):
    rows = tuple(Row(tuple(Cell((p(f"Heading{c}" if r == 0 else str(r * c)),)) for c in range(columns))) for r in range(4))
    data = written(of(Table(rows, head_rows=1)))
    inside(data)
    said = {f"heading{c}" for c in range(columns)} | {str(r * c) for r in range(1, 4) for c in range(columns)}
    assert said <= set(PdfWriter().words(data))


def test_cells_hold_all_kinds_of_blocks():
    found = Table((Row((Cell(blocks()[:12]), Cell((p("x"),)))),))
    data = written(of(found, assets=everything().assets))
    inside(data)
    assert set(words(plain_block(found))) <= set(PdfWriter().words(data))


def test_numbers_end_at_the_end_edge():
    page = pypdfium2.PdfDocument(written(of(Table((cells("a", "9"), cells("b", "1,000")), caption=t("Caption")))))[0].get_textpage()
    text = page.get_text_range()
    right = {mark: page.get_charbox(text.index(mark) + len(mark) - 1, loose=True)[2] for mark in ("9\r\nb", "1,000")}
    nine = page.get_charbox(text.index("a 9") + 2, loose=True)[2]
    assert abs(nine - right["1,000"]) < 0.5
    assert civic().name == "civic"


@pytest.mark.parametrize("text", ["1,204", "+33.0", "−5 %", "35%", "$1,200", "1 234", "12.5 km", "-", "(12)", "2019-20", "n/a"])
def test_a_number_is_known(text):
    assert is_number(text)


@pytest.mark.parametrize("text", ["Vienna", "3 offices", "A4", "2022 report", ""])
def test_other_text_is_no_number(text):
    assert not is_number(text)


@pytest.mark.parametrize("room", [50.0, 200.0, 400.0])
def test_widths_fill_the_room(room):
    found = shared([20.0, 60.0, 30.0], [40.0, 200.0, 30.0], room, 7.0)
    assert sum(found) == pytest.approx(room)
    assert min(found) > 0


def test_a_table_opens_with_a_rule_over_all_its_columns() -> None:
    press = Press(report(1), civic(), lambda notice: None)
    sheet = Sheet(Tree(), 0, 300.0, 300.0, right_to_left=False)
    row_strip(press, (), 20.0, Ruled(10.0, 200.0, 0.5, "rule", True, ((10.0, 60.0),))).draw(sheet, 0.0)
    assert re.findall(rb"([\d.]+) [\d.]+ ([\d.]+) [\d.]+ re f", sheet.content()) == [(b"60.00", b"150.00"), (b"10.00", b"200.00")]


def test_a_row_over_all_columns_stays_with_the_rows_it_names():
    month = Row((Cell((p("February"),), columns=2),))
    rows = [cells(f"{day}", "A day") for day in range(1, 40)]
    for before in range(20, 36):
        found = Table((*rows[:before], month, *rows[before:]))
        for page in pages(written(of(found))):
            assert "A day" in page.partition("February")[2] or "February" not in page, before
    data = written(of(Table((*[month] * 60, *rows))))
    assert "".join(pages(data)).count("February") == 60


def test_years_that_name_rows_stand_where_labels_do():
    body = tuple(cells(f"{2020 + number}", f"{number},204") for number in range(4))
    data = written(of(Table((cells("Year", "Requests"), *body), head_rows=1)))
    lines = [line.split() for line in pdfdump.words(data)]
    starts = {int(line[2]) for line in lines if line[4] in ("Year", "2020", "2021", "2022", "2023")}
    assert len(starts) == 1


def test_a_line_that_names_a_table_stays_with_it():
    """Where a source has no caption, but a line over its table that is no sentence."""
    for count in range(20, 40):
        before = [p(f"Line {number}.") for number in range(count)]
        data = written(of(*before, p("Dues by basin, in thousands"), table(6)))
        assert standing(data, "Dues by basin") == standing(data, "Region 0"), count


@pytest.mark.parametrize("language", ["ar", "he"])
def test_figures_stand_under_each_other_where_text_runs_from_right_to_left(language):
    names = {"ar": ("الساحل", "الجزر", "السهول", "التغير"), "he": ("החוף", "האיים", "המישור", "שינוי")}[language]
    body = [cells(name, figure) for name, figure in zip(names, ("8.5", "−1,120.7", "11.0"), strict=False)]
    page = pypdfium2.PdfDocument(written(of(Table((cells(names[0], names[3]), *body), head_rows=1), language=language)))[0].get_textpage()
    said = page.get_text_range()
    ends = {round(page.get_charbox(said.index(figure) + len(figure) - 1)[2]) for figure in ("8.5", "1,120.7", "11.0")}
    assert len(ends) == 1
    # The longest stands at the end edge, as its head does.
    assert min(page.get_charbox(index)[0] for index in range(said.index("1,120.7") - 1, said.index("1,120.7"))) < ends.pop() - 30


def test_one_long_head_makes_no_table_smaller_and_turns_no_page():
    """It is hyphenated, as a word of many letters in a cell is."""
    long = "Landesbetriebsmittelverwendungsnachweisprüfungsverfahrensordnung"
    rows = (cells("Land", long, *map(str, range(2021, 2027))), *(cells("Bayern", "offen", *(["561.699"] * 6)) for _ in range(4)))
    data = written(structs.replace(of(Table(rows, head_rows=1)), language="de"))
    with pypdfium2.PdfDocument(data) as document:
        [page] = document
        text = page.get_textpage()
        heights = {round(text.get_charbox(text.get_text_range().index("Bayern"))[index], 1) for index in (1, 3)}
    whole = written(structs.replace(of(Table((cells("Land", "Stand"), cells("Bayern", "offen")), head_rows=1)), language="de"))
    with pypdfium2.PdfDocument(whole) as document:
        text = document[0].get_textpage()
        usual = {round(text.get_charbox(text.get_text_range().index("Bayern"))[index], 1) for index in (1, 3)}
    assert max(heights) - min(heights) == pytest.approx(max(usual) - min(usual), abs=0.1)
    assert long.lower() in list(PdfWriter().words(data))


def test_the_caption_of_a_table_without_cells_is_not_lost():
    said = pages(written(of(p("Before."), Table((Row(()),), caption=t("All that is left")), Table((), caption=t("Of nothing")))))[0]
    assert "All that is left" in said and "Of nothing" in said and "Table 1" not in said  # they are words, and no table


def test_words_of_heads_stand_at_the_foot_of_their_row() -> None:
    """Next to what they name: beside a head of three lines, and beside two rows of heads."""
    long = Cell((p("Seriously", LineBreak(), "injured", LineBreak(), "roads"),))
    found = placed(Table((Row((Cell((p("County"),)), long)), cells("North", "1,204")), head_rows=1))
    assert found["County"] == pytest.approx(found["roads"], abs=0.1) and found["roads"] < found["Seriously"]
    top = Row((Cell((p("Region"),), rows=2), Cell((p("Children"),), columns=2)))
    found = placed(Table((top, cells("Vaccine", "Control"), cells("North", "1", "2")), head_rows=2))
    assert found["Region"] == pytest.approx(found["Vaccine"], abs=0.1) and found["Vaccine"] < found["Children"]


def placed(table: Table) -> dict[str, float]:
    """How high words of a table stand: their base lines."""
    page = pypdfium2.PdfDocument(written(of(table)))[0].get_textpage()
    text = page.get_text_range()
    return {word: page.get_charbox(text.rindex(word), loose=True)[1] for word in text.split()}


@pytest.mark.parametrize("heads", [0, 1])
def test_a_row_taller_than_a_page_has_all_its_cells_on_pages_though_it_is_a_head(heads: int) -> None:
    rows = (Row((Cell((p("Words of a long cell. " * 700),)), Cell((p("Beside it."),)))),)
    data = written(of(Table(rows, head_rows=heads)))
    assert overlaps.faults(data) == []
    assert "Beside" in " ".join(pdfdump.words(data))


@pytest.mark.parametrize("columns", [4, 17, 20])
def test_no_code_with_digits_is_broken_in_a_cell_that_holds_more_than_paragraphs(columns: int) -> None:
    coded = Cell((p("05.020601.01"), List((Item((p("Second call"),)),))))
    wordy = "Infrastructure and administrative modernisation of municipalities"
    rows = tuple(Row((coded, *(Cell((p(wordy),)) for _ in range(columns - 1)))) for _ in range(2))
    drawn = pypdfium2.PdfDocument(written(of(Table(rows))))
    said = "\n".join(page.get_textpage().get_text_range() for page in drawn)
    assert said.count("05.020601.01") == 2


@pytest.mark.parametrize("lines", range(30, 44, 2))
@pytest.mark.parametrize("heads", [0, 2])
def test_a_picture_that_goes_over_two_rows_leaves_no_page(heads: int, lines: int) -> None:
    spanning = Cell((Figure("it.png", alt="A blue field"),), rows=2)
    rows = (Row((spanning, Cell((p("Beside it."),)))), cells("Below that."))
    briefing = structs.replace(
        of(*(p("A line of the text.") for _ in range(lines)), Table(rows, head_rows=heads)), assets=(drawn(300, 800),)
    )
    assert overlaps.faults(written(briefing)) == []
