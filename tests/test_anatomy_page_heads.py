"""What pages of systems in wide use have over a text: a deck by its name, who put the text there, a list of the text's chapters."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

DECK = "Boats of all sizes may tie up at the new pier from the first of June"
LEAD = "The council of Norhaven opened a new pier on Monday, which took three years to build and cost four million euros."
MORE = "The old pier will be taken down in autumn, and its timber goes to the sea museum, said the mayor of the town."
TEXT = f"<p>{LEAD}</p><p>{MORE}</p>"


def page(over: str, text: str = TEXT, head: str = "") -> Release:
    document = f"<!DOCTYPE html><html lang=en><head><title>A new pier opens on Monday</title>{head}</head><body><main>{over}{text}</main></body></html>"
    return masthead.recognise(masthead.read(document.encode(), format="html"))[0]


def deck(release: Release) -> str:
    return release.subheadline.text if release.subheadline else ""


@pytest.mark.parametrize(
    "byline", ["by Ada Moss — published 11/03/2019 18h05", "por Ada Moss — publicado 11/03/2019", "von Ada Moss | 11.03.2019"]
)
def test_who_put_the_text_there_is_no_end_of_the_deck(byline: str) -> None:
    over = f'<h1>A new pier opens on Monday</h1><div class="documentDescription">{DECK}</div><div class="documentByLine">{byline}</div>'
    assert deck(page(over)) == DECK


def test_sentence_that_goes_on_in_the_next_paragraph_is_still_joined() -> None:
    cut = "The council of Norhaven opened a new pier on Monday, which took three years to build and was paid for"
    found = page(
        "<h1>A new pier opens on Monday</h1>", f"<p>{LEAD}</p><p>{cut}</p><p>by the guild of boatmen on 11/03/2019.</p><p>{MORE}</p>"
    )
    assert found.body_paragraphs == 3


@pytest.mark.parametrize("name", ["ecl-page-header__description", "page-header-intro", "pageheader-lead"])
def test_deck_that_a_page_calls_the_description_in_its_header(name: str) -> None:
    contents = "<div><strong>Page contents</strong><ul><li>Findings</li><li>Next steps</li></ul></div>"
    text = f"{TEXT}<h2>Findings</h2>{TEXT}<h2>Next steps</h2>{TEXT}"
    said = f"{DECK}, said the council. Ferries go on as before."
    assert deck(page(f'<h1>A new pier opens on Monday</h1><p class="{name}">{said}</p>{contents}', text)) == said


def test_summary_over_a_page_s_day_tools_and_contents_is_a_deck() -> None:
    tools = (
        "<p>Date:</p><p>3 May 2024</p><p>Reading time:</p><p>2 min</p><p>Share</p><ul><li>Facebook</li><li>Twitter</li></ul><h6>Subjects</h6>"
        "<p>Harbour</p><h2>On this page</h2><ul><li>Description</li><li>Issued by</li></ul><h2>Description</h2>"
    )
    foot = "<p>Norhaven, 3 May 2024</p><h2>Issued by</h2><p>Press office<br>Tel. 0577 555018<br>press@norhaven.example</p>"
    said = f"{DECK}. Ferries go on as before."
    found = page(f'<h1>A new pier opens on Monday</h1><p class="lead">{said}</p>{tools}', TEXT + TEXT + foot)
    assert deck(found) == said
    assert found.body_paragraphs == 4


def test_summary_far_above_no_text_is_none() -> None:
    said = f"{DECK}. Ferries go on as before."
    assert deck(page(f'<h1>A new pier opens on Monday</h1><p class="lead">{said}</p>', "<p>3 May 2024</p><p>Share</p>")) == ""
