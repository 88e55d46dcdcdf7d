"""Heads of pages: within a form that holds the whole page, under a title that is shortened, with a deck by its name."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

HEADLINE = "Port of Norhaven opens second crane that runs on current from land"
DECK = "It lifts forty tonnes and loads a ship within the day."
LEAD = "<p>The Port of Norhaven put its second crane to work on Friday, the port authority said. It lifts forty tonnes and runs on current from land.</p>"
MORE = "<p>Work on the quay began in March. Ships were loaded by hand until now, which took the crews the better part of a day.</p>" * 3


def release(body: str, title: str = "Releases", lang: str = "en") -> Release:
    page = f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>'
    return masthead.recognise(masthead.read(page.encode(), format="html"))[0]


def told(found: Release) -> tuple[str, str]:
    return found.headline.text if found.headline else "", found.issued.date if found.issued else ""


def test_a_form_round_the_whole_page_is_no_furniture_of_it() -> None:
    head = f'<span>Ministry of Harbours</span><h2>{HEADLINE}</h2><h3>{DECK}</h3><div class="date">Posted On: 5 June 2026</div>'
    found = release(f'<form id="form1"><div><a>Urdu</a> <a>Hindi</a></div>{head}<div class="content">{LEAD}{MORE}</div></form>')
    assert told(found) == (HEADLINE, "2026-06-05") and found.subheadline is not None and found.subheadline.text == DECK


def test_a_form_beside_the_text_stays_furniture() -> None:
    form = "<form><h2>Subscribe to the letter of the port authority</h2><input></form>"
    found = release(f'<div class="top">{form}</div><div class="text"><h2>{HEADLINE}</h2>{LEAD}{MORE}</div>')
    assert told(found)[0] == HEADLINE and "Subscribe" not in str(found.document.blocks)


@pytest.mark.parametrize("site", [" - Port of Norhaven", " | Newsroom", "… - Port of Norhaven", "..."])
def test_the_title_of_a_page_shortens_its_heading(site: str) -> None:
    day = '<div class="day"><span>05</span> <span>June</span> <span>2026</span></div>'
    text = f'<div class="field"><p><strong>Norhaven – Press office</strong></p>{LEAD}{MORE}</div>'
    found = release(
        f'<div class="page"><div class="detail">{day}<h2 class="news">{HEADLINE}</h2>{text}</div></div>',
        f"Port of Norhaven opens second crane that runs{site}",
    )
    assert told(found) == (HEADLINE, "2026-06-05")


def test_a_title_that_shares_a_word_or_two_with_a_heading_does_not_shorten_it() -> None:
    other = "<div><h2>Port of Norhaven closes for the winter months of the year</h2></div>"
    found = release(f'{other}<div class="field"><h3>{HEADLINE}</h3>{LEAD}{MORE}</div>', "Port of Norhaven - Newsroom of the port")
    assert told(found)[0] == HEADLINE


@pytest.mark.parametrize(
    "name", ["documentDescription description", "field--name-field-summary", "sapo", "post-teaser", "linha-fina", "riassunto"]
)
def test_what_a_page_calls_a_summary_under_its_heading_is_a_deck(name: str) -> None:
    found = release(f'<article><h1>{HEADLINE}</h1><div class="{name}">{DECK}</div><div class="body">{LEAD}{MORE}</div></article>')
    assert found.subheadline is not None and found.subheadline.text == DECK


@pytest.mark.parametrize("name", ["summarylist", "content", "resume-reading"])
def test_other_names_make_no_deck(name: str) -> None:
    found = release(f'<article><h1>{HEADLINE}</h1><div class="{name}">{DECK}</div><div class="body">{LEAD}{MORE}</div></article>')
    assert found.subheadline is None


@pytest.mark.parametrize("key", ["teaser", "lead"])
def test_front_matter_calls_a_deck_by_its_name(key: str) -> None:
    text = f'---\ntitle: "{HEADLINE}"\n{key}: "{DECK}"\n---\n\nNorhaven, 5 June 2026. The port authority put its second crane to work. It lifts forty tonnes.\n'
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert found.subheadline is not None and found.subheadline.text == DECK


def test_front_matter_has_a_description_in_other_languages() -> None:
    for key in ("descricao", "beschreibung", "описание", "説明"):
        text = (
            f'---\ntitle: "{HEADLINE}"\n{key}: "{DECK}"\n---\n\nNorhaven, 5 June 2026. The port authority put its second crane to work.\n'
        )
        assert masthead.read(text.encode(), format="md").metadata.description == DECK
