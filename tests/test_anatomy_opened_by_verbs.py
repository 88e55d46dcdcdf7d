"""Names behind a verb that opens the sentence, and offices of which a word is no office elsewhere."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("ru", "Рассказала Анна Иванова, директор музея.", "Анна Иванова", "директор музея"),
        ("uk", "Повідомив Іван Петренко, директор заводу.", "Іван Петренко", "директор заводу"),
        ("pl", "Powiedziała Anna Nowak, dyrektor muzeum.", "Anna Nowak", "dyrektor muzeum"),
        ("hu", "„Készülni kell” – hangsúlyozta Kovács Tünde igazgató a megnyitón.", "Kovács Tünde", "igazgató"),
        ("hi", "बैंक के अध्यक्ष एवं प्रबंध निदेशक श्री राजेश कुमार ने कहा", "राजेश कुमार", "बैंक के अध्यक्ष एवं प्रबंध निदेशक"),
        ("th", "ด้านนายกิตติพงษ์ ใจดี ประธานหอการค้าจังหวัดตาก กล่าวว่า", "กิตติพงษ์ ใจดี", "ประธานหอการค้าจังหวัดตาก"),
        ("th", "นายกเทศมนตรี นายสมชาย ใจดี กล่าวว่า", "สมชาย ใจดี", "นายกเทศมนตรี"),
        ("ja", "織物保存会会長の山本トシさんが語ります。", "山本トシ", "織物保存会会長"),
        ("ja", "市内在住のデザイナー、山田 ひかり氏が手がけました。", "山田 ひかり", "市内在住のデザイナー"),
        ("ja", "会長の田中ひかりさんは語ります。", "田中ひかり", "会長"),
    ],
)
def test_who_is_named_with_an_office(language: str, text: str, name: str, role: str) -> None:
    assert [(name, role)] == [(one.name, one.role) for one in mentions(text, pack(language)) if one.role]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "会長の田中さんは語ります。"),
        ("ja", "会長のあいさつさんぽが始まります。"),
        ("hi", "प्रबंध समिति की बैठक हुई।"),
        ("tr", "Genel Kurul Salonunda başkan seçildi."),
    ],
)
def test_nobody_is_named(language: str, text: str) -> None:
    assert [one.name for one in mentions(text, pack(language)) if one.role] == []
