"""Days that stand in headings, in elements of their own; and rows of a table that were cut out of it."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.model import Heading, Paragraph
from masthead.document.plain import plain_block

_TEXT = "<p>The harbour of Lenn opens a new pier for its ferries. It is 80 metres long.</p><p>The new ferry carries 300 people.</p>"
_TITLE = "Harbour of Lenn opens a new Pier"


def _blocks(html: str, *, page: bool) -> list[tuple[type, str]]:
    whole = f"<html lang=en><body>{html}</body></html>" if page else html
    return [(type(block), plain_block(block)) for block in masthead.read(whole.encode(), format="html").blocks]


@pytest.mark.parametrize("page", [True, False])
@pytest.mark.parametrize(
    "day",
    [
        "<small>12 August 2026</small>",
        "<time>12 August 2026</time>",
        "<span>12 August 2026</span>",
        "<span>Wed, Aug 12, 2026</span>",
        "<span class=date>Posted on 12 August 2026</span>",
        "<span>2026-08-12</span>",
    ],
)
def test_a_day_in_an_element_of_its_own_is_no_part_of_a_heading(day: str, page: bool) -> None:
    below = _blocks(f"<h1>{_TITLE} {day}</h1>{_TEXT}", page=page)
    assert below[0] == (Heading, _TITLE)
    assert below[1][0] is Paragraph
    assert "2026" in below[1][1]
    above = _blocks(f"<h1>{day} {_TITLE}</h1>{_TEXT}", page=page)
    assert "2026" in above[0][1]
    assert above[1] == (Heading, _TITLE)


@pytest.mark.parametrize(
    "heading",
    [
        f"{_TITLE} on <span>12 August 2026</span>",  # the title goes on
        f"{_TITLE} <span>until 2026</span>",  # a year alone is no day
        f"{_TITLE} <span>with 80 boats, 12 August 2026</span>",  # more than a day
        "<span>12 August 2026</span>",  # all that the heading says
    ],
)
def test_other_days_stay_in_their_heading(heading: str) -> None:
    assert "2026" in _blocks(f"<h1>{heading}</h1>{_TEXT}", page=True)[0][1]


def test_a_day_beside_a_headline_is_that_of_issue() -> None:
    html = f"<h2>{_TITLE}<span> mi, aug 12, 2026 </span></h2>{_TEXT}"
    found = masthead.recognise(masthead.read(html.encode(), format="html"))[0]
    assert found.headline
    assert (found.headline.text, found.issued and found.issued.date) == (_TITLE, "2026-08-12")


@pytest.mark.parametrize("opening", ["<tr><td>", "<td>", "<!-- news -->\n<tbody><tr><td class=x>"])
def test_cells_of_a_table_that_was_cut_off_are_apart(opening: str) -> None:
    html = f"{opening}<span>{_TITLE}</span></td></tr><tr><td>Lenn, 5 May 2026 - The harbour of Lenn opens a new pier.</td></tr>"
    assert [said for _, said in _blocks(html, page=False)] == [_TITLE, "Lenn, 5 May 2026 - The harbour of Lenn opens a new pier."]


def test_a_whole_table_stays_one() -> None:
    html = "<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2025</td><td>12</td></tr><tr><td>2026</td><td>14</td></tr></table>"
    assert next(kind.__name__ for kind, _ in _blocks(html + _TEXT, page=False)) == "Table"
