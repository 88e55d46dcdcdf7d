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
        ("Darwin .\n\n3 May, 1976.", "Darwin", "1976-05-03"),
        ("HOBART. 3 May 1976", "HOBART", "1976-05-03"),
        ("HOBART Tas. 7000 3 May 1976", "HOBART", "1976-05-03"),
        ("Department of Harbours,  HOBART.  Tas.\n\n3 May, 1976", "HOBART", "1976-05-03"),
    ],
)
def test_a_town_below_the_text_is_where_it_is_signed(foot: str, place: str, day: str) -> None:
    found = signed(foot)
    assert found.dateline is not None and (found.dateline.place, found.dateline.date) == (place, day)
    assert found.issuer is None or place not in found.issuer.text
    assert {piece.role for piece in found.pieces[4:]} == {"signature"}
    assert found.body_paragraphs == 3


def test_a_building_before_the_town_gives_no_text_out_for_sure() -> None:
    found = signed("Parliament House\nHOBART\n3 May 1976")
    assert found.dateline is not None and (found.dateline.place, found.dateline.date) == ("HOBART", "1976-05-03")
    assert found.issuer is None or found.issuer.evidence.confidence < 0.5


def test_whom_to_ask_may_stand_below_town_and_day() -> None:
    found = signed("Hobart\n\n3 May 1976\n\nFor further information: Ida Roe (Press Secretary), (03) 6255 0142").dateline
    assert found is not None and (found.place, found.date) == ("Hobart", "1976-05-03")


def test_the_town_of_whom_to_ask_signs_nothing() -> None:
    assert signed("For further information: Ida Roe\n\nHobart\n\n(03) 6255 0142").dateline is None


def test_towns_in_a_row_and_days_of_a_tour_sign_nothing() -> None:
    assert signed("Sydney\n\nMelbourne\n\nHobart").dateline is None
    assert signed("Sydney 12 to 14 May 2031").dateline is None


@pytest.mark.parametrize(
    "above",
    [
        "Where the choir sings:\n\nNorhaven\n\nLenn",
        "Where the choir sings:\n\n- Norhaven\n- Lenn",
        "The choir sings in",
        "Lenn\n\n/ L",
    ],
)
def test_a_town_below_another_row_signs_nothing(above: str) -> None:
    found = signed(f"{above}\n\nLondon")
    assert found.dateline is None
    assert found.pieces[-1].role == "body"


def test_a_town_below_a_name_signs_with_its_day() -> None:
    found = signed("Ida Moss\n\nHobart\n\n3 May, 1976")
    assert found.dateline is not None and (found.dateline.place, found.dateline.date) == ("Hobart", "1976-05-03")
    assert [piece.role for piece in found.pieces[-2:]] == ["signature", "signature"]


def test_scraps_part_no_town_from_the_text() -> None:
    found = signed("/ L\n\nDARWIN")
    assert found.dateline is not None and found.dateline.place == "DARWIN"


@pytest.mark.parametrize("word", ["NICE", "SPLIT", "BUFFALO", "PHOENIX", "CORK"])
def test_a_word_in_capitals_is_no_town(word: str) -> None:
    assert signed(word).dateline is None
    small = signed(word.title()).dateline
    assert small is not None and small.place == word.title()


@pytest.mark.parametrize(("word", "place"), [("CORK", ""), ("OSLO", "OSLO")])
def test_letters_of_a_house_may_spell_a_town(word: str, place: str) -> None:
    text = (
        f"# Two ferries for Norhaven\n\n{word} - Two ferries may be loaded in the harbour from today on, as was asked for in the spring.\n\n"
        f"{word} will look at a third one next year, and {word} may then ask for more.\n\nAll ferries go as before.\n"
    )
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0].dateline
    assert (found.place if found else "") == place
