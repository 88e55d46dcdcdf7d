"""The Word writer: what stands before and around a text, digests, states, the brand's heads and feet."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
import sample_sections
from judges import conforms
from msgspec.structs import replace
from PIL import Image
from samples import civic, everything, numbered, p, png, t
from stationery import ministry
from test_docx import said
from worddump import DOC_PR, W, Word, style_of, text, undefined
from worddump import write as written

from masthead.briefing.model import (
    Abstract,
    Banner,
    Briefing,
    Entry,
    Event,
    Furniture,
    Imprint,
    KeyFigures,
    Mark,
    Media,
    Medium,
    Quoted,
    Quotes,
    Reference,
    Section,
    Slots,
    Timeline,
    Value,
)
from masthead.briefing.model import Text as Passage
from masthead.document.model import Asset, Figure, Heading, NoteReference, Quotation
from masthead.document.words import missing
from masthead.notices import Notice
from masthead.verify.judges.standards import OpenXml
from masthead.verify.judges.word_rules import check
from masthead.writers.docx.writer import DocxWriter

# The samples' own foot stands instead of where the text is from.
SAMPLES = {f"full-{language}": replace(sample_sections.full(language), provenance="") for language in sample_sections.LANGUAGES}
SAMPLES["digest"] = sample_sections.digest()
OWN = {"no-toc", "table-merged"}
"""What the samples' own texts give rise to: no error of ours."""


def write(briefing: Briefing, **options: str) -> bytes:
    """The file; an address that no file may hold is told of, and nothing else."""
    told: list[Notice] = []
    data = DocxWriter(**options).write(briefing, civic(), told.append)  # type: ignore[arg-type]
    assert all("javascript:" in str(notice) for notice in told), told
    return data


def holding(*sections: Section, **changes: object) -> Word:
    """A file of these sections, a text of three numbered paragraphs after them."""
    text_ = Passage("full", "Full text", numbered(p("One."), p("Two."), p("Three.")))
    return Word(written(replace(everything(), sections=(*sections, text_), blocks=(), **changes)))  # type: ignore[arg-type]


def define(word: Word, id: str) -> str:
    """The text of a style."""
    found = re.search(rf'<w:style [^>]*w:styleId="{id}">.*?</w:style>', word.raw["word/styles.xml"].decode())
    assert found is not None, id
    return found.group()


# ── all of them ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", SAMPLES)
def test_no_word_is_lost_and_the_rules_of_word_are_kept(name: str) -> None:
    data = write(SAMPLES[name])
    assert not missing(said(SAMPLES[name]), DocxWriter().words(data))
    assert not {finding.rule for finding in check(data)} - OWN
    assert not undefined(Word(data)) and write(SAMPLES[name]) == data


@pytest.mark.parametrize("name", SAMPLES)
def test_on_a_template_too(name: str, tmp_path: Path) -> None:
    template = tmp_path / "house.docx"
    template.write_bytes(ministry())
    briefing = replace(SAMPLES[name], publisher="", provenance="")
    data = write(briefing, template=str(template))
    assert not missing(said(briefing), DocxWriter().words(data)) and not undefined(Word(data))
    assert not {finding.rule for finding in check(data) if finding.severity == "error"} - {"alt-missing"}


def test_the_open_xml_sdk_is_content_with_all(tmp_path: Path) -> None:
    template = tmp_path / "house.docx"
    template.write_bytes(ministry())
    files = {f"{name}.docx": write(briefing) for name, briefing in SAMPLES.items()}
    files |= {f"{name}-on.docx": write(briefing, template=str(template)) for name, briefing in SAMPLES.items()}
    conforms(OpenXml(), files, tmp_path)


def test_every_look_is_a_style_that_people_see() -> None:
    word = Word(write(SAMPLES["full-en"]))
    for id in ("PullQuote", "QuotedBy", "TimelineEvent", "TimelineDay", "MediaItem", "ChartCaption", "State", "Imprint", "PartnerLogos"):
        assert "<w:qFormat/>" in define(word, id) and "semiHidden" not in define(word, id)
    body = word.raw["word/document.xml"].decode()
    assert not re.search(r"<w:(?:jc|ind|spacing|shd|pBdr|color|sz|b|i)[ />]", body.partition("<w:sectPr")[0])


# ── before the text ─────────────────────────────────────────────────────────────────────────────────────


def test_a_quotation_stays_with_who_said_it_and_calls_no_notes() -> None:
    quoted = Quoted((*t("We did it."), NoteReference("n1")), "Ada Person", "Director", Reference("p2", "para. 2"))
    word = holding(Quotes("Quotes", (quoted, Quoted(t("Nobody knows who said this."), reference=Reference("p1", "para. 1")))))
    assert word.texts("PullQuoteAttributed") == ["We did it."]
    assert word.texts("QuotedBy") == ["Ada Person\nDirector\u00a0para.\u00a02"]
    assert word.texts("PullQuote") == ["Nobody knows who said this.\u00a0para.\u00a01"]
    assert "<w:keepNext/>" in define(word, "PullQuoteAttributed")
    assert "word/footnotes.xml" not in word.raw


def test_figures_stand_beside_their_clauses_or_all_above_them() -> None:
    short, long = Value("16%", t("Up in a year")), Value("77%", t("Modern life is harming the health of the nation: " * 3))
    for items, beside in (((short, short), 2), ((short, long), 0), ((short, Value("Eight out of ten people", t("Up"))), 0)):
        word = holding(KeyFigures("Key figures", items))
        assert sum(one.find(f".//{W}tab") is not None for one in word.paragraphs("KeyFigure") + word.paragraphs("KeyFigureKept")) == beside


def test_a_picture_without_a_name_is_told_by_its_caption() -> None:
    link = "https://example.org/a.jpg"
    word = holding(Media("Media", (Medium("", t("A cold beer"), "Photo: A. Person", link=link), Medium("beer.jpg", t("Beer"), link=link))))
    first, second = word.texts("MediaItem")
    assert first.startswith("A cold beer") and first.endswith(link) and second.startswith("beer.jpg")


def test_days_stand_in_a_column_as_wide_as_the_longest() -> None:
    events = (Event("1 July", t("It opened."), Reference("p1", "para. 1"), "2024-07-01"), Event("", t("Then more follows.")))
    word = holding(Timeline("Timeline", events))
    assert word.texts("TimelineEventKept") == ["1 JulyIt opened.\u00a0para.\u00a01"] and word.texts("TimelineEvent") == [
        "Then more follows."
    ]
    first = word.paragraphs("TimelineEventKept")[0]
    assert first.find(f".//{W}tab") is not None
    narrow = int(re.search(r'w:hanging="(\d+)"', define(word, "TimelineEvent"))[1])  # type: ignore[index]
    long = holding(Timeline("Timeline", (Event("Late in the summer of the year before", t("It opened.")),)))
    assert narrow > 0 and 'w:hanging="0"' not in define(word, "TimelineEvent")
    months = holding(Timeline("Timeline", (Event("30 تشرين الثاني/نوفمبر 2026", t("افتُتحت البئر.")),)))
    assert months.paragraphs("TimelineEvent")[0].find(f".//{W}tab") is not None
    # Words that take too much of the line stand over what happened.
    assert 'w:firstLine="0"' in define(long, "TimelineEvent") and long.texts("TimelineEvent") == [
        "Late in the summer of the year before\nIt opened."
    ]


def test_a_chart_is_a_drawing_with_pixels_for_old_programs_and_says_what_it_shows() -> None:
    chart = next(section for section in sample_sections.sections()[0] if type(section).__name__ == "Chart")
    word = holding(chart)
    shown = [one for one in word.document.iter(DOC_PR) if "Bar chart" in one.get("descr", "")]
    assert len(shown) == 1 and "South coast: 380" in shown[0].get("descr", "")
    media = sorted(name.rpartition(".")[2] for name in word.raw if "/media/" in name)
    assert media == ["png", "svg"]
    drawing = next(data for name, data in word.raw.items() if name.endswith(".svg"))
    assert b"1,204" in drawing and b"#0b5a8f" in drawing and b"Source Sans 3" in drawing
    assert word.texts("ChartCaption") == ["Requests by region in 2024\u00a0para.\u00a03"]


def test_a_chart_is_set_in_a_face_of_its_own_script() -> None:
    chart = next(section for section in sample_sections.sections("zh-Hans")[0] if type(section).__name__ == "Chart")
    word = holding(chart, language="zh-Hans")
    drawing = next(data for name, data in word.raw.items() if name.endswith(".svg"))
    assert re.search(rb'font-family="Noto Sans SC, ', drawing) is not None


def test_media_are_named_by_links_that_lead_to_them() -> None:
    word = Word(write(SAMPLES["full-en"]))
    first, second = [one for one in word.paragraphs() if style_of(one).startswith("MediaItem")]
    link = first.find(f"{W}hyperlink")
    assert link is not None and text(link) == "opening.jpg"
    assert text(first) == "opening.jpg\nVisitors at the opening\nPhoto: Jo Smith\u00a0· For editorial use only\u00a0para.\u00a01"
    assert text(second) == "film.mp4" and second.find(f"{W}hyperlink") is None


def test_questions_are_headings_or_stay_with_their_answers() -> None:
    word = Word(write(SAMPLES["full-en"]))
    assert word.texts("QuestionHeading") == ["How many offices are there?"] == word.texts("Question")
    assert '<w:outlineLvl w:val="1"/>' in define(word, "QuestionHeading") and "<w:keepNext/>" in define(word, "Question")


# ── digests ─────────────────────────────────────────────────────────────────────────────────────────────


def test_the_contents_of_a_digest_lead_to_its_releases() -> None:
    word = Word(write(sample_sections.digest()))
    names = {mark.get(W + "name") for mark in word.document.iter(W + "bookmarkStart")}
    entries = word.paragraphs("IndexEntry")
    assert [text(entry) for entry in entries] == [
        "Three offices open in the north",
        "افتتاح ثلاثة مكاتب في الشمال",
        "A correction to the figures of May",
    ]
    for number, entry in enumerate(entries, 1):
        link = entry.find(f"{W}hyperlink")
        assert link is not None and link.get(W + "anchor") == f"a{number}" and f"a{number}" in names
        assert [code.text for code in entry.iter(W + "instrText")] == [f" PAGEREF a{number} "]
    assert word.texts("IndexAbout")[1:] == ["Embargoed\nOffice 2 · 2 December 2025", "Correction\nOffice 3 · 3\u00a0December\u00a02025"]
    # It has contents: nobody needs a second list.
    assert not word.paragraphs("TOCHeading")
    assert Word(write(sample_sections.digest(), contents="always")).paragraphs("TOCHeadingPaged")


def test_a_release_of_a_digest_has_a_heading_a_link_and_its_own_language() -> None:
    word = Word(write(sample_sections.digest()))
    titles = [one for one in word.paragraphs() if style_of(one).startswith("AbstractTitle")]
    assert [style_of(one) for one in titles] == ["AbstractTitle", "AbstractTitleTurned", "AbstractTitle"]
    assert 'w:lineRule="atLeast"' in define(word, "AbstractTitleTurned") and '<w:outlineLvl w:val="0"/>' in define(word, "AbstractTitle")
    arabic = titles[1]
    assert arabic.find(f"{W}pPr/{W}bidi") is not None and {one.get(W + "bidi") for one in arabic.iter(W + "lang")} == {"ar"}
    assert word.texts("AbstractEmbargo") == ["Embargoed until 10 December 2025, 09:00 GMT"] and word.texts("AbstractState") == [
        "Correction"
    ]
    assert 'w:fill="B3372B"' in define(word, "AbstractEmbargo") and "w:shd" not in define(word, "AbstractState")
    links = word.paragraphs("AbstractLink")
    assert [link.find(f"{W}hyperlink").get(W + "anchor") for link in links] == ["r1", "r2", "r3"]  # type: ignore[union-attr]


def test_without_words_for_it_the_title_is_the_link() -> None:
    release = Abstract("a1", t("A title"), "Office", Reference("r1", ""))
    section = Passage("full", "", (Entry(Heading(2, t("A title"))), Entry(p("Words."))), anchor="r1")
    word = Word(written(replace(everything(), sections=(release, section), blocks=(), profile="digest")))
    link = word.paragraphs("AbstractTitle")[0].find(f"{W}hyperlink")
    assert link is not None and link.get(W + "anchor") == "r1" and text(link) == "A\u00a0title"


def test_the_first_full_text_begins_a_page_and_what_belongs_to_it_stands_under_it() -> None:
    entries = (Entry(Heading(2, t("A title"))), Entry(p("Words."), 1, "r1-p1"))
    sections = (Passage("full", "", entries, anchor="r1"), Passage("notes", "Notes", (Entry(p("A note.")),), level=3))
    word = Word(written(replace(everything(), sections=sections, blocks=(), profile="digest")))
    assert word.texts("Heading1Paged") == ["A title"] and "<w:pageBreakBefore/>" in define(word, "Heading1Paged")
    assert word.texts("PartLabel") == ["Notes"] and '<w:outlineLvl w:val="1"/>' in define(word, "PartLabel")
    assert not {finding.rule for finding in check(written(replace(everything(), sections=sections, blocks=(), profile="digest")))} - OWN


def test_further_releases_of_a_digest_stand_under_a_rule_with_some_lines() -> None:
    def release(number: int) -> Passage:
        paragraphs = (Entry(p(f"Paragraph {at}, which is about a line long as it is here.")) for at in range(20))
        return Passage("full", "", (Entry(Heading(2, t(f"Release {number}"))), *paragraphs), anchor=f"r{number}")

    word = Word(written(replace(everything(), sections=tuple(map(release, (1, 2, 3))), blocks=(), profile="digest")))
    assert word.texts("Heading1Paged") == ["Release 1"] and word.texts("Heading1Ruled") == ["Release 2", "Release 3"]
    assert "<w:top w:val=" in define(word, "Heading1Ruled") and 'w:before="400"' in define(word, "Heading1Ruled")
    styles = [style_of(one) for one in word.paragraphs()]
    begun = styles[styles.index("Heading1Ruled") :]
    assert all(one.endswith("Kept") for one in begun[1:6]) and not any(one.endswith("Kept") for one in begun[9:20])


def test_a_part_in_another_language_has_its_own_direction_label_and_bars() -> None:
    said_ = Quotation((p("افتتحنا ثلاثة مكاتب."),), t("السيدة"))
    section = Passage("full", "النص الكامل", (Entry(p("نص"), 1, "x1"), Entry(said_)), language="ar")
    word = holding(section)
    label = word.paragraphs("SectionLabelTurned")[0]
    assert text(label) == "النص الكامل" and {one.get(W + "bidi") for one in label.iter(W + "lang")} == {"ar"}
    assert '<w:ind w:left="0"/>' in define(word, "SectionLabelTurned")
    assert "<w:right w:val=" in define(word, "SpeakerTurned") and "<w:left w:val=" in define(word, "Speaker")
    assert word.texts("SpeakerTurned") == ["السيدة"] and all(
        one.find(f"{W}pPr/{W}bidi") is not None for one in word.paragraphs("SpeakerTurned")
    )


# ── what must be seen first ─────────────────────────────────────────────────────────────────────────────


def test_states_and_embargo_stand_in_body_running_head_and_properties() -> None:
    word = Word(write(SAMPLES["full-en"]))
    assert word.texts("Banner") == ["Embargoed until 10 December 2025, 09:00 GMT"]
    assert word.texts("State") == ["Draft", "Replaces A-12"]
    told = "Embargoed until 10 December 2025, 09:00 GMT · Draft · Replaces A-12"
    assert word.texts("HeaderState", "header1") == [told] and not word.paragraphs("HeaderState", "header2")
    core = word.raw["docProps/core.xml"].decode()
    assert "<dc:title>Draft: Every block</dc:title>" in core and f"<cp:contentStatus>{told}</cp:contentStatus>" in core
    assert f'name="Embargo and state"><vt:lpwstr>{told}<' in word.raw["docProps/custom.xml"].decode()


def test_the_running_head_says_once_what_stands_over_it() -> None:
    title = "Forty villages get clean water"
    marked = replace(
        everything(),
        title=t(title),
        short=f"Embargoed until noon · {title}",
        file_title=f"Embargoed until noon: {title}",
        banner=Banner("Embargoed until noon"),
    )
    word = Word(written(marked))
    assert [text(one) for one in word.paragraphs(part="header1")] == ["Embargoed until noon", f"{title}10 December 2025"]
    assert f'name="Running head"><vt:lpwstr>{title}<' in word.raw["docProps/custom.xml"].decode()


def test_a_template_keeps_its_running_head_under_the_embargo(tmp_path: Path) -> None:
    template = tmp_path / "house.docx"
    template.write_bytes(ministry())
    word = Word(DocxWriter(template=str(template)).write(everything(), civic(), lambda _: None))
    head = [text(one) for one in word.paragraphs(part="header2")]
    assert head == ["Embargoed until 10 December 2025, 09:00 GMT", "Ministry of Examples"]
    # The next text on that file has none, and no trace of it.
    template.write_bytes(DocxWriter(template=str(template)).write(everything(), civic(), lambda _: None))
    free = Word(DocxWriter(template=str(template)).write(replace(everything(), banner=None), civic(), lambda _: None))
    assert [text(one) for one in free.paragraphs(part="header2")] == ["Ministry of Examples"]
    assert not any("Embargoed" in raw.decode() for name, raw in free.raw.items() if name.startswith("docProps/"))
    draft = replace(everything(), banner=None, states=(Banner("Draft", kind="draft"),))
    other = Word(DocxWriter(template=str(template)).write(draft, civic(), lambda _: None))
    assert [text(one) for one in other.paragraphs(part="header2")] == ["Draft", "Ministry of Examples"]


# ── heads and feet ──────────────────────────────────────────────────────────────────────────────────────


def test_a_brands_own_heads_and_feet() -> None:
    furniture = Furniture(
        Slots("{logo}", "", "Press office"),
        Slots("Example", "Every block", "10 December 2025"),
        Slots("Rue des Exemples 7", "", "{page} of {pages}"),
        Slots(end="{page}"),
    )
    word = Word(written(replace(everything(), furniture=furniture, banner=None)))
    assert word.texts("Publisher", "header2") == ["Your organisationPress office"]
    assert word.texts("HeaderThree", "header1") == ["ExampleEvery block10 December 2025"]
    assert word.texts("Footer", "footer2") == ["Rue des Exemples 71 of 1"] and word.texts("Footer", "footer1") == ["1"]
    codes = [code.text for part in ("footer2", "footer1") for code in word.parts[f"word/{part}.xml"].iter(W + "instrText")]
    assert codes == [" PAGE ", " NUMPAGES ", " PAGE "]
    assert define(word, "HeaderThree").count("<w:tab ") == 2 and 'w:val="center"' in define(word, "HeaderThree")
    section = next(word.document.iter(W + "sectPr"))
    kinds = [(one.tag.rpartition("}")[2], one.get(W + "type")) for one in section if "Reference" in one.tag]
    assert kinds == [
        ("headerReference", "default"),
        ("headerReference", "first"),
        ("footerReference", "default"),
        ("footerReference", "first"),
    ]
    assert section.find(W + "titlePg") is not None


def test_a_head_of_the_brands_that_names_the_embargo_needs_no_other() -> None:
    furniture = Furniture(header=Slots("Embargoed until noon · Example Office", "", "{page}"), footer=Slots("Example Office"))
    word = Word(written(replace(everything(), banner=Banner("Embargoed until noon"), furniture=furniture)))
    assert not word.paragraphs("HeaderState", "header1")
    assert word.texts("Header", "header1") == ["Embargoed until noon · Example Office1"]
    # What a brand does not say of the first page is as usual there.
    assert word.texts("Footer", "footer1") == ["Example Office"] and "1 / 1" in word.texts("Footer", "footer2")[0]


def test_the_imprint_ends_the_file_with_its_logos_in_a_line() -> None:
    marks = (Mark(sample_sections.LOGO, 28, "Example Fund"), Mark(sample_sections.LOGO, 20, "Office of Examples"))
    word = holding(Imprint("Imprint", (t("Funded by the Example Fund."),), marks))
    logos = word.paragraphs("PartnerLogosWhole")
    assert len(logos) == 1 and word.texts("ImprintFirm") == ["Funded by the Example Fund."]
    extents = [
        int(one.get("cy", "0")) for one in logos[0].iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent")
    ]
    assert extents == [28 * 12_700, 20 * 12_700]
    assert [one.get("descr") for one in logos[0].iter(DOC_PR)] == ["Example Fund", "Office of Examples"]


# ── pictures ────────────────────────────────────────────────────────────────────────────────────────────


def test_pictures_tell_nothing_of_who_made_them_and_where() -> None:
    picture = Image.new("RGB", (40, 30), (11, 90, 143))
    exif = Image.Exif()
    exif[0x010F], exif[0x0132], exif[0x013B] = "SecretCamera", "2024:06:07 10:00:00", "Secret Person"
    exif.get_ifd(0x8825).update({1: "N", 2: (37.0, 57.0, 0.0), 3: "E", 4: (58.0, 23.0, 0.0)})
    data = io.BytesIO()
    picture.save(data, "JPEG", exif=exif)
    assert b"SecretCamera" in data.getvalue()
    briefing = replace(everything(), assets=(Asset("a.jpg", "image/jpeg", data.getvalue(), 40, 30), Asset("sea.png", "image/png", png())))
    text_ = Passage("full", "Full text", (Entry(Figure("a.jpg", "A square")),))
    word = Word(written(replace(briefing, sections=(text_,), blocks=())))
    held = [raw for name, raw in word.raw.items() if name.endswith(".jpeg")]
    assert len(held) == 1 and b"Secret" not in b"".join(word.raw.values())
    found = Image.open(io.BytesIO(held[0])).getexif()
    assert not dict(found) and not found.get_ifd(0x8825)
