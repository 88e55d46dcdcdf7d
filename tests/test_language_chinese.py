"""Chinese in words, as far as its common ones go."""

from __future__ import annotations

import pytest

from masthead.language.chinese import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("港口启动人工智能系统", ["港口", "启动", "人工", "智能", "系统"]),
        ("货运船只应急响应", ["货运", "船只", "应急", "响应"]),
        ("敦促各国推进改革", ["敦", "促", "各国", "推进", "改革"]),
        ("增长5.2%，创新高", ["增长", "5.2%，", "创新", "高"]),
        ("PostgreSQL 10", ["PostgreSQL 10"]),
        ("", []),
    ],
)
def test_the_likeliest_words_are_found(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_no_character_is_lost_or_moved() -> None:
    text = "河口市第十四届代表会议（2026年）审议《港口条例》草案：𠮷野、ABC与Ω"
    assert "".join(words(text)) == text


def test_a_title_that_asks_ends_no_sentence_where_a_comma_goes_on() -> None:
    from masthead.language.sentences import sentences

    text = "讨论区的帖子《谁在招人？》，提供大量就业信息。欢迎访问！"
    assert [text[start:end] for start, end in sentences(text, "zh")] == ["讨论区的帖子《谁在招人？》，提供大量就业信息。", "欢迎访问！"]
