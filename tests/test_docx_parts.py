"""The Word writer's own rooms: fonts in the file, tables of contents, captions with numbers that count and references to them."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import docx
import pytest
import uharfbuzz as hb
from docx.shared import Pt
from judges import conforms
from msgspec.structs import replace
from sample_blocks import LOREM
from sample_sections import full
from samples import all_samples, civic, everything, p, report, seed, t
from worddump import RELATIONSHIP, W, Word, of, opened, style_of, text

from masthead.brand.model import Face, Setting
from masthead.briefing.model import Briefing
from masthead.document.model import Cell, Figure, Heading, Inline, Row, Strong, Table
from masthead.document.words import missing, words
from masthead.notices import Notice, Replaced
from masthead.verify.judges.standards import OpenXml
from masthead.verify.judges.word_rules import check
from masthead.writers.docx.package import fonttable
from masthead.writers.docx.package.linking import linked
from masthead.writers.docx.writer import DocxWriter


def write(briefing: Briefing, notices: list[Notice] | None = None, **options: object) -> Word:
    return Word(DocxWriter(**options).write(briefing, civic(), (notices if notices is not None else []).append))  # type: ignore[arg-type]


# ── fonts in the file ───────────────────────────────────────────────────────────────────────────────────


def fonts(word: Word) -> dict[tuple[str, str], bytes]:
    """Family and member → the font, with the veil taken off (ECMA-376 17.8.1)."""
    targets = {one.get("Id"): one.get("Target", "") for one in word.parts["word/_rels/fontTable.xml.rels"].iter(RELATIONSHIP)}
    found = {}
    for font in word.parts["word/fontTable.xml"]:
        for one in font:
            key = one.get(W + "fontKey")
            if key:
                data = word.raw["word/" + targets[next(text for name, text in one.items() if name.endswith("}id"))]]
                veil = bytes.fromhex(re.sub("[{}-]", "", key))[::-1] * 2
                plain = bytes(a ^ b for a, b in zip(data[:32], veil, strict=True)) + data[32:]
                found[font.get(W + "name", ""), one.tag.removeprefix(W + "embed")] = plain
    return found


def test_the_faces_go_into_the_file_as_families_of_four() -> None:
    found = fonts(write(seed(), embed=True))
    assert set(found) == {
        (family, member) for family in ("Source Serif 4", "Source Sans 3") for member in ("Regular", "Bold", "Italic", "BoldItalic")
    }
    for (family, member), data in found.items():
        face = hb.Face(data)
        assert face.get_name(hb.OTNameIdPredefined.FONT_FAMILY) == family
        assert face.get_name(hb.OTNameIdPredefined.FONT_SUBFAMILY) == member.replace("BoldI", "Bold I")
        assert sum(int.from_bytes(data[at : at + 4].ljust(4, b"\0"), "big") for at in range(0, len(data), 4)) & 0xFFFFFFFF == 0xB1B0AFBA


def test_only_what_the_text_needs_goes_in_and_of_large_faces_a_part() -> None:
    chinese = all_samples()["chinese"]
    found = fonts(write(chinese, embed=True))
    assert ("Noto Sans SC", "Regular") in found and ("Amiri", "Regular") not in found
    assert len(found["Noto Sans SC", "Regular"]) < 500_000
    face = hb.Face(found["Noto Sans SC", "Regular"])
    assert set(map(ord, "人权")) <= set(face.unicodes)
    assert ("Source Code Pro", "Regular") in fonts(write(everything(), embed=True))


def test_settings_say_so_and_files_without_fonts_do_not() -> None:
    assert b"<w:embedTrueTypeFonts/><w:saveSubsetFonts/>" in write(seed(), embed=True).raw["word/settings.xml"]
    plain = write(seed())
    assert b"embed" not in plain.raw["word/settings.xml"] + plain.raw["word/fontTable.xml"]


def test_a_face_for_viewing_alone_stays_out_and_that_is_told(tmp_path: Path) -> None:
    brand = civic()
    face = next(face for face in brand.faces if face.family == "Source Serif 4" and face.weight == 400 and not face.italic)
    data = bytearray(Path(face.path).read_bytes())
    table = next(at for at in range(12, 400, 16) if data[at : at + 4] == b"OS/2")
    offset = int.from_bytes(data[table + 8 : table + 12], "big")
    data[offset + 8 : offset + 10] = b"\x00\x04"
    path = tmp_path / "viewing.ttf"
    path.write_bytes(data)
    faces = (Face("Source Serif 4", str(path)), *(one for one in brand.faces if one.family == "Source Sans 3"))
    notices: list[Notice] = []
    made = Word(DocxWriter(embed=True).write(seed(), replace(brand, faces=faces, digest=""), notices.append))
    assert ("Source Serif 4", "Regular") not in fonts(made)
    assert [notice.what for notice in notices if isinstance(notice, Replaced)] == ["the font Source Serif 4 (Regular)"]


def test_the_font_table_says_what_faces_are_like() -> None:
    table = write(seed()).raw["word/fontTable.xml"].decode()
    serif = table.split('w:name="Source Serif 4"')[1].split("</w:font>")[0]
    assert '<w:altName w:val="Georgia"/><w:panose1 w:val="02040603050405020204"/><w:charset w:val="00"/>' in serif
    assert "<w:sig w:usb0=" in serif
    chinese = write(all_samples()["chinese"]).raw["word/fontTable.xml"].decode()
    assert '<w:charset w:val="86"/>' in chinese.split('w:name="Noto Sans SC"')[1].split("</w:font>")[0]


def test_members_of_a_family() -> None:
    faces = tuple(Face("F", f"{weight}{italic}.ttf", weight, italic) for weight in (300, 400, 600, 800) for italic in (False, True))
    found = fonttable.members(replace(civic(), faces=faces), "F")
    assert {member: face.weight for member, face in found.items()} == {"Regular": 400, "Bold": 600, "Italic": 400, "BoldItalic": 600}


def test_a_linked_font_keeps_its_licence_and_its_glyphs() -> None:
    face = next(face for face in civic().faces if face.family == "Source Serif 4" and face.weight == 600 and not face.italic)
    before = hb.Face(Path(face.path).read_bytes())
    after = hb.Face(linked(Path(face.path).read_bytes(), "Source Serif 4", bold=True, italic=False))
    for name in (hb.OTNameIdPredefined.COPYRIGHT, hb.OTNameIdPredefined.LICENSE):
        assert after.get_name(name) == before.get_name(name)
    assert after.glyph_count == before.glyph_count


# ── contents and lists ──────────────────────────────────────────────────────────────────────────────────


def long_report() -> Briefing:
    return of(*(block for number in range(9) for block in (Heading(2, t(f"Part {number}")), *[p(LOREM)] * 13)))


def test_long_reports_have_contents_by_themselves_and_briefings_do_not() -> None:
    word = write(replace(long_report(), profile="report"))
    assert word.texts("TOC1") == [f"Part {number}" for number in range(9)]
    deep = (block for part in range(9) for block in (Heading(2, t("A")), Heading(3, t("B")), Heading(4, t("C")), *[p(LOREM)] * 13))
    word = write(of(*deep, profile="report"))
    assert [len(word.texts(f"TOC{level}")) for level in (1, 2, 3)] == [9, 9, 0]  # two levels, as in PDF
    short = of(*(block for number in range(12) for block in (Heading(2, t(f"Part {number}")), p("Words."))), profile="report")
    assert not write(short).texts("TOC1")  # however many headings it has: it has neither in PDF
    assert not write(seed()).texts("TOC1") and not write(replace(long_report(), profile="briefing")).texts("TOC1")
    assert not write(replace(long_report(), profile="report"), contents="never").texts("TOC1")
    assert write(seed(), contents="always").texts("TOC1")[0] == "At a glance"
    never = replace(civic(), setting=Setting(contents="never"))
    assert not Word(DocxWriter().write(replace(long_report(), profile="report"), never, lambda _: None)).texts("TOC1")


def test_no_entry_of_contents_stands_alone() -> None:
    """An entry stays with the first below it, the last three with each other; a table that follows has room above it."""
    parts = (block for number in range(5) for block in (Heading(2, t(f"Part {number}")), Heading(3, t("A")), Heading(3, t("B")), p(LOREM)))
    word = write(of(*parts), contents="always")
    entries = [one for one in word.paragraphs() if style_of(one).startswith("TOC") and style_of(one) != "TOCHeading"]
    kept = [one.find(f"{W}pPr/{W}keepNext") is not None for one in entries]
    above = [(style_of(one) == "TOC1", at >= len(entries) - 3) for at, one in enumerate(entries[:-1])]
    assert kept == [*map(any, above), False]
    assert entries[-1].find(f"{W}pPr/{W}spacing") is None
    tabled = write(of(replace(table(""), caption=()), Heading(2, t("A part")), p(LOREM)), contents="always")
    last = tabled.paragraphs("TOC1")[-1]
    assert last.find(f"{W}pPr/{W}spacing") is not None


def test_contents_have_links_and_no_page_numbers() -> None:
    word = write(replace(long_report(), profile="report"))
    anchors = [one.get(W + "anchor") for one in word.document.iter(W + "hyperlink")]
    names = {one.get(W + "name") for one in word.document.iter(W + "bookmarkStart")}
    assert len(anchors) == 9 and set(anchors) <= names
    assert b"PAGEREF" not in word.raw["word/document.xml"] and b"updateFields" not in word.raw["word/settings.xml"]


def table(caption: str | tuple[Inline, ...]) -> Table:
    cell = Cell((p("x"),))
    return Table(
        (Row((Cell((p("head"),), head=True),)), Row((cell,))), head_rows=1, caption=t(caption) if isinstance(caption, str) else caption
    )


def test_tables_and_figures_are_listed_on_request() -> None:
    briefing = of(table("First"), p("x"), table("Table 2. Second"), p("x"))
    word = write(briefing, lists="figures,tables")
    assert word.texts("TableofFigures") == ["Table 1. First", "Table 2. Second"]
    assert 'TOC \\n \\h \\z \\c "Table"' in word.dump() and "List of tables" in word.texts("TOCHeading")
    assert not write(briefing).texts("TableofFigures")


# ── captions and references ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("caption", "code", "shown"),
    [
        ("Sales", "SEQ Table \\* ARABIC", "Table 1. Sales"),
        ("Table 1. Sales", "SEQ Table \\* ARABIC", "Table 1. Sales"),
        ("Table 7: Sales", "SEQ Table \\* ARABIC \\r 7", "Table 7: Sales"),
        ((Strong(t("Table 1")), *t(" Sales")), "SEQ Table \\* ARABIC", "Table 1 Sales"),
        ("Table 2a. Sales", "", "Table 2a. Sales"),
        ("Table 1.2 Sales", "", "Table 1.2 Sales"),
    ],
)
def test_numbers_of_captions_count_and_keep_the_sources_words(caption: str | tuple[Inline, ...], code: str, shown: str) -> None:
    word = opened(p("x"), table(caption))
    found = word.paragraphs("TableCaption")[0]
    codes = "".join((one.text or "").strip() for one in found.iter(W + "instrText"))
    assert (codes, text(found).replace("\u00a0", " ")) == (code, shown.replace("\u00a0", " "))


def test_a_number_in_the_text_leads_to_its_table() -> None:
    word = opened(p("As Table 3 and Table 4 show, figure 1 is none."), table("Table 3. Sales"), p("See\u00a0Table\u00a03."))
    codes = [(one.text or "").strip() for one in word.document.iter(W + "instrText")]
    assert codes == ["REF _RefTable3 \\h", "SEQ Table \\* ARABIC \\r 3", "REF _RefTable3 \\h"]
    assert "_RefTable3" in {one.get(W + "name") for one in word.document.iter(W + "bookmarkStart")}
    assert "As Table\u00a03 and Table\u00a04 show, figure\u00a01 is none." in "".join(text(one) for one in word.paragraphs())


def test_two_tables_of_one_number_are_not_referred_to() -> None:
    word = opened(p("See Table 1."), table("Table 1. A"), p("x"), table("Table 1. B"))
    assert not [one for one in word.document.iter(W + "instrText") if "REF _" in (one.text or "")]


def test_figures_and_other_languages_count_too() -> None:
    pixel = all_samples()["everything"].assets[0]
    briefing = of(
        p("Siehe Abbildung 2."), Figure(pixel.name, alt="Ein Bild", caption=t("Abbildung 2: Meer")), language="de", assets=(pixel,)
    )
    briefing = replace(briefing, labels=replace(briefing.labels, figure_number="Abbildung {number}", table_number="Tabelle {number}"))
    word = write(briefing)
    codes = [(one.text or "").strip() for one in word.document.iter(W + "instrText")]
    assert codes == ["REF _RefFigure2 \\h", "SEQ Figure \\* ARABIC \\r 2"]


def test_no_word_is_lost_in_captions_and_references() -> None:
    source = "As Table 3 shows, more of Table 3 than of Table 2. Table 3. Sales"
    briefing = of(p("As Table 3 shows, more of Table 3 than of Table 2."), table("Table 3. Sales"))
    data = DocxWriter().write(briefing, civic(), lambda _: None)
    assert not missing(words(source), DocxWriter().words(data))


# ── what people and judges do with it ───────────────────────────────────────────────────────────────────


def edited(data: bytes) -> bytes:
    """The file as somebody leaves it who changed a style, and added a paragraph, a list item and a table."""
    document: Any = docx.Document(io.BytesIO(data))
    document.styles["heading 2"].font.size = Pt(17)
    document.styles["Title"].font.name = "Georgia"
    document.add_paragraph("One more paragraph.", style="Body Text")
    document.add_paragraph("One more item.", style="List Bullet 2")
    table = document.add_table(2, 2, style="Plain Table 2")
    for at, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"Cell {at}"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("tag", ["en", "ar", "zh-Hans"])
def test_a_file_edited_by_hand_stays_sound(tag: str, tmp_path: Path) -> None:
    before = DocxWriter().write(everything(tag), civic(), lambda _: None)
    after = edited(before)
    assert {one.rule for one in check(after)} <= {one.rule for one in check(before)} | {
        "table-header",
        "table-alt",
        "table-row-split",
    }  # the new table
    assert "One more item." in " ".join(Word(after).texts("ListBullet2"))
    conforms(OpenXml(), {"edited.docx": after}, tmp_path)


def test_judges_find_nothing(tmp_path: Path) -> None:
    files = {
        "embedded.docx": DocxWriter(embed=True).write(everything("ar"), civic(), lambda _: None),
        "listed.docx": DocxWriter(contents="always", lists="figures,tables").write(report(), civic(), lambda _: None),
    }
    conforms(OpenXml(), files, tmp_path)


def test_an_apostrophe_between_latin_letters_is_latin_in_a_chinese_file(tmp_path: Path) -> None:
    made = replace(full("zh-Hans"), title=t("“It’s”的发布会与O’Brien’水’"))
    data = DocxWriter().write(made, civic(), lambda notice: None)
    body = Word(data).document
    hinted = [run for run in body.iter(W + "r") if run.find(f"{W}rPr/{W}rFonts[@{W}hint='default']") is not None]
    assert [text(run) for run in hinted] == ["’", "’"]
    assert "“It’s”的发布会与O’Brien’水’" in "".join(map(text, body.iter(W + "p")))
    conforms(OpenXml(), {"chinese.docx": data}, tmp_path)
