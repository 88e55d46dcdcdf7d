"""The EPUB writer, as like the pages of PDF as it can be: digests, lists, contacts, lines of titles."""

from __future__ import annotations

import re

import sample_sections
from books import Book, H, book, css_of, of, write
from msgspec.structs import replace
from samples import civic, p, t

from masthead.briefing.model import Entry, Event, Reference, Timeline
from masthead.briefing.model import Text as Section
from masthead.document.model import Item, LineBreak, List, Paragraph, Text
from masthead.writers.epub.cover import layout
from masthead.writers.ties import closed, fastened


def contact(number: int) -> Entry:
    lines = (f"Person {number}", f"Office {number}", f"p{number}@example.org")
    content = [part for line in lines for part in (LineBreak(), Text(line))][1:]
    return Entry(Paragraph(tuple(content)))


def contacts(count: int) -> Book:
    return Book(write(replace(of(), sections=(Section("contact", "Contacts", tuple(map(contact, range(count)))),))))


# ── digests ─────────────────────────────────────────────────────────────────────────────────────────────


def test_full_texts_of_a_digest_are_called_so_over_their_headlines_and_not_by_a_heading() -> None:
    made = Book(write(sample_sections.digest()))
    labels = [one for one in made.elements("p") if one.get("class") == "label"]
    assert ["".join(one.itertext()) for one in labels] == ["Full text", "النص الكامل", "Full text"]
    assert all(one.getnext().tag == H + "h1" for one in labels)
    assert not [one for one in Book(write(of(p("One.")))).elements("p") if one.get("class") == "label"]


def test_what_holds_a_release_stands_where_it_does_on_pages() -> None:
    made = Book(write(sample_sections.digest()))
    second = [one for one in made.elements("article") if one.get("class") == "abstract"][1]
    kinds = [one.get("class", "") for one in second]
    assert kinds[:4] == ["heading2", "about-line", "banner", "standfirst"]
    listed = next(one for one in made.elements("li") if one.find(f"{H}span[@class='status']") is not None)
    assert [one.get("class") for one in listed.findall(f"{H}span")] == ["status", "about-line"]


# ── lists, days, contacts ───────────────────────────────────────────────────────────────────────────────


def test_items_have_the_marks_of_pages_level_by_level() -> None:
    inner = List((Item((p("deeper"),)),))
    made = book(List((Item((p("one"), inner)), Item((p("two"),)))))
    refined = made.files["EPUB/refined.css"].decode()
    assert 'ul, li li ul { list-style-type: "•\\2002"; }' in refined and 'li ul, li li li ul { list-style-type: "–\\2002"; }' in refined
    assert ".glance ul { margin: 0; padding-inline-start: 1.05rem; list-style-type: square; }" in css_of(made)


def test_days_and_what_happens_then_are_set_as_on_pages() -> None:
    sections = (Timeline("Next", (Event("11 June", t("An opening"), Reference("p1", "para. 1")),)),)
    sheet = css_of(Book(write(replace(of(), sections=sections))))
    assert re.search(r"\.index li, \.timeline dd, \.timeline li \{ font-size", sheet)
    assert re.search(r"\.timeline dt, [^{]* \{ font-size", sheet)


def test_many_contacts_stand_two_a_row_where_there_is_room() -> None:
    many, few = contacts(6), contacts(5)
    rows = [one for one in many.elements("div") if one.get("class") == "contacts"]
    assert len(rows) == 1 and len(rows[0]) == 6 and not [one for one in few.elements("div") if one.get("class") == "contacts"]
    assert ".contacts { columns: 2 15rem;" in many.files["EPUB/refined.css"].decode()


# ── lines ───────────────────────────────────────────────────────────────────────────────────────────────


def test_no_line_of_a_title_begins_with_a_dash_or_parts_a_day_from_its_month() -> None:
    title = t("Digest, 20 April 2026 – 2 July 2027")
    made = Book(write(replace(of(p("One.")), title=title)))
    assert "20\u00a0April\u00a02026\u00a0– 2\u00a0July\u00a02027" in made.text
    shown = [line.text for line in layout(replace(of(p("One.")), title=title), civic()) if line.role == "title"]
    assert shown[-2:] == ["20 April 2026 –", "2 July 2027"]


def test_a_full_stop_of_india_stays_with_its_sentence() -> None:
    assert fastened("यह संस्करण है । और यह |", "hi") == "यह संस्करण है\u00a0। और यह\u00a0|"
    assert fastened("one | two", "en") == "one | two" and closed("one – two") == "one\u00a0– two"


def test_no_line_of_a_cover_tears_a_word_where_one_more_line_would_not() -> None:
    for language, title, wanted in (
        ("zh-Hans", "国家防汛抗旱总指挥部办公室", ["国家防汛抗旱", "总指挥部办公室"]),
        ("zh-Hans", "北京大学第三医院研究团队成果", ["北京大学", "第三医院"]),
        ("ja", "国務院関係省庁連絡会議における決定事項について", ["国務院関係", "省庁連絡会議に"]),
    ):
        lines = [line.text for line in layout(replace(of(p("One.")), title=t(title), language=language), civic()) if line.role == "title"]
        assert lines[:2] == wanted


def test_the_state_of_a_release_warns_where_its_colour_can_be_read() -> None:
    sheet = css_of(Book(write(sample_sections.digest())))
    assert ".status { color: #b3372b; }" in sheet
