"""Plain text in which stars stand for bold, as mail programs and messengers write it."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.model import BlockNode, List, Paragraph, Strong
from masthead.document.plain import plain, plain_block


def blocks(text: str, format: str = "txt") -> tuple[BlockNode, ...]:
    return masthead.read(text.encode(), format=format).blocks


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "*Three charged with the theft of copper cable from the line\nthat closed the coast*",
            "Three charged with the theft of copper cable from the line that closed the coast",
        ),
        ("*כתב אישום נגד שלושה תושבי הצפון בשל גנבת כבלים*", "כתב אישום נגד שלושה תושבי הצפון בשל גנבת כבלים"),
        ("*Contact:*", "Contact:"),
    ],
)
def test_a_paragraph_between_stars_is_bold(source: str, said: str) -> None:
    first, *_ = blocks(f"{source}\n\nThe court of the town heard the case on Monday, and it goes on in June.\n")
    assert isinstance(first, Paragraph)
    [strong] = first.content
    assert isinstance(strong, Strong)
    assert plain(strong.content) == said


@pytest.mark.parametrize(
    "source", ["*Prices are without tax", "* * *", "***", "The *first* of five*", "*one* and *two*", "**Both**", "* one *", "5*4*3 metres"]
)
def test_other_stars_stay(source: str) -> None:
    [*_, last] = blocks(f"The court of the town heard the case on Monday, and it goes on in June.\n\n{source}\n")
    assert isinstance(last, List) or "*" in plain_block(last) or not source.strip("* ")


@pytest.mark.parametrize("mark", ["*ENDS*", "*###*", "***ENDS***"])
def test_a_mark_of_the_end_is_one_between_stars_too(mark: str) -> None:
    text = f"*A bridge opens in spring over the river*\n\nNORTHPORT, 4 May 2026 – The county opens the bridge.\n\nIt took six years.\n\n{mark}\n\nContact: Ann Lee, ann@county.example\n"
    [release] = masthead.recognise(masthead.read(text.encode(), format="txt"))
    assert release.headline is not None and release.headline.text == "A bridge opens in spring over the river"
    assert release.end_mark is not None
