"""Key figures that only the head of a release tells, numbers behind an apostrophe, letters for currencies, measures that touch the words behind them."""

from __future__ import annotations

import pytest

from masthead import read, recognise
from masthead.anatomy.layout.text import Run
from masthead.anatomy.numbers.figures import figures
from masthead.anatomy.pack import pack


def told(language: str, text: str) -> list[str]:
    return [figure.text for figure in figures([Run(text, ((0, 0, 0),))], pack(language), language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "Gli ordini calano dell’11,2% e salgono all'8%.", ["11,2%", "8%"]),
        ("fr", "Le budget n’est plus que d’1,5 million d’euros, soit moins qu'11 %.", ["1,5 million d’euros", "11 %"]),
        ("en", "The class of ’24 met in the summer of '98.", []),
        ("en", "Fees on deposits above N500,000 fell, and notes worth N4.8 trillion moved.", ["N500,000", "N4.8 trillion"]),
        ("en", "The port pays R2.4 billion and GH₵12 million for cranes.", ["R2.4 billion", "GH₵12 million"]),
        ("en", "The N95 masks came by road R2 through gate K9.", []),
        ("en", "The round brings what was raised since 2021 to $18.4 million.", ["$18.4 million"]),
        ("en", "Almost one in three ferries and nine in ten buses ran late.", ["one in three", "nine in ten"]),
        ("en", "The mill opened in three towns and closed one in May.", []),
        ("nl", "Eén op de drie huizen staat leeg.", ["Eén op de drie"]),
        ("pl", "– Zebraliśmy 118 wniosków z gmin – mówi burmistrz. Zimą program Horyzont 12 mostów nie obejmie.", ["118"]),
        ("ja", "工場では1日に約240kgの茶殻が出て、深さ800mに沈み、0.6秒後に光った。", ["240kg", "800m", "0.6秒"]),
        ("ko", "음성을 0.3초 안에 글자로 바꾸고 병원은 820병상을 둔다.", ["0.3초", "820병상"]),
        ("zh", "传感器在0.5秒内响应，误差为3微米。", ["0.5秒", "3微米"]),
    ],
)
def test_figures_are_whole(language: str, text: str, expected: list[str]) -> None:
    assert told(language, text) == expected


HEAD = """# {headline}

{deck}

Lunden, 5 May 2026 – The harbour of Lunden opened its new quay on Monday, after three years of work by two contractors from the region.

The quay will serve ferries to the islands, and cost 9 million euros in all.

Contact: Ida Brook, press office, ida.brook@lunden-harbour.example, 01632 960 101
"""


@pytest.mark.parametrize(
    ("headline", "deck", "only"),
    [
        ("Harbour opens quay for 42 ferries a day", "Work on the islands goes on", "42"),
        ("Harbour opens its new quay", "Some 310,000 passengers a year will use it, the operator expects", "310,000"),
        ("Harbour opens its new quay", "- Noise falls by 18%\n- Berths for more ships", "18%"),
    ],
)
def test_what_only_the_head_counts_is_a_figure(headline: str, deck: str, only: str) -> None:
    release = recognise(read(HEAD.format(headline=headline, deck=deck).encode(), format="md"))[0]
    assert [figure.text for figure in release.figures] == ["9 million euros", only]


def test_what_the_text_counts_is_no_second_figure_of_the_head() -> None:
    text = HEAD.format(headline="Harbour opens a quay for 9 million euros", deck="It took three years")
    assert [figure.text for figure in recognise(read(text.encode(), format="md"))[0].figures] == ["9 million euros"]
