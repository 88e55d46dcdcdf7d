"""Numbers that others are measured by are no key figures: what was before, the whole, what analysts expected, what did not happen."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.numbers.figures import figures
from masthead.anatomy.pack import pack
from masthead.briefing.telling.compared import before_that, earlier, untold
from masthead.briefing.telling.ranges import ranges


def told(language: str, text: str) -> list[str]:
    """The figures of a sentence that may stand as what it tells."""
    found = figures([Run(text, ((0, 0, 0),))], pack(language), language)
    return [
        figure.text for figure in found if not untold(figure, text, figure.evidence.start, language) and not ranges(text, figure, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "Sales for the quarter were $41.5 million compared to $1.2 million in the quarter before.", ["$41.5 million"]),
        ("en", "Up from 18% in spring, online orders made up 23% of sales.", ["23%"]),
        ("en", "The mill sold 4,200 looms, against 4,600 in spring.", ["4,200"]),
        ("en", "Revenue rose to $812 million from $790 million.", ["$812 million"]),
        ("en", "The board cut the fee from 19% to 14%.", ["14%"]),
        ("en", "Losses fell from 96 million litres in 2023 to 66 million litres in 2026.", ["66 million litres"]),
        ("en", "Brassmoor recalls 8,000 of the 60,000 kettles sold in spring.", []),
        ("en", "Half of the 2,400 workers live in Ely.", []),
        ("en", "Of 1,100 guests, 1,050 have gone home.", ["1,050"]),
        ("en", "Adjusted income, which excludes pay of $5 million, was $19 million.", ["$19 million"]),
        ("en", "Analysts had expected $92 million for the quarter.", []),
        ("en", "None of the 40 schools had lead in its water.", []),
        ("en", "No sample exceeded the limit of 310 grams.", []),
        ("en", "In a poll two years ago, 57% had been for the bridge.", []),
        ("en", "The works would cost from $4 million to $11 million a year.", []),
        ("de", "Der Umsatz lag bei 42 Millionen Euro gegenüber 51 Millionen Euro im Vorjahr.", ["42 Millionen Euro"]),
        ("de", "Der Anteil stieg von 18 Prozent auf 23 Prozent.", ["23 Prozent"]),
        ("de", "Die Hälfte der 2.400 Beschäftigten wohnt in Ulm.", []),
        ("de", "Analysten hatten mit 92 Millionen Euro gerechnet.", []),
        ("fr", "Le trafic a baissé de 13 %, contre une hausse de 15 % un an plus tôt.", ["13 %"]),
        ("fr", "Aucun des 1 150 salariés n'a été licencié.", []),
        ("es", "Las ventas sumaron 42 millones de euros, frente a 51 millones de euros un año antes.", ["42 millones de euros"]),
        ("es", "El índice se había incrementado un 12% en diciembre.", []),
        ("it", "Le vendite sono 42 milioni di euro, rispetto a 51 milioni di euro di un anno prima.", ["42 milioni di euro"]),
        ("ru", "Выручка составила 42 млн рублей против 51 млн рублей годом ранее.", ["42 млн рублей"]),
    ],
)
def test_what_others_are_measured_by_is_no_figure(language: str, text: str, figures: list[str]) -> None:
    assert told(language, text) == figures


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "More than 500 people from 40 towns came."),
        ("en", "No fewer than 300 homes were flooded."),
        ("en", "The office said that 14,000 people had been moved."),
        ("de", "Mehr als 500 Menschen aus 40 Orten kamen."),
        ("it", "Il consiglio ha dato 42 milioni di euro per 310 scuole."),
        ("fr", "La ville donne 42 millions d'euros pour 310 écoles."),
    ],
)
def test_what_only_looks_like_it_stays(language: str, text: str) -> None:
    found = figures([Run(text, ((0, 0, 0),))], pack(language), language)
    assert found
    assert len(told(language, text)) == len(found)


def test_an_earlier_years_number_is_not_the_news() -> None:
    def before(text: str, number: str) -> bool:
        return earlier(text, text.index(number), 2026)

    assert before("In the first half of 2024, the mill had 3,100 workers.", "3,100")
    assert before("The loss for the autumn of 2024 was $20 million.", "$20")
    assert before("Prior-year earnings were $69 million.", "$69")
    assert not before("In 2026, sales were $12 million.", "$12")
    assert not before("Since 2024, 40 mills have closed.", "40")
    assert not before("Sales rose by 12% from the level of 2024.", "12%")
    assert not earlier("In 2024, sales were $12 million.", 9, 0)


def test_what_had_been_is_told_by_who_tells_it_now() -> None:
    assert before_that("The rate had risen to 7% in May.")
    assert not before_that("The office said that the rate had risen to 7%.")
    assert not before_that("The mill had 3,100 workers.")
