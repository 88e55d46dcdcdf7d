"""Whose words those before or below a sentence are, in languages without capitals: a sentence that says whose words they were, one that says that they
follow, a pronoun far from its verb, and a family name behind a small word."""

from __future__ import annotations

import pytest

import masthead

HEADS = {
    "ko": "시립도서관 새 건물 개관\n\n시는 오늘 새 도서관을 개관했다고 밝혔다.",
    "ja": "新図書館が開館\n\n市は本日、新しい図書館を開館したと発表しました。",
    "zh": "市图书馆新馆今日开放\n\n市图书馆今日宣布新馆开放，读者可以借阅图书三十万册。",
    "fa": "گشایش کتابخانه تازه شهر\n\nشهرداری امروز کتابخانه تازه شهر را گشود.",
    "ur": "شہر میں نئی لائبریری کا افتتاح\n\nبلدیہ نے آج شہر میں نئی لائبریری کھول دی۔",
    "hi": "नगर में नया पुस्तकालय खुला\n\nनगर पालिका ने आज नया पुस्तकालय खोला।",
}


def said(text: str, language: str) -> list[tuple[str, str]]:
    """Who speaks, and with which office."""
    release = masthead.recognise(masthead.read(f"{HEADS[language]}\n\n{text}\n".encode(), format="txt"))[0]
    return [(quote.speaker, quote.role) for quote in release.quotes]


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        # A sentence of its own says whose words those before it were.
        ("ko", "“바다가 달라졌다는 걸 매일 그물에서 느낍니다.” 북항 어촌계장 박성민 씨의 말이다.", [("박성민", "북항 어촌계장")]),
        ("ko", "“바다가 달라졌다는 걸 매일 그물에서 느낍니다”라는 것이 김지훈 소장의 설명이다.", [("김지훈", "소장")]),
        ("ko", "“다시 걷게 될 줄은 정말 몰랐고 그저 감사할 뿐입니다.” 어제 퇴원한 남 씨의 이야기다.", [("남 씨", "")]),
        (
            "ja",
            "「毎朝、網を上げるたびに海が変わったと感じます」。そう語るのは、漁協の組合長、山田太郎さんだ。",
            [("山田太郎", "漁協の組合長")],
        ),
        ("zh", "“路修好了，菜再也不会烂在地里。”这是合作社理事长李秀英的真实感受。", [("李秀英", "合作社理事长")]),
        # What a plan is called, or what a house says of it, is nobody's speech.
        ("ko", "시는 “시민과 함께하는 도서관” 사업을 편다. 책은 모두의 것이라는 말이다.", []),
        ("zh", "“智慧农业”，这是合作社的发展方向。", []),
        # A sentence without a colon says that the words of the next paragraph were said so.
        ("ko", '박성민 어촌계장은 회의에서 이렇게 말했다.\n\n"바다는 우리가 지킨다. 그물은 내일도 던져야 한다."', [("박성민", "어촌계장")]),
        (
            "ja",
            "組合長の山田太郎は式典でこう語った。\n\n「海は私たちが守ります。網は明日も打たなければなりません。」",
            [("山田太郎", "組合長")],
        ),
        ("ko", '박성민 어촌계장은 회의에서 배를 이렇게 말렸다.\n\n"바다는 우리가 지킨다. 그물은 내일도 던져야 한다."', [("", "")]),
        # A pronoun opens the sentence whose verb of saying stands at its end.
        (
            "fa",
            "دکتر سارا نوری، رئیس کتابخانه گفت: «بیست سال در انتظار این روز بودیم.»\n\n"
            "وی هزینه این طرح را چهل میلیارد تومان عنوان کرد و افزود: «نیمی از این پول را مردم شهر داده‌اند.»",
            [("سارا نوری", "رئیس کتابخانه"), ("سارا نوری", "رئیس کتابخانه")],
        ),
        (
            "ur",
            "ڈائریکٹر ڈاکٹر علی رضا نے کہا: ”ہم نے بیس سال تک اس دن کا انتظار کیا۔“\n\n"
            "انہوں نے منصوبے کی لاگت بتاتے ہوئے کہا: ”آدھی رقم شہر کے لوگوں نے خود دی ہے۔“",
            [("علی رضا", "ڈائریکٹر"), ("علی رضا", "ڈائریکٹر")],
        ),
        # Somebody else whom such a sentence names speaks himself.
        (
            "fa",
            "دکتر سارا نوری، رئیس کتابخانه گفت: «بیست سال در انتظار این روز بودیم.»\n\n"
            "پس از او مهندس رضا کریمی، شهردار گفت: «نیمی از این پول را مردم شهر داده‌اند.»",
            [("سارا نوری", "رئیس کتابخانه"), ("رضا کریمی", "شهردار")],
        ),
        # What Persian says of words that stand before it is no name; nor is a mark.
        (
            "fa",
            "«دریا را از ما بهتر، صیادان می‌شناسند»؛ این را رضا کریمی، مدیر بندر ساحل می‌گوید و ادامه می‌دهد: «تورها را فردا هم باید انداخت.»",
            [("رضا کریمی", "مدیر بندر ساحل")],
        ),
        # A small word stands before the family name of whom the text has named.
        (
            "ja",
            "海辺鉄道株式会社（本社：千葉県、代表取締役社長：折原昌之）は新駅を開きます。\n\nまた折原は「町の風景の一部となる駅です。長く大切に使ってください」とコメントしています。",
            [("折原昌之", "代表取締役社長")],
        ),
    ],
)
def test_a_sentence_tells_whose_words_stand_before_or_below_it(language: str, text: str, speakers: list[tuple[str, str]]) -> None:
    assert said(text, language) == speakers
