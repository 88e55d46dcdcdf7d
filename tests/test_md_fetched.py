"""Markdown that programs make of pages: what a service says above a page that it fetched, blanks that it loses, and blanks on the wrong side of stars."""

from __future__ import annotations

import pytest

import masthead
from masthead import registry
from masthead.document.model import Document, Inline, Strong, Text
from masthead.document.walk import every_inline, inlines
from masthead.sources.source import Source

_HEAD = """Title: Norhaven Docks opens a third pier

URL Source: https://www.paper.example/2026/05/12/norhaven-docks

Published Time: 2026-05-12T09:17:00+00:00

Markdown Content:
"""
_TEXT = """_Three hundred metres for boats of all sizes_

NORHAVEN--Norhaven Docks today opened a pier of 300 metres, which took three years to build.

“_The pier is open to everybody who has a boat in this town._” said**Ada Moss, chair of Norhaven Docks**. “_We are glad of it._”

_“It was hard work in all weathers,”_ said **Tom Reed, chief engineer**_. “And worth it.”_

**About Norhaven Docks**Norhaven Docks runs three piers and a yard for fishing boats.
"""


def _read(text: str, name: str = "a.md") -> Document:
    return registry.read(Source(name, text.encode()), lambda _: None, {})


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_head_of_a_fetched_page_is_read_as_what_it_says(name: str) -> None:
    document = _read(_HEAD + _TEXT, name)
    assert document.metadata.title == "Norhaven Docks opens a third pier"
    assert document.metadata.published.startswith("2026-05-12")
    assert document.metadata.publisher == ""
    assert "Markdown Content" not in "".join(map(str, document.blocks))


def test_release_in_a_fetched_page_has_its_speakers_deck_and_boilerplate() -> None:
    release = masthead.recognise(_read(_HEAD + _TEXT))[0]
    assert release.headline is not None
    assert release.headline.text == "Norhaven Docks opens a third pier"
    assert release.subheadline is not None
    assert release.subheadline.text == "Three hundred metres for boats of all sizes"
    assert [(quote.speaker, quote.role) for quote in release.quotes] == [
        ("Ada Moss", "chair of Norhaven Docks"),
        ("Tom Reed", "chief engineer"),
    ]
    assert [(passage.heading, passage.text.split(".")[0]) for passage in release.boilerplate] == [
        ("About Norhaven Docks", "Norhaven Docks runs three piers and a yard for fishing boats")
    ]


def test_blanks_are_put_in_only_where_such_a_service_loses_them() -> None:
    assert "camelCase Words" in _plain(_read("The word camel**Case Words** is one.\n"))
    assert "camel Case Words" in _plain(_read(f"{_HEAD}The word camel**Case Words** is one.\n"))


def test_a_form_with_a_title_stays_text() -> None:
    document = _read("Title: Opening of the pier\n\nDate: 12 May\n\nThe pier opens at noon.\n")
    assert document.metadata.title == ""


def _inlines(document: Document) -> list[Inline]:
    return [node for block in document.blocks for node in every_inline(inlines(block))]


def _plain(document: Document) -> str:
    return "".join(node.text for node in _inlines(document) if isinstance(node, Text))


def _strong(text: str) -> list[str]:
    found = [node for node in _inlines(_read(text)) if isinstance(node, Strong)]
    return ["".join(part.text for part in node.content if isinstance(part, Text)).strip() for node in found]


@pytest.mark.parametrize(
    ("text", "strong"),
    [
        ("The board said** Ada Moss**, its chair, is glad.", ["Ada Moss"]),
        ("On Monday **the pier **opens to all.", ["the pier"]),
        ("On Monday **the pier ** opens to all, and **the yard** too.", ["the pier", "the yard"]),
        ("**Tuesday, 12 May 2026  \n**12 noon - Town Hall", ["Tuesday, 12 May 2026"]),
        ("See said** Ada Moss **of the board.", ["Ada Moss"]),
    ],
)
def test_stars_with_a_blank_on_the_wrong_side_are_bold(text: str, strong: list[str]) -> None:
    assert _strong(f"The harbour is old.\n\n{text}\n") == strong
    assert "*" not in _plain(_read(text))


def test_stars_that_are_written_as_such_part_no_pair_of_others() -> None:
    text = r"The board said** Ada Moss**, its chair, and 2\*\*3 is 8."
    assert _strong(f"The harbour is old.\n\n{text}\n") == ["Ada Moss"]


@pytest.mark.parametrize(
    "text",
    [
        "Tickets** are on sale at the office** today.",
        "It is 2 ** 3 and then 4 ** 5.",
        "Prices** apply.",
        "A ** B ** C",
        "`a** B**` and c** D",
    ],
)
def test_stars_of_footnotes_and_sums_stay(text: str) -> None:
    assert _strong(text) == []
