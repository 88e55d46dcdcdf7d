"""Where a paragraph goes on in the next one, by the word that it ends with, and where it has ended."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.plain import plain_block

OPENS = "Norhaven opens its third quay"
NEXT = "The league was founded by five villages of the north, and it keeps wells and quays for all who come there."


def blocks(form: str, *rows: str) -> list[str]:
    return [plain_block(block) for block in masthead.read("\n\n".join([OPENS, *rows, ""]).encode(), format=form).blocks]


@pytest.mark.parametrize("form", ["txt", "md"])
@pytest.mark.parametrize(
    "row",
    [
        "These are the values that we all stand for",
        "Five ways of life that we all believe in",
        "Who you are and where you are coming from",
        "What nobody of us has ever been told of",
        "Die Stadt bietet Kurse für alle Kinder an",
        "So viel kostet uns der Strom, den wir hier in",
        "Les écoles du port gagnent une médaille en or",
        "Norhaven Harbour League, 1200 Northern Quay Dr",
        "The league has its first woman as its new Senator",
    ],
)
def test_a_line_may_end_with_a_word_that_mostly_goes_on(row: str, form: str) -> None:
    assert blocks(form, row, NEXT)[1:] == [row, NEXT]


@pytest.mark.parametrize(
    ("row", "rest"),
    [
        ("It was decided to move all of the ferries back to the", "Plain of Moorings, which the council bought last year."),
        ("It was decided last night by the council and", "Minister Moss to move all of the ferries."),
        ("The quays were opened on the same day by Ms", "Moss, who chairs the council of the town."),
        ("These are the quays that all five villages pay for", "out of what the ferries of the north bring them."),
        ("Der Rat hat gestern für alle Häfen beschlossen, die", "mit Fähren aus dem Norden angelaufen werden."),
    ],
)
def test_a_sentence_goes_on_behind_such_a_word(row: str, rest: str) -> None:
    assert f"{row} {rest}" in blocks("txt", row, rest, NEXT)


def test_a_paragraph_of_several_sentences_goes_on_in_lower_case_whatever_stands_below() -> None:
    row, rest = "It is open. The council says that the quay gives a sense of", "being at home to all who come there."
    assert f"{row} {rest}" in blocks("md", row, rest, "whatever the weather is like on the day.")


@pytest.mark.parametrize(
    "rows", [("quays of Lenn and Orrin", "ferries of the coast"), ("a) quays of Lenn", "b) ferries"), ("by Ada Moss — 3.5.2024", NEXT)]
)
def test_several_in_lower_case_points_and_bylines_are_no_rest_of_a_sentence(rows: tuple[str, str]) -> None:
    row = "These are what the harbour office of Lenn will pay for"
    assert blocks("txt", row, *rows)[1:3] == [row, rows[0]]


COLUMN = [
    "The council of the five villages has decided to give the old quay to",
    "the League of Ferries, which has asked for it since the year in which",
    "the storm took the boats of the north, and to build another one in the",
    "bay of Orrin with the money that the ferries bring, as was decided by",
    "Norhaven and Lenn in the winter, when all of the boats lie on land and",
    "the crews have the time to mend whatever the storms have broken there.",
]


def test_where_lines_are_cut_at_a_column_such_a_word_goes_on_with_a_name() -> None:
    row, name = "The ferries are mended in the villages of", "Norhaven and Lenn by all who have the time."
    said = blocks("txt", *COLUMN, f"Now it is May. {row}", name, *COLUMN)
    assert any(f"{row} {name}" in each for each in said)


def test_a_line_that_is_far_from_the_column_has_ended() -> None:
    row = "These are the values that we all stand for"
    assert row in blocks("txt", *COLUMN, row, NEXT, *COLUMN)


def test_a_japanese_particle_goes_on_with_the_word_before_it() -> None:
    page = "<div><p>港湾連盟による二〇五〇年の新しい目標</p><p>の宣言に際してのコメント</p><p>本日、港湾連盟は新しい目標を宣言しました。</p></div>"
    blocks = masthead.read(page.encode(), format="html").blocks
    assert plain_block(blocks[0]) == "港湾連盟による二〇五〇年の新しい目標の宣言に際してのコメント"
    apart = masthead.read("<div><p>港湾連盟の目標</p><p>はじめに目標を述べる。</p></div>".encode(), format="html").blocks
    assert [plain_block(block) for block in apart] == ["港湾連盟の目標", "はじめに目標を述べる。"]
