"""A formula in a line of its own is set apart, and the text goes on below it as after no paragraph's end; what is raised in one is raised."""

from __future__ import annotations

import pdfdump
import pypdfium2
import pytest
from books import Book
from books import write as book
from bound import written
from sample_pages import of
from samples import LOREM, p
from worddump import Word
from worddump import write as word

from masthead.document.model import Code, Formula
from masthead.writers.formulas import scripts

MADE = of(p(f"First. {LOREM}"), p(Formula("E = mc²")), p(f"Second. {LOREM}"), p(f"Third. {LOREM}"))


def test_on_pages_it_stands_in_with_room_above_and_below():
    reading = pypdfium2.PdfDocument(written(MADE))[0].get_textpage()
    text = reading.get_text_range()
    at = {said: reading.get_charbox(text.index(said)) for said in ("First", "E = mc", "Second", "Third")}
    edge = at["First"][0]
    assert at["E = mc"][0] - edge > 10 and abs(at["Second"][0] - edge) < 2 and at["Third"][0] - edge > 10
    above = text.rindex(LOREM.split()[-1], 0, text.index("E = mc"))
    assert 1.3 * 15 < reading.get_charbox(above)[1] - at["E = mc"][1] < 2 * 15 and at["E = mc"][1] - at["Second"][1] > 1.3 * 15


def test_in_word_it_has_a_style_and_the_next_paragraph_begins_anew():
    found = Word(word(MADE))
    assert found.texts("Equation") == ["E = mc²"]
    assert [text[:6] for text in found.texts("BodyTextFirstIndent")] == ["Third."]


def test_in_books_it_has_a_class():
    assert '<p class="equation"' in Book(book(MADE)).text


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("x_i^2/(n + 1)", [("x", 0), ("\u200ai", -1), ("\u200a2", 1), ("/(n + 1)", 0)]),
        ("e^(-k(t + 1)) = 0", [("e", 0), ("-k(t + 1)", 1), (" = 0", 0)]),
        ("a^* + ∑_(i = 1)^n b", [("a", 0), ("*", 1), (" + ∑", 0), ("i = 1", -1), ("\u200an", 1), (" b", 0)]),
        ("E = mc²", [("E = mc²", 0)]),
        ("f^(x, _y and ^2", [("f^(x, _y and ^2", 0)]),
        ("", []),
    ],
)
def test_what_stands_behind_a_mark_is_raised_or_lowered(text, pieces):
    assert scripts(text) == pieces


SCRIPTED = of(p("So ", Formula("x_i^(n + 1) = 7"), " and ", Formula("c^2", "c squared"), " hold."))


def test_pages_raise_what_is_raised_and_say_the_whole():
    data = written(SCRIPTED)
    reading = pypdfium2.PdfDocument(data)[0].get_textpage()
    text = reading.get_text_range()
    at = text.index("So ")
    high, low, line = (reading.get_charbox(text.index(said, at))[1] for said in ("+ 1", "i", "= 7"))
    assert low < line < high
    heard = [line.strip() for line in pdfdump.tags(data) if "Formula" in line]
    assert "x_i^(n + 1) = 7" in heard[0] and "c squared" in heard[1]


def test_books_have_them_as_elements_and_name_what_they_show():
    text = Book(book(SCRIPTED)).text
    assert 'role="math" aria-label="x_i^(n + 1) = 7">x<sub>\u200ai</sub><sup>\u200an + 1</sup> = 7</span>' in text
    assert 'aria-label="c squared">c<sup>\u200a2</sup></span>' in text


def test_word_has_styles_for_them():
    dumped = Word(word(SCRIPTED)).dump()
    assert "[MixedLoweredFormula \u200ai]" in dumped and "[MixedRaisedFormula \u200an + 1]" in dumped


@pytest.mark.parametrize("sign", ["", *"\u200e\u202a\u2066"])
def test_a_mark_with_nothing_before_it_raises_nothing(sign):
    assert scripts(f"{sign}^0") == [(f"{sign}^0", 0)]


def test_such_a_mark_is_kept_in_text_from_right_to_left():
    assert "^0" in Word(word(of(p("ماء ", Formula("^0")), language="ar"))).dump()


def test_from_right_to_left_a_formula_and_code_keep_their_order():
    told = of(p("ماء ", Formula("x = e^-"), " هنا ", Code("--all"), " تنتهي."), language="ar")
    reading = pypdfium2.PdfDocument(written(told))[0].get_textpage()
    text = reading.get_text_range()
    hyphens = sorted(reading.get_charbox(index)[0] for index, letter in enumerate(text) if letter == "-")
    command, left, right = (reading.get_charbox(text.rindex(said))[0] for said in ("all", "x", "e"))
    assert hyphens[1] < command < left < right < hyphens[2]
    assert "\u2068" not in text
    assert '<span class="formula" role="math" aria-label="x = e^-" dir="auto">' in Book(book(told)).text
