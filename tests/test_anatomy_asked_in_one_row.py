"""Anatomy of contacts that stand in one row: several who share a number, a house in brackets, two with a house and a number each."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

TEXT = (
    "# Norhaven opens a pier",
    "The trust opened the last of many piers in the dry north of the country on Monday, after years of work.",
)


def asked(row: str, language: str = "en") -> list[tuple[str, str, str, str, str]]:
    found = one(*TEXT, row, language=language).contacts
    return [(each.name, each.role, each.organisation, each.email, each.phone) for each in found]


@pytest.mark.parametrize(
    ("language", "row", "names"),
    [
        ("en", "Media contacts: Ann Roe, Bo Lund and Ida Finn, +44 20 7946 0142", ["Ann Roe", "Bo Lund", "Ida Finn"]),
        ("en", "Media contacts: Ann Roe, Bo Lund, +44 20 7946 0142", ["Ann Roe", "Bo Lund"]),
        ("fr", "Contacts presse : Anne Roux, Luc Petit et Marc Morel, +44 20 7946 0142", ["Anne Roux", "Luc Petit", "Marc Morel"]),
        ("de", "Pressekontakt: Anna Roth, Max Brand und Eva Klein, +44 20 7946 0142", ["Anna Roth", "Max Brand", "Eva Klein"]),
    ],
)
def test_all_whom_a_row_names_share_its_number(language: str, row: str, names: list[str]) -> None:
    assert asked(row, language) == [(name, "", "", "", "+44 20 7946 0142") for name in names]


def test_they_share_the_house_and_the_address_and_the_office_behind_the_last() -> None:
    row = "Media contacts: Ann Roe and Bo Lund, Norhaven Harbour Trust, press@norhaven.example"
    assert asked(row) == [(name, "", "Norhaven Harbour Trust", "press@norhaven.example", "") for name in ("Ann Roe", "Bo Lund")]
    row = "Media contacts: Ann Roe, Bo Lund and Ida Finn, press officers, +44 20 7946 0142"
    assert asked(row) == [(name, "press officers", "", "", "+44 20 7946 0142") for name in ("Ann Roe", "Bo Lund", "Ida Finn")]


@pytest.mark.parametrize(
    ("row", "house"),
    [
        ("Contact: Ann Roe, Norhaven Hall and Charlotte Hall, +44 20 7946 0142", "Norhaven Hall and Charlotte Hall"),
        ("Contact: Ann Roe, John Finn & Sons, +44 20 7946 0142", "John Finn & Sons"),
        ("Contact: Ann Roe, Charlotte Street, +44 20 7946 0142", ""),
        ("Contact: Ann Roe (Harbour Trust), +44 20 7946 0142", "Harbour Trust"),
        ("Contact: Ann Roe (mobile), +44 20 7946 0142", ""),
        ("Contact: Ann Roe (New York), +44 20 7946 0142", ""),
        ("Contact: Ann Roe – Norhaven Harbour Trust – +44 20 7946 0142", "Norhaven Harbour Trust"),
        ("For more information contact Ann Roe of the Norhaven Trust on +44 20 7946 0142.", "Norhaven Trust"),
    ],
)
def test_the_house_of_whom_a_row_names_is_told_apart_from_the_name(row: str, house: str) -> None:
    assert asked(row) == [("Ann Roe", "", house, "", "+44 20 7946 0142")]


def test_a_family_name_with_a_particle_is_no_house() -> None:
    assert [each[0] for each in asked("Pressekontakt: Anna Maria von Bergen, +44 20 7946 0142", "de")] == ["Anna Maria von Bergen"]
    row = "Contact presse : Anne Roux de l’Agence du Quai, +44 20 7946 0142"
    assert asked(row, "fr") == [("Anne Roux", "", "Agence du Quai", "", "+44 20 7946 0142")]


@pytest.mark.parametrize("joint", ["; ", " and "])
def test_two_in_a_row_have_a_house_and_a_number_each(joint: str) -> None:
    row = f"Contacts: Ann Roe, Harbour Trust, +44 20 7946 0142{joint}Bo Lund, Pier Guild, +44 20 7946 0143"
    assert asked(row) == [("Ann Roe", "", "Harbour Trust", "", "+44 20 7946 0142"), ("Bo Lund", "", "Pier Guild", "", "+44 20 7946 0143")]
