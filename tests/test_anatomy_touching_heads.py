"""Headings of boilerplate that a page's markup runs into the text behind them, and into the one before."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

BODY = {
    "en": "Harbour opens a quay\n\nNORHAVEN, 3 May 2024 – Kell Smoked Meats opened a quay today, and many came to see it.\n\n“It is a good day,” said Jane Roe, head of the harbour. “We are glad.”",
    "de": "Hafen öffnet einen Kai\n\nNorhafen, 3. Mai 2024 – Die Kell Wurstwaren GmbH hat heute einen Kai eröffnet, und viele kamen.\n\n„Das ist ein guter Tag“, sagte Eva Klein, Leiterin des Hafens. „Wir freuen uns.“",
    "fr": "Le port ouvre un quai\n\nNORVILLE, le 3 mai 2024 – Kell Salaisons a ouvert un quai aujourd’hui, et beaucoup sont venus.\n\n« C’est un beau jour », a déclaré Jeanne Roux, directrice du port. « Nous sommes ravis. »",
}
ABOUT = [
    (
        "en",
        "About Kell Smoked Meats",
        "Founded in 1949 by Jane Roe on the west side of town, Kell Smoked Meats has grown from a local firm into a brand.",
    ),
    ("en", "About Kell Smoked Meats", "Kell Smoked Meats is a maker of sausages, which it sells in twelve countries of the world."),
    ("en", "About Kell Smoked Meats", "The company was founded in 1949 and sells its sausages in twelve countries of the world."),
    ("de", "Über die Kell Wurstwaren GmbH", "Die Kell Wurstwaren GmbH ist ein Hersteller von Würsten, die sie in zwölf Ländern der Welt verkauft."),
    ("de", "Über die Kell Wurstwaren GmbH", "Gegründet 1949 im Westen der Stadt, verkauft die Kell Wurstwaren GmbH ihre Würste heute in zwölf Ländern."),
    ("de", "Über die Kell Wurstwaren GmbH", "Das Unternehmen wurde 1949 gegründet und verkauft seine Würste in zwölf Ländern der Welt."),
    ("fr", "À propos de Kell Salaisons", "Fondée en 1949 à l’ouest de la ville, Kell Salaisons vend ses saucisses dans douze pays du monde."),
]  # fmt: skip


def boilerplate(text: str) -> list[tuple[str, str]]:
    found: Release = masthead.recognise(masthead.read(text.encode()))[0]
    return [(passage.heading, passage.text) for passage in found.boilerplate]


@pytest.mark.parametrize(("language", "heading", "told"), ABOUT)
def test_a_heading_that_runs_into_its_text(language: str, heading: str, told: str) -> None:
    assert boilerplate(f"{BODY[language]}\n\n{heading}{told}\n") == [(heading, told)]


@pytest.mark.parametrize(("language", "heading", "told"), ABOUT)
def test_a_heading_that_both_texts_touch(language: str, heading: str, told: str) -> None:
    assert boilerplate(f"{BODY[language]}{heading}{told}\n") == [(heading, told)]


@pytest.mark.parametrize(
    "text",
    [
        "About PayPal users in the town the harbour knows little, and it asks them to write to the town hall.",
        "About McKell and its boats the town has much to tell, and it does so every year in the harbour.",
    ],
)
def test_a_capital_within_a_name_parts_no_heading(text: str) -> None:
    assert not any(told.startswith(("Pal", "Kell")) for _, told in boilerplate(f"{BODY['en']}\n\n{text}\n"))
