"""Datelines, genres, marks and headings in forms that letters and portals have: a reference's row, a number behind the genre, a stop and a dash."""

from __future__ import annotations

import pytest

import masthead

TEXT = "The Harbour Authority stopped 38 boats on Monday because they had too few life jackets.\n\nThe boats were checked from 26 to 30 May at 19 quays.\n"
ES = "de Ahorros premió ayer a los artesanos de la región en un acto público.\n\nEl premio es de un millón para cada uno de los talleres.\n"
AR = (
    "باشرت ملاكات وزارة الموارد المائية اليوم أعمال كري النهر في المحافظة الجنوبية.\n\nوأكد الوزير أن العمل مستمر حتى نهاية العام الحالي.\n"
)


def read(text: str, format: str = "md") -> masthead.Release:
    return masthead.recognise(masthead.read(text.encode(), format=format))[0]


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("**Santo Domingo.-** La Asociación", "Santo Domingo"),
        ("Norlena.- La Asociación de Norlena", "Norlena"),
        ("Ciudad de México.– La Asociación", "Ciudad de México"),
        ("Nota.- La Asociación", ""),
        ("Primero.- La Asociación", ""),
        ("Comunicado de prensa.- La Asociación", ""),
        ("Convocatoria.- La Asociación", ""),
        ("Ayuntamiento de Norlena.- La Asociación de Norlena", ""),
        ("Marta Ruiz.- La directora Marta Ruiz", ""),
    ],
)
def test_a_place_before_a_stop_and_a_dash(lead: str, place: str) -> None:
    found = read(f"# La Asociación premia a los artesanos\n\n{lead} {ES}").dateline
    assert (found.place if found else "") == place


def test_place_and_day_behind_the_number_of_a_release_and_of_a_letter() -> None:
    found = read(
        f"*Press release No 17/22 – Vilnius, 8 November 2022*\n\n**The Board of Appeal has today dismissed the action.**\n\n{TEXT}"
    ).dateline
    assert found is not None and (found.place, found.date) == ("Vilnius", "2022-11-08")
    letter = f"THE HARBOUR AUTHORITY\n\nRef. No. HA/12/2025                 Mwanza, 2 June 2025\n\n  AUTHORITY STOPS 38 BOATS FROM CARRYING PASSENGERS\n\n{TEXT}"
    found = read(letter, "txt").dateline
    assert found is not None and (found.place, found.date) == ("Mwanza", "2025-06-02")


def test_a_place_and_the_desk_behind_a_stroke() -> None:
    found = read(f"الموارد المائية تباشر بكري نهر الغراف\n\nبغداد / المركز الإعلامي\nالثلاثاء 14 / 4 / 2026\n\n{AR}", "txt")
    assert found.dateline is not None and found.dateline.place == "بغداد"


def test_a_genre_whose_letters_are_drawn_out_is_one() -> None:
    headline = "إخماد حريق الغابة والتحكم في ثلاث بؤر أخرى بشرق الولاية"
    for text, format in ((f"بيـــان صحفـــي\n\n{headline}\n\n{AR}", "txt"), (f"# بيـــان صحفـــي\n\n{headline}\n\n{AR}", "md")):
        found = read(text, format).headline
        assert found is not None and found.text == headline


def test_a_heading_right_under_the_genre_and_its_number_is_the_headline() -> None:
    found = read(
        f"# Boletín de Prensa N.º 087-GADPZ-2017\n\n## Prefectura entrega 14 kilómetros de vía asfaltada\n\nLa Asociación {ES}"
    ).headline
    assert found is not None and found.text == "Prefectura entrega 14 kilómetros de vía asfaltada"


def test_an_end_mark_of_a_nought_between_dashes() -> None:
    found = read(f"Harbour Authority stops 38 boats\n\n{TEXT}\n- 0 -\n\nContact: Ida Holm, tel. 01632 960 101\n", "txt").end_mark
    assert found is not None and found.text.strip() == "- 0 -"


def test_a_row_that_spares_paper_is_no_row_of_whom_to_ask() -> None:
    message = (
        "From: Ida Holm <ida@hafen.example>\nSubject: Museum zeigt Boote\nContent-Type: text/plain; charset=utf-8\n\nMuseum zeigt alte Boote\n\n"
        "Das Museum zeigt ab Montag alte Boote aus dem Hafen, die lange in der Halle lagen.\n\nDer Eintritt kostet vier Euro, Kinder zahlen nichts.\n\n"
        "-- \nIda Holm\nPressestelle Hafenmuseum\nFon 03955 55 61-17\nida@hafen.example\nBitte prüfen Sie, ob diese Mail ausgedruckt werden muss.\n"
    )
    found = read(message, "eml")
    assert [(each.name, each.email) for each in found.contacts] == [("Ida Holm", "ida@hafen.example")]
