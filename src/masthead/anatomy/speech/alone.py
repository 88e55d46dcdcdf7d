"""Quotations that fill their paragraph where nobody but one speaks in a text: hers, though nothing beside them says so."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Person, Quote
from masthead.anatomy.persons.known import surname
from masthead.expressions import expression

_MARKS = "“”„«»‘’'\" \u00a0.,"
_SENTENCE = 8
"""Words of a quotation that is a paragraph of a speech, at least."""
_SURE = 0.6
_KNOWN = 0.8
_ADDRESSED = expression(r"(?:Mr|Mrs|Ms|Miss|Dr|Frau|Herr|Mme|Mlle|M|Sra?|Sig|Sig\.ra)\.?\s[^\W\d_a-z][\w’'-]+")
"""Somebody by a form of address and a surname."""


def by_the_only_speaker(found: list[Quote], runs: Sequence[Run]) -> list[Quote]:
    """The quotations, those without a speaker that are whole paragraphs with the one who says all others, if a text says of those who does. What
    a colon leads to may be another's: "The report says:"."""
    named = [quote for quote in found if quote.speaker and quote.evidence.rule == "quote.attributed"]
    if not named or len(named) == len(found) or len({surname(quote.speaker) for quote in found if quote.speaker}) > 1:
        return found
    one = max(named, key=lambda quote: (len(quote.speaker.split()), bool(quote.role)))
    above = {block: at for at, run in enumerate(runs) for _, block, _ in run.parts}
    return [_told(quote, one, runs, above.get(quote.evidence.block, -1)) for quote in found]


def _told(quote: Quote, one: Quote, runs: Sequence[Run], at: int) -> Quote:
    if quote.speaker or at < 1 or len(quote.text.split()) < _SENTENCE or runs[at].kind != "paragraph":
        return quote
    text = runs[at].text
    whole = text.strip(_MARKS)
    fills = text[:1] in _MARKS and (whole == quote.text.strip(_MARKS) or quote.text.startswith(whole))
    if not fills or runs[at - 1].text.rstrip().endswith((":", "：")):
        return quote
    return replace(quote, speaker=one.speaker, role=one.role, evidence=replace(quote.evidence, rule="quote.only-speaker", confidence=_SURE))


def in_full(found: Sequence[Quote], people: Sequence[Person]) -> tuple[Quote, ...]:
    """The quotations, "Ms Moss" with the name and office of the one of that surname whom the text surely names in full."""
    return tuple(_full(quote, people) if not quote.role and _ADDRESSED.fullmatch(quote.speaker) else quote for quote in found)


def _full(quote: Quote, people: Sequence[Person]) -> Quote:
    kin = [one for one in people if surname(one.name) == surname(quote.speaker) and not _ADDRESSED.fullmatch(one.name)]
    if len(kin) != 1 or " " not in kin[0].name or kin[0].evidence.confidence < _KNOWN:
        return quote
    return replace(quote, speaker=kin[0].name, role=kin[0].role)
