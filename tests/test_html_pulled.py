"""Quotations that are ones by their names alone, with who says them below."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.document.model import Document, Quotation
from masthead.document.plain import plain, plain_block, plain_blocks
from masthead.document.words import missing, words
from masthead.readers.contract import unheard
from masthead.sources.source import Source

SAID = "„Die neue Mole ist ein Gewinn für alle, die hier leben und arbeiten.“"


def _read(inner: str) -> Document:
    page = f"<html><body><main><h1>Die Mole öffnet</h1><p>Die neue Mole öffnet am Montag für Fähren.</p>{inner}</main></body></html>"
    source = Source("page.html", page.encode())
    document = registry.read(source, unheard, {})
    assert not missing(registry.reader("html").words(source), words(plain_blocks(document.blocks)), [])
    return document


@pytest.mark.parametrize(
    ("inner", "speaker"),
    [
        (f'<div class="quote"><p class="pull">{SAID}</p><p class="attrib">Udo Salm, Vorsitzender</p></div>', "Udo Salm, Vorsitzender"),
        (f'<div class="press-quote">{SAID}<cite>— Udo Salm</cite></div>', "Udo Salm"),
        (f'<section class="citation-block"><p>{SAID}</p><span class="author">Udo Salm</span><span class="role">Hafenrat</span></section>', "Udo Salm\nHafenrat"),
        (f'<blockquote><p>{SAID}</p><p class="quote-author">Udo Salm</p></blockquote>', "Udo Salm"),
    ],
)  # fmt: skip
def test_what_is_named_a_quotation_is_one_with_who_says_it(inner: str, speaker: str) -> None:
    (quotation,) = (block for block in _read(inner).blocks if isinstance(block, Quotation))
    assert plain(quotation.speaker).strip("— ") == speaker
    assert [plain_block(block) for block in quotation.content] == [SAID]


@pytest.mark.parametrize(
    "inner",
    [
        '<div class="quote"><p>Ask for a price, and we will call you back today.</p></div>',
        f'<div class="quote-form"><p>{SAID}</p><p class="author">Udo Salm</p></div>',
        f'<div class="quote"><p>{SAID}</p><p class="author">Udo Salm sagte das am Montag vor dem Hafenrat.</p></div>',
        f'<div class="card"><p>{SAID}</p><p class="author">Udo Salm</p></div>',
    ],
)
def test_other_boxes_are_none(inner: str) -> None:
    assert not any(isinstance(block, Quotation) for block in _read(inner).blocks)
