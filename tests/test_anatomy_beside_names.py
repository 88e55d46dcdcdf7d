"""What stands beside a name in print: offices and parties in brackets, surnames in capitals, elided titles, offices of several in the genitive."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("cs", "Radim Studený (předseda místního sdružení): „Souhlasím.“", [("Radim Studený", "předseda místního sdružení")]),
        ("pl", "Anna Wilczą (radna miasta) i inni.", [("Anna Wilczą", "radna miasta")]),
        ("ru", "Выступил депутат Иван Петров (Единый Север).", [("Иван Петров", "депутат")]),
        ("ru", "Выступил директор музея Джон Смит (John Smith).", [("Джон Смит (John Smith)", "директор музея")]),
        (
            "cs",
            "Týká se to místopředsedů Vojtěcha Pikala, Martina Šmída a Jakuba Hradce.",
            [("Vojtěcha Pikala", "místopředsedů"), ("Martina Šmída", "místopředsedů"), ("Jakuba Hradce", "místopředsedů")],
        ),
        (
            "pl",
            "Odbyło się spotkanie burmistrzów Jana Wilka i Adama Lisa.",
            [("Jana Wilka", "burmistrzów"), ("Adama Lisa", "burmistrzów")],
        ),
        ("fr", "La porte-parole des riverains, Mamou DAGARA, a souhaité plus d’eau.", [("Mamou DAGARA", "porte-parole des riverains")]),
        (
            "fr",
            "Le ministre de l’Eau et des Forêts, le Commandant Issouf KABORA, a ouvert la séance.",
            [("Issouf KABORA", "ministre de l’Eau et des Forêts")],
        ),
        ("it", "Lo chiediamo all’assessore Bini di questa città.", [("Bini", "assessore")]),
        (
            "de",
            "IT-Chefin des Freien Netzes und des neu entwickelten Dienstes ist Anna Wick.",
            [("Anna Wick", "IT-Chefin des Freien Netzes und des neu entwickelten Dienstes")],
        ),
        (
            "de",
            "Zweite Vorsitzende des Vereins Freie Wege ist nun Anna Wick.",
            [("Anna Wick", "Zweite Vorsitzende des Vereins Freie Wege")],
        ),
        ("sk", "Povedala primárka košického pracoviska MUDr. Silvia Hricová.", [("Silvia Hricová", "primárka košického pracoviska")]),
        ("sk", "Stretol sa s ministrom kultúry Jánom Vrbovským.", [("Jánom Vrbovským", "ministrom kultúry")]),
    ],
)
def test_a_name_ends_before_what_stands_beside_it(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack(language)) if one.role] == expected
