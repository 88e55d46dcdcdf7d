"""EPUB 2 and 3: the chapters of a book, in the order of its spine, as one document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from msgspec.structs import replace

from masthead.document.model import Document, Origin
from masthead.errors import UnreadableError
from masthead.notices import Dropped, Note
from masthead.readers.contract import Inner, Reader
from masthead.sources.counted import within
from masthead.sources.source import Source

_MIMETYPE = b"application/epub+zip"
_CONTAINER = "META-INF/container.xml"


class EpubReader(Reader, frozen=True):
    """Notes may lie in another chapter than their call. The contents page is left out: whoever writes the document makes its own."""

    suffixes: ClassVar[tuple[str, ...]] = (".epub",)
    summary: ClassVar[str] = "books (EPUB 2 and 3), their chapters as one document"

    def sniff(self, source: Source) -> float:
        if not source.data.startswith(b"PK\x03\x04"):
            return 0.0
        # The type is the first part and not packed, so that it can be read here (OCF 3.3, 4.2.3).
        if _MIMETYPE in source.data[:100]:
            return 1.0
        return 0.9 if _CONTAINER.encode() in source.data[-70_000:] else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        # Every reader is asked whether a source is its own: the rooms that open a book are entered when there is one.
        from masthead.readers.epub import book as books
        from masthead.readers.epub import chapters
        from masthead.sources.package import Package, Packed

        package = Package(source.data, where=source.name)
        book = books.opened(package, source.name)
        for path in book.skipped:
            note(Dropped((), f"“{path}”, which is no text", source.name))
        # Counted together before any is taken apart; the book of them all is one page.
        tags = sum(markup.count(b"<") - markup.count(b"</") for markup in map(package.read, book.spine))
        within("tags", tags, f"has {tags:,} tags", where=source.name)
        sections = [chapters.section(package, path, book, note, source.name) for path in book.spine]
        if inner is None or not any(sections):
            raise UnreadableError("is a book without text", where=source.name, hint="a book of pictures alone cannot be read")
        html = f"<div>{''.join(sections)}</div>"
        whole = Packed(source.name, html.encode("utf-8", "replace"), "", "html", assets=source.assets, package=package)
        document = inner(whole, note)
        origin = Origin(source.name, "epub", "utf-8", source.sha256, len(source.data))
        return replace(document, metadata=book.metadata, language=book.language or document.language, origin=origin)

    def words(self, source: Source) -> Iterator[str]:
        import posixpath
        from io import BytesIO
        from urllib.parse import unquote
        from zipfile import ZipFile

        from masthead.readers.html.reader import HtmlReader
        from masthead.sources.package import part

        with ZipFile(BytesIO(source.data)) as file:
            named = re.search(r"full-path\s*=\s*[\"']([^\"']+)", part(file, _CONTAINER).decode("utf-8", "replace"))
            opf = named[1] if named else ""
            said = part(file, opf).decode("utf-8", "replace")
            items = {}
            for item in re.findall(r"<(?:\w+:)?item\s[^>]*>", said):
                facts = dict(re.findall(r"([\w-]+)\s*=\s*[\"']([^\"']*)", item))
                if "nav" not in facts.get("properties", "").split() and "html" in facts.get("media-type", ""):
                    items[facts.get("id", "")] = facts.get("href", "")
            for order in re.findall(r"<(?:\w+:)?itemref\s[^>]*idref\s*=\s*[\"']([^\"']*)", said):
                if order in items:
                    page = part(file, posixpath.normpath(posixpath.join(posixpath.dirname(opf), unquote(items[order]))))
                    # Calls of notes, and what leads back to them, are marks, not words.
                    page = re.sub(rb"<a\b[^>]*(?:noteref|backlink)[^>]*>.*?</a\s*>", b"", page, flags=re.DOTALL)
                    page = re.sub(rb"<a\b[^>]*href=\"[^\"]*#[^>]*>\s*(?:<sup\b[^>]*>)?\s*\[?\d{1,3}\]?\s*(?:</sup>)?\s*</a\s*>", b"", page)
                    yield from HtmlReader().words(Source("chapter", page or b" "))
