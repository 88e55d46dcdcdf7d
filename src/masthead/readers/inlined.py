"""What a news item carries within it (NewsML's DataContent, G2's inlineXML and inlineData): NITF, XHTML, HTML written out, or plain text."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from masthead.notices import Note
from masthead.readers import nitf, records, xmltree
from masthead.readers.newsitem import NewsItem, repeats
from masthead.readers.records import line


class Inlined(Struct, frozen=True):
    """A text as HTML or plain, and the item that it is itself, if it is NITF."""

    body: str = ""
    item: NewsItem | None = None

    @property
    def bodies(self) -> tuple[str, ...]:
        return self.item.bodies if self.item is not None else (self.body,) if line(self.body) or "<img" in self.body else ()


def inlined(holder: Any, note: Note, where: str) -> Inlined:
    """What an element (with bare names) holds."""
    found = holder.find(".//nitf")
    if found is not None:
        return Inlined(item=nitf.item(found))
    body = holder.find(".//body")
    if len(holder):
        return Inlined(xmltree.inside(holder if body is None else body).strip())
    said = (holder.text or "").strip()
    return Inlined(item=nitf.parse(said, note, where)) if nitf.is_nitf(said) else Inlined(said)


def items(kept: list[Inlined]) -> list[NewsItem]:
    """Those that are items themselves."""
    return [one.item for one in kept if one.item is not None]


def distinct(found: list[Inlined]) -> tuple[list[Inlined], list[str]]:
    """Those that say something of their own, and the texts of the others: one text in two forms is one. NITF and markup before plain."""
    kept: list[Inlined] = []
    for one in sorted((one for one in found if one.bodies), key=_plainness):
        if not any(repeats(_said(one), _said(other)) for other in kept):
            kept.append(one)
    return [one for one in found if one in kept], [_said(one) for one in found if one.bodies and one not in kept]


def _plainness(one: Inlined) -> int:
    return 0 if one.item is not None else 1 if records.is_markup(one.body) else 2


def _said(one: Inlined) -> str:
    return " ".join(map(line, one.bodies))
