"""Who is given an office that stands behind the name, where a calling stands before it."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "The bishop has appointed attorney Carol Meyer chancellor of the diocese, effective June 1.",
            "Carol Meyer",
            "chancellor of the diocese",
        ),
        ("The board elected engineer Tom Poole chairman of the trust on Monday.", "Tom Poole", "chairman of the trust"),
    ],
)
def test_an_office_given_to_the_bearer_of_a_calling_is_the_office(text: str, name: str, role: str) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack("en")) if one.role] == [(name, role)]


def test_a_calling_stays_where_no_office_is_given() -> None:
    assert [(one.name, one.role) for one in mentions("The bishop has thanked attorney Carol Meyer for her work.", pack("en"))] == [
        ("Carol Meyer", "attorney")
    ]
