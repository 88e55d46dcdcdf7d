"""Contacts in Markdown whose lines no mark ends: those of a card stay lines, and prose that is wrapped does not."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.plain import plain_block


def said(text: str) -> str:
    (block,) = masthead.read(text.encode(), format="md").blocks
    return plain_block(block)


@pytest.mark.parametrize(
    "card",
    [
        "Press contact\nKarl Meier\nTel. +49 30 1234567\nkarl.meier@amt.example",
        "Anna Berg, Head of Press\nStatistical Office\n+47 22 33 44 55\nanna.berg@stat.example\nwww.stat.example",
        "Contact presse\nJeanne Roux\npresse@port.example\nhttps://port.example/presse",
        "Пресс-служба\nИрина Волкова\n+7 495 123-45-67\npress@port.example",
    ],
)
def test_the_lines_of_a_card_stay_though_its_addresses_begin_small(card: str) -> None:
    assert said(card) == card


@pytest.mark.parametrize(
    "prose",
    [
        "The port opens its third quay in March, and asks all who want to see it to write to\npress@port.example\nbefore the end of the week.",
        "Write to Karl Meier at the press office\nor call\n+49 30 1234567 on week days.",
    ],
)
def test_prose_that_is_wrapped_at_an_address_is_one_line(prose: str) -> None:
    assert said(prose) == prose.replace("\n", " ")
