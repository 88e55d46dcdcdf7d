"""The Word writer's pictures in a row: side by side where they share a line of the source, each with its description and its caption."""

from __future__ import annotations

import pytest
from handmade import png
from samples import p, t
from worddump import DOC_PR, W, Word, of, style_of, text, undefined, write

from masthead.document.model import Asset, BlockNode, Cell, Figure, Heading, Row, Table
from masthead.verify.judges.word_rules import check

ASSETS = tuple(
    Asset(name, "image/png", png(size=size), *size)
    for name, size in {"wide.png": (800, 400), "tall.png": (600, 800), "mark.png": (160, 80)}.items()
)
EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"


def opened(*blocks: BlockNode, language: str = "en") -> Word:
    data = write(of(Heading(1, t("Quays")), p("What comes before."), *blocks, p("What comes behind."), language=language, assets=ASSETS))
    assert not {finding.rule for finding in check(data) if finding.severity == "error"} - {"table-header"}
    word = Word(data)
    assert not undefined(word)
    return word


def rows(word: Word) -> list[list[tuple[str, int, int]]]:
    """The pictures of each paragraph that has some: description, width and height in points."""
    found = []
    for paragraph in word.paragraphs():
        sizes = [(int(size.get("cx", "0")) // 12700, int(size.get("cy", "0")) // 12700) for size in paragraph.iter(EXTENT)]
        names = [picture.get("descr", "") for picture in paragraph.iter(DOC_PR)]
        found += [[(name, *size) for name, size in zip(names, sizes, strict=True)]] * bool(names)
    return found


def test_pictures_that_share_a_line_stand_in_one_paragraph_at_one_height() -> None:
    word = opened(Figure("wide.png", alt="A quay"), Figure("tall.png", alt="A crane", beside=True))
    [[(first, wide, high), (second, narrow, other)]] = rows(word)
    assert (first, second) == ("A quay", "A crane") and high == other
    assert 355 < wide + narrow < 375 and abs(wide - 2 * high) <= 1  # the column has 132 mm, 374 points
    assert style_of(next(p for p in word.paragraphs() if next(p.iter(DOC_PR), None) is not None)) == "FigureLoose"


def test_each_caption_begins_under_its_picture_and_all_stay_together() -> None:
    row = (Figure("wide.png", alt="A quay", caption=t("The quay")), Figure("tall.png", alt="A crane", caption=t("The crane"), beside=True))
    word = opened(*row)
    [[(_, wide, _), _]] = rows(word)
    [last] = [name for one in word.paragraphs() if (name := style_of(one)).startswith("CaptionAbreast")]
    assert word.texts("CaptionStepped") == ["Figure 1. The quay"] and word.texts(last) == ["Figure 2. The crane"]
    begin = int(last.removeprefix("CaptionAbreast"))
    assert wide + 8 < begin < wide + 16
    assert f'<w:ind w:left="{begin * 20}"/>' in word.raw["word/styles.xml"].decode()
    assert '<w:keepNext/><w:spacing w:after="40"/>' in word.raw["word/styles.xml"].decode()


def test_one_caption_is_that_of_all() -> None:
    row = (Figure("wide.png", alt="A quay"), Figure("tall.png", alt="A crane", caption=t("Both"), credit=t("Photo: Holm"), beside=True))
    assert opened(*row).texts("Caption") == ["Figure 1. Both Photo: Holm"]


def test_in_arabic_the_row_runs_to_the_left() -> None:
    word = opened(Figure("wide.png", alt="رصيف"), Figure("tall.png", alt="رافعة", beside=True), language="ar")
    [[(first, _, _), _]] = rows(word)
    [row] = word.paragraphs("FigureLoose")
    assert first == "رصيف" and text(row) == "\u2003"
    assert next(run for run in row.iter(W + "r") if text(run)).find(f"{W}rPr/{W}rtl") is not None


@pytest.mark.parametrize("count", [4, 5])
def test_more_pictures_than_have_room_take_several_rows_that_are_alike(count: int) -> None:
    row = [Figure("wide.png", alt=f"Quay {number}", beside=number > 0) for number in range(count)]
    found = rows(opened(*row))
    assert [len(one) for one in found] == {4: [2, 2], 5: [3, 2]}[count]
    assert [name for one in found for name, _, _ in one] == [f"Quay {number}" for number in range(count)]


def test_what_is_missing_or_says_too_much_stands_alone() -> None:
    long = Figure("tall.png", alt="A crane", caption=t("word " * 70), beside=True)
    assert [len(one) for one in rows(opened(Figure("wide.png", alt="A quay"), long))] == [1, 1]
    missing = opened(Figure("wide.png", alt="A quay"), Figure("", alt="A crane", beside=True))
    assert [len(one) for one in rows(missing)] == [1] and missing.texts("Missing") == ["Image missing: A crane"]


def test_a_row_in_a_cell_is_no_wider_than_that() -> None:
    pair = (Figure("wide.png", alt="A quay"), Figure("wide.png", alt="A crane", beside=True))
    word = opened(Table((Row((Cell((p("Pictures"),)), Cell((p("Words"),)))), Row((Cell(pair), Cell((p("What they show"),)))))))
    [[(_, wide, high), (_, narrow, other)]] = rows(word)
    assert high == other
    cell = next(cell for cell in word.document.iter(W + "tc") if next(cell.iter(DOC_PR), None) is not None)
    width = cell.find(f"{W}tcPr/{W}tcW")
    assert width is not None and (wide + narrow) * 20 < int(width.get(W + "w", "0"))


@pytest.mark.parametrize(("count", "held"), [(3, [3]), (4, [4]), (5, [3, 2]), (6, [3, 3]), (7, [4, 3]), (12, [4, 4, 4])])
def test_small_marks_without_captions_stand_four_a_row(count: int, held: list[int]) -> None:
    word = opened(*[Figure("mark.png", alt=f"Sponsor {number}", beside=number > 0) for number in range(count)])
    assert [len(row) for row in rows(word)] == held
    assert all(across <= 120 for row in rows(word) for _, across, _ in row)


def test_large_pictures_and_those_with_captions_stand_three_a_row() -> None:
    for asset, caption in (("tall.png", ()), ("mark.png", t("A sponsor"))):
        word = opened(*[Figure(asset, alt=f"Sponsor {number}", caption=caption, beside=number > 0) for number in range(9)])
        assert [len(row) for row in rows(word)] == [3, 3, 3]
