"""A day in a row of its own below a title, in one Markdown paragraph: no end of the title, and no part of a sentence."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.plain import plain_block

TITLE = "A second pool opens at the quay of Lenn"
TEXT = "The league of Lenn opened its second pool on Saturday, and about 300 guests came to the party from all over the coast."
DAYS = [
    "Norhaven, 3 May 2024",
    "Norhaven, May 3, 2024",
    "Norhaven, Friday 3 May 2024",
    "(Norhaven, Maine, 3 May 2024)",
    "3rd May 2024",
    "2024-05-03",
    "Wiesmar, den 3. Mai 2024",
    "À Quimpeur, le 3 mai 2024",
    "Covarra, 3 de mayo de 2024",
    "Viterba, 3/5/2024",
    "г. Тверца, 3 мая 2024 г.",
    "Toruniec, 3 maja 2024 r.",
    "Győrle, 2024. május 3.",
    "Kaunelis, 2024 m. gegužės 3 d.",
    "Liepiņa, 2024. gada 3. maijs",
    "Novi Len, 3. maj 2024.",
    "2024年5月3日",
    "2024년 5월 3일",
]


def blocks(*rows: str) -> list[str]:
    return [plain_block(block) for block in masthead.read("\n".join(rows).encode(), format="md").blocks]


@pytest.mark.parametrize("day", DAYS)
def test_a_day_below_a_title_ends_it(day: str) -> None:
    assert blocks(TITLE, day, "", TEXT) == [TITLE, day, TEXT]
    assert blocks(TITLE, day, TEXT) == [TITLE, day, TEXT]


@pytest.mark.parametrize(
    ("above", "row"),
    [
        ("The pool is open to all from 3 April to", "3 May 2024"),
        ("The league swims every day since", "3 May 2024"),
        ("Guests who came to the party were asked,", "3 May 2024"),
        (TITLE, "3 May 2024 was a Friday, and it rained all day"),
        (TITLE, "Norhaven: 3 May 2024"),
        (TITLE, "Norhaven, 3"),
        ("which the league opened at the quay", "3 May 2024"),
    ],
)
def test_a_day_within_a_sentence_ends_nothing(above: str, row: str) -> None:
    assert blocks(above, row, "", TEXT) == [f"{above} {row}", TEXT]


def test_a_day_below_two_rows_ends_a_title_and_no_signature() -> None:
    title = ("A second pool opens at the quay", "of the old harbour of Lenn")
    assert blocks(*title, "3 May 2024") == [" ".join(title), "3 May 2024"]
    assert blocks("Harbour House", "NORHAVEN", "3 May 1976") == ["Harbour House NORHAVEN 3 May 1976"]
