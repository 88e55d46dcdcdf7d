"""What heads parts of Japanese and Chinese texts behind a square or a ball ("■背景") is no list."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.model import BlockNode, LineBreak, List, Paragraph, Text


def blocks(text: str, format: str) -> tuple[BlockNode, ...]:
    return masthead.read(text.encode(), format=format).blocks


@pytest.mark.parametrize("format", ["md", "txt"])
@pytest.mark.parametrize(
    ("head", "below"),
    [
        ("■背景", "市の人口は十年前から増えています。"),
        ("■ 今後の予定", "六月に式典を行い、七月から一般に公開します。"),
        ("●お問い合わせ", "山田市役所 文化課"),
        ("◆会社概要", "港湾電機は2020年に設立されました。"),
        ("■项目背景", "该市人口十年来持续增长。"),
    ],
)
def test_a_head_stands_in_a_line_over_its_text(format: str, head: str, below: str) -> None:
    [*_, last] = blocks(f"山田市は図書館を開館します。\n\n{head}\n{below}\n", format)
    assert isinstance(last, Paragraph)
    assert last.content == (Text(head), LineBreak(), Text(below))


@pytest.mark.parametrize("format", ["md", "txt"])
def test_a_head_by_itself_stays_as_it_is(format: str) -> None:
    _, head, text = blocks("山田市は図書館を開館します。\n\n■背景\n\n市の人口は増えています。\n", format)
    assert isinstance(head, Paragraph) and head.content == (Text("■背景"),)
    assert isinstance(text, Paragraph)


@pytest.mark.parametrize(
    ("source", "items"),
    [
        ("■ 講演会\n■ 展示会\n■ 見学会", 3),
        ("■ 日時：五月十日\n■ 場所：山田市立図書館", 2),
        ("■ The library opens in May\n■ Entry is free", 2),
        ("• Entry is free", 1),
    ],
)
def test_lines_with_such_marks_below_each_other_are_a_list(source: str, items: int) -> None:
    [*_, last] = blocks(f"山田市は図書館を開館します。\n\n{source}\n", "md")
    assert isinstance(last, List) and len(last.items) == items
