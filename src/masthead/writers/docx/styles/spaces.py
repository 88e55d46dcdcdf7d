"""The room above and below paragraphs that a brand wants otherwise than usual, and what keeps with what follows, by style.

Word adds up the room below a paragraph and that above the next; on pages and in books the larger of the two counts.
"""

from __future__ import annotations

from typing import NamedTuple

from masthead.brand.model import Brand
from masthead.brand.style import style

_ROLES = {
    "Banner": "banner",
    "Kicker": "kicker",
    "Title": "title",
    "TitleLong": "title_long",
    "MadeHeadline": "made",
    "Subtitle": "standfirst",
    "SectionLabel": "label",
    "PartLabel": "label",
    "BodyText": "body",
    "BodyTextFirstIndent": "body",
    "NumberedParagraph": "body",
    "Glance": "glance",
    "Quote": "quotation",
    "QuoteNumbered": "quotation",
    "PullQuote": "quotation",
    "QuoteAttributed": "quotation",
    "PullQuoteAttributed": "quotation",
    "Speaker": "speaker",
    "QuotedBy": "speaker",
    "HTMLPreformatted": "code",
    "Small": "small",
    "Contact": "small",
    "Signature": "signature",
    "FootnoteText": "note",
    "Caption": "caption",
    "TableCaption": "table",
    "TableCaptionWide": "table",
} | {f"Heading{level}": f"heading{min(level, 4)}" for level in range(1, 7)}
"""Style → the role that says how much room it has."""
_BETWEEN = frozenset({"body", "glance", "small", "note"})
"""Roles whose usual room parts one from the next: it goes where the brand says another, above or below."""
_TABLE_ABOVE, _TABLE_BELOW = 8.0, 11.0


class Rooms(NamedTuple):
    """Points above and below, and whether it keeps with what follows."""

    before: float
    after: float
    keep_next: bool


def rooms(brand: Brand, language: str, id: str, role: str, usual: Rooms) -> Rooms:
    """The room of a style with this id, set in this role."""
    named = _ROLES.get(id)
    if named is None:
        return usual
    named = role if named.startswith("heading") else named
    own = style(brand, named, language)
    before, after, keep = own.space_before, own.space_after, own.keep_with_next
    match id:
        case "TableCaption" | "TableCaptionWide":  # what stands above a table keeps with it
            after, keep = style(brand, "caption", language).space_after, None
        case "QuoteAttributed" | "PullQuoteAttributed":
            after, keep = None, None
        case "Speaker" | "QuotedBy":
            quotation = style(brand, "quotation", language)
            after = quotation.space_after if after is None else after
            keep = quotation.keep_with_next if keep is None else keep
        case _:
            pass
    if named in _BETWEEN and before is not None and after is None:
        after = 0.0
    return Rooms(
        usual.before if before is None else before,
        usual.after if after is None else after,
        usual.keep_next if keep is None else keep,
    )


def above_table(brand: Brand, language: str) -> float:
    """Points between a paragraph and a table without words above it."""
    said = style(brand, "table", language).space_before
    return _TABLE_ABOVE if said is None else said


def below_table(brand: Brand, language: str) -> float:
    """Points between a table and a paragraph."""
    said = style(brand, "table", language).space_after
    return _TABLE_BELOW if said is None else said
