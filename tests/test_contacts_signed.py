"""Whom to ask where letters are signed: a name and an office, and in a block below them the house; rows that only say that whom to ask follows."""

from __future__ import annotations

import pytest

from masthead import read, recognise
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.contactlines import office_before


def release(language: str, *rows: str) -> Release:
    text = {
        "de": ("# Regatta zieht um", "Nach zwanzig Jahren verlässt die Regatta ihren Platz und fährt künftig auf dem Obersee, wie der Ruderverband Lenn heute mitteilt.",
               "Der Verband rechnet mit tausend Booten, so vielen wie nie zuvor, und mit vielen Gästen am Ufer.", "(Ende der Mitteilung)"),
        "sv": ("# Regattan flyttar", "Efter tjugo år lämnar regattan sin plats och ros framöver på Översjön, meddelar Roddförbundet Lenn i dag.",
               "Förbundet räknar med tusen båtar, fler än någonsin, och med många gäster längs stranden.", "– Slut –"),
        "en": ("# Regatta moves", "After twenty years the regatta leaves its place and will be rowed on Upper Lake, the Lenn Rowing League announced today.",
               "The league expects a thousand boats, more than ever, and many guests on the shore.", "ENDS"),
    }[language]  # fmt: skip
    return recognise(read("\n\n".join((*text, *rows)).encode(), format="md"))[0]


@pytest.mark.parametrize(
    ("language", "signed", "house", "name", "role"),
    [
        ("de", "Ida Brook\nReferentin Öffentlichkeitsarbeit (ehrenamtlich)", "Ruderverband Lenn e. V.\nAm Ufer 4 | 14772 Norhaven\nMobil 0151 5550 8841 | i.brook@lenn.example", "Ida Brook", "Referentin Öffentlichkeitsarbeit (ehrenamtlich)"),
        ("sv", "Ida Brook\nKommunikatör", "Roddförbundet Lenn\nStrandvägen 4\n123 45 Norhaven\n060-555 12 77\nida@lenn.example", "Ida Brook", "Kommunikatör"),
        ("en", "Ida Brook\nPress Officer", "Lenn Rowing League\n4 Shore Road\nNorhaven\n01632 960 101\nida@lenn.example", "Ida Brook", "Press Officer"),
    ],
)  # fmt: skip
def test_who_signs_is_reached_at_the_house_below(language: str, signed: str, house: str, name: str, role: str) -> None:
    found = release(language, signed.replace("\n", "  \n"), house.replace("\n", "  \n"))
    assert [(one.name, one.role) for one in found.contacts] == [(name, role)]
    assert (name, role) in [(one.name, one.role) for one in found.people]


TOWNS = (
    "Strandvägen 4, 123 45 Nya Norhaven",
    "Am Ufer 4, 24960 Bad Norhaven",
    "Kajvej 9, Nordvig, 5762 Vester Norhaven",
    "Kade 4, 00-950 Nowa Norhaven",
)


@pytest.mark.parametrize("row", TOWNS)
def test_the_town_behind_a_code_of_the_post_is_nobody(row: str) -> None:
    house = f"Ruderverband Lenn  \n{row}  \nMobil 0151 5550 8841  \ni.brook@lenn.example"
    assert [one.name for one in release("de", house).contacts] == ["Ruderverband Lenn"]
    (signed,) = release("de", "Mit freundlichen Grüßen  \nIda Brook, Referentin", house).contacts
    assert (signed.name, signed.role, signed.organisation) == ("Ida Brook", "Referentin", "Ruderverband Lenn")


def test_a_row_that_asks_to_turn_to_somebody_may_stand_above_who_signs() -> None:
    house = "Lenn Rowing League  \n4 Shore Road  \nNorhaven  \n01632 960 101  \nida@lenn.example"
    found = release("en", "Contact:", "Ida Brook  \nPress Officer", house)
    assert [(one.name, one.role, one.organisation) for one in found.contacts] == [("Ida Brook", "Press Officer", "Lenn Rowing League")]


def test_somebody_else_in_the_block_below_keeps_her_number() -> None:
    found = release("en", "Ida Brook  \nPresident", "Jane Doherty  \nPress Officer  \n01632 960 101  \njane@lenn.example")
    assert [(one.name, one.role) for one in found.contacts] == [("Jane Doherty", "Press Officer")]


@pytest.mark.parametrize(
    ("language", "label", "role"),
    [("de", "Ansprechpartnerin für die Medien", "Referentin Unternehmenskommunikation"), ("de", "Kontakt für die Presse", "Leiterin Kommunikation"),
     ("sv", "Kontaktperson för media", "Kommunikationschef"), ("en", "Contact for journalists", "Press Officer")],
)  # fmt: skip
def test_a_row_that_only_says_that_whom_to_ask_follows_is_no_office(language: str, label: str, role: str) -> None:
    found = release(language, f"{label}  \nIda Brook  \n{role}  \n030 5550 8841  \nida@lenn.example")
    assert [(one.name, one.role) for one in found.contacts] == [("Ida Brook", role)]


@pytest.mark.parametrize(
    ("language", "row", "name", "role"),
    [
        ("de", "Für Rückfragen – Pressesprecherin: Ida Brook", "Ida Brook", "Pressesprecherin"),
        ("en", "For more information – Press officer: Ann Roe", "Ann Roe", "Press officer"),
        ("it", "Per informazioni – Addetta stampa: Anna Rossi", "Anna Rossi", "Addetta stampa"),
        ("sv", "Per Holm – Presschef: Mona Rask", "Mona Rask", "Presschef"),
        ("ru", "Для прессы – пресс-секретарь: Анна Белова", "Анна Белова", "пресс-секретарь"),
        # For whom somebody answers.
        ("de", "Kontakt – Für die Ministerin: Ida Brook", "Ida Brook", ""),
        ("no", "For statsråden: Siv Moen", "Siv Moen", ""),
        ("fr", "Pour la ministre : Anne Roux", "Anne Roux", ""),
    ],
)
def test_a_label_that_says_what_for_leaves_the_office_behind_it(language: str, row: str, name: str, role: str) -> None:
    assert office_before(row, name, pack(language)) == role


def test_who_signs_below_place_and_day_has_an_office_without_them() -> None:
    text = (
        "TIEDOTE\n\nLokkien määrä kasvoi saaristossa\n\nLokkeja laskettiin keväällä neljätuhatta, kertoo Saariston luontokeskus tänään. Kanta on kasvanut toista vuotta peräkkäin.\n\n"
        "Laskentaan osallistui kuusikymmentä vapaaehtoista, jotka kiersivät kaikki luodot huhtikuun aikana.\n\n"
        "Lisätietoja:\ntutkija Aino Salo, p. 050 555 2114, aino.salo@luontokeskus.example\n\nNorholmassa 4.4.2026\nTiedottaja Kaija Lahti"
    )
    found = recognise(read(text.encode(), format="txt"))[0]
    assert ("Kaija Lahti", "Tiedottaja") in [(one.name, one.role) for one in found.people]


def test_a_letter_takes_leave_below_what_the_house_is() -> None:
    house = "Der Ruderverband Lenn vertritt seit 1957 die Ruderer in drei Kreisen. Ihm gehören 63 Vereine mit 3.000 Mitgliedern an."
    signed = (
        "Mit freundlichen Grüßen",
        "i. A. Ida Brook  \nReferentin Presse und Politik",
        "Ruderverband Lenn e.V.  \nAm Ufer 88 | 10117 Norhaven  \nTel. +49 30 5550 4412  \nbrook@lenn.example",
    )
    found = release("de", "### Über den Ruderverband Lenn", house, *signed)
    assert [one.text for one in found.boilerplate] == [house]
    assert [(one.name, one.role) for one in found.contacts] == [("Ida Brook", "Referentin Presse und Politik")]


def test_a_note_for_editors_says_with_whom_to_sign_up() -> None:
    found = release(
        "en",
        "**Note to editors**",
        "Filming is possible on 11 June. Sign up with Ida Brook, press officer of the league, 01632 960 101 or ida@lenn.example.",
    )
    assert [(one.name, one.email) for one in found.contacts] == [("Ida Brook", "ida@lenn.example")]
    found = release(
        "en", "**Note to editors**", "Filming is possible on 11 June. The hall at 4 Shore Road holds 1,200 guests, and each has a seat."
    )
    assert found.contacts == ()
