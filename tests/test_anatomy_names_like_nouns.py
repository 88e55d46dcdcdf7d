"""Family and given names that are spelt as nouns are: somebody behind a given name, and no thing."""

from __future__ import annotations

import pytest

import masthead


def people(*paragraphs: str, language: str = "en") -> list[tuple[str, str]]:
    text = f"---\nlang: {language}\n---\n" + "\n\n".join(("# Harbour League opens wells", *paragraphs)) + "\n"
    return [(each.name, each.role) for each in masthead.recognise(masthead.read(text.encode(), format="md"))[0].people]


@pytest.mark.parametrize("name", ["Martin Tool", "Karim Aid", "James Capital", "Jean Consolation", "Ana Visitation Costa"])
def test_a_noun_behind_a_given_name_is_a_name(name: str) -> None:
    assert people(f"{name}, director of the Harbour League, opened the wells.") == [(name, "director of the Harbour League")]


def test_a_short_word_that_ends_as_nouns_do_is_a_name() -> None:
    assert people("Jean Mention, directeur du port de Norhaven, a ouvert le quai.", language="fr") == [
        ("Jean Mention", "directeur du port de Norhaven")
    ]


@pytest.mark.parametrize("front", ["Sister ", "Ms ", ""])
def test_a_noun_that_is_given_as_a_name_begins_one(front: str) -> None:
    found = people(f"{front}Consolation Roe, director of the Harbour League, opened the wells.")
    assert [name.removeprefix("Sister ") for name, _ in found] == ["Consolation Roe"]


def test_what_people_do_is_nobody() -> None:
    assert people(
        "Shadow Minister for Ferries and Quays, Ida Moss and Shadow Minister for Ports, Customs and Border Protection, Ben Lund said today."
    ) == [("Ida Moss", "Shadow Minister for Ferries and Quays"), ("Ben Lund", "Shadow Minister for Ports, Customs and Border Protection")]
    assert people("The Federal Student Aid Estimator Tool, director of all forms, is open.") == []
