"""Points of a list that a writer has set in as far as code stands are its points, where they read as such."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.model import List, Preformatted, Strong


def read(text: str):
    return masthead.read(f"# A headline of the quay\n\nThe council marks these days:\n\n{text}\nThe end.\n".encode(), format="md").blocks[2]


@pytest.mark.parametrize("margin", ["    ", "\t", "\t  ", "      "])
def test_rows_that_read_as_points_are_a_list(margin: str) -> None:
    rows = ("* **25 years** of the _old_ quay;", "* 100 years since Ada Roe was born, and", "* thirty years of the ferry.")
    found = read("".join(f"{margin}{row}\n" for row in rows))
    assert isinstance(found, List) and len(found.items) == 3
    assert isinstance(found.items[0].content[0].content[0], Strong)


def test_numbers_and_points_below_them_keep_their_order() -> None:
    found = read("    1. First the quay opens;\n    2. Then the ferry sails.\n       - with all who wait;\n")
    assert isinstance(found, List) and found.ordered and len(found.items) == 2
    assert isinstance(found.items[1].content[1], List)


@pytest.mark.parametrize(
    "rows",
    [
        ("- name: quay", "- name: ferry"),
        ("* one thing", "* another thing"),
        ("* only one row of words stands here.",),
        ("- run(`ferry`) as it is;", "- run(`quay`) as it is;"),
        ("* the quay opens;", "ferry --sail;"),
    ],
)
def test_others_stay_code(rows: tuple[str, ...]) -> None:
    assert isinstance(read("".join(f"    {row}\n" for row in rows)), Preformatted)
