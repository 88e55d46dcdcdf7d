"""Places and days between numbers of papers, codes of towns, datelines in brackets, titles with wide labels, and headings that head no boilerplate."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.stacks import shouted

_POLISH = (
    "Urząd Portu w Nowym Porcie otworzył dziś nowe nabrzeże. Nabrzeże ma trzysta metrów długości i może przy nim stanąć dziesięć statków."
)
_SLOVENE = "Pristanišče je danes v Zalivu odprlo nov pomol. Pomol je dolg tristo metrov in ob njem lahko hkrati pristane deset ladij."
_RUSSIAN = "Портовое управление открыло новый причал. Длина причала триста метров, и у него могут одновременно стоять десять судов."
_JAPANESE = "港湾局は本日、新しい岸壁を開いたと発表しました。岸壁の長さは三百メートルで、十隻の船が同時に着くことができます。"
_ARABIC = "افتتحت هيئة الموانئ اليوم رصيفا جديدا في المدينة. ويبلغ طول الرصيف ثلاثمائة متر، ويمكن أن ترسو فيه عشر سفن في وقت واحد."


def recognised(*texts: str, kind: str = "txt") -> masthead.Release:
    return masthead.recognise(masthead.read("\n\n".join(texts).encode(), format=kind))[0]


@pytest.mark.parametrize(
    ("head", "text", "place", "day"),
    [
        (
            ("URZĄD PORTU", "Nowy Port, dnia 3 czerwca 2025 r.\n114-2.Pr.9/25", "KOMUNIKAT PRASOWY", "Nowe nabrzeże otwarte"),
            _POLISH,
            "Nowy Port",
            "2025-06-03",
        ),
        (
            ("Pristanišče Zaliv", "SPOROČILO ZA JAVNOST", "Številka: 040-17/2025-PZ\nZaliv, 3. 6. 2025", "Nov pomol v Zalivu odprt"),
            _SLOVENE,
            "Zaliv",
            "2025-06-03",
        ),
    ],
)
def test_place_and_day_stand_in_a_row_beside_the_number_of_the_paper(head: tuple[str, ...], text: str, place: str, day: str) -> None:
    release = recognised(*head, text, text)
    assert release.dateline is not None
    assert release.dateline.place == place
    assert release.issued is not None
    assert release.issued.date == day


def test_the_code_of_a_town_stays_with_its_town() -> None:
    letterhead = "URZĄD PORTU MORSKIEGO W NOWYM PORCIE\n82-100 Nowy Port, ul. Długa 7"
    assert not letterhead[shouted(letterhead) :].startswith("Nowy Port")


def test_a_dateline_in_brackets_names_who_sends_it() -> None:
    release = recognised("Новый причал открыт", f"(Новоморск, 17 сентября, пресс-служба порта). {_RUSSIAN}", _RUSSIAN)
    assert release.dateline is not None
    assert release.dateline.place == "Новоморск"


def test_the_label_of_a_title_may_be_set_wide() -> None:
    head = (
        "令和7年10月3日",
        "海港市\u3000港湾局\u3000岸壁課\n（市政記者クラブ\u3000配布資料）",
        "件\u3000名\u3000\u3000新しい岸壁の使用開始について",
    )
    release = recognised(*head, _JAPANESE, _JAPANESE)
    assert release.headline is not None
    assert release.headline.text == "新しい岸壁の使用開始について"


def test_a_japanese_summary_heads_the_text() -> None:
    page = f"# 新しい岸壁の仕組みを解明\n\n{_JAPANESE}\n\n## 【概要】\n\n{_JAPANESE}\n\n{_JAPANESE}\n"
    assert not recognised(page, kind="md").boilerplate


def test_who_signs_for_an_office_in_arabic_is_no_boilerplate() -> None:
    release = recognised("هيئة الموانئ تفتتح رصيفا جديدا", _ARABIC, _ARABIC, "عن مجلس الهيئة الكاتب العام: سالم البحري")
    assert not release.boilerplate


_HARBOUR = "The harbour board of the island bought a second crane for the long quay on Monday, after two years of talks with the ferries."


@pytest.mark.parametrize(
    ("begun", "place"),
    [
        ("NORHAVEN, Maine: ", "NORHAVEN, Maine"),
        ("Nairobi: ", "Nairobi"),
        ("Dublin. ", "Dublin"),
        ("Bordeaux (France) — ", "Bordeaux (France)"),
    ],
)
def test_a_known_place_before_a_colon_a_stop_or_with_its_country_in_brackets_is_the_datelines(begun: str, place: str) -> None:
    found = recognised("# Harbour board buys a second crane", f"{begun}{_HARBOUR}", _HARBOUR, kind="md")
    assert found.dateline is not None and found.dateline.place == place


@pytest.mark.parametrize("begun", ["Cranes: ", "Finally. ", "Second Crane, Long Quay: ", "Cranes (Old) — "])
def test_a_word_before_a_colon_is_no_place(begun: str) -> None:
    found = recognised("# Harbour board buys a second crane", f"{begun}{_HARBOUR}", _HARBOUR, kind="md")
    assert found.dateline is None
