"""Where an office ends that no comma ends, and where one begins behind a verb."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Jane Poe, mayor of Lakeside and chair of the board spoke to reporters.", "mayor of Lakeside and chair of the board"),
        ("Jane Poe, director of the team that met ministers, was there.", "director of the team that met ministers"),
        ("Students will hear from nutrition specialist Jane Poe.", "nutrition specialist"),
    ],
)
def test_offices_end_and_begin_at_verbs(text: str, role: str) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack("en"))] == [("Jane Poe", role)]


def test_a_second_forename_that_is_a_rank_elsewhere() -> None:
    text = "Dr. Peter Justice Dery, Director of Environment at the Ministry, and Supreme Court Justice Elena Poe spoke."
    assert [(one.name, one.role) for one in mentions(text, pack("en"))] == [
        ("Peter Justice Dery", "Director of Environment at the Ministry"),
        ("Elena Poe", "Supreme Court Justice"),
    ]
