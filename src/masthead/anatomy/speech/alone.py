"""Quotations that fill their paragraph where nobody but one speaks in a text: hers right below what is hers, though nothing beside them says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Quote
from masthead.anatomy.persons.known import surname

_MARKS = "“”„«»‘’'\" \u00a0.,"
_SENTENCE = 8
"""Words of a quotation that is a paragraph of a speech, at least."""
_BEGUN = 40
"""Characters by which a paragraph of a quotation is known."""
_SURE = 0.6


def by_the_only_speaker(found: list[Quote], runs: Sequence[Run]) -> list[Quote]:
    """The quotations, those without a speaker that are whole paragraphs with the one who says all others, if a text says of those who does, right
    below a paragraph that names her or in which she speaks. What any other tells before them may be of somebody else: "Many guests wrote in the
    book.", and what a colon leads to: "The report says:"."""
    named = [quote for quote in found if quote.speaker and quote.evidence.rule == "quote.attributed"]
    if not named or len(named) == len(found) or len({surname(quote.speaker) for quote in found if quote.speaker}) > 1:
        return found
    one = max(named, key=lambda quote: (len(quote.speaker.split()), bool(quote.role)))
    places = {block: at for at, run in enumerate(runs) for _, block, _ in run.parts}
    names = re.compile(rf"(?<!\w){re.escape(surname(one.speaker))}(?!\w)", re.I)
    hers = {at for at, run in enumerate(runs) if names.search(run.text)}
    told: list[Quote] = []
    for quote in found:
        at = places.get(quote.evidence.block, -1)
        told.append(_told(quote, one, runs, at) if at - 1 in hers else quote)
        if told[-1].speaker and at >= 0:
            hers.update(_paragraphs(quote, runs, at))
    return told


def _paragraphs(quote: Quote, runs: Sequence[Run], at: int) -> Iterator[int]:
    """The paragraphs over which a quotation goes that begins in one."""
    yield at
    yield from takewhile(lambda below: runs[below].text.strip(_MARKS)[:_BEGUN] in quote.text, range(at + 1, len(runs)))


def _told(quote: Quote, one: Quote, runs: Sequence[Run], at: int) -> Quote:
    if quote.speaker or at < 1 or len(quote.text.split()) < _SENTENCE or runs[at].kind != "paragraph":
        return quote
    text = runs[at].text
    whole = text.strip(_MARKS)
    fills = text[:1] in _MARKS and (whole == quote.text.strip(_MARKS) or quote.text.startswith(whole))
    if not fills or runs[at - 1].text.rstrip().endswith((":", "：")):
        return quote
    return replace(quote, speaker=one.speaker, role=one.role, evidence=replace(quote.evidence, rule="quote.only-speaker", confidence=_SURE))
