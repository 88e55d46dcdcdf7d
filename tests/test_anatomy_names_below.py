"""Whose words a quotation is whose paragraph only a name follows; terms in marks within speech; decks behind a hyphen."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

_LEAD = "The town of Lenn opens its new heat pump next to the harbour in October. It takes the warmth of 2,300 homes out of the river."
_MORE = "The pump cost 19 million euros, of which the state pays a third. Two boilers stay where they are, as everybody in Lenn knows."


def _release(*paragraphs: str, title: str = "# Heat out of the river of Lenn") -> Release:
    return masthead.recognise(masthead.read("\n\n".join((title, *paragraphs)).encode(), format="md"))[0]


def test_a_name_alone_below_a_quotation_that_is_a_paragraph_says_whose_it_is() -> None:
    said = "“The rising price of gas shows how much the town needs warmth that is its own,”"
    found = _release(_LEAD, said, "Howard Moss", _MORE)
    assert [quote.speaker for quote in found.quotes] == ["Howard Moss"]


@pytest.mark.parametrize("below", ["Harbour Street", "The Long Winter", "Howard Moss and all the others went home again."])
def test_what_else_stands_below_it_says_nothing(below: str) -> None:
    said = "“The rising price of gas shows how much the town needs warmth that is its own”"
    found = _release(_LEAD, said, below, _MORE)
    assert all(quote.speaker != below for quote in found.quotes)


def test_a_term_in_marks_of_print_does_not_close_speech_between_those_of_a_keyboard() -> None:
    said = '"We have followed the rules of “Clean Rivers” for nine years, and we shall follow them ", said Ann Moss, harbour master of Lenn. "It pays."'
    [first, *_] = _release(_LEAD, said, _MORE).quotes
    assert first.speaker == "Ann Moss"
    assert first.text.startswith("We have followed the rules of “Clean Rivers” for nine years")


DECK = "The pump takes its warmth from the river, and the boilers of Lenn stay cold."


@pytest.mark.parametrize("title", ["# Heat out of the river of Lenn", '---\ntitle: "Heat out of the river of Lenn"\n---'])
def test_a_first_row_behind_a_hyphen_that_touches_it_is_the_deck(title: str) -> None:
    found = _release(f"-{DECK}\n \n{_LEAD}", _MORE, title=title)
    assert found.subheadline is not None
    assert found.subheadline.text == DECK
    assert found.body_paragraphs == 2


@pytest.mark.parametrize(
    "row",
    ["-We need warmth that is our own, said Ann Moss, harbour master of Lenn.", "-5 degrees are cold enough for both boilers of Lenn."],
)
def test_other_rows_behind_a_hyphen_are_the_text_s(row: str) -> None:
    found = _release(row, _LEAD, _MORE)
    assert found.subheadline is None


def test_rows_that_all_stand_behind_hyphens_are_no_deck() -> None:
    found = _release(f"-{DECK}", f"-{_LEAD}", f"-{_MORE}")
    assert found.subheadline is None
