"""The sections before and behind a text on PDF pages: how they are heard, where they stand, what they lead to."""

from __future__ import annotations

import ctypes
import io
import re
import subprocess
import sys

import msgspec
import pdfdump
import pikepdf
import pypdfium2
import pytest
from bound import brand, labels, texts, written
from overlaps import faults
from sample_blocks import p, t
from sample_reports import annual
from sample_sections import LANGUAGES, LOGO, full
from samples import civic, seed

from masthead.brand.model import Logo, Page
from masthead.briefing.model import (
    Chart,
    Entry,
    Event,
    Furniture,
    Point,
    Quoted,
    Quotes,
    Reference,
    Section,
    Slots,
    Text,
    Timeline,
)
from masthead.document.plain import plain
from masthead.document.words import missing, words
from masthead.writers.pdf.writer import PdfWriter

UNFURNISHED = Furniture()


def of(*sections: Section, **changes: object) -> bytes:
    """The seed with these sections before its full text."""
    base = seed()
    place = next(at for at, node in enumerate(base.sections) if isinstance(node, Text))
    return written(msgspec.structs.replace(base, sections=(*sections, *base.sections[place:]), **changes))


def tree(data: bytes) -> list[str]:
    return list(pdfdump.tags(data))


def within(found: list[str], tag: str) -> list[str]:
    """The tags under the first element of this kind, in order."""
    place = next(at for at, line in enumerate(found) if line.split()[0] == tag)
    depth = len(found[place]) - len(found[place].lstrip())
    inner = []
    for line in found[place + 1 :]:
        if len(line) - len(line.lstrip()) <= depth:
            break
        inner.append(line.split()[0])
    return inner


# ── quotations, timelines, media ──


def test_speaker_and_role_are_heard_within_the_quotation() -> None:
    data = of(Quotes("Quotes", (Quoted(t("We opened three offices."), "Ada Person", "Director of Examples", Reference("p1", "para. 1")),)))
    assert within(tree(data), "BlockQuote") == ["P", "P", "Link"]


@pytest.mark.parametrize("way", ["bar", "marks", "plain"])
def test_each_way_to_set_quotations_off_says_the_same_and_keeps_them_whole(way: str) -> None:
    house = brand(setting=msgspec.structs.replace(civic().setting, quotation=way), digest="")
    first = texts(PdfWriter().write(full(), house, lambda notice: None))[0]
    said = first.index("We opened three offices in a year")
    assert said < first.index("Ada Person", said) < first.index("Director of Examples", said)


def test_a_day_is_the_mark_of_its_sentence_and_stands_beside_it() -> None:
    events = (Event("1 July", t("The first office opens."), Reference("p1", "para. 1")), Event("", t("A step without a day.")))
    data = of(Timeline("Next steps", events))
    assert within(tree(data), "L") == ["LI", "Lbl", "LBody", "Link", "LI", "LBody"]
    assert _left_of(data, "A step without") == pytest.approx(_left_of(data, "The first office"), abs=1.0)
    assert _left_of(data, "A step without") > _left_of(data, "1 July The") + 20


def test_days_that_are_too_long_for_a_column_run_into_their_sentences() -> None:
    long = "In the first week after the end of the rainy season of the year 2025 in the south"
    data = of(Timeline("Timeline", (Event(long, t("The office opens.")),)))
    assert "in the south The office opens." in " ".join(texts(data)[0].split())


def test_an_address_that_is_no_page_is_named_and_not_linked() -> None:
    with pikepdf.open(io.BytesIO(written(full(), civic()))) as pdf:
        actions = [str(each.A.URI) for page in pdf.pages for each in page.get("/Annots", []) if "/A" in each]
    assert "https://example.org/opening.jpg" in actions
    assert not [address for address in actions if address.startswith("javascript")]


# ── charts ──

POINTS = (Point("North", "1,204", 1204.0), Point("South coast", "−380", -380.0))


def test_a_chart_is_one_figure_that_says_every_point_and_knows_its_place() -> None:
    data = of(Chart("", "bar", POINTS, t("Requests by region"), "Bar chart. North: 1,204; South coast: −380", Reference("p1", "para. 1")))
    found = tree(data)
    [figure] = [line for line in found if line.split()[0] == "Figure"]
    assert "alt=Bar chart. North: 1,204; South coast: −380" in figure
    place = found.index(figure)
    assert [line.split()[0] for line in found[place - 4 : place]] == ["Div", "Caption", "P", "Link"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        [node] = [each for each in _elements(pdf.Root.StructTreeRoot) if each.get("/S") == "/Figure"]
        left, bottom, right, top = map(float, node.A.BBox)
        assert 0 < left < right < 596 and 0 < bottom < top < 842


def test_without_words_of_its_own_a_chart_names_its_points() -> None:
    [figure] = [line for line in tree(of(Chart("", "dot", POINTS))) if line.split()[0] == "Figure"]
    assert "alt=North: 1,204; South coast: −380" in figure


def test_a_chart_that_is_taller_than_a_page_goes_on_on_the_next() -> None:
    many = tuple(Point(f"Region number {number} of the country", f"{number}", float(number)) for number in range(1, 61))
    data = of(Chart("Bar chart", "bar", many, t("All regions"), "All of them"))
    assert faults(data, margin=5.0) == []
    figures = [line for line in tree(data) if line.split()[0] == "Figure"]
    assert len(figures) > 1 and "Region number 1 of the country: 1;" in figures[0]
    assert "Region number 60 of the country" in " ".join(" ".join(texts(data)).split())


def test_the_words_in_a_chart_are_text_in_the_brands_type() -> None:
    first = texts(of(Chart("", "bar", POINTS)))[0]
    assert "South coast" in first and "1,204" in first


def test_graphics_of_reportlab_are_loaded_for_charts_alone() -> None:
    code = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from samples import civic, seed; from sample_sections import full\n"
        "from masthead.writers.pdf.writer import PdfWriter\n"
        "made = lambda briefing: PdfWriter().write(briefing, civic(), lambda notice: None)\n"
        "made(seed()); print('reportlab.graphics' in sys.modules)\n"
        "made(full()); print('reportlab.graphics' in sys.modules)\n"
    )
    run = subprocess.run([sys.executable, "-c", code, *sys.path], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "True"]


# ── parts ──


def test_a_part_in_another_language_runs_its_own_way_and_says_so() -> None:
    part = Text("full", "النص", (Entry(p("يولد جميع الناس أحرارا متساوين في الكرامة والحقوق."), 1, "x1"),), "ar", "whole")
    data = of(part)
    assert [line for line in tree(data) if line.split()[0] == "Sect" and "lang=ar" in line]
    [begin] = [left for left in (_left_of(data, "يولد"),) if left]
    assert begin > 300  # at the right edge of its column
    assert faults(data, margin=5.0) == []


def test_the_label_of_a_part_of_a_release_is_a_heading_below_that_release() -> None:
    entries = (Entry(p("One.")),)
    data = of(
        Text("full", "A release", entries, anchor="r1"),
        Text("notes", "Notes to editors", entries, level=3),
        Text("notes", "Notes", entries),
    )
    heads = [line.split()[0] for line in tree(data) if line.split()[0] in ("H2", "H3")]
    assert heads[:3] == ["H2", "H3", "H2"]


# ── questions ──


def test_a_question_in_plain_paragraphs_stays_with_its_answer_and_stands_out() -> None:
    asked = Text("questions", "Questions and answers", (Entry(p("How many offices are there?")), Entry(p("Three. Is that enough? It is."))))
    data = of(asked)
    reading = pypdfium2.PdfDocument(data)[0].get_textpage()
    whole = reading.get_text_range()
    question, answer = (_font(reading, whole.index(said)) for said in ("How many offices", "Three. Is"))
    assert b"SemiBold" in question and b"SemiBold" not in answer


# ── state ──


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_every_section_is_on_the_pages(language: str) -> None:
    briefing = full(language)
    states = " ".join(banner.text for banner in (briefing.banner, *briefing.states) if banner)
    said = [states, plain(briefing.title), *(point.label for part in briefing.sections if isinstance(part, Chart) for point in part.points)]
    for part in briefing.sections:
        if isinstance(part, Quotes):
            said += [f"{plain(one.content)} {one.speaker} {one.role}" for one in part.items]
        if isinstance(part, Timeline):
            said += [f"{one.when} {plain(one.content)}" for one in part.items]
    assert not missing((word for text in said for word in words(text)), PdfWriter().words(written(briefing)))


def test_the_file_says_until_when_it_is_held_and_what_it_is() -> None:
    with pikepdf.open(io.BytesIO(written(full()))) as pdf:
        held = bytes(pdf.Root.Metadata.read_bytes()).decode()
        assert str(pdf.docinfo["/Title"]) == full().file_title
    assert f'<rdf:li xml:lang="x-default">{full().file_title}</rdf:li>' in held
    assert "<masthead:EmbargoedUntil>2025-12-10T09:00:00Z</masthead:EmbargoedUntil>" in held
    assert "<masthead:Status>draft, correction</masthead:Status>" in held
    assert "<pdfaProperty:name>EmbargoedUntil</pdfaProperty:name>" in held


def test_a_file_under_no_embargo_says_nothing_of_one() -> None:
    with pikepdf.open(io.BytesIO(written(seed()))) as pdf:
        held = bytes(pdf.Root.Metadata.read_bytes())
    assert b"EmbargoedUntil" not in held and b"Status" not in held


# ── head and foot ──

ROWS = Furniture(
    Slots("For attention", "", "Ref. A-12"),
    Slots("{logo} Running", "Middle", "{page}"),
    Slots("First foot"),
    Slots("Foot", "", "{page} of {pages}"),
)


def test_a_brands_own_lines_stand_at_head_and_foot_with_their_numbers() -> None:
    found = texts(written(msgspec.structs.replace(full(), furniture=ROWS)))
    last = len(found)
    assert "For attention" in found[0] and "First foot" in found[0] and "Foot\r\n" not in found[0].replace("First foot", "")
    for number, text in enumerate(found[1:], 2):
        assert "For attention" not in text
        assert f"{number} of {last}" in text
        assert all(said in text for said in ("Running", "Middle"))


def test_the_embargo_and_the_draft_stand_in_every_running_head_whatever_the_brand_puts_there() -> None:
    banner = full().banner
    assert banner is not None
    for header in (Slots(), Slots("{logo} Running", "", "{page}"), Slots("", "", banner.text)):
        data = written(msgspec.structs.replace(full(), furniture=Furniture(header=header)))
        for text in texts(data)[1:]:
            whole = " ".join(text.split())
            assert whole.count(banner.text) == 1 and "Draft" in whole


@pytest.mark.parametrize(("footer", "said"), [("{page} / {pages}", "i"), ("Page {page} of {pages}", "Page i"), ("{pages}", "")])
def test_front_matter_says_nothing_of_how_many_pages_there_are(footer: str, said: str) -> None:
    data = written(msgspec.structs.replace(annual(), furniture=Furniture(footer=Slots("Foot", "", footer))))
    number = labels(data).index("i")
    last = texts(data)[number].rstrip()
    assert last.endswith((f"Foot {said}".rstrip(), f"Foot\r\n{said}".rstrip()))


def test_their_places_are_mirrored_from_right_to_left() -> None:
    rows = Furniture(footer=Slots("بداية", "", "نهاية"), header=Slots(), first_footer=Slots("بداية", "", "نهاية"))
    data = written(msgspec.structs.replace(full("ar"), furniture=rows))
    assert _left_of(data, "بداية", last=True) > 400 > 100 > _left_of(data, "نهاية", last=True)


def test_a_long_line_takes_several_and_the_text_makes_room() -> None:
    long = "A registered charity, 14 Quay Street, supported by the Example Fund and by everybody who gives to it. " * 2
    data = written(msgspec.structs.replace(full(), furniture=Furniture(footer=Slots(long, "", "{page}"), first_footer=Slots(long * 9))))
    assert faults(data, margin=5.0) == []
    assert "[…]" in texts(data)[0]
    assert " ".join(texts(data)[1].split()).count("registered charity") == 2


def test_head_and_foot_are_no_part_of_what_is_heard() -> None:
    def heard(furniture: Furniture) -> list[str]:
        # In how many pieces a paragraph stands depends on where its page ends, and that on how high head and foot are.
        return [re.sub(r"\b\d+ text", "text", line) for line in tree(written(msgspec.structs.replace(full(), furniture=furniture)))]

    assert heard(ROWS) == heard(UNFURNISHED)


# ── heads and sizes ──


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("head", ["rule", "band", "centred"])
@pytest.mark.parametrize("size", [(595.276, 841.89), (612.0, 792.0)])
def test_each_head_has_room_for_long_names_on_each_paper(head: str, size: tuple[float, float], language: str) -> None:
    page = Page(width=size[0], height=size[1])
    long = {"": "The Interministerial Commission for the Protection of Coastal Wetlands and Inland Waterways of the Northern Provinces"}
    setting = msgspec.structs.replace(civic().setting, head=head)
    house = brand(setting=setting, page=page, publisher=long, digest="")
    data = written(msgspec.structs.replace(full(language), furniture=UNFURNISHED, publisher=""), house)
    assert faults(data, margin=5.0) == []
    assert "Waterways" in texts(data)[0]


@pytest.mark.parametrize("head", ["rule", "centred"])
def test_a_logo_is_no_smaller_than_it_may_be_and_keeps_its_distance(head: str) -> None:
    setting = msgspec.structs.replace(civic().setting, head=head)
    house = brand(setting=setting, logo=Logo(LOGO, 10.0, {"": "Network"}, clear=1.5, least=40.0), digest="")
    data = written(msgspec.structs.replace(seed(), genre="Press release"), house)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        [node] = [each for each in _elements(pdf.Root.StructTreeRoot) if each.get("/S") == "/Figure"]
        left, bottom, right, top = map(float, node.A.BBox)
    assert top - bottom == pytest.approx(40.0, abs=0.1)
    reading = pypdfium2.PdfDocument(data)[0].get_textpage()
    for index in range(reading.count_chars()):
        box = reading.get_charbox(index)
        apart = max(box[0] - right, left - box[2], bottom - box[3])
        assert box[0] == box[2] or apart >= 40.0 * 1.5 - 8


def test_no_line_of_the_masthead_begins_with_a_dot() -> None:
    page = msgspec.structs.replace(civic().page, width=297.64, side=0.0)
    data = written(
        msgspec.structs.replace(full("en"), furniture=UNFURNISHED, date="25 January 2024, in the evening"), brand(page=page, digest="")
    )
    first = texts(data)[0]
    assert "25 January 2024" in first and "English" in first and "·" not in first.partition("English")[0]


def test_a_few_lines_of_small_print_stay_on_one_page() -> None:
    few = Text("small", "Contacts", tuple(Entry(p(f"Contact line {number}")) for number in range(5)))
    for count in range(20, 44):
        before = Text("full", "Full text", tuple(Entry(p("A short line.")) for _ in range(count)))
        found = [page for page in texts(of(before, few)) if "Contact line" in page]
        assert len(found) == 1, count


def test_a_band_without_a_logo_for_it_says_the_name() -> None:
    setting = msgspec.structs.replace(civic().setting, head="band")
    house = brand(setting=setting, logo=Logo(LOGO, 30.0), digest="")
    assert "Your organisation" in texts(written(seed(), house))[0]


def test_numbers_of_ours_are_in_the_digits_that_the_brand_wants() -> None:
    labels = msgspec.structs.replace(full("ar").labels, digits="٠١٢٣٤٥٦٧٨٩")
    found = texts(written(msgspec.structs.replace(full("ar"), labels=labels, furniture=Furniture(footer=Slots("", "", "{page}")))))
    assert "٢" in found[1] and "٣" in found[0] + found[1]


def test_paper_with_a_printed_head_begins_lower_on_the_first_page_alone() -> None:
    house = brand(page=msgspec.structs.replace(civic().page, first_top=180.0), digest="")
    printed, plain_page = written(seed(), house), written(seed())
    assert _top(plain_page) - _top(printed) == pytest.approx(180 - civic().page.top, abs=1.0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1.3, 2.0])
def test_large_print_overlaps_nowhere_and_breaks_no_label(scale: float, language: str) -> None:
    data = written(full(language), brand(scale=scale, digest=""))
    assert faults(data, margin=5.0) == []
    if language == "en":
        assert "Timeline" in "".join(texts(data))


def test_numbers_of_paragraphs_are_whole_however_large() -> None:
    part = Text("full", "Full text", tuple(Entry(p(f"Paragraph {number}."), number, f"x{number}") for number in (9, 10, 1204)))
    data = of(part)
    assert any(line.startswith("1204") for line in texts(data)[0].splitlines())


# ── what they look at ──


def _elements(node: pikepdf.Object) -> list[pikepdf.Object]:
    kids = node.get("/K", None)
    kids = [] if kids is None else list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    found = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return [*found, *(inner for kid in found for inner in _elements(kid))]


def _left_of(data: bytes, text: str, *, last: bool = False) -> float:
    """The left edge of these words, on the first page that has them, or at their last place there."""
    for page in pypdfium2.PdfDocument(data):
        reading = page.get_textpage()
        whole = reading.get_text_range()
        at = whole.rfind(text) if last else whole.find(text)
        if at >= 0:
            boxes = [reading.get_charbox(index) for index in range(at, at + len(text))]
            return float(min(box[0] for box in boxes))
    return 0.0


def _font(reading: pypdfium2.PdfTextPage, at: int) -> bytes:
    buffer, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    pypdfium2.raw.FPDFText_GetFontInfo(reading.raw, at, buffer, 200, flags)
    return buffer.value


def _top(data: bytes) -> float:
    """The highest character of the first page."""
    reading = pypdfium2.PdfDocument(data)[0].get_textpage()
    return float(max(reading.get_charbox(index)[3] for index in range(reading.count_chars())))
