"""Heads in rows with names of their own, houses with their letters in brackets, and chapters that letters count: none of them hides the headline."""

from __future__ import annotations

import pytest

import masthead

TEXT = (
    "The harbour of Norhaven opened its second quay on Monday, and forty boats came from all over the coast to see it.\n\n"
    "“We are glad,” said director Jane Doe. The quay is two hundred metres long and is lit from dusk to dawn all year.\n\n"
    "Work on the quay began in March of last year and was paid for by the town, the county and the fishers of the bay.\n"
)
HEAD = "Boat sunk at the second quay of Norhaven harbour"


def headline(text: str, form: str = "txt") -> str:
    found = masthead.recognise(masthead.read(text.encode(), format=form))[0].headline
    return found.text if found and not found.derived else ""


@pytest.mark.parametrize("label", ["SUBJECT", "Subject", "TITLE"])
def test_the_row_with_the_subject_stands_below_other_rows_of_a_form(label: str) -> None:
    top = "PRESS RELEASE\nNORHAVEN HARBOUR POLICE\nCHIEF ADA B. MOSS\n1 QUAY ST., NORHAVEN\n\nFOR IMMEDIATE RELEASE\nDATE: 12/03/09\nCASE NO.: 09-117\nRELEASED BY: LT. JOHN ROE, BOATS"
    assert headline(f"{top}\n\n{label}: {HEAD}\n\n{TEXT}") == HEAD


def test_a_row_that_is_named_so_without_a_form_is_none() -> None:
    top = f"{HEAD}\n\nNorhaven\n\nHarbour\n\nNews\n\nBoats\n\nQuays\n\nTopic: the sea and the people of the coast"
    assert headline(f"{top}\n\n{TEXT}") == HEAD


@pytest.mark.parametrize(("one", "two"), [("A. ", "B. "), ("I. ", "II. ")])
def test_the_first_chapter_is_no_headline(one: str, two: str) -> None:
    first, *rest = TEXT.split("\n\n")
    top = "TOWN OF NORHAVEN\nHARBOUR OFFICE\n\nSummary of boats and fish at the harbour: March 2026\n\nDate of release: April 7, 2026\nReference No. 26-11"
    text = f"{top}\n\n{one}Boats of the Harbour\n\n{first}\n\n{two}Fish of the Harbour\n\n" + "\n\n".join(rest)
    assert headline(text) == "Summary of boats and fish at the harbour: March 2026"


def test_a_house_with_its_letters_is_no_headline() -> None:
    house = "Lakes and Quays Programme (LQP), Regional Office for the Northern Coast"
    assert (
        headline(f"MEDIA ADVISORY\n{house}\n\nLaunch of the second outlook on quays\n\n{TEXT}") == "Launch of the second outlook on quays"
    )


def test_the_letters_of_something_else_leave_a_headline() -> None:
    line = "Norhaven Office Opens the Great Outlook on Quays (GOQ)"
    assert headline(f"MEDIA ADVISORY\n{line}\n\nFirst count of all the quays between both capes\n\n{TEXT}") == line


def test_the_number_of_a_regulatory_service_is_no_headline() -> None:
    page = (
        "<p>RNS Number : 1234A<br>Norhaven Quays PLC<br>7 January 2026</p><p><b>Norhaven Quays PLC</b></p>"
        f"<p><b>Trading update for the six weeks to 3 January 2026</b></p>{''.join(f'<p>{part}</p>' for part in TEXT.split(chr(10) * 2))}"
    )
    assert headline(f"<html><body>{page}</body></html>", "html") == "Trading update for the six weeks to 3 January 2026"


def test_the_house_with_which_a_headline_ends_is_none() -> None:
    head = "Two boats sink at the second quay / Joint release of the court and of the Norhaven Harbour Police"
    assert headline(f"{head}\n\n14 October 2025\n\nNorhaven Harbour Police\n\n{TEXT}") != "Norhaven Harbour Police"
