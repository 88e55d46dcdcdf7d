"""The Word writer's Chinese and Japanese titles: their lines end where phrases do, and what they say is one line of text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judges import conforms
from msgspec.structs import replace
from samples import civic, seed, t
from stationery import bare
from worddump import W, Word, text, undefined, value, write

from masthead.briefing.model import Briefing
from masthead.document.model import Inline, LineBreak, Strong, Text
from masthead.document.plain import plain
from masthead.document.words import words
from masthead.readers.docx.reader import DocxReader
from masthead.sources.source import Source
from masthead.verify.judges.standards import OpenXml
from masthead.verify.judges.word_rules import check
from masthead.writers.docx.writer import DocxWriter
from masthead.writers.titles import pieces

TITLES = {
    "市政府召开数字经济发展座谈会部署下半年重点工作": ("zh", "市政府召开数字经济发展", "座谈会部署下半年重点工作"),
    "2025年全国青少年机器人大赛在苏州工业园区开幕，来自31个省份的2800名选手同场竞技": (
        "zh-Hans",
        "2025年全国青少年机器人大赛",
        "在苏州工业园区开幕，来自",
        "31个省份的2800名选手同场竞技",
    ),
    "リンドビー港湾局、北部港区の新しい三つの埠頭の供用を開始、初年度は四百隻の寄港を見込む": (
        "ja",
        "リンドビー港湾局、北部港区の",
        "新しい三つの埠頭の供用を開始、",
        "初年度は四百隻の寄港を見込む",
    ),
}


def titled(title: tuple[Inline, ...], language: str) -> Briefing:
    return replace(seed(), title=title, language=language)


def shown(word: Word) -> str:
    """The title as Word sets it: what its lines say."""
    [found] = [
        text(one)
        for style in ("Title", "TitleEven", "TitleLong", "TitleLongEven", "TitleNarrow", "CoverTitle")
        for one in word.paragraphs(style)
    ]
    return found


@pytest.mark.parametrize("title", TITLES)
def test_lines_end_where_phrases_do(title: str) -> None:
    language, *lines = TITLES[title]
    data = write(titled(t(title), language))
    word = Word(data)
    assert shown(word).split("\n") == lines
    assert not undefined(word) and not [finding for finding in check(data) if finding.severity == "error"]


@pytest.mark.parametrize("title", TITLES)
def test_what_is_read_back_is_the_title_without_a_break(title: str) -> None:
    data = write(titled(t(title), TITLES[title][0]))
    document = DocxReader().read(Source("title.docx", data), lambda notice: None)
    assert title in [plain(block.content) for block in document.blocks if hasattr(block, "content") and title[:4] in plain(block.content)]


def test_marks_and_spaces_of_the_title_stay() -> None:
    first, second = "市政府召开数字经济发展 ", "座谈会部署下半年重点工作"
    word = Word(write(titled((Text(first[:6]), Strong((Text(first[6:] + second),))), "zh")))
    assert shown(word) == f"{first}\n{second}"


@pytest.mark.parametrize(
    ("title", "language"),
    [("市政府部署下半年工作", "zh"), ("Norhaven opens three quays for ships of up to 180 metres, and a railway", "en")],
)
def test_short_titles_and_those_with_spaces_between_words_are_left_to_word(title: str, language: str) -> None:
    assert "\n" not in shown(Word(write(titled(t(title), language))))


def test_the_last_two_words_stay_together_where_others_stand_before_them() -> None:
    """Two words that a machine without the font sets too wide for one line are parted rather than torn."""
    for title, said in (("A title", "A\u00a0title"), ("Harbour Plan", "Harbour Plan"), ("Our Harbour Plan", "Our Harbour\u00a0Plan")):
        assert shown(Word(write(titled(t(title), "en")))) == said


def test_lines_that_the_source_ends_are_its_own() -> None:
    title = (Text("市政府召开数字经济发展座谈会"), LineBreak(), Text("部署下半年重点工作"))
    assert shown(Word(write(titled(title, "zh")))) == plain(title)


def test_a_line_that_the_source_ends_and_that_is_too_long_ends_where_its_phrases_do() -> None:
    title = (Text("港务能源2026年上半年净利润同比增长9.4%，创下新高"), LineBreak(), Text("北港周转量翻番"))
    data = write(titled(title, "zh"))
    assert shown(Word(data)) == "港务能源2026年上半年\n净利润同比增长9.4%，创下新高\n北港周转量翻番"
    document = DocxReader().read(Source("title.docx", data), lambda notice: None)
    assert plain(title) in [plain(block.content) for block in document.blocks if hasattr(block, "content")]


def test_a_template_whose_titles_have_a_size_of_their_own_parts_them_itself(tmp_path: Path) -> None:
    path = tmp_path / "bare.docx"
    path.write_bytes(bare())
    title = next(iter(TITLES))
    word = Word(DocxWriter(template=str(path)).write(titled(t(title), "zh"), civic(), lambda notice: None))
    assert title in [text(one) for one in word.paragraphs()]


def test_a_title_in_lines_meets_the_standard(tmp_path: Path) -> None:
    title = next(iter(TITLES))
    conforms(OpenXml(), {"title.docx": write(titled(t(title), "zh"))}, tmp_path)


def test_a_title_on_a_cover_is_smaller_rather_than_torn_and_fits_the_half_points_that_word_counts_in() -> None:
    base = civic()
    house = replace(base, cover=replace(base.cover, when="always"), digest="")
    title = "林德比港务局北部港区建设与运营情况年度报告及未来三年发展规划"
    word = Word(write(titled(t(title), "zh"), house))
    assert shown(word).split("\n") == ["林德比港务局", "北部港区建设", "与运营情况年度报告", "及未来三年发展规划"]
    [sheet] = [one for one in word.parts["word/styles.xml"].iter(W + "style") if one.get(W + "styleId") == "CoverTitle"]
    assert 9 * int(value(sheet, "rPr/sz")) / 2 < 132 / 25.4 * 72


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("aé1 円校ーカｶﾞ２Ａ！、。（㎡㈱ﬁﬃﺍשׁㄅㄱ한豈𠀀½²ｱ％〇々\u0301\u3099"), min_size=1, max_size=12))
def test_no_line_of_a_title_ends_within_a_word(title):
    parts = [part.text for part in pieces(title, len, 0.3)]
    assert list(words("\n".join(parts))) == list(words(title))
