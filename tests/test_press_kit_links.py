"""Chapters of a press kit that only lead elsewhere are no notes to editors."""

from __future__ import annotations

import masthead
from masthead.anatomy.model import Release

TEXT = (
    "<p>NORHAVEN, 3 May 2031 – The harbour of Norhaven today opened its new wharf, on which two ferries can be loaded at once.</p>"
    "<p>The wharf was built in three years by the harbour's own people, and costs less than the old one to keep.</p>"
    "<p>Ferries to Lenn will leave from it every hour, and once a day a ship goes on to the islands of the north.</p>"
)
ABOUT = "<h2>About Norhaven Harbour</h2><p>Norhaven Harbour is the oldest of the harbours of the north, and is owned by its town.</p>"
BELOW = (
    "<h2>Where to get the plans</h2><p>The plans of the wharf can be had in many ways, and cost nothing to those who want to print them.</p>"
    "<h2>Licence</h2><p>All pictures of the wharf may be printed by newspapers and shown by stations, whatever they write of the harbour.</p>"
)
LINKS = '<ul><li><a href="https://norhaven.example/wharf">Plans of the wharf</a></li><li><a href="https://norhaven.example/ships">All ships</a></li></ul>'


def kit(chapter: str) -> Release:
    page = f"<html><body><h1>Norhaven opens its wharf</h1>{TEXT}{ABOUT}{chapter}{BELOW}</body></html>"
    return masthead.recognise(masthead.read(page.encode(), format="html"))[0]


def test_a_list_of_links_under_a_heading_is_no_note() -> None:
    assert not kit(f"<h2>Further information</h2>{LINKS}").notes
    assert not kit(
        f"<h2>Further information</h2><p>More on the new wharf, and on all the ships that are loaded at it, can be read on these pages:</p>{LINKS}"
    ).notes


def test_what_tells_something_beside_its_links_is_a_note() -> None:
    told = "<p>The old wharf was built in 1911 by the miners of Lenn, and burned down in the winter of 2027.</p>"
    assert kit(f"<h2>Further information</h2>{told}{LINKS}").notes
    assert kit(f"<h2>Further information</h2>{LINKS.replace('</a></li>', '</a>, drawn by the pilots of Lenn in the winter</li>', 1)}").notes
