"""Releases of East Asia as their sites keep them: houses glossed in Latin letters, headings in the row above, days in a Western order, numbers of two parts."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Metadata, Paragraph, Text
from masthead.language.dates import dates
from masthead.readers.md.reader import MarkdownReader
from masthead.sources.source import Source


def blocks(*texts: str, metadata: Metadata | None = None) -> Document:
    made = tuple(Heading(1, (Text(text[2:]),)) if text.startswith("# ") else Paragraph((Text(text),)) for text in texts)
    return Document(made, metadata=metadata or Metadata())


def people(*texts: str) -> dict[str, str]:
    return {one.name: one.role for one in recognise(blocks(*texts), lambda notice: None)[0].people}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("海燈自由軟體基金會主席 Matti Roe 特別強調此事。", {"Matti Roe": "海燈自由軟體基金會主席"}),
        ("新聞自由基金會（Harbour Press Fund）主席 Ann Roe 對此發表聲明。", {"Ann Roe": "新聞自由基金會（Harbour Press Fund）主席"}),
        ("自由软件协会（Free Software Union, FSU）秘书长林国栋表示欢迎。", {"林国栋": "自由软件协会（Free Software Union, FSU）秘书长"}),
        ("市大数据中心主任王志强表示，工作取得进展。", {"王志强": "市大数据中心主任"}),
        # What a report says, or who presides, still parts a clause; and so does what a bracket says of the house.
        ("会议由院长周明远主持，据公司董事长赵立新介绍，项目已完成。", {"周明远": "院长", "赵立新": "公司董事长"}),
    ],
)  # fmt: skip
def test_an_office_keeps_its_house_whatever_small_words_and_brackets_are_in_its_name(text: str, found: dict[str, str]) -> None:
    assert people("海燈協會今日公布調查。", text) == found


def test_a_stroke_parts_where_a_house_sits_from_who_leads_it() -> None:
    assert people("ソラ時計株式会社（本社：東京都西東京市／代表取締役社長：戸川 敏夫、以下ソラ）は、金賞を受賞しました。") == {
        "戸川 敏夫": "代表取締役社長"
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("星期四, 十月 14 2021", ["2021-10-14"]),
        ("10 月 14, 2021", ["2021-10-14"]),
        ("14 10 月, 2021", ["2021-10-14"]),
        ("十二月 3, 2022", ["2022-12-03"]),
        ("7 月 3 2021年度", []),
        ("10月 2,021 人", []),
    ],
)
def test_days_of_east_asia_stand_in_the_order_of_western_programs_too(text: str, found: list[str]) -> None:
    assert [day.date for day in dates(text, "zh") if not day.date.startswith("--")] == found


def test_a_number_goes_on_behind_its_ten_thousands() -> None:
    release = recognise(blocks("# 署名を提出", "海燈会は署名を2万6000筆以上集めました。"), lambda notice: None)[0]
    assert [figure.text for figure in release.figures] == ["2万6000"]


def test_letters_that_an_ampersand_joins_are_one_name() -> None:
    release = recognise(
        blocks("# T&C시티, 폭염 대비에 총력", "한국공사의 자회사인 (주)T&C시티(대표이사 김도윤)는 훈련을 했다."), lambda notice: None
    )[0]
    assert release.people[0].name == "김도윤"
    english = recognise(blocks("# E&S Rail opens a line", "E&S Rail opened a line to the harbour, E&S Rail said."), lambda notice: None)[0]
    assert english.issuer is not None
    assert english.issuer.text == "E&S Rail"


def test_a_title_in_the_data_of_a_source_loses_the_genre_in_brackets() -> None:
    release = recognise(
        Document(
            (Paragraph((Text("(주)새빛은 전국 사업소에서 훈련을 실시했다."),)),),
            metadata=Metadata(title="[보도자료] 새빛, 폭염 대비 훈련에 총력을 기울여"),
        ),
        lambda notice: None,
    )[0]
    assert release.headline.text == "새빛, 폭염 대비 훈련에 총력을 기울여"


@pytest.mark.parametrize("head", ["關於海燈協會", "社群介紹：海燈協會", "協會簡介"])
def test_a_short_row_above_a_long_one_heads_it_in_markdown(head: str) -> None:
    told = "海燈協會於 2016 年在公民科技社群提案發起，致力於做沒有人做過的事，開發資訊科技工具面對不實訊息，與各地社群一起工作。"
    source = f"# 海燈協會公布調查結果\n\n海燈協會今日公布調查。\n\n理事長林國棟表示：「我們會繼續。」\n\n{head}\n{told}\n\n新聞聯絡人：王小美 0912-345-678\n"
    document = MarkdownReader().read(Source("a.md", source.encode()), lambda notice: None)
    assert [part.text for part in recognise(document, lambda notice: None)[0].boilerplate] == [told]
    wrapped = MarkdownReader().read(Source("b.md", f"{told[:20]}，\n{told[20:]}\n".encode()), lambda notice: None)
    assert "\n" not in str(wrapped.blocks[0])
