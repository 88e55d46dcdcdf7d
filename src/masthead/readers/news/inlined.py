"""What a news item carries within it (NewsML's DataContent, G2's inlineXML and inlineData): NITF, XHTML, HTML written out, or plain text."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from masthead.document.words import words
from masthead.notices import Note
from masthead.readers import xmltree
from masthead.readers.cms import records
from masthead.readers.cms.records import line
from masthead.readers.news import nitf
from masthead.readers.news.newsitem import NewsItem, label

_FORMS = 12


class Inlined(Struct, frozen=True):
    """A text as HTML or plain, and the item that it is itself, if it is NITF."""

    body: str = ""
    item: NewsItem | None = None

    @property
    def bodies(self) -> tuple[str, ...]:
        return self.item.bodies if self.item is not None else (self.body,) if line(self.body) or "<img" in self.body else ()


def is_file(holder: Any) -> bool:
    """Whether an element carries no text but a picture or a film, in the letters of base64."""
    return str(holder.get("contenttype", "")).startswith(("image/", "video/", "audio/", "font/"))


def inlined(holder: Any, note: Note, where: str) -> Inlined:
    """What an element (with bare names) holds."""
    found = holder.find(".//nitf")
    if found is not None:
        return Inlined(item=nitf.item(found))
    body = holder.find(".//body")
    if len(holder):
        return _page(holder if body is None else body)
    said = (holder.text or "").strip()
    return Inlined(item=nitf.parse(said, note, where)) if nitf.is_nitf(said) else Inlined(said)


def _page(body: Any) -> Inlined:
    """A page in XHTML. Its own headline and by-line are those of an item; what else its head says (dpa) is for machines."""
    header = body.find("header")
    title = body.find("h1") if header is None else header.find("h1")
    byline = None if header is None else header.find("p[@class='byline']")
    headline, by = label(title), label(byline)
    before = [] if header is not None or title is None else [one for one in title.itersiblings(preceding=True) if label(one)]
    for one in (byline, None if before else title):
        if one is not None:
            xmltree.remove(one)
    rest = label(header)
    if header is not None:
        xmltree.remove(header)
    left = ((rest, "the head of the page within the item, whose fields say it"),) if rest else ()
    html = xmltree.inside(body).strip()
    if not (left or by or (headline and not before)):
        return Inlined(html)
    bodies = (html,) if line(html) or "<img" in html else ()
    return Inlined(item=NewsItem(headline="" if before else headline, byline=(by,) if by else (), bodies=bodies, left=left))


def items(kept: list[Inlined]) -> list[NewsItem]:
    """Those that are items themselves."""
    return [one.item for one in kept if one.item is not None]


def distinct(found: list[Inlined]) -> tuple[list[Inlined], list[str]]:
    """Those that say something of their own, and the texts of the others: one text in two forms is one. NITF and markup before plain."""
    said = [" ".join(words(_said(one))) for one in found]
    kept: list[int] = []
    seen: set[str] = set()
    for at in sorted((at for at, one in enumerate(found) if one.bodies), key=lambda at: _plainness(found[at])):
        # A text that is only the beginning of another is looked for among few; forms of one text are never many.
        within = len(found) <= _FORMS and any(f" {said[at]} " in f" {other} " for other in seen)
        if said[at] not in seen and not within:
            kept.append(at)
            seen.add(said[at])
    chosen = set(kept)
    return [found[at] for at in sorted(chosen)], [_said(one) for at, one in enumerate(found) if one.bodies and at not in chosen]


def _plainness(one: Inlined) -> int:
    return 0 if one.item is not None else 1 if records.is_markup(one.body) else 2


def _said(one: Inlined) -> str:
    return " ".join(map(line, one.bodies))
