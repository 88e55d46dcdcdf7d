"""A formula in a line of its own is set apart, and the text goes on below it as after no paragraph's end."""

from __future__ import annotations

import pypdfium2
from books import Book
from books import write as book
from bound import written
from sample_pages import of
from samples import LOREM, p
from worddump import Word
from worddump import write as word

from masthead.document.model import Formula

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
