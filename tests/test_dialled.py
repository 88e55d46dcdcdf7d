"""Numbers to call stand on one line, with the label before them."""

from __future__ import annotations

import pytest
from linework import said, setting

from masthead.writers.ties import BOUND, bind, fastened

DIALLED = [
    ("presse, 05 55 00 12 34, presse@montclar.example", "fr", "05 55 00 12 34"),
    ("Krüger, Tel.: 05721 555-101, presse", "de", "Tel.: 05721 555-101"),
    ("งานประชาสัมพันธ์ โทร. 0 2555 0199 อีเมล", "th", "โทร. 0 2555 0199"),
    ("Port of Halvern, Tel. +47 55 01 02 03 ingrid", "en", "Tel. +47 55 01 02 03"),
    ("Марина Гусева, тел.: +7 8142 55-01-02", "ru", "тел.: +7 8142 55-01-02"),
    ("Rows 01603 555 0110", "en", "01603 555 0110"),
]


@pytest.mark.parametrize(("text", "language", "number"), DIALLED, ids=[number for _, _, number in DIALLED])
def test_a_number_to_call_is_held_with_its_label(text: str, language: str, number: str) -> None:
    assert number.replace(" ", BOUND) in bind(text, language)
    assert fastened(text, language) == text  # who copies it from a page has it as it was


@pytest.mark.parametrize("text", ["scores of 0 12 14", "between 0 20 and 30 of them", "0.5 12 44 items"])
def test_other_figures_are_none(text: str) -> None:
    assert f"0{BOUND}" not in bind(text, "en")


def test_no_line_ends_within_it() -> None:
    for width in range(110, 220, 3):
        one = setting("Contact presse : Aurélie Thévenot, responsable, 05 55 00 12 34, presse@montclar.example", "fr")
        assert any("05~55~00~12~34" in said(one, line) for line in one.lines(width)), width
