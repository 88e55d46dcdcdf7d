"""Embargoes in twenty languages: to the instant where the words are sure, and with a notice where they are not."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.lines import lines
from masthead.anatomy.model import Embargo
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.timing.embargo import embargo
from masthead.document.model import Paragraph, Text
from masthead.language.dates import dates
from masthead.language.hours import hours
from masthead.notices import Guessed, Notice


def read(language: str, *said: str, year: str = "2024", place: str = "") -> tuple[Embargo, list[Notice]]:
    notices: list[Notice] = []
    lexicon = pack(language)
    here = lines([Paragraph((Text(text),)) for text in said], lexicon)
    zones = Zones(tuple("status" for _ in here), -1, len(here), len(here))
    return embargo(here, zones, lexicon, language, year, notices.append, place=place), notices


@pytest.mark.parametrize(
    ("language", "text", "until", "zone", "instant"),
    [
        ("en", "Embargoed until 00:01 GMT Tuesday 5 March 2024", "2024-03-05T00:01", "GMT", "2024-03-05T00:01Z"),
        ("en", "Not for publication before 10:00 CET on Monday 4 March 2024", "2024-03-04T10:00", "CET", "2024-03-04T09:00Z"),
        ("en", "NOT FOR RELEASE BEFORE 9 a.m. ET, March 5, 2024", "2024-03-05T09:00", "ET", "2024-03-05T14:00Z"),
        ("en", "Embargo lifted: 5 March 2024 10:00 GMT", "2024-03-05T10:00", "GMT", "2024-03-05T10:00Z"),
        ("en", "Embargoed until 24:00 GMT, 5 March 2024", "2024-03-06T00:00", "GMT", "2024-03-06T00:00Z"),
        ("en", "Embargoed until 10:00 local time in Geneva, 5 March 2024", "2024-03-05T10:00", "local time in Geneva", "2024-03-05T09:00Z"),
        ("en", "Embargoed until Tuesday 5 March at 10.00 GMT", "2024-03-05T10:00", "GMT", "2024-03-05T10:00Z"),
        (
            "fr",
            "Sous embargo jusqu’au mardi 5 mars 2024 à 10h00, heure de Genève",
            "2024-03-05T10:00",
            "heure de Genève",
            "2024-03-05T09:00Z",
        ),
        ("fr", "EMBARGO : mardi 5 mars 2024, 0h01 GMT", "2024-03-05T00:01", "GMT", "2024-03-05T00:01Z"),
        ("fr", "Ne pas diffuser avant le 5 mars 2024 à midi (heure de Paris)", "2024-03-05T12:00", "heure de Paris", "2024-03-05T11:00Z"),
        ("de", "Sperrfrist: Dienstag, 5. März 2024, 10.00 Uhr MEZ", "2024-03-05T10:00", "MEZ", "2024-03-05T09:00Z"),
        (
            "de",
            "Nicht vor dem 5. März 2024, 12 Uhr (Ortszeit Genf) veröffentlichen",
            "2024-03-05T12:00",
            "Ortszeit Genf",
            "2024-03-05T11:00Z",
        ),
        ("de", "Es gilt die Sperrfrist 5. März 2024, 10 Uhr MEZ", "2024-03-05T10:00", "MEZ", "2024-03-05T09:00Z"),
        ("hu", "EMBARGÓ: 2024. MÁRCIUS 5. 10 ÓRA CET", "2024-03-05T10:00", "CET", "2024-03-05T09:00Z"),
        ("hu", "Nem közölhető 2024. március 5. 10:00 CET előtt", "2024-03-05T10:00", "CET", "2024-03-05T09:00Z"),
        ("tr", "5 Mart 2024 saat 10:00 TSİ'ye kadar ambargoludur", "2024-03-05T10:00", "TSİ", "2024-03-05T07:00Z"),
        ("cs", "Nezveřejňovat před 5. březnem 2024 v 10:00 SEČ", "2024-03-05T10:00", "SEČ", "2024-03-05T09:00Z"),
        ("ru", "ЭМБАРГО ДО 5 МАРТА 2024 ГОДА, 10:00 МСК", "2024-03-05T10:00", "МСК", "2024-03-05T07:00Z"),
        (
            "ru",
            "Эмбарго до 10:00 по московскому времени 5 марта 2024 г.",
            "2024-03-05T10:00",
            "по московскому времени",
            "2024-03-05T07:00Z",
        ),
        (
            "ru",
            "Не для публикации до вторника, 5 марта 2024 г., 10 часов по женевскому времени",
            "2024-03-05T10:00",
            "по женевскому времени",
            "2024-03-05T09:00Z",
        ),
        ("zh", "禁发期至：2024年3月5日北京时间上午10时", "2024-03-05T10:00", "北京时间", "2024-03-05T02:00Z"),
        ("zh", "北京时间2024年3月5日10时前不得发布", "2024-03-05T10:00", "北京时间", "2024-03-05T02:00Z"),
        ("zh", "禁止发布，直至日内瓦时间2024年3月5日上午10时", "2024-03-05T10:00", "日内瓦时间", "2024-03-05T09:00Z"),
        ("zh", "禁發：2024年3月5日（星期二）10時（台北時間）", "2024-03-05T10:00", "台北時間", "2024-03-05T02:00Z"),
        (
            "ar",
            "محظور النشر حتى الساعة 10:00 صباحا بتوقيت غرينتش يوم الثلاثاء 5 آذار/مارس 2024",
            "2024-03-05T10:00",
            "بتوقيت غرينتش",
            "2024-03-05T10:00Z",
        ),
        ("ar", "محظور النشر حتى الثلاثاء 5 مارس 2024، الساعة 00:01 بتوقيت جنيف", "2024-03-05T00:01", "بتوقيت جنيف", "2024-03-04T23:01Z"),
        (
            "es",
            "EMBARGADO HASTA LAS 10:00 HORAS (HORA DE GINEBRA) DEL MARTES 5 DE MARZO DE 2024",
            "2024-03-05T10:00",
            "HORA DE GINEBRA",
            "2024-03-05T09:00Z",
        ),
        ("es", "No publicar antes del 5 de marzo de 2024 a las 00:01 GMT", "2024-03-05T00:01", "GMT", "2024-03-05T00:01Z"),
        ("ja", "解禁日時：2024年3月5日（火）午前10時（日本時間）", "2024-03-05T10:00", "日本時間", "2024-03-05T01:00Z"),
        ("ko", "엠바고: 2024년 3월 5일 오전 10시 (한국시간)", "2024-03-05T10:00", "한국시간", "2024-03-05T01:00Z"),
        ("pt", "Embargado até às 10h00 de 5 de março de 2024 (hora de Lisboa)", "2024-03-05T10:00", "hora de Lisboa", "2024-03-05T10:00Z"),
        ("it", "Sotto embargo fino alle ore 10 del 5 marzo 2024 (ora di Roma)", "2024-03-05T10:00", "ora di Roma", "2024-03-05T09:00Z"),
        (
            "nl",
            "EMBARGO tot dinsdag 5 maart 2024, 10.00 uur (Nederlandse tijd)",
            "2024-03-05T10:00",
            "Nederlandse tijd",
            "2024-03-05T09:00Z",
        ),
        (
            "tr",
            "5 Mart 2024 Salı saat 10:00 (Türkiye saati) tarihine kadar yayımlanamaz",
            "2024-03-05T10:00",
            "Türkiye saati",
            "2024-03-05T07:00Z",
        ),
        ("uk", "Ембарго до 10:00 за київським часом 5 березня 2024 року", "2024-03-05T10:00", "за київським часом", "2024-03-05T08:00Z"),
        ("hi", "5 मार्च 2024, सुबह 10 बजे भारतीय समय से पहले प्रकाशित न करें", "2024-03-05T10:00", "भारतीय समय", "2024-03-05T04:30Z"),
        ("pl", "Embargo do 5 marca 2024 r., godz. 10.00 czasu polskiego", "2024-03-05T10:00", "czasu polskiego", "2024-03-05T09:00Z"),
        ("th", "ห้ามเผยแพร่ก่อน 5 มีนาคม 2567 เวลา 10.00 น. ตามเวลาประเทศไทย", "2024-03-05T10:00", "ตามเวลาประเทศไทย", "2024-03-05T03:00Z"),
        ("el", "Εμπάργκο έως 5 Μαρτίου 2024, 10:00 π.μ. (ώρα Ελλάδας)", "2024-03-05T10:00", "ώρα Ελλάδας", "2024-03-05T08:00Z"),
        (
            "es",
            "EMBARGADO HASTA LAS 10:00 HORAS (HORA DE CANARIAS) DEL 12 DE DICIEMBRE DE 2026",
            "2026-12-12T10:00",
            "HORA DE CANARIAS",
            "2026-12-12T10:00Z",
        ),
        ("pt", "Embargo até às 10h00 de 5 de março de 2024 (hora dos Açores)", "2024-03-05T10:00", "hora dos Açores", "2024-03-05T11:00Z"),
        (
            "fr",
            "Sous embargo jusqu’au 5 mars 2024 à 10h00, heure de La Réunion",
            "2024-03-05T10:00",
            "heure de La Réunion",
            "2024-03-05T06:00Z",
        ),
        (
            "ru",
            "Эмбарго до 10:00 по владивостокскому времени 5 марта 2024 года",
            "2024-03-05T10:00",
            "по владивостокскому времени",
            "2024-03-05T00:00Z",
        ),
        ("en", "Embargoed until 10 am Hawaii time, 5 March 2024", "2024-03-05T10:00", "Hawaii time", "2024-03-05T20:00Z"),
        ("he", "אסור לפרסום עד יום שלישי, 5 במרץ 2024, בשעה 10:00 שעון ישראל", "2024-03-05T10:00", "שעון ישראל", "2024-03-05T08:00Z"),
    ],
)
def test_an_embargo_in_each_language(language: str, text: str, until: str, zone: str, instant: str) -> None:
    found, notices = read(language, text)
    assert (found.kind, found.until, found.zone, found.instant) == ("until", until, zone, instant)
    assert notices == []
    assert found.text in text and found.text[-3:].strip(" .)）") in text


@pytest.mark.parametrize(
    ("language", "text", "until", "reason"),
    [
        ("en", "Embargoed until 00:01 GMT Monday 5 March 2024", "2024-03-05T00:01", "2024-03-05 is no “Monday”"),
        ("de", "Sperrfrist: Montag, 5. März 2024, 10 Uhr MEZ", "2024-03-05T10:00", "2024-03-05 is no “Montag”"),
        ("en", "Embargoed until 31 June 2024, 10:00 GMT", "", "there is no day “31 June”"),
        ("ru", "Эмбарго до 31 июня 2024 г., 10:00 МСК", "", "there is no day “31 июня”"),
        ("en", "Embargoed until 10:00 GMT, 31/06/2024", "", "there is no day “31/06/2024”"),
        ("en", "Embargoed until midnight GMT, 5 March 2024", "2024-03-05T00:00", "“midnight” may begin or end the day"),
        ("fr", "Sous embargo jusqu’au 5 mars 2024 à minuit, heure de Paris", "2024-03-05T00:00", "“minuit” may begin or end the day"),
        ("en", "Embargoed until 10:00 (local time) 5 March 2024", "2024-03-05T10:00", "“local time” does not say whose"),
        ("es", "Embargado hasta las 10:00 hora local del 5 de marzo de 2024", "2024-03-05T10:00", "“hora local” does not say whose"),
        ("en", "Embargoed until 10 am CST 5 March 2024", "2024-03-05T10:00", "“CST” names more than one time zone"),
        ("en", "Embargoed until 10 am IST 5 March 2024", "2024-03-05T10:00", "“IST” names more than one time zone"),
        ("en", "Embargoed until 10 am BST 5 July 2024", "2024-07-05T10:00", "“BST” names more than one time zone"),
        ("de", "Sperrfrist bis 5. März 2024, 10 Uhr", "2024-03-05T10:00", "no time zone is named in “5. März 2024, 10 Uhr”"),
        (
            "sw",
            "Isitolewe kabla ya saa 4:00 asubuhi, 7 Juni 2024, saa za Afrika Mashariki",
            "2024-06-07T04:00",
            "may be counted from six in the morning",
        ),
        ("kk", "2024 жылғы 5 наурыз, сағат 10:00-ге дейін эмбарго", "2024-03-05T10:00", "no time zone is named"),
        ("en", "Embargoed until 5 March 2024", "2024-03-05", "no hour is named in “5 March 2024”"),
        ("en", "STRICTLY EMBARGOED", "", "no day is named in “STRICTLY EMBARGOED”"),
    ],
)
def test_what_is_left_open_is_said_and_not_guessed(language: str, text: str, until: str, reason: str) -> None:
    found, notices = read(language, text)
    assert (found.kind, found.until, found.instant) == ("until", until, "")
    assert [notice.what for notice in notices if isinstance(notice, Guessed)] == ["embargo"]
    assert isinstance(notices[0], Guessed) and reason in notices[0].why


@pytest.mark.parametrize(
    ("text", "place", "instant"),
    [
        ("Embargoed until 10 am CST 5 March 2024", "BEIJING", "2024-03-05T02:00Z"),
        ("Embargoed until 10 am CST 5 March 2024", "Baton Rouge, Louisiana", "2024-03-05T16:00Z"),
        ("Embargoed until 10 am CST 5 July 2024", "CHICAGO, Ill.", ""),  # in July Chicago keeps another time
        ("Embargoed until 10 am IST 5 March 2024", "New Delhi", "2024-03-05T04:30Z"),
        ("Embargoed until 10 am IST 5 July 2024", "DUBLIN", "2024-07-05T09:00Z"),
        ("Embargoed until 10 am BST 5 July 2024", "London", "2024-07-05T09:00Z"),
        ("Embargoed until 10 am EST 5 March 2024", "NEW YORK", "2024-03-05T15:00Z"),
        ("Embargoed until 10 am EST 5 March 2024", "Springfield", ""),
    ],
)
def test_a_place_decides_what_letters_mean(text: str, place: str, instant: str) -> None:
    assert read("en", text, place=place)[0].instant == instant


def test_summer_time_is_that_of_the_day() -> None:
    assert read("en", "Embargoed until 9 a.m. ET, March 9, 2024")[0].instant == "2024-03-09T14:00Z"
    assert read("en", "Embargoed until 9 a.m. ET, March 10, 2024")[0].instant == "2024-03-10T13:00Z"
    assert read("en", "Embargoed until 10:00 Geneva time, 5 July 2024")[0].instant == "2024-07-05T08:00Z"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (
            ("Embargoed until 10:00 GMT 5 March 2024", "Embargoed until 11:00 GMT 5 March 2024"),
            "also says “Embargoed until 11:00 GMT 5 March 2024”",
        ),
        (("FOR IMMEDIATE RELEASE", "Embargoed until 10:00 GMT 5 March 2024"), "also says “FOR IMMEDIATE RELEASE”"),
    ],
)
def test_two_that_differ_give_no_instant(said: tuple[str, ...], reason: str) -> None:
    found, notices = read("en", *said)
    assert (found.until, found.instant) == ("2024-03-05T10:00", "")
    assert isinstance(notices[0], Guessed) and reason in notices[0].why


def test_the_same_said_twice_is_one() -> None:
    found, notices = read(
        "en", "EMBARGOED UNTIL 10:00 GMT 5 March 2024", "Embargo: 5 March 2024, 10.00 GMT", "Embargoed until 5 March 2024"
    )
    assert (found.instant, notices) == ("2024-03-05T10:00Z", [])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "EMBARGO LIFTED"),
        ("fr", "Embargo levé"),
        ("de", "Sperrfrist aufgehoben"),
        ("ru", "ЭМБАРГО СНЯТО"),
        ("zh", "已解禁"),
        ("ar", "رفع الحظر"),
        ("es", "Embargo levantado"),
    ],
)
def test_an_embargo_that_is_lifted_holds_no_more(language: str, text: str) -> None:
    found, notices = read(language, "Embargoed until 10:00 GMT 5 March 2024", text)
    assert (found.kind, found.text, found.instant, notices) == ("none", text, "", [])


def test_one_that_will_be_lifted_holds_until_then() -> None:
    assert read("en", "Embargo lifted: 5 March 2024 10:00 GMT")[0].instant == "2024-03-05T10:00Z"
    assert read("en", "UN lifts arms embargo")[0].kind == "none"
    assert read("en", "Arms embargo lifted")[0] == Embargo()


@pytest.mark.parametrize(
    ("language", "text", "minutes"),
    [
        ("en", "00:01 GMT", 1),
        ("en", "12.00AM AEST", 0),
        ("en", "12:30PM CST", 750),
        ("en", "12 noon GMT", 720),
        ("en", "noon", 720),
        ("en", "midnight", 0),
        ("en", "0001 GMT", 1),
        ("en", "0001hrs", 1),
        ("en", "10 a.m. ET", 600),
        ("en", "10am", 600),
        ("en", "10 30 pm", 1350),
        ("en", "24:00", 1440),
        ("en", "25:00", None),
        ("en", "9:00 a. m.", 540),
        ("fr", "à 10h30", 630),
        ("fr", "à 10 h", 600),
        ("fr", "10 heures", 600),
        ("fr", "midi", 720),
        ("fr", "minuit", 0),
        ("de", "10 Uhr", 600),
        ("de", "10.30 Uhr", 630),
        ("de", "um 15:00 Uhr", 900),
        ("ru", "в 10:00", 600),
        ("ru", "10 часов", 600),
        ("ru", "3 часа дня", 900),
        ("zh", "上午10时", 600),
        ("zh", "下午3点30分", 930),
        ("zh", "10时30分", 630),
        ("ja", "午前10時", 600),
        ("ja", "午後3時30分", 930),
        ("ko", "오전 10시", 600),
        ("ko", "오후 3시 30분", 930),
        ("ar", "الساعة 10:00 صباحا", 600),
        ("ar", "10 ص", 600),
        ("ar", "الساعة 3 مساء", 900),
        ("es", "a las 10:00 horas", 600),
        ("es", "10 h", 600),
        ("es", "3 de la tarde", 900),
        ("pt", "às 10h00", 600),
        ("it", "ore 10", 600),
        ("it", "ore 10.30", 630),
        ("nl", "10.00 uur", 600),
        ("pl", "godz. 10.00", 600),
        ("tr", "saat 10:00", 600),
        ("uk", "о 10:00 год", 600),
        ("hi", "सुबह 10 बजे", 600),
        ("th", "10.00 น.", 600),
        ("el", "10:00 π.μ.", 600),
        ("he", "בשעה 10:00", 600),
        ("en", "on 5 March 2024 at 10.00", 600),
        ("en", "20 people in 30 h", None),
        ("en", "12 noon", 720),
        ("en", "2005-06-20T00:00", 0),
        ("en", "11:59 p.m.", 1439),
    ],
)
def test_an_hour_in_each_language(language: str, text: str, minutes: int | None) -> None:
    taken = [(date.start, date.end) for date in dates(text, language)]
    assert next((hour.minutes for hour in hours(text, language, taken)), None) == minutes


@pytest.mark.parametrize(
    ("language", "text", "until", "zone", "instant"),
    [
        ("en", "Embargoed until 07:30 London / 08:30 Madrid time, 5 March 2024", "2024-03-05T07:30", "London", "2024-03-05T07:30Z"),
        (
            "en",
            "Embargoed until 14:00 London time (09:00 US Eastern) on 5 March 2024",
            "2024-03-05T14:00",
            "London time",
            "2024-03-05T14:00Z",
        ),
        ("en", "Embargoed until 09:00 Nairobi (07:00 Geneva time), 5 March 2024", "2024-03-05T09:00", "Nairobi", "2024-03-05T06:00Z"),
        ("en", "Embargoed until 10:00 GMT/11:00 CET/05:00 ET, 5 March 2024", "2024-03-05T10:00", "GMT", "2024-03-05T10:00Z"),
        ("en", "Embargoed until 20:00 ET on 4 March 2024 (01:00 GMT, 5 March 2024)", "2024-03-04T20:00", "ET", "2024-03-05T01:00Z"),
        ("en", "Embargoed until 4 March 2024, 20:00 ET / 01:00 GMT", "2024-03-04T20:00", "ET", "2024-03-05T01:00Z"),
        ("en", "Embargoed until 14:00 BST (13:00 GMT), 5 July 2024", "2024-07-05T14:00", "BST", "2024-07-05T13:00Z"),
        ("en", "Embargoed until 15:00 GMT (10:00 EST), 5 March 2024", "2024-03-05T15:00", "GMT", "2024-03-05T15:00Z"),
        ("en", "Embargoed until 12:00 noon GMT, 5 March 2024", "2024-03-05T12:00", "GMT", "2024-03-05T12:00Z"),
        ("en", "Embargoed until 10:00 GMT, 5 March 2024; we brief the press at 09:00 GMT", "2024-03-05T10:00", "GMT", "2024-03-05T10:00Z"),
        ("de", "Sperrfrist: 5. März 2024, 11.00 Uhr in Genf (10.00 Uhr in London)", "2024-03-05T11:00", "Genf", "2024-03-05T10:00Z"),
        ("fr", "Sous embargo jusqu’au 5 mars 2024 à 10 h à Londres, soit 11 h à Paris", "2024-03-05T10:00", "Londres", "2024-03-05T10:00Z"),
        ("ru", "Эмбарго до 10:00 по Гринвичу (13:00 МСК) 5 марта 2024 г.", "2024-03-05T10:00", "по Гринвичу", "2024-03-05T10:00Z"),
        ("zh", "禁止发布至2024年3月5日北京时间15:00（日内瓦时间8:00）", "2024-03-05T15:00", "北京时间", "2024-03-05T07:00Z"),
    ],
)
def test_each_hour_has_its_own_zone(language: str, text: str, until: str, zone: str, instant: str) -> None:
    found, notices = read(language, text)
    assert (found.until, found.zone, found.instant, notices) == (until, zone, instant, [])


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        (
            "en",
            "Embargoed until 09:00 London / 09:00 Paris time, 5 March 2024",
            "“09:00 Paris time” is not the same moment as “09:00 London”",
        ),
        ("en", "Embargoed until 15:00 GMT / 15:00 BST, 5 July 2024", "“15:00 BST” is not the same moment as “15:00 GMT”"),
        ("en", "Embargoed until 14:00 BST (14:00 GMT), 5 July 2024", "“BST” names more than one time zone"),
        ("en", "Embargoed until 10 am CST / 10 am EST, 5 March 2024", "“CST” names more than one time zone"),
        ("en", "Embargoed until 20:00 ET / 01:00 GMT on 5 March 2024", "“01:00 GMT” is not the same moment as “20:00 ET”"),
        ("en", "Embargoed until 09:00 / 10:00 Paris time, 5 March 2024", "no time zone is named beside “09:00”"),
        ("en", "Embargoed until 09:00 Lower Fenwick / 10:00 Paris time, 5 March 2024", "no time zone is named beside “09:00”"),
        ("es", "Embargado hasta las 10:00 en Londres, es decir, las 10:00 hora de Madrid del 5 de marzo de 2024", "is not the same moment"),
        ("ru", "Эмбарго до 10:00 МСК (10:00 по Гринвичу) 5 марта 2024 г.", "“10:00 по Гринвичу” is not the same moment as “10:00 МСК”"),
        ("zh", "禁止发布至2024年3月5日北京时间15:00（日内瓦时间7:00）", "“7:00 日内瓦时间” is not the same moment as “15:00 北京时间”"),
    ],
)
def test_hours_that_are_not_one_moment_give_no_instant(language: str, text: str, reason: str) -> None:
    found, notices = read(language, text)
    assert (found.kind, found.instant) == ("until", "")
    assert isinstance(notices[0], Guessed) and reason in notices[0].why


@pytest.mark.parametrize(
    "text",
    [
        "2024. 3. 5.(화) 조간(온라인 3. 4. 12:00)부터 보도해 주시기 바랍니다.",
        "3월 5일(화) 조간부터 보도하여 주시기 바랍니다. (인터넷 2024. 3. 4.(월) 12:00 이후)",
    ],
)
def test_a_korean_release_may_be_online_before_it_may_be_in_print(text: str) -> None:
    found, notices = read("ko", f"보도일시 {text}")
    assert (found.kind, found.until, found.instant) == ("until", "2024-03-04T12:00", "")
    assert notices


def test_a_day_before_an_hour_is_no_hour() -> None:
    assert [hour.minutes for hour in hours("온라인 9. 3. 12:00", "ko")] == [720]


@pytest.mark.parametrize(
    "text", ["～11月21日解禁！なぜ解禁日があるのですか？～", "アユ漁の解禁日は6月1日です", "今年のボジョレー解禁日 11月21日(木)"]
)
def test_a_day_from_which_something_may_be_caught_or_sold_is_no_embargo(text: str) -> None:
    assert read("ja", text)[0].kind == "none"


@pytest.mark.parametrize("text", ["解禁日：2024年3月5日", "【解禁日時】2024年3月5日 10時", "報道解禁：2024年3月5日 10時"])
def test_the_day_from_which_a_release_may_be_told_is_one(text: str) -> None:
    assert read("ja", text)[0].until.startswith("2024-03-05")
