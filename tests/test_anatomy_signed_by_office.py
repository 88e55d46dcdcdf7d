"""Lines under a quotation in which an office or a form of address stands before the name."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import pack
from masthead.anatomy.speech.quotes import quotes
from masthead.anatomy.speech.signing import signed


@pytest.mark.parametrize(
    ("language", "line", "speaker"),
    [
        ("en", "— Chief Laura Kane, Anishinaabe of Long Lake", "Laura Kane"),
        ("en", "— The Honourable Laura Kane, Minister of Lakes", "Laura Kane"),
        ("da", "Butikschef Mona Lind, Nyborg", "Mona Lind"),
        ("de", "– Bürgermeisterin Anna Weber, Norstadt", "Anna Weber"),
    ],
)
def test_an_office_before_the_name_signs(language: str, line: str, speaker: str) -> None:
    said = signed(line, pack(language))
    assert said is not None and said.speaker == speaker


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("da", "Butikschef Mona Lind åbner butikken i Nyborg"),
        ("en", "— In the port of Laura Kane, director"),
        ("de", "Bürgermeisterin Anna Weber eröffnet das Haus."),
    ],
)
def test_a_sentence_signs_nothing(language: str, line: str) -> None:
    assert signed(line, pack(language)) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hu", "Mint mondta, „a fiatal ott marad, ahonnan haza lehet járni a városba”."),
        ("es", "Según contó, “cada vez que pedíamos el extracto nos traía una caja de rosquillas”."),
    ],
)
def test_a_word_for_as_speaks_nothing(language: str, text: str) -> None:
    assert [quote.speaker or "" for quote in quotes([Run(text, ((0, 0, 0),))], pack(language))] == [""]
