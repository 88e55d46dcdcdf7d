"""Headlines and decks under a sentence that says from when the text may be used."""

from __future__ import annotations

import pytest

import masthead

_TEXT = "항만공사는 새 부두를 열었다고 4일 밝혔다. 부두는 길이가 300미터이며 배 열 척이 들어갈 수 있다."


@pytest.mark.parametrize(
    "held",
    [
        "※ 이 자료는 12월 5일(금) 조간부터 보도하여 주시기 바랍니다.",
        "이 자료는 2025년 12월 5일 12시 이후 보도해 주시기 바랍니다.",
    ],
)
def test_the_headline_and_its_deck_stand_under_the_sentence_that_holds_the_text_back(held: str) -> None:
    head = f"항만공사 보도자료 / 2025. 12. 4.(목)\n제공부서 : 항만운영과 (과장 김민수 061-555-6950)\n{held}"
    deck = "-길이 300미터, 배 열 척 수용-"
    source = f"{head}\n\n항만공사, 새 부두 첫 개방…대형선 시대 열려\n{deck}\n\n {_TEXT}\n {_TEXT}\n"
    release = masthead.recognise(masthead.read(source.encode(), format="txt"))[0]
    assert release.headline is not None
    assert release.headline.text == "항만공사, 새 부두 첫 개방…대형선 시대 열려"
    assert release.subheadline is not None
    assert release.subheadline.text == deck.strip("-")
