"""Tables that are too wide, as a brand wants them: turned, set smaller, or stacked as lists; and heads that are not seen again."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from brandfiles import Shelf, ours, refused
from judges import conforms
from msgspec import structs
from sample_pages import broad, cell, of, paragraphs
from samples import p, t

from masthead import registry
from masthead.brand.account import describe
from masthead.brand.load import load
from masthead.brand.model import Brand, Tables
from masthead.briefing.model import Briefing
from masthead.document.model import BlockNode, Cell, Heading, List, Note, NoteReference, Paragraph, Row, Strong, Table
from masthead.document.plain import plain_block, plain_blocks
from masthead.document.words import words
from masthead.pipeline import Request, make
from masthead.readback import proved
from masthead.sources.source import Source
from masthead.verify.judges.standards import EpubCheck, OpenXml, VeraPdf
from masthead.writers.stacked import breadth, stacked

WIDE = broad(14, 3)
KINDS = ("auto", "rotate", "shrink", "stack")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def brand(shelf: Shelf, wide: str = "auto", more: str = "") -> Brand:
    return load(shelf(ours(f"extends: civic\ntable: {{wide: {wide}{more}}}")))


def written(format: str, briefing: Briefing, brand: Brand) -> bytes:
    return registry.writer_type(format)().write(briefing, brand, lambda notice: None)


def document(*blocks: BlockNode) -> Briefing:
    return of(*paragraphs(1), *blocks, *paragraphs(2))


def sizes(data: bytes) -> list[bool]:
    """Whether pages lie on their side."""
    return [width > height for width, height in (page.get_size() for page in pypdfium2.PdfDocument(data))]


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def chapter(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml"))


# ── rows as lists ──


def lines(found: List | None) -> list[tuple[str, list[str]]]:
    """A stacked table's rows: what each is called, and its lines."""
    assert found is not None
    rows = []
    for item in found.items:
        first, *rest = item.content
        rows.append((plain_block(first), [plain_blocks(one.content) for each in rest if isinstance(each, List) for one in each.items]))
    return rows


def test_each_row_is_a_list_of_heads_and_values() -> None:
    table = Table((Row((cell("Place"), cell("People"), cell("Year"))), Row((cell("Oslo"), cell("700,000"), cell("2021")))), head_rows=1)
    found = stacked(table, "en")
    assert lines(found) == [("Place: Oslo", ["People: 700,000", "Year: 2021"])]
    assert found is not None
    assert isinstance(found.items[0].content[0], Paragraph) and isinstance(found.items[0].content[0].content[0], Strong)


@pytest.mark.parametrize(("language", "said"), [("fr", "Lieu\u00a0: Oslo"), ("zh-Hans", "Lieu：Oslo"), ("ar", "Lieu: Oslo")])
def test_the_colon_is_that_of_the_language(language: str, said: str) -> None:
    table = Table((Row((cell("Lieu"),)), Row((cell("Oslo"),))), head_rows=1)
    assert lines(stacked(table, language))[0][0] == said


def test_cells_over_several_rows_and_columns_are_said_with_each() -> None:
    table = Table(
        (
            Row((cell("Place", rows=2), cell("2023", columns=2))),
            Row((cell("Men"), cell("Women"))),
            Row((cell("North", rows=2), cell("1"), cell("2"))),
            Row((cell("3", columns=2),)),
        ),
        head_rows=2,
    )
    assert lines(stacked(table, "en")) == [
        ("Place: North", ["2023 · Men: 1", "2023 · Women: 2"]),
        ("Place: North", ["2023 · Men: 3"]),
    ]


def test_no_head_is_lost_whose_column_is_empty() -> None:
    table = Table((Row((cell("A"), cell("Nobody"))), Row((cell("1"), Cell(())))), head_rows=1)
    assert lines(stacked(table, "en")) == [("A: 1", ["Nobody"])]


def test_a_note_is_called_once() -> None:
    head = Cell((p("Price", NoteReference("n")),))
    table = Table((Row((cell("A"), head)), Row((cell("1"), cell("2"))), Row((cell("3"), cell("4")))), head_rows=1)
    data = written("html", of(table, Note("n", (p("In euros."),))), structs.replace(load("civic"), table=Tables("stack")))
    wide = structs.replace(WIDE, rows=(Row((head, *WIDE.rows[0].cells[1:])), *WIDE.rows[1:]))
    data = written("html", of(wide, Note("n", (p("In euros."),))), structs.replace(load("civic"), table=Tables("stack"), digest=""))
    assert data.count(b'class="call"') == 1 and data.count(b"In euros.") == 1


@pytest.mark.parametrize(
    "table",
    [
        Table((Row((cell("1"), cell("2"))),)),
        Table((Row((cell("A"), cell("B"))),), head_rows=1),
        Table((Row((cell("A"),)), *(Row((cell("1"),)),) * 1_600), head_rows=1),
    ],
    ids=["without heads", "without rows", "very long"],
)
def test_what_makes_no_list_stays_a_table(table: Table) -> None:
    assert stacked(table, "en") is None


def test_words_of_ideographs_can_be_broken() -> None:
    text = "登记册涵盖三吨以上的卡车各国在其办事处"
    chinese = Table((Row((cell(text),) * 6),))
    latin = Table((Row((cell("Uninterruptedlylongwords"),) * 6),))
    assert breadth(chinese).least < breadth(latin).least / 2 and breadth(chinese).natural > breadth(chinese).least


# ── pages ──


def test_pages_turn_set_smaller_or_stack_what_is_too_wide(shelf: Shelf) -> None:
    narrow = document(broad(4, 3))
    for kind in KINDS:
        assert not any(sizes(written("pdf", narrow, brand(shelf, kind))))
    lying = {kind: any(sizes(written("pdf", document(WIDE), brand(shelf, kind)))) for kind in KINDS}
    assert lying == {"auto": True, "rotate": True, "shrink": False, "stack": False}


def test_pages_turn_at_once_what_would_else_be_set_smaller(shelf: Shelf) -> None:
    table = document(broad(9, 3))
    assert [any(sizes(written("pdf", table, brand(shelf, kind)))) for kind in ("auto", "rotate")] == [False, True]


@pytest.mark.parametrize("format", ["pdf", "docx", "epub", "html", "eml"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_the_table_is_lost(shelf: Shelf, kind: str, format: str) -> None:
    briefing = document(Heading(2, t("Figures")), WIDE)
    writer = registry.writer_type(format)()
    there = Counter(writer.words(writer.write(briefing, brand(shelf, kind), lambda notice: None)))
    wanted = Counter(word for row in WIDE.rows for each in row.cells for word in words(plain_blocks(each.content)))
    assert not wanted - there
    assert not Counter(words("A broad table")) - there


def test_a_stacked_table_is_a_list_for_those_who_hear_it(shelf: Shelf) -> None:
    with_pdf = written("pdf", document(WIDE), brand(shelf, "stack"))
    assert b"/S/Table" not in _plain(with_pdf) and _plain(with_pdf).count(b"/S/LI") == 3 + 3 * 13
    page = written("html", document(WIDE), brand(shelf, "stack")).decode()
    assert "<table" not in page and '<figure class="stack"><figcaption>' in page.replace(' id="m-tables-1"', "")
    assert "<strong>Programmes 0: Row0 0</strong>" in page and "Programmes 13: Row2 26" in page
    body = part(written("docx", document(WIDE), brand(shelf, "stack")), "word/document.xml")
    assert "<w:tbl>" not in body and 'w:val="TableCaption"' in body and body.count('w:val="ListBullet2') == 3 * 13


def _plain(data: bytes) -> bytes:
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False)
    return out.getvalue().replace(b"/S /", b"/S/")


def test_a_table_that_fits_is_not_stacked(shelf: Shelf) -> None:
    found = brand(shelf, "stack")
    narrow = document(broad(4, 3))
    assert b"/S/Table" in _plain(written("pdf", narrow, found)) and b"<table" in written("html", narrow, found)
    assert "<w:tbl>" in part(written("docx", narrow, found), "word/document.xml")


# ── Word ──


def test_word_turns_the_page_of_what_is_too_wide_with_its_heading(shelf: Shelf) -> None:
    body = part(written("docx", document(Heading(2, t("Figures")), WIDE, *paragraphs(6)), brand(shelf, "rotate")), "word/document.xml")
    sections = re.findall(r"<w:sectPr>.*?</w:sectPr>", body)
    assert ['w:orient="landscape"' in one for one in sections] == [False, True, False]
    assert all("headerReference" in one for one in sections)
    first, lying, _ = (body.index(one) for one in sections)
    assert first < body.index("Figures") < body.index("<w:tbl>") < lying


def test_word_has_no_empty_page_after_a_table_that_ends_a_document(shelf: Shelf) -> None:
    body = part(written("docx", of(*paragraphs(1), WIDE), brand(shelf, "rotate")), "word/document.xml")
    assert ['w:orient="landscape"' in one for one in re.findall(r"<w:sectPr>.*?</w:sectPr>", body)] == [False, True]
    assert body.endswith("</w:sectPr></w:body></w:document>") and "orient" in body.rpartition("<w:sectPr>")[2]


def test_a_few_lines_after_a_table_that_is_turned_stand_under_it_in_word(shelf: Shelf) -> None:
    """On a page of their own they would stand alone; they are in a column as narrow as on the pages before."""
    body = part(written("docx", document(WIDE), brand(shelf, "rotate")), "word/document.xml")
    sections = re.findall(r"<w:sectPr>.*?</w:sectPr>", body)
    assert ['w:orient="landscape"' in one for one in sections] == [False, True, True]
    assert '<w:type w:val="continuous"/>' in sections[2] and "Reference" not in sections[2]
    first, below = (
        {name: int(width) for name, width in re.findall(r'w:(left|right|w)="(\d+)"', one)} for one in (sections[0], sections[2])
    )
    assert first["w"] - first["left"] - first["right"] == below["w"] - below["left"] - below["right"]
    after = body[body.index("</w:tbl>") :]
    assert "Apart" in re.findall(r'<w:pStyle w:val="(\w+)"', after)[1]
    full = part(written("docx", document(broad(14, 40)), brand(shelf, "rotate")), "word/document.xml")  # there is no room under it
    assert 'w:orient="landscape"' not in full.rpartition("<w:sectPr>")[2]


def test_word_turns_two_tables_one_after_the_other(shelf: Shelf) -> None:
    body = part(written("docx", document(WIDE, WIDE, *paragraphs(6)), brand(shelf, "rotate")), "word/document.xml")
    assert ['w:orient="landscape"' in one for one in re.findall(r"<w:sectPr>.*?</w:sectPr>", body)] == [False, True, True, False]


def test_word_sets_smaller_then_turns_where_the_brand_says_nothing(shelf: Shelf) -> None:
    def stands(briefing: Briefing, kind: str) -> tuple[bool, bool]:
        body = part(written("docx", briefing, brand(shelf, kind)), "word/document.xml")
        return 'w:orient="landscape"' in body, "Close" in body or "Torn" in body

    assert stands(document(broad(4, 3)), "auto") == (False, False)
    assert stands(document(broad(8, 3)), "auto") == (False, True)
    assert stands(document(WIDE), "auto")[0] and not stands(document(WIDE), "shrink")[0]
    in_a_cell = Table((Row((Cell((WIDE,)),)),))
    assert not stands(document(in_a_cell), "auto")[0]


def test_pages_of_word_that_lie_have_a_head_and_foot_of_their_own_width(shelf: Shelf) -> None:
    data = written("docx", document(WIDE, *paragraphs(6)), brand(shelf))
    first, lying, upright = re.findall(r"<w:sectPr>.*?</w:sectPr>", part(data, "word/document.xml"))
    links = dict(re.findall(r'Id="(rId\d+)"[^>]*Target="(\w+)\.xml"', part(data, "word/_rels/document.xml.rels")))
    heads = [[links[id] for id in re.findall(r'w:type="default" r:id="(\w+)"', one)] for one in (first, lying, upright)]
    assert heads == [["header1", "footer1"], ["header3", "footer3"], ["header1", "footer1"]]
    style = part(data, "word/styles.xml").partition('w:styleId="FooterLying"')[2].partition("</w:style>")[0]
    page = load("civic").page
    old, new = (round((across - page.start - page.end - page.side) * 20) for across in (page.width, page.height))
    assert f'<w:tab w:val="clear" w:pos="{old}"/><w:tab w:val="right" w:pos="{new}"/>' in style
    assert 'w:val="FooterLying"' in part(data, "word/footer3.xml")
    with zipfile.ZipFile(io.BytesIO(written("docx", document(broad(4, 3)), brand(shelf)))) as package:
        assert "word/footer3.xml" not in package.namelist()


def test_word_hyphenates_heads_only_where_their_words_have_no_room(shelf: Shelf) -> None:
    heads = Row(tuple(cell("Uninterruptedly" if column else "") for column in range(24)))
    crowd = Table((heads, *(Row(tuple(cell(f"{column}0{row}") for column in range(24))) for row in range(3))), head_rows=1)
    data = written("docx", document(crowd), brand(shelf))
    style = part(data, "word/styles.xml").partition('w:styleId="TableHeadEndTorn"')[2].partition("</w:style>")[0]
    assert '<w:suppressAutoHyphens w:val="0"/>' in style
    assert "<w:tblCellMar>" in part(data, "word/document.xml")
    assert "Torn" not in part(written("docx", document(broad(6, 3)), brand(shelf)), "word/document.xml")


def test_word_sets_smaller_what_is_too_wide(shelf: Shelf) -> None:
    for columns, end, size in ((6, "Close", 16), (14, "Torn", 15)):
        data = written("docx", document(broad(columns, 3)), brand(shelf, "shrink"))
        small = part(data, "word/styles.xml").partition(f'w:styleId="TableText{end}"')[2].partition("</w:style>")[0]
        assert f'<w:sz w:val="{size}"/>' in small and f"TableText{end}" in part(data, "word/document.xml")
    assert "Close" not in part(written("docx", document(broad(4, 3)), brand(shelf, "shrink")), "word/styles.xml")


# ── screens, heads ──


def test_screens_set_smaller_what_is_too_wide(shelf: Shelf) -> None:
    page = written("html", document(WIDE), brand(shelf, "shrink")).decode()
    assert '<div class="scroll close"' in page and ".close td, .close th { font-size: 0.76rem; }" in page
    assert "close" not in chapter(written("epub", document(broad(4, 3)), brand(shelf, "shrink")))


def test_heads_need_not_be_seen_again(shelf: Shelf) -> None:
    table = of(broad(4, 90))
    heads = [
        [page.get_textpage().get_text_range().count("Programmes 0") for page in pypdfium2.PdfDocument(written("pdf", table, found))]
        for found in (brand(shelf), brand(shelf, "auto", ", header_repeat: false"))
    ]
    assert sum(heads[0]) == len(heads[0]) > 1 and sum(heads[1]) == 1


def test_it_is_read_and_shown(shelf: Shelf) -> None:
    found = brand(shelf, "stack", ", header_repeat: false")
    assert found.table == Tables("stack", False) and describe(found)["table"] == {"wide": "stack", "header_repeat": False}
    assert load("civic").table == Tables()


@pytest.mark.parametrize(
    ("text", "problem", "hint"),
    [
        ("table: {wide: rotated}", "“rotated” cannot stand", "did you mean rotate?"),
        ("table: {wid: stack}", "no key wid", "did you mean wide?"),
        ("tabel: {wide: stack}", "no key tabel", "did you mean table?"),
        ("table: {header_repeat: sometimes}", "true or false", ""),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(shelf: Shelf, text: str, problem: str, hint: str) -> None:
    error = refused(shelf(ours(text)))
    assert problem in error.problem and "line 4," in error.where and hint in error.hint


def test_all_of_it_meets_the_standards(shelf: Shelf, tmp_path: Path) -> None:
    for judge, format in ((VeraPdf(), "pdf"), (OpenXml(), "docx"), (EpubCheck(), "epub")):
        files = {f"{kind}.{format}": written(format, document(Heading(2, t("One")), WIDE), brand(shelf, kind)) for kind in KINDS}
        conforms(judge, files, tmp_path)


@pytest.mark.parametrize("format", ["pdf", "docx", "epub", "html"])
@pytest.mark.parametrize("rows", [3, 40])
def test_what_reads_files_back_takes_the_list_for_the_table_that_it_is(shelf: Shelf, tmp_path: Path, format: str, rows: int) -> None:
    lines = ["| " + " | ".join(plain_blocks(each.content) for each in row.cells) + " |" for row in broad(14, rows).rows]
    text = "\n".join(["# A broad table", "", "What follows is broad.", "", lines[0], "|---" * 14 + "|", *lines[1:], "", "That was it."])
    source = Source("broad.md", text.encode(), format="md")
    [files] = make(source, Request(to=(format,), brand=str(shelf(ours("extends: civic\ntable: {wide: stack}"))), profile="report")).files
    assert (format == "docx") or b"<table" not in files[format]
    path = tmp_path / f"broad.{format}"
    path.write_bytes(files[format])
    found = proved([source], [path])
    assert found.lost == () and [finding for finding in found.findings if "Programmes" in finding.what] == []
    damaged = Source("broad.md", text.replace("Row1 13", "Row1 1.3").encode(), format="md")
    assert proved([damaged], [path]).lost


def test_a_table_that_goes_to_a_later_page_is_proven_where_the_text_has_it(tmp_path: Path) -> None:
    said = [f"Paragraph {number} tells of {number * 7} boats that the harbour counted, and of their owners." for number in range(5)]
    rows = ["| " + " | ".join(f"Programmes of region {column}" for column in range(14)) + " |", "|" + "---|" * 14]
    rows += ["| " + " | ".join(f"Row{row} {row * column}" for column in range(14)) + " |" for row in range(12)]

    def source(before: int) -> Source:
        text = "\n\n".join(["# Boats", *said[:before], "\n".join(rows), *said[before:]])
        return Source("boats.md", text.encode(), format="md")

    [files] = make(source(2), Request(to=("pdf",), brand="civic", profile="report")).files
    path = tmp_path / "boats.pdf"
    path.write_bytes(files["pdf"])
    assert sizes(files["pdf"]) == [False, True] or sizes(files["pdf"]) == [False, True, False]
    assert proved([source(2)], [path]).findings == ()
    assert all(proved([source(place)], [path]).lost for place in (0, 1, 3, 4, 5))
