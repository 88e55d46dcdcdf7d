"""What no line of a narrow screen parts."""

from __future__ import annotations

from books import Book, H, book, css_of, faults, of, write
from msgspec.structs import replace
from samples import p, t

from masthead.document.model import Cell, Code, Heading, Preformatted, Row, Table


def test_spaces_within_french_marks_are_held_and_english_ones_are_not() -> None:
    words = "« Que dire ? », a-t-elle dit : rien pour 1 200 € !"
    made = book(p(words), language="fr")
    assert words.replace(" ", "\u00a0", 1) not in made.text
    assert "«\u00a0Que dire\u00a0?\u00a0», a-t-elle dit\u00a0: rien pour 1\u00a0200\u00a0€\u00a0!" in made.text
    assert words.replace("1 200 €", "1\u00a0200\u00a0€") in book(p(words), language="en").text
    # A number to call keeps the spaces that it has, for those who copy it, and is whole all the same.
    assert (
        'Call 020 555 123 or <span class="whole">+44 20 555 123 456</span>'
        in book(p("Call 020 555 123 or +44 20 555 123 456"), language="en").text
    )


def test_numbers_and_compounds_of_titles_stay_whole_and_so_do_codes_in_tables() -> None:
    rows = (("No.", "Name"), ("LB-001", "well-known, 2024-long-and-longer-still"))
    table = Table(tuple(Row(tuple(Cell((p(said),)) for said in row)) for row in rows), head_rows=1)
    briefing = replace(of(table, p("LB-001 of Dr. Roe")), title=t("Three-year plan from 12 December"))
    made = Book(write(briefing))
    held = [element.text for element in made.elements("span") if element.get("class") == "whole"]
    assert held == ["Three-year", "LB-001"]
    title, *_ = made.elements("h1")
    assert "".join(title.itertext()) == "Three-year plan from 12\u00a0December"
    assert not faults(made)
    assert "LB-001 of Dr.\u00a0Roe" in made.text
    assert title.tag == H + "h1"


def test_compounds_of_headings_stay_whole_and_those_of_the_text_do_not() -> None:
    made = book(Heading(2, t("Цены выросли из-за спора")), Heading(3, t("Long-known berths")), p("Так вышло из-за спора."), title=t("One"))
    held = [element.text for element in made.elements("span") if element.get("class") == "whole"]
    assert held == ["из-за", "Long-known"]
    assert not faults(made)


def test_options_in_code_stay_whole() -> None:
    said = "pack --no-strict --set a-b=c-d -o - x-y --an-option-of-more-letters-than-most <!-- no"
    made = book(p("Say ", Code(said), " or ", Code("--verify"), ", not --this-one."), Preformatted("pack --to pdf\n# ------"))
    held = [element.text for code in made.elements("code") for element in code.iter(H + "span") if element.get("class") == "whole"]
    assert held == ["--no-strict", "--set", "-o", "--an", "--verify", "--to"]
    assert said in ["".join(element.itertext()) for element in made.elements("code")]
    assert not faults(made)


def test_a_paragraph_of_a_report_goes_on_behind_the_words_of_a_note() -> None:
    """Where a note's words stand in the source, an empty element is what leads there: it parts no paragraphs."""
    css = css_of(book(p("One")))
    assert ".report > p + div:empty + p" in css and ".report > div:empty { margin-block: 0; }" in css


def test_the_last_cell_of_a_row_keeps_its_room_where_one_from_above_stands_behind_it() -> None:
    def cell(said: str, rows: int = 1, columns: int = 1) -> Cell:
        return Cell((p(said),), rows=rows, columns=columns)

    heads = Row((cell("District", 2), cell("Receipts", columns=2), cell("Remark", 2))), Row((cell("May"), cell("June")))
    made = book(Table((*heads, Row((cell("North"), cell("12"), cell("13"), cell("None")))), head_rows=2))
    inner = [element.text for name in ("th", "td") for element in made.elements(name) if "inner" in (element.get("class") or "").split()]
    assert inner == ["June"]
    assert "tr > .inner { padding-inline-end: 1.2em; }" in css_of(made)
    plain = book(Table((Row((cell("a"), cell("b"), cell("c"))), Row((cell("d"), cell("e"), cell("f")))), head_rows=1))
    assert "inner" not in plain.text and "tr > .inner" not in css_of(plain)
    assert not faults(made)
