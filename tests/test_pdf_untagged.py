"""PDFs without tags by where their lines stand: columns, tables of words and between drawn lines, addresses, headings in bold, heads and folios."""

from __future__ import annotations

import pytest
from test_pdf_reader import LONG, Said, column, lines, made, read, rows

from masthead.document.model import Heading, Paragraph, Strong, Table
from masthead.document.plain import plain_block, plain_blocks
from masthead.notices import Dropped

Ruled = tuple[float, float, float, float]
"""A line from one end to the other, in points."""

FIRST = (
    "The first boat left at noon with two",
    "hundred guests on board. The wharf is",
    "three hundred metres long and has room",
    "for two ships at once, which the old",
    "one never had. It has all in all been",
    "paid for by",
)
SECOND = ("the state and the town, which run it for", "thirty years under a contract that was", "signed in autumn. Cars find their way by", "new signs along the ring road that", "leads there.")  # fmt: skip


def bold(said: list[Said] | Said) -> list[Said]:
    """Lines in bold, by the way that `drawn` tells them from others."""
    return [(x, y, -size, words) for x, y, size, words in ([said] if isinstance(said, tuple) else said)]


def drawn(*pages: list[Said], rules: list[Ruled] = ()) -> bytes:  # type: ignore[assignment]
    """A PDF of lines, those of negative size in bold, with rules on each page."""
    data = made(*([(x, y, abs(size), said) for x, y, size, said in page] for page in pages))
    for page in pages:
        for x, y, size, said in page:
            if size < 0:
                plain = f"BT /F1 {-size} Tf {x} {y} Td ({said}) Tj ET".encode()
                assert plain in data
                data = data.replace(plain, plain.replace(b"/F1", b"/F2", 1), 1)
    data = data.replace(
        b"/F1 3 0 R", b"/F1 3 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"
    )
    strokes = "".join(f"{a} {b} m {c} {d} l S\n" for a, b, c, d in rules).encode()
    # PDFium mends the table of places, which no longer fits.
    return data.replace(b"\nstream\n", b"\nstream\n" + strokes).replace(b"/Length ", b"/Length 9")


def grid(xs: tuple[float, ...], ys: tuple[float, ...]) -> list[Ruled]:
    return [*((xs[0], y, xs[-1], y) for y in ys), *((x, ys[-1], x, ys[0]) for x in xs)]


def cells(table: Table) -> list[list[str]]:
    return [[plain_blocks(cell.content) for cell in row.cells] for row in table.rows]


# ── columns ──────────────────────────────────────────────────────────────────────────────────────────


def test_columns_that_the_file_gives_line_by_line_are_read_one_after_the_other():
    wide = column(72, 750, "A line that stands over both of the columns, from the first one to the end of the second.")
    across = [line for one, other in zip(column(72, 700, *FIRST), column(270, 700, *SECOND), strict=False) for line in (one, other)]
    document, _ = read(made([*wide, *across, *column(72, 640, FIRST[5])]))
    assert lines(document)[1] == " ".join((*FIRST, *SECOND))


def test_addresses_side_by_side_are_read_one_below_the_other():
    said = rows(600, ("Anna Berg", "Omar Haddad"), ("Harbour Council", "Town"), ("+49 123 45678", "+49 123 98765"), way=12)
    document, _ = read(made([*column(72, 700, *LONG), *said]))
    assert [plain_block(block) for block in document.blocks[1:]] == [
        "Anna Berg\nHarbour Council\n+49 123 45678",
        "Omar Haddad\nTown\n+49 123 98765",
    ]


# ── paragraphs ───────────────────────────────────────────────────────────────────────────────────────


def test_lines_that_end_early_stay_lines_and_prose_does_not():
    address = column(72, 500, "Harbour Council of Northport", "Press Office", "1 Quay Street", "12345 Northport")
    document, _ = read(made([*column(72, 700, *FIRST), *address]))
    assert [plain_block(block) for block in document.blocks] == [
        " ".join(FIRST),
        "Harbour Council of Northport\nPress Office\n1 Quay Street\n12345 Northport",
    ]


def test_little_white_parts_paragraphs_because_the_feet_of_letters_stand_exactly():
    full = (
        "The harbour has a wharf for its ferries now, which goes far",
        "out and has room for two of them at once, one on each of its",
        "sides, so",
    )
    page = [*column(72, 700, *full), *column(72, 700 - 3 * 12 - 4, *full)]
    document, _ = read(made(page))
    assert len(document.blocks) == 2


def test_text_that_is_set_wide_is_not_parted():
    full = (
        "The harbour has a wharf for its ferries now, which goes far",
        "out and has room for two of them at once, one on each of its",
        "sides, so",
    )
    wide = [(72, 600 - 20 * at, 10.0, said) for at, said in enumerate((*full[:2], *full))]
    document, _ = read(made([*column(72, 760, *full, *full, *full), *wide]))
    assert plain_block(document.blocks[-1]) == " ".join((*full[:2], *full))


def test_numbers_of_a_list_begin_paragraphs_and_a_day_does_not():
    page = column(72, 700, "1. The wharf", "2. The boats", "3. The old terminal, which stands on the other side until", "12. March, when")
    document, _ = read(made(page))
    assert [plain_block(block)[:10] for block in document.blocks] == ["1. The wha", "2. The boa", "3. The old"]


# ── headings in bold ─────────────────────────────────────────────────────────────────────────────────


def test_bold_lines_above_text_are_headings_even_without_white_around_them():
    page = [*column(72, 700, *LONG, *LONG), *bold((72, 700 - 72, 10, "Room for cars")), *column(72, 700 - 84, *LONG, *LONG)]
    document, _ = read(drawn(page))
    assert [type(block) for block in document.blocks if plain_block(block) == "Room for cars"] == [Heading]
    assert not any(isinstance(part, Strong) for block in document.blocks if isinstance(block, Heading) for part in block.content)


def test_bold_lines_above_all_text_stay_bold():
    document, _ = read(drawn([*bold((72, 740, 10, "Harbour Council")), *column(72, 700, *LONG, *LONG)]))
    assert document.blocks[0] == Paragraph((Strong((document.blocks[0].content[0].content[0],)),))


def test_a_letter_without_white_between_its_paragraphs_is_told_apart_by_its_weights():
    head = column(72, 760, "Harbour Council", "Press release 14/2026", "Northport, 12 March 2026")
    said = ("The new wharf has room for two ships at once, which the old one", "had not, the council said", "Room for cars", "Three hundred cars can wait at the new wharf on either side of", "it from Friday on", "Next steps", "The old terminal will be rebuilt from autumn on, there will be", "flats and a park.")  # fmt: skip
    text = column(72, 700, *said)
    text = [line for at, line in enumerate(text) for line in (bold(line) if at in (2, 5) else [line])]
    document, _ = read(drawn([*head, *text]))
    assert [plain_block(block) for block in document.blocks] == [
        "Harbour Council\nPress release 14/2026\nNorthport, 12 March 2026",
        " ".join(said[:2]),
        said[2],
        " ".join(said[3:5]),
        said[5],
        " ".join(said[6:]),
    ]


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────

SPEAKERS = (("Speaker", "Office", "Subject"), ("Anna Berg", "Director", "Why it was built"), ("Omar Haddad", "Mayor", "What it means"), ("Lin Wei", "Engineer", "How it was built"))  # fmt: skip


def test_a_table_of_words_in_three_columns_is_one():
    document, _ = read(made([*column(72, 760, *LONG), *rows(700, *SPEAKERS), *column(72, 600, *LONG)]))
    assert [type(block) for block in document.blocks] == [Paragraph, Table, Paragraph]
    assert cells(document.blocks[1]) == [list(row) for row in SPEAKERS] and not document.blocks[1].head_rows


def test_a_table_of_words_in_two_columns_needs_a_head_in_bold():
    two = [row[:2] for row in SPEAKERS]
    document, _ = read(drawn([*column(72, 760, *LONG), *bold(rows(700, two[0])), *rows(682, *two[1:])]))
    assert isinstance(document.blocks[1], Table) and document.blocks[1].head_rows == 1
    document, _ = read(made([*column(72, 760, *LONG), *rows(700, *two)]))
    assert not any(isinstance(block, Table) for block in document.blocks)


def test_the_rest_of_a_cell_goes_into_it():
    said = [
        *bold(rows(700, SPEAKERS[0])),
        *rows(682, ("Anna Berg", "Director of", "Why it was"), ("", "the harbour", "built"), way=12),
        *rows(652, *SPEAKERS[2:]),
    ]
    document, _ = read(drawn([*column(72, 760, *LONG), *said]))
    assert cells(document.blocks[1])[1] == ["Anna Berg", "Director of the harbour", "Why it was built"]


XS, YS = (70, 200, 350, 500), (710, 690, 650, 630)


def test_cells_between_drawn_lines_hold_whatever_stands_in_them():
    said = [
        *bold(rows(697, SPEAKERS[0], at=(74, 204, 354))),
        *rows(677, ("Anna Berg", "Director of the", "Why it"), ("", "harbour", "was built"), at=(74, 204, 354), way=12),
        *rows(637, SPEAKERS[2], at=(74, 204, 354)),
    ]
    document, _ = read(drawn([*column(72, 760, *LONG), *said, *column(72, 600, *LONG)], rules=grid(XS, YS)))
    assert [type(block) for block in document.blocks] == [Paragraph, Table, Paragraph]
    assert cells(document.blocks[1]) == [list(SPEAKERS[0]), ["Anna Berg", "Director of the harbour", "Why it was built"], list(SPEAKERS[2])]
    assert document.blocks[1].head_rows == 1


def test_cells_that_no_line_parts_are_one():
    rules = [rule for rule in grid(XS, YS) if rule[:2] != (200, 630)] + [(200, 630, 200, 690)]
    said = [
        (74, 697, 10.0, "Over two columns"),
        (354, 697, 10.0, "One"),
        *rows(670, SPEAKERS[1], at=(74, 204, 354)),
        *rows(637, SPEAKERS[2], at=(74, 204, 354)),
    ]
    document, _ = read(drawn([*column(72, 760, *LONG), *said], rules=rules))
    assert [cell.columns for cell in document.blocks[1].rows[0].cells] == [2, 1]


def test_rows_of_figures_within_one_drawn_row_are_rows():
    said = [
        *rows(697, ("", "2023", "2024"), at=(74, 204, 354)),
        *rows(677, ("Tonnes", "1,200", "1,400"), ("Guests on", "", ""), ("all boats", "300", "450"), at=(74, 204, 354), way=12),
        *rows(637, ("Cars", "12", "14"), at=(74, 204, 354)),
    ]
    document, _ = read(drawn([*column(72, 760, *LONG), *said], rules=grid(XS, (710, 690, 630))))
    assert cells(document.blocks[1])[1:] == [["Tonnes", "1,200", "1,400"], ["Guests on all boats", "300", "450"], ["Cars", "12", "14"]]


@pytest.mark.parametrize(
    ("said", "rules"),
    [
        ([(150, 697, 10.0, "A line of words that goes on through the lines"), *rows(670, SPEAKERS[1], at=(74, 204, 354))], grid(XS, YS)),
        (
            [*rows(697, ("E-mail",), at=(74,)), *rows(670, ("Password",), at=(74,)), *rows(637, ("Must", "Sign in"), at=(74, 204))],
            grid(XS, YS),
        ),
        (column(74, 700, "All of a text", "in a box"), grid((70, 500), (720, 630))),
    ],
    ids=["a drawing", "a form", "a box"],
)
def test_lines_that_are_drawn_around_something_else_make_no_table(said, rules):
    document, _ = read(drawn([*column(72, 760, *LONG), *said], rules=rules))
    assert not any(isinstance(block, Table) for block in document.blocks)


# ── what runs along ──────────────────────────────────────────────────────────────────────────────────


def dropped(notices) -> str:
    return " ".join(word for notice in notices if isinstance(notice, Dropped) for word in notice.words)


def test_a_page_that_says_which_of_how_many_it_is_needs_no_other():
    document, notices = read(made([*column(72, 700, *LONG), (290, 30, 9, "1 / 1")]))
    assert plain_blocks(document.blocks) == " ".join(LONG) and dropped(notices) == "1 / 1"
    document, notices = read(made([*column(72, 700, *LONG), (290, 30, 9, "1 / 4")]))
    assert "1 / 4" in plain_blocks(document.blocks)


def test_the_title_over_the_second_page_runs_along_and_so_does_what_says_that_there_is_more():
    one = [(72, 760, 18, "Ferries have a wharf of their own"), *column(72, 700, *LONG[:2]), (290, 40, 10, "- more -")]
    two = [(72, 805, 9, "Ferries have a wharf of their own"), (480, 805, 9, "Page 2"), *column(72, 700, LONG[2])]
    document, notices = read(made(one, two))
    assert [plain_block(block) for block in document.blocks] == ["Ferries have a wharf of their own", " ".join(LONG)]
    assert dropped(notices) == "- more - Ferries have a wharf of their own Page 2"


def test_the_mark_of_the_end_does_not_run_along():
    document, _ = read(made([*column(72, 700, *LONG), (290, 40, 10, "- ENDS -")], column(72, 700, *LONG)))
    assert "ENDS" in plain_blocks(document.blocks)
