"""Headings that only say when a text may be used, or in which part of a site it stands over the genre's name, leave the headline to what stands below."""

from __future__ import annotations

import pytest
from briefs import PROSE

import masthead
from masthead.anatomy.wording.lonetowns import town_alone

LEAD = "The Lenn council today announced that its ferry sails again from the old quay, after two years of work on the boat and its piers."
MORE = "Judge Ann Roe ruled that the harbour and its partners may sail ferries through the port, and that the fares stay as they are."


def headline(text: str, format: str) -> str:
    (release,) = masthead.recognise(masthead.read(text.encode(), format=format))
    assert release.headline is not None
    return release.headline.text


FREED = {
    "en": ("For Immediate Release", "Lenn ferry sails again from the old quay", LEAD, MORE),
    "fr": ("Pour diffusion immédiate", "Le registre couvre les camions de Lenn", PROSE["fr"], PROSE["fr"]),
    "es": ("Para difusión inmediata", "El registro abarca los camiones de Lenn", PROSE["es"], PROSE["es"]),
    "de": (
        "Zur sofortigen Veröffentlichung",
        "Fähre von Lenn fährt wieder vom alten Kai",
        "Der Rat von Lenn hat heute gesagt, dass die Fähre nach zwei Jahren wieder vom alten Kai fährt, und lädt alle ein.",
        "Die Preise bleiben, wie sie waren, und die Boote fahren jede Stunde, auch am Abend und am Sonntag.",
    ),
}


@pytest.mark.parametrize("loud", [False, True])
@pytest.mark.parametrize("language", FREED)
@pytest.mark.parametrize("level", [1, 3])
def test_what_stands_below_a_heading_that_frees_is_the_headline(loud: bool, language: str, level: int) -> None:
    freed, title, lead, more = FREED[language]
    title = title.upper() if loud else title
    assert headline(f"{'#' * level} {freed}\n\n{title}\n\n{lead}\n\n{more}\n", "md") == title
    assert headline(f"<h{level}>{freed.upper()}</h{level}><p>2031-05-03</p><p>{title}</p><p>{lead}</p><p>{more}</p>", "html") == title


@pytest.mark.parametrize(
    ("section", "genre", "title", "lead", "more"),
    [
        ("Information", "Press release", *FREED["en"][1:]),
        ("Information", "Communiqué de presse", *FREED["fr"][1:]),
        ("Service", "Pressemitteilung", *FREED["de"][1:]),
    ],
)
def test_a_section_over_the_genre_is_none(section: str, genre: str, title: str, lead: str, more: str) -> None:
    assert headline(f"<main><h1>{section}</h1><h2>{genre}</h2><h3>{title}</h3><p>{lead}</p><p>{more}</p></main>", "html") == title


def test_a_headline_of_the_first_level_stays_one_over_the_genre() -> None:
    title = "Lenn ferry sails again from the old quay"
    page = f"<main><h1>{title}</h1><h2>Press release</h2><h3>Two hundred boats are back</h3><p>{LEAD}</p><p>{MORE}</p></main>"
    assert headline(page, "html") == title


@pytest.mark.parametrize(
    ("row", "alone"), [("LENN COUNCILLOR PASSES ON", False), ("THE QUAY IS OK", False), ("WILTON CT", True), ("TORONTO, ON", True)]
)
def test_the_letters_of_a_state_that_are_a_word_stand_behind_a_comma(row: str, alone: bool) -> None:
    assert town_alone(row) is alone


def test_a_headline_in_capitals_that_ends_in_such_a_word_is_one() -> None:
    assert headline(f"LENN COUNCILLOR PASSES ON\n\n{LEAD}\n\n{MORE}\n", "txt") == "LENN COUNCILLOR PASSES ON"
