"""A headline that is made of the text stays one where no sentence ends: data in rows, endless words, scripts without blanks."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

ROWS = "\n".join(f"2031-04-{day:02} 12:00:15.469,1.08{day},1.0833{day}" for day in range(1, 28))
ENDLESS = " ".join(f"word{number}" for number in range(300))
CHINESE = "港口新起重机" * 60


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Moment,Bid,Ask\n" + ROWS, "Moment,Bid,Ask"),
        (ENDLESS, ENDLESS[: ENDLESS.index(" word31")]),
        (CHINESE, CHINESE[:52]),
        ("港口新起重机，" + CHINESE, "港口新起重机，"),
    ],
    ids=["rows", "words", "no blanks", "no blanks but a comma"],
)
def test_what_is_no_sentence_gives_a_headline_of_few_words(text: str, headline: str) -> None:
    found = one(text).headline
    assert found is not None and found.derived
    assert found.text == headline


def test_a_long_sentence_is_not_cut_within() -> None:
    sentence = "The harbour of Norhaven " + " ".join(f"lifts{number}" for number in range(30)) + " by crane"
    found = one(sentence + ". More follows here in June.").headline
    assert found is not None and found.text == sentence
