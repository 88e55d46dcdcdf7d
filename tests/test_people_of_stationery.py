"""Whose paper a release is on, or whose statement, where name and office fill one row of its head."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions

TEXT = """The harbour of Norhaven today opened its new wharf, on which two ferries can be loaded at once.

The wharf was built in three years by the harbour's own people, and costs less than the old one to keep.

Ferries to Lenn will leave from it every hour, and once a day a ship goes on to the islands of the north.
"""


def headed(row: str, text: str = TEXT, title: str = "") -> Release:
    head = f'---\ntitle: "{title}"\n---\n\n{row}\n\n' if title else f"{row}\n\n# NORHAVEN OPENS ITS WHARF\n\n"
    return masthead.recognise(masthead.read(f"{head}{text}".encode(), format="md"))[0]


@pytest.mark.parametrize(
    ("row", "name", "role"),
    [
        ("Senator Andrew Quillfeather Shadow Minister for Harbours and Ferries", "Andrew Quillfeather", "Shadow Minister for Harbours and Ferries"),
        ("Jane Quillfeather MP Shadow Minister for Harbours", "Jane Quillfeather", "Shadow Minister for Harbours"),
        ("PRESS STATEMENT BY MR KEVIN (K.J.) QUILL, M.P., SHADOW TREASURER", "KEVIN (K.J.) QUILL", "SHADOW TREASURER"),
        ("STATEMENT BY THE MINISTER FOR HARBOURS (THE HON. A. R. QUILLER, M.P.)", "A. R. QUILLER", "MINISTER FOR HARBOURS"),
        ("P R E S S  STATEMENT BY THE M I N I S T E R  FOR HARBOURS  (THE HON. A . R .  QUILLER. M . P . )", "A.R. QUILLER", "MINISTER FOR HARBOURS"),
        ("STATEMENT BY THE MINISTER FOR HARBOURS, THE HON. A.R. QUILLER, M.P.", "A.R. QUILLER", "MINISTER FOR HARBOURS"),
    ],
)  # fmt: skip
def test_name_and_office_in_one_row_of_the_head_are_somebody(row: str, name: str, role: str) -> None:
    assert [(one.name, one.role) for one in headed(row).people] == [(name, role)]


def test_who_makes_a_statement_speaks_in_all_of_it() -> None:
    spoken = "\n\n".join(f'"{paragraph}' for paragraph in TEXT.strip().split("\n\n")) + '"\n'
    found = headed("PRESS STATEMENT BY MR KEVIN QUILL, M.P., SHADOW TREASURER", spoken)
    assert [quote.speaker for quote in found.quotes] == ["KEVIN QUILL"]


def test_whose_paper_it_is_stands_in_no_deck() -> None:
    found = headed("Senator Andrew Quillfeather Australian Greens’ Harbour Spokesperson", title="Norhaven opens its wharf at last")
    assert found.subheadline is None
    assert [(one.name, one.role) for one in found.people] == [("Andrew Quillfeather", "Australian Greens’ Harbour Spokesperson")]


def test_initials_begin_a_name_in_capitals() -> None:
    lexicon = pack("en")
    assert [one.name for one in mentions("A.R. QUILLER, MINISTER FOR HARBOURS", lexicon)] == ["A.R. QUILLER"]
    assert not mentions("U.S. DEPARTMENT OF HARBOURS", lexicon)
