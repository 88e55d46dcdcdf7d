"""The Word writer: texts that run from right to left, and parts of a text that do so in another one."""

from __future__ import annotations

import re
from pathlib import Path

from judges import conforms
from msgspec.structs import replace
from samples import civic, everything, p, seed, t
from worddump import W, Word, of, opened, style_of, text, undefined, value, write

from masthead.briefing.model import Banner, Entry
from masthead.briefing.model import Text as Passage
from masthead.document.model import Cell, Heading, Item, List, Row, Table
from masthead.verify.judges.standards import OpenXml

YEARS = Table(
    (
        Row((Cell((p("السنة"),)), Cell((p("الشتلات"),), align="end"))),
        Row((Cell((p("2027"),)), Cell((p("20,000"),), align="end"))),
    ),
    head_rows=1,
    language="ar",
)


def test_a_table_that_runs_the_other_way_has_cells_that_do_and_its_end_mark_stands_at_its_start(tmp_path: Path) -> None:
    entries = (Entry(p("النص الأول")), Entry(YEARS, end_mark="###"))
    section = Passage("full", "", entries, language="ar", anchor="a1")
    data = write(replace(seed(), sections=(section,), made="", made_reference=None))
    word = Word(data)
    table = next(word.document.iter(W + "tbl"))
    assert table.find(f"{W}tblPr/{W}bidiVisual") is not None
    assert all(cell.find(f"{W}pPr/{W}bidi") is not None for cell in table.iter(W + "p"))
    # Room at both sides of a cell: which is its start, programs don't agree on.
    margins = table.find(f"{W}tblPr/{W}tblCellMar")
    assert margins is not None and {int(edge.get(W + "w", "")) for edge in margins if edge.tag in (W + "left", W + "right")} == {70}
    mark = next(one for one in word.document.iter(W + "p") if text(one) == "■")
    assert mark.find(f"{W}pPr/{W}bidi") is not None
    conforms(OpenXml(), {"turned.docx": data}, tmp_path)


def test_a_range_of_years_is_no_number_to_call() -> None:
    word = opened(p("الزراعة (2028–2030) ثم 1,000 2000"), language="ar")
    runs = [text(run) for run in next(one for one in word.document.iter(W + "p") if "2028" in text(one)).iter(W + "r")]
    assert runs == ["الزراعة (2028–2030) ثم 1,000 2000"]


def test_marks_of_items_stand_by_their_middle_from_right_to_left() -> None:
    word = opened(List((Item((p("أول"),)), Item((p("ثان"),)))), language="ar")
    sides = {level.get(W + "val") for level in word.parts["word/numbering.xml"].iter(W + "lvlJc")}
    assert "center" in sides
    found = re.search(r'w:styleId="ListBullet">.*?w:left="(\d+)"[^>]* w:hanging="(\d+)"', word.raw["word/styles.xml"].decode())
    assert found is not None and 0 < int(found[1]) - int(found[2]) < 120


def test_a_state_on_a_ground_is_as_broad_as_an_embargo() -> None:
    colors = replace(civic().colors, callout="#f7f2e6")
    states = (Banner("Draft", kind="draft"),)
    word = Word(write(replace(seed(), states=states), replace(civic(), colors=colors, digest="")))
    found = re.search(r'w:styleId="State">.*?</w:pBdr>', word.raw["word/styles.xml"].decode())
    assert found is not None and 'w:color="F7F2E6"' in found.group() and "<w:left" in found.group() and "<w:right" in found.group()


def test_a_heading_over_a_table_across_both_columns_and_an_end_mark_under_it_stand_across_both_too() -> None:
    base = civic()
    house = replace(base, page=replace(base.page, columns=2, side=0.0), digest="")
    rows = tuple(
        Row(tuple(Cell((p(f"{word} {number}"),)) for word in ("Litres", "Kilometres", "Millions", "Households"))) for number in range(3)
    )
    text_of = (
        *(Entry(p("Words of the text. " * 12)) for _ in range(6)),
        Entry(Heading(2, t("Figures"))),
        Entry(Table(rows), end_mark="###"),
    )
    briefing = replace(everything(), sections=(Passage("full", "Full text", text_of),))
    word = Word(write(briefing, house))
    body = list(word.document[0])
    at = next(index for index, one in enumerate(body) if text(one) == "Figures" and style_of(one).startswith("Heading"))
    assert body[at - 1].find(f"{W}pPr/{W}sectPr/{W}cols").get(W + "num") == "2"  # type: ignore[union-attr]
    assert body[at].find(f"{W}pPr/{W}sectPr") is None and body[at + 1].tag == W + "tbl"
    mark = body[at + 2]
    assert text(mark) == "■" and style_of(mark) == "BodyTextApart" and not value(mark, "pPr/rPr")
    assert mark.find(f"{W}pPr/{W}sectPr/{W}cols").get(W + "num") == "1"  # type: ignore[union-attr]
    assert not word.paragraphs("SectionEnd") and not undefined(word)


def test_a_file_from_left_to_right_keeps_its_marks() -> None:
    word = Word(write(of(List((Item((p("one"),)),)))))
    assert "center" not in {level.get(W + "val") for level in word.parts["word/numbering.xml"].iter(W + "lvlJc")}


def test_figures_from_right_to_left_stand_by_their_last_digits_and_keep_their_signs_before_them() -> None:
    rows = (("البند", "التغير"), ("المنح", "+4.8"), ("الترجمة", "-13.25"), ("المجموع", "1,200"))
    table = Table(tuple(Row(tuple(Cell((p(said),)) for said in row)) for row in rows), head_rows=1)
    for language, ends in (("ar", 0), ("en", 4)):
        word = opened(table, language=language)
        found = {text(one): one for one in word.document.iter(W + "p") if text(one) in [row[1] for row in rows]}
        assert sum("End" in style_of(one) for one in found.values()) == ends
        turned = {said for said, one in found.items() if one.find(f"{W}r/{W}rPr/{W}rtl") is not None}
        assert turned == ({"التغير", "1,200"} if language == "ar" else {"التغير"})
