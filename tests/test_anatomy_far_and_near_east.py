"""Who is named with an office in reports of Asia, the Arab world, Turkey, Russia and Ukraine: lists of those present, ranks, shared offices, foreign names."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Paragraph, Text


def people(*paragraphs: str) -> dict[str, str]:
    release = recognise(Document(tuple(Paragraph((Text(text),)) for text in paragraphs)), lambda notice: None)[0]
    return {one.name: one.role for one in release.people}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The longer office behind a name of two characters, rare family names, and whoever shares an office.
        ("海湾大学今天举行签约仪式，林键副校长出席会议并讲话，青石乐社张昭社长先后主持。", {"林键": "副校长", "张昭": "社长"}),
        ("总工程师雒建斌、总会计师逯长河参加了海湾集团的座谈会。", {"雒建斌": "总工程师", "逯长河": "总会计师"}),
        (
            "校党委副书记宋健，副校长尹红、汤飞帆、卢铁城出席海湾大学的会议。",
            {"宋健": "校党委副书记", "尹红": "副校长", "汤飞帆": "副校长", "卢铁城": "副校长"},
        ),
        (
            "赵明华同志任办公室主任，李娜、王芳同志任办公室副主任，会议通过了计划。",
            {"赵明华": "办公室主任", "李娜": "办公室副主任", "王芳": "办公室副主任"},
        ),
        # Given names end where no small word stands, an office follows the name, a verb is no office.
        ("海湾市市长陈明哲巡河察看水情，县长助理苏文博蹲点帮扶，效果良好。", {"陈明哲": "海湾市市长", "苏文博": "县长助理"}),
        ("海灣公司財務長暨發言人黃仁昭資深副總經理表示，本季業績受惠於需求。", {"黃仁昭": "海灣公司財務長暨發言人"}),
        ("签约仪式上，副院长黄静波代表学院致辞，各乐社演奏了各自的代表曲目。", {"黄静波": "副院长"}),
        ("法国总统马克龙与德国总理默茨通电话，讨论了地区局势和双边合作。", {"马克龙": "法国总统", "默茨": "德国总理"}),
        ("海湾公司创始人兼CEO张一楠和联合创始人Peter Roe共同宣布完成融资。", {"张一楠": "海湾公司创始人兼CEO", "Peter Roe": "联合创始人"}),
        ("校长办公室主任介绍了有关情况，各部门要明确责任，教师代表参加了活动。", {}),
        # Japanese: a house behind the name, mayors with their town, heads of state by the family name, and nobody behind a topic's comma.
        ("社内の検討会議（座長：山本太一 慶明大学大学院教授）の提言を踏まえて公開しています。", {"山本太一": "慶明大学大学院教授"}),
        ("青葉市の式典には、斎藤正彦知事のほか、久元良造桜井市長らが出席しました。", {"斎藤正彦": "知事", "久元良造": "桜井市長"}),
        (
            "ゼレンスキー大統領とトランプ米大統領は会談し、石川祐希主将は、試合後に喜んだ。",
            {"ゼレンスキー": "大統領", "トランプ": "米大統領", "石川祐希": "主将"},
        ),
        ("青葉銀行の植村和男総裁は、金融政策の現状維持を決めたと説明した。", {"植村和男": "総裁"}),
    ],
)
def test_those_named_in_han_and_kana_are_found(text: str, found: dict[str, str]) -> None:
    assert people(text) == found
