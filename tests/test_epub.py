"""The EPUB writer: nothing lost, the same bytes, the package, chapters and contents, the faults that validators pass over."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from books import EPUB, OPF, Book, H, book, css_of, faults, of, said, write
from msgspec.structs import replace
from samples import all_samples, arabic, civic, everything, p, report, seed, t

from masthead.brand.load import load
from masthead.brand.terms import Assessment
from masthead.briefing.model import Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import (
    Heading,
    Note,
    NoteReference,
)
from masthead.document.words import missing
from masthead.writers.epub.writer import EpubWriter
from masthead.writers.markup.faces import subset

# ── the laws ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", all_samples())
def test_no_word_is_lost(name: str) -> None:
    briefing = all_samples()[name]
    assert not missing(said(briefing), EpubWriter().words(write(briefing)))


@pytest.mark.parametrize("name", all_samples())
def test_the_same_briefing_gives_the_same_bytes(name: str) -> None:
    assert write(all_samples()[name], fonts="ttf") == write(all_samples()[name], fonts="ttf")


def test_hash_seed_zone_and_folder_change_nothing(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import hashlib, samples\nfrom masthead.writers.epub.writer import EpubWriter\n"
        "print(hashlib.sha256(EpubWriter().write(samples.everything(), samples.civic(), print)).hexdigest())"
    )
    args = [sys.executable, "-c", code, str(Path(__file__).parent)]
    env = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    other = subprocess.run(args, env=env, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.strip()
    assert other == hashlib.sha256(write(everything(), fonts="ttf")).hexdigest()


def test_the_first_file_is_the_type_stored_and_nothing_has_a_date_of_the_clock() -> None:
    infos = zipfile.ZipFile(BytesIO(write(seed()))).infolist()
    assert (infos[0].filename, infos[0].compress_type, infos[0].extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}


# ── what neither EPUBCheck nor Ace sees ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", all_samples())
def test_our_books_have_none_of_the_faults_that_validators_pass_over(name: str) -> None:
    assert not faults(Book(write(all_samples()[name])))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("chapter-001.xhtml", 'alt="A blue field that grows lighter downwards"', 'alt="blue.png"'),
        ("chapter-001.xhtml", "th scope", "td title"),
        ("chapter-001.xhtml", ">link to somewhere<", ">click here<"),
        ("cover.xhtml", "viewBox", "viewbox"),
        ("chapter-001.xhtml", "https://example.org/a/very/long/address", "javascript:alert(1)"),
        ("nav.xhtml", 'href="chapter-001.xhtml', 'href="cover.xhtml'),
        ("chapter-001.xhtml", "<hr/>", "<p></p>"),
        ("content.opf", "page-progression-direction", "id"),
    ],
)
def test_each_of_the_eight_faults_is_found(file: str, old: str, new: str) -> None:
    files = zipfile.ZipFile(BytesIO(write(everything(), fonts="ttf")))
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as broken:
        for name in files.namelist():
            text = files.read(name)
            if name == "EPUB/" + file:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode()).replace(b"</th>", b"</td>" if "th" in old[:2] else b"</th>")
            broken.writestr(name, text)
    assert faults(Book(out.getvalue()))


# ── the package ─────────────────────────────────────────────────────────────────────────────────────────


def test_the_package_says_what_a_library_and_a_reader_need() -> None:
    made = Book(write(everything()))
    assert made.opf.get("{http://www.w3.org/XML/1998/namespace}lang") == "en" and made.opf.get("dir") == "ltr"
    assert made.opf.findtext("o:metadata/dc:identifier", None, OPF) == everything().identifier
    assert made.opf.findtext("o:metadata/dc:creator", None, OPF) == "Example Office"
    assert made.opf.findtext("o:metadata/dc:publisher", None, OPF) == "Your organisation"
    assert made.meta("dcterms:modified") == ["2025-12-10T00:00:00Z"]
    assert made.meta("schema:accessMode") == ["textual", "visual"]
    assert made.meta("schema:accessModeSufficient") == ["textual", "textual,visual"]
    assert "alternativeText" in made.meta("schema:accessibilityFeature")
    labels = everything().labels
    assert made.meta("schema:accessibilitySummary") == [f"{labels.accessibility_summary} {labels.not_assessed}"]
    assert made.meta("dcterms:conformsTo") == []  # nobody assessed it
    spine = made.opf.find("o:spine", OPF)
    assert spine is not None and spine.get("toc") == "ncx"


def test_conformance_is_claimed_only_where_the_brand_names_who_assessed_it() -> None:
    claim = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
    said = Assessment(claim, "An auditor", "2026-01-31", "https://example.org/credential", "https://example.org/report")
    made = Book(write(seed(), brand=replace(civic(), accessibility=said)))
    assert made.meta("dcterms:conformsTo") == [claim]
    assert made.meta("a11y:certifiedBy") == ["An auditor"]
    assert [link.get("href") for link in made.opf.findall("o:metadata/o:link", OPF)] == ["https://example.org/report"]
    refined = {meta.get("property"): meta.get("refines") for meta in made.opf.findall("o:metadata/o:meta", OPF)}
    assert refined["a11y:certifiedBy"] == "#conforms" and refined["a11y:certifierCredential"] == "#certifier"
    assert seed().labels.not_assessed not in made.meta("schema:accessibilitySummary")[0]
    for half in (Assessment(claim), Assessment(certified_by="An auditor")):
        assert Book(write(seed(), brand=replace(civic(), accessibility=half))).meta("dcterms:conformsTo") == []


def test_arabic_goes_right_to_left_and_speaks_arabic() -> None:
    made = Book(write(arabic()))
    spine = made.opf.find("o:spine", OPF)
    assert spine is not None and spine.get("page-progression-direction") == "rtl" and made.opf.get("dir") == "rtl"
    assert all(page.get("dir") == "rtl" and page.get("lang") == "ar" for page in made.pages.values())
    assert "italic" not in css_of(made)


def test_a_book_without_identifier_and_date_has_both_made_from_its_content() -> None:
    plain_one = replace(seed(), identifier="", issued="", date="")
    first, second = Book(write(plain_one)), Book(write(plain_one))
    name = first.opf.findtext("o:metadata/dc:identifier", None, OPF)
    assert name == second.opf.findtext("o:metadata/dc:identifier", None, OPF) and name and name.startswith("urn:uuid:")
    assert first.meta("dcterms:modified") == ["2000-01-01T00:00:00Z"]
    other = Book(write(replace(plain_one, title=t("Another"))))
    assert other.opf.findtext("o:metadata/dc:identifier", None, OPF) != name


def test_control_characters_and_half_characters_do_no_harm() -> None:
    made = Book(write(of(p("a\x00b\ud800c\x0bd"), title=t("Title\x01 \ud912"), issuer="Office\x02")))
    assert "ab\ufffdcd" in made.text
    assert made.opf.findtext("o:metadata/dc:creator", None, OPF) == "Office"


# ── chapters, contents, notes ───────────────────────────────────────────────────────────────────────────


def test_books_that_differ_in_rarer_letters_share_a_face() -> None:
    face = next(one for one in load("civic").faces if one.family == "Source Serif 4")
    usual = "The quick brown fox jumps over a lazy dog, and: THE FIVE BOXING WIZARDS JUMP QUICKLY."
    for one, other in (
        ("Répété, à l’été", "Garçon, où naît l’août?"),
        ("Mañana, música", "El avión según él"),
        ("Straße, früh", "fährt groß, schön"),
    ):
        assert subset(face, map(ord, usual + one)) is subset(face, map(ord, usual + other))
    assert len(subset(face, map(ord, usual + "é")).data) < len(subset(face, map(ord, usual + "éà")).data), "a lone letter brings no others"


def test_a_long_report_parts_at_its_chief_headings_each_with_one_h1() -> None:
    made = Book(write(report()))
    assert made.spine == ["cover.xhtml", "chapter-001.xhtml", "nav.xhtml", *(f"chapter-{n:03}.xhtml" for n in range(2, 8))]
    assert [len(list(page.iter(H + "h1"))) for name, page in made.pages.items() if name.startswith("chapter")] == [1] * 7
    toc = [link.text for link in made.pages["nav.xhtml"].iter(H + "a")]
    assert toc[1:3] == ["1 Section 1 on the growth of the programme", "In the regions"]


def test_a_short_report_stays_in_one_file() -> None:
    made = Book(write(report(1)))
    assert made.spine == ["cover.xhtml", "chapter-001.xhtml", "nav.xhtml"]


def test_sections_after_a_parted_report_are_chapters_of_their_own() -> None:
    long = report()
    about = seed().sections[-1]
    made = Book(write(replace(long, sections=(*long.sections, about))))
    last = made.pages["chapter-008.xhtml"]
    assert [(h.tag[-1], h.text) for h in last.iter(H + "h1", H + "h2")] == [("1", "About")]


def test_text_without_headings_that_is_too_long_for_a_file_goes_on_in_the_next() -> None:
    paragraphs = tuple(Entry(p(f"Paragraph {n}. " + "Words and words. " * 60), n, f"p{n}") for n in range(1, 1001))
    endless = replace(seed("release"), sections=(Section("full", "Full text", paragraphs),))
    made = Book(write(endless))
    assert len([name for name in made.spine if name.startswith("chapter")]) == 5 and not faults(made)
    assert max(len(data) for data in made.files.values()) < 400_000
    assert not missing(said(endless), EpubWriter().words(write(endless)))


def test_headings_never_skip_a_level() -> None:
    made = book(Heading(4, t("four")), Heading(6, t("six")), Heading(5, t("five")), Heading(2, t("two")))
    assert [element.tag[-1] for element in made.elements("h3") + made.elements("h4")] == ["3", "3", "4", "4"]


def test_notes_are_called_and_lead_back() -> None:
    made = Book(write(everything()))
    [first, second] = [link for link in made.elements("a") if link.get(EPUB + "type") == "noteref"]
    asides = {aside.get("id"): aside for aside in made.elements("aside") if aside.get("role") == "doc-footnote"}
    assert list(asides) == [first.get("href", "")[1:], second.get("href", "")[1:]]
    back = asides[first.get("href", "")[1:]].find(".//" + H + "a")
    assert back is not None and back.get("role") == "doc-backlink" and back.get("href") == "#" + first.get("id", "")


def test_a_note_called_twice_stands_once_and_one_never_called_stands_too() -> None:
    made = book(
        p("One", NoteReference("n"), " and two", NoteReference("n")),
        Note("n", (p("called"),)),
        Note("m", (p("never"),)),
        Note("n", (p("again"),)),
    )
    assert ["".join(aside.itertext()) for aside in made.elements("aside")] == ["1 called", "2 never", "3 again"]
    assert [link.text for link in made.elements("a") if link.get("role") == "doc-noteref"] == ["1", "1"]


def test_a_call_without_its_note_keeps_its_mark() -> None:
    assert '<sup class="call">9</sup>' in book(p("text", NoteReference("9"))).text
