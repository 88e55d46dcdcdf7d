"""What is known from documents before: phrases that come again, sizes of a title, how a line is cut; no byte of a file depends on it."""

from __future__ import annotations

import random
from itertools import combinations

import msgspec
import pytest
from linework import setting
from samples import LOREM, civic, seed, t

from masthead.writers.evenness import even_lines
from masthead.writers.pdf.fonts import recall
from masthead.writers.pdf.fonts.glyphs import shaper
from masthead.writers.pdf.fonts.shaping import Book, Font
from masthead.writers.pdf.heads import headline as sized
from masthead.writers.pdf.heads.headline import headline
from masthead.writers.pdf.heads.slots import shortened
from masthead.writers.pdf.setting.lines import Ink, Setting, Span
from masthead.writers.pdf.setting.sheet import Node
from masthead.writers.pdf.strips.press import Column, Press
from masthead.writers.ties import bind


def font(book: Book, size: float = 10.25) -> Font:
    """The brand's own text face, at a size that nothing else has."""
    look = Press(seed(), civic(), print).type.look("body", "en")
    own = look.ink.font
    return Font(book, msgspec.structs.replace(own.kind, size=size, language="en", tracking=0.0))


def said(text: str, own: Font) -> Setting:
    return Setting([Span(text, Ink(own, b"0 0 0"))], Node("P", None), "en")


def boxes(of: Setting) -> list[tuple[str, float, float, int]]:
    return [(box.text, box.width, gap, ends) for box, gap, ends in zip(of.boxes, of.gaps, of.breakable, strict=True)]


def test_a_phrase_that_comes_again_is_recalled_as_it_was_set() -> None:
    book = Book()
    first, second, third = (said("Ms. Maria at 10 km ", font(book)) for _ in range(3))
    kept = font(book).shared.phrases[("Ms. Maria at 10 km ", "en", False)]
    assert boxes(first) == boxes(second) == boxes(third)
    assert third.boxes[0] is kept.boxes[0] and third.places is kept.places.begins
    other = Book()  # what is recalled counts as used, as what is set does
    said("Ms. Maria at 10 km ", font(other))
    assert other.used[font(book).stack[0]].glyphs == book.used[font(book).stack[0]].glyphs


def test_a_phrase_that_was_recalled_is_not_changed_by_who_breaks_it_or_goes_on() -> None:
    own = font(Book(), 10.29)
    for _ in range(2):
        said("Extraordinary meetings", own)
    before = boxes(said("Extraordinary meetings", own))
    narrow = said("Extraordinary meetings", own)
    assert len(narrow.lines(20.0)) > 4
    ink = Ink(own, b"0 0 0")
    goes_on = Setting([Span("Extraordinary meetings", ink), Span(" here", ink)], Node("P", None), "en")
    assert [(gap > 0, ends) for gap, ends in zip(goes_on.gaps, goes_on.breakable, strict=True)] == [(True, 1), (True, 1), (False, 0)]
    assert boxes(said("Extraordinary meetings", own)) == before


def test_words_that_are_held_stand_among_the_others_as_if_all_were_looked_up() -> None:
    text = "See p. 3 of Mr. A. B. Olsen on 12 May 2031 and 40 km of 7 kg each, Fig. 2 and so on"
    known, alone = font(Book(), 10.21), font(Book(), 10.22)
    said(text.replace(" 3 ", " three "), known)  # most of its words
    first = boxes(said(text, known))
    assert [word for word, *_ in first] == bind(text, "en").split(" ") == [box.text for box in said(text, alone).boxes]
    assert first == boxes(said(text, known))


@pytest.mark.parametrize(
    "text", [LOREM, "One", "Two words ", "See p. 3 of 40 km of 7 kg", "A pause\u2014and more of it, twice", " before it"]
)
def test_boxes_stand_where_they_would_if_nothing_were_known_of_them(text: str) -> None:
    own = font(Book(), 10.23)
    for _ in range(3):  # new, met before, recalled
        found = said(text, own)
        assert recall.Places(found.widest, found.places, found.ends, found.spaced) == recall.places(found.boxes, found.gaps)


def test_a_phrase_met_once_and_a_long_text_are_not_kept() -> None:
    own = font(Book(), 10.26)
    said("Met once", own)
    said(LOREM, own)
    said(LOREM, own)
    assert not own.shared.phrases


def test_phrases_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recall, "_PHRASES", 4)
    monkeypatch.setattr(recall, "_MET", 6)
    own = font(Book(), 10.27)
    for number in range(20):
        for _ in range(2):
            said(f"Phrase {number}", own)
        assert len(own.shared.phrases) <= 4 and len(own.shared.met) <= 6


def test_a_phrase_is_set_anew_where_its_glyphs_stand_for_another_text(monkeypatch: pytest.MonkeyPatch) -> None:
    own = font(Book(), 10.28)
    for _ in range(2):
        said("office", own)
    other = font(Book(), 10.28)
    row = other.shared.phrases[("office", "en", False)]
    monkeypatch.setattr(other.stack[0], "ambiguous", row.mask)
    assert recall.recalled(other, ("office", "en", False)) is None
    assert recall.recalled(own, ("office", "en", False)) is row  # there, they are in use for this very text


def test_fonts_of_a_process_share_their_space_and_each_document_counts_it() -> None:
    one, two = font(Book()), font(Book())
    assert (one.space, one.space_data, one.space_last) == (two.space, two.space_data, two.space_last)
    assert one.used.glyphs == two.used.glyphs == shaper(one.stack[0], one.kind.features, "en").word(" ").mask


@pytest.mark.parametrize("count", [*range(4, 64, 3), 90, 140])
def test_a_title_has_the_size_it_would_have_if_each_were_tried(count: int) -> None:
    dealer = random.Random(count)
    title = " ".join(dealer.choices([*LOREM.split(), "interviewing,", "a", "35 %", "Ms. Biela", "capacity-building"], k=count))
    press = Press(msgspec.structs.replace(seed(), title=t(title)), civic(), print)
    column = Column(press.measures.column, press.measures.wide - press.measures.side, press.document, "en", hyphens=False)
    node = Node("H1", press.document)
    found = headline(press, node, column)
    tried = (sized._set(press, node, column, index) for index in range(3))
    wanted = next(
        each for each, size in zip(tried, sized._SIZES, strict=True) if not size.most or each.setting.count(column.width) <= size.most
    )
    assert (found.role, found.look.ink.font.size) == (wanted.role, wanted.look.ink.font.size)
    assert found.setting.balanced(column.width) == wanted.setting.balanced(column.width)


def test_most_titles_are_set_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    made = sized._set

    def counted(press: Press, node: Node, column: Column, index: int) -> sized.Headline:
        calls.append(index)
        return made(press, node, column, index)

    monkeypatch.setattr(sized, "_set", counted)
    for words in (8, 60, 120):
        press = Press(msgspec.structs.replace(seed(), title=t(" ".join((LOREM * 3).split()[:words]))), civic(), print)
        column = Column(press.measures.column, press.measures.wide - press.measures.side, press.document, "en", hyphens=False)
        headline(press, Node("H1", press.document), column)
    assert len(calls) == 3


def test_a_line_is_cut_as_late_as_it_goes() -> None:
    press = Press(seed(), civic(), print)
    title = "The county opens, with a band, the bridge over the river Ouse; and the road to the port (on the day after) the feast"
    words = title.split()
    for width in range(60, 420, 7):
        found, lines = shortened(press, "running", title, width)
        kept = "".join(span.text for span in found.spans).removesuffix(" […]")
        count = len(kept.split())
        assert len(lines) == 1 and count < len(words)
        for more in range(count + 1, len(words)):
            longer, _ = shortened(press, "running", " ".join(words[:more]).rstrip(" ,;(") + " […]", 9_999.0)
            assert longer.natural > width


def cost(places: list[float], ends: list[float], width: float, costs: dict[int, float], starts: tuple[int, ...]) -> float:
    """What lines of a title cost that begin with these boxes; much, where one is too long."""
    stops = (*starts[1:], len(places))
    empty = [(width - (ends[stop - 1] - places[start])) / width for start, stop in zip(starts, stops, strict=True)]
    if min(empty) < 0:
        return 9.0
    return sum(share * share for share in empty[:-1]) + 0.8 * empty[-1] ** 2 + sum(costs.get(start, 0.0) for start in starts[1:])


def test_titles_are_as_even_as_if_every_way_were_tried() -> None:
    dealer = random.Random(5)
    tried = 0
    for _ in range(400):
        boxes = dealer.randint(3, 11)
        widths = [20.0] * boxes if dealer.random() < 0.2 else [dealer.uniform(4, 60) for _ in range(boxes)]
        places = [sum(widths[:index]) + 4 * index for index in range(boxes)]
        ends = [place + width for place, width in zip(places, widths, strict=True)]
        breaks = [place for place in range(1, boxes) if dealer.random() < 0.9]
        costs = {place: dealer.choice((-0.02, 0.03, 0.08)) for place in breaks if dealer.random() < 0.3}
        width, count = dealer.uniform(60, 200), dealer.randint(2, 4)
        found = even_lines(places, ends, breaks, width, count, boxes, costs=costs, latest=boxes)
        every = [cost(places, ends, width, costs, (0, *starts)) for starts in combinations(breaks, count - 1)]
        best = min(every, default=9.0)
        if found is not None:
            tried += 1
            assert cost(places, ends, width, costs, tuple(found)) == pytest.approx(best, abs=2e-3)
        else:
            assert best == 9.0
    assert tried > 100


def test_held_words_are_no_others_whether_they_are_looked_up_at_once_or_not() -> None:
    text = "Ms. Maria Biela walked 10 km on 31 May, and 5 million others with her"
    whole = setting(text)
    assert [box.text.replace("\x00", " ") for box in whole.boxes][:2] == ["Ms. Maria", "Biela"]
    own = whole.spans[0].ink.font
    assert [box.width for box in whole.boxes] == [own.box(box.text).width for box in whole.boxes]
