"""How the room of a table is shared out among its columns, in PDF and in Word."""

from __future__ import annotations

import re
from itertools import pairwise

import pypdfium2
import pytest
from linework import said, setting
from pdfdump import words
from samples import p
from test_pdf_pages import of, written

from masthead.document.model import Cell, Item, LineBreak, List, Paragraph, Row, Table, Text
from masthead.writers.docx.text.wideness import Wanted, _shared
from masthead.writers.pdf.tabular.grid import Placed
from masthead.writers.pdf.tabular.widths import Size, narrowed
from masthead.writers.shares import Letters, crowded, places, reckoned, shared

REMARK = "That would be the third time that the berth is deepened since the trust has been founded, which was long ago"


def row(*texts: str) -> Row:
    return Row(tuple(Cell((p(text),)) for text in texts))


def berths(count: int = 9) -> Table:
    """Names, measures with long heads, and remarks."""
    heads = row("Berth", "Depth before (m)", "Depth after (m)", "Volume removed (m³)", "Contractor", "Remarks")
    body = [row(f"North {number}", "8.6", "12.1", "35,363", "Jan Dredging", REMARK) for number in range(10, 10 + count)]
    return Table((heads, *body), head_rows=1)


def lines_of(table: Table) -> list[list[str]]:
    return [line.split() for line in words(written(of(table)))]


def lines(table: Table) -> list[str]:
    return [line.split(None, 4)[-1] for line in words(written(of(table)))]


def test_heads_wrap_before_what_is_under_them() -> None:
    found = lines(berths())
    assert not [line for line in found if line.endswith("-")]  # no head is hyphenated
    assert sum("North 1" in line for line in found) == 9
    rows = [index for index, line in enumerate(found) if "North 1" in line]
    assert rows[1] - rows[0] <= 3  # the remarks have the room that heads gave up


def test_a_name_with_its_number_stays_on_its_line() -> None:
    """Short columns are whole, although the long one could take the room."""
    widths = shared([30.0, 40.0, 40.0, 60.0, 48.0], [45.0, 40.0, 40.0, 95.0, 420.0], 250.0, 4.0)
    assert widths[0] == pytest.approx(45.0) and sum(widths) == pytest.approx(250.0)
    assert widths[4] - 48.0 > widths[3] - 60.0 > 0.0


def test_columns_alike_are_alike() -> None:
    widths = shared([30.0] * 3, [200.0] * 3, 300.0, 4.0)
    assert widths == pytest.approx([100.0] * 3)


def test_figures_break_last_and_words_of_heads_first() -> None:
    least, figures, said = [60.0, 60.0, 30.0], [20.0, 20.0, 10.0], [20.0, 20.0, 30.0]
    for room in (50.0, 70.0, 120.0):
        widths = shared(least, least, room, 2.0, (figures, said))
        assert sum(widths) == pytest.approx(room)
        assert all(width >= need for width, need in zip(widths, said if room >= 70.0 else figures, strict=True))
    # Where there is not even room for the figures, all give way alike.
    assert shared(least, least, 25.0, 2.0, (figures, said)) == pytest.approx([10.0, 10.0, 5.0])


def test_no_figure_is_torn_on_a_page_where_heads_can_be() -> None:
    heads = row("Region", *[f"Uninterruptedly equivalised {2000 + year}" for year in range(29)])
    body = [row("North", *[str(10_000 + 313 * column) for column in range(29)]) for _ in range(2)]
    found = lines_of(Table((heads, *body), head_rows=1))
    assert sum(word == "18764" for line in found for word in line) == 2


def test_air_between_columns_gives_way_before_a_name_breaks() -> None:
    heads = row("Canton", *[str(2000 + year) for year in range(24)])
    body = [row(f"Canton {letter}", *[str(10 + 3 * year) for year in range(24)]) for letter in "ABCDEFGHIJKLMNOPQRST"]
    found = lines(Table((heads, *body), head_rows=1))
    assert [line.split()[1] for line in found if line.startswith("Canton ")] == ["2000", *"ABCDEFGHIJKLMNOPQRST"]


def test_air_gives_way_before_names_of_rows_break_though_heads_take_two_lines() -> None:
    heads = row(
        "Province",
        "Households",
        "Connected 2024",
        "Connected 2025",
        "Change (%)",
        "Losses (%)",
        "Samples",
        "Above limit",
        "Spending (US$)",
        "Per connection",
    )
    names = ("Northern Highlands", "Upper Lakes", "Capital Territory", "Eastern Plains", "Southern Desert", "All provinces")
    body = [row(name, "230,891", "26,651", "33,019", "23.9", "45.5", "4,089", "80", "13.9", "760") for name in names]
    found = lines(Table((heads, *body), head_rows=1))
    assert [line.partition(" 230,891")[0] for line in found if line.split()[0] in {name.split()[0] for name in names}] == list(names)


def test_heads_in_ideographs_take_two_lines_of_an_odd_number() -> None:
    heads = row(
        "州", "世帯", "2024年接続", "2025年接続", "増減（％）", "漏水（％）", "試料", "基準超過", "支出（百万ドル）", "1件当たり（ドル）"
    )
    body = [row("南部砂漠とオアシス", "609896", "26116", "25939", "−0.7", "26.3", "3792", "255", "23.9", "322")]
    found = list(words(written(of(Table((heads, *body), head_rows=1), language="ja"))))
    first = max(float(line.split()[3]) for line in found if line.split(None, 4)[4].startswith(("2024年", "1件", "支出")))
    last = float(next(line.split()[3] for line in found if "609896" in line))
    assert 30 < first - last < 36  # two lines of heads, and what stands round them


def test_air_gives_way_only_where_rows_come_to_stand_on_one_line() -> None:
    def sizes(*columns: tuple[float, float]) -> list[Size]:
        heads = [(Placed(Cell(()), 0, at, 1, 1, True, b""), least, least) for at, (least, _) in enumerate(columns)]
        return heads + [(Placed(Cell(()), 1, at, 1, 1, False, b""), least, full) for at, (least, full) in enumerate(columns)]

    few = sizes((40.0, 90.0), (40.0, 40.0), (40.0, 40.0))
    assert narrowed(few, 3, 200.0, 7.0, 4.0, 1) == 7.0  # there is room
    assert 4.0 < narrowed(few, 3, 190.0, 7.0, 4.0, 1) < 7.0
    assert narrowed(few, 3, 182.0, 7.0, 4.0, 1) == 4.0  # a row goes to a second line
    assert narrowed(few, 3, 150.0, 7.0, 4.0, 1) == 7.0
    assert narrowed(sizes((40.0, 400.0), (40.0, 40.0), (40.0, 40.0)), 3, 200.0, 7.0, 4.0, 1) == 7.0


@pytest.mark.parametrize("room", [20.0, 90.0, 170.0, 400.0, 900.0])
def test_all_the_room_is_shared_out(room: float) -> None:
    least, natural = [20.0, 60.0, 45.0], [30.0, 300.0, 45.0]
    widths = shared(least, natural, room, 4.0)
    assert sum(widths) == pytest.approx(room) and min(widths) > 0
    assert sum(least) > room or all(width >= need for width, need in zip(widths, least, strict=True))


def test_cells_stand_past_those_that_go_on_from_above() -> None:
    tall = Row((Cell((p("a"),), rows=2), Cell((p("b"),), columns=2)))
    found = [(number, column) for number, column, _ in places(Table((tall, row("c", "d"), row("e"))))]
    assert found == [(0, 0), (0, 1), (1, 1), (1, 2), (2, 0)]


def test_heads_count_half_where_room_lacks() -> None:
    needs = reckoned(berths(), Letters(0.6, 0.7, 0.5))
    assert needs.close[3] < needs.natural[3] and needs.close[5] == needs.natural[5]
    assert needs.natural[0] == pytest.approx(len("North 10") * 0.6)  # a few letters are as wide as a word's


def test_word_shares_out_as_pdf_does() -> None:
    needs = Wanted(berths(), 6, 9.5).needs
    widths = shared(needs.least, needs.close, 465.0, 8.0)
    assert sum(needs.natural) > 465.0 and widths[5] == max(widths) and widths[0] >= needs.natural[0] - 0.01


def test_a_long_text_takes_more_of_the_room_than_a_shorter_one() -> None:
    def spoken(count: int) -> str:
        return " ".join(["word"] * count)

    needs = Wanted(Table((row(spoken(8), spoken(16), spoken(24)),)), 3, 9.5).needs
    widths = shared(needs.least, needs.close, 380.0, 8.0)
    assert widths[0] * 1.3 < widths[1] and widths[1] * 1.2 < widths[2]


def test_lines_that_the_source_ends_ask_for_the_room_of_the_longest() -> None:
    ended = Cell((Paragraph((Text("Gross income of all houses in the year"), LineBreak(), Text("Levies"), LineBreak(), Text("Net"))),))
    needs = reckoned(Table((Row((ended, Cell((p("17"),)))),)), Letters(0.6, 0.7, 0.5))
    assert needs.natural[0] == pytest.approx(len("Gross income of all houses in the year") * 0.5)


def test_a_list_in_a_cell_is_as_wide_as_its_longest_item() -> None:
    items = List(tuple(Item((p(f"Bird number {number} of the lake"),)) for number in range(8)))
    listed = Table((row("Name", "What it eats", "Where"), Row((Cell((p("Teal"),)), Cell((items,)), Cell((p("Ponds"),))))), head_rows=1)
    plain = Table((row("Name", "What it eats", "Where"), row("Teal", "Bird number 1 of the lake", "Ponds")), head_rows=1)
    starts = [
        next(line.split()[2] for line in words(written(of(table))) if line.endswith("Name What it eats Where")) for table in (listed, plain)
    ]
    assert starts[0] == starts[1]  # neither goes over into the side margin


def test_figures_in_lines_stay_level_with_figures_in_paragraphs() -> None:
    broken = Cell((Paragraph((Text("17"), LineBreak(), Text("32"), LineBreak(), Text("35"))),))
    apart = Cell((p("18"), p("33"), p("36")))
    heights = {}
    for line in words(written(of(Table((Row((broken, apart)),))))):
        _, _, _, bottom, said = line.split(None, 4)
        for number in said.split():
            heights[number] = bottom
    assert [heights[one] for one in ("17", "32", "35")] == [heights[one] for one in ("18", "33", "36")]


CASUALTIES = ("County", "Pedestrians killed", "Pedestrians seriously injured", "Motorcyclists killed", "Motorcyclists seriously injured")
"""Heads with long words over figures that are short."""


def casualties(more: int = 7) -> Table:
    heads = row(*CASUALTIES, *["Car occupants seriously injured"] * more)
    return Table((heads, *[row(f"North {number}", *["1,204"] * (4 + more)) for number in range(4)]), head_rows=1)


def test_long_words_of_heads_are_hyphenated_before_a_page_is_turned() -> None:
    data = written(of(casualties()))
    (page,) = pypdfium2.PdfDocument(data)
    assert page.get_width() < page.get_height()
    text = page.get_textpage().get_text_range()
    assert re.search(r"Pedes[-\ufffe\x02]\s*trians", text)
    assert not re.search(r"\d\s*\n\s*,\d", text)  # no figure is broken


MUNICIPAL = (
    "Verwaltungsgemeinschaft",
    "Einwohner",
    "Arbeitslosenquote",
    "Haushaltsüberschuss",
    "Gewerbesteuerhebesatz",
    "Kindertagesstätten",
    "Grundsicherungsempfänger",
    "Bevölkerungsentwicklung",
    "Straßenkilometer",
    "Wahlbeteiligung",
)
"""Heads of one long word each, too wide together for a page that lies on its side."""


def test_on_a_page_that_lies_on_its_side_heads_are_hyphenated_rather_than_set_small() -> None:
    table = Table((row(*MUNICIPAL), *[row(f"Neuenhagen-Unterberg {number}", *["56.382"] * 9) for number in range(4)]), head_rows=1)
    (page,) = [page for page in pypdfium2.PdfDocument(written(of(table, language="de"))) if page.get_width() > page.get_height()]
    reading = page.get_textpage()
    text = reading.get_text_range()
    assert "Einwohner" in text and "Verwaltungsgemeinschaft" in text  # none of them is torn for want of a point
    _, bottom, _, top = reading.get_charbox(text.index("56.382"), loose=True)
    assert top - bottom > 9.5  # type of 9.5 points


def test_words_of_heads_stay_whole_where_there_is_room() -> None:
    assert not [line for line in lines_of(casualties(1)) if line[-1].endswith("-")]


def test_cells_are_hyphenated_only_where_that_saves_a_line() -> None:
    one = setting("of salt manufacturers", "en", hyphens=True)
    width = one.boxes[-1].width + 1
    assert any(line.tail is not None for line in one.lines(width))
    assert [said(one, line) for line in one.sparing(width)] == ["of salt", "manufacturers"]
    saved = setting("of salt manufacturers ammoniumsulphates ox", "en", hyphens=True)
    assert len(saved.sparing(width)) <= len(saved.lines(width))


def test_a_head_takes_two_lines_where_its_words_part_best() -> None:
    """Not three, for being a hair too narrow, while the column beside it has room to give."""
    heads = row("Route", "More frequent service", "Lower fares", "Later last boat", "Shelter at the quay", "Bicycle space", "Nothing")
    body = [row(name, *["10.2"] * 6) for name in ("Halvern and Oddvik", "Halvern–Storøy via Lille Storøy", "School boat")]
    found = [" ".join(line[4:]) for line in lines_of(Table((heads, *body), head_rows=1))]
    assert any(line.endswith("More frequent") for line in found)
    assert any("Later last" in line for line in found)


@pytest.mark.parametrize("width", [100.0, 120.0])
def test_words_wider_than_a_title_get_their_hyphens(width: float) -> None:
    """Also where lines are made even."""
    one = setting("Bundesgartenschaugelände wird Naherholungsgebiet", "de")
    parts = [said(one, line) for line in one.balanced(width)]
    assert parts[0].endswith(" -") and parts[1].startswith(("gelände", "lände"))


def test_the_rest_of_a_word_needs_no_room_for_a_hyphen() -> None:
    one = setting("kilometres", "en")
    width = one.font(0).box("metres").width + 0.5
    assert [said(one, line) for line in one.lines(width)] == ["kilo -", "metres"]


def test_a_syllable_goes_over_only_where_it_must() -> None:
    one = setting("Pedestrians", "en")
    width = one.font(0).hyphenated("Pedestri").width + 0.5
    assert [said(one, line) for line in one.lines(width)] == ["Pedes -", "trians"]


def test_words_between_many_numbers_are_not_left_a_tower_of_five_lines() -> None:
    # Nine columns of figures, a name before them and a remark behind: at 10 points each has 45 points.
    numbers, nothing = [36.0] * 9, [0.0] * 11
    assert crowded([45.0] * 11, [180.0, *numbers, 215.0], nothing, nothing, 10.0)
    assert not crowded([45.0] * 11, [180.0, *numbers, 170.0], nothing, nothing, 10.0)
    # In few columns, or in wide ones, as many lines are read with ease.
    assert not crowded([45.0] * 5, [180.0, 36.0, 36.0, 36.0, 215.0], nothing[:5], nothing[:5], 10.0)
    assert not crowded([75.0] * 11, [180.0, *numbers, 345.0], nothing, nothing, 10.0)


def test_a_line_of_a_narrow_column_has_half_a_word_to_spare() -> None:
    numbers = [20.0] * 10
    assert crowded([30.0] * 11, [105.0, *numbers], [105.0, *numbers], [24.0, *numbers], 8.0)
    assert not crowded([30.0] * 11, [60.0, *numbers], [60.0, *numbers], [24.0, *numbers], 8.0)
    assert not crowded([30.0] * 11, [105.0, *numbers], [20.0, *numbers], [20.0, *numbers], 8.0)  # a head stands there once


def budget() -> Table:
    heads = row("Region", *[f"{year} planned (million dollars)" for year in range(2015, 2027)])
    return Table((heads, *[row(f"District number {number} of the north", *["1,204.5"] * 12) for number in range(12)]), head_rows=1)


def test_heads_take_more_lines_rather_than_each_row_under_them() -> None:
    (page,) = pypdfium2.PdfDocument(written(of(budget())))
    assert page.get_width() < page.get_height()
    reading = page.get_textpage()
    text = reading.get_text_range()
    tops = [reading.get_charbox(match.end() - 1)[3] for match in re.finditer(r"number \d", text)]
    assert max(above - below for above, below in pairwise(tops)) < 32  # three lines, not five
    needs = reckoned(budget(), Letters(0.5, 0.55, 0.5))
    first, *others = _shared(needs, 70.0, 0.5)
    assert first > 1.8 * max(others)
