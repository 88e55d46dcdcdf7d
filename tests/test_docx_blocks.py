"""The Word writer, block by block: lists, tables, pictures, notes, languages; and what sources do wrong."""

from __future__ import annotations

import io
import re

import pytest
from msgspec.structs import replace
from PIL import Image
from samples import arabic, chinese, everything, p, report, seed, t
from worddump import DOC_PR, W, Word, of, opened, style_of, text, undefined, value, write

from masthead.briefing.model import About, Entry, Fact
from masthead.briefing.model import Text as Passage
from masthead.document.model import (
    Asset,
    Cell,
    Emphasis,
    Figure,
    Foreign,
    Heading,
    Item,
    Link,
    List,
    Metadata,
    Note,
    NoteReference,
    Paragraph,
    Preformatted,
    Quotation,
    Row,
    Strong,
    Table,
)
from masthead.notices import Dropped, Notice, Replaced
from masthead.writers.docx.characters import stretches
from masthead.writers.docx.story import sound_address
from masthead.writers.docx.writer import DocxWriter

# ── lists and numbers ───────────────────────────────────────────────────────────────────────────────────


def starts(word: Word) -> dict[str, tuple[str, str]]:
    """Instance → level, first number."""
    found = {}
    for instance in word.parts["word/numbering.xml"].iter(W + "num"):
        override = instance.find(W + "lvlOverride")
        if override is not None:
            found[instance.get(W + "numId", "")] = (override.get(W + "ilvl", ""), value(override, "startOverride"))
    return found


def items(*names: str) -> tuple[Item, ...]:
    return tuple(Item((p(name),)) for name in names)


def test_numbered_lists_restart_and_nest() -> None:
    inner = List(items("b", "c"), ordered=True, start=7)
    word = opened(List((Item((p("a"), inner)),), ordered=True), p("between"), List(items("d"), ordered=True, start=3))
    assert [style_of(p) for p in word.paragraphs()[3:]] == [
        *("ListNumberApart", "ListNumber2", "ListNumber2Parted", "BodyTextParted", "ListNumber")
    ]
    used = [value(p, "pPr/numPr/numId") for p in word.paragraphs() if style_of(p).startswith("ListNumber")]
    assert [starts(word)[number] for number in used] == [("0", "1"), ("1", "7"), ("1", "7"), ("0", "3")]


def test_lists_have_room_beside_paragraphs_that_follow_each_other_without() -> None:
    word = opened(p("They are:"), List(items("a", "b")), p("All of them."), p("More."))
    styles = [style_of(p) for p in word.paragraphs()[-5:]]
    assert styles == ["BodyTextApartHeralding", "ListBulletKept", "ListBulletParted", "BodyText", "BodyTextFirstIndent"]
    assert not undefined(word)
    apart = opened(p("One."), List(items("a", "b")), p("Two."), kind="full")
    assert not any(style_of(one).endswith("Parted") for one in apart.paragraphs())


def test_a_line_in_bold_stays_with_what_it_is_over() -> None:
    word = opened(p(Strong(t("About the agency"))), p("It serves two valleys."), p("It is ", Strong(t("old")), "."))
    assert [style_of(p).endswith("Kept") for p in word.paragraphs()[-3:]] == [True, False, False]
    # Not in cells, where it would hold rows and what follows the table together; nor one after the other.
    bold = p(Strong(t("Net income")))
    cells = opened(Table((Row((Cell((bold,)), Cell((bold, bold)))),) * 20), p("Words."))
    assert not [style_of(p) for p in cells.paragraphs()[-3:] if style_of(p).endswith("Kept")]
    assert [style_of(p).endswith("Kept") for p in opened(*[bold] * 4).paragraphs()[-4:]] == [True, False, True, False]


def test_lists_nest_deeper_than_word_knows_levels() -> None:
    deep = List(items("bottom"))
    for _ in range(12):
        deep = List((Item((p("level"), deep)),))
    word = opened(deep)
    assert len(word.texts("ListBullet8")) == 6 and not undefined(word)


def test_an_item_without_a_first_paragraph_keeps_its_number() -> None:
    word = opened(List((Item((Preformatted("code"),)), Item((p("two"),))), ordered=True))
    assert (word.texts("ListNumberApart"), word.texts("ListNumber")) == ([""], ["two"])


def test_code_stands_as_far_in_as_the_words_of_its_item() -> None:
    inner = List((Item((p("two"), Preformatted("deep"))),))
    word = opened(List((Item((p("one"), Preformatted("code"), inner)),)), Preformatted("plain"))
    assert [word.texts(f"HTMLPreformatted{end}") for end in ("Inset1", "Inset2", "")] == [["code"], ["deep"], ["plain"]]
    assert '<w:ind w:left="680"/>' in word.raw["word/styles.xml"].decode() and not undefined(word)


def test_paragraph_numbers_are_words_own_and_go_on_from_where_the_briefing_has_them() -> None:
    entries = (Entry(p("one"), 1, "p1"), Entry(p("two"), 2, "p2"), Entry(List(items("x"), ordered=True)), Entry(p("nine"), 9, "p9"))
    word = Word(write(replace(seed(), sections=(Passage("full", "Full text", entries),), made="", made_reference=None)))
    numbered = word.paragraphs("NumberedParagraph")
    assert [value(p, "pPr/numPr/numId") for p in numbered[:2]] == ["", ""]
    assert starts(word)[value(numbered[2], "pPr/numPr/numId")] == ("0", "9")
    # A list among numbered paragraphs is numbered a level below them.
    assert starts(word)[value(word.paragraphs("ListNumberParted")[0], "pPr/numPr/numId")] == ("1", "1")


def test_a_numbered_quotation_carries_its_number() -> None:
    quote = Quotation((p("We did it."), p("Again.")), t("A. Person"))
    word = Word(write(replace(seed(), sections=(Passage("full", "Full text", (Entry(quote, 1, "p1"),)),), made="", made_reference=None)))
    assert [style_of(p) for p in word.paragraphs()[-3:]] == ["QuoteNumbered", "QuoteAttributed", "Speaker"]


# ── tables ──────────────────────────────────────────────────────────────────────────────────────────────


def c(words: str = "x", **kw: object) -> Cell:
    return Cell((p(words),), **kw)  # type: ignore[arg-type]


def test_spans_become_a_grid() -> None:
    word = opened(Table((Row((c("a", rows=2), c("b", columns=2))), Row((c("d"), c("e"))), Row((c("f"),)))))
    rows = list(word.document.iter(W + "tr"))
    assert [len(row.findall(W + "tc")) for row in rows] == [2, 3, 3]
    assert rows[1].find(f"{W}tc/{W}tcPr/{W}vMerge") is not None
    assert all(tc[-1].tag == W + "p" for tc in word.document.iter(W + "tc"))


def test_spans_that_overlap_or_run_out_make_a_grid_all_the_same() -> None:
    word = opened(Table((Row((c(), c(rows=9))), Row((c(columns=3),)), Row(()), Row((c(), c(), c(), c())))))
    widths = [sum(int(value(tc, "tcPr/gridSpan") or 1) for tc in row.findall(W + "tc")) for row in word.document.iter(W + "tr")]
    assert len(set(widths)) == 1


def test_head_rows_repeat_and_no_row_breaks() -> None:
    word = Word(write(report(2)))
    table = next(word.document.iter(W + "tbl"))
    rows = table.findall(W + "tr")
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None and rows[1].find(f"{W}trPr/{W}tblHeader") is None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert value(table, "tblPr/tblStyle") == "BrandTable" and value(table, "tblPr/tblCaption").startswith("Table: A wide table")
    assert word.texts("TableCaptionWide")[0].startswith("Table 1. A wide table")


def test_a_caption_that_brings_its_number_gets_no_other() -> None:
    word = opened(Table((Row((c(),)),), caption=t("Table 3: what was counted")))
    assert word.texts("TableCaption") == ["Table 3: what was counted"]


def test_more_columns_than_word_opens_are_several_tables() -> None:
    notices: list[Notice] = []
    row = Row((c("wide", columns=64), *(c(str(i)) for i in range(64))))
    broad = Table((row, Row(tuple(c(str(i)) for i in range(128)))))
    large = Table((*broad.rows, *broad.rows[1:] * 160))  # too large to be parted by the room there is
    word = opened(Table((Row((Cell((large,)),)),)), notices=notices)
    assert [len(grid) for grid in word.document.iter(W + "tblGrid")][-3:] == [63, 63, 2]
    assert {str(i) for i in range(128)} <= set(text(word.document).replace("wide", " ").split()) or "127" in text(word.document)
    assert isinstance(notices[0], Replaced)
    word = opened(broad)
    assert all(len(grid) <= 63 for grid in word.document.iter(W + "tblGrid"))
    cells = [text(cell) for found in word.document.iter(W + "tbl") for cell in list(list(found.iter(W + "tr"))[1].iter(W + "tc"))[1:]]
    assert cells == [str(i) for i in range(1, 128)]


def test_the_last_row_of_a_table_stays_with_what_is_said_about_the_text() -> None:
    rows = tuple(Row((Cell((p(f"Row {number}"),)), Cell((p("more"),), align="end"))) for number in range(12))
    section = Passage("report", "", (Entry(Table(rows)),))
    word = Word(write(replace(of(), sections=(section, About("About", (Fact("Source", t("x.txt")),))))))
    last = [style_of(one) for one in list(word.document.iter(W + "tr"))[-1].iter(W + "p")]
    assert last == ["TableTextKept", "TableTextEndKept"] and not undefined(word)
    alone = [style_of(one) for one in list(opened(Table(rows)).document.iter(W + "tr"))[-1].iter(W + "p")]
    assert alone == ["TableText", "TableTextEnd"]


def test_a_text_that_begins_with_a_table_has_room_under_its_title() -> None:
    rows = tuple(Row((Cell((p(f"Row {number}"),)), Cell((p("more"),)))) for number in range(2))
    word = Word(write(replace(of(Table(rows)), standfirst=(), made="", lines=())))
    assert word.texts("TitleLeading") and not undefined(word)
    assert '<w:keepNext/><w:spacing w:after="160"/>' in word.raw["word/styles.xml"].decode()


def test_two_tables_in_a_row_are_not_taken_for_one() -> None:
    word = opened(Table((Row((c(),)),)), Table((Row((c(),)),)))
    body = [child.tag.removeprefix(W) for child in word.document[0]]
    assert body[-4:] == ["tbl", "p", "tbl", "sectPr"] and word.texts("TableCaption") == []  # no caption that the source has not
    assert word.texts("SectionEnd") == [""]


def test_what_follows_a_table_stands_apart() -> None:
    word = opened(Table((Row((c(),)),)), p("after"), p("next"))
    assert [style_of(p) for p in word.paragraphs()[-2:]] == ["BodyTextApart", "BodyTextFirstIndent"]


# ── figures ─────────────────────────────────────────────────────────────────────────────────────────────


def picture(kind: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (40, 20), (11, 90, 143)).save(data, kind)
    return data.getvalue()


def with_picture(block: Figure, asset: Asset, notices: list[Notice] | None = None) -> Word:
    return opened(block, assets=(asset,), notices=notices)


def test_alt_texts_and_decoration() -> None:
    word = Word(write(everything()))
    drawn = list(word.document.iter(DOC_PR))
    assert [picture.get("descr") for picture in drawn] == ["A blue field that grows lighter downwards", None]
    assert b'decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"' in word.raw["word/document.xml"]
    assert [picture.get("id") for picture in drawn] == ["1", "2"]


def test_a_picture_without_a_description_takes_its_caption_or_says_so() -> None:
    asset = Asset("a.png", "image/png", picture("PNG"), 40, 20)
    captioned = with_picture(Figure("a.png", caption=t("The sea")), asset)
    assert next(captioned.document.iter(DOC_PR)).get("descr") == "The sea"
    notices: list[Notice] = []
    bare = with_picture(Figure("a.png"), asset, notices)
    assert next(bare.document.iter(DOC_PR)).get("descr") == "Image without description"
    assert isinstance(notices[0], Replaced)
    notices.clear()
    with_picture(Figure("a.png", alt="IMG_1234.JPG"), asset, notices)
    assert isinstance(notices[0], Dropped) and notices[0].words == ("IMG_1234.JPG",)


def test_a_picture_that_word_does_not_show_becomes_a_png() -> None:
    notices: list[Notice] = []
    word = with_picture(Figure("a", alt="A field"), Asset("a", "image/webp", picture("WEBP"), 40, 20), notices)
    assert word.raw["word/media/image1.png"].startswith(b"\x89PNG") and isinstance(notices[0], Replaced)


def test_a_drawing_stays_one_and_has_a_frame_for_programs_that_know_none() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="x()"><script>x()</script><rect width="9" height="9"/></svg>'
    word = with_picture(Figure("a.svg", alt="A chart"), Asset("a.svg", "image/svg+xml", svg, 40, 20))
    assert b"rect" in word.raw["word/media/image1.svg"] and b"x()" not in word.raw["word/media/image1.svg"]
    with Image.open(io.BytesIO(word.raw["word/media/image1.png"])) as frame:
        assert frame.size == (1000, 500)
    assert word.raw["word/document.xml"].count(b"svgBlip") == 1
    assert set(word.targets().values()) >= {"media/image1.png", "media/image1.svg"}


def test_a_jpeg_without_a_size_is_measured_and_passed_through() -> None:
    data = picture("JPEG")
    word = with_picture(Figure("a", alt="A field"), Asset("a", "image/jpeg", data))
    assert word.raw["word/media/image1.jpeg"] == data
    assert b'<wp:extent cx="381000" cy="190500"/>' in word.raw["word/document.xml"]


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\nbroken"])
def test_a_broken_picture_is_named(data: bytes) -> None:
    notices: list[Notice] = []
    word = with_picture(Figure("a.png", alt="A field", caption=t("Seen")), Asset("a.png", "image/png", data), notices)
    assert (word.texts("Missing"), word.texts("Caption")) == (["Image missing: A field"], ["Figure 1. Seen"]) and notices


def test_a_missing_picture_is_named() -> None:
    assert opened(Figure("", alt="A field")).texts("Missing") == ["Image missing: A field"]
    within = opened(Table((Row((Cell((Figure("", alt="A field"),)),)),)))
    assert within.texts("TableText") == ["Image missing: A field"]  # without the room under a caption


# ── notes ───────────────────────────────────────────────────────────────────────────────────────────────


def test_notes_are_footnotes_and_a_second_call_repeats_the_number() -> None:
    word = opened(p("a", NoteReference("n")), p("b", NoteReference("n")), Note("n", (p("The note."),)))
    assert [note.get(W + "id") for note in word.document.iter(W + "footnoteReference")] == ["1"]
    assert [code.text for code in word.document.iter(W + "instrText")] == [" NOTEREF _Note1 \\f \\h "]
    assert word.texts("FootnoteText", "footnotes") == [" The note."]
    assert list(DocxWriter().words(write(of(p("wa", NoteReference("n"), "ter"), Note("n", (p("x"),))))))[-2:] != ["wa", "ter"]


def test_notes_that_nobody_calls_and_calls_without_a_note_keep_their_words() -> None:
    word = opened(p("a", NoteReference("gone")), Note("n", (p("Alone."),)))
    assert word.texts("FootnoteText") == ["Alone."] and "word/footnotes.xml" not in word.parts
    assert word.texts("BodyTextApart") == ["a\u200agone"]
    assert b"footnotePr" not in word.raw["word/settings.xml"]


def test_links_in_notes_belong_to_the_notes() -> None:
    word = Word(write(everything()))
    assert list(word.targets("footnotes").values()) == ["mailto:press@example.org"]


# ── languages and directions ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "base", "pieces"),
    [
        ("plain", False, [("plain", False)]),
        ("in عام 2022 it", False, [("in ", False), ("عام 2022", True), (" it", False)]),
        ("تقرير UNODC Global Report (12)", True, [("تقرير ", True), ("UNODC Global Report (12", False), (")", True)]),
        ("35%", True, [("35%", True)]),
        ("في \u206804-a.md\u2069، ثم", True, [("في ", True), ("\u206804-a.md\u2069", False), ("، ثم", True)]),
        ("by \u2068ليلى 2\u2069 x", False, [("by ", False), ("\u2068ليلى 2\u2069", True), (" x", False)]),
        ("(030 5550) ثم", True, [("(", True), ("\u200e030 5550", False), (") ثم", True)]),
        ("", True, []),
    ],
)
def test_text_is_split_by_direction(words: str, base: bool, pieces: list[tuple[str, bool]]) -> None:
    assert stretches(words, base) == pieces


def test_arabic_runs_from_right_to_left() -> None:
    word = Word(write(arabic()))
    for run in word.document.iter(W + "r"):
        if re.search("[\u0600-\u06ff]", text(run)):
            assert run.find(f"{W}rPr/{W}rtl") is not None
    section = word.document[0][-1]
    assert section.find(W + "bidi") is not None
    margins = section.find(W + "pgMar")
    assert margins is not None and int(margins.get(W + "right", "")) > int(margins.get(W + "left", ""))
    sheet = word.raw["word/styles.xml"].decode()
    assert "<w:i/>" not in re.sub(r'<w:i/><w:iCs w:val="0"/>', "", sheet) and "<w:rtl" not in sheet
    assert 'w:lang w:val="ar" w:bidi="ar"' in sheet and next(word.document.iter(W + "bidiVisual")) is not None


def test_chinese_is_set_in_chinese_faces_and_never_slanted() -> None:
    word = Word(write(replace(chinese(), standfirst=(Emphasis(t("重点")),))))
    sheet = word.raw["word/styles.xml"].decode()
    assert '<w:rFonts w:hint="eastAsia"' in sheet and 'w:eastAsia="Noto Sans SC"' in sheet and 'w:eastAsia="zh-Hans"' in sheet
    assert "[EmphasisDots 重点]" in word.dump()
    long = Word(write(replace(chinese(), standfirst=(Emphasis(t("本公告之原文版本乃官方授权版本" * 3)),))))
    assert "[Strong 本公告之" in long.dump() and "EmphasisDots 本" not in long.dump()


def test_runs_and_blocks_in_other_languages_say_so() -> None:
    word = opened(p("a ", Foreign("fr", t("mot")), Foreign("he", t("מילה"))), Paragraph(t("עברית"), language="he"))
    assert word.dump().splitlines()[-5:-4] and "[fr mot][rtl,he מילה]" in word.dump() and "[rtl,he עברית]" in word.dump()
    assert word.paragraphs("BodyTextFirstIndent")[0].find(f"{W}pPr/{W}bidi") is not None


# ── bad input ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("http://www.postgrespaña.es/", "http://www.xn--postgrespaa-beb.es/"),
        ("http://www.postgrespa%C3%B1a.es/", "http://www.xn--postgrespaa-beb.es/"),
        ("https://u@example.org:8080/", "https://u@example.org:8080/"),
        ("tel:+43 1", "tel:+43%201"),
        *((bad, "") for bad in ("javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "http://", "http://a b/", "mailto:", "")),
        *((bad, "") for bad in ("http://x:99999/", "http://[::1", "ftp://example.org", "https://exa..mple")),
    ],
)
def test_only_sound_addresses_are_linked(target: str, address: str) -> None:
    assert sound_address(target) == address


def test_a_refused_link_keeps_its_words_and_is_told() -> None:
    notices: list[Notice] = []
    word = opened(p(Link("javascript:alert(1)", t("press")), Link("#nowhere", t(" here"))), notices=notices)
    assert word.texts("BodyTextApart") == ["press here"] and len(notices) == 2
    assert not any("javascript" in target for target in word.targets().values())


def test_characters_that_xml_cannot_hold_are_told_once() -> None:
    notices: list[Notice] = []
    word = opened(p("a\x08b\x0bc \ud800 \ufffe & < >\ttab\nline"), notices=notices)
    assert word.texts("BodyTextApart") == ["ab c \ufffd \ufffd & < >tab\nline"]
    assert len(notices) == 1 and "U+0008 × 1" in str(notices[0])


def test_a_long_title_and_strange_anchors_do_no_harm() -> None:
    blocks = (Heading(2, t("One"), "ümläut with spaces"), Heading(2, t("Two"), "P1"), Heading(2, t("Three"), "p1"))
    link = p(Link("#ümläut with spaces", t("first")), Link("#p1", t("third")))
    word = Word(write(replace(of(*blocks, link), title=t("word " * 100))))
    assert len(word.texts("TitleNarrow")) == 1
    names = [mark.get(W + "name", "") for mark in word.document.iter(W + "bookmarkStart")]
    assert len({name.casefold() for name in names}) == 3 and all(re.fullmatch(r"\w{1,40}", name, re.ASCII) for name in names)


def test_a_briefing_of_nothing_is_a_file() -> None:
    assert Word(write(replace(of(), title=(), kicker="", date="", language_name="", short=""))).document is not None


def test_metadata_is_escaped() -> None:
    briefing = replace(of(p("x")), title=t('A & B < "C"'), metadata=Metadata(keywords=("<k>",)))
    assert "A &amp; B &lt; &quot;C&quot;" in Word(write(briefing)).raw["docProps/core.xml"].decode()


def test_facts_have_a_bold_lead() -> None:
    word = Word(write(replace(of(), sections=(About("About", (Fact("Source", t("x.txt")),)),))))
    assert "SmallWhole | [Strong Source] x.txt" in word.dump()
