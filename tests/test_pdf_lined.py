"""What shares a line: pictures, key figures; and lines of code that are longer than theirs."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec
import pypdfium2
import pytest
from linework import setting
from sample_pages import ASSETS, TWO, brand, cell, of
from samples import LOREM, p, seed, t
from test_pdf_composer import pages, place, written

from masthead.briefing.model import KeyFigures, Value
from masthead.document.model import Figure, Heading, Preformatted, Row, Table
from masthead.document.words import words
from masthead.writers.pdf.parts.sections import sections
from masthead.writers.pdf.strips.press import Press


def _pictures(data: bytes) -> list[tuple[float, float, float, float]]:
    found = pypdfium2.PdfDocument(data)[0].get_objects()
    return [image.get_bounds() for image in found if image.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]


def test_figures_that_share_a_line_stand_in_a_row_of_one_height_with_their_caption_under_it():
    row = (Figure("wide.png", alt="A"),)
    last = Figure("tall.png", alt="C", caption=t("What both show together, told in a line that is wider than one of them"), beside=True)
    data = written(of(p(LOREM), *row, last, p(LOREM), assets=ASSETS))
    boxes = _pictures(data)
    assert len({round(box[1]) for box in boxes}) == len({round(box[3]) for box in boxes}) == 1 and len(boxes) == 2
    assert all(left[2] < right[0] for left, right in pairwise(boxes))
    said = place(data, 0, "Figure 1.")
    assert said[0] == pytest.approx(boxes[0][0], abs=2) and said[1] < boxes[0][1]
    assert place(data, 0, "wider than one of them")[1] == pytest.approx(said[1], abs=2)  # in one line


def test_four_that_share_a_line_make_two_rows_and_none_is_enlarged():
    row = [Figure(name, alt="A", beside=at > 0) for at, name in enumerate(("tall.png", "small.png", "tall.png", "tall.png"))]
    boxes = _pictures(written(of(p(LOREM), *row, p(LOREM), assets=ASSETS)))
    assert len({round(box[1]) for box in boxes}) == 2
    assert boxes[1][2] - boxes[1][0] == pytest.approx(90, abs=0.1)
    assert boxes[0][2] - boxes[0][0] <= 225.1


def test_small_marks_without_captions_stand_four_a_row_at_one_height():
    row = [Figure("small.png", alt="A", beside=at > 0) for at in range(8)]
    boxes = _pictures(written(of(p(LOREM), *row, p(LOREM), assets=ASSETS)))
    assert [sum(round(box[1]) == level for box in boxes) for level in sorted({round(box[1]) for box in boxes})] == [4, 4]
    assert len({round(box[3] - box[1]) for box in boxes}) == 1
    captioned = [Figure("small.png", alt="A", caption=t("A mark"), beside=at > 0) for at in range(6)]
    boxes = _pictures(written(of(p(LOREM), *captioned, p(LOREM), assets=ASSETS)))
    assert [sum(round(box[1]) == level for box in boxes) for level in sorted({round(box[1]) for box in boxes})] == [3, 3]


def test_a_line_of_code_that_is_too_long_goes_on_behind_its_indent_and_no_word_is_invented():
    code = "short\n    " + " ".join(f"word{number}" for number in range(100, 120))
    data = written(of(p(LOREM), Preformatted(code), p(LOREM)))
    text = pages(data)[0]
    assert list(words(code)) == list(words(text[text.index("short") : text.index("word119") + 7]))
    begins = next(line.split()[0] for line in text.splitlines() if "word119" in line)
    assert begins != "word100"
    assert place(data, 0, begins)[0] - place(data, 0, "short")[0] == pytest.approx(8 * 5.4, abs=0.6)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_key_figure_that_is_alone_in_its_row_runs_across(count: int) -> None:
    items = tuple(Value(f"{number}00", t(" ".join(f"clause{number}" for _ in range(20)))) for number in range(count))
    data = written(msgspec.structs.replace(seed(), sections=(KeyFigures("Key figures", items),)))
    reading = pypdfium2.PdfDocument(data)[0].get_textpage()
    text = reading.get_text_range()
    ends = [max(reading.get_charbox(found.start())[2] for found in re.finditer(f"clause{number}", text)) for number in range(count)]
    begins = [min(reading.get_charbox(found.start())[0] for found in re.finditer(f"clause{number}", text)) for number in range(count)]
    widths = [end - begin for begin, end in zip(begins, ends, strict=True)]
    assert all((width > 200) == (count % 2 == 1 and number == count - 1) for number, width in enumerate(widths))


@pytest.mark.parametrize("comma", ["，", ","])
def test_a_chinese_title_breaks_behind_its_comma(comma: str) -> None:
    one = setting(f"北港市渡轮六号线12月8日开通运营{comma}日均客流预计达42万人次", "zh")
    first, _ = one.balanced(one.natural * 0.62)
    assert "".join(box.text for box in one.boxes[first.start : first.end]).endswith(f"运营{comma}")


@pytest.mark.parametrize(("columns", "stands"), [(2, ""), (7, "across")])
def test_a_heading_right_over_a_table_of_both_columns_goes_over_both(columns: int, stands: str) -> None:
    rows = tuple(Row(tuple(cell(f"Harbours {row} {column}") for column in range(columns))) for row in range(3))
    text = of(p(LOREM), Heading(3, t("The heading")), Table(rows, head_rows=1), p(LOREM))
    strips = list(sections(Press(text, brand(**TWO), print)))
    at = max(at for at, strip in enumerate(strips) if strip.opens)
    assert [strip.stand for strip in strips[at : at + 2]] == [stands, stands]


def test_short_heads_of_columns_stay_in_one_line_beside_a_broad_one() -> None:
    rows = [("Species", "Landings (t)", "Value (€)", "Remarks"), *((f"Cod {row}", "120.0", "277,200", LOREM[:150]) for row in range(3))]
    table = Table(tuple(Row(tuple(cell(said) for said in row)) for row in rows), head_rows=1)
    data = written(of(p(LOREM), table))
    assert place(data, 0, "Landings")[1] == pytest.approx(place(data, 0, "(t)")[1], abs=1)
    assert place(data, 0, "Value")[1] == pytest.approx(place(data, 0, "(€)")[1], abs=1)


def test_empty_lines_of_code_that_has_long_lines_stay() -> None:
    code = "alpha\nbeta\n\n\ngamma\n" + " ".join(f"word{number}" for number in range(60))
    data = written(of(p(LOREM), Preformatted(code), p(LOREM)))
    height = place(data, 0, "alpha")[1] - place(data, 0, "beta")[1]
    assert place(data, 0, "beta")[1] - place(data, 0, "gamma")[1] == pytest.approx(3 * height, abs=1)


def test_rules_under_heads_over_several_columns_say_which_they_are() -> None:
    groups = Row((cell("Port", rows=2), cell("Spring", columns=2), cell("Autumn", columns=2)))
    rows = (
        groups,
        *(
            Row(tuple(map(cell, row)))
            for row in (("May", "June", "Sept", "Oct"), ("Lota", "1", "2", "3", "4"), ("Kesa", "5", "6", "7", "8"))
        ),
    )
    found = pypdfium2.PdfDocument(written(of(p(LOREM), Table(rows, head_rows=2))))[0].get_objects()
    bounds = [one.get_bounds() for one in found if one.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH]
    lines: dict[int, list[tuple[float, float]]] = {}
    for left, low, right, high in bounds:
        if high - low < 1.5 and right - left < 400:
            lines.setdefault(round((low + high) / 2), []).append((left, right))
    [(first, second)] = [sorted(each) for each in lines.values() if len(each) > 1]
    assert 5 < second[0] - first[1] < 20
