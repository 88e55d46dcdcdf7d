"""Speech between single marks beside terms or speech between double ones; and further numbers without the word that joins them to the first."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import masthead
from masthead.anatomy.model import Release

_TERM = 'The loan was meant for "private sector and enterprise development" in the harbour and for nothing else.'
_SAID = '"The end of the loan led to a sharp rise in the costs of the harbour," said Ida Moss, the harbour’s director.'
_TEXT = "The new ferry carries 300 people and sails six times a week. It replaces two older boats that were built in the last century."


def _of(text: str, lang: str = "en") -> Release:
    return masthead.recognise(replace(masthead.read(text.encode(), format="txt"), language=lang))[0]


@pytest.mark.parametrize("other", [_TERM, _SAID])
@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Jane Doe, head of the Harbour Forum, said, 'The talks have been useful for us all. We will go on with them'.", "The talks have"),
        ("Jane Doe, head of the Harbour Forum, said: ‘The talks have been useful for us all, and for the boats.’", "The talks have"),
    ],
)
def test_speech_between_single_marks_that_a_verb_leads_to(other: str, said: str, wanted: str) -> None:
    found = [quote for quote in _of(f"Harbour talks end\n\n{other}\n\n{said}\n\n{_TEXT}\n").quotes if quote.text.startswith(wanted)]
    assert [quote.speaker for quote in found] == ["Jane Doe"]


@pytest.mark.parametrize(
    "said",
    [
        "They said that the harbour's 'Blue Lanes' plan is on its way, and that the boats' owners agree with the harbours' guild.",
        "Jane Doe said, 'tis the season of the boats' race and of the harbours' feast, and all of the coast comes to it.",
    ],
)
def test_terms_and_apostrophes_beside_double_marks_are_no_speech(said: str) -> None:
    assert not _of(f"Harbour talks end\n\n{_TERM}\n\n{said}\n\n{_TEXT}\n").quotes


@pytest.mark.parametrize(
    ("lang", "row", "further"),
    [
        ("en", "Media contact: Jane Doe 03 9781 2333 or 0408 680 442", "0408 680 442"),
        ("de", "Pressekontakt: Eva Klein 030 555 0142 oder 0170 555 0143", "0170 555 0143"),
        ("fr", "Contact presse : Jeanne Roux 01 42 55 01 42 ou 06 42 55 01 43", "06 42 55 01 43"),
        ("en", "Media contact: Jane Doe 03 9781 2333 or mobile 0408 680 442", "mobile 0408 680 442"),
    ],
)
def test_a_further_number_stands_without_the_word_that_joins_it(lang: str, row: str, further: str) -> None:
    found = _of(f"Harbour of Lenn opens a new pier\n\n{_TEXT}\n\n{_TEXT}\n\n{row}\n", lang)
    assert [one.further for one in found.contacts] == [(further,)]
