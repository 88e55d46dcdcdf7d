"""The house that only a deck names as who does what the text tells; and pictures that are called as a text is, and head nothing."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Figure, Paragraph, Text
from masthead.document.plain import plain_block

DECKS = {
    "nl": (
        "Nieuw zwembad",
        "Zilte Kade opent zaterdag een nieuw zwembad aan de haven, dat voor iedereen gratis is.",
        "Het bad kost niets.",
    ),
    "en": ("New harbour pool", "Salty Quays opens a new pool at the harbour on Saturday, free and open to all.", "The pool costs nothing."),
    "es": ("Nueva piscina", "Muelle Salado abre el sábado una nueva piscina en el puerto, abierta a todos.", "La piscina no cuesta nada."),
    "fr": ("Une piscine au port", "Rive Salée ouvre samedi une nouvelle piscine au port, accessible à tous.", "La piscine ne coûte rien."),
    "it": ("Nuova piscina", "Riva Salata apre sabato una nuova piscina al porto, aperta a tutti.", "La piscina non costa nulla."),
    "pl": ("Nowy basen", "Słony Brzeg otwiera w sobotę nowy basen w porcie, otwarty dla wszystkich.", "Basen nic nie kosztuje."),
    "ru": ("Новый бассейн", "Солёный Берег открывает в субботу новый бассейн в порту, доступный для всех.", "Бассейн ничего не стоит."),
}
NAMES = {
    "nl": "Zilte Kade",
    "en": "Salty Quays",
    "es": "Muelle Salado",
    "fr": "Rive Salée",
    "it": "Riva Salata",
    "pl": "Słony Brzeg",
    "ru": "Солёный Берег",
}
TEXT = {
    "nl": "Vrijwilligers begeleiden de baden zeven dagen per week en geven lessen aan de kinderen uit de buurt.",
    "en": "Volunteers look after the pools seven days a week and give classes to the children of the neighbourhood.",
    "es": "Los voluntarios atienden las piscinas siete días a la semana y dan clases a los niños del barrio.",
    "fr": "Des bénévoles encadrent les bassins sept jours sur sept et donnent des cours aux enfants du quartier.",
    "it": "I volontari seguono le vasche sette giorni su sette e tengono corsi per i bambini del quartiere.",
    "pl": "Wolontariusze opiekują się basenami siedem dni w tygodniu i prowadzą kursy dla dzieci z okolicy.",
    "ru": "Добровольцы следят за бассейнами семь дней в неделю и проводят занятия для детей из соседних домов.",
}


@pytest.mark.parametrize("language", sorted(DECKS))
def test_the_subject_of_a_deck_issues_what_nobody_else_does(language: str) -> None:
    headline, deck, lead = DECKS[language]
    text = TEXT[language]
    release = one(f"# {headline}", f"### {deck}", f"{lead} {text}", text, language=language)
    assert release.issuer is not None
    assert release.issuer.text == NAMES[language]


def test_a_picture_that_is_called_as_the_text_is_heads_nothing() -> None:
    title = "The sixth talk on pools and tides: what harbours have learnt"
    rows = (f"HARB | {title}", title, f"{DECKS['en'][1]} {TEXT['en']}")
    pictures = tuple(Figure(f"{name}.jpeg", title) for name in ("one", "two"))
    document = Document((*(Paragraph((Text(row),)) for row in rows), *pictures), language="en")
    release = recognise(document, lambda notice: None)[0]
    assert release.headline is not None
    assert (release.headline.text, release.headline.evidence.block) == (title, 1)
    assert [plain_block(piece.block)[:11] for piece in release.pieces if piece.role == "body"][:1] == ["Salty Quays"]
