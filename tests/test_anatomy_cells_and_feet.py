"""Tables whose cells each say how to reach somebody, a stray item that holds the rest of a page, boilerplate in italics, and offices of whom to ask."""

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


def test_boilerplate_in_italics_may_go_on() -> None:
    text = """# A word on standards

Trieste, 5 settembre 2007 – L’Associazione PLIRO ritiene opportuno sottolineare che la bocciatura della procedura ha proporzioni ben diverse.

“Speriamo che l’ente intervenga sul processo”, ha commentato Davide Dozzi, Presidente dell’Associazione PLIRO.

*L’Associazione PLIRO, Progetto Linguistico, raggruppa la comunità italiana dei volontari che sviluppano e promuovono la suite libera.*

*La suite è disponibile in italiano per tutti quelli che la vogliono usare nei loro uffici.*
"""
    release = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert [passage.text.partition(",")[0] for passage in release.boilerplate] == ["L’Associazione PLIRO"]
    assert [piece.role for piece in release.pieces][-3:] == ["body", "boilerplate", "boilerplate"]


def test_whom_to_ask_has_an_office_with_the_house_behind_it() -> None:
    text = """# SwedBIO inleder samarbete

Stockholm 17 oktober 2008. SwedBIO har inlett ett samarbete med Nyhetsdisken, säger Anna Källén, kommunikationsdirektör på SwedBIO.

Det är precis rätt i tiden att visa på de här möjligheterna som finns.

Kontakt: Kristofer Björkman, Marknadsansvarig Nyhetsdisken, 08-644 89 52, kristofer@nyhetsdisken.se
"""
    release = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert ("Kristofer Björkman", "Marknadsansvarig Nyhetsdisken") in {(one.name, one.role) for one in release.people}
