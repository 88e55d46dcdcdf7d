"""Parts of a release as newsrooms word them, in eighteen languages: above, in and below a plain text of each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import masthead
from masthead.anatomy.model import Release

WORDS: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "bench" / "grafts.json").read_text(encoding="utf-8"))
HOUSES = {"ar": "مؤسسة هالدن للمياه", "ja": "海登水道株式会社", "ko": "해든수도공사", "zh": "海登水务集团"}
TOLD_OTHERWISE = {("ja", "報道関係者の皆様へ")}
"""What greets journalists above a release as well."""


def told(language: str, *, above: str = "", below: tuple[str, ...] = ()) -> Release:
    """A release of two paragraphs in the language's own words."""
    words = WORDS[language]
    house = HOUSES.get(language, "Halden Wasser")
    text = [above, words["decks"][0], f"{words['decks'][1]} {words['boilerplate'].format(house=house)}", *below]
    made = "\n\n".join(part for part in text if part) + "\n"
    [release] = masthead.recognise(masthead.read(made.encode(), format="txt"))
    return release


CASES_OF_MARKS = [(language, mark) for language, words in WORDS.items() for mark in words["ends"]]
CASES_OF_HOUSES = [(language, heading) for language, words in WORDS.items() for heading in words["about"]]
CASES_OF_DATELINES = [(language, *dateline) for language, words in WORDS.items() for dateline in words["datelines"]]
CASES_OF_NOTES = [
    (language, heading) for language, words in WORDS.items() for heading in words["notes"] if (language, heading) not in TOLD_OTHERWISE
]
CASES_OF_EMBARGOES = [(language, *embargo) for language, words in WORDS.items() for embargo in words["embargoes"]]
CASES_OF_DESKS = [(language, heading) for language, words in WORDS.items() for heading in words["desks"]]


@pytest.mark.parametrize(("language", "heading"), CASES_OF_NOTES)
def test_what_is_told_to_editors_are_notes(language: str, heading: str) -> None:
    first, second = WORDS[language]["note"]
    notes = told(language, below=(heading, f"1. {first}", f"2. {second}")).notes
    assert notes and first in "\n".join(note.text for note in notes)


@pytest.mark.parametrize(("language", "line", "until"), CASES_OF_EMBARGOES)
def test_when_a_text_may_be_used_stands_above_it(language: str, line: str, until: str) -> None:
    embargo = told(language, above=line).embargo
    assert (embargo.kind, (embargo.until or "")[:16]) == (("immediate", "") if until == "immediate" else ("until", until))


@pytest.mark.parametrize(("language", "heading"), CASES_OF_DESKS)
def test_whom_to_ask_stands_below_it(language: str, heading: str) -> None:
    name, _, _, address = WORDS[language]["desk"]
    [contact] = told(language, below=(heading, *WORDS[language]["desk"])).contacts
    assert (contact.name, contact.email) == (name, address.replace("：", " ").split()[-1])


@pytest.mark.parametrize(("language", "mark"), CASES_OF_MARKS)
def test_a_mark_ends_it(language: str, mark: str) -> None:
    end = told(language, below=(mark,)).end_mark
    assert end is not None and end.text == mark


@pytest.mark.parametrize(("language", "heading"), CASES_OF_HOUSES)
def test_who_the_house_is_stands_below_its_name(language: str, heading: str) -> None:
    house = HOUSES.get(language, "Halden Wasser")
    text = WORDS[language]["boilerplate"].format(house=house)
    told_of = told(language, below=(heading.format(house=house), text)).boilerplate
    assert told_of and text in "\n".join(one.text for one in told_of)


@pytest.mark.parametrize(("language", "place", "opening"), CASES_OF_DATELINES)
def test_a_text_opens_with_its_place(language: str, place: str, opening: str) -> None:
    words = WORDS[language]
    lead = f"{opening}{words['decks'][1]} {words['boilerplate'].format(house=HOUSES.get(language, 'Halden Wasser'))}"
    [release] = masthead.recognise(masthead.read(f"{words['decks'][0]}\n\n{lead}\n".encode(), format="txt"))
    assert release.dateline is not None and release.dateline.place == place


@pytest.mark.parametrize("stopped", [False, True])
@pytest.mark.parametrize("language", WORDS)
def test_what_a_site_sets_below_a_headline_leaves_it_the_headline(language: str, stopped: bool) -> None:
    words = WORDS[language]
    shared, picture, back = words["furniture"]
    deck, lead = (
        words["note"][1].rstrip(".。"),
        f"{words['decks'][1]} {words['boilerplate'].format(house=HOUSES.get(language, 'Halden Wasser'))}",
    )
    title = words["decks"][0] + ("." if stopped and language not in {"ja", "ko", "zh"} else "")
    below = [words["datelines"][0][1] + lead] if stopped else [deck, lead]
    made = "\n\n".join([title, shared, picture, *below, back]) + "\n"
    [release] = masthead.recognise(masthead.read(made.encode(), format="txt"))
    assert release.headline is not None and (release.headline.text, release.headline.derived) == (title, False)
