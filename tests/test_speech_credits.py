"""Who speaks, in brackets behind the words: in the same row or in one of its own, with a polite word behind the name."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

LEAD = "株式会社つばさラボは、音声入力サービス「つばさノート」の累計導入施設数が千施設を突破したことをお知らせいたします。"


@pytest.mark.parametrize(
    ("paragraph", "said"),
    [
        (
            "「以前は夜勤明けに一時間残って記録を書いていました。今は話すだけで終わります」\n（みなと病院　看護師長　山田 花子 様）",
            [("山田 花子", "みなと病院　看護師長")],
        ),
        ("「母語で話して記録が残せると聞いて、涙ぐんでいました」（介護センター長　石田 健 氏）", [("石田 健", "介護センター長")]),
        ("「千という数字は通過点に過ぎません。これからも続けます。」\n（代表取締役　青木 健一）", [("青木 健一", "代表取締役")]),
        # What a row in brackets says of the text is nobody's name.
        ("「つばさノート」の利用イメージは、次のとおりです。\n（写真は同社提供）", []),
    ],
)
def test_who_speaks_stands_in_brackets_behind_the_words(paragraph: str, said: list[tuple[str, str]]) -> None:
    release = one("つばさノート、累計導入施設数が千を突破", LEAD, LEAD, paragraph, language="ja")
    assert [(quote.speaker, quote.role) for quote in release.quotes] == said
