"""Texts that go on below what looks like their end or their head: a paragraph on the house, a first chapter under a title in front matter."""

from __future__ import annotations

import masthead
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack

MIDWAY = """# Harbour Coalition teams with Top Shot

The Harbour Coalition is proud to announce a partnership with Top Shot to create one of the first fundraisers for sailors.

“We are excited to work with Top Shot,” said Laura Mignon, who runs the programme for the Harbour Coalition.

The Harbour Coalition is a non-profit group of organizations and companies that work to help sailors across the whole country.

“The Top Shot community is full of caring people,” said Jacob Eisen, community lead of Top Shot. “I am excited.”
"""
CHAPTERS = """---
title: Charging at the harbour, asked and answered
---

{mark} What posts do

The port has put up posts in thirty small harbours, so that boats can be charged at night for half of what it cost.

{mark} Who may use it

All boats of the port may use it, and nobody has to ask for it.
"""


def release(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="md"))[0]


def test_who_speaks_below_a_paragraph_on_the_house_is_of_the_text() -> None:
    found = release(MIDWAY)
    assert [quote.speaker for quote in found.quotes] == ["Laura Mignon", "Jacob Eisen"]
    assert found.body_paragraphs == 4


def test_two_chapters_of_a_lower_level_are_no_headlines() -> None:
    found = release(CHAPTERS.format(mark="##"))
    assert found.headline is not None and found.headline.text == "Charging at the harbour, asked and answered"


def test_what_is_organized_is_no_organization() -> None:
    assert not made_of_houses("Organized Retail Theft", pack("en"))
    assert made_of_houses("Organización Portuaria", pack("es"))
