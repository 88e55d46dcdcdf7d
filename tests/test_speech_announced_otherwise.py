"""Speech announced by whose words it is, by what somebody thinks, by an officer of a house; closing marks that open; who is named last in a sentence."""

from __future__ import annotations

import pytest
from openings import LIBRARY, said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            LIBRARY["en"] + "Ann Roe, chair of the commission, welcomed the order. In her words, “A customer who has no meter is not a bottomless purse.”\n",
            [("Ann Roe", "A customer who has no meter is not a bottomless purse.")],
        ),
        (
            LIBRARY["en"] + "It is supported by the Screen Fund, whose head of audiences, Meera Lal, adds: “It is proof that you can be local and ambitious.”\n",
            [("Meera Lal", "It is proof that you can be local and ambitious.")],
        ),
        (
            LIBRARY["fr"] + "Elle est soutenue par le Fonds des livres, dont la directrice, Anne Roux, ajoute : « C’est la preuve que tout est possible ici. »\n",
            [("Anne Roux", "C’est la preuve que tout est possible ici.")],
        ),
        (LIBRARY["it"] + "Per la direttrice Anna Rossi “è il segno che la gente non cerca solo libri”.\n", [("Anna Rossi", "è il segno che la gente non cerca solo libri")]),
        (
            LIBRARY["sv"] + "”Vi lämnar ett kvartal med god tillväxt. Särskilt glädjande är den nya linjen.\n\n”Samtidigt har ledtiderna förlängts”, säger Mia Lind, vd.\n",
            [("Mia Lind", "Vi lämnar ett kvartal med god tillväxt. Särskilt glädjande är den nya linjen. Samtidigt har ledtiderna förlängts")],
        ),
        (LIBRARY["sk"] + "„Nikto nevie vrátiť to, čo voda vzala,“ píše v pastierskom liste biskup Ján Novák.\n", [("Ján Novák", "Nikto nevie vrátiť to, čo voda vzala,")]),
        # Something called so, behind whom it is for.
        (LIBRARY["it"] + "Per la direttrice Anna Rossi c’è “La Carta”.\n", []),
    ],
)  # fmt: skip
def test_speech_is_announced_in_many_ways(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found
