"""Datelines of wires: place, carrier and day in any order, between dashes, strokes and brackets; the text begins behind all of them."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Paragraph, Text

LEAD = "Norhaven Robotics Inc., a maker of robots for hospitals, now tells that it opens a plant in Lenn."
FOUND = [
    ("NORHAVEN--(BUSINESS WIRE)--June 3, 2024--", "NORHAVEN"),
    ("COLUMBUS, Ohio--(BUSINESS WIRE)--Jun. 3, 2024--", "COLUMBUS, Ohio"),
    ("NORHAVEN -- (BUSINESS WIRE) -- June 3, 2024 -- ", "NORHAVEN"),
    ("NORHAVEN, MA--(Marketwire - Jun 3, 2024) - ", "NORHAVEN, MA"),
    ("NORHAVEN, ONTARIO--(Marketwired - June 3, 2024) - ", "NORHAVEN, ONTARIO"),
    ("NORHAVEN, MA -- (Marketwired) -- 06/03/24 -- ", "NORHAVEN, MA"),
    ("Toronto, Ontario--(Newsfile Corp. - June 3, 2024) - ", "Toronto, Ontario"),
    ("NORHAVEN, CA / ACCESSWIRE / June 3, 2024 / ", "NORHAVEN, CA"),
    ("NORHAVEN, CA / ACCESS Newswire / June 3, 2024 / ", "NORHAVEN, CA"),
    ("NORHAVEN / ACCESSWIRE / June 3, 2024 -- ", "NORHAVEN"),
    ("NORHAVEN, ON / GLOBENEWSWIRE / June 3, 2024 / ", "NORHAVEN, ON"),
    ("NORHAVEN - Media OutReach Newswire - 3 June 2024 - ", "NORHAVEN"),
    ("NORHAVEN--(News Direct)--June 3, 2024--", "NORHAVEN"),
    ("Norhaven, WA (PRWEB) June 3, 2024 ", "Norhaven, WA"),
    ("Norhaven, WA, June 3, 2024 --(PR.com)-- ", "Norhaven, WA"),
    ("NORHAVEN, NY / ACCESSWIRE / June 3, 2024 / 7:00 AM ET / ", "NORHAVEN, NY"),
    ("NORHAVEN, June 3, 2024 7:00 AM ET /PRNewswire/ -- ", "NORHAVEN"),
    ("NORHAVEN, NY, June 3, 2024 /EINPresswire.com/ ", "NORHAVEN, NY"),
    ("NORHAVEN, June 3, 2024 (news aktuell) - ", "NORHAVEN"),
    ("June 3, 2024 /PRNewswire/ -- NORHAVEN -- ", "NORHAVEN"),
    ("/PRNewswire/ -- June 3, 2024 -- NORHAVEN -- ", "NORHAVEN"),
    ("(BUSINESS WIRE)--June 3, 2024--", ""),
]


def told(*texts: str) -> Release:
    (release,) = recognise(Document(tuple(Paragraph((Text(text),)) for text in texts), "en"), lambda notice: None)
    return release


@pytest.mark.parametrize(("head", "place"), FOUND)
def test_place_and_day_are_found_and_a_made_headline_begins_behind_them(head: str, place: str) -> None:
    release = told(f"{head}{LEAD}", "It made 412 of them in the year before.")
    assert release.dateline is not None
    assert (release.dateline.place, release.dateline.date) == (place, "2024-06-03")
    assert release.headline is not None
    assert release.headline.text.startswith("Norhaven Robotics Inc.")


@pytest.mark.parametrize(
    "text",
    [
        "Lenn -- (Coast Wire) -- June 3, 2024 was the day on which the bids for the plant were opened in public.",
        "The tender (Hardwire) June 3, 2024 was the day on which the bids for the plant were opened in public.",
        "The plant (Coast Wire) June 3, 2024 bought was closed in the year after, and its people went to Lenn.",
    ],
)
def test_dashes_and_brackets_of_other_things_are_no_dateline(text: str) -> None:
    assert told("Norhaven tells of its year", text, LEAD).dateline is None


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Norhaven Opens a Plant. New Hall Brings Work, Light and Air to the Old Quarter of the Harbour in Lenn and Its Coast.",
         f"LENN, MA--(Marketwire - Jun 3, 2024) - {LEAD}"),
        ("Norhaven opens its new plant in the old quarter of the harbour, and two hundred people find work there.",
         f"Lenn, Coast, 3 June 2024 – {LEAD}"),
        ("Norhaven eröffnet sein neues Werk im alten Viertel des Hafens, und zweihundert Leute finden dort Arbeit.",
         "Lenn, 3. Juni 2024 – Das Werk gibt nun zweihundert Leuten Arbeit, und es baut Roboter für die Häuser der Stadt."),
    ],
)  # fmt: skip
def test_a_sentence_over_the_paragraph_that_a_dateline_opens_is_the_headline(title: str, lead: str) -> None:
    release = told(title, lead, "It made 412 of them in the year before, and it will make more of them in the next.")
    assert release.headline is not None
    assert (release.headline.text.rstrip("."), release.headline.derived) == (title.rstrip("."), False)
    assert release.issued is not None
    assert release.issued.date == "2024-06-03"


@pytest.mark.parametrize(
    "below",
    [
        "In Lenn, on 3 June 2024, the plant opens its doors to all who like to see how the robots are made there.",
        "The plant that opened on 3 June 2024 – the third of its kind – gives work to two hundred people of the coast.",
        "The plant (3 June 2024) made 412 robots for hospitals in its first year, and two hundred people work in it.",
    ],
)
def test_a_lead_over_a_paragraph_that_only_names_a_day_is_no_headline(below: str) -> None:
    lead = "Norhaven opens its new plant in the old quarter of the harbour, and two hundred people find work there."
    release = told(lead, below, "It made 412 of them in the year before, and it will make more of them in the next.")
    assert release.headline is None or release.headline.derived
