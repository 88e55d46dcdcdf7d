"""Old pages of frames."""

from __future__ import annotations

from pathlib import Path

import pytest

from masthead.document.model import Document
from masthead.document.plain import plain_blocks
from masthead.errors import UnreadableError
from masthead.notices import Dropped, Notice
from masthead.readers.html.reader import HtmlReader
from masthead.sources.source import Source


def _read(path: Path) -> tuple[Document, list[Notice]]:
    notices: list[Notice] = []
    return HtmlReader().read(Source.at(path), notices.append), notices


def test_of_a_page_of_frames_the_one_with_the_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "nav.html").write_text("<a href=main.html>Main</a>")
    (tmp_path / "main%20page.html").write_text("no: the address is coded")
    (tmp_path / "main page.html").write_text("<h1>City opens library</h1><p>The city opened a library on Monday.</p>")
    page = tmp_path / "index.html"
    page.write_text(
        "<html><head><title>City</title></head><frameset><frame src=nav.html><frame src='./main%20page.html'><frame src='http://x.org/a.html'>"
        "<noframes>Get <b>another</b> browser.</noframes></frameset></html>"
    )
    document, notices = _read(page)
    assert plain_blocks(document.blocks) == "City opens library\nThe city opened a library on Monday."
    assert document.metadata.title == "City" and document.origin.name == "index.html"
    assert [" ".join(notice.words) for notice in notices if isinstance(notice, Dropped)] == ["Main", "Get <b>another</b> browser."]


def test_a_page_of_frames_alone_names_what_to_convert_or_gives_its_own_words(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text("<frameset><frame src=index.html><frame src=../main.html></frameset>")
    (tmp_path.parent / "main.html").write_text("<p>Outside the folder.</p>")
    with pytest.raises(UnreadableError, match=r"a page of frames, whose text is in other files: index\.html, \.\./main\.html"):
        _read(page)
    page.write_text(f"<frameset><frame src=away.html><noframes><body><h1>Title</h1><p>{'word ' * 80}</body></noframes></frameset>")
    document, _ = _read(page)
    assert plain_blocks(document.blocks).startswith("Title\nword")
