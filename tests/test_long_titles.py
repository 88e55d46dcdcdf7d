"""A headline of sixty words is set smaller than a long one, in every format, so that it leaves room for what it heads."""

from __future__ import annotations

import io
import zipfile

import msgspec
import pypdfium2
from books import Book
from books import write as book
from lxml import etree
from samples import civic, seed, t

from masthead.briefing.model import Briefing
from masthead.writers.docx.writer import DocxWriter
from masthead.writers.markup.css import stylesheet
from masthead.writers.pdf.writer import PdfWriter

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHORT = "Members of the basin sign a convention"
LONG = f"{SHORT} for the yearly measure of all rivers, and the publication of what it finds"
LONGER = f"{LONG} in eleven countries, " + "with the villages, towns and cooperatives that fish, farm and mill along their banks, " * 3


def _titled(title: str) -> Briefing:
    return msgspec.structs.replace(seed(), title=t(title.strip()), made="")


def _size(title: str) -> float:
    data = PdfWriter().write(_titled(title), civic(), lambda _: None)
    page = pypdfium2.PdfDocument(data)[0]
    text = page.get_textpage()
    at = text.get_text_range().index("Members of the basin")
    return pypdfium2.raw.FPDFText_GetFontSize(text.raw, at)


def test_pages_set_a_title_of_many_lines_smaller_in_two_steps():
    roles = civic().roles
    assert [round(_size(title), 1) for title in (SHORT, LONG, LONGER)] == [
        roles.title.size,
        roles.title_long.size,
        0.8 * roles.title_long.size,
    ]


def test_word_sets_it_smaller_in_a_style_of_its_own():
    def size(title: str) -> int:
        with zipfile.ZipFile(io.BytesIO(DocxWriter().write(_titled(title), civic(), lambda _: None))) as package:
            document, sheet = (etree.fromstring(package.read(f"word/{name}.xml")) for name in ("document", "styles"))
        named = next(id for style in document.iter(W + "pStyle") if (id := str(style.get(W + "val"))).startswith("Title"))
        style = next(one for one in sheet.iter(W + "style") if one.get(W + "styleId") == named.removesuffix("Even"))
        return int(style.find(f"{W}rPr/{W}sz").get(W + "val"))

    roles = civic().roles
    assert [size(title) for title in (SHORT, LONG, LONGER)] == [
        2 * roles.title.size,
        2 * roles.title_long.size,
        1.6 * roles.title_long.size,
    ]


def test_books_and_web_pages_set_it_smaller_too():
    opened = {title: Book(book(_titled(title))).text for title in (LONG, LONGER)}
    assert '<h1 class="title-long"' in opened[LONG] and '<h1 class="title-long title-longer"' in opened[LONGER]
    body, long = civic().roles.body.size, civic().roles.title_long.size
    css = stylesheet(civic(), "en").decode()
    assert f".title-longer {{ font-size: {0.8 * long / body:.4g}rem; }}" in css
    assert css.index(".title-longer") > css.index(".title-long {")
