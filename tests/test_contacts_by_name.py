"""Whom to ask where a text ends with a name alone, or with its place and day in the same row."""

from __future__ import annotations

import masthead
from masthead.anatomy.model import Release

TEXT = """# Norhaven opens its wharf

The harbour of Norhaven today opened its new wharf, on which two ferries can be loaded at once.

The wharf was built in three years by the harbour's own people, and costs less than the old one to keep.

Ferries to Lenn will leave from it every hour, and once a day a ship goes on to the islands of the north.

"""


def asked(foot: str) -> list[tuple[str, str, str]]:
    return [(one.name, one.role, one.phone) for one in released(foot).contacts]


def released(foot: str) -> Release:
    return masthead.recognise(masthead.read(f"{TEXT}{foot}\n".encode(), format="md"))[0]


def test_a_name_alone_is_whom_to_ask() -> None:
    assert asked("For further information contact Moira Quillfeather") == [("Moira Quillfeather", "", "")]
    assert asked("Contact: Moira Quillfeather, harbour master") == [("Moira Quillfeather", "harbour master", "")]
    assert asked("(Plans: A, B) further information:\n\nLENN : Captain Moira Quillfeather (65-4O6l) (LN 1046)") == [
        ("Moira Quillfeather", "Captain", "")
    ]


def test_a_sentence_that_speaks_of_contact_names_nobody() -> None:
    assert not asked("Contact with Moira Quillfeather was lost on Friday.")
    assert not asked("Contact the Mayor of Lenn.")


def test_what_leads_to_a_senator_is_no_office() -> None:
    assert asked("For further information contact Senator Moira Quillfeather (06) 5550 7500") == [
        ("Moira Quillfeather", "Senator", "(06) 5550 7500")
    ]


def test_place_and_day_sign_a_text_before_whom_to_ask_in_their_row() -> None:
    found = released("Melbourne 9 February 2031 For further information contact Senator Moira Quillfeather (06) 5550 7500")
    assert found.dateline is not None and found.dateline.place == "Melbourne"
    assert found.issued is not None and found.issued.date == "2031-02-09"
    assert [(one.name, one.role) for one in found.contacts] == [("Moira Quillfeather", "Senator")]
