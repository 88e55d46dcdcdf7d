"""Captions that stand as paragraphs beside what they name: over or under tables and pictures, in every format that is read."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.model import BlockNode, Figure, Paragraph, Table
from masthead.document.plain import plain, plain_block
from masthead.language.captions import Kind, kind

ROWS = "| Town | Wells |\n|---|---:|\n| Harrow | 12 |\n| Oake | 9 |\n"


def blocks(text: str, format: str = "md") -> tuple[BlockNode, ...]:
    return masthead.read(text.encode(), format=format).blocks


def captions(text: str, format: str = "md") -> list[str]:
    return [plain(block.caption) for block in blocks(text, format) if isinstance(block, Table | Figure)]


def paragraphs(text: str, format: str = "md") -> list[str]:
    return [plain_block(block) for block in blocks(text, format) if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Table 1: Wells by town", "table"),
        ("Table 2.1 – Wells by town", "table"),
        ("Tabelle 1: Brunnen je Ort", "table"),
        ("Tableau n° 3 : Puits par commune", "table"),
        ("Таблица 1. Колодцы", "table"),
        ("2. táblázat: Kutak", "table"),
        ("الجدول 1: الآبار", "table"),
        ("表1　各地の井戸", "table"),
        ("表二：各镇水井", "table"),
        ("표 1. 우물", "table"),
        ("Abb. 3: Der Brunnen", "figure"),
        ("Рис. 4. Мост", "figure"),
        ("图2：码头", "figure"),
        ("Chart 1", "figure"),
        ("Table 2 tells which wells are dry.", None),
        ("Tables 1: all of them", None),
        ("Table of contents", None),
        ("表1 显示各镇的水井。", None),
        ("Photo: J. Marsh", None),
        ("Figure out 3: ways", None),
    ],
)
def test_a_line_with_a_word_a_number_and_a_sign_is_a_caption(line: str, told: Kind | None) -> None:
    assert kind(line) == told


def test_a_caption_stands_over_its_table_or_under_it() -> None:
    above = f"Some words.\n\nTable 1: Wells\n\n{ROWS}\nMore words.\n"
    below = f"Some words.\n\n{ROWS}\nTable 1: Wells\n\nMore words.\n"
    for text in (above, below):
        assert captions(text) == ["Table 1: Wells"]
        assert paragraphs(text) == ["Some words.", "More words."]


@pytest.mark.parametrize("over", [True, False])
def test_each_of_many_captions_goes_to_the_side_on_which_the_others_stand(over: bool) -> None:
    said = [f"Table {number}: Wells" for number in (1, 2, 3)]
    text = "\n\n".join(f"{one}\n\n{ROWS}" if over else f"{ROWS}\n\n{one}" for one in said)
    assert captions(text) == said


def test_a_caption_between_two_tables_stands_over_the_second() -> None:
    assert captions(f"{ROWS}\n\nTable 2: Springs\n\n{ROWS}") == ["", "Table 2: Springs"]


def test_a_sentence_that_begins_with_a_tables_number_stays_a_paragraph() -> None:
    for said in ("Table 1 tells which wells are dry.", "**Table 1** tells which wells are dry."):
        text = f"{said}\n\n{ROWS}"
        assert captions(text) == [""] and len(paragraphs(text)) == 1


def test_a_caption_set_in_bold_needs_no_sign() -> None:
    assert captions(f"**Table 1** Wells by town\n\n{ROWS}") == ["Table 1 Wells by town"]
    assert captions(f"**Table 1 Wells by town**\n\n{ROWS}") == ["Table 1 Wells by town"]


def test_a_figures_caption_is_not_given_to_a_table_nor_one_that_has_one() -> None:
    assert captions(f"Figure 1: Wells\n\n{ROWS}") == [""]
    html = "<p>Table 1: Wells</p><table><caption>Own</caption><tr><th>A</th></tr><tr><td>1</td></tr></table>"
    assert captions(html, "html") == ["Own"] and paragraphs(html, "html") == ["Table 1: Wells"]


def test_other_formats_have_such_captions_too() -> None:
    table = "<table><tr><th>Town</th><th>Wells</th></tr><tr><td>Harrow</td><td>12</td></tr></table>"
    html = f"<h1>Wells</h1><p>Some words about wells.</p><p>Table 1: Wells</p>{table}<p>More.</p>"
    assert captions(html, "html") == ["Table 1: Wells"]
    text = "Wells in the valley\n\nSome words about wells.\n\nTable 1: Wells\n\nTown\tWells\nHarrow\t12\nOake\t9\n\nMore words.\n"
    assert captions(text, "txt") == ["Table 1: Wells"]


def test_a_line_in_italics_under_a_picture_in_the_text_is_its_caption_and_none_under_one_at_its_head() -> None:
    html = '<h1>Wells</h1>{}<img src="a.png" alt="A well"><p><em>A well near Harrow</em></p><p>More.</p>'
    assert captions(html.format("<p>Some words about wells.</p>"), "html") == ["A well near Harrow"]
    assert captions(html.format(""), "html") == [""]


@pytest.mark.parametrize("name", ["pdf", "docx", "epub", "html", "md", "txt"])
def test_a_caption_is_there_once_in_every_file(name: str) -> None:
    from masthead import registry

    release = masthead.recognise(masthead.read(f"# Wells\n\nSome words.\n\nTable 1: Wells by town\n\n{ROWS}".encode(), format="md"))
    data = masthead.write(masthead.compose(release, brand="civic"), name, brand="civic")
    assert " ".join(registry.writer(name).words(data)).count("table 1 wells by town") == 1


@pytest.mark.parametrize(
    "said",
    [
        "图为志愿者为孩子们授课。 王舒 供图",
        "志愿者在社区活动中（李明 摄）",
        "写真：開所式の様子",
        "На фото: открытие школы",
        "Photo: Jo Smith",
        "الصورة: جو سميث",
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "# Wells\n\nWords.\n\n![A well](a.png)\n\n{}\n\nMore.\n",
        '<h1>Wells</h1><p>Words.</p><img src="a.png" alt="A well"><p>{}</p><p>More.</p>',
    ],
)
def test_a_line_under_a_picture_that_says_by_itself_that_it_is_a_caption(text: str, said: str) -> None:
    format = "md" if text.startswith("#") else "html"
    assert captions(text.format(said), format) == [said] and paragraphs(text.format(said), format) == ["Words.", "More."]


@pytest.mark.parametrize(
    "said", ["图书馆昨天开放。", "The photo of the well was taken in May.", "图为" + "志愿者" * 50, "On Monday the school opens."]
)
def test_text_under_a_picture_stays_text(said: str) -> None:
    assert captions(f"# Wells\n\n![A well](a.png)\n\n{said}\n\nMore.\n") == [""]


def test_a_photo_s_line_over_it_or_at_a_table_names_nothing() -> None:
    assert captions(f"# Wells\n\nPhoto: Jo Smith\n\n![A well](a.png)\n\nWords.\n\n{ROWS}\nPhoto: Jo Smith\n") == ["", ""]
