"""Expressions that are compiled late: they answer as compiled ones do."""

from __future__ import annotations

import importlib
import re

import pytest

from masthead.expressions import Letters, expression, rare


def test_an_expression_is_compiled_when_it_is_first_asked():
    late = expression(r"(?P<digits>\d+)", re.ASCII)
    assert "search" not in vars(late)
    assert late.search("in 2024")["digits"] == "2024"
    assert "search" in vars(late)
    assert late.pattern == r"(?P<digits>\d+)"
    assert expression(rb"a+").sub(b"b", b"caat") == b"cbt"


def test_a_wrong_expression_says_so():
    with pytest.raises(re.error):
        expression("(").search("x")


def test_no_text_of_the_west_is_rare():
    assert not rare("“Ça coûte 5 €” – Ελλάδα, Москва, Việt Nam… → ±2 ■")
    assert all(rare(text) for text in ("北京", "서울", "กรุงเทพ", "القاهرة", "ירושלים", "दिल्ली", "\u200f", "\U00020000"))


@pytest.mark.parametrize(
    ("room", "name"),
    [
        ("anatomy.pack", "_TOUCHING"),
        ("anatomy.touching", "_THAI"),
        ("readers.lines", "_WIDE"),
        ("readers.lines", "_UNSPACED"),
        ("writers.pdf.breaks", "_FROM_RIGHT"),
        ("writers.pdf.breaks", "_UNBOUND"),
    ],
)
def test_letters_are_found_as_brackets_find_them(room, name):
    """Every character, alone (compared) and in a text (searched for only if the text is rare)."""
    letters = getattr(importlib.import_module(f"masthead.{room}"), name)
    assert isinstance(letters, Letters)
    brackets = re.compile(f"[{letters._ranges}]")
    for first in range(0, 0x30000, 0x100):
        page = "".join(map(chr, range(first, first + 0x100)))
        inside = set(brackets.findall(page))
        assert letters.count(page) == len(inside)
        assert {char for char in page if letters.within(char)} == inside
        assert {char for char in page if letters.within(f"a{char}")} == inside
