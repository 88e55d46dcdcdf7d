"""Who has a spokesman, a lawyer or an aide holds the office that stands right before the name; whoever speaks for a house holds theirs."""

from __future__ import annotations

import pytest

import masthead

HEADS = {
    "fr": "Nouvelles du port de Marlec",
    "de": "Neues aus dem Hafen von Marleck",
    "es": "Noticias del puerto de Marlena",
    "it": "Notizie dal porto di Marlena",
}


def people(language: str, sentence: str) -> dict[str, str]:
    text = f"---\nlang: {language}\n---\n# {HEADS.get(language, 'News of the harbour of Marleck')}\n\n{sentence}\n"
    return {each.name: each.role for each in masthead.recognise(masthead.read(text.encode(), format="md"))[0].people}


@pytest.mark.parametrize(
    ("language", "sentence", "name", "office"),
    [
        ("en", "Attorneys for Professor Peter D. Junmar filed a brief on Monday.", "Peter D. Junmar", "Professor"),
        ("en", "A spokesman for Mayor Tom Brakemar declined to comment.", "Tom Brakemar", "Mayor"),
        ("en", "The lawyer for Judge Anna Hollis spoke on the quay.", "Anna Hollis", "Judge"),
        ("fr", "Le porte-parole du ministre Paul Vidalon a parlé lundi.", "Paul Vidalon", "ministre"),
        ("fr", "Les avocats du professeur Jean Valmont ont déposé un mémoire.", "Jean Valmont", "professeur"),
        ("es", "El portavoz del alcalde Luis Peralta habló el lunes.", "Luis Peralta", "alcalde"),
        ("it", "Il portavoce del sindaco Luigi Rossini ha parlato lunedì.", "Luigi Rossini", "sindaco"),
        ("pt", "O porta-voz do prefeito João Almeida falou na segunda-feira. A cidade espera uma decisão.", "João Almeida", "prefeito"),
        ("de", "Die Sprecherin von Ministerin Anna Kurzmann sprach am Montag.", "Anna Kurzmann", "Ministerin"),
        ("nl", "De woordvoerder van burgemeester Jan Visser sprak maandag met de pers over de haven.", "Jan Visser", "burgemeester"),
        ("sv", "Talespersonen för minister Anna Berg kom i måndags.", "Anna Berg", "minister"),
    ],
)
def test_the_office_before_the_name_is_of_whom_they_serve(language: str, sentence: str, name: str, office: str) -> None:
    assert people(language, sentence)[name] == office


@pytest.mark.parametrize(
    ("language", "sentence", "name", "office"),
    [
        ("en", "The spokeswoman for the Port Jane Hale spoke on Monday.", "Jane Hale", "spokeswoman for the Port"),
        ("fr", "Le porte-parole du gouvernement Marc Bolmar a parlé lundi.", "Marc Bolmar", "porte-parole du gouvernement"),
        ("de", "Der Sprecher des Vorstands Karl Ohlsen sprach am Montag.", "Karl Ohlsen", "Sprecher des Vorstands"),
        ("es", "El portavoz del Gobierno Juan Pardo habló el lunes.", "Juan Pardo", "portavoz del Gobierno"),
        ("en", "Assistant Professor of Nurse Education Laura Hale teaches.", "Laura Hale", "Assistant Professor of Nurse Education"),
        ("en", "Counsel to the President Jane Hale spoke on Monday.", "Jane Hale", "Counsel to the President"),
    ],
)
def test_who_speaks_for_a_house_has_an_office_of_their_own(language: str, sentence: str, name: str, office: str) -> None:
    assert people(language, sentence)[name] == office


@pytest.mark.parametrize(
    ("language", "sentence", "name", "office"),
    [
        ("en", "The lawyer for the director, Amy Hollis, spoke on Monday.", "Amy Hollis", "lawyer for the director"),
        ("es", "El portavoz del alcalde, Juan Peralta, habló el lunes.", "Juan Peralta", "portavoz del alcalde"),
        ("fr", "Le porte-parole du maire, Jean Valmont, a parlé lundi.", "Jean Valmont", "porte-parole du maire"),
        ("de", "Der Sprecher des Ministers, Karl Ohlsen, sprach am Montag.", "Karl Ohlsen", "Sprecher des Ministers"),
        ("it", "Il portavoce del sindaco, Luigi Rossini, ha parlato lunedì.", "Luigi Rossini", "portavoce del sindaco"),
    ],
)
def test_whom_a_comma_parts_from_the_office_is_the_one_who_serves(language: str, sentence: str, name: str, office: str) -> None:
    assert people(language, sentence)[name] == office
