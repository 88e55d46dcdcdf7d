"""Text of a PDF from right to left: letters that one sign shows together, and brackets, as they are read."""

from __future__ import annotations

import pytest

from masthead.readers.pdf.pages import Glyph
from masthead.readers.pdf.righted import righted


def glyphs(text: str) -> tuple[Glyph, ...]:
    """A sign for each letter from the right; letters between bars stand in one sign, as PDFium tells of them."""
    made, x, together = [], 500.0, False
    for letter in text:
        if letter == "|":
            together = not together
            x -= 10 * (not together)
        else:
            made.append(Glyph(letter, letter in "\r\n", x, 0, x + 10, 10))
            x -= 10 * (not together)
    return tuple(made)


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("ا|أل|شغال", "الأشغال"),
        ("خ|ال|ل ا|ال|تحاد", "خلال الاتحاد"),
        ("الجسر", "الجسر"),
        ("في )12 مليون( اليوم", "في (12 مليون) اليوم"),
        ("في (12 مليون) اليوم", "في (12 مليون) اليوم"),
        ("نص PDF (text) here وهنا )مهم(", "نص PDF (text) here وهنا (مهم)"),
        ("א) ראשון ב) שני", "א) ראשון ב) שני"),
        ("one) two (three", "one) two (three"),
    ],
)
def test_it_is_read_as_it_was_written(told: str, read: str) -> None:
    assert "".join(glyph.text for glyph in righted(glyphs(told))) == read
