"""Whom the press may ask, below a label of who sent a text; the field that somebody has in place of an office; names that end as verbs do."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Contact, Evidence, Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.asking import field_of, without_hours
from masthead.anatomy.persons.people import mentions

WHERE = Evidence("contact.lines", 0.85)


def _read(*blocks: str) -> Release:
    text = "\n\n".join(blocks)
    return masthead.recognise(masthead.read(text.encode()))[0]


@pytest.mark.parametrize(
    ("blocks", "name", "role"),
    [
        (
            (
                "# হাওরে নতুন সেতু চালু",
                "ঢাকা, ৫ মার্চ ২০২৪: সড়ক বিভাগ আজ হাওর এলাকায় নতুন সেতু চালু করেছে। এতে ৪০ হাজার মানুষ উপকৃত হবেন বলে জানানো হয়েছে।",
                "বার্তা প্রেরক\nনুসরাত জাহান\nমহাব্যবস্থাপক\nমোবাইল: ০১৭১১-৫৫৫০৯৯\nইমেইল: pr@bridge.example",
            ),
            "নুসরাত জাহান",
            "মহাব্যবস্থাপক",
        ),
        (
            (
                "# پل کا افتتاح",
                "ملتان: کمشنر ملتان نے کہا ہے کہ نیا پل 12 مارچ سے کھول دیا جائے گا جس سے 40 ہزار شہری فائدہ اٹھائیں گے۔",
                "جاری کردہ:\nنادیہ قریشی\nڈائریکٹر تعلقات عامہ\nفون: 061-5550131",
            ),
            "نادیہ قریشی",
            "ڈائریکٹر تعلقات عامہ",
        ),
    ],
)
def test_a_label_of_who_sent_a_text_names_nobody(blocks: tuple[str, ...], name: str, role: str) -> None:
    found = _read(*blocks)
    assert [(person.name, person.role) for person in found.contacts] == [(name, role)]


@pytest.mark.parametrize(
    ("language", "text", "field"),
    [
        ("de", "Ida Brandt\nPresse- und Öffentlichkeitsarbeit\nTel. 0431 555 01", "Presse- und Öffentlichkeitsarbeit"),
        ("de", "Rückfragen: Ida Brandt, Kommunikation der Werft, Tel. 0431 555 01", "Kommunikation der Werft"),
        ("da", "Ida Brandt, kommunikation, tlf. 55 55 01 01", "kommunikation"),
        ("cs", "Ida Brandt\nPR a marketing\ntelefon 567 555 801", "PR a marketing"),
        ("it", "Ida Brandt (stampa estera), ida@molo.example", "stampa estera"),
        ("sr", "Ida Brandt, ПР музеја, 021 555 318", "ПР музеја"),
        # A unit, a firm and a house are no field; nor is what else stands behind a name.
        ("en", "Ida Brandt, Press Office, 0131 555 0101", ""),
        ("en", "Ida Brandt, Media Works, 0131 555 0101", ""),
        ("es", "Ida Brandt, Dpto. de Comunicación, 91 555 01 01", ""),
        ("de", "Ida Brandt, Hafenverein, 0431 555 01", ""),
        ("en", "Ida Brandt, ida@quay.example", ""),
    ],
)
def test_a_contact_has_a_field_in_place_of_an_office(language: str, text: str, field: str) -> None:
    assert field_of(Contact("Ida Brandt", "", "", "", "", text, WHERE), pack(language)) == field


@pytest.mark.parametrize(
    ("role", "bare"),
    [
        ("менеджер по связям с общественностью (вн. 108)", "менеджер по связям с общественностью"),
        ("Leiter Bau (14.00–15.30)", "Leiter Bau"),
        ("federaal secretaris (N)", "federaal secretaris"),
        ("Persmagistraat (vervanger)", "Persmagistraat (vervanger)"),
        ("press officer", "press officer"),
    ],
)
def test_what_brackets_say_of_a_number_is_no_office(role: str, bare: str) -> None:
    assert without_hours(role) == bare


def test_who_is_asked_is_listed_once_however_the_name_is_written() -> None:
    found = _read(
        "# Vingt perquisitions à Namur",
        "NAMUR, le 3 mars 2021 – Vingt perquisitions ont été menées. « L’enquête continue », souligne l’auditrice du travail, Anne Delvaux.",
        "Contact presse",
        "Anne DELVAUX, auditrice du travail\nTél. 0475 55 01 99 – presse@auditorat.example",
    )
    assert [person.name.casefold() for person in found.people] == ["anne delvaux"]


def test_abbreviations_in_an_office_are_no_sentences() -> None:
    found = _read(
        "# Nowa hala w Łazach",
        "Łazy, 3 marca 2021 r. Szpital otworzył dziś nową halę, w której zmieści się 120 łóżek dla pacjentów z całego regionu.",
        "Kontakt: Ewa Nowicka, specjalista ds. promocji, tel. 61 555 94 08, e.nowicka@szpital.example",
    )
    assert [(person.name, person.role) for person in found.people] == [("Ewa Nowicka", "specjalista ds. promocji")]


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("de", "erläutert Verbandspräsident Dr. Henning Voss.", ("Henning Voss", "Verbandspräsident")),
        ("da", "siger direktør Flemming Bak.", ("Flemming Bak", "direktør")),
        ("en", "said Ying Chen, head of the laboratory.", ("Ying Chen", "head of the laboratory")),
        ("en", "said Joseph ole Ntutu, governor of the county.", ("Joseph ole Ntutu", "governor of the county")),
        ("en", "said Daniel arap Kirui, chairman of the board.", ("Daniel arap Kirui", "chairman of the board")),
        ("en", "They were hit by Typhoon Auring, Bureau Director Jane Roe said.", ("Jane Roe", "Bureau Director")),
        # What a text is about, and what somebody does, is no name.
        ("en", "Training Week, head of the programme said.", None),
        ("en", "after Hurricane Ignatius, head of the service, landed.", None),
    ],
)
def test_names_end_as_verbs_do_and_storms_have_no_office(language: str, text: str, named: tuple[str, str] | None) -> None:
    found = [(one.name, one.role) for one in mentions(text, pack(language)) if one.role]
    assert found == ([named] if named else [])
