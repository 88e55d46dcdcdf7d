"""Contacts on PDF pages: many stand in two columns, down one and then down the other, where their lines have room."""

from __future__ import annotations

import msgspec
import pdfdump
import pytest
from bound import written
from samples import p, seed

from masthead.briefing.model import Entry, Text
from masthead.document.model import LineBreak, Paragraph
from masthead.document.model import Text as Words
from masthead.writers.pdf.writer import PdfWriter


def contact(number: int, role: str = "Press") -> Entry:
    lines = (f"Person{number:02}, {role}", f"+43 1 555 {1000 + number}", f"p{number}@a.example")
    return Entry(Paragraph((Words(lines[0]), LineBreak(), Words(lines[1]), LineBreak(), Words(lines[2]))))


def places(*entries: Entry, **changes: object) -> dict[str, tuple[str, float, float]]:
    """Page, left edge and base line of what begins with each person's name; the first one's line begins with the label."""
    base = seed()
    data = written(msgspec.structs.replace(base, sections=(Text("contact", "Contacts", entries),), **changes))
    found = [line.split() for line in pdfdump.words(data)]
    return {line[4].rstrip(","): (line[1], float(line[2]), float(line[3])) for line in found if line[4].startswith("Person")}


@pytest.mark.parametrize("count", [6, 7, 20])
def test_many_contacts_stand_in_two_columns_that_are_read_down(count: int) -> None:
    found = places(*map(contact, range(count)))
    assert len(found) == count - 1
    first, second = sorted({left for _, left, _ in found.values()})
    half = (count + 1) // 2
    assert [found[f"Person{number:02}"][1] for number in range(1, count)] == [first] * (half - 1) + [second] * (count - half)
    for number in range(1, count - half):
        level, beside = found[f"Person{number:02}"][2], found[f"Person{number + half:02}"][2]
        assert level == beside
    assert found["Person01"][2] > found["Person02"][2]


def test_few_contacts_and_such_as_have_no_room_stand_under_each_other() -> None:
    long = "Head of Communications and Public Affairs"
    for entries in ([contact(number) for number in range(5)], [contact(number, long * (1 + number % 2)) for number in range(12)]):
        assert len({left for _, left, _ in places(*entries).values()}) == 1


def test_very_many_contacts_stand_two_a_row_though_a_line_of_each_breaks() -> None:
    role = "Press Officer of the Regional Health Office of the North"
    assert [len({left for _, left, _ in places(*[contact(number, role) for number in range(count)]).values()}) for count in (15, 16)] == [
        1,
        2,
    ]


def test_what_stands_before_and_after_contacts_keeps_its_place() -> None:
    end = msgspec.structs.replace(contact(8), end_mark="###")
    entries = (Entry(p("For interviews:")), *map(contact, range(8)), end, Entry(p("Lines are open from nine to five.")))
    data = written(msgspec.structs.replace(seed(), sections=(Text("contact", "Contacts", entries),)))
    said = list(PdfWriter().words(data))
    order = [said.index(word) for word in ("interviews", *(f"person{number:02}" for number in range(9)), "lines")]
    assert order == sorted(order)
