"""Rows of plain text behind a word that names them, whose further lines hang below their first word."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.model import BlockNode
from masthead.document.plain import plain_block

BODY = (
    "The harbour of Norhaven opened its second quay on Monday, and forty\n"
    "boats came from all over the coast to see it. The quay is two hundred\n"
    "metres long and is lit from dusk to dawn on all the days of the year.\n"
)


def blocks(text: str) -> tuple[BlockNode, ...]:
    return masthead.read(text.encode(), format="txt").blocks


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        ("WHAT:   A tour of the second quay and of the old crane with the town\n        harbour master and her crew", "harbour master"),
        ('Oggetto: Operazione "Molo nuovo". Contraffazione di bolli del porto:\n         cinque persone denunciate.', "porto: cinque"),
        ("WANN:   Dienstag, 21. März 2028, 10.30 bis 11.45 Uhr, das Schiff legt\n        um 12 Uhr ab", "legt um 12"),
    ],
)
def test_a_row_goes_on_below_its_first_word(rows: str, whole: str) -> None:
    found = [plain_block(block) for block in blocks(f"{rows}\n\n{BODY}\n{BODY}")]
    assert whole in found[0] and len(found) == 3


@pytest.mark.parametrize(
    "rows",
    ["Contact: Jane Doe\n         Harbour office\n         tel. 0123 456789", "Place:   Norhaven\n         Quay 2"],
)
def test_rows_of_a_card_keep_their_ends(rows: str) -> None:
    found = plain_block(blocks(f"{BODY}\n{rows}\n\n{BODY}")[1])
    assert "\n" in found or len(blocks(f"{BODY}\n{rows}\n\n{BODY}")) > 3


def test_points_tell_nothing_of_where_a_text_is_wrapped() -> None:
    head = "نصف موانئ الشمال بلا رافعات كافية لتفريغ السفن\nتقرير جديد لهيئة الموانئ يوثق 212 سفينة انتظرت أياماً خلال الشتاء"
    text = "قالت هيئة الموانئ في نورهافن إن الرصيف الثاني افتتح يوم الاثنين بحضور أربعين قارباً جاءت من كل الساحل لرؤيته، وإن طوله مئتا متر وهو مضاء طوال الليل في كل أيام السنة."
    points = "ملاحظات للمحررين:\n- المتحدثون متوفرون للمقابلات بالعربية والفرنسية والإنكليزية.\n- الصور متاحة للتحميل مع ذكر المصدر: الموانئ / ك. نصار.\n- النسخة الكاملة من التقرير مرفقة وتخضع للحظر نفسه."
    found = [plain_block(block) for block in blocks(f"{head}\n\n{text}\n\n{text}\n\n{points}\n")]
    assert found[:2] == head.split("\n")
