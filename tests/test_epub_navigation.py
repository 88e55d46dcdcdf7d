"""Ways into a book: contents in both forms, the order of reading, lists of figures and tables; and books that people edit."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from books import EPUB, Book, H, faults, of, write
from judges import conforms
from lxml import etree
from msgspec.structs import replace
from sample_blocks import wide_table
from samples import all_samples, arabic, civic, numbered, p, report, seed, t

from masthead.brand.model import Brand, Logo
from masthead.briefing.model import Briefing, Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import Asset, Figure, Heading, Link, Table
from masthead.document.words import words
from masthead.notices import Notice
from masthead.verify.judges.standards import EpubCheck
from masthead.writers.epub.writer import EpubWriter

NCX = {"n": "http://www.daisy.org/z3986/2005/ncx/"}


def made(briefing: Briefing, brand: Brand | None = None, **options: Any) -> Book:
    return Book(EpubWriter(fonts="none", **options).write(briefing, brand or civic(), lambda notice: None))


def titled(book: Book) -> list[tuple[str, str]]:
    """Address and words of the contents."""
    nav = next(nav for nav in book.pages["nav.xhtml"].iter(H + "nav") if nav.get(EPUB + "type") == "toc")
    return [(link.get("href", ""), "".join(link.itertext())) for link in nav.iter(H + "a")]


def depths(element: Any, inner: str, above: int = 0) -> list[int]:
    found: list[int] = []
    for kid in element:
        if kid.tag == inner:
            found.append(above + 1)
        found += depths(kid, inner, above + (kid.tag == inner))
    return found


@pytest.mark.parametrize("name", all_samples())
def test_old_reading_systems_have_the_same_contents(name: str) -> None:
    book = made(all_samples()[name])
    old = etree.fromstring(book.files["EPUB/toc.ncx"])
    points = old.findall(".//n:navPoint", NCX)
    assert [(point.find("n:content", NCX).get("src"), point.findtext("n:navLabel/n:text", None, NCX)) for point in points] == titled(book)
    nav = next(nav for nav in book.pages["nav.xhtml"].iter(H + "nav") if nav.get(EPUB + "type") == "toc")
    assert depths(old, f"{{{NCX['n']}}}navPoint") == depths(nav, H + "li")
    assert old.find("n:head/n:meta", NCX).get("content") == book.opf.findtext(".//{http://purl.org/dc/elements/1.1/}identifier")


def test_a_title_page_stands_before_the_contents_and_a_text_behind_them() -> None:
    long = report()
    assert made(long).spine[:4] == ["cover.xhtml", "chapter-001.xhtml", "nav.xhtml", "chapter-002.xhtml"]
    body = long.sections[0]
    assert isinstance(body, Section)
    begun = replace(long, sections=(replace(body, entries=(*numbered(p("A text before the first heading.")), *body.entries)),))
    assert made(begun).spine[:3] == ["cover.xhtml", "nav.xhtml", "chapter-001.xhtml"]


@pytest.mark.parametrize(
    ("asked", "brand", "spine"),
    [
        ("", "auto", ["cover.xhtml", "chapter-001.xhtml", "nav.xhtml"]),
        ("always", "auto", ["cover.xhtml", "nav.xhtml", "chapter-001.xhtml"]),
        ("", "always", ["cover.xhtml", "nav.xhtml", "chapter-001.xhtml"]),
        ("never", "always", ["cover.xhtml", "chapter-001.xhtml"]),
        ("", "never", ["cover.xhtml", "chapter-001.xhtml"]),
    ],
)
def test_who_asks_for_a_page_of_contents_gets_it(asked: str, brand: str, spine: list[str]) -> None:
    house = replace(civic(), setting=replace(civic().setting, contents=brand), digest="")  # type: ignore[arg-type]
    book = made(seed(), house, contents=asked)
    assert book.spine == spine and not faults(book)


def illustrated() -> Briefing:
    from samples import png

    long = report()
    figure = Figure("a.png", "A field", t("A field in <spring>"))
    extra = numbered(Heading(2, t("Pictures")), figure)
    body = long.sections[0]
    assert isinstance(body, Section)
    return replace(long, sections=(replace(body, entries=(*body.entries, *extra)),), assets=(Asset("a.png", "image/png", png()),))


def test_figures_and_tables_are_listed_where_that_is_asked_for() -> None:
    book = made(illustrated(), lists="figures,tables")
    navs = {nav.get(EPUB + "type", ""): nav for nav in book.pages["nav.xhtml"].iter(H + "nav")}
    assert list(navs) == ["toc", "loi", "lot", "landmarks"] and not faults(book)
    assert ["".join(link.itertext()) for link in navs["loi"].iter(H + "a")] == ["Figure 1. A field in <spring>"]
    tables = ["".join(link.itertext()) for link in navs["lot"].iter(H + "a")]
    assert len(tables) == 6 and tables[0].startswith("Table 1. A wide table")
    assert list(made(illustrated(), lists="figures").pages["nav.xhtml"].iter(H + "nav"))[1].get(EPUB + "type") == "loi"
    assert "nav.xhtml" in made(illustrated(), lists="tables", contents="never").spine
    assert made(seed(), lists="figures,tables").files["EPUB/nav.xhtml"] == made(seed()).files["EPUB/nav.xhtml"]


def test_the_options_make_conforming_books(tmp_path: Path) -> None:
    def bytes_of(briefing: Briefing, **options: Any) -> bytes:
        return EpubWriter(**options).write(briefing, civic(), lambda notice: None)

    files = {
        "lists.epub": bytes_of(illustrated(), lists="figures,tables"),
        "never.epub": bytes_of(illustrated(), contents="never"),
        "always.epub": bytes_of(arabic(), contents="always", fonts="none"),
    }
    conforms(EpubCheck(), files, tmp_path)


def test_the_number_of_a_table_leads_to_it_where_the_source_numbers_its_tables() -> None:
    def table(caption: str) -> Table:
        return replace(wide_table(2), caption=t(caption))

    words = p("As Table 2 and table 9 show, see ", Link("https://example.org/", t("Table 2 there")), ".")
    briefing = of(words, table("Table 2: Cases by year"), table("Cases without a number"), profile="report")
    book = Book(write(briefing))
    assert [(link.get("href"), link.text) for link in book.elements("a") if link.get("href", "").startswith("#m-own")] == [
        ("#m-own-tables-2", "Table\u00a02")
    ]
    assert book.text.count('id="m-own-tables-2"') == 1 and "Table 1" not in book.text and not faults(book)
    long = replace(report(), sections=(Section("report", "", (*numbered(words, table("Table 2: Cases")), *_entries(report()))),))
    listed = made(long, lists="tables")
    assert 'href="chapter-001.xhtml#m-own-tables-2"' in listed.files["EPUB/nav.xhtml"].decode() and not faults(listed)


def _entries(briefing: Briefing) -> tuple[Entry, ...]:
    body = briefing.sections[0]
    assert isinstance(body, Section)
    return body.entries


# ── the publisher's mark ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "data", [b"<svg xmlns='http://www.w3.org/2000/svg'><g", b"\x89PNG\r\n\x1a\nbroken", b"no picture"], ids=["svg", "png", "none"]
)
def test_a_logo_that_cannot_be_shown_is_told_and_the_name_stands_for_it(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "logo.svg"
    path.write_bytes(data)
    notices: list[Notice] = []
    book = Book(write(seed(), replace(civic(), logo=Logo(str(path)), digest=""), notices))
    assert [type(notice).__name__ for notice in notices] == ["Replaced"] and "logo.svg" in str(notices[0])
    assert "<img" not in book.text and '<p class="publisher">Your organisation</p>' in book.text


def test_a_drawn_logo_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "logo.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#0b5a8f"/></svg>')
    book = Book(write(seed(), replace(civic(), logo=Logo(str(path), alt={"": "The house"}), digest="")))
    assert '<img class="logo" src="images/logo.svg" alt="The house"/>' in book.text
    assert b"<rect" in book.files["EPUB/images/logo.svg"]


# ── edited by hand ──────────────────────────────────────────────────────────────────────────────────────


def rewritten(data: bytes, change: Callable[[str, str], str]) -> bytes:
    """A book as an editor saves it again: every file through text, the order and the packing as it likes."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as book, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("mimetype", book.read("mimetype"), zipfile.ZIP_STORED)
        for name in sorted(set(book.namelist()) - {"mimetype"}, reverse=True):
            text = name.endswith((".xhtml", ".css", ".opf", ".ncx"))
            new.writestr(name, change(name, book.read(name).decode()) if text else book.read(name))
    return out.getvalue()


def test_a_book_that_somebody_edited_still_conforms_and_says_what_was_added(tmp_path: Path) -> None:
    def change(name: str, text: str) -> str:
        if name.endswith("chapter-001.xhtml"):
            text = text.replace("</section>", '<p class="line">A paragraph of the press officer’s.</p>\n</section>', 1)
            return text.replace("</h1>", " (corrected)</h1>", 1)
        return text.replace("max-width: 39rem", "max-width: 45rem; color: #222222") if name.endswith("style.css") else text

    edited = {f"{name}.epub": rewritten(write(briefing, fonts="ttf"), change) for name, briefing in all_samples().items()}
    conforms(EpubCheck(), edited, tmp_path)
    for data in edited.values():
        found = set(EpubWriter().words(data))
        assert found >= set(words("A paragraph of the press officer’s. (corrected)"))
        assert not faults(Book(data))


def test_captions_that_begin_with_the_word_but_no_number_of_their_own_are_counted_as_on_pages() -> None:
    pictures = [Figure("", alt="A field", caption=t(said)) for said in ("Figures of the year", "Figure: demand in August")]
    book = made(of(*pictures, profile="report"))
    assert [
        label.text for label in book.elements("span") if label.get("class") == "number" and label.getparent().tag == H + "figcaption"
    ] == [
        "Figure 1.",
        "Figure 2.",
    ]
