"""The Word writer: what a brand says of masthead, quotations, labels, grounds, colours and logos."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sample_sections
from judges import conforms
from msgspec.structs import replace
from samples import LOREM, ROOT, civic, everything, p, report, t, wide_table
from test_docx import said
from worddump import DOC_PR, W, Word, of, style_of, text, undefined, value

from masthead.brand.model import Brand, Colors, Cover, Logo, Setting
from masthead.briefing.model import Briefing, Entry
from masthead.briefing.model import Text as Passage
from masthead.document.model import Aside, Heading, Item, Link, List, Quotation, Text
from masthead.document.plain import plain as inlined
from masthead.document.words import missing
from masthead.verify.judges.standards import OpenXml
from masthead.verify.judges.word_rules import check
from masthead.writers.docx.styles.theme import palette, slot
from masthead.writers.docx.writer import DocxWriter

LOGO = str(ROOT / "styles" / "relief" / "logo.svg")
COLORS = replace(
    civic().colors,
    band="#0f4c3a",
    primary="#0f4c3a",
    accent="#d9822b",
    head="#163a5f",
    on_head="#ffffff",
    stripe="#eef3f1",
    callout="#fdf3e7",
    link="#0b5a8f",
)
OWN = {"no-toc", "table-merged"}


def brand(*, colors: Colors | None = None, logo: Logo | None = None, first_top: float = -1.0, **setting: str) -> Brand:
    base = civic()
    page = replace(base.page, first_top=first_top)
    return replace(base, digest="", colors=colors or base.colors, logo=logo, page=page, setting=replace(Setting(), **setting))


def write(briefing: Briefing, house: Brand) -> bytes:
    return DocxWriter().write(briefing, house, lambda _: None)


def define(word: Word, id: str) -> str:
    """The text of a style."""
    found = re.search(rf'<w:style [^>]*w:styleId="{id}">.*?</w:style>', word.raw["word/styles.xml"].decode())
    assert found is not None, id
    return found.group()


HOUSES = {
    "band": brand(colors=COLORS, head="band", quotation="plain", labels="above"),
    "centred": brand(colors=COLORS, head="centred", quotation="marks", logo=Logo(LOGO, 20, {"": "Harbour"}, least=36), first_top=90),
    "grounds": brand(colors=COLORS),
}


@pytest.mark.parametrize("language", sample_sections.LANGUAGES)
@pytest.mark.parametrize("name", HOUSES)
def test_every_house_keeps_the_rules(name: str, language: str) -> None:
    data = write(sample_sections.full(language), HOUSES[name])
    assert not {finding.rule for finding in check(data)} - OWN
    assert not undefined(Word(data))


def test_the_open_xml_sdk_is_content_with_every_house(tmp_path: Path) -> None:
    files = {
        f"{name}-{language}.docx": write(sample_sections.full(language), house)
        for name, house in HOUSES.items()
        for language in ("en", "ar")
    }
    conforms(OpenXml(), files, tmp_path)


# ── colours ─────────────────────────────────────────────────────────────────────────────────────────────


def test_the_theme_has_every_colour_that_it_has_room_for() -> None:
    found = palette(COLORS)
    for role in ("ink", "paper", "muted", "rule", "primary", "danger", "accent", "link", "head", "callout"):
        name = slot(replace(COLORS, on_band="#ffffff"), role)
        short = {"text1": "dk1", "background1": "lt1", "text2": "dk2", "background2": "lt2", "hyperlink": "hlink"}.get(name, name)
        assert found[short] == getattr(COLORS, role).lstrip("#").upper(), role
    # One that the brand does not set apart is the one that it is like: both follow one change.
    assert slot(COLORS, "band") == slot(COLORS, "primary") == "accent1"
    assert slot(civic().colors, "on_danger") == "background1"


def test_links_and_bullets_have_colours_of_their_own() -> None:
    word = Word(write(everything(), HOUSES["grounds"]))
    assert 'w:color w:val="0B5A8F" w:themeColor="hyperlink"' in define(word, "Hyperlink")
    theme = word.raw["word/theme/theme1.xml"].decode()
    assert '<a:hlink><a:srgbClr val="0B5A8F"/></a:hlink>' in theme and '<a:accent3><a:srgbClr val="D9822B"/></a:accent3>' in theme
    assert b'<w:color w:val="D9822B" w:themeColor="accent3"/>' in word.raw["word/numbering.xml"]


def test_tables_have_the_brands_grounds_by_their_style() -> None:
    word = Word(write(of(wide_table()), HOUSES["grounds"]))
    table = define(word, "BrandTable")
    first, stripes = (
        re.search(rf'<w:tblStylePr w:type="{kind}">.*?</w:tblStylePr>', table)[0]  # type: ignore[index]
        for kind in ("firstRow", "band2Horz")
    )
    assert 'w:fill="163A5F"' in first and 'w:fill="EEF3F1"' in stripes and "<w:tblStyleRowBandSize" in table
    look = next(word.document.iter(W + "tblLook"))
    assert look.get(W + "noHBand") == "0" and look.get(W + "firstRow") == "1"
    assert 'w:val="FFFFFF"' in define(word, "TableHeadGround")
    heads = [style_of(one) for one in word.document.iter(W + "p") if style_of(one).startswith("TableHeadGround")]
    assert heads
    plain = Word(write(of(wide_table()), civic()))
    assert "w:shd" not in define(plain, "BrandTable") and next(plain.document.iter(W + "tblLook")).get(W + "noHBand") == "1"


def test_a_boxed_note_stands_on_the_brands_ground_lists_and_all() -> None:
    note = Aside((p("One."), List((Item((p("an item"),)),)), p("Two.")), t("A note"))
    word = Word(write(of(note), HOUSES["grounds"]))
    styles = [style_of(one) for one in word.paragraphs()[-4:]]
    assert styles == ["AsideTitleOpened", "Aside", "ListBulletSmallBoxed", "AsideClosed"]
    for id in ("Aside", "ListBulletSmallBoxed"):
        assert 'w:fill="FDF3E7"' in define(word, id)
    assert not undefined(word)


# ── quotations and labels ───────────────────────────────────────────────────────────────────────────────


def test_quotations_beside_a_bar_after_a_mark_or_indented() -> None:
    quotation = Quotation((p("She said so."), p("And more.")), t("Ada Person"))
    bar, marks, plain = (Word(write(of(quotation), brand(quotation=kind))) for kind in ("bar", "marks", "plain"))
    assert "<w:pBdr>" in define(bar, "Quote") and "<w:pBdr>" not in define(plain, "Quote") + define(marks, "Quote")
    assert [style_of(one) for one in marks.paragraphs()[-3:]] == ["Quote", "QuoteContinuedKept", "Speaker"]
    assert [style_of(one) for one in bar.paragraphs()[-3:]] == ["Quote", "QuoteAttributed", "Speaker"]
    # The mark is a number of the list kind: seen, and no word of the text.
    assert '<w:numId w:val="5"/>' in define(marks, "Quote") and '<w:numId w:val="0"/>' in define(marks, "QuoteContinued")
    assert '<w:lvlText w:val="“"/>' in marks.raw["word/numbering.xml"].decode()
    assert "“" not in text(marks.document) and b'w:abstractNumId="5"' not in bar.raw["word/numbering.xml"]


@pytest.mark.parametrize(("language", "mark"), [("fr", "«"), ("de", "„"), ("ja", "「"), ("ar", "«"), ("zh-Hans", "“")])
def test_the_mark_is_that_of_the_language(language: str, mark: str) -> None:
    word = Word(write(of(Quotation((p("x"),)), language=language), brand(quotation="marks")))
    assert f'<w:lvlText w:val="{mark}"/>' in word.raw["word/numbering.xml"].decode()


def test_labels_stand_in_the_margin_or_over_the_text() -> None:
    side, above = (define(Word(write(everything(), brand(labels=kind))), "SectionLabel") for kind in ("side", "above"))
    assert 'w:left="-1814"' in side and 'w:left="0"' in above
    assert 'w:after="0"' in side and 'w:after="70"' in above


# ── mastheads ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_band_reaches_from_edge_to_edge() -> None:
    house = HOUSES["band"]
    word = Word(write(everything(), house))
    publisher, page = define(word, "Publisher"), house.page
    indent = re.search(r'w:left="(-?\d+)" w:right="(-?\d+)" w:firstLine="(\d+)"', publisher)
    assert indent is not None
    margins = next(word.document.iter(W + "pgMar"))
    left, right = int(margins.get(W + "left", "")), int(margins.get(W + "right", ""))
    assert int(indent[1]) + left == 0 and int(indent[2]) + right == 0
    assert int(indent[3]) == round(page.start * 20)
    assert margins.get(W + "header") == "0" and 'w:fill="0F4C3A"' in publisher and 'w:val="FFFFFF"' in publisher
    # The running heads of the other pages begin where they always did.
    assert f'w:before="{round(page.top * 20)}"' in define(word, "Header")
    assert 'w:before="0"' in define(word, "HeaderBelow")


def test_a_band_takes_a_logo_for_dark_grounds_or_the_name(tmp_path: Path) -> None:
    light = brand(colors=COLORS, head="band", logo=Logo(LOGO, 24, {"": "Harbour"}))
    assert not list(Word(write(everything(), light)).parts["word/header2.xml"].iter(DOC_PR))
    dark = replace(light, logo=Logo(LOGO, 24, {"": "Harbour"}, dark={"": LOGO}))
    shown = list(Word(write(everything(), dark)).parts["word/header2.xml"].iter(DOC_PR))
    assert [one.get("descr") for one in shown] == ["Harbour"]


def test_a_logo_is_no_smaller_than_it_may_be_and_begins_where_the_paper_wants_it() -> None:
    word = Word(write(everything(), HOUSES["centred"]))
    extent = next(word.parts["word/header2.xml"].iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"))
    assert int(extent.get("cy", "")) == 36 * 12_700
    page = HOUSES["centred"].page
    assert f'w:before="{round((90 - page.top) * 20)}"' in define(word, "Publisher")
    assert next(word.document.iter(W + "pgMar")).get(W + "header") == str(round(page.top * 20))
    above = Word(write(everything(), brand(first_top=20)))
    assert next(above.document.iter(W + "pgMar")).get(W + "header") == "400"
    assert f'w:before="{round((page.top - 20) * 20)}"' in define(above, "Header") and 'w:before="0"' in define(above, "Publisher")


def test_a_centred_masthead_has_its_title_in_the_middle() -> None:
    word = Word(write(everything(), HOUSES["centred"]))
    for id in ("Publisher", "Masthead", "Kicker", "Title", "Subtitle"):
        assert '<w:jc w:val="center"/>' in define(word, id)
    assert 'w:val="double"' in define(word, "Publisher") and "<w:jc" not in define(word, "BodyText")


def test_a_publisher_alone_over_the_text_has_the_rule_of_the_masthead() -> None:
    bare = replace(everything(), genre="", date="", language_name="")
    for house, ruled in ((brand(), True), (HOUSES["band"], False), (HOUSES["centred"], False)):
        word = Word(write(bare, house))
        styles = [style_of(one) for one in word.parts["word/header2.xml"].iter(W + "p")]
        assert (styles == ["PublisherUnderlined"]) is ruled and not undefined(word)
    assert '<w:bottom w:val="single" w:sz="16"' in define(Word(write(bare, brand())), "PublisherUnderlined")
    over = Word(write(replace(bare, date="1 May 2024"), brand()))
    assert [style_of(one) for one in over.parts["word/header2.xml"].iter(W + "p")] == ["Publisher"]


# ── columns ─────────────────────────────────────────────────────────────────────────────────────────────


def test_running_text_stands_in_two_columns_and_wide_tables_across_both(tmp_path: Path) -> None:
    base = brand()
    house = replace(base, page=replace(base.page, columns=2, side=0.0))
    data = write(everything(), house)
    word = Word(data)
    kinds = [(one.find(W + "type"), one.find(W + "cols")) for one in word.document.iter(W + "sectPr")]
    numbers = [cols.get(W + "num") for _, cols in kinds if cols is not None]
    assert numbers == ["1", "2", "1", "2", "1"]  # what is before the text, the text, its wide table, the text, what is after it
    assert [kind is None for kind, _ in kinds] == [True, False, False, False, False]
    # Heads and feet are those of the first section, whose first page alone is another.
    sections = list(word.document.iter(W + "sectPr"))
    assert [len(one.findall(W + "headerReference")) for one in sections] == [2, 0, 0, 0, 0]
    assert [one.find(W + "titlePg") is not None for one in sections] == [True, False, False, False, False]
    table = next(one for one in word.document.iter(W + "tbl") if len(list(one.iter(W + "gridCol"))) > 5)
    assert sum(int(one.get(W + "w", "")) for one in table.iter(W + "gridCol")) > 20 * 400
    assert not {finding.rule for finding in check(data)} - OWN and not undefined(word)
    conforms(OpenXml(), {"columns.docx": data}, tmp_path)
    # Numbers of paragraphs stand within their column.
    place = re.search(
        r'w:styleId="NumberedParagraph">.*?<w:ind w:left="(\d+)"[^>]* w:hanging="(\d+)"', word.raw["word/styles.xml"].decode()
    )
    assert place is not None and int(place[1]) - int(place[2]) >= 200
    narrow = replace(base, page=replace(base.page, columns=2, start=140.0))  # there is no room for two
    assert len(list(Word(write(everything(), narrow)).document.iter(W + "sectPr"))) == 1


# ── covers ──────────────────────────────────────────────────────────────────────────────────────────────


def covered(layout: str, when: str = "always", **cover: object) -> Brand:
    return replace(brand(colors=COLORS), cover=Cover(when, layout, **cover))  # type: ignore[arg-type]


@pytest.mark.parametrize("layout", ["band", "full", "plain"])
def test_a_cover_says_it_all_on_a_page_of_its_own(layout: str, tmp_path: Path) -> None:
    briefing = replace(sample_sections.full("en"), provenance="From a release by Example Office")
    data = write(briefing, covered(layout))
    word = Word(data)
    styles = [style_of(one) for one in word.paragraphs()]
    assert styles[:6] == ["Banner", "State", "State", "CoverKicker", "CoverTitle", "CoverSubtitle"]
    assert word.texts("CoverIssuer") == ["From a release by Example Office"]
    assert word.texts("CoverNote") == [inlined(line) for line in briefing.lines]  # what was filed with it stands on the cover too
    assert styles[styles.index("CoverIssuer") - 1] == "CoverFacts"
    assert styles[styles.index("CoverIssuer") + 1] == "SectionLabelPaged" and "<w:pageBreakBefore/>" in define(word, "SectionLabelPaged")
    assert not missing(said(briefing), DocxWriter().words(data)) and not undefined(word)
    assert not {finding.rule for finding in check(data)} - OWN
    # The ground is drawn behind the words, which stand on its colour without it too.
    grounds = list(word.parts["word/header2.xml"].iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor"))
    assert len(grounds) == (layout != "plain")
    assert ('w:fill="0F4C3A"' in define(word, "CoverTitle")) == (layout != "plain")
    assert ('w:fill="0F4C3A"' in define(word, "CoverPublisher")) == (layout == "full")  # over a band it stands on paper, as in PDF
    assert b'<a:schemeClr val="accent1"/>' in word.raw["word/header2.xml"] or layout == "plain"
    conforms(OpenXml(), {"cover.docx": data}, tmp_path)


def test_a_cover_comes_by_itself_where_there_are_contents() -> None:
    plain = covered("band", "auto")
    assert not Word(write(everything(), plain)).paragraphs("CoverTitle")
    word = Word(write(replace(report(3), contents=True), plain))
    assert word.paragraphs("CoverTitle") and word.paragraphs("TOCHeadingPaged")
    assert not Word(write(replace(report(3), contents=True), covered("band", "never"))).paragraphs("CoverTitle")


def test_behind_a_cover_the_contents_of_a_long_text_have_a_page_of_their_own() -> None:
    long = replace(report(3), contents=True)
    for count, paged in ((1, False), (20_000 // len(LOREM) + 1, True)):
        sections = (Passage("report", "", tuple(Entry(block) for block in (p("Words."), Heading(2, t("A part")), *[p(LOREM)] * count))),)
        styles = [style_of(one) for one in Word(write(replace(long, sections=sections), covered("band", "always"))).paragraphs()]
        assert styles[styles.index("TOC1") + 1] == ("BodyTextPaged" if paged else "BodyTextApart")


def test_what_a_brand_does_not_want_on_its_cover_opens_the_next_page() -> None:
    word = Word(write(everything(), covered("band", fields=("title",))))
    styles = [style_of(one) for one in word.paragraphs()]
    assert styles[:2] == ["CoverTitleAlone", "CoverNote"]
    assert styles[styles.index("HeadLinePaged") + 1] in {"Banner", "Subtitle", "HeadLine"}


def test_a_title_is_the_smaller_the_longer_it_is_and_a_link_on_a_ground_has_the_colour_of_its_letters() -> None:
    short = Word(write(everything(), covered("full")))
    long = Word(write(replace(everything(), title=t("A headline of a ministry that goes on " * 6)), covered("full")))
    sizes = [int(re.search(r'<w:sz w:val="(\d+)"', define(word, "CoverTitle"))[1]) for word in (short, long)]  # type: ignore[index]
    assert sizes[0] > sizes[1]
    linked = (Text("See "), Link("https://example.org", t("this")))
    data = write(replace(everything(), standfirst=linked, lines=(linked,)), covered("full"))
    word = Word(data)
    assert word.texts("CoverSubtitle") == word.texts("CoverNote") == ["See this"] and not word.texts("HeadLine")
    for style in ("CoverSubtitle", "CoverNote"):
        assert [value(run, "rPr/rStyle") for one in word.paragraphs(style) for run in one.iter(W + "r")] == ["", "CoverLink"]
    assert "contrast" not in {finding.rule for finding in check(data)} and 'w:val="FFFFFF"' in define(word, "CoverLink")
    plain = Word(write(replace(everything(), standfirst=linked), covered("plain")))
    assert [value(run, "rPr/rStyle") for run in plain.paragraphs("CoverSubtitle")[0].iter(W + "r")] == ["", "Hyperlink"]
    assert Word(write(replace(everything(), standfirst=linked), covered("plain"))).paragraphs("CoverSubtitle")


def test_an_issuer_that_is_among_the_lines_of_a_cover_is_not_named_again() -> None:
    named = replace(everything(), lines=(t("Helena Brandt"),), issuer="Helena Brandt", provenance="From a text by Helena Brandt")
    assert not Word(write(named, covered("full"))).texts("CoverIssuer")
    assert Word(write(replace(named, lines=()), covered("full"))).texts("CoverIssuer") == ["From a text by Helena Brandt"]
