"""Whom somebody tells something speaks not; and what stands in the address of a page, or behind a sentence as the number of its note, is no
number to call and no end of a headline."""

from __future__ import annotations

import pytest

import masthead
from masthead import registry
from masthead.anatomy.layout.addresses import phone
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.notices import Guessed, Notice
from masthead.sources.source import Source

WORDS = "“Recover soon, you are always welcome in Norhaven.”"
MORE = "The ferries go on running until the end of the year, as they have for thirty years."


def _release(text: str, form: str = "txt") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Writer George Monk was ill. Activists told Monk: ", ""),
        ("Writer George Monk was ill. So 130 of them put their names to a letter, telling Monk: ", ""),
        ("Activists told George Monk: ", ""),
        ("Mayor Ida Falk told George Monk: ", "Ida Falk"),
        ("Mayor Ida Falk wrote a letter, telling George Monk: ", "Ida Falk"),
        ("Telling neighbours of the plan, Ida Falk said: ", "Ida Falk"),
    ],
)
def test_who_is_told_something_does_not_say_it(before: str, speaker: str) -> None:
    release = _release(f"Norhaven keeps its ferries\n\n{before}{WORDS}\n\n{MORE}\n")
    assert [quote.speaker for quote in release.quotes] == [speaker]


def test_the_office_of_several_is_nobody_named_before() -> None:
    release = _release(f"Norhaven keeps its ferries\n\nMayor Ida Falk opened the quay on Monday. Activists told her: {WORDS}\n\n{MORE}\n")
    assert "Ida Falk" not in [quote.speaker for quote in release.quotes]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("[1] https://news.norhaven.example/read?page=187738337", ""),
        ("www.norhaven.example/read?page=187738337", ""),
        ("https://chat.example/send?phone=4955512345678", "4955512345678"),
        ("See https://norhaven.example/quay or call 0555 123 45 67", "0555 123 45 67"),
        ("網址：https://norhaven.example，電話:02-2345-6789", "02-2345-6789"),
    ],
)
def test_a_number_in_the_address_of_a_page_is_none_to_call(text: str, number: str) -> None:
    found = phone(text)
    assert (found.group() if found else "") == number


def test_references_at_the_end_say_nobody_to_ask() -> None:
    page = (
        "<h1>Statement on the test of the sirens</h1><p>There has been talk about a test of the sirens of the harbour, as a paper of the bay told. [1]</p>"
        "<p>The trust tests them each spring, and tells the town of it a week before, as it did this year.</p>"
        "<p>Whoever wants to know more finds the plan on the page of the trust. [2]</p>"
        "<p>[1] <a href='https://paper.example/read?page=187738337'>https://paper.example/read?page=187738337</a></p>"
        "<p>[2] <a href='https://norhaven.example/plan'>https://norhaven.example/plan</a></p><p>- The team of the trust</p>"
    )
    release = _release(page, "html")
    assert release.contacts == ()
    assert release.headline.text == "Statement on the test of the sirens"
    assert release.subheadline is None and release.body_paragraphs == 3


def test_a_chapter_that_asks_something_is_no_word_on_the_house() -> None:
    page = (
        "<h1>A year at the quay</h1><p>2 May 2024</p><p>The harbour trust opened its third quay a year ago, and forty boats have come to it since.</p>"
        "<p>Where the boats come from is told by the flags that hang over the quay on Sundays, of nine towns.</p>"
        "<h2>Where We Are</h2><p>Where does the trust stand after this year? By any measure the quay, and the trust, is a success for the bay.</p>"
    )
    assert _release(page, "html").boilerplate == ()


@pytest.mark.parametrize(
    "row",
    ["Media organisations can contact the trust's press manager for more information on:", "Journalists may call the press office on:"],
)
def test_a_row_that_tells_who_may_ask_is_nobody_s_name(row: str) -> None:
    text = f"Norhaven keeps its ferries\n\nThe harbour trust keeps both ferries of the bay until the end of the year.\n\n{MORE}\n\n{row}\n\nWork:   0555 123 45 67\n\nEmail:   press@norhaven.example\n"
    (contact,) = _release(text).contacts
    assert (contact.name, contact.role, contact.organisation) == ("", "", "")
    assert (contact.phone, contact.email) == ("0555 123 45 67", "press@norhaven.example")


def test_a_declared_language_that_the_words_are_not_in_is_told_between_marks() -> None:
    told: list[Notice] = []
    page = f"<html lang='it'><body><h1>Norhaven keeps its ferries</h1><p>{MORE}</p><p>{MORE} They leave at ten each morning, says the mayor.</p></body></html>"
    recognise(registry.read(Source("x.html", page.encode()), told.append, {}), told.append)
    assert any("the source says “it”" in notice.why for notice in told if isinstance(notice, Guessed))
