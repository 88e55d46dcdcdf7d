"""Texts that stand in one language first and then in English: the first is the text's, in scripts that part no words and on pages said to be English."""

from __future__ import annotations

import pytest

import masthead

FIRST = {
    "zh": (
        "港口聯盟呼籲停止填海",
        "港口聯盟今日在維港集會，呼籲政府立即停止填海計畫，並與居民對話。集會有數百人參加，氣氛和平。",
        "我們要求交通部公開資料，聽取居民的意見。大海屬於所有的人，不應該被少數人占有。",
    ),
    "ja": (
        "港連盟が埋め立て中止を求める",
        "港連盟は本日、北浜港で集会を開き、政府に埋め立て計画の即時中止を求めました。集会には数百人が参加しました。",
        "私たちは国土交通省に資料の公開を求めます。海はみんなのものです。",
    ),
    "th": (
        "สหพันธ์ท่าเรือเรียกร้องให้หยุดถมทะเล",
        "สหพันธ์ท่าเรือจัดการชุมนุมที่ท่าเรือเหนือในวันนี้ เรียกร้องให้รัฐบาลหยุดแผนถมทะเลทันที มีผู้เข้าร่วมหลายร้อยคน",
        "เราขอให้กระทรวงคมนาคมเปิดเผยข้อมูล ทะเลเป็นของทุกคน",
    ),
    "ko": (
        "항구연맹, 매립 중단 촉구",
        "항구연맹은 오늘 북항에서 집회를 열고 정부에 매립 계획의 즉각 중단을 촉구했다. 집회에는 수백 명이 참가했다.",
        "우리는 해양수산부에 자료 공개를 요구한다. 바다는 모두의 것이다.",
    ),
    "de": (
        "Hafenverband fordert Stopp der Aufschüttung",
        "Der Hafenverband hat sich heute im Nordhafen versammelt und die Regierung aufgefordert, den Plan sofort zu stoppen. Hunderte kamen.",
        "Wir fordern das Verkehrsministerium auf, die Daten zu veröffentlichen. Das Meer gehört allen.",
    ),
}
ENGLISH = (
    "The Harbour Alliance has gathered at the north harbour today to call on the government to stop the landfill at once and to talk with the residents. Several hundred people took part.",
    "We ask the Ministry of Transport to publish its data and to hear the residents. The sea belongs to everyone, and nobody should own it.",
)


def language(text: str, form: str) -> str:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0].language.partition("-")[0]


@pytest.mark.parametrize("first", FIRST)
def test_the_first_of_two_is_the_main_one(first: str) -> None:
    head, *told = FIRST[first]
    assert language("\n\n".join([head, *told, *ENGLISH]), "txt") == first
    assert language("\n\n".join([f"# {head}", *told, *ENGLISH]), "md") == first
    paragraphs = "".join(f"<p>{one}</p>" for one in (*told, *ENGLISH))
    assert language(f"<html><body><h1>{head}</h1>{paragraphs}</body></html>", "html") == first
    assert language(f'<html lang="en"><head><title>{head}</title></head><body><h1>{head}</h1>{paragraphs}</body></html>', "html") == first


@pytest.mark.parametrize("first", FIRST)
def test_english_before_another_is_the_main_one(first: str) -> None:
    _, *told = FIRST[first]
    text = "\n\n".join(["Alliance calls for a halt to the landfill", *ENGLISH, *told])
    assert language(text, "txt") == "en"


def test_a_short_greeting_in_another_script_leaves_a_text_its_language() -> None:
    text = "\n\n".join(["Alliance calls for a halt to the landfill", "港口聯盟呼籲停止填海，請支持我們。", *ENGLISH, *ENGLISH])
    assert language(text, "txt") == "en"
