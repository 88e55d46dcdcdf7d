"""Names beside offices as releases of four scripts have them, and what is none."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.lines import about_head
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.document.plain import plain_block


def named(text: str, language: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack(language)) if one.role]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一般社団法人 Quay Japan (代表理事： 瀧田 佐登子／所在地：東京都中央区) は、", [("瀧田 佐登子", "代表理事")]),
        ("代表取締役 山田 太郎は、こう述べた。", [("山田 太郎", "代表取締役")]),
        ("代表取締役 森 さくらは、こう述べた。", [("森 さくら", "代表取締役")]),
        ("委員長 林 もも子氏は", [("林 もも子", "委員長")]),
    ],
)
def test_japanese_names_with_a_blank_end_before_small_words(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text, "ja") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Directs Ports to Allocate Cranes", []),
        ("Governor Signs Bill on Harbours", []),
        ("Mayor Roe Opens New Quay", [("Roe", "Mayor")]),
        ("Minister Ann Roe Visits Norhaven", [("Ann Roe", "Minister")]),
        ("Coach Tom Fears said so.", [("Tom Fears", "Coach")]),
    ],
)
def test_the_verb_of_a_headline_is_no_name(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text, "en") == found


def test_an_invocation_is_nobody() -> None:
    assert named("بيان صحفي بسم الله الرحمن الرحيم يعلن المجلس البلدي", "ar") == []


@pytest.mark.parametrize("house", ("Quay.example", "Quaywork, Inc.", "Quay & Sons, Ltd."))
def test_boilerplate_is_headed_by_names_with_points(house: str) -> None:
    text = f"About {house}\n{house} makes cranes for harbours."
    assert about_head(text, pack("en")) >= len("About ") + len(house) - 1
    assert not about_head(f"About {house}\nCranes are made for harbours.", pack("en"))


def test_lines_cut_at_words_in_bold_are_one_paragraph() -> None:
    text = (
        "Harbour gets a second crane\n"
        "The harbour board of Norhaven has bought a second crane for the long quay, which lifts forty tonnes and took two years of talks with the ferries.\n"
        "“The crews need a crane that lifts what the ferries bring in, and a quay that holds it,”\n"
        "Harbour Master Ida Moss\n"
        "said. “Now it stands.”\n"
        "The crane begins its work in May.\n"
    )
    blocks = [plain_block(block) for block in masthead.read(text.encode(), format="txt").blocks]
    assert (
        blocks[2]
        == "“The crews need a crane that lifts what the ferries bring in, and a quay that holds it,” Harbour Master Ida Moss said. “Now it stands.”"
    )
    assert len(blocks) == 4


@pytest.mark.parametrize("heading", ("2. What the crane costs", "(1) What the crane costs", "IV. What the crane costs"))
def test_a_heading_with_a_number_is_no_deck(heading: str) -> None:
    text = f"# Harbour gets a second crane\n\n## {heading}\n\nThe harbour board of Norhaven has bought a second crane, it said on Monday.\n"
    (release,) = masthead.recognise(masthead.read(text.encode(), format="md"))
    assert release.subheadline is None
