"""Numbers to call that their label touches with a colon or a point, as newsrooms of many languages write them."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.addresses import email, phone


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("TEL:092-555-0172", "092-555-0172"),
        ("電話:0254-55-0147(直通)", "0254-55-0147"),
        ("(TEL.0263-55-0184)", "0263-55-0184"),
        ("Tel:+81 3 5555 0101", "+81 3 5555 0101"),
        ("手机:155-5501-0199", "155-5501-0199"),
        ("T.02-555-0161", "02-555-0161"),
        ("โทร.02-555-0159", "02-555-0159"),
        ("Telp.0812-3456-7890", "0812-3456-7890"),
        ("如有查詢,可致電5555 0196或電郵", "5555 0196"),
    ],
)
def test_a_label_may_touch_the_number(text: str, number: str) -> None:
    found = phone(text)
    assert found is not None and found.group().strip() == number


@pytest.mark.parametrize(
    "text", ["No.0263-55-0184", "号码:12345678", "사업자등록번호 131-86-00000", "法人番号 1234567890123", "v:10.0254-5501"]
)
def test_other_numbers_beside_a_colon_reach_nobody(text: str) -> None:
    assert phone(text) is None


def test_words_that_touch_an_address_are_none_of_it() -> None:
    found = [email(text) for text in ("電郵至press@port.exampleまで", "อีเมลpr@port.example", "0317或電郵至poll@bank.example。")]
    assert [match.group() for match in found if match] == ["press@port.example", "pr@port.example", "poll@bank.example"]
