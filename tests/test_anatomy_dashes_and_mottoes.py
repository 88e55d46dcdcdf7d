"""Turns of releases on the continent: offices between dashes or behind a loud surname, a title that is but the genre and a day, a motto over the text."""

from __future__ import annotations

import pytest

from masthead.anatomy import own_data
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
        ("pl", "Jan Lis – dyrektor Portu Rzecznego – podkreślał, że woda opada.", {"Jan Lis": "dyrektor Portu Rzecznego"}),
        ("pl", "Jan Lis – dyrektor Portu Rzecznego.", {"Jan Lis": "dyrektor Portu Rzecznego"}),
        ("en", "Ann Roe – director of Harbour Trust – opened the pier.", {"Ann Roe": "director of Harbour Trust"}),
        ("fr", "Luc ROUX chef du service des eaux.", {"Luc ROUX": "chef du service des eaux"}),
        ("fr", "Luc ROUX directeur des eaux a parlé.", {}),
        ("fr", "Luc Roux chef du service des eaux.", {}),
    ],
)
def test_a_dash_closes_what_it_opened_and_a_loud_surname_needs_no_comma(language: str, text: str, found: dict[str, str]) -> None:
    assert {one.name: one.role for one in mentions(text, pack(language)) if one.role} == found


@pytest.mark.parametrize(
    ("language", "title", "empty"),
    [
        ("it", "Comunicato stampa, 18.07.2020", True),
        ("de", "Pressemitteilung vom 5. Mai 2024", True),
        ("de", "Pressemitteilung Nr. 12/2024", True),
        ("fr", "Communiqué de presse du 3 mars 2021", True),
        ("cs", "Tisková zpráva 5. 5. 2024", True),
        ("de", "Pressemitteilung: 5 Gründe für den Hafen", False),
        ("en", "Press Release: 2024 budget", False),
    ],
)
def test_a_title_of_the_genre_and_a_day_tells_nothing(language: str, title: str, empty: bool) -> None:
    assert own_data.says_genre_and_day(title, pack(language)) is empty


MOTTO = """---
title: Comunicato stampa, 18.07.2024
---
**Portoalto, 18 luglio 2024**

### Nessun ritorno al buio: il Comitato Lampioni chiede luce per il quartiere

*"Chi cammina al buio conta le stelle." - Ada Corvi, 1937*

### I lampioni restano spenti da marzo

Circa cento abitanti si ritroveranno in piazza all’ora di pranzo. Il Comitato Lampioni chiede alla città di riaccendere la luce entro un mese.

### La piazza

Le luci restano spente da marzo, e i negozi chiudono presto. Il Comitato Lampioni ha raccolto milleduecento firme.
"""


def test_a_heading_is_the_headline_where_the_title_says_the_genre_and_a_motto_is_no_deck() -> None:
    release = read(MOTTO)
    assert release.headline is not None and release.headline.text.startswith("Nessun ritorno al buio")
    assert release.subheadline is None or "stelle" not in release.subheadline.text


def test_a_speaker_stands_behind_a_comma_without_a_verb() -> None:
    text = "« Nous avons ouvert les écluses pour que les bateaux passent enfin sans attendre », Luc ROUX chef du service des eaux."
    release = read(f"# Les écluses ouvrent\n\nLe port de Norville ouvre deux écluses ce lundi.\n\n{text}\n")
    assert [(quote.speaker, quote.role) for quote in release.quotes] == [("Luc ROUX", "chef du service des eaux")]
