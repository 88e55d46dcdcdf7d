"""Pages of whole publications: full but for the last, without a heading at their foot, whatever page a brand has."""

from __future__ import annotations

from functools import cache
from itertools import pairwise, takewhile
from pathlib import Path

import msgspec
import pdfdump
import pypdfium2
import pytest
from sample_pages import A5, ASIDE, TWO, broad, of, paragraphs
from samples import LOREM, p, t
from test_pdf_pages import pages, standing, written

from masthead.brand.load import load
from masthead.brand.model import Brand
from masthead.briefing.model import About, Briefing, Entry, Fact, WhosWho
from masthead.briefing.model import Text as Section
from masthead.document.model import Cell, Note, NoteReference, Row, Table
from masthead.pipeline import compose, read, recognise
from masthead.writers.pdf.heads.opening import opening
from masthead.writers.pdf.makeup.pages import paginate
from masthead.writers.pdf.makeup.plans import Frame, Frames, Placed, Plan, blank_page, frames
from masthead.writers.pdf.parts.sections import sections
from masthead.writers.pdf.strips.paragraphs import nothing
from masthead.writers.pdf.strips.press import Press, Strip
from masthead.writers.pdf.text.blocks import footnote

SEEDS = sorted(path for path in (Path(__file__).parents[1] / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))
PAGES: dict[str, tuple[dict[str, object], float]] = {"a4": ({}, 0.66), "a5": (A5, 0.55), "two": (TWO, 0.6), "aside": (ASIDE, 0.55)}
"""A page, and the share of it that is filled at least: small pages hold back more for what stays together."""


@cache
def _brand(page: str) -> Brand:
    brand = load("civic")
    return msgspec.structs.replace(brand, page=msgspec.structs.replace(brand.page, **PAGES[page][0]))


@cache
def _published(path: Path) -> Briefing:
    return compose(recognise(read(path)), brand="civic")


def _plans(path: Path, page: str) -> list[Plan]:
    press = Press(_published(path), _brand(page), lambda notice: None)
    strips = [*opening(press, press.document), *sections(press)]
    return list(paginate(strips, frames(press), lambda label: footnote(press, label)))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_pages_are_full_and_end_with_text(path, page):
    plans = _plans(path, page)
    for number, (plan, following) in enumerate(pairwise(plans), 1):
        group = list(takewhile(lambda each: each.strip.keep, following.placed))
        reached = plan.filled + max(plan.notes_height) - plan.frame.top
        held = any(each.strip.need for each in group) or sum(each.strip.height for each in group) > plan.frame.depth / 4
        assert reached >= plan.frame.depth * PAGES[page][1] or plan.frame.turned or held, f"page {number}"
        assert not plan.placed[-1].strip.opens, f"page {number} ends with a heading"


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_last_page_is_not_nearly_empty(path):
    plans = _plans(path, "a4")
    last = plans[-1]
    assert len(plans) == 1 or last.filled - last.frame.top + max(last.notes_height) > last.frame.depth * 0.2


@pytest.mark.parametrize("words", [12, 24, 36])
def test_a_page_that_lends_to_a_nearly_empty_last_one_stays_mostly_filled(words):
    glance = Section("report", "", tuple(Entry(p(LOREM * 2)) for _ in range(4)))
    text = Section("full", "Full text", (*(Entry(p(LOREM)) for _ in range(4)), Entry(p(" ".join(LOREM.split()[:words])))))
    about = About("About this text", (Fact("Source", t("harbour.md")),))
    press = Press(msgspec.structs.replace(of(), sections=(glance, text, about)), load("civic"), lambda notice: None)
    first, last = paginate(sections(press), frames(press), lambda label: footnote(press, label))
    assert first.filled - first.frame.top > first.frame.depth * 0.7
    assert last.filled - last.frame.top > last.frame.depth * 0.2


def test_the_full_text_begins_where_seven_lines_have_room():
    """If it waited for a dozen, the page before it would end in a hole of that size."""
    text = Section("full", "Full text", tuple(Entry(p(LOREM * 3)) for _ in range(9)))
    press = Press(msgspec.structs.replace(of(), sections=(text,)), load("civic"), lambda notice: None)
    assert [strip.need for strip in sections(press) if strip.need] == [7 * 15.0]


def test_what_is_left_of_a_short_text_stands_before_a_turned_table_and_not_alone_behind_it():
    end = (Section("notes", "Notes", (Entry(p("A note at the end.")),)), About("About this text", (Fact("Source", t("harbour.md")),)))
    start = Section("full", "Full text", tuple(map(Entry, (*paragraphs(2), broad(), p("After the table.")))))
    data = written(msgspec.structs.replace(of(), sections=(start, *end)))
    assert [width > height for width, height in (page.get_size() for page in pypdfium2.PdfDocument(data))] == [False, True]
    assert standing(data, "harbour.md") == 0
    tags = [line.strip().split()[0] for line in pdfdump.tags(data)]
    assert tags.index("Table") < len(tags) - 1 - tags[::-1].index("Sect")  # heard where the source has it


def test_a_paragraph_of_three_lines_goes_over_rather_than_rows_of_the_table_before_it():
    """What begins on the page before the last keeps the last one company, however short: rows above it stay where they are."""
    strips = [Strip(30.0, nothing) for _ in range(8)] + [Strip(15.0, nothing, before=10.0), Strip(15.0, nothing), Strip(15.0, nothing)]
    strips += [Strip(15.0, nothing) for _ in range(2)]
    assert _pages(*strips) == [[30.0] * 8, [15.0] * 5]


def test_a_picture_gives_way_a_little_where_a_few_lines_would_have_a_page_of_their_own():
    lines = [Strip(15.0, nothing) for _ in range(6)]
    picture = Strip(180.0, nothing, before=12.0, smaller=lambda share: 180.0 * share)
    assert _pages(*lines, picture, *lines[:3]) == [[15.0] * 6 + [pytest.approx(180 * 0.85)] + [15.0] * 3]
    fixed = msgspec.structs.replace(picture, smaller=None)
    assert _pages(*lines, fixed, *lines[:3]) == [[15.0] * 6 + [180.0, 15.0], [15.0] * 2]
    assert len(_pages(*lines, picture, *lines, *lines[:2])) == 2  # more than it can give


def test_spaces_shrink_until_no_last_page_is_nearly_empty(monkeypatch):
    """A page less is not enough, if the last one has two lines again."""
    frame = Frame(0.0, 0.0, 300.0, 15.0)

    def plan(filled: float) -> Plan:
        placed = [Placed(Strip(20.0, nothing, before=40.0), 0.0)] * 2
        return msgspec.structs.replace(blank_page(frame, 0.0), placed=placed, filled=filled)

    def composed(strips, frames, footnote, tighter=(), turn=-1, **options):
        step = min(tighter, default=1.0)
        return [plan(filled) for filled in ((290.0, 290.0, 20.0) if step > 0.9 else (290.0, 20.0) if step > 0.8 else (290.0,))]

    monkeypatch.setattr("masthead.writers.pdf.makeup.pages._compose", composed)
    found = list(paginate([Strip(20.0, nothing)], Frames(frame, frame), lambda label: []))
    assert [each.filled for each in found] == [290.0]


# ── what stays together only as far as no page suffers ──


def _tall(count: int) -> list[Strip]:
    return [Strip(30.0, nothing, keep=index < count - 1, parts=0.2 * (1 < index < count - 2)) for index in range(count)]


def _pages(*strips: Strip) -> list[list[float]]:
    frame = Frame(0.0, 0.0, 300.0, 15.0)
    return [[each.strip.height for each in plan.placed] for plan in paginate(strips, Frames(frame, frame), lambda label: [])]


def test_what_should_stay_together_parts_where_more_would_stay_empty_than_it_may() -> None:
    assert _pages(Strip(140.0, nothing), *_tall(7)) == [[140.0, *[30.0] * 5], [30.0] * 2]  # 160 of 300 would stay empty
    assert _pages(Strip(250.0, nothing), *_tall(7)) == [[250.0], [30.0] * 7]  # 50 of 300 may
    assert _pages(Strip(225.0, nothing), *_tall(7)) == [[225.0], [30.0] * 7]  # two alone would be too few
    assert _pages(Strip(80.0, nothing), *_tall(7)) == [[80.0, *[30.0] * 7]]


def test_the_who_s_who_of_the_seed_stands_whole_on_the_second_page() -> None:
    seed = next(path for path in SEEDS if path.stem.startswith("unodc"))
    plans = _plans(seed, "a4")
    assert len(plans) == 3 and plans[0].filled > 0.85 * plans[0].frame.bottom and plans[1].filled > 0.9 * plans[1].frame.bottom
    (people,) = [part for part in _published(seed).sections if isinstance(part, WhosWho)]
    first, second = pages(written(_published(seed)))[:2]
    assert people.label not in first and all(person.name in second.partition("Full text")[0] for person in people.items)


def test_a_short_section_is_not_parted_by_a_pages_end_where_that_takes_no_page_more() -> None:
    rows = [Strip(20.0, nothing, before=10.0, vanishes=True), Strip(15.0, nothing), Strip(15.0, nothing), Strip(15.0, nothing)]
    text = [Strip(20.0, nothing, before=10.0, vanishes=True), *[Strip(15.0, nothing) for _ in range(10)]]
    assert _pages(Strip(240.0, nothing), *rows, *text) == [[240.0], [*[15.0] * 3, 20.0, *[15.0] * 10]]
    # Where the page would be too empty, or the section is long, or a page more would be needed, it parts.
    assert _pages(Strip(190.0, nothing), Strip(10.0, nothing), *rows, *rows[1:3], *text)[0][-1] == 15.0
    assert len(_pages(Strip(240.0, nothing), *rows, *text, *text)) == 3


def test_a_short_section_that_ends_on_its_page_stays_there_though_another_begins_the_next() -> None:
    """The rule above that other one is left out at the head of its page: it begins there nevertheless."""
    rows = [Strip(20.0, nothing, before=10.0, vanishes=True), Strip(15.0, nothing), Strip(15.0, nothing), Strip(15.0, nothing)]
    text = [Strip(20.0, nothing, before=10.0, vanishes=True), *[Strip(15.0, nothing) for _ in range(10)]]
    assert _pages(Strip(220.0, nothing), *rows, *text) == [[220.0, 20.0, *[15.0] * 3], [15.0] * 10]


def test_a_long_who_s_who_parts_between_persons_and_is_named_again() -> None:
    seed = next(path for path in SEEDS if path.stem.startswith("unodc"))
    base = _published(seed)
    more = [msgspec.structs.replace(part, items=part.items * 4) if isinstance(part, WhosWho) else part for part in base.sections]
    data = written(msgspec.structs.replace(base, sections=tuple(more)))
    first, second = pages(data)[:2]
    label = next(part.label for part in base.sections if isinstance(part, WhosWho))
    assert label in first and label in second.partition("Full text")[0]
    with pypdfium2.PdfDocument(data) as pdf:
        assert [entry.get_title() for entry in pdf.get_toc()].count(label) == 1


def test_a_short_table_without_a_caption_parts_rather_than_leave_a_fifth_of_a_page() -> None:
    rows = tuple(Row(tuple(Cell((p(f"{LOREM[:150]} {row}"),)) for _ in range(2))) for row in range(7))
    short = Table((Row((Cell((p("Left"),)), Cell((p("Right"),)))), *rows), head_rows=1)
    for count in range(3, 9):
        plans = list(
            paginate(
                list(sections(press := Press(of(*paragraphs(count), short, *paragraphs(6)), load("civic"), print))),
                frames(press),
                lambda _: [],
            )
        )
        white = [1 - (plan.filled - plan.frame.top) / plan.frame.depth for plan in plans[:-1]]
        assert all(share < 0.25 for share in white), count


@pytest.mark.parametrize("words", (0, 8, 16, 24, 500))
def test_a_long_note_begins_where_it_is_called_and_leaves_no_hole(words):
    """It goes on at the next foot, with two lines at least, rather than that its page stays half empty."""
    note = Note("n", (p(LOREM * 5 + "further " * words),))
    blocks = [p(LOREM * 18), p("Here is the call", NoteReference("n"), "."), *[p(LOREM * 4) for _ in range(8)]]
    press = Press(of(*blocks, note), load("civic"), lambda notice: None)
    plans = list(paginate([*opening(press, press.document), *sections(press)], frames(press), lambda label: footnote(press, label)))
    assert all(plan.filled - plan.frame.top + max(plan.notes_height) > plan.frame.depth * 0.9 for plan in plans[:3])
    assert all(len(strips) > 1 and not strips[-1].keep for plan in plans for strips in plan.notes if strips)


@pytest.mark.parametrize("page", ("a4", "a5"))
def test_rows_of_long_texts_go_on_over_pages_and_leave_no_hole(page):
    """A head has one high row under it, where two would not fit: its table begins under the text that leads to it."""
    rows = tuple(Row((Cell((p(f"Item {i}"),)), Cell((p(LOREM * (7 + i % 3)),)))) for i in range(12))
    table = Table((Row((Cell((p("Name"),)), Cell((p("What it does"),)))), *rows), head_rows=1)
    press = Press(of(p(LOREM * 6), table), _brand(page), lambda notice: None)
    plans = list(paginate([*opening(press, press.document), *sections(press)], frames(press), lambda label: footnote(press, label)))
    assert all(plan.filled - plan.frame.top > plan.frame.depth * 0.78 for plan in plans[:-1])


def test_of_two_high_rows_one_may_stay_where_there_is_no_room_for_both():
    rows = (Row((Cell((p("Name"),)), Cell((p("What it does"),)))), *(Row((Cell((p("Item"),)), Cell((p(LOREM * 5),)))) for _ in range(2)))
    press = Press(of(p("Before."), Table(rows, head_rows=1)), load("civic"), lambda notice: None)
    first, second = (strip for strip in sections(press) if strip.height > 100)
    assert (first.keep, first.parts > 0, second.keep) == (True, True, False)
