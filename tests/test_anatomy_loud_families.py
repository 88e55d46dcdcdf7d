"""Family names in capitals, syllables of names that are titles elsewhere, and offices with a field in brackets before "and"."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions

OPENED = {
    "en": ("{who}, head of the harbour, opened the event.", "head of the harbour"),
    "fr": ("{who}, directeur du port, a ouvert la réunion.", "directeur du port"),
    "de": ("{who}, Leiter des Hafens, eröffnete die Tagung.", "Leiter des Hafens"),
    "es": ("{who}, director del puerto, inauguró el acto.", "director del puerto"),
    "it": ("{who}, direttore del porto, ha aperto la riunione.", "direttore del porto"),
}
LOUD = (
    "Sean O'BRIEN",
    "Sean O’CONNELL",
    "María GARCÍA LÓPEZ",
    "GARCÍA FERNÁNDEZ María",
    "TAN Mei Lin",
    "LEE Chuan Teck",
    "TAN Eng Chye",
    "TAN MEI LIN",
    "ANA RUIZ",
)


@pytest.mark.parametrize("language", OPENED)
@pytest.mark.parametrize("name", LOUD)
def test_family_names_in_capitals(language: str, name: str) -> None:
    sentence, office = OPENED[language]
    assert [(one.name, one.role) for one in mentions(sentence.format(who=name), pack(language))] == [(name, office)]


@pytest.mark.parametrize("letters", ["GNU GPL Licence", "NATO UNICEF Maria Park", "SAP Eng Lab", "PORT Mei Lin"])
def test_letters_of_houses_begin_no_name(letters: str) -> None:
    assert not any(one.name == letters for one in mentions(f"{letters}, head of the harbour, opened the event.", pack("en")))


@pytest.mark.parametrize("name", ["Tan Eng Chye", "Lee Hon Wai", "Aung Tun Lin"])
@pytest.mark.parametrize("title", ["", "Professor ", "Associate Professor ", "Mr "])
def test_a_title_amid_a_name_is_a_syllable(title: str, name: str) -> None:
    told = mentions(f"{title}{name}, dean of the school of nets, said so.", pack("en"))
    assert [(one.name, one.role) for one in told] == [(name, "dean of the school of nets")]


def test_a_title_that_opens_a_name_is_one() -> None:
    (told,) = mentions("Eng Jane Roe, head of the harbour, said so.", pack("en"))
    assert (told.name, told.address) == ("Jane Roe", "Eng")


@pytest.mark.parametrize(
    "office",
    [
        "Deputy President (Academic Affairs) and Provost, National University of Norhaven",
        "Vice Chair (Harbour Affairs) and Treasurer",
    ],
)
def test_a_field_in_brackets_names_nobody(office: str) -> None:
    told = mentions(f"“It is so,” said Professor Jane Roe, {office}.", pack("en"))
    assert [(one.name, one.role) for one in told] == [("Jane Roe", office)]


@pytest.mark.parametrize("rank", ["Associate", "Assistant", "Adjunct", "Visiting", "Honorary"])
def test_who_heads_something_is_no_mere_professor(rank: str) -> None:
    (told,) = mentions(f"{rank} Professor Jane Roe, director of the Harbour Institute, said so.", pack("en"))
    assert told.role == "director of the Harbour Institute"
    (told,) = mentions(f"“It is so,” said {rank} Professor Jane Roe.", pack("en"))
    assert told.name == "Jane Roe"


def test_a_unit_of_two_fields_is_part_of_an_office() -> None:
    text = (
        "Harbour Council opens a quay\n\nNORHAVEN, 3 May 2024 – The Harbour Council opened a quay today, and many came to see it.\n\n"
        "Media contact\nJane Roe\nAssistant Manager, Communications & Marketing Group\nHarbour Council\nTel. 020 7946 0142\nEmail: jane.roe@harbour.example\n"
    )
    (found,) = masthead.recognise(masthead.read(text.encode()))
    assert [(who.name, who.role) for who in found.people] == [("Jane Roe", "Assistant Manager, Communications & Marketing Group")]
