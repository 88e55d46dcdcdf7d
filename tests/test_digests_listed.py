"""What contents of a digest list: each release once, where it stands whole, in every format."""

from __future__ import annotations

import io
import re
import zipfile

import pikepdf
import pytest
from test_many import FRENCH, SCHOOL, WATER, composed, titles

import masthead
from masthead.briefing.model import Abstract, Text
from masthead.writers.repeated import listed_later

_TAG = re.compile(r"<[^>]+>")


def outlined(data: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        return [each.title for top in outline.root for each in (top, *top.children)]


def navigation(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        page = book.read("EPUB/nav.xhtml").decode()
    return [_TAG.sub("", link) for link in re.findall(r"<a .*?</a>", page[: page.index('epub:type="landmarks"')])]


def contents(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = package.read("word/document.xml").decode()
    listed = (paragraph for paragraph in re.findall(r"<w:p>.*?</w:p>", body) if '"TOC1"' in paragraph or '"TOC2"' in paragraph)
    return [_TAG.sub("", re.sub("<w:instrText.*?</w:instrText>", "", paragraph)) for paragraph in listed]


@pytest.mark.parametrize(("format", "list_of"), [("pdf", outlined), ("epub", navigation), ("docx", contents)])
def test_contents_of_a_digest_list_each_release_once(format, list_of):
    briefing = composed(WATER, SCHOOL, FRENCH)
    options = {"contents": "always"} if format == "docx" else {}
    listed = list_of(masthead.write(briefing, format, brand="civic", **options))
    assert [entry for entry in listed if entry in titles(briefing)] == titles(briefing)
    assert "Releases" in listed


def test_a_release_without_a_headline_over_its_full_text_is_listed_where_it_is_summed_up():
    briefing = composed(WATER, SCHOOL)
    abstracts = [section for section in briefing.sections if isinstance(section, Abstract)]
    assert listed_later(briefing.sections) == {abstract.anchor for abstract in abstracts}
    bare = [Text(part.kind, "", part.entries[1:], "", part.anchor) if isinstance(part, Text) else part for part in briefing.sections]
    assert listed_later(bare) == frozenset()
