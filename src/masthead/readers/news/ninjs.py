"""IPTC ninjs 1.x to 3.x: news items in JSON (iptc.org/std/ninjs). Text, headlines, by-line, embargo, usage, pictures and their captions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec.structs import replace

from masthead.document.model import Document, Origin
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.contract import Inner, Reader, unheard
from masthead.sources.counted import within
from masthead.sources.source import Source

_START = expression(rb"\A(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{")
_SIGNS = expression(
    rb'"(?:pubstatus|pubStatus|versioncreated|versionCreated|representationtype|representationType|body_xhtml|body_html|body_text|bodies|usageterms|'
    rb'usageTerms|embargoed|embargoedUntil|headlines|ninjs|slugline|urgency|associations|contentcreated)"\s*:'
)


class NinjsReader(Reader, frozen=True):
    """One item, or a list of them, each a part. Pictures in `associations` are figures; their files are taken from beside the source, never fetched."""

    suffixes: ClassVar[tuple[str, ...]] = (".ninjs", ".json")
    summary: ClassVar[str] = "IPTC ninjs 1 to 3: news items in JSON"

    encoding: str = ""

    def sniff(self, source: Source) -> float:
        head = source.data[:40_000]
        if not _START.match(head):
            return 0.0
        signs = len({sign.group() for sign in _SIGNS.finditer(head)})
        return (0.0, 0.3, 0.7, 0.85, 0.95)[min(signs, 4)]

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        # Every reader is asked whether a source is its own: what reads items is loaded when there are some.
        from masthead.document.build import together
        from masthead.readers.cms import records
        from masthead.readers.news.items import document as read
        from masthead.readers.news.items import listed

        value, encoding = records.load(source, note, self.encoding)
        items = listed(value)
        if not items:
            raise UnreadableError("is no ninjs item", where=source.name, hint="an item is one JSON object; -f cms reads lists of records")
        within("releases", len(items), f"has {len(items):,} items", where=source.name)
        origin = Origin(source.name, "ninjs", encoding, source.sha256, len(source.data))
        made = [read(item, source, note, inner) for item in items]
        return replace(together(made), origin=origin)

    def words(self, source: Source) -> Iterator[str]:
        from masthead.readers.cms import records
        from masthead.readers.news.items import crude

        yield from crude(records.load(source, unheard, self.encoding)[0])
