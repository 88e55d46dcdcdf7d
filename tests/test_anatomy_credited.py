"""Anatomy of speakers where no verb of saying names them: under set quotations, behind a colon, and speech that a hyphen opens."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import pack
from masthead.anatomy.speech.quotes import quotes

WORDS = "We can see every wave that comes in from the sea."


def spoken(text: str, language: str = "en", kind: str = "paragraph", before: str = "") -> list[tuple[str, str]]:
    runs = [Run(one, ((0, at, 0),), kind) for at, one in enumerate((before, text)) if one]
    return [(quote.speaker, quote.role) for quote in quotes(runs, pack(language))]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Mara Lindqvist, keeper of tides", ("Mara Lindqvist", "keeper of tides")),
        ("Mara Lindqvist, tide whisperer at the trust", ("Mara Lindqvist", "tide whisperer at the trust")),
        ("— Mara Lindqvist", ("Mara Lindqvist", "")),
    ],
)
def test_the_last_line_of_a_set_quotation_names_its_speaker_whatever_the_office(line: str, speaker: tuple[str, str]) -> None:
    assert spoken(f"{WORDS}\n{line}", kind="quotation") == [speaker]
    assert spoken(f"“{WORDS}”\n{line}", kind="quotation") == [speaker]


def test_a_set_quotation_whose_last_line_is_no_name_has_no_speaker() -> None:
    assert spoken(f"{WORDS}\nNorthern Lights over Norhaven", kind="quotation") == []


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("no", "Vi kan se hver bølge som kommer inn fra havet, sier havnesjef Kari Nes.", ("Kari Nes", "havnesjef")),
        ("da", "Vi kan se hver bølge, der kommer ind fra havet, siger havnechef Mette Krogh.", ("Mette Krogh", "havnechef")),
        ("sv", "Vi kan se varje våg som kommer in från havet, säger hamnchef Karin Ek.", ("Karin Ek", "hamnchef")),
    ],
)
def test_a_hyphen_opens_speech_in_the_north_also_where_it_was_read_as_a_bullet(language: str, text: str, speaker: tuple[str, str]) -> None:
    assert spoken(f"- {text}", language) == [speaker]
    assert spoken(text, language, kind="list") == [speaker]


def test_a_hyphen_is_a_bullet_elsewhere() -> None:
    assert spoken("We can see every wave that comes in, says the harbour.", kind="list") == []


def test_a_name_behind_a_colon_is_the_speakers() -> None:
    assert spoken(f"“{WORDS}”: Chief Officer Fergus Hale, Norhaven Bureau.") == [("Fergus Hale", "Chief Officer")]


def test_a_quotation_goes_on_what_the_sentence_before_says_that_somebody_says() -> None:
    text = "The mayor, Jane Doe, explained that the port grows. “We can see every wave that comes in from the sea on these days.”"
    assert spoken(text) == [("Jane Doe", "mayor")]
