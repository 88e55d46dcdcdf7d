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
