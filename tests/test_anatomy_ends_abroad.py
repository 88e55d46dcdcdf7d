"""End marks in more scripts and brackets, numbers of papers, months of Morocco, and days of messages."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.addresses import phone
from masthead.language.dates import dates


def recognised(*texts: str, kind: str = "txt") -> masthead.Release:
    return masthead.recognise(masthead.read("\n\n".join(texts).encode(), format=kind))[0]


_PERSIAN = "سازمان بنادر امروز اسکله تازه‌ای را در شهر گشود. طول این اسکله سیصد متر است و ده کشتی در کنار آن پهلو می‌گیرند."
_URDU = "بندرگاہ کے محکمے نے آج شہر میں نئی گودی کا افتتاح کیا ہے۔ یہ گودی تین سو میٹر لمبی ہے اور اس پر دس جہاز کھڑے ہو سکتے ہیں۔"
_KOREAN = "항만공사는 오늘 새 부두를 열었다고 밝혔다. 부두는 길이가 300미터이며 배 열 척이 들어갈 수 있다."


@pytest.mark.parametrize(
    ("headline", "text", "last", "mark"),
    [
        ("اسکله تازه گشوده شد", _PERSIAN, "انتهای خبر/", "انتهای خبر/"),
        ("نئی گودی کا افتتاح", _URDU, "٭٭٭٭", "٭٭٭٭"),
        ("새 부두를 열다", _KOREAN, "<끝>", "<끝>"),
        ("새 부두를 열다", _KOREAN, "부두에는 창고가 세 채 있다. 창고는 내년에 다시 짓는다. <끝>", "<끝>"),
    ],
)
def test_an_end_stands_in_brackets_before_a_stroke_or_in_stars_of_its_own_script(headline: str, text: str, last: str, mark: str) -> None:
    release = recognised(headline, text, text, last)
    assert release.end_mark is not None
    assert release.end_mark.text == mark


def test_the_number_of_a_paper_with_its_year_is_none_to_call_though_it_begins_with_nought() -> None:
    text = "Pristanišče je danes v Zalivu odprlo nov pomol. Pomol je dolg tristo metrov in ob njem lahko hkrati pristane deset ladij."
    release = recognised(
        "Pristanišče Zaliv", "SPOROČILO ZA JAVNOST", "Številka: 040-17/2025-PZ\nZaliv, 3. 6. 2025", "Nov pomol v Zalivu odprt", text
    )
    assert not release.contacts


@pytest.mark.parametrize(("row"), ["〒100-0099 海港市中央一丁目", "(रिलीज़ आईडी: 2145999)"])
def test_codes_of_post_and_of_releases_are_none_to_call(row: str) -> None:
    assert phone(row) is None


def test_july_has_its_name_of_morocco() -> None:
    assert [date.date for date in dates("الرباط، في 03 يوليوز 2025", "ar")] == ["2025-07-03"]


def test_dari_says_for_immediate_release_in_words_of_its_own() -> None:
    release = recognised("اعلامیه مطبوعاتی - برای نشر عاجل", "اسکله تازه گشوده شد", _PERSIAN, _PERSIAN)
    assert release.embargo.kind == "immediate"


def test_the_day_of_a_message_is_its_own_whatever_its_subject_says() -> None:
    text = "The Harbour Board of Norhaven opened its second ferry berth on Thursday, two years after work on the old coal quay began."
    release = recognised(
        "From: Ada Moss <ada@board.example>\nDate: Thu, 16 Jan 2025 07:58:02 +0200\nSubject: Hello everybody\nMIME-Version: 1.0\n"
        'Content-Type: text/plain; charset="utf-8"',
        "Second ferry berth opens in Norhaven",
        text,
        "“The islands have waited a long time for this,” said Ada Moss, chair of the Harbour Board.",
        kind="eml",
    )
    assert release.issued is not None
    assert release.issued.date == "2025-01-16"
