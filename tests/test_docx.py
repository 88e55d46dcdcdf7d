"""The Word writer: nothing lost, the same bytes, every look a style, real headings, lists, tables, notes and links."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import assert_never

import pytest
import strategies
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace
from samples import all_samples, civic, everything, p, report, seed, t
from worddump import RELATIONSHIP, W, Word, of, opened, style_of, text, undefined, value, write

from masthead.briefing.model import (
    About,
    Abstract,
    Briefing,
    Chart,
    Glance,
    Imprint,
    Index,
    KeyFigures,
    Media,
    Quotes,
    Section,
    Timeline,
    WhosWho,
)
from masthead.briefing.model import Text as Passage
from masthead.document.model import (
    Emphasis,
    Link,
    Origin,
    Strong,
    Text,
)
from masthead.document.plain import plain, plain_block
from masthead.document.words import missing, words
from masthead.errors import UnreadableError
from masthead.notices import Notice
from masthead.verify.judges.word_rules import check
from masthead.writers.docx.text.outline import Outline
from masthead.writers.docx.writer import DocxWriter

SAMPLES = all_samples()
GOLDEN = Path(__file__).parent / "golden" / "docx"


def said(briefing: Briefing) -> Iterator[str]:
    """All words that a briefing holds."""
    yield from words(" ".join((briefing.kicker, briefing.genre, briefing.date, briefing.made, briefing.publisher, briefing.provenance)))
    yield from words(" ".join(banner.text for banner in (briefing.banner, *briefing.states) if banner))
    for line in (briefing.title, briefing.standfirst, *briefing.lines):
        yield from words(plain(line))
    for section in briefing.sections:
        yield from words("" if isinstance(section, Abstract) else section.label)
        yield from _said(section)
    for block in briefing.blocks:
        yield from words(plain_block(block))


def _said(section: Section) -> Iterator[str]:
    match section:
        case Glance(_, items):
            yield from (
                word for item in items for word in words(plain(item.content) + (f" {item.reference.text}" if item.reference else ""))
            )
        case KeyFigures(_, values):
            yield from (word for item in values for word in words(f"{item.value} {plain(item.clause)}"))
        case WhosWho(_, heads, people):
            yield from words(" ".join((*heads, *(f"{person.name} {person.role}" for person in people))))
        case Passage(entries=entries):
            yield from (word for entry in entries for word in words(plain_block(entry.block)))
        case Chart(alternative=alternative, caption=caption):
            yield from words(f"{plain(caption)} {alternative}")
        case Quotes(_, quoted):
            yield from (word for item in quoted for word in words(f"{plain(item.content)} {item.speaker} {item.role}"))
        case Timeline(_, events):
            yield from (word for item in events for word in words(f"{item.when} {plain(item.content)}"))
        case Media(_, shown):
            yield from (word for item in shown for word in words(f"{item.name} {plain(item.caption)} {item.credit} {item.rights}"))
        case Index(_, lines):
            yield from (word for item in lines for word in words(f"{item.title} {item.status} {item.about}"))
        case Abstract(title=title, about=about, reference=reference, banners=banners, standfirst=standfirst, items=bullets, figures=values):
            yield from words(f"{plain(title)} {about} {reference.text} {plain(standfirst)} {' '.join(one.text for one in banners)}")
            yield from _said(Glance("", bullets))
            yield from _said(KeyFigures("", values))
        case Imprint(_, said, marks):
            yield from words(" ".join((*map(plain, said), *(mark.alternative for mark in marks))))
        case About(_, facts):
            yield from (word for fact in facts for word in words(f"{fact.label} {plain(fact.content)}"))
        case _:
            assert_never(section)


# ── the laws ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", SAMPLES)
def test_no_word_is_lost(name: str) -> None:
    assert not missing(said(SAMPLES[name]), DocxWriter().words(write(SAMPLES[name])))


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(document=strategies.documents())
def test_no_word_of_any_document_is_lost_and_its_xml_is_sound(document: strategies.Document) -> None:
    notices: list[Notice] = []
    briefing = of(*document.blocks, language=document.language or "en")
    data = write(briefing, notices=notices)
    assert not missing(said(briefing), DocxWriter().words(data), notices)
    word = Word(data)
    faults = [finding.rule for finding in check(data) if finding.severity == "error"]
    # What stands in the source is kept: a table without a head stays one, a text without headings too.
    assert not set(faults) - {"table-header", "alt-quality", "no-headings"}, faults
    assert write(briefing, notices=[]) == data
    assert not undefined(word)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_same_briefing_gives_the_same_bytes(name: str) -> None:
    assert write(SAMPLES[name]) == write(all_samples()[name])


def test_hash_seed_zone_and_folder_change_nothing(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import hashlib, samples\nfrom masthead.writers.docx.writer import DocxWriter\n"
        "print(hashlib.sha256(DocxWriter().write(samples.everything(), samples.civic(), print)).hexdigest())"
    )
    args = [sys.executable, "-c", code, str(Path(__file__).parent)]
    env = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    other = subprocess.run(args, env=env, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.strip()
    assert other == hashlib.sha256(write(everything())).hexdigest()


@pytest.mark.parametrize("name", SAMPLES)
def test_the_body_reads_as_it_did(name: str, request: pytest.FixtureRequest) -> None:
    dump = Word(write(SAMPLES[name])).dump()
    golden = GOLDEN / f"{name}.txt"
    if request.config.getoption("--accept", default=bool(os.environ.get("ACCEPT"))):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(dump, encoding="utf-8")
    assert dump == golden.read_text(encoding="utf-8")


# ── the package ─────────────────────────────────────────────────────────────────────────────────────────


def test_nothing_in_the_package_has_a_date_of_the_clock() -> None:
    word = Word(write(seed()))
    assert {info.date_time for info in word.infos} == {(1980, 1, 1, 0, 0, 0)}
    assert [info.filename for info in word.infos][:3] == ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"]
    assert re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", word.raw["docProps/core.xml"].decode()) == ["2024-06-07T00:00:00Z"] * 2
    undated = Word(write(replace(seed(), issued="")))
    assert b"2000-01-01T00:00:00Z" in undated.raw["docProps/core.xml"]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_relationship_leads_to_a_part_and_every_part_has_a_type(name: str) -> None:
    word = Word(write(SAMPLES[name]))
    types = word.raw["[Content_Types].xml"].decode()
    for part, rels in word.parts.items():
        if part.endswith(".rels"):
            folder = part.partition("_rels/")[0]
            for relation in rels.iter(RELATIONSHIP):
                assert relation.get("TargetMode") == "External" or folder + relation.get("Target", "") in word.raw
    for part in word.raw:
        if not part.endswith((".rels", "[Content_Types].xml")):
            assert f'"/{part}"' in types or f'Extension="{part.rpartition(".")[2]}"' in types


@pytest.mark.parametrize("name", SAMPLES)
def test_types_and_relationships_are_as_python_docx_writes_them(name: str) -> None:
    import docx.opc.oxml as opc

    word = Word(write(SAMPLES[name]))
    types = [part for part in word.raw if part.endswith((".rels", "[Content_Types].xml"))]
    assert len(types) > 2
    for part in types:
        assert opc.serialize_part_xml(opc.parse_xml(word.raw[part])) == word.raw[part]


def test_a_story_that_nothing_leads_to_is_not_read_back() -> None:
    word = Word(write(everything()))
    whole = list(DocxWriter().words(write(everything())))
    cut = io.BytesIO()
    with zipfile.ZipFile(cut, "w") as archive:
        for name, data in word.raw.items():
            if not name.startswith("word/_rels/document.xml"):
                archive.writestr(name, data)
    assert 0 < len(list(DocxWriter().words(cut.getvalue()))) < len(whole)


def test_other_programs_of_the_trade_open_it() -> None:
    import docx

    opened = docx.Document(io.BytesIO(write(everything())))
    assert opened.core_properties.title == "A release that uses every block"
    assert [p.text for p in opened.paragraphs if p.style is not None and p.style.name == "Title"] == [
        "A release that uses every\u00a0block"
    ]
    assert len(opened.tables) == 3


def test_what_is_no_word_file_is_said_to_be_none() -> None:
    with pytest.raises(UnreadableError):
        list(DocxWriter().words(b"no zip"))


def test_the_properties_say_what_it_is() -> None:
    origin = Origin("release.html", "html", "utf-8", "ab" * 32)
    word = Word(write(replace(everything(), origin=origin)))
    core = word.raw["docProps/core.xml"].decode()
    for part in ("<dc:title>A release that uses", "<dc:language>en<", "<dc:creator>Your organisation<", "<cp:keywords>blocks, test<"):
        assert part in core
    assert "<Company>Your organisation</Company>" in word.raw["docProps/app.xml"].decode()
    own = word.raw["docProps/custom.xml"].decode()
    assert 'name="Source SHA-256"' in own and "ab" * 32 in own and "2025-12-10T09:00:00Z" in own
    assert "<dc:description>Headline made from the text" in Word(write(seed())).raw["docProps/core.xml"].decode()


# ── styles and theme ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", SAMPLES)
def test_every_style_is_defined_and_no_look_is_direct(name: str) -> None:
    word = Word(write(SAMPLES[name]))
    assert not undefined(word)
    allowed = {"rStyle", "rtl", "lang", "pStyle", "numPr", "bidi", "sectPr"}
    for part in ("document", "footnotes", "header1", "header2", "footer1"):
        for story in filter(None, [word.raw.get(f"word/{part}.xml", b"").decode()]):
            tags = {tag for block in re.findall(r"<w:[rp]Pr>(.*?)</w:[rp]Pr>", story) for tag in re.findall(r"<w:(\w+)", block)}
            inside = {"ilvl", "numId", "headerReference", "footerReference", "type", "pgSz", "pgMar", "cols", "titlePg"}
            assert tags <= allowed | inside


def test_word_users_find_the_styles_they_know() -> None:
    names = {value(style, "name") for style in Word(write(everything())).parts["word/styles.xml"].iter(W + "style")}
    known = [
        "Normal",
        "Title",
        "Subtitle",
        *(f"heading {level}" for level in range(1, 7)),
        "Quote",
        "caption",
        "List Bullet",
        "List Bullet 2",
    ]
    known += ["List Number", "List Continue", "footnote text", "footnote reference", "Hyperlink", "header", "footer", "Body Text", "toc 1"]
    assert names >= {*known, "Strong", "Emphasis", "Intense Emphasis", "HTML Code", "HTML Preformatted", "Signature", "TOC Heading"}


def test_one_colour_and_one_font_of_the_brand_are_in_the_file() -> None:
    brand = civic()
    stacks = replace(brand.stacks, sans=replace(brand.stacks.sans, latin=("IBM Plex Sans",)))
    other = replace(brand, colors=replace(brand.colors, primary="#7a1f5c"), stacks=stacks)
    word = Word(write(seed(), other))
    theme, sheet = word.raw["word/theme/theme1.xml"].decode(), word.raw["word/styles.xml"].decode()
    assert '<a:accent1><a:srgbClr val="7A1F5C"/>' in theme and '<a:majorFont><a:latin typeface="IBM Plex Sans"/>' in theme
    assert 'w:val="7A1F5C" w:themeColor="accent1"' in sheet and 'w:ascii="IBM Plex Sans"' in sheet
    assert "0B5A8F" not in sheet + theme and "Source Sans 3" not in sheet + theme
    assert '<w:font w:name="IBM Plex Sans"><w:altName w:val="Segoe UI,Arial"/>' in word.raw["word/fontTable.xml"].decode()


def test_a_brand_without_a_digest_is_never_taken_for_another() -> None:
    brand = replace(civic(), digest="")
    larger = replace(brand, scale=1.2)
    assert Word(write(seed(), brand)).raw["word/styles.xml"] != Word(write(seed(), larger)).raw["word/styles.xml"]


def test_mixtures_of_looks_are_styles_too() -> None:
    word = opened(p(Strong((Emphasis(t("both")),)), " ", Strong((Link("https://example.org", t("strong link")),))))
    assert "IntenseEmphasis" in word.dump() and "MixedHyperlinkStrong" in word.dump()


# ── the head, headings, contents ────────────────────────────────────────────────────────────────────────


def test_what_screen_readers_pass_over_in_page_headers_stands_in_the_body() -> None:
    word = Word(write(everything()))
    styles = [style_of(p) for p in word.paragraphs()][:6]
    assert styles == ["Masthead", "Banner", "Kicker", "Title", "Subtitle", "HeadLine"]
    assert word.texts("Masthead") == ["Press release · 10 December 2025 · English"]
    assert word.texts("Banner") == ["Embargoed until 10 December 2025, 09:00 GMT"]
    assert text(word.parts["word/header2.xml"]) == "Your organisation"
    assert text(word.parts["word/footer1.xml"]) == "From a release by Example Office1 / 1"


def test_a_date_that_looks_like_an_item_of_a_list_does_not_begin_a_line() -> None:
    word = Word(write(replace(seed(), date="28. Januar 2022", language_name="Deutsch")))
    assert word.texts("Masthead") == ["28.\u200e Januar 2022 · Deutsch"]
    assert "manual-list" not in {finding.rule for finding in check(write(replace(seed(), date="28. Januar 2022")))}


def test_the_outline_skips_no_level() -> None:
    outline = Outline()
    outline.section(False)
    assert [outline.heading(level) for level in (2, 4, 4, 2, 3, 1, 6)] == [1, 2, 2, 1, 2, 1, 2]
    outline.section(True)
    assert [outline.heading(level) for level in (3, 6, 2)] == [2, 3, 2]
    before = outline.enter(True)
    assert (outline.title(), outline.heading(5)) == (2, 3)
    outline.leave(before)
    assert outline.heading(2) == 2


def test_section_labels_are_headings_over_their_section() -> None:
    word = Word(write(seed()))
    assert word.texts("SectionLabel") == ["At a glance", "Key figures", "Who’s who", "Full text", "About"]
    label = next(s for s in word.parts["word/styles.xml"].iter(W + "style") if s.get(W + "styleId") == "SectionLabel")
    assert value(label, "basedOn") == "Heading1" and value(label, "pPr/outlineLvl") == "0"


def test_a_table_of_contents_is_filled_in_and_leads_to_the_headings() -> None:
    word = Word(write(replace(report(2), contents=True)))
    entries = [p for level in (1, 2) for p in word.paragraphs(f"TOC{level}")]
    assert len(entries) == 4
    anchors = {link.get(W + "anchor") for p in entries for link in p.iter(W + "hyperlink")}
    marks = {mark.get(W + "name") for mark in word.document.iter(W + "bookmarkStart")}
    assert len(anchors) == 4 and anchors <= marks
    assert next(code.text for code in word.document.iter(W + "instrText")) == ' TOC \\o "1-2" \\n \\h \\z \\u '
    assert b"updateFields" not in word.raw["word/settings.xml"]


def test_references_lead_to_bookmarks() -> None:
    word = Word(write(seed()))
    marks = {mark.get(W + "name") for mark in word.document.iter(W + "bookmarkStart")}
    links = [link.get(W + "anchor") for link in word.document.iter(W + "hyperlink")]
    assert len(links) == 12 and set(links) <= marks


# ── Word's accessibility rules ──────────────────────────────────────────────────────────────────────────

OWN = {"repeated-blanks", "table-merged", "table-uneven", "no-toc", "table-layout"}
"""What the samples themselves have: code with spaces, a table with spans, many headings and no contents asked for."""


@pytest.mark.parametrize("name", SAMPLES)
def test_words_accessibility_rules_find_nothing_of_ours(name: str) -> None:
    assert not {finding.rule for finding in check(write(SAMPLES[name]))} - OWN


def test_words_of_text_nodes_only() -> None:
    data = write(of(p("visible", Text(" words"))))
    assert "visible" in set(DocxWriter().words(data)) and "preserve" not in set(DocxWriter().words(data))
