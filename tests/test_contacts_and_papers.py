"""Numbers of papers that nobody can call, offices that stand as titles or labels before whom to ask, and rows that some words lead to."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.addresses import phone
from masthead.anatomy.model import Contact


@pytest.mark.parametrize(
    "text",
    [
        "zákon č. 64/1986 Sb.",
        "Aktenzeichen: 18 L 2731/25",
        "Κανονισμός (ΕΕ) 2019/1700",
        "Nr. 12-345/2024",
        "2024 10 29",
        "(Release ID: 1997011)",
        "IČO: 27015432",
        "NIP 5213456789",
        "CNPJ: 1234567890",
    ],
)
def test_the_number_of_a_paper_or_a_house_is_none_to_call(text: str) -> None:
    assert phone(text) is None


@pytest.mark.parametrize("number", ["0841/9343-1010", "011/2053-873", "0664 / 600 72-12", "+370 614 33 217", "02 9999 1234"])
def test_a_number_to_call_with_a_stroke_stays_one(number: str) -> None:
    found = phone(f"Tel. {number}")
    assert found is not None and found.group() == number


def asked(text: str) -> tuple[Contact, ...]:
    body = "NORHAVEN, 14 May 2024 – The Norhaven Trust has opened its new bridge to all. It took three years to build.\n\n"
    return masthead.recognise(masthead.read(f"PRESS RELEASE\n\nNorhaven opens its new bridge\n\n{body}{text}".encode()))[0].contacts


@pytest.mark.parametrize(
    ("text", "name", "role", "phone"),
    [
        ("Media enquiries: Captain Ann Roe (082 555 3120)", "Ann Roe", "Captain", "082 555 3120"),
        (
            "Media contact:\nPublic Relations Officer, Harbour West: Bo Kofi Lund\nTel: 024 555 9310",
            "Bo Kofi Lund",
            "Public Relations Officer, Harbour West",
            "024 555 9310",
        ),
        (
            "Media contact: Ann Roe, press officer, roe@norhaven.example, 0264.405.300, int. 5213",
            "Ann Roe",
            "press officer",
            "0264.405.300, int. 5213",
        ),
    ],
)
def test_the_office_of_whom_to_ask_stands_before_or_behind(text: str, name: str, role: str, phone: str) -> None:
    (one,) = asked(text)
    assert (one.name, one.role, one.phone) == (name, role, phone)


def test_two_who_share_a_number_stand_between_strokes() -> None:
    found = asked("Media contact:\nThread Partners (Broker)\nCharles Penn / Anna Grant\nTel: 020 7555 8400")
    assert [(one.name, one.phone) for one in found] == [("Charles Penn", "020 7555 8400"), ("Anna Grant", "020 7555 8400")]


def test_rows_with_a_number_and_an_address_are_contacts_whatever_leads_to_them() -> None:
    (one,) = asked("The trust is glad to hear from you:\nAnn Roe\nHead of Press\nTel: 020 7555 8400\nroe@norhaven.example")
    assert (one.name, one.role, one.email) == ("Ann Roe", "Head of Press", "roe@norhaven.example")
