"""Texts that go on: below the genre's name under a headline, and below a row that tells whom to ask near the top; who is named below set words."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Item, List, Paragraph, Quotation, Strong, Text

LEAD = "Die Hafengruppe hat am Montag die neue Fassung ihrer Karten aller Inseln des Nordens vorgestellt, die allen offen stehen."
CHAPTERS = (
    ("Inseln", "Die Karten zeigen 48 Inseln und alle Lichter, die Schiffe bei Nacht brauchen, um ihren Weg zu finden."),
    ("Häfen", "Zum ersten Mal stehen alle Häfen darin, auch die kleinen, die von Juni bis September geöffnet sind."),
    ("Lichter", "Jedes Licht ist mit seiner Farbe und mit dem Takt verzeichnet, in dem es von Land aus zu sehen ist."),
    ("Preise", "Die Karten kosten nichts, und wer sie drucken will, darf das tun, ohne jemanden darum zu bitten."),
)
MORE = "Wer Fehler findet, kann sie melden, und die Gruppe bessert sie in der nächsten Fassung aus, so gut sie kann."
BELOW = [text for name, told in CHAPTERS for text in (f"## {name}", told, MORE)]


def told(*texts: str) -> list[str]:
    return [f"{figure.text} {figure.label}" for figure in one(*texts, language="de").figures]


def test_chapters_below_the_genre_under_a_headline_are_the_releases() -> None:
    headline = "# Die neuen Karten zeigen alle Inseln des Nordens und ihre Häfen"
    assert told(headline, "## Pressemitteilung", LEAD, *BELOW) == ["48 Inseln und alle Lichter"]


def test_sections_below_the_genre_in_a_kit_are_not() -> None:
    assert told("# Karten 9.5", "## Pressemitteilung", LEAD, *BELOW) == []


@pytest.mark.parametrize(("chapters", "found"), [(BELOW, ["48 Inseln und alle Lichter"]), (BELOW[:3], [])])
def test_a_text_goes_on_in_chapters_below_whom_to_ask(chapters: list[str], found: list[str]) -> None:
    asked = "Pressekontakt: Ada Lund, ada@hafengruppe.example, 030 5550143"
    release = one("# Die neuen Karten zeigen alle Inseln", LEAD, asked, *chapters, language="de")
    assert [contact.email for contact in release.contacts] == ["ada@hafengruppe.example"]
    assert [f"{figure.text} {figure.label}" for figure in release.figures] == found


SET = {
    "de": ("„Wir haben zehn Jahre daran gearbeitet, und jetzt sind die Karten für alle da.“", "Leiterin der Hafengruppe"),
    "en": ("“We worked on them for ten years, and now the maps are there for everybody to use.”", "director of the Harbour Group"),
    "es": ("“Trabajamos en ellos diez años, y ahora los mapas están a disposición de todos.”", "directora del Grupo del Puerto"),
    "fr": ("« Nous y avons travaillé dix ans, et maintenant les cartes sont là pour tous. »", "directrice du Groupe du port"),
    "it": ("“Ci abbiamo lavorato dieci anni, e ora le carte sono a disposizione di tutti.”", "direttrice del Gruppo del porto"),
}


@pytest.mark.parametrize("language", sorted(SET))
def test_an_item_below_set_words_names_who_says_them(language: str) -> None:
    words, office = SET[language]
    blocks = (
        Heading(1, (Text("Maps 9.5"),)),
        Paragraph((Text(LEAD),)),
        Quotation((Paragraph((Text(words),)),)),
        List((Item((Paragraph((Strong((Text(f"Ada Lund, {office}"),)),)),)),)),
        Paragraph((Text(MORE),)),
    )
    release = recognise(Document(blocks, language=language), lambda notice: None)[0]
    assert [(quote.speaker, quote.role) for quote in release.quotes] == [("Ada Lund", office)]
