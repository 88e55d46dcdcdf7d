"""The sections before and behind a text, the states of a release, and digests: in every format, nothing lost, in order."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from books import Book
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sample_brand import civic
from sample_sections import LANGUAGES, LOGO, digest, full

from masthead.briefing.model import (
    Abstract,
    Banner,
    Briefing,
    Bullet,
    Chart,
    Entry,
    Event,
    Furniture,
    Imprint,
    Index,
    Line,
    Mark,
    Media,
    Medium,
    Point,
    Quoted,
    Quotes,
    Reference,
    Slots,
    Text,
    Timeline,
    Value,
)
from masthead.document.model import Paragraph
from masthead.document.model import Text as Words
from masthead.document.plain import plain, plain_blocks
from masthead.document.words import missing, words
from masthead.registry import writer
from masthead.writers.pageless import lines

BRIEFINGS = {**{language: full(language) for language in LANGUAGES}, "digest": digest()}
FORMATS = ("txt", "html", "epub", "md", "ninjs", "eml", "pdf")


def _told(briefing: Briefing) -> Iterator[str]:
    """What the source says, in every section."""
    yield plain(briefing.title)
    for node in briefing.sections:
        match node:
            case Quotes(_, items):
                yield from (f"{plain(one.content)} {one.speaker} {one.role}" for one in items)
            case Chart(_, _, points, caption):
                yield from (plain(caption), *(f"{point.label} {point.value}" for point in points))
            case Timeline(_, items):
                yield from (f"{one.when} {plain(one.content)}" for one in items)
            case Media(_, items):
                yield from (f"{one.name} {plain(one.caption)} {one.credit} {one.rights}" for one in items)
            case Index(_, items):
                yield from (f"{one.title} {one.about} {one.status}" for one in items)
            case Abstract():
                yield from (plain(node.title), node.about, *(banner.text for banner in node.banners), plain(node.standfirst))
                yield from (*(plain(one.content) for one in node.items), *(f"{one.value} {plain(one.clause)}" for one in node.figures))
            case Text(_, _, entries):
                yield plain_blocks(entry.block for entry in entries)
            case Imprint(_, lines):
                yield from map(plain, lines)
            case _:
                pass


def _ours(briefing: Briefing) -> Iterator[str]:
    """What the page says of it."""
    yield from (banner.text for banner in (briefing.banner, *briefing.states) if banner)
    yield from (node.label for node in briefing.sections if not isinstance(node, Abstract))
    yield from (mark.alternative for node in briefing.sections if isinstance(node, Imprint) for mark in node.marks)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", BRIEFINGS)
def test_every_word_of_every_section_is_there(name: str, format: str) -> None:
    briefing = BRIEFINGS[name]
    made = writer(format).write(briefing, civic(), lambda notice: None)
    # An item for content systems has no labels, and its states are for editors.
    said = _told(briefing) if format == "ninjs" else (*_told(briefing), *_ours(briefing))
    assert not missing((word for text in said for word in words(text)), writer(format).words(made))


def test_an_item_for_content_systems_tells_editors_of_every_state_and_is_not_usable() -> None:
    item = json.loads(writer("ninjs").write(full(), civic(), lambda notice: None))
    assert item["edNote"] == "Embargoed until 10 December 2025, 09:00 GMT\nDraft\nReplaces A-12"
    assert (item["embargoedUntil"], item["pubStatus"]) == ("2025-12-10T09:00:00Z", "withheld")
    gone = replace(full(), states=(Banner("Withdrawn", kind="withdrawal"),))
    assert json.loads(writer("ninjs").write(gone, civic(), lambda notice: None))["pubStatus"] == "canceled"


@pytest.mark.parametrize("format", FORMATS)
def test_a_legal_line_of_the_foot_is_said_once(format: str) -> None:
    there = list(writer(format).words(writer(format).write(full(), civic(), lambda notice: None)))
    assert there.count("exemples") == 1


def test_page_numbers_and_what_a_page_says_anyway_are_no_words_of_the_foot() -> None:
    foot = Furniture(header=Slots("{logo}", "Every block", "{page} / {pages}"), footer=Slots("Your organisation · Reg. 77 · page {page}"))
    assert lines(replace(full(), furniture=foot)) == ("Your organisation · Reg. 77",)


def test_plain_text_begins_with_the_embargo_then_the_states() -> None:
    text = writer("txt").write(full(), civic(), lambda notice: None).decode()
    assert text.startswith("Embargoed until 10 December 2025, 09:00 GMT\n\nDraft\n\nReplaces A-12\n\n")


def test_plain_text_draws_a_chart_as_a_table_and_a_quotation_set_in() -> None:
    text = writer("txt").write(full(), civic(), lambda notice: None).decode()
    assert "North                          1,204\nSouth coast                      380\n" in text
    assert "    We opened three offices in a year, and we will open two more.\n    — Ada Person, Director of Examples (para. 2)\n" in text


@pytest.mark.parametrize("format", ["txt", "html", "md"])
def test_a_next_step_without_a_day_has_none(format: str) -> None:
    steps = Timeline("Next steps", (Event("", full().title), Event("1 July 2025", full().title, None, "2025-07-01")))
    text = writer(format).write(replace(full(), sections=(steps,)), civic(), lambda notice: None).decode()
    made = {"txt": "\n- A release that uses every block\n- 1 July 2025: A", "html": "<li>A release that", "md": "\n- A release that"}
    assert made[format] in text and "<dt></dt>" not in text


@pytest.mark.parametrize("format", ["txt", "html", "md"])
def test_a_picture_without_a_name_begins_with_its_caption(format: str) -> None:
    picture = Media("Media", (Medium("", full().title, "Photo: A", reference=Reference("p1", "para. 1")),))
    text = writer(format).write(replace(full(), sections=(picture, full().sections[6])), civic(), lambda notice: None).decode()
    made = {"txt": "- A release that uses every block (para. 1)\n  Photo: A", "html": "<li><p>A release that", "md": "- A release that"}
    assert made[format] in text and "<p></p>" not in text and "****" not in text


def test_the_genre_of_an_item_is_among_its_words() -> None:
    item = writer("ninjs").write(replace(full(), genre="Eilmeldung"), civic(), lambda notice: None)
    assert "eilmeldung" in writer("ninjs").words(item)


def _odd(text: str) -> Briefing:
    """A briefing that says the same odd thing everywhere."""
    said = (Words(text),)
    to = Reference("p1", text)
    return replace(
        full(),
        title=said,
        file_title=text,
        states=(Banner(text, text, "draft"),),
        furniture=Furniture(footer=Slots(text, text, text)),
        blocks=(),
        sections=(
            Quotes(text, (Quoted(said, text, text, to),)),
            Chart(text, "dot", (Point(text, text, -1.5), Point("b", "2", 1e300)), said, text, to),
            Timeline(text, (Event(text, said, to, text), Event("", said))),
            Media(text, (Medium(text, said, text, text, text, to),)),
            Index(text, (Line(text, text, to, text, "ar"),)),
            Abstract(text, said, text, to, "he", (Banner(text),), said, (Bullet(said, to),), (Value(text, said, to),)),
            Text("questions", text, (Entry(Paragraph(said), anchor=text),), "fa", text, 3),
            Imprint(text, (said,), (Mark(LOGO, 20, text),)),
        ),
    )


@pytest.mark.parametrize("format", ["txt", "html", "epub", "md", "ninjs", "eml"])
@settings(max_examples=60, deadline=None, derandomize=True, phases=(Phase.explicit, Phase.generate))
@given(text=st.text(max_size=40))
@example(text="\ud800\x00\x0b<&>\"'{page}|*_`[x](y)")
@example(text="")
def test_whatever_is_said_every_format_holds_it_and_is_what_it_should_be(format: str, text: str) -> None:
    settings_ = {"attach": "none"} if format == "eml" else {"fonts": "none"} if format in ("epub", "html") else {}
    made = writer(format, settings_).write(_odd(text), civic(), lambda notice: None)
    told = writer(format).words(made)
    if text.isprintable() and "{" not in text:
        assert not missing(words(text), told)
    if format == "epub":
        assert Book(made).pages  # each of them is XML
