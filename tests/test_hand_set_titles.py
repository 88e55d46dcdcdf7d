"""Titles that writers set by hand, larger than the text, above headings that have a style: in Word, OpenDocument and RTF."""

from __future__ import annotations

import io

import pytest
from docx import Document as WordFile
from docx.shared import Pt

from masthead import registry
from masthead.document.model import Heading
from masthead.document.plain import plain_block
from masthead.sources.source import Source

PROSE = (
    "The harbours of the country handled 12 million tonnes of goods in the year under review, two per cent more than in the year before it."
)
TITLE = "The state of the harbours in the year 2024"


def _word(*, large: bool, first: str = "") -> bytes:
    made = WordFile()
    if first:
        made.add_heading(first, 1)
    run = made.add_paragraph().add_run(TITLE)
    run.font.size = Pt(26 if large else 11)
    run.bold = True
    for chapter in ("Introduction", "Goods", "Passengers"):
        made.add_heading(chapter, 1)
        for _ in range(30):
            made.add_paragraph(PROSE)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def _rtf() -> bytes:
    chapters = "".join(rf"{{\pard \outlinelevel0 \b \fs32 {name}\par}}{{\pard \fs22 {PROSE}\par}}" for name in ("Introduction", "Goods"))
    return (
        rf"{{\rtf1\ansi\deff0{{\fonttbl{{\f0 Helvetica;}}}}{{\pard \qc \b \fs48 {TITLE}\par}}{{\pard \fs22 {PROSE}\par}}{chapters}}}"
    ).encode()


def _odt() -> bytes:
    names = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"' for name, full in _SPACES)
    large = '<style:style style:name="large" style:family="paragraph"><style:text-properties fo:font-size="26pt" fo:font-weight="bold"/></style:style>'
    chapters = "".join(f'<text:h text:outline-level="1">{name}</text:h><text:p>{PROSE}</text:p>' for name in ("Introduction", "Goods"))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {names} office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:automatic-styles>{large}</office:automatic-styles>"
        f'<office:body><office:text><text:p text:style-name="large">{TITLE}</text:p>{chapters}</office:text></office:body></office:document>'
    ).encode()


_SPACES = (("office", "office"), ("style", "style"), ("text", "text"), ("fo", "xsl-fo-compatible"))


def _headings(name: str, data: bytes) -> list[str]:
    document = registry.read(Source(name, data), lambda notice: None, {})
    return [plain_block(block) for block in document.blocks if isinstance(block, Heading)]


@pytest.mark.parametrize(("name", "made"), [("a.docx", lambda: _word(large=True)), ("a.rtf", _rtf), ("a.odt", _odt)])
def test_a_large_line_above_the_first_heading_with_a_style_is_the_title(name: str, made) -> None:
    assert _headings(name, made())[:2] == [TITLE, "Introduction"]


def test_what_a_cover_has_may_stand_between_a_title_and_the_first_chapter() -> None:
    made = WordFile()
    for size, text in (
        (26, TITLE),
        (14, "Situation Report No. 7"),
        (11, "as of 14 May"),
        (11, "Regional Office"),
        (11, "Version 2"),
        (11, "Public"),
    ):
        made.add_paragraph().add_run(text).font.size = Pt(size)
    for chapter in ("Introduction", "Goods"):
        made.add_heading(chapter, 1)
        made.add_paragraph(PROSE)
    data = io.BytesIO()
    made.save(data)
    assert _headings("a.docx", data.getvalue())[0] == TITLE


@pytest.mark.parametrize(("generator", "first"), [("LibreOffice 25.2", TITLE), ("WordPress 6.5", "Introduction")])
def test_in_a_page_that_an_office_program_saved_it_is_the_title_too(generator: str, first: str) -> None:
    chapters = "".join(f"<h1>{name}</h1><p>{PROSE}</p>" for name in ("Introduction", "Goods", "Passengers"))
    page = f'<html><head><meta name="generator" content="{generator}"></head><body><p><font size="6"><b>{TITLE}</b></font></p>{chapters}</body></html>'
    assert _headings("a.html", page.encode())[0] == first


def test_a_line_of_the_texts_size_is_none() -> None:
    assert TITLE not in _headings("a.docx", _word(large=False))


def test_a_large_line_below_a_heading_with_a_style_is_none() -> None:
    assert TITLE not in _headings("a.docx", _word(large=True, first="Report"))
