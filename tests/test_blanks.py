"""Tens of thousands of blanks where an expression allows some: what is looked for ends in time that grows with them, or the suite never ends."""

from __future__ import annotations

import pytest

import masthead
from masthead.readers.html.reader import HtmlReader
from masthead.readers.mail.forwards import forwarded
from masthead.sources.source import Source

BLANKS = " " * 20_000


@pytest.mark.parametrize("text", (f"-----{BLANKS}forwarded message{BLANKS}x", f"--- Forwarded message:{BLANKS}-----{BLANKS}x"))
def test_heads_of_forwarded_messages(text: str) -> None:
    assert forwarded(text, lambda notice: None, "") == text


def test_marks_of_notes_in_pages() -> None:
    page = f"<p>One<a href='#n'>{BLANKS}1{BLANKS}x</a></p>"
    assert list(HtmlReader().words(Source("a.html", page.encode()))) == ["one", "1", "x"]


def test_paints_of_drawings() -> None:
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9' fill=\"url( #a{BLANKS}\"/></svg>"
    page = f"<h1>Nine wells</h1><p>Water flows.</p><figure>{drawing}<figcaption>A well</figcaption></figure>"
    assert masthead.read(page.encode(), format="html").blocks
