"""Long lists of short things on PDF pages: in columns, down one and then the next, on each page anew."""

from __future__ import annotations

import msgspec
import pdfdump
import pytest
from judges import conforms
from samples import p, seed
from test_pdf_pages import of, written

from masthead.briefing.model import Entry, Text
from masthead.document.model import BlockNode, Item, List
from masthead.verify.judges.standards import VeraPdf


def names(count: int, family: str = "Okafor", *, ordered: bool = False) -> List:
    return List(tuple(Item((p(f"Person{number:03} {family}"),)) for number in range(count)), ordered=ordered)


def places(*blocks: BlockNode) -> list[tuple[int, float, float]]:
    """Page, left edge and base line of each name, in the order in which they are drawn."""
    found: dict[str, tuple[int, float, float]] = {}
    for line in pdfdump.words(written(of(*blocks))):
        _, page, left, base, *said = line.split()
        found |= {word: (int(page), float(left), float(base)) for word in said if word.startswith("Person")}
    assert list(found) == sorted(found)
    return list(found.values())


@pytest.mark.parametrize(("count", "columns"), [(14, 1), (15, 3), (40, 3), (200, 3)])
def test_many_short_items_stand_in_columns_that_are_read_down(count: int, columns: int) -> None:
    found = places(names(count))
    assert len(found) == count
    assert len({left for _, left, _ in found}) == columns
    assert found == sorted(found, key=lambda place: (place[0], place[1], -place[2]))
    assert len({base for page, _, base in found if page == found[-1][0]}) <= -(-count // columns)


def test_columns_of_the_last_page_are_as_high_as_each_other() -> None:
    *_, last = found = places(names(200))
    lefts = [left for page, left, _ in found if page == last[0]]
    heights = [lefts.count(left) for left in sorted(set(lefts))]
    assert last[0] == 2 and max(heights) - min(heights) <= 2


def test_no_row_goes_over_to_the_next_page_alone() -> None:
    over = {}
    for count in range(122, 128):
        found = places(names(count))
        over[count] = [page for page, _, _ in found].count(2)
    assert any(over.values()) and not any(0 < number < 6 for number in over.values()), over


def test_longer_items_stand_in_two_columns_and_those_without_room_under_each_other() -> None:
    assert [
        len({left for _, left, _ in places(names(20, family))}) for family in ("of the North Coast", "of the Regional Office of the North")
    ] == [2, 1]
    within = List((Item((p("Members"), names(20))),))
    assert len({left for _, left, _ in places(within)}) == 1


def test_marks_stand_before_their_items_and_the_end_mark_behind_the_last(tmp_path) -> None:  # type: ignore[no-untyped-def]
    section = Text("full", "", (Entry(p("They are:")), Entry(names(300, ordered=True), end_mark="###")))
    data = written(msgspec.structs.replace(seed(), sections=(section,)))
    lines = [line.split()[4:] for line in pdfdump.words(data)]
    assert all(f"{number + 1}. Person{number:03} Okafor" in "\n".join(map(" ".join, lines)) for number in (0, 150, 299))
    conforms(VeraPdf(), {"names.pdf": data}, tmp_path)
