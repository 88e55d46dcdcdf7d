"""Rows that end a text: rules and stars with little below them, words with the day or the genre beside them."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

import masthead
from masthead.anatomy.layout.endmarks import end_mark
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.document.model import Break, Preformatted
from masthead.document.plain import plain_block

HEADLINE = "Second crane for the harbour of Norhaven runs on current from land"
LEAD = "The harbour of Norhaven gets a second crane this summer, the port authority said. It lifts forty tonnes and runs on current."
MORE = "Work on the quay began in March. Ships were loaded by hand until now, which took the crews the better part of a day."
LAST = "The crane comes by sea in June. It is put up within two weeks, and the first ship is loaded with it on the first of July."
DESK = "Jane Doe\nPublic Relations Officer\nPh: 051-5550177"


def plain(*parts: str) -> Release:
    return masthead.recognise(masthead.read("\n\n".join((HEADLINE, LEAD, *parts)).encode(), format="txt"))[0]


def mark(found: Release) -> str:
    return found.end_mark.text if found.end_mark is not None else ""


@pytest.mark.parametrize("row", ["*******", "* * * * *", "*" * 39, "          *****", "+" * 19])
def test_a_row_of_stars_over_the_desk_ends_a_plain_text(row: str) -> None:
    found = plain(MORE, f"{LAST}\n{row}\n{DESK}")
    assert mark(found) == row.strip() and found.body_paragraphs == 3


def test_a_row_of_stars_within_a_plain_text_only_parts_it() -> None:
    found = plain("*******", f"{MORE}\n\n{LAST}", MORE, LAST)
    assert not mark(found) and any(isinstance(block, Break) for block in found.document.blocks)
    twice = plain(MORE, "*****", LAST, "*****", DESK)
    assert not mark(twice)


def test_a_rule_over_the_desk_and_the_source_ends_a_plain_text() -> None:
    below = "Press section of the port\n\nSource: https://port.example/7"
    assert mark(plain(MORE, f"{LAST}\n{'-' * 20}\n{below}")) == "-" * 20
    assert not mark(plain(MORE, f"{'-' * 20}\n{LAST} {MORE}\n\n{LAST}\n\nSource: https://port.example/7"))


def test_a_row_of_pluses_draws_no_table() -> None:
    found = plain(MORE, f"{LAST}\n{'+' * 12}\nPress section of the port")
    assert not any(isinstance(block, Preformatted) for block in found.document.blocks)
    drawn = plain(MORE, "+------+------+\n| Year | Ships|\n+------+------+\n| 2025 | 410  |\n+------+------+")
    assert not any(plain_block(block).startswith("+--") for block in drawn.document.blocks)


# ── words ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("language", "row", "word", "day"),
    [
        ("en", "ENDS 16 June 2025", "ENDS", "2025-06-16"),
        ("en", "Ends/Friday, June 6, 2025\nIssued at HKT 11:30", "Ends/", "2025-06-06"),
        ("de", "– Ende – 16. Juni 2025", "– Ende –", "2025-06-16"),
        ("fr", "FIN, 16 juin 2025", "FIN,", "2025-06-16"),
        ("es", "FIN / 16 de junio de 2025", "FIN /", "2025-06-16"),
    ],
)
def test_the_day_stands_in_a_row_with_the_word_that_ends(language: str, row: str, word: str, day: str) -> None:
    found = one(HEADLINE, LEAD, MORE, LAST, row, "NNNN", language=language)
    assert mark(found) == word and found.issued is not None and found.issued.date == day


def test_no_row_of_the_text_is_such_a_one() -> None:
    for row in ("End of June 2025", "Ends meet again in 2025.", "The end: 16 cranes and 2 quays"):
        assert not mark(one(HEADLINE, LEAD, MORE, LAST, row, "Office of the port"))


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("nl", "-- EINDE PERSMEDEDELING --"),
        ("de", "Ende der Medienmitteilung"),
        ("fr", "*** Fin du communiqué de presse ***"),
        ("es", "Fin de la nota informativa"),
        ("it", "- fine comunicato -"),
        ("en", "[End of Media Advisory]"),
        ("ja", "【以 上】"),
        ("ja", "（以　上）"),
        ("ar", "======ن.ع"),
    ],
)
def test_a_text_is_ended_by_the_name_of_what_it_is(language: str, row: str) -> None:
    assert end_mark(row, pack(language))


@pytest.mark.parametrize("row", ["End of the summer season", "Final word on the press release", "The end of an era for crane makers"])
def test_a_row_that_tells_of_an_end_ends_nothing(row: str) -> None:
    assert not end_mark(row, pack("en"))


def test_the_name_of_what_it_is_ends_the_text_below_it() -> None:
    found = one(HEADLINE, LEAD, MORE, LAST, "-- END OF MEDIA ADVISORY --", DESK)
    assert mark(found) == "-- END OF MEDIA ADVISORY --" and found.body_paragraphs == 3
