"""What releases on the pages of cities, firms and agencies taught: names with full stops in them, given names that are offices, legal forms in letters."""

from __future__ import annotations

import pytest

from masthead import read, recognise
from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.whoswho import people

MORE = (
    "The work on both quays took two years. Ferries of the northern line land there from the first day of May, and those of the southern line from "
    "the first of June.\n\nTickets are sold on board and in the hall. Children under six travel free, as do the dogs of people who cannot see."
)


def release(text: str, form: str = "md") -> Release:
    return recognise(read(text.encode(), format=form))[0]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("“It works,” said Ida Moss, chief executive of Harbour.Net. “Boats find us.”", [("Ida Moss", "chief executive of Harbour.Net")]),
        ("“It works,” said Ida Moss, co-founder and CTO of Quay.AI.", [("Ida Moss", "co-founder and CTO of Quay.AI")]),
        ("“It works,” said Ida Moss, chair of the Harbour Trust.Boats find us.", [("Ida Moss", "chair of the Harbour Trust")]),
        (
            "“It works,” said Department of Harbour Affairs Director Dean R. Moss.",
            [("Dean R. Moss", "Department of Harbour Affairs Director")],
        ),
        ("“It works,” said Mayor Dean Moss on Monday.", [("Dean Moss", "Mayor")]),
        ("“It works,” said Dean R. Moss, director of the Harbour Trust.", [("Dean R. Moss", "director of the Harbour Trust")]),
        ("“It works,” said College of Law Dean Ann Moss.", [("Ann Moss", "College of Law Dean")]),
        ("“It works,” said Associate Dean Lund Moss.", [("Lund Moss", "Associate Dean")]),
        ("Superior Court Judge Earl Lund ruled on Monday.", [("Earl Lund", "Superior Court Judge")]),
    ],
)
def test_names_that_look_like_the_end_of_a_sentence_or_like_offices(text: str, held: list[tuple[str, str]]) -> None:
    assert [(person.name, person.role) for person in people([Run(text, ((0, 0, 0),))], pack("en"))] == held


@pytest.mark.parametrize("form", ["P.C.", "L.L.P.", "PLLC", "P.A."])
def test_a_legal_form_in_letters_is_part_of_the_name_before_it(form: str) -> None:
    text = f"# Landmark ruling on harbour dues\n\n*Norhaven, May 19, 2026* — Moss Law Firm, {form}, a firm for civil cases in Norhaven, has won an appeal on harbour dues.\n\n{MORE}"
    found = release(text).issuer
    assert found is not None
    assert found.text == f"Moss Law Firm, {form}"


def test_an_amount_has_as_many_decimals_as_it_is_written_with() -> None:
    text = (
        "# Final distribution\n\nUnitholders of record on July 15 will receive $6,829,206 or $0.593844 per unit on July 24, which is the last.\n\n"
        + MORE
    )
    assert [figure.text for figure in release(text).figures][:2] == ["$6,829,206", "$0.593844"]


def test_a_town_in_brackets_before_the_text_is_its_place() -> None:
    text = f"# A day of boats\n\n(Norhaven, Ill.) To see more boats, the sailor Corey Moss opens a quay on May 3, 2026, for all who build them.\n\n{MORE}"
    found = release(text).dateline
    assert found is not None
    assert found.place == "Norhaven, Ill."
    assert release(text.replace("(Norhaven, Ill.)", "(Sailors, beware.)")).dateline is None


def _page(text: str) -> str:
    head = "<title>Department of Harbour Affairs Announces a Board - Office of Boats</title><meta property='og:site_name' content='Office of Boats'>"
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body><main><h1>Department of Harbour Affairs Announces a Board</h1>{text}</main></body></html>"


def test_a_site_passes_on_what_a_house_announces_that_headline_and_lead_begin_with() -> None:
    told = "<p>NORHAVEN – The Department of Harbour Affairs today announced the members of a new board of quays.</p>"
    more = "".join(f"<p>{part}</p>" for part in MORE.split("\n\n"))
    assert str(getattr(release(_page(told + more), "html").issuer, "text", "")) == "Department of Harbour Affairs"
    own = "<p>The Office of Boats takes orders for tickets.</p>"
    assert str(getattr(release(_page(told + more + own), "html").issuer, "text", "")) == "Office of Boats"


def test_whom_to_ask_is_no_issuer_whom_the_text_does_not_name() -> None:
    asked = "For media inquiries, contact:  \nMichelle Moss  \nMichelle Moss Communications  \n[michelle@michellemoss.example](mailto:michelle@michellemoss.example)"
    text = f"# The Open Quay Day comes to Norhaven\n\nThe Open Quay Day opens forty quays to those who build boats, on May 3, 2026.\n\n{MORE}\n\n{asked}"
    found = release(text).issuer
    assert found is None or "Moss" not in found.text
