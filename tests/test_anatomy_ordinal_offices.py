"""Offices of one of several, by its ordinal: the stop behind the number ends no sentence."""

from __future__ import annotations

import pytest

import masthead


def people(language: str, *sentences: str) -> dict[str, str]:
    text = f"---\nlang: {language}\n---\n" + "\n\n".join(sentences) + "\n"
    return {each.name: each.role for each in masthead.recognise(masthead.read(text.encode(), format="md"))[0].people}


@pytest.mark.parametrize(
    ("language", "sentence", "name", "office"),
    [
        (
            "pl",
            "Jan Kowalski, dowódca 32. Bazy Lotnictwa Taktycznego w Łasku, powitał gości w poniedziałek.",
            "Jan Kowalski",
            "dowódca 32. Bazy Lotnictwa Taktycznego w Łasku",
        ),
        (
            "de",
            "Karl Hense, Kommandeur der 2. Division, begrüßte die Gäste am Montag im Hafen.",
            "Karl Hense",
            "Kommandeur der 2. Division",
        ),
        (
            "cs",
            "Jan Novák, velitel 4. brigády rychlého nasazení, přivítal hosty v pondělí.",
            "Jan Novák",
            "velitel 4. brigády rychlého nasazení",
        ),
    ],
)
def test_an_ordinal_is_part_of_the_office(language: str, sentence: str, name: str, office: str) -> None:
    assert people(language, sentence)[name] == office


def test_a_number_that_ends_a_sentence_ends_the_office() -> None:
    found = people("de", "Am Montag sprach Karl Hense, Leiter von Haus 2. Die Gäste kamen aus allen Teilen der Stadt zum Hafen.")
    assert found["Karl Hense"] == "Leiter von Haus 2"
