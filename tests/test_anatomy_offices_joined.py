"""Offices of several nouns behind a name, houses whose names have marks or other letters in them, and offices that help one who governs."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def _offices(text: str, language: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack(language)) if one.role]


@pytest.mark.parametrize(
    ("text", "language", "role"),
    [
        ("ha commentato Matteo Sanna, direttore di Banca Alta e responsabile del progetto Porto.", "it", "direttore di Banca Alta e responsabile del progetto Porto"),
        ("commente Marie Dupont, directrice de Banque Haute et responsable du projet Port.", "fr", "directrice de Banque Haute et responsable du projet Port"),
        ("comentó Ana Ruiz, directora de Banco Alto y responsable del proyecto Puerto.", "es", "directora de Banco Alto y responsable del proyecto Puerto"),
    ],
)  # fmt: skip
def test_two_offices_each_of_a_house_are_one_person_s(text: str, language: str, role: str) -> None:
    assert [held for _, held in _offices(text, language)] == [role]


def test_two_who_are_named_behind_a_comma_keep_their_offices() -> None:
    text = "Es sprachen Eva Klein, der Außenminister der Schweiz Jan Brandt sowie die Ministerin Anna Berg."
    assert all(name != "Eva Klein" for name, _ in _offices(text, "de"))


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("a teacher, poet, and gardener", "a teacher, poet, and gardener"),
        ("an author, editor, and longtime resident of Moor", "an author, editor, and longtime resident of Moor"),
        ("the president, founder, and chief executive of Acme", "the president, founder, and chief executive of Acme"),
        ("founder, chairman, and CEO of Acme", "founder, chairman, and CEO of Acme"),
        ("a teacher, who was glad, and went home", "a teacher"),
        ("a teacher, poet, and wanted to go home", "a teacher"),
        ("a teacher, poet, and Bo Lund, a gardener", "a teacher"),
    ],
)
def test_a_series_of_offices_is_whole(words: str, role: str) -> None:
    assert _offices(f"Jane Moss, {words}, shared what they saw.", "en")[0] == ("Jane Moss", role)


def test_a_mark_within_the_name_of_a_house_ends_no_office() -> None:
    assert _offices("says Ann Moss, Harbour! co-founder. It is open.", "en") == [("Ann Moss", "Harbour! co-founder")]
    assert _offices("says Ann Moss, director of the harbour! It is open.", "en") == [("Ann Moss", "director of the harbour")]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("сказал лидер Проекта Harbor Лукас Новак.", "ru", "Лукас Новак"),
        ("сказав голова Представництва ЄС Катаріна Матерна.", "uk", "Катаріна Матерна"),
        ("сказал директор Лукас Новак.", "ru", "Лукас Новак"),
    ],
)
def test_no_name_in_cyrillic_letters_holds_a_house_in_latin_ones(text: str, language: str, found: str) -> None:
    assert [name for name, _ in _offices(text, language)] == [found]


def test_a_conservancy_is_nobody() -> None:
    assert _offices("La mairie, membre du projet Harbour Freedom Conservancy, ouvre un port.", "fr") == []


def test_who_helps_one_who_governs_issues_nothing() -> None:
    said = "Two men were each sentenced to 15 years in prison for what they did in Moor, announced {} Ann Moss of the Harbour Division. They pleaded guilty in May."
    for helping in ("Principal Deputy Assistant Attorney General", "Associate Attorney General"):
        issuer = masthead.recognise(masthead.read(said.format(helping).encode(), format="txt"))[0].issuer
        assert issuer is None or "Attorney" not in issuer.text
