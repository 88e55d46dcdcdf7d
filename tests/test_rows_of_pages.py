"""Rows that pages set round a text: a day under its label, how long it takes to read, who saw a post and when; fields of records whose words touch."""

from __future__ import annotations

import json

import pytest

from masthead import registry
from masthead.anatomy.layout.days import only_date
from masthead.anatomy.layout.furniture import furnished
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.recognise import recognise
from masthead.readers.cms.fieldnames import role
from masthead.sources.source import Source


def _read(text: str, name: str) -> Release:
    return recognise(registry.read(Source(name, text.encode()), lambda notice: None, {}), lambda notice: None)[0]


@pytest.mark.parametrize(
    ("label", "day", "read", "lead", "body"),
    [
        ("Data:", "28 febbraio 2025", "Tempo di lettura:", "La biblioteca civica resta aperta fino alle 20.", "La biblioteca civica di Valdora cambia orario dal 3 marzo."),
        ("Fecha:", "28 de febrero de 2025", "Tiempo de lectura", "La biblioteca abre hasta las 20.", "La biblioteca municipal de Valdora cambia su horario desde el lunes."),
        ("Datum", "28. Februar 2025", "Lesezeit", "Die Bücherei bleibt nun bis 20 Uhr offen.", "Die Stadtbücherei Valdorf ändert ab Montag ihre Zeiten und bleibt länger offen."),
    ],
)  # fmt: skip
def test_a_day_under_its_label_signs_nothing(label: str, day: str, read: str, lead: str, body: str) -> None:
    rows = f"<h1>{lead[:-1]}</h1><p>{lead}</p><div>{label}</div><div>{day}</div><div>{read}</div><div>2 min</div>"
    found = _read(f"<main>{rows}<p>{body}</p><p>{body} {body}</p></main>", "x.html")
    roles = [piece.role for piece in found.pieces]
    assert roles[-2:] == ["body", "body"]
    assert roles.count("furniture") == 2
    assert found.issued is not None
    assert found.issued.date == "2025-02-28"


@pytest.mark.parametrize(
    ("row", "language"),
    [
        ("👁️ 8.85K · 📅 10:56 · 5 May 2024", "en"),
        ("12.4K views · 12 May 2024", "en"),
        ("👁 310 · 12 мая 2024", "ru"),
        ("👁️ 8.85K · 📅 10:56 · 05 Mehr 1405", "fa"),
    ],
)
def test_the_row_below_a_post_is_its_day(row: str, language: str) -> None:
    assert only_date(row, language)


@pytest.mark.parametrize(
    ("row", "language", "alone"),
    [
        ("3 May 2024 · 2 mins", "en", True),
        ("3 mai 2024 - 3 minutes de lecture", "fr", True),
        ("3.5.2024 2 minuuttia", "fi", True),
        ("3. mája 2024 - 3 minúty čítania", "sk", True),
        ("3 May 2024 2 minit bacaan", "ms", True),
        ("3 мая 2024 · 2 минуты", "ru", True),
        ("3 травня 2024 · 2 хвилини", "uk", True),
        # What only begins as minutes do.
        ("3 May 2024 – 12 ministers meet", "en", False),
        ("3 mai 2024 – 30 mineurs sauvés", "fr", False),
        ("3 de mayo de 2024 · 12 mineros rescatados", "es", False),
        ("3 мая 2024 – 12 министров", "ru", False),
        ("3 травня 2024 – 12 хворих дітей", "uk", False),
        # Services, and news of something.
        ("3 May 2024 | Harbour News", "en", True),
        ("3 May 2024 | Harbournews", "en", True),
        ("3 May 2024 / Good news for sailors", "en", False),
    ],
)
def test_a_day_and_how_long_a_page_takes_to_read_or_whose_it_is(row: str, language: str, alone: bool) -> None:
    assert only_date(row, language) is alone


def test_a_headline_that_counts_ministers_behind_a_day_is_no_date() -> None:
    body = "Les ministres de douze pays se sont réunis à Norhaven pour parler du port. Ils ont signé un accord qui vaut dix ans."
    found = _read(f"<main><h1>3 mai 2024 – 12 ministres réunis</h1><p>{body}</p><p>{body}</p></main>", "x.html")
    assert found.headline is not None
    assert found.headline.text == "3 mai 2024 – 12 ministres réunis"


@pytest.mark.parametrize("row", ["Norhaven · 12 tons · 12 May 2024", "310 boats · 12 May 2024"])
def test_rows_that_tell_more_are_not(row: str) -> None:
    assert not only_date(row, "en")


@pytest.mark.parametrize(
    ("row", "is_tool"),
    [("2 min", True), ("3 minuti", True), ("5 мин.", True), ("4 minutes read", True), ("2 mines", False), ("20 km", False)],
)
def test_how_long_a_text_takes_to_read_is_a_pages(row: str, is_tool: bool) -> None:
    assert furnished(row, pack("en")) is is_tool


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("发布时间", "date"), ("發布日期", "date"), ("新闻标题", "title"), ("文章内容", "content"), ("掲載日時", "date"), ("記事本文", "content"), ("게시일자", "date"),
        ("보도내용", "content"), ("浏览次数", ""), ("更新时间", ""),
    ],
)  # fmt: skip
def test_names_of_fields_whose_words_touch(name: str, field: str) -> None:
    assert role(name) == field


def test_a_record_with_such_names_has_its_day() -> None:
    text = "北港港务局开通至南岛的新航线。航线全长120公里，每日往返四班。港务局局长王海表示，新航线将方便岛上居民出行。"
    found = _read(
        json.dumps({"新闻标题": "港务局开通新航线", "发布时间": "2024-06-03 09:30", "新闻内容": text}, ensure_ascii=False), "x.json"
    )
    assert found.issued is not None
    assert found.issued.date == "2024-06-03"


def test_links_side_by_side_of_which_one_is_a_day_are_rows() -> None:
    text = "Hafenrat eröffnet im Mai den neuen Kai der Stadt. Er ist vierhundert Meter lang und nimmt Fähren jeder Größe auf. Die Kosten liegen bei zwölf Millionen."
    row = "<div class='author-date'><a href='#' class='date'><i class='fa'></i>3. Mai 2024</a> <a href='#' class='admin'>Hafenrat Norhaven</a></div>"
    found = _read(f"<div><h1>Neuer Kai</h1>{row}<p>{text}</p><p>{text}</p></div>", "x.html")
    assert found.issued is not None
    assert (found.issued.date, found.pieces[1].role) == ("2024-05-03", "date")
    assert len(found.pieces) == 5


def test_links_in_a_sentence_stay_in_it() -> None:
    text = "Siehe <a class='date' href='#'>3. Mai</a> und <a class='x' href='#'>Hafenrat</a> in der Liste der Termine, die der Rat im Mai vorlegt."
    assert len(_read(f"<div><h1>Neuer Kai</h1><p>{text}</p></div>", "x.html").pieces) == 2


@pytest.mark.parametrize(
    ("row", "language"),
    [
        ("Sie befinden sich hier:", "de"),
        ("Ti trovi qui:", "it"),
        ("U bevindt zich hier:", "nl"),
        ("Вы находитесь здесь:", "ru"),
        ("Tukaj ste:", "sl"),
    ],
)
def test_where_a_page_stands_is_no_text(row: str, language: str) -> None:
    assert furnished(row, pack(language))


MAIL = """From: Service presse <presse@metropole.example>
Subject: [CP] La Métropole lance le vélo en libre-service
Date: Mon, 6 May 2024 08:15:00 +0200
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

COMMUNIQUÉ DE PRESSE
Norhaven, le 6 mai 2024

La Métropole lance le vélo en libre-service
500 vélos disponibles dès le 1er juin

La Métropole de Norhaven met en service le 1er juin 500 vélos répartis dans 60 stations.

« Nous voulons que chacun puisse rouler », déclare Claire Fontaine, présidente de la Métropole.
"""


def test_a_mail_has_its_place_and_a_deck_right_under_its_headline() -> None:
    found = _read(MAIL, "x.eml")
    assert found.headline is not None
    assert found.headline.text == "La Métropole lance le vélo en libre-service"
    assert found.subheadline is not None
    assert found.subheadline.text == "500 vélos disponibles dès le 1er juin"
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.date) == ("Norhaven", "2024-05-06")
