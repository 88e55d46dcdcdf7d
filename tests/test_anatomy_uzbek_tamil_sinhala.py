"""Releases in Uzbek, Tamil and Sinhala: their days, offices, verbs of saying, notes and whom to ask."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.language.dates import dates


def one(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="txt"))[0]


@pytest.mark.parametrize(
    ("text", "day", "place", "speakers", "people"),
    [
        (
            "Yangi ko‘prik yozda ochiladi\n\nToshkent, 2024-yil 7-iyun – “Sohil” kompaniyasi daryo ustida yangi ko‘prik qurilishini yakunladi. Loyihaga 3 milliard so‘m sarflandi.\n\n"
            "“Ko‘prik minglab odamlarning yo‘lini qisqartiradi”, — dedi ijrochi direktor Elyor Karimov.\n\n"
            "Bosh muhandis Nodira Yusupovaning so‘zlariga ko‘ra, ishlar ikki yil davom etdi.\n\n"
            "Aloqa uchun:\nDilnoza Rahimova, matbuot kotibi\nTel.: +998 71 555 01 44\n",
            "2024-06-07",
            "Toshkent",
            ["Elyor Karimov"],
            [("Elyor Karimov", "ijrochi direktor"), ("Nodira Yusupova", "Bosh muhandis"), ("Dilnoza Rahimova", "matbuot kotibi")],
        ),
        (
            "ஊடக அறிக்கை\n\nபுதிய பாலம் கோடையில் திறக்கப்படும்\n\nகொழும்பு, 7 ஜூன் 2024\n\n"
            "நீர்வள அமைச்சு ஆற்றின் மீது புதிய பாலத்தை இன்று திறந்து வைத்தது. பணிகள் இரண்டு ஆண்டுகள் நீடித்தன, செலவு 300 மில்லியன் ரூபா.\n\n"
            "“இந்தப் பாலம் ஆயிரக்கணக்கான மக்களின் பயணத்தைக் குறைக்கும்” என்று பணிப்பாளர் நாயகம் கலாநிதி அருண் குமார் தெரிவித்தார்.\n\n"
            "தொடர்புக்கு:\nஊடகப் பிரிவு\nதொலைபேசி: 011 255 5010\n",
            "2024-06-07",
            "கொழும்பு",
            ["அருண் குமார்"],
            [("அருண் குமார்", "பணிப்பாளர் நாயகம்")],
        ),
        (
            "මාධ්‍ය නිවේදනය\n\nනව පාලම ගිම්හානයේදී විවෘත වේ\n\nකොළඹ, 2024 ජූනි 7\n\n"
            "ජල අමාත්‍යාංශය ගඟ හරහා නව පාලම අද විවෘත කළේය. වැඩ වසර දෙකක් පැවති අතර වියදම රුපියල් මිලියන 300 කි.\n\n"
            "“මෙම පාලම දහස් ගණනක් ජනතාවගේ ගමන කෙටි කරනු ඇත” යැයි අධ්‍යක්ෂ ජනරාල් ආචාර්ය අරුණ කුමාර මහතා පැවසීය.\n\n"
            "විමසීම්:\nමාධ්‍ය ඒකකය\nදුරකථන: 011 255 5010\n",
            "2024-06-07",
            "කොළඹ",
            ["අරුණ කුමාර"],
            [("අරුණ කුමාර", "අධ්‍යක්ෂ ජනරාල්")],
        ),
    ],
    ids=["uz", "ta", "si"],
)
def test_a_release_is_read(text: str, day: str, place: str, speakers: list[str], people: list[tuple[str, str]]) -> None:
    found = one(text)
    assert found.kind == "press-release"
    assert found.issued is not None and found.issued.date == day
    assert found.dateline is not None and found.dateline.place == place
    assert [quote.speaker for quote in found.quotes] == speakers
    assert [(each.name, each.role) for each in found.people] == people
    assert [each.phone for each in found.contacts] == [text.rsplit(": ", 1)[1].strip()]


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("ta", "தொழில் அமைச்சின் செயலாளர் திரு. எஸ்.எம். ராஜன், மற்றும் ஆணையாளர் நாயகம் திருமதி நதீகா குமாரி அவர்களும் கலந்துகொண்டனர்.", ["எஸ்.எம். ராஜன்", "நதீகா குமாரி"]),
        ("si", "අමාත්‍යාංශයේ ලේකම් එස්.එම්. පෙරේරා, සහ කොමසාරිස් ජනරාල් නදීකා කුමාරි මහත්මිය ද එක්ව සිටියහ.", ["එස්.එම්. පෙරේරා", "නදීකා කුමාරි"]),
        ("uz", "Boshqarma boshlig'i Aziz Karimov va bo‘lim boshlig‘i Nodira Yusupova qatnashdi.", ["Aziz Karimov", "Nodira Yusupova"]),
        ("ta", "இந்தத் திட்டம் மக்களுக்குப் பெரிதும் உதவும் என எதிர்பார்க்கப்படுகிறது.", []),
        ("si", "මෙම ව්‍යාපෘතිය ජනතාවට මහත් සේ උපකාරී වනු ඇත.", []),
    ],
)  # fmt: skip
def test_offices_stand_before_names(language: str, text: str, people: list[str]) -> None:
    assert [one.name for one in mentions(text, pack(language)) if one.role] == people


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("uz", "2024-yil 7-iyun", "2024-06-07"),
        ("uz", "2026-yil 25-martda", "2026-03-25"),
        ("ta", "2024 ஜூன் 7", "2024-06-07"),
        ("si", "2024 ජූනි මස 7 වන දින", "2024-06-07"),
        ("tk", "2024-nji ýylyň 7-nji iýuny", "2024-06-07"),
    ],
)
def test_days_are_read(language: str, text: str, day: str) -> None:
    assert [found.date for found in dates(text, language)] == [day]
