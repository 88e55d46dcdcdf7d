"""Justified lines: a paragraph as a whole, spaces in bounds, few hyphens, nothing lost and nothing wider than the column."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linework import edge_to_edge, font, longest_river, said, setting, whole
from msgspec.structs import replace
from samples import LOREM, civic, p
from strategies import texts
from test_pdf_pages import of, written

from masthead.writers.pdf.setting.justification import Paragraph
from masthead.writers.pdf.setting.lines import Ink, Setting, Span
from masthead.writers.pdf.setting.runs import Line
from masthead.writers.pdf.setting.sheet import Node
from masthead.writers.pdf.writer import PdfWriter

LONG = (
    "The ministers of environment of eleven countries agreed on Thursday 14 March 2024 to restore 1,200 km of rivers over the next ten years, "
    "at a cost of $ 3.4 billion, two thirds of which will come from public budgets. Internationally recognised organisations, municipalities "
    "and associations of fishermen were consulted; counter-proposals from the hydroelectric industry—which had asked for compensation—were "
    "rejected, although a transitional arrangement was accepted for installations that have been in operation since before 1 January 1990."
)
GERMAN = (
    "Die Umweltministerinnen und Umweltminister von elf Staaten haben sich auf die Renaturierung von 1.200 km Flusslauf verständigt. Die "
    "Wasserrahmenrichtlinie sieht z. B. vor, dass die Berichterstattung bis zum 30. Juni eines jeden Jahres erfolgt. Die "
    "Gewässerunterhaltungsverbände begrüßten die Entscheidung wegen der Hochwasserschutzmaßnahmen und Entschädigungszahlungen."
)
CHINESE = (
    "十一个国家的环境部长于2024年3月14日（星期四）商定，在未来十年内修复1200公里的河流；“评估发现”，该地区62%的水道生态状况不佳。《公约》（修订）。"
    * 3
)


def justified(text: str, width: float, language: str = "en", **options: bool) -> tuple[Setting, list[Line]]:
    one = setting(text, language, justified=True, hyphens=True, **options)
    return one, one.lines(width)


def check(one: Setting, lines: list[Line], width: float) -> None:
    """What holds for every paragraph."""
    assert whole(one, lines) == "".join(box.text for box in one.boxes).replace("\x00", "")
    assert [line.start for line in lines[1:]] == [line.end for line in lines[:-1]]
    for line in lines:
        if line.end > line.start:
            assert edge_to_edge(one, line) <= width + 0.05
            assert -0.2003 <= line.stretch <= 2.0001


def runs(lines: list[Line], one: Setting) -> int:
    """The most lines in a row that end in a hyphen."""
    ends = "".join("h" if said(one, line).endswith(("-", "‐")) else "." for line in lines)
    return max(map(len, ends.split(".")))


@pytest.mark.parametrize(("text", "language"), [(LONG, "en"), (GERMAN, "de"), (CHINESE, "zh"), (LOREM * 2, "en")])
def test_lines_are_as_wide_as_the_column(text, language):
    for width in range(300, 420, 7):
        one, lines = justified(text, width, language)
        check(one, lines, width)
        ragged = [line for line in lines[:-1] if edge_to_edge(one, line) < width - 0.05]
        assert len(ragged) <= 1 + (language == "de"), width
        assert all(line.stretch == 0 for line in ragged)


def test_a_paragraph_is_broken_as_a_whole():
    one, lines = justified(LONG, 300)
    assert [said(one, line) for line in lines] == [
        "The ministers of environment of eleven countries agreed on",
        "Thursday 14 March 2024 to restore 1,200 km of rivers over the",
        "next ten years, at a cost of $ 3.4 billion, two thirds of which",
        "will come from public budgets. Internationally recognised or-",
        "ganisations, municipalities and associations of fishermen were",
        "consulted; counter-proposals from the hydroelectric industry—",
        "which had asked for compensation—were rejected, although",
        "a transitional arrangement was accepted for installations that",
        "have been in operation since before 1 January 1990.",
    ]


def test_spaces_differ_less_than_by_first_fit():
    for width in range(240, 420, 20):
        _, lines = justified(LONG, width)
        greedy = setting(LONG, hyphens=True)
        spare = [(width - line.width) / max(line.end - line.start - 1, 1) / 2.4 for line in greedy.lines(width)[:-1]]
        assert max(line.stretch for line in lines[:-1]) <= max(spare) + 0.01


def test_no_river_runs_down_a_paragraph():
    for width in range(240, 420, 10):
        one, lines = justified(LONG, width)
        assert longest_river(one, lines) <= 4, width


def test_a_third_line_in_a_row_ends_in_a_hyphen_only_where_the_next_would_be_torn():
    for text, language in ((GERMAN * 2, "de"), ("incomprehensibilities internationalisation characteristically " * 12, "en")):
        for width in range(150, 400, 7):
            one, lines = justified(text, width, language)
            assert runs(lines, one) <= 3, (language, width)
    for width in range(300, 440, 7):
        one, lines = justified(LONG * 2, width)
        assert runs(lines, one) <= 2, width


COMPOUNDS = (
    "Das ist bemerkenswert. Die Berechnungsmethode wurde inzwischen von drei Nachbarlandkreisen übernommen. Die Einzelheiten stehen im "
    "Anhang. Die Verkehrsgesellschaft rechnet damit, dass die Instandhaltungskosten den ursprünglichen Haushaltsansatz von 14,2 Mio. € um "
    "fast ein Drittel übersteigen. Vieles hängt vom Wetter ab, und vom Geld. Der Landesrechnungshof rechnet damit, dass die "
    "Verwaltungsvereinbarung von 1998 beide Gemeinden weiterhin bindet. Die Genehmigungsbehörde weist in ihrem Zwischenbericht darauf hin, "
    "dass die Hochwasserschutzmaßnahmen bis 2031 abgeschlossen sein müssen. "
)


def test_long_compounds_leave_no_line_of_a_usual_column_ragged():
    ragged = loose = 0
    for width in range(370, 450, 4):
        one, lines = justified(COMPOUNDS * 2, width, "de")
        check(one, lines, width)
        assert runs(lines, one) <= 3
        ragged += sum(edge_to_edge(one, line) < width - 0.05 for line in lines[:-1])
        loose += sum(line.stretch > 1 for line in lines[:-1])
    assert ragged == 0
    assert loose <= 3


def test_letters_grow_a_little_where_spaces_have_grown_enough():
    one, lines = justified(COMPOUNDS, 200, "de")
    assert {line.wider for line in lines if line.stretch < 0.5 - 1e-9} == {1.0}
    wider = [line for line in lines if line.wider > 1]
    assert wider
    for line in wider:
        assert line.wider <= 1.0201
        assert line.stretch >= 0.5 - 1e-9
        assert edge_to_edge(one, line) == pytest.approx(200, abs=0.05)


def test_wider_letters_are_drawn_as_wide_as_they_are_reckoned_and_read_as_they_are():
    flush = replace(civic(), setting=replace(civic().setting, justified=True), digest="flush")
    data = PdfWriter(compress=False).write(replace(of(p(COMPOUNDS * 2)), language="de"), flush, lambda notice: None)
    assert re.search(rb"1\.0[01]\d\d 0 0 1 ", data)
    page = pypdfium2.PdfDocument(data)[0].get_textpage()
    said = " ".join(page.get_text_range().replace("\ufffe\r\n", "").split())
    assert "Vieles hängt vom Wetter ab, und vom Geld." in said


def test_the_last_line_is_no_single_word_and_is_not_stretched_far():
    for width in range(230, 420, 7):
        _, lines = justified(LONG, width)
        assert lines[-1].ends
        assert lines[-1].head is not None or lines[-1].end - lines[-1].start > 1
        assert lines[-1].stretch <= 0.5


def test_bound_spaces_grow_with_the_others():
    one = setting("Dr. Marta Kowalczyk and 30 June", justified=True)
    assert [box.text for box in one.boxes] == ["Dr.", "Marta", "Kowalczyk", "and", "30", "June"]
    assert list(one.breakable) == [0, 1, 1, 1, 0, 0]


def test_a_bound_space_at_the_edge_of_a_span_is_kept():
    ink = Ink(font(), b"0 0 0")
    for said_in in (("10", "\u00a0km more"), ("10\u00a0", "km more"), ("10\u00a0\u00a0km", " more")):
        one, plain = (Setting([Span(text, ink) for text in said_in], Node("P", None), "en", justified=flush) for flush in (True, False))
        assert one.natural == pytest.approx(plain.natural)


def test_a_line_that_would_be_torn_apart_stays_ragged():
    one, lines = justified("See the https://www.example.org/a-very-long-address/that-does-not-break-well/anywhere now", 230)
    assert lines[0].stretch == 0.0
    assert whole(one, lines) == "".join(box.text for box in one.boxes).replace("\x00", "")


def test_source_breaks_end_lines_that_are_not_stretched():
    one, lines = justified("One two three\nfour five six", 200)
    assert [(said(one, line), line.stretch) for line in lines] == [("One two three", 0.0), ("four five six", 0.0)]


def test_the_first_line_keeps_its_indent():
    one = setting(LONG, justified=True, hyphens=True)
    lines = one.lines(300, 20)
    assert edge_to_edge(one, lines[0]) == pytest.approx(280, abs=0.05)
    assert edge_to_edge(one, lines[1]) == pytest.approx(300, abs=0.05)


def test_marks_hang_over_the_edge_by_a_share_of_their_width():
    one, lines = justified("“Water,” they said, “is life.” " * 12, 210, hanging=True)
    assert lines[0].hang == pytest.approx(0.5 * one.font(0).box("“").width)
    ends = {said(one, line)[-1]: line for line in lines[:-1] if line.tail is None and line.stretch}
    assert any(mark in ends for mark in ",.”")
    for line in ends.values():
        over = one.ends[line.end - 1] - one.rights[line.end - 1]
        assert line.width == pytest.approx(210 + line.hang + over, abs=0.05)


def test_full_width_marks_lose_their_empty_half_at_edges_and_side_by_side():
    one = setting("他说，“好。”（是）", "zh", justified=True)
    full = 10.0
    assert [(box.text, round(box.width / full, 2)) for box in one.boxes] == [("他", 1.0), ("说，", 1.5), ("“好。”", 3.0), ("（是）", 3.0)]
    lines = one.lines(40)
    assert all(edge_to_edge(one, line) <= 40.05 for line in lines)


def test_letters_and_figures_have_some_room_beside_ideographs():
    one = setting("在2024年使用GDMining云，的 PDF 和", "zh")
    usual = sum(one.font(index).box(box.text).width for index, box in enumerate(one.boxes))
    assert sum(box.width for box in one.boxes) - usual == pytest.approx(4 * 0.095 * 10.0)
    # At a line's end nothing of it stands.
    end = next(index for index, box in enumerate(one.boxes) if box.text.endswith("GDMining"))
    assert one.ends[end] - one.rights[end] == pytest.approx(0.95)


def test_no_reader_finds_a_space_where_letters_have_room_beside_ideographs():
    data = written(replace(of(p("在2024年使用GDMining云服务")), language="zh-Hans"))
    assert "在2024年使用GDMining云服务" in "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))


def test_a_long_paragraph_is_set_in_windows_like_a_short_one():
    one, lines = justified(LONG * 60, 374)
    check(one, lines, 374)
    assert runs(lines, one) <= 2
    assert all(abs(edge_to_edge(one, line) - 374) < 0.05 for line in lines[:-1])


@settings(max_examples=60, deadline=None)
@given(text=texts, width=st.floats(30, 400), language=st.sampled_from(["en", "de", "ar", "zh", "th", "fr"]), hanging=st.booleans())
def test_nothing_is_lost_and_nothing_runs_out(text, width, language, hanging):
    one = setting(text, language, justified=True, hyphens=True, hanging=hanging, right_to_left=language == "ar")
    lines = one.lines(width)
    assert whole(one, lines) == "".join(box.text for box in one.boxes).replace("\x00", "")
    for line in lines:
        alone = line.end - line.start == 1 and line.head is None
        assert line.end == line.start or alone or edge_to_edge(one, line) <= width + 0.05


@settings(max_examples=40, deadline=None)
@given(words=st.lists(st.sampled_from(LONG.split() + GERMAN.split()), min_size=3, max_size=120), width=st.floats(180, 420))
def test_any_words_are_justified_within_bounds(words, width):
    one, lines = justified(" ".join(words), width, "de")
    check(one, lines, width)
    assert runs(lines, one) <= 3


def test_a_part_of_a_paragraph_is_enough():
    one = Setting([Span(LOREM, Ink(font(), b"0 0 0"))], Node("P", None), "en", justified=True)
    lines = list(Paragraph(one, 250).lines(0, len(one.boxes), 0.0))
    assert lines[-1].end == len(one.boxes)


def test_no_syllable_is_left_for_the_last_line():
    for width in range(150, 420, 3):
        _, lines = justified("Lire aussi les critiques de la commission contre le projet de loi sur le renseignement", width, "fr")
        head = lines[-1].head
        assert head is None or len(head.text) >= 8 or lines[-1].end - lines[-1].start > 1


@pytest.mark.parametrize(("text", "language", "most"), [(LONG, "en", 74), (GERMAN, "de", 58)])
def test_a_word_is_hyphenated_in_a_loose_line_before_the_line_stays_ragged(text, language, most):
    """Where no better line begins: thirty widths of narrow columns, in which some lines have no way at all."""
    ragged = 0
    for width in range(150, 300, 5):
        one, lines = justified(text, float(width), language)
        ragged += sum(not line.ends and edge_to_edge(one, line) < width - 1 for line in lines)
    assert ragged <= most
