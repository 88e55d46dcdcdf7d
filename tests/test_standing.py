"""Offices beside names: whole, with "former" and "interim", and none of somebody else, of a firm, or of one of whom an accusation is told."""

from __future__ import annotations

import pytest
from briefs import sections

import masthead
from masthead.briefing.model import WhosWho
from masthead.briefing.telling.known import known


def listed(text: str, language: str = "") -> list[str]:
    head = f"---\nlang: {language}\n---\n" if language else ""
    release = masthead.recognise(masthead.read(f"{head}{text}".encode(), format="md"))[0]
    found = masthead.compose(release, profile="briefing")
    return [f"{item.name}: {item.role}" for part in sections(found, WhosWho) for item in part.items]


def told(sentence: str, language: str = "") -> str:
    heads = {"fr": "Nouvelles du port de Marlec", "de": "Neues aus dem Hafen von Marleck", "es": "Noticias del puerto de Marlena"}
    return "\n".join(listed(f"# {heads.get(language, 'News of the harbour of Marleck')}\n\n{sentence}\n", language))


@pytest.mark.parametrize(
    ("language", "sentence", "office"),
    [
        ("fr", "L’ancien ministre des Transports Luc Ferrandel a ouvert le quai jeudi.", "ancien ministre des Transports"),
        ("fr", "« Je pars », a dit Paul Vidalon, directeur général démissionnaire, au quai.", "directeur général démissionnaire"),
        ("de", "Der frühere Bürgermeister Jens Mollander hat den Kai am Donnerstag eröffnet.", "frühere Bürgermeister"),
        ("de", "In seiner neuen Funktion vertrat heute Außenminister Sebald Kurzmann die Stadt im Hafen.", "Außenminister"),
        ("de", "In ihren Reden wiesen Bundeskanzler Viktor Klimek und andere auf den Hafen hin.", "Bundeskanzler"),
        ("en", "The former harbour director Anna Rowley opened the quay on Thursday.", "former harbour director"),
    ],
)
def test_an_office_says_whether_it_is_held(language: str, sentence: str, office: str) -> None:
    assert office in told(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence", "not_told"),
    [
        ("fr", "Le conseil a voté la révocation du directeur général Thierry Bolmar, vendredi.", "Bolmar"),
        ("en", "The board opened an inquiry into the former harbour manager, Lars Bergmo, on Monday.", "Bergmo"),
        ("en", "The quay is run by Nestor USA, a division of the harbour firm Nestorin, of Marleck.", "Nestor"),
        ("en", "Mr Hale is a guest of Ann Roe, president of the Quay Club on the sentencing of Robin Tellmar for the fire.", "Tellmar"),
        ("es", "Las charlas fueron en la Escuela Municipal Profesor Gerardo Basilo, en el puerto.", "Basilo"),
        ("en", "The representative, Yusuf Omarin, spoke of the quay on Monday.", "Omarin"),
    ],
)
def test_what_is_no_office_of_theirs_is_not_told(language: str, sentence: str, not_told: str) -> None:
    assert not_told not in told(sentence, language)


def test_the_dead_are_not_listed_by_their_form_of_address() -> None:
    text = (
        "# University mourns\n\nThe university is saddened at the sudden demise of Prof. C.R. Raomar, a renowned statistician of the Institute.\n\n"
        "Prof. C.R. Raomar, professor of statistics, taught at Marleck for forty years.\n"
    )
    assert not listed(text)


def test_the_house_of_another_is_no_part_of_an_office() -> None:
    text = (
        "# Man of Tusmar sentenced\n\nAssistant Attorney General Jeffrey Woodmar of the Harbours and Coasts Division and United States Attorney Joseph Harringmar "
        "announced on Friday that a man of Tusmar was sentenced.\n"
    )
    assert not [line for line in listed(text) if "Division and" in line]


def test_a_party_in_capitals_is_part_of_an_office() -> None:
    assert "Liberal Democrat harbour spokesman" in told(
        "Liberal Democrat harbour spokesman Tom Brakemar, who helped to bring the case, spoke on the quay."
    )


def test_who_is_given_an_office_is_not_the_office_of_who_gives_it() -> None:
    assert "Peraltin" not in told("President-designate Luis Amarin has named Rosa Peraltin acting minister of harbours.").split(": ")[-1]


def test_an_interim_dean_is_one() -> None:
    text = (
        "# Rossmar named interim dean\n\nRichard Rossmar, dean of the Marleck College of Medicine, has been named interim dean of the Marleck College of Agriculture and Food.\n\n"
        "Rossmar replaces David Topelin, dean of the Marleck College of Agriculture and Food since 1988.\n"
    )
    roles = "\n".join(line for line in listed(text) if "Rossmar" in line)
    assert "interim dean" in roles or "College of Medicine" in roles


def test_a_form_of_address_of_several_is_nobodys_office() -> None:
    text = (
        "# Senate passes bill on harbours\n\nSens. Evan Baymar and Richard Lugarin announced that the Senate passed the bill on harbours on Saturday.\n\n"
        "“The bill helps the harbours of Indiana and of all the coast,” said Senator Lugarin.\n\n“We thank the House,” Senator Baymar said of the bill.\n"
    )
    assert not [line for line in listed(text) if line.endswith(": Sens.")]
    assert "Lugarin: Senator" not in listed(text)


def test_a_short_given_name_makes_no_second_person() -> None:
    text = (
        "# Attorney names new deputy\n\nThe attorney of Marleck County named David Greenmar deputy on Monday in Marleck.\n\n"
        "Greenmar has been a prosecutor of the county for over 32 years and led its court of appeal.\n\n"
        "“Dave Greenmar brings sound judgment,” said Summer Stepmar, the attorney of the county, of her deputy.\n"
    )
    release = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert not known(release, ()).namesakes
