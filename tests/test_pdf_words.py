"""Reading a PDF back: what PDFium finds and what is written in the file, and that a glyph of two texts keeps both."""

from __future__ import annotations

from collections import Counter

import pytest

import masthead
from masthead.document.model import Abbreviation, Document, Formula, Heading, LineBreak, Note, NoteReference, Paragraph, Text
from masthead.document.words import words as fold
from masthead.sources.pdfstream import texts
from masthead.writers.pdf.words import words


def _made(*blocks, language="en"):
    document = Document((Heading(1, (Text("Title"),)), *blocks), language)
    return masthead.write(masthead.compose(masthead.recognise(document), brand="civic", profile="release"), "pdf", brand="civic")


def _paragraph(text):
    return Paragraph((Text(text),))


def test_latin_words_and_digits_stay_whole_in_arabic_text():
    found = list(words(_made(_paragraph("يدعم المعيار RFC5802 في الاتصال بقاعدة البيانات."), language="ar")))
    assert "rfc5802" in found
    assert "البيانات" in found


def test_a_glyph_of_two_texts_keeps_both():
    found = list(words(_made(_paragraph("सुविधाओं के बारे में आसानी"))))
    assert not Counter(fold("सुविधाओं के बारे में आसानी")) - Counter(found)


def test_numbers_of_notes_stand_in_the_order_of_digits_and_part_no_word():
    numbers = [str(number) for number in range(1, 13)]
    calls = [Paragraph((Text("كلمة"), NoteReference(number), Text("تتمة"))) for number in numbers]
    data = _made(*calls, *(Note(number, (_paragraph(f"الهامش {number}0"),)) for number in numbers), language="ar")
    said = [text.strip() for text in texts(data)]
    assert {"10", "12"} <= set(said)
    assert "كلمةتتمة" in list(words(data))


def test_a_line_that_ends_within_what_is_spelt_out_parts_its_words_there():
    short = Abbreviation("United Harbours of Norhaven", (Text("UH"), LineBreak(), Formula("N=1")))
    said = texts(_made(Paragraph((Text("The "), short, Text("x opens.")))))
    assert any("The UH N=1x opens." in text for text in said)


def test_marks_of_punctuation_are_no_words():
    assert list(fold("水・学゠校")) == ["水", "学", "校"]


def test_a_persian_half_space_moves_no_letter():
    """U+200C stands in nearly every Persian text; the bidi algorithm leaves it out, and places must keep."""
    text = "این برنامه\u200cها در سال ۲۰۲۴ ادامه می\u200cیابند (UNODC)."
    assert set(fold(text)) <= set(words(_made(_paragraph(text), language="fa")))


def test_pages_that_are_not_deflated_can_be_read_with_an_editor():
    briefing = masthead.compose(masthead.recognise(Document((Paragraph((Text("Plain pages."),)),), "en")), brand="civic")
    plain = masthead.write(briefing, "pdf", brand="civic", compress="false")
    packed = masthead.write(briefing, "pdf", brand="civic")
    assert plain.count(b"BDC") > 3 and packed.count(b"BDC") == 0
    assert Counter(words(plain)) == Counter(words(packed))


@pytest.mark.parametrize(("language", "before"), [("en", "Before "), ("ar", "كلمة ")])
def test_what_is_heard_as_other_words_keeps_its_spaces_over_lines(language, before):
    long = "one two three four five six seven eight nine ten " * 4 + "end"
    for inline in (Formula(long, "a sum"), Abbreviation("an abbreviation", (Text(long),))):
        data = _made(Paragraph((Text(before), inline, Text(" after"))), language=language)
        assert any(f"{long} after" in text for text in texts(data))
