"""What only looks like somebody with an office: products, houses in the plural, places; and verbs that are no speaker and no office."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release


def _release(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="txt"))[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "The board opens its Gen AI Marketplace for the boats of the bay today.",
        "The Justice Departments of both towns have joined the board in this.",
        "The California Attorney General’s Office, Alameda, Los Angeles, Santa Clara and Ventura county settled the case with the yard.",
    ],
)
def test_products_houses_and_places_are_nobody(sentence: str) -> None:
    text = f"Norhaven opens a quay\n\nNORHAVEN, 3 May 2024 – {sentence}\n\n“It is open to all,” said Jane Roe, chair of the board.\n"
    assert [person.name for person in _release(text).people] == ["Jane Roe"]


def test_an_office_ends_before_the_verb_that_puts_it_into_words() -> None:
    text = 'Haven opent kade\n\nNorhaven, 3 mei 2024 - De haven opent een kade.\n\nJan Roos, voorzitter van de havenraad formuleert het als volgt: "De kade is open voor iedereen en blijft dat ook."\n'
    assert [(quote.speaker, quote.role) for quote in _release(text).quotes] == [("Jan Roos", "voorzitter van de havenraad")]


def test_a_verb_that_begins_a_sentence_is_no_speaker() -> None:
    text = "Ο λιμένας άνοιξε νέα προβλήτα\n\n«Η προβλήτα είναι ανοιχτή για όλους τους κατοίκους», δήλωσε ο Γιώργος Παππάς, πρόεδρος του λιμένα. Πρόσθεσε: «Οι βάρκες δένουν εκεί από σήμερα, και μάλιστα δωρεάν.»\n"
    assert {quote.speaker for quote in _release(text).quotes} == {"Γιώργος Παππάς"}


@pytest.mark.parametrize("desk", ["Mediální odbor", "Tiskové oddělení"])
def test_the_desk_of_a_house_that_a_field_has_for_the_author_issues_nothing(desk: str) -> None:
    text = f"---\ntitle: Přístav otevírá molo\nauthor: {desk}\n---\n\nNorhaven, 3. května 2024 - Přístav dnes otevřel nové molo pro lodě. Má místo pro čtyřicet lodí.\n"
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0].issuer
    assert found is None or found.text != desk
