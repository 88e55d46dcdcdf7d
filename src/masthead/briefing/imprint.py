"""What the brand puts round a briefing: funding and legal lines, partners' logos, lines at the head and foot of pages."""

from __future__ import annotations

from collections.abc import Mapping

from masthead.brand.model import Brand, Row
from masthead.brand.style import said
from masthead.briefing.model import Furniture, Imprint, Mark, Slots
from masthead.document.model import Inline, Text
from masthead.expressions import expression
from masthead.language.labels import Labels

_TOKEN = expression(r"\{([a-z_]+)\}")
_WRITERS = frozenset(("page", "pages", "logo"))
"""Tokens that only a page can fill in."""
_ROOM = 72
"""Characters of a running head that surely stand in one line, whatever a brand's type and margins."""
_PARTING = " \u00a0·|•–—-/,;:"


def imprint(brand: Brand, labels: Labels, language: str) -> Imprint | None:
    """The brand's funding line, legal lines, what it says about accessibility, and its partners, whose statement stands right above their logos,
    in the document's language; None if it has none of them."""
    statement = brand.partners_statement if brand.partners else {}
    lines = [said(words, language) for words in (brand.funding, brand.legal, brand.accessibility.statement, statement)]
    content: tuple[tuple[Inline, ...], ...] = tuple((Text(line),) for line in lines if line)
    marks = tuple(Mark(partner.path, partner.height, said(partner.alt, language)) for partner in brand.partners)
    return Imprint(labels.imprint, content, marks) if content or marks else None


def furniture(brand: Brand, language: str, tokens: Mapping[str, str], mark: str = "") -> Furniture:
    """The brand's lines for pages, every token filled in but those that a page fills in itself. `mark`: an embargo or a state, which no running
    head may go without, whatever a brand has there."""
    return Furniture(
        _slots(brand.header.first, language, tokens),
        _marked(_slots(brand.header.other, language, tokens), mark),
        _slots(brand.footer.first, language, tokens),
        _slots(brand.footer.other, language, tokens),
    )


def _slots(row: Row | None, language: str, tokens: Mapping[str, str]) -> Slots | None:
    if row is None:
        return None
    return Slots(*(_filled(said(words, language), tokens) for words in (row.start, row.center, row.end)))


def _marked(row: Slots | None, mark: str) -> Slots | None:
    if row is None or not mark or mark in (row.start, row.center, row.end):
        return row
    start = f"{mark} · {row.start}" if row.start else mark
    # Where all would not fit in a line, a writer sets it over the others, in one of its own.
    return Slots(start, row.center, row.end) if len(start) + len(row.center) + len(row.end) <= _ROOM else row


def _filled(words: str, tokens: Mapping[str, str]) -> str:
    """A line with its tokens filled in. One whose tokens all are empty is empty, and no stroke is left beside a token that is."""
    names = _TOKEN.findall(words)
    if names and not any(name in _WRITERS or tokens.get(name, "") for name in names):
        return ""
    filled = _TOKEN.sub(lambda match: tokens.get(match[1], match[0]), words)
    return filled.strip(_PARTING) if any(name in tokens and not tokens[name] for name in names) else filled.strip()
