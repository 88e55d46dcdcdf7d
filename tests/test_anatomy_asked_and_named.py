"""Whom the press may ask and who is named with an office: firms, forms of address, houses before offices, labels that say for whom somebody answers."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def read(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode()))[0]


def test_a_firm_with_its_form_of_law_is_nobody_whom_to_ask() -> None:
    release = read(
        "SAJTÓKÖZLEMÉNY\n\nÚj hidat kap a Tisza-part\n\nSzeged, 2024. május 14. – A Hídőr Kft. új hidat épít a folyó fölé. A munka két évig tart.\n\n"
        "„A híd mindenkié” – mondta Kovács Eszter, a cég igazgatója.\n\nKiadó: Hídőr Kft.\nSajtókapcsolat: Szabó Réka, kommunikációs vezető, +36 20 555 0142, sajto@hidor.example\n"
    )
    assert [(one.name, one.role) for one in release.contacts] == [("Szabó Réka", "kommunikációs vezető")]
    assert ("Szabó Réka", "kommunikációs vezető") in [(one.name, one.role) for one in release.people]
    assert "Hídőr Kft" not in [one.name for one in release.people]


def test_whoever_the_text_names_is_not_named_again_with_a_degree() -> None:
    release = read(
        "TLAČOVÁ SPRÁVA\n\nPrístav zostane otvorený\n\nPrístav, 14. mája 2024 – Prístav zostane otvorený aj v nedeľu, povedala hovorkyňa prístavu Petra Lišková. Lode prídu ráno.\n\n"
        "Kontakt pre médiá:\nMgr. Petra Lišková\nhovorkyňa pre médiá\ntel.: 0888 555 014\nmedia@pristav.example\n"
    )
    assert [one.name for one in release.people] == ["Petra Lišková"]


def test_a_house_before_an_office_names_nobody_else() -> None:
    release = read(
        "PRESSITEADE\n\n14. mai 2024\n\nLaevakoolis algas õppeaasta\n\nLaevakool avas täna uue õppehoone, mis maksis 3,2 miljonit eurot. Majas õpib 300 noort.\n\n"
        "Lisainfo:\nTiina Kask\nVõnnu Laevakooli pressiesindaja\n5555 0142\npress@laevakool.example\n"
    )
    assert [(one.name, one.role) for one in release.people] == [("Tiina Kask", "Võnnu Laevakooli pressiesindaja")]


def test_assistants_of_somebody_are_still_not_listed_with_that_ones_name() -> None:
    release = read(
        "MEDIA RELEASE\n\nHarbour bridge opens\n\nNORHAVEN, 14 May 2024 – The harbour bridge opened today after two years of work. It cost $3 million.\n\n"
        "Media contact: Jane Poole, assistant to Minister Roe, 021 555 0142, media@harbour.example\n"
    )
    assert "Roe" not in [one.name for one in release.people]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("sk", "Obhajca obžalovaného JUDr. Marek Vrba po pojednávaní mlčal.", "Marek Vrba", "Obhajca obžalovaného"),
        ("de", "Die Strafverteidigerin Anna Klein schwieg.", "Anna Klein", "Strafverteidigerin"),
        ("et", "Kaasautori, keemik Liisa Oja sõnul on vesi puhas.", "Liisa Oja", "keemik"),
        ("tr", "Basın Müşaviri Kerem Demir açıkladı.", "Kerem Demir", "Basın Müşaviri"),
        ("el", "είπε ο παιδοψυχίατρος Αρτέμης Κούκος.", "Αρτέμης Κούκος", "παιδοψυχίατρος"),
    ],
)
def test_defenders_and_scientists_hold_an_office(language: str, text: str, name: str, role: str) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack(language)) if one.role] == [(name, role)]


def test_the_title_of_a_question_in_parliament_is_no_speech() -> None:
    release = read(
        "PRESSEMITTEILUNG\n\nBrücken bleiben gesperrt\n\nNorhafen, 14. Mai 2024. Zur Antwort auf die Kleine Anfrage „Sanierung alter Brücken im ländlichen Raum des Kreises“ erklärt die Abgeordnete Eva Klein:\n\n"
        "„Wer Brücken sperrt, sperrt Dörfer aus. Das muss sich ändern.“\n"
    )
    assert [quote.text[:20] for quote in release.quotes] == ["Wer Brücken sperrt, "]


@pytest.mark.parametrize(
    ("asks", "office"),
    [
        ("For media enquiries or interviews with the Chairperson, please contact the committee’s Media Officer", "Media Officer"),
        ("For media enquiries or interviews with members, please contact the union’s Press Officer", "Press Officer"),
    ],
)
def test_an_office_to_turn_to_goes_without_what_asks_for_it(asks: str, office: str) -> None:
    release = read(
        "MEDIA STATEMENT\n\nHarbour bridge opens\n\nNORHAVEN, 14 May 2024 – The harbour bridge opened today after two years of work. It cost $3 million.\n\n"
        f"{asks}:\nName: Thabo Mokoena (Mr)\nTel: 021 555 8062\nE-mail: tmokoena@parliament.example\n"
    )
    assert [(one.name, one.role) for one in release.contacts] == [("Thabo Mokoena", office)]
    assert ("Thabo Mokoena", office) in [(one.name, one.role) for one in release.people]
