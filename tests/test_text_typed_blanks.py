"""Two blanks behind a full stop, as on a typewriter: one sentence after the other, and no second column."""

from __future__ import annotations

import masthead
from masthead.document.model import Heading
from masthead.document.plain import plain_block


def _texts(text: str) -> list[str]:
    return [plain_block(block) for block in masthead.read(text.encode(), format="txt").blocks]


def test_a_sentence_behind_two_blanks_goes_on_in_its_line() -> None:
    opening = "The harbour trust opens its third quay to all boats of the bay!  Read\nthe announcement below, and pass it on.\n"
    rest = "\nThe quay is 120 metres long and has room for forty boats, with water and light at each of them.\n"
    first, _ = _texts(opening + rest)
    assert first == "The harbour trust opens its third quay to all boats of the bay! Read the announcement below, and pass it on."


def test_sender_and_status_beside_each_other_are_two_columns() -> None:
    head = "Norhaven Harbour Trust              FOR IMMEDIATE RELEASE\n12 Quay Street\n"
    rest = "\nThe quay is 120 metres long and has room for forty boats, with water and light at each of them.\n"
    sender, status, _ = _texts(head + rest)
    assert sender == "Norhaven Harbour Trust\n12 Quay Street"
    assert status == "FOR IMMEDIATE RELEASE"


def test_a_row_between_equals_signs_is_a_heading() -> None:
    text = "The harbour trust opens its third quay on Monday, and forty boats can moor there.\n\n== What it costs ==\nMooring is free until June, and water costs two euros a day.\n\na == b == c\n"
    _, heading, _, last = masthead.read(text.encode(), format="txt").blocks
    assert isinstance(heading, Heading) and heading.level == 2 and plain_block(heading) == "What it costs"
    assert not isinstance(last, Heading)


def test_marks_of_mediawiki_and_typst_are_plain_text() -> None:
    wiki = "'''Norhaven, 5 May''' – The trust opens a quay.<ref>Its plan</ref><br />\n\n== What it costs ==\nMooring is free.\n"
    typst = '#set text(lang: "en")\n\n= Quay\n\nThe trust opens a quay.\n\n== What it costs\n\n#link("https://x.example")[More on it]\n'
    assert masthead.read(wiki.encode()).origin.format == "txt"
    assert masthead.read(typst.encode()).origin.format == "txt"
