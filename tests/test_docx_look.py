"""The Word writer, as it looks: faces that exist, numbers within the bar, what stays together, what is read from left to right."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from handmade import png
from msgspec.structs import replace
from samples import civic, p, seed, t
from worddump import W, Word, of, opened, style_of, text, undefined, value, write

import masthead
from masthead.brand.load import load
from masthead.briefing.model import About, Banner, Bullet, Entry, Fact, Glance, Reference
from masthead.briefing.model import Text as Passage
from masthead.document.model import Asset, Cell, Figure, Heading, Item, LineBreak, List, Paragraph, Quotation, Row, Table
from masthead.document.words import words
from masthead.language.labels import Labels
from masthead.writers.docx.package.properties import settings
from masthead.writers.docx.text.wideness import Wanted
from masthead.writers.docx.writer import DocxWriter
from masthead.writers.shares import shared


def style(word: Word, id: str) -> str:
    """The text of a style."""
    found = re.search(rf'<w:style [^>]*w:styleId="{id}">.*?</w:style>', word.raw["word/styles.xml"].decode())
    assert found is not None
    return found.group()


# ── faces ───────────────────────────────────────────────────────────────────────────────────────────────


def test_one_change_of_the_theme_changes_every_face_and_colour() -> None:
    word = Word(write(seed()))
    styles = word.raw["word/styles.xml"].decode()
    fonts, colors = re.findall(r"<w:rFonts [^>]*>", styles), re.findall(r"<w:color [^>]*>", styles)
    # Code has a face that themes know nothing of.
    assert {font.partition(" w:hAnsi")[0] for font in fonts if "asciiTheme" not in font} == {'<w:rFonts w:ascii="Source Code Pro"'}
    assert all("w:cstheme=" in font and "w:eastAsiaTheme=" in font for font in fonts if "asciiTheme" in font)
    assert all("w:themeColor=" in color for color in colors)
    assert "<w:b/><w:bCs/>" in style(word, "Title") and 'w:asciiTheme="minorHAnsi"' in style(word, "Title")
    assert "<w:rFonts" not in style(word, "Strong")


def test_a_face_that_is_missing_has_one_in_its_place() -> None:
    table = Word(write(seed())).raw["word/fontTable.xml"].decode()
    assert '<w:font w:name="Source Serif 4"><w:altName w:val="Georgia"/>' in table


@pytest.mark.parametrize(("language", "face"), [("hi", "Noto Sans Devanagari"), ("bn", "Noto Sans Bengali"), ("th", "Noto Sans Thai")])
def test_words_in_latin_letters_are_set_in_the_face_and_the_size_of_the_text_around_them(language: str, face: str) -> None:
    word = Word(write(replace(seed(), language=language)))
    body = style(word, "BodyText")
    assert f'w:ascii="{face}"' in body and f'w:cs="{face}"' in body
    assert '<w:sz w:val="21"/><w:szCs w:val="21"/>' in body  # not those of Arabic
    assert f'w:bidi="{language}"' in word.raw["word/styles.xml"].decode()


# ── styles for those who edit ───────────────────────────────────────────────────────────────────────────


def test_styles_that_word_users_reach_for_are_there_under_words_own_names() -> None:
    word = Word(write(seed()))
    names = {value(one, "name"): one for one in word.parts["word/styles.xml"].iter(W + "style")}
    wanted = (
        "Title|Subtitle|Quote|Intense Quote|caption|No Spacing|Body Text|List Paragraph|List Bullet|List Bullet 2|List Bullet 3|List Number"
    )
    wanted += "|List Number 2|List Number 3|toc 1|toc 2|toc 3|TOC Heading|table of figures|footnote text|footnote reference|header|footer|Hyperlink"
    wanted += "|FollowedHyperlink|Strong|Emphasis|Table Grid|Plain Table 1|heading 1|heading 6|heading 9"
    assert not set(wanted.split("|")) - names.keys()
    builtin = {name for name, one in names.items() if not one.get(W + "customStyle")}
    assert set(wanted.split("|")) <= builtin
    assert value(names["heading 1"], "uiPriority") == "9" and value(names["Title"], "uiPriority") == "10"
    gallery = {name for name, one in names.items() if one.find(W + "qFormat") is not None}
    assert {"Body Text", "heading 1", "Quote", "List Bullet"} <= gallery and not {"toc 1", "header", "footnote text"} & gallery
    assert b'<w:defaultTableStyle w:val="PlainTable2"/>' in word.raw["word/settings.xml"]


def test_variants_stay_out_of_the_lists() -> None:
    word = full(Entry(p("She said:"), 1, "p1"), Entry(p("No more."), 2, "p2"))
    assert "<w:semiHidden/><w:unhideWhenUsed/>" in style(word, "NumberedParagraphKept")


def test_references_do_not_part() -> None:
    said = [replace(item, reference=Reference("p1", "第3段")) for item in (Bullet(t("甲")),)]
    sections = (Glance("一览", tuple(said)), Passage("full", "全文", (Entry(p("乙"), 1, "p1"),)))
    word = Word(write(replace(seed(), sections=sections, language="zh-Hans", made="", made_reference=None)))
    assert word.texts("Glance") == ["甲\u00a0第\u200d3\u200d段"]


def test_headings_among_small_print_are_no_larger_than_those_of_level_3() -> None:
    about = Passage("boilerplate", "", (Entry(Heading(2, t("Our house"))), Entry(p("It is old."))))
    word = Word(write(replace(seed(), sections=(Passage("full", "", (Entry(Heading(2, t("News"))), Entry(p("Text."), 1, "p1"))), about))))
    assert (word.texts("Heading1"), word.texts("Heading1Small")) == (["News"], ["Our house"]) and not undefined(word)
    sizes = [int(re.findall(r'<w:sz w:val="(\d+)"', style(word, id))[0]) for id in ("Heading1Small", "Heading2", "Heading1")]
    assert sizes[0] == sizes[1] < sizes[2] and '<w:outlineLvl w:val="0"/>' in style(word, "Heading1Small")


def test_what_a_text_says_at_a_glance_has_squares_and_its_own_lists_have_what_lists_have() -> None:
    definitions = Word(write(seed())).parts["word/numbering.xml"]
    signs = {
        value(level, "pStyle"): (value(level, "lvlText"), level.find(f"{W}rPr") is not None)
        for level in definitions.iter(W + "lvl")
        if value(level, "numFmt") == "bullet" and value(level, "pStyle")
    }
    assert signs["Glance"] == ("■", True) and signs["ListBullet"] == ("•", False) and signs["ListBullet2"] == ("–", False)


def test_each_fact_about_a_text_has_a_line() -> None:
    about = About("About", (Fact("Source", t("x.txt")), Fact("Not found", t("date, place")), Fact("Summary", t("[…] marks a cut."))))
    word = Word(write(replace(of(), sections=(about,))))
    assert [text(one) for one in word.paragraphs()[-3:]] == ["Source x.txt", "Not found date, place", "Summary […] marks a cut."]


def test_headings_under_a_label_look_like_those_under_a_heading() -> None:
    word = full(Entry(Heading(3, t("One"))), Entry(p("Text."), 1, "p1"), Entry(Heading(4, t("Two"))), Entry(p("More."), 2, "p2"))
    assert [style_of(one) for one in word.paragraphs() if text(one) in ("One", "Two")] == ["Heading2Beneath", "Heading3"]
    sizes = [int(re.search(r'<w:sz w:val="(\d+)"', style(word, id))[1]) for id in ("Heading1", "Heading2", "Heading3")]  # type: ignore[index]
    assert sizes == [30, 22, 21]  # the brand's headings 2, 3 and 4


def test_no_word_of_a_title_or_a_heading_is_broken_at_a_soft_hyphen() -> None:
    told = replace(seed(), title=t("Kein rechts\u00adfreier Raum"), made="", made_reference=None)
    entries = (Entry(Heading(3, t("Aus\u00adblick"))), Entry(p("Recht\u00adlich."), 1, "p1"))
    word = Word(write(replace(told, sections=(Passage("full", "Full text", entries),))))
    broken = [style_of(one) for one in word.paragraphs() if one.find(f".//{W}softHyphen") is not None]
    assert broken == ["NumberedParagraph"] and word.texts("Heading2Beneath") == ["Ausblick"]


# ── what stays together ─────────────────────────────────────────────────────────────────────────────────


def full(*entries: Entry) -> Word:
    return Word(write(replace(seed(), sections=(Passage("full", "Full text", entries),), made="", made_reference=None)))


def test_a_numbered_quotation_has_its_number_within_its_bar() -> None:
    word = full(Entry(Quotation((p("We did it."), p("Again."))), 1, "p1"), Entry(p("x"), 2, "p2"))
    places = []
    for id in ("QuoteNumbered", "Quote"):
        found = re.search(
            r'<w:left [^>]*w:space="(\d+)".*?<w:ind w:left="(\d+)" w:right="0" w:(hanging|firstLine)="(\d+)"', style(word, id)
        )
        assert found is not None
        space, left, kind, indent = int(found[1]) * 20, int(found[2]), found[3], int(found[4])
        places.append(left - space - (indent if kind == "hanging" else 0))
    assert abs(places[0] - places[1]) <= 10


@pytest.mark.parametrize("language", ["en", "ar"])
def test_one_bar_runs_through_all_paragraphs_of_a_quotation(language: str) -> None:
    """Word and others draw it over the space between paragraphs if their bars and indents are alike; one has a number, so the others hang too."""
    entries = (Entry(Quotation((p("We did it."), p("Again."), p("And again.")), t("A. Person")), 1, "p1"),)
    briefing = replace(seed(), language=language, sections=(Passage("full", "Full text", entries),), made="", made_reference=None)
    word = Word(write(briefing))
    assert [style_of(paragraph) for paragraph in word.paragraphs()[-4:]] == ["QuoteNumbered", "Quote", "QuoteAttributed", "Speaker"]
    kinds = [re.search(r"<w:pBdr>.*?</w:pBdr>", style(word, id)) for id in ("QuoteNumbered", "Quote", "QuoteAttributed", "Speaker")]
    places = [re.search(r"<w:ind [^>]*>", style(word, id)) for id in ("QuoteNumbered", "Quote", "QuoteAttributed", "Speaker")]
    assert len({found[0] for found in kinds if found}) == 1 and None not in kinds
    assert len({found[0] for found in places if found}) == 1 and None not in places
    blank = re.search(r'<w:numPr><w:numId w:val="(\d+)"', style(word, "Speaker"))
    assert blank is not None
    numbering = word.raw["word/numbering.xml"].decode()
    definition = re.search(rf'<w:abstractNum w:abstractNumId="{blank[1]}">.*?</w:abstractNum>', numbering)
    assert definition is not None and '<w:numFmt w:val="none"/><w:lvlText w:val=""/>' in definition[0]


def test_what_a_colon_announces_stays_with_it() -> None:
    word = full(Entry(p("She said:"), 1, "p1"), Entry(Quotation((p("Yes."),)), 2, "p2"), Entry(p("No more."), 3, "p3"))
    assert [style_of(paragraph) for paragraph in word.paragraphs()[-3:]] == ["NumberedParagraphKept", "QuoteNumbered", "NumberedParagraph"]
    assert "<w:keepNext/>" in style(word, "NumberedParagraphKept") and not undefined(word)


def test_a_quotation_stays_with_its_speaker() -> None:
    word = full(Entry(Quotation((p("Yes."),), t("A. Person")), 1, "p1"))
    assert [style_of(paragraph) for paragraph in word.paragraphs()[-2:]] == ["QuoteNumberedKept", "Speaker"]


def test_a_row_over_all_columns_stays_with_the_rows_it_names() -> None:
    def row(said: str) -> Row:
        return Row((Cell((p(said),)), Cell((p("1"),))))

    title = Row((Cell((p("March"),), columns=2),))
    rows = (row("Day"), *(row(f"Basin {number}") for number in range(6)), title, *(row(f"Quay {number}") for number in range(6)))
    word = opened(Table(rows, head_rows=1))
    kept = [
        style_of(paragraph).endswith("Kept")
        for paragraph in word.document.iter(W + "p")
        if text(paragraph) in ("Basin 4", "March", "Quay 2")
    ]
    assert kept == [False, True, False]


def test_short_small_print_stays_on_one_page_and_long_does_not() -> None:
    notes = Passage("notes", "Notes", tuple(Entry(p(words)) for words in ("One.", "Two.", "Three.")))
    word = Word(write(replace(of(), sections=(notes,))))
    assert [style_of(paragraph) for paragraph in word.paragraphs()[-3:]] == ["SmallFirm", "SmallFirm", "SmallWhole"]
    long = Passage("notes", "Notes", tuple(Entry(p("word " * 100)) for _ in range(3)))
    assert style_of(Word(write(replace(of(), sections=(long,)))).paragraphs()[-1]) == "Small"


def test_a_signature_stays_with_the_text() -> None:
    sections = (Passage("full", "Full text", (Entry(p("The end."), 1, "p1"),)), Passage("signature", "", (Entry(p("An office")),)))
    word = Word(write(replace(seed(), sections=sections, made="", made_reference=None)))
    assert [style_of(paragraph) for paragraph in word.paragraphs()[-2:]] == ["NumberedParagraphKept", "SignatureWhole"]


def test_a_title_breaks_at_no_hyphen_of_a_compound_and_loses_no_word() -> None:
    briefing = replace(seed(), title=t("Workshop on 30-31 May: anti-trafficking of it"))
    data = write(briefing)
    assert Word(data).raw["word/document.xml"].count(b"<w:noBreakHyphen/>") >= 2
    assert {"30", "31", "anti", "trafficking"} <= set(DocxWriter().words(data))
    assert list(words("of it")) == list(words("of\u00a0it")) and Word(data).texts("TitleEven")[0].endswith("of\u00a0it")


# ── from left to right ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("whole", "marked"),
    [
        ("+972 54 305 7642", "\u200e+972 54 305 7642"),
        ("(02) 555-0100", "\u200e(02) 555-0100"),
        ("press@example.org", "press@example.org"),
        ("https://example.org/a/", "https://example.org/a/\u200e"),
    ],
)
def test_numbers_and_addresses_run_from_left_to_right(whole: str, marked: str) -> None:
    word = opened(p(f"טלפון: {whole}, עוד"), language="he")
    run = next(run for run in word.document.iter(W + "r") if whole in text(run))
    assert run.find(f"{W}rPr/{W}rtl") is None and text(run) == marked


def test_our_words_in_another_language_than_the_document_say_so() -> None:
    about = About("About this text", (Fact("Summary", t("[…] marks a cut.")), Fact("Source", t("קובץ"))))
    word = Word(write(replace(of(p("ייִדיש"), language="yi"), sections=(about,), labels=Labels(), provenance="From a release by מוסד")))
    dump = word.dump()
    assert "[en,→" not in dump and "SectionLabel" in dump and "[en About this text]" in dump
    turned = next(paragraph for paragraph in word.paragraphs() if "marks a cut" in text(paragraph))
    assert value(turned, "pPr/bidi") == "0"
    assert text(word.parts["word/footer1.xml"]).startswith("\u202aFrom a release by מוסד\u202c")
    assert "[en" not in Word(write(replace(of(p("x")), sections=(about,)))).dump()


def test_lists_in_small_print_are_kept_too() -> None:
    notes = Passage("notes", "Notes", (Entry(List((Item((p("a"),)), Item((Paragraph(t("b")),))))),))
    word = Word(write(replace(of(), sections=(notes,))))
    assert [style_of(paragraph) for paragraph in word.paragraphs()[-2:]] == ["ListBulletSmallFirm", "ListBulletSmallWhole"]
    assert not undefined(word)


def test_a_variant_of_a_variant_has_its_indent_itself() -> None:
    table = Table((Row((Cell((p("x"),)),)),))
    word = full(Entry(table), Entry(p("Each village has:"), 1, "p1"), Entry(List((Item((p("a well"),)), Item((p("a pump"),))))))
    assert 'w:hanging="170"' in style(word, "NumberedParagraphApartKept") and not undefined(word)


def test_years_that_name_rows_stand_where_labels_do() -> None:
    def cell(words: str) -> Cell:
        return Cell((p(words),), align="end")

    rows = (("Year", "Wells"), ("2023", "6"), ("2024", "15"))
    word = opened(Table(tuple(Row(tuple(map(cell, row))) for row in rows), head_rows=1))
    styles = [style_of(one) for one in word.document.iter(W + "p") if style_of(one).startswith("Table")]
    assert [one.removesuffix("Kept") for one in styles] == ["TableHead", "TableHeadEnd", *("TableText", "TableTextEnd") * 2]


def test_lines_that_the_source_ends_are_not_spread_in_justified_text() -> None:
    assert b"<w:compat><w:doNotExpandShiftReturn/>" in settings("tr", True, False, justified=True)
    assert b"doNotExpandShiftReturn" not in settings("tr", True, False)
    assert b"doNotExpandShiftReturn" in Word(write(seed(), load("ministry"))).raw["word/settings.xml"]


def test_a_table_without_a_caption_has_room_above_it() -> None:
    source = (
        b"# Aid\n\nThe agency has delivered aid.\n\nIt is counted by district.\n\n| District | Cases |\n| --- | --- |\n| North | 12 |\n"
    )
    briefing = masthead.compose(masthead.recognise(masthead.read(source, format="md")), brand="civic", profile="report")
    with zipfile.ZipFile(io.BytesIO(masthead.write(briefing, "docx", brand="civic"))) as package:
        body, styles = (package.read(f"word/{name}.xml").decode() for name in ("document", "styles"))
    above = body[: body.index("<w:tbl>")].rpartition("<w:pStyle w:val=")[2]
    assert above.startswith('"BodyTextFirstIndentLeading"')
    assert 'w:styleId="BodyTextFirstIndentLeading"' in styles


def test_tables_stand_between_two_lines_with_room_in_their_rows() -> None:
    word = opened(Table((Row((Cell((p("a"),)), Cell((p("b"),)))),) * 3, head_rows=1))
    [lines] = re.findall(r"<w:tblBorders>(.*?)</w:tblBorders>", style(word, "BrandTable"))
    assert re.findall(r'<w:(\w+) w:val="single" w:sz="(\d+)"', lines) == [("top", "8"), ("bottom", "8"), ("insideH", "4")]
    assert '<w:top w:w="45" w:type="dxa"/>' in style(word, "BrandTable")


def test_a_broad_picture_goes_over_the_side_margin_as_on_pages() -> None:
    def drawn(width: int, height: int, **kw: object) -> Word:
        asset = Asset("it.png", "image/png", png("RGB", (width, height)), width, height)
        return opened(Figure("it.png", alt="A field", caption=t("A field")), p("Words."), assets=(asset,), **kw)

    page = civic().page
    column = page.width - page.start - page.end - page.side
    for word, kind, width in (
        (drawn(1600, 900), "Wide", column + page.side),
        (drawn(900, 800), "", column),
        (drawn(300, 100), "", 225.0),
        (drawn(1600, 900, language="ar"), "", column),
    ):
        assert word.texts(f"Caption{kind}") and word.paragraphs(f"Figure{kind}")
        [extent] = [one for one in word.document.iter() if one.tag.endswith("}extent")]
        assert int(extent.get("cx", "0")) / 12_700 == pytest.approx(width, abs=2)
    assert f'<w:ind w:left="-{round(page.side * 20)}"' in style(drawn(1600, 900), "CaptionWide")


def test_text_stands_apart_from_a_picture_without_a_caption() -> None:
    asset = Asset("it.png", "image/png", png("RGB", (90, 60)), 90, 60)
    word = opened(Figure("it.png", alt="A field"), p("Words."), assets=(asset,))
    assert [style_of(one) for one in word.paragraphs()[-2:]] == ["FigureLoose", "BodyTextApart"]


def test_contents_look_as_on_pages() -> None:
    word = Word(write(replace(seed(), contents=True)))
    sizes = {name: re.findall(r'<w:sz w:val="(\d+)"', style(word, name))[0] for name in ("TOCHeading", "Heading1", "TOC1", "TOC2")}
    assert sizes["TOC1"] == sizes["TOC2"] < sizes["TOCHeading"] and "<w:b/>" in style(word, "TOC1") and "<w:b/>" not in style(word, "TOC2")


def test_no_number_breaks_in_a_narrow_column() -> None:
    """A column has what its longest word takes before a column of words has all that it would like."""
    said = ("Personnel at the end of the period, as told", "1,776.0", "11.4%")
    needs = Wanted(Table(tuple(Row(tuple(Cell((p(cell),)) for cell in said)) for _ in range(3))), 3, 9.5).needs
    least, wishes = needs.least, needs.natural
    widths = shared(least, wishes, 160.0, 4.0)
    assert sum(widths) == pytest.approx(160.0) and sum(least) < 160.0 < sum(wishes)
    assert all(width >= need for width, need in zip(widths, least, strict=True)) and least[1] > 7 * 9.5 * 0.6


def test_lines_that_the_source_ends_are_not_spread() -> None:
    house = load("civic")
    briefing = of(p("Words."), p("Aino Pelto, Vice President,", LineBreak(), "aino.pelto@example.org"))
    for justified in (True, False):
        word = Word(write(briefing, replace(house, digest="", setting=replace(house.setting, justified=justified))))
        [paragraph] = [found for found in word.paragraphs() if "Aino" in text(found)]
        assert style_of(paragraph).endswith("Ragged") is justified
        assert not justified or '<w:jc w:val="left"/>' in style(word, style_of(paragraph))


def test_a_withdrawal_stands_beside_another_bar_than_a_correction() -> None:
    said = {kind: Word(write(replace(seed(), states=(Banner("Told", kind=kind),)))) for kind in ("correction", "withdrawal")}
    assert [word.texts(name) for word, name in zip(said.values(), ("State", "Withdrawal"), strict=True)] == [["Told"], ["Told"]]
    bars = [re.findall(r'<w:left [^>]*w:color="(\w+)"', style(said["correction"], name)) for name in ("State", "Withdrawal")]
    assert [len(bar) for bar in bars] == [1, 1] and bars[0] != bars[1]


def test_a_table_that_would_break_words_is_set_smaller() -> None:
    def crowded(count: int) -> Table:
        return Table(tuple(Row(tuple(Cell((p("1,204,000"),)) for _ in range(count))) for _ in range(3)), head_rows=1)

    for count, smaller in ((4, False), (11, True)):
        styles = {style_of(paragraph) for paragraph in opened(crowded(count)).paragraphs() if "1,204,000" in text(paragraph)}
        assert all("Close" in style for style in styles) is smaller, styles


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("numbered", [False, True])
def test_no_bar_stands_within_the_words_beside_it(language: str, numbered: bool) -> None:
    word = Word(write(replace(of(p("كلمات.")), language=language, numbered=numbered), load("civic")))
    rooms = re.findall(r'<w:(?:left|right) w:val="single"[^>]* w:space="(-?\d+)"', word.raw["word/styles.xml"].decode())
    assert rooms and all(0 <= int(room) <= 31 for room in rooms)


def test_styles_that_are_kept_for_many_files_even_each_title_by_itself() -> None:
    titles = ("Norhaven opens its first public boathouse", "Norhaven opens its second public boathouse")
    made = []
    for title in (*titles, titles[0]):
        styles = Word(write(replace(seed(), title=t(title), made=""))).raw["word/styles.xml"].decode()
        found = re.search(r'w:styleId="Title(?:Long)?Even".*?<w:ind ([^/]*)/>', styles, re.DOTALL)
        made.append(found[1] if found else "")
    assert made[0] == made[2] != made[1] and all(made)


def test_a_long_line_of_the_contents_goes_on_under_its_words() -> None:
    assert 'w:left="340" w:right="0" w:hanging="340"' in style(Word(write(seed())), "TOC1")


def test_words_of_heads_stand_at_the_foot_of_their_row() -> None:
    for table in ("BrandTable", "BrandTableHeads"):
        assert '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>' in style(Word(write(seed())), table)
