"""Every example of the CommonMark specification, read as Markdown, is the document that its HTML is, read as HTML.

The specification (CC BY-SA) is not part of this repository: the test runs where the corpus of real inputs lies beside the checkout.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from masthead.errors import UnreadableError
from masthead.readers.contract import Reader
from masthead.readers.html.reader import HtmlReader
from masthead.readers.md.reader import MarkdownReader
from masthead.registry import inner
from masthead.sources.source import Source

SPECIFICATION = Path(__file__).parents[2] / "shared" / "corpus" / "files" / "ds001.md"
EXAMPLE = re.compile(r"^`{32} example(?: \w+)?\n(.*?)^\.\n(.*?)^`{32}$", re.DOTALL | re.MULTILINE)

OTHERWISE = {
    "---\n---\n": "front matter with nothing in it",
    "<table><tr><td>\n<pre>\n**Hello**,\n\n_world_.\n</pre>\n</td></tr></table>\n": "its HTML is ill-formed by intent",
    '<div id="foo"\n*hi*\n': "a tag that never closes: HTML has no words here, we keep them",
    "<div class\nfoo\n": "the same",
    "<div *???-&&&-<---\n*foo*\n": "the same",
    "<textarea>\n\n*foo*\n\n_bar_\n\n</textarea>\n": "words in a form's field: kept from Markdown",
    "[foo][bar][baz]\n\n[baz]: /url1\n[bar]: /url2\n": "two links that touch are parted in HTML, where they are mostly menus",
    "foo <![CDATA[>&<]]>\n": "no CDATA outside XML",
    "![](/url)\n": "a picture without alternative: HTML says that it is decoration",
}


def _bare(value: Any) -> Any:
    """Without what only one of the two can say: places, captions made of a picture's title; tabs in code as spaces."""
    match value:
        case {"type": "figure"}:
            return {key: item for key, item in value.items() if key not in ("place", "caption")}
        case dict():
            return {key: _bare(item) for key, item in value.items() if key != "place"}
        case list() | tuple():
            return [_bare(item) for item in value]
        case str():
            return value.expandtabs(8)
        case _:
            return value


def _read(reader: Reader, name: str, text: str) -> Any:
    try:
        document = reader.read(Source(name, text.encode()), lambda notice: None, inner({}, "md"))
    except UnreadableError as error:
        return error.problem
    return _bare(msgspec.to_builtins(document.blocks))


@pytest.mark.skipif(not SPECIFICATION.is_file(), reason="the corpus is not beside this checkout")
def test_the_examples_of_commonmark_are_read_as_their_html() -> None:
    examples = [(left.replace("→", "\t"), right.replace("→", "\t")) for left, right in EXAMPLE.findall(SPECIFICATION.read_text())]
    assert len(examples) >= 652
    html = HtmlReader(content="all")
    wrong = [
        markdown
        for markdown, page in examples
        if _read(MarkdownReader(), "a.md", markdown) != _read(html, "a.html", f"<!doctype html><body>{page}") and markdown not in OTHERWISE
    ]
    assert wrong == []
    assert {markdown for markdown, _ in examples} >= set(OTHERWISE)
