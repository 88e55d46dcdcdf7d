"""Offices of several words, places and persons: what an office is of, two offices of one person, one office of several."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one


def listed(language: str, text: str) -> list[tuple[str, str]]:
    return [(person.name, person.role) for person in one("Norhaven", text, language=language).people]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("es", "La alcaldesa de San Marcos Ana Ruiz inauguró la plaza.", "Ana Ruiz", "alcaldesa de San Marcos"),
        ("es", "El gobernador de Limar Juan Pérez Gómez inauguró la plaza.", "Juan Pérez Gómez", "gobernador de Limar"),
        ("es", "El jefe de Gobierno de Norhaven Juan Ruiz firmó un convenio.", "Juan Ruiz", "jefe de Gobierno de Norhaven"),
        ("es", "El jefe de Gobierno de la Ciudad de Buenos Vientos Juan Ruiz firmó.", "Juan Ruiz", "jefe de Gobierno de la Ciudad de Buenos Vientos"),
        ("es", "El gerente de Puertos y Faros Juan Gil Ruiz asistió.", "Juan Gil Ruiz", "gerente de Puertos y Faros"),
        ("es", "Asistieron Ana Ruiz, alcaldesa de Norhaven, y muchos vecinos.", "Ana Ruiz", "alcaldesa de Norhaven"),
        ("es", "Aarón Ruiz, alcalde de Norhaven, asistió.", "Aarón Ruiz", "alcalde de Norhaven"),
        ("pt", "O prefeito de São Telmo Rui Alves inaugurou a praça.", "Rui Alves", "prefeito de São Telmo"),
        ("fr", "On a reçu le Premier ministre, ministre d’État, ministre du Port, Jean Roe.", "Jean Roe", "Premier ministre, ministre d’État, ministre du Port"),
        ("fr", "On a reçu Anne Roe, ministre de la Mer, ministre des Ports, hier soir.", "Anne Roe", "ministre de la Mer, ministre des Ports"),
        ("en", "Jane Doe, director of the museum, chair of the harbour trust, said it opens.", "Jane Doe", "director of the museum, chair of the harbour trust"),
    ],
)  # fmt: skip
def test_an_office_keeps_all_that_it_is_of_and_the_name_nothing_of_it(language: str, text: str, name: str, role: str) -> None:
    assert (name, role) in listed(language, text)


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("fr", "On a rencontré le maire, la ministre de la Mer, Anne Roe, hier.", [("Anne Roe", "ministre de la Mer")]),
        (
            "fr",
            "On a rencontré Jean Dupré, maire de Norhaven, ministre des Ports Anne Roe, hier.",
            [("Jean Dupré", "maire de Norhaven"), ("Anne Roe", "ministre des Ports")],
        ),
    ],
)
def test_offices_of_two_persons_stay_apart(language: str, text: str, people: list[tuple[str, str]]) -> None:
    assert listed(language, text) == people


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("it", "Gli assessori Anna Bruni, Ugo Neri ed Ada Rossi hanno firmato.", ["Anna Bruni", "Ugo Neri", "Ada Rossi"]),
        ("es", "Los directores regionales Ana Ruiz (Puertos) y Juan Gil (Faros) asistieron.", ["Ana Ruiz", "Juan Gil"]),
        ("es", "Los directores Ana Ruiz y Juan Gil asistieron.", ["Ana Ruiz", "Juan Gil"]),
        ("de", "Die Ministerinnen Anna Klein und Eva Roth kamen.", ["Anna Klein"]),
    ],
)
def test_an_office_in_the_plural_is_known(language: str, text: str, names: list[str]) -> None:
    assert [name for name, _ in listed(language, text)][: len(names)] == names
