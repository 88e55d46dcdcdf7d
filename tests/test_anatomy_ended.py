"""End marks that stand in a paragraph with other words, and words of an embargo that only look like a status."""

from __future__ import annotations

import pytest

import masthead

_KOREAN = "항만공사는 오늘 새 부두를 열었다고 밝혔다. 부두는 길이가 300미터이며 배 열 척이 들어갈 수 있다."


def recognised(*texts: str) -> masthead.Release:
    return masthead.recognise(masthead.read("\n\n".join(texts).encode(), format="txt"))[0]


@pytest.mark.parametrize(
    ("last", "mark"),
    [
        ("붙임 1. 부두 개요.\n2. 부두 현황.  끝.", "끝."),
        ("붙임 1. 부두 개요 1부.  끝.", "끝."),
    ],
)
def test_the_last_word_of_a_korean_paper_is_its_end(last: str, mark: str) -> None:
    release = recognised("새 부두를 열다", _KOREAN, "부두에는 창고가 세 채 있다. 창고는 내년에 다시 짓는다.", last)
    assert release.end_mark is not None
    assert release.end_mark.text == mark


def test_a_last_row_set_to_the_right_is_the_end() -> None:
    release = recognised(
        "青葉株式会社、新しい港を開く",
        "青葉株式会社（本社：新港市）は、2025年6月19日に新しい港を開きます。港には倉庫が三つあります。",
        "港の建設は2020年に始まりました。来年には第二の港も開く予定です。",
        "【お問い合わせ先】\n青葉株式会社　広報部\nTEL：078-325-5700\n                              以上",
    )
    assert release.end_mark is not None
    assert release.end_mark.text == "以上"


@pytest.mark.parametrize("mark", ["—oo0oo—", "-o0o-", "---oOo---"])
def test_letters_between_dashes_are_an_end_mark(mark: str) -> None:
    texts = (
        "Harbour opens a quay",
        "The Harbour Trust opened a quay today. It is 300 metres long.",
        "Ten ships can lie there at once. More will come.",
    )
    release = recognised(*texts, mark, "Harbour Road 1")
    assert release.end_mark is not None
    assert release.end_mark.text == mark


def test_a_demand_to_let_people_go_is_no_status() -> None:
    texts = ("Union condemns arrests", "The Dockers’ Union condemned the arrest of nine of its members at the harbour on Monday.")
    assert (
        recognised(*texts, "We call for the immediate release of all those detained. The harbour must be open to all.").embargo.kind
        == "none"
    )
    assert recognised("FOR IMMEDIATE RELEASE", *texts).embargo.kind == "immediate"


def test_a_russian_paper_says_from_when_it_may_be_put_on_a_site() -> None:
    release = recognised(
        "для размещения 26.08.2025 не ранее 10.00",
        "О старте месяца безопасности в портах",
        "За 7 месяцев 2025 года в портах области зарегистрировано 214 происшествий. Их стало меньше, чем год назад.",
    )
    assert release.embargo.until == "2025-08-26T10:00"


def test_what_stands_in_brackets_behind_a_heading_of_notes_is_of_it() -> None:
    release = recognised(
        "Stad herstelt de kade",
        "Het college van Havenstad stelt de raad voor om 4,3 miljoen euro uit te trekken. Het werk begint in mei.",
        "De raad bespreekt het voorstel op 8 oktober. De vergadering is te volgen via het net.",
        "EINDE PERSBERICHT",
        "NOOT VOOR DE REDACTIE (niet voor publicatie)\nOp vrijdag 12 september om 9.00 uur is de wethouder bij de kade voor vragen en foto’s.",
    )
    assert [note.text.partition(" om")[0] for note in release.notes] == ["Op vrijdag 12 september"]
