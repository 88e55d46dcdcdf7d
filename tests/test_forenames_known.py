"""Given names tell a person from a house where nothing else does: in an apposition, behind an office with a house."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.language.forenames import given


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("pt", "O Presidente da Federação, Abílio Fonseca, falou aos jornalistas.", "Abílio Fonseca", "Presidente da Federação"),
        ("es", "Explicó la directora seccional de Puertos, Janeth Rivas.", "Janeth Rivas", "directora seccional de Puertos"),
        ("tr", "Liman İşletmesi Müdürü Gülizar Temel konuştu.", "Gülizar Temel", "Liman İşletmesi Müdürü"),
    ],
)
def test_a_common_given_name_tells_a_person(language: str, text: str, name: str, role: str) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack(language)) if one.role] == [(name, role)]


@pytest.mark.parametrize("word", ["Torbjörn", "Oddvar", "Mircea", "Нұрлан", "Γιώργος", "Ndèye", "Siobhán", "Harpreet"])
def test_given_names_of_many_peoples_are_known(word: str) -> None:
    assert given(word)


@pytest.mark.parametrize("word", ["Eden", "Aurora", "Piedade", "Kartika", "Hamilton", "Yıldız", "Роза"])
def test_names_that_are_rather_places_houses_or_things_are_not(word: str) -> None:
    assert not given(word)
