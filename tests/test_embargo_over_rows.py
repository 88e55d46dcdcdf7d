"""Embargoes whose words stand in one row of a head and whose moment in the next ones, as typists set them."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Embargo

TEXT = """The harbour of Norhaven today opened its new wharf, on which two ferries can be loaded at once.

The wharf was built in three years by the harbour's own people, and costs less than the old one to keep.

Ferries to Lenn will leave from it every hour, and once a day a ship goes on to the islands of the north.
"""


def held(*rows: str) -> Embargo:
    head = '---\ntitle: "Norhaven opens its wharf at last"\ndate: "1961-03-26"\n---\n'
    text = "\n\n".join((head, *rows, "NORHAVEN OPENS ITS WHARF AT LAST", TEXT))
    return masthead.recognise(masthead.read(text.encode(), format="md"))[0].embargo


@pytest.mark.parametrize(
    "rows",
    [
        ("EMBARGO EMBARGO EMBARGO", "NOT FOR PUBLICATION OR BROADCAST", "BEFORE 6.45 P.M. ON SUNDAY 26th", "MARCH."),
        ("EMBARGO EMBARGO", "NOT F OR P U B L I C A T I O N", "BEFORE 6 . 4 5  P . M .  ON SUNDAY 2 6 t h", "MARCH."),
        ("EMBARGOED UNTIL 6.45 P.M. SUNDAY", "26 MARCH 1961"),
        ("NOT FOR PUBLICATION, BROADCAST OR TELECAST BEFORE 6.45 P.M. 26 MARCH 1961",),
    ],
)
def test_the_moment_stands_in_the_rows_below(rows: tuple[str, ...]) -> None:
    found = held(*rows)
    assert (found.kind, found.until) == ("until", "1961-03-26T18:45")


def test_a_day_alone_below_is_that_of_the_release() -> None:
    assert held("EMBARGO UNTIL DELIVERY", "26 March 1961").until == ""
    assert held("EMBARGO", "26 March 1961").until == ""
