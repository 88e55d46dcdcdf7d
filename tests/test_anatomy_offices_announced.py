"""Offices that a house announces, names with letters of trade behind them, and words of offices that are family names."""

from __future__ import annotations

import masthead
from masthead.anatomy.model import Release


def release(*paragraphs: str) -> Release:
    text = "---\nlang: en\n---\n" + "\n\n".join(paragraphs) + "\n"
    return masthead.recognise(masthead.read(text.encode(), format="md"))[0]


def people(*paragraphs: str) -> list[tuple[str, str]]:
    return [(each.name, each.role) for each in release("# Harbour League opens wells", *paragraphs).people]


def test_whom_a_house_announces_has_the_new_office_and_not_an_earlier_one() -> None:
    found = people(
        "Norhaven Medical University is proud to announce Dr. Ward Ulvik as its new President. Prior to joining, Dr. Ulvik served as the Co-President for Academics at West Quay University."
    )
    assert found == [("Ward Ulvik", "President")]


def test_letters_of_a_trade_with_their_mark_stand_between_a_name_and_its_office() -> None:
    found = people("He will report directly to Sean Waldek, CAE®, Chief Executive Officer of the Institute, who took over in the spring.")
    assert found == [("Sean Waldek", "Chief Executive Officer of the Institute")]


def test_a_burgess_may_be_a_family_name_behind_a_rare_given_name() -> None:
    found = release(
        "# Harbour League opens wells",
        'Kendaree Burgess, COO of the Norhaven Harbour Agency, remarked, " The summit is a must attend event for the harbour, which brings together industry and people. It offers a platform.”',
    )
    assert [(each.speaker, each.role) for each in found.quotes] == [("Kendaree Burgess", "COO of the Norhaven Harbour Agency")]


def test_speech_that_nobody_closed_is_found_behind_affirms() -> None:
    found = release(
        "# Harbour League opens wells",
        'Mr. Oleg Bakhmat assures members of the commitment of the league. He affirms, "We have a proven track record of delivering superior wells and services.',
        "In addition to its position in the north, the league is intensifying efforts to deepen trade.",
    )
    assert [each.text for each in found.quotes] == ["We have a proven track record of delivering superior wells and services."]


def test_admissions_and_tools_are_nobody() -> None:
    assert (
        people(
            "Fortunately, General Admission tickets are still available, and the Federal Student Aid Estimator Tool helps applicants with the form."
        )
        == []
    )


def test_a_heading_with_letters_in_brackets_repeats_itself_in_its_paragraph() -> None:
    found = release(
        "# Harbour League opens wells",
        "The Norhaven Harbour League has opened twelve wells along the northern quay, where boats of all five villages may take water.",
        "About Harbour League of Norhaven (HLN) The Harbour League of Norhaven is a charity that was founded by five villages in the north.",
    )
    assert [(each.heading, each.text[:30]) for each in found.boilerplate] == [
        ("About Harbour League of Norhaven (HLN)", "The Harbour League of Norhaven")
    ]


def test_the_field_of_an_office_stands_behind_a_comma() -> None:
    found = people(
        "Acme today announced that Barry Roe joined the company as Senior Vice President, External Affairs for Acme’s West Division, based in Norhaven."
    )
    assert found == [("Barry Roe", "Senior Vice President, External Affairs for Acme’s West Division")]


def test_letters_of_a_house_that_are_a_title_too_stay_with_the_office() -> None:
    text = '---\nlang: es\n---\n# La liga abre un pozo\n\n"Estamos encantados de abrir el pozo en el puerto", dijo Jim Ward, presidente de la ING, que abrió la feria de los pescadores.\n'
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert [(each.name, each.role) for each in found.people] == [("Jim Ward", "presidente de la ING")]


def test_whom_a_group_without_a_name_says_it_of_nobody_before_has_said_it() -> None:
    found = release(
        "# Small firms feel the pinch",
        '"Consumer spending is feeling the pinch," observed Michael Seifert, CEO of Quayside. "This squeeze is compelling owners to tighten their belts."',
        "These owners are aware of it. 91% of respondents said they “believe that colleges are creating unrealistic expectations among students about what their work will be like.”",
    )
    assert [each.speaker for each in found.quotes] == ["Michael Seifert", ""]
