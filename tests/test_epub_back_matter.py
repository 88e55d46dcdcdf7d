"""Small things of a book's look that a browser shows: corners of tables, headings among small print, the top of a file, names of hashes."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

from books import Book, css_of, faults, of, write
from msgspec.structs import replace
from samples import civic, p, seed, t
from test_epub_look import _dumped

from masthead.briefing.model import About, Entry, Fact, Text
from masthead.document.model import Abbreviation, BlockNode, Cell, Heading, Link, Row, Table

_STYLES = """<!doctype html><body><iframe src="book/EPUB/chapter-001.xhtml" width="400" height="900"></iframe><pre id="out"></pre><script>
addEventListener("load", () => { const frame = document.querySelector("iframe"), out = [];
for (const selector of %s) { const found = frame.contentWindow.getComputedStyle(frame.contentDocument.querySelector(selector));
  out.push([found.borderBottomColor, found.borderBottomWidth, found.backgroundColor, parseFloat(found.fontSize)]); }
document.getElementById("out").textContent = JSON.stringify(out); });</script>"""


def _styles(book: bytes, folder: Path, *selectors: str) -> list[Any]:
    """Of what each selector finds: colour and width of the rule below, ground, size of type."""
    with zipfile.ZipFile(BytesIO(book)) as made:
        made.extractall(folder / "book")
    return _dumped(_STYLES % list(selectors), folder)


def _entries(*blocks: BlockNode) -> tuple[Entry, ...]:
    return tuple(Entry(block) for block in blocks)


def test_the_corner_of_a_table_is_ruled_and_grounded_as_its_head(tmp_path: Path) -> None:
    rows = (("", "Berths"), ("North", "4"), ("South", "6"))
    table = Table(tuple(Row(tuple(Cell((p(said),) if said else ()) for said in row)) for row in rows), head_rows=1, head_columns=1)
    brand = civic()
    grounded = replace(brand, digest="grounded", colors=replace(brand.colors, head="#224466", on_head="#ffffff"))
    for name, house in (("plain", brand), ("grounded", grounded)):
        (tmp_path / name).mkdir()
        corner, head, cell = _styles(write(of(table), house), tmp_path / name, "thead td", "thead th", "tbody td")
        assert corner[:3] == head[:3]
        assert corner[0] != cell[0]
    assert head[2] == "rgb(34, 68, 102)"


def test_headings_among_small_print_are_no_larger_than_those_of_the_third_level(tmp_path: Path) -> None:
    body = (Heading(2, t("On the quay")), p("The quay is long."), Heading(3, t("Below it")), p("The water is deep."))
    sections = (Text("full", "Full text", _entries(*body)), Text("notes", "Notes", _entries(Heading(2, t("For editors")), p("Ring us."))))
    briefing = replace(of(), sections=sections)
    second, third, small = _styles(write(briefing), tmp_path, ".full .heading2", ".full .heading3", ".notes .heading2")
    assert small[3] == third[3] < second[3]


def test_a_file_begins_with_no_rule_whatever_it_holds() -> None:
    assert ".chapter > section:first-child { margin-top: 0; padding-top: 0; border-top: 0; }" in css_of(Book(write(seed())))


def test_the_name_of_a_hash_is_not_parted() -> None:
    about = About("About this text", (Fact("Source", t("harbour-notes.md, SHA-256 0123456789abcdef")),))
    made = Book(write(replace(of(p("One.")), sections=(*of(p("One.")).sections, about))))
    *_, held = [element for element in made.elements("span") if element.get("class") == "whole"]
    assert (held.text, held.tail) == ("SHA-256", " 0123456789abcdef")
    assert not faults(made)


def test_the_name_of_a_hash_in_an_address_is_left_alone() -> None:
    address = "https://norhaven.example/SHA-256.txt"
    about = About("About this text", (Fact("Source", (Link(address, t("SHA-256 of the notes")), Abbreviation("SHA-256", t("it")))),))
    made = Book(write(replace(of(p("One.")), sections=(*of(p("One.")).sections, about))))
    [link] = [element for element in made.elements("a") if element.get("href") == address]
    [abbreviation] = made.elements("abbr")
    assert "".join(link.itertext()) == "SHA-256 of the notes" and abbreviation.get("title") == "SHA-256"
    assert [(element.get("class"), element.text) for element in link] == [("whole", "SHA-256")]
    assert not faults(made)


def test_the_name_of_a_hash_is_not_parted_where_lines_run_from_right_to_left() -> None:
    about = About("על הטקסט", (Fact("מקור", t("harbour-notes.md, SHA-256 0123456789abcdef")),))
    made = Book(write(replace(of(p("עברית"), language="he"), sections=(*of(p("עברית")).sections, about))))
    assert '<span class="whole">SHA-256</span>' in made.text
