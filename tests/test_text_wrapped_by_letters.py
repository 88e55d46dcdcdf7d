"""Plain text of wide characters that a program wrapped by counting letters, and only at blanks."""

from __future__ import annotations

import textwrap

import pytest

import masthead
from masthead.document.plain import plain_block

JAPANESE = (
    "ノルハーフェン港湾局は月曜日に 二つ目の埠頭を開きました。埠頭の長さは 二百メートルで、一年を通じて日没から夜明けまで明かりがともります。 Norhaven "
    "Harbour Authority の局長は、この日のために町の人々が四年のあいだ力を合わせてきたと 述べました。",
    "港湾局の Jane Doe 局長は、「この埠頭は町の暮らしを変えるものです。 North Quay Systems 社とともに、来年の春までに島へ渡る航路を もう一つ開きたい"
    "と考えています。」と話しています。",
    "港の歴史は 十二世紀にさかのぼり、 Hanse の商人たちが建てた倉庫が今も残っています。港湾局は 2019年 に North Quay Systems 社と契約を結び、古い倉庫の一つを "
    "展示室として 公開する計画を進めてきました。",
    "North Quay Systems Inc. は 1998年に設立され、世界の 40 の港で使われている荷役の仕組みを作っています。本社は ノルハーフェンにあります。",
)
CHINESE = (
    "诺港港务局 星期一开放了第二座码头，来自沿海各地的四十艘船前来观看。码头长二百米， 全年从黄昏到黎明都有灯光照明。 North Quay Systems "
    "公司为码头提供了 全部的装卸设备，并将在未来五年负责维护。",
    "港务局局长 Jane Doe 表示：“这座码头会改变全城人的生活。我们将与 North Quay Systems 公司一起，在明年春天之前再开通一条通往海岛的航线， "
    "让更多的人能够方便地来往于两岸之间。”",
    "North Quay Systems 公司成立于 1998 年，其装卸系统在全球 40 个港口使用，总部设在诺港， 共有员工三百人，其中一半从事研发工作。",
)
KOREAN = (
    "노르하펜 항만청은 월요일 두 번째 부두를 열었으며 해안 곳곳에서 온 마흔 척의 배가 이를 보러 왔다. 부두의 길이는 이백 미터이고 일 년 내내 해 질 "
    "녘부터 새벽까지 불이 켜진다. 항만청은 이 부두를 짓는 데 사 년이 걸렸다고 밝혔다.",
    "항만청장 Jane Doe는 \"이 부두는 도시의 삶을 바꿀 것입니다. 우리는 North Quay Systems와 함께 내년 봄까지 섬으로 가는 항로를 하나 더 열고자 "
    '합니다"라고 말했다.',
    "North Quay Systems는 1998년에 설립되었고 그 하역 장치는 전 세계 40개 항구에서 쓰이고 있으며 본사는 노르하펜에 있고 직원은 모두 삼백 명이다.",
)  # fmt: skip


def read(text: str) -> list[str]:
    return [plain_block(block) for block in masthead.read(text.encode(), format="txt").blocks]


def wrapped(paragraphs: tuple[str, ...], room: int) -> str:
    return "\n\n".join(textwrap.fill(one, room, break_long_words=False, break_on_hyphens=False) for one in paragraphs)


@pytest.mark.parametrize("room", [68, 72, 76])
@pytest.mark.parametrize("paragraphs", [JAPANESE, CHINESE, KOREAN])
def test_lines_cut_at_blanks_are_one_paragraph_with_these_blanks(paragraphs: tuple[str, ...], room: int) -> None:
    text = wrapped(paragraphs, room)
    assert text.count("\n") > len(paragraphs) * 2 - 2
    assert read(text) == list(paragraphs)


def test_a_quoted_message_is_put_together_as_well() -> None:
    rows = ["> " + row for row in wrapped(JAPANESE, 72).split("\n")]
    assert read("\n".join(rows)) == list(JAPANESE)


@pytest.mark.parametrize("paragraphs", [JAPANESE, CHINESE])
def test_paragraphs_of_one_row_each_stay_apart(paragraphs: tuple[str, ...]) -> None:
    close = tuple(one.replace(" ", "") for one in paragraphs)
    assert read("\n".join(("Norhaven Harbour Authority", *close))) == ["Norhaven Harbour Authority", *close]


def test_rows_of_a_card_and_of_a_list_keep_their_ends() -> None:
    card = "North Quay Systems\n広報室 Jane Doe\npress@norhaven.example"
    contents = "目次\n新しい埠頭について\n港の歴史\n問い合わせ先"
    found = read(f"{contents}\n\n{wrapped(JAPANESE, 72)}\n\n{card}\n")
    assert found[0].split("\n") == contents.split("\n") and found[-1].split("\n") == card.split("\n")
    assert found[1:-1] == list(JAPANESE)
