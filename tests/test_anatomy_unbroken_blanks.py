"""Blanks at which no line may break: what a text says does not hang on them, and they stay in the words that are told."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

ENGLISH = (
    "Norhaven opens its second quay\n\nNORHAVEN, 3 March 2028 – The port of Norhaven opened its second quay on Monday, the vice chairman of the board, Tom "
    "Hill, said. It is 200 metres long.\n\n“We have waited four years for this quay,” said Jane Doe, chief executive of the port.\n\nAda Moss – Finance "
    "Director of the port\n\nMedia contact: Ada Moss, +44 20 5550 0199\n"
)
FRENCH = (
    "Norhaven ouvre un second quai\n\nNorhaven, le 3 mars 2028 – Le port de Norhaven a ouvert lundi son second quai, long de 200 mètres.\n\n« Nous avons "
    "attendu ce quai pendant quatre ans ! », a déclaré Anne Roux, directrice générale du port.\n\nContact presse : Paul Rive, +33 1 99 00 12 34\n"
)
GERMAN = (
    "Norhaven eröffnet zweiten Kai\n\nNorhaven, 3. März 2028 – Der Hafen von Norhaven hat am Montag seinen zweiten Kai eröffnet. Er ist 200 Meter lang.\n\n"
    "„Wir haben vier Jahre auf diesen Kai gewartet“, sagt Anna Berg, Sprecherin der Geschäftsführung des Hafens.\n\nPressekontakt: Jan Holm, "
    "+49 40 5550 199\n"
)


def read(text: str, name: str = "txt") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=name))[0]


def told(release: Release) -> object:
    """What was recognised, with plain blanks."""
    return repr(
        (
            release.headline,
            release.dateline,
            release.issued and release.issued.date,
            [(quote.text, quote.speaker, quote.role) for quote in release.quotes],
            [(one.name, one.role) for one in release.people],
            [(one.name, one.phone) for one in release.contacts],
            [(figure.text, figure.label) for figure in release.figures],
        )
    ).replace("\\xa0", " ")


@pytest.mark.parametrize("every", [2, 3, 5])
@pytest.mark.parametrize("text", [ENGLISH, FRENCH, GERMAN])
def test_the_same_is_recognised_where_lines_may_not_break(text: str, every: int) -> None:
    parts = text.split(" ")
    broken = parts[0] + "".join(("\u00a0" if at % every == 0 else " ") + part for at, part in enumerate(parts[1:], 1))
    assert broken.count("\u00a0") > 5
    assert told(read(broken)) == told(read(text))


def test_words_are_told_with_the_blanks_of_their_source() -> None:
    found = read(FRENCH.replace("« ", "«\u00a0").replace(" !", "\u202f!").replace("200 m", "200\u00a0m").replace(" »", "\u00a0»"))
    assert [quote.text for quote in found.quotes] == ["Nous avons attendu ce quai pendant quatre ans\u202f!"]
    assert any("200\u00a0m" in figure.sentence for figure in found.figures)


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f"])
def test_groups_of_digits_stay_one_number(blank: str) -> None:
    found = read(GERMAN.replace("200 Meter", f"12{blank}400 Meter"))
    assert f"12{blank}400 Meter" in [figure.text for figure in found.figures]
