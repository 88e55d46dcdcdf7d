"""What stands right under a headline and is no deck: who wrote a text, in languages far off, a page's sizes of type, and the first words of the text, cut."""

from __future__ import annotations

import pytest

import masthead

ZH = (
    "市图书馆新馆今日开放",
    "市图书馆今日宣布新馆开放，读者可以借阅图书三十万册。新馆位于市中心，每天早上九点开门，晚上九点关门。",
    "馆长介绍，新馆设有儿童阅览室和自习室，欢迎广大读者前来。",
)
TH = (
    "ห้างริมน้ำ เปิดสาขาใหม่ใหญ่สุดในภาคเหนือ",
    "ห้างริมน้ำเปิดให้บริการสาขาใหม่ ซึ่งเป็นสาขาที่ 14 อย่างเป็นทางการ ด้วยงบลงทุนกว่า 480 ล้านบาท บนพื้นที่ 22 ไร่ ริมถนนสายหลัก",
    "บริษัทตั้งเป้าขยายสาขาให้ครบ 18 แห่งภายในปี 2571 โดยสาขาถัดไปจะเปิดที่จังหวัดน่าน และจะเปิดอีกหลายสาขาในภาคเหนือ",
)
ID = (
    "Dermaga baru dibuka di pelabuhan lama",
    "Dinas Perhubungan Kota Laut membuka dermaga baru di pelabuhan lama pada hari Senin, yang akan melayani dua ratus kapal setiap tahun.",
    "Kepala dinas mengatakan dermaga itu dibangun selama tiga tahun dengan dana kota.",
)


@pytest.mark.parametrize(
    ("told", "row", "deck"),
    [
        (ZH, "来源：办公室   浏览次数：   字体：【大 中 小】", ""),
        (ZH, "作者：办公室", ""),
        (TH, "เขียนโดย Super User", ""),
        (ID, "Ditulis oleh Humas", ""),
        (ID, "SIARAN PERS Nomor 5 – Dinas Perhubungan Kota Laut membuka dermaga […]", ""),
        # Decks that have such words in them.
        (ZH, "作者见面会同日举行，读者可免费参加新馆开放活动", "作者见面会同日举行，读者可免费参加新馆开放活动"),
        (TH, "สาขาที่ 14 พร้อมโซนประหยัดพลังงานใหญ่ที่สุดในภาคเหนือ", "สาขาที่ 14 พร้อมโซนประหยัดพลังงานใหญ่ที่สุดในภาคเหนือ"),
        (ID, "Dermaga baru akan melayani dua ratus kapal setiap tahun", "Dermaga baru akan melayani dua ratus kapal setiap tahun"),
    ],
)
def test_what_is_no_deck(told: tuple[str, str, str], row: str, deck: str) -> None:
    page = f"<html><body><h1>{told[0]}</h1><p>{row}</p><p>{told[1]}</p><p>{told[2]}</p></body></html>"
    found = masthead.recognise(masthead.read(page.encode(), format="html"))[0].subheadline
    assert ("" if found is None else found.text) == deck
