"""Speech whose speaker a paragraph before introduces, between marks that look like bars of a menu, and in Nynorsk."""

from __future__ import annotations

import pytest
from openings import LIBRARY, release, said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Who has come in since the last one spoke is whom the pronoun means.
        (
            LIBRARY["no"] + "– Nå kan vi si ja, sier sjef Per Dahl.\n\nOrdfører Mette Lund (Sp) er lettet over vedtaket.\n\n– Dette er den beste nyheten, sier hun.\n",
            [("Per Dahl", "Nå kan vi si ja,"), ("Mette Lund", "Dette er den beste nyheten,")],
        ),
        (
            LIBRARY["sv"] + "– De unga gick fram, säger Mia Lind, doktorand.\n\nResultaten betyder mycket. Per Holm, renskötare, har deltagit länge.\n\n– Vi har alltid sagt det, säger han.\n",
            [("Mia Lind", "De unga gick fram,"), ("Per Holm", "Vi har alltid sagt det,")],
        ),
        # Nobody has: a paragraph that tells of two, or of none.
        (
            LIBRARY["no"] + "– Nå kan vi si ja, sier sjef Per Dahl.\n\nOrdfører Mette Lund møtte rådmann Ola Berg.\n\n– Dette er den beste nyheten, sier han.\n",
            [("Per Dahl", "Nå kan vi si ja,"), ("Per Dahl", "Dette er den beste nyheten,")],
        ),
        # Marks that open to the right, twice in a paragraph.
        (
            LIBRARY["sl"] + "»Število bralcev smo podvojili,« je povedala direktorica Ana Kranjc. »Letos jih pričakujemo še več.«\n",
            [("Ana Kranjc", "Število bralcev smo podvojili, Letos jih pričakujemo še več.")],
        ),
        (
            LIBRARY["de"] + "»Das ist ein guter Tag für alle«, sagte Leiter Hans Klein. »Jetzt bauen wir weiter.«\n",
            [("Hans Klein", "Das ist ein guter Tag für alle Jetzt bauen wir weiter.")],
        ),
        (LIBRARY["nn"] + "– Ungane i Vik fortener gode bøker, og dei skal få dei, seier ordførar Mette Lund.\n", [("Mette Lund", "Ungane i Vik fortener gode bøker, og dei skal få dei,")]),
        (
            LIBRARY["en"] + "Ann Roe, who chairs the union's western branch, said that three colleagues had left.\n\n“I did eleven days straight in August. I love the job.”\n",
            [("Ann Roe", "I did eleven days straight in August. I love the job.")],
        ),
    ],
)  # fmt: skip
def test_who_was_introduced_speaks(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


def test_a_trail_of_a_site_is_still_none_of_the_text() -> None:
    text = "Start » Presse » Meldungen\n\n" + LIBRARY["de"]
    assert "Meldungen" not in " ".join(quote for _, quote in said(text))
    assert release(text, "txt").headline.text == "Neue Bücherei öffnet in Lindau"
