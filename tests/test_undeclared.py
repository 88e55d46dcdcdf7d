"""Sources that do not say what they are where most of their kind do: XML without its declaration, AsciiDoc below front matter."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.document.model import Document, Heading, Paragraph
from masthead.document.plain import plain_block
from masthead.sources.source import Source

BODY = "".join(
    f"<paragraph>Paragraph {at} tells of the harbour, its boats and those who wait for them all the year.</paragraph>" for at in (1, 2)
)
OWN = f'\t<notice sortdate="20260503">\n<date>3 May 2026</date>\n<version id="english"><title>Harbour opens</title>{BODY}</version>\n</notice>\n'


def _read(name: str, text: str) -> Document:
    return registry.read(Source(name, text.encode()), lambda notice: None, {})


def test_xml_need_not_declare_itself() -> None:
    document = _read("notice.xml", OWN)
    assert document.origin.format == "xml"
    assert document.metadata.published == "3 May 2026"
    headings = [plain_block(block) for block in document.blocks if isinstance(block, Heading)]
    assert headings == ["Harbour opens"]
    assert len([block for block in document.blocks if isinstance(block, Paragraph)]) == 2


@pytest.mark.parametrize(
    ("name", "text", "format"),
    [
        ("notice.txt", OWN, "txt"),
        ("page.xml", f"<div><h1>Harbour opens</h1>{BODY.replace('paragraph', 'p')}</div>", "html"),
        ("cut.xml", OWN[:200], "txt"),
    ],
)
def test_what_else_looks_like_it_is_read_as_before(name: str, text: str, format: str) -> None:
    assert registry.recognised(Source(name, text.encode())) == format


def test_a_first_word_that_is_no_title_stays_in_the_text() -> None:
    text = f"<notice><body>Harbour news <title>Harbour opens</title>{BODY}</body></notice>"
    shown = " ".join(map(plain_block, _read("notice.xml", text).blocks))
    assert shown.index("Harbour news") < shown.index("Harbour opens") < shown.index("Paragraph 1")


ADOC = """---
title: "Harbour opens"
sidenav: news
---

= Harbour opens

== The town waits for its boats.

FOR IMMEDIATE RELEASE +
Salvena, May 3, 2026

The harbour opens, see https://harbour.example/plan[the plan].
"""


def test_asciidoc_below_front_matter_is_told_by_its_title() -> None:
    document = _read("notice.txt", ADOC)
    assert document.origin.format == "adoc"
    assert document.metadata.title == "Harbour opens"
    assert [plain_block(block) for block in document.blocks if isinstance(block, Heading)] == [
        "Harbour opens",
        "The town waits for its boats.",
    ]


@pytest.mark.parametrize("text", [ADOC.replace("= Harbour", "# Harbour"), ADOC.replace("\n= Harbour opens\n", "\nSum\n= 7\n")])
def test_markdown_below_front_matter_stays_markdown(text: str) -> None:
    assert registry.recognised(Source("notice.txt", text.encode())) == "md"
