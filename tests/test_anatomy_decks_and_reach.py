"""Decks in italics over a text whose title stands in front matter; addresses in a row below a name."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import masthead
from masthead.anatomy.model import Release

_TEXT = "The new ferry carries 300 people and sails six times a week. It replaces two older boats that were built in the last century."
_DECK = "Four agreements to bolster research and to set up joint programmes signed."


def _of(text: str, *, lang: str = "en", kind: str = "txt") -> Release:
    return masthead.recognise(replace(masthead.read(text.encode(), format=kind), language=lang))[0]


@pytest.mark.parametrize(
    ("first", "wanted"),
    [
        (f"*{_DECK}*", _DECK),
        (_DECK, ""),
        ("*Photo: the new pier of Lenn, seen from the west in the evening.*", ""),
        ("*The following statement was made by Jane Doe at the harbour today:*", ""),
    ],
)
def test_a_sentence_in_italics_is_the_deck_of_a_title_in_front_matter(first: str, wanted: str) -> None:
    found = _of(f"---\ntitle: Harbour Ties Up with Lenn to Ramp Up Research\n---\n{first}\n\n{_TEXT}\n\n{_TEXT}\n", kind="md")
    assert (found.subheadline.text if found.subheadline else "") == wanted


@pytest.mark.parametrize(
    "reach",
    ["+254 717 733348, jane.doe@harbour.example, news@harbour.example", "+254 717 733348\njane.doe@harbour.example"],
)
def test_a_row_of_numbers_and_addresses_is_of_whoever_stands_above(reach: str) -> None:
    asked = f"For more information please contact:\n\nJane Doe, News & Media, HARB\n\n{reach}"
    found = _of(f"Harbour of Lenn opens a new pier\n\n{_TEXT}\n\n{_TEXT}\n\n{asked}\n")
    assert [(one.name, one.phone, one.email) for one in found.contacts] == [("Jane Doe", "+254 717 733348", "jane.doe@harbour.example")]
