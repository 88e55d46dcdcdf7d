"""Turns of newsrooms in East Asia: who speaks beside what else is told, embargoes in the last sentence, who leads the house in its stationery."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release


def one(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="txt"))[0]


LEAD = {
    "ja": "青浜水族館（所在地：青浜市、館長：磯部 清）は、深海のエイの繁殖に国内で初めて成功しました。生まれた仔は二尾で、七月から公開します。",
    "zh": "關注基層居住的慈善團體「海風社」今早公布調查，訪問了四百一十二個家庭，發現七成家長在酷熱的日子不開冷氣，子女因此睡眠不足。",
}


@pytest.mark.parametrize(
    ("language", "said", "speaker"),
    [
        ("ja", "飼育員の浜口由紀(28)は、「朝の見回りで気づいた時は声が出ませんでした」と、当時の様子を振り返ります。", "浜口由紀"),
        ("ja", "磯部館長も「命の誕生を通じて、もう一度海を好きになってもらえれば」と期待を寄せています。", "磯部 清"),
        (
            "zh",
            "海風社倡議主任葉靜雯表示，現行補貼往往用不到。「補貼去了業主的口袋，熱就留給了租客。」她建議政府以現金形式發放。",
            "葉靜雯",
        ),
        ("zh", "趙小明指：「補貼去了業主的口袋，熱就留給了租客，我們都沒有辦法。」", "趙小明"),
        ("zh", "南灣大學助理教授馮柏熙博士指，高溫會令兒童的專注力下降。「這不是舒適的問題，是健康的問題。」", "馮柏熙"),
    ],
)
def test_what_else_is_told_beside_words_is_no_speaker(language: str, said: str, speaker: str) -> None:
    head = {"ja": "深海のエイの繁殖に成功\n\n2026年7月1日", "zh": "【新聞稿】七成家長夏天不敢開冷氣\n\n2026年7月20日"}[language]
    assert [quote.speaker for quote in one(f"{head}\n\n{LEAD[language]}\n\n{said}\n").quotes] == [speaker]


def test_the_day_of_an_embargo_is_that_of_its_own_sentence() -> None:
    text = (
        "媒体邀请函\n\n第三届海风电影周将于9月12日开幕\n\n2026年8月24日\n\n海风电影周组委会主办的第三届电影周将于2026年9月12日至19日在青浜市举行，来自二十三个国家和地区的影片入围。\n\n"
        "电影周期间将举办六场大师班和十四场露天放映，观众可凭身份证免费入场。\n\n第一届电影周于2010年举办，累计放映影片五百四十余部。\n\n组委会还与三所高校合作，招募了志愿者。\n\n"
        "请拟出席的媒体于8月30日17:00前将回执发至新闻中心。本邀请函内容在发布会开始(9月2日10:00)前请勿刊发。\n"
    )
    found = one(text).embargo
    assert found is not None and (found.kind, found.until) == ("until", "2026-09-02T10:00")


@pytest.mark.parametrize("words", ["即時發佈", "請立即發佈", "即時刊登"])
def test_for_immediate_release_in_every_spelling(words: str) -> None:
    found = one(f"海風社 新聞稿\n2026年7月20日\n{words}\n\n七成家長夏天不敢開冷氣\n\n{LEAD['zh']}\n").embargo
    assert found is not None and found.kind == "immediate"


def test_who_leads_the_house_is_named_in_its_stationery() -> None:
    text = (
        "2026年5月13日\n\n株式会社青空電設\n\n代表取締役社長　　高橋 誠一郎\n\n(コード番号：1768　東証スタンダード)\n\n"
        "通期業績予想の修正に関するお知らせ\n\n当社は、最近の業績の動向等を踏まえ、2025年11月12日に公表いたしました通期連結業績予想を下記のとおり修正いたしますので、お知らせいたします。\n"
    )
    assert [(each.name, each.role) for each in one(text).people] == [("高橋 誠一郎", "代表取締役社長")]
