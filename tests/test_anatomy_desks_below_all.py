"""The desk's address below several whom the press may call, last words that only lead to other pages, and what a headline or an office says of whose a text is."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

TEXT = (
    "Harbour opens a quay\n\nNORHAVEN, 3 May 2024 – The Harbour Company opened a quay today, and many came to see it.\n\n"
    "The quay is the third of the town, and by far the largest one. It has room for twelve ships.\n\n"
)


def release(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode()))[0]


def test_the_desk_s_address_below_several_who_have_none() -> None:
    found = release(f"{TEXT}PRESS CONTACTS:\n\n- Jane Roe, 415-555-0142\n- Bo Lund, 415-555-0143\n- press@harbour.example\n")
    assert [(who.name, who.phone, who.email) for who in found.contacts] == [
        ("Jane Roe", "415-555-0142", ""),
        ("Bo Lund", "415-555-0143", ""),
        ("", "", "press@harbour.example"),
    ]


@pytest.mark.parametrize("address", ["press@harbour.example", "jane@harbour.example"])
def test_the_address_below_one_is_hers(address: str) -> None:
    found = release(f"{TEXT}Press contact:\n\n- Jane Roe, 415-555-0142\n- {address}\n")
    assert [(who.name, who.email) for who in found.contacts] == [("Jane Roe", address)]


ASKED = "Press contact: Jane Roe, 415-555-0142, jane@harbour.example\n\n"


@pytest.mark.parametrize(
    "row",
    [
        "For the latest news of the harbour, its ships and the people who work on it, please visit the Harbour Herald, the largest paper of the coast.",
        "Follow us on Facebook, Instagram and all the other networks to stay up to date with what happens in the harbour and in the town around it.",
    ],
)
def test_what_only_leads_to_other_pages_is_no_note(row: str) -> None:
    assert not release(f"{TEXT}{ASKED}{row}\n").notes


@pytest.mark.parametrize(
    "row",
    [
        "Please note that the harbour is closed on Monday and that all those who come by ship should land at the north quay instead of the south one.",
        "For the quay the town gave all that it had. Whoever wants to see it may visit it from Monday on, and there will be bread and wine for everyone.",
    ],
)
def test_what_tells_more_is_a_note(row: str) -> None:
    assert [note.text for note in release(f"{TEXT}{ASKED}{row}\n").notes] == [row]


LEGAL = (
    "Boats! Resolves Pricing Case\n\n{who} Jane Roe announced today that Boats!, Inc. has been ordered to pay costs and penalties in a civil case.\n\n"
    "“Our unit works to make sure that residents can have confidence in the advertised price,” said Roe. “Actions like this are important.”\n\n"
    "Under the terms of the judgment, the firm has agreed not to commit future violations.\n\nBoats! Resolves Pricing Case\n"
)


@pytest.mark.parametrize(
    "office", ["Bay County District Attorney", "Bay County Sheriff", "Norhaven State Treasurer", "Norhaven City Attorney"]
)
def test_an_office_to_which_somebody_is_elected_issues_a_text(office: str) -> None:
    found = release(LEGAL.format(who=office)).issuer
    assert found is not None and found.text == office


def test_a_headline_names_nobody() -> None:
    found = release(LEGAL.format(who="Mayor")).issuer
    assert found is None or "Resolves" not in found.text
