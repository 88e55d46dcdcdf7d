"""Plain text: the embargo first, blocks as people type them, and what our reader makes of it again."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from sample_brand import civic
from samples import all_samples, everything

from masthead.briefing.model import Banner, Entry, Text
from masthead.document.build import bullets, paragraph
from masthead.document.model import BlockNode, Cell, Link, Note, NoteReference, Paragraph, Quotation, Row, Strong, Table
from masthead.document.model import Text as Words
from masthead.document.words import missing, words
from masthead.readers.text.blocks import blocks
from masthead.writers.plaintext.columns import columns
from masthead.writers.plaintext.writer import TextWriter


def _written(*content: BlockNode, width: int = 0) -> str:
    briefing = replace(everything(), sections=(Text("full", "Text", tuple(map(Entry, content))),), blocks=(), provenance="")
    return TextWriter(width=width).write(briefing, civic(), lambda notice: None).decode().partition("Text\n----\n\n")[2].rstrip("\n")


def _row(*texts: str, head: bool = False) -> Row:
    return Row(tuple(Cell((paragraph(text),), head=head, align="end" if text.isdecimal() else "") for text in texts))


def test_an_embargo_comes_first() -> None:
    held = replace(everything(), banner=Banner("Embargo until 1 March 2024, 00:01 GMT"))
    assert TextWriter().write(held, civic(), lambda notice: None).decode().startswith("Embargo until 1 March 2024, 00:01 GMT\n\n")


def test_a_table_is_drawn_and_can_be_read_again() -> None:
    table = Table((_row("Region", "2023", head=True), _row("North", "120"), _row("South coast", "9")), head_rows=1)
    shown = _written(table)
    assert shown == "Region       2023\n-----------  ----\nNorth         120\nSouth coast     9"
    (again,) = blocks(shown)
    assert isinstance(again, Table) and again.head_rows == 1 and len(again.rows) == 3


def test_a_table_too_wide_for_a_screen_is_told_row_by_row() -> None:
    table = Table((_row("a" * 60, "b" * 60), _row("c", "d")))
    assert _written(table) == f"{'a' * 60}\n{'b' * 60}\n\nc\nd"


def test_wide_characters_take_two_columns() -> None:
    assert [columns(text) for text in ("abc", "新特性", "e\u0301", "한글")] == [3, 6, 1, 4]
    table = Table((_row("新特性", "1"), _row("abc", "22")))
    assert _written(table) == "新特性   1\nabc     22"


def test_lists_quotations_and_notes() -> None:
    said = Quotation((paragraph("All are welcome."),), (Words("Jo Smith"),))
    noted = Paragraph((Words("Open"), NoteReference("a"), Words(" daily.")))
    text = _written(bullets("one", bullets("inner")), said, noted, Note("a", (paragraph("Not on Mondays."),)))
    assert text == "- one\n- - inner\n\n    All are welcome.\n    — Jo Smith\n\nOpen [1] daily.\n\n[1] Not on Mondays."


def test_the_number_of_a_note_stands_behind_the_whole_word_signs_that_come_to_letters_among_it() -> None:
    noted = Paragraph((Words("3"), NoteReference("a"), Words("\u33c8 loud"), NoteReference("a"), Words("er")))
    assert _written(noted, Note("a", (paragraph("At night."),))).startswith("3\u33c8 [1] louder [1]")


def test_the_number_of_a_note_parts_no_sign_from_its_letter() -> None:
    noted = Paragraph((Words("रिपोर्ट"), NoteReference("a"), Strong((Words("ों में"),))))
    assert _written(noted, Note("a", (paragraph("At night."),))).startswith("रिपोर्टों [1] में")


def test_addresses_stand_behind_words_that_do_not_tell_them() -> None:
    link = Paragraph(
        (Link("https://example.org/report", (Words("the report"),)), Words(", "), Link("https://example.org", (Words("example.org"),)))
    )
    phone = Paragraph((Link("tel:+431234567", (Words("+43 1 234567"),)),))
    assert _written(link, phone) == "the report <https://example.org/report>, example.org\n\n+43 1 234567"


def test_lines_are_wrapped_if_wished() -> None:
    text = _written(paragraph("word " * 40), bullets("word " * 20), width=40)
    assert max(map(len, text.splitlines())) <= 40 and "\n  word" in text


@pytest.mark.parametrize("name", all_samples())
def test_wrapping_loses_no_word(name: str) -> None:
    whole, narrow = (TextWriter(width=width).write(all_samples()[name], civic(), lambda notice: None).decode() for width in (0, 30))
    assert not missing(words(whole), words(narrow))


def test_strokes_that_end_as_no_border_does_are_looked_at_once() -> None:
    rows = ("+" + "-" * 2000 + "x", "| a |", "+" + "~+" * 2000 + ".")
    assert {type(block).__name__ for block in blocks("\n".join(rows))} == {"Paragraph"}


def test_a_line_with_nothing_but_a_soft_hyphen_is_no_paragraph() -> None:
    long = "It goes on in a line that nobody has wrapped, " * 4
    assert [block.content for block in blocks(f"\u00ad\n{long}\n\u00ad\n{long}")] == [(Words(long.strip()),)] * 2
