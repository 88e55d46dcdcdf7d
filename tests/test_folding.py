"""Screens with little room: wide tables fold to lines, long lists of short things stand in columns where there is room."""

from __future__ import annotations

import pytest
from msgspec import structs

import masthead
from masthead.document.model import BlockNode, Cell, Document, Item, List, Paragraph, Row, Table
from masthead.document.model import Text as Words


def _grid(columns: int, words: str = "Harrow and Oake") -> Table:
    rows = [[f"Head {column}" for column in range(columns)], *([words] * columns for _ in range(3))]
    return Table(tuple(Row(tuple(Cell((Paragraph((Words(said),)),)) for said in row)) for row in rows), head_rows=1)


def _page(*blocks: BlockNode) -> str:
    return masthead.write(masthead.compose(masthead.recognise(Document(blocks)), brand="civic"), "html", brand="civic").decode()


def test_a_table_with_no_room_folds_to_lines_with_its_heads_and_stays_a_table_for_those_who_hear_it() -> None:
    made = _page(_grid(9))
    assert '<div class="scroll fold-' in made and made.count('<th scope="col"') == 9 and made.count(' data-head="Head ') == 27
    assert "@container (max-width:" in made and '" / ""' in made


@pytest.mark.parametrize(
    "table",
    [
        _grid(3, "12"),
        structs.replace(_grid(9), head_rows=0),
        structs.replace(_grid(9), rows=(*_grid(9).rows, Row((Cell((Paragraph((Words("All"),)),), columns=9),)))),
    ],
)
def test_a_table_that_has_room_or_no_plain_grid_does_not_fold(table: Table) -> None:
    made = _page(table)
    assert "data-head=" not in made


def test_long_lists_of_short_things_stand_in_columns_where_the_screen_is_broad() -> None:
    def page(said: str, count: int) -> str:
        return _page(Paragraph((Words("Members:"),)), List(tuple(Item((Paragraph((Words(f"{said} {at}"),)),)) for at in range(count))))

    assert 'class="ranks"' in page("Harrow", 15)
    assert 'class="ranks broad"' in page("Council of the district of Harrow", 15)
    assert "<ul" in page("Harrow", 14) and 'class="ranks' not in page("Harrow", 14)
