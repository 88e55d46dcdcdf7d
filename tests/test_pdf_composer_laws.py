"""Laws of the composer, on strips of any kind: nothing is lost, doubled, torn, set over something else or off its page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st
from samples import civic, report

from masthead.briefing.model import Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import Break, Item, List
from masthead.writers.pdf.makeup import pages as makeup
from masthead.writers.pdf.makeup.pages import paginate
from masthead.writers.pdf.makeup.plans import Frame, Frames, Placed, Plan, foot
from masthead.writers.pdf.parts.sections import sections
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.strips.press import Press, Strip

TURNED = Frame(40.0, 40.0, 240.0, 15.0, turned=True)


def nothing(sheet: Sheet, top: float) -> None: ...


def framed(columns: int) -> Frames:
    return Frames(Frame(20.0, 40.0, 440.0, 15.0, columns, 200.0 if columns > 1 else 0.0), TURNED)


@st.composite
def strips(draw: st.DrawFn, columns: int) -> list[Strip]:
    """Lines, headings, figures, tables on their side, in an order that blocks come in."""
    found: list[Strip] = []
    kinds = ["text", "text", "text", "heading", "figure", "across", "turned", "called"]
    for kind in draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=40)):
        before = draw(st.sampled_from([0.0, 5.0, 11.0]))
        match kind:
            case "text":
                lines = draw(st.integers(1, 9))
                for index in range(lines):
                    keep = index < lines - 1 and (index in (0, lines - 2) or lines == 3)
                    found.append(Strip(15.0, nothing, before=0.0 if index else before, keep=keep, grid=not index))
            case "called":
                found.append(Strip(15.0, nothing, before=before, notes=(f"{len(found)}",)))
            case "heading":
                found.append(Strip(20.0, nothing, before=before, keep=True, opens=2))
            case "figure" | "across":
                floats = (Node("Div", None),) if draw(st.booleans()) else ()
                stand = "across" if kind == "across" and columns > 1 else ""
                high = float(draw(st.integers(20, 380)))
                found.append(Strip(high, nothing, before=before, keep=True, floats=floats, stand=stand))  # type: ignore[arg-type]
                found.append(Strip(12.0, nothing, before=5.0, floats=floats, stand=stand))  # type: ignore[arg-type]
            case _:
                floats = (Node("Table", None),) if draw(st.booleans()) else ()
                count = draw(st.integers(1, 14))
                for index in range(count):
                    found.append(Strip(20.0, nothing, keep=not index and count > 1, floats=floats, stand="turned"))
    found[-1] = msgspec.structs.replace(found[-1], keep=False)
    return [msgspec.structs.replace(strip, drop=float(number + 1)) for number, strip in enumerate(found)]  # each has its number


def noted(label: str) -> list[Strip]:
    return [Strip(12.5, nothing, before=2.0, drop=-float(label) - 1)] + [Strip(12.5, nothing, drop=-0.5) for _ in range(int(label) % 9)]


def composed(given_strips: Sequence[Strip], columns: int) -> list[Plan]:
    return list(paginate(given_strips, framed(columns), noted))


def real(plan: Plan) -> list[Placed]:
    return [each for each in plan.placed if each.strip.drop > 0]


DOCUMENTS = st.sampled_from([1, 2]).flatmap(lambda columns: st.tuples(st.just(columns), strips(columns)))


@given(DOCUMENTS)
@settings(max_examples=200, deadline=None)
def test_every_strip_is_placed_once(document):
    columns, found = document
    placed = [each.strip.drop for plan in composed(found, columns) for each in real(plan)]
    assert sorted(placed) == [strip.drop for strip in found]


@given(DOCUMENTS)
@settings(max_examples=200, deadline=None)
def test_only_what_floats_leaves_its_place(document):
    columns, found = document
    placed = [each.strip.drop for plan in composed(found, columns) for each in real(plan)]
    floating = {strip.drop for strip in found if strip.floats}
    steady = [number for number in placed if number not in floating]
    assert steady == sorted(steady)
    afloat = [number for number in placed if number in floating]
    assert afloat == sorted(afloat)


_AFLOAT = [(Node("Div", None),), (Node("Div", None),)]
_SPANS_BEHIND_FLOATS = [
    Strip(223.0, nothing, keep=True, stand="across"),
    Strip(12.0, nothing, before=5.0, stand="across"),
    Strip(144.0, nothing, keep=True, floats=_AFLOAT[0]),
    Strip(12.0, nothing, before=5.0, floats=_AFLOAT[0]),
    Strip(32.0, nothing),
    Strip(20.0, nothing, keep=True, opens=2),
    Strip(20.0, nothing, keep=True, floats=_AFLOAT[1]),
    Strip(12.0, nothing, before=5.0, floats=_AFLOAT[1]),
    Strip(369.0, nothing, keep=True, stand="across"),
    Strip(12.0, nothing, before=5.0, stand="across"),
    Strip(15.0, nothing),
]
"""Something higher than a page with its heading, on to a page on which floats have opened columns."""


_PICTURE_AND_A_NOTES_REST = [
    Strip(390.0, nothing),
    Strip(20.0, nothing, keep=True),
    Strip(249.0, nothing, keep=True),
    Strip(12.0, nothing, before=5.0),
    Strip(351.0, nothing, keep=True, floats=_AFLOAT[0]),
    Strip(12.0, nothing, before=5.0, floats=_AFLOAT[0]),
    Strip(15.0, nothing, before=11.0, notes=("16",)),
]
"""A picture, at the end, for which there is room on a page without the rest of a note, by half a point."""


@given(DOCUMENTS)
@example((1, [msgspec.structs.replace(strip, drop=float(number + 1)) for number, strip in enumerate(_PICTURE_AND_A_NOTES_REST)]))
@example((2, [msgspec.structs.replace(strip, drop=float(number + 1)) for number, strip in enumerate(_SPANS_BEHIND_FLOATS)]))
@settings(max_examples=200, deadline=None)
def test_nothing_stands_over_something_else_or_off_its_page(document):
    columns, found = document
    for plan in composed(found, columns):
        bottoms = [plan.frame.bottom - height for height in plan.notes_height]
        reached = [plan.frame.first_top] * max(plan.frame.columns, 1)
        for each in plan.placed:
            spans = each.strip.stand == "across" or plan.frame.columns == 1
            touched = range(plan.frame.columns) if spans else (each.column,)
            for column in touched:
                assert each.top >= reached[column] - 0.1
                reached[column] = each.top + each.strip.height
                assert reached[column] <= bottoms[column] + 0.2
        for column in range(plan.frame.columns):
            tops = [(each.top, each.top + each.strip.height) for each in foot(plan, column)]
            assert all(after[0] >= before[1] - 0.1 for before, after in pairwise(tops))
            assert not tops or tops[-1][1] <= plan.frame.bottom + 0.2


_TABLE_BEHIND_A_TABLES_REST = [
    *[Strip(15.0, nothing, before=5.0) for _ in range(17)],
    Strip(20.0, nothing, keep=True, stand="turned", floats=_AFLOAT[0]),
    *[Strip(20.0, nothing, stand="turned", floats=_AFLOAT[0]) for _ in range(10)],
    Strip(20.0, nothing, keep=True, opens=2),
    Strip(20.0, nothing, stand="turned"),
    Strip(15.0, nothing),
]
"""A table on its side behind another one, whose last row alone goes over to a second page."""


@given(DOCUMENTS)
@example((1, [msgspec.structs.replace(strip, drop=float(number + 1)) for number, strip in enumerate(_TABLE_BEHIND_A_TABLES_REST)]))
@settings(max_examples=200, deadline=None)
def test_what_is_kept_is_not_torn_and_kinds_have_their_pages(document):
    columns, found = document
    where = {each.strip.drop: (number, each.column) for number, plan in enumerate(composed(found, columns)) for each in real(plan)}
    for plan in composed(found, columns):
        assert all((each.strip.stand == "turned") == plan.frame.turned or each.strip.opens for each in real(plan))
    for before, after in pairwise(found):
        alike = before.stand == after.stand and bool(before.floats) == bool(after.floats)
        if before.keep and alike and before.height + after.height < 150:
            assert where[before.drop][0] == where[after.drop][0]
        if before.keep and before.opens and not after.floats:
            assert where[before.drop][0] == where[after.drop][0] or after.height > 200


@given(DOCUMENTS)
@settings(max_examples=200, deadline=None)
def test_notes_stand_once_and_on_the_page_that_calls_them_or_after(document):
    columns, found = document
    pages = composed(found, columns)
    called = {-strip.drop: number for number, plan in enumerate(pages) for each in real(plan) for strip in (each.strip,) if strip.notes}
    standing = [(strip.drop, number) for number, plan in enumerate(pages) for notes in plan.notes for strip in notes if strip.drop < -0.9]
    assert sorted(drop for drop, _ in standing) == sorted(called)
    assert all(number >= called[drop] for drop, number in standing)


def test_no_section_overtakes_what_floats() -> None:
    figure = (Node("Div", None),)
    lines = [Strip(15.0, nothing) for _ in range(20)]
    section = Strip(5.0, nothing, keep=True, vanishes=True, drop=1.0)
    follows = [Strip(200.0, nothing, floats=figure, drop=2.0), section, Strip(15.0, nothing, drop=3.0)]
    first, second = paginate([*lines, *follows], framed(1), noted)
    assert len(first.placed) == len(lines) + 1  # and the mark of the figure
    assert [each.strip.drop for each in second.placed] == [2.0, 1.0, 3.0]


def test_marks_of_items_without_text_stand_apart() -> None:
    rules = List((Item((Break(),)), Item((List((Item((Break(),)), Item((Break(),))), ordered=True),)), Item((Break(),))), ordered=False)
    section = Section("report", "", (Entry(rules),))
    strips = list(sections(Press(msgspec.structs.replace(report(0), sections=(section,)), civic(), lambda notice: None)))
    assert all(strip.height >= 15.0 for strip in strips[1:])


def _under_a_heading(first: float, figure: float, *after: Strip) -> list[Strip]:
    """A page that is nearly full, with a heading at its foot and a figure under that."""
    key = (Node("Div", None),)
    heading = Strip(20.0, nothing, before=11.0, keep=True, drop=90.0, opens=2)
    return [Strip(first, nothing, drop=1.0), heading, Strip(figure, nothing, before=5.0, floats=key, drop=91.0), *after]


def test_a_note_is_not_lost_where_a_figure_comes_back_under_its_heading() -> None:
    found = _under_a_heading(340.0, 99.0, Strip(15.0, nothing, before=5.0, notes=("4",), drop=92.0))
    pages = composed(found, 1)
    assert [each.strip.drop for page in pages for each in real(page)] == [1.0, 90.0, 91.0, 92.0]
    assert [strip.drop for page in pages for notes in page.notes for strip in notes if strip.drop < -0.9] == [-5.0]


def test_what_floated_before_comes_before_a_figure_that_comes_back_under_its_heading() -> None:
    earlier = Strip(371.0, nothing, floats=(Node("Div", None),), drop=2.0)
    first, *others = _under_a_heading(100.0, 20.0)
    assert [each.strip.drop for page in composed([first, earlier, *others], 1) for each in real(page)] == [1.0, 2.0, 90.0, 91.0]


@given(strips(1), st.integers(0, 400))
@settings(max_examples=300, deadline=None)
def test_a_page_that_ends_before_a_strip_is_what_comes_of_the_whole_text_anew(document, where):
    document = [msgspec.structs.replace(strip, vanishes=strip.opens > 0 and strip.drop % 2 == 0) for strip in document]
    pages = makeup._compose(document, framed(1), noted)
    starts = [
        (at, number)
        for at, page in enumerate(pages)
        for each in page.placed
        for number, strip in enumerate(document)
        if number and strip is each.strip and not document[number - 1].keep and not strip.floats
    ]
    if starts:
        at, number = starts[where % len(starts)]
        ended = makeup._broken(document, framed(1), noted, pages, at, number)
        assert laid(ended) == laid(makeup._compose(document, framed(1), noted, turn=number))


def laid(pages: Sequence[Plan]) -> list[tuple[object, ...]]:
    return [
        (
            page.filled,
            page.frame,
            [(each.strip.drop, each.top) for each in page.placed],
            [[note.drop for note in notes] for notes in page.notes],
        )
        for page in pages
    ]
