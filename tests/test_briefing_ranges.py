"""Figures that are one end of a range: they are no tiles, in any language, and what only looks like a range stays one."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.numbers.figures import figures
from masthead.anatomy.pack import pack
from masthead.briefing.telling.ranges import ranges


def alone(language: str, text: str) -> list[str]:
    """The figures of a sentence that are no end of a range."""
    found = figures([Run(text, ((0, 0, 0),))], pack(language), language)
    return [figure.text for figure in found if not ranges(text, figure, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mill is worth between £3m and £7m."),
        ("en", "The mill is worth £1.3bn to £1.7bn."),
        ("en", "Some €30m–€70m falls due, or 3%–7% of the debt, or 3 % – 7 %."),
        ("en", "It hopes that two to three out of ten homes take part."),
        ("es", "El crecimiento se estima entre 1,3 % y 2,7 %."),
        ("es", "Entre dos y tres de cada diez vecinos firmaron; dos a tres de cada diez no."),
        ("es", "La multa es de entre 13.000 y 47.000 euros."),
        ("fr", "La hausse sera entre 1,3 % et 2,7 %."),
        ("de", "Die Brücke kostet zwischen 3 Mio. Euro und 7 Mio. Euro."),
        ("de", "Sie kostet 3 bis 7 Millionen Euro, 13 % bis 17 % mehr."),
        ("it", "Il ponte costa tra 3 milioni e 7 milioni di euro."),
        ("pt", "A ponte custa entre 3% e 7% do orçamento."),
        ("ru", "Рост составит между 3 % и 7 %, то есть 13%–17% за год."),
        ("pl", "Wzrost wyniesie między 3% a 7%."),
        ("ar", "وخصصت البلدية ما بين 3 و7 ملايين دولار للجسر."),
        ("zh", "增长率为3%至7%。"),
    ],
)
def test_an_end_of_a_range_is_no_figure_alone(language: str, text: str) -> None:
    assert figures([Run(text, ((0, 0, 0),))], pack(language), language)
    assert alone(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Unemployment fell from 8% to 6%.", ["8%", "6%"]),
        ("en", "Revenue rose 4.3% to £712.4m.", ["4.3%", "£712.4m"]),
        ("en", "The margin fell 1.7 percentage points to 7.3%.", ["1.7 percentage points", "7.3%"]),
        ("en", "It made a profit of £9m last year – 20% more.", ["£9m", "20%"]),
        ("en", "It sold £9m of ships and £3m of docks.", ["£9m", "£3m"]),
        ("es", "La tasa pasó de 8 % a 6 %.", ["8 %", "6 %"]),
        ("de", "Der Anteil stieg von 8 % auf 16 %.", ["8 %", "16 %"]),
        ("fr", "La part est passée de 8 % à 16 %.", ["8 %", "16 %"]),
        ("ru", "Доля выросла с 8 % до 16 %.", ["8 %", "16 %"]),
    ],
)
def test_what_was_and_what_is_are_no_range(language: str, text: str, expected: list[str]) -> None:
    assert alone(language, text) == expected
