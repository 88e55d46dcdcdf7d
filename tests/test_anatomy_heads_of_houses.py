"""Offices of bodies written small, what is no office behind a comma, who leads a house, and datelines of commas."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.roles import worded
from masthead.anatomy.wording.places import dashless

HEADLINE = "Harbour board buys a second crane for the quay"
LEAD = (
    "The harbour board of Norhaven bought a second crane for the long quay on Monday, after two years of talks with the islands and the"
    " ferry companies."
)
MORE = "The crane lifts forty tonnes. Ships were loaded by hand until now, which took the crews of the harbour the better part of a day."


def named(text: str) -> list[tuple[str, str]]:
    return [(each.name, worded(each.role, pack("en"))) for each in mentions(text, pack("en"))]


def people(*texts: str) -> list[tuple[str, str]]:
    return [(person.name, person.role) for person in one(HEADLINE, *texts).people]


def issuer(release: Release) -> str:
    return release.issuer.text if release.issuer else ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chairman of the board Mara Lindqvist said so.", [("Mara Lindqvist", "Chairman of the board")]),
        ("The leader of the council Mara Lindqvist said so.", [("Mara Lindqvist", "leader of the council")]),
        ("On the way to the board Mara Lindqvist said so.", [("Mara Lindqvist", "")]),
        ("Quay Cranes, Inc. elected Mara Lindqvist.", [("Quay Cranes", ""), ("Mara Lindqvist", "")]),
        ("Mara Lindqvist, Co-founder of Quay Cranes, said so.", [("Mara Lindqvist", "Co-founder of Quay Cranes")]),
        (
            "Mara Lindqvist, Chair of the Trust and Dr. Bo Roe, President and CEO, said so.",
            [("Mara Lindqvist", "Chair of the Trust"), ("Bo Roe", "President and CEO")],
        ),
        (
            "Mara Lindqvist, Chair of the Trust and President of the Mill, said so.",
            [("Mara Lindqvist", "Chair of the Trust and President of the Mill")],
        ),
        ("says Mara May, the mill’s chief nursing officer.", [("Mara May", "mill’s chief nursing officer")]),
        ("The galleries in the Mara K. Lindqvist Wing, will show works by artists.", []),
    ],
)
def test_offices_and_what_is_none(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text) == found


def test_what_a_house_is_made_of_is_not_of_the_office() -> None:
    text = "Mara Lindqvist, Chair of the Coast Health Network (North Quay, South Quay and Mill Hospitals) opened it."
    assert people(LEAD, text) == [("Mara Lindqvist", "Chair of the Coast Health Network")]


def test_a_sentence_that_says_whom_to_ask_names_nobody_of_the_text_for_sure() -> None:
    asked = "For more information contact: Mara Lindqvist, press officer, at mara@quay.example or 240-555-0169."
    assert people(LEAD, MORE, asked) == [("Mara Lindqvist", "press officer")]
    found = one(HEADLINE, LEAD, MORE, asked)
    assert [contact.name for contact in found.contacts] == ["Mara Lindqvist"]
    assert [person.evidence.confidence < 0.9 for person in found.people] == [True]
    assert people(LEAD, f"Mara Lindqvist, the press officer, opened it. {MORE}", asked) == [("Mara Lindqvist", "press officer")]


def test_the_house_whose_head_the_lead_begins_with() -> None:
    lead = "Norhaven County Council President Mara Lindqvist will meet the press to speak of the crane and of the ferries to the islands."
    assert issuer(one("Press to meet at the quay on Monday", lead, MORE)) == "Norhaven County Council"
    assert issuer(one("Press to meet at the quay on Monday", lead.replace("County Council ", ""), MORE)) == ""


def test_a_source_within_the_text_signs_nothing() -> None:
    release = one(HEADLINE, LEAD, MORE, "Source: Union of Nurses and Midwives,", MORE, LEAD)
    assert release.issuer is None or release.issuer.evidence.rule != "issuer.signature"


def test_what_stands_behind_the_end_signs_if_it_is_made_as_houses_are_called() -> None:
    lead = (
        "The Norhaven Council has announced today that the crane by the harbour will turn again from Monday on, two years after the storm."
    )
    for tail in ("CRANES FOR ALL", "Pier 14, Norhaven Docks"):
        assert issuer(one(HEADLINE, lead, MORE, "###", tail)) == "Norhaven Council"
    assert issuer(one(HEADLINE, lead, MORE, "###", "Harbour Trust of Norhaven")) == "Harbour Trust of Norhaven"
    assert issuer(one(HEADLINE, lead, MORE, "###", "SOURCE Cranehouse")) == "Cranehouse"


def test_a_speaker_is_no_house_and_an_acronym_that_comes_again_is_one() -> None:
    said = f"Mara Lindqvist, CEO of HAVBO said: “{MORE}”"
    assert (
        issuer(one("Waiting for years is a disgrace", said, "Not a member of HAVBO? Then write to us and say what you wait for."))
        == "HAVBO"
    )


def test_a_house_with_what_it_is_called_below_is_no_headline() -> None:
    release = one("NORHAVEN CRANES PLC ('Norhaven' or the 'Group')", "CONTRACT AWARD", LEAD, MORE)
    assert release.headline and release.headline.text == "CONTRACT AWARD"


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("Norhaven, Coast, September 15, 2023, Quay Cranes opened its new house.", "Norhaven, Coast", "2023-09-15"),
        ("(Norhaven and Coldmere, 11 October): The board came to the quay today.", "Norhaven and Coldmere", "--10-11"),
    ],
)
def test_datelines_of_commas_and_in_brackets(text: str, place: str, day: str) -> None:
    found = dashless(text, "en")
    assert found is not None and found[1:] == (place, day)


@pytest.mark.parametrize(
    "text",
    ["In Norhaven, on May 5, 2024, the board met.", "(It began 11 October) The board came.", "Norhaven, May 5, 2024, was a day of joy."],
)
def test_sentences_are_no_datelines(text: str) -> None:
    assert dashless(text, "en") is None
