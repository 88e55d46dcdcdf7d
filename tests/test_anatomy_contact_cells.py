"""Tables whose cells each say how to reach somebody, with addresses that only links have; and a stray item that holds the rest of a page."""

from __future__ import annotations

import masthead
from masthead.anatomy.layout.addresses import phone

CELL = """<td><b>{place}</b><br />
{name}<br />
{street}<br />
Phone: {phone}<br />
<a href="mailto:info-{place}@harbour.example">info-{place} harbour.example</a><br />
</td>"""
PAGE = """<html><body><h2>The Harbour Project ships Suite 1.4</h2>
<p>July 25, 2005. The Harbour Project today announced the release of Suite 1.4 for all systems. It is an integrated set of free office applications.</p>
<ul>Better filters</ul>
{stray}<p>The full set makes it one of the most complete suites available to people, and it runs on all of their systems.</p>
<h2>Press Contacts</h2>
<table><tr>{africa}{asia}</tr><tr>{europe}<td></td></tr></table>
</body></html>"""


def page(stray: str = "") -> masthead.Document:
    africa = CELL.format(place="Africa", name="Uwe Themm", street="Windhoek", phone="+264 61 24 92 49")
    asia = CELL.format(place="Asia", name="Sirta S. Kand", street="New Delhi", phone="+91 981807 8372")
    europe = CELL.format(place="Europe", name="Matthias Dahl", street="S-683 92 Hagfors", phone="+46 563 540023")
    return masthead.read(PAGE.format(stray=stray, africa=africa, asia=asia, europe=europe).encode(), format="html")


def test_each_cell_is_read_by_itself() -> None:
    contacts = masthead.recognise(page())[0].contacts
    assert [(one.name, one.email) for one in contacts] == [
        ("Uwe Themm", "info-Africa@harbour.example"),
        ("Sirta S. Kand", "info-Asia@harbour.example"),
        ("Matthias Dahl", "info-Europe@harbour.example"),
    ]


def test_a_stray_item_holds_no_headings() -> None:
    assert masthead.recognise(page("<li>\n</ul>"))[0].contacts == masthead.recognise(page())[0].contacts


def test_post_codes_behind_a_state_are_no_numbers_to_call() -> None:
    assert phone("Curitiba, PR 80050-240", asked=True) is None
    assert phone("Quay Town, IL 62704-1234", asked=True) is None
    assert phone("Press office 62704-1234", asked=True) is not None
