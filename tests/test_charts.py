"""Charts as shapes and as SVG: lengths tell, nothing leaves the drawing, words stay whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from masthead.briefing.model import Point
from masthead.media import svg
from masthead.media.charts import Ground, Plot, Words, parts, plot, reckoned
from masthead.media.charts import svg as as_svg

GROUND = Ground("#0b5a8f", "#1c2430", "#c9d2db")
SIZE = 14.0


def shapes(*numbers: float, kind: str = "bar", width: float = 480.0, labels: tuple[str, ...] = ()) -> Plot:
    points = [Point(labels[index] if labels else f"Row {index}", f"{number:g}", number) for index, number in enumerate(numbers)]
    return plot(kind, points, width, reckoned(SIZE))  # type: ignore[arg-type]


def said(found: Plot, part: str) -> list[Words]:
    return [words for words in found.words if words.part == part]


def test_bars_are_as_long_as_their_numbers() -> None:
    found = shapes(10, 20, 5)
    longest = found.bars[1].width
    assert [round(bar.width / longest, 6) for bar in found.bars] == [0.5, 1.0, 0.25]
    assert len({bar.start for bar in found.bars}) == 1


def test_bars_of_negative_numbers_go_back_from_zero_and_their_figures_stand_before_them() -> None:
    up, down = shapes(4, -2).bars
    assert down.start + down.width == pytest.approx(up.start)
    assert down.width == pytest.approx(up.width / 2)
    first, second = said(shapes(4, -2), "value")
    assert not first.ends and first.start > up.start + up.width
    assert second.ends and second.start < down.start


def test_nothing_but_zeros_has_bars_without_length() -> None:
    assert [bar.width for bar in shapes(0, 0).bars] == [0.0, 0.0]


def test_dots_stand_in_the_order_of_their_numbers_and_never_at_the_very_edge() -> None:
    found = shapes(97.1, 98.4, 96.9, kind="dot")
    one, two, three = (dot.start for dot in found.dots)
    assert three < one < two
    for dot, rule in zip(found.dots, found.rules, strict=True):
        assert rule.start < dot.start - dot.radius and dot.start + dot.radius < rule.start + rule.length


def test_equal_dots_stand_under_each_other() -> None:
    assert len({dot.start for dot in shapes(7, 7, 7, kind="dot").dots}) == 1


def test_a_long_label_takes_lines_beside_its_bar_and_a_very_long_one_stands_above_it() -> None:
    beside = shapes(1, 2, labels=("North", "The islands and the far north of the country"))
    assert len([words for words in said(beside, "label") if words.ends]) > 2
    above = shapes(1, 2, labels=("North", "All the islands, the far north, and what lies between them and the coast " * 3))
    assert not any(words.ends for words in said(above, "label"))
    assert {bar.start for bar in above.bars} == {0.0}


@pytest.mark.parametrize(
    "label", ["受影响最严重的北部省份，以及沿海地区的全部县市", "Donaudampfschifffahrtsgesellschaftskapitänsmützen" * 2]
)
def test_what_has_no_spaces_is_wrapped_too(label: str) -> None:
    lines = [words.text for words in said(shapes(1, labels=(label,), width=300), "label")]
    assert len(lines) > 1
    assert "".join(lines) == label
    assert not any(line[0] in "，。" for line in lines)


def test_a_label_s_lines_end_behind_its_hyphens_before_a_word_of_it_is_torn() -> None:
    for label, lines in (
        ("Garmisch-Partenkirchen", ["Garmisch-", "Partenkirchen"]),
        ("Oberwiesenthal-Unterberg", ["Oberwiesenthal-", "Unterberg"]),
        ("Saint-Martin-de-la-Rivière", ["Saint-Martin-de-la-", "Rivière"]),
        ("E-Mail", ["E-Mail"]),
    ):
        assert [words.text for words in said(shapes(1, labels=(label,), width=380), "label")] == lines


_NUMBERS = st.lists(st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 1)), min_size=1, max_size=12)


@given(numbers=_NUMBERS, kind=st.sampled_from(["bar", "dot"]), width=st.sampled_from([200.0, 300.0, 480.0]))
def test_bars_dots_and_figures_stay_within_the_drawing(numbers: list[float], kind: str, width: float) -> None:
    found = shapes(*numbers, kind=kind, width=width)
    for bar in found.bars:
        assert bar.start >= -0.1 and bar.start + bar.width <= width + 0.1
        assert bar.top >= 0 and bar.top + bar.height <= found.height
    for dot in found.dots:
        assert 0 <= dot.start <= width and 0 < dot.top < found.height
    assert len(said(found, "value")) == len(numbers)
    bases = [words.base for words in said(found, "value")]
    assert bases == sorted(bases) and bases[-1] <= found.height


def test_a_chart_that_is_too_tall_is_cut_between_rows_and_keeps_its_scale() -> None:
    whole = shapes(*range(1, 13))
    found = parts(whole, whole.height / 3)
    assert len(found) > 2
    assert [bar.width for part in found for bar in part.bars] == [bar.width for bar in whole.bars]
    assert [words.text for part in found for words in part.words] == [words.text for words in whole.words]
    for part in found:
        assert part.height <= whole.height / 3
        assert all(bar.top >= 0 and bar.top + bar.height <= part.height for bar in part.bars)
        assert all(0 < words.base <= part.height for words in part.words)
    assert parts(whole, whole.height) == (whole,)


def test_the_drawing_is_safe_svg_that_names_its_parts_for_style_sheets() -> None:
    found = as_svg(shapes(3, 1, labels=("A & B", "<C>")), GROUND, SIZE)
    clean = svg.safe(found.encode())
    root = etree.fromstring(clean.data)
    assert [element.get("class") for element in root] == ["rule", "bar", "bar", "label", "value", "label", "value"]
    assert ["".join(element.itertext()) for element in root if element.get("class") == "label"] == ["A & B", "<C>"]
    assert clean.width == 480


def test_from_right_to_left_the_drawing_is_mirrored_and_its_words_are_not() -> None:
    plain, turned = (etree.fromstring(as_svg(shapes(3, -1), GROUND, SIZE, right_to_left=right)) for right in (False, True))
    for one, other in zip(plain.iter("{*}rect"), turned.iter("{*}rect"), strict=True):
        assert float(one.get("x")) + float(one.get("width")) + float(other.get("x")) == pytest.approx(480, abs=0.02)
    anchors = [[element.get("text-anchor") for element in root.iter("{*}text")] for root in (plain, turned)]
    assert anchors == [["end", None, "end", "end"], [None, "end", None, None]]
    assert "Row 0" in "".join(turned.itertext())


def test_a_dash_among_ideographs_is_as_wide_as_one() -> None:
    dashed, plain = ((shapes(1, labels=(label,)).words[0].start) for label in ("高铁东站—大学城", "高铁东站市大学城"))
    assert dashed == plain > shapes(1, labels=("Ost—Sued",)).words[0].start
