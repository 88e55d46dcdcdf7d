"""Markdown that programs write: code over a text, a page's HTML in a listing, a deck under the title that front matter has."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Preformatted
from masthead.document.plain import plain_block
from masthead.document.walk import every
from masthead.sources.source import Source

TITLE = "Norhaven gives $2 million for schools of boat building"
DECK = "Two colleges begin together this autumn"
FIRST = "The Norhaven Fund has given two colleges $2 million for their schools of boat building, it said on Monday."
SECOND = "The schools of boat building will take thirty students each, and teach them for three years in Norhaven."


def _read(source: str) -> Document:
    return registry.read(Source("press.md", source.encode()), lambda notice: None, {})


def _texts(document: Document) -> list[str]:
    return [plain_block(block) for block in every(document.blocks) if isinstance(block, Heading | Paragraph)]


FRONT = f"---\ntitle: '{TITLE}'\n---\n\n"


def test_a_text_that_is_a_listing_of_html_is_that_html() -> None:
    document = _read(f"{FRONT}```html\n<h3>{DECK}</h3>\n<p>\n  {FIRST[:27]}\n  {FIRST[28:]}\n</p>\n<p>{SECOND}</p>\n```\n")
    assert _texts(document) == [DECK, FIRST, SECOND]
    release = recognise(document, lambda notice: None)[0]
    assert release.headline is not None and release.headline.text == TITLE
    assert release.subheadline is not None and release.subheadline.text == DECK


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n\n```html\n<p>{SECOND}</p>\n```\n",
        f"```html\n<p>{SECOND}</p>\n```\n\n{FIRST}\n",
        f"```python\nprint('<p>{SECOND}</p>')\n```\n",
    ],
)
def test_a_listing_within_a_text_stays_one(text: str) -> None:
    assert any(isinstance(block, Preformatted) for block in every(_read(FRONT + text).blocks))


def test_a_heading_of_the_second_level_that_tells_as_much_is_the_headline() -> None:
    document = _read(f"---\ntitle: Boat building\n---\n\n## {TITLE}\n\n{FIRST}\n\n{SECOND}\n")
    release = recognise(document, lambda notice: None)[0]
    assert release.headline is not None and release.headline.text == TITLE


@pytest.mark.parametrize(
    "code",
    [
        f"import Ship from './ship'\n\nexport const meta = {{\n  title: '{TITLE}',\n  date: '2026-05-03',\n}}\n\n",
        f'export const metadata = {{ title: "{TITLE}", date: "2026-05-03" }};\n\n{{/* the press page */}}\n',
        f"import a from 'a'\nimport {{ b }} from 'b'\nexport const frontMatter = {{\n  title: `{TITLE}`,\n  date: '2026-05-03'\n}};\nexport default a\n\n",
    ],
)
def test_code_over_a_text_says_what_the_text_is_called(code: str) -> None:
    document = _read(f"{code}{FIRST}\n\n{SECOND}\n")
    assert (document.metadata.title, document.metadata.published) == (TITLE, "2026-05-03")
    assert _texts(document) == [FIRST, SECOND]


@pytest.mark.parametrize("text", [f"import duties rise: {FIRST}\n\n{SECOND}\n", f"export of boats grows\n\n{FIRST}\n\n{SECOND}\n"])
def test_words_of_the_trade_are_no_code(text: str) -> None:
    assert not _read(text).metadata.title and _texts(_read(text))[-1] == SECOND


PASTED = """\
---
title: Nurses walk out
---
<div class="top">
           <h1>Nurses walk out</h1>

           <span><b>Tuesday, 3 March 2020</b></span>

         </div>

\t <p>
         </p><p>The Ward Union calls the
cuts needless.</p><p>The boards say <b>nothing</b>.</p>

Some say so.</p><p>Others do not.</p>
"""


def test_html_that_is_set_in_below_a_blank_line_goes_on_with_the_html_above_it() -> None:
    assert _texts(_read(PASTED)) == [
        "Nurses walk out",
        "Tuesday, 3 March 2020",
        "The Ward Union calls the cuts needless.",
        "The boards say nothing.",
        "Some say so.",
        "Others do not.",
    ]


def test_a_listing_of_html_below_words_stays_a_listing() -> None:
    blocks = _read("# Cards\n\nWrite it so:\n\n    <div>\n    <p>One</p>\n    </div>\n").blocks
    assert [type(block) for block in blocks] == [Heading, Paragraph, Preformatted]
