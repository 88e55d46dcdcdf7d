"""Spans that touch in a page's markup, and that only its style sheet parts."""

from __future__ import annotations

import pytest

import masthead
from masthead import registry
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.sources.source import Source


def said(row: str) -> str:
    page = f"<html><body><article><h1>A gate opens</h1><p>{row}</p><p>The town opens its gate.</p></article></body></html>".encode()
    found = plain_blocks(masthead.read(page, format="html").blocks)
    assert not missing(registry.reader("html").words(Source("page.html", page)), words(found), [])
    return found.split("\n")[1]


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (
            "<span>Medienmitteilung</span><span>Veröffentlicht am 8. September 2026</span>",
            "Medienmitteilung Veröffentlicht am 8. September 2026",
        ),
        ('<span class="x">Nouvelles</span><span class="y">Été 2026</span>', "Nouvelles Été 2026"),
        ("<span>Новости</span><span>Порт</span>", "Новости Порт"),
        ('<time datetime="2026-05-03">3 maggio 2026</time><span>Comunicato n. 2</span>', "3 maggio 2026 Comunicato n. 2"),
        ('<span class="meta-date">3 mai 2026</span><span class="kind">Communiqué</span>', "3 mai 2026 Communiqué"),
    ],
)
def test_words_in_spans_that_touch_are_two(row: str, text: str) -> None:
    assert said(row) == text


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("<span>T</span><span>he gate</span>", "The gate"),
        ("<span>You</span><span>Tube</span>", "YouTube"),
        ("<span>Hafen</span><span>verwaltung</span>", "Hafenverwaltung"),
        ("<span>Hafen</span>Verwaltung", "HafenVerwaltung"),
        ("<span>PORT</span><span>Office</span>", "PORTOffice"),
        ("<time>3 May</time>, noon", "3 May, noon"),
        ('<span class="number">4</span><span>2</span> gates', "42 gates"),
    ],
)
def test_words_in_parts_are_one(row: str, text: str) -> None:
    assert said(row) == text


def test_rows_of_a_card_that_names_an_address_without_a_link_are_apart() -> None:
    card = "<div><b>Anne Kumpu</b><span>toiminnanjohtaja</span><a>Puh: 040 555 7712</a><a>anne.kumpu@poro.example</a></div>"
    page = f"<html><body><article><h1>A gate opens</h1><p>The town opens its gate on Monday.</p>{card}</article></body></html>"
    text = plain_blocks(masthead.read(page.encode(), format="html").blocks)
    assert "Anne Kumpu\ntoiminnanjohtaja\nPuh: 040 555 7712\nanne.kumpu@poro.example" in text
