"""Rows at the head of a plain text that are but the name of its genre, under a house that fills its line."""

from __future__ import annotations

import pytest

from masthead import read, recognise
from masthead.document.plain import plain_block

TEXTS = {
    "nl": "De minister heeft beslist om versneld zeven bekkens aan te leggen langs de\nrivier. Dat doet ze naar aanleiding van de wateroverlast van het voorbije\nweekend, toen ruim duizend woningen onder water liepen.",
    "de": "Die Ministerin hat entschieden, beschleunigt sieben Becken entlang des\nFlusses anzulegen. Anlass ist das Hochwasser vom vergangenen Wochenende, bei\ndem mehr als tausend Wohnungen unter Wasser standen.",
    "fr": "La ministre a décidé de faire aménager plus vite sept bassins le long de la\nrivière. Elle le fait après les inondations du week-end dernier, au cours\ndesquelles plus de mille logements ont été envahis par les eaux.",
}


@pytest.mark.parametrize(
    ("language", "house", "genre"),
    [
        ("nl", "Kabinet van de minister van Landelijk Gebied en Waterbeleid van Noordland", "Persmededeling"),
        ("de", "Ministerium für Landwirtschaft, Gewässerschutz und Verbraucher Nordland", "Pressemitteilung"),
        ("fr", "Cabinet de la ministre de l’Agriculture, des Rivières et des Campagnes", "Communiqué de presse"),
    ],
)
def test_a_genre_keeps_its_row(language: str, house: str, genre: str) -> None:
    document = read(f"{house}\n{genre}\nNorhaven, 19.11.2010\n\n{TEXTS[language]}\n".encode(), format="txt")
    assert plain_block(document.blocks[0]).split("\n")[:2] == [house, genre]


def test_other_short_rows_end_the_line_above() -> None:
    title = "Minister trekt twaalf miljoen euro uit voor overstromingsgebieden langs de"
    document = read(f"{title}\nDender\n\n{TEXTS['nl']}\n".encode(), format="txt")
    assert plain_block(document.blocks[0]) == f"{title} Dender"


def test_the_headline_stands_behind_the_cabinet() -> None:
    head = "Kabinet van de minister van Landelijk Gebied en Waterbeleid van Noordland\nPersmededeling\nNorhaven, vrijdag 19 november 2010\n\nMinister trekt twaalf miljoen euro uit voor overstromingsgebieden"
    found = recognise(read(f"{head}\n\n{TEXTS['nl']}\n\n{TEXTS['nl']}\n".encode(), format="txt"))[0]
    assert found.headline is not None
    assert found.headline.text == "Minister trekt twaalf miljoen euro uit voor overstromingsgebieden"
    assert found.issuer is not None
    assert found.issuer.text == "Kabinet van de minister van Landelijk Gebied en Waterbeleid van Noordland"
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.text) == ("Norhaven", "Norhaven, vrijdag 19 november 2010")
