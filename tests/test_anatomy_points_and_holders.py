"""What stands under a headline: two points are a deck; who gives out a statement, a unit and its day, a page's counts and words that lead on are none."""

from __future__ import annotations

import pytest
from openings import HEAD, TEXT, release

from masthead.anatomy.parts.nodecks import no_deck


def test_of_two_points_the_first_is_the_deck_and_both_stay_at_a_glance() -> None:
    found = release(f"# {HEAD}\n\n- Twelve rooms look out on the sea\n- A library for all visitors of the town\n\n{TEXT}")
    assert found.subheadline is not None and found.subheadline.text == "Twelve rooms look out on the sea"
    assert [piece.role for piece in found.pieces][1] == "summary"


def test_of_more_points_the_first_is_the_deck() -> None:
    points = "- Twelve rooms look out on the sea\n- A library for all visitors\n- A terrace above all the boats"
    found = release(f"# {HEAD}\n\n{points}\n\n{TEXT}")
    assert found.subheadline is not None and found.subheadline.text == "Twelve rooms look out on the sea"
    assert [piece.role for piece in found.pieces][1] == "summary"


def test_words_alone_are_none() -> None:
    assert release(f"# {HEAD}\n\n- Rooms\n- Library\n\n{TEXT}").subheadline is None


@pytest.mark.parametrize(
    ("row", "language", "role"),
    [
        ("日本港湾会議\n会長　港 一郎", "ja", "signature"),
        ("北浜市長　海野花子", "ja", "signature"),
        ("市長が会見で新しい桟橋の計画を説明", "ja", None),
        ("Press Office, 12 May 2024", "en", "date"),
        ("Tiskové oddělení, 17. června 2021", "cs", "date"),
        ("The museum opens its wing to all visitors of the town, 12 May 2024", "en", None),
        ("الثلاثاء، 14 نيسان 2026 عدد القراءات: 612", "ar", "date"),
        ("عدد القراءات: 612", "ar", "furniture"),
    ],
)
def test_rows_that_tell_nothing_of_the_text(row: str, language: str, role: str | None) -> None:
    assert no_deck(row, language) == role


@pytest.mark.parametrize(
    ("row", "deck"),
    [("Attribute to Inspector Ada Moss of the harbour police:", False), ("Twelve rooms look out on the sea and its boats", True)],
)
def test_italics_that_lead_on_are_no_deck(row: str, deck: bool) -> None:
    assert (release(f"# {HEAD}\n\n*{row}*\n\n{TEXT}").subheadline is not None) is deck


def test_who_put_a_text_there_is_no_deck_over_its_dateline() -> None:
    row = "Posted on May 14, 2026 by comms_admin | Press Statement | Leave a comment"
    assert release(f"# {HEAD}\n\n{row}\n\nNORHAVEN, Coast — {TEXT}").subheadline is None


def test_bold_rows_part_from_those_below() -> None:
    page = f"<html><body><p><b>{HEAD}</b><br>Twelve rooms look out on the sea and its boats</p>{''.join(f'<p>{part}</p>' for part in TEXT.split(chr(10) * 2))}</body></html>"
    found = release(page, "html")
    assert found.headline is not None and found.headline.text == HEAD


def test_a_question_in_bold_keeps_its_answer() -> None:
    page = f"<html><body><h1>{HEAD}</h1>{''.join(f'<p>{part}</p>' for part in TEXT.split(chr(10) * 2))}<p><b>What does the new wing cost?</b><br>Nothing until the end of the summer</p></body></html>"
    pieces = release(page, "html").pieces
    assert [piece.role for piece in pieces][-1] == "body" and len(pieces) == 5


@pytest.mark.parametrize(("opens", "deck"), [("6 กันยายน 2563 ", False), ("", True)])
def test_a_thai_row_over_a_longer_one_is_a_deck_but_with_its_day_the_text(opens: str, deck: bool) -> None:
    row = f"{opens}ท่าเรือเมืองเหนือเปิดให้เรือสี่สิบลำเข้าเทียบท่าแห่งที่สองในวันเดียวเป็นครั้งแรก"
    text = "ท่าเรือเมืองเหนือเปิดท่าเทียบเรือแห่งที่สองเมื่อวันจันทร์ มีเรือสี่สิบลำจากทั่วชายฝั่งเข้าร่วมงาน ท่าเทียบเรือยาวสองร้อยเมตรและเปิดไฟตลอดคืนทุกวันตลอดทั้งปี "
    found = release(f"# เปิดท่าเรือแห่งใหม่ที่เมืองเหนือ\n\n{row}\n\n{text * 3}\n\n{text * 2}")
    assert (found.subheadline is not None) is deck
