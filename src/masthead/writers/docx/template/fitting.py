"""Which style of a template stands for each of ours: what a person chose, what is named alike, and what does the same."""

from __future__ import annotations

from collections.abc import Mapping

from masthead.errors import UsageError
from masthead.writers.docx.template.stylebook import Stylebook

_ROLES = {
    "masthead": "Publisher",
    "meta": "Masthead",
    "banner": "Banner",
    "kicker": "Kicker",
    "title": "Title",
    "title_long": "TitleLong",
    "made": "MadeHeadline",
    "standfirst": "Subtitle",
    "label": "SectionLabel",
    "body": "BodyText",
    "glance": "Glance",
    "value": "KeyFigureValue",
    "clause": "KeyFigure",
    "name": "PersonName",
    "role": "PersonRole",
    **{f"heading{level}": f"Heading{level}" for level in range(1, 7)},
    "number": "NumberedParagraph",
    "quotation": "Quote",
    "speaker": "Speaker",
    "table": "BrandTable",
    "head": "TableHead",
    "reference": "Reference",
    "caption": "Caption",
    "note": "FootnoteText",
    "small": "Small",
    "signature": "Signature",
    "folio": "Footer",
    "running": "Header",
    "code": "HTMLPreformatted",
    "bullet": "ListBullet",
    "numbered": "ListNumber",
    "strong": "Strong",
    "emphasis": "Emphasis",
    "link": "Hyperlink",
    "contents": "TOC1",
    "cell": "TableText",
    "figure": "Figure",
    "quoted": "PullQuote",
    "day": "TimelineDay",
    "event": "TimelineEvent",
    "media": "MediaItem",
    "state": "State",
    "question": "Question",
    "index": "IndexEntry",
    "abstract": "AbstractTitle",
    "imprint": "Imprint",
}
"""Role, as brands name it → our style. Those after `code` are of Word alone."""

_DEFAULTS = {"Normal": "paragraph", "DefaultParagraphFont": "character", "TableNormal": "table", "NoList": "numbering"}
_OURS_ALONE = ("Header", "Footer")
"""Word's own have two tab stops where ours have one: what we put into a head or foot of ours is set in styles of ours."""
_INSTEAD = {
    "TitleLong": "Title",
    "TitleNarrow": "Title",
    "SectionLabel": "Heading1",
    "AbstractTitle": "Heading1",
    "PartLabel": "Heading2",
    "QuestionHeading": "Heading2",
    "PullQuote": "Quote",
    "BodyTextFirstIndent": "BodyText",
    "BrandTableHeads": "BrandTable",
    "PeopleTable": "BrandTable",
}
"""Ours → what does the same in a file that has no such thing."""
HEADINGS = {1: ("SectionLabel", "AbstractTitle"), 2: ("PartLabel", "QuestionHeading")}
"""Level → styles of ours that are headings of it, beside Word's own."""
_TABLES = ("brand table", "table", "house table")


class Fitting:
    """Answers for one template. `apart` says whether its default paragraph can be body text."""

    def __init__(self, book: Stylebook, chosen: Mapping[str, str], *, apart: bool, table: str) -> None:
        self.book = book
        self._apart = apart
        self._table = table
        self._found: dict[str, str] = {}
        for role, name in chosen.items():
            self._choose(role, name)

    def _choose(self, role: str, name: str) -> None:
        id = _ROLES.get(role)
        if id is None:
            raise UsageError(
                f"there is no role {role} for a style of the template", where="docx: styles", hint=f"roles: {', '.join(_ROLES)}"
            )
        kinds = ("table",) if id == "BrandTable" else ("paragraph", "character")
        found = next((style for kind in kinds if (style := self.book.named(kind, name) or self.book.called(kind, name))), "")
        if not found:
            raise UsageError(
                f"the template has no {kinds[0]} style {name}", where=f"docx: styles: {role}", hint="names are as Word shows them"
            )
        self._found[id] = found

    def of(self, kind: str, id: str, name: str) -> str:
        """The id of the template's style that stands for ours; empty if there is none, and ours must be added."""
        if id not in self._found:
            self._found[id] = self._search(kind, id, name)
        return self._found[id]

    def stands(self, id: str) -> str:
        """What was answered for one of ours before; empty if it must be added."""
        return self._found.get(id, "")

    def _search(self, kind: str, id: str, name: str) -> str:
        book = self.book
        if id in _DEFAULTS:
            return book.default(kind) or book.named(kind, name)
        if id in _OURS_ALONE:
            return ""
        found = book.named(kind, name) or book.called(kind, id)
        if found:
            return found
        if id == "BodyText":
            # Most templates set body text in Normal itself.
            return book.default("paragraph") if self._apart else ""
        if id == "BrandTable":
            return self._table or next((style for name in _TABLES if (style := book.named("table", name))), "")
        if id in _INSTEAD:
            other = _INSTEAD[id]
            return self._found.get(other) or self._search(kind, other, _spelled(other))
        return ""


def _spelled(id: str) -> str:
    """`Heading1` → `heading 1`, as names are compared."""
    return "".join(f" {letter}" if letter.isupper() or letter.isdigit() else letter for letter in id).strip().casefold()
