"""Dates in running text: found and read in eighteen languages, written for readers of each."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masthead.language.dates import dates, first, written
from masthead.language.pack import known


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("held in Ashgabat on 30-31 May 2024.", "2024-05-30"),
        ("date 2024-06-10 Trafficking", "2024-06-10"),
        ("EMBARGOED UNTIL 12.30 PM SATURDAY, 11 AUGUST 1979.", "1979-08-11"),
        ("MONDAY AUGUST 29 2005", "2005-08-29"),
        ("PRESS RELEASE 29 December 2003", "2003-12-29"),
        ("HAMILTON, December 3, 2024 –", "2024-12-03"),
        ("Jan. 5, 2021", "2021-01-05"),
        ("le 1er juin 2018", "2018-06-01"),
        ("GENÈVE (18 février 2022)", "2022-02-18"),
        ("29 de septiembre de 2016:", "2016-09-29"),
        ("18 DE DEZEMBRO DE 2014:", "2014-12-18"),
        ("Roma, 3 marzo 2020", "2020-03-03"),
        ("Datum:26. Januar 2022", "2022-01-26"),
        ("Datum 28.01.2022", "2022-01-28"),
        ("13 июня 2016 г.", "2016-06-13"),
        ("7 ЯНВАРЯ 2016:", "2016-01-07"),
        ("9 ВЕРЕСНЯ 2013:", "2013-09-09"),
        ("9 września 2013:", "2013-09-09"),
        ("20 EYLÜL 2010:", "2010-09-20"),
        ("12 ΣΕΠΤΕΜΒΡΙΟΥ 2011:", "2011-09-12"),
        ("5 באוקטובר 2017 -", "2017-10-05"),
        ("5 अक्टूबर 2017 –", "2017-10-05"),
        ("5 ตุลาคม 2017 -", "2017-10-05"),
        ("5 ตุลาคม 2560", "2017-10-05"),
        ("22 أيار/مايو2020", "2020-05-22"),
        ("10 كانون الأول/ديسمبر 1948", "1948-12-10"),
        ("٢٢ أيار ٢٠٢٠", "2020-05-22"),
        ("日内瓦（2015年12月9日）", "2015-12-09"),
        ("2024 年 6 月 —", "2024-06"),
        ("2014년 12월 18일", "2014-12-18"),
        ("June 2024", "2024-06"),
        ("5 March at 10", "--03-05"),
    ],
)
def test_a_date_is_read(text: str, expected: str) -> None:
    found = first(text, "en")
    assert found is not None and found.date == expected
    assert found.text in text


@pytest.mark.parametrize(
    "text", ["in 2016", "version 9.5", "+1 (347) 674-7759", "31 June 2020", "99 May 2020", "1,500 people", "may be 12", ""]
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert dates(text, "en") == []


def test_an_unclear_order_is_not_guessed_in_english() -> None:
    assert dates("03/04/2012", "en") == []
    assert [date.date for date in dates("13/04/2012", "en")] == ["2012-04-13"]
    assert [date.date for date in dates("03/04/2012", "fr")] == ["2012-04-03"]


def test_offsets_lead_to_the_date() -> None:
    text = "Von Januar bis 3. März 2021 und am 4. April 2021."
    assert [text[date.start : date.end] for date in dates(text, "de")] == ["3. März 2021", "4. April 2021"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "7 June 2024"),
        ("en-US", "June 7, 2024"),
        ("fr", "7 juin 2024"),
        ("es", "7 de junio de 2024"),
        ("pt", "7 de junho de 2024"),
        ("it", "7 giugno 2024"),
        ("de", "7. Juni 2024"),
        ("ru", "7 июня 2024 г."),
        ("uk", "7 червня 2024 р."),
        ("pl", "7 czerwca 2024"),
        ("tr", "7 Haziran 2024"),
        ("el", "7 Ιουνίου 2024"),
        ("he", "7 ביוני 2024"),
        ("hi", "7 जून 2024"),
        ("th", "7 มิถุนายน ค.ศ. 2024"),
        ("ar", "7 حزيران/يونيو 2024"),
        ("zh-Hans", "2024年6月7日"),
        ("ja", "2024年6月7日"),
        ("ko", "2024년 6월 7일"),
        ("nl", "7 juni 2024"),
        ("eu", "2024-06-07"),
    ],
)
def test_a_date_is_written_as_its_readers_write_it(language: str, expected: str) -> None:
    assert written("2024-06-07", language) == expected


def test_partial_and_first_days_are_written() -> None:
    assert written("1948-12-10", "ar") == "10 كانون الأول/ديسمبر 1948"
    assert written("2024-06-01", "fr") == "1er juin 2024"
    assert (written("2024-06", "ru"), written("2024", "en"), written("2024-06", "es")) == ("июнь 2024 г.", "2024", "junio de 2024")
    assert written("soon", "en") == "soon"


@given(st.dates(datetime.date(1700, 1, 1), datetime.date(2099, 12, 31)), st.sampled_from([*known(), "en-US", "zh-Hant"]))
def test_what_is_written_can_be_read_again(day: datetime.date, language: str) -> None:
    found = first(written(str(day), language), language)
    assert found is not None and found.date == str(day)


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    for date in dates(text, "en"):
        assert 0 <= date.start < date.end <= len(text)


@pytest.mark.parametrize("text", ["1 " * 60_000, "12 May " * 20_000, "May " * 40_000, "1" * 200_000, "a. 1" * 40_000, "x/" * 90_000 + "1"])
def test_searching_hostile_text_comes_to_an_end(text: str) -> None:
    """A pattern that backtracks without end would stop the suite here."""
    found = list(dates(text, "en"))
    assert [date.start for date in found] == sorted(date.start for date in found)
