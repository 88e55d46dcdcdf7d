"""Numbers to which something fell or rose: the second is a figure, and no end of a range."""

from __future__ import annotations

import pytest

import masthead

HEAD = "# Norhaven opens its wharf\n\nThe harbour of Norhaven opened its new wharf, on which ferries can be loaded at once.\n\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The share of ships that wait fell from 13 to 8 per cent in a year.", ["8 per cent"]),
        ("The fleet of the harbour grew from 400 to 930 boats.", ["930"]),
        ("The fleet of the harbour grew sharply from 400 to 930 boats.", ["930"]),
        ("The share of ships that wait fell by about 40 per cent from 13 to 8 per cent.", ["40 per cent", "8 per cent"]),
        ("The price of a berth dropped by a third, from 15 to 10 euros.", ["10 euros"]),
        ("The number of boats rose from 400 to 930 over the same period.", []),
        ("A place on the wharf costs from 5 to 7 per cent more.", []),
        ("Seats go up to 12 metres, and from 5 to 7 per cent of them are free.", ["12 metres"]),
        ("The harbour has 400 to 930 boats in winter.", []),
        ("Many people came up to see from 10 to 20 boats.", []),
        ("Children went on trips from 5 to 8 hours.", []),
        ("Prices are up for groups from 10 to 15 people.", []),
        ("The tolls were raised for ships from 20 to 30 metres.", []),
        ("The tolls were raised by houses with ships from 20 to 30 metres.", []),
        ("The quay rises by from 5 to 7 metres.", []),
    ],
)
def test_what_something_came_to_is_a_figure(sentence: str, told: list[str]) -> None:
    found = masthead.recognise(masthead.read(f"{HEAD}{sentence}\n".encode(), format="md"))[0]
    assert [figure.text for figure in found.figures] == told


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("fr", "La flotte du port est passée de 400 à 930 bateaux en un an.", ["930"]),
        ("fr", "Les prix ont augmenté de 5 à 7 % dans tous les ports.", []),
        ("it", "La flotta del porto è passata da 400 a 930 barche in un anno.", ["930"]),
        ("it", "La flotta del porto ha da 400 a 930 barche in inverno.", []),
        ("es", "La flota del puerto aumentó rápidamente de 400 a 930 barcos en un año.", ["930"]),
        ("es", "La flota del puerto tiene de 400 a 930 barcos en invierno.", []),
    ],
)
def test_each_language_has_its_verbs_for_it(language: str, sentence: str, told: list[str]) -> None:
    found = masthead.recognise(masthead.read(f"---\nlang: {language}\n---\n# Norhaven\n\n{sentence}\n".encode(), format="md"))[0]
    assert [figure.text for figure in found.figures] == told
