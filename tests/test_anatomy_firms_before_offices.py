"""Offices of Japanese behind the firm that they are of, in rows of fields, and names with a blank between their parts or without."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Text

LEAD = "港湾振興株式会社は、小さな港に電気船の充電所を設けると発表しました。充電所は夜に安い電気をため、昼に分けて使います。"


def people(*texts: str) -> list[tuple[str, str]]:
    blocks = (Heading(1, (Text("小さな港に電気船の充電所"),)), *(Paragraph((Text(text),)) for text in (LEAD, *texts)))
    return [(person.name, person.role) for person in recognise(Document(blocks, "ja"), lambda _: None)[0].people]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "港湾振興株式会社 代表取締役 山田 美咲「充電所は港の夜を変えます。漁師の皆さまとともに進めてまいります。」",
            "山田 美咲",
            "代表取締役",
        ),
        (
            "株式会社みなと電機　取締役社長　川口 直樹「船を待たせない充電所を目指して、開発を続けてまいります。」",
            "川口 直樹",
            "取締役社長",
        ),
        ("Harbour AI合同会社 代表 有田 敬三「港のデータを生かし、充電の待ち時間を半分にしてまいります。」", "有田 敬三", "代表"),
    ],
)
def test_a_firm_before_an_office_is_no_part_of_it(text: str, name: str, role: str) -> None:
    assert people(text) == [(name, role)]


def test_a_university_before_an_office_without_a_blank_is_part_of_it() -> None:
    assert people("港大学名誉教授 山田 俊介氏「港の歴史は、船の灯りの歴史でもあります。記録を残してまいりたい。」") == [
        ("山田 俊介", "港大学名誉教授")
    ]


def test_a_name_with_a_blank_and_without_is_one_person() -> None:
    told = people(
        "港湾振興株式会社（本社：港町、代表取締役社長：山田太郎）は、来年から充電所を増やします。",
        "代表取締役社長 山田 太郎「充電所は港の夜を変えます。皆さまとともに進めてまいります。」",
    )
    assert len(told) == 1
