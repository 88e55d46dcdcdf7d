"""Numbers to which something fell or rose: the second is a figure, and no end of a range."""

from __future__ import annotations

import pytest

import masthead

HEAD = "# Norhaven opens its wharf\n\nThe harbour of Norhaven opened its new wharf, on which ferries can be loaded at once.\n\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The share of ships that wait fell from 13 to 8 per cent in a year.", ["8 per cent"]),
        ("The fleet of the harbour grew from 400 to 930 boats.", ["930"]),
        ("The number of boats rose from 400 to 930 over the same period.", []),
        ("A place on the wharf costs from 5 to 7 per cent more.", []),
        ("Seats go up to 12 metres, and from 5 to 7 per cent of them are free.", ["12 metres"]),
        ("The harbour has 400 to 930 boats in winter.", []),
    ],
)
def test_what_something_came_to_is_a_figure(sentence: str, told: list[str]) -> None:
    found = masthead.recognise(masthead.read(f"{HEAD}{sentence}\n".encode(), format="md"))[0]
    assert [figure.text for figure in found.figures] == told
