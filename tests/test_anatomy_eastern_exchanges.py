"""Exchanges in Chinese, Japanese and Korean: who says which of several quotations in a paragraph, and clauses that are nobody's name."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Text


def _release(language: str, text: str) -> Document:
    return Document((Heading(1, (Text(text[:6]),)), Paragraph((Text(text),))), language)


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        (
            "zh",
            "孩子们听得很入神，小明拉着船长的衣角问：“码头什么时候才能修好，我们还要等多久？”船长拍拍他的肩膀：“明年春天一定会修好，我们大家都在等着。”",
            ["", ""],
        ),
        (
            "zh",
            "“码头太旧了，我们只能把它修好。”北港市市长李明说，“明年春天一定会修好。”渔民王强则表示：“我们大家都在等着这个码头。”",
            ["李明", "王强"],
        ),
        ("zh", "“码头太旧了，我们只能把它修好。”李明市长说：“明年春天一定会修好。”", ["", "李明"]),
        ("zh", "“码头太旧了，我们大家只能想办法把它慢慢修好。”渔民王强对着“小船”二字说：“没有码头的港口就像没有家的孩子。”", ["", "王强"]),
        ("zh", "课上摆满了木头零件，老师笑着点头：“等会儿组装好，你们就可以试试呀。”", ["老师"]),
        ("zh", "码头的模型前，她告诉老师：“灯塔给小船光亮，让它们找到回家的路。”", [""]),
        (
            "ja",
            "漁師は「桟橋は古すぎると言われた。直すしかないと思った」と言い、市役所は「来年の春までに必ず直すつもりだった」と言いました。",
            ["漁師", "市役所"],
        ),
        (
            "ja",
            "北港市長の佐藤花子氏は「桟橋は古すぎると言われた。直すしかない」と述べ、漁協組合長の山田太郎氏は「来年の春までに必ず直す」と話しました。",
            ["佐藤花子", "山田太郎"],
        ),
        ("ja", "面接で「この港でどうして働きたいと思ったのですか？」と聞かれ、うまく答えられなかった。", [""]),
        (
            "ko",
            "어민은 “부두가 너무 낡았다고 들었다. 고칠 수밖에 없다고 생각했다”라고 말했고, 시청은 “내년 봄까지 반드시 고칠 생각이었다”라고 말했다.",
            ["", ""],
        ),
        (
            "ko",
            "김민수 어촌계장은 “부두가 너무 낡았다고 들었다. 고칠 수밖에 없었다”라며 “내년 봄까지 반드시 고칠 생각이다”라고 말했다.",
            ["김민수"],
        ),
    ],
)
def test_each_of_several_quotations_has_its_own_speaker(language: str, text: str, speakers: list[str]) -> None:
    assert [quote.speaker for quote in recognise(_release(language, text), lambda _: None)[0].quotes] == speakers


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        (
            "ko",
            "새 부두 덕분에 우리는 훨씬 더 많은 배를 받을 수 있게 되었습니다. 이제 어민들은 밀물을 기다리지 않아도 되고 겨울에도 안전하게 일할 수 있습니다. - Jane Doe, Harbour Director at Norhaven",
            ["Jane Doe"],
        ),
        (
            "ko",
            "새 부두 덕분에 우리는 훨씬 더 많은 배를 받을 수 있게 되었습니다. 이제 어민들은 밀물을 기다리지 않아도 되고 겨울에도 안전하게 일할 수 있습니다. - 북항시청에서 자세한 내용을 볼 수 있다",
            [],
        ),
    ],
)
def test_sentences_that_end_with_a_dash_and_an_office_are_somebodys_words(language: str, text: str, speakers: list[str]) -> None:
    assert [quote.speaker for quote in recognise(_release(language, text), lambda _: None)[0].quotes] == speakers


def test_what_a_meeting_in_thai_is_called_is_no_speech() -> None:
    text = "นายเจมส์ ทองดี ผู้จัดการท่าเรือนอร์ฮาเวน กล่าวในงานสัมมนา “การส่งเสริมท่าเรือสาธารณะในประเทศไทย” ว่า ท่าเรือใหม่จะเปิดในปีหน้า"
    assert not recognise(_release("th", text), lambda _: None)[0].quotes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("由於日前北港局長姚文智突然提出搬遷碼頭，工會成員前往抗議。", {"姚文智": "北港局長"}),
        ("25日傍晚北港董事長賴國洲､總經理鄭優等出席碼頭啟用典禮。", {"賴國洲": "北港董事長", "鄭優": "總經理"}),
    ],
)
def test_no_office_in_chinese_begins_with_when_it_was(text: str, found: dict[str, str]) -> None:
    assert {one.name: one.role for one in recognise(_release("zh-Hant", text), lambda _: None)[0].people} == found
