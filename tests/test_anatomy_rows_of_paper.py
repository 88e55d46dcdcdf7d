"""Rows of paper and pages that say when, where and by whom a release is given: numbers behind the day, fields, numerals of Chinese, who signs for a house."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.addresses import phone
from masthead.anatomy.model import Release
from masthead.anatomy.parts.placed import place_and_day
from masthead.anatomy.recognise import recognise
from masthead.document.model import Block, Cell, Document, Heading, Paragraph, Row, Table, Text
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source

BODY = "The council opened the new bridge over the river on Monday after two years of work, and thanked everybody who had waited."


def read(text: str) -> Release:
    source = Source("release.txt", text.encode())
    return recognise(TextReader().read(source, lambda _: None), lambda _: None)[0]


@pytest.mark.parametrize(
    ("row", "language", "place"),
    [
        ("Norhaven-Süd, 3. Mai 2024 · Nr. 87/2024", "de", "Norhaven-Süd"),
        ("Lenn, 3 de mayo de 2024 – Núm. 12", "es", "Lenn"),
        ("Norhaven, 3 mai 2024 | N° 14/2024", "fr", "Norhaven"),
    ],
)
def test_the_number_of_a_release_may_stand_behind_place_and_day(row: str, language: str, place: str) -> None:
    assert place_and_day(row, language) == (place, "2024-05-03")


@pytest.mark.parametrize("row", ["Norhaven, 3. Mai 2024 · Saal 4", "Nr. 87/2024", "Hafenverband · Nr. 87/2024"])
def test_other_rows_with_a_number_are_no_place_and_day(row: str) -> None:
    assert place_and_day(row, "de") is None


@pytest.mark.parametrize("hours", ["10.00–18.30", "9.30-13.00", "08.00 – 12.15"])
def test_hours_of_opening_are_no_number_to_call(hours: str) -> None:
    assert phone(f"Orari: da martedì a domenica, {hours}", asked=True) is None


@pytest.mark.parametrize("number", ["0461.555.018", "020.7946.0018", "030.5550-18"])
def test_numbers_with_stops_are(number: str) -> None:
    found = phone(f"Tel. {number}", asked=True)
    assert found is not None and found.group() == number


def test_a_house_signs_with_a_day_in_numerals_of_chinese() -> None:
    house = "青川机械股份有限公司"
    told = f"{house}今日与北港集团签订供货合同，合同总金额为人民币三亿元，履行期限为2026年6月至2028年5月。本合同不构成关联交易。"
    release = read(f"{house}\n关于签订供货合同的公告\n\n{told}\n\n{told}\n\n特此公告。\n\n{house}董事会\n二〇二六年五月十九日\n")
    assert release.issued is not None and release.issued.date == "2026-05-19"


def fields(*rows: tuple[str, str], body: str) -> Release:
    table = Table(tuple(Row(tuple(Cell((Paragraph((Text(part),)),)) for part in row)) for row in rows))
    blocks: tuple[Block, ...] = (Heading(1, (Text("新橋通車 便利往來"),)), table, Paragraph((Text(body),)), Paragraph((Text(body),)))
    return recognise(Document(blocks, "zh-Hant-TW"), lambda _: None)[0]


def test_a_table_of_fields_has_the_day_behind_its_label() -> None:
    body = "海港市政府今天表示，橫跨北河的新橋歷經兩年施工後通車，預計每天有三萬輛車通行，往返兩岸的時間可縮短二十分鐘。"
    assert (day := fields(("發布單位", "工務局"), ("發布日期", "115-04-21"), body=body).issued) is not None and day.date == "2026-04-21"
    assert fields(("發布單位", "工務局"), ("活動日期", "115-04-21"), body=body).issued is None


def test_place_and_day_stand_behind_the_genre_and_a_wide_stroke() -> None:
    release = read(f"Press release\u00a0 | \u00a0Norhaven, 3 May 2024\n\nNew bridge opens in summer\n\n{BODY}\n\n{BODY}\n")
    assert release.dateline is not None and (release.dateline.place, release.dateline.date) == ("Norhaven", "2024-05-03")


@pytest.mark.parametrize(
    ("rows", "house"),
    [
        ("Ada Moss (Ms.)\nHead of Communications\nHarbour Bank of Norhaven\nTel: +44 1632 960 001", "Harbour Bank of Norhaven"),
        ("Bo Lund\nMedia Officer\nMinistry of Rivers\nE-mail: bo@rivers.example", "Ministry of Rivers"),
        ("Norhaven Water Authority\nPress Office\nQuay Street", "Norhaven Water Authority"),
    ],
)
def test_who_issues_a_text_for_a_house_is_not_the_house(rows: str, house: str) -> None:
    release = read(f"PRESS RELEASE\n\nNew bridge opens in summer\n\n{BODY}\n\n{BODY}\n\nIssued by\n{rows}\n")
    assert release.issuer is not None and release.issuer.text == house


def test_who_issues_a_text_on_behalf_of_somebody_is_named_before_that() -> None:
    row = "ISSUED BY THE HARBOUR COMMUNICATION SERVICES ON BEHALF OF THE CHAIRPERSON OF THE RIVER COMMITTEE, MS ADA MOSS"
    release = read(
        f"PRESS RELEASE\n\nNew bridge opens in summer\n\n{BODY}\n\n{BODY}\n\n{row}\n\nMedia enquiries:\nBo Lund\nTel: 01632 960 001\n"
    )
    assert release.issuer is not None and release.issuer.text == "HARBOUR COMMUNICATION SERVICES"


@pytest.mark.parametrize("label", ["일시·장소", "일시 및 장소", "일시/장소"])
def test_day_and_place_in_one_row_are_those_of_what_a_text_invites_to(label: str) -> None:
    body = "항만연대는 새 다리의 통행료 인상과 관련해 시민 천이백 명을 대리하여 손해배상을 청구하는 소송을 제기한다고 밝혔다."
    release = read(f"항만연대, 통행료 인상 소송 제기 기자회견\n\n{label}: 2026년 6월 11일(목) 오전 10시, 법원 앞\n\n{body}\n\n{body}\n")
    assert release.issued is None
    assert [(day.date, day.role) for day in release.dates] == [("2026-06-11", "event")]
