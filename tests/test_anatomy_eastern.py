"""Names and speakers of Chinese, Japanese and Korean releases: boards, brackets, names that share an office, subjects that stand before the words or are left out."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Quotation, Text


def blocks(*texts: str) -> Document:
    """Paragraphs; a heading where a text begins with "# ", a set quotation where it begins with "> "."""
    return Document(tuple(_block(text) for text in texts))


def _block(text: str) -> Heading | Paragraph | Quotation:
    if text.startswith("# "):
        return Heading(2, (Text(text[2:]),))
    if text.startswith("> "):
        return Quotation(tuple(Paragraph((Text(line),)) for line in text[2:].split("\n")))
    return Paragraph((Text(text),))


def people(*texts: str) -> dict[str, str]:
    return {one.name: one.role for one in recognise(blocks(*texts), lambda notice: None)[0].people}


def speakers(*texts: str) -> list[tuple[str, str]]:
    return [(quote.text, quote.speaker) for quote in recognise(blocks(*texts), lambda notice: None)[0].quotes]


@pytest.mark.parametrize(
    ("lead", "text", "found"),
    [
        # Korean: offices in brackets behind names, a house that begins with a town, a noun with its particle, verbs before a noun.
        ("새빛시는 축제를 열었다.", "행사에는 한도윤(문화부 장관), 목승우(새빛구청장) 등이 함께했다.", {"한도윤": "문화부 장관", "목승우": "새빛구청장"}),
        ("새빛시는 축제를 열었다.", "홍도현 서울 새빛상인연합회 회장은 감사의 뜻을 전했다.", {"홍도현": "서울 새빛상인연합회 회장"}),
        ("새빛원은 결과를 알렸다.", "국제기구 기술 부국장 진출은 처음이며, 함께 구성된 53개 기업이 심판 등에서 이겼다. 배소연 여사가 현장을 찾았다.", {}),
        # Japanese: boards that run together, an office behind a name in brackets, what stands in brackets before an office.
        ("株式会社ソラは役員体制を決めました。", "【取締役】（★は新任） 代表取締役青木隆行取締役西野伸一社外取締役水野幹也 【監査役】 監査役 (社外)平野秀年★", {"青木隆行": "代表取締役", "西野伸一": "取締役", "水野幹也": "社外取締役", "平野秀年": "監査役"}),
        ("株式会社ソラは会を開きました。", "登壇者は青木隆行（代表取締役）、西野伸一(営業部長)です。", {"青木隆行": "代表取締役", "西野伸一": "営業部長"}),
        ("株式会社ソラは提携します。", "ソラは、導入の知見およびパートナーネットワークと Mill AI の技術を合わせます。", {}),
        ("株式会社ソラは会を開きました。", "登壇者は水野幹也氏（株式会社ソラ 代表取締役）と、平野花子・海辺大学教授が務めました。林首相は祝辞を寄せました。", {"水野幹也": "株式会社ソラ 代表取締役", "平野花子": "海辺大学教授", "林": "首相"}),
        # Korean: offices in Latin letters.
        ("새빛소프트는 협력을 넓힌다.", "한도윤 새빛소프트 CEO는 환영했다.", {"한도윤": "새빛소프트 CEO"}),
        # Chinese: names from Japan, what stands in brackets before an office, a form of address that is no name.
        ("外交部今天举行记者会。", "（海湾社记者 李明）外交部发言人毛海27日介绍，日本首相岸田武雄表示欢迎。市府发言人王先生说明情况。", {"毛海": "外交部发言人", "岸田武雄": "日本首相"}),
        # Chinese: two in Latin letters who share an office, clauses behind a name, a form of address that gives way to an office.
        ("星海科技今日致谢。", "在此致谢星海科技执行主管 Frank Roe 和 Bo Lund、星海科技团队 Ann Bell 和 Eda Kern，以及 Mill 团队 Halil Demir 等成员的付出。", {"Frank Roe": "星海科技执行主管", "Bo Lund": "星海科技执行主管"}),
        ("海湾大学付明哲老师带领的团队发布成果。", "付明哲，海湾大学计算机学院副教授。史一鸣，海湾大学计算机学院博士研究生。", {"付明哲": "海湾大学计算机学院副教授", "史一鸣": "海湾大学计算机学院博士研究生"}),
        ("星海科技今日发布标准。", "星海科技团队联合邰光远院士及海湾大学发布标准。", {"邰光远": "院士"}),
    ],
)  # fmt: skip
def test_offices_are_found_as_newsrooms_of_east_asia_set_them(lead: str, text: str, found: dict[str, str]) -> None:
    assert people(lead, text) == found


def test_the_subject_of_a_korean_sentence_stands_before_the_words_or_was_named_before() -> None:
    assert speakers(
        "새빛시(시장 김도현)는 도서관을 열었다고 밝혔다.",
        "(주)새빛건설 한지우 대표이사는 “안전한 건물을 짓기 위해 노력했다”고 밝혔다.",
        "“앞으로도 시민이 편히 쉬는 건물을 짓겠다”고 덧붙였다.",
        "새빛시 관계자는 “주말에도 문을 연다”고 설명했다.",
        "또한 김 시장은 “내년에는 분관도 열겠다”고 강조했다.",
        "윤서아(45) 씨는 “아이와 자주 오겠다”고 말했다.",
    ) == [
        ("안전한 건물을 짓기 위해 노력했다", "한지우"),
        ("앞으로도 시민이 편히 쉬는 건물을 짓겠다", "한지우"),
        ("주말에도 문을 연다", "새빛시 관계자"),
        ("내년에는 분관도 열겠다", "김도현"),
        ("아이와 자주 오겠다", "윤서아"),
    ]


def test_a_japanese_comment_is_of_whom_its_heading_or_the_brackets_behind_it_name() -> None:
    assert speakers(
        "株式会社うみべ（代表取締役：山田太郎）は、海辺の図書館を開館しました。図書館には三万冊の本があります。",
        "「地域の皆様とともに図書館を作り上げてきました。」（代表取締役 山田太郎）",
        "# 株式会社やまべ 取締役 鈴木花子氏 コメント",
        "この図書館は私たちの誇りです。今後も地域の皆様に多くの本を届けてまいりたいと考えています。",
    ) == [
        ("地域の皆様とともに図書館を作り上げてきました。", "山田太郎"),
        ("この図書館は私たちの誇りです。今後も地域の皆様に多くの本を届けてまいりたいと考えています。", "鈴木花子"),
    ]


def test_set_quotations_behind_the_body_are_speech_where_it_has_none() -> None:
    assert speakers(
        "株式会社うみべは、海辺の図書館を開館しました。図書館には三万冊の本があり、誰でも自由に読むことができます。",
        "# 海辺の図書館について",
        "海辺の図書館は、三万冊の本を備えた、市民のための公共の施設です。",
        "# 代表者コメント",
        "> 「地域の皆様とともに図書館を作り上げてまいりました。」\n— 株式会社うみべ 代表取締役 山田 晋ノ助 氏",
        "> 「図書館の開館を皆様とともに心よりお祝い申し上げます。」\n— Mill, Inc. 創業者 兼 CEO Brant Roe",
    ) == [
        ("地域の皆様とともに図書館を作り上げてまいりました。", "山田 晋ノ助"),
        ("図書館の開館を皆様とともに心よりお祝い申し上げます。", "Brant Roe"),
    ]


def test_a_pronoun_means_whom_its_paragraph_calls_by_the_name_alone() -> None:
    said = speakers(
        "海滨市图书馆今天开馆，馆长王小明主持仪式，副市长李建国出席并致辞。",
        "馆长王小明说：“我们很高兴向市民开放这座图书馆。”",
        "李建国在致辞中指出，图书馆是城市的客厅。他说：“希望市民常来看书。”",
    )
    assert said == [("我们很高兴向市民开放这座图书馆。", "王小明"), ("希望市民常来看书。", "李建国")]


def test_the_clause_before_a_verb_of_saying_names_the_speaker() -> None:
    said = speakers("海湾科技今天发布系统。", "基于这些痛点，付明升指出：“唯一的解法是让身份和行为本身成为信任的锚点。”")
    assert said == [("唯一的解法是让身份和行为本身成为信任的锚点。", "付明升")]


def test_a_paragraph_without_marks_is_what_the_line_above_it_announces() -> None:
    told = "My warmest thanks go to all who have worked for the harbour this year. We are proud of what they did."
    assert speakers("The harbour has won a prize.", "Dr Jane Doe, the harbour master, said:", told) == [(told, "Jane Doe")]
    told = "The harbour is open on all days but Monday. Tickets are sold at the gate and cost four pounds for each visitor."
    assert speakers("The harbour has won a prize.", "Dr Jane Doe, the harbour master, said:", told) == [(told, "Jane Doe")]
    assert speakers("The harbour has won a prize.", "The harbour said the day would go as follows:", told) == []


def test_a_project_before_a_comma_is_the_speakers_house() -> None:
    said = speakers(
        "The harbour has a new system.", "According to Jane Doe of the Harbour Project, “our work on the system has been rewarding for us.”"
    )
    assert said == [("our work on the system has been rewarding for us.", "Jane Doe")]
