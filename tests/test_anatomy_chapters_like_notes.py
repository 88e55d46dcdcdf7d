"""Anatomy of headings that are those of notes and stand within a text: what goes on below them is no note."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one, roles

from masthead.document.plain import plain_block

TEXTS = {
    "en": (
        "# Survey of harbours finds more ships",
        "The Norhaven Harbour Trust today published a survey of harbours, which finds more ships than in any year before.",
        "## Methodology",
        "The survey asked 1,200 harbour masters between January and March, by telephone and on paper.",
        "## Results",
        "“That is a lot of ships for the small harbours of the north,” said Ida Lund, head of research at the trust, who led the survey.",
        "The trust will ask again next year, and hopes for still more answers.",
    ),
    "de": (
        "# Umfrage: mehr Schiffe in Häfen",
        "Der Hafenverband Norhaven hat heute eine Umfrage unter Häfen veröffentlicht, nach der mehr Schiffe kommen als je zuvor.",
        "## Methodik",
        "Die Umfrage hat von Januar bis März 1.200 Hafenmeister befragt, am Telefon und auf Papier.",
        "## Ergebnisse",
        "„Das sind viele Schiffe für die kleinen Häfen des Nordens“, sagte Max Brand, Leiter der Forschung im Verband.",
        "Der Verband wird im nächsten Jahr wieder fragen und hofft auf noch mehr Antworten.",
    ),
    "fr": (
        "# Enquête : plus de navires dans les ports",
        "L’Union du Port de Norhaven a publié aujourd’hui une enquête sur les ports, selon laquelle plus de navires viennent que jamais.",
        "## Méthodologie",
        "L’enquête a interrogé 1 200 capitaines de port de janvier à mars, par téléphone et sur papier.",
        "## Résultats",
        "« C’est beaucoup de navires pour les petits ports », a déclaré Luc Petit, chef de la recherche de l’Union.",
        "L’Union interrogera encore l’année prochaine, et espère plus de réponses.",
    ),
}


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("marks", ["## ", ""])
def test_how_a_survey_was_made_is_text_where_somebody_speaks_under_the_next_heading(language: str, marks: str) -> None:
    found = one(*(text.replace("## ", marks) for text in TEXTS[language]), language=language)
    assert {role for role, _ in roles(found)} == {"headline", "body"}
    assert (found.notes, found.body_paragraphs) == ((), 4)


def test_two_more_chapters_behind_it_are_enough() -> None:
    text = TEXTS["en"]
    found = one(*text[:5], text[6], "## Outlook", "The trust hopes for still more answers from the small harbours of the north.")
    assert found.notes == ()


def test_it_is_a_note_at_the_end() -> None:
    text = TEXTS["en"]
    found = one(*text[:2], *text[4:], *text[2:4], "## About the Norhaven Harbour Trust", "The trust runs the harbour of Norhaven.")
    assert [note.heading for note in found.notes] == ["Methodology"]


def test_what_is_for_editors_is_a_note_wherever_it_stands() -> None:
    text = [part.replace("Methodology", "Notes to editors") for part in TEXTS["en"]]
    assert [note.heading for note in one(*text).notes] == ["Notes to editors"]


def test_a_chapter_behind_notes_for_editors_is_one_of_them() -> None:
    text = TEXTS["en"]
    found = one(*text[:2], text[6], "Notes to editors", "The survey was the first of its kind in the north of the country.", *text[2:4])
    assert {role for role, _ in roles(found)[3:]} == {"notes"}


def test_a_note_in_its_row_leaves_the_speech_below_it_to_the_text() -> None:
    note = "Notes to editors: The survey asked 1,200 harbour masters in the spring."
    headline, lead, _, _, _, speech, more = TEXTS["en"]
    found = one(headline, lead, note, speech, more)
    assert [(piece.role, plain_block(piece.block)) for piece in found.pieces[2:]] == [("notes", note), ("body", speech), ("body", more)]
    below = one(headline, lead, more, note, speech)
    assert {role for role, _ in roles(below)[3:]} == {"notes"}
