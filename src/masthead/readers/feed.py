"""Feeds: RSS 0.9 to 2.0, Atom and JSON Feed. Each item is a release of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from msgspec.structs import replace

from masthead.document.model import Document, Origin
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.contract import Inner, Reader, unheard
from masthead.sources.counted import refuse_long, within
from masthead.sources.encoding import beginning, decode
from masthead.sources.source import Source

_XML = expression(r"<(?:rss|(?:\w+:)?RDF|(?:\w+:)?feed)[\s>]")
_PIECE = expression(
    r"\s*<(item|entry)(?=[\s>])(?=.*?<title[\s>])(?=.*?<(?:link|pubDate|guid|description|content|summary|updated|published)[\s>:]).*?(?:</\1\s*>|\Z)",
    re.DOTALL,
)
"""An item that was cut out of its feed."""
_JSON = expression(rb'"version"\s*:\s*"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org')


class FeedReader(Reader, frozen=True):
    """The content of an item before its summary. Pictures are taken from beside the feed, never fetched."""

    suffixes: ClassVar[tuple[str, ...]] = (".rss", ".atom", ".rdf", ".xml")
    summary: ClassVar[str] = "feeds: RSS, Atom, JSON Feed; each item a release"

    encoding: str = ""

    def sniff(self, source: Source) -> float:
        if _is_json(source):
            return 0.98
        if b"<" not in source.data[:400]:
            return 0.0
        from masthead.readers.xmltree import declared

        try:
            head = decode(beginning(source.data, 6000), unheard, declared=self.encoding or declared(source.data)).text
        except UnreadableError:
            return 0.0
        start = head.lstrip("\ufeff \n\t")
        found = _XML.search(head)
        if found is None and start.startswith(("<item", "<entry")):
            return 0.9 if _PIECE.match(start) else 0.0
        return 0.97 if found and start.startswith("<") and "<html" not in head[: found.start()].lower() else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        # Every reader is asked whether a source is its own: what reads items is loaded when there are some.
        from masthead.document.build import together
        from masthead.readers import feeditems

        refuse_long(source.data, "markup_bytes", where=source.name)
        items, about, encoding = feeditems.items(source, self.encoding, note, json=_is_json(source))
        within("releases", len(items), f"has {len(items):,} items", where=source.name)
        made = [feeditems.document(item, source, note, inner) for item in items]
        parts = [
            replace(document, metadata=replace(document.metadata, publisher=about.title or document.metadata.publisher))
            for document in made
            if document is not None
        ]
        if not parts:
            raise UnreadableError("is a feed without items", where=source.name, hint="it may be empty now; try it later")
        origin = Origin(source.name, "feed", encoding, source.sha256, len(source.data))
        language = about.extra[0][1] if about.extra else ""
        if len(parts) == 1:
            return replace(parts[0], language=parts[0].language or language, origin=origin)
        return replace(together(parts), language=language, metadata=replace(about, extra=()), origin=origin)

    def words(self, source: Source) -> Iterator[str]:
        from masthead.readers.feeditems import crude

        yield from crude(source, self.encoding, json=_is_json(source))


def _is_json(source: Source) -> bool:
    return _JSON.search(source.data[:2000]) is not None
