"""Anatomy of people by what they do, in the scripts without capitals and in the languages of Latin letters outside Europe and the Americas."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def offices(language: str, text: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack(language)) if one.role]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("az", "Arıçı Elçin Quliyev deyib.", "Elçin Quliyev", "Arıçı"),
        ("bn", "প্রত্নতত্ত্ববিদ সুফি রহমান বলেন, “ভালো।”", "সুফি রহমান", "প্রত্নতত্ত্ববিদ"),
        ("bn", "কুড়িগ্রাম থেকে আসা উদ্যোক্তা শিরিন আক্তার বলেন, “ভালো।”", "শিরিন আক্তার", "উদ্যোক্তা"),
        ("bn", "হেড অব মার্কেটিং সালমা হোসেন বলেন, “ভালো।”", "সালমা হোসেন", "হেড অব মার্কেটিং"),
        ("fa", "سرآشپز مریم احمدی گفت", "مریم احمدی", "سرآشپز"),
        ("hi", "बैंक सखी सुनीता यादव ने कहा", "सुनीता यादव", "बैंक सखी"),
        ("hi", "मछुआरिन सरिता निषाद ने कहा", "सरिता निषाद", "मछुआरिन"),
        ("id", "Penenun songket Siti Hajar binti Yusof berkata", "Siti Hajar binti Yusof", "Penenun songket"),
        ("ja", "酪農家の佐藤健一さんは", "佐藤健一", "酪農家"),
        ("ka", "მეღვინე გიორგი დოლიძე ამბობს", "გიორგი დოლიძე", "მეღვინე"),
        ("kk", "Омарташы Ерлан Мұқанов айтты", "Ерлан Мұқанов", "Омарташы"),
        ("ko", "해녀 고순자 씨는", "고순자", "해녀"),
        ("sw", "Neema Juma, mfugaji wa nyuki wa Tabora, alisema", "Neema Juma", "mfugaji wa nyuki wa Tabora"),
        ("th", "นายก้อง ป่าซาง ช่างทอผ้า เล่าว่า", "ก้อง ป่าซาง", "ช่างทอผ้า"),
        ("tk", "Saglygy goraýyş bölüminiň başlygy Aýna Berdiýewa aýtdy.", "Aýna Berdiýewa", "Saglygy goraýyş bölüminiň başlygy"),
        ("tl", "Sinabi ni Maria Santos, panadero sa Lipa,", "Maria Santos", "panadero sa Lipa"),
        ("ur", "ماہر موسمیات سلیم خان نے کہا", "سلیم خان", "ماہر موسمیات"),
        ("vi", "Anh Trần Văn Nam, thợ gốm ở Bát Tràng, nói", "Trần Văn Nam", "thợ gốm ở Bát Tràng"),
        ("zh", "主厨陈志远说", "陈志远", "主厨"),
        ("he", 'אמר הדבוראי נועם לוי, יו"ר ארגון המגדלים.', "נועם לוי", 'יו"ר ארגון המגדלים'),
        ("he", "אמרה החקלאית דנה לוי, תושבת העמק.", "דנה לוי", "החקלאית"),
    ],
)  # fmt: skip
def test_people_are_known_by_their_calling(language: str, text: str, name: str, role: str) -> None:
    assert offices(language, text) == [(name, role)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bn", "একজন উদ্যোক্তা জামানত ছাড়াই সর্বোচ্চ ৫০ হাজার টাকা পাবেন।"),
        ("hi", "एक किसान अपने खेत में काम करता है।"),
        ("ko", "노조가 올해 9월 급식노동자 1,000명을 조사했다."),
        ("vi", "Nhu cầu đi lại của người dân dịp Tết Nguyên đán tăng cao."),
        ("zh", "台灣雲林漁民表示，今年收成不佳。"),
        ("ar", "قال نجار إن العمل مستمر في الورشة الكبيرة."),
        ("sw", "Rehema Juma, mkazi wa Mtaa wa Nyakato, alihudhuria."),
    ],
)
def test_callings_of_many_and_of_anybody_name_nobody(language: str, text: str) -> None:
    assert offices(language, text) == []
