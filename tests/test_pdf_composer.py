"""What a page holds: tables turned on their side, floats, figures in a row, columns, notes, and what is too tall or too deep."""

from __future__ import annotations

import io

import pdfdump
import pikepdf
import pypdfium2
import pytest
from judges import conforms
from sample_pages import A5, ASIDE, ASSETS, PAGES, TWO, brand, broad, cell, figure, of, paragraphs, printed
from samples import LOREM, arabic, civic, p, report, seed, t, wide_table
from test_pdf_pages import inside, pages, standing, written

from masthead.briefing.model import Briefing
from masthead.document.model import (
    Aside,
    Asset,
    BlockNode,
    Cell,
    Figure,
    Heading,
    Item,
    List,
    Note,
    NoteReference,
    Part,
    Preformatted,
    Quotation,
    Row,
    Table,
    Text,
)
from masthead.document.plain import plain_block
from masthead.document.words import missing, words
from masthead.notices import Notice
from masthead.verify.judges.standards import VeraPdf
from masthead.writers.pdf.writer import PdfWriter


@pytest.mark.parametrize("name", PAGES)
def test_pages_look_and_are_tagged_as_they_were(name):
    """`python tests/pdfdump.py` writes the new ones: read them."""
    assert pdfdump.dump(printed(name)) == (pdfdump.PAGES_GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_pages_of_every_kind_meet_the_standards(tmp_path):
    conforms(VeraPdf(), {f"{name}.pdf": printed(name) for name in PAGES}, tmp_path)


def made(briefing: Briefing, **page: object) -> bytes:
    found: list[object] = []
    data = PdfWriter(contents="never").write(briefing, brand(**page), found.append)
    assert not found
    return data


def sizes(data: bytes) -> list[tuple[int, int]]:
    return [(round(width), round(height)) for width, height in (page.get_size() for page in pypdfium2.PdfDocument(data))]


def place(data: bytes, page: int, said: str) -> tuple[float, float]:
    """Left and upper edge of the first character of some words, from the lower left corner."""
    reading = pypdfium2.PdfDocument(data)[page].get_textpage()
    box = reading.get_charbox(reading.get_text_range().index(said), loose=True)
    return box[0], box[3]


# ── tables that are too wide ──


def test_a_table_that_is_too_wide_is_set_smaller_and_then_turned():
    assert sizes(written(of(broad(8)))) == [(595, 842)]
    assert sizes(written(of(broad(9)))) == [(595, 842)]
    assert sizes(written(of(broad(14)))) == [(595, 842), (842, 595)]


def test_a_turned_page_has_head_and_foot_and_no_rotation():
    data = written(of(*paragraphs(6), broad(), *paragraphs(2)))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert [page.get("/Rotate", 0) for page in pdf.pages] == [0] * len(pdf.pages)
    turned = sizes(data).index((842, 595))
    text = pages(data)[turned]
    assert "Annual report" in text and f"{turned + 1} / " in text and "Block" not in text
    inside(data)


def test_a_long_turned_table_repeats_its_head_and_says_that_it_goes_on():
    data = written(of(*paragraphs(7), broad(rows=60), p("After the table.")))
    turned = [text for text, size in zip(pages(data), sizes(data), strict=True) if size == (842, 595)]
    assert len(turned) > 2
    assert all(text.count("Programmes") == 14 for text in turned)
    assert all("Table 1 (continued)" in text for text in turned[1:])
    assert standing(data, "After the table.") == sizes(data).index((842, 595)) - 1  # that page was nearly empty


def test_text_fills_the_page_before_a_turned_table_and_is_heard_after_it():
    data = written(of(p("Before it."), broad(), *[p(f"{LOREM} After {index}.") for index in range(20)]))
    assert sizes(data)[:3] == [(595, 842), (842, 595), (595, 842)]
    assert "After 5." in pages(data)[0]
    tags = [line.strip().split()[0] for line in pdfdump.tags(data)]
    assert tags[: tags.index("Table")].count("P") == 4  # the masthead's two, the kicker, and what stands before it


def test_a_heading_goes_with_its_turned_table():
    data = written(of(*paragraphs(8), Heading(2, t("Annex")), broad()))
    assert standing(data, "Annex") == sizes(data).index((842, 595))


def test_columns_that_take_no_more_than_their_share_do_not_wrap():
    rows = tuple(Row((cell("A short place"), cell(LOREM * 3))) for _ in range(2))
    assert "A short place" in pages(written(of(Table(rows))))[0].replace("\r\n", "|")


# ── rows and spans ──


def test_a_cell_over_more_rows_than_a_page_has_goes_on():
    long = "The region has a long story. " * 60
    rows = [Row((*((Cell((p(long),), rows=60),) if not i else ()), cell(f"Place {i}"), cell(f"{i}"))) for i in range(60)]
    data = written(of(p("Text."), Table((Row((cell("Region"), cell("Place"), cell("N"))), *rows), head_rows=1)))
    inside(data)
    assert len(sizes(data)) > 1
    assert sum(text.count("long story") for text in pages(data)) == 60
    assert all("Place" in text for text in pages(data))


def test_what_a_cell_over_many_rows_says_is_seen_again_on_the_next_page_and_heard_once():
    rows = [Row((*((Cell((p("Northern half"),), rows=60),) if not i else ()), cell(f"Place {i}"))) for i in range(60)]
    data = written(of(Table((Row((cell("Region"), cell("Place"))), *rows), head_rows=1)))
    assert all("Northern half" in text for text in pages(data))
    assert list(PdfWriter().words(data)).count("northern") == len(sizes(data))  # furniture is told too
    with pikepdf.open(io.BytesIO(data)) as pdf:
        last = pdf.pages[-1].Contents.read_bytes()
    assert last.count(b"/Artifact<</Type/Pagination/Subtype/Header>>BDC") >= 1


def test_a_row_taller_than_its_page_begins_where_there_is_room():
    data = written(of(p(LOREM), Table((Row((cell("A"), cell("B"))), Row((cell(LOREM * 40), cell("short")))), head_rows=1)))
    assert "short" in pages(data)[0]
    inside(data)


# ── notes ──


def test_notes_are_called_in_every_place():
    label = iter("abcdefgh")
    called: list[str] = []

    def call() -> NoteReference:
        called.append(next(label))
        return NoteReference(called[-1])

    blocks: list[BlockNode] = [
        Heading(2, (Text("A heading"), call())),
        Table(
            (Row((Cell((p("Head", call()),)), cell("B"))), *(Row((cell(f"Row {i}"), cell("x"))) for i in range(60))),
            head_rows=1,
            caption=(Text("A caption"), call()),
        ),
        List((Item((p("An item", call()),)),)),
        Quotation((p("Quoted", call()),), speaker=(Text("Somebody"), call())),
        Figure("small.png", alt="A field", caption=(Text("A picture"), call())),
        Aside((p("Boxed", call()),), title=t("Box")),
    ]
    blocks += [Note(name, (p(f"Note of {name}."),)) for name in called]
    data = written(of(*blocks, assets=ASSETS))
    for name in called:
        standing(data, f"Note of {name}.")
    found = [line for line in pdfdump.tags(data) if line.strip().startswith("Note ")]
    assert len(found) == len(called) == 8


def test_a_note_called_in_a_repeated_head_stands_on_the_first_page_alone():
    head = Row((Cell((p("Head", NoteReference("n")),)), cell("B")))
    rows = (Row((cell(f"Row {i}"), cell("x"))) for i in range(90))
    data = written(of(Table((head, *rows), head_rows=1), Note("n", (p("What the head means."),))))
    assert standing(data, "What the head means.") == 0
    assert all("Head1 B" in text.replace(" 1", "1").replace("\u200e", "") for text in pages(data))


def test_the_caption_of_a_table_calls_its_note_before_the_cells():
    table = Table((Row((Cell((p("Cell", NoteReference("c")),)),)),), caption=(Text("Caption"), NoteReference("t")))
    text = pages(written(of(table, Note("c", (p("Of the cell."),)), Note("t", (p("Of the caption."),)))))[0]
    assert text.index("Of the caption.") < text.index("Of the cell.")


def test_ten_notes_of_one_line_are_told():
    called = p(*(part for i in range(10) for part in (f"w{i}", NoteReference(str(i)))))
    data = written(of(called, *paragraphs(4), *(Note(str(i), (p(f"Note number {i}. {LOREM}"),)) for i in range(10))))
    assert all(any(f"Note number {i}." in text for text in pages(data)) for i in range(10))
    inside(data)


def test_a_note_may_hold_what_is_taller_than_its_page():
    table = Table(tuple(Row((cell(LOREM * 8), cell(LOREM * 30))) for _ in range(2)))
    data = written(of(p("Called", NoteReference("n")), p(LOREM), Note("n", (table, Figure("tall.png", alt="A field"))), assets=ASSETS))
    inside(data)
    assert list(PdfWriter().words(data)).count("offices") == 77


# ── figures ──


def test_a_figure_without_room_floats_to_the_next_page_and_is_heard_in_its_place():
    data = written(of(*paragraphs(4), figure("wide.png"), *[p(f"After {i}.") for i in range(20)], assets=ASSETS))
    page = standing(data, "What wide.png shows")
    assert page == 1 and "After 0." in pages(data)[0]
    assert pages(data)[1].index("What wide.png") < 60  # right under the running head
    tags = [line.strip().split()[0] for line in pdfdump.tags(data)]
    assert tags[tags.index("Figure") - 1] == "Div"
    assert tags[: tags.index("Figure")].count("P") == 7


def test_figures_keep_their_order_when_they_float():
    blocks = [block for i in range(4) for block in (*paragraphs(2), Figure("wide.png", alt="A field", caption=t(f"Picture {i}")))]
    text = "".join(pages(written(of(*blocks, *paragraphs(3), assets=ASSETS))))
    assert [text.index(f"Picture {i}") for i in range(4)] == sorted(text.index(f"Picture {i}") for i in range(4))
    assert all(f"Figure {i}." in text for i in range(1, 5))


def test_a_heading_before_a_figure_that_floats_stays_with_its_text():
    for before in range(4, 9):
        blocks = (*paragraphs(before), Heading(2, t("A heading")), figure("wide.png"), p("The text that follows. " + LOREM), *paragraphs(2))
        data = written(of(*blocks, assets=ASSETS))
        heading, following = standing(data, "A heading"), standing(data, "The text that follows.")
        assert heading == following or standing(data, "What wide.png shows") == heading


@pytest.mark.parametrize("before", range(3, 9))
def test_nothing_floats_above_its_heading_nor_away_from_one_without_text(before: int) -> None:
    table = Table(tuple(Row((cell(f"Row {i}"), cell("x"))) for i in range(12)), caption=t("What was counted"))
    for thing, told in ((figure("wide.png"), "What wide.png shows"), (table, "What was counted")):
        for text in ((), (p("The text that follows. " + LOREM),)):
            blocks = (*paragraphs(before), Heading(2, t("A heading")), thing, *text, Heading(2, t("Another one")), *paragraphs(2))
            data = written(of(*blocks, assets=ASSETS))
            whole = "".join(pages(data))
            assert whole.index("A heading") < whole.index(told)
            assert text or (standing(data, "A heading") == standing(data, told) and whole.index(told) < whole.index("Another one"))


def test_small_figures_stand_side_by_side_with_their_captions():
    data = written(of(p(LOREM), figure("small.png"), Figure("small.png", alt="A field", caption=t("The second")), assets=ASSETS))
    first, second = place(data, 0, "Figure 1."), place(data, 0, "Figure 2.")
    assert first[0] < second[0]
    assert sum(line.strip().startswith("Figure") for line in pdfdump.tags(data)) == 2


def test_small_figures_with_long_captions_stand_one_under_the_other():
    blocks = [Figure("small.png", alt="A field", caption=t(f"Picture {i}. {LOREM * 40}")) for i in range(2)]
    data = written(of(*blocks, assets=ASSETS))
    inside(data)
    assert list(PdfWriter().words(data)).count("offices") == 80


def test_a_broken_picture_is_told_once():
    notices: list[Notice] = []
    broken = (Asset("no.png", "image/png", b"no picture", 0, 0),)
    written(of(Figure("no.png", alt="A field"), Figure("no.png", alt="A field"), assets=broken), notices)
    assert len(notices) == 1


def test_a_broad_picture_uses_the_side_margin():
    data = written(of(p(LOREM), figure("broad.png"), assets=ASSETS))
    assert place(data, 0, "What broad.png")[0] < place(data, 0, "The Office")[0] - 80 or "Figure 1." in pages(data)[0]
    page = pypdfium2.PdfDocument(data)[0]
    [image] = [found for found in page.get_objects() if found.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    left, _, right, _ = image.get_pos() if hasattr(image, "get_pos") else image.get_bounds()
    assert right - left == pytest.approx(464.9, abs=1)


def test_a_note_called_again_after_a_float_stands_once():
    called = p("Called", NoteReference("n"))
    data = written(of(called, *paragraphs(4), figure("wide.png"), called, *paragraphs(4), Note("n", (p("The note."),)), assets=ASSETS))
    assert standing(data, "The note.") == 0


# ── columns ──


def test_two_columns_are_balanced_and_spanned_by_title_and_tables():
    data = made(of(*[p(f"Above {i}. {LOREM}") for i in range(4)], wide_table(4), *[p(f"Below {i}. {LOREM}") for i in range(2)]), **TWO)
    places = {said: place(data, 0, said) for said in ("Above 0.", "Above 1.", "Above 2.", "Above 3.", "Table 1.", "Below 0.", "Below 1.")}
    middle = 290
    assert [places[f"Above {i}."][0] > middle for i in range(4)] == [False, False, True, True]
    assert places["Below 0."][0] < middle < places["Below 1."][0]
    assert places["Above 0."][1] == pytest.approx(places["Above 2."][1], abs=1)
    assert min(places[f"Above {i}."][1] for i in range(4)) > places["Table 1."][1] > max(places[f"Below {i}."][1] for i in range(2))


def test_a_page_in_columns_is_heard_column_by_column():
    data = made(of(*paragraphs(24)), **TWO)
    found = [word for word in PdfWriter().words(data) if word.isdigit() and len(word) == 2]
    assert [word for word in found if int(word) >= 10][:14] == [str(number) for number in range(10, 24)]


def test_notes_stand_at_the_foot_of_their_column():
    blocks = [p(LOREM * 3, NoteReference("a")), *paragraphs(2), p(LOREM, NoteReference("b")), Note("a", (p("First note."),))]
    data = made(of(*blocks, Note("b", (p("Second note."),))), **TWO)
    first, second = place(data, 0, "First note."), place(data, 0, "Second note.")
    assert first[0] < 290 < second[0]
    assert abs(first[1] - second[1]) < 1


def test_columns_run_from_the_right_where_the_text_does():
    data = made(arabic(), **TWO)
    left = [line for line in pdfdump.words(data) if "لما كان" in line or "UNODC" in line]
    assert left and sizes(data) == [(595, 842)]
    inside_page(data)


@pytest.mark.parametrize("page", [A5, {"width": 612.0, "height": 792.0}, ASIDE, TWO, {**A5, **TWO}, {"side": 30.0}, {**ASIDE, "side": 0.0}])
@pytest.mark.parametrize("briefing", [seed, lambda: report(2)], ids=["seed", "report"])
def test_any_page_of_a_brand_holds_every_word(page, briefing):
    data = made(briefing(), **page)
    inside_page(data)
    said = [
        word for section in briefing().sections for entry in getattr(section, "entries", ()) for word in words(plain_block(entry.block))
    ]
    assert not missing(said, PdfWriter().words(data))


def inside_page(data: bytes) -> None:
    for page in pypdfium2.PdfDocument(data):
        reading = page.get_textpage()
        width, height = page.get_size()
        for index in range(0, reading.count_chars(), 5):
            left, bottom, right, top = reading.get_charbox(index)
            assert left == right or (left > 30 and right < width - 50 and bottom > 25 and top < height - 25)


def test_labels_stand_above_where_the_side_margin_has_no_room():
    beside, above = made(seed()), made(seed(), **A5)
    assert place(beside, 0, "At a glance")[1] == pytest.approx(place(beside, 0, "The workshop contributed")[1], abs=4)
    assert place(above, 0, "At a glance")[1] > place(above, 0, "The workshop contributed")[1] + 8


# ── what is deep or tall ──


def deep(depth: int) -> BlockNode:
    block: BlockNode = p("The deepest. " + LOREM)
    for level in range(depth):
        match level % 4:
            case 0:
                block = List((Item((p(f"Level {level}"), block)),))
            case 1:
                block = Quotation((p(f"Level {level}"), block), speaker=t("Somebody"))
            case 2:
                block = Aside((p(f"Level {level}"), block), title=t("Box"))
            case _:
                block = Part((p(f"Level {level}"), block), title=t("A part"))
    return block


def listed(depth: int) -> BlockNode:
    block: BlockNode = List((Item((p("The deepest. " + LOREM),)),))
    for level in range(depth):
        block = List((Item((p(f"Level {level} with words"), block)),), ordered=level % 2 == 0)
    return block


@pytest.mark.parametrize("page", [{}, TWO, A5])
def test_blocks_within_blocks_go_as_deep_as_they_like(page):
    for blocks in (listed(200), deep(200)):
        data = made(of(blocks), **page)
        inside_page(data)
        assert sum(text.count("field") for text in pages(data)) == 1


def test_code_goes_over_pages_and_long_lines_are_set_smaller_first():
    code = "\n".join(f"line {i:3} = " + "x" * 58 for i in range(120))
    data = written(of(Preformatted(code)))
    assert len(sizes(data)) > 1
    text = " ".join("".join(pages(data)).split())
    assert all(f"line {i} = " + "x" * 58 in text for i in range(120))


def test_code_keeps_indents_that_are_wider_than_its_column():
    code = "\n".join(" " * deep + f"deep{deep}" for deep in range(0, 120, 9))
    data = made(of(Preformatted(code)), **TWO)
    assert [word for word in PdfWriter().words(data) if word.startswith("deep")] == [f"deep{deep}" for deep in range(0, 120, 9)]
    inside_page(data)


def test_a_boxed_note_stands_between_two_rules_over_pages_too():
    data = written(of(Aside(tuple(paragraphs(14)), title=t("A long box")), p("After.")))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        counts = [page.Contents.read_bytes().count(b" 374.18 1.00 re f") for page in pdf.pages]
    assert len(counts) > 1 and counts[0] == counts[-1] == 1 and sum(counts) == 2


def test_captions_are_remembered_for_lists():
    data = PdfWriter(contents="always", lists="figures,tables").write(
        of(Heading(2, t("One")), figure("wide.png"), wide_table(3), p(LOREM), assets=ASSETS), civic(), lambda notice: None
    )
    text = "".join(pages(data))
    assert text.count("What wide.png shows") == 2 and text.count("A wide table uses") == 2
