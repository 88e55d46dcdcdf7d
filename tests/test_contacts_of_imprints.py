"""Numbers that nobody can call, those that touch what stands before them, and rows of a foot that tell of a house."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.addresses import email, phone
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.contacts import contacts


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Tel:0250-555 00", "0250-555 00"),
        ("TEL.0263-55-0184", "0263-55-0184"),
        ("tel:+31 20 555 1490", "+31 20 555 1490"),
        ("Phone:(02) 5550 1919", "(02) 5550 1919"),
        ("電話:5555 0113 傳真:5555 0114", "5555 0113"),
        ("如有查詢,可致電5555 0196或電郵至office@x.example", "5555 0196"),
        ("詳しくは電話0597-55-0121まで", "0597-55-0121"),
        ("문의는 02-555-0147로", "02-555-0147"),
        ("Rúa do Hórreo, 63. 981 555 0163", "981 555 0163"),
        ("Tél. 01. 42. 55. 01. 40", "01. 42. 55. 01. 40"),
        ("Box 17 780 67 Sälen, växel 0250-555 00", "0250-555 00"),
        ("CEP 01310-100 São Paulo, (11) 5550-1018", "(11) 5550-1018"),
        ("Ring 555-0142 Anna", "555-0142"),
    ],
)
def test_a_number_to_call_may_touch_its_label_and_the_words_behind_it(text: str, number: str) -> None:
    found = phone(text, asked=True)
    assert found is not None and found.group().strip() == number


@pytest.mark.parametrize(
    "text",
    [
        "Via del Porto, 7 – 05555 Montealto",
        "Cais da Barca, 3810-999 Aveirinha",
        "Box 17 780 67 Sälen",
        "Apelação Cível nº 0301122-45.2018.8.99.0011",
        "Registration number 1964/005550/06",
        "CNPJ/ME nº 00.555.018/0001-77",
        "사업자등록번호 131-86-00000",
        "Аккредитация до 17.00 10 сентября",
        "Ofício 005/2026",
        "ref:0250-55500",
        "quay.example:8080 443",
        # Counters and registers.
        "Окръжен съд – Норово | Посетители: 184 220",
        "Träger: Stadt Norau, USt-ID DE 999 888 777",
        "Norhaven kommun, org.nr 212000 1234",
        "Návštěvníků: 1 184 220",
    ],
)
def test_codes_and_numbers_of_papers_and_firms_reach_nobody(text: str) -> None:
    assert phone(text, asked=True) is None


@pytest.mark.parametrize(
    "text",
    [
        "Besucherservice: 030 5550 8841",
        "Окръжен съд – Норово, тел. 0675/55 514",
        "Stadt Norau, Tel. 0999 888 777",
        # Who calls is a visitor too.
        "Telefon für Besucher: 0711 555123",
        "Info for visitors: 020 5550 0000",
        "Objednávky návštěv: +420 555 123 456",
        "Réservation des visites : 01 23 55 55 89",
    ],
)
def test_numbers_to_call_beside_such_words_stay_so(text: str) -> None:
    assert phone(text, asked=True) is not None


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("可致電5555 0196或電郵至office@x.example.hk。", "office@x.example.hk"),
        ("お申し込みはinfo@x.example.jpまで", "info@x.example.jp"),
        ("อีเมลpr@x.example.thหรือโทร", "pr@x.example.th"),
        ("bitte an presse@wörth.example", "presse@wörth.example"),
        ("at a@例え.jp now", "a@例え.jp"),
    ],
)
def test_words_that_touch_an_address_are_none_of_it(text: str, address: str) -> None:
    found = email(text)
    assert found is not None and found.group() == address


@pytest.mark.parametrize(
    ("language", "row", "told"),
    [
        # The desk, and not who answers for the house before the law, nor its street.
        ("ko", "푸른항공㈜ | 대표이사 김민서 | 부산광역시 강서구 공항로 55 | 홍보팀 051-555-0190, pr@x.example", ("", "pr@x.example", "051-555-0190")),
        (
            "tr",
            "Liman A.Ş. | İskele Caddesi 5 | Basın Yayın ve Halkla İlişkiler Dairesi Başkanlığı | 0 264 555 10 53",
            ("Basın Yayın ve Halkla İlişkiler Dairesi Başkanlığı", "", "0 264 555 10 53"),
        ),
        ("fa", "بندر، خیابان دانشگاه، پلاک ۴ - تلفن: ۰۸۶-۵۵۵۰۰۱۹ - رایانامه: pr@x.example", ("", "pr@x.example", "۰۸۶-۵۵۵۰۰۱۹")),
        ("de", "Hafenpresseagentur, Kaiplatz 1, 39100 Norhaven, Tel. 0471 555 110, hpa@x.example", ("Hafenpresseagentur", "hpa@x.example", "0471 555 110")),
        ("en", "Ida Moss | Press Office | 01603 555 0142 | press@x.example", ("Ida Moss", "press@x.example", "01603 555 0142")),
        ("en", "Press enquiries: 01603 555 0142 | © 2026 Harbour Board. All rights reserved.", ("", "", "01603 555 0142")),
    ],
)  # fmt: skip
def test_a_row_that_tells_of_a_house_says_whom_to_ask(language: str, row: str, told: tuple[str, str, str]) -> None:
    lines = [Line(0, 0, 5, "Body.", "paragraph"), Line(1, 0, len(row), row, "paragraph")]
    (found,) = contacts(lines, Zones(("body", "contact"), -1, 0, 1), pack(language))
    assert (found.name, found.email, found.phone) == told


@pytest.mark.parametrize(
    ("language", "rows", "told"),
    [
        # Cards beside each other: the desk with its number, and who sits there with hers.
        (
            "da",
            ("Pressevagten", "Havnen A/S", "Tlf: +45 70 55 55 12", "Ida Moss", "Pressechef", "Tlf: +45 22 55 55 19", "im@x.example"),
            [("Pressevagten", "", "+45 70 55 55 12"), ("Ida Moss", "Pressechef", "+45 22 55 55 19")],
        ),
        # The house behind the desk is nobody.
        ("it", ("Ufficio Stampa ASL Alto Porto\nChiara Rossi – 0341 555 014",), [("Chiara Rossi", "", "0341 555 014")]),
        # One who has no number of her own sits at the desk.
        ("en", ("Press office", "01603 555 0142", "Ida Moss", "press@x.example"), [("Ida Moss", "", "01603 555 0142")]),
        # A type alone parts name and office.
        ("no", ("Anna Berg Administrerende direktør\nTel: 57 55 50 01",), [("Anna Berg", "Administrerende direktør", "57 55 50 01")]),
        ("en", ("Maria Clara Moss Press Officer\nTel: 01603 555 0142",), [("Maria Clara Moss", "Press Officer", "01603 555 0142")]),
    ],
)  # fmt: skip
def test_of_those_beside_each_other_each_has_a_number(language: str, rows: tuple[str, ...], told: list[tuple[str, str, str]]) -> None:
    lines = [Line(0, 0, 5, "Body.", "paragraph"), *(Line(at, 0, len(row), row, "paragraph") for at, row in enumerate(rows, 1))]
    found = contacts(lines, Zones(("body", *("contact" for _ in rows)), -1, 0, 1), pack(language))
    assert [(one.name, one.role, one.phone) for one in found] == told


def test_rows_that_head_a_field_name_nobody() -> None:
    rows = ("Naam", "Ida Moss", "Functie", "persvoorlichter", "Telefoon", "038 555 01 42", "E-mail", "pers@x.example")
    lines = [Line(0, 0, 5, "Body.", "paragraph"), *(Line(at, 0, len(row), row, "paragraph") for at, row in enumerate(rows, 1))]
    roles = ("body", *("furniture" if row == "E-mail" else "contact" for row in rows))
    (found,) = contacts(lines, Zones(roles, -1, 0, 1), pack("nl"))
    told = ("Ida Moss", "persvoorlichter", "", "038 555 01 42", "pers@x.example")
    assert (found.name, found.role, found.organisation, found.phone, found.email) == told


def test_every_row_of_a_table_that_has_a_number_says_whom_to_ask() -> None:
    html = (
        "<h1>一期停灌補償受理</h1><p>海風水利署今(5)日宣布,嘉義及臺南一期稻作停止供灌,停灌補償即日起受理申請,預計四百家業者受惠。</p><p>署方提醒,停灌期間請勿自行抽取排水種植。</p>"
        "<table><tr><td>業務主管</td><td>灌溉組組長 林佩儀</td><td>(02)5550-1177</td></tr><tr><td>新聞聯絡人</td><td>秘書室 專員 江文海</td><td>(02)5550-1122</td></tr></table>"
    )
    (release,) = masthead.recognise(masthead.read(html.encode(), format="html"))
    assert [(one.name, one.phone) for one in release.contacts] == [("林佩儀", "(02)5550-1177"), ("江文海", "(02)5550-1122")]
