"""Speech whose marks were lost or set wrong on the way, and speech of somebody whom the paragraph before calls by the surname."""

from __future__ import annotations

import pytest

import masthead

HEAD = {
    "en": "PRESS RELEASE\n\nNorhaven, 14 May 2024\n\nNorhaven opens its new bridge to all\n\nMayor Ann Roe opened the bridge of Norhaven for everybody today.\n\n",
    "de": "PRESSEMITTEILUNG\n\nNordhafen, 14. Mai 2024\n\nNordhafen öffnet seine neue Brücke\n\nBürgermeisterin Eva Klein hat die Brücke heute für alle eröffnet.\n\n",
    "fr": "COMMUNIQUÉ DE PRESSE\n\nNorville, le 14 mai 2024\n\nNorville ouvre son nouveau pont\n\nLa maire Anne Dupont a ouvert le pont à tous les habitants.\n\n",
}


def spoken(language: str, text: str) -> list[tuple[str, str, str]]:
    quotes = masthead.recognise(masthead.read((HEAD[language] + text).encode()))[0].quotes
    return [(quote.speaker, quote.text.split()[0], quote.text.split()[-1]) for quote in quotes]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The bridge tells all of us our history, Mayor Roe said. I am glad to cross it with two students.", [("Ann Roe", "The", "students.")]),
        ("en", "We have waited for this bridge for ten years, said Mayor Ann Roe.", [("Ann Roe", "We", "years,")]),
        ("de", "Das ist ein guter Tag für unsere Stadt und alle Inseln, sagte Bürgermeisterin Klein.", [("Eva Klein", "Das", "Inseln,")]),
        ("fr", "C’est un grand jour pour nous et pour toutes nos îles, a déclaré Anne Dupont.", [("Anne Dupont", "C’est", "îles,")]),
        # The marks were lost on one side.
        ("en", 'The bridge is open to all of the islands," Roe said. "It was about time."', [("Ann Roe", "The", "time.")]),
        ("en", "The bridge is open to all of the islands,” Roe said. “It was about time.”", [("Ann Roe", "The", "time.")]),
        # The attribution stands within the marks.
        ("en", "“The town can confirm that the bridge is open for everybody, said Norhaven Harbour Chief Bo Lund.”", [("Bo Lund", "The", "everybody,")]),
    ],
)  # fmt: skip
def test_speech_without_marks_is_found(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert spoken(language, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will be closed on Sunday, Mayor Roe said. It will be open again on Monday.",
        "We will open the bridge on Sunday.",
        "Our town, as Mayor Roe said on Monday, is open to everybody who comes.",
        "The council met on the quay. The bridge will be closed on our holiday, Mayor Roe said.",
        'The boat is 12" long, Mayor Roe said, and the bridge is open.',
    ],
)
def test_what_only_reports_is_no_speech(text: str) -> None:
    assert spoken("en", text) == []


def test_a_paragraph_of_speech_is_of_whom_the_one_before_calls_by_the_surname() -> None:
    text = (
        "A rally was held on the quay.\n\nRoe said the bridge was the biggest step in a generation.\n\n"
        "“We are not going to sit on our hands while others wait for boats.”\n\n"
    )
    assert [speaker for speaker, *_ in spoken("en", text)] == ["Ann Roe"]


def test_a_surname_that_is_a_particle_elsewhere_is_told_in_full() -> None:
    text = "“The bridge is good for all of us,” says union president David Do.\n\n“It will cost more than we have,” says Do."
    assert [speaker for speaker, *_ in spoken("en", text)] == ["David Do", "David Do"]


@pytest.mark.parametrize(
    ("above", "speaker"),
    [
        ("Quay Rising Norhaven has written to Councillor Lund, Cllr Cy Fox and Cllr Tom Hill with the following demand:", "Quay Rising Norhaven"),
        ("In a letter to Mayor Bo Lund, union president Cy Fox:", "Cy Fox"),
        ("Statement by Bo Lund and Cy Fox, chairs of the trust:", "Cy Fox"),
    ],
)  # fmt: skip
def test_those_to_whom_something_is_written_do_not_speak(above: str, speaker: str) -> None:
    text = f"{above}\n\n“The council has taken no action that makes its plan for the climate meaningful. We need changes at every level.”"
    assert [name for name, *_ in spoken("en", text)] == [speaker]


def test_a_place_named_before_is_not_who_continued() -> None:
    text = (
        "The model centers on programs of the islands, notably Arkansas QUAYS, to use boats for the care of newborns.\n\n"
        "“Our aim is to help the towns that are building bridges across the country,” the lawmakers continued."
    )
    assert [name for name, *_ in spoken("en", text)] in ([""], ["Ann Roe"], ["the lawmakers"])
