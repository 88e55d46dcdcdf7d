"""The last line of a text, in which a house signs with its name and the day."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Text

EN = "The Harbour Board opens its new quay in May. It is four hundred metres long, has cost twelve million, and takes in ferries of all sizes that call here."
TH = "คณะกรรมการท่าเรือเปิดท่าเทียบเรือใหม่ในเดือนพฤษภาคม มีความยาวสี่ร้อยเมตร และใช้งบประมาณสิบสองล้านบาท รองรับเรือเฟอร์รี่ทุกขนาดที่เข้ามา"
DE = "Der Hafenrat eröffnet im Mai den neuen Kai. Er ist vierhundert Meter lang, hat zwölf Millionen gekostet und nimmt Fähren jeder Größe auf."


def _told(language: str, *rows: str) -> Release:
    blocks = tuple(Paragraph((Text(row),)) for row in rows)
    return recognise(Document((Heading(1, (Text(rows[0][:40]),)), *blocks), language), lambda notice: None)[0]


@pytest.mark.parametrize(
    ("language", "text", "row", "day"),
    [
        ("en", EN, "MINISTRY OF PORTS AND FERRIES 14 MARCH 2024", "2024-03-14"),
        ("en", EN, "Norhaven Harbour Authority, 14 March 2024", "2024-03-14"),
        ("th", TH, "ศูนย์ประชาสัมพันธ์ท่าเรือ โดยทีมโฆษก, 2 ตุลาคม 2568", "2025-10-02"),
        ("th", TH, "ศูนย์ประชาสัมพันธ์ท่าเรือ โดยทีมโฆษก, ๖ ตุลาคม ๒๕๖๖", "2023-10-06"),
        ("de", DE, "Ministerium für Häfen und Fähren, 14. März 2024", "2024-03-14"),
    ],
)
@pytest.mark.parametrize("above", [(), ("." * 60,), ("###",)])
def test_a_house_signs_with_the_day(language: str, text: str, row: str, day: str, above: tuple[str, ...]) -> None:
    found = _told(language, text, text, *above, row)
    assert found.issued is not None
    assert found.issued.date == day
    assert found.pieces[-1].role == "signature"
    assert not found.notes


def test_the_row_may_be_a_heading() -> None:
    blocks = (Heading(1, (Text("Second quay opens"),)), Paragraph((Text(EN),)), Paragraph((Text(EN),)))
    row = Heading(6, (Text("MINISTRY OF PORTS AND FERRIES 14 MARCH 2024"),))
    found = recognise(Document((*blocks, row), "en"), lambda notice: None)[0]
    assert (found.issuer and found.issuer.text, found.issued and found.issued.date) == ("MINISTRY OF PORTS AND FERRIES", "2024-03-14")


def test_a_note_of_the_text_may_stand_below() -> None:
    found = _told(
        "en",
        EN,
        EN,
        "MINISTRY OF PORTS 14 MARCH 2024",
        "[1] The board has nine members, who are chosen for four years each by the council.",
    )
    assert found.issued is not None
    assert found.issued.date == "2024-03-14"


@pytest.mark.parametrize(
    "row",
    [
        "The Harbour Authority will open the quay on 14 March 2024", "Updated by the Harbour Authority, 14 March 2024", "Photo: Harbour Authority, 14 March 2024",
        "Next meeting of the Harbour Authority: 14 March 2024", "Read next: Harbour Authority, 3 May 2023 and 14 March 2024",
    ],
)  # fmt: skip
def test_other_last_lines_sign_nothing(row: str) -> None:
    assert _told("en", EN, EN, row).pieces[-1].role != "signature"


@pytest.mark.parametrize("mark", ["." * 40 + "……", "………………", "." * 60])
def test_a_row_of_points_ends_a_text(mark: str) -> None:
    found = _told("th", TH, TH, TH, TH, mark, "ศูนย์ประชาสัมพันธ์ท่าเรือ โดยทีมโฆษก, 2 ตุลาคม 2568")
    assert found.end_mark is not None
