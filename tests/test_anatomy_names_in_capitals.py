"""Anatomy of people whose names, or family names alone, a text writes in capitals."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("en", "LAURIE FERGUSON, Director of Ports, opened the pier.", "LAURIE FERGUSON", "Director of Ports"),
        ("en", "The pier was opened by Mayor CATHERINE LINDQVIST.", "CATHERINE LINDQVIST", "Mayor"),
        ("en", "CATHERINE M. LINDQVIST, director of ports, was there.", "CATHERINE M. LINDQVIST", "director of ports"),
        ("fr", "MARIE DE LA FONTAINE, directrice du port, était là.", "MARIE DE LA FONTAINE", "directrice du port"),
        ("fr", "Le préfet JEAN-PIERRE LEFEBVRE était là.", "JEAN-PIERRE LEFEBVRE", "préfet"),
        ("fr", "LEFEBVRE-MARTIN Marie, présidente du port, était là.", "LEFEBVRE-MARTIN Marie", "présidente du port"),
        ("de", "MICHAEL SCHNEIDER, Direktor der Häfen, war da.", "MICHAEL SCHNEIDER", "Direktor der Häfen"),
        ("de", "Sabine HOFFMANN-KRÜGER, Sprecherin des Hafens, war da.", "Sabine HOFFMANN-KRÜGER", "Sprecherin des Hafens"),
        ("es", "MARTA GONZÁLEZ RODRÍGUEZ, directora del puerto, habló.", "MARTA GONZÁLEZ RODRÍGUEZ", "directora del puerto"),
        ("it", "GIULIA ROSSINI, direttrice del porto, era presente.", "GIULIA ROSSINI", "direttrice del porto"),
        ("nl", "JOHANNA VAN DER BERGEN, directeur van de haven, was er.", "JOHANNA VAN DER BERGEN", "directeur van de haven"),
        ("pl", "KATARZYNA KOWALCZYK, dyrektor portu, też była.", "KATARZYNA KOWALCZYK", "dyrektor portu"),
        ("el", "ΜΑΡΙΑ ΠΑΠΑΔΟΠΟΥΛΟΥ, διευθύντρια του λιμένα, ήταν εκεί.", "ΜΑΡΙΑ ΠΑΠΑΔΟΠΟΥΛΟΥ", "διευθύντρια του λιμένα"),
        ("hu", "KOVÁCS ANNA, a kikötő igazgatója is ott volt.", "KOVÁCS ANNA", "kikötő igazgatója"),
        ("ru", "МАРИЯ СОКОЛОВА, директор порта, тоже была.", "МАРИЯ СОКОЛОВА", "директор порта"),
    ],
)
def test_a_name_in_capitals_that_begins_with_a_given_name_is_somebodys(language: str, text: str, name: str, role: str) -> None:
    assert [(found.name, found.role) for found in mentions(text, pack(language))] == [(name, role)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "“It serves all,” said Ms FERGUSON, director of ports.", "FERGUSON"),
        ("fr", "M. BLANCHARD, président de la Région, était là.", "BLANCHARD"),
    ],
)
def test_a_family_name_in_capitals_stands_behind_a_form_of_address(language: str, text: str, name: str) -> None:
    assert [found.name for found in mentions(text, pack(language)) if found.role] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "VICTORIA HARBOUR, director of nothing, is a bay.",
        "The CHARLOTTE RAILWAY director, a lawyer, was there.",
        "JORDAN IT GROUP, operator of the mine, was there.",
        "GOLD SMART CD contains all that the manager needs.",
    ],
)
def test_other_capitals_are_nobodys(text: str) -> None:
    assert mentions(text, pack("en")) == []


def test_in_a_row_of_capitals_an_office_ends_at_the_verb_of_saying() -> None:
    found = mentions("LAURIE FERGUSON, DIRECTOR OF PORTS, SAID THE WORK WAS DONE", pack("en"))
    assert [(one.name, one.role) for one in found] == [("LAURIE FERGUSON", "DIRECTOR OF PORTS")]


def test_an_office_behind_by_stands_before_its_bearer_whatever_the_verb() -> None:
    found = mentions("The pier was opened by Director of Ports Laurie Ferguson on Monday.", pack("en"))
    assert [(one.name, one.role) for one in found] == [("Laurie Ferguson", "Director of Ports")]
    assert mentions("Jane is Director of Ports Norhaven Bay.", pack("en")) == []


def test_whom_a_release_names_in_capitals_speaks_with_the_office() -> None:
    said = "CATHERINE LINDQVIST, Director of Ports, said: “We opened the pier in time for the summer, and it serves everybody.”"
    found = one("# Norhaven opens a pier", "The trust opened the last of many piers in the north on Monday.", said)
    assert [(quote.speaker, quote.role) for quote in found.quotes] == [("CATHERINE LINDQVIST", "Director of Ports")]
    assert [(person.name, person.role) for person in found.people] == [("CATHERINE LINDQVIST", "Director of Ports")]
