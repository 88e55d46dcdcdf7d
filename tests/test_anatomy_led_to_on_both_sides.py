"""Two quotations each of which is led to, labels that begin another one to ask, and what leads a name to be mistaken."""

from __future__ import annotations

import masthead
from masthead.anatomy.model import Release

TEXT = "The Norhaven Harbour League has opened twelve wells along the northern quay, where boats of all five villages may take water from now on."


def release(*paragraphs: str) -> Release:
    text = "---\nlang: en\n---\n" + "\n\n".join(("# Twelve wells open", *paragraphs)) + "\n"
    return masthead.recognise(masthead.read(text.encode(), format="md"))[0]


def asked(*paragraphs: str) -> list[tuple[str, str, str, str]]:
    found = release(TEXT, TEXT.replace("twelve", "twenty"), *paragraphs)
    return [(each.name, each.organisation, each.email, each.phone) for each in found.contacts]


def test_what_stands_between_two_quotations_leads_to_the_second_as_words_lead_to_the_first() -> None:
    found = release(
        "According to Philip Brandal, head of the league, “The wells support the clinical work of all the villages.” "
        "Further shared by the league’s doctor, Dr. Jennifer Kahoud, “We were not asking the right questions to bring about change.”"
    )
    assert [each.speaker for each in found.quotes] == ["Philip Brandal", "Jennifer Kahoud"]


def test_what_follows_a_quotation_that_nothing_leads_to_is_still_its_own() -> None:
    found = release(
        "“The wells support the clinical work of all the villages,” said Philip Brandal. “They are new,” added Jennifer Kahoud."
    )
    assert [each.speaker for each in found.quotes] == ["Philip Brandal", "Jennifer Kahoud"]


def test_a_verb_with_a_capital_before_a_name_is_none_of_it() -> None:
    found = release(
        "Ten members joined Emmanuel Lind for the day. Says Lind, “Why would they subject me to this? I have done nothing wrong.”"
    )
    assert [each.speaker for each in found.quotes] == ["Emmanuel Lind"]


def test_an_office_goes_on_between_adjectives_of_a_house() -> None:
    found = release(
        "Neil Hovland spoke at the opening of the wells.",
        "Hovland is a senior associate at the Center for Strategic and International Studies and the Ageing Institute, both in Norhaven.",
    )
    assert [(each.name, each.role) for each in found.people] == [
        ("Neil Hovland", "senior associate at the Center for Strategic and International Studies")
    ]


def test_a_place_in_a_team_is_no_office() -> None:
    found = release(
        "Ann Roe chaired the walk, while Dr. Matthew Aske, Chief Medical Officer, joined the Executive Leadership Team in Lenn County."
    )
    assert [(each.name, each.role) for each in found.people] == [("Matthew Aske", "Chief Medical Officer")]


def test_a_label_alone_begins_another_one_to_ask() -> None:
    found = asked(
        "Media Contact:",
        "Dan Voll, Head of Communications",
        "dan@harbour.example",
        "Distributed by Quay Partners. Contact Adrian Bonde for interviews and quotes -adrian@quay.example or on the network @QUAY",
        "Contact DetailsHarbour League",
        "Dan Voll, Head of Communications",
        "dan@harbour.example",
    )
    assert [(name, email) for name, _, email, _ in found] == [("Dan Voll", "dan@harbour.example"), ("Adrian Bonde", "adrian@quay.example")]


def test_who_stands_below_what_looks_like_a_name_is_asked() -> None:
    assert asked("Contact DetailsRaynor Quays", "Aaron Albery", "+1 202-555-0142", "aaron@quays.example") == [
        ("Aaron Albery", "Raynor Quays", "aaron@quays.example", "+1 202-555-0142")
    ]


def test_inquiries_of_investors_are_a_label() -> None:
    assert asked("Investor Inquiries:", "Sheri Bell", "sheri@harbour.example") == [("Sheri Bell", "", "sheri@harbour.example", "")]


def test_a_line_of_a_wire_touches_the_address_before_it() -> None:
    found = asked(
        "Ann Roe Press: 630-555-0175 ann@harbour.exampleView source version on newswire.example: https://newswire.example/wells-672980744"
    )
    assert [email for _, _, email, _ in found] == ["ann@harbour.example"]


def test_experience_is_no_part_of_an_office() -> None:
    found = release(
        "The league announces that Michael Lund, former Managing Director at Quay Works with extensive experience managing nets, has joined its board."
    )
    assert [(each.name, each.role) for each in found.people] == [("Michael Lund", "former Managing Director at Quay Works")]


def test_an_honour_of_the_year_is_no_office() -> None:
    found = release(
        "The honorees are Journalist of the Year Leon Kraus, Pioneer of the Year and Harbour Wells founder Pedro Guerra, and the league’s president Ann Roe."
    )
    assert [(each.name, each.role) for each in found.people] == [("Pedro Guerra", "Harbour Wells founder"), ("Ann Roe", "president")]


def test_a_theme_between_commas_is_not_said() -> None:
    found = release(
        "This year’s theme, “Building Wells, Together,” emphasizes the collaborative vision of the league and its partners to uplift the villages."
    )
    assert found.quotes == ()


def test_a_heading_with_the_form_of_a_firm_repeats_itself_in_its_paragraph() -> None:
    found = release(
        TEXT,
        "About Wells for the North, Inc. Wells for the North (WFN) is a charity that was founded by five villages. For more, visit WFN.",
    )
    assert [each.heading for each in found.boilerplate] == ["About Wells for the North, Inc."]
