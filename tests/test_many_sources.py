"""What a digest says of the files that its releases are from, and figures on its half pages."""

from __future__ import annotations

import pytest
from test_many import FRENCH, WATER, composed, releases

import masthead
from masthead.briefing.model import About, Abstract, Briefing
from masthead.document.plain import plain

ITEM = "<item><title>{title}</title><pubDate>Mon, 03 Jun 2024 08:0{at}:00 GMT</pubDate><description>{text}</description></item>"
FEED = (
    ("Ferry berth opens in Norhaven", "The second ferry berth of Norhaven opened on Monday. It can take forty ferries a day."),
    ("Market hall gets a new roof", "The market hall of Norhaven gets a new roof of copper and glass. Work begins in the autumn."),
    ("Library lends tools", "The library of Norhaven lends tools from this week on. Readers may keep them for ten days."),
)


def feed() -> bytes:
    items = "".join(ITEM.format(at=at, title=title, text=text) for at, (title, text) in enumerate(FEED))
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><language>en</language>{items}</channel></rss>'.encode()


def sources(briefing: Briefing) -> list[str]:
    [about] = [section for section in briefing.sections if isinstance(section, About)]
    return [plain(fact.content) for fact in about.facts if fact.label == briefing.labels.fact_source]


def digest(*found: object) -> Briefing:
    return masthead.compose([release for each in found for release in each], brand="civic", profile="digest", order="given")  # type: ignore[attr-defined]


def test_a_file_that_brought_all_is_named_once() -> None:
    briefing = digest(releases(feed(), format=""))
    assert len([section for section in briefing.sections if isinstance(section, Abstract)]) == len(FEED)
    [source] = sources(briefing)
    assert "SHA-256" in source and not any(title in source for title, _ in FEED)


def test_of_several_files_each_is_named_once_with_what_it_brought() -> None:
    found = sources(digest(releases(feed(), format=""), releases(FRENCH, format="txt")))
    assert [text.count("SHA-256") for text in found] == [1, 1]
    assert all(title in found[0] for title, _ in FEED) and "bibliothèques" in found[1]


def test_what_a_page_shows_of_a_release_in_another_form_is_told_under_its_title() -> None:
    text = f"{WATER}\n\n{WATER.replace('nine', 'four').replace('Nine', 'Four').replace('3 June', '4 June')}"
    found = releases(text)
    assert len(found) == 2 and found[0].document.origin == found[1].document.origin
    file, *titles = sources(digest(found))
    assert "SHA-256" in file and titles == ["Nine towns get clean water before the winter", "Four towns get clean water before the winter"]


SUNK = """PRESS RELEASE

Ferry sinks off Norhaven

NORHAVEN, 7 June 2024 - A ferry sank in the harbour of Norhaven on Friday morning, the port authority said after a search of several hours.

The ferry carried 240 passengers and 12 lorries. All 240 passengers were saved by fishing boats.

The cause is not known yet. Divers go down to the wreck on Monday, and the harbour stays closed until then.
"""


@pytest.mark.parametrize("text", [FRENCH, SUNK])
def test_no_figure_of_a_half_page_says_a_line_above_it_again(text: str) -> None:
    [half] = [section for section in composed(text).sections if isinstance(section, Abstract)]
    lines = [plain(item.content).rstrip(".") for item in half.items]
    assert lines
    assert not [plain(value.clause) for value in half.figures if plain(value.clause) in lines]


def test_a_figure_that_no_line_above_tells_stays() -> None:
    [half] = [section for section in composed(FRENCH).sections if isinstance(section, Abstract)]
    assert [value.value for value in half.figures] == ["2,5 millions d'euros"]


def test_a_figure_that_a_person_states_stands_whatever_the_lines_above_it_say() -> None:
    said = "The ferry carried 240 passengers and 12 lorries."
    front = f'---\nfigures:\n  - {{text: "240", label: passengers, sentence: "{said}"}}\n---\n\n'
    [half] = [section for section in digest(releases(front + SUNK, format="md")).sections if isinstance(section, Abstract)]
    assert [value.value for value in half.figures] == ["240"]
    assert said in [plain(item.content) for item in half.items]
