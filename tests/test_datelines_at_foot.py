"""Towns in which a text is signed, in a row of their own below it, as typists of ministries set them and scanners read them."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

TEXT = """# NORHAVEN OPENS ITS WHARF

The harbour of Norhaven today opened its new wharf, on which two ferries can be loaded at once.

The wharf was built in three years by the harbour's own people, and costs less than the old one to keep.

Ferries to Lenn will leave from it every hour, and once a day a ship goes on to the islands of the north.

"""


def signed(foot: str) -> Release:
    return masthead.recognise(masthead.read(f"{TEXT}{foot}\n".encode(), format="md"))[0]


@pytest.mark.parametrize(
    ("foot", "place", "day"),
    [
        ("Hobart, Tas.\n\n3 May, 1976", "Hobart", "1976-05-03"),
        ("Canberra. A.C.T.\n\n3 Febuary, 1976\n\n/\n\nL", "Canberra", "1976-02-03"),
        ("DARWIN", "DARWIN", ""),
        ("HOBART 2? th April, 1961", "HOBART", ""),
    ],
)
def test_a_town_below_the_text_is_where_it_is_signed(foot: str, place: str, day: str) -> None:
    found = signed(foot)
    assert found.dateline is not None and (found.dateline.place, found.dateline.date) == (place, day)
    assert found.issuer is None or place not in found.issuer.text
    assert {piece.role for piece in found.pieces[4:]} == {"signature"}
    assert found.body_paragraphs == 3


def test_towns_in_a_row_and_days_of_a_tour_sign_nothing() -> None:
    assert signed("Sydney\n\nMelbourne\n\nHobart").dateline is None
    assert signed("Sydney 12 to 14 May 2031").dateline is None
