"""Lines behind two hyphens, as wires set their points; lines that are wrapped before a mark which opens a word."""

from __future__ import annotations

import pytest

from masthead.document.model import List, Paragraph
from masthead.document.plain import plain_block
from masthead.readers.text.blocks import blocks

LEAD = "The port of Marlow opened a pier on Monday, after three years of work."


def _items(text: str) -> list[list[str]]:
    return [[plain_block(item.content[0]) for item in block.items] for block in blocks(text) if isinstance(block, List)]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_points_behind_two_hyphens_are_a_list(between: str) -> None:
    points = between.join(["-- Room for twelve boats", "-- A crane of ten tons", "-- No fees in winter"])
    assert _items(f"{LEAD}\n\nHighlights:\n\n{points}\n\n{LEAD}\n") == [
        ["Room for twelve boats", "A crane of ten tons", "No fees in winter"]
    ]


@pytest.mark.parametrize("line", ["-- Jane Doe, director of the port", "-- more --", "-- End of the release --"])
def test_a_line_alone_behind_two_hyphens_is_none(line: str) -> None:
    made = blocks(f"{LEAD}\n\n{line}\n\n{LEAD}\n")
    assert [type(block) for block in made] == [Paragraph] * 3
    assert plain_block(made[1]) == line


def test_a_line_that_had_no_room_for_an_opened_word_goes_on() -> None:
    text = (
        "NORDVILLE, QC, le 3 mai 2023 /CNW/ - Boréal Scieries inc. (TSX : BSI)\n"
        "(« Boréal » ou la « Société ») annonce la modernisation de la ligne qui a\n"
        "coûté douze millions, et l'ajout de deux séchoirs en continu à son usine.\n"
    )
    assert "\n" not in plain_block(blocks(text)[0])
