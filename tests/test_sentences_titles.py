"""No sentence ends behind a title or an initial that is written with a full stop."""

from __future__ import annotations

import pytest

from masthead.language.sentences import sentences


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "The ferry left in the presence of Smt. Lalita Barua and Kum. Asha Rao.", "Both had come by road."),
        ("en", "The bridge was opened by Engr. Paul Adeyemi and Brig. Sam Otieno.", "It is two kilometres long."),
        ("hi", "इस अवसर पर सचिव श्री ए. के. विश्वनाथन और डॉ. एस. रमन उपस्थित थे।", "बैठक दो घंटे चली।"),
        ("hi", "मो. सलीम ने पुल देखा।", "पुल नया है।"),
        ("mr", "प्रा. व्ही. आर. जोशी यांनी पूल पाहिला।", "पूल नवा आहे।"),
        ("bn", "ড. এ. কে. আজাদ সেতু দেখেছেন।", "সেতু নতুন।"),
    ],
)
def test_titles_and_initials_end_no_sentence(language: str, first: str, second: str) -> None:
    text = f"{first} {second}"
    assert [text[start:end] for start, end in sentences(text, language)] == [first, second]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("hi", "बैठक दो घंटे चली है.", "पुल नया है."),
        ("hi", "सभी लोग उपस्थित थे.", "बैठक शाम को हुई."),
        ("en", "The new road is 12 km.", "It leads to the port."),
    ],
)
def test_words_before_a_full_stop_that_are_no_titles_end_theirs(language: str, first: str, second: str) -> None:
    text = f"{first} {second}"
    assert [text[start:end] for start, end in sentences(text, language)] == [first, second]
