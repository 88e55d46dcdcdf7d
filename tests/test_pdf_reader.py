"""PDFs read back: our own by their structure, others by where their lines stand; scans and locked files are refused with what to do."""

from __future__ import annotations

import io

import pytest
import samples
from sample_brand import civic

from masthead import registry
from masthead.document.dump import dump
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.errors import LimitError, UnreadableError
from masthead.limits import Limits, changed
from masthead.notices import Dropped, Guessed, message
from masthead.readers.pdf.words import Hyphens
from masthead.sources.source import Source

Said = tuple[float, float, float, str]
"""Left and baseline in points, size of the type, the words."""


def made(*pages: list[Said], extra: str = "") -> bytes:
    """A PDF of lines in Helvetica, without tags."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    things = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for at, lines in enumerate(pages):
        drawn = "".join(f"BT /F1 {size} Tf {x} {y} Td ({said}) Tj ET\n" for x, y, size, said in lines)
        things.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * at} 0 R {extra} >>"
        )
        things.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for at, thing in enumerate(things, 1):
        places.append(out.tell())
        out.write(f"{at} 0 obj\n{thing}\nendobj\n".encode("latin-1"))
    start = out.tell()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out.write(
        f"xref\n0 {len(things) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(things) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()
    )
    return out.getvalue()


def column(x: float, top: float, *said: str, size: float = 10.0) -> list[Said]:
    return [(x, top - 12 * at, size, line) for at, line in enumerate(said)]


def read(data: bytes, **settings: str):
    source, notices = Source("file.pdf", data), []
    reader = registry.reader("pdf", settings)
    document = reader.read(source, notices.append)
    said = list(words(plain_blocks(document.blocks)))
    assert not missing(reader.words(source), said, notices)
    return document, notices


def lines(document) -> list[str]:
    return plain_blocks(document.blocks).split("\n")


LONG = (
    "This is a line of a paragraph that goes on to the edge of its",
    "column, as lines of prose do where they are set by a program, and",
    "ends here.",
)


def test_it_is_known_by_its_signature():
    assert registry.recognised(Source("x", made(column(72, 700, "Words")))) == "pdf"


def test_lines_become_paragraphs_and_large_type_headings():
    page = [(72, 760, 18, "A headline"), *column(72, 720, *LONG), *column(72, 660, *LONG)]
    document, notices = read(made(page))
    assert dump(document).startswith('heading 1\n  "A headline"\nparagraph\n')
    assert lines(document) == ["A headline", " ".join(LONG), " ".join(LONG)]
    assert any(isinstance(one, Guessed) and one.what == "structure" for one in notices)


def test_columns_are_read_one_after_the_other_however_the_file_orders_them():
    left, right = column(72, 700, "one two three four five", "six seven."), column(320, 700, "eight nine ten eleven", "twelve.")
    across = [line for pair in zip(left, right, strict=True) for line in pair]
    wide = column(72, 640, "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty again and again.")
    for page in ([*left, *right], across * 1):
        document, _ = read(made([*page]))
        assert " ".join(lines(document)).split()[:4] == ["one", "two", "three", "four"]
    document, _ = read(made([*wide, *right, *left]))
    said = plain_blocks(document.blocks).split()
    assert said.index("one") < said.index("eight")


def test_what_runs_along_is_named_and_a_paragraph_goes_on_over_the_page():
    pages = []
    for number in (1, 2, 3):
        head, foot = (72, 810, 9, "Ministry of Works"), (290, 30, 9, f"Page {number} of 3")
        body = "the text that goes on" if number > 1 else "A text begins and"
        pages.append([head, *column(72, 700, f"{body} to the end of this very long line and further,"), foot])
    document, notices = read(made(*pages))
    assert len(document.blocks) == 1 and "Ministry" not in plain_blocks(document.blocks)
    dropped = [" ".join(one.words) for one in notices if isinstance(one, Dropped)]
    assert dropped == [" ".join(f"Ministry of Works Page {number} of 3" for number in (1, 2, 3))]


def test_a_year_that_stands_last_is_no_folio():
    pages = [[*column(72, 700, "Words of a page,"), (290, 40, 10, year)] for year in ("1957", "2017", "1204")]
    document, _ = read(made(*pages))
    assert all(year in plain_blocks(document.blocks) for year in ("1957", "2017", "1204"))


def test_halves_of_words_are_joined_and_hyphened_words_stay():
    hyphens = Hyphens(["A well-known case."])
    assert (
        hyphens.join("a well", "known one") == "-"
        and hyphens.join("in exam", "ples") == ""
        and hyphens.join("Grenoble in gre", "Alpes") == "-"
    )
    page = column(
        72, 700, "A well-known word stands here, and some exam-", "ples of words that are cut, one of them well-", "known to all."
    )
    document, _ = read(made(page))
    assert "some examples of words" in plain_blocks(document.blocks) and "well-known to all" in plain_blocks(document.blocks)


def test_links_are_kept_if_they_are_safe():
    note = "/Annots [<< /Type /Annot /Subtype /Link /Rect [70 695 110 715] /A << /S /URI /URI (%s) >> >>]"
    document, _ = read(made(column(72, 700, "Words here"), extra=note % "https://example.org/"))
    assert "link https://example.org/" in dump(document)
    document, _ = read(made(column(72, 700, "Words here"), extra=note % "javascript:x"))
    assert "link" not in dump(document)


def test_a_scan_is_refused_with_what_to_do():
    with pytest.raises(UnreadableError) as caught:
        read(made([]))
    assert "OCR" in caught.value.hint
    import pypdfium2
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (50, 50), (200, 10, 10)).save(out, "PDF")
    assert len(pypdfium2.PdfDocument(out.getvalue())) == 1
    with pytest.raises(UnreadableError, match="scan") as caught:
        read(out.getvalue())
    assert "OCR" in caught.value.hint


def test_a_locked_file_says_what_to_do_and_opens_with_its_password():
    pikepdf = pytest.importorskip("pikepdf")
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made(column(72, 700, "Secret words")))) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(UnreadableError, match="password") as caught:
        read(out.getvalue())
    assert "read.pdf.password" in caught.value.hint
    with pytest.raises(UnreadableError, match="another password"):
        read(out.getvalue(), password="x")
    document, _ = read(out.getvalue(), password="u")
    assert lines(document) == ["Secret words"]


@pytest.mark.parametrize("cut", [10, 60, 300, 700])
def test_a_broken_file_is_refused_or_read_never_a_traceback(cut):
    data = made(column(72, 700, "Words"))
    try:
        read(data[:cut])
    except UnreadableError as error:
        assert error.hint


def test_pages_are_bounded():
    with changed(Limits(pdf_pages=2)), pytest.raises(LimitError, match="pdf_pages"):
        read(made(*[column(72, 700, "x")] * 3))


@pytest.mark.parametrize("make", [samples.seed, samples.report, samples.everything, samples.arabic, samples.chinese])
def test_our_own_files_give_their_words_in_order(make):
    briefing = make()
    data = registry.writer("pdf").write(briefing, civic(), lambda notice: None)
    document, notices = read(data)
    assert not any(isinstance(one, Guessed) and "lines" in one.value for one in notices)
    assert document.metadata.title
    assert "heading 2" in dump(document)


def test_headings_lists_and_tables_come_from_tags():
    data = registry.writer("pdf").write(samples.everything(), civic(), lambda notice: None)
    said = dump(read(data)[0])
    for kind in ("heading 2", "list from 1", "list\n", "table head-rows=1", "columns=2", "figure", "quotation"):
        assert kind in said


def test_dates_are_told_as_far_as_they_go():
    from masthead.readers.pdf.reader import _date

    assert _date("D:20240607120000+02'00'") == "2024-06-07T12:00:00+02:00"
    assert (_date("D:20240607"), _date("D:2024"), _date("D:20240607120000Z"), _date("soon")) == (
        "2024-06-07",
        "2024",
        "2024-06-07T12:00:00Z",
        "",
    )


def test_notices_of_pictures_tell_that_they_are_not_read():
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (50, 50)).save(out, "PDF")
    pikepdf = pytest.importorskip("pikepdf")
    both = io.BytesIO()
    with pikepdf.open(io.BytesIO(made(column(72, 700, "Words")))) as file, pikepdf.open(out) as picture:
        file.pages.extend(picture.pages)
        file.save(both)
    _, notices = read(both.getvalue())
    assert any("page 2, which is a picture without text" in message(one) for one in notices)


# ── tables of pages without structure ────────────────────────────────────────────────────────────────


def rows(top: float, *rows: tuple[str, ...], at: tuple[float, ...] = (72, 250, 350, 450), way: float = 18) -> list[Said]:
    return [(x, top - way * number, 10.0, said) for number, row in enumerate(rows) for x, said in zip(at, row, strict=False) if said]


PROSE = column(72, 760, *LONG)


def test_rows_in_columns_with_figures_are_a_table():
    page = [*PROSE, *rows(700, ("Quay", "2023", "2024"), ("North", "1,200", "1,400"), ("South", "950", "(900)")), *column(72, 630, *LONG)]
    document, _ = read(made(page))
    said = dump(document)
    assert said.startswith('paragraph\n  "This is') and said.count("row\n") == 3 and said.count("cell end") == 4
    assert "table head-rows=1" in said and said.rstrip().endswith('ends here."')


def test_what_had_no_room_in_a_cell_is_put_back_into_it():
    page = [
        *rows(700, ("Quay", "Tonnes", "Share")),
        *rows(682, ("The northern quay",), ("with its cranes", "1,400", "60%"), way=11),
        *rows(650, ("South", "900", "40%"), ("East", "n/a", "-")),
        (72, 632 - 11, 10.0, "and islands"),
    ]
    document, _ = read(made(page))
    assert [plain_blocks(cell.content) for row in document.blocks[0].rows for cell in row.cells] == [
        *(
            "Quay",
            "Tonnes",
            "Share",
            "The northern quay with its cranes",
            "1,400",
            "60%",
            "South",
            "900",
            "40%",
            "East and islands",
            "n/a",
            "-",
        )
    ]


def test_heads_over_several_columns_stay_a_line_above_the_table():
    heads = rows(700, ("Of quays", "In the first quarter of each year"))
    page = [*heads, *rows(682, ("North", "1,200", "1,400"), ("South", "950", "900"), ("East", "12", "13"))]
    document, _ = read(made(page))
    assert [type(block).__name__ for block in document.blocks] == ["Paragraph", "Table"]


@pytest.mark.parametrize(
    "given",
    [
        (("Contact", "Ola Ness"), ("Telephone", "+47 77 12 34 56"), ("Date", "5 May 2024")),
        (("08:30", "Doors open"), ("09:00", "Speeches"), ("10:00", "End")),
        (("Summary . . . . . . .", "3"), ("Figures . . . . . . .", "4"), ("Notes . . . . . . . .", "9")),
        (("North", "1,200"), ("South", "900")),
        (("North", "1,200", "all"), ("South", "well said and long", "12"), ("East", "3", "")),
    ],
    ids=["labels", "a programme", "contents", "two rows", "no columns"],
)
def test_what_might_be_something_else_stays_lines(given):
    document, _ = read(made([*PROSE, *rows(700, *given)]))
    assert all(type(block).__name__ == "Paragraph" for block in document.blocks)
