"""What stands between a page's headline and its text beside a deck: a picture with its caption and credit, the rubric it is filed under."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.model import BlockNode, Figure, Paragraph
from masthead.document.plain import plain, plain_block

_CAPTION = "The harbour master (right) shows the pump to the mayor of Lenn (left)."
_TEXT = (
    "The town of Lenn opens its new heat pump next to the harbour in October. It takes the warmth of 2,300 homes out of the water of the river.",
    "“We have waited for it for ten years,” said Mayor Ada Moss. The pump cost 19 million euros, of which the state pays a third.",
)


def _page(above: str) -> masthead.Document:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in _TEXT)
    return masthead.read(f"<article><h1>Heat out of the river of Lenn</h1>{above}{text}</article>".encode(), format="html")


def _roles(document: masthead.Document) -> list[tuple[str, BlockNode]]:
    return [(piece.role, piece.block) for piece in masthead.recognise(document)[0].pieces]


@pytest.mark.parametrize(
    "said",
    [
        f'<div class="caption">{_CAPTION}<span class="photo-credits">Photo: B. Lund</span></div>',
        f'<div class="caption"><div class="photo-caption">{_CAPTION}</div><div class="photo-credits">Photo: B. Lund</div></div>',
    ],
)
def test_a_picture_that_is_elsewhere_keeps_its_caption_and_credit(said: str) -> None:
    figures = [
        block for block in _page(f'<div><img src="https://lenn.example/pump.jpg" alt="">{said}</div>').blocks if isinstance(block, Figure)
    ]
    assert [(plain(figure.caption), plain(figure.credit)) for figure in figures] == [(_CAPTION, "Photo: B. Lund")]
    assert not figures[0].asset


def test_a_picture_that_is_elsewhere_and_says_nothing_leaves_no_place() -> None:
    document = _page('<figure><img src="https://lenn.example/pump.jpg" alt=""></figure>')
    assert not [block for block in document.blocks if isinstance(block, Figure)]


def test_a_picture_with_a_credit_stays_where_it_stands() -> None:
    document = _page(f'<figure><img src="pump.jpg" alt="A pump"><figcaption>{_CAPTION} Photo: B. Lund</figcaption></figure>')
    assert [role for role, block in _roles(document) if isinstance(block, Figure)] == ["body"]


def test_a_rubric_over_the_day_is_no_text() -> None:
    found = _roles(_page("<p>Energy</p><p>April 26, 2022</p><p><strong>Written by:</strong> Quenby Ashdale</p>"))
    told = {plain_block(block): role for role, block in found if isinstance(block, Paragraph)}
    assert told["Energy"] == "kicker"
    assert told["Written by: Quenby Ashdale"] == "signature"
    assert [told[text] for text in _TEXT] == ["body", "body"]


def test_who_wrote_a_text_and_where_are_no_rubric() -> None:
    for row in ("Ann Roe", "London"):
        found = _roles(_page(f"<p>{row}</p><p>April 26, 2022</p>"))
        assert {plain_block(block): role for role, block in found if isinstance(block, Paragraph)}[row] != "kicker"
