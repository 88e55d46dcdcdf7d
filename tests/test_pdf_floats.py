"""Pictures that float, and pictures beside pictures, on pages of two columns."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
from heard import heard
from msgspec.structs import replace
from pdfdump import words
from PIL import Image
from sample_pages import ASSETS, TWO, brand, broad, cell, figure, of, paragraphs
from samples import LOREM, civic, p, t

from masthead.briefing.model import About, Bullet, Entry, Fact, Glance
from masthead.briefing.model import Text as Section
from masthead.document.model import Asset, BlockNode, Heading, LineBreak, Preformatted, Row, Table
from masthead.writers.pdf.writer import PdfWriter


def test_pictures_one_after_the_other_stand_in_their_columns() -> None:
    """Alone, a wide picture goes over both; beside another one it would leave that one half a page."""

    def widths(*blocks: BlockNode) -> list[float]:
        data = PdfWriter(contents="never").write(
            of(*paragraphs(1), *blocks, *paragraphs(2), assets=ASSETS), brand(**TWO), lambda notice: None
        )
        with pikepdf.open(io.BytesIO(data)) as pdf:
            found = [node.A.BBox for node in pdf.objects if isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/Figure"]
            return sorted(round(float(box[2] - box[0])) for box in found)

    column = (civic().page.width - civic().page.start - civic().page.end - civic().page.gutter) / 2
    [alone] = widths(figure("broad.png"))
    assert alone > column * 1.5
    assert all(width <= column + 1 for width in widths(figure("broad.png"), figure("tall.png")))


def test_columns_end_alike_before_a_heading_whose_table_spans_the_next_page() -> None:
    uneven = 0
    for count in range(6, 16):
        blocks = [p(LOREM) for _ in range(count)]
        data = PdfWriter(contents="never").write(
            of(*blocks, Heading(3, t("Over both columns")), broad(9, 12), *paragraphs(1)), brand(**TWO), lambda notice: None
        )
        lines = [line.split(None, 4) for line in words(data)]
        lines = [line for line in lines if line[1] == "1" and 60 < float(line[3]) < 700]
        if any("Over both columns" in line[4] for line in lines) or not any(float(line[2]) > 300 for line in lines):
            continue
        ends = [min(float(line[3]) for line in lines if (float(line[2]) > 300) is right) for right in (False, True)]
        uneven += 1
        assert abs(ends[0] - ends[1]) <= 3 * 15, (count, ends)
    assert uneven


def boxes(data: bytes) -> list[tuple[int, float]]:
    """Page and height of each picture."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        found = [node for node in pdf.objects if isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/Figure"]
        return sorted((numbers[node.Pg.objgen], round(float(node.A.BBox[3] - node.A.BBox[1]), 1)) for node in found)


def drawn(width: int, height: int) -> Asset:
    data = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(data, "PNG")
    return Asset("it.png", "image/png", data.getvalue(), width, height)


def test_an_upright_photograph_leaves_room_for_text_and_a_poster_takes_its_page() -> None:
    for width, height, least, most in ((1000, 1500, 350.0, 450.0), (600, 1600, 550.0, 700.0)):
        data = PdfWriter(contents="never").write(of(figure("it.png"), assets=(drawn(width, height),)), civic(), lambda _: None)
        [(_, found)] = boxes(data)
        assert least < found < most


def test_a_picture_gives_way_a_little_to_stay_on_its_page() -> None:
    [(_, whole)] = boxes(PdfWriter().write(of(figure("broad.png"), assets=ASSETS), civic(), lambda notice: None))
    shares: dict[float, int] = {}
    for count in range(6, 24):
        text = [p(LOREM) for _ in range(count)]
        [(page, height)] = boxes(
            PdfWriter().write(of(*text, figure("broad.png"), *paragraphs(3), assets=ASSETS), civic(), lambda notice: None)
        )
        shares[round(height / whole, 2)] = page
    assert 1.0 in shares and min(shares) >= 0.7 and len(shares) > 1  # some are whole, some smaller, none too small


def test_a_section_waits_for_all_pictures_before_it() -> None:
    many = [block for _ in range(4) for block in (figure("it.png"), p("A line between them."))]
    briefing = of(*paragraphs(4), *many, assets=(drawn(600, 640),))
    after = Section("notes", "Notes", (Entry(p("Notes behind all pictures.")),))
    data = PdfWriter().write(replace(briefing, sections=(*briefing.sections, after)), civic(), lambda notice: None)
    page = next(int(line.split(None, 2)[1]) for line in words(data) if "Notes behind" in line)
    assert page - 1 >= max(page for page, _ in boxes(data)) > 2


def test_a_wide_picture_that_gives_way_stands_where_the_text_does_once_it_is_no_wider() -> None:
    seen: set[bool] = set()
    for lines in range(1, 60, 2):
        text = p(*[piece for number in range(lines) for piece in (f"Line {number}", LineBreak())])
        shown = of(*paragraphs(1), text, figure("it.png"), assets=(drawn(1200, 800),))
        data = PdfWriter(contents="never").write(shown, civic(), lambda _: None)
        with pikepdf.open(io.BytesIO(data)) as pdf:
            [box] = [node.A.BBox for node in pdf.objects if isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/Figure"]
        [caption] = [line.split(None, 4) for line in words(data) if "What it.png" in line]
        page = civic().page
        left, width = float(box[0]), float(box[2] - box[0])
        within = width <= page.width - page.start - page.end - page.side + 0.5
        assert left == pytest.approx(page.start + page.side if within else page.start, abs=0.1), lines
        assert float(caption[2]) == pytest.approx(left, abs=1.5), lines
        seen.add(within)
    assert seen == {True, False}


def test_a_label_stays_beside_a_picture_that_gives_way() -> None:
    given = 0
    for lines in range(20, 44):
        before = Section("report", "Before", (Entry(p(*[piece for number in range(lines) for piece in (f"Line {number}", LineBreak())])),))
        shown = Section("report", "Pictured", (Entry(figure("it.png")), *(Entry(p(LOREM)) for _ in range(9))))
        data = PdfWriter(contents="never").write(replace(of(assets=(drawn(1200, 800),)), sections=(before, shown)), civic(), lambda _: None)
        with pikepdf.open(io.BytesIO(data)) as pdf:
            [box] = [node.A.BBox for node in pdf.objects if isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/Figure"]
        given += float(box[2] - box[0]) < 460
        assert sum("Pictured" in line for line in words(data)) == 1, lines
    assert given


def test_no_label_stands_on_what_uses_the_side_margin_too() -> None:
    code = Preformatted("x = " + "1 + " * 30)
    for label, blocks, mark in (
        ("Pictured", (figure("it.png"),), ""),
        ("Full text", (broad(8, 3),), "Programmes"),
        ("Code", (code,), "x = 1"),
        ("A label of several words that takes some lines", (p("One line."), figure("it.png")), ""),
        ("A label of several words that takes some lines", (p("One line."), code), "x = 1"),
    ):
        shown = Section("full", label, tuple(map(Entry, (*blocks, *paragraphs(4)))))
        data = PdfWriter(contents="never").write(replace(of(assets=(drawn(1200, 800),)), sections=(shown,)), civic(), lambda _: None)
        found = [line.split(None, 4) for line in words(data)]
        lowest = min(float(line[3]) for line in found if line[4] in label and line[4] != "page")
        if mark:
            [below, *_] = [float(line[3]) + 8 for line in found if line[4].startswith(mark)]
        else:
            with pikepdf.open(io.BytesIO(data)) as pdf:
                [below] = [
                    float(node.A.BBox[3]) for node in pdf.objects if isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/Figure"
                ]
        assert lowest > below, label


def test_texts_in_columns_stand_as_near_to_their_labels_as_those_over_both() -> None:
    glance = Glance("At a glance", (Bullet(t("One thing.")), Bullet(t("Another thing."))))
    contacts = Section("contact", "Contacts", (Entry(p("Ada Person")), Entry(p("Bea Person"))))
    about = About("About this text", (Fact("Source", t("a.txt")),))
    for size in (9.0, 9.5, 10.0):
        base = brand(**TWO)
        house = replace(base, roles=replace(base.roles, label=replace(base.roles.label, leading=size + 5.5)), digest=f"label {size}")
        data = PdfWriter().write(replace(of(), sections=(glance, contacts, about)), house, lambda _: None)
        places = {line.split(None, 4)[4]: float(line.split()[3]) for line in words(data)}
        ends = {said: height for said, height in places.items() if said in ("One thing.", "Ada Person", "Source a.txt")}
        gaps = [places[label] - ends[said] for label, said in zip((glance.label, contacts.label, about.label), ends, strict=True)]
        assert max(gaps) - min(gaps) < 4, (size, gaps)


def test_no_table_goes_before_one_that_waits_for_a_page_on_its_side() -> None:
    """A long table used to begin before it, and to be interrupted by it."""
    long = Table(tuple(Row((cell(f"Long {i}"), cell("x"))) for i in range(60)))
    data = PdfWriter(contents="never").write(of(*paragraphs(2), broad(14, 6), *paragraphs(1), long), civic(), lambda notice: None)
    with pypdfium2.PdfDocument(data) as pdf:
        pages = [(page.get_width() > page.get_height(), page.get_textpage().get_text_bounded()) for page in pdf]
    turned = next(index for index, (is_turned, _) in enumerate(pages) if is_turned)
    assert turned < next(index for index, (_, text) in enumerate(pages) if "Long 0" in text)


def test_upright_photographs_that_follow_each_other_stand_side_by_side_and_float_together() -> None:
    """Each for itself would take six tenths of a page; text goes on where they find no room."""
    upright = [replace(figure("it.png"), alt=f"The {nth} person", caption=t(f"The {nth} person.")) for nth in ("first", "second")]
    assets = (drawn(800, 1200),)
    found = boxes(PdfWriter(contents="never").write(of(*paragraphs(1), *upright, assets=assets), civic(), lambda notice: None))
    assert [page for page, _ in found] == [0, 0] and found[0] == found[1]
    data = PdfWriter(contents="never").write(of(*paragraphs(3), *upright, *paragraphs(5), assets=assets), civic(), lambda notice: None)
    assert [page for page, _ in boxes(data)] == [1, 1]
    lines = [line.split(None, 4) for line in words(data)]
    assert min(float(line[3]) for line in lines if line[1] == "1" and float(line[3]) > 60) < 110


def test_at_the_end_a_picture_stands_before_a_table_on_its_side_and_has_no_page_of_its_own() -> None:
    data = PdfWriter(contents="never").write(
        of(*paragraphs(1), broad(14, 6), figure("it.png"), assets=(drawn(300, 200),)), civic(), lambda notice: None
    )
    assert [page for page, _ in boxes(data)] == [0]
    with pypdfium2.PdfDocument(data) as pdf:
        assert [page.get_width() > page.get_height() for page in pdf] == [False, True]


def test_a_wide_picture_that_gives_way_is_as_wide_as_the_text_rather_than_hardly_wider() -> None:
    """It would stand across two edges, on neither."""
    page = civic().page
    column = page.width - page.start - page.end - page.side
    made = [
        PdfWriter(contents="never").write(
            of(*[p(LOREM)] * count, figure("it.png"), *paragraphs(3), assets=(drawn(1600, 1000),)), civic(), lambda notice: None
        )
        for count in (6, 17)
    ]
    found = []
    for data in made:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            found += [node.A.BBox for node in pdf.objects if isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/Figure"]
    assert all(float(box[0]) == pytest.approx(page.start + page.side, abs=0.5) for box in found)
    assert max(float(box[2] - box[0]) for box in found) == pytest.approx(column, abs=0.5)


def test_a_drawing_across_columns_is_hardly_larger_than_it_is() -> None:
    """Larger, its letters would shout over the text."""
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 260" width="480" height="260"><path d="M0 0H480V260H0Z"/></svg>'
    asset = Asset("chart.svg", "image/svg+xml", drawing, 480, 260)
    wide = brand(**TWO, start=45.0, end=45.0)
    data = PdfWriter(contents="never").write(
        of(*paragraphs(1), figure("chart.svg"), *paragraphs(2), assets=(asset,)), wide, lambda notice: None
    )
    with pikepdf.open(io.BytesIO(data)) as pdf:
        [found] = [node.A.BBox for node in pdf.objects if isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/Figure"]
    assert float(found[2] - found[0]) == pytest.approx(480 * 0.75 * 1.25, abs=1)


@pytest.mark.parametrize("text", [(), (p("A last line."),)], ids=["at once", "after text"])
def test_a_section_has_its_room_above_it_where_a_picture_floated_to_the_page_s_top(text: tuple[BlockNode, ...]) -> None:
    floated = 0
    for lines in range(14, 44, 2):
        before = p(*[piece for number in range(lines) for piece in (f"Line {number}", LineBreak())])
        shown = Section("report", "", tuple(Entry(block) for block in (before, figure("it.png"), p("Then this."), *text)))
        notes = Section("notes", "Notes", (Entry(p("Notes below it.")),))
        briefing = replace(of(assets=(drawn(1200, 800),)), sections=(shown, notes))
        data = PdfWriter(contents="never").write(briefing, civic(), lambda _: None)
        found = [line.split(None, 4) for line in words(data)]
        [(page, _)] = boxes(data)
        [last] = [line for line in found if ("A last" if text else "Then this") in line[4]]
        [label] = [line for line in found if "Notes below" in line[4]]
        if last[1] == label[1]:
            floated += int(label[1]) == page + 1 and page > 0
            assert 30 < float(last[3]) - float(label[3]) < 50, lines
    assert floated


def led_in(filled: int, *after: BlockNode) -> tuple[int, int, list[int], bytes]:
    """The pages of a line that leads in to a high picture, of the picture, and of what comes after it; and the file."""
    lead = p("This is what the survey of the wells found, town by town:")
    briefing = of(
        *(p(f"Line {number} of the text.") for number in range(filled)), lead, figure("it.png"), *after, assets=(drawn(600, 640),)
    )
    data = PdfWriter(contents="never").write(briefing, civic(), lambda notice: None)
    found = [line.split(None, 2) for line in words(data)]
    led = next(int(page) for _, page, said in found if "survey" in said)
    return led, boxes(data)[0][0] + 1, [int(page) for _, page, said in found if "Behind" in said], data


def test_text_fills_the_page_that_a_picture_and_what_leads_in_to_it_would_leave_half_empty() -> None:
    led, pictured, after, data = led_in(26, *(p(f"Behind it, paragraph {number}. {LOREM}") for number in range(8)))
    assert (led, pictured) == (1, 2) and after[0] == 1
    order = heard(data)
    assert order.index("town by town") < order.index("A blue field") < order.index("paragraph 0")


@pytest.mark.parametrize("after", [(), (Heading(2, t("Behind it")), p(LOREM)), (Table((Row((cell("Behind it"),)),)),)])
def test_what_leads_in_to_a_picture_stays_with_it_where_no_text_follows(after: tuple[BlockNode, ...]) -> None:
    led, pictured, *_ = led_in(26, *after)
    assert led == pictured == 2


def test_what_leads_in_to_a_picture_stays_with_it_where_little_of_the_page_stays_empty() -> None:
    led, pictured, *_ = led_in(32, *(p(LOREM) for _ in range(8)))
    assert led == pictured == 2
