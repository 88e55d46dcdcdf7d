"""Contacts of one row that a wide stroke parts, and headings that hold their deck in a second row."""

from __future__ import annotations

import masthead

_CHINESE = "港口工會今天集結港務局前，要求立即改善碼頭的照明。工會表示，過去一年碼頭上共發生十二起意外，其中三起造成重傷。"
_JAPANESE = "港湾局は本日、新しい岸壁を開いたと発表しました。岸壁の長さは三百メートルで、十隻の船が同時に着くことができます。"


def recognised(text: str, kind: str) -> masthead.Release:
    return masthead.recognise(masthead.read(text.encode(), format=kind))[0]


def test_a_wide_stroke_parts_those_who_can_be_reached() -> None:
    foot = "新聞聯絡人：林海生 0912-555-142／港口工會 陳安琪 an@union.example"
    found = recognised(f"# 港口工會要求改善照明\n\n{_CHINESE}\n\n{_CHINESE}\n\n{foot}\n", "md").contacts
    assert [(contact.phone, contact.email) for contact in found] == [("0912-555-142", ""), ("", "an@union.example")]


def test_a_heading_with_its_deck_in_a_second_row_is_the_headline_that_the_page_is_called_by() -> None:
    title = "深い海の港で新しい岸壁の仕組みを解明"
    page = (
        f"<html lang='ja'><head><title>{title} | 海港大学</title></head><body><main><h1>2025年 | プレスリリース・研究成果</h1>"
        f"<h2>{title}<br>－低い費用で直す道－</h2><p>2025年2月21日 14:00</p><p>{_JAPANESE}</p><p>{_JAPANESE}</p></main></body></html>"
    )
    release = recognised(page, "html")
    assert release.headline is not None
    assert release.headline.text.startswith(title)
