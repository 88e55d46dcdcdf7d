"""Anatomy of people: who enters, in which role, and who does not."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions

LEAD = "The ministry opened the last of many wells in the dry north of the country on Monday, after three years of work."


def names(*texts: str, language: str = "en") -> list[tuple[str, str]]:
    return [(person.name, person.role) for person in one(*texts, language=language).people]


def test_who_speaks_without_a_role_is_the_speaker_of_the_quotation_alone() -> None:
    said = '"The wells give water to everybody in the north of the country," said Marielle Thompson.'
    found = one("# Wells open", LEAD, said)
    assert ([quote.speaker for quote in found.quotes], found.people) == (["Marielle Thompson"], ())


def test_whom_the_press_may_ask_enters_with_an_office_and_for_no_page_to_list() -> None:
    contacts = ("## Media contact", "Matt Johnson, Head of Communications\nmatt@wells.example\n+1 202 555 0143")
    opened = "Jane Doe, Minister of Water, opened the first of the wells."
    for text in (opened, f"{opened} Matt Johnson dug it with his own hands."):
        found = one("# Wells open", LEAD, text, *contacts)
        assert [(contact.name, contact.role) for contact in found.contacts] == [("Matt Johnson", "Head of Communications")]
        assert [(person.name, person.role, person.evidence.confidence) for person in found.people] == [
            ("Jane Doe", "Minister of Water", 0.8),
            ("Matt Johnson", "Head of Communications", 0.6),
        ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "„Die Brunnen geben allen im Norden Wasser, das ist gut“, so Ida Holm von der AG Brunnen."),
        ("de", "„Die Brunnen geben allen im Norden Wasser“, kritisiert Ida Holm von der Open Water Stiftung Norden."),
        ("fr", "« Ces puits donnent de l'eau à tous dans le nord du pays », déplore Anne Morel d'XR Nord."),
    ],
)
def test_of_what_house_somebody_speaks_is_no_office(language: str, text: str) -> None:
    found = one("# PostgreSQL 10", text, text, language=language)
    assert found.quotes[0].speaker in ("Ida Holm", "Anne Morel")
    assert found.quotes[0].role
    assert found.people == ()


def test_a_spokesman_who_speaks_in_the_text_enters() -> None:
    said = '"The wells give water to everybody in the north of the country," said Matt Johnson, Head of Communications.'
    contacts = ("## Media contact", "Matt Johnson, Head of Communications\nmatt@wells.example\n+1 202 555 0143")
    assert names("# Wells open", LEAD, said, *contacts) == [("Matt Johnson", "Head of Communications")]


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "“We have to know how attackers think,” said Dr. Georg Schneider, who heads the laboratory in the north.", "heads the laboratory in the north"),
        ("de", "„Die Brunnen geben allen im Norden Wasser“, sagt Ida Holm, die das Projekt im Norden leitet.", "die das Projekt im Norden leitet"),
        ("fr", "Anne Morel, gardienne des puits du nord déclare : « Ces puits donnent de l'eau à tous dans le nord du pays. »", "gardienne des puits du nord"),
        ("de", "„Die Brunnen geben allen im Norden Wasser“, sagt Magnus Hagander, ein Mitglied des Vorstands.", "Mitglied des Vorstands"),
        ("zh", "“新版本给我们带来了翘首以盼的分区功能，”来自Yandex公司的团队负责人Vladimir Borodin表示。", "Yandex公司的团队负责人"),
        ("en", "Chief Executive Officer (Acting) of the Wells Authority (WA), Gary Scott, said that two events will take place.", "Chief Executive Officer (Acting) of the Wells Authority"),
        ("fr", "« Cet index est puissant et rapide pour tous, \" déclare Boyan Botev, Lead Database Administrator.", "Lead Database Administrator"),
    ],
)  # fmt: skip
def test_a_role_begins_with_what_it_is(language: str, text: str, role: str) -> None:
    assert role in [found for _, found in names("# PostgreSQL 10", LEAD if language == "en" else text, text, language=language)]


def test_what_somebody_founded_is_no_role() -> None:
    text = "The barracks, a Training Depot founded in 1841 by Major General Sir William Gomm, stand on the hill."
    assert all("Depot" not in role for _, role in names("# Barracks on the hill", LEAD, text))


def test_names_in_one_line_and_offices_in_the_next_belong_together() -> None:
    by = ("Article by", "Jane Doe & Ann Roe", "Public Relations Manager & Development Director")
    assert names("# Wells open", *by, LEAD, LEAD) == [("Jane Doe", "Public Relations Manager"), ("Ann Roe", "Development Director")]
    signed = ("Lic. Luis Pérez", "Presidente del Tribunal Superior de Justicia del Estado")
    text = "El ministerio abrió el lunes el último de muchos pozos en el seco norte del país, tras tres años de trabajo."
    assert names("# Pozos", text, text, *signed, language="es") == [
        ("Luis Pérez", "Presidente del Tribunal Superior de Justicia del Estado")
    ]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("UNICEF Representative in Norhaven Mara Lindqvist said that it is good.", "UNICEF Representative in Norhaven"),
        ("Green MSP Mara Lindqvist said that it is good.", "Green MSP"),
        (
            "Mara Lindqvist TD, Minister of State at the Department of Ships, said that it is good.",
            "Minister of State at the Department of Ships",
        ),
        ("Her Excellency Mara Lindqvist, High Commissioner to the Isles, said that it is good.", "High Commissioner to the Isles"),
    ],
)
def test_offices_held_in_a_place_and_seats_in_a_house(sentence: str, role: str) -> None:
    assert [(each.name, each.role) for each in mentions(sentence, pack("en"))] == [("Mara Lindqvist", role)]


def test_no_name_begins_in_a_place_behind_a_verb() -> None:
    assert [each.name for each in mentions("The director arrived in Norhaven. Mara Lindqvist came too.", pack("en"))] == ["Mara Lindqvist"]


def test_whom_a_text_names_is_told_anew_to_each_who_asks() -> None:
    text = "Minister Jane Doe opened the well with John Roe, director of the works."
    first = mentions(text, pack("en"))
    kept = list(first)
    first.clear()
    assert mentions(text, pack("en")) == kept and len(kept) == 2


def test_whose_stationery_it_is_enters_with_the_office_below_and_words_under_a_heading_are_theirs() -> None:
    found = one(
        "The Hon Marielle Thompson MP\n\nMinister for Wells and Water",
        "# Wells open",
        LEAD,
        "### Quotes attributable to Minister Thompson",
        "“These wells mean water for every farm in the north of the country.”",
        "### Quotes attributable to the Member for Upper Lee and Secretary for Drylands and Deserts, the Hon Bo Lund MP",
        "“Nobody in our town has to carry water home any more from today on.”",
    )
    assert [quote.speaker for quote in found.quotes] == ["Minister Thompson", "Bo Lund"]
    assert ("Marielle Thompson", "Minister for Wells and Water") in [(person.name, person.role) for person in found.people]


def test_a_row_with_no_title_over_an_office_is_nobodys_stationery() -> None:
    found = one("Blue Harbour Wells\n\nMinister for Wells and Water", "# Wells open", LEAD)
    assert found.people == ()


def test_what_a_desk_is_for_is_nobodys_office_as_a_label_before_the_name() -> None:
    rows = ("## Contacts", "Investor relations: Matt Johnson, +1 202 555 0143, matt@wells.example")
    assert one("# Wells open", LEAD, LEAD.replace("last", "first"), *rows).people == ()
    rows = ("## Contacts", "Matt Johnson, Director of Investor Relations, +1 202 555 0143, matt@wells.example")
    assert [person.name for person in one("# Wells open", LEAD, LEAD.replace("last", "first"), *rows).people] == ["Matt Johnson"]
