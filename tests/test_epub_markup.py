"""Blocks and inlines in an EPUB: links, tables, images, languages, any document at all, and the markup as it is."""

from __future__ import annotations

import html
import os
import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from posixpath import join, normpath
from typing import Any

import pytest
from books import Book, H, book, css_of, faults, of, said, write
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from samples import all_samples, everything, numbered, p, png, seed, t

from masthead.briefing.model import Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import (
    Asset,
    BlockNode,
    Cell,
    Code,
    Emphasis,
    Figure,
    Foreign,
    Heading,
    Inline,
    Item,
    LineBreak,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Row,
    Strong,
    Table,
    Text,
)
from masthead.document.words import missing
from masthead.notices import Dropped, Notice, Replaced, Withheld
from masthead.writers.epub.writer import EpubWriter
from masthead.writers.markup.opening import opening
from masthead.writers.markup.sections import closing, section
from masthead.writers.markup.sheet import Publication, Sheet

GOLDEN = Path(__file__).parent / "golden" / "epub"

_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12) | st.sampled_from(
    ["word", "a & b < c", "الف", "汉字"]
)


def _wrapped(kids: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(kids, max_size=3).map(tuple)
    return st.one_of(
        several.map(Strong),
        several.map(Emphasis),
        st.builds(Link, st.sampled_from(["https://example.org/ü x", "#here", "#gone", "javascript:x", "file:///x", "tel:+43 1"]), several),
        st.builds(Foreign, st.sampled_from(["fr", "ar", "not a tag", "zh-Hans"]), several),
    )


_INLINE: st.SearchStrategy[Any] = st.recursive(
    st.one_of(_TEXT.map(Text), _TEXT.map(Code), st.just(LineBreak()), st.sampled_from("abx").map(NoteReference)), _wrapped, max_leaves=5
)
_INLINES: st.SearchStrategy[tuple[Inline, ...]] = st.lists(_INLINE, max_size=4).map(tuple)
_LANGUAGE = st.sampled_from(["", "", "fr", "ar"])


def _nested(kids: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(kids, max_size=3).map(tuple)
    cell = st.builds(Cell, several, st.integers(1, 3), st.integers(1, 3), st.sampled_from(["", "center", "end"]), st.booleans())
    row = st.builds(Row, st.lists(cell, max_size=3).map(tuple))
    rows = st.lists(row, max_size=3).map(tuple)
    return st.one_of(
        st.builds(List, st.lists(st.builds(Item, several), max_size=3).map(tuple), st.booleans(), st.integers(0, 9), language=_LANGUAGE),
        st.builds(Quotation, several, _INLINES),
        st.builds(Table, rows, st.integers(0, 2), st.integers(0, 2), _INLINES),
        st.builds(Note, st.sampled_from("ab"), several),
        st.builds(Part, several, _INLINES),
    )


_BLOCK: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.builds(Paragraph, _INLINES, language=_LANGUAGE),
        st.builds(Heading, st.integers(1, 6), _INLINES, st.sampled_from(["", "here", "2 words", "m-h-1", "m-title-1"])),
        st.builds(Figure, st.sampled_from(["blue.png", "gone.png", ""]), _TEXT, _INLINES, _INLINES, st.booleans()),
        st.builds(Preformatted, _TEXT),
    ),
    _nested,
    max_leaves=8,
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    blocks=st.lists(_BLOCK, max_size=6), profile=st.sampled_from(["briefing", "report"]), language=st.sampled_from(["en", "ar", "", "x!"])
)
def test_any_document_becomes_a_sound_book(blocks: list[BlockNode], profile: str, language: str) -> None:
    kind: Any = "report" if profile == "report" else "full"
    entries = tuple(Entry(block, number, f"p{number}", "###" if number == 2 else "") for number, block in enumerate(blocks))
    briefing = replace(
        seed(profile),
        sections=(Section(kind, "" if kind == "report" else "Full text", entries),),
        language=language,
        assets=(Asset("blue.png", "image/png", png()),),
        made_reference=None,
        standfirst_reference=None,
    )
    notices: list[Notice] = []
    data = write(briefing, notices=notices)
    assert not missing(said(briefing), EpubWriter().words(data), notices)
    made = Book(data)
    for name, page in made.pages.items():
        ids = [element.get("id") for element in page.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), name
        levels = [int(element.tag[-1]) for element in page.iter() if re.fullmatch(re.escape(H) + "h[1-6]", str(element.tag))]
        assert all(after <= before + 1 for before, after in pairwise(levels)), levels
    assert not faults(made, heads=False)


# ── blocks and inlines ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share", "ftp://x.org", "https://", "#gone"])
def test_a_link_of_a_kind_that_is_not_allowed_is_told_and_keeps_its_words(target: str) -> None:
    notices: list[Notice] = []
    made = book(p("see ", Link(target, t("this page"))), notices=notices)
    assert "see this page" in made.text
    assert [type(notice) for notice in notices] == [Dropped]


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("https://example.org/a b?q=[1]#x#y", "https://example.org/a%20b?q=%5B1%5D#x%23y"),
        ("https://пример.рф/путь", "https://пример.рф/путь"),
        ("tel:+43 1 234", "tel:+431234"),
        ("mailto:a@b.org?subject=x&body=100%", "mailto:a@b.org?subject=x&body=100%25"),
    ],
)
def test_a_link_becomes_a_valid_address(target: str, href: str) -> None:
    assert f'href="{html.escape(href)}"' in book(p(Link(target, t("there")))).text


def test_the_end_mark_stands_in_the_last_words() -> None:
    made = Book(write(of(p("Last words."), List((Item((p("of a list"),)),)))))
    assert "endmark" not in made.text
    ended = replace(of(), sections=(Section("full", "", numbered(p("x"), List((Item((p("of a list"),)),)), end_mark="-30-")),))
    assert re.search(
        r'<li>of a list <span class="endmark" role="img" aria-label="End of the text">-30-</span></li>', Book(write(ended)).text
    )


def test_tables_name_their_heads_and_keep_their_spans() -> None:
    made = Book(write(everything()))
    wide, spans = [table for table in made.elements("table") if table.find(".//" + H + "td") is not None][1:3]
    assert [th.get("scope") for th in wide.iter(H + "th")] == ["col"] * 7 + ["row"] * 4
    assert wide.getparent().get("role") == "region" and wide.getparent().get("tabindex") == "0"
    assert [(th.get("scope"), th.get("rowspan"), th.get("colspan")) for th in spans.iter(H + "th")] == [
        ("col", "2", None),
        ("colgroup", None, "2"),
        ("col", None, None),
        ("col", None, None),
    ]


def test_a_head_that_reaches_into_the_body_keeps_the_table_whole() -> None:
    rows = (Row((Cell((p("a"),), rows=2), Cell((p("b"),)))), Row((Cell((p("c"),)),)))
    assert book(Table(rows, head_rows=1)).elements("thead") == []


def test_a_table_without_heads_is_told() -> None:
    notices: list[Notice] = []
    book(Table((Row((Cell((p("a"),)), Cell((p("b"),)))),)), notices=notices)
    assert [type(notice) for notice in notices] == [Withheld]


def test_no_two_regions_have_one_name() -> None:
    row = Row(tuple(Cell((p(name),), head=True) for name in "abc"))
    twice = Table((row,), head_rows=1, caption=t("Yearly"))
    small = Section("small", "Yearly", (Entry(p("x")),))
    made = Book(write(replace(of(), sections=(Section("full", "Text", (Entry(twice), Entry(twice))), small, small))))
    named = [frame.get("aria-label") for frame in made.elements("div") if frame.get("role") == "region"]
    assert named == ["Yearly", "Table 2. Yearly"]
    assert [section.get("aria-labelledby") is not None for section in made.elements("section")] == [True, True, False, False]


def test_a_table_of_64_columns_scrolls_in_its_frame() -> None:
    row = Row(tuple(Cell((p(f"column {n}"),), head=True) for n in range(64)))
    made = book(Table((row,), head_rows=1, caption=t("Wide")))
    assert made.elements("table")[0].getparent().get("aria-label") == "Wide"


def test_a_word_that_is_longer_than_a_column_should_be_may_be_broken_in_its_cell_alone() -> None:
    address = "https://registry.example.org/harbours/of/the/north?year=2031"
    rows = (("Series", "Source", "Since"), ("Lights", f"Kept at {address}", "A year of many " * 3))
    made = book(Table(tuple(Row(tuple(Cell((p(said),)) for said in row)) for row in rows), head_rows=1))
    assert [cell.get("class") for cell in made.elements("td")] == [None, "wordy long", "wordy"]
    sheet = next(data for name, data in made.files.items() if name.endswith(".css")).decode()
    assert ".scroll .long { overflow-wrap: anywhere; min-width: 9rem; }" in sheet


PICTURE = Asset("blue.png", "image/png", png(), 120, 60)


def test_an_image_without_description_gets_its_caption() -> None:
    made = book(Figure("blue.png", caption=t("The sea")), assets=(PICTURE,))
    assert [image.get("alt") for image in made.elements("img")] == ["The sea"]


def test_an_image_without_any_words_says_so_and_the_book_claims_less() -> None:
    notices: list[Notice] = []
    made = book(Figure("blue.png"), assets=(PICTURE,), notices=notices)
    assert [image.get("alt") for image in made.elements("img")] == ["Image without description"]
    assert [type(notice) for notice in notices] == [Replaced]
    assert "alternativeText" not in made.meta("schema:accessibilityFeature")
    assert made.meta("schema:accessModeSufficient") == ["textual,visual"]


def test_the_name_of_a_file_is_no_description() -> None:
    notices: list[Notice] = []
    made = book(Figure("blue.png", alt="IMG_001.jpg", caption=t("The sea")), assets=(PICTURE,), notices=notices)
    assert [image.get("alt") for image in made.elements("img")] == ["The sea"]
    assert notices == [Dropped(("IMG_001.jpg",), "the description of an image is only the name of its file")]


def test_a_missing_image_says_what_it_showed() -> None:
    assert "Image missing: A harbour" in book(Figure("", alt="A harbour")).text


def test_an_image_that_no_reading_system_shows_is_converted() -> None:
    from PIL import Image

    out = BytesIO()
    Image.new("CMYK", (4, 4)).save(out, "TIFF")
    made = book(Figure("a.tif", alt="Black"), assets=(Asset("a.tif", "image/tiff", out.getvalue()),))
    assert made.files["EPUB/images/image-1.png"].startswith(b"\x89PNG")


@pytest.mark.parametrize("data", [b"<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>", b"not an image"])
def test_an_image_that_cannot_be_shown_is_told(data: bytes) -> None:
    notices: list[Notice] = []
    made = book(Figure("a", alt="A harbour"), assets=(Asset("a", "image/svg+xml", data),), notices=notices)
    assert [type(notice) for notice in notices] == [Replaced] and "Image missing: A harbour" in made.text


def test_languages_are_marked_and_turn_what_needs_turning() -> None:
    made = book(p("un ", Foreign("ar", t("كلمة"))), p("phrase", language="fr"))
    assert '<bdi lang="ar" xml:lang="ar" dir="rtl">كلمة</bdi>' in made.text
    assert '<p class="numbered" id="m-e-p2" lang="fr" xml:lang="fr">' in made.text


def test_a_country_is_no_language() -> None:
    assert 'lang="cn"' not in book(p("see ", Foreign("cn", t("中文")), Foreign("not one", t(" x")))).text


def test_a_reference_leads_to_its_paragraph_even_if_the_source_has_the_same_anchor() -> None:
    made = book(Heading(2, t("Head"), "p1"), p("Text ", Link("#p1", t("up"))))
    assert 'id="p1"' in made.text and 'href="#p1"' in made.text and 'id="m-e-p1"' in made.text


def test_the_same_markup_serves_a_page_of_html() -> None:
    briefing = everything()
    publication = Publication("en", briefing.labels, lambda notice: None, epub=False)
    for node in briefing.sections:
        if isinstance(node, Section):
            publication.enter("", (entry.block for entry in node.entries))
    sheet = Sheet(publication, "")
    out = "".join((opening(briefing, sheet, None), *(section(node, sheet, None) for node in briefing.sections), closing(briefing, sheet)))
    assert "epub:" not in out and "xml:" not in out and 'href="#m-note-1"' in out


# ── the markup, as it is ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["everything", "arabic", "seed"])
def test_the_markup_is_as_it_was(name: str, request: pytest.FixtureRequest) -> None:
    made = Book(write(all_samples()[name]))
    text = "\n".join(made.files["EPUB/" + page].decode() for page in ("chapter-001.xhtml", "nav.xhtml", "cover.xhtml", "content.opf"))
    golden = GOLDEN / f"{name}.xml"
    if request.config.getoption("--accept", default=bool(os.environ.get("ACCEPT"))):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_paths_stay_within_the_book() -> None:
    made = Book(write(everything(), fonts="ttf"))
    for item in made.items.values():
        path = normpath(join("EPUB", item.get("href", "")))
        assert path.startswith("EPUB/") and path in made.files and path.isascii()


def test_figures_that_share_a_line_stand_in_a_row_and_their_caption_under_it() -> None:
    row = (Figure("blue.png", alt="One"), Figure("blue.png", alt="Two", caption=t("Both of them"), beside=True))
    made = book(
        p("Before"), *row, p("Between"), row[0], replace(row[1], caption=()), assets=(Asset("blue.png", "image/png", png(), 120, 60),)
    )
    rows = [one for one in made.elements("div") if one.get("class") == "row"]
    assert [[image.get("alt") for image in one.iter(H + "img")] for one in rows] == [["One", "Two"], ["One", "Two"]]
    [caption] = made.elements("figcaption")
    assert "".join(caption.itertext()) == "Both of them" and caption.getprevious() is rows[0]
    assert not faults(made)


def test_a_chinese_title_tells_where_its_lines_may_end() -> None:
    title = "市政府召开数字经济发展座谈会部署下半年重点工作"
    made = Book(write(replace(seed(), language="zh", title=t(title))))
    [markup] = re.findall(r'<h1 class="title"[^>]*>(.*?)</h1>', made.files["EPUB/chapter-001.xhtml"].decode())
    assert markup.replace("<wbr/>", "") == title
    assert markup.split("<wbr/>") == ["市政府", "召开", "数字", "经济", "发展", "座谈会", "部署", "下半年", "重点", "工作"]
    assert "h1.title, h1.title-long { word-break: keep-all; overflow-wrap: anywhere; }" in css_of(made)
    english = Book(write(seed()))
    assert "<wbr/>" not in english.files["EPUB/chapter-001.xhtml"].decode() and "h1.title, h1" not in css_of(english)


@pytest.mark.parametrize(
    ("language", "title", "words"),
    [
        (
            "zh",
            "我校参加国际设计竞赛（International Harbour Design Contest，iHDC 2024）获奖",
            ["International", "Harbour", "Design", "Contest，", "iHDC", "2024"],
        ),
        ("ja", "「Node.js v8.0」を本日リリース、HarbourLine株式会社と連携", ["「Node.js", "v8.0」を", "HarbourLine"]),
    ],
)
def test_no_line_ends_within_a_latin_word_of_such_a_title(language: str, title: str, words: list[str]) -> None:
    made = Book(write(replace(seed(), language=language, title=t(title))))
    [markup] = re.findall(r'<h1 class="title[^>]*>(.*?)</h1>', made.files["EPUB/chapter-001.xhtml"].decode())
    pieces = markup.split("<wbr/>")
    assert "".join(pieces) == title
    assert all(any(word in piece for piece in pieces) for word in words), pieces
