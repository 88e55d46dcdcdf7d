"""Datelines in an unusual order or with unusual marks: the day first, a place with its state before a colon, a figure dash."""

from __future__ import annotations

import pytest

import masthead

_LEAD = "Harbour Works, a builder of boats, today announced that it has opened a yard for wooden boats in the old town."
_MORE = "The yard took three years to build and has room for twelve boats, the company said. It will train forty people a year."


@pytest.mark.parametrize(
    ("written", "place", "day"),
    [
        ("June 3, 2019 – Boston, MA – ", "Boston, MA", "2019-06-03"),
        ("Austin, Texas, (June 3, 2019) ", "Austin, Texas", "2019-06-03"),
        ("Geneva, Switzerland, June 3rd 2019 ‒ ", "Geneva, Switzerland", "2019-06-03"),
        ("3 June 2019 | Brussels, Belgium\n\n", "Brussels, Belgium", "2019-06-03"),
        ("**Vancouver, BC:** ", "Vancouver, BC", ""),
        ("**Lagos, Nigeria.** ", "Lagos, Nigeria", ""),
    ],
)
def test_place_and_day(written: str, place: str, day: str) -> None:
    text = f"# Harbour Works opens a yard for wooden boats\n\n{written}{_LEAD}\n\n{_MORE}\n\n{_MORE}\n"
    release = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert release.dateline is not None
    assert (release.dateline.place, release.issued.date if release.issued else "") == (place, day)


@pytest.mark.parametrize(
    "written",
    ["June 3, 2019 – Harvest – ", "3 June 2019 | Press\n\n", "The yard, opened: ", "Smith, Roe and Moss. ", "12:30 | Lenn Hall\n\n"],
)
def test_what_stands_so_and_is_no_place(written: str) -> None:
    text = f"# Harbour Works opens a yard for wooden boats\n\n{written}{_LEAD}\n\n{_MORE}\n\n{_MORE}\n"
    release = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert release.dateline is None or release.dateline.place == ""
