"""Speech announced by whose words it is, by what somebody thinks, by an officer of a house; closing marks that open; who is named last in a sentence."""

from __future__ import annotations

import pytest

import masthead

ENGLISH = "New library opens in Westmere\n\nWestmere City Council opened its new library on Monday. It expects 200,000 visitors a year.\n\n"
ITALIAN = "Apre la nuova biblioteca\n\nIl Comune ha inaugurato lunedì la nuova biblioteca, che è costata 9 milioni di euro.\n\n"
SWEDISH = "Nytt bibliotek öppnar i Vik\n\nViks kommun öppnade på måndagen sitt nya bibliotek, som har kostat 90 miljoner kronor.\n\n"
SLOVAK = "V Brezovej otvorili novú knižnicu\n\nMesto v pondelok otvorilo novú knižnicu, ktorá stála 9 miliónov eur.\n\n"
FRENCH = "Une nouvelle médiathèque ouvre à Valbrun\n\nLa Ville ouvre lundi sa nouvelle médiathèque, qui a coûté 9 millions d’euros.\n\n"


def said(text: str) -> list[tuple[str, str]]:
    release = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    return [(quote.speaker, quote.text) for quote in release.quotes]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            ENGLISH + "Ann Roe, chair of the commission, welcomed the order. In her words, “A customer who has no meter is not a bottomless purse.”\n",
            [("Ann Roe", "A customer who has no meter is not a bottomless purse.")],
        ),
        (
            ENGLISH + "It is supported by the Screen Fund, whose head of audiences, Meera Lal, adds: “It is proof that you can be local and ambitious.”\n",
            [("Meera Lal", "It is proof that you can be local and ambitious.")],
        ),
        (
            FRENCH + "Elle est soutenue par le Fonds des livres, dont la directrice, Anne Roux, ajoute : « C’est la preuve que tout est possible ici. »\n",
            [("Anne Roux", "C’est la preuve que tout est possible ici.")],
        ),
        (ITALIAN + "Per la direttrice Anna Rossi “è il segno che la gente non cerca solo libri”.\n", [("Anna Rossi", "è il segno che la gente non cerca solo libri")]),
        (
            SWEDISH + "”Vi lämnar ett kvartal med god tillväxt. Särskilt glädjande är den nya linjen.\n\n”Samtidigt har ledtiderna förlängts”, säger Mia Lind, vd.\n",
            [("Mia Lind", "Vi lämnar ett kvartal med god tillväxt. Särskilt glädjande är den nya linjen. Samtidigt har ledtiderna förlängts")],
        ),
        (SLOVAK + "„Nikto nevie vrátiť to, čo voda vzala,“ píše v pastierskom liste biskup Ján Novák.\n", [("Ján Novák", "Nikto nevie vrátiť to, čo voda vzala,")]),
        # Something called so, behind whom it is for.
        (ITALIAN + "Per la direttrice Anna Rossi c’è “La Carta”.\n", []),
    ],
)  # fmt: skip
def test_speech_is_announced_in_many_ways(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found
