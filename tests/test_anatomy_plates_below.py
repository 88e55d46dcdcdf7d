"""Who the house is, in a paragraph without a heading below whom to ask."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.parts.standing import founded

HEADS = {
    "it": (
        "Impianti di risalita, un inverno da dimenticare per tutta la costa",
        "Per ulteriori informazioni",
        "Ada Lund, direttrice PNSI, +41 91 555 01 22, ada@pnsi.example",
    ),
    "pl": (
        "Nowy żuraw w starym porcie podnosi czterdzieści ton ładunku",
        "Kontakt dla mediów",
        "Ada Lund, rzeczniczka prasowa, 56 555 27 40, ada@akademia.example",
    ),
    "en": (
        "Second crane for the harbour of Norhaven runs on current from land",
        "Media contact",
        "Ada Lund, director of the NHT, +44 20 7946 0101, ada@nht.example",
    ),
}
TEXTS = {
    "it": (
        "Con 214 mila passaggi la stagione è stata la peggiore degli ultimi anni per gli impianti della costa, dice la federazione.",
        "La federazione chiede di rinnovare il credito, che scade alla fine dell'anno, e vuole aprire anche in estate.",
    ),
    "pl": (
        "Zespół z katedry Akademii Portowej zbudował nowy żuraw, który stanął w starym porcie i podnosi czterdzieści ton ładunku.",
        "Prace na nabrzeżu rozpoczęły się w marcu, a statki ładowano dotąd ręcznie przez większą część dnia.",
    ),
    "en": (
        "The harbour gets a second crane this summer, the trust said. It lifts forty tonnes and runs on current from land.",
        "Work on the quay began in March. Ships were loaded by hand until now, which took the better part of a day.",
    ),
}


def plates(language: str, below: str) -> list[str]:
    headline, label, asked = HEADS[language]
    genre = {"it": "COMUNICATO STAMPA", "pl": "INFORMACJA PRASOWA", "en": "PRESS RELEASE"}[language]
    return [passage.text for passage in one(genre, headline, *TEXTS[language], label, asked, below, language=language).boilerplate]


@pytest.mark.parametrize(
    ("language", "below"),
    [
        ("it", "La PNSI, fondata nel 1969, riunisce 22 società di trasporto a fune della costa e della regione vicina."),
        ("pl", "Akademia Portowa to uczelnia publiczna założona w 1992 r. Na 11 wydziałach studiuje 8,5 tys. osób."),
        ("en", "The NHT, founded in 1969, brings together 22 quays and yards of the coast and of the islands before it."),
    ],
)
def test_a_house_of_those_whom_to_ask_says_since_when_it_is(language: str, below: str) -> None:
    assert plates(language, below) == [below]


@pytest.mark.parametrize(
    "below",
    [
        "The Crane Museum, founded in 1969, has lent two of its pictures and can be visited by the press on any day.",
        "The NHT can be reached all day, and pictures of the crane are kept there for all who want them by Friday.",
    ],
)
def test_what_is_below_and_says_nothing_of_the_house_is_none(below: str) -> None:
    assert plates("en", below) == []


@pytest.mark.parametrize(
    "text",
    [
        "Přístavní spolek byl založen v roce 1904.", "Spolek LODĚ, ZALOŽENÝ 1904, má sto členů.", "Hutnik, założony w 1904 r.", "Prístav vznikol a spolok bol založený.",
        "Nabrežje, ustanovljeno leta 1904.", "Osta asutati 1904.", "Fundação criada e fundada em 1904.", "Desde 1904, o porto abre.", "Όμιλος που ιδρύθηκε το 1904.",
    ],
)  # fmt: skip
def test_since_when_there_is_a_house(text: str) -> None:
    assert founded(text) is not None


def test_nothing_says_since_when() -> None:
    assert founded("Harbour Trust lists the ships of the season, desde the quay.") is None
