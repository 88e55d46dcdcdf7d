"""Links of a source to headings that become labels of sections of their own: contacts, notes, what the house is. They lead there in every format."""

from __future__ import annotations

import ctypes
import io
import zipfile

import pypdfium2
import pypdfium2.raw
import pytest

import masthead
from masthead.briefing.model import Text

PAGE = """<!doctype html><html lang="en"><head><title>Harbour Trust opens its new quay</title></head><body><article>
<h1>Harbour Trust opens its new quay</h1>
<ul><li><a href="#story">The story</a></li><li><a href="#about">About the trust</a></li><li><a href="#contact">Contact</a></li></ul>
<h2 id="story">The story</h2>
<p>Lunden, 5 May 2026 – The Harbour Trust of Lunden opened its new quay on Monday, after three years of work.</p>
<p>The quay will serve ferries to the islands, and ships of up to 90 metres can moor there from June on.</p>
<h2 id="about">About the Harbour Trust</h2>
<p>The Harbour Trust of Lunden runs nine quays on the north coast, with 90 crews and a school for pilots.</p>
<h2 id="contact">Contact</h2>
<p>Ida Brook, 01632 960 101, ida@lunden.example</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def briefing() -> masthead.Briefing:
    return masthead.compose(masthead.recognise(masthead.read(PAGE.encode(), format="html"))[0], profile="briefing")


def written(briefing: masthead.Briefing, format: str) -> bytes:
    return masthead.write(briefing, format)


def test_the_sections_are_apart(briefing: masthead.Briefing) -> None:
    assert {(part.kind, part.anchor) for part in briefing.sections if isinstance(part, Text)} == {
        ("full", ""),
        ("boilerplate", "about"),
        ("contact", "contact"),
    }


@pytest.mark.parametrize("words", ["About the trust", "Contact"])
def test_links_lead_there_in_markup(briefing: masthead.Briefing, words: str) -> None:
    page = written(briefing, "html").decode()
    target = page.partition(f'">{words}</a>')[0].rpartition('href="#')[2]
    assert target
    assert f'id="{target}"' in page
    with zipfile.ZipFile(io.BytesIO(written(briefing, "epub"))) as book:
        chapter = book.read("EPUB/chapter-001.xhtml").decode()
    target = chapter.partition(f'">{words}</a>')[0].rpartition('href="#')[2]
    assert f'id="{target}"' in chapter


@pytest.mark.parametrize("anchor", ["about", "contact"])
def test_links_lead_there_in_markdown_and_word(briefing: masthead.Briefing, anchor: str) -> None:
    text = written(briefing, "md").decode()
    assert f"](#{anchor})" in text
    assert f'<a id="{anchor}"></a>' in text
    with zipfile.ZipFile(io.BytesIO(written(briefing, "docx"))) as file:
        story = file.read("word/document.xml").decode()
    assert f'w:anchor="{anchor}"' in story
    assert f'w:name="{anchor}"' in story


def links_within(page: str) -> int:
    made = masthead.compose(masthead.recognise(masthead.read(page.encode(), format="html"))[0], profile="briefing")
    document = pypdfium2.PdfDocument(written(made, "pdf"))
    within = 0
    for leaf in document:
        start, link = ctypes.c_int(0), pypdfium2.raw.FPDF_LINK()
        while pypdfium2.raw.FPDFLink_Enumerate(leaf, start, link):
            within += bool(pypdfium2.raw.FPDFLink_GetDest(document, link))
    return within


def test_links_lead_there_on_pages() -> None:
    unlinked = PAGE.replace('<a href="#about">About the trust</a>', "About the trust").replace('<a href="#contact">Contact</a>', "Contact")
    assert links_within(PAGE) == links_within(unlinked) + 2


def test_in_a_digest_two_releases_may_have_the_same_name(briefing: masthead.Briefing) -> None:
    releases = [
        masthead.recognise(masthead.read(PAGE.replace("Lunden", town).encode(), format="html"))[0] for town in ("Lunden", "Marleck")
    ]
    both = masthead.compose(releases, profile="digest")
    assert [part.kind for part in both.sections if isinstance(part, Text)].count("contact") == 2
    assert not [part for part in both.sections if isinstance(part, Text) and part.anchor in ("about", "contact")]
