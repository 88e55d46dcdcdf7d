"""Names between a short title and an office without a comma, adjectives of Slavic languages that begin no name, titles of events that nobody says."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.recognise import recognise
from masthead.readers.md.reader import MarkdownReader
from masthead.sources.source import Source


def read(text: str) -> Release:
    document = MarkdownReader().read(Source("release.md", text.encode()), lambda _: None)
    return recognise(document, lambda _: None)[0]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "es",
            "firmó con el Lic. Luis Mora Pérez Secretario de Obras del Estado de Lenn.",
            {"Luis Mora Pérez": "Secretario de Obras del Estado de Lenn"},
        ),
        ("es", "con el Ing. Luis Mora Alcalde de Lenn, y otros", {"Luis Mora": "Alcalde de Lenn"}),
        ("pt", "com o Dr. João Costa Presidente da Câmara de Lenn.", {"João Costa": "Presidente da Câmara de Lenn"}),
        ("fr", "avec Anne Roux Directrice de l’École.", {"Anne Roux": "Directrice de l’École"}),
        ("es", "El Dr. Juan Carlos Alcalde ha hablado.", {}),
        ("pl", "podpisanie przez prezydentów Polski i Lenn Wspólnej Deklaracji o Wodzie", {}),
        ("pl", "dyrektor Andrzej Lis", {"Andrzej Lis": "dyrektor"}),
    ],
)
def test_an_office_stands_behind_a_titled_name_and_no_adjective_begins_one(language: str, text: str, found: dict[str, str]) -> None:
    assert {one.name: one.role for one in mentions(text, pack(language)) if one.role} == found


EVENT = """# Kładka ma swoich zwolenników

Na ten temat dyskutowali mieszkańcy i działacze. Dyskusję „Kładka – szanse i zagrożenia. Czy mieszkańcy decydują?” poprowadził Krzysztof Rzeczny.

Mieszkańcy pytali o koszty budowy i o to, kiedy kładka będzie gotowa.
"""


def test_the_title_of_an_event_is_not_said_by_who_leads_it() -> None:
    assert not any(quote.speaker for quote in read(EVENT).quotes)


VISIT = """---
title: Charla de carrera con Tadeo Sosa
date: 2024-03-11
---

El 8 de marzo tuvimos una charla sobre la carrera internacional con Tadeo Sosa, vicepresidente de Fondos Dos Puentes.

La charla fue parte de la primera clase en el Instituto Técnico del Puerto. Muchas gracias a Tadeo Sosa.
"""


def test_who_visits_a_house_does_not_issue_its_news() -> None:
    issuer = read(VISIT).issuer
    assert issuer is None or issuer.text != "Tadeo Sosa"


def test_a_title_that_is_a_genre_says_what_the_text_is() -> None:
    text = "Como comunidad educativa del Liceo del Puerto manifestamos el más categórico rechazo a las afirmaciones del reportaje."
    release = read(f"---\ntitle: Declaración pública\ndate: 2024-06-09\n---\n\n{text}\n")
    assert release.genre is not None and release.genre.text == "Declaración pública"
