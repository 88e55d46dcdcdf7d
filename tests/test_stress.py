"""Emphasis in scripts without italics: dots beside the characters of a few words, in every format."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from books import book
from bound import written
from worddump import W, Word, of, write
from worddump import text as said_in

from masthead.document.model import Emphasis, Foreign, Paragraph, Strong, Text
from masthead.writers.stress import dots

_POINT = re.compile(rb"(\S+) (\S+) m \1 \2 l")


def stressed(said: str, language: str) -> Paragraph:
    return Paragraph((Text("甲乙" if language == "zh-Hans" else "かな"), Emphasis((Text(said),)), Text("丙。")))


@pytest.mark.parametrize(
    ("language", "said", "where"),
    [
        ("zh-Hans", "重要", "under"),
        ("zh-TW", "重要", "under"),
        ("ja", "ここだけ", "over"),
        ("ko", "여기만", "over"),
        ("zh", "重" * 25, ""),
        ("zh", "PostgreSQL", ""),
        ("en", "重要", ""),
        ("th", "สำคัญ", ""),
    ],
)
def test_a_few_words_of_east_asia_have_dots(language: str, said: str, where: str) -> None:
    assert dots((Text(said),), language) == where


def points(data: bytes) -> list[tuple[float, float]]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [(float(x), float(y)) for page in pdf.pages for x, y in _POINT.findall(page.Contents.read_bytes())]


@pytest.mark.parametrize(("language", "over"), [("zh-Hans", False), ("ja", True)])
def test_a_page_has_a_dot_for_each_character_and_none_for_a_mark(language: str, over: bool) -> None:
    import pypdfium2

    data = written(of(stressed("重“要”，7事", language), language=language))
    found = points(data)
    assert len(found) == 4
    reading = pypdfium2.PdfDocument(data)[0].get_textpage()
    words = reading.get_text_range()
    for character, (x, y) in zip("重要7事", found, strict=True):
        left, bottom, right, top = reading.get_charbox(words.index(character))
        assert abs(x - (left + right) / 2) < 1.5
        assert top < y < top + 6 if over else bottom - 6 < y < bottom


def test_a_page_that_reads_both_ways_has_its_dots_too() -> None:
    content = (Text("كلمات "), Foreign("zh", (Emphasis((Text("重要"),)),)), Text(" هنا."))
    assert len(points(written(of(Paragraph(content), language="ar")))) == 2


def test_long_words_and_latin_ones_are_bold_and_not_dotted() -> None:
    assert points(written(of(stressed("重要" * 13, "zh-Hans"), language="zh-Hans"))) == []


def test_a_book_says_where_the_dots_stand_and_is_bold_where_there_are_none() -> None:
    made = book(stressed("重要", "zh-Hans"), language="zh-Hans")
    assert [(em.get("class"), em.text) for em in made.elements("em")] == [("dots under", "重要")]
    css = made.files["EPUB/refined.css"].decode()
    assert "em.dots { font-style: normal; font-weight: 600; }" in css
    assert "text-emphasis" not in book(Paragraph((Emphasis((Text("Here"),)),)), language="en").files["EPUB/refined.css"].decode()
    within = book(Paragraph((Text("The word "), Foreign("ja", (Emphasis((Text("ここ"),)),)))), language="en")
    assert [em.get("class") for em in within.elements("em")] == ["dots over"]


@pytest.mark.parametrize(("language", "value"), [("zh-Hans", "underDot"), ("ja", "dot")])
def test_word_draws_them_by_a_style(language: str, value: str) -> None:
    word = Word(write(of(stressed("重要", language), Paragraph((Strong((Emphasis((Text("重" * 30),)),)),)), language=language)))
    styles = {
        run.find(f"{W}rPr/{W}rStyle").get(f"{W}val"): said_in(run)
        for run in word.document.iter(W + "r")
        if run.find(f"{W}rPr/{W}rStyle") is not None
    }
    assert styles["EmphasisDots"] == "重要"
    assert f'<w:em w:val="{value}"/>' in word.raw["word/styles.xml"].decode()


@pytest.mark.parametrize(("within", "value"), [("zh", "underDot"), ("ja", "dot")])
def test_word_draws_them_where_the_language_of_the_words_has_them(within: str, value: str) -> None:
    """In a text whose own language has them on the other side."""
    around = "ja" if within == "zh" else "zh"
    word = Word(write(of(Paragraph((Text("甲"), Foreign(within, (Emphasis((Text("重要"),)),)))), language=around)))
    [run] = [run for run in word.document.iter(W + "r") if said_in(run) == "重要"]
    used = run.find(f"{W}rPr/{W}rStyle").get(f"{W}val")
    styles = word.raw["word/styles.xml"].decode()
    assert f'<w:em w:val="{value}"/>' in styles.partition(f'w:styleId="{used}"')[2].partition("</w:style>")[0]
