"""The Word writer, as like the pages of PDF as it can be: marks, labels, indents, heads."""

from __future__ import annotations

import re

import pytest
import sample_sections
from handmade import png
from msgspec.structs import replace
from samples import civic, everything, numbered, p, seed, t
from worddump import W, Word, of, opened, style_of, text, undefined, value, write

from masthead.brand.load import load
from masthead.brand.model import Brand
from masthead.briefing.model import Banner, Entry, Event, Furniture, Media, Medium, Quoted, Quotes, Reference, Slots, Timeline
from masthead.briefing.model import Text as Passage
from masthead.document.model import Aside, Asset, Cell, Code, Figure, Heading, Item, List, Paragraph, Quotation, Row, Table, Text
from masthead.writers.docx.ems import CUT, cut, ems
from masthead.writers.docx.writer import DocxWriter


def define(word: Word, id: str) -> str:
    """The text of a style."""
    found = re.search(rf'<w:style [^>]*w:styleId="{id}">.*?</w:style>', word.raw["word/styles.xml"].decode())
    assert found is not None, id
    return found.group()


def house(**colors: str) -> Brand:
    return replace(civic(), colors=replace(civic().colors, **colors), digest="")


def columned() -> Brand:
    return replace(civic(), page=replace(civic().page, columns=2, side=0.0), digest="")


# ── boxed notes, lists, captions ────────────────────────────────────────────────────────────────────────


def test_the_last_item_of_a_boxed_note_stands_as_far_in_as_the_others() -> None:
    """LibreOffice finds the indents of lists in the style itself, or in the one that it is based on, and no further."""
    word = opened(Aside((p("One."), List((Item((p("an item"),)), Item((p("the last"),))))), t("A note")))
    assert style_of(word.paragraphs()[-1]) == "ListBulletSmallClosed"
    assert '<w:ind w:left="340" w:hanging="340"/>' in define(word, "ListBulletSmallClosed")


def test_the_title_of_a_boxed_note_is_bold_and_in_the_colour_of_its_words() -> None:
    title = define(opened(Aside((p("One."),), t("A note"))), "AsideTitle")
    assert "<w:b/>" in title and 'w:themeColor="text1"' in title and '<w:sz w:val="19"/>' in title


def test_items_of_a_report_follow_each_other_as_paragraphs_do_and_lists_stand_apart() -> None:
    bullets, steps = (List((Item((p("one"),)), Item((p("two"),)), Item((p("three"),))), ordered) for ordered in (False, True))
    word = opened(p("Before."), bullets, steps, p("Behind."))
    assert 'w:after="0"' in define(word, "ListBullet") and 'w:after="0"' in define(word, "ListNumber2")
    last = [style_of(one) for one in word.paragraphs() if text(one) == "three"]
    assert last == ["ListBulletParted", "ListNumberParted"] and 'w:after="120"' in define(word, "ListBulletParted")
    assert 'w:after="72"' in define(Word(write(everything())), "ListBullet")


def test_the_number_of_a_figure_is_bold_that_of_a_table_by_its_caption() -> None:
    word = opened(Figure("none.png", alt="A sea", caption=t("The sea")), notices=[])
    assert "<w:b/><w:bCs/>" in define(word, "FigureLabel") and "<w:b/>" not in define(word, "CaptionLabel")
    assert [value(run, "rPr/rStyle") for run in word.paragraphs("Caption")[0].iter(W + "r")][:2] == ["FigureLabel"] * 2


@pytest.mark.parametrize(("accent", "role"), [("#9a3412", "accent3"), ("#f2a33a", "accent1")])
def test_the_end_mark_has_the_colour_of_marks_where_that_can_be_read(accent: str, role: str) -> None:
    assert f'w:themeColor="{role}"' in define(Word(write(seed(), house(accent=accent))), "EndMark")


# ── two columns ─────────────────────────────────────────────────────────────────────────────────────────


def test_between_two_columns_all_of_a_numbered_text_stands_in_line_with_its_paragraphs() -> None:
    items = List((Item((p("an item"),)), Item((p("another"),))))
    entries = numbered(*(p(f"Paragraph {number}.") for number in range(8)), items)
    notes = Passage("notes", "Notes", (Entry(items),))
    word = Word(write(replace(everything(), sections=(Passage("full", "Full text", entries), notes), blocks=()), columned()))
    places = {id: int(re.search(r'w:left="(-?\d+)"', define(word, id))[1]) for id in ("NumberedParagraph", "BodyText", "Heading2")}  # type: ignore[index]
    assert set(places.values()) == {400}
    assert 'w:left="740"' in define(word, "ListBullet") and 'w:left="340"' in define(word, "ListBulletSmall")
    assert 'w:left="340"' in define(word, "ListBulletSmallFirm")  # said again, for LibreOffice
    assert 'w:left="0"' in define(Word(write(everything())), "BodyText")


def test_a_table_that_has_room_in_a_column_stands_in_it() -> None:
    rows = [("Station", "2022", "2023", "2024", "Change, %"), *((f"Beck {n} Bridge", "1.20", "1.31", "1.40", "+16.7") for n in range(3))]
    small = Table(tuple(Row(tuple(Cell((p(one),), head=not at) for one in row)) for at, row in enumerate(rows)), head_rows=1)
    text_ = numbered(*(p(f"Paragraph {number}.") for number in range(6)), small)
    word = Word(write(replace(everything(), sections=(Passage("full", "Full text", text_),), blocks=()), columned()))
    half = next(one for one in word.document.iter(W + "cols") if one.get(W + "num") == "2")
    width = int(next(word.document.iter(W + "tblW")).get(W + "w", ""))
    page = columned().page
    assert width <= ((page.width - page.start - page.end) * 20 - int(half.get(W + "space", ""))) / 2 + 1


# ── languages ───────────────────────────────────────────────────────────────────────────────────────────


def test_code_runs_from_left_to_right_in_arabic_signs_and_all() -> None:
    word = Word(write(of(Paragraph((Text("اللون "), Code("#d9622b"))), language="ar")))
    code = [run for run in word.document.iter(W + "r") if value(run, "rPr/rStyle") == "HTMLCode"]
    assert [text(run) for run in code] == ["\u200e#d9622b"] and code[0].find(f"{W}rPr/{W}rtl") is None


def test_korean_stands_close_to_letters_and_figures() -> None:
    close = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
    assert close in define(Word(write(replace(seed(), language="ko"))), "Normal")
    assert close not in define(Word(write(replace(seed(), language="zh-Hans"))), "Normal")


def test_latin_words_within_a_quotation_of_a_script_without_italics_are_upright() -> None:
    word = Word(write(of(Quotation((p("כך אמרו ב-Postgres."),)), Quotation((p("So it is."),), language="en"), language="he")))
    assert "<w:i/>" not in define(word, "Quote") and "<w:i/>" in define(word, "QuoteTurned")
    assert "<w:i/>" in define(Word(write(seed())), "Quote")


# ── contents ────────────────────────────────────────────────────────────────────────────────────────────


def test_contents_have_the_numbers_of_sections_and_small_print_has_none() -> None:
    entries = tuple(
        map(Entry, (Heading(2, t("First")), p("One."), Heading(3, t("Below")), p("Two."), Heading(2, t("Second")), p("Three.")))
    )
    notes = Passage("notes", "Notes", (Entry(Heading(2, t("Among notes"))), Entry(p("A note."))))
    briefing = replace(of(), sections=(Passage("report", "", entries), notes), numbered=True)
    data = DocxWriter(contents="always").write(briefing, civic(), lambda notice: None)
    word = Word(data)
    listed = [text(one) for one in word.paragraphs() if re.match(r"TOC\d", style_of(one))]
    assert listed == ["1First", "Below", "2Second", "Notes", "Among notes"]  # a tab between
    assert '<w:numId w:val="4"/>' in define(word, "Heading1")


# ── tables and heads ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_row_is_no_higher_than_the_pictures_in_it() -> None:
    picture = Figure("blue.png", alt="A blue field")
    table = Table((Row((Cell((picture,)), Cell((p("blue"),)))),))
    word = Word(write(of(table, picture, assets=(Asset("blue.png", "image/png", png(), 120, 60),))))
    drawn = [style_of(one) for one in word.document.iter(W + "p") if one.find(f".//{W}drawing") is not None]
    assert drawn == ["TableText", "FigureLoose"]


def test_what_has_no_room_beside_the_other_end_of_a_head_goes_under_it() -> None:
    long, short = "Embargoed until 12 March 2026 · Ministry of Forests, Rivers, Lakes and Rural Affairs of the North", "Ministry"
    for start, breaks in ((long, 1), (short, 0)):
        furniture = Furniture(header=Slots(start=start, end="12 March 2026, last edition of the day"))
        word = Word(write(replace(everything(), furniture=furniture, banner=None, states=())))
        assert len(list(word.parts["word/header1.xml"].iter(W + "br"))) == breaks


def test_numbered_texts_beside_others_are_set_as_those_of_a_briefing() -> None:
    sections = (Passage("full", "Full text", numbered(p("One."), p("Two."))), Passage("report", "Appendix", (Entry(p("More.")),)))
    word = Word(write(replace(seed(), sections=sections)))
    assert 'w:after="108"' in define(word, "BodyText") and 'w:left="620"' in define(word, "Quote")


def test_lines_of_a_title_come_out_even() -> None:
    title = t("Norhaven opens its first public boathouse")
    longer = t("Minister to open the restored forest school at Aldermere")
    side, centred = (
        Word(write(replace(seed(), title=words, made=""), brand)) for words, brand in ((title, civic()), (longer, load("ministry")))
    )
    assert side.texts("TitleEven") and centred.texts("TitleEven")
    ends = re.search(r'w:left="(-?\d+)" w:right="(\d+)"', define(side, "TitleEven"))
    assert ends is not None and ends[1] == "0" and 400 < int(ends[2]) < 2400
    both = re.search(r'w:left="(-?\d+)" w:right="(\d+)"', define(centred, "TitleEven"))
    assert both is not None and both[1] == both[2]
    # One line, and lines that are full, stay as they are.
    for title in ("A short title", "An award for the long-distance ferry of the northern islands and the southern coast of them"):
        assert not Word(write(replace(seed(), title=t(title), made=""))).paragraphs("TitleEven")


def test_one_hairline_stands_over_all_of_a_running_head() -> None:
    word = Word(write(everything()))
    assert [style_of(one) for one in word.paragraphs(part="header1")] == ["HeaderState", "HeaderBelow"]
    assert '<w:top w:val="single"' in define(word, "HeaderState") and '<w:top w:val="nil"/>' in define(word, "HeaderBelow")


def test_a_running_head_without_spaces_is_cut_where_its_room_ends() -> None:
    title = "国家水文资源勘测中心正式启用新一代自动监测系统"
    assert ems(shown := cut(title, 16)) <= 16 and shown.endswith(CUT) and len(shown) > 12
    assert cut("보도자료입니다 새로운소식", 8) == "보도자료입니다" + CUT  # Korean has spaces between its words


def test_a_field_from_right_to_left_holds_every_number_to_what_stands_beside_it() -> None:
    held = Banner("محظور النشر حتى 10 كانون الأول 2027، الساعة 09:00 بتوقيت غرينتش", "2027-12-10T09:00Z")
    word = Word(write(replace(everything("ar"), language="ar", banner=held, states=())))
    assert text(word.paragraphs("HeaderState", "header1")[0]) == held.text.replace(" 10 ", "\u00a010\u00a0").replace(
        " 2027، ", "\u00a02027، "
    ).replace(" 09:00 ", "\u00a009:00\u00a0")


# ── digests and what is repeated ────────────────────────────────────────────────────────────────────────


def test_full_texts_of_a_digest_are_called_so_over_their_headlines_and_not_by_a_heading() -> None:
    word = Word(write(sample_sections.digest()))
    called = [one for one in word.paragraphs() if style_of(one).startswith("FullTextLabel")]
    assert [style_of(one) for one in called] == ["FullTextLabelPaged", "FullTextLabelTurnedRuled", "FullTextLabelRuled"]
    assert [text(one) for one in called] == ["Full text", "النص الكامل", "Full text"]
    assert "w:outlineLvl" not in define(word, "FullTextLabel") and 'w:left="-1814"' in define(word, "FullTextLabel")
    heads = [one.getnext() for one in called]
    assert all(style_of(head).endswith("Beneath") for head in heads) and 'w:before="0"' in define(word, "Heading1Beneath")
    marks = [one.find(f"{W}bookmarkStart") for one in called]
    assert [mark.get(W + "name") for mark in marks if mark is not None] == ["r1", "r2", "r3"]
    assert not undefined(word)


def test_the_standfirst_of_a_release_has_the_look_of_that_of_the_whole() -> None:
    word = Word(write(sample_sections.digest()))
    small, large = (define(word, id) for id in ("AbstractSummary", "Subtitle"))
    assert '<w:sz w:val="22"/>' in small and '<w:sz w:val="25"/>' in large
    colors = [re.search(r"<w:color [^>]*>", one)[0] for one in (small, large)]  # type: ignore[index]
    assert colors[0] == colors[1]


def test_pictures_that_are_offered_stand_without_marks_as_on_pages() -> None:
    item = Medium("boathouse.jpg", t("The boathouse at noon"), "A. Person", "", "https://example.org/boathouse.jpg")
    word = Word(write(replace(everything(), sections=(Media("Media", (item,)),), blocks=())))
    assert (
        word.paragraphs("MediaItem")
        and "w:numPr" not in define(word, "MediaItem")
        and '<w:basedOn w:val="Small"/>' in define(word, "MediaItem")
    )


def test_a_heading_right_under_a_label_stands_close_to_it() -> None:
    entries = (Entry(Heading(2, t("Contents"))), Entry(p("Words.")), Entry(Heading(2, t("More"))))
    word = Word(write(replace(everything(), sections=(Passage("full", "Full text", entries),), blocks=())))
    assert [text(one) for one in word.paragraphs() if style_of(one).endswith("Beneath")] == ["Contents"]


def test_days_references_and_names_are_upright_among_italics() -> None:
    ministry = load("ministry")
    link = Reference("p1", "para. 1")
    sections = (
        Timeline("Next", (Event("11 June", t("An opening"), link),)),
        Quotes("Quotes", (Quoted(t("So it is."), "Ada Person", "Warden", link),)),
    )
    word = Word(write(replace(everything(), sections=sections, blocks=()), ministry))
    for id in ("TimelineDay", "Reference", "QuotedName"):
        assert '<w:i w:val="0"/>' in define(word, id), id
    assert "<w:i/>" in define(word, "QuotedBy") and "<w:b/>" not in define(word, "QuotedName")
    assert 'w:themeColor="text1"' in define(word, "TimelineDay")


def test_quotations_of_a_report_stand_apart_from_its_paragraphs() -> None:
    assert 'w:before="200"' in define(Word(write(of(p("Before."), Quotation((p("So it is."),))))), "Quote")
