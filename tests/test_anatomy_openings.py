"""How texts open with place and day where no dash ends them, decks over such texts, and months in the short forms that sites write."""

from __future__ import annotations

import json

import pytest
from test_anatomy_rules import one

from masthead import registry
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.language.dates import dates
from masthead.sources.source import Source

HEADLINE = "The wharf of Norhaven opens again after two years of work"
MORE = "Boats may land there from Monday, and the market moves back to the quay in the same week, the council said."


def _given(release: Release) -> tuple[str, str]:
    return (release.dateline.place, release.dateline.date) if release.dateline else ("", "")


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("NORHAVEN, Maine (May 3, 2024) The council has opened the wharf again after two years of work.", "NORHAVEN, Maine", "2024-05-03"),
        ("LENN, Fla. (Sept. 3, 2024) “” We have waited for long, and now the wharf is open again.", "LENN, Fla.", "2024-09-03"),
        ("Berlin (3. Mai 2024). Die Werft ist nach zwei Jahren wieder offen, wie der Rat heute mitteilte.", "Berlin", "2024-05-03"),
        ("July 26th, Dublin, Ireland: A group of fishers has opened the wharf again after two years of work.", "Dublin, Ireland", ""),
        ("3 May, Nairobi: Fishers have opened the wharf again after two years of work on the quay.", "Nairobi", ""),
        ("Norhaven Harbour Committee, 3 May 2024 The wharf is open again after two years of work on the quay.", "", "2024-05-03"),
        ("The album comes out soon Lagos, Nigeria – June 4, 2024 – Following two years of work, the wharf is open.", "Lagos, Nigeria", "2024-06-04"),
    ],
)  # fmt: skip
def test_a_bracket_a_colon_or_a_capital_ends_a_dateline(text: str, place: str, day: str) -> None:
    language = "de" if "Mai 2024" in text else "en"
    assert _given(one(HEADLINE, text, MORE, language=language)) == (place, day)


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Council (May 3, 2024) Report says that the wharf is open again after two years of work.",
        "Norhaven Ferries (founded 3 May 2004) runs nine ships, and opened the wharf again after two years.",
        "On July 26, Congress: A History will be shown at the wharf, which opens again after two years of work.",
        "Anna Holt, 3 May 2024 will be remembered at the wharf, which opens again after two years of work.",
        "The ships of Lenn, Norway – all 4 of them – came to the wharf, which opens again after two years of work.",
    ],
)
def test_other_days_at_the_beginning_are_no_dateline(text: str) -> None:
    assert _given(one(HEADLINE, text, MORE))[0] == ""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("NORHAVEN AM SEE, KREIS LENN. Am Samstag brannte in Norhaven am See eine Halle. Verletzt wurde niemand.", "NORHAVEN AM SEE, KREIS LENN"),
        ("LENNSTADT, LKR. NORHAVEN. Gegen Mittag kam es in Lennstadt zu einem Unfall auf der alten Brücke.", "LENNSTADT, LKR. NORHAVEN"),
        ("LANDKREIS NORHAVEN, 18.05.2026. In der Nacht kam es zu einem Unfall auf der alten Brücke.", "LANDKREIS NORHAVEN"),
        ("SAN ALBO. Un incendio se produjo ayer en San Albo y no hubo heridos, según informó el cuerpo de bomberos.", "SAN ALBO"),
        ("WICHTIGER HINWEIS. Am Samstag brannte in Norhaven eine Halle. Verletzt wurde niemand.", ""),
        ("ACHTUNG. Gegen Mittag kam es in Lennstadt zu einem Unfall auf der alten Brücke, und niemand wurde verletzt.", ""),
    ],
)  # fmt: skip
def test_a_town_in_capitals_before_a_stop_is_a_place_where_the_text_says_so(text: str, place: str) -> None:
    release = one("Halle in Flammen und ein Unfall auf der Brücke", text, language="es" if "ayer" in text else "de")
    assert _given(release)[0] == place


def test_the_letters_of_a_house_are_no_place() -> None:
    text = "NFU, 16 January 2024 – A new quay is open. The boats of the NFU land there, and all members may use it now."
    assert _given(one(HEADLINE, text, MORE)) == ("", "2024-01-16")
    text = "LENN, 16 January 2024 – A new quay is open. The boats of Lenn land there, and LENN is proud of all of it."
    assert _given(one(HEADLINE, text, MORE)) == ("LENN", "2024-01-16")


def test_a_row_of_place_state_weekday_and_day_is_a_dateline_and_no_deck() -> None:
    release = one("Convenio para jóvenes", "Villa del Mar, Costa Nueva; Martes 29 de diciembre del 2020.", "El Gobierno firmó un convenio con el instituto.", "Los jóvenes estudiarán allí desde enero, según el municipio.", language="es")  # fmt: skip
    assert _given(release) == ("Villa del Mar, Costa Nueva", "2020-12-29") and release.subheadline is None


@pytest.mark.parametrize(
    "lead",
    [
        "Norhaven, South Africa – The Harbour Union of the Cape will lead a walk along the wharf on Friday, from ten in the morning.",
        "NORHAVEN--(BUSINESS WIRE)--The Harbour Union of the Cape will lead a walk along the wharf on Friday, from ten in the morning.",
    ],
)
def test_the_sentence_over_a_dateline_without_a_day_is_a_deck(lead: str) -> None:
    deck = "The Harbour Union announces a walk along the wharf for all who fish, and asks for longer hours of landing."
    release = one("A walk for the wharf", deck, lead, MORE)
    assert release.subheadline is not None and release.subheadline.text == deck


def test_the_sentence_over_a_text_with_a_dash_is_none() -> None:
    lead = "Friends, fishers and neighbours – all are asked to come along, from ten in the morning on Friday of next week."
    assert (
        one("A walk for the wharf", "The Harbour Union announces a walk along the wharf for all who fish.", lead, MORE).subheadline is None
    )


def test_the_description_of_a_record_is_its_deck() -> None:
    record = {
        "Title": HEADLINE,
        "Description": "Landing costs nothing until autumn",
        "Content": f"<p>{MORE}</p><p>{MORE.replace('Boats', 'Ships')}</p>",
    }
    document = registry.read(Source("a.json", json.dumps(record).encode()), lambda notice: None, {})
    release = recognise(document, lambda notice: None)[0]
    assert release.subheadline is not None and release.subheadline.text == "Landing costs nothing until autumn"


@pytest.mark.parametrize(
    ("said", "language", "day"),
    [
        ("tammi 9, 2023", "fi", "2023-01-09"), ("syys 28, 2023", "fi", "2023-09-28"), ("9 bal 2023", "lt", "2023-04-09"), ("kvě 9, 2023", "cs", "2023-05-09"),
        ("жов 9, 2023", "uk", "2023-10-09"), ("dets. 9, 2023", "et", "2023-12-09"), ("Eki 9, 2023", "tr", "2023-10-09"), ("okt 9, 2023", "lv", "2023-10-09"),
    ],
)  # fmt: skip
def test_months_in_short(said: str, language: str, day: str) -> None:
    assert [date.date for date in dates(said, language)] == [day]


def test_small_words_are_no_months() -> None:
    assert not dates("pro 9 lidí", "cs") and not dates("ara 9", "tr")
