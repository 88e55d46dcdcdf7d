"""The Word writer: what stands below a list has as much room above it as below a paragraph."""

from __future__ import annotations

from msgspec.structs import replace
from samples import p, seed
from worddump import Word, opened, undefined, write

from masthead.briefing.model import Entry
from masthead.briefing.model import Text as Passage
from masthead.document.model import Cell, Item, List, Row, Table


def test_a_table_has_room_above_it_below_a_list_and_small_print_too() -> None:
    rows = tuple(Row((Cell((p(f"Row {number}"),)), Cell((p("more"),)))) for number in range(2))
    listed = List((Item((p("one"),)), Item((p("two"),))))
    word = opened(listed, Table(rows))
    assert word.texts("ListBulletLeading") == ["two"] and not undefined(word)


def test_a_numbered_paragraph_stands_as_far_from_a_list_as_from_another() -> None:
    listed = List((Item((p("one"),)), Item((p("two"),))))
    numbered = replace(seed(), sections=(Passage("full", "Full text", (Entry(p("Before."), 1), Entry(listed), Entry(p("After."), 2))),))
    word = Word(write(numbered))
    assert word.texts("ListBulletParted") == ["two"] and not undefined(word)
