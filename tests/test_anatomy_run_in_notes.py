"""Rows that records keep apart, and words to editors that run into what they are told."""

from __future__ import annotations

import json

import pytest
from test_anatomy_rules import one

import masthead
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.runin import tells_editors
from masthead.document.plain import plain_block

HEADLINE = "Harbour council opens second crane at the old quay"
LEAD = "A second crane was put to work at the old quay this summer. It lifts forty tonnes and runs on current from land."
MORE = "Work on the quay began in March. Ships were loaded by hand until now, which took the crews the better part of a day."
LONG = f"{LEAD} {MORE}"
FOOT = "About Harbour Council\nHarbour Council runs four quays and employs 120 people.\n\nMedia contacts\nAda Lund, press secretary\n+47 22 55 01 40"


def told(body: str) -> bytes:
    kind = {"@context": "https://schema.org", "@type": "NewsArticle", "articleSection": "Press releases"}
    return json.dumps({**kind, "headline": HEADLINE, "articleBody": body}).encode()


def record(body: str) -> list[str]:
    return [plain_block(block) for block in masthead.read(told(body)).blocks]


def test_a_record_whose_paragraphs_nobody_wrapped_keeps_its_rows() -> None:
    assert record(f"{LONG}\n\n{MORE}\n\n{FOOT}")[-2:] == FOOT.split("\n\n")
    found = masthead.recognise(masthead.read(told(f"Norhaven, 5 June 2026 – {LONG}\n\n{MORE}\n\n{FOOT}")))[0]
    assert [one.heading for one in found.boilerplate] == ["About Harbour Council"]


def test_a_record_whose_paragraphs_are_wrapped_has_them_whole() -> None:
    wrapped = "\n".join(LONG[at : at + 60] for at in range(0, len(LONG), 60))
    assert "\n" not in "".join(record(f"{wrapped}\n\n{wrapped}"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Noot voor de redactie (niet voor publicatie): bel voor meer informatie met Ada Lund."),
        ("it", "Per gli Editori: la rete dei porti riunisce venti comuni e quattro cantieri della costa."),
        (
            "en",
            "Notes to editors (all dailies): Ada Lund can be asked all day about the new crane, and she has pictures of the quay for all who want them.",
        ),
        ("de", "Hinweis für Redaktionen: Der Kran kann am Freitag besichtigt werden, Bilder liegen bereit."),
        ("es", "Nota para los editores: la grúa se puede visitar el viernes y hay fotos para la prensa."),
        ("it", "Note per la redazione: la gru si può visitare venerdì e ci sono foto per chi le vuole."),
        ("pt", "Nota à redação: o guindaste pode ser visitado na sexta-feira e há fotografias para todos."),
        ("el", "Σημείωση προς συντάκτες: ο γερανός μπορεί να επισκεφθεί την Παρασκευή και υπάρχουν φωτογραφίες."),
        ("fr", "Note à la presse : la grue peut être visitée vendredi, des photos sont à disposition."),
        ("en", "Notes to the press: the crane can be seen on Friday, and there are pictures for all who want them."),
    ],
)
def test_words_to_editors_run_into_what_they_are_told(language: str, text: str) -> None:
    found = one(
        "PRESS RELEASE", HEADLINE, LEAD, MORE, "The crane comes by sea in June. It is put up within two weeks.", text, language=language
    )
    assert tells_editors(text, pack(language))
    assert not text.endswith("all who want them.") or [note.text.endswith("all who want them.") for note in found.notes] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Background: the crane was ordered in 2024 and built in the yard across the bay.",
        "Notes to editors of the harbour paper were lost in the fire of the old quay.",
        "Further information: the crane lifts forty tonnes and runs on current from land.",
    ],
)
def test_other_words_and_a_colon_tell_editors_nothing(text: str) -> None:
    assert not tells_editors(text, pack("en"))
