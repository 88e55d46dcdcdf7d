"""What stands round the text of a house of the exchange: who it is, by its full name; where it may not be read; what it warns of; Austria's wire."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.anatomy.layout.extent import formed
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Strong, Text
from masthead.notices import Dropped, Notice
from masthead.sources.source import Source

TEXT = "Norhaven Ferries today opened a line from Norhaven to Lenn. It runs four times a day, and the crossing takes forty minutes in all but the roughest weather."
WHO = "The group runs ferries between twelve ports of the coast. It was founded in 1921, has a staff of four hundred, and carries two million people a year."


def _told(*rows: str | Paragraph, language: str = "en") -> Release:
    blocks = tuple(row if isinstance(row, Paragraph) else Paragraph((Text(row),)) for row in rows)
    document = Document((Heading(1, (Text("Norhaven Ferries opens a line to Lenn"),)), *blocks), language)
    return recognise(document, lambda notice: None)[0]


def _roles(release: Release) -> list[str]:
    return [piece.role for piece in release.pieces]


@pytest.mark.parametrize(
    "name",
    [
        "Norhaven Coastal Ferries Group, Inc.", "Norhaven Coastal Ferries Holdings Ltd.:", "Norhaven Coastal Ferries and Ports S.A.", "Norhaven Coastal Ferries & Co.",
        "Compagnia Norhaven dei Traghetti S.p.A.", "Norhaven Coastal Ferries Pty Ltd.", "Verein der Norhavener Fähren e.V.", "Norhaven Coastal Ferries Group:",
    ],
)  # fmt: skip
def test_the_name_of_a_house_may_end_with_the_short_form_of_its_kind(name: str) -> None:
    heading = Paragraph((Strong((Text(f"About {name}"),)),))
    assert [passage.heading for passage in _told(TEXT, TEXT, heading, WHO).boilerplate] == [f"About {name}".rstrip(":")]


@pytest.mark.parametrize(
    "row", ["About four hundred people live near it.", "About this the council was not asked.", "About half of them are young."]
)
def test_a_sentence_that_begins_so_heads_nothing(row: str) -> None:
    assert not _told(TEXT, row, TEXT, TEXT).boilerplate


@pytest.mark.parametrize("text", ["Acme Inc.", "Acme S.A.", "Foo Sp. z o.o.", "Foo Ltd.:", "Foo d.o.o."])
def test_short_forms_are_known(text: str) -> None:
    assert formed(text)


@pytest.mark.parametrize("text", ["It was founded.", "He left the house.", "Acme Inc", "in 1921.", "a coin."])
def test_other_ends_are_no_short_forms(text: str) -> None:
    assert not formed(text)


@pytest.mark.parametrize(
    ("row", "language"),
    [
        ("NOT FOR DISTRIBUTION TO UNITED STATES NEWSWIRE SERVICES OR FOR DISSEMINATION IN THE UNITED STATES", "en"),
        ("Not for release, publication or distribution in or into the United States, Canada or Japan", "en"),
        ("/NOT FOR DISTRIBUTION IN THE U.S./", "en"), ("Nicht zur Verbreitung in den Vereinigten Staaten von Amerika, Kanada oder Japan bestimmt", "de"),
        ("Ne pas diffuser aux États-Unis, au Canada ou au Japon", "fr"), ("Prohibida su distribución en los Estados Unidos", "es"),
        ("Får ej offentliggöras eller distribueras i USA, Australien eller Kanada", "sv"),
    ],
)  # fmt: skip
def test_where_a_text_may_not_be_read_is_no_deck(row: str, language: str) -> None:
    found = _told(row, TEXT, TEXT, language=language)
    assert found.subheadline is None
    assert _roles(found)[1] == "disclaimer"


@pytest.mark.parametrize("row", ["Not for profit, but for the coast of the United States", "Crews from the United States may join"])
def test_other_rows_under_a_headline_stay_decks(row: str) -> None:
    found = _told(row, TEXT, TEXT)
    assert found.subheadline is not None
    assert found.subheadline.text == row


@pytest.mark.parametrize("heading", ["Cautionary Notes", "Forward-Looking Information", "Cautionary Statements Regarding Ferries"])
def test_what_a_house_warns_of_is_no_text(heading: str) -> None:
    found = _told(
        TEXT,
        TEXT,
        Paragraph((Strong((Text(heading),)),)),
        "This release may include statements that are subject to risks and uncertainties.",
    )
    assert _roles(found)[-2:] == ["disclaimer", "disclaimer"]


AUSTRIAN = """OTS0042    5 WI  0312 KLB0001                           Di, 14.Mai 2024

Verkehr/Norhaven/Ausbau

Norhavener Fähren bauen Hafen im Osten aus

Utl.: 48 Millionen Euro fließen bis 2029 in den Ausbau
      der Anlegestellen =

   Norhaven (OTS) - Die Norhavener Fähren AG erweitert ihren Hafen im
Osten der Stadt. Der Aufsichtsrat hat am Dienstag Geld freigegeben.

   "Damit sichern wir den Verkehr im Winter", sagt Direktorin Eva Moos.

~
Rückfragehinweis:
   Norhavener Fähren AG
   Markus Plank
   +43 512 555 88
   presse@faehren.example
~

*** OTS-ORIGINALTEXT PRESSEAUSSENDUNG UNTER AUSSCHLIESSLICHER INHALTLICHER VERANTWORTUNG DES AUSSENDERS - WWW.OTS.AT ***

OTS0042    2024-05-14/09:12
"""


def test_a_message_of_austrias_wire_has_its_deck_its_day_and_whom_to_ask() -> None:
    notes: list[Notice] = []
    found = recognise(registry.read(Source("x.txt", AUSTRIAN.encode()), notes.append, {}), notes.append)[0]
    assert found.headline is not None
    assert found.headline.text == "Norhavener Fähren bauen Hafen im Osten aus"
    assert found.subheadline is not None
    assert found.subheadline.text == "48 Millionen Euro fließen bis 2029 in den Ausbau der Anlegestellen"
    assert found.issued is not None
    assert found.issued.date == "2024-05-14"
    assert [(contact.name, contact.organisation, contact.phone) for contact in found.contacts] == [
        ("Markus Plank", "Norhavener Fähren AG", "+43 512 555 88")
    ]
    left = {word for notice in notes if isinstance(notice, Dropped) for word in notice.words}
    assert {"Utl.", "OTS-ORIGINALTEXT", "2024-05-14/09:12"} <= left
