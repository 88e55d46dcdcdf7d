"""Whom to ask in Chinese, Japanese and Korean: the unit, the post and the name beside each other, and who of them is listed with the office."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.contactlines import name_in, unlabelled


@pytest.mark.parametrize(
    ("language", "row", "told"),
    [
        ("zh", "企業傳訊部副總裁 林佩儀", ("林佩儀", "企業傳訊部副總裁")),
        ("zh", "企業傳訊主任 Alan Pang", ("Alan Pang", "企業傳訊主任")),
        ("zh", "海风科技 品牌总监 周明远", ("周明远", "品牌总监")),
        ("ja", "取締役管理本部長　青木 由美子", ("青木 由美子", "取締役管理本部長")),
        ("ja", "課長補佐　佐々木　健", ("佐々木 健", "課長補佐")),
        ("ja", "港町資料館　学芸員　大和田（おおわだ）", ("大和田", "学芸員")),
        ("ja", "（報道に関すること）広報課 係長 青木", ("青木", "係長")),
        ("ko", "※ 문의: 정책국장 김민서", ("김민서", "정책국장")),
        ("ko", "[문의] 홍보팀 김민서 대리", ("김민서", "대리")),
        # A house alone is nobody, nor is an agency a post.
        ("ja", "株式会社青空", None),
        ("zh", "海風公關", None),
    ],
)
def test_the_name_beside_a_post_is_whom_to_ask(language: str, row: str, told: tuple[str, str] | None) -> None:
    lexicon = pack(language)
    found = name_in(unlabelled(row, lexicon), lexicon)
    assert found == told if told else not (found and found[1])


TEXTS = {
    "ja": "株式会社青空製作所は本日、新しい工場を建設することを決定しましたので、お知らせいたします。工場は2027年に完成する予定です。",
    "zh": "海風銀行今日公布新一季的調查結果，訪問了一千五百名居民，結果顯示近半受訪者每月到鄰近城市消費，較去年上升。",
    "ko": "푸른하늘메디텍은 새로운 검사 장비가 품목 허가를 획득했다고 9일 밝혔다. 회사는 오는 9월부터 국내 병원에 장비를 공급할 계획이다.",
}


@pytest.mark.parametrize(
    ("language", "headline", "rows", "listed"),
    [
        (
            "ja",
            "新工場建設に関するお知らせ",
            ("お問い合わせ先", "総務部　部長　青木　由美子", "電話 076-555-0199"),
            [("青木 由美子", "部長")],
        ),
        ("zh", "海風銀行公布調查結果", ("傳媒查詢：", "企業傳訊經理 林佩儀", "2555 6199"), [("林佩儀", "企業傳訊經理")]),
        (
            "ko",
            "푸른하늘메디텍, 검사 장비 허가 획득",
            ("연락처", "푸른하늘메디텍", "홍보팀", "김민서 과장", "042-555-0199"),
            [("김민서", "과장")],
        ),
        # Who only answers for the press has no office, and who is called politely no name.
        ("ja", "新工場建設に関するお知らせ", ("お問い合わせ先", "株式会社青空製作所　広報担当：青木", "電話 076-555-0199"), []),
        ("zh", "海風銀行公布調查結果", ("傳媒查詢：", "企業傳訊部 林小姐", "2555 6199"), []),
    ],
)
def test_whom_to_ask_is_listed_with_the_office(language: str, headline: str, rows: tuple[str, ...], listed: list[tuple[str, str]]) -> None:
    text = TEXTS[language]
    release = one(headline, text, text, "\n".join(rows), language=language)
    assert [(person.name, person.role) for person in release.people] == listed


def test_posts_and_names_in_a_table_of_the_text() -> None:
    table = "| | |\n|---|---|\n| 会社名 | 青空製作所株式会社 |\n| 問合せ先 | 取締役管理本部長　青木 由美子 |\n| TEL | 076-555-0199 |"
    source = f"---\ntitle: 新工場建設に関するお知らせ\n---\n\n各位\n\n{table}\n\n{TEXTS['ja']}\n\n{TEXTS['ja']}"
    (release,) = masthead.recognise(masthead.read(source.encode(), format="md"))
    assert [(contact.name, contact.role, contact.phone) for contact in release.contacts] == [
        ("青木 由美子", "取締役管理本部長", "076-555-0199")
    ]


def test_each_label_in_a_line_begins_another() -> None:
    line = "（研究に関すること）青木 健　TEL 076-555-0190　aoki@aozora.example （報道に関すること）広報課 係長 石田　TEL 076-555-0101　koho@aozora.example"
    release = one("新工場建設に関するお知らせ", TEXTS["ja"], TEXTS["ja"], "【お問い合わせ先】\n" + line, language="ja")
    assert [(one.name, one.email) for one in release.contacts] == [("青木 健", "aoki@aozora.example"), ("石田", "koho@aozora.example")]


def _read(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="txt"))[0]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            "担当:課長補佐 森田、主任 大野\n電話:0254-55-0147(直通)",
            [("森田", "課長補佐", "0254-55-0147"), ("大野", "主任", "0254-55-0147")],
        ),
        ("お問い合わせ\n青空製作所 広報課 森田・大野\nTEL:0597-55-0121", [("森田", "", "0597-55-0121"), ("大野", "", "0597-55-0121")]),
        ("問合せ先 取締役管理本部長 森田 直子\n(TEL.0263-55-0184)", [("森田 直子", "取締役管理本部長", "0263-55-0184")]),
    ],
)
def test_each_of_those_who_share_a_number_is_whom_to_ask(rows: str, found: list[tuple[str, str, str]]) -> None:
    release = _read(f"青空製作所、新工場を建設\n\n2026年5月13日\n\n{TEXTS['ja']}\n\n{rows}\n")
    assert [(each.name, each.role, each.phone) for each in release.contacts] == found


def test_a_sentence_beside_an_address_is_no_part_of_it() -> None:
    text = (
        f"海風銀行公布調查\n\n2026年5月13日\n\n{TEXTS['zh']}\n\n報告已上載網頁。市民如有查詢，可致電2555 0317或電郵至poll@bank.example。\n"
    )
    assert [(each.name, each.email, each.phone) for each in _read(text).contacts] == [("", "poll@bank.example", "2555 0317")]
