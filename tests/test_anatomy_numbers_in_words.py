"""Small numbers in words, and decimals of what is counted by kinds: figures where few others tell."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.text import Run
from masthead.anatomy.numbers.figures import figures
from masthead.anatomy.numbers.worded import worded
from masthead.anatomy.pack import pack


def told(language: str, text: str) -> list[str]:
    return [f"{figure.text} {figure.label}" for figure in worded([Run(text, ((0, 0, 0),))], pack(language), language)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The council will employ eight reporters and open seven different offices.", ["eight reporters", "seven different offices"]),
        ("en", "Eleven people were hurt.", ["Eleven people"]),
        ("en", "Thirty-one projects and forty-two new schools won.", ["Thirty-one projects", "forty-two new schools"]),
        ("en", "The three ministers met for five weeks, and three times.", []),
        ("en", "Six of them stayed, four in Bremmer.", []),
        ("de", "Gefördert wird das Vorhaben mit sieben Programmpaketen, acht verschiedenen Modulen und fünf Wochen Schulung.", ["sieben Programmpaketen", "acht verschiedenen Modulen"]),
        ("fr", "La ville ouvrira trois nouvelles écoles en quatre ans.", ["trois nouvelles écoles"]),
        ("es", "Participaron cinco municipios durante seis meses.", ["cinco municipios"]),
        ("ro", "Au fost dezvoltate șase soluții digitale.", ["șase soluții"]),
        ("ru", "Открыты пять школ за три года.", ["пять школ"]),
        ("it", "Voi sei liberi.", []),
        ("zh", "三位部长出席。", []),
    ],
)  # fmt: skip
def test_small_numbers_in_words(language: str, text: str, found: list[str]) -> None:
    assert told(language, text) == found


def test_words_count_where_few_figures_stand_in_digits() -> None:
    text = "Council opens offices\n\nBREMMER, 3 May 2024 – The Town of Bremmer opened seven new offices.\n\n{}\n\nFor more information: press@bremmer.example\n"
    few = masthead.recognise(masthead.read(text.format("It cost 40 million euros.").encode()))[0]
    many = masthead.recognise(masthead.read(text.format("It cost 40 million euros, 30 staff, 20 lorries and 15 boats.").encode()))[0]
    assert [(one.text, one.evidence.rule, one.evidence.confidence) for one in few.figures][-1] == ("seven", "figure.words", 0.5)
    assert "seven" not in {one.text for one in many.figures}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("This amounts to a loss of 15.5 full time roles.", ["15.5"]),
        ("Since 9.3 we use it for all roles.", []),
        ("The firm receives over a million notices per month.", ["over a million"]),
    ],
)
def test_decimals_and_a_million(text: str, found: list[str]) -> None:
    assert [figure.text for figure in figures([Run(text, ((0, 0, 0),))], pack("en"), "en")] == found
