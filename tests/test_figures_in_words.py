"""Figures that English writes in words or as a span: terms of prison, shares, sums from one to another."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.lines import lines
from masthead.anatomy.layout.text import runs_of
from masthead.anatomy.numbers.figures import figures
from masthead.anatomy.pack import pack
from masthead.document.model import Paragraph, Text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A man who took $3.5 million was sentenced to eight years in prison.", ["$3.5 million", "eight years"]),
        ("He got 21 months in prison and three years of supervised release.", ["21 months", "three years"]),
        ("Two thirds of members said yes, and a quarter of the others said nothing.", ["Two thirds", "a quarter"]),
        ("She has worked there for a quarter of a century, a third of the way round the bay.", []),
        ("They value their time at $100-200 per hour, or £2-3 million a year.", ["$100-200", "£2-3 million"]),
        ("The party will train 1800 more police.", ["1800"]),
        ("Since 1800 more people have come, and in 2020 more than before.", []),
        ("One hundred and fifty people came by boat.", ["One hundred and fifty"]),
        ("The sentence that he wrote took six years to print.", []),
    ],
)
def test_figures_of_english(text: str, told: list[str]) -> None:
    here = lines((Paragraph((Text(text),)),), pack("en"))
    assert [one.text for one in figures(runs_of(here), pack("en"), "en")] == told
