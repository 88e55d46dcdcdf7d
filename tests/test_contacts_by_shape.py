"""Whom to ask, told by its shape: tables, columns, cards of a page, signatures, fields between strokes; and numbers that nobody can call."""

from __future__ import annotations

import pytest

from masthead import read, recognise
from masthead.anatomy.layout.addresses import phone

TEXT = (
    "Lunden, 5 May 2026 – The harbour of Lunden opened its new quay on Monday. It took three years.",
    "The quay will serve ferries to the islands. Ships of up to 90 metres can moor there.",
    "Work on the second quay begins in June, the harbour master said on Monday.",
)


def page(tail: str, head: str = "") -> bytes:
    told = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    return f"<html><head><title>Harbour opens its new quay</title></head><body><main><h1>Harbour opens its new quay</h1>{head}{told}{tail}</main></body></html>".encode()


def plain(*rows: str) -> bytes:
    return "\n\n".join(("Harbour opens its new quay", *TEXT, *rows)).encode()


def asked(source: bytes) -> list[tuple[str, str, str]]:
    return [(one.name, one.email, one.phone) for one in recognise(read(source))[0].contacts]


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        # A table whose first cell names them, one below a line in bold, and one of addresses alone.
        (
            "<table><tr><td>Media contact</td></tr><tr><td>Ida Brook</td></tr><tr><td>01632 960 101</td></tr><tr><td>ida@lunden.example</td></tr></table>",
            [("Ida Brook", "ida@lunden.example", "01632 960 101")],
        ),
        (
            "<p><strong>Information for the media / further enquiries</strong></p><p>(today, 2 pm to 4 pm)</p>"
            "<table><tr><td>Ida Brook, harbour master</td><td>01632 960 101</td><td>ida@lunden.example</td></tr></table>",
            [("Ida Brook", "ida@lunden.example", "01632 960 101")],
        ),
        # Two beside each other.
        (
            "<table><tr><td>Press</td><td>Investors</td></tr><tr><td>Ida Brook</td><td>Tom Vale</td></tr>"
            "<tr><td>ida@lunden.example</td><td>tom@lunden.example</td></tr><tr><td>01632 960 101</td><td>01632 960 102</td></tr></table>",
            [("Ida Brook", "ida@lunden.example", "01632 960 101"), ("Tom Vale", "tom@lunden.example", "01632 960 102")],
        ),
        # A card whose rows only a style sheet parts.
        (
            '<h3>Contacts</h3><div class="card"><strong>Ida Brook</strong><span>Press officer</span><span>Tel: 01632 960 101</span>'
            '<a href="mailto:ida@lunden.example">ida@lunden.example</a></div>',
            [("Ida Brook", "ida@lunden.example", "01632 960 101")],
        ),
    ],
)
def test_tables_and_cards_say_whom_to_ask(tail: str, expected: list[tuple[str, str, str]]) -> None:
    assert asked(page(tail)) == expected


@pytest.mark.parametrize(
    "tail",
    [
        # Figures, days and places are nobody's numbers.
        "<table><tr><td>Year</td><td>Passengers</td></tr><tr><td>2024</td><td>310 400 200</td></tr><tr><td>2025</td><td>412 300 100</td></tr></table>",
        "<table><tr><td>When</td><td>7 May 2026, 10.30</td></tr><tr><td>Where</td><td>Quay 3, 24103 Lunden</td></tr></table>",
    ],
)
def test_other_tables_do_not(tail: str) -> None:
    assert asked(page(tail)) == []


def test_a_table_within_the_text_ends_nothing() -> None:
    told = "".join(f"<p>{paragraph} The mayor came, and so did the crews.</p>" for paragraph in TEXT)
    table = "<table><tr><td>Ida Brook</td><td>ida@lunden.example</td></tr></table>"
    release = recognise(read(page(f"{table}{told}")))[0]
    assert [piece.role for piece in release.pieces][-4:] == ["body"] * 4


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # Columns as they were typed.
        (
            "CONTACTS\nHARBOUR                              AGENCY TIDE\nPress office                         Media relations\nIda Brook                            Tom Vale\n"
            "01632 960 101                        01632 960 102\nida@lunden.example                   tom@tide.example",
            [("Ida Brook", "ida@lunden.example", "01632 960 101"), ("Tom Vale", "tom@tide.example", "01632 960 102")],
        ),
        # A signature with the hours of those who answer.
        (
            "For the harbour,\nIda Brook\nHarbour master and press officer\nPress line: 01632 960 101 (journalists only, 9am to 6pm, not on Sundays)\nida@lunden.example",
            [("Ida Brook", "ida@lunden.example", "01632 960 101")],
        ),
        (
            "Kind regards,\nIda Brook\nPress officer\nTel: 01632 960 101\nida@lunden.example",
            [("Ida Brook", "ida@lunden.example", "01632 960 101")],
        ),
    ],
)
def test_columns_and_signatures_say_whom_to_ask(rows: str, expected: list[tuple[str, str, str]]) -> None:
    assert asked(plain(rows)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "CNPJ/MF nº 12.345.678/0001-00",
        "NIRE 41.300.099.999",
        "Praça Velha, s/n — CEP 14000-000",
        "عدد الزوار : 4418203",
        "Просмотров: 4418203",
        "點閱次數：4418203",
        "1999         1998",
        "2024 2023 2022",
    ],
)
def test_numbers_of_registers_codes_and_counters_are_none_to_call(text: str) -> None:
    assert phone(text) is None


@pytest.mark.parametrize("text", ["ＴＥＬ０４２－５５５－０１７７", "電話：０３－５５５５－０１２０", "CEP aberto: +55 41 3555-0190"])
def test_wide_digits_and_other_numbers_are(text: str) -> None:
    assert phone(text) is not None


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("資料提供：漁港組 ｜ 聯絡人：林科長 02-5555-9825#3680 ｜ 點閱次數：3,071", [("02-5555-9825#3680")]),
        ("發布單位：漁港組 | 承辦人：林小姐 02-5555-9825", [("02-5555-9825")]),
    ],
)
def test_one_of_several_fields_says_whom_to_ask(row: str, expected: list[str]) -> None:
    text = "漁港新碼頭今日啟用\n\n" + "\n\n".join(
        ["新碼頭今日正式啟用，漁民表示歡迎。工程歷時三年，耗資九億元，可停泊四十艘漁船，並設有冷藏庫與加油站。"] * 3
    )
    found = recognise(read(f"{text}\n\n{row}".encode()))[0].contacts
    assert [one.phone for one in found] == expected


ABOUT = '<div class="{name}"><h4>{heading}</h4><p>The Harbour of Lunden is a port of the north coast. It was founded in 1911 and has 90 crews.</p></div>'


@pytest.mark.parametrize(
    ("name", "heading"), [("about", "Harbour of Lunden"), ("box", "About the Harbour of Lunden"), ("x1", "关于伦登港 / About Lunden")]
)
def test_a_box_below_the_text_of_a_page_says_what_the_house_is(name: str, heading: str) -> None:
    told = "".join(f"<p>{paragraph} The mayor came, and so did the crews of the region.</p>" for paragraph in TEXT)
    body = f'<div class="detail"><div class="text"><h1>Harbour opens its new quay</h1>{told}</div>{ABOUT.format(name=name, heading=heading)}<div><a href="/1">Before</a><a href="/2">Next</a></div></div>'
    document = read(f"<html><body>{body}</body></html>".encode())
    assert any("port of the north coast" in str(block) for block in document.blocks)


def test_other_boxes_below_it_are_left_out() -> None:
    told = "".join(f"<p>{paragraph} The mayor came, and so did the crews of the region.</p>" for paragraph in TEXT)
    body = f'<div class="text"><h1>Harbour opens its new quay</h1>{told}</div><div class="teaser"><h4>Read more</h4><p>The fish market moves to the old hall in June, and the hall gets a roof.</p></div>'
    document = read(f"<html><body>{body}</body></html>".encode())
    assert not any("fish market" in str(block) for block in document.blocks)


def test_front_matter_names_several_to_ask() -> None:
    named = "- name: Ida Brook\n    title: Press officer\n    email: ida@lunden.example\n  - name: Tom Vale\n    tel: 01632 960 102"
    text = f"---\ntitle: Harbour opens its new quay\ncontacts:\n  {named}\n---\n\n" + "\n\n".join(TEXT)
    found = recognise(read(text.encode(), format="md"))[0].contacts
    assert [(one.name, one.email, one.phone) for one in found] == [
        ("Ida Brook", "ida@lunden.example", ""),
        ("Tom Vale", "", "01632 960 102"),
    ]
