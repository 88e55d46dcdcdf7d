"""Offices that stand small in the row below a name, in brackets behind degrees, or behind a title of the academy; the dotted capital of Turkish."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.pack import pack, phrases
from masthead.anatomy.persons.people import mentions

_TEXT = "12 × 3 = 36.\n\n12 × 4 = 48."


@pytest.mark.parametrize(
    ("language", "heading", "name", "office"),
    [
        ("en", "Contact", "Ingrid Halvorn", "chair of the club"),
        ("es", "Contacto", "Ingrid Halvorn", "presidenta de la asociación"),
        ("it", "Contatti", "Ingrid Halvorn", "presidente dell’associazione"),
        ("nl", "Contact", "Ingrid Halvorn", "voorzitter van de vereniging"),
        ("sv", "Kontakt", "Ingrid Halvorn", "ordförande i föreningen"),
        ("pl", "Kontakt", "Ingrid Halvorn", "prezeska stowarzyszenia"),
        ("cs", "Kontakt", "Anna Marie Nováková", "předsedkyně spolku"),
        ("bg", "За контакти", "Ингрид Халворн", "председател на сдружението"),
        ("el", "Επικοινωνία", "Ίνγκριντ Χάλβορν", "πρόεδρος του συλλόγου"),
        ("ru", "Контакты", "Ингрид Халворн", "председатель объединения"),
        ("tr", "İletişim", "İnci Halvorlu", "dernek başkanı"),
    ],
)
def test_an_office_in_small_letters_in_the_row_below_a_name(language: str, heading: str, name: str, office: str) -> None:
    text = f"---\nlang: {language}\ntitle: 12 × 3\n---\n\n{_TEXT}\n\n## {heading}\n\n{name}\n{office}\ninfo@post.example\n"
    contacts = masthead.recognise(masthead.read(text.encode(), format="md"))[0].contacts
    assert [(one.name, one.role, one.organisation) for one in contacts] == [(name, office, "")]


@pytest.mark.parametrize(
    ("language", "text", "name", "office"),
    [
        ("en", "Ingrid Halvorn, MD, PhD (chair of the club) opened the evening.", "Ingrid Halvorn", "chair of the club"),
        ("de", "Ingrid Halvorn, M.A. (Vorsitzende des Vereins) eröffnete den Abend.", "Ingrid Halvorn", "Vorsitzende des Vereins"),
        ("cs", "Ing. Jan Novotný, CSc. (předseda spolku) zahájil večer.", "Jan Novotný", "předseda spolku"),
        ("pl", "Ingrid Halvorn, PhD (prezeska stowarzyszenia) otworzyła wieczór.", "Ingrid Halvorn", "prezeska stowarzyszenia"),
        ("sv", "Docent Ingrid Halvorn, ordförande i föreningen, öppnade kvällen.", "Ingrid Halvorn", "ordförande i föreningen"),
        ("no", "Førsteamanuensis Ingrid Halvorn, leder i foreningen, åpnet kvelden.", "Ingrid Halvorn", "leder i foreningen"),
    ],
)
def test_an_office_behind_degrees_and_one_that_is_more_than_a_title(language: str, text: str, name: str, office: str) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack(language)) if one.role] == [(name, office)]


def test_a_phrase_that_begins_with_the_dotted_capital_of_turkish_is_found() -> None:
    contacts = phrases(pack("tr").contacts)
    assert all(contacts.fullmatch(said) for said in ("iletişim", "İletişim", "İLETİŞİM", "Basın İletişim"))
