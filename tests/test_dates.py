"""Dates in running text: found and read in every language that has a pack, written for readers of each."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masthead.anatomy.recognise import recognise
from masthead.briefing.compose import day
from masthead.document.model import Document, Heading, Metadata, Paragraph, Text
from masthead.language.civil import of_calendar
from masthead.language.dates import dates, first, impossible, misnamed, written
from masthead.language.labels import labels
from masthead.language.pack import known
from masthead.language.solar import converted


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
        ("(21-10 2003) The plant", "2003-10-21"),
        ("In May 2024 it rained", "2024-05"),
    ],
)
def test_a_date_is_read(text: str, expected: str) -> None:
    found = first(text, "en")
    assert found is not None and found.date == expected
    assert found.text in text


@pytest.mark.parametrize(
    "text", ["in 2016", "version 9.5", "+1 (347) 674-7759", "31 June 2020", "99 May 2020", "1,500 people", "may be 12", "", "No. 3-4 2012"]
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
        ("eu", "2024(e)ko ekainaren 7(a)"),
        ("la", "2024-06-07"),
    ],
)
def test_a_date_is_written_as_its_readers_write_it(language: str, expected: str) -> None:
    assert written("2024-06-07", language) == expected


def test_partial_and_first_days_are_written() -> None:
    assert written("1948-12-10", "ar") == "10 كانون الأول/ديسمبر 1948"
    assert written("2024-06-01", "fr") == "1er juin 2024"
    assert (written("2024-06", "ru"), written("2024", "en"), written("2024-06", "es")) == ("июнь 2024 г.", "2024", "junio de 2024")
    assert written("soon", "en") == "soon"


@pytest.mark.parametrize("language", known())
def test_each_month_as_it_is_written_can_be_read_again(language: str) -> None:
    days = [f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 7, 28)]
    assert [found.date for day in days if (found := first(written(day, language), language))] == days


@given(st.dates(datetime.date(1700, 1, 1), datetime.date(2099, 12, 31)), st.sampled_from([*known(), "en-US", "zh-Hant"]))
def test_what_is_written_can_be_read_again(day: datetime.date, language: str) -> None:
    found = first(written(str(day), language), language)
    assert found is not None and found.date == str(day)


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    for date in dates(text, "en"):
        assert 0 <= date.start < date.end <= len(text)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Tuesday 5 March 2024", [("5 March 2024", "2024-03-05", "")]),
        ("en", "the 7th of June 2024", [("7th of June 2024", "2024-06-07", "")]),
        ("fr", "le 1er juin 2024", [("1er juin 2024", "2024-06-01", "")]),
        ("es", "1.º de junio de 2024", [("1.º de junio de 2024", "2024-06-01", "")]),
        ("el", "στις 7ης Ιουνίου 2024", [("7ης Ιουνίου 2024", "2024-06-07", "")]),
        ("cs", "před 7. červnem 2024", [("7. červnem 2024", "2024-06-07", "")]),
        ("da", "den 7/6 2024", [("7/6 2024", "2024-06-07", "")]),
        ("en", "7/6 2024", []),
        ("ru", "7 июня 2024 г.", [("7 июня 2024", "2024-06-07", "")]),
        ("de", "am 7. Juni 2024.", [("7. Juni 2024", "2024-06-07", "")]),
        ("de", "vom 5. bis 7. Juni 2024", [("5. bis 7. Juni 2024", "2024-06-05", "2024-06-07")]),
        ("ru", "с 5 по 7 июня 2024 года", [("5 по 7 июня 2024", "2024-06-05", "2024-06-07")]),
        ("fr", "du 5 au 7 juin 2024", [("5 au 7 juin 2024", "2024-06-05", "2024-06-07")]),
        ("en", "30 May – 2 June 2024", [("30 May – 2 June 2024", "2024-05-30", "2024-06-02")]),
        ("en", "December 30, 2023 - January 2, 2024", [("December 30, 2023 - January 2, 2024", "2023-12-30", "2024-01-02")]),
        ("hu", "2024. június 7-én", [("2024. június 7", "2024-06-07", "")]),
        ("hu", "Budapest, 2024. június 7.", [("2024. június 7.", "2024-06-07", "")]),
        ("tk", "2024-nji ýylyň 7-nji iýuny", [("2024-nji ýylyň 7-nji iýuny", "2024-06-07", "")]),
        ("fi", "7. kesäkuuta 2024", [("7. kesäkuuta 2024", "2024-06-07", "")]),
        ("ja", "令和6年6月7日(金)", [("令和6年6月7日", "2024-06-07", "")]),
        ("zh", "二〇二四年六月七日", [("二〇二四年六月七日", "2024-06-07", "")]),
        ("zh", "民國113年6月7日", [("民國113年6月7日", "2024-06-07", "")]),
        ("zh", "發布日期：113-06-07", [("113-06-07", "2024-06-07", "")]),
        ("zh", "日期:97.6.7 點閱:120", [("97.6.7", "2008-06-07", "")]),
        ("zh", "日期:24-06-07，編號：113-06-07", []),
        ("zh", "6月7日", [("6月7日", "--06-07", "")]),
        ("zh", "2024年6月5日至7日", [("2024年6月5日至7日", "2024-06-05", "2024-06-07")]),
        ("ja", "2024年6月30日～7月2日", [("2024年6月30日～7月2日", "2024-06-30", "2024-07-02")]),
        ("ko", "2024년 6월 7일(금)", [("2024년 6월 7일", "2024-06-07", "")]),
        ("fa", "۱۸ خرداد ۱۴۰۳", [("۱۸ خرداد ۱۴۰۳", "", "")]),
        ("fa", "۷ ژوئن ۲۰۲۴", [("۷ ژوئن ۲۰۲۴", "2024-06-07", "")]),
        ("ar", "15 رمضان 1445 هـ الموافق 25 مارس 2024", [("15 رمضان 1445", "", ""), ("25 مارس 2024", "2024-03-25", "")]),
        ("ur", "7 جون 2024", [("7 جون 2024", "2024-06-07", "")]),
        ("id", "Jakarta, 7 Juni 2024", [("7 Juni 2024", "2024-06-07", "")]),
        ("sw", "tarehe 7 Juni, 2024", [("7 Juni, 2024", "2024-06-07", "")]),
        ("vi", "ngày 7 tháng 6 năm 2024", [("ngày 7 tháng 6 năm 2024", "2024-06-07", "")]),
        ("vi", "7/6/2024", [("7/6/2024", "2024-06-07", "")]),
        ("nl", "vrijdag 7 juni 2024", [("7 juni 2024", "2024-06-07", "")]),
        ("sv", "den 7 juni 2024", [("7 juni 2024", "2024-06-07", "")]),
        ("da", "7. juni 2024", [("7. juni 2024", "2024-06-07", "")]),
        ("cs", "7. června 2024", [("7. června 2024", "2024-06-07", "")]),
        ("ro", "7 iunie 2024", [("7 iunie 2024", "2024-06-07", "")]),
        ("th", "5 ตุลาคม พ.ศ. 2560", [("5 ตุลาคม พ.ศ. 2560", "2017-10-05", "")]),
        ("th", "7 มิ.ย. 2567", [("7 มิ.ย. 2567", "2024-06-07", "")]),
        ("hi", "७ जून २०२४", [("७ जून २०२४", "2024-06-07", "")]),
        ("en", "2024-W23", [("2024-W23", "2024-W23", "")]),
        ("en", "2024-W23-5", [("2024-W23-5", "2024-06-07", "")]),
        ("en", "03/04/2024", []),
        ("en", "since 2016, 20 people 2015", []),
        ("en", "Article 12, 2015", []),
        ("en", "in 2023. May 5 was", [("May 5", "--05-05", "")]),
        ("pl", "7 listopada 2024", [("7 listopada 2024", "2024-11-07", "")]),
        ("cs", "7. listopadu 2024", [("7. listopadu 2024", "2024-11-07", "")]),
        ("en", "7 listopadu 2024", [("7 listopadu 2024", "2024-11-07", "")]),
        ("en", "5-Oct-2017", [("5-Oct-2017", "2017-10-05", "")]),
        ("fr", "lundi 3", []),
        ("en", "June 5-7, 2024", [("June 5-7, 2024", "2024-06-05", "2024-06-07")]),
        ("en", "7 Haziran 2024", [("7 Haziran 2024", "2024-06-07", "")]),
        ("es", "24 de marzo de 2015", [("24 de marzo de 2015", "2015-03-24", "")]),
        ("en", "GINEBRA (24 de marzo de 2015)", [("24 de marzo de 2015", "2015-03-24", "")]),
        ("de", "7.6.2024", [("7.6.2024", "2024-06-07", "")]),
        ("de", "29.12.21", [("29.12.21", "2021-12-29", "")]),
        ("fr", "07/06/24", [("07/06/24", "2024-06-07", "")]),
        ("en", "12 may be", [("12 may", "--05-12", "")]),
        ("tr", "7 Haziran 2024 Cuma", [("7 Haziran 2024", "2024-06-07", "")]),
        ("uk", "7 червня 2024 р.", [("7 червня 2024", "2024-06-07", "")]),
        ("en", "Friday, June 7th, 2024", [("June 7th, 2024", "2024-06-07", "")]),
        ("sv", "2024-06-07", [("2024-06-07", "2024-06-07", "")]),
        ("hu", "2024.06.07.", [("2024.06.07", "2024-06-07", "")]),
        ("ko", "2024. 6. 7.", [("2024. 6. 7", "2024-06-07", "")]),
        ("nl", "5 t/m 7 juni 2024", [("5 t/m 7 juni 2024", "2024-06-05", "2024-06-07")]),
        ("en", "Jan. 5, 2021", [("Jan. 5, 2021", "2021-01-05", "")]),
        ("en", "5 Sept. 2021", [("5 Sept. 2021", "2021-09-05", "")]),
        ("en", "on 5 May.", [("5 May.", "--05-05", "")]),
        ("ar", "22 أيار/مايو2020", [("22 أيار/مايو2020", "2020-05-22", "")]),
        ("ar", "٧ حزيران/يونيو ٢٠٢٤", [("٧ حزيران/يونيو ٢٠٢٤", "2024-06-07", "")]),
    ],
)
def test_dates_in_each_language_with_their_words_and_their_last_day(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(date.text, date.date, date.last) for date in dates(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Monday, 5 March 2024", "Monday"),
        ("en", "Tuesday 5 March 2024", ""),
        ("en", "5 March 2024 (Monday)", "Monday"),
        ("de", "am Montag, den 5. März 2024", "Montag"),
        ("de", "am Dienstag, dem 5. März 2024", ""),
        ("fr", "lundi 5 mars 2024", "lundi"),
        ("es", "lunes, 5 de marzo de 2024", "lunes"),
        ("ru", "понедельник, 5 марта 2024 г.", "понедельник"),
        ("ar", "الاثنين 5 آذار/مارس 2024", "الاثنين"),
        ("zh", "2024年3月5日（星期一）", "星期一"),
        ("ja", "2024年3月5日（火）", ""),
        ("ja", "2024年3月5日（月）", "月"),
        ("ko", "2024년 3월 5일(월)", "월"),
        ("en", "In May 2024 Monday", ""),
    ],
)
def test_a_weekday_that_a_date_does_not_fall_on_is_noted(language: str, text: str, said: str) -> None:
    assert misnamed(text, dates(text, language)[0], language) == said


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "until 31 June 2024", "31 June"),
        ("en", "until June 31, 2024", "June 31, 2024"),
        ("de", "bis 30. Februar 2024", "30. Februar"),
        ("en", "2024-02-30", "2024-02-30"),
        ("fr", "le 31/04/2024", "31/04/2024"),
        ("en", "30 June 2024 and 40 people", ""),
    ],
)
def test_a_day_that_no_calendar_has_is_told(language: str, text: str, said: str) -> None:
    assert impossible(text, language) == said


def test_of_two_ways_to_read_a_date_the_one_is_taken_that_the_text_speaks_for() -> None:
    def issued(*said: str, language: str = "en", published: str = "") -> tuple[str, bool] | None:
        blocks = (
            Paragraph((Text("PRESS RELEASE"),)),
            *(Paragraph((Text(text),)) for text in said),
            Heading(1, (Text("New wells in the north of the country"),)),
            Paragraph(
                (Text("The Ministry of Water today opened the last of many wells in the dry north of the country, and the minister came."),)
            ),
        )
        found = recognise(Document(blocks, language, Metadata(published=published)), lambda _: None)[0].issued
        return (found.date, found.evidence.confidence > 0.8) if found else None

    assert issued("03/04/2024") is None
    assert issued("03/04/2024", "Updated: 25/04/2024") == ("2024-04-03", False)
    assert issued("03/04/2024", "Updated: 04/25/2024") == ("2024-03-04", False)
    assert issued("03/04/2024", language="en-US") == ("2024-03-04", False)
    assert issued("03/04/2024", language="en-GB") == ("2024-04-03", False)
    assert issued("03/04/2024", published="2024-04-03") == ("2024-04-03", False)
    assert issued("25/04/2024") == ("2024-04-25", True)


def test_the_days_of_events_and_changes_are_told_from_that_of_issue() -> None:
    blocks = (
        Paragraph((Text("MEDIA ADVISORY"),)),
        Paragraph((Text("3 May 2024"),)),
        Heading(1, (Text("New wells in the north of the country"),)),
        Paragraph((Text("When: 7 May 2024, 10:00"),)),
        Paragraph((Text("The Ministry of Water opens the last of many wells in the dry north of the country, and the minister comes."),)),
        Paragraph((Text("ENDS"),)),
        Paragraph((Text("Last updated: 4 May 2024"),)),
    )
    release = recognise(Document(blocks, "en"), lambda _: None)[0]
    assert release.issued is not None and release.issued.date == "2024-05-03"
    assert {(date.role, date.date) for date in release.dates} == {("event", "2024-05-07"), ("modified", "2024-05-04")}


def test_a_day_of_another_calendar_is_printed_as_it_is_written() -> None:
    blocks = (
        Paragraph((Text("بیانیه مطبوعاتی"),)),
        Paragraph((Text("۱۸ خرداد ۱۴۰۳"),)),
        Heading(1, (Text("افتتاح چاه‌های جدید در شمال کشور"),)),
        Paragraph((Text("وزارت آب امروز آخرین چاه از چاه‌های متعدد شمال کشور را افتتاح کرد و مدیر کل آن گفت که این طرح ادامه دارد."),)),
    )
    release = recognise(Document(blocks, "fa"), lambda _: None)[0]
    assert release.issued is not None and (release.issued.text, release.issued.date) == ("۱۸ خرداد ۱۴۰۳", "2024-06-07")
    assert day(release, "fa", labels("fa")) == "۱۸ خرداد ۱۴۰۳"


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        ("٤ بهمن ١٣٨٤", "2006-01-24"),
        ("1 فروردین 1403", "2024-03-20"),
        ("۳۰ اسفند ۱۴۰۳", "2025-03-20"),
        ("۱ فروردین ۱۴۰۴", "2025-03-21"),
        ("22 بهمن 1357", "1979-02-11"),
        ("۱۱ ارديبهشت ماه ۱۴۰۲", "2023-05-01"),
        ("1402/02/11", "2023-05-01"),
        ("12 رمضان 1445", ""),
        ("5 May 2024", ""),
        ("31 مهر 1402", ""),
    ],
)
def test_days_of_the_solar_calendar_fall_on_days_of_ours(said: str, ours: str) -> None:
    assert converted(said) == ours


def test_days_that_only_their_language_reads() -> None:
    assert [found.text for found in dates("تاریخ انتشار: 1402/02/11", "fa")] == ["1402/02/11"]
    assert [found.date for found in dates("작성자 대변인 작성일25-08-27 19:15", "ko")] == ["2025-08-27"]
    assert dates("버전 25-08-27", "ko") == []


@pytest.mark.parametrize("text", ["1 " * 60_000, "12 May " * 20_000, "May " * 40_000, "1" * 200_000, "a. 1" * 40_000, "x/" * 90_000 + "1"])
def test_searching_hostile_text_comes_to_an_end(text: str) -> None:
    """A pattern that backtracks without end would stop the suite here."""
    found = list(dates(text, "en"))
    assert [date.start for date in found] == sorted(date.start for date in found)


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "The group announced today, 5 October 2017, the release of a new version of its data base for all the world.", "2017-10-05"),
        (
            "de",
            "Die Gruppe hat heute, am 5. Oktober 2017, die neue Version ihrer Datenbank für alle Welt angekündigt und erklärt.",
            "2017-10-05",
        ),
        ("ko", "글로벌 개발 그룹에서는 오늘 2017년 10월 5일에 새 버전의 출시를 공식 발표했습니다. 많은 사람이 참여했습니다.", "2017-10-05"),
        ("en", "The group announced today that the talks of 5 October 2017 have led to a new version of its data base for all.", ""),
    ],
)
def test_a_day_beside_today_is_that_of_issue(language: str, text: str, date: str) -> None:
    blocks = (Heading(1, (Text("New version"),)), Paragraph((Text(text),)))
    issued = recognise(Document(blocks, language), lambda _: None)[0].issued
    assert (issued.date if issued else "") == date


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("2024", True),
        ("2024-06", True),
        ("2024-06-07T10:00Z", True),
        ("2024-13-40", False),
        ("2023-02-29", False),
        ("20240", False),
        ("2024年6月7日", False),
        ("2024 June 7", False),
        ("2024-06-07 10:00", True),
        ("", False),
    ],
)
def test_a_date_of_a_field_is_one_of_the_calendar(said: str, there: bool) -> None:
    assert of_calendar(said) is there


@pytest.mark.parametrize("between", [1, 20, 78, 79, 80, 81, 82, 158, 159, 160, 161, 162, 400])
def test_dates_are_read_however_far_they_stand_apart(between: int) -> None:
    said = ("May 5, 2024", "12. März 2023", "June 2022", "7-9 October 2021", "2020-02-03", "شباط/فبراير 2019")
    text = ("x" * between + " ").join(("", *(f"{day} " for day in said)))
    assert [date.text for date in dates(text, "ar")] == [*said]
    assert [date.text for date in dates(f"{'x' * between} June of the year 2022", "en")] == []


def test_the_dates_of_a_text_are_the_askers_own() -> None:
    dates("Open on 5 May 2024.", "en").clear()
    assert [date.date for date in dates("Open on 5 May 2024.", "en")] == ["2024-05-05"]


def test_days_of_the_solar_calendar_are_read_in_latin_letters_too() -> None:
    assert [day.text for day in dates("👁 2.1K · 09:15 · 7 Mehr 1404", "en")] == ["7 Mehr 1404"]
    assert [day.text for day in dates("Kabul, 22 Hamal 1403 – the ministry", "en")] == ["22 Hamal 1403"]
    assert converted("7 Mehr 1404") == "2025-09-29"
    assert not list(dates("Room 7, Mehr Street 1404; 7 Mehr Street, 1404 lamps", "en"))
