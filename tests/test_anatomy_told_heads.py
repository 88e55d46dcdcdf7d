"""Heads by what a text says: standfirsts that it says again, days in sentences, rows and addresses, places over a day."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

import masthead
from masthead.anatomy.model import Release

HEADLINE = "Second crane for the harbour of Norhaven runs on current from land"
LEAD = "The harbour of Norhaven gets a second crane this summer, the port authority said. It lifts forty tonnes and runs on current."
MORE = "Work on the quay began in March. Ships were loaded by hand until now, which took the crews the better part of a day."
LAST = "The crane comes by sea in June. It is put up within two weeks, and the first ship is loaded with it on the first of July."


def release(text: str, form: str = "md") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def fronted(*rows: str) -> Release:
    return release("\n".join(("---", f"title: {HEADLINE}", *rows, "---", "", LEAD, "", MORE, "", LAST, "")))


# ── standfirsts ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("key", ["subtitle", "linha_fina", "chapo", "副标题"])
def test_what_front_matter_calls_a_standfirst_is_one_though_the_text_says_it_again(key: str) -> None:
    found = fronted(f"{key}: The harbour of Norhaven gets a second crane this summer")
    assert found.subheadline is not None and found.subheadline.text.startswith("The harbour of Norhaven gets")


@pytest.mark.parametrize("row", ["summary: The port buys a crane that nobody has seen yet", "subtitle: Press release of the Harbour Board"])
def test_what_lists_show_of_a_text_and_a_genre_are_no_standfirst(row: str) -> None:
    assert fronted(row).subheadline is None


def test_a_paragraph_that_the_next_three_say_again_is_the_standfirst() -> None:
    deck = "Second crane for Norhaven comes by sea in June, lifts forty tonnes and is loaded by hand until July."
    found = one(HEADLINE, deck, LEAD, MORE, LAST)
    assert found.subheadline is not None and found.subheadline.text == deck and found.body_paragraphs == 3
    other = "The council votes on the price of tickets for museums, theatres and swimming pools in the whole county on Monday."
    assert one(HEADLINE, other, LEAD, MORE, LAST).subheadline is None


def test_a_row_without_a_word_of_the_text_and_one_that_a_page_s_foot_has_are_no_standfirsts() -> None:
    assert one(HEADLINE, "Only you and only us always", LEAD, MORE).subheadline is None
    assert one(HEADLINE, "News of harbours and cranes", LEAD, MORE, "News of harbours and cranes").subheadline is None
    assert one(HEADLINE, "News of harbours and cranes", LEAD, MORE).subheadline is not None


def test_a_row_that_goes_on_with_the_headline_is_no_standfirst() -> None:
    lead = "港は十月二十六日、二〇五〇年までに船の排出を実質ゼロにする目標を宣言しました。私たちはこの宣言を歓迎します。"
    assert one("港の2050年排出ゼロ目標", "の宣言に際してのコメント", lead, lead[::-1], language="ja").subheadline is None


# ── headlines ────────────────────────────────────────────────────────────────────────────────────────


def test_a_heading_that_only_frees_a_text_is_no_headline() -> None:
    found = release(f"## FOR IMMEDIATE RELEASE\n\n## {HEADLINE}\n\n{LEAD}\n\n{MORE}\n")
    assert found.headline is not None and found.headline.text == HEADLINE and found.subheadline is None


def test_under_the_name_of_a_section_and_a_day_the_smaller_heading_is_the_headline() -> None:
    found = release(f"# ARTICLES\n\n3 May 2024\n\n## {HEADLINE}\n\n{LEAD}\n\n{MORE}\n")
    assert found.headline is not None and found.headline.text == HEADLINE


# ── days ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_sentence_that_says_when_a_release_was_issued_dates_it() -> None:
    found = one(HEADLINE, "The press release issued by the Norhaven Harbour Board on 30 December 2022.", LEAD, MORE)
    assert found.issued is not None and found.issued.date == "2022-12-30" and found.body_paragraphs == 2


def test_a_day_among_the_rows_of_a_signature_dates_a_text() -> None:
    found = one(HEADLINE, LEAD, MORE, "Ida Moss\nNorhaven Harbour Board\n16 July 2008\nsource: the Board")
    assert found.issued is not None and found.issued.date == "2008-07-16"


def test_the_day_in_a_page_s_address_is_better_than_none() -> None:
    found = fronted("permalink: /news/2016/01/07/second-crane/")
    assert found.issued is not None and (found.issued.date, found.issued.evidence.rule) == ("2016-01-07", "date.metadata")


@pytest.mark.parametrize(
    ("row", "day"),
    [("published_on: 2026-04-09", "2026-04-09"), ("createTime: '2022-10-27'", "2022-10-27"), ("date: 12 May 2024", "2024-05-12")],
)
def test_days_of_front_matter_under_further_names_and_in_words(row: str, day: str) -> None:
    found = fronted(row)
    assert found.issued is not None and found.issued.date == day


def test_months_are_numbered_in_vietnamese() -> None:
    found = release(
        "---\ntitle: Cảng có cần cẩu mới\nlang: vi\ndate: '26 Th06, 2026'\n---\n\nCảng Bắc Hải có cần cẩu mới vào mùa hè này.\n"
    )
    assert found.issued is not None and found.issued.date == "2026-06-26"


# ── datelines ────────────────────────────────────────────────────────────────────────────────────────

ARABIC = "قالت رئيسة الميناء إن الرافعة الجديدة ترفع أربعين طنا وتعمل بالكهرباء من البر، وإن العمل على الرصيف بدأ في آذار."


def test_a_place_beside_the_days_of_two_calendars() -> None:
    found = one(
        "اقتصادي / رئيسة الميناء تعلن تركيب رافعة جديدة على الرصيف الشرقي",
        "الرياض 01 جمادى الآخرة 1445 هـ الموافق 14 ديسمبر 2023 م واس",
        ARABIC,
        ARABIC,
        language="ar",
    )
    assert found.dateline is not None and (found.dateline.place, found.dateline.date) == ("الرياض", "2023-12-14")


def test_a_place_in_a_row_over_the_day_with_which_a_text_begins() -> None:
    found = one(HEADLINE, "NORHAVEN, B.C.", f"(March 4, 2024) – {LEAD}", MORE)
    assert found.dateline is not None and (found.dateline.place, found.dateline.date) == ("NORHAVEN, B.C.", "2024-03-04")
    assert found.subheadline is None


def test_a_day_before_the_place_between_brackets_in_chinese() -> None:
    lead = "港務局今日宣布，第二座起重機將於六月由海路抵達，可吊起四十噸，並以岸上電力運轉。"
    found = one("港口第二座起重機啟用", f"[10 月 24 日 台北訊] {lead}", lead, language="zh-Hant")
    assert found.dateline is not None and found.dateline.place == "台北"


def test_words_on_a_day_and_houses_are_no_places() -> None:
    thai = "ท่าเรือแห่งใหม่เปิดให้บริการแล้วในวันนี้ โดยมีเครนขนาดใหญ่ที่ยกของได้สี่สิบตันและใช้ไฟฟ้าจากฝั่ง"
    assert one("ท่าเรือแห่งใหม่เปิดให้บริการแล้ว", "สร้างเมื่อ 20 มีนาคม 2564", thai, thai, language="th").dateline is None
    japanese = "港は本日、第二のクレーンを六月に据え付けると発表しました。四十トンを持ち上げ、陸の電気で動きます。"
    assert one("港に第二のクレーン", "（2026年8月6日 港クレーン合同会社）", japanese, japanese, language="ja").dateline is None
    found = one(HEADLINE, LEAD, MORE, "Ends/Thursday, January 26, 2006")
    assert found.dateline is None and found.issued is not None and found.issued.date == "2006-01-26"
